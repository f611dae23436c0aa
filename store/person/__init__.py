"""The parts of `store.people`: whose each form of a name is, why, and what people say of it."""
