"""`summarise`: an article in its own sentences, who is quoted in it, which dates it tells of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import nlp
from handlers import gist, written
from handlers.article import sought
from handlers.article.material import Material
from handlers.article.sought import Picked
from handlers.passages import Insert, Passage, behind_dateline, sentence_at, who_is_who
from handlers.places import ordinals
from handlers.question.shapes import FEWEST, MOST, PASSAGES, Shape
from nlp import Span, summary
from nlp.event.wholes import is_fragment
from nlp.summarising.choosing import SHORT, choose
from nlp.text import parts, verdicts
from store import articles, events, quotes
from store.digest import errata
from store.fields import headline_of
from store.values import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from handlers.shared import Shared
    from handlers.written import Written
    from nlp import Quote, Ranked, Reading, Sentence, Timex
    from nlp.values import EventStatus
    from store.values import Draft, Statement

_PASSAGES = 5
"""Passages that answer what an article says about something, where no number is asked for."""
_NAMED = 8
"""Items of a text of several stories that are named."""
_UNKNOWN_YEAR = "XXXX-"
"""How the value of a day or month begins of which nothing tells the year."""
_SHORT_TEXT, _MIDDLING_TEXT = 9, 15
"""Sentences of prose up to which three, or four, of them make a summary; else five."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody whom the article quotes, as the article presents them."""

    name: str
    role: str | None
    via: str | None
    direct: int
    partly: int
    reported: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the article tells of, with the clause that it belongs to.

    `weight` runs from 0 to 1, for how central its sentence is; `gist` says in few of the clause's
    words what happened ("" where there are none beside the date's own).
    """

    timex: Timex
    spans: tuple[Span, ...]
    status: EventStatus
    said_by: str | None
    weight: float = 0.5
    gist: str = ""


@dataclass(frozen=True, slots=True)
class SummaryAnswer:
    """An article's summary; that of a text which the archive lacks has the article number 0.

    `more` counts the passages on what was asked about that are not shown. `pending` says that a
    language model is still asked, and may replace what is shown. `shared` is where a text stands
    that the archive lacks. `unnamed` counts the direct words whose speaker is not settled. `note`
    says what the article lacks of what was asked; `sure` is false where all that is shown is near.
    `corrected_in` are the articles by which its paper put it right.
    """

    article: Article
    shape: Shape
    picked: tuple[Picked, ...]
    quoted: tuple[Quoted, ...]
    dates: tuple[Dated, ...]
    sentences_in_all: int
    written: Written | None = None
    more: int = 0
    pending: bool = False
    shared: Shared | None = None
    unnamed: int = 0
    note: str = ""
    sure: bool = True
    corrected_in: tuple[int, ...] = ()


def of_article(desk: Desk, article: Article, shape: Shape) -> SummaryAnswer:
    """Summarise an article of the archive in its own sentences, as they were read when it came in.

    Args:
        desk: What handlers need.
        article: The article.
        shape: How it is wanted.

    Returns:
        The summary; `pending` where the newsroom's language model may be asked for another.
    """
    sentences = articles.sentences(desk.archive, article.id)
    ranked = articles.summary(desk.archive, article.id)
    told = events.in_article(desk.archive, article.id)
    dates = [Dated(one.timex, one.spans, one.status, one.said_by) for one in told]
    if article.published.edtf is None or not any(one.timex.edtf for one in dates):
        dates += _of_no_calendar(sentences, articles.timexes(desk.archive, article.id), dates)
    said = quotes.in_article(desk.archive, article.id)
    quoted = _quoted(said)
    answer = _answer(desk, article, shape, _Read(sentences, ranked, quoted, tuple(dates), said))
    return replace(
        answer,
        pending=desk.writer is not None and not shape.about and not shape.aspect,
        corrected_in=errata.of(desk.archive, article),
    )


def written_anew(desk: Desk, answer: SummaryAnswer, within: float | None = None) -> SummaryAnswer:
    """Ask the newsroom's language model for a pending summary.

    Args:
        desk: What handlers need.
        answer: The summary in the article's own sentences.
        within: Seconds to wait at most, where somebody waits for one answer and gets no second;
            the newsroom's own limit where left out.

    Returns:
        The same summary with what the model wrote, or with the reason why it is not shown.
    """
    if desk.writer is None or not answer.pending:
        return answer
    article = answer.article
    sentences = articles.sentences(desk.archive, article.id)
    made = written.summarise(
        desk.writer, article.text, sentences, answer.shape.sentences, within=within
    )
    return replace(answer, written=made, pending=False)


def of_draft(desk: Desk, draft: Draft, shape: Shape, shared: Shared | None = None) -> SummaryAnswer:
    """Summarise a text that the archive lacks; it is read for this answer and kept nowhere.

    It is never sent to a language model: what was pasted may be unpublished.

    Args:
        desk: What handlers need.
        draft: The text, with what is known about it.
        shape: How it is wanted.
        shared: Where it stands, for who wants it in another shape.
    """
    article, reading = read_now(draft)
    dates = [Dated(reading.timexes[e.timex], e.spans, e.status, e.said_by) for e in reading.events]
    if article.published.edtf is None or not any(one.timex.edtf for one in dates):
        dates += _of_no_calendar(reading.sentences, reading.timexes, dates)
    quoted = _quoted(reading.quotes)
    read = _Read(reading.sentences, reading.summary, quoted, tuple(dates), reading.quotes)
    return replace(_answer(desk, article, shape, read), shared=shared)


def _of_no_calendar(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], dated: Sequence[Dated]
) -> list[Dated]:
    """Return the sentences that say "on Monday", where nothing in a text says which Monday.

    Not those that tell something `dated` with its year, too.
    """
    made: dict[int, Dated] = {}
    known = {sentence_at(sentences, one.timex.start) for one in dated if one.timex.edtf}
    for one in timexes:
        if one.edtf or one.type != "DATE" or not one.value.startswith(_UNKNOWN_YEAR):
            continue
        at = sentence_at(sentences, one.start)
        if at is not None and at not in known and sentences[at].kind == "prose":
            span = Span(sentences[at].start, sentences[at].end)
            made.setdefault(at, Dated(one, (span,), "happened", None))
    return list(made.values())


def read_now(draft: Draft) -> tuple[Article, Reading]:
    """Read a text that the archive lacks, as it would be read if it came in.

    Args:
        draft: The text, with what is known about it.

    Returns:
        It as an article without a number, and what was read in it.
    """
    reading = nlp.read(draft.text, draft.published, headline_of(draft))
    article = Article(
        id=0,
        title=draft.title or "",
        title_derived=draft.title_derived or not draft.title,
        text=draft.text,
        published=reading.published,
        added="",
        updated="",
        byline=draft.byline,
        source=draft.source,
        url=draft.url,
        rights=draft.rights,
        embargo=draft.embargo,
    )
    return article, reading


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read in a text, from the archive or just now."""

    sentences: Sequence[Sentence]
    ranked: Sequence[Ranked]
    quoted: tuple[Quoted, ...]
    dates: tuple[Dated, ...]
    said: Sequence[Statement | Quote]


def _answer(desk: Desk, article: Article, shape: Shape, read: _Read) -> SummaryAnswer:
    """Choose the sentences that are shown, as many and of what kind as is asked."""
    prose = sum(sentence.kind == "prose" for sentence in read.sentences)
    wanted = shape.sentences or _usual(prose)
    wanted = min(max(wanted + 2 * shape.change, FEWEST), MOST)
    if shape.about or wanted > SHORT:
        ranked = summary.complete(article.text, tuple(read.sentences), tuple(read.ranked))
        read = replace(read, ranked=ranked)
    if shape.about or shape.aspect in PASSAGES:
        wanted = min(max((shape.sentences or _PASSAGES) + 2 * shape.change, FEWEST), MOST)
        material = Material(article, read.sentences, read.ranked, read.said)
        found = sought.of(desk, material, shape, wanted)
    elif shape.aspect == "true":
        found = _judged(Material(article, read.sentences, read.ranked, read.said))
    else:
        wanted = FEWEST if shape.aspect == "headline" else wanted
        picked = _picked(article, read, wanted)
        note = _note(article, shape.aspect, picked) or _of_items(
            article, read, picked, shape.aspect
        )
        found = sought.Sought(picked, note=note)
    kept = replace(shape, sentences=wanted, change=0)
    dates = _told(article.text, read)
    unnamed = sum(one.speaker is None and one.kind == "direct" for one in read.said)
    return SummaryAnswer(
        article,
        kept,
        found.picked,
        read.quoted,
        dates,
        prose,
        more=found.more,
        unnamed=unnamed,
        note=found.note,
        sure=found.sure,
    )


def _judged(material: Material) -> sought.Sought:
    """Return what a fact check found; of any other article no sentence says whether it is true."""
    found = verdicts.find(material.article.text, material.sentences).verdict
    if found:
        return sought.Sought(
            sought.drawn_of(material, found, len(found)),
            note="I cannot judge it myself. This is what the article, which tests it, found:",
        )
    return sought.Sought(
        (),
        note="Whether it is true I cannot judge. The article tells it by these voices; what it"
        " gives no voice for, it tells as its own.",
    )


def _note(article: Article, aspect: str, picked: Sequence[Picked]) -> str:
    """Say what answers a question that no sentence answers; "" for any other."""
    if aspect == "headline":
        own = f"Its headline: {article.title}"
        none = "Our copy has no headline, and I write none. It in one of its own sentences:"
        return none if article.title_derived else own
    if aspect == "comment":
        comment = sum(one.comment for one in picked)
        if not comment:
            return "I see no sign of comment in it, by its wording; it does not say what it is."
        whole = "all" if comment == len(picked) else f"{comment} of {len(picked)}"
        return f"By its wording I take {whole} of what I show of it for comment, not news."
    return ""


def _of_items(article: Article, read: _Read, picked: Sequence[Picked], aspect: str) -> str:
    """Say of a text that tells several stories that it does, and which."""
    items = parts.items(article.text, read.sentences) if not aspect else ()
    if not items:
        return ""
    names = [one.name.of(article.text).rstrip(".") for one in items]
    named = " · ".join([name for name in names if name][:_NAMED])
    starts = [read.sentences[one.first].start for one in items]
    begun = {bisect_right(starts, one.passage.start) for one in picked}
    they = "they begin" if len(begun) == len(items) else "the first of them begin"
    return f"Not one story but {len(items)} items: {named}. Below: how {they}."


def _told(text: str, read: _Read) -> tuple[Dated, ...]:
    """Say of each date what happened, and how central the sentence is that tells it."""
    places = {one.sentence: place for place, one in enumerate(read.ranked)}
    made = []
    starts = [sentence.start for sentence in read.sentences]
    leaning = {one.sentence: replace(one, needs=()) for one in read.ranked}
    mentions = sorted(
        (one.speaker_span.end, at) for at, one in enumerate(read.said) if one.speaker_span
    )
    for one in read.dates:
        index = sentence_at(read.sentences, one.timex.start)
        place = places.get(-1 if index is None else index, len(places))
        first, last = min(one.spans).start, max(span.end for span in one.spans)
        inside = mentions[bisect_left(mentions, (first, 0)) : bisect_left(mentions, (last + 1, 0))]
        said = [read.said[at] for at in sorted(at for _, at in inside)]
        near = range(max(0, bisect_right(starts, first) - 1), bisect_right(starts, last))
        ranked = [leaning[at] for at in near if at in leaning]
        inserts = who_is_who(text, one.spans, said, ranked, ())
        sentence = None if index is None else read.sentences[index]
        whole = sentence and not is_fragment(text, one.spans, Span(sentence.start, sentence.end))
        date = Span(one.timex.start, one.timex.end)
        words = gist.of_clause(text, one.spans, date, inserts=inserts) if whole else ""
        made.append(replace(one, weight=1 - place / (len(places) + 1), gist=words))
    return tuple(made)


def _usual(prose: int) -> int:
    if prose <= _SHORT_TEXT:
        return 3
    return 4 if prose <= _MIDDLING_TEXT else 5


def _picked(article: Article, read: _Read, wanted: int) -> tuple[Picked, ...]:
    """Take the best sentences, each with what it leans on, in the article's order."""
    chosen = choose(article.text, tuple(read.sentences), tuple(read.ranked), wanted)
    counted = ordinals(read.sentences)
    return tuple(_pick(article, read.sentences[one.sentence], one, counted) for one in chosen)


def _pick(
    article: Article, sentence: Sentence, ranked: Ranked, counted: Mapping[int, int]
) -> Picked:
    inserts = tuple(Insert(at, words) for at, words in ranked.inserted)
    words = article.text[sentence.start : sentence.end]
    end = sentence.start + len(words.rstrip())
    passage = Passage((behind_dateline(article.text, Span(sentence.start, end)),), inserts)
    return Picked(passage, ranked.comment, counted.get(sentence.paragraph, 0))


def _quoted(said: Iterable[Statement | Quote]) -> tuple[Quoted, ...]:
    """Count who says what: people first, organisations only where their own words are given."""
    found: dict[str, Quoted] = {}
    organisations: set[str] = set()
    for one in said:
        if not one.speaker:
            continue
        reported = one.kind == "indirect"
        if one.speaker_kind != "person":
            if reported:
                continue
            organisations.add(one.speaker)
        known = found.get(one.speaker, Quoted(one.speaker, None, None, 0, 0, 0))
        found[one.speaker] = Quoted(
            one.speaker,
            known.role or one.role,
            known.via or one.via,
            known.direct + (one.kind == "direct"),
            known.partly + (one.kind == "mixed"),
            known.reported + reported,
        )
    return tuple(sorted(found.values(), key=lambda one: one.name in organisations))
