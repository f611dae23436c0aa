"""As many of the ranked sentences as a view needs, so that they can be read by themselves.

A sentence that leans on another is taken with it, or not at all; a quotation that runs over
several sentences is taken whole, or not at all; what is taken goes back into the article's order.
A summary need not be longer than the article's own opening: sentences that stand far down are the
longer ones, and three of them can be twice as long as the first three.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora.needs import TOLD, best
from nlp.text import signs
from nlp.text.words import length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.values import Need, Ranked, Sentence


LIKELY = 12
"""Sentences, best first, among which a summary of the usual length finds its own."""
SHORT = 5
"""Sentences of a summary of the usual length."""
_OPENING = 4
"""Sentences of a story's opening, one of which may take the words that are left."""
_FEWEST_WORDS = 40
"""An opening of fewer words is a scene, or headlines; nobody asks for so little."""
_SMALL_WORDS = 2
"""Words in small letters below which what cannot be shown opens no story: "By Ola Brandt"."""


class _Ranking(NamedTuple):
    """What may be shown, by place; the ranks of those whose needs are known; open quotations."""

    by_place: dict[int, Ranked]
    tellers: dict[int, int]
    runs: Sequence[tuple[bool, bool]]


def choose(
    text: str,
    sentences: tuple[Sentence, ...],
    ranked: tuple[Ranked, ...],
    count: int,
    words: int | None = None,
    *,
    sure: bool = True,
) -> tuple[Ranked, ...]:
    """Choose at most `count` sentences for a summary, in the article's order.

    Args:
        text: the text.
        sentences: its sentences.
        ranked: what `nlp.summary.rank` made of them.
        count: how many sentences may be shown.
        words: how many words all of them may have; the best is shown in any case. Where the
            words allow it, one more of the story's opening is shown.
        sure: whether a short summary rather ends than goes on with sentences so far down that
            nobody has looked for what they need.

    Returns:
        The sentences to show, what they lean on among them, none of the same words as another.
        Where every sentence leans on more than there is room for, the best alone.
    """
    runs = signs.runs(text, sentences)
    by_place = {one.sentence: one for one in ranked}
    taken: set[int] = set()
    said: set[str] = set()
    left = math.inf if words is None else words
    known = LIKELY if sure and count <= SHORT else len(ranked)
    ranking = _Ranking(by_place, _looked_at(ranked, known), runs)
    first = frozenset() if words is None else _first(sentences)
    for one in ranked if words is None else ranked[:known]:
        most = count + (one.sentence in first)
        if len(taken) >= most:
            continue
        if _said(text, sentences[one.sentence]) in said:
            continue
        needed = _needed(one.sentence, ranking, taken, most)
        if needed is None or len(taken | needed) > most:
            continue
        new = [sentences[place] for place in needed - taken]
        saying = {_said(text, sentence) for sentence in new}
        size = _size(text, new)
        if len(saying - said) == len(new) and (not taken or size <= left):
            taken |= needed
            said |= saying
            left -= size
    if not taken and ranked and count > 0:
        taken = {ranked[0].sentence}
    return _settled(text, sentences, [by_place[place] for place in sorted(taken)])


def opening(text: str, sentences: Sequence[Sentence], ranked: Sequence[Ranked], count: int) -> int:
    """Return how many words a summary of `count` sentences may have.

    Args:
        text: the text.
        sentences: its sentences.
        ranked: what `nlp.summary.rank` made of them: bylines and times are none of the story.
        count: how many sentences are wanted.

    Returns:
        As many as the first `count` sentences of the story have; some more where these are very
        short.
    """
    showable = {one.sentence for one in ranked}
    first: list[int] = []
    for place, one in enumerate(sentences):
        if len(first) == count:
            break
        if one.kind in ("prose", "bullet"):
            words = text[one.start : one.end]
            if place in showable or _small(words) >= _SMALL_WORDS:
                first.append(length(words))
    return max(_FEWEST_WORDS, sum(first))


def _first(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences of a story's opening."""
    told = (place for place, one in enumerate(sentences) if one.kind in ("prose", "bullet"))
    return frozenset(islice(told, _OPENING))


def _small(words: str) -> int:
    return sum(word[0].islower() for word in words.split())


def _size(text: str, sentences: Iterable[Sentence]) -> int:
    return sum(length(text[one.start : one.end]) for one in sentences)


def _said(text: str, sentence: Sentence) -> str:
    """Return what a sentence says, so that one that stands twice is told from any other."""
    return " ".join(text[sentence.start : sentence.end].split()).casefold()


def _settled(
    text: str, sentences: Sequence[Sentence], chosen: Sequence[Ranked]
) -> tuple[Ranked, ...]:
    """Leave out of the sentences' needs what another one tells: before them, or right behind."""
    made: list[Ranked] = []
    told: list[str] = []
    shown: set[int] = set()
    for step, one in enumerate(chosen):
        behind = [other.sentence for other in chosen[step + 1 : step + 2]]
        near = shown.union(behind)
        named = near if behind == [one.sentence + 1] else shown
        left = tuple(
            need
            for need in one.needs
            if ((named if need.insert else near).isdisjoint(need.told) or _is_kind(text, need))
            and not (need.insert and any(need.insert.partition(",")[0] in words for words in told))
        )
        made.append(replace(one, needs=left) if left != one.needs else one)
        told.append(text[sentences[one.sentence].start : sentences[one.sentence].end])
        told.extend(need.insert for need in left if need.insert)
        shown.add(one.sentence)
    return tuple(made)


def _is_kind(text: str, need: Need) -> bool:
    """Say whether a name is given to its own kind: "the union [Harbour Union]", a name alone tells.

    What other sentences say of "union voters" does not say which union is meant.
    """
    kind = text[: need.at].rpartition(" ")[2]
    return need.insert is not None and kind.islower() and kind in need.insert.lower().split()


def _needed(place: int, ranking: _Ranking, taken: set[int], count: int) -> set[int] | None:
    """Return all sentences that have to be shown with `place`, or `None` if one may not be."""
    needed: set[int] = set()
    waiting = [place]
    while waiting:
        at = waiting.pop()
        if at in needed or at in taken:
            continue
        if at not in ranking.by_place or len(needed) >= count:
            return None
        needed.add(at)
        one = ranking.by_place[at]
        if one.leans_on is not None:
            waiting.append(one.leans_on)
        if ranking.runs[at][0]:
            waiting.append(at - 1)
        if ranking.runs[at][1]:
            waiting.append(at + 1)
        for need in one.needs:
            if need.insert is None and (taken | needed | set(waiting)).isdisjoint(need.told):
                teller = best(need, ranking.tellers)
                if teller is None:
                    return None
                waiting.append(teller)
    return needed


def _looked_at(ranked: Sequence[Ranked], known: int) -> dict[int, int]:
    """Return the sentences of which needs are known, each with how many are better."""
    ranks = {one.sentence: step for step, one in enumerate(ranked)}
    likely = ranked[:known]
    looked: set[int | None] = {one.sentence for one in likely}
    looked.update(one.leans_on for one in likely)
    looked.update(best(need, ranks) for one in likely[:TOLD] for need in one.needs)
    return {place: step for place, step in ranks.items() if place in looked}
