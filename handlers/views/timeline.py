"""Draws a timeline: grouped by year, each line its date's own clause with its articles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.timeline import is_ahead
from handlers.views import (
    bearers,
    blocks,
    common,
    naming,
    periods,
    timeline_lines,
    timeline_notes,
    timeline_undated,
)
from handlers.views.packing import ROOM_FOR_FOOTER, Packed
from nlp import edtf
from store.timeline.reported import RULE

if TYPE_CHECKING:
    from handlers.asking import Block, Reply
    from handlers.timeline import Asked, TimelineAnswer
    from handlers.views.blocks import Element
    from store.values import TimelineEntry, Told

_SHORTER = (360, 300, 240, 190)
"""How long a line may be at most, where then every line is shown and nobody has to turn a page."""
_TOLD_PAPER = re.compile(r"\btold (?P<paper>(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})")
WANTS_IMAGE = "g"
"""The key under which a button's value says that a picture is wanted."""
_FEW = 2  # entries for whose sake all are shortened, rather than left to a button
_SPARE = (0, 400)
"""How much longer a footer may get when more events stand above it: first, that it does not."""
_QUESTION = 500  # characters
_COMMENTS = 5  # comments


def draw(answer: TimelineAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `/timeline`."""

    def below(made: list[Block], drawn: int) -> list[Block]:
        notes = common.notes(*timeline_notes.of(answer, made, drawn, topic_names(answer)))
        buttons = _buttons(answer, drawn, public=public)
        return [*notes, *common.closing(shared_by, command_for(answer), buttons)]

    made, drawn = _page(answer, ROOM_FOR_FOOTER)
    footer = below(made, drawn)
    if answer.asked.offset + drawn < len(answer.shown) or answer.timeline.undated:
        needed = blocks.size(footer)  # which may leave room for more
        for spare in _SPARE:
            more, count = _page(answer, needed + spare)
            under = below(more, count)
            is_fuller = (count, blocks.size(more)) > (drawn, blocks.size(made))
            if is_fuller and blocks.fits(more, under):
                made, drawn, footer = more, count, under
                break
    public = public or shared_by is not None
    return common.reply(_fallback(answer), (*made, *footer), public=public)


def _page(answer: TimelineAnswer, footer: int) -> tuple[list[Block], int]:
    """Draw a page above a footer of so many characters; return it and its number of events."""
    packed, drawn = _filled(answer, footer)
    if answer.asked.offset + drawn < len(answer.shown):
        return packed.blocks, drawn
    if not timeline_undated.draw(packed, answer):
        packed = _with_all_undated(answer, footer) or packed
    _draw_comments(packed, answer)
    return packed.blocks, drawn


def _with_all_undated(answer: TimelineAnswer, footer: int) -> Packed | None:
    """Draw a last page with the longest lines cut, so that what is undated finds room below."""
    wanted = len(answer.shown) - answer.asked.offset
    for longest in _SHORTER:
        packed, drawn = _drawn(answer, footer, longest)
        if drawn == wanted and timeline_undated.draw(packed, answer):
            return packed
    return None


def command_for(answer: TimelineAnswer) -> str:
    """Return the command that asks this again."""
    asked = answer.asked
    since = f" since {edtf.display(asked.since)}" if asked.since else ""
    before = f" before {edtf.display(asked.before)}" if asked.before else ""
    many = f" {asked.most} events" if asked.most else ""
    question = f" {asked.question}" if asked.question else ""
    return f"/timeline{question}{many}{since}{before}"


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
    """Return the topics as an editor would write them in a title, an affair's name as typed."""
    if answer.timeline.of_affair:
        return " ".join(answer.asked.question.replace('"', " ").split()).strip(" ?!.,")
    return common.listed([topic.typed for topic in answer.timeline.topics])


def heading(answer: TimelineAnswer) -> str:
    """Return what stands over a timeline: its topics, or the time that was asked for alone."""
    time = periods.in_words(answer.asked.since, answer.asked.before)
    return topic_names(answer) or f"What happened {time}"


def _title(answer: TimelineAnswer) -> list[Element]:
    """Draw the topics, what is counted, and what the question is narrowed to."""
    timeline = answer.timeline
    reported = sum(timeline.entries[place].told[0].timex.rule == RULE for place in answer.shown)
    dated = common.counted(answer.lines - reported, "dated event")
    if timeline.dates_left:
        dated = f"over {dated}"
    dated += f", {reported} reported without a date" if reported else ""
    undated = f", {len(timeline.undated)} undated" if timeline.undated else ""
    of = common.counted(timeline.articles_in_archive, "article")
    narrowed = periods.in_words(answer.asked.since, answer.asked.before)
    made = [
        blocks.words(blocks.cut(heading(answer), 120), bold=True),
        blocks.words(f" · {dated}{undated} · from {timeline.articles} of {of} · oldest first"),
    ]
    if answer.meant is not None:
        one = bearers.called(answer.meant)
        made.append(blocks.words(f"\nOnly articles that mean {one}", italic=True))
    if narrowed and timeline.topics:
        made.append(blocks.words(f"\nOnly what happened {narrowed}", italic=True))
    return made


def _filled(answer: TimelineAnswer, footer: int) -> tuple[Packed, int]:
    """Draw a page and count its events; where few found no room, the longest are cut."""
    page = _drawn(answer, footer, timeline_lines.LONGEST)
    wanted = len(answer.shown) - answer.asked.offset
    if not 0 < wanted - page[1] <= _FEW:
        return page
    shorter = (_drawn(answer, footer, longest) for longest in _SHORTER)
    return next((one for one in shorter if one[1] == wanted), page)


def _drawn(answer: TimelineAnswer, footer: int, longest: int) -> tuple[Packed, int]:
    """Draw as many events as there is room for, in so many characters each; count them."""
    packed = Packed([blocks.paragraph(*_title(answer))], footer=footer)
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
        elements += timeline_lines.of(answer, index, above if is_same else None, longest)
        if not packed.take([blocks.rich(*elements)], at_least_one=drawn == 0):
            break
        group, above = heading, entry
        drawn += 1
    return packed, drawn


def _heading(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return what an event stands under: its year, or that it is still to come."""
    return "Still to come" if is_ahead(entry, answer.today) else _year(entry)


def _year(entry: TimelineEntry) -> str:
    return edtf.display(entry.edtf[:4]) if edtf.is_valid(entry.edtf[:4]) else entry.edtf[:4]


def _draw_comments(packed: Packed, answer: TimelineAnswer) -> None:
    """Draw the comments, which are no events, in one line."""
    items = []
    for entry in answer.timeline.comments[:_COMMENTS]:
        best = entry.told[0]
        who = f", {best.said_by}{_to_whom(answer, best)}" if best.said_by else ""
        items.append(
            f"{timeline_lines.date_of(answer, entry)}{who} ({naming.number(best.article)})"
        )
    if items:
        line = blocks.line(blocks.words("Comment, not an event: ", italic=True), "; ".join(items))
        packed.take([blocks.rich(line)])


def _to_whom(answer: TimelineAnswer, told: Told) -> str:
    """Return " to The Post" where the sentence says that somebody told it that."""
    article = answer.articles.get(told.article)
    found = article and _TOLD_PAPER.search(article.text, told.sentence.start, told.sentence.end)
    return f" to {found['paper']}" if found else ""


def _buttons(answer: TimelineAnswer, drawn: int, *, public: bool) -> list[Element]:
    """Return the buttons that turn the page, show all, explain, correct, picture and share."""
    asked = answer.asked
    end, total = asked.offset + drawn, len(answer.shown)
    more = "The last one ›" if end == total - 1 else "More ›"
    made = common.paging("timeline", asked, end, total, pack, more=more)
    fresh = replace(asked, offset=0, back=())
    value = pack(fresh)
    if answer.left_out > 0 or answer.beside or answer.unnamed or answer.halves or answer.under:
        unfolded = pack(replace(fresh, whole=True))
        made.append(blocks.button(f"All {answer.every}", "timeline.all", unfolded))
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
    found = common.counted(answer.lines, "dated event")
    ends = [timeline_lines.date_of(answer, one) for one in (*entries[:1], *entries[-1:])]
    span = f", {' to '.join(ends)}" if len(entries) > 1 else ""
    lead = "Timeline of " if answer.timeline.topics else ""
    return blocks.cut(f"{lead}{heading(answer)}: {found}{span}.", 200)
