"""One firm or body that an article names in two ways: "Tarn Pharma" and "Tarn", "the LSA".

What speaks under both is one, by the fuller name; letters that alone speak keep to themselves, and
have the name as another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.anaphora.acronyms import spelt_out
from nlp.person.firms import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.values import Person, Quote

_BEHIND = re.compile(r" \(([A-Z][A-Z&-]{1,6})\)")
_LETTERS = re.compile(r"[A-Z][A-Z&-]{1,6}")
_KINDS = frozenset(
    """
    group holdings enterprises industries ventures partners systems technologies laboratories
    pharmaceuticals therapeutics biologics airlines airways securities solutions media pharma
    biotech leisure energy petroleum steel foods motors brands networks communications logistics
    shipping insurance gold mining telecom telecoms healthcare international
    corporation company bancorp
    """.split()
)
"""What a firm is, and no town's body: "Osk" may be another than "Osk Council"."""
_LONGEST = 110  # characters before a bracket in which a name stands


def join(
    text: str, statements: Sequence[Quote], people: Sequence[Person]
) -> tuple[tuple[Quote, ...], tuple[Person, ...]]:
    """Give what a body says under a short name to the body.

    Args:
        text: the article's text.
        statements: its quotations.
        people: who is named in it, bodies among them.

    Returns:
        Both, with one name for each body.
    """
    people = [_lettered(text, one) if one.kind == "organisation" else one for one in people]
    bodies = [person.name for person in people if person.kind == "organisation"]
    found = {name: whole for name in bodies if (whole := _fuller(text, name, bodies))}
    if not found:
        return tuple(statements), tuple(people)
    fuller = {name: whole for name, whole in found.items() if whole in bodies}
    people = [
        replace(one, aliases=(*one.aliases, found[one.name]))
        if one.kind == "organisation" and one.name in found and one.name not in fuller
        else one
        for one in people
    ]
    named = tuple(
        replace(one, speaker=_whole(fuller, one.speaker), via=_whole(fuller, one.via))
        for one in statements
    )
    return named, _merged(people, fuller)


def _lettered(text: str, body: Person) -> Person:
    """Note the letters that stand for a body, behind its name in brackets."""
    at = text.find(f"{body.name} (") + len(body.name)
    letters = _BEHIND.match(text, at) if at >= len(body.name) else None
    if letters is None or spelt_out(body.name, letters[1]) is None:
        return body
    return replace(body, aliases=tuple(dict.fromkeys((*body.aliases, letters[1]))))


def _whole(fuller: Mapping[str, str], name: str | None) -> str | None:
    return None if name is None else fuller.get(name, name)


def _fuller(text: str, name: str, bodies: Sequence[str]) -> str | None:
    """Return the fuller name of a body that the article has for it."""
    if _LETTERS.fullmatch(name):
        bracket = text.find(f" ({name})")
        return spelt_out(text[max(0, bracket - _LONGEST) : bracket], name) if bracket > 0 else None
    longer = [
        one for one in bodies if one.startswith(f"{name} ") and _is_tail(one[len(name) + 1 :])
    ]
    return longer[0] if len(longer) == 1 else None


def _is_tail(words: str) -> bool:
    """Say whether words only tell of what kind a body is ("Pharma", "Group", "Inc")."""
    return all(word.rstrip(".") in FORMS or word.lower() in _KINDS for word in words.split())


def _merged(people: Sequence[Person], fuller: Mapping[str, str]) -> tuple[Person, ...]:
    """Make one of the forms of each body, in the order of their first mention."""
    made: dict[tuple[str, str], Person] = {}
    for person in people:
        name = (
            fuller.get(person.name, person.name) if person.kind == "organisation" else person.name
        )
        other = (person.name,) if name != person.name else ()
        held = made.get((name, person.kind))
        if held is None:
            made[name, person.kind] = replace(person, name=name, aliases=(*person.aliases, *other))
            continue
        made[name, person.kind] = replace(
            held,
            aliases=tuple(dict.fromkeys((*held.aliases, *person.aliases, *other))),
            mentions=tuple(sorted((*held.mentions, *person.mentions))),
            role=held.role or person.role,
            role_span=held.role_span or person.role_span,
        )
    return tuple(made.values())
