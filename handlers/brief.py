"""How much of a long sentence is enough for a list: up to the end of a clause, never in one.

What is left off may be a side clause, a list's rest or a place; never who says it, and never what
takes back or limits what is shown.
"""

from __future__ import annotations

import re

from handlers.passages import Passage
from nlp import Span
from nlp.event.parts import FINITE

_BORDER = re.compile(
    r"; (?=[a-z])| +(?:--|[—–]) +"
    r"| ?, (?=(?:while|when|where|as|after|before|amid|because|following|including|since|which|who"
    r"|whose|with|in|on|at|for|from|and (?:he|she|it|they|did|has|was|will)|[a-z]+ing) )"
)
"""Where a clause or a further fact begins; what stands before it is told in full."""
_LIMITS = re.compile(
    r"\b(?:but|although|though|however|unless|except|despite|if|not|never|no|den(?:y|ies|ied)|until"
    r"|without|only|alleg\w+|claim\w*|accus\w+|falsely|instead|rather|than)\b|n[’']t\b",
    re.IGNORECASE,
)
"""What takes back, limits or turns what is told before it."""
_SAYS = re.compile(
    r"\b(?:said|says|say|told|tells|according to|announced|reported|reports|wrote|warned|warns"
    r"|officials|police|sources|authorities|added|argued|showed|shows|found|suggests?|predicted"
    r"|declared|acknowledged|believes?|estimates?|vowed)\b"
)
"""Who says it; without that a claim would stand as a fact."""
_LEADS_IN = re.compile(
    r"\W*(?:After|As|Although|Though|Because|Before|Despite|During|Following|For|If|In|On|At|By|From"
    r"|Since|Unless|Until|When|While|With|Without|Under|Amid|[A-Z][a-z]+ing|Even|Just|Once)\b"
)
"""What opens a clause before the main one."""
_GOES_ON = re.compile(
    r", (?:(?:was|were|is|are|has|had|have|will|would|[a-z]+ed|won|lost|led|took|made|went|came)\b)"
)
"""An aside is over, and the verb of what stands before it comes."""
_DASH = re.compile(r" (?:--|[—–]) ")
_FEWEST = 50  # characters
_MARKS = (("“", "”"), ("(", ")"), ("[", "]"), ("``", "''"))


def shortened(text: str, passage: Passage, limit: int, longest: int) -> Passage:
    """Return a passage up to the end of a clause where it is long, with what is inserted in that.

    Args:
        text: The article's text.
        passage: What is shown of it.
        limit: How many characters are wanted at most.
        longest: With so many it is cut in any case, so that it may end in a clause further on.
    """
    if len(passage.spans) != 1 or passage.end - passage.start <= limit:
        return passage
    words = passage.spans[0].of(text)
    end = end_of_clause(words, limit)
    if end is None and len(words) > longest:
        end = end_of_clause(words, longest)
    if end is None:
        return passage
    stop = passage.start + end
    kept = tuple(one for one in passage.inserts if one.at <= stop)
    return Passage((Span(passage.start, stop),), kept)


def end_of_clause(words: str, limit: int) -> int | None:
    """Return where a sentence may stop within a limit; `None` where it has to be shown whole.

    Args:
        words: The sentence.
        limit: How many characters are wanted at most.
    """
    leads_in = _LEADS_IN.match(words) is not None
    main = words.find(", ") + 1 if leads_in else 0
    if leads_in and not main:
        return None
    best = None
    for border in _BORDER.finditer(words, main + _FEWEST):
        if border.start() > limit:
            break
        kept, rest = words[: border.start()], words[border.start() :]
        if FINITE.search(kept, main) and _is_free(kept, rest):
            best = border.start()
    return best


def _is_free(kept: str, rest: str) -> bool:
    """Tell whether what is shown is the same without the rest: nothing open, nobody's words."""
    if (
        _GOES_ON.search(rest)
        or _LIMITS.search(rest)
        or (_SAYS.search(rest) and not _SAYS.search(kept))
    ):
        return False
    if kept.count('"') % 2 or len(_DASH.findall(kept)) % 2:
        return False
    return all(kept.count(opening) == kept.count(closing) for opening, closing in _MARKS)
