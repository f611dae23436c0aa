"""Sentences that only say what somebody or something is, which another one brings up.

"The Selby Quartet consists of four banks" tells nothing to whom nobody has told of the Quartet; a
text's first sentence that opens with "She" or "It's a question that …" is told by the second.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.anaphora.chains import near
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.anaphora.chains import Chains
    from nlp.values import Sentence

_OPENER = re.compile(
    r"(?:[^\n(]{0,60}\([A-Z][^)\n]{0,30}\) ?(?:[-–—]+ )?)?(?P<word>(?:It|This|That)"
    r"(?=(?:[’']s| is| was) an? (?:[a-z-]+ ){1,3}(?:that|which)\b| (?:is|was|has been) one of\b)"
    r"|(?P<who>(?:He|She)(?=[’']s | [a-z])|They(?=[’']re | are | were )))"
)
"""How a text begins that takes up its headline, or whose second sentence tells of whom."""
_NAMED = re.compile(r"[A-Z][\w’'-]+ [A-Z]")
_EXPLAINS = re.compile(
    r"(?=[A-Z])(?:The |An? )?"
    r"(?P<name>[A-Z][\w’'&-]*+(?: (?:of |the |for |and )?[A-Z][\w’'&-]*+)*)"
    r" (?:(?:is|was|are|were) (?:an?|one of|made up|composed|based|located|home to|known as)\b"
    r"|consists? of|comprises?|stands? for|refers? to"
    r"|(?:is|was|were) (?:founded|created|established|formed|set up))"
)
"""As in "The Selby Quartet consists of …", "Orl is a port in …"."""
_SHORTEST_NAME = 4  # letters


def of_opener(text: str, sentences: Sequence[Sentence], place: int) -> dict[int, Need]:
    """Return what a text's first sentence needs that opens with a word for what comes second.

    Args:
        text: the text.
        sentences: its sentences, in order.
        place: the first of them that is no line of its own.

    Returns:
        The need, by where that word starts; nothing where the sentence names somebody itself.
    """
    match = _OPENER.match(text, sentences[place].start, sentences[place].end)
    if match is None:
        return {}
    if match["who"] and _NAMED.search(text, match.end(), sentences[place].end):
        return {}
    return {match.start("word"): Need(match.end("word"), None, (place + 1,))}


def of_explanation(text: str, sentence: Sentence, chains: Chains) -> Iterator[tuple[int, Need]]:
    """Yield what a sentence needs that explains a name: those above that have the name.

    Args:
        text: the text.
        sentence: the sentence.
        chains: finds the sentence of an offset.

    Yields:
        Where the name starts, and what it needs; nothing where no sentence above has it.
    """
    match = _EXPLAINS.match(text, sentence.start, sentence.end)
    if match is None:
        return
    name = _explained(text, sentence, match)
    told = [chains.place_of(at) for at in _standing(name, text, sentence.start)]
    if told:
        yield sentence.start, Need(sentence.start, None, near(sorted({*told}), told[-1] + 1))


def _explained(text: str, sentence: Sentence, match: re.Match[str]) -> str:
    """Return the last word of the name that a sentence explains; "" where none above has it."""
    name = match["name"].rpartition(" ")[2]
    if len(name) < _SHORTEST_NAME or next(_standing(name, text, sentence.start), None) is None:
        return ""
    return name


def _standing(name: str, text: str, end: int) -> Iterator[int]:
    """Yield where a name stands before an offset, with a word's edge on both its sides.

    Plain searching: no pattern has to be made for each name.
    """
    at = text.find(name, 0, end) if name else -1
    inside = name[-1:].isalnum()
    while at >= 0:
        behind = at + len(name)
        edge = text[behind : behind + 1].isalnum() != inside
        if edge and not text[at - 1 : at].isalnum():
            yield at
        at = text.find(name, behind, end)
