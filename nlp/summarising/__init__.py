"""The parts of `nlp.summary`: what sentences look like, and which of them are chosen."""
