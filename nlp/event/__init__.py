"""The parts of `nlp.events`: the clause that a date belongs to, and whether it is an event."""
