"""The parts of `store.digests`: who posts one, and what the archive knows of its period.

- posting: `claims` (which process does), `parts` (its messages, and which are in the channel)
- content: `changes` (put right or withdrawn), `errata` (corrections that a paper printed),
  `new_voices`, `voices` (quoted again after long), `notable` (the quotation of the week)
"""
