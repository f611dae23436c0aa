"""The parts of `nlp.quotes`: the grammar of attributions, their speakers and their words.

- a sentence in words: `lines` (never cuts a marked run), `tokens`, `names` (words of a name),
  `usage` (how the article uses a capitalised word)
- verbs of speech: `cues` (the lexicon), `verbs` (with their auxiliaries), `deeds` (what they tell
  that is no speech)
- who speaks, in the sentence: `subject` (the value), `subjects` (before the verb), `inverted`
  (behind it), `sides` (which of the two), `heads`, `appositives`, `joint` (two at once), `relays`
  (through whom)
- an attribution: `clauses` is the door and `attributions` the value; `phrases` ("according to …"),
  `passives`, `participles`; `sharing` settles several in one sentence
- what was said: `content`, `hearers` (the hearer and the day), `trimming`, `fitting`
- which person that is: `speakers` is the door, `known` what the others may ask of it; `holders`,
  `offices`, `qualifiers` and `short` for offices, `institutions` and `documents` for what is no
  person, `one_body` for a firm's two names; for "he" and "she" `antecedents`, `focus` (whom a
  sentence is about), `bound`, `nameless`, `rivals` and `asking`
- without an attribution: `announced`, `signed`, `blocks`, `turns` with `labels` (interviews),
  `khmer`, `scripts` (Chinese, Thai, Burmese)
- the statement: `drafts`, `placing`, `sifting` (what is none after all), `claims` (what a fact
  check weighs), `leaning` (whether the words stand by themselves)
"""
