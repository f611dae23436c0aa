"""The parts of `handlers.digest`: its subjects, and the event that is told most."""
