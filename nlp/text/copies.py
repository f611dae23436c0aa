"""Which texts are copies of one article: the same words, a few sentences changed or cut.

Texts are held against each other by their runs of five words (shingles; Broder, "On the
resemblance and containment of documents", 1997). A run that many texts have is furniture and says
nothing. Only texts that share a run are compared, so that the work grows with the text there is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 0.5
"""The share of the shorter text's runs that a copy has: copies with some sentences changed."""
LEAST = 30
"""Runs below which a text is too short to be called a copy of another."""
_SHORTER = 0.4
"""A text much shorter than the other is a brief of its own, not a copy."""
_FURNITURE = 12  # texts; a run of words that more of them have is furniture
_OPENING, _OF_OPENING, _EACH = 60, 0.3, 3
_CHARACTERS = 6000  # characters that are looked at
_FIGURES_IN = 800  # characters in which figures tell two texts apart
_DATELINE = 6
"""Words of a dateline, whose day may be another with another agency."""
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+")


def groups(texts: Mapping[int, str]) -> tuple[tuple[int, ...], ...]:
    """Find the texts that are copies of each other.

    Args:
        texts: the texts, by number.

    Returns:
        The numbers of each group of two or more, ascending; groups by their first number. The
        same texts give the same groups, whatever their order.
    """
    numbers: dict[str, int] = {}
    ordered = {number: _runs(texts[number], numbers) for number in sorted(texts)}
    unordered = {number: frozenset(own) for number, own in ordered.items()}
    kept = {number: own for number, own in unordered.items() if len(own) >= LEAST}
    leaders = {number: number for number in kept}
    for (one, other), shared in sorted(_shared(ordered, kept).items()):
        fewer, more = sorted((len(kept[one]), len(kept[other])))
        if fewer < _SHORTER * more or shared < ALIKE * fewer:
            continue
        begin_alike = _opens_in(ordered[one], kept[other]) or _opens_in(ordered[other], kept[one])
        if begin_alike and not _told_of_other_figures(texts[one], texts[other]):
            first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
            leaders[second] = first
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number in kept:
        found[_leader(leaders, number)].append(number)
    return tuple(tuple(group) for _, group in sorted(found.items()) if len(group) > 1)


def runs(text: str) -> frozenset[int]:
    """Return a text's runs of five words, each as a number, to be held against another's.

    Args:
        text: the text; its beginning counts, as for `groups`.

    Returns:
        Numbers that are always the same for a text: archives keep them.
    """
    words = [
        word.encode("utf-8", "surrogatepass")
        for word in _WORD.findall(text[:_CHARACTERS].casefold())
    ]
    fives = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    return frozenset(map(crc32, map(b" ".join, fives)))


def _runs(text: str, numbers: dict[str, int]) -> list[int]:
    """Return the runs of words of a text's beginning, in order, each as a number."""
    words = _WORD.findall(text[:_CHARACTERS].casefold())
    known = [numbers.setdefault(word, len(numbers) + 1) for word in words]
    return list(map(hash, zip(known, known[1:], known[2:], known[3:], known[4:], strict=False)))


def _opens_in(ordered: Sequence[int], other: frozenset[int]) -> bool:
    """Tell whether a text's opening is in another: two issues of one column share only the rest."""
    opening = ordered[:_OPENING]
    return sum(run in other for run in opening) >= _OF_OPENING * len(opening)


def _told_of_other_figures(one: str, other: str) -> bool:
    """Tell whether both openings have figures that the other text lacks: two of a series.

    Bulletins on two earthquakes, or two meetings of one board, differ in little else.
    """
    return bool(_figures(one) - _all_figures(other)) and bool(_figures(other) - _all_figures(one))


def _figures(text: str) -> frozenset[str]:
    words = _WORD.findall(text[:_FIGURES_IN])[_DATELINE:_OPENING]
    return frozenset(word for word in words if word.isdecimal())


def _all_figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text[:_CHARACTERS]))


def _shared(
    ordered: Mapping[int, Sequence[int]], runs: Mapping[int, frozenset[int]]
) -> dict[tuple[int, int], int]:
    """Count the runs that two texts have in common, where one has of the other's opening.

    Openings are few, so that the texts that may be copies are found without holding each run.
    """
    openers: defaultdict[int, list[int]] = defaultdict(list)
    for number in runs:
        for run in ordered[number][:_OPENING:_EACH]:
            openers[run].append(number)
    of_openings = frozenset(openers)
    opening = {number: own & of_openings for number, own in runs.items()}
    used = Counter(chain.from_iterable(opening.values()))
    pairs = {
        (min(one, other), max(one, other))
        for one, own in opening.items()
        for run in own
        if 1 < used[run] <= _FURNITURE
        for other in openers[run]
        if one != other
    }
    common = {pair: runs[pair[0]] & runs[pair[1]] for pair in pairs}
    asked = frozenset().union(*common.values())
    many = Counter(chain.from_iterable(own & asked for own in runs.values()))
    return {pair: sum(many[run] <= _FURNITURE for run in shared) for pair, shared in common.items()}


def _leader(leaders: dict[int, int], number: int) -> int:
    while leaders[number] != number:
        number = leaders[number]
    return number
