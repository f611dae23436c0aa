"""The parts of `handlers.timeline`: lines that can be read by themselves."""
