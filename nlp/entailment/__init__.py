"""The parts of `nlp.grounding`: whether a written sentence follows from the article's own.

Each check holds a written sentence against those that it rests on, and says what is wrong.

- names and things: `names`, `things`, `antecedents` (puts the names in for "he" and "her")
- figures: `figures`, `quantities`, `relations` (what a figure or a name stands beside), `numerals`
- time and reason: `bounds`, `joined` (what stands in which sentence), `order`, `causes`
- what is denied, only meant or turned round: `denials`, `firmness`, `opposites`
- what would harm somebody: `grave_words`
- who does what: `agency` is the door; `doers` reads a sentence's verbs and their doers, with
  `verbs`, `subjects` and the tables of `doer_words`; `same_doer`, `roles` (who does it to whom),
  `voices` (who speaks) and `own_verbs` (deeds that the article does not tell) compare them
"""
