"""The event that most of a digest's articles tell of: on which day, in whose words.

Three kinds of proof are held against each other: what a timeline holds to be one event, what the
articles of one affair tell of one day, and the happening by which a subject is called, on the day
on which most of its articles tell of it. What several companies did in the same words ("fell in New
York trading") is no event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date as day_of
from datetime import timedelta
from itertools import product, takewhile
from typing import TYPE_CHECKING, NamedTuple

from handlers.digesting import told_words as worded
from handlers.digesting.subjects import OTHERS
from handlers.digesting.told_words import clause_of
from nlp import Span, edtf
from nlp.subject.names import capital
from nlp.subject.things import happens, is_composed, what_happens
from nlp.subject.words import words_of
from store import events
from store.timeline.clusters import content

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from handlers.desk import Desk
    from handlers.digesting.subjects import Subject
    from store.values import Article, TimelineEntry, Told

_COMPARED = 200
"""The newest articles whose events are held against each other."""
_TOLD_BY, _TOLD_BY_OF_A_MONTH = 2, 3  # articles
_FEW_OF_MANY = 0.25
"""The share of a subject's articles that tell of a day for which the subject is known."""
_FINE, _A_DAY = len("2022-06"), len("2022-06-01")
_SHARED = 2  # words in common
_IN_A_FEW, _IN_MANY = 6, 0.06  # clauses; share of the clauses
_A_PRICE = re.compile(
    r"\b(?:composite|stock exchange|over-the-counter)\b[^.]*\btrading\b"
    r"|\bclos(?:ed?|ing) (?:down|up|at)\b[^.]*\d",
    re.IGNORECASE,
)
"""At what a share or a currency was sold: as true of any other on that day."""
_STILL_AHEAD = re.compile(
    r"\b(?:before|ahead of|until|upcoming|coming|next|days? from|will|scheduled|expected|set to"
    r"|planned|postponed|scrubbed|cancell?ed|call(?:s|ed|ing) off|wav(?:es|ed|ing) off|no longer)\b"
)
"""What a clause says of a happening that is still to come, or did not come."""
_WORD = re.compile(r"[\w-]+")
_BESIDE, _ROUND = 7, 80
"""Words on either side of a date in which that stands which happened then, and characters in which
it is said that it is still to come."""
_ABOUT = frozenset("about on over after before since following of for because despite amid".split())
"""Words behind a date that lead to what something else is about, or follows."""
_WEEK = timedelta(days=7)
_A_MONTH, _NEAR, _NEAR_A_YEAR = 31, 21, 400  # days
_SEASONS = frozenset(("21", "22", "23", "24"))


@dataclass(frozen=True, slots=True)
class ToldMost:
    """The event that most articles tell of: in whose words, and which articles.

    `short` are fewer of the words, for where the sentence stands above already.
    """

    told: Told
    words: str
    articles: tuple[int, ...]
    short: str = ""


class _Found(NamedTuple):
    """Tellings that are held to be of one event; `name` is what a subject calls it.

    `is_affair` says that it is known by the affair that their articles are on.
    """

    date: str
    told: list[Told]
    name: str = ""
    is_affair: bool = False


def told_most(
    desk: Desk,
    held: Sequence[Article],
    same: Mapping[int, int] | None = None,
    subjects: Sequence[Subject] = (),
) -> ToldMost | None:
    """Return the event that most of the articles tell of, if at least two do.

    Args:
        desk: What handlers need.
        held: The articles, newest first.
        same: For an article that is another's copy, that other one: copies tell a thing once.
        subjects: What the articles are about.
    """
    by_id = {article.id: article for article in held}
    copy_of = same or {}
    entries = events.among(desk.archive, list(by_id)[:_COMPARED])
    common = _common({clause_of(one, by_id) for entry in entries for one in entry.told})
    of_days: defaultdict[str, list[Told]] = defaultdict(list)
    ever: defaultdict[str, list[Told]] = defaultdict(list)
    found: list[_Found] = []
    for entry in entries:
        happened = [one for one in entry.told if _has_happened(one, by_id)]
        told = [one for one in happened if _is_of_its_time(entry.edtf, by_id[one.article])]
        if _is_fine(entry.edtf):
            of_days[entry.edtf] += told
            ever[entry.edtf] += happened
        if told and entry.told[0].status != "planned":
            found.append(_Found(entry.edtf, told))
    ahead = _planned(entries, by_id)
    whole = list(found)
    affairs = [_own(one) for one in subjects if not one.broad and one.name not in {"", OTHERS}]
    found += [_with_whole(one, whole) for one in _of_subjects(of_days, subjects, by_id)]
    found += [_with_whole(one, whole) for one in _of_affairs(ever, of_days, affairs, by_id)]
    ranked = []
    for place, one in enumerate(found):
        every = {told.article for told in one.told}
        originals = {copy_of.get(number, number) for number in every}
        if len(originals) >= (_TOLD_BY if len(one.date) == _A_DAY else _TOLD_BY_OF_A_MONTH):
            ranked.append((len(originals), len(every), len(one.date), bool(one.name), -place))
    for *_rank, place in sorted(ranked, reverse=True):
        best = found[-place]
        words = None if _is_ahead(best, ahead, by_id) else _words(best, by_id, common)
        if words:
            same_event = [one for event in whole if words[0] in event.told for one in event.told]
            numbers = tuple(sorted({one.article for one in (*best.told, *same_event)}))
            return ToldMost(*words, numbers, best.name or worded.short(words[0], by_id))
    return None


