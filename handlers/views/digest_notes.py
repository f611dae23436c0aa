"""Words a digest's notes: the event told most, who is back, what was put right or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming
from nlp import edtf

if TYPE_CHECKING:
    from handlers.digest import DigestAnswer
    from handlers.digest_notes import ToldMost

_LONGEST = 200
_RETURNED = 3
_CORRECTED = 6
_NUMBERS = 12
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25
_YEARS_FROM = 24
_FIELDS = {
    "title": "headline",
    "byline": "byline",
    "source": "source",
    "url": "link",
    "published": "date",
    "speaker": "who said it",
}


def told_most(found: ToldMost) -> str:
    """Return an event in its teller's words; the year is not said twice."""
    timex = found.told.timex
    when = edtf.display(str(timex.edtf), timex.inferred, timex.mod)
    said = f"{when}, {found.words}" if when not in found.words else found.words
    return f"{blocks.cut(said, _LONGEST)} ({naming.numbers(found.articles)})"


def returned(answer: DigestAnswer) -> str:
    """Say who is quoted again after half a year or more, and by which clock."""
    told = []
    for one in answer.returned[:_RETURNED]:
        months = max(1, round(one.days / _MONTH_DAYS))
        long = common.counted(months, "month")
        if months >= _YEARS_FROM:
            long = common.counted(round(one.days / _YEAR_DAYS), "year")
        how = "arrived" if one.by_arrival else "dated"
        told.append(
            f"{one.person.name}, quoted in no. {one.article}; last in no. {one.before},"
            f" {how} {long} earlier"
        )
    more = len(answer.returned) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more > 0 else "") + "."


def changed(answer: DigestAnswer) -> list[tuple[str, str]]:
    """Say what was put right or withdrawn; of what is hidden, the number and no more."""
    changes, lines = answer.changes, []
    if changes.corrected:
        told = [
            f"no. {number} ({common.listed([_FIELDS[one] for one in fields], 'and')})"
            for number, fields in changes.corrected[:_CORRECTED]
        ]
        more = len(changes.corrected) - len(told)
        told += [f"{more} more"] * (more > 0)
        lines.append(("Corrected: ", f"{common.listed(told, 'and')}."))
    for label, numbers in (
        ("Withdrawn: ", changes.withdrawn),
        ("Canceled by the agency: ", changes.canceled),
        ("Restored: ", changes.restored),
    ):
        if numbers:
            some = naming.numbers(numbers[:_NUMBERS])
            more = len(numbers) - _NUMBERS
            lines.append((label, f"{some} and {more} more." if more > 0 else f"{some}."))
    return lines
