"""The parts of `store.digests`: who posts one, and what the archive knows of its period."""
