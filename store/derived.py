"""Stores what was read in an article, with the reader's version.

Everything here can be rebuilt from the text; people's corrections are applied on top.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING

import nlp
from nlp import Dating, Reading
from store import event_dates as dates
from store import speaking
from store.archive import changed
from store.codec import dump_dating, dump_spans
from store.days import bounds, sort_day
from store.topic import words as topic_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from nlp import Event

_EVENT = (
    'INSERT INTO events (id, article, n, start, "end", spans, timex, sentence_start, sentence_end,'
    " status, said_by, weight, edtf, first_day, last_day, countries)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_READ_AGAIN = (
    "INSERT INTO counters VALUES ('reread', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"
)

_REACH = 2000
"""So many characters round an event are indexed: a table of dates may be one endless sentence."""

UNREAD = 0
"""The reader's version of an article that has not been read yet."""


def read(text: str, stated: Dating | None, headline: str | None = None) -> Reading:
    """Read a text; what was stated about its date stands.

    Args:
        text: the article's stored text.
        stated: its date, where that is known from outside the text.
        headline: its title, where that is not merely cut from the text.
    """
    return nlp.read(text, stated, headline)


def keep(
    connection: sqlite3.Connection, article: int, text: str, reading: Reading, at: str
) -> None:
    """Replace all that is stored of an article's reading, inside a write.

    Args:
        connection: the open write.
        article: the article's number; its row is there already, with `text`.
        text: what was read.
        reading: what was found.
        at: the instant, for the record of merges.
    """
    day = sort_day(reading.published)
    connection.execute(
        "UPDATE articles SET published = ?, day = ?, reader_version = ? WHERE id = ?",
        (dump_dating(reading.published), day, nlp.VERSION, article),
    )
    for table in ("sentences", "timexes", "summaries"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))  # noqa: S608 names of our own
    _sentences(connection, article, reading)
    _timexes(connection, article, reading)
    _summary(connection, article, reading)
    tags = speaking.keep(connection, article, text, reading, day=day, at=at)
    _events(connection, article, text, reading, tags, day=day)
    title = connection.execute("SELECT title FROM articles WHERE id = ?", (article,)).fetchone()[0]
    connection.execute("DELETE FROM standing WHERE article = ?", (article,))
    connection.execute(
        "INSERT INTO standing VALUES (?, ?)",
        (article, topic_words.standing(title, text, reading.sentences, tags, reading.people)),
    )
    changed(connection)


def _sentences(connection: sqlite3.Connection, article: int, reading: Reading) -> None:
    connection.executemany(
        "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
        (
            (article, n, one.start, one.end, one.paragraph, one.kind)
            for n, one in enumerate(reading.sentences)
        ),
    )


def _timexes(connection: sqlite3.Connection, article: int, reading: Reading) -> None:
    connection.executemany(
        "INSERT INTO timexes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article,
                n,
                one.start,
                one.end,
                one.type,
                one.value,
                one.mod,
                one.edtf,
                one.inferred,
                one.rule,
                None if one.because is None else json.dumps(list(one.because)),
                one.chained,
            )
            for n, one in enumerate(reading.timexes)
        ),
    )


def _summary(connection: sqlite3.Connection, article: int, reading: Reading) -> None:
    connection.executemany(
        "INSERT INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article,
                place,
                one.sentence,
                one.score,
                one.leans_on,
                one.insert,
                one.insert_at,
                one.comment,
                json.dumps(one.needs, ensure_ascii=False),
            )
            for place, one in enumerate(reading.summary)
        ),
    )


def _forms(connection: sqlite3.Connection, article: int) -> dict[str, int]:
    """Return the forms by which the index of topics knows who appears, by the name given there."""
    rows = connection.execute(
        "SELECT p.name, o.id AS form FROM appearances p JOIN forms f ON f.id = p.form"
        " JOIN forms o ON o.key = f.name WHERE p.article = ?",
        (article,),
    )
    return {row["name"]: row["form"] for row in rows}


