"""Words that lean on what stood before: "he", "the union", "that decision", a bare surname.

- `needs` is the door: what each sentence of a text cannot be understood without
- personal pronouns: `leaning` says which sentences lean on another and whose name would free them,
  `referents` whom "he" means, `stand_ins` which pronoun nothing before it settles, `pronouns` has
  their forms, `reported` tells what somebody only reports of somebody else
- names: `introduced` (surnames and short forms), `sharing` (who else is called so),
  `bare_names` (those whom the reader of people has not found), `acronyms`
- nouns behind "the": `definites` (whom "the union" means), `brought_up` (things an earlier sentence
  brings up), `chains` (which sentences tell what "the attack" is), `background` (sentences that
  only say what something is)
- pointers: `pointing` ("that decision", "there"), `pointing_heads` ("One was …"), `pointing_times`
  ("the next day")
"""
