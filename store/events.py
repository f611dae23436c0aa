"""Timelines: the dated events of some topics, told once each, with everyone who tells of them.

Sentences are matched first. An article stands in for its sentences only where every topic is in
its headline, its lead or three of its sentences, and then not for a sentence that is about some
other country.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING

from nlp import Span, edtf, salience
from store import event_columns as columns
from store import event_dates
from store.articles import count
from store.codec import load_spans, load_timex
from store.event_dates import Mentions
from store.timeline import affairs, ledes, reported, standing, tellings, tied, undated
from store.timeline.candidate import Candidate
from store.timeline.clusters import COMPARED, content
from store.topic import meant, query
from store.topic import words as topic_words
from store.values import Timeline, TimelineEntry, Told, Topic

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from store.archive import Archive

MOST_TELLINGS = 600
"""How many tellings are compared with each other; of more, the weightiest of each date."""

MOST_DATES = 250
"""Of how many dates, those that matter most, tellings are looked at."""

_TIMES = 4
"""Of so many times more dates, those that are told of most, it is asked which matter."""

_ASIDE = 0.3
"""What an event of a day that says nothing of what the articles agree on is worth, of 1.3."""

_AROUND = 260
"""So many characters on both sides of a telling's sentence stand round it."""

_DAY = len("2022-12-23")
_SEVERAL, _THEIRS = 2, 2
"""A day of which so many articles on the topics tell is theirs, unless so many times more do."""

_NOT_DONE = 0.5
"""What a plan, or only what was said on a day, is worth beside what happened on it."""


