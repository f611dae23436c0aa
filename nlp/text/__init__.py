"""Words and lines: what any reading of a text is built on.

- lines: `lines` (what a single one is), `heads` (those over the text), `bylines`, `asides` (where a
  newsroom speaks of itself), `captions` (what belongs to a picture)
- quotation marks: `marks` (where they open and close), `running` (how quotations lie over
  sentences)
- words: `words` (those that carry content), `wordkinds`, `word_forms` (plural, deed), `senses`,
  `memo` (keeps what was asked of a word)
- sentences: `signs` (what one looks like, for a summary)
- texts: `copies` (which are copies of one article), `parts` (the items of one that tells several
  stories), `turns` (who speaks where in a printed conversation), `verdicts` (what a fact check
  tests and what it found)
"""
