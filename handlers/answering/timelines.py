"""Answers `/timeline`: draws it, asks who is meant, or says what was looked for in vain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import articles, examples, timeline
from handlers.views import articles as articles_view
from handlers.views import blocks, common, messages, periods, picture
from handlers.views import surnames as surnames_view
from handlers.views import timeline as timeline_view
from store import topics

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.desk import Desk


def show(
    desk: Desk,
    asked: timeline.Asked,
    *,
    public: bool,
    shared_by: str | None = None,
    as_image: bool = False,
) -> Reply:
    """Draw a timeline, or say what was looked for in vain.

    Args:
        desk: What handlers need.
        asked: The topics, narrowed how, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
        as_image: Whether its picture is wanted as well.
    """
    asked, several = timeline.settled(desk, asked)
    if several is not None:
        more = timeline_view.packed_more(asked, as_image=as_image)
        return messages.which_person(several, "timeline", asked.filters, public=public, more=more)
    found = timeline.answer(desk, asked)
    if not found.total and not found.timeline.undated:
        return _no_events(desk, asked, found, public=public)
    drawn = timeline_view.draw(found, public=public, shared_by=shared_by)
    drawn = surnames_view.added(drawn, found)
    return picture.added(drawn, found) if as_image else drawn


def _no_events(
    desk: Desk, asked: timeline.Asked, found: timeline.TimelineAnswer, *, public: bool
) -> Reply:
    """Say that nothing dated is told of some topics, and which articles name them all the same."""
    names = timeline_view.topic_names(found) or asked.question
    when = periods.in_words(asked.since, asked.before)
    if not asked.question:
        given = examples.present(desk).timeline
        words = f"The archive dates nothing {when}. This gives an answer: {given}"
        return messages.said(words, public=public)
    naming = _naming(desk, asked, found)
    lead = f"The archive tells of no dated event about {names} {when}".rstrip() + "."
    always = timeline.Asked(asked.question, person=asked.person)
    if when and (whole := timeline.answer(desk, always)).total:
        told = common.counted(whole.total, "event")
        value = timeline_view.pack(always)
        button = blocks.button("The whole timeline", "timeline.ask:whole", value)
        return messages.said(
            f"{lead} At other times: {told}.", *blocks.actions([button]), public=public
        )
    if not naming.total:
        fewer = topics.fewer(desk.archive, found.timeline.topics)
        asks = " ".join(topic.typed for topic in fewer)
        given = f"/timeline {asks}" if fewer else examples.present(desk).timeline
        why = "Fewer topics find more" if fewer else "No article names it, either"
        return messages.said(f"{lead} {why}. This gives an answer: {given}", public=public)
    said = messages.said(f"{lead} These articles name it:", public=public)
    listed = articles_view.draw(naming, public=public)
    return replace(listed, text=said.text, blocks=(*said.blocks, *listed.blocks))


def _naming(
    desk: Desk, asked: timeline.Asked, found: timeline.TimelineAnswer
) -> articles.ArticlesAnswer:
    """Find the articles that name the topics, by another form where that is how they write it."""
    forms = found.timeline.topics[0].forms if len(found.timeline.topics) == 1 else ()
    for words in (asked.question, *(f'"{form}"' for form in forms)):
        naming = articles.answer(desk, articles.Asked(words))
        if naming.total:
            break
    return naming
