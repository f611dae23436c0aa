"""The process: settings, the Bolt app, the scheduler, the command line.

- starting: `cli` finds a command of `bot.commands`; `settings`, `opening` (archive and desk),
  `logs`, `out`, `progress`
- serving: `serving` runs the bot, by `sockets` or `web`; `app` acknowledges each request and
  `work` does what is left
- a request in: `incoming`, `reading_blocks`, `threads`, `files`
- a request out: `answering` (each question once), `patience` (within three seconds), `later` (a
  second answer), `model` (the newsroom's language model), `outgoing`, `clients`
- the digest: `scheduler` ticks, `calendar` says when it is due, `delivery` posts it, `refusals`
  says what Slack's refusals mean
- beside Slack: `console` and `terminal`, `annotate` with `dates`, `doctor`, `manifest`
"""
