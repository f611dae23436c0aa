"""What a digest says beside its articles: the event told most, returns, changes since the last."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date as day_of
from typing import TYPE_CHECKING

from handlers import gist
from nlp import Span, edtf
from store import events
from store.clusters import content

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from handlers.desk import Desk
    from store.values import Article, TimelineEntry, Told

_COMPARED = 200
"""The newest articles whose events are held against each other."""
_TOLD_BY = 2
_FINE, _A_DAY = len("2022-06"), len("2022-06-01")
_SHARED = 2
_LONGEST_NAME = 60
_WORD = re.compile(r"[\w’'-]+")
_SAME_WORDS = 3
_IN_A_FEW, _IN_MANY = 6, 0.06
_FEW_WORDS_LESS = 0.6
_ALIKE = 0.33
"""How much of a telling's words the others have on the average, to be of one event with them."""
_FLAW = 0.25
_FLAWS = tuple(
    map(
        re.compile,
        (
            r"…\Z",
            r"[“\"]",
            r"\b(?:said|told|says)\b(?! *\Z)",
            r"\b(?:had|has|have) \w+\b",
            r"\A[^,]+, \w+ed (?:by|in|at)\b",
        ),
    )
)
"""What counts against a telling: to be cut, to be somebody's words, to have no verb of its own."""
_FIRST_WORDS = 5
_LONGEST_CLAUSE = 120
_A_MONTH, _NEAR, _NEAR_A_YEAR = 31, 60, 400
_SEASONS = frozenset(("21", "22", "23", "24"))
_STANDS_ALONE = re.compile(r"(?:[A-Z“\"]|\d|(?:the|an?|some|more|about|nearly|all|two|three) )")
_UNCLEAR = re.compile(
    r"[“\"]?(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|I|[Tt]h(?:is|at|ese|ose)|[Hh]is|[Hh]er|[Tt]heir"
    r"|[Ii]ts|[Oo]ur|[Mm]y|[Yy]ou|[Tt]here|[Bb]oth)\b|(?:With|Following|After|Before|During|For|In|On"
    r"|At|By|From|As|Since|Of|To|Under|Despite|Until|While|When|If|And|But|Or|Among|Speaking|Asked)"
    r"\b)"
)
"""A clause whose subject stands elsewhere, or that leads into another."""
_OURS = re.compile(r"\b(?:we|you|our|your|I|my|us)\b|\bwe[’']")
_LINKING = frozenset("of the for in and a an on with between".split())


@dataclass(frozen=True, slots=True)
class ToldMost:
    """The event that most articles tell of: in whose words, and which articles.

    `short` are fewer of the words, for where the sentence stands above already.
    """

    told: Told
    words: str
    articles: tuple[int, ...]
    short: str = ""


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
    ranked: list[tuple[int, int, int, TimelineEntry, list[Told]]] = []
    entries = events.among(desk.archive, list(by_id)[:_COMPARED])
    common = _common({_clause(one, by_id) for entry in entries for one in entry.told})
    for entry, tellings in _gathered(entries, by_id, common):
        told = [
            one
            for one in tellings
            if one.status != "comment" and _is_of_its_time(entry.edtf, by_id[one.article])
        ]
        every = {one.article for one in told}
        originals = {copy_of.get(number, number) for number in every}
        if len(originals) >= _TOLD_BY and tellings[0].status != "planned":
            ranked.append((len(originals), len(every), len(entry.edtf), entry, told))
    for *_rank, entry, told in sorted(ranked, key=lambda one: one[:3], reverse=True):
        words = _named(told, by_id, entry, common)
        if words:
            numbers = tuple(sorted({one.article for one in told}))
            return ToldMost(words[0], words[1], numbers, _short(words[0], by_id))
    return None


def _short(told: Told, by_id: Mapping[int, Article]) -> str:
    date = Span(told.timex.start, told.timex.end)
    return gist.of_clause(by_id[told.article].text, told.spans, date)


def _gathered(
    entries: Sequence[TimelineEntry], by_id: Mapping[int, Article], common: frozenset[str]
) -> list[tuple[TimelineEntry, list[Told]]]:
    """Put together what is told of one day in the same words, however little else agrees.

    A timeline keeps "the strike that has shut the port since Monday" apart from "dockers shut the
    port on Monday"; of one week's articles, both tell of the same.
    """
    made: list[tuple[TimelineEntry, list[Told], frozenset[str]]] = []
    for entry in entries:
        told = [one for one in entry.told if one.article in by_id]
        if not told:
            continue
        words = content(_clause(told[0], by_id)) - common
        same = (
            known
            for known in made
            if known[0].edtf == entry.edtf and len(words & known[2]) >= _SAME_WORDS
        )
        if (first := next(same, None)) is not None:
            first[1].extend(told)
        else:
            made.append((entry, told, words))
    return [(entry, told) for entry, told, _words in made]


