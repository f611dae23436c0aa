"""What happened, is planned or was said on the dates that a text gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import edtf
from nlp.event.belonging import is_unplaced, is_within, told_of
from nlp.event.clauses import Clause, clause_of, part_of
from nlp.event.dates import dates_something, is_said_again
from nlp.event.edges import edged, shown_from
from nlp.event.happenings import occasion
from nlp.event.parts import FINITE, VERBAL
from nlp.event.scraps import is_scrap
from nlp.event.speech import is_attribution, is_of_the_past, is_speech, is_told, speaker, weighed
from nlp.event.status import Written, is_at_odds, status_of, tells_of_past
from nlp.event.weights import weight_of
from nlp.event.wholes import behind_when
from nlp.event.years import OFFICE
from nlp.timex.context import in_quotation
from nlp.values import Dating, Event, EventStatus, Person, Quote, Sentence, Span, Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OF_SPEAKER = re.compile(r"[\w.],? (?:who|whom|whose|which|where|that)\b")
_ASKED = re.compile(r"(?:When )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed)\b")
_BREAK = re.compile(r",? ?(?:--|[-–—_,]) ?")
_BESIDE_DATE = re.compile(r"\b(?:before|after|earlier|later|ahead)\b|,? ?(?:--|[-–—])")
_NAMED = re.compile(
    r"[“\"‘'`]*(?:(?!(?:I|we|you|he|she|it|they)\b)(?:[a-z]|(?<= )[A-Z])[\w-]*[ .,”\"’']+){1,6}"
)
_NEIGHBOURS = 8  # events, or quotations, before one
_MANY = 40  # dates of one sentence that are looked at for each
_MOST = 1_000
"""Dates of one sentence that tell events: each is sought a clause for all over the sentence."""
_DAY = len("2022-12-23")
_POINT = 2  # characters beside a date that is a line by itself


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and what was read in it so far."""

    text: str
    sentences: Sequence[Sentence]
    timexes: Sequence[Timex]
    quotes: Sequence[Quote]
    people: Sequence[Person]
    dated: Sequence[Sequence[int]]
    dates: Sequence[bool]
    opening: Sequence[int]
    written: Written


def find(  # noqa: PLR0917 - all that was read in a text so far
    text: str,
    sentences: tuple[Sentence, ...],
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    people: tuple[Person, ...],
    published: Dating | None = None,
) -> tuple[Event, ...]:
    """Find what happened on the dates that the text gives.

    Args:
        text: the article's text.
        sentences: its sentences.
        timexes: its dates, from `nlp.timexes.find`.
        quotes: its statements; they say whose words a date stands in.
        people: its people; their roles tell a comment from news.
        published: when it was written; what lies behind that is planned.

    Returns:
        The events in the text's order, each with the words that its date belongs to. Durations,
        comparisons ("than last year") and years in names ("the 1976 Treaty") make none, nor do
        more than 1,000 dates of one sentence.
    """
    opening = sorted((_opening(quote), place) for place, quote in enumerate(quotes))
    dated = _by_sentence(sentences, timexes)
    known = _Text(
        text, sentences, timexes, [quotes[place] for _, place in opening], people, dated,
        _that_date(text, sentences, timexes, dated), [start for start, _ in opening],
        Written.of(published),
    )  # fmt: skip
    found: list[Event] = []
    own = published.evidence[:1] if published and published.basis == "dateline" else ()
    for event in _events(known):
        timex = timexes[event.timex]
        if any(timex.start == one.start for one in own):
            continue  # the day that the text prints over itself
        if is_scrap(text, event.spans, timex) or is_at_odds(
            text, event.spans, timex, known.written
        ):
            continue
        if not any(_same(known, event, other) for other in found[-_NEIGHBOURS:]):
            found.append(event)
    return tuple(found)


