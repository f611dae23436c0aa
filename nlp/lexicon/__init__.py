"""Tables of words, and what is known by them alone: what any reading of a text may look up."""
