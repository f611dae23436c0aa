"""The parts of `store.people`: whose each form of a name is, and why.

- one person under many names: `registry` decides, by `reasons`; `forms` lists the names of one
  person, `shown_names` those that may be shown
- one name of many people: `bearers` divides the articles, by `bearer_cards` (what each article says
  of its bearer) and `sayings` (now and when it was last read); `separations` is what a colleague
  said, `namesakes` how they are told apart on a screen
- looking somebody up: `index`, `likeness` (how like two names are)
- what they spoke of: `subjects`
"""
