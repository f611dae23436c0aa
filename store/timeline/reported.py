"""What dated articles tell in their first sentence without a word on when: it was reported then.

Papers seldom say that the mayor resigned "today": who reads the paper knows. Such a sentence is no
event of the day on which its article appeared, but nothing tells more of when it was. It stands
under that day as what it is, "reported 3 May 2031", where no dated line tells the same.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import Sentence, Span, Timex, edtf
from nlp.event.edges import shown_from
from nlp.event.undated import tells_deed
from nlp.topics import compiled
from store.articles import summary
from store.timeline import undated
from store.timeline.candidate import Candidate
from store.timeline.clusters import COMPARED, content
from store.timeline.sameness import SAME, Tellings
from store.timeline.word_weights import Weights
from store.topic.words import tags
from store.values import TimelineEntry, Told

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from store.archive import Archive
    from store.values import Topic

RULE = "reported"
"""The rule of a date that is only the day on which an article appeared."""

MOST_ARTICLES = 200
"""Of so many of the newest articles on the topics the first sentence is looked at."""

_DAYS_BEFORE = 4
"""What happened so many days before an article appeared may be its news."""
_MAY_BE = -1.5
"""From so much on, a first sentence is taken for what a dated line tells (`sameness.alike`)."""
_IN_COMMON = 2
"""Two sentences that have fewer words in common are not compared any further."""
_LONGEST = 420  # characters
_WEIGHT = 0.3
"""What such a line is worth beside a dated one, which is worth up to 1."""
_SCENE = re.compile(
    r"(?:When|As|If|Once|For|It was|It is|There|Here|Imagine|Ask|Nobody|Everyone|Sometimes|Ever"
    r"|Not|Like|With)\b"
)
"""How a feature opens, and no news."""
_PERFECT = re.compile(r"\b(?:has|have) (?:[a-z]+ly |also |now |been |again ){0,2}[a-z]+\b")
"""As in "has resigned": told as news."""
_DATELINE = re.compile(r"[A-Z][^a-z]{2,30}\S{0,12} [—–―-]{1,2} ")
_ROWS = (
    'SELECT a.id, a.day, a.title, a.text, s.n, s.start, s."end" FROM json_each(?1) j'
    " JOIN articles a ON a.id = j.value JOIN sentences s ON s.article = a.id AND s.n ="
    " (SELECT min(n) FROM sentences WHERE article = a.id AND kind = 'prose')"
    " WHERE a.published ->> 'basis' IN ('stated', 'dateline', 'corrected')"
    " AND length(a.published ->> 'edtf') = 10"
    " AND NOT EXISTS (SELECT 1 FROM events e WHERE e.article = a.id AND e.edtf IS NOT NULL"
    " AND e.sentence_start = s.start)"
)


def tellings(
    archive: Archive,
    articles: Sequence[int],
    topics: Sequence[Topic],
    *,
    since: str | None = None,
    before: str | None = None,
) -> list[Candidate]:
    """Return what dated articles tell first of all, if they do not say when.

    Args:
        archive: the open archive.
        articles: visible articles that stand for all of the topics, the newest first.
        topics: the topics; the headline or the sentence has to name all of them.
        since: the first day that counts, an ISO date.
        before: the day from which on nothing counts.

    Returns:
        One telling of an article at most, dated by the article's day by the rule `RULE`.
    """
    rows = archive.rows(_ROWS, (json.dumps(list(articles[:MOST_ARTICLES])),))
    between = [row for row in rows if (since or "") <= row["day"] < (before or "9999")]
    found = (_telling(archive, row, topics) for row in between)
    return [one for one in found if one is not None]


def words_of(reported: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """Return the words of some tellings that say what happened, by the tellings' numbers."""
    return {one.told.event: content(one.words) for one in reported}


def _telling(archive: Archive, row: sqlite3.Row, topics: Sequence[Topic]) -> Candidate | None:
    text, start, end = row["text"], row["start"], row["end"]
    begins = shown_from(text, start, end)
    words = text[begins:end]
    if len(words) > _LONGEST or not _is_news(words):
        return None
    named = _names(words, topics)
    if not named and not (_PERFECT.search(words) and _names(f"{row['title']}\n{words}", topics)):
        return None
    ranked = next((one for one in summary(archive, row["id"]) if one.sentence == row["n"]), None)
    if ranked is not None and ranked.comment:
        return None
    speaks_of = tags(text, [Sentence(start, end, 0)], undated.people_in(archive, row["id"]))[0]
    timex = Timex(end, end, "DATE", row["day"], edtf=row["day"], rule=RULE)
    told = Told(
        event=-row["id"],
        article=row["id"],
        start=begins,
        end=end,
        spans=(Span(begins, end),),
        sentence=Span(start, end),
        timex=timex,
        status="happened",
        said_by=None,
        by_fallback=not named,
    )
    return Candidate(
        told=told,
        edtf=row["day"],
        sort_key=edtf.sort_key(row["day"]),
        weight=_WEIGHT,
        day=row["day"],
        around=text[max(0, start - 260) : end + 260],
        headline=row["title"],
        words=" ".join((words, *speaks_of.words())),
    )