def _common(clauses: Collection[str]) -> frozenset[str]:
    """Return the words of so many clauses that they say nothing of which event is told."""
    used = Counter(word for clause in clauses for word in content(clause))
    most = max(_IN_A_FEW, len(clauses) * _IN_MANY)
    return frozenset(word for word, many in used.items() if many > most)


def _clause(told: Told, by_id: Mapping[int, Article]) -> str:
    """Return a telling's words; those of an article that the digest lacks are none."""
    article = by_id.get(told.article)
    return " ".join(span.of(article.text) for span in told.spans) if article else ""


def _is_of_its_time(told: str, article: Article) -> bool:
    """Tell whether an event lies near its article's own date: it is news there, no history."""
    dating = article.published
    own = dating.edtf or dating.shown or (dating.not_before if len(told) == _A_DAY else None)
    if not own:
        return False
    first, last = (day_of.fromisoformat(day) for day in edtf.bounds(told))
    after, before = (day_of.fromisoformat(day) for day in edtf.bounds(own))
    apart = max((after - last).days, (first - before).days)
    return apart <= (_NEAR if _is_fine(told) else _NEAR_A_YEAR)


def _named(
    told: Sequence[Told],
    by_id: Mapping[int, Article],
    entry: TimelineEntry,
    common: frozenset[str],
) -> tuple[Told, str] | None:
    """Return words of an article that name the event: on a day or in a month, who did what.

    Of all tellings the one that says most of what the others say; `None` where each tells of
    something else.
    """
    if not _is_fine(entry.edtf):
        return _in_common(told, by_id)
    clauses = {one.event: _clause(one, by_id).casefold() for one in told}
    made = []
    for one in told:
        date = Span(one.timex.start, one.timex.end)
        words = gist.of_clause(by_id[one.article].text, one.spans, date, limit=_LONGEST_CLAUSE)
        others = [clause for number, clause in clauses.items() if number != one.event]
        if words and _STANDS_ALONE.match(words) and not _UNCLEAR.match(words):
            shared = _shared(content(words), others)
            if shared >= _ALIKE and _on_the_same(words, others, common):
                flaws = sum(bool(flaw.search(words)) for flaw in _FLAWS)
                made.append((shared - _FLAW * flaws, -len(words), one, words))
    best = max(made, key=lambda each: each[:2], default=None)
    return (best[2], best[3]) if best else None


def _shared(own: frozenset[str], others: Sequence[str]) -> float:
    """Return how much of some words the other tellings have, on the average; few words say less."""
    if not own or not others:
        return 0.0
    common = sum(len(own & content(other)) for other in others) / len(others)
    return float(common / len(own) ** _FEW_WORDS_LESS)


def _on_the_same(words: str, others: Sequence[str], common: frozenset[str]) -> bool:
    """Tell whether most other tellings name whom, or what, a telling begins with, or its place.

    Args:
        words: The telling.
        others: The other tellings, folded.
        common: Words that every second telling of the week has: "stock", "exchange".
    """
    found = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words)]
    first = [word for word in found[:_FIRST_WORDS] if content(word)]
    named = [word for word in first if word[0].isupper()]
    named += [word for word in found if word[0].isupper() and content(word) - common]
    return any(
        2 * sum(word.casefold() in other for other in others) >= len(others) for word in named
    )


def _is_fine(date: str) -> bool:
    """Tell whether a date is a day, a month, or a stretch of no more than a month."""
    if "/" in date:
        first, last = edtf.bounds(date)
        return (day_of.fromisoformat(last) - day_of.fromisoformat(first)).days <= _A_MONTH
    return len(date) >= _FINE and date[len("2022-") :] not in _SEASONS


def _in_common(told: Sequence[Told], by_id: Mapping[int, Article]) -> tuple[Told, str] | None:
    """Return the shortest stretch of one telling with all words that every telling has."""
    clauses = [_clause(one, by_id) for one in told]
    shared = frozenset.intersection(*(content(clause) for clause in clauses))
    found: list[tuple[int, int, Told, str]] = []
    for place, (one, clause) in enumerate(zip(told, clauses, strict=True)):
        stretch = _stretch(" ".join(clause.split()), shared)
        named = stretch[:1].isupper() and "," not in stretch and not _OURS.search(stretch)
        if named and not _UNCLEAR.match(stretch) and len(stretch) <= _LONGEST_NAME:
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
