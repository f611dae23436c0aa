"""The parts of `nlp.timexes`: the shapes of dates and times, and the values they are given."""
