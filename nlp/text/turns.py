"""Who speaks where in a printed conversation: "Q: …", "Lind: …", "VARN:" above what Varn says.

Labels that come back are a conversation's; told by layout alone, whoever they stand for.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.values import Sentence

_LABEL = re.compile(
    r"[ \t]*+(?:[A-Z][\w’'.-]*+(?: [A-Z][\w’'.-]*+){0,2}(?:, [A-Z][A-Z ]*+)?(?=:\s|:\Z)"
    r"|[QA](?= [A-Z]))"
)
_WORDS = re.compile(r":?[ \t]*")
_ASKS = re.compile(r"\?[ \t]*$", re.MULTILINE)
_ASKING = re.compile(
    r"Q|(?i:journalist|reporter|host|presenter|interviewer|question|moderator|anchor)"
)
_EACH, _ALONE = 2, 3
"""How often a label comes back where there are others, and where there is but one."""
_BETWEEN = 3
"""Paragraphs to a turn, up to which a conversation runs on unbroken from label to label."""
_HINTS = (":", "\nQ ")


class Turn(NamedTuple):
    """What one speaker says: the label and where it ends, where the words begin, the sentences.

    `first` is the sentence that the label opens, `stop` the one behind the last. `alone` says that
    the label has a line to itself, `asks` that it names somebody whose trade is asking.
    """

    label: str
    label_end: int
    words_at: int
    first: int
    stop: int
    alone: bool
    asks: bool


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """Find the turns of a conversation; none in other texts.

    Where only the answers carry a label, the questions are told by their marks; where nothing
    does, headings that ask may stand above the answers. Where labels
    are dense, or have lines to themselves, a turn ends with the next label, else with its
    paragraph.

    Args:
        text: the text.
        sentences: its sentences, in order.
    """
    if not any(hint in text for hint in _HINTS):
        return _under_questions(text, sentences)
    found = list(_labelled(text, sentences))
    labels = _coming_back(text, found)
    turns = [one for one in map(partial(_by_label, labels=labels), found) if one.label in labels]
    if not turns:
        return _under_questions(text, sentences)
    between = sentences[turns[-1].first].paragraph - sentences[turns[0].first].paragraph
    unbroken = turns[0].alone or len(turns) * _BETWEEN >= between
    ends = [one.first for one in turns[1:]] + [len(sentences) if turns[0].alone else turns[-1].stop]
    return tuple(
        one._replace(stop=end if unbroken else one.stop)
        for one, end in zip(turns, ends, strict=True)
    )


def _under_questions(text: str, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """Return what stands under lines that ask, each as a turn without a label."""
    often = Counter(one.paragraph for one in sentences)
    heads = [
        place
        for place, one in enumerate(sentences)
        if one.kind == "heading" or (often[one.paragraph] == 1 and text[one.end - 1] == "?")
    ]
    found: list[Turn] = []
    for head, stop in pairwise((*heads, len(sentences))):
        if text[sentences[head].end - 1] == "?" and head + 1 < stop:
            start = sentences[head + 1].start
            found.append(Turn("", start, start, head + 1, stop, alone=False, asks=False))
    dense = len(found) * _BETWEEN >= len(often) - _BETWEEN
    return tuple(found) if len(found) >= _ALONE and dense else ()


def _by_label(turn: Turn, labels: frozenset[str]) -> Turn:
    """Return a turn under what its speaker is called elsewhere: "ADA VOSS, HOST", "VOSS"."""
    return turn._replace(label=next((one for one in _forms(turn) if one in labels), turn.label))


def _forms(turn: Turn) -> tuple[str, ...]:
    """Return what a speaker may be called: by the whole label, name, office or surname."""
    name, _, role = turn.label.partition(", ")
    return tuple(dict.fromkeys((turn.label, name, role or name, name.rpartition(" ")[2])))


def _labelled(text: str, sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """Yield the paragraphs that may open with a speaker's label."""
    paragraph = -1
    for place, one in enumerate(sentences):
        opens, paragraph = one.paragraph != paragraph, one.paragraph
        match = _LABEL.match(text, one.start) if opens else None
        if match is None:
            continue
        stop = place + 1
        while stop < len(sentences) and sentences[stop].paragraph == paragraph:
            stop += 1
        label, end = match.group().strip(), match.end()
        words_at = _WORDS.match(text, end, one.end).end()  # type: ignore[union-attr]  # matches ""
        yield Turn(label, end, words_at, place, stop, words_at == one.end, _is_asking(label))


def _is_asking(label: str) -> bool:
    return any(_ASKING.fullmatch(one) for one in label.split(", "))


def _coming_back(text: str, found: Sequence[Turn]) -> frozenset[str]:
    """Return the labels of a conversation."""
    often = Counter(form for one in found for form in _forms(one))
    labels = frozenset(label for label, count in often.items() if count >= _EACH)
    if len(labels) >= _EACH:
        return labels
    alone = len(labels) == 1 and often[min(labels)] >= _ALONE
    return labels if alone and len(_ASKS.findall(text)) >= _EACH else frozenset()
