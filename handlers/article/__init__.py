"""The parts of `handlers.summary`: the sentences of one article that are asked for."""
