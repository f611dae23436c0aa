"""Who is one person: why the archive thinks so, and what a colleague says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.forms import chosen, typed
from handlers.identity import bearers, who
from handlers.question.filters import unquote
from store import people
from store.errors import BadQuestionError
from store.identity import decisions as identities
from store.person import forms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from handlers.asking import Ask
    from handlers.desk import Desk
    from handlers.identity.bearers import Kin, Within
    from store.identity.decision import Decision, Said
    from store.person.forms import FormOf, Shorter
    from store.values import PersonEntry

_SIGNS = re.compile(r"\s*(?:≠|!=|<>|=/=|==?|↔)\s*")
_WORDS = re.compile(r"\s+(?:is the same (?:person )?as|as|and|with|from|than|is)\s+", re.IGNORECASE)
_UNDO = re.compile(r"undo(?:\s+(?:no\.?\s*)?#?(?P<number>\d{1,15}))?", re.IGNORECASE)
_TERMINAL = "somebody at a terminal"
_LIKELY = 8  # names, or articles, that are offered
_TWO = 2


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """The names under which a person stands in the archive, and why each of them is theirs.

    `may_be` are those who bear the one word that is all the archive has of the name; `kin` has
    others of the whole name, and what speaks for two people in this entry.
    """

    person: PersonEntry
    forms: tuple[FormOf, ...]
    shorter: tuple[Shorter, ...]
    may_be: tuple[PersonEntry, ...]
    kin: Kin = bearers.NOBODY_ELSE


@dataclass(frozen=True, slots=True)
class SameForm:
    """What the form "Same as …" offers: the person, and who has a name like it."""

    person: PersonEntry
    likely: tuple[PersonEntry, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision just taken, or taken back, and whom the first of its names means now."""

    decision: Decision
    by: str | None
    person: PersonEntry | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The decisions that stand, newest first."""

    decisions: tuple[Decision, ...]


def why(desk: Desk, person: PersonEntry) -> WhyAnswer:
    """Collect why the archive takes some names for one person.

    Args:
        desk: What handlers need.
        person: Who.
    """
    return WhyAnswer(
        person,
        forms.of_person(desk.archive, person.id),
        forms.shorter(desk.archive, person.id),
        people.bearers(desk.archive, person),
        bearers.kin(desk, person),
    )


def same_form(desk: Desk, person: PersonEntry) -> SameForm:
    """Collect what the form "Same as …" offers: people with a word of the name in common.

    Args:
        desk: What handlers need.
        person: Who.
    """
    found: dict[int, PersonEntry] = {one.id: one for one in people.bearers(desk.archive, person)}
    for words in (person.name, person.name.split()[-1]):
        for match in people.find(desk.archive, words):
            if match.person.kind == "person":
                found.setdefault(match.person.id, match.person)
    found.pop(person.id, None)
    return SameForm(person, tuple(found.values())[:_LIKELY])


def answer(desk: Desk, ask: Ask, said: Said, rest: str) -> Decided | Listed:
    """Take "Ana Lim = A. Lim" as somebody's word that two names are one person's, or two's.

    Args:
        desk: What handlers need.
        ask: The question; who asks is kept with the decision.
        said: What is said of the two names.
        rest: The two names. Without any, the decisions that stand are listed.

    Raises:
        ClippingsError: A name is nobody's, or may be several people's, or it was so already.
    """
    if not rest.strip():
        return Listed(identities.latest(desk.archive))
    by = ask.user or (_TERMINAL if ask.surface == "terminal" else None)
    undone = _UNDO.fullmatch(rest.strip())
    if undone is not None:
        return undo(desk, _numbered(desk, undone["number"]), by)
    alone = bearers.within(rest) if said == "different" else None
    if alone is not None:
        return _decided(desk, _in_articles(desk, alone, None, by), by)
    one, other = _two(rest, said)
    if said == "same" and (part := bearers.within(one) or bearers.within(other)):
        whole = other if bearers.within(one) else one
        return _decided(desk, _in_articles(desk, part, whole, by), by)
    if said == "same":
        keep, gone = _whom(desk, one), _whom(desk, other)
        return _decided(desk, identities.same(desk.archive, keep.id, gone.id, by), by)
    return _decided(desk, _told_apart(desk, one, other, by), by)


def _numbered(desk: Desk, number: str | None) -> int:
    """Return the decision that is meant: the newest one where no number is given."""
    if number:
        return int(number)
    newest = identities.latest(desk.archive, 1)
    if not newest:
        raise BadQuestionError("There is no decision to undo.")
    return newest[0].id


def _in_articles(desk: Desk, part: Within, whole: str | None, by: str | None) -> Decision:
    """Let a name mean somebody else, or somebody known, in some articles alone."""
    entries = _bearing(desk, part.name)
    person = bearers.bearer_in(desk, entries, part) if entries else None
    if person is None:
        where = common_numbers(part.articles)
        raise BadQuestionError(f"No “{part.name[:80]}” stands in {where}, as far as I may show it.")
    to = None if whole is None else _whom(desk, whole).id
    return identities.separate(desk.archive, person.id, part.articles, by, to=to)


def _bearing(desk: Desk, name: str) -> tuple[PersonEntry, ...]:
    """Return everybody whom a name may mean."""
    found = who.find(desk, name)
    if found.person is not None:
        return (found.person,)
    return () if found.unsure else tuple(match.person for match in found.candidates)


def common_numbers(articles: tuple[int, ...]) -> str:
    """Return articles by their numbers, as a sentence names them."""
    named = [str(number) for number in articles[:_LIKELY]]
    if len(named) == 1:
        return f"no. {named[0]}"
    return f"nos. {', '.join(named[:-1])} and {named[-1]}"


def take(
    desk: Desk, form: str, person: int, state: Mapping[str, Any], user: str | None
) -> Decided | dict[str, str]:
    """Take a filled-in form: "Same as …", or the one that tells articles apart.

    Args:
        desk: What handlers need.
        form: Which of `FORMS` it is.
        person: The number of the person on whose card it was opened.
        state: The values of its inputs, by `block_id`.
        user: Who filled it in.

    Returns:
        The decision, or what is wrong with each input.
    """
    done = FORMS[form](desk, person, state, user)
    return done if isinstance(done, dict) else _decided(desk, done, user)


def _articles(
    desk: Desk, person: int, state: Mapping[str, Any], user: str | None
) -> Decision | dict[str, str]:
    """Let the articles that were ticked mean another person of the name."""
    first = bearers.PAGES[0]
    numbers = bearers.chosen_articles(state)
    if not numbers:
        return {first: "Choose the articles that mean somebody else."}
    whom = chosen(state, "whom")
    to = int(whom) if whom.isdigit() else None
    try:
        return identities.separate(desk.archive, person, numbers, user, to=to)
    except BadQuestionError as error:
        return {first: str(error)}


def join(desk: Desk, keep: int, other: int, by: str | None) -> Decided:
    """Let two entries be one person, as a click said.

    Args:
        desk: What handlers need.
        keep: The number of the person who stays.
        other: The number of the other.
        by: Who clicked.
    """
    return _decided(desk, identities.same(desk.archive, keep, other, by), by)


def tell_apart(desk: Desk, person: int, form: int, by: str | None) -> Decided:
    """Let one of a person's names be somebody else, as a click said.

    Args:
        desk: What handlers need.
        person: The person's number.
        form: The number of the form of the name.
        by: Who clicked.
    """
    return _decided(desk, identities.different(desk.archive, person, form, by), by)


def undo(desk: Desk, decision: int, by: str | None) -> Decided:
    """Take a decision back.

    Args:
        desk: What handlers need.
        decision: Its number.
        by: Who takes it back.
    """
    return _decided(desk, identities.undo(desk.archive, decision, by), by)


def _same(
    desk: Desk, person: int, state: Mapping[str, Any], user: str | None
) -> Decision | dict[str, str]:
    """Let somebody chosen or written be the same person."""
    choice, written = chosen(state, "person"), typed(state, "name")
    if not written and not choice.isdigit():
        return {"name": "Choose somebody above, or write a name that the archive has."}
    try:
        other = _whom(desk, written).id if written else int(choice)
        return identities.same(desk.archive, person, other, user)
    except BadQuestionError as error:
        return {"name" if written else "person": str(error)}


FORMS = {"identity.same": _same, "identity.articles": _articles}
"""What is done with each form, by its `callback_id`."""


def _decided(desk: Desk, decision: Decision, by: str | None) -> Decided:
    person = identities.means(desk.archive, decision)
    return Decided(decision, by, people.get(desk.archive, person) if person else None)


def _two(rest: str, said: Said) -> tuple[str, str]:
    """Return the two names of "A = B", "A ≠ B", "A and B"."""
    for pattern in (_SIGNS, _WORDS):
        parts = [unquote(part.strip(" ,;")) for part in pattern.split(rest, maxsplit=1)]
        if len(parts) == _TWO and all(parts):
            return parts[0], parts[1]
    sign = "=" if said == "same" else "≠"
    raise BadQuestionError(
        f"Write two names with {sign} between them: /clippings {said} Ana Lim {sign} A. Lim"
    )


def _whom(desk: Desk, name: str) -> PersonEntry:
    """Return the person whom a name means, spelt as an article spells it or so that it is clear."""
    named = forms.named(desk.archive, name)
    entry = people.get(desk.archive, named[1]) if named else None
    if entry is not None and not entry.known_as:
        return entry
    found = who.find(desk, name)
    if found.person is not None:
        return found.person
    if found.candidates and not found.unsure:
        offered = [called(match.person) for match in found.candidates[:4]]
        raise BadQuestionError(
            f"“{name[:80]}” may be {', '.join(offered[:-1])} or {offered[-1]}. Write the whole"
            " name, or the role with it."
        )
    raise BadQuestionError(f"Nobody called “{name[:80]}” is in the archive.")


def _told_apart(desk: Desk, one: str, other: str, by: str | None) -> Decision:
    """Tell two names apart: what the person is called most stays, the other leaves."""
    archive = desk.archive
    ours, theirs = (_form_of(desk, name) for name in (one, other))
    if ours == theirs:
        raise BadQuestionError(
            f"“{one[:80]}” and “{other[:80]}” are the same words to me, or one of them is only a"
            " short form of the other. /person shows under which names somebody stands."
        )
    if ours[1] == theirs[1] and forms.of_person(archive, ours[1])[0].id == theirs[0]:
        ours, theirs = theirs, ours
    return identities.different(archive, ours[1], theirs[0], by, than=ours[0])


def called(person: PersonEntry) -> str:
    """Return a person's name with what tells them from others of it."""
    role = person.known_as.partition(",")[0]
    return f"{person.name}, {role}" if role else person.name


def _form_of(desk: Desk, name: str) -> tuple[int, int]:
    """Return the form that a name is, of the one whom it means, and the person."""
    named = forms.named(desk.archive, name)
    entry = people.get(desk.archive, named[1]) if named else None
    if named is not None and entry is not None and not entry.known_as:
        return named
    return _of(desk, name)


def _of(desk: Desk, name: str) -> tuple[int, int]:
    """Return the commonest form of the person whom a name means, and the person."""
    entry = _whom(desk, name)
    return forms.of_person(desk.archive, entry.id)[0].id, entry.id
