"""The parts of `nlp.answering`: the kinds of questions, and the words that answer them.

- the question: `question` reads it, `openings` (how each kind of it opens), `plain` (those that
  name a deed alone), `words` (what else the article may call what is asked for)
- the answer: `holding` (a number, a day, a place, a reason), `counting` (which number, and of which
  place), `days` (which day is the deed’s), `offices` (whom “the commissioner” means), `causes`
  (what is given as a reason), `denials` (what is shown as no more than a claim), `kinds`
  (sentences with figures, sentences that disagree)
"""
