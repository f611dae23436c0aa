"""Answers what anybody said: reads the question, finds the remarks and has them drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import articles, quotes, remarks
from handlers.identity import who
from handlers.question.filters import NO_FILTERS, split_filters
from handlers.views import articles as articles_view
from handlers.views import messages
from handlers.views import remarks as remarks_view
from store import people

if TYPE_CHECKING:
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk


def answer_remarks(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show what anybody said about a topic, or who said words that somebody remembers.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: The topic, or the words between quotation marks.
    """
    words, direct = quotes.direct_only(rest)
    marked = words[:1] == '"' == words[-1:]
    name, filters = (words, NO_FILTERS) if marked else split_filters(words, desk.now().date())
    if not name.strip('" '):
        hint = "About what? Put a topic behind it, as in: /quotes about trade"
        return messages.said(hint, public=ask.is_public)
    asked = remarks.reading(name, filters, direct_only=direct)
    person = None if asked.remembered else who.exactly(desk, asked.words)
    if person is not None:
        asked = replace(asked, besides=person.id)
    return show(desk, asked, public=ask.is_public)


def show(
    desk: Desk,
    asked: remarks.Asked,
    *,
    public: bool,
    shared_by: str | None = None,
    lead: str = "",
) -> Reply:
    """Draw a page of remarks; where there are none, the articles that hold the words.

    Args:
        desk: What handlers need.
        asked: The topic or the words, narrowed how, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
        lead: A line before it.
    """
    found = remarks.answer(desk, asked)
    if found.total:
        speaker = people.get(desk.archive, asked.besides) if asked.besides else None
        return remarks_view.draw(
            found, lead=lead, named=speaker, public=public, shared_by=shared_by
        )
    nobody = "nobody else" if asked.besides else "nobody"
    lead = f"I found {nobody} in the archive who says anything {remarks_view.narrowed(asked)}."
    words = f'"{asked.words}"' if asked.remembered else asked.words
    naming = articles.answer(desk, articles.Asked(words))
    if not naming.total:
        hint = " Fewer words, or other ones, may find it."
        return messages.said(lead + hint, public=public)
    listed = articles_view.draw(naming, public=public)
    said = messages.said(f"{lead} These articles have the words:", public=public)
    return replace(listed, text=said.text, blocks=(*said.blocks, *listed.blocks))


def any_on(desk: Desk, asked: remarks.Asked) -> bool:
    """Tell whether anybody says anything of what is asked."""
    return bool(remarks.answer(desk, asked).total)
