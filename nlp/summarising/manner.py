"""How a kind of text is read for its summary, and what of a sentence puts it back.

News tells what happened near its head, in plain sentences; what a reader would stumble over (half
quotations, asides, comment, sentences that lean on others, short ones that tell of nothing done)
is put back. A text that talks to its reader has its news anywhere. The factors are set by hand,
round, and flat around their values.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nlp.anaphora.leaning import Lean
    from nlp.text.signs import Signs

SHORT: Final = 10
"""Words below which a sentence is short."""
_LONG = 40  # words
_PUT_BACK: Final = MappingProxyType(
    {
        "runs": 0.3,
        "quoted": 0.6,
        "quotes": 0.9,
        "comment": 0.6,
        "personal": 0.75,
        "tentative": 0.9,
        "tells": 1.0,
        "unnamed": 0.8,
        "leans": 0.6,
        "inserted": 0.9,
        "short": 0.5,
        "idle": 0.5,
        "long": 0.7,
        "bullet": 0.5,
    }
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of text is read.

    `put_back` holds the factors; `late` says how fast a sentence's worth falls with its place;
    `enough` caps the weight of a word.
    """

    put_back: Mapping[str, float]
    late: float = 0.35
    enough: float = math.inf


NEWS: Final = Manner(_PUT_BACK)
TALK: Final = Manner(
    MappingProxyType(_PUT_BACK | {"comment": 0.15, "tells": 0.35}), late=0.15, enough=0.8
)
"""In a text that talks to its reader, what somebody did or said stands anywhere in it, and the
words that come again and again are its theme, not its news."""


def factor_of(look: Signs, manner: Manner) -> float:
    """Return by how much a sentence is put back for what a reader would stumble over.

    Args:
        look: the sentence's signs.
        manner: how the text is read.
    """
    put_back = manner.put_back
    factor = 1.0
    if look.runs_in or look.runs_out:
        factor *= put_back["runs"]
    elif look.quoted:
        factor *= put_back["quoted"]
    elif look.quotes:
        factor *= put_back["quotes"]
    if look.comment:
        factor *= put_back["comment"]
    if look.personal:
        factor *= put_back["personal"]
    if look.tentative:
        factor *= put_back["tentative"]
    if not look.acts:
        factor *= put_back["tells"]
    if not look.named:
        factor *= put_back["unnamed"]
    if look.words < SHORT:
        factor *= put_back["short"] if look.acts else put_back["short"] * put_back["idle"]
    elif look.words > _LONG:
        factor *= put_back["long"]
    return factor


def owed_to(lean: Lean, manner: Manner) -> float:
    """Return by how much a sentence is put back until that on which it leans is told.

    Args:
        lean: what it leans on.
        manner: how the text is read.
    """
    if lean.on is not None and not lean.soft:
        return manner.put_back["leans"]
    return manner.put_back["inserted"] if lean.insert or lean.on is not None else 1.0