def warm(archive: Archive, stopped: Callable[[], bool]) -> None:
    """Prepare for questions about very many events.

    Args:
        archive: the open archive.
        stopped: says when nobody waits for it any more.
    """
    columns.of(archive).columns(stopped)


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
        topics: what `store.topics.parse` returned; all are required. Without any, it is told what
            happened at a time, whatever it is about.
        since: the first day that counts, as an ISO date; an event that lasts into it counts.
        before: the day from which on nothing counts.

    Returns:
        Events with their tellings, comments apart, and articles on the topics that give no date.
    """
    size = count(archive)
    if not topics:
        return _at_a_time(archive, since or "", before or "", size)
    affair = affairs.meant_by(archive, topics)
    names = affair.names
    question = query.all_of(archive, affair.topics)
    on_it = meant.articles_only(archive, names, affairs.articles_on(archive, affair))
    by_sentence = event_dates.matching(archive, question)
    named = affairs.named_in(archive, affair, on_it) if affair.kin else []
    by_name = frozenset(named).difference(by_sentence)
    found = meant.events_only(archive, names, sorted(by_name.union(by_sentence)))
    added = standing.mentions(archive, on_it, names)
    beside = standing.told_beside(archive, on_it)
    about = on_it if len(on_it) < standing.MOST_ARTICLES else ()
    mentions = Mentions(
        archive, found, added, beside, on_it, about=about, since=since, before=before
    )
    chosen = _chosen(archive, mentions)
    left = len(mentions.told_in) - len({one.edtf for one in chosen.candidates})
    parted = tied.parted(archive, chosen.candidates, affair, by_name)
    plans = _plans(archive, question, chosen.candidates, on_it)
    entries, comments = tellings.merge(parted.candidates, mentions.told_in, plans)
    lines = tuple(parted.marked(entries))
    first = ledes.of(archive, on_it, names)
    dating = (mentions.articles - parted.untold) | {one.article for one in first}
    first += undated.as_ledes(archive, [one for one in on_it if one not in dating], names)
    first_told = reported.tellings(first, since=since, before=before)
    chosen = replace(chosen, words={**chosen.words, **reported.words_of(first_told)})
    lines = reported.stands_among(lines, parted.candidates, first_told)
    placed = _with_places(lines, chosen)
    if not standing.persons_among(archive, names):
        placed = _borne_out(archive, placed, chosen)
    telling = mentions.articles - parted.untold
    telling |= {told.article for one in placed if not one.beside for told in one.told}
    dated = (telling - parted.newsless).union(one.article for one in first if one.day)
    silent = [one for one in on_it if one not in dated]
    missing = () if since or before else undated.tellings(archive, silent, names, first)
    return Timeline(
        topics,
        placed,
        tuple(one for one in parted.marked(comments) if not one.beside),
        missing,
        len(telling | {one.article for one in missing}),
        size,
        left,
        of_affair=names != topics,
    )


def _at_a_time(archive: Archive, since: str, before: str, size: int) -> Timeline:
    """Return what happened at a time, from all articles; nothing where no time is given."""
    if not (since or before):
        return Timeline((), (), (), (), 0, size)
    mentions = Mentions(archive, event_dates.within(archive, since, before))
    chosen = _chosen(archive, mentions)
    entries, _ = tellings.merge(chosen.candidates, mentions.told_in)
    left = len(mentions.told_in) - len({one.edtf for one in chosen.candidates})
    placed = _with_places(entries, chosen)
    return Timeline((), placed, (), (), len(mentions.articles), size, left)


def in_article(archive: Archive, article: int) -> tuple[Told, ...]:
    """Return the dated events of a visible article, in its own order."""
    rows = archive.tuples(
        "SELECT e.id FROM events e"
        " JOIN visible_articles a ON a.id = e.article WHERE e.article = ? ORDER BY e.n",
        (article,),
    )
    numbers = [number for (number,) in rows]
    told = {one.told.event: one.told for one in _candidates(archive, numbers)}
    return tuple(told[number] for number in numbers if number in told)


def among(archive: Archive, articles: Sequence[int]) -> tuple[TimelineEntry, ...]:
    """Return the events that some visible articles tell of, each once, oldest first.

    Args:
        archive: the open archive.
        articles: the articles' numbers.
    """
    mentions = Mentions(archive, standing.told_beside(archive, articles), on_it=articles)
    chosen = _chosen(archive, mentions)
    return _with_places(tellings.merge(chosen.candidates, mentions.told_in)[0], chosen)


def names_in(archive: Archive, article: int) -> dict[str, str | None]:
    """Return the people of an article, each by the fullest name that it gives, with their role."""
    rows = archive.tuples(
        "SELECT name, role FROM appearances WHERE article = ? AND kind = 'person' ORDER BY n",
        (article,),
    )
    return dict(rows)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The tellings to look at, the dates in order, and what the articles on each agree on."""

    candidates: list[Candidate]
    dates: list[str]
    agreed: Mapping[str, Mapping[str, float]]
    words: Mapping[int, frozenset[str]]

    def known_for(self, entry: TimelineEntry) -> float:
        """Return how much an event is what its date is known for: told often, to have happened."""
        plain = 1.0 if entry.told[0].status == "happened" else _NOT_DONE
        return entry.weight * plain * (_ASIDE + self.central(entry))

    def is_done(self, entry: TimelineEntry) -> bool:
        """Say whether a sentence tells that an event happened: no plan may stand for its date."""
        told = entry.told[0]
        return told.status == "happened" and not told.by_fallback and self.central(entry) > 0

    def central(self, entry: TimelineEntry) -> float:
        """Return how much of what is agreed on about its date an event tells, 0 to 1."""
        strongest = self.agreed.get(_date_of(entry), {})
        every = sum(strongest.values())
        if not every:
            return 0.0
        words = [self.words[one.event] for one in entry.told[:COMPARED]]
        told = (worth for word, worth in strongest.items() if any(word in one for one in words))
        return sum(told) / every


def _date_of(entry: TimelineEntry) -> str:
    return entry.told[0].timex.edtf or entry.edtf


def _chosen(archive: Archive, mentions: Mentions) -> _Chosen:
    """Fetch the tellings of the dates that matter."""
    counts = mentions.counts(_TIMES * MOST_DATES)
    promising = nlargest(MOST_DATES, counts, key=salience.score)
    dates = [promising[place].edtf for place in salience.ranked(promising)]
    candidates = _candidates(archive, mentions.weightiest(dates, MOST_TELLINGS))
    words = {one.told.event: _event_words(one) for one in candidates}
    chosen = _agreeing(candidates, dates, words)
    agreed = [
        replace(one, agreed=salience.agreement(chosen.agreed.get(one.edtf, {})))
        for one in promising
    ]
    return replace(chosen, dates=[agreed[place].edtf for place in salience.ranked(agreed)])


def _agreeing(
    candidates: list[Candidate], dates: list[str], words: Mapping[int, frozenset[str]]
) -> _Chosen:
    """Say of tellings what the articles on each date agree on."""
    told: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in candidates:
        told[one.edtf][one.told.article] |= words[one.told.event]
    return _Chosen(candidates, dates, salience.strongest_words(told), words)


def _event_words(one: Candidate) -> frozenset[str]:
    """Return the words of a telling that say what happened; its date says only when."""
    start, end = (at - one.told.start for at in (one.told.timex.start, one.told.timex.end))
    return content(f"{one.words[: max(0, start)]} {one.words[max(0, end) :]}")


