"""Full-text search over articles. Whatever is typed is an answerable question; nothing raises.

`"exact phrase"`, `-without`, `prefix*`, `by:`, `source:`, `since:` and `before:` are understood;
anything else is words, all of which an article has to hold.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from store import sources, unspaced
from store.topic.query import NOTHING, has_word, phrase
from store.values import Hit, Page

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from store.archive import Archive

MARK_START = "\ue000"
MARK_END = "\ue001"

MOST_RANKED = 10_000
"""Of more matches, so many of the newest are put best first."""

Order = Literal["best", "newest", "oldest"]

MOST_LIKENED = 2_000
"""Of more matches, so many of the newest are looked at for what is like an article."""

_LONGEST = 2000  # characters of a question
_MOST_TERMS = 24  # words that are looked up
_STEP, _MOST_WALKED = 2_000, 40_000  # articles
_SNIPPET_WORDS = 28  # words
_OPENING = 200  # characters
_AROUND = 90  # characters
_MOST_INSIDE = 500  # articles that are looked through for a word inside a run
_PART = re.compile(
    r"(?P<not>-(?=[^\s-]))?(?:(?P<field>by|source|since|before):\s?)?"
    r"(?:[\"“”„](?P<phrase>[^\"“”„]*)[\"“”„]?|(?P<word>[^\s\"“”„]+))",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[\s/+&|,;()\[\]{}<>=]+|(?<=\w)[-–—](?=\w)")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_STOP = frozenset(
    re.findall(
        r"\w+",
        "a about an and are as at be been but by can could did do does for from had has have he"
        " her him his how i if in into is it its me my no not of on or our she so than that the"
        " their them then there these they this those to was we were what when where which who"
        " whom whose why will with would you your",
    )
)
_NEAR = {"and", "or", "not", "near"}
_AMONG = "articles_fts MATCH ? AND f.rowid >= ? AND +f.rowid IN (SELECT value FROM json_each(?))"


@dataclass
class _Question:
    """What was asked, taken apart."""

    wanted: list[str] = field(default_factory=list)
    unwanted: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    since: str | None = None
    before: str | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether it names a source or a time."""
        return bool(self.source or self.since or self.before)


def articles(
    archive: Archive, question: str, *, order: Order = "best", offset: int = 0, limit: int = 10
) -> Page[Hit]:
    """Find visible articles by their words.

    Args:
        archive: the open archive.
        question: as typed, anything at all.
        order: what comes first; by their days, those without one come last.
        offset: how many to leave out at the beginning.
        limit: how many to return.

    Returns:
        The articles, each with the place where it matches; without words, only by the filters,
        newest first unless asked otherwise; by an order alone, all that have a day; nothing where
        there is nothing to look for.
    """
    asked = _parse(question)
    conditions, params = _filters(archive, asked)
    match = _match(asked)
    if match is None:
        if not conditions and order == "best":
            return Page((), 0, offset)
        dated = conditions or ["a.day IS NOT NULL"]
        return _filtered(archive, dated, params, order, slice(offset, offset + limit))
    where, params = _where(conditions), [match, *params]
    newest = archive.tuples(
        f"SELECT f.rowid FROM articles_fts f WHERE {where} ORDER BY f.rowid DESC LIMIT ?",  # noqa: S608 built of constants
        (*params, MOST_RANKED + 1),
    )
    total = len(newest)
    if not total and _is_unspaced(asked):
        conditions, params = _filters(archive, asked)
        return _inside(archive, asked, conditions, params, slice(offset, offset + limit))
    if total > MOST_RANKED:
        total = archive.value(f"SELECT count(*) FROM articles_fts f WHERE {where}", params)  # noqa: S608 built of constants
    if order != "best":
        found = _by_day(archive, (where, params), newest, order, slice(offset, offset + limit))
        rows = _snippets(archive, _AMONG, "f.rowid", (match, 0, json.dumps(found), limit, 0))
        rows.sort(key=lambda row: found.index(row["id"]))
    elif offset < MOST_RANKED:
        ranked = [number for (number,) in newest[:MOST_RANKED]]
        rows = _best(archive, match, ranked, offset, limit)
    else:
        rows = _snippets(archive, where, "f.rowid DESC", (*params, limit, offset))
    return Page(tuple(Hit(row["id"], row["snippet"]) for row in rows), total, offset)


