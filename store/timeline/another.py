"""What an article tells as something else than before: "Also on Friday", "later that day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.timeline.candidate import Candidate

_OPENS = re.compile(
    r"\b(?:Also|Later|Earlier|Separately|Meanwhile|Afterwards?|Previously"
    r"|(?:But|And) (?:also|later)),?(?: on| in)? $"
)
_LATER = re.compile(r"\b(?:later|earlier)(?: on| in the)? $")
_LATER_THAT = re.compile(r"(?i:later|earlier)\b")
_NEAR = 30  # characters


def is_another(one: Candidate) -> bool:
    """Say whether a telling, or what stands right before it, opens as something else.

    Args:
        one: the telling.
    """
    told = one.told
    date = told.timex.start - told.start
    before = one.words[: max(0, date)]
    if _LATER_THAT.match(one.words, max(0, date)) or _LATER.search(before):
        return True
    at = max(0, one.around.find(one.words[: min(_NEAR, told.end - told.start)]))
    return any(
        _OPENS.search(words) for words in (before[-_NEAR:], one.around[max(0, at - _NEAR) : at])
    )
