"""The forms by which a colleague corrects the archive: who said it, when an article appeared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.context import article_of
from handlers.question import dates
from nlp import edtf
from store import articles, people, quotes
from store.errors import BadQuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from handlers.desk import Desk
    from store.values import Article, PersonEntry, Statement

NOBODY = "nobody"
OTHER = "other"


@dataclass(frozen=True, slots=True)
class SpeakerForm:
    """What the form "Wrong speaker?" offers: the statements, and who might have said them."""

    statements: tuple[tuple[Statement, Article], ...]
    people: tuple[PersonEntry, ...]


@dataclass(frozen=True, slots=True)
class DateForm:
    """What the form "Set a date" offers: the articles that lack a date of their own."""

    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was corrected, in one sentence, and what to do to see it."""

    title: str
    words: str


def speaker_form(desk: Desk, statements: Sequence[Statement]) -> SpeakerForm:
    """Collect what the form needs for some statements of an answer."""
    held = articles.get_many(desk.archive, [statement.article for statement in statements])
    offered = [(item, held[item.article]) for item in statements if item.article in held]
    named: dict[int, PersonEntry] = {}
    for article_id in held:
        for entry, _role in articles.people(desk.archive, article_id):
            named.setdefault(entry.id, entry)
    return SpeakerForm(tuple(offered[:99]), tuple(list(named.values())[:97]))


def set_speaker(desk: Desk, state: Mapping[str, Any], user: str | None) -> Done | dict[str, str]:
    """Take the form "Wrong speaker?".

    Args:
        desk: What handlers need.
        state: The values of its inputs, by `block_id`.
        user: Who filled it in; kept with the correction.

    Returns:
        What was done, or what is wrong with each input.
    """
    statement_id = int(chosen(state, "statement") or "0")
    statement = quotes.get(desk.archive, statement_id)
    if statement is None:
        return {"statement": "This statement is no longer in the archive."}
    choice, written = chosen(state, "person"), typed(state, "name")
    if choice == OTHER and not written:
        return {"name": "Write the name of the person who said it."}
    speaker: int | str | None
    if written:
        speaker = written
    elif choice.isdigit():
        speaker = int(choice)
    elif choice == NOBODY:
        speaker = None
    else:
        return {"person": "Choose who said it, or write a name below."}
    changed = quotes.correct_speaker(desk.archive, statement_id, speaker, user)
    name = changed.speaker or "nobody the article names"
    if isinstance(speaker, int):
        entry = people.get(desk.archive, speaker)
        name = entry.name if entry else name
    return Done(
        "Speaker set",
        f"Noted: this statement in no. {changed.article} is by {name}. It holds from now on, for"
        " everyone, and no re-reading of the article loses it. Ask again to see it.",
    )


def set_date(desk: Desk, state: Mapping[str, Any], user: str | None) -> Done | dict[str, str]:
    """Take the form "Set a date".

    Args:
        desk: What handlers need.
        state: The values of its inputs, by `block_id`.
        user: Who filled it in; kept with the correction.

    Returns:
        What was done, or what is wrong with each input.
    """
    number = int(chosen(state, "article") or "0")
    try:
        article_of(desk, number)
    except BadQuestionError as error:
        return {"article": str(error)}
    found = dates.read(typed(state, "date"), desk.now().date())
    if found is None:
        return {"date": "Write it like 2022-12-23, 23 Dec 2022, Dec 2022 or 2022."}
    if found.first > desk.now().date().isoformat():
        return {"date": "That day is still to come. When did the article appear?"}
    articles.correct(desk.archive, number, published=found.edtf, by=user)
    return Done(
        "Date set",
        f"Noted: no. {number} appeared {_told(found.edtf)}. It was read again with that date, so"
        " its other dates may have moved too. Ask again to see it.",
    )


def _told(day: str) -> str:
    """Return when an article appeared, as a sentence tells it."""
    return f"on {edtf.display(day)}" if len(day) == len("2022-12-23") else f"in {edtf.display(day)}"


def chosen(state: Mapping[str, Any], block_id: str) -> str:
    """Return the value chosen in a menu, "" where none was."""
    for element in state.get(block_id, {}).values():
        option = element.get("selected_option") or {}
        return str(option.get("value") or "")
    return ""


def typed(state: Mapping[str, Any], block_id: str) -> str:
    """Return what was written into a line, "" where nothing was."""
    for element in state.get(block_id, {}).values():
        return " ".join(str(element.get("value") or "").split())
    return ""
