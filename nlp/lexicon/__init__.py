"""Tables of words, and what is known by them alone: what any reading of a text may look up.

- people: `given_names`, `short_names` ("Bill" for William), `people` (words that tell people from
  institutions and places)
- places: `countries`
- words: `verb_forms`, `synonyms`, `definite_nouns` (nouns that go on with what was told before)
- print: `abbreviations`
"""
