"""The parts of `nlp.summary`: what sentences look like, and which of them are chosen.

- ranking: `picking` (most told for the words spent), `manner` (what puts a sentence back)
- what may not be missing: `essentials`, `opposing` (the voice that says otherwise), `interviews`
- what is labelled: `opinions` (which texts are comment)
- for a view: `choosing` takes as many as it needs, so that they can be read by themselves
"""
