"""The parts of `store.people`: whose each form of a name is, and why."""
