"""The parts of `nlp.people`: names in runs of capitals, who bears them, and what they are."""
