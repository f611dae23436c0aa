"""A stretch of time in words, as somebody would type it: "in 2022", "on 5 Mar 2022"."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.question.dates import TypedDate
from nlp import edtf


def in_words(since: str, before: str) -> str:
    """Return what narrows a question to a time.

    Args:
        since: The first day, an ISO date; "" for none.
        before: The day behind the last one; "" for none.

    Returns:
        "since 1 Jan 2022", "between 1 Jan 2022 and 4 Mar 2022"; "" where both are "".
    """
    if since == before == "":
        return ""
    if not before:
        return f"since {edtf.display(since)}"
    if not since:
        return f"before {edtf.display(before)}"
    for stretch, preposition in ((since[:4], "in"), (since[:7], "in"), (since, "on")):
        if (since, before) == _days_of(stretch):
            return f"{preposition} {edtf.display(stretch)}"
    last = (date.fromisoformat(before) - timedelta(days=1)).isoformat()
    return f"between {edtf.display(since)} and {edtf.display(last)}"


def _days_of(stretch: str) -> tuple[str, str]:
    days = TypedDate(stretch, *edtf.bounds(stretch))
    return days.first, days.next_day
