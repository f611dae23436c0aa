"""What a fact check only quotes to weigh: “What was claimed”, and the lines below it.

Whoever is named there has, as a rule, never said it.
"""

from __future__ import annotations

import re

from nlp.values import Span

_CHECKS = re.compile(
    r"(?i)\b(?:fact[- ]?check(?:ed|ers?|ing)?|(?:our|the) verdict|verdict:|rating:)"
)
_HINTS = ("check", "verdict", "rating:")
_HEADING = re.compile(
    r"(?im)^[ \t#*]*(?:what (?:was|is|has been) (?:claimed|said)|what (?:the )?\w+ claims?"
    r"|what (?:the )?(?:posts?|videos?|claims?) sa(?:y|ys|id)|the claims?|claims?|the statements?)"
    r"[ \t]*(?:[:.?—–-][ \t]*|(?=\n))"
)
_PARAGRAPH = re.compile(r"\s*[^\n]+")


def find(text: str) -> tuple[Span, ...]:
    """Find the claims that a fact check takes up.

    Args:
        text: the article's text.

    Returns:
        A span for each heading of a claim and the paragraph behind it; none where the text checks
        no facts.
    """
    low = text.lower()
    if not any(hint in low for hint in _HINTS) or _CHECKS.search(text) is None:
        return ()
    found: list[Span] = []
    for heading in _HEADING.finditer(text):
        claim = _PARAGRAPH.match(text, heading.end())
        if claim is not None:
            found.append(Span(heading.start(), claim.end()))
    return tuple(found)
