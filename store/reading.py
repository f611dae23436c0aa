"""Reads an article and stores what was read, with the reader's version.

Everything here can be rebuilt from the text; people's corrections are applied on top.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable

import nlp
from nlp import Dating, Reading, Span
from store.archive import Archive, changed
from store.codec import dump_dating, dump_spans
from store.days import bounds, sort_day

UNREAD = 0
"""The reader's version of an article that has not been read yet."""


def read(text: str, stated: Dating | None) -> Reading:
    """Read a text; what was stated about its date stands.

    Args:
        text: the article's stored text.
        stated: its date, where that is known from outside the text.
    """
    return nlp.read(text, stated)


def keep(connection: sqlite3.Connection, article: int, text: str, reading: Reading) -> None:
    """Replace all that is stored of an article's reading, inside a write.

    Args:
        connection: the open write.
        article: the article's number; its row is there already, with `text`.
        text: what was read.
        reading: what was found.
    """
    day = sort_day(reading.published)
    connection.execute(
        "UPDATE articles SET published = ?, day = ?, reader_version = ? WHERE id = ?",
        (dump_dating(reading.published), day, nlp.VERSION, article),
    )
    for table in ("sentences", "timexes", "summaries", "events"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))  # noqa: S608 names of our own
    _sentences(connection, article, reading)
    _timexes(connection, article, reading)
    _summary(connection, article, reading)
    _events(connection, article, text, reading)
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
        "INSERT INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
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
            )
            for place, one in enumerate(reading.summary)
        ),
    )


def _events(connection: sqlite3.Connection, article: int, text: str, reading: Reading) -> None:
    rows: list[tuple[object, ...]] = []
    for n, event in enumerate(reading.events):
        sentence = reading.sentences[event.sentence]
        timex = reading.timexes[event.timex]
        first, last = bounds(timex.edtf)
        words = Span(sentence.start, sentence.end).of(text)
        rows.append(
            (
                article,
                n,
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
                first,
                last,
                words,
            )
        )
    connection.executemany(
        'INSERT INTO events (article, n, start, "end", spans, timex, sentence_start, sentence_end,'
        " status, said_by, weight, edtf, first_day, last_day, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
