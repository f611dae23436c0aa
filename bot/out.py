"""What a command says: results to standard output, everything else to standard error."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Write a line that is no result: what went wrong, or how far the work is."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