def _words(
    found: _Found, by_id: Mapping[int, Article], common: frozenset[str]
) -> tuple[Told, str] | None:
    """Return an event in an article's words; a subject's name is enough if it says where."""
    if found.name:
        plainly = min(found.told, key=lambda one: (one.timex.mod is not None, one.event))
        is_name = capital(found.name) and not is_composed(found.name)
        named = (plainly, found.name) if is_name else None
        told = worded.of_event(found.told, by_id, common)
        on_it = told and words_of(told[1]) & words_of(found.name)
        came_to = told if told and on_it and worded.has_outcome(told[1]) else None
        return worded.of_happening(found.told, by_id, found.name) or came_to or named
    if _is_fine(found.date):
        return worded.of_event(found.told, by_id, common, of_one_affair=found.is_affair)
    return worded.in_common(found.told, by_id)


def _has_happened(told: Told, by_id: Mapping[int, Article]) -> bool:
    """Tell whether a telling is of something that happened, and of no price."""
    return (
        told.article in by_id
        and told.status not in {"comment", "planned"}
        and not _A_PRICE.search(clause_of(told, by_id))
    )


class _Said(NamedTuple):
    """A telling of a day with its words, and those that name the day."""

    told: Told
    clause: str
    words: frozenset[str]
    date: str

    def is_ahead(self) -> bool:
        """Tell whether the words round the day say that it is still to come."""
        at = max(self.clause.find(self.date), 0)
        return bool(_STILL_AHEAD.search(self.clause[max(at - _ROUND, 0) : at + _ROUND]))

    def kinds(self) -> frozenset[str]:
        """Return what happened on the day, in one word each: "the strike on Monday".

        "She spoke on Monday about the strike" tells the day of something else.
        """
        at = self.clause.find(self.date)
        if at < 0:
            return frozenset()
        before, after = self.clause[:at], self.clause[at + len(self.date) :]
        led_up = _WORD.findall(before)[-_BESIDE:]
        followed = takewhile(lambda word: word not in _ABOUT, _WORD.findall(after)[:_BESIDE])
        return frozenset[str]().union(*map(what_happens, (*led_up, *followed)))


def _planned(
    entries: Sequence[TimelineEntry], by_id: Mapping[int, Article]
) -> dict[str, list[_Said]]:
    """Return for each day what is told of it as still to come."""
    made: defaultdict[str, list[_Said]] = defaultdict(list)
    for entry in entries:
        if len(entry.edtf) == _A_DAY:
            ahead = (one for one in entry.told if one.status == "planned" and one.article in by_id)
            made[entry.edtf] += [_said(one, by_id) for one in ahead]
    return made


def _with_whole(found: _Found, whole: Sequence[_Found]) -> _Found:
    """Return what a subject is called by with all that a timeline holds to be the same event."""
    if len({one.article for one in found.told}) < _TOLD_BY:
        return found
    for one in whole:
        same = sum(told in one.told for told in found.told)
        if one.date == found.date and 2 * same >= len(found.told):
            more = [told for told in one.told if told not in found.told]
            return found._replace(told=[*found.told, *more])
    return found


