"""The parts of `store.topics`: how the words of a question are found in the archive.

- of a question: `spelling` (a mistyped word), `phrases` (which words are one topic), `full_names`
  (a name with more between), `forms` (what else the archive writes for it), `meant` (which of
  several people it is about)
- of the index: `words` (what it holds of a sentence), `query` (how it is asked)
"""
