"""The parts of `nlp.grounding`: whether a written sentence follows from the article's own."""
