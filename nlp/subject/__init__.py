"""The parts of `nlp.subjects`: what articles share, and what that is best called."""
