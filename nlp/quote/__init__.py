"""The parts of `nlp.quotes`: the grammar of attributions, their speakers and their words."""
