"""Who holds which office in an article, grown as the text tells it.

Looked up by a word of the office ("mayor") or by its initials ("the SP"). An office that very many
hold names nobody, so no more than a few dozen of them are ever kept apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.quote import qualifiers
from nlp.quote.offices import (
    DISTINCT,
    FORMER,
    HEADS_OF_STATE,
    PARTIES,
    SAME_OFFICE,
    SHORT,
    of_that_party,
    office_words,
    with_other_names,
)
from nlp.quote.tokens import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nlp.values import Person

_SMALL = frozenset("of the and for in at to a an".split())
_TWO = 2
_MOST = 40  # people; an office that more hold names nobody
_NEAR = 80  # characters
_RAN = re.compile(
    r"\b(?:nominee|candidate|contender|challenger|rival|opponent|runner-up|front-?runner)\b"
)
"""What somebody is for one contest only."""
_OTHER_YEAR = re.compile(r"\b[Ii]n (?:19|20)[0-9]{2}\b|\byears (?:ago|earlier|before)\b")


class Holders:
    """The holders of offices by the words and the initials of what they are."""

    def __init__(self, person: Callable[[str], Person], text: str = "") -> None:
        """Begin without anybody.

        Args:
            person: gives the person of a full name, as known by now.
            text: the article's text.
        """
        self._person = person
        self._text = text
        self._by_word: dict[str, dict[str, None]] = {}
        self._unread: list[Person] = []

    def note(self, person: Person) -> None:
        """Take note of what somebody is.

        Args:
            person: somebody whom the article names.
        """
        if person.role and not self._ran_long_ago(person):
            self._unread.append(person)

    def _ran_long_ago(self, person: Person) -> bool:
        """Say whether somebody's candidacy is told of another year: it is not today's nominee."""
        if not (person.mentions and _RAN.search(person.role or "")):
            return False
        named = person.mentions[0]
        before = self._text[max(0, named.start - _NEAR) : named.start].rpartition(". ")[2]
        after = self._text[named.end : named.end + _NEAR].partition(". ")[0]
        return _OTHER_YEAR.search(f"{before} {after}") is not None

    def of_initials(self, word: str) -> list[Person]:
        """Return who holds an office that a word in capitals stands for, or is ("IGP")."""
        so_called = [one for one in self._known(word.lower()) if one.role == word]
        held = [one for one in self._known(word) if one.role and word in _all_initials(one.role)]
        return so_called or held

    def of(self, head: str, words: Sequence[str], at: int = 0) -> list[Person]:
        """Return who holds an office, best by the words that go with it.

        Who is called by office and place first and named later ("Osk’s mayor spoke … Mayor Lena
        Orr") is meant where nobody else can be.

        Args:
            head: the office, in small letters.
            words: the phrase that names it, without capitals where they tell nothing.
            at: where it stands.
        """
        judged = self._judged(head, words)
        sure = [person for person, agrees in judged if agrees]
        alone = not sure and len(judged) == 1 and head not in PARTIES
        if alone and at < _first(judged[0][0]):
            sure = [judged[0][0]]
        sure = [one for one in sure if qualifiers.is_of_rank(words, head, one.role or "")]
        if qualifiers.is_bare(words) and any(_first(one) < at for one in self._known(head)):
            sure = [one for one in sure if _first(one) < at]
        if len(sure) <= 1:
            return sure
        wanted = _wanted(head, [word.lower() for word in words])
        full = [p for p in sure if p.role and wanted <= office_words(p.role.lower())]
        return full or sure

    def perhaps(self, head: str, words: Sequence[str]) -> Person | None:
        """Return who may hold an office though the article does not say all that the words do.

        Args:
            head: the office, in small letters.
            words: the phrase that names it, without capitals where they tell nothing.
        """
        judged = self._judged(head, words)
        alone = judged[0][0] if len(judged) == 1 else None
        role = (alone.role if alone else None) or ""
        if alone is None or not qualifiers.is_of_rank(words, head, role):
            return None
        told, own = (_telling(phrase, head) for phrase in (words, role.split()))
        sent = head in words and "to" in words[words.index(head) :]  # "the envoy to Brask"
        return None if sent and own and told.isdisjoint(own) else alone

    def _judged(self, head: str, words: Sequence[str]) -> list[tuple[Person, bool | None]]:
        """Return whom the words do not exclude, and whether the article says them of each."""
        lows = [word.lower() for word in words]
        needed = _wanted(head, lows) & DISTINCT
        other = SAME_OFFICE.get(head, head).split()[-1]
        held = self._known(head) or self._known(other)
        if head in SHORT and not qualifiers.is_bare(words):
            held = held + [one for one in self._known(SHORT[head]) if one not in held]
        held = [p for p in held if p.role and needed <= with_other_names(p.role.lower().split())]
        if head == "leader" and any(map(countries.named, words[: lows.index(head)])):
            held += [person for person in self._heads_of_state() if person not in held]
        judged = [
            (person, qualifiers.agrees(words, head, person)) for person in of_that_party(lows, held)
        ]
        return [(person, agrees) for person, agrees in judged if agrees is not False]

    def _heads_of_state(self) -> Iterator[Person]:
        for office in HEADS_OF_STATE:
            for person in self._known(office):
                role = (person.role or "").lower().split()
                if office != "minister" or "prime" in role:
                    yield person

    def _known(self, word: str) -> list[Person]:
        """Return who holds an office by a word of it; whoever came up since is indexed first."""
        for person in self._unread:
            role = person.role or ""
            for entry in (*office_words(role.lower()), *_all_initials(role)):
                held = self._by_word.setdefault(entry, {})
                if len(held) < _MOST:
                    held[person.name] = None
        self._unread.clear()
        return [self._person(name) for name in self._by_word.get(word, ())]


def _first(person: Person) -> int:
    """Return where somebody is first named, 0 where that is not known."""
    return person.mentions[0].start if person.mentions else 0


def _wanted(head: str, lows: Sequence[str]) -> set[str]:
    """Return the words that an office is found by, a premier's as a prime minister's."""
    wanted = set(SAME_OFFICE.get(head, head).split())
    wanted.update(low for low in lows if low.isalpha() and low not in FORMER | DETERMINERS)
    wanted.discard(head if head in SAME_OFFICE else "")
    return wanted


def _all_initials(role: str) -> set[str]:
    """Return what an office is called in capitals ("Health Cabinet Secretary": "HCS", "CS")."""
    office = role.partition(",")[0].split()
    stop = next((at for at, part in enumerate(office) if part in _SMALL), len(office))
    short = _initials(" ".join(office[stop - _TWO : stop])) if stop > _TWO else ""
    return {_initials(role), short} - {""}


def _initials(role: str) -> str:
    """Return the initials of an office, in capitals ("Superintendent of Police": "SP")."""
    office = role.partition(",")[0].replace("-", " ").split()
    return "".join(part[0] for part in office if part.lower() not in _SMALL).upper()


def _telling(words: Sequence[str], head: str) -> set[str]:
    """Return the words of an office that tell it from another of its kind: "special" envoy."""
    return {word.lower() for word in words} - _SMALL - DETERMINERS - {head}
