"""Draws what a search found: each article's name and the words that match, marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import state
from handlers.views import blocks, common, naming
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from handlers.articles import ArticlesAnswer, Asked
    from handlers.asking import Block, Reply
    from handlers.views.blocks import Element
    from store.values import Article, Hit

_MARKED = re.compile("\ue000([^\ue000\ue001]*)\ue001")
_SNIPPET, _OPENING = 420, 200  # characters


def draw(answer: ArticlesAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `/articles`."""
    packed = Packed([blocks.paragraph(blocks.words(_title(answer), bold=True))])
    drawn: list[Article] = []
    for article, hit in answer.found:
        if not packed.take([_one(article, hit)], at_least_one=not drawn):
            break
        drawn.append(article)
    made = packed.blocks
    buttons = [common.read_button(article.id) for article in drawn]
    buttons += _buttons(answer, len(drawn), public=public)
    made += common.closing(shared_by, f"/articles {answer.asked.question}", buttons)
    return common.reply(_fallback(answer, drawn), made, public=public or shared_by is not None)


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(q=asked.question, o=asked.offset, k=list(asked.back[-40:]))


def _title(answer: ArticlesAnswer) -> str:
    found = common.counted(answer.total, "article")
    where = common.place_of_page(answer.asked, len(answer.found), answer.total)
    newest = not any(_MARKED.search(hit.snippet) for _, hit in answer.found)
    order = "newest" if newest and answer.order == "best" else answer.order
    return f"{blocks.cut(answer.named, 120) or 'By day'} · {found}, {order} first{where}"


def _one(article: Article, hit: Hit) -> Block:
    above = {article.title, article.byline, article.source}
    repeats = _unmarked(hit.snippet).strip(" …") in above
    shown = (
        blocks.cut(" ".join(article.text[:_SNIPPET].split()), _OPENING) if repeats else hit.snippet
    )
    return blocks.rich(naming.heading(article), blocks.bar(_snippet(shown)))


def _snippet(snippet: str) -> list[Element]:
    made: list[Element] = []
    position = 0
    flat = " ".join(snippet.split())[:_SNIPPET]
    for match in _MARKED.finditer(flat):
        made.append(blocks.words(_unmarked(flat[position : match.start()])))
        made.append(blocks.words(match[1], bold=True))
        position = match.end()
    made.append(blocks.words(_unmarked(flat[position:])))
    return [element for element in made if element["text"]] or [blocks.words("…")]


def _unmarked(words: str) -> str:
    return words.replace("\ue000", "").replace("\ue001", "")


def _buttons(answer: ArticlesAnswer, drawn: int, *, public: bool) -> list[Element]:
    """Return the buttons that turn the page and share it."""
    asked = answer.asked
    made = common.paging("articles", asked, asked.offset + drawn, answer.total, pack)
    if answer.total and not public:
        made.append(common.share_button("articles", pack(asked)))
    return made


def _fallback(answer: ArticlesAnswer, drawn: list[Article]) -> str:
    lead = "Best" if answer.order == "best" else "First"
    best = f" {lead}: no. {drawn[0].id}, {naming.title_words(drawn[0], 80)}" if drawn else ""
    return blocks.cut(f"{_title(answer)}.{best}", 200)
