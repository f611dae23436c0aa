"""Timelines: the dated events of some topics, told once each, with everyone who tells of them.

Sentences are matched first. An article stands in for its sentences only where every topic is in
its headline, its lead or three of its sentences, and then not for a sentence that is about some
other country.
"""

from __future__ import annotations

import heapq
import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from nlp import Span, countries, edtf
from store import tellings, topic_query, topic_words, undated
from store.articles import count
from store.codec import load_spans, load_timex
from store.tellings import Candidate
from store.values import Timeline, TimelineEntry, Told, Topic

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from store.archive import Archive

STANDING_ARTICLES = 1000
"""How many of the newest articles may stand in for their sentences."""

MOST_TELLINGS = 1000
"""How many tellings are compared with each other; of more, the weightiest of each date."""

_PER_DATE = 12


_Found = tuple[int, int, str, float, bool]
"""A match as the archive gives it: of 100,000, only a thousand are worth a name for each part."""


class _Match(NamedTuple):
    """One event that a question found, before it is looked at closely."""

    id: int
    article: int
    edtf: str
    weight: float
    fallback: bool = False


def timeline(
    archive: Archive,
    topics: tuple[Topic, ...],
    *,
    since: str | None = None,
    before: str | None = None,
) -> Timeline:
    """Return what happened when, about all of some topics, oldest first.

    Args:
        archive: the open archive.
        topics: what `store.topics.parse` returned; all are required.
        since: the first day that counts, as an ISO date; an event that lasts into it counts.
        before: the day from which on nothing counts.

    Returns:
        Events with their tellings, comments apart, and articles on the topics that give no date.
    """
    size = count(archive)
    if not topics:
        return Timeline(topics, (), (), (), 0, size)
    question = topic_query.all_of(archive, topics)
    standing = _standing(archive, question)
    matches = _matches(archive, question, topics, standing, since=since, before=before)
    by_date = _by_date(matches)
    told_in = _articles_by_date(by_date)
    candidates = _candidates(archive, _weightiest(by_date))
    plans = _plans(archive, question, candidates, standing)
    entries, comments = tellings.merge(candidates, told_in, plans)
    dated = {article for _, article, *_ in matches}
    silent = [] if since or before else [one for one in standing if one not in dated]
    missing = undated.tellings(archive, silent, topics)
    found = {told.article for entry in (*entries, *comments) for told in entry.told}
    found |= dated | {one.article for one in missing}
    return Timeline(topics, entries, comments, missing, len(found), size)


def in_article(archive: Archive, article: int) -> tuple[Told, ...]:
    """Return the dated events of a visible article, in its own order."""
    rows = archive.rows(
        "SELECT e.id, e.article, e.edtf, e.weight FROM events e"
        " JOIN visible_articles a ON a.id = e.article WHERE e.article = ? ORDER BY e.n",
        (article,),
    )
    matches = [_match(row) for row in rows]
    told = {one.told.event: one.told for one in _candidates(archive, matches)}
    return tuple(told[match.id] for match in matches if match.id in told)


def among(archive: Archive, articles: Sequence[int]) -> tuple[TimelineEntry, ...]:
    """Return the events that some visible articles tell of, each once, oldest first.

    Args:
        archive: the open archive.
        articles: the articles' numbers.
    """
    rows = archive.tuples(
        "SELECT e.id, e.article, e.edtf, e.weight, 0 FROM json_each(?) w"
        " JOIN events e ON e.article = w.value JOIN visible_articles a ON a.id = e.article"
        " WHERE e.edtf IS NOT NULL",
        (json.dumps(list(articles)),),
    )
    by_date = _by_date(rows)
    candidates = _candidates(archive, _weightiest(by_date))
    return tellings.merge(candidates, _articles_by_date(by_date))[0]


def get(archive: Archive, event: int) -> Told | None:
    """Return one telling of a visible article by its number, or `None`."""
    row = archive.row(
        "SELECT e.id, e.article, e.edtf, e.weight FROM events e"
        " JOIN visible_articles a ON a.id = e.article WHERE e.id = ?",
        (event,),
    )
    if row is None:
        return None
    found = _candidates(archive, [_match(row)])
    return found[0].told if found else None


def _standing(archive: Archive, question: str) -> list[int]:
    """Return the newest visible articles that stand for every topic."""
    rows = archive.rows(
        "SELECT rowid FROM standing_fts WHERE standing_fts MATCH ?"
        " AND rowid NOT IN (SELECT id FROM hidden_articles) ORDER BY rowid DESC LIMIT ?",
        (question, STANDING_ARTICLES),
    )
    return [row["rowid"] for row in rows]


