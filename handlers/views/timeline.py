"""Draws a timeline: grouped by year, each line its date's own clause with its articles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Reply
from handlers.timeline import is_ahead
from handlers.views import (
    bearers,
    blocks,
    common,
    naming,
    timeline_notes,
    timeline_undated,
    told_dates,
    words,
)
from handlers.views.packing import ROOM_FOR_FOOTER, Packed
from handlers.views.timeline_notes import BY_ITS_ARTICLE
from nlp import Span, edtf

if TYPE_CHECKING:
    from handlers.asking import Block
    from handlers.timeline import Asked, TimelineAnswer
    from handlers.views.blocks import Element
    from store.values import Article, TimelineEntry, Told

_CLAUSE, _MORE = 420, 480
_SHORTER = (360, 300, 240, 190)
"""How long a line may be at most, where then every line is shown and nobody has to turn a page."""
_CLOSING = ("”", '"')
_PLAN = 240
_DAY = len("2022-12-23")
_MARKS = frozenset('“”"')
_MEETING = re.compile(
    r"\b(?:summit|meet(?:s|ing)?|talks|conference|congress|election|referendum|vote|ceremony|session"
    r"|hearing|trial|festival|games|assembly|forum|hold|host|rally|march|parade|visit)s?\b",
    re.IGNORECASE,
)
_TOLD_PAPER = re.compile(r"\btold (?P<paper>(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})")
WANTS_IMAGE = "g"
"""The key under which a button's value says that a picture is wanted."""
_FEW = 2
_SPARE = (0, 400)
"""How much longer a footer may get when more events stand above it: first, that it does not."""
_QUESTION = 500
_COMMENTS = 5
_TOLD_OFTEN = {0: "", 1: "", 2: " · told twice in it"}


