"""The parts of `nlp.topics`: which countries a text means, and what affairs are called.

`lands` finds the countries of each sentence, `homonyms` says where such a word means something
else; `affair_words` are the nouns by which affairs are asked for.
"""
