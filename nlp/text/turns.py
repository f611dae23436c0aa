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
_SHORT_ANSWERS = 3
"""Sentences under a line that asks, on the average, from which on they tell their own story."""
_I = re.compile(r"\b(?:I|[Ww]e)(?:[’'](?:m|ve|d|ll|re))? |\b(?:[Mm]y|[Oo]ur) ")
_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"")


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

    @property
    def unmarked(self) -> bool:
        """Whether no label stands before the words: they answer a line that asks."""
        return self.words_at == self.label_end


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """Find the turns of a conversation; none in other texts.

    Where only the answers carry a label, the questions are told by their marks; where nothing
    does, paragraphs that ask may stand between those in which somebody says "I" (labelled "Q" and
    "A" here), or lines that ask above short answers. Where labels are dense, or have lines to
    themselves, a turn ends with the next label, else with its paragraph.

    Args:
        text: the text.
        sentences: its sentences, in order.
    """
    if not any(hint in text for hint in _HINTS):
        return _unmarked(text, sentences) or _under_questions(text, sentences)
    found = list(_labelled(text, sentences))
    labels = _coming_back(text, found)
    turns = [one for one in map(partial(_by_label, labels=labels), found) if one.label in labels]
    if not turns:
        return _unmarked(text, sentences) or _under_questions(text, sentences)
    between = sentences[turns[-1].first].paragraph - sentences[turns[0].first].paragraph
    unbroken = turns[0].alone or len(turns) * _BETWEEN >= between
    ends = [one.first for one in turns[1:]] + [len(sentences) if turns[0].alone else turns[-1].stop]
    return tuple(
        one._replace(stop=end if unbroken else one.stop)
        for one, end in zip(turns, ends, strict=True)
    )


def _unmarked(text: str, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """Return the turns of an interview without labels: who answers says "I", outside quotations."""
    if text.count("?\n") < _ALONE - 1:
        return ()
    paragraphs: list[tuple[int, int]] = []
    for place, one in enumerate(sentences):
        if one.kind != "prose":
            continue
        if paragraphs and sentences[paragraphs[-1][0]].paragraph == one.paragraph:
            paragraphs[-1] = (paragraphs[-1][0], place + 1)
        else:
            paragraphs.append((place, place + 1))
    asking = [text[sentences[stop - 1].end - 1] == "?" for _, stop in paragraphs]
    if asking.count(True) < _ALONE:
        return ()
    first, last = asking.index(True), len(asking) - 1 - asking[::-1].index(True)
    turns = paragraphs[first : last + 2]
    answers = [
        _MARKED.sub("", text[sentences[start].start : sentences[stop - 1].end])
        for (start, stop), asks in zip(turns, asking[first:], strict=False)
        if not asks
    ]
    own = sum(_I.search(words) is not None for words in answers)
    if len(turns) > asking.count(True) * _BETWEEN or own * 2 < max(len(answers), _ALONE):
        return ()
    return tuple(
        Turn("Q" if asks else "A", at := sentences[start].start, at, start, stop, not asks, asks)
        for (start, stop), asks in zip(turns, asking[first:], strict=False)
    )


def _under_questions(text: str, sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """Return what stands under lines that ask, each as a turn without a label.

    An explainer's longer answers are told as any news; they are no turns.
    """
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
    size = sum(one.stop - one.first for one in found)
    short = size < len(found) * _SHORT_ANSWERS
    return tuple(found) if len(found) >= _ALONE and dense and short else ()


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
