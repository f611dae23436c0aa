"""Which person a subject means: full name for a surname, for "he", for "the premier".

Names are looked up where they stand (`nlp.people` has settled them); pronouns and offices are
resolved against what the text has said so far, and stay unresolved where two people fit.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import NamedTuple

from nlp.people_words import ORGANISATION, PLACES, is_role_noun
from nlp.quotes_subjects import Subject
from nlp.quotes_tokens import DETERMINERS, Line
from nlp.values import Person, Span, SpeakerKind

_HE = {"he": "m", "she": "f"}
_SAME_OFFICE = {
    "premier": "minister",
    "pm": "minister",
    "nominee": "nominee",
    "commander-in-chief": "president",
}
_INSTITUTIONS_WORDS = """
embassy ministry company campaign government party statement report study court police bank
agency department office commission committee council union association institute university
organisation organization group firm newspaper paper magazine army military administration
authority bureau board foundation federation survey poll post document letter lawsuit complaint
filing website network channel memo email
"""
_INSTITUTIONS = frozenset(_INSTITUTIONS_WORDS.split())
_MEMORY = 8


class Resolved(NamedTuple):
    """Whom a subject means: `name` is `None` where it is not settled."""

    name: str | None
    kind: SpeakerKind = "person"
    role: str | None = None
    probably: str | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Focus:
    """Someone the text has just been about, and where."""

    name: str
    at: int
    speaks: bool


class Cast:
    """The people of one article, looked up by the place of a mention or by office."""

    def __init__(self, text: str, people: tuple[Person, ...]) -> None:
        """Index the mentions of `people` in `text`."""
        self._text = text
        self.people = list(people)
        self._by_name = {person.name: place for place, person in enumerate(self.people)}
        places = sorted((m.start, m.end, i) for i, p in enumerate(people) for m in p.mentions)
        self._starts = [place[0] for place in places]
        self._mentions = places
        self._focus: list[Focus] = []

    def person(self, name: str) -> Person:
        """Return the person of that full name."""
        return self.people[self._by_name[name]]

    def mentioned(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """Return who is mentioned between `start` and `end`, in order."""
        found: list[tuple[Span, Person]] = []
        at = bisect_left(self._starts, start)
        while at < len(self._mentions) and self._mentions[at][0] < end:
            first, last, who = self._mentions[at]
            found.append((Span(first, last), self.people[who]))
            at += 1
        return found

    def see(self, line: Line) -> None:
        """Take note of whom a sentence is about: its first mention that nothing governs."""
        for span, person in self.mentioned(line.start, min(line.end, line.start + 120)):
            before = self._text[line.start : span.start].rstrip().rpartition(" ")[2].lower()
            behind = self._text[span.end : span.end + 2]
            if behind in {"’s", "'s"} or before in {"of", "for", "by", "with", "to", "from", "at"}:
                continue
            self.focus(person.name, span.start, speaks=False)
            return

    def focus(self, name: str, at: int, *, speaks: bool) -> None:
        """Remember that the text is now about `name`."""
        self._focus.append(Focus(name, at, speaks))
        if len(self._focus) > 2 * _MEMORY:
            del self._focus[:_MEMORY]

    def resolve(self, line: Line, subject: Subject, role: Span | None) -> Resolved:
        """Say whom `subject` means."""
        if subject.plural:
            return Resolved(None, "unnamed", confidence=0.6)
        if subject.kind == "pronoun":
            return self._pronoun(line.lows[subject.start], line.starts[subject.start], line)
        if subject.kind == "name":
            return self._named(line, subject, role)
        return self._nominal(line, subject)

    def _named(self, line: Line, subject: Subject, role: Span | None) -> Resolved:
        start, end = line.starts[subject.name], line.ends[subject.name_end - 1]
        found = self.mentioned(start, end)
        if found:
            person = found[-1][1]
            if role is not None and person.role_span is None:
                self._replace(replace(person, role=role.of(self._text), role_span=role))
                person = self.person(person.name)
            return Resolved(person.name, "person", person.role, confidence=0.95)
        words = [line.lows[i].rstrip(".") for i in range(subject.name, subject.name_end)]
        name = self._text[start:end]
        if (
            any(word in ORGANISATION for word in words)
            or all(word in PLACES for word in words)
            or (len(words) == 1 and name.isupper())
            or (subject.name > 0 and line.lows[subject.name - 1] == "the")
        ):
            return Resolved(name, "organisation", confidence=0.8)
        if name not in self._by_name:
            self._add(
                Person(
                    name, role.of(self._text) if role else None, role, mentions=(Span(start, end),)
                )
            )
        person = self.person(name)
        return Resolved(name, "person", person.role, confidence=0.8)

    def _add(self, person: Person) -> None:
        self._by_name[person.name] = len(self.people)
        self.people.append(person)

    def _replace(self, person: Person) -> None:
        self.people[self._by_name[person.name]] = person

    def _pronoun(self, low: str, at: int, line: Line) -> Resolved:
        gender = _HE.get(low)
        if gender is None:
            return Resolved(None, "unnamed", confidence=0.5)
        seen: list[str] = []
        for focus in reversed(self._focus):
            if focus.at >= at or focus.name in seen:
                continue
            person = self.person(focus.name)
            if person.gender in (None, gender):
                seen.append(focus.name)
                if len(seen) > 1:
                    break
        if not seen:
            return Resolved(None, "person", confidence=0.3)
        person = self.person(seen[0])
        return Resolved(person.name, "person", person.role, confidence=0.75)

    def _nominal(self, line: Line, subject: Subject) -> Resolved:
        lows = [line.lows[i] for i in range(subject.start, subject.end)]
        head = _head_noun(lows)
        definite = lows[0] not in DETERMINERS or lows[0] in {"the", "this", "that"}
        if head in _INSTITUTIONS or (head.endswith("s") and head[:-1] in _INSTITUTIONS):
            return Resolved(None, "organisation", confidence=0.5)
        if definite and is_role_noun(head):
            office = _SAME_OFFICE.get(head, head)
            holders = [
                p for p in self.people if p.role and office in p.role.lower().split(",")[0].split()
            ]
            if len(holders) == 1:
                return Resolved(holders[0].name, "person", holders[0].role, confidence=0.65)
            if holders:
                return Resolved(None, "person", probably=holders[0].name, confidence=0.3)
        return Resolved(None, "unnamed", confidence=0.6)


def _head_noun(lows: list[str]) -> str:
    for at, low in enumerate(lows):
        if at and low in {"of", "for", "at", "from", "in", "with", "on", "to", "close", "familiar"}:
            return lows[at - 1]
    return lows[-1]
