"""The parts of `nlp.people`: names in runs of capitals, who bears them, and what they are.

In one article, in this order:

- finding: `runs` (capitalised words in a row), `shapes` (what these are by themselves), `heads`
  (what stands beside a name and is no part of it), `institutions`, `firms` and `named_after` (what
  looks like a name and is nobody's)
- who bears a name: `roster` keeps all who were met, as `entries`; `choice` and `namesakes` settle
  whom a single word means, `kin` names in full whom only "Mrs" tells apart, `resolved` is what
  comes of it
- what they are: `roles` reads who somebody is, by `offices` and `titled` (before the name) and
  `phrases`; `wording` says how much of that may be shown; `genders`, `ages`

Across articles, for the archive:

- `same_names` and `same_roles`: whether two names from two articles are one person's
- `bearers`: whether one full name is several people's, by `occupations` and `surroundings`
"""