def _is_ahead(
    found: _Found, ahead: Mapping[str, Sequence[_Said]], by_id: Mapping[int, Article]
) -> bool:
    """Tell whether more plan what happened for a week later: "Monday" was read as the last one."""
    if len(found.date) != _A_DAY:
        return False
    planned = ahead.get((day_of.fromisoformat(found.date) + _WEEK).isoformat(), ())
    kinds = [said.kinds() for said in (_said(one, by_id) for one in found.told)]
    for kind in frozenset[str]().union(*kinds):
        told = {one.article for one, own in zip(found.told, kinds, strict=True) if kind in own}
        planning = {one.told.article for one in planned if kind in one.kinds()}
        if len(planning) > len(told) and 2 * len(told) >= len({one.article for one in found.told}):
            return True
    return False


def _of_subjects(
    of_days: Mapping[str, Sequence[Told]],
    subjects: Sequence[Subject],
    by_id: Mapping[int, Article],
) -> Iterator[_Found]:
    """Yield what subjects are called by, where it happened: the day most of their articles name."""
    said = {
        date: [said for one in told if not (said := _said(one, by_id)).is_ahead()]
        for date, told in of_days.items()
        if len(date) == _A_DAY
    }
    for one in subjects:
        kind = what_happens(one.name)
        place = words_of(capital(one.name)) - kind
        if len(one.entries) < _TOLD_BY or not happens(one.name):
            continue
        own = _own(one)
        days = {
            date: [each.told for each in several if _is_told_in(each, own, kind, place)]
            for date, several in said.items()
        }
        best = max(
            days, key=lambda date: (len({each.article for each in days[date]}), date), default=None
        )
        if not best:
            continue
        told = {each.article for each in days[best]}
        if len(told) >= _FEW_OF_MANY * len(own):
            yield _Found(best, days[best], one.name)


def _of_affairs(
    ever: Mapping[str, Sequence[Told]],
    of_days: Mapping[str, Sequence[Told]],
    affairs: Sequence[frozenset[int]],
    by_id: Mapping[int, Article],
) -> Iterator[_Found]:
    """Yield what the articles of an affair tell of a day in words that go from one to the next.

    An affair's last articles tell of how it began as its first do, though it is no news in them.

    Args:
        ever: What is told of each day.
        of_days: What of it is news.
        affairs: The articles of each.
        by_id: The articles.
    """
    for own, (date, several) in product(affairs, ever.items()):
        told = [(one, content(clause_of(one, by_id))) for one in several if one.article in own]
        while told:
            same = [told.pop(0)]
            for _one, words in same:
                same += [other for other in told if len(words & other[1]) >= _SHARED]
                told = [other for other in told if other not in same]
            if any(one in of_days[date] for one, _words in same):
                yield _Found(date, [one for one, _words in same], is_affair=True)


def _own(subject: Subject) -> frozenset[int]:
    """Return the articles of a subject, with their copies."""
    return frozenset(one.id for entry in subject.entries for one in (entry.article, *entry.copies))


def _is_told_in(
    said: _Said, own: Collection[int], kind: frozenset[str], place: frozenset[str]
) -> bool:
    """Tell whether a telling is of what a subject is called by: what happened, and where.

    Those of the subject's own articles need not say where.
    """
    here = said.told.article in own or (bool(place) and place <= said.words)
    return here and bool(kind & said.words) and bool(kind & said.kinds())


def _said(told: Told, by_id: Mapping[int, Article]) -> _Said:
    clause = clause_of(told, by_id)
    return _Said(told, clause, words_of(clause), _date_of(told, by_id))


def _date_of(told: Told, by_id: Mapping[int, Article]) -> str:
    return Span(told.timex.start, told.timex.end).of(by_id[told.article].text)


def _common(clauses: Collection[str]) -> frozenset[str]:
    """Return the words of so many clauses that they say nothing of which event is told."""
    used = Counter(word for clause in clauses for word in content(clause))
    most = max(_IN_A_FEW, len(clauses) * _IN_MANY)
    return frozenset(word for word, many in used.items() if many > most)


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


def _is_fine(date: str) -> bool:
    """Tell whether a date is a day, a month, or a stretch of no more than a month."""
    if "/" in date:
        first, last = edtf.bounds(date)
        return (day_of.fromisoformat(last) - day_of.fromisoformat(first)).days <= _A_MONTH
    return len(date) >= _FINE and date[len("2022-") :] not in _SEASONS
