"""The parts of `store.events`: which tellings are of one event, and which events matter."""
