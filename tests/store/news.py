"""Fictional news for the tests of the archive, and a clock that a test turns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

PORT = """Harbour master Ilse Varga said on 3 May 2021 that the port of Lindmar would close.

“The quay is no longer safe,” Varga told reporters.

Minister of transport Tomas Okoye said that a new quay would be built in 2023.
"""

STRIKE = """Dock workers in Lindmar walked out on 5 May 2021, the union said.

“We were never asked,” said Petra Novak, head of the dockers’ union.

Ilse Varga, the harbour master, said that talks would go on.
"""


class Clock:
    """A clock that stands still until a test turns it."""

    def __init__(self) -> None:
        """Begin on a Tuesday morning."""
        self.at = datetime(2024, 3, 5, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.at

    def turn(self, **time: float) -> datetime:
        """Go forward, for example by `hours=3`."""
        self.at += timedelta(**time)
        return self.at
