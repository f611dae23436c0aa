"""The parts of `nlp.topics`: which countries a text means, and what affairs are called."""