def _is_news(words: str) -> bool:
    """Say whether a sentence tells of something done, as the first one of a news story does."""
    dateline = _DATELINE.match(words)
    told = words[dateline.end() :] if dateline else words
    return not (_SCENE.match(told) or undated.is_leaning(told)) and tells_deed(told)


def _names(words: str, topics: Sequence[Topic]) -> bool:
    return all(compiled(topic.forms).names(words) for topic in topics)


def stands_among(
    entries: Sequence[TimelineEntry],
    told: Sequence[Candidate],
    reported: Sequence[Candidate],
) -> tuple[TimelineEntry, ...]:
    """Put what is only reported among a timeline's events, where none of them tells the same.

    A line that only stands beside the topics and tells the same is about them.

    Args:
        entries: the events, in order.
        told: their tellings.
        reported: what `tellings` returned.

    Returns:
        All of them, in order; those that are reported last of their day.
    """
    by_event = {one.told.event: one for one in told}
    weights = Weights([[*told, *reported]])
    made = list(entries)
    groups: list[list[Candidate]] = []
    for one in sorted(reported, key=lambda each: (each.edtf, each.told.article)):
        likest, place = _likest(one, made, by_event, weights)
        if likest >= (SAME if made and made[place].beside else _MAY_BE):
            made[place] = replace(made[place], beside=False)
            continue
        same = next((group for group in groups if _alike(one, group, weights) >= _MAY_BE), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    return _in_order(made, [_entry(group) for group in groups])


def _likest(
    one: Candidate,
    entries: Sequence[TimelineEntry],
    by_event: Mapping[int, Candidate],
    weights: Weights,
) -> tuple[float, int]:
    """Return how like what is reported the likest event is, and its place."""
    best = (float("-inf"), 0)
    for place, entry in enumerate(entries):
        members = [by_event[each.event] for each in entry.told[:COMPARED] if each.event in by_event]
        if members and _is_near(members[0], one):
            value = _alike(one, members, weights)
            if value > best[0]:
                best = value, place
    return best


def _alike(one: Candidate, others: Sequence[Candidate], weights: Weights) -> float:
    """Return how likely a telling is to be of what some others tell, the likest of them."""
    words = content(one.words)
    near = [
        replace(other, edtf=one.edtf)
        for other in others
        if _is_near(other, one) and len(words & content(other.words)) >= _IN_COMMON
    ]
    if not near:
        return float("-inf")
    held = Tellings([one, *near], weights)
    return max(held.alike(0, place) for place in range(1, len(near) + 1))


def _is_near(other: Candidate, one: Candidate) -> bool:
    """Say whether a telling is of a day on which what an article reports may have been."""
    if not edtf.is_valid(other.edtf):
        return False
    first, last = edtf.bounds(other.edtf)
    earliest = (date.fromisoformat(one.edtf) - timedelta(_DAYS_BEFORE)).isoformat()
    return last >= earliest and first <= one.edtf


def _entry(group: Sequence[Candidate]) -> TimelineEntry:
    """Make a line of what some articles report, the first of them first."""
    best = min(group, key=lambda one: (one.edtf, one.told.by_fallback, one.told.article))
    rest = [one.told for one in group if one is not best]
    return TimelineEntry(
        edtf=best.edtf,
        sort_key=best.sort_key,
        told=(best.told, *rest),
        weight=best.weight,
        told_in=len(group),
    )


def _in_order(
    entries: Sequence[TimelineEntry], more: Sequence[TimelineEntry]
) -> tuple[TimelineEntry, ...]:
    """Put further events among some, whose places in each other's fields follow."""
    every = sorted([*enumerate(entries), *((-1, one) for one in more)], key=_when)
    place_of = {old: place for place, (old, _) in enumerate(every) if old >= 0}
    return tuple(
        replace(
            one,
            fulfilled_by=None if one.fulfilled_by is None else place_of[one.fulfilled_by],
            perhaps=tuple(sorted(place_of[place] for place in one.perhaps)),
        )
        for _, one in every
    )


def _when(numbered: tuple[int, TimelineEntry]) -> tuple[str, bool, int]:
    old, entry = numbered
    return (entry.sort_key, old < 0, old)
