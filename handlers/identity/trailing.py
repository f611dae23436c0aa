"""A topic typed straight behind a name, or before it: "/quotes Ana Lim trade"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import quotes
from handlers.identity import who
from nlp.names import is_honorific
from store import offices, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from handlers.question.filters import Filters

_MOST_WORDS = 12  # words
_A_WORD = 4
"""Letters from which a word in small ones is no "Jr" or "MP" of a name."""
_SIGNS = " :,;-–"


def split(desk: Desk, typed: str, filters: Filters) -> tuple[str, Filters] | None:
    """Divide words into somebody's name and a topic, where the name alone is spelt as it is known.

    Args:
        desk: What handlers need.
        typed: What stands where a name is expected.
        filters: What narrows the question already.

    Returns:
        The name, and the filters with the topic; `None` where the whole is a name, an office, or
        one that is only nearly known, or where what stands beside the name may be a part of it.
    """
    words = typed.replace('"', " ").split()
    if not 1 < len(words) <= _MOST_WORDS or filters.about or offices.is_office(typed):
        return None
    if _is_a_whole_name(desk, words):
        return None
    divisions = [(words[:at], words[at:]) for at in range(len(words) - 1, 0, -1)]
    divisions += [(words[at:], words[:at]) for at in range(1, len(words) - 1)]
    in_vain = None
    for name, topic in divisions:
        known = " ".join(name).strip(_SIGNS)
        if any(is_honorific(word) for word in topic) or not who.is_a_name(desk, known):
            continue
        narrowed = replace(filters, about=" ".join(topic).strip(_SIGNS))
        if _says_something(desk, known, narrowed):
            return known, narrowed
        if in_vain is None and all(w.islower() and len(w) >= _A_WORD for w in topic):
            in_vain = known, narrowed
    return in_vain


def _is_a_whole_name(desk: Desk, words: Sequence[str]) -> bool:
    """Tell whether words are a name as it is, turned round, or with typing errors in it."""
    found = people.find(desk.archive, " ".join(words), limit=1)
    if not found or found[0].score < who.SURE:
        return False
    as_long = len(words) <= len(found[0].person.name.split())
    return as_long or found[0].score >= who.EXACT


def _says_something(desk: Desk, name: str, narrowed: Filters) -> bool:
    """Tell whether anybody of that name says something of the topic."""
    matches = people.find(desk.archive, name)
    best = matches[0].score if matches else 0
    bearers = [match.person for match in matches if match.score >= best]
    return any(
        quotes.of_person(desk, person, quotes.Asked(person.id, name, narrowed)).total
        for person in bearers
    )
