"""The parts of `store.topics`: how the words of a question are found in the archive."""
