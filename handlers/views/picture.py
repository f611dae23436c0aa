"""Draws a timeline as a picture that can be read on a phone: one event a row, years as bands."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from handlers.asking import Image, Reply
from handlers.timeline import is_ahead
from handlers.told.screens import chosen
from handlers.views import blocks, common, naming, words
from handlers.views.timeline import heading
from handlers.views.timeline_lines import date_of, told_by
from store.timeline.reported import RULE

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.timeline import TimelineAnswer
    from store.values import TimelineEntry

_ROWS = 16  # events
_MOST_ROWS = 40
"""Rows of a picture of as many events as were asked for; it is scrolled like a page."""
_COLUMNS = 50  # characters
_CLAUSE_LINES, _LINES_OF_MANY = 5, 4
_MORE_LINES = 5  # lines
_PAIRS = (("“", "”"), ("[", "]"))
_OTHER_SCRIPT = "[other script]"
_REPORTED = "[ ] = inferred or added by Clippings. “reported”: an article of that day tells it."


def alone(answer: TimelineAnswer, *, public: bool = False) -> Reply:
    """Return the picture of a timeline with a line of words."""
    text = f"{_title(answer)}, as an image."
    return added(common.reply(text, [blocks.paragraph(text)], public=public), answer)


def added(reply: Reply, answer: TimelineAnswer) -> Reply:
    """Return a reply with the picture of its timeline."""
    if not answer.shown:
        return reply
    image = Image(partial(png, answer), "timeline.png", _title(answer), _alt(answer))
    return replace(reply, image=image)


def png(answer: TimelineAnswer) -> bytes:
    """Draw the events that are shown as a picture; matplotlib is loaded when it is first needed."""
    from handlers.views import chart  # noqa: PLC0415 - it takes a second to load, and few need it

    rows = []
    drawn = _drawn(answer)
    most_lines = _CLAUSE_LINES if len(drawn) <= _ROWS else _LINES_OF_MANY
    for entry in drawn:
        lines = tuple(_wrapped(answer, entry, most_lines, chart.without_other_scripts))
        where = blocks.cut(told_by(answer, entry), 66)
        if not chart.drawable(where):
            where = naming.number(entry.told[0].article)
        rows.append(
            chart.Row(entry.edtf[:4], date_of(answer, entry), lines, where, _mark(answer, entry))
        )
    title = blocks.cut(heading(answer), 40)
    if not chart.drawable(title):
        title = "Timeline"
    is_reported = any(entry.told[0].timex.rule == RULE for entry in drawn)
    footer = _REPORTED if is_reported else common.BRACKETS
    return chart.png(title, blocks.cut(_subtitle(answer, len(rows)), 70), rows, footer)


def _drawn(answer: TimelineAnswer) -> list[TimelineEntry]:
    """Return the events of a picture: those on the screen, of too many the ones that matter."""
    asked = answer.asked
    most = _MOST_ROWS if asked.most or asked.whole else _ROWS
    entries = answer.timeline.entries
    others = frozenset(range(len(entries))) - frozenset(answer.shown)
    wanted = frozenset(chosen(entries, most, without=others))
    return [entries[index] for index in answer.shown if index in wanted]


def _wrapped(
    answer: TimelineAnswer,
    entry: TimelineEntry,
    most_lines: int = _CLAUSE_LINES,
    shown: Callable[[str, str], str] | None = None,
) -> list[str]:
    """Return an event's words in lines; `shown` replaces what cannot be drawn.

    A quotation or a bracket is not broken off where a line or two more hold it.
    """
    best = entry.told[0]
    article = answer.articles.get(best.article)
    if article is None:
        return []
    inserts = answer.inserts.get(best.event, ())
    clause = " ".join(words.string(words.pieces(article.text, best.spans, inserts)).split())
    if shown is not None:
        clause = shown(clause, _OTHER_SCRIPT)
    for most in range(most_lines, most_lines + _MORE_LINES):
        lines = textwrap.wrap(
            clause, _COLUMNS, max_lines=most, placeholder=" …", break_on_hyphens=False
        )
        if _is_whole(" ".join(lines)):
            break
    return lines or ["…"]


def _is_whole(shown: str) -> bool:
    return shown.count('"') % 2 == 0 and all(
        shown.count(one) == shown.count(other) for one, other in _PAIRS
    )


def _mark(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    if is_ahead(entry, answer.today):
        return "still to come"
    return "planned" if entry.told[0].status == "planned" else ""


def _title(answer: TimelineAnswer) -> str:
    lead = "Timeline of " if answer.timeline.topics else ""
    return f"{lead}{blocks.cut(heading(answer), 120)}"


def _subtitle(answer: TimelineAnswer, drawn: int) -> str:
    total = answer.total
    of = f"{drawn} of {total:,}" if drawn < total else str(total)
    undated = (
        f", {len(answer.timeline.undated)} undated not shown" if answer.timeline.undated else ""
    )
    return f"{of} events{undated} · articles’ own words"


def _alt(answer: TimelineAnswer) -> str:
    told = [
        f"{date_of(answer, entry)}: {' '.join(_wrapped(answer, entry))}" for entry in _drawn(answer)
    ]
    return blocks.cut(f"{_title(answer)}. " + " | ".join(told), 1900)
