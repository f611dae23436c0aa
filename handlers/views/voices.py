"""Draws who is quoted most: a list of names with counts, and a button to the words of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.views import blocks, common, quotes

if TYPE_CHECKING:
    from handlers.asking import Block, Reply
    from handlers.views.blocks import Element
    from handlers.voices import Asked, VoicesAnswer
    from store.values import MuchQuoted

_BUTTONS = 5  # people
_COUNTED = "Counted by the articles that quote them. People only: no offices, no papers."


def draw(
    answer: VoicesAnswer,
    *,
    no_paper: str = "",
    public: bool = False,
    shared_by: str | None = None,
) -> Reply:
    """Draw a page of them.

    Args:
        answer: Who they are.
        no_paper: What was taken for a paper's name, where the archive has no such paper.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    head = _head(answer)
    made: list[Block] = [blocks.paragraph(blocks.words(head, bold=True))]
    if answer.page.items:
        made.append(blocks.rich(blocks.bullets([_one(one) for one in answer.page.items])))
        made += common.notes(_COUNTED)
    made += common.closing(shared_by, _command(answer.asked), _buttons(answer, public=public))
    if no_paper:
        made += common.notes(f"No article comes from a paper called “{blocks.cut(no_paper, 60)}”.")
    first = f": {answer.page.items[0].name}" if answer.page.items else ""
    return common.reply(
        blocks.cut(f"{head}{first}", 200), made, public=public or shared_by is not None
    )


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(**common.narrowing(asked.filters), o=asked.offset, k=list(asked.back[-40:]))


def _command(asked: Asked) -> str:
    return f"who is quoted most {quotes.filters_in_words(asked.filters)}".strip()


def _head(answer: VoicesAnswer) -> str:
    narrowed = quotes.narrowed_by(answer.asked.filters)
    page = answer.page
    if not page.total:
        return f"{f'Nobody is quoted {narrowed}'.strip()}."
    where = common.place_of_page(answer.asked, len(page.items), page.total)
    people = common.counted(page.total, "person", "people")
    return f"{' '.join(f'Quoted most {narrowed}'.split())} · {people}{where}"


def _one(one: MuchQuoted) -> list[Element]:
    statements = common.counted(one.statements, "statement")
    articles = common.counted(one.articles, "article")
    direct = "all direct" if one.direct == one.statements else f"{one.direct:,} direct"
    return [
        blocks.words(blocks.cut(one.name, 100), bold=True),
        blocks.words(f" · {articles} · {statements}, {direct if one.direct else 'none direct'}"),
    ]


def _buttons(answer: VoicesAnswer, *, public: bool) -> list[Element]:
    """Return a button to the words of the first few, and those that turn the page and share it."""
    asked = answer.asked
    made = [
        blocks.button(
            blocks.cut(one.name, 60),
            f"quotes.ask:{one.person}",
            state.pack(p=one.person, q=one.name[:100], **common.narrowing(asked.filters)),
        )
        for one in answer.page.items[:_BUTTONS]
    ]
    end = asked.offset + len(answer.page.items)
    made += common.paging("voices", asked, end, answer.page.total, pack)
    if answer.page.total and not public:
        made.append(common.share_button("voices", pack(asked)))
    return made
