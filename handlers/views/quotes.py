"""Draws what somebody said: label, words on a bar, a click to the paragraph it stands in."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import passages, quotes, state
from handlers.views import blocks, common, naming, periods, words
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from collections.abc import Collection

    from handlers.asking import Block, Reply
    from handlers.question.filters import Filters
    from handlers.quotes import Asked, InArticle, QuotesAnswer, Shown
    from handlers.views.blocks import Element
    from store.values import Article

_KINDS = {"direct": "Direct", "mixed": "Partly direct", "indirect": "Reported"}
_OWNERS = {
    "he": ("his words", "his"),
    "she": ("her words", "hers"),
    "": ("the speaker’s words", "the speaker’s"),
}
_FALLBACK = 240  # characters
_PRINTED = 40  # characters
_AT = re.compile(r"\A(?:in|on) ")


def draw(answer: QuotesAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `/quotes`.

    Args:
        answer: What was found.
        public: It is seen by all of a channel already: no button to share it.
        shared_by: Who shares it, if that is what it is drawn for.
    """
    shared = shared_by is not None
    packed = Packed(_head(answer))
    drawn = 0
    for group in answer.groups:
        if not _draw_group(packed, answer, group, drawn):
            drawn = _count(packed)
            break
        drawn = _count(packed)
    made = packed.blocks
    made += _footer(answer, drawn, made, shared=shared)
    buttons = _buttons(answer, drawn, public=public)
    made += common.closing(shared_by, command_for(answer), buttons)
    return common.reply(_fallback(answer), made, public=shared or public)


def command_for(answer: QuotesAnswer) -> str:
    """Return the command that asks this again."""
    narrowing = narrowed(answer.asked)
    return f"/quotes {answer.person.name}{' ' + narrowing if narrowing else ''}"


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(
        p=asked.person,
        q=asked.typed[:100],
        **common.narrowing(asked.filters),
        d=asked.direct_only,
        o=asked.offset,
        k=list(asked.back[-40:]),
    )


def _head(answer: QuotesAnswer) -> list[Block]:
    lines: list[Element] = [blocks.words(answer.person.name, bold=True)]
    if answer.person.known_as:
        lines.append(blocks.words(f", {blocks.cut(answer.person.known_as, 100)}"))
    if answer.role and not answer.person.known_as.startswith(answer.role):
        lines.append(blocks.words(f"\n{answer.role}"))
    lines.append(blocks.words(f"\n{_totals(answer)}"))
    if narrowing := narrowed(answer.asked):
        lines.append(blocks.words(f"\nOnly what was said {narrowing}", italic=True))
    return [blocks.paragraph(*lines)]


def _totals(answer: QuotesAnswer) -> str:
    """Say how many statements there are, of which kinds, and in what order."""
    found = common.counted(answer.total, "statement")
    where = common.counted(answer.articles, "article")
    kinds = ", ".join(
        f"{answer.kinds[kind]:,} {label.lower()}"
        for kind, label in _KINDS.items()
        if answer.kinds.get(kind)
    )
    order = " · newest article first" if answer.articles > 1 else ""
    if answer.asked.direct_only:
        return f"{found} in {where}, in the speaker’s own words only{order}"
    return f"{found} in {where}: {kinds}{order}" if kinds else f"{found} in {where}{order}"


def narrowed(asked: Asked) -> str:
    """Return in words what narrows a question: "about trade, in articles since 1 Jan 2022"."""
    return narrowed_by(asked.filters)


def narrowed_by(filters: Filters) -> str:
    """Return what filters leave: days are those of the articles, not those of the words."""
    about = f"about {filters.about}" if filters.about else ""
    when = periods.in_words(filters.since, filters.before)
    articles = f"in articles {_AT.sub('of ', when)}"
    source = f"in {filters.source}" if filters.source else ""
    parts = [about, " ".join(articles.split()) if when else "", source]
    return ", ".join(part for part in parts if part)


def filters_in_words(filters: Filters) -> str:
    """Return filters as they are typed: "about trade since 1 Jan 2022"."""
    about = f"about {filters.about}" if filters.about else ""
    source = f"in {filters.source}" if filters.source else ""
    return " ".join(
        part for part in (about, periods.in_words(filters.since, filters.before), source) if part
    )


def _draw_group(packed: Packed, answer: QuotesAnswer, group: InArticle, drawn: int) -> bool:
    """Add one article's statements; `False` where not all of them found room."""
    first_words = words.string(bar_words(group.shown[0], group.article)) if group.shown else ""
    lead: list[Block] = [blocks.rich(_heading(answer, group, first_words))]
    fitted = False
    for shown in group.shown:
        more = [*lead, *statement_blocks(shown, group.article, label(shown, group.article))]
        if not packed.take(more, at_least_one=drawn == 0 and not fitted):
            break
        lead, fitted = [], True
    else:
        packed.blocks += reading_of(group)
        return True
    if fitted:
        packed.blocks += reading_of(group)
    return False


def heading_of(group: InArticle, below: str) -> Element:
    """Return an article's heading, with the corrections that were printed of it.

    Args:
        group: The article.
        below: The words that will stand under the heading.
    """
    made = naming.heading(group.article, below=below)
    if group.corrected_in:
        made["elements"].append(naming.corrected(group.corrected_in))
    return made


def reading_of(group: InArticle) -> list[Block]:
    """Return the buttons that open an article, and what corrects it."""
    article = group.article.id
    corrections = common.correction_buttons(article, group.corrected_in)
    return blocks.actions([common.read_button(article), *corrections])


def _heading(answer: QuotesAnswer, group: InArticle, below: str) -> Element:
    made = heading_of(group, below)
    if group.role and answer.role is None:
        made["elements"].append(blocks.words(f"\ncalled {group.role} here"))
    return made


