"""`/digest`: what was added lately, grouped by what it is about, as an editor's note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from handlers import passages
from handlers.digest_notes import ToldMost, told_most
from handlers.filters import split_filters
from handlers.passages import Insert, Passage, is_correction
from nlp import Span, copies, edtf
from nlp.subjects import Item, group
from nlp.words import content_words
from store import arrivals, articles, changes, digests, events, new_voices, notable, people, voices
from store import held as copied
from store.changes import Changes
from store.errors import BadQuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from store.new_voices import NewVoice
    from store.values import Article, Statement
    from store.voices import Returned

_SIX_DAYS = timedelta(days=6)
"""Before today: with it, a week."""
OTHERS = "Other articles"
"""What articles that share their subject with no other are put under, where there are many."""
NO_CHANGES = Changes()
_FEW_ALONE = 3
_GROUPED = 600
"""The newest articles that are grouped; a digest of more lists the others unsorted."""
_SENTENCES, _SENTENCES_OF_MANY = 60, 20
"""An article's first sentences, by which its subject is found; fewer where there are many."""
_MANY = 100
_LOOKED_AT = 3
_TELLING_YEARS = 9
"""Years that lie further apart than this say nothing in a digest's first line."""
_NEWS = timedelta(days=45)
"""Before an article's date: what happened then may be what it is about."""
_LONG_AGO = timedelta(days=14)
"""A dated article older than this at the period's start is news of another time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a digest, with the one sentence that tells it.

    `copies` are the same article as other sources gave it, in the same period; `before` the
    numbers of those that were in the archive already.
    """

    article: Article
    passage: Passage | None
    copies: tuple[Article, ...] = ()
    before: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Articles that share a subject; the name is "" where they are not grouped."""

    name: str
    entries: tuple[Entry, ...]


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
    """What was added in a period. Days are the newsroom's, ISO 8601."""

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


def preview(desk: Desk, rest: str, channel: str | None) -> DigestAnswer:
    """Make the digest of what was added since the last one, or since a day.

    Args:
        desk: What handlers need.
        rest: What stands behind `/digest`.
        channel: Where it is asked; its own last digest is where the period starts.

    Raises:
        BadQuestionError: What stands behind "since" is no date.
    """
    now = desk.now()
    _words, narrowed = split_filters(f"digest {rest}", now.date(), about=False, source=False)
    if narrowed.since:
        start = _midnight(desk, narrowed.since)
    else:
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        start = _last_end(desk, channel) or today - _SIX_DAYS
    found = arrivals.new_articles(desk.archive, start, now)
    return compose(desk, found, start, now, channel=channel)


def start_of(desk: Desk, typed: str) -> datetime:
    """Return the instant with which a day begins that somebody typed.

    Raises:
        BadQuestionError: It is no date.
    """
    _words, narrowed = split_filters(
        f"digest since {typed}", desk.now().date(), about=False, source=False
    )
    if not narrowed.since:
        raise BadQuestionError(f"“{typed}” is no date that I know. Try 2022-06-01.")
    return _midnight(desk, narrowed.since)


def _midnight(desk: Desk, day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=desk.timezone)


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
    held = list(articles.get_many(desk.archive, list(article_ids)).values())
    held.sort(key=_newest_first, reverse=True)
    ids = [article.id for article in held]
    everyone_is_new = first or len(ids) >= articles.count(desk.archive)
    zone = desk.timezone
    told_by = {copy: group[0] for group in _copies(held) for copy in group[1:]}
    channels = (channel,) if channel else desk.digest_channels
    subjects = _subjects(desk, held, told_by, changes.known_subjects(desk.archive, channels))
    return DigestAnswer(
        first_day=(start.astimezone(zone) + timedelta(seconds=1)).date().isoformat(),
        last_day=end.astimezone(zone).date().isoformat(),
        subjects=subjects,
        total=len(held),
        ages=_ages(held, start),
        quotation=_quotation(desk, subjects),
        told_most=told_most(desk, held, told_by),
        new_voices=() if everyone_is_new else new_voices.among(desk.archive, ids),
        everyone_is_new=everyone_is_new,
        undated=tuple(a.id for a in held if a.published.basis in {"inferred", "unknown"}),
        returned=() if everyone_is_new else voices.returned(desk.archive, ids),
        changes=changes.between(desk.archive, start, end, but=ids),
    )