def _matches(
    archive: Archive,
    question: str,
    topics: Sequence[Topic],
    standing: Sequence[int],
    *,
    since: str | None,
    before: str | None,
) -> list[_Found]:
    """Return the dated events that match by their sentence, then those that their article adds."""
    conditions, params = ["e.edtf IS NOT NULL"], list[str]()
    if since:
        conditions.append("coalesce(e.last_day, e.first_day) >= ?")
        params.append(since)
    if before:
        conditions.append("coalesce(e.first_day, e.last_day) < ?")
        params.append(before)
    where = " AND ".join(conditions)
    columns = "e.id, e.article, e.edtf, e.weight"
    matches: list[_Found] = archive.tuples(
        f"SELECT {columns}, 0 FROM events_fts f JOIN events e ON e.id = f.rowid"  # noqa: S608 built of constants
        f" WHERE events_fts MATCH ? AND {where}",
        (question, *params),
    )
    hidden = {row[0] for row in archive.tuples("SELECT id FROM hidden_articles")}
    if hidden:
        matches = [row for row in matches if row[1] not in hidden]
    known = {number for number, *_ in matches}
    added = archive.tuples(
        f"SELECT {columns}, e.countries, e.status FROM json_each(?) s"  # noqa: S608 built of constants
        f" JOIN events e ON e.article = s.value WHERE {where}",
        (json.dumps(list(standing)), *params),
    )
    ours = {country.name for topic in topics if (country := countries.named(topic.name))}
    for number, article, date, weight, listed, status in added:
        elsewhere = set(filter(None, listed.split("|"))) - ours
        foreign = bool(ours and elsewhere) and status != "comment"
        if number not in known and not foreign:
            matches.append((number, article, date, weight, True))
    return matches


def _match(row: sqlite3.Row) -> _Match:
    return _Match(row["id"], row["article"], row["edtf"] or "", row["weight"])


def _plans(
    archive: Archive, question: str, candidates: Sequence[Candidate], standing: Sequence[int]
) -> list[Candidate]:
    """Return the plans without a date that articles of a timeline tell of beside its events."""
    rows = archive.tuples(
        "SELECT e.id, e.article, '', e.weight FROM json_each(?) j JOIN events e"
        " ON e.article = j.value WHERE e.status = 'planned' AND e.edtf IS NULL"
        " AND (e.article IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM events_fts f"
        " WHERE f.rowid = e.id AND events_fts MATCH ?))",
        (
            json.dumps(sorted({one.told.article for one in candidates})),
            json.dumps(list(standing)),
            question,
        ),
    )
    return _candidates(archive, [_Match(*row) for row in rows])


def _by_date(matches: Sequence[_Found]) -> dict[str, list[_Found]]:
    by_date: defaultdict[str, list[_Found]] = defaultdict(list)
    for match in matches:
        by_date[match[2]].append(match)
    return by_date


def _articles_by_date(by_date: Mapping[str, Sequence[_Found]]) -> dict[str, int]:
    return {
        date: len({article for _, article, *_ in matches}) if len(matches) > 1 else 1
        for date, matches in by_date.items()
    }


def _weightiest(by_date: Mapping[str, Sequence[_Found]]) -> list[_Match]:
    """Keep what can be compared: of each date the weightiest tellings, then the best dates."""
    if sum(map(len, by_date.values())) <= MOST_TELLINGS:
        return [_Match(*match) for date in by_date.values() for match in date]
    chosen: list[_Match] = []
    for date in sorted(by_date.values(), key=lambda date: (-len(date), date[0][0])):
        if len(chosen) >= MOST_TELLINGS:
            break
        chosen.extend(_Match(*match) for match in heapq.nsmallest(_PER_DATE, date, key=_plainest))
    return chosen


def _plainest(match: _Found) -> tuple[bool, float, int]:
    number, _, _, weight, fallback = match
    return (fallback, -weight, number)


def _candidates(archive: Archive, matches: Sequence[_Match]) -> list[Candidate]:
    """Fetch all that is known of some events."""
    wanted = {match.id: match for match in matches}
    rows = archive.rows(
        'SELECT e.*, x.words, t.start AS t_start, t."end" AS t_end, t.type, t.value, t.mod,'
        " t.inferred, t.rule, t.because, t.chained, a.day,"
        ' substr(a.text, e.start + 1, e."end" - e.start) AS clause'
        " FROM json_each(?) j JOIN events e ON e.id = j.value JOIN articles a ON a.id = e.article"
        " JOIN event_words x ON x.event = e.id"
        " JOIN timexes t ON t.article = e.article AND t.n = e.timex",
        (json.dumps(list(wanted)),),
    )
    return [_candidate(row, wanted[row["id"]]) for row in rows]


def _candidate(row: sqlite3.Row, match: _Match) -> Candidate:
    fields = {**dict(row), "start": row["t_start"], "end": row["t_end"]}
    timex = load_timex(fields)
    date = row["edtf"] or ""
    return Candidate(
        told=Told(
            event=row["id"],
            article=row["article"],
            start=row["start"],
            end=row["end"],
            spans=load_spans(row["spans"]),
            sentence=Span(row["sentence_start"], row["sentence_end"]),
            timex=timex,
            status=row["status"],
            said_by=row["said_by"],
            by_fallback=match.fallback,
        ),
        edtf=date,
        sort_key=edtf.sort_key(date, timex.mod) if edtf.is_valid(date) else date,
        weight=row["weight"],
        day=row["day"],
        words=f"{row['clause']} {topic_words.only_tags(row['words'])}",
    )
