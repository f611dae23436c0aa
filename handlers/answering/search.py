"""Answers a search for articles, and what there is where nothing was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import articles, examples
from handlers.views import articles as articles_view
from handlers.views import blocks, common, messages
from store import articles as stored

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.desk import Desk

_LEFT_OUT = re.compile(r"(?<!\S)-(?:[\"“”„][^\"“”„]*[\"“”„]?|\S+)")


def show(desk: Desk, asked: articles.Asked, *, public: bool, shared_by: str | None = None) -> Reply:
    """Draw a page of a search, or say that nothing was found.

    Args:
        desk: What handlers need.
        asked: The words, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    found = articles.answer(desk, asked)
    if not found.total:
        return _no_articles(desk, found, public=public)
    return articles_view.draw(found, public=public, shared_by=shared_by)


def _no_articles(desk: Desk, found: articles.ArticlesAnswer, *, public: bool) -> Reply:
    """Say that no article has the words; where other times have some, how many."""
    if not stored.count(desk.archive):
        return messages.empty_archive(public=public)
    words = found.asked.question[:150]
    at_any_time = articles.Asked(found.words)
    total = articles.answer(desk, at_any_time).total if found.words and found.dated else 0
    if total:
        button = blocks.button("At any time", "articles.page:any", articles_view.pack(at_any_time))
        have = "has it" if total == 1 else "have it"
        told = f"No article of that time has all of this: {words}."
        told += f" At any time, {common.counted(total, 'article')} {have}."
        return messages.said(told, *blocks.actions([button]), public=public)
    given = examples.present(desk)
    if not any(sign.isalnum() for sign in _LEFT_OUT.sub("", words)):
        return messages.said(
            f"“{words}” names no word to look for. Write the words first, then, with a minus, what"
            f" is to be left out. This finds something: {given.articles}",
            public=public,
        )
    several = len(words.split()) > 1
    none = (
        f"No article has all of this: {words}. Fewer words"
        if several
        else f"No article has “{words}”. Its beginning with a star ({words[:4]}*)"
    )
    return messages.said(
        f"{none} may find more. This finds something: {given.articles}", public=public
    )
