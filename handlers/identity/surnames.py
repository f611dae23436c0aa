"""Which bearer of a surname a timeline is about: the one whom nearly all mean by it, or a choice.

"Lim" is a word that the archive's sentences hold, whoever is meant. A timeline that takes them all
tells of several people as of one, so it is settled first whose it is, as `/quotes` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.identity import who
from nlp.lexicon import countries
from store import people
from store.topic import meant
from store.values import PersonMatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from store.values import Topic


@dataclass(frozen=True, slots=True)
class Settled:
    """Topics in which surnames are people.

    `taken` says whom each surname is taken for, `asked` who is to choose from where that is open.
    """

    topics: tuple[Topic, ...]
    taken: tuple[who.Found, ...] = ()
    asked: who.Found | None = None


def settle(desk: Desk, topics: Sequence[Topic], person: int) -> Settled:
    """Return some topics, those that are a surname of several people as one of them.

    Args:
        desk: What handlers need.
        topics: What `store.topics.parse` returned.
        person: Who was chosen before; 0 for nobody.
    """
    made: list[Topic] = []
    taken: list[who.Found] = []
    asked: who.Found | None = None
    for topic in topics:
        found = _of_surname(desk, topic)
        if found is None:
            made.append(topic)
            continue
        chosen = people.get(desk.archive, person) if person else None
        if chosen and any(match.person.id == person for match in _bearers(found)):
            made.append(meant.named(desk.archive, chosen))
        elif found.person:
            taken.append(found)
            made.append(meant.named(desk.archive, found.person, found.alone))
        else:
            asked = asked or found
            made.append(topic)
    return Settled(tuple(made), tuple(taken), asked)


def _of_surname(desk: Desk, topic: Topic) -> who.Found | None:
    """Return whom a topic of one word means that several people bear; `None` for any other."""
    if " " in topic.name or topic.person or len(topic.forms) > 1 or countries.named(topic.name):
        return None
    return who.of_surname(desk, topic.name) if meant.bearing(desk.archive, topic.name) else None


def _bearers(found: who.Found) -> Sequence[PersonMatch]:
    own = (PersonMatch(found.person, who.EXACT, found.person.name),) if found.person else ()
    return (*own, *found.candidates, *found.beside)
