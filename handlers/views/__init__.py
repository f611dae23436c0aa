"""Draws answers as Block Kit.

- the material: `blocks` (the kinds of block, and Slack's limits), `words` (the article's words),
  `naming` (how an article is named), `common`, `packing` (filling a message), `phone` (what fits
  on a screen), `periods` (a time in words), `terminal` (draws the same blocks in a terminal)
- an answer each: `quotes`, `remarks`, `voices`, `spoken`, `articles`, `latest`, `later`, `person`,
  `compared`, `answered`, `status`, `home`, `help`, `written`
- a summary: `summary`, `summary_head`, `places` (the way to a sentence's place), `context`
- a timeline: `timeline`, `timeline_lines`, `timeline_notes`, `timeline_undated`, `told_dates`,
  `why`; as an image `picture`, `chart`
- the digest: `digest`, `digest_head`, `digest_screen` (fits many articles on one screen),
  `digest_entries`, `digest_facts`, `digest_notes`, `digest_thread`
- who is who: `identities`, `bearers`, `surnames`; forms of correction: `forms`
- short answers: `messages`, `which` (what leads to the article that is meant)
"""