def _borne_out(
    archive: Archive, entries: Sequence[TimelineEntry], chosen: _Chosen
) -> tuple[TimelineEntry, ...]:
    """Let the articles on the topics stand for what they agree on of a day that is theirs.

    It is theirs where half of all articles that tell of it are on the topics: of what happened
    elsewhere that day others tell. Where a line names the topics itself, that one stands; of
    several that do not, the one that matters.
    """
    own = {one.edtf for one in entries if not one.beside}
    return tuple(
        replace(one, beside=False)
        if one.matters
        and one.edtf not in own
        and len(one.edtf) == _DAY
        and one.told_in >= _SEVERAL
        and chosen.central(one)
        and not _is_told_by_over(archive, one.edtf, one.told_in)
        else one
        for one in entries
    )


def _is_told_by_over(archive: Archive, day: str, many: int) -> bool:
    """Say whether many times more articles tell of a day than some do."""
    most = _THEIRS * many
    found: int = archive.value(
        "SELECT count(*) FROM (SELECT DISTINCT e.article FROM events e WHERE e.first_day = ?1"
        " AND e.edtf = ?1 AND e.status <> 'comment'"
        " AND e.article NOT IN (SELECT id FROM hidden_articles) LIMIT ?2)",
        (day, most + 1),
    )
    return found > most


def _with_places(entries: Sequence[TimelineEntry], chosen: _Chosen) -> tuple[TimelineEntry, ...]:
    """Say of each event how much it matters: the best of each date, in the dates' order."""
    of_date: defaultdict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        of_date[_date_of(entry)].append(place)
    places = {date: len(chosen.dates) - n for n, date in enumerate(chosen.dates)}
    placed = list(entries)
    for date, found in of_date.items():
        several = [place for place in found if not entries[place].beside] or found
        best = several[0]
        if len(several) > 1:
            best = max(several, key=lambda place: chosen.known_for(entries[place]))
        done = [place for place in several if chosen.is_done(entries[place])]
        if done and entries[best].told[0].status == "planned":
            best = max(done, key=lambda place: chosen.known_for(entries[place]))
        placed[best] = replace(entries[best], matters=float(places.get(date, 0)))
    return tuple(placed)


def _plans(
    archive: Archive, question: str, candidates: Sequence[Candidate], on_it: Sequence[int]
) -> list[Candidate]:
    """Return the plans without a date that articles of a timeline tell of beside its events."""
    rows = archive.tuples(
        "SELECT e.id FROM json_each(?) j JOIN events e"
        " ON e.article = j.value WHERE e.status = 'planned' AND e.edtf IS NULL"
        " AND (e.article IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM events_fts f"
        " WHERE f.rowid = e.id AND events_fts MATCH ?))",
        (
            json.dumps(sorted({one.told.article for one in candidates})),
            json.dumps(list(on_it)),
            question,
        ),
    )
    return _candidates(archive, [number for (number,) in rows])


def _candidates(archive: Archive, numbers: Sequence[int] | Mapping[int, bool]) -> list[Candidate]:
    """Fetch all that is known of some events; a mapping says which of them are by fallback."""
    fallback = numbers if isinstance(numbers, dict) else {}
    rows = archive.rows(
        'SELECT e.*, x.words, t.start AS t_start, t."end" AS t_end, t.type, t.value, t.mod,'
        " t.inferred, t.rule, t.because, t.chained, a.day, a.title,"
        ' substr(a.text, e.start + 1, e."end" - e.start) AS clause,'
        " substr(a.text, max(1, e.sentence_start - ?2),"
        " e.sentence_end - max(1, e.sentence_start - ?2) + ?2) AS around"
        " FROM json_each(?1) j JOIN events e ON e.id = j.value JOIN articles a ON a.id = e.article"
        " JOIN event_words x ON x.event = e.id"
        " JOIN timexes t ON t.article = e.article AND t.n = e.timex",
        (json.dumps(list(numbers)), _AROUND),
    )
    return [_candidate(row, fallback=fallback.get(row["id"], False)) for row in rows]


def _candidate(row: sqlite3.Row, *, fallback: bool) -> Candidate:
    """Return a row of an event, joined with its date and article, as a telling."""
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
            by_fallback=fallback,
        ),
        edtf=date,
        sort_key=edtf.sort_key(date, timex.mod) if edtf.is_valid(date) else date,
        weight=row["weight"],
        day=row["day"],
        around=row["around"],
        headline=row["title"],
        words=f"{row['clause']} {topic_words.only_tags(row['words'])}",
    )
