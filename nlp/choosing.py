"""As many of the ranked sentences as a view needs, so that they can be read by themselves.

A sentence that leans on another is taken with it, or not at all; a quotation that runs over
several sentences is taken whole, or not at all; what is taken goes back into the article's order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nlp import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Ranked, Sentence


def choose(
    text: str, sentences: tuple[Sentence, ...], ranked: tuple[Ranked, ...], count: int
) -> tuple[Ranked, ...]:
    """Choose at most `count` sentences for a summary, in the article's order.

    Args:
        text: the text.
        sentences: its sentences.
        ranked: what `nlp.summary.rank` made of them.
        count: how many sentences may be shown.

    Returns:
        The sentences to show, what they lean on among them. Where every sentence leans on more
        than there is room for, the best alone.
    """
    runs = signs.runs(text, sentences)
    by_place = {one.sentence: one for one in ranked}
    taken: set[int] = set()
    for one in ranked:
        if len(taken) >= count:
            break
        needed = _needed(one.sentence, by_place, runs, taken, count)
        if needed is not None and len(taken | needed) <= count:
            taken |= needed
    if not taken and ranked and count > 0:
        taken = {ranked[0].sentence}
    return _without_told(text, sentences, [by_place[place] for place in sorted(taken)])


def _without_told(
    text: str, sentences: Sequence[Sentence], chosen: Sequence[Ranked]
) -> tuple[Ranked, ...]:
    """Leave out the name behind "The union" where a sentence shown before it has the name."""
    made: list[Ranked] = []
    told: list[str] = []
    for one in chosen:
        words = text[sentences[one.sentence].start : sentences[one.sentence].end]
        name = one.insert
        if name and words.startswith("The ") and any(name in earlier for earlier in told):
            made.append(replace(one, insert=None, insert_at=None))
        else:
            made.append(one)
        told.append(words)
    return tuple(made)


def _needed(
    place: int,
    by_place: dict[int, Ranked],
    runs: Sequence[tuple[bool, bool]],
    taken: set[int],
    count: int,
) -> set[int] | None:
    """Return all sentences that have to be shown with `place`, or `None` if one may not be."""
    needed: set[int] = set()
    waiting = [place]
    while waiting:
        at = waiting.pop()
        if at in needed or at in taken:
            continue
        if at not in by_place or len(needed) >= count:
            return None
        needed.add(at)
        on = by_place[at].leans_on
        if on is not None:
            waiting.append(on)
        if runs[at][0]:
            waiting.append(at - 1)
        if runs[at][1]:
            waiting.append(at + 1)
    return needed
