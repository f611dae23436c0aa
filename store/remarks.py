"""Statements by what they say, whoever said it: on a topic, or in words that somebody remembers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store import quotes
from store.topic import query
from store.values import Page, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.archive import Archive
    from store.values import Topic

MOST = 20_000
"""Of more statements on a topic, so many of those added last are put in order."""

_MOST_WORDS = 12  # words that are looked up
_ENOUGH_TO_DROP_ONE = 4  # words
_MATCHING = (
    "FROM (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ? ORDER BY rowid DESC LIMIT ?) f"
    " CROSS JOIN quotes q ON q.id = f.rowid WHERE"
)
_WORD = re.compile(r"\w+")
_STOP = frozenset(
    "a about an and are as at be been but by can could did do does for from had has have he her him"
    " his how i if in into is it its me my no not of on or our she so than that the their them then"
    " there they this to was we were what when which who will with would you your s t ll re ve d m"
    " said says say wrote told called".split()
)


class Remarks(NamedTuple):
    """A page of statements, and in how many articles all of them stand.

    `exact` is `False` where none has the words that were asked for just so.
    """

    page: Page[Statement]
    articles: int
    exact: bool = True


def about(
    archive: Archive,
    topics: tuple[Topic, ...],
    narrowed: quotes.Filters,
    *,
    besides: int = 0,
    offset: int = 0,
    limit: int = 20,
) -> Remarks:
    """Return what anybody said about some topics, newest article first.

    Args:
        archive: the open archive.
        topics: what the sentence of each statement has to name, all of them.
        narrowed: what narrows it besides; its own `about` is left aside.
        besides: a person whose own words are left out, where they are the topic; 0 for nobody.
        offset: how many to leave out at the beginning.
        limit: how many to return.
    """
    match = query.all_of(archive, topics)
    return _found(archive, match, narrowed, slice(offset, offset + limit), besides)


def worded(
    archive: Archive,
    words: str,
    narrowed: quotes.Filters,
    *,
    offset: int = 0,
    limit: int = 20,
) -> Remarks:
    """Return the statements that have some words: just so, else all of them, else all but one.

    Args:
        archive: the open archive.
        words: as somebody remembers them; nothing in them is syntax.
        narrowed: what narrows it besides.
        offset: how many to leave out at the beginning.
        limit: how many to return.
    """
    for looser, match in enumerate(_questions(words)):
        found = _found(archive, match, narrowed, slice(offset, offset + limit))
        if found.page.total:
            return found._replace(exact=not looser)
    return Remarks(Page((), 0, offset), 0)


def _questions(words: str) -> Iterator[str]:
    """Yield questions to the index, from the words as they stand to looser ones."""
    if not query.has_word(words):
        return
    yield f"words : {query.phrase(words)}"
    every = list(dict.fromkeys(one.lower() for one in _WORD.findall(words)))
    telling = [one for one in every if one not in _STOP][:_MOST_WORDS]
    if not telling:
        return
    terms = [query.phrase(one) for one in telling]
    yield " AND ".join(terms)
    if len(terms) < _ENOUGH_TO_DROP_ONE:
        return
    but_one = (" AND ".join(terms[:at] + terms[at + 1 :]) for at in range(len(terms)))
    yield " OR ".join(f"({one})" for one in but_one)


def _found(
    archive: Archive,
    match: str,
    narrowed: quotes.Filters,
    window: slice,
    besides: int = 0,
) -> Remarks:
    """Return a page of the statements that answer a question to the index."""
    others: quotes.Filters = {**narrowed, "about": ()}
    conditions, params = quotes.narrowing(archive, others)
    if besides:
        conditions.append("q.person IS NOT ?")
        params.append(besides)
    kept = " AND ".join(conditions)
    counted = archive.row(
        f"SELECT count(*) AS n, count(DISTINCT q.article) AS articles {_MATCHING} {kept}",
        (match, MOST, *params),
    )
    if counted is None or not counted["n"]:
        return Remarks(Page((), 0, window.start), 0)
    rows = archive.rows(
        f"SELECT q.* {_MATCHING} {kept} ORDER BY q.day DESC, q.article DESC, q.n LIMIT ? OFFSET ?",
        (match, MOST, *params, window.stop - window.start, window.start),
    )
    page = Page(tuple(map(quotes.statement_of, rows)), counted["n"], window.start)
    return Remarks(page, counted["articles"])
