"""Who is one person: whom a name means, why, and what colleagues say of it.

- reading a name: `who` is the door; `callings` (a role beside it), `trailing` (a topic behind it),
  `surnames` (one that several bear, for a timeline)
- deciding: `decisions` (same or different), `bearers` (which articles mean which of several)
"""