def _meant(reading: Reading, forms: Mapping[str, int]) -> dict[int, list[int]]:
    """Return who is meant by "she" in the sentences of which the reader knows it."""
    starts = [sentence.start for sentence in reading.sentences]
    meant: dict[int, list[int]] = {}
    for quote in reading.quotes:
        form = forms.get(quote.speaker or "")
        if form is not None and quote.speaker_span is not None:
            at = bisect_right(starts, quote.speaker_span.start) - 1
            meant.setdefault(at, []).append(form)
    for ranked in reading.summary:
        form = forms.get(ranked.insert or "")
        if form is not None:
            meant.setdefault(ranked.sentence, []).append(form)
    return meant


def _numbers(connection: sqlite3.Connection, article: int) -> dict[tuple[str, str], list[int]]:
    """Return the numbers that an article's events have had, by their words and date."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for row in connection.execute(
        "SELECT e.id, w.words, e.edtf FROM events e JOIN event_words w ON w.event = e.id"
        " WHERE e.article = ? ORDER BY e.n DESC",
        (article,),
    ):
        numbers.setdefault((row["words"], row["edtf"] or ""), []).append(row["id"])
    return numbers


def _events(
    connection: sqlite3.Connection,
    article: int,
    text: str,
    reading: Reading,
    tags: tuple[topic_words.Tags, ...],
    *,
    day: str | None,
) -> None:
    """Store an article's events; those that are told as before keep their numbers."""
    numbers = _numbers(connection, article)
    if numbers:
        connection.execute(_READ_AGAIN)
    _forget_events(connection, article)
    forms = _forms(connection, article)
    meant = _meant(reading, forms)
    rows: list[tuple[object, ...]] = []
    indexed: list[str] = []
    for n, event in enumerate(reading.events):
        also = (*meant.get(event.sentence, ()), forms.get(event.said_by or ""))
        words = _indexed(text, reading, event, tags[event.sentence].and_of(*also))
        known = numbers.get((words, reading.timexes[event.timex].edtf or ""))
        indexed.append(words)
        listed = tags[event.sentence].listed()
        rows.append((known.pop() if known else None, article, n, *_columns(reading, event), listed))
    connection.executemany(_EVENT, rows)
    given = connection.execute("SELECT id FROM events WHERE article = ? ORDER BY n", (article,))
    ids = [row["id"] for row in given.fetchall()]
    connection.executemany(
        "INSERT INTO event_words VALUES (?, ?)", list(zip(ids, indexed, strict=True))
    )
    connection.executemany(
        "INSERT INTO event_dates VALUES (?, ?, ?, ?, ?, ?)",
        [
            dates.row(number, article, when, event.status, event.weight, day)
            for number, event in zip(ids, reading.events, strict=True)
            if (when := reading.timexes[event.timex].edtf) is not None
        ],
    )


def _forget_events(connection: sqlite3.Connection, article: int) -> None:
    """Delete the events of an article, and what is indexed of them."""
    for table in ("event_words", "event_dates"):
        connection.execute(
            f"DELETE FROM {table} WHERE event IN (SELECT id FROM events WHERE article = ?)",  # noqa: S608 names of our own
            (article,),
        )
    connection.execute("DELETE FROM events WHERE article = ?", (article,))


def _indexed(text: str, reading: Reading, event: Event, speaks_of: topic_words.Tags) -> str:
    """Return what the index of topics holds of an event: the words round it in its sentence."""
    sentence = reading.sentences[event.sentence]
    start = max(sentence.start, event.start - _REACH)
    return speaks_of.indexed(text[start : min(sentence.end, event.start + _REACH)])


def _columns(reading: Reading, event: Event) -> tuple[object, ...]:
    """Return what an event's row holds between its place in the article and its tags."""
    sentence, timex = reading.sentences[event.sentence], reading.timexes[event.timex]
    return (
        event.start,
        event.end,
        dump_spans(event.spans),
        event.timex,
        sentence.start,
        sentence.end,
        event.status,
        event.said_by,
        event.weight,
        timex.edtf,
        *bounds(timex.edtf),
    )
