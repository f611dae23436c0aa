"""What resolving a subject yields: a name, or the honest lack of one.

It stands by itself because the one who resolves and those who draft statements both speak of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from nlp.values import SpeakerKind


class Resolved(NamedTuple):
    """Whom a subject means: `name` is `None` where it is not settled."""

    name: str | None
    kind: SpeakerKind = "person"
    role: str | None = None
    probably: str | None = None
    confidence: float = 0.9