def subject_names(answer: DigestAnswer) -> tuple[str, ...]:
    """Return what a digest calls its subjects: words that several of its articles share."""
    return tuple(
        subject.name
        for subject in answer.subjects
        if len(subject.entries) > 1 and subject.name not in {"", OTHERS}
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
    """Order by date where one is known at all, undated ones last, then by arrival."""
    known = article.published.edtf or article.published.not_before
    return (edtf.sort_key(known) if known else "", article.id)


def _copies(held: Sequence[Article]) -> list[tuple[int, ...]]:
    """Return the articles that are one and the same, the one that says most of itself first.

    What one source printed twice is two articles: a later version, or the next of a series.
    """
    by_id = {article.id: article for article in held}
    made = []
    for found in copies.groups({a.id: a.text for a in held[:_GROUPED]}):
        ordered = sorted(found, key=lambda number: _worth(by_id[number]))
        sources: set[str] = set()
        kept = []
        for number in ordered:
            source = by_id[number].source
            if source is None or source not in sources:
                kept.append(number)
            sources.update([source] if source else [])
        if len(kept) > 1:
            made.append(tuple(kept))
    return made


def _worth(article: Article) -> tuple[bool, bool, bool, int]:
    return (
        article.title_derived,
        article.url is None,
        article.published.basis in {"inferred", "unknown"},
        article.id,
    )


def _subjects(
    desk: Desk, all_held: Sequence[Article], told_by: Mapping[int, int], known: Sequence[str]
) -> tuple[Subject, ...]:
    """Group the articles by what they share; many that share nothing come last, together."""
    held = [article for article in all_held if article.id not in told_by]
    entries = {
        a.id: Entry(
            a,
            telling_sentence(desk, a),
            tuple(one for one in all_held if told_by.get(one.id) == a.id) if told_by else (),
            _told_before(desk, a, all_held),
        )
        for a in held
    }
    looked_at = _SENTENCES if len(held) <= _MANY else _SENTENCES_OF_MANY
    grouped = held[:_GROUPED]
    named_in = people.named_in(desk.archive, [a.id for a in grouped])
    items = [
        Item(
            a.id,
            "" if a.title_derived else a.title,
            _prose(desk, a, looked_at),
            named_in.get(a.id, ()),
        )
        for a in grouped
    ]
    groups = group(items, known)
    single = [one for one in groups if len(one.ids) == 1]
    few = len(single) < len(groups) and len(single) <= _FEW_ALONE and len(held) <= _GROUPED
    headlines = {a.id: content_words(a.title) for a in grouped if not a.title_derived}
    own = [
        one
        for one in groups
        if len(one.ids) > 1
        or one.name in known
        or (few and set(content_words(one.name)) - set(headlines.get(one.ids[0], ())))
    ]
    named = [Subject(one.name, tuple(entries[n] for n in one.ids)) for one in own]
    told = {n for one in own for n in one.ids}
    alone = tuple(entries[a.id] for a in held if a.id not in told)
    return (*named, Subject(OTHERS if named else "", alone)) if alone else tuple(named)


def _told_before(desk: Desk, article: Article, new: Sequence[Article]) -> tuple[int, ...]:
    """Return the earlier articles that an article nearly repeats; of hundreds nobody asks it."""
    if len(new) > _MANY:
        return ()
    fresh = {one.id for one in new}
    return tuple(
        n for n in copied.still_shown(desk.archive, article) if n < article.id and n not in fresh
    )


def _prose(desk: Desk, article: Article, most: int) -> tuple[str, ...]:
    sentences = articles.sentences(desk.archive, article.id)
    prose = [article.text[s.start : s.end] for s in sentences if s.kind == "prose"]
    return tuple(prose[:most])


def telling_sentence(desk: Desk, article: Article) -> Passage | None:
    """Return the one sentence that tells an article best, and leans on no other.

    Of the best three, the article's first sentence if it tells of dated news, else one that tells
    of something dated that happened, before views of it; then the first sentence again, then one
    that names its people itself. A correction is named by its headline alone: its first sentences
    repeat the mistake.

    Args:
        desk: What handlers need.
        article: The article.
    """
    if is_correction(article):
        return None
    sentences = articles.sentences(desk.archive, article.id)
    free = [
        one
        for one in articles.summary(desk.archive, article.id)
        if one.leans_on is None and one.sentence < len(sentences) and not one.comment
    ][:_LOOKED_AT]
    if not free:
        return None
    lead = next((n for n, sentence in enumerate(sentences) if sentence.kind == "prose"), -1)
    news = [
        told
        for told in events.in_article(desk.archive, article.id)
        if told.status != "comment" and _is_its_news(told.timex.edtf or "", article)
    ]
    happened = [told for told in news if told.status == "happened"]
    plain = [one for one in free if not one.insert]
    opening = [one for one in plain if one.sentence == lead and not _is_asked(article, sentences)]
    for ranked, dated in [*((one, news) for one in opening), *((one, happened) for one in plain)]:
        sentence = sentences[ranked.sentence]
        if any(sentence.start <= told.start < sentence.end for told in dated):
            return _passage(article, sentence, ranked)
    best = [*opening, *plain, *free][0]
    return _passage(article, sentences[best.sentence], best)


def _is_asked(article: Article, sentences: Sequence[Sentence]) -> bool:
    """Tell whether an article begins with a question: what it answers is said further down."""
    first = next((s for s in sentences if s.kind == "prose"), None)
    return first is not None and "?" in article.text[first.start : first.end]


def _is_its_news(told: str, article: Article) -> bool:
    """Tell whether a date is a day or a month close to the article's own, not its background."""
    own = article.published.edtf or article.published.shown
    if len(told) <= len("2022") or not own:
        return False
    first, last = edtf.bounds(told)
    news, _ = edtf.bounds(own)
    if not edtf.FIRST_DAY < news < edtf.LAST_DAY:
        return False
    earliest = date.fromisoformat(news) - _NEWS
    return last >= earliest.isoformat() and first >= (earliest - _NEWS).isoformat()


def _passage(article: Article, sentence: Sentence, ranked: Ranked) -> Passage:
    whole = passages.trimmed(article.text, Span(sentence.start, sentence.end))
    span = passages.behind_dateline(article.text, whole)
    inserts: tuple[Insert, ...] = ()
    if ranked.insert and ranked.insert_at is not None:
        inserts = (Insert(ranked.insert_at, ranked.insert),)
    return Passage((span,), inserts)


def _ages(held: Sequence[Article], start: datetime) -> Ages:
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
    desk: Desk, subjects: Sequence[Subject]
) -> tuple[Statement, Article, Passage] | None:
    """Choose the quotation of the week: rather on what many of its articles are about."""
    weights: dict[int, float] = {}
    for subject in subjects:
        many = len(subject.entries) if subject.name not in {"", OTHERS} else 1
        for entry in subject.entries:
            weights[entry.article.id] = float(many + len(entry.copies))
    found = notable.notable(desk.archive, weights)
    article = articles.get(desk.archive, found.article) if found else None
    if found is None or article is None:
        return None
    return found, article, passages.of_statement(found, article.text, found.speaker or "")
