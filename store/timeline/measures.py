"""Tellings that give a measure: what a share closed at, what a company earned, how far prices fell.

Market reports tell of a hundred companies in the same words, so words prove nothing there: whose
figure it is decides. The dead of a disaster are counted anew by every paper and are no measure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_SUM = re.compile(r"[$£€%#]|\d (?:cent|penc|point|yen|mark|franc|crown|rupee)")
_MEASURED = re.compile(
    r"\b(?:shares?|stocks?|index|average|prices?|earnings|earned|income|profits?|loss(?:es)?|sales"
    r"|revenues?|dollar|pound|yen|volume|rates?|dividend|yields?|turnover|assets|reserves)\b"
)
_REPORTED = re.compile(
    r"\b(?:quarter|fiscal|net income|earnings|profits?|(?:composite|counter|late|early) trading"
    r"|(?:year|months|quarter) ended|closed (?:up|down|at|lower|higher|unchanged))\b"
)
_NO_NAME = frozenset(
    "inc corp ltd plc cos company companies group holdings sales revenue revenues shares stocks"
    " prices earnings profit profits income volume net analysts traders".split()
)
"""What opens a sentence of market reports in capitals, or ends a name in them."""
_VENUE = frozenset("exchange exchanges market markets bourse".split())


def is_measure(words: str) -> bool:
    """Say whether a telling gives a measure of markets or of a company's business."""
    if _REPORTED.search(words):
        return True
    return _MEASURED.search(words) is not None and _SUM.search(words) is not None


def owners(names: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return whose measure it may be, of the names told: no exchange's, nor "Inc."."""
    return [name - _NO_NAME for name in names if _VENUE.isdisjoint(name) and name - _NO_NAME]


def other_sums(here: AbstractSet[str], there: AbstractSet[str]) -> bool:
    """Say whether two tellings name sums of one kind, dollars or per cent, and none in common."""
    sums = [{one for one in figures if _SUM.search(one)} for figures in (here, there)]
    kinds = [{_kind(one) for one in every} for every in sums]
    return sums[0].isdisjoint(sums[1]) and not kinds[0].isdisjoint(kinds[1])


def _kind(figure: str) -> str:
    """Return what a figure counts: per cent, cents, dollars and so on."""
    unit = _SUM.search(figure)
    return unit[0].lstrip("0123456789") if unit else ""
