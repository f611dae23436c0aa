"""Draws several people of one name: what tells them apart, what makes one doubtful, the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Modal
from handlers.identity.bearers import NEW, PAGES
from handlers.views import blocks, common, naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, Mode
    from handlers.identity.bearers import ArticlesForm, Kin
    from handlers.views.blocks import Element
    from store.person.namesakes import Side, TwoSides
    from store.values import Article, PersonEntry

_AGAINST = {
    "living": "hardly anybody is both",
    "age": "the ages that they give are not one person’s",
    "sex": "one is a woman there, the other a man",
    "office": "these are offices of two countries",
    "years": "more years lie between the words than one person is in the news",
}
_SHOWN = 4  # people, or articles
_ROLE = 80  # characters
_TEN = 10
_TIES = 3  # names


def briefly(person: PersonEntry, limit: int = 45) -> str:
    """Return a person's name with the role alone that tells them from others of it.

    Args:
        person: Who.
        limit: How long the name may be.
    """
    role = person.known_as.partition(",")[0]
    name = blocks.cut(person.name, limit)
    return f"{name}, {blocks.cut(role, 40)}" if role else name


def called(person: PersonEntry, limit: int = 60) -> str:
    """Return a person's name with what tells them from others of it: a role and the years.

    Args:
        person: Who.
        limit: How long the name may be.
    """
    name = blocks.cut(person.name, limit)
    return f"{name}, {blocks.cut(person.known_as, _ROLE)}" if person.known_as else name


def others(answer: Kin) -> list[Element]:
    """Return the line of a card that tells of others of the name.

    Args:
        answer: They.
    """
    if not answer.others:
        return []
    made = [
        blocks.words(
            f"\nNot to be confused with {called(one)}"
            f" ({common.counted(one.article_count, 'article')}): {_reason(sides)}"
        )
        for one, sides in answer.others[:_SHOWN]
    ]
    if answer.unclear:
        made.append(blocks.words(f"\n{_unclear(answer)}"))
    return made


def _unclear(answer: Kin) -> str:
    where = naming.some(answer.unclear, _SHOWN)
    tell = "does" if len(answer.unclear) == 1 else "do"
    stand = "stands" if len(answer.unclear) == 1 else "stand"
    where = where[0].upper() + where[1:]
    return f"{where} {tell} not tell which of them is meant, and {stand} here for want of a sign"


def doubts(person: PersonEntry, answer: Kin) -> list[Element]:
    """Return the lines that say why one entry may be two people's, and how to part them.

    Args:
        person: Whose entry it is.
        answer: The doubts.
    """
    made = []
    for one in answer.doubts[:_SHOWN]:
        fewer = min((one.one, one.other), key=lambda side: len(side.articles))
        where = naming.numbers(fewer.articles[:_SHOWN])
        parted = f"To part them: /clippings different {person.name} in {where}"
        made.append(blocks.words(f"\n{doubt(one)} {parted}"))
    return made


def doubt(sides: TwoSides) -> str:
    """Say what speaks for two people, and why they are taken for one none the less.

    Args:
        sides: What speaks for it.
    """
    why = _AGAINST[sides.against] if sides.against else ""
    tied = (
        f"Taken for one because the articles share {_names(sides.ties)}."
        if sides.ties
        else "Taken for one, since that alone does not prove it."
    )
    return f"May be two people: {_side(sides.one)} and {_side(sides.other)}; {why}. {tied}"


def apart(other: PersonEntry, sides: TwoSides) -> str:
    """Say what tells two people of one name apart.

    Args:
        other: The other of them.
        sides: What articles call each; the first is the one who is asked about.
    """
    why = _reason(sides)
    why = f"{why[0].upper()}{why[1:]}."
    return (
        f"Somebody else: {called(other)}. This one is {_side(sides.one)}, that one"
        f" {_side(sides.other)}. {why}"
    )


def _reason(sides: TwoSides) -> str:
    """Return what tells two people of one name apart, as part of a sentence."""
    if sides.was_said:
        return "a colleague said so"
    if sides.against is None:
        return "the articles that I may show do not tell them apart"
    tie = (
        f"though the articles share {_names(sides.ties)}"
        if sides.ties
        else "and the articles name nobody and nothing that ties them"
    )
    return f"{_AGAINST[sides.against]}, {tie}"


def _names(ties: tuple[str, ...]) -> str:
    listed = [name.title() for name in ties[:_TIES]]
    more = len(ties) - len(listed)
    return common.listed([*listed, f"{more} more"] if more else listed)


def _side(side: Side) -> str:
    where = naming.some(side.articles, _SHOWN)
    if not side.roles:
        return f"named without a role in {where}"
    roles = " and ".join(f"“{blocks.cut(role, _ROLE)}”" for role in side.roles[:2])
    return f"called {roles} in {where}"


def sections(person: PersonEntry, answer: Kin) -> list[Block]:
    """Return what the window "Why one person?" says of others of the name, with the buttons.

    Args:
        person: Who is asked about.
        answer: Others of the name, and the doubts.
    """
    made: list[Block] = []
    for other, sides in answer.others[:_SHOWN]:
        value = state.pack(p=person.id, o=other.id)
        made.append(blocks.paragraph(apart(other, sides)))
        made += blocks.actions(
            [blocks.button("They are the same person", f"identity.join:{other.id}", value)]
        )
    made += [blocks.paragraph(doubt(one)) for one in answer.doubts[:_SHOWN]]
    if person.article_count > 1 and person.kind == "person":
        value = state.pack(p=person.id, m=True)
        made += blocks.actions([blocks.button("Tell articles apart …", "identity.articles", value)])
    return made


def form(answer: ArticlesForm, *, mode: Mode = "open") -> Modal:
    """Draw the form that tells articles of a name apart.

    Args:
        answer: The articles, and whom they may mean.
        mode: How the window comes up.
    """
    made: list[Block] = [
        blocks.paragraph(
            "Which of these articles mean another ",
            blocks.words(blocks.cut(answer.person.name, 120), bold=True),
            "? Those that you leave out go on meaning the same person. It is kept with"
            " your name and can be undone.",
        )
    ]
    for place, page in enumerate(PAGES):
        shown = answer.articles[place * _TEN : (place + 1) * _TEN]
        if not shown:
            break
        words = "Articles, newest first" if place == 0 else "Older ones"
        boxes = _boxes(answer, shown, page)
        made.append(blocks.question(words, page, boxes, optional=True))
    options = [blocks.option("Somebody who has no entry yet", NEW)]
    options += [blocks.option(called(one, 40), str(one.id)) for one in answer.others]
    made.append(
        blocks.question(
            "Whom do they mean?", "whom", blocks.select("Choose", "whom", options), optional=True
        )
    )
    made += common.notes(
        f"{common.counted(answer.left, 'older article')} not listed here." if answer.left else ""
    )
    view = blocks.modal(
        "Tell articles apart",
        made,
        callback_id="identity.articles",
        submit="Somebody else",
        close="Cancel",
        private_metadata=state.pack(p=answer.person.id),
    )
    return Modal(view, mode)


def _boxes(answer: ArticlesForm, shown: Sequence[Article], page: str) -> Element:
    """Draw a box to tick for each article, ticked where it is held to mean another person."""
    options = [
        blocks.option(
            f"No. {one.id} · {naming.dated_briefly(one)} ·"
            f" {answer.called.get(one.id) or naming.title_words(one, 50)}",
            str(one.id),
        )
        for one in shown
    ]
    chosen = [
        option for option, one in zip(options, shown, strict=True) if one.id in answer.suggested
    ]
    element: Element = {"type": "checkboxes", "action_id": page, "options": options}
    return {**element, "initial_options": chosen} if chosen else element
