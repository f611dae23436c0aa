"""The parts of `handlers.digest`: its subjects, and the event that is told most.

`subjects` groups the articles, `told` finds the event that most of them tell of, `told_words` the
words in which it is told.
"""
