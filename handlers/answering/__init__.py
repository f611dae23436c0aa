"""The commands and the clicks: each reads its question, finds its answer and has it drawn.

- commands: `commands`, `articles` (on one article, and on what is new), `remarks`, `voices`,
  `openly` (an open question), `search`, `timelines`, `identity` (what a newsroom teaches), `care`
  (how the archive is doing)
- clicks: `clicks`, `identity_clicks`
"""
