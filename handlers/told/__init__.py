"""The parts of `handlers.timeline`: lines that can be read by themselves.

`screens` chooses what a screen shows: `plainly` takes another telling, or shows the sentence
before, where a line cannot stand alone: `bare` finds words whose meaning nobody knows, `names` whom
they mean, `leaning` what "the rifle" was. `days` folds what a day tells into one entry, `twice`
finds the lines that repeat another.
"""
