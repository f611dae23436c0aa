"""What all dated words of a text say together about when it was written: its bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.dating_evidence import Bound, bounds_of
from nlp.dating_printed import is_beside, updated
from nlp.timex.context import Context
from nlp.timex.dates import DATES
from nlp.timex.days import DAYS
from nlp.timex.holidays import HOLIDAYS
from nlp.timex.khmer import KHMER
from nlp.timex.numeric import is_day_first
from nlp.timex.years import YEARS
from nlp.values import Evidence, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found
    from nlp.timex.values import Value

_TIMED = MappingProxyType({name: DAYS[name] for name in ("clock", "night-of")})
"""A day may stand beside a time: "07:02, 19 September 2024", "the early hours of 3 May 2022"."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}\b")
CALENDAR = MappingProxyType({**DATES, **YEARS, **HOLIDAYS, **KHMER, **_TIMED})
WITH_YEAR = frozenset(
    {"dmy", "mdy", "iso", "ymd", "slash", "my", "y", "fy", "y-y", "m-my", "quarter-y", "q-y",
     "y-quarter", "y-q", "season-y", "holiday-y", "y-to-y", "clock", "night-of", "km-dmy", "km-my",
     "km-y"}
)  # fmt: skip
KHMER_SHAPES = frozenset({"km-dmy", "km-my", "km-y"})


@dataclass(frozen=True, slots=True)
class Between:
    """The days between which a text was written, as far as its words tell, and those words."""

    lower: str | None
    upper: str | None
    evidence: tuple[Evidence, ...]


def gather(
    text: str, sentences: Sequence[Sentence], found: Sequence[Found], own: Found | None
) -> list[Bound]:
    """Return what each date that has its year says about when the text was written.

    Args:
        text: the article.
        sentences: its sentences, in order.
        found: its expressions of time.
        own: the one that it prints as its own date, if it does.
    """
    starts = [sentence.start for sentence in sentences]
    context = Context(text, None, day_first=is_day_first(found))
    bounds: list[Bound] = []
    stamp = updated(text, found) if own is None else None
    for value in CALENDAR[stamp.name](context, stamp) if stamp is not None else []:
        day = value.edtf or value.value
        bounds.append(Bound(None, day, Evidence(value.start, value.end, "updated", day)))
    for one in found:
        if not has_year(one) or is_beside(text, own or stamp, one):
            continue
        index = bisect_right(starts, one.start) - 1
        if index < 0 or sentences[index].kind == "furniture":
            continue
        for value in _whole(CALENDAR[one.name](context, one)):
            bound = bounds_of(text, sentences[index], value) if not value.inferred else None
            if bound is not None:
                bounds.append(bound)
    return bounds


def has_year(one: Found) -> bool:
    """Say whether an expression is a date with its year; a time of day may have a day beside it.

    Args:
        one: the expression.
    """
    if one.name in _TIMED:
        return _YEAR.search(one.match.group()) is not None
    return one.name in WITH_YEAR


def _whole(values: list[Value]) -> list[Value]:
    """Take both ends of a range for one: it has begun with its last part, a season with its first.

    What was so "in 2024-25" may have been so, and be told, before 2025.
    """
    if len(values) != 2 or values[0].edtf is None or "/" not in values[0].edtf:  # noqa: PLR2004
        return values
    first, last = values
    season = len(first.value) == len("2024") and int(last.value) - int(first.value) == 1
    told = first if season else last
    return [told._replace(start=first.start, end=last.end)]


def together(bounds: Sequence[Bound]) -> Between:
    """Take the latest lower bound, and the earliest upper one that does not contradict it.

    Args:
        bounds: what `gather` returned.
    """
    lower = max((b.not_before for b in bounds if b.not_before), default=None)
    uppers = [
        b.not_after for b in bounds if b.not_after and (lower is None or b.not_after >= lower)
    ]
    upper = min(uppers, default=None)
    return Between(lower, upper, _deciding(bounds, lower, upper))


def _deciding(
    bounds: Sequence[Bound], lower: str | None, upper: str | None
) -> tuple[Evidence, ...]:
    """Keep the words that give the bounds: one for each, the first in the text."""
    kept: list[Evidence] = []
    for wanted, of in ((upper, "not_after"), (lower, "not_before")):
        for bound in bounds:
            if wanted is not None and getattr(bound, of) == wanted:
                if bound.evidence not in kept:
                    kept.append(bound.evidence)
                break
    telling: dict[tuple[str, str], Evidence] = {}
    for each in bounds:
        if each.evidence.rule not in {"past", "still ahead"}:
            telling.setdefault((each.evidence.rule, each.evidence.bound), each.evidence)
    for one in telling.values():
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))
