"""How to read a news text: pure functions, text in, values out.

Start at `reader`: it reads a text once, in this order, and gives the values of `values`.

- the text itself: `layout` parts headline, byline and furniture from the article's words,
  `sentences` splits these; `embargoes` finds the line that forbids publication
- dates: `timexes` finds and values them (parts in `nlp.timex`); where nobody says when the text
  appeared, `dating` asks the text, by `dating_printed`, `dating_bounds`,
  `dating_evidence` and `dating_past`; `edtf` words a date
  for a reader, `edtf_parsing` reads and orders one
- people: `people` finds who is named (parts in `nlp.person`), `names` folds and compares names
- who said what: `quotes` (parts in `nlp.quote`)
- what happened when: `events` (parts in `nlp.event`); `salience` ranks the dates of many articles
- a summary: `summary` ranks the sentences (parts in `nlp.summarising` and `nlp.anaphora`)

Asked later, of texts that were read before:

- of one article: `answering` finds the sentences that answer a question (parts in `nlp.answer`),
  `query` those on some words, `grounding` holds a written sentence against the article's own
  (parts in `nlp.entailment`)
- of many: `topics` knows what a topic is called (parts in `nlp.topic`), `subjects` groups articles
  by what they share (parts in `nlp.subject`)

Below all of them: `nlp.text` (words, lines, quotation marks) and `nlp.lexicon` (tables of words).
"""

from nlp.reader import VERSION, read
from nlp.values import (
    Dating,
    Event,
    Evidence,
    Need,
    Person,
    Quote,
    Ranked,
    Reading,
    Sentence,
    Span,
    Timex,
)

__all__ = [
    "VERSION",
    "Dating",
    "Event",
    "Evidence",
    "Need",
    "Person",
    "Quote",
    "Ranked",
    "Reading",
    "Sentence",
    "Span",
    "Timex",
    "read",
]
