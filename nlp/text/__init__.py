"""Words and lines: what any reading of a text is built on."""
