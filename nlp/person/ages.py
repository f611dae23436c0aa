"""How old an article says somebody is: "Ana Lim, 34, said", "34-year-old Ana Lim"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.values import Span

_AFTER = re.compile(
    r",\s(?:now |aged |age )?(\d{1,3})(?=[,;]|\.(?!\d)|\s[–—-])"
    r"|\s?\((\d{1,3})\)"
    r"|,?\saged (\d{1,3})\b"
)
_BEFORE = re.compile(
    r"\b(\d{1,3})-year-old\s+(?:(?!of\b|in\b|on\b|about\b|case\b)[a-z’'-]+\s+){0,3}$"
)
_LOOKED_BACK = 60  # characters
_LOOKED_ON = 16  # characters
_YOUNGEST, _OLDEST = 5, 115  # years


def age(text: str, mentions: Iterable[Span]) -> int | None:
    """Return how old somebody is said to be beside a mention of the full name.

    A surname alone is passed over: "Lim, 19, …" may be another of the family.

    Args:
        text: the article.
        mentions: where it names the person.

    Returns:
        Years, or `None` where the article does not say.
    """
    before_too = "-year-old" in text
    for at in mentions:
        if " " not in text[at.start : at.end]:
            continue
        after = _AFTER.match(text, at.end, at.end + _LOOKED_ON)
        found = after
        if before_too and after is None:
            found = _BEFORE.search(text, max(0, at.start - _LOOKED_BACK), at.start)
        if found is not None:
            years = int(next(filter(None, found.groups())))
            if _YOUNGEST <= years <= _OLDEST:
                return years
    return None
