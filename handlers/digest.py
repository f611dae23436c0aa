"""`/digest`: what was added lately, grouped by what it is about, as an editor's note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from handlers import passages
from handlers.digesting.subjects import FEW, OTHERS, Subject, copies_of, gather
from handlers.digesting.told import ToldMost, told_most
from handlers.question.filters import split_filters
from nlp import edtf
from nlp.lexicon import countries
from nlp.subject.fields import DESKS
from store import arrivals, articles, digests, people
from store.digest import changes, new_voices, notable, voices
from store.digest.changes import Changes
from store.errors import BadQuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Passage
    from store.digest.changes import LastTold
    from store.digest.new_voices import NewVoice
    from store.digest.voices import Returned
    from store.values import Article, Statement

QUOTATION, SHORT_QUOTATION = 480, 220
"""Characters of the quotation on the screen of few articles, and on that of more."""
_SIX_DAYS = timedelta(days=6)
"""Before today: with it, a week."""
NO_CHANGES = Changes()
_SILENT_DIGESTS = 4
"""A subject last told so many digests ago is back after a silence."""
_TELLING_YEARS = 9
"""Years that lie further apart than this say nothing in a digest's first line."""
_READ = 2000
"""The articles that became readable last, which a digest of more reads: a preview takes 2 s."""
_OF_AN_ARCHIVE = 2
"""How many times the new articles an archive has to hold, for somebody to be new in it."""
_FIRST_DAY = "1970-01-01"
"""Before this day nothing can have been added to an archive."""
_LONG_AGO = timedelta(days=14)
"""A dated article older than this at the period's start is news of another time."""


@dataclass(frozen=True, slots=True)
class Ages:
    """How many articles carry a date of their own, tell of events of a year, or can be neither.

    `old` counts dated ones from well before the period; `years` are those told of by the rest.
    """

    dated: int
    inferred: int
    undated: int
    old: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DigestAnswer:
    """What was added in a period. Days are the newsroom's, ISO 8601.

    `back` are the subjects that no digest had for some time, with the last day of the last one and
    the number of their first article now;
    `going_on` those that an earlier digest had. `total` counts what was read for it: of very many
    articles the last ones; `unread` are as many more.
    """

    first_day: str
    last_day: str
    subjects: tuple[Subject, ...]
    total: int
    ages: Ages
    quotation: tuple[Statement, Article, Passage] | None
    told_most: ToldMost | None
    new_voices: tuple[NewVoice, ...]
    everyone_is_new: bool
    undated: tuple[int, ...]
    returned: tuple[Returned, ...] = ()
    changes: Changes = NO_CHANGES
    back: tuple[tuple[str, str, int], ...] = ()
    going_on: frozenset[str] = frozenset()
    unread: int = 0


def preview(desk: Desk, rest: str, channel: str | None) -> DigestAnswer:
    """Make the digest of what was added since the last one, or since a day.

    Args:
        desk: What handlers need.
        rest: What stands behind `/digest`.
        channel: Where it is asked; its own last digest is where the period starts.

    Raises:
        BadQuestionError: What stands behind "since" is no day that has begun.
    """
    now = desk.now()
    since = _since(desk, f"digest {rest}")
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    start = _midnight(desk, since) if since else _last_end(desk, channel) or today - _SIX_DAYS
    if since and start >= now:
        raise BadQuestionError(f"{edtf.display(since)} has not begun; name a day that has.")
    found = arrivals.new_articles(desk.archive, start, now)
    return compose(desk, found, start, now, channel=channel)


def start_of(desk: Desk, typed: str) -> datetime:
    """Return the instant with which a day begins that somebody typed.

    Raises:
        BadQuestionError: It is no date.
    """
    since = _since(desk, f"digest since {typed}")
    if not since:
        raise BadQuestionError(f"“{typed}” is no date that I know. Try 2022-06-01.")
    return _midnight(desk, since)


def _since(desk: Desk, asked: str) -> str:
    """Return the day since which a digest is asked for; "" where none is named."""
    return split_filters(asked, desk.now().date(), about=False, source=False)[1].since or ""


def _midnight(desk: Desk, day: str) -> datetime:
    """Return where a day begins; one so early that nothing had been added is the first of all."""
    return datetime.fromisoformat(max(day, _FIRST_DAY)).replace(tzinfo=desk.timezone)


