"""Quotations that a name signs: “It was a dream.” — Ada Voss, on the same line or the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.quote import clauses
from nlp.quote.tokens import cut

if TYPE_CHECKING:
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_DASHES = frozenset(("—", "–", "--", "-", "―"))
_BELOW = re.compile(r"[ \t]*\n{1,2}[ \t]*(?:--|—|–|―|-)[ \t]*(?=[^\W\d_])")


def signature(text: str, masked: str, line: Line) -> tuple[Line, Subject] | None:
    """Find the name behind the dash that follows marked words.

    Args:
        text: the article's text.
        masked: the same with its marked runs filled in (`nlp.text.marks.mask`).
        line: the sentence that opens with the marked words.

    Returns:
        The name and the line it stands in, or `None` where nobody signs.
    """
    if len(line.words) > 1:
        signs = len(line.words) > 2 and line.lows[1] in _DASHES  # noqa: PLR2004 -- run, dash, name
        subject = clauses.signature(line, 2) if signs else None
        return None if subject is None else (line, subject)
    dash = _BELOW.match(masked, line.end)
    if dash is None:
        return None
    end = masked.find("\n", dash.end())
    below = cut(masked, dash.end(), end if end >= 0 else len(masked), text)
    subject = None if below.runs else clauses.signature(below, 0)
    return None if subject is None else (below, subject)
