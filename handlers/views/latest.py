"""Draws what was added last: each article's name, and the sentence that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import brief, state
from handlers.latest import Asked
from handlers.views import blocks, common, naming, words
from handlers.views.packing import Packed
from nlp import edtf

if TYPE_CHECKING:
    from handlers.asking import Block, Reply
    from handlers.latest import LatestAnswer
    from handlers.passages import Passage
    from handlers.views.blocks import Element
    from store.values import Article

_SENTENCE, _LONGEST = 240, 420
"""Characters from which a sentence is shown to the end of a clause, and of one shown in full."""


def draw(answer: LatestAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw a page of it.

    Args:
        answer: What was added.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    head = _head(answer)
    packed = Packed([blocks.paragraph(blocks.words(head, bold=True))])
    drawn: list[Article] = []
    day = ""
    for article, passage in answer.found:
        added = article.added[:10]
        if not packed.take([_one(article, passage, added if added != day else "")]):
            break
        day = added
        drawn.append(article)
    made = packed.blocks
    buttons = [common.read_button(article.id) for article in drawn]
    buttons += _buttons(answer, len(drawn), public=public)
    made += common.closing(shared_by, f"latest articles{_since(answer.asked)}", buttons)
    newest = f" Newest: no. {drawn[0].id}, {naming.title_words(drawn[0], 80)}" if drawn else ""
    return common.reply(
        blocks.cut(f"{head}.{newest}", 200), made, public=public or shared_by is not None
    )


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(s=asked.since, o=asked.offset, k=list(asked.back[-40:]))


def asked_of(held: dict[str, object]) -> Asked:
    """Return the question that a button's value carries."""
    return Asked(state.day(held, "s"), state.number(held, "o"), state.numbers(held, "k"))


def _since(asked: Asked) -> str:
    return f" since {edtf.display(asked.since)}" if asked.since else ""


def _head(answer: LatestAnswer) -> str:
    since = _since(answer.asked)
    if not answer.total:
        return f"No articles were added{since}"
    where = common.place_of_page(answer.asked, len(answer.found), answer.total)
    counted = common.counted(answer.total, "article")
    if answer.asked.since:
        return f"Added{since} · {counted}, last added first{where}"
    return f"The archive’s {counted}, last added first{where}"


def _one(article: Article, passage: Passage | None, added: str) -> Block:
    """Draw one article with the sentence that tells it."""
    lines: list[Element] = []
    if added:
        lines.append(blocks.line(blocks.words(f"Added {edtf.display(added)}", italic=True)))
    telling: list[Element] = []
    if passage:
        told = brief.shortened(article.text, passage, _SENTENCE, _LONGEST)
        telling = words.pieces(article.text, told.spans, told.inserts, limit=_LONGEST)
    lines.append(naming.heading(article, below=words.string(telling)))
    if telling:
        lines.append(blocks.bar(telling))
    return blocks.rich(*lines)


def _buttons(answer: LatestAnswer, drawn: int, *, public: bool) -> list[Element]:
    """Return the buttons that turn the page and share it."""
    asked = answer.asked
    made = common.paging("latest", asked, asked.offset + drawn, answer.total, pack)
    if answer.total and not public:
        made.append(common.share_button("latest", pack(asked)))
    return made