def compose(
    desk: Desk,
    article_ids: Sequence[int],
    start: datetime,
    end: datetime,
    *,
    first: bool = False,
    channel: str | None = None,
) -> DigestAnswer:
    """Make the digest of some articles.

    Args:
        desk: What handlers need.
        article_ids: What became readable in the period.
        start: Where the period starts (excluded).
        end: Where it ends.
        first: Whether it is the first digest of its channel.
        channel: Where it is for; subjects are called there as they were before.
    """
    read = sorted(article_ids, reverse=True)[:_READ]
    held = list(articles.get_many(desk.archive, read).values())
    held.sort(key=_newest_first, reverse=True)
    ids = [article.id for article in held]
    everyone_is_new = first or _OF_AN_ARCHIVE * len(article_ids) > articles.count(desk.archive)
    zone = desk.timezone
    told_by = {copy: group[0] for group in copies_of(held) for copy in group[1:]}
    channels = (channel,) if channel else desk.digest_channels
    known = changes.known_subjects(desk.archive, channels)
    subjects = gather(desk, held, told_by, (known, channels))
    return DigestAnswer(
        first_day=(start.astimezone(zone) + timedelta(seconds=1)).date().isoformat(),
        last_day=end.astimezone(zone).date().isoformat(),
        subjects=subjects,
        total=len(held),
        ages=_ages(held, start),
        quotation=_quotation(desk, subjects, SHORT_QUOTATION if len(held) > FEW else QUOTATION),
        told_most=told_most(desk, held, told_by, subjects),
        new_voices=() if everyone_is_new else new_voices.among(desk.archive, ids),
        everyone_is_new=everyone_is_new,
        undated=tuple(a.id for a in held if a.published.basis in {"inferred", "unknown"}),
        returned=() if everyone_is_new else voices.returned(desk.archive, ids),
        changes=changes.between(desk.archive, start, end, but=article_ids),
        back=_back(desk, subjects, known),
        going_on=frozenset(subject.name for subject in subjects if subject.name in known),
        unread=len(article_ids) - len(read),
    )


def _back(
    desk: Desk, subjects: Sequence[Subject], known: Mapping[str, LastTold]
) -> tuple[tuple[str, str, int], ...]:
    """Return the affairs that no digest had for some time; a person was never away by that.

    Nor was a town or a land: what happens there now is another affair.
    """
    made = []
    for subject in subjects:
        told = known.get(subject.name)
        is_where = " " not in subject.name or subject.name in countries.by_form()
        if told is None or told.ago < _SILENT_DIGESTS or subject.broad or is_where:
            continue
        ids = [entry.article.id for entry in subject.entries]
        if subject.name not in chain.from_iterable(people.named_in(desk.archive, ids).values()):
            day = datetime.fromisoformat(told.end).astimezone(desk.timezone).date().isoformat()
            made.append((subject.name, day, ids[0]))
    return tuple(made)


def subject_names(answer: DigestAnswer) -> tuple[str, ...]:
    """Return what a digest calls its subjects: words that several articles share, now or before."""
    return tuple(
        subject.name
        for subject in answer.subjects
        if (len(subject.entries) > 1 or subject.name in answer.going_on)
        and subject.name not in {"", OTHERS}
    )


def _last_end(desk: Desk, channel: str | None) -> datetime | None:
    for wanted in (channel, *desk.digest_channels):
        if wanted is None:
            continue
        for period in digests.recent(desk.archive, wanted, 1):
            if period.state == "posted":
                return datetime.fromisoformat(period.end)
    return None


def _newest_first(article: Article) -> tuple[str, int]:
    """Order by date where one is known, undated ones last, then by arrival."""
    known = article.published.edtf or article.published.shown
    return (edtf.sort_key(known) if known else "", article.id)


def _ages(held: Sequence[Article], start: datetime) -> Ages:
    """Count by what the articles' dates rest on, and say which years are inferred."""
    stated = [a for a in held if a.published.basis in {"stated", "dateline", "corrected"}]
    inferred = [a for a in held if a.published.basis == "inferred" and a.published.shown]
    day = (start.astimezone(UTC) - _LONG_AGO).date().isoformat()
    old = [a for a in stated if a.published.edtf and edtf.bounds(a.published.edtf)[1] < day]
    years: set[int] = set()
    for article in inferred:
        if article.published.shown:
            years.add(int(edtf.bounds(article.published.shown)[0][:4]))
    undated = len(held) - len(stated) - len(inferred)
    told = tuple(sorted(years))
    if told and told[-1] - told[0] > _TELLING_YEARS:
        told = ()
    return Ages(len(stated), len(inferred), undated, len(old), told)


def _quotation(
    desk: Desk, subjects: Sequence[Subject], longest: int
) -> tuple[Statement, Article, Passage] | None:
    """Choose the quotation of the week: rather on what many of its articles are about."""
    weights: dict[int, float] = {}
    for subject in subjects:
        is_affair = subject.name not in {"", OTHERS} and subject.name not in DESKS
        many = len(subject.entries) if is_affair else 1
        for entry in subject.entries:
            weights[entry.article.id] = float(many + len(entry.copies))
    found = notable.notable(desk.archive, weights, longest)
    article = articles.get(desk.archive, found.article) if found else None
    if found is None or article is None:
        return None
    return found, article, passages.of_statement(found, article.text, found.speaker or "")
