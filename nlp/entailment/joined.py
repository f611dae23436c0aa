"""Whether an office stands with whom it is told of.

Two sentences of an article may be told as one; one man is then easily called what the other is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.text.words import roots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FULL = r"\b(?:[A-Z][\w.-]*[a-z.] )*[A-Z][\w-]*[a-z]"
_APPOSED = re.compile(
    rf"(?P<name>{_FULL}), (?:an?|the|his|her|its) (?P<what>(?:[\w’'-]+ ?){{1,6}})(?=[,.]|\Z)"
)
_BESIDE = re.compile(
    rf"(?P<before>(?:\b[a-z][\w-]* ){{1,4}})?(?P<name>{_FULL})(?:, (?P<behind>[^,;.]{{3,90}}))?"
)


def fault(words: str, cited: Sequence[str]) -> str:
    """Return what a written sentence joins that the article tells apart, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    if name := _is_called_otherwise(words, " ".join(cited)):
        return f"the article calls somebody else what it calls {name}"
    return ""


def _is_called_otherwise(words: str, source: str) -> str:
    """Return a name beside which stands what the source puts beside other names alone."""
    for found in _APPOSED.finditer(words):
        told = roots(found["what"])
        beside = [name for name, what in _beside(source) if told and told <= roots(what)]
        own = str(found["name"]).split()[-1]
        if beside and not any(own in name.split() for name in beside):
            return own
    return ""


def _beside(source: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a text, each with what may say who it is: before it, or behind a comma."""
    for found in _BESIDE.finditer(source):
        yield found["name"], f"{found['before'] or ''} {found['name']} {found['behind'] or ''}"