def _by_sentence(sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> list[list[int]]:
    """Return for each sentence the places of its expressions, at most `_MOST`."""
    starts = [sentence.start for sentence in sentences]
    found: list[list[int]] = [[] for _ in sentences]
    for number, timex in enumerate(timexes):
        at = bisect_right(starts, timex.start) - 1
        if at >= 0 and timex.end <= sentences[at].end and len(found[at]) < _MOST:
            found[at].append(number)
    return found


def _that_date(
    text: str,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    dated: Sequence[Sequence[int]],
) -> list[bool]:
    """Return of each expression whether it dates what its sentence tells."""
    found = [False] * len(timexes)
    for sentence, numbers in zip(sentences, dated, strict=True):
        begins = shown_from(text, sentence.start, sentence.end) if numbers else 0
        for number in numbers:
            timex = timexes[number]
            found[number] = timex.end > begins and dates_something(text, sentence, timex)
        for one, other in pairwise(numbers):
            found[one] &= not is_said_again(text, timexes[one], timexes[other])
    return found


def _opening(quote: Quote) -> int:
    return min(quote.start, quote.clause.start) if quote.clause else quote.start


def _events(known: _Text) -> Iterator[Event]:
    """Yield the events of each date in order; a date alone on its line dates what is below."""
    headings = _dates_alone(known)
    for at, numbers in enumerate(known.dated):
        if at in headings:
            below = known.sentences[at + 1]
            span, timex = Span(below.start, below.end), known.timexes[numbers[0]]
            yield _made(known, numbers[0], at + 1, (span,), _told_as(known, (span,), timex), None)
        if at in headings or known.sentences[at].kind == "furniture":
            continue
        for number in numbers:
            if known.dates[number] and not _stands_beside(known, number, at):
                event = _event(known, number, known.timexes[number], at)
                if event is not None:
                    yield event


def _dates_alone(known: _Text) -> frozenset[int]:
    """Return the lines that hold a day and no more, and head what follows.

    One alone at the head of a text says when the text was written.
    """
    alone = [
        at
        for at, numbers in enumerate(known.dated[:-1])
        if len(numbers) == 1 and not known.dated[at + 1] and _is_alone(known, at, numbers[0])
    ]
    if len(alone) > 1:
        return frozenset(alone)
    return frozenset(at for at in alone if at and known.sentences[at - 1].kind == "prose")


def _is_alone(known: _Text, at: int, number: int) -> bool:
    sentence, timex = known.sentences[at], known.timexes[number]
    around = sentence.end - sentence.start - (timex.end - timex.start)
    is_day = around <= _POINT and len(timex.edtf or "") == _DAY
    return is_day and known.sentences[at + 1].kind in {"prose", "bullet"}


def _event(known: _Text, number: int, timex: Timex, at: int) -> Event | None:
    """Make the event of one date: of its clause, of a quotation round it, or of a saying."""
    text, sentence = known.text, known.sentences[at]
    date = Span(timex.start, timex.end)
    quote = _quote_around(known, date)
    if quote is not None and not _inside(quote.spans, date) and quote.clause is not None:
        return _beside_quote(known, number, at, quote)
    if quote is not None:
        quoted = _inside(quote.spans, date) and _inner(quote.spans, date, sentence)
        if quoted and not _is_named(text, quoted):
            return _quoted(known, number, at, quote, quoted)
    within = Span(shown_from(text, sentence.start, sentence.end), sentence.end)
    around = _bracketed(text, sentence, timex)
    if around is not None and FINITE.search(text, *around):
        within = around
    clause = _clause(known, number, at, within)
    if clause.reported:
        who = _who(known, sentence, clause.verb)
        spans = clause.spans if who else clause.reported
        return _made(known, number, at, spans, _told_as(known, clause.spans, timex), who)
    if is_speech(text, sentence, timex):
        who = _who(known, sentence)
        whole = (_with_its_opening(text, sentence),)
        return _made(known, number, at, whole, _said(known, who, sentence), who)
    if is_attribution(text, sentence, timex):
        return _made(known, number, at, (_whole(sentence),), "said", None)
    return _told(known, number, at, clause, None)


def _told(known: _Text, number: int, at: int, clause: Clause, who: str | None) -> Event | None:
    """Make the event of a clause, where it has words."""
    spans, timex = clause.spans, known.timexes[number]
    if not spans:
        return None
    status = _told_as(known, spans, timex)
    if status == "planned":
        spans = occasion(known.text, spans, timex, past=tells_of_past(known.text, spans, timex))
    elif is_told(known.text, spans[0], timex):
        who = who or _who(known, known.sentences[at])
        status = _said(known, who, known.sentences[at])
    return _made(known, number, at, spans, status, who)


def _quoted(known: _Text, number: int, at: int, quote: Quote, within: Span) -> Event | None:
    """Make the event of a date in somebody's words."""
    sentence = known.sentences[at]
    if known.text.startswith("to ", within.start):  # "threatened to fight “to the last man” in May"
        within = Span(shown_from(known.text, sentence.start, sentence.end), sentence.end)
    clause = _clause(known, number, at, within)
    return _told(known, number, at, clause, quote.speaker or _who(known, sentence))


def _is_named(text: str, within: Span) -> bool:
    """Say whether quoted words only name something: what Lind called “our quarrel this year”."""
    is_name = _NAMED.fullmatch(text, *within) is not None
    return is_name and VERBAL.search(text, *within) is None


def _stands_beside(known: _Text, number: int, at: int) -> bool:
    """Say whether a date only tells more of another one, or stands alone in brackets beside one.

    As in "on 3 May – a year before the vote –" and "won it twice since 1976 (Lind in 1992)".
    """
    text, sentence, timex = known.text, known.sentences[at], known.timexes[number]
    if not any(known.timexes[one].edtf for one in known.dated[at] if one != number):
        return False
    before = known.timexes[number - 1] if number and number - 1 in known.dated[at] else None
    apposed = before is not None and _BREAK.fullmatch(text, before.end, timex.start)
    if (
        apposed
        and timex.inferred
        and _BESIDE_DATE.search(text, timex.start, timex.end + len(" before"))
    ):
        return True
    around = _bracketed(text, sentence, timex)
    if around is None or FINITE.search(text, *around):
        return False
    return not any(
        around.start < known.timexes[one].start < around.end
        for one in known.dated[at]
        if one != number
    )


def _bracketed(text: str, sentence: Sentence, timex: Timex) -> Span | None:
    """Return what stands in the round brackets that a date stands in."""
    opens = text.rfind("(", sentence.start, timex.start)
    closes = text.find(")", timex.end, sentence.end)
    if opens < 0 or closes < 0 or ")" in text[opens : timex.start]:
        return None
    return Span(opens + 1, closes)


def _said(known: _Text, who: str | None, sentence: Sentence) -> EventStatus:
    return weighed(known.text, known.people, who, sentence)


def _who(known: _Text, sentence: Sentence, verb: int | None = None) -> str | None:
    last = bisect_right(known.opening, sentence.end)
    near = known.quotes[max(0, last - _NEIGHBOURS) : last]
    return speaker(known.text, sentence, known.people, near, verb)


def _beside_quote(known: _Text, number: int, at: int, quote: Quote) -> Event | None:
    """Read a date in a quotation's attribution: the day on which it was said.

    In "…,” said Lind, whom the council elected in June", nothing was said in June, and in "…,” she
    said before becoming a judge in May" nothing is told of May.
    """
    text, sentence, timex = known.text, known.sentences[at], known.timexes[number]
    behind = [span.end for span in quote.spans if span.end <= timex.start]
    marks = (text.rfind(mark, sentence.start, timex.start) + 1 for mark in '”"')
    start = max([sentence.start, *behind, *marks])
    if _OF_SPEAKER.search(text, start, timex.start):
        date, saying = Span(timex.start, timex.end), Span(start, start + 1)
        spans = clause_of(text, Span(start, sentence.end), date, (saying,)).spans
        return _made(known, number, at, spans, _told_as(known, spans, timex), None)
    if _ASKED.match(text, start) and text.find(", ", timex.end, sentence.end) >= 0:
        return _asked(known, number, at, start)
    if is_of_the_past(text, start, timex):
        return None
    said = _said(known, quote.speaker, sentence)
    return _made(known, number, at, (quote.clause or _whole(sentence),), said, quote.speaker)


def _asked(known: _Text, number: int, at: int, start: int) -> Event | None:
    """Read "Asked what she knew when he signed in May, Lind said …": what the question tells of."""
    text, timex = known.text, known.timexes[number]
    within = Span(start, text.find(", ", timex.end, known.sentences[at].end))
    clause = clause_of(text, within, Span(timex.start, timex.end), ())
    return None if clause.spans[0].start == start else _told(known, number, at, clause, None)


def _told_as(known: _Text, spans: Sequence[Span], timex: Timex) -> EventStatus:
    return status_of(known.text, spans, timex, known.written)


def _whole(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)


def _with_its_opening(text: str, sentence: Sentence) -> Span:
    """A quotation that closes in this sentence is shown from where it opens."""
    start = sentence.start
    if in_quotation(text, start):
        opening = text.rfind("“", text.rfind("\n", 0, start) + 1, start)
        start = opening if opening >= 0 else start
    return Span(start, sentence.end)


def _clause(known: _Text, number: int, at: int, within: Span) -> Clause:
    """Return the clause of a date within a stretch of its sentence, other dates left theirs."""
    timex = known.timexes[number]
    beside = [
        known.timexes[i]
        for i in known.dated[at][:_MANY]
        if i != number and (known.dates[i] or is_unplaced(known.text, known.timexes[i]))
    ]
    others = [
        Span(other.start, other.end)
        for other in beside
        if within.start <= other.start < within.end
        and (other.edtf != timex.edtf or other.edtf is None)
    ]
    date = Span(timex.start, timex.end)
    if len(timex.value) == len("2022") and OFFICE.search(known.text[date.end : date.end + 40]):
        return Clause((part_of(known.text, within, date),))
    clause = clause_of(known.text, within, date, others)
    apart = [
        Span(one.start, one.end)
        for one in beside
        if not is_within(one.edtf or "", timex.edtf or "")
    ]
    spans = told_of(known.text, within, clause.spans, date, apart)
    return clause if spans == clause.spans else Clause(spans)


def _quote_around(known: _Text, date: Span) -> Quote | None:
    """Return the statement in whose words, or in whose attribution, the date stands."""
    last = bisect_right(known.opening, date.start)
    for quote in known.quotes[max(0, last - _NEIGHBOURS) : last]:
        quoted = quote.kind == "mixed" and in_quotation(known.text, date.start)
        if quote.kind == "direct" or quoted:
            said = (quote.clause,) if quote.clause and quote.kind == "direct" else ()
            if _inside((*quote.spans, *said), date):
                return quote
    return None


def _inside(spans: Sequence[Span], date: Span) -> bool:
    return any(span.start <= date.start and date.end <= span.end for span in spans)


def _inner(spans: Sequence[Span], date: Span, sentence: Sentence) -> Span:
    for span in spans:
        if span.start <= date.start and date.end <= span.end:
            return Span(max(span.start, sentence.start), min(span.end, sentence.end))
    return Span(sentence.start, sentence.end)


def _made(  # noqa: PLR0917 - an event's parts
    known: _Text,
    number: int,
    at: int,
    spans: tuple[Span, ...],
    status: EventStatus,
    who: str | None,
) -> Event:
    """Make an event of its spans, tidied at both ends and weighed."""
    timex = known.timexes[number]
    spans = edged(known.text, known.sentences[at], spans)
    spans = behind_when(known.text, known.sentences[at].start, spans, Span(timex.start, timex.end))
    weight = weight_of(known.text, timex, at, spans, status)
    return Event(spans[0].start, spans[-1].end, spans, number, at, status, who, weight)


def _same(known: _Text, one: Event, other: Event) -> bool:
    """Two dates of one stretch in the same words (the ends of a range, a day told twice)."""
    when = known.timexes[one.timex].edtf
    if when is None or when != known.timexes[other.timex].edtf or not edtf.is_valid(when):
        return False
    return one.start < other.end and other.start < one.end