def draw(answer: TimelineAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `/timeline`."""

    def below(made: list[Block], drawn: int) -> list[Block]:
        notes = common.notes(*timeline_notes.of(answer, made, drawn, topic_names(answer)))
        if shared_by is not None:
            return [*notes, *common.shared_by(shared_by, command_for(answer))]
        return [*notes, *blocks.actions(_buttons(answer, drawn, public=public))]

    made, drawn = _page(answer, ROOM_FOR_FOOTER)
    footer = below(made, drawn)
    if answer.asked.offset + drawn < len(answer.shown):  # its footer may leave room for more
        needed = blocks.size(footer)
        for spare in _SPARE:
            more, count = _page(answer, needed + spare)
            under = below(more, count)
            if count > drawn and blocks.fits(more, under):
                made, drawn, footer = more, count, under
                break
    return Reply(
        blocks.escape(_fallback(answer)),
        (*made, *footer),
        common.seen_by(public=shared_by is not None or public),
    )


def _page(answer: TimelineAnswer, footer: int) -> tuple[list[Block], int]:
    """Draw a page above a footer of so many characters; return it and its number of events."""
    packed, drawn = _filled(answer, footer)
    if answer.asked.offset + drawn >= len(answer.shown):
        timeline_undated.draw(packed, answer)
        _draw_comments(packed, answer)
    return packed.blocks, drawn


def command_for(answer: TimelineAnswer) -> str:
    """Return the command that asks this again."""
    asked = answer.asked
    since = f" since {edtf.display(asked.since)}" if asked.since else ""
    before = f" before {edtf.display(asked.before)}" if asked.before else ""
    many = f" {asked.most} events" if asked.most else ""
    return f"/timeline {asked.question}{many}{since}{before}"


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(
        q=asked.question,
        s=asked.since,
        b=asked.before,
        w=asked.whole,
        o=asked.offset,
        k=list(asked.back[-40:]),
        m=asked.most,
        p=asked.person,
    )


def packed_more(asked: Asked, *, as_image: bool) -> dict[str, str | int | bool]:
    """Return what a button that says who is meant carries on of a question.

    Args:
        asked: The question.
        as_image: Whether its picture is wanted.
    """
    more = {"m": asked.most, "w": asked.whole, WANTS_IMAGE: as_image}
    return {"q": asked.question[:_QUESTION], **more}


def topic_names(answer: TimelineAnswer) -> str:
    """Return the topics as an editor would write them in a title."""
    return common.listed([topic.typed for topic in answer.timeline.topics])


def date_of(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return an event's date, what is inferred of it in brackets."""
    return told_dates.of(entry, answer.articles.get(entry.told[0].article))


def _title(answer: TimelineAnswer) -> list[Element]:
    timeline = answer.timeline
    dated = common.counted(answer.total, "dated event")
    if timeline.dates_left:
        dated = f"over {dated}"
    undated = f", {len(timeline.undated)} undated" if timeline.undated else ""
    of = common.counted(timeline.articles_in_archive, "article")
    made = [
        blocks.words(blocks.cut(topic_names(answer), 120), bold=True),
        blocks.words(f" · {dated}{undated} · from {timeline.articles} of {of} · oldest first"),
    ]
    asked = answer.asked
    if answer.meant is not None:
        one = bearers.called(answer.meant)
        made.append(blocks.words(f"\nOnly articles that mean {one}", italic=True))
    narrowed = [
        f"{word} {edtf.display(day)}"
        for word, day in (("since", asked.since), ("before", asked.before))
        if day
    ]
    if narrowed:
        made.append(blocks.words(f"\nOnly what happened {' and '.join(narrowed)}", italic=True))
    return made


def _filled(answer: TimelineAnswer, footer: int) -> tuple[Packed, int]:
    """Draw a page and count its events; where few found no room, the longest are cut."""
    title = [blocks.rich(blocks.line(*_title(answer)))]
    packed = Packed(title, footer=footer)
    drawn = _draw_entries(packed, answer, _CLAUSE)
    wanted = len(answer.shown) - answer.asked.offset
    if 0 < wanted - drawn <= _FEW:
        for longest in _SHORTER:
            shorter = Packed(title, footer=footer)
            if _draw_entries(shorter, answer, longest) == wanted:
                return shorter, wanted
    return packed, drawn


def _draw_entries(packed: Packed, answer: TimelineAnswer, longest: int) -> int:
    """Draw as many events as there is room for, in so many characters; return how many."""
    group = ""
    above: TimelineEntry | None = None
    drawn = 0
    for index in answer.shown[answer.asked.offset :]:
        entry = answer.timeline.entries[index]
        elements: list[Element] = []
        heading = _heading(answer, entry)
        if heading != group:
            elements.append(blocks.line(blocks.words(f"{heading}\n", bold=True)))
        is_same = above is not None and heading == group and above.edtf == entry.edtf
        elements += _entry(answer, index, above if is_same else None, longest)
        if not packed.take([blocks.rich(*elements)], at_least_one=drawn == 0):
            break
        group, above = heading, entry
        drawn += 1
    return drawn


def _heading(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return what an event stands under: its year, or that it is still to come."""
    return "Still to come" if is_ahead(entry, answer.today) else _year(entry)


def _year(entry: TimelineEntry) -> str:
    return edtf.display(entry.edtf[:4]) if edtf.is_valid(entry.edtf[:4]) else entry.edtf[:4]


def _entry(
    answer: TimelineAnswer, place: int, above: TimelineEntry | None, longest: int
) -> list[Element]:
    """Draw an event; not its date again that stands `above` it already, unless it is told else."""
    entry = answer.timeline.entries[place]
    best = entry.told[0]
    article = answer.articles.get(best.article)
    if article is None:
        return [blocks.line(blocks.words(date_of(answer, entry), bold=True))]
    date, beside = date_of(answer, entry), _beside_date(answer, entry)
    head = [blocks.line(blocks.words(date, bold=True), blocks.words(beside))]
    source = told_by(answer, entry, marked=True)
    if above is not None:
        head = []
        told = (date_of(answer, above), _beside_date(answer, above))
        source += "" if told == (date, beside) else f" · {date}{beside}"
    first = best.spans[0]
    start = answer.opened.get(best.event, first.start)
    spans = (Span(start, first.end), *best.spans[1:])
    room = _room(article.text, first, longest) + first.start - start
    return [
        *head,
        blocks.bar(words.pieces(article.text, spans, answer.inserts.get(best.event, ()), room)),
        blocks.line(blocks.words(source + _folded(answer, place))),
        *_fulfilled(answer, entry),
    ]


def _folded(answer: TimelineAnswer, place: int) -> str:
    """Count the lines of a day that are folded under one, and say where they stand."""
    under = [answer.timeline.entries[other] for other in answer.folded.get(place, ())]
    if not under:
        return ""
    where = naming.numbers([entry.told[0].article for entry in under])
    return f"\n+ {common.counted(len(under), 'more line')} of that day, in {where}"


def _room(text: str, span: Span, longest: int) -> int:
    """Return how much of some words is shown: no quotation is broken off that soon ends."""
    stop = span.start + longest
    if span.end <= stop or words.outside_marks(text, span.start, stop):
        return longest
    ends = [text.find(mark, stop, min(span.end, stop + _MORE)) for mark in _CLOSING]
    found = [end for end in ends if end >= 0]
    return min(found) + len("” ") - span.start if found else longest


def _beside_date(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Say what is not plain from the date: how much of it is inferred, that it is only a year."""
    timex = entry.told[0].timex
    said = []
    bound = told_dates.bound(entry, answer.articles.get(entry.told[0].article))
    if len(entry.edtf) == len("2022") and not timex.mod and not bound:
        said.append("no day given")
    if told_dates.inferred(timex) == "month":
        said.append("month and year inferred")
    elif timex.inferred == "year" and _is_earliest(
        answer.articles.get(entry.told[0].article), entry.edtf
    ):
        said.append("earliest year that fits")
    if entry.told[0].status == "planned":
        said.append("planned")
    return f" ({'; '.join(said)})" if said else ""


def _is_earliest(article: Article | None, edtf: str) -> bool:
    """Tell whether a year is only the earliest that fits its article: nothing bounds it above.

    A year that the story around it gives ("in 1931 … on 5 February") is no such guess.
    """
    if article is None:
        return False
    dating = article.published
    bound = dating.not_before or ""
    only_bounded = dating.basis == "inferred" and bound and not dating.not_after
    return bool(only_bounded) and edtf.startswith(bound[:4])


def told_by(answer: TimelineAnswer, entry: TimelineEntry, *, marked: bool = False) -> str:
    """Return who says what an event is, and in which articles it stands.

    Args:
        answer: The timeline.
        entry: The event.
        marked: Whether a line that only its article puts here is marked so.
    """
    best = entry.told[0]
    said = f"Said by {best.said_by}, " if best.said_by else ""
    own = sum(told.article == best.article for told in entry.told)
    others = [
        told.article
        for told in entry.told
        if told.article != best.article and told.article in answer.articles
    ]
    only = f" ({BY_ITS_ARTICLE})" if marked and best.by_fallback else ""
    several = _TOLD_OFTEN.get(own, " · told several times in it")
    also = f" · also in {naming.numbers(others)}" if others else ""
    return f"{said}{naming.number(best.article)}{only}{several}{also}"


def _fulfilled(answer: TimelineAnswer, entry: TimelineEntry) -> list[Element]:
    """Say when a plan came true: the plan's own words, and the day on which it was kept."""
    if entry.fulfilled_by is None:
        return []
    then = answer.timeline.entries[entry.fulfilled_by]
    plan = entry.plan or entry.told[0]
    article = answer.articles.get(plan.article)
    if article is None:
        return []
    planned = words.pieces(article.text, plan.spans, limit=_PLAN)
    outcome: list[Element] = [
        blocks.words(" → "),
        blocks.words(_kept(words.string(planned)), italic=True),
        blocks.words(f" {_when(answer, then)} ({naming.number(then.told[0].article)})"),
    ]
    if entry.plan is None:
        return [blocks.line(*outcome[1:])]
    label = blocks.words("Planned then:", italic=True)
    if _MARKS & set(words.string(planned)):
        return [blocks.line(label), blocks.bar(planned), blocks.line(*outcome[1:])]
    quoted = [blocks.words(" “"), *planned, blocks.words("”")]
    return [blocks.line(label, *quoted, *outcome)]


def _kept(plan: str) -> str:
    """Return the word for a plan kept: a meeting is held, other things happen."""
    return "held" if _MEETING.search(plan) else "done"


def _when(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return an event's date behind its preposition; a stretch between two dates has none."""
    if "/" in entry.edtf or told_dates.bound(entry, answer.articles.get(entry.told[0].article)):
        return date_of(answer, entry)
    return f"{'on' if len(entry.edtf) == _DAY else 'in'} {date_of(answer, entry)}"


def _draw_comments(packed: Packed, answer: TimelineAnswer) -> None:
    items = []
    for entry in answer.timeline.comments[:_COMMENTS]:
        best = entry.told[0]
        who = f", {best.said_by}{_to_whom(answer, best)}" if best.said_by else ""
        items.append(f"{date_of(answer, entry)}{who} ({naming.number(best.article)})")
    if items:
        line = blocks.line(
            blocks.words("Comment, not an event: ", italic=True), blocks.words("; ".join(items))
        )
        packed.take([blocks.rich(line)])


def _to_whom(answer: TimelineAnswer, told: Told) -> str:
    """Return " to The Post" where the sentence says that somebody told it that."""
    article = answer.articles.get(told.article)
    found = article and _TOLD_PAPER.search(article.text, told.sentence.start, told.sentence.end)
    return f" to {found['paper']}" if found else ""


def _buttons(answer: TimelineAnswer, drawn: int, *, public: bool) -> list[Element]:
    asked = answer.asked
    back = forward = None
    if asked.back:
        before = replace(asked, offset=asked.back[-1], back=asked.back[:-1])
        back = pack(before)
    end = asked.offset + drawn
    if end < len(answer.shown):
        after = replace(asked, offset=end, back=(*asked.back, asked.offset))
        forward = pack(after)
    is_last = end == len(answer.shown) - 1
    made = common.paging("timeline", back, forward, "The last one ›" if is_last else "")
    fresh = replace(asked, offset=0, back=())
    value = pack(fresh)
    if answer.left_out > 0 or answer.beside or answer.unnamed or answer.under:
        unfolded = pack(replace(fresh, whole=True))
        every = answer.total + answer.beside
        made.append(blocks.button(f"All {every}", "timeline.all", unfolded))
    if any(entry.told[0].timex.inferred for entry in answer.timeline.entries):
        made.append(blocks.button("Why these years?", "timeline.why", value))
    if any(
        article.published.basis in {"inferred", "unknown"} for article in answer.articles.values()
    ):
        made.append(blocks.button("Set a date", "timeline.date", value))
    if answer.shown:
        made.append(blocks.button("As image", "timeline.image", value))
    if (answer.shown or answer.timeline.undated) and not public:
        made.append(common.share_button("timeline", value))
    return made


def _fallback(answer: TimelineAnswer) -> str:
    entries = [one for one in answer.timeline.entries if not one.beside or not answer.beside]
    found = common.counted(answer.total, "dated event")
    span = (
        f", {date_of(answer, entries[0])} to {date_of(answer, entries[-1])}"
        if len(entries) > 1
        else ""
    )
    return blocks.cut(f"Timeline of {topic_names(answer)}: {found}{span}.", 200)