def statement_blocks(
    shown: Shown, article: Article, labelled: str, *, plainly: bool = False
) -> list[Block]:
    """Draw one statement: its label with the button to its context, its words on a bar.

    Args:
        shown: The statement.
        article: The article that it stands in.
        labelled: The label.
        plainly: Whether it is never in bold: bold words of an article's would be restyled.
    """
    statement = shown.statement
    button = common.context_button(statement.id, article.id, statement.start)
    made: list[Element] = []
    if shown.lead:
        made.append(blocks.line(blocks.words("The line before it:", italic=True)))
        line = words.pieces(article.text, shown.lead.spans, shown.lead.inserts, limit=400)
        made.append(blocks.bar(line))
    made.append(blocks.bar(bar_words(shown, article)))
    bold = statement.kind == "direct" and not statement.via and not plainly
    return [blocks.label(labelled, button, bold=bold), blocks.rich(*made)]


def bar_words(shown: Shown, article: Article) -> list[Element]:
    """Return the words of a statement for a bar."""
    return words.pieces(article.text, shown.passage.spans, shown.passage.inserts)


def label(shown: Shown, article: Article) -> str:
    """Return how a statement is labelled: its kind, who relays it, its own date."""
    statement = shown.statement
    parts = [_KINDS[statement.kind]]
    if statement.via:
        text = article.text
        printed = any(statement.via in span.of(text) for span in shown.passage.spans)
        parts[0] += f", through {statement.via}" if printed else f", through [{statement.via}]"
    if passages.is_correction(article):
        parts.append("from a correction")
    if shown.dated:
        parts.append(shown.dated)
    if statement.corrected:
        parts.append("speaker set by a colleague")
    elif statement.speaker is None and statement.probably:
        parts.append("probably: the article does not settle who speaks")
    elif said := quotes.printed_for(statement, article.text):
        parts.append(f"probably: the article says “{blocks.cut(said, _PRINTED)}” here")
    return " · ".join(parts)


def _count(packed: Packed) -> int:
    """Return how many statements the blocks hold: each has one line with a button."""
    return sum("accessory" in block for block in packed.blocks)


def _footer(answer: QuotesAnswer, drawn: int, made: list[Block], *, shared: bool) -> list[Block]:
    kinds = {shown.statement.kind for group in answer.groups for shown in group.shown}
    lines = [f"{_days(answer)} {kinds_told(kinds, answer.pronoun)}".strip()]
    lines.append(common.brackets(made))
    lines.append(which_of_all(answer.asked.offset, drawn, answer.total, shared=shared))
    return common.notes(*lines)


def which_of_all(offset: int, drawn: int, total: int, *, shared: bool) -> str:
    """Say which statements of all are shown, "" where all of them are.

    Args:
        offset: How many stand before them.
        drawn: How many are shown.
        total: How many there are.
        shared: Whether they are shared with a channel, where no page is turned.
    """
    if drawn >= total:
        return ""
    if shared:
        return f"Shown here: {drawn} of {total:,} statements."
    return f"Statements {offset + 1}–{offset + drawn} of {total:,}."


def kinds_told(kinds: Collection[str], pronoun: str = "") -> str:
    """Return what the labels mean of the kinds that are shown: whose words are whose.

    Args:
        kinds: The kinds of the statements.
        pronoun: "he" or "she" where one person speaks, and the articles say so of them.
    """
    words_, owner = _OWNERS[pronoun]
    told = []
    if "mixed" in kinds:
        told.append(f"“Partly direct”: {words_} are those in quotation marks.")
    if "indirect" in kinds:
        told.append(f"“Reported” is the article’s wording, not {owner}.")
    return " ".join(told)


def _days(answer: QuotesAnswer) -> str:
    """Say whether the articles tell on which day the words were said."""
    who = answer.pronoun or answer.person.name
    spoke = f"{who} spoke" if answer.person.kind == "person" else "it was said"
    every = [shown for group in answer.groups for shown in group.shown]
    if any(shown.dated for shown in every):
        return "A day stands beside a statement where the article ties one to it."
    if any(shown.near_a_date for shown in every):
        several = len(answer.groups) > 1
        ties = "No article here ties a day" if several else "The article ties no day"
        return f"{ties} to these words."
    count = len(answer.groups)
    subject = {1: "The article does not say", 2: "Neither article says"}.get(
        count, f"None of these {count} articles says"
    )
    return f"{subject} on which day {spoke}."


def _buttons(answer: QuotesAnswer, drawn: int, *, public: bool) -> list[Element]:
    """Return the buttons that turn the page, choose the kind, correct and share."""
    asked = answer.asked
    made = common.paging("quotes", asked, asked.offset + drawn, answer.total, pack)
    fresh = replace(asked, offset=0, back=())
    if asked.direct_only:
        value = pack(replace(fresh, direct_only=False))
        made.append(blocks.button("All statements", "quotes.kind", value))
    elif answer.kinds.get("direct") and set(answer.kinds) - {"direct"}:
        value = pack(replace(fresh, direct_only=True))
        made.append(blocks.button("Direct only", "quotes.kind", value))
    if answer.total:
        made.append(blocks.button("Wrong speaker?", "speaker.which", pack(asked)))
        if not public:
            made.append(common.share_button("quotes", pack(asked)))
    return made


def _fallback(answer: QuotesAnswer) -> str:
    found = f"{answer.person.name}: {_totals(answer)}."
    if answer.groups:
        newest = answer.groups[0].article
        found += f" Newest: no. {newest.id}, {naming.dated(newest)}."
    return blocks.cut(" ".join(found.split()), _FALLBACK)
