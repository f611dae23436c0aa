"""Draws a timeline as a picture that can be read on a phone: one event a row, years as bands."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.asking import Image, Reply
from handlers.views import blocks, common, naming, words
from handlers.views.timeline import date_of, topic_names

if TYPE_CHECKING:
    from handlers.timeline import TimelineAnswer
    from store.values import TimelineEntry

_ROWS = 16
_COLUMNS = 50
_CLAUSE_LINES = 5
_OTHER_SCRIPT = "[in a script that a picture cannot show: see {}]"


def alone(answer: TimelineAnswer, *, public: bool = False) -> Reply:
    """Return the picture of a timeline with a line of words."""
    text = f"{_title(answer)}, as an image."
    made = (blocks.rich(blocks.line(blocks.words(text))),)
    reply = Reply(blocks.escape(text), made, common.seen_by(public=public))
    return added(reply, answer)


def added(reply: Reply, answer: TimelineAnswer) -> Reply:
    """Return a reply with the picture of its timeline."""
    if not answer.timeline.entries:
        return reply
    image = Image(png(answer), "timeline.png", _title(answer), _alt(answer))
    return replace(reply, image=image)


def png(answer: TimelineAnswer) -> bytes:
    """Draw the events that are shown as a picture; matplotlib is loaded when it is first needed."""
    from handlers.views import chart  # noqa: PLC0415 - it takes a second to load, and few need it

    rows = []
    for entry in (answer.timeline.entries[index] for index in answer.shown[:_ROWS]):
        lines = _wrapped(answer, entry)
        if not chart.drawable(" ".join(lines)):
            lines = [_OTHER_SCRIPT.format(naming.number(entry.told[0].article))]
        where = _where(entry)
        if not chart.drawable(where):
            where = naming.number(entry.told[0].article)
        mark = "planned" if entry.told[0].status == "planned" else ""
        rows.append(chart.Row(entry.edtf[:4], date_of(entry), tuple(lines), where, mark))
    title = blocks.cut(topic_names(answer), 40)
    if not chart.drawable(title):
        title = "Timeline"
    return chart.png(title, blocks.cut(_subtitle(answer, len(rows)), 70), rows, common.BRACKETS)


def _wrapped(answer: TimelineAnswer, entry: TimelineEntry) -> list[str]:
    best = entry.told[0]
    article = answer.articles.get(best.article)
    if article is None:
        return []
    inserts = answer.inserts.get(best.event, ())
    clause = " ".join(words.string(words.pieces(article.text, best.spans, inserts)).split())
    lines = textwrap.wrap(
        clause, _COLUMNS, max_lines=_CLAUSE_LINES, placeholder=" …", break_on_hyphens=False
    )
    return lines or ["…"]


def _where(entry: TimelineEntry) -> str:
    said_by = entry.told[0].said_by
    who = f"{blocks.cut(said_by, 40)}, " if said_by else ""
    return blocks.cut(who + naming.numbers([told.article for told in entry.told]), 66)


def _title(answer: TimelineAnswer) -> str:
    return f"Timeline of {blocks.cut(topic_names(answer), 120)}"


def _subtitle(answer: TimelineAnswer, drawn: int) -> str:
    total = len(answer.timeline.entries)
    of = f"{drawn} of {total:,}" if drawn < total else str(total)
    undated = (
        f", {len(answer.timeline.undated)} undated not shown" if answer.timeline.undated else ""
    )
    return f"{of} dated events{undated} · articles’ own words"


def _alt(answer: TimelineAnswer) -> str:
    told = []
    for index in answer.shown[:_ROWS]:
        entry = answer.timeline.entries[index]
        told.append(f"{date_of(entry)}: {' '.join(_wrapped(answer, entry))}")
    return blocks.cut(f"{_title(answer)}. " + " | ".join(told), 1900)