def numbers(archive: Archive, question: str, *, limit: int = 10) -> list[int]:
    """Find visible articles by words that all of them have, best first; no place is looked for.

    Places cost a look into the text of each article that is found; and where thousands have the
    words, these say little, and the newest will do.

    Args:
        archive: the open archive.
        question: words, without filters.
        limit: how many to return.
    """
    asked = _parse(question)
    match = _match(asked)
    if match is None:
        return []
    newest = archive.tuples(
        f"SELECT f.rowid FROM articles_fts f WHERE {_where([])} ORDER BY f.rowid DESC LIMIT ?",  # noqa: S608 built of constants
        (match, MOST_LIKENED),
    )
    among = [number for (number,) in newest]
    if not among and _is_unspaced(asked):
        return [hit.article for hit in _inside(archive, asked, [], [], slice(0, limit)).items]
    if not among:
        return []
    best = archive.tuples(
        f"SELECT f.rowid FROM articles_fts f WHERE {_AMONG} ORDER BY f.rank LIMIT ?",  # noqa: S608 built of constants
        (match, min(among), json.dumps(among), limit),
    )
    return [number for (number,) in best]


def _where(conditions: list[str]) -> str:
    """Return what a match has to fulfil, by indexes alone: no article is read to be left out."""
    wanted = ["articles_fts MATCH ?", "f.rowid NOT IN (SELECT id FROM hidden_articles)"]
    if conditions:
        kept = " AND ".join(("a.id = f.rowid", *conditions))
        wanted.append(
            f"EXISTS (SELECT 1 FROM articles a INDEXED BY articles_by_number WHERE {kept})"  # noqa: S608 built of constants
        )
    return " AND ".join(wanted)


def _best(
    archive: Archive, match: str, among: list[int], offset: int, limit: int
) -> list[sqlite3.Row]:
    """Rank some matches among themselves, the newest ones where there are very many.

    To score every match of a word that each article has takes seconds at a million articles;
    behind those that are ranked the others follow, the newest first.
    """
    if not among:
        return []
    params = (match, min(among), json.dumps(among), limit, offset)
    return _snippets(archive, _AMONG, "f.rank", params)


def _by_day(
    archive: Archive,
    asked: tuple[str, Sequence[object]],
    newest: Sequence[tuple[int]],
    order: Order,
    span: slice,
) -> list[int]:
    """Return a page of the matches in the order of their days.

    Of a word that very many have, the articles are walked through day by day until the page is
    full: each is a look into the index, and soon one has the word.

    Args:
        archive: the open archive.
        asked: the condition on a match, and its values.
        newest: all matches; or more than `MOST_RANKED`, the newest of them.
        order: which end of the archive comes first.
        span: the page.
    """
    order_by = "a.day DESC, a.id DESC" if order == "newest" else "a.day, a.id"
    if len(newest) <= MOST_RANKED:
        known = (
            "SELECT a.id FROM json_each(?) j CROSS JOIN articles a INDEXED BY articles_by_number"  # noqa: S608 built of constants
            f" ON a.id = j.value ORDER BY a.day IS NULL, {order_by} LIMIT ? OFFSET ?"
        )
        among = json.dumps([number for (number,) in newest])
        rows = archive.tuples(known, (among, span.stop - span.start, span.start))
        return [number for (number,) in rows]
    where, params = asked
    days = (
        f"SELECT a.id FROM articles a WHERE a.day IS NOT NULL ORDER BY {order_by} LIMIT ? OFFSET ?"  # noqa: S608 built of constants
    )
    walk = f"SELECT w.id FROM ({days}) w CROSS JOIN articles_fts f ON f.rowid = w.id WHERE {where}"  # noqa: S608 built of constants
    walked: list[int] = []
    for start in range(0, _MOST_WALKED, _STEP):
        walked += [number for (number,) in archive.tuples(walk, (_STEP, start, *params))]
        if len(walked) >= span.stop:
            break
    return walked[span]


def _snippets(
    archive: Archive, where: str, order: str, params: Sequence[object]
) -> list[sqlite3.Row]:
    return archive.rows(
        "SELECT f.rowid AS id, snippet(articles_fts, -1, ?, ?, '…', ?) AS snippet"  # noqa: S608 built of constants
        f" FROM articles_fts f WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",
        (MARK_START, MARK_END, _SNIPPET_WORDS, *params),
    )


def _filtered(
    archive: Archive, conditions: list[str], params: list[object], order: Order, span: slice
) -> Page[Hit]:
    """Answer a question that has filters alone, from their indexes; only what is shown is read."""
    kept = " AND ".join((*conditions, "+a.id NOT IN (SELECT id FROM hidden_articles)"))
    by_day = "a.day, a.id" if order == "oldest" else "a.day DESC, a.id DESC"
    total = archive.value(f"SELECT count(*) FROM articles a WHERE {kept}", params)  # noqa: S608 built of constants
    numbers = archive.tuples(
        f"SELECT a.id FROM articles a WHERE {kept} ORDER BY {by_day} LIMIT ? OFFSET ?",  # noqa: S608 built of constants
        (*params, span.stop - span.start, span.start),
    )
    opening = f"SELECT substr(text, 1, {_OPENING + 1}) FROM articles WHERE id = ?"  # noqa: S608 a number of ours
    hits = (Hit(number, _opening(archive.value(opening, (number,)))) for (number,) in numbers)
    return Page(tuple(hits), total, span.start)


