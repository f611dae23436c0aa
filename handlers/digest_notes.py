"""What a digest says beside its articles: the event told most, returns, changes since the last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import gist
from nlp import Span
from store import events
from store.clusters import content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from store.values import Article, TimelineEntry, Told

_COMPARED = 200
"""The newest articles whose events are held against each other."""
_TOLD_BY = 2
_FINE = len("2022-06")
_SHARED = 2
_LONGEST_NAME = 60
_WORD = re.compile(r"[\w’'-]+")
_LINKING = frozenset("of the for in and a an on with between".split())


@dataclass(frozen=True, slots=True)
class ToldMost:
    """The event that most articles tell of: in whose words, and which articles."""

    told: Told
    words: str
    articles: tuple[int, ...]


def told_most(
    desk: Desk, held: Sequence[Article], same: Mapping[int, int] | None = None
) -> ToldMost | None:
    """Return the event that most of the articles tell of, if at least two do.

    Args:
        desk: What handlers need.
        held: The articles, newest first.
        same: For an article that is another's copy, that other one: copies tell a thing once.
    """
    by_id = {article.id: article for article in held}
    copy_of = same or {}
    best: tuple[tuple[int, int], ToldMost] | None = None
    for entry in events.among(desk.archive, list(by_id)[:_COMPARED]):
        told = [one for one in entry.told if one.article in by_id and one.status != "comment"]
        originals = {copy_of.get(one.article, one.article) for one in told}
        if len(originals) < _TOLD_BY or told[0].status == "planned":
            continue
        rank = (len(originals), len(entry.edtf))
        if best is None or rank > best[0]:
            words = _named(told, by_id, entry)
            numbers = tuple(sorted({one.article for one in told}))
            if words:
                best = (rank, ToldMost(words[0], words[1], numbers))
    return best[1] if best else None


def _named(
    told: Sequence[Told], by_id: Mapping[int, Article], entry: TimelineEntry
) -> tuple[Told, str] | None:
    """Return the shortest words of an article that name the event; the gist of a day's."""
    if len(entry.edtf) < _FINE or entry.edtf[len("2022-") :] in {"21", "22", "23", "24"}:
        return _in_common(told, by_id)
    made = []
    for one in told:
        date = Span(one.timex.start, one.timex.end)
        words = gist.of_clause(by_id[one.article].text, one.spans, date)
        if words:
            made.append((words.endswith("…"), '"' in words or "“" in words, len(words), one, words))
    best = min(made, key=lambda each: each[:3], default=None)
    return (best[3], best[4]) if best else None


def _in_common(told: Sequence[Told], by_id: Mapping[int, Article]) -> tuple[Told, str] | None:
    """Return the shortest stretch of one telling with all words that every telling has."""
    clauses = [" ".join(s.of(by_id[one.article].text) for s in one.spans) for one in told]
    shared = frozenset.intersection(*(content(clause) for clause in clauses))
    found: list[tuple[int, int, Told, str]] = []
    for place, (one, clause) in enumerate(zip(told, clauses, strict=True)):
        stretch = _stretch(" ".join(clause.split()), shared)
        if stretch and len(stretch) <= _LONGEST_NAME:
            possessive = "’s" in stretch or "'s" in stretch
            found.append((not possessive, place, one, stretch))
    if len(shared) < _SHARED or not found:
        return None
    best = min(found, key=lambda each: each[:2])
    return best[2], best[3]


def _stretch(clause: str, shared: frozenset[str]) -> str:
    """Return the shortest run of words that holds all the shared ones, with whose it is."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(clause)]
    folded = [content(word) & shared for word, _start, _end in words]
    best: tuple[int, int] | None = None
    for first in range(len(words)):
        held: frozenset[str] = frozenset()
        for last in range(first, len(words)):
            held |= folded[last]
            if held == shared:
                if best is None or last - first < best[1] - best[0]:
                    best = (first, last)
                break
    if best is None or not shared:
        return ""
    first, last = best
    while (
        first and _names(words[first - 1][0]) and _WORD.sub("", _gap(clause, words, first)) == " "
    ):
        first -= 1
    return clause[words[first][1] : words[last][2]]


def _gap(clause: str, words: Sequence[tuple[str, int, int]], first: int) -> str:
    return clause[words[first - 1][2] : words[first][1]]


def _names(word: str) -> bool:
    """Tell whether a word before a name belongs to it: "Norland’s", "North"."""
    return word[0].isupper() and word.casefold() not in _LINKING
