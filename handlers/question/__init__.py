"""What people type, read: commands, topics, days and filters, with typos forgiven.

- any question: `typed` (Slack's markup undone), `phrases` (the words by which people ask),
  `spelling`, `filters` ("about", "since", "in") with `dates`
- questions on one article: `of_article` (how they are built), `asked_of_it` (by their words, in any
  order), `shapes` (how a summary is wanted)
"""