def _opening(text: str) -> str:
    """Return an article's first words, cut behind a word."""
    if len(text) <= _OPENING:
        return text
    kept, space, _ = text[:_OPENING].rpartition(" ")
    return f"{kept.rstrip() if space else text[:_OPENING]} …"


def _inside(
    archive: Archive, asked: _Question, conditions: list[str], params: list[object], span: slice
) -> Page[Hit]:
    """Find words of a script that is written without spaces, where they stand inside a run.

    The index of runs says where they may stand, the texts whether they do, the newest first.
    """
    terms = [term.removesuffix(" *")[1:-1].replace('""', '"') for term in asked.wanted]
    kept = " AND ".join(("r.rowid NOT IN (SELECT id FROM hidden_articles)", *conditions))
    rows = archive.rows(
        "SELECT a.id, a.title, a.text FROM runs_fts r JOIN articles a ON a.id = r.rowid"  # noqa: S608 built of constants
        f" WHERE runs_fts MATCH ? AND {kept} ORDER BY r.rowid DESC LIMIT ?",
        (unspaced.question(" ".join(terms)), *params, _MOST_INSIDE),
    )
    patterns = [unspaced.pattern(term) for term in terms]
    found = []
    for row in rows:
        for text in (row["text"], row["title"]):
            places = [pattern.search(text) for pattern in patterns]
            if all(places) and (first := places[0]) is not None:
                found.append(Hit(row["id"], _around(text, first.start(), first.end())))
                break
    return Page(tuple(found[span]), len(found), span.start)


def _around(text: str, start: int, end: int) -> str:
    """Return what stands around a match, which is marked."""
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    gaps = ("…" if start > _AROUND else "", "…" if end + _AROUND < len(text) else "")
    return f"{gaps[0]}{before}{MARK_START}{text[start:end]}{MARK_END}{behind}{gaps[1]}"


def _parse(question: str) -> _Question:
    """Read what somebody typed: phrases, fields, what is not wanted."""
    asked = _Question()
    for part in _PART.finditer(question.replace("\0", " ")[:_LONGEST]):
        words = (part["phrase"] if part["phrase"] is not None else part["word"]) or ""
        name = (part["field"] or "").lower()
        if name in {"since", "before"} and _DAY.fullmatch(words):
            setattr(asked, name, words)
        elif name == "by":
            asked.byline.extend(_terms(words, whole=part["phrase"] is not None))
        elif name == "source":
            asked.source.append(words)
        else:
            found = _terms(words, whole=part["phrase"] is not None)
            (asked.unwanted if part["not"] else asked.wanted).extend(found)
    asked.wanted = _meaningful(asked.wanted)[:_MOST_TERMS]
    asked.unwanted = asked.unwanted[:_MOST_TERMS]
    return asked


def _terms(words: str, *, whole: bool) -> list[str]:
    """Quote words for the index, each alone or all as one phrase."""
    if whole:
        return [phrase(words)] if has_word(words) else []
    found = []
    for word in _SPLIT.split(words):
        bare = word.strip("\"'’.!?:“”‘…")
        if has_word(bare):
            prefix = bare.endswith("*") and len(bare.rstrip("*")) > 1
            found.append(phrase(bare.rstrip("*")) + (" *" if prefix else ""))
    return found


def _meaningful(terms: list[str]) -> list[str]:
    """Leave out words that are in every text, unless there are no others."""
    kept = [term for term in terms if term.strip('"').lower() not in _STOP | _NEAR]
    return list(dict.fromkeys(kept or terms))


def _is_unspaced(asked: _Question) -> bool:
    plainly = not (asked.unwanted or asked.byline)
    return plainly and any(map(unspaced.is_run, asked.wanted))


def _match(asked: _Question) -> str | None:
    """Return the question to the index, or `None` where nothing is asked of it."""
    parts = list(asked.wanted)
    parts.extend(f"byline : {term}" for term in asked.byline)
    if not parts:
        return NOTHING if asked.unwanted and not asked.is_filtered else None
    match = " AND ".join(parts)
    if asked.unwanted:
        match = f"({match}) NOT ({' OR '.join(asked.unwanted)})"
    return match


def _filters(archive: Archive, asked: _Question) -> tuple[list[str], list[object]]:
    """Return the conditions on a row `a` of `articles`, and their values."""
    conditions: list[str] = []
    params: list[object] = []
    for words in asked.source:
        conditions.append("a.source IN (SELECT value FROM json_each(?))")
        params.append(json.dumps(sources.named(archive, words)))
    if asked.since:
        conditions.append("a.day >= ?")
        params.append(asked.since)
    if asked.before:
        conditions.append("a.day < ?")
        params.append(asked.before)
    return conditions, params
