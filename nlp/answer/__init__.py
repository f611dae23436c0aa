"""The parts of `nlp.answering`: the kinds of questions, and the words that answer them."""
