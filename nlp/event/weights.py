"""How central an event is to its text: news stands first in it, has a day, and names somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.dates import is_bound
from nlp.event.years import OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import EventStatus, Span, Timex

_WITNESSED = re.compile(r" (?:had|has|was|saw|is|brought)\b")
_NAME = re.compile(r"\b[A-Z][a-z]")
_IN_PASSING = 0.3  # factor on the weight of a date that only bounds or names something
_WEIGHTS: dict[EventStatus, float] = {"happened": 1.0, "planned": 0.8, "said": 0.6, "comment": 0.3}
_DAY, _MONTH = 10, 7  # characters of 2022-12-23, and of 2022-12
_AROUND, _LONGEST = 40, 400  # characters


def weight_of(
    text: str, timex: Timex, at: int, spans: Sequence[Span], status: EventStatus
) -> float:
    """Return how central an event is to its text, between 0 and 1.

    Args:
        text: the article's text.
        timex: the event's date.
        at: its sentence's place among the text's sentences.
        spans: its words.
        status: whether it happened, is planned or was said.
    """
    place = 1.0 - min(at, 30) / 40
    precise = {_DAY: 1.0, _MONTH: 0.8}.get(len(timex.edtf or ""), 0.5)
    names = sum(len(_NAME.findall(span.of(text)[:_LONGEST])) for span in spans)
    named = min(1.0, 0.4 + names / 10)
    is_past_bound = status != "planned" and is_bound(text, timex)
    passing = is_past_bound or _names_office(text, timex)
    by_name = _IN_PASSING if passing else 1.0
    return round(place * precise * named * by_name * _WEIGHTS[status], 3)


def _names_office(text: str, timex: Timex) -> bool:
    """A year that says which presidency is meant dates nothing else in its clause."""
    if len(timex.value) != len("2022"):
        return False
    around = (
        text[max(0, timex.start - _AROUND) : timex.start],
        text[timex.end : timex.end + _AROUND],
    )
    return any(OFFICE.search(words) for words in around) and not _WITNESSED.match(around[1])
