"""Which person a subject means: full name for a surname, for "he", for "the premier".

Names are looked up where they stand (`nlp.people` has settled them); pronouns and offices are
resolved against what the text has said so far, and stay unresolved where two people fit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon import countries
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import FUNCTION, ORGANISATION, is_role_noun
from nlp.person import genders, namesakes
from nlp.person.firms import has_form
from nlp.person.heads import is_behind_new, is_brand, is_thing, is_told_a_thing
from nlp.person.institutions import is_institution, is_nobody
from nlp.person.resolved import Resolved
from nlp.person.shapes import is_acronymic
from nlp.quote import bound, focus, nameless, rivals
from nlp.quote import short as quotes_short
from nlp.quote.antecedents import PRONOUNS, Antecedents, Reported
from nlp.quote.documents import Documents
from nlp.quote.focus import FOCUS_REACH, OWNS
from nlp.quote.holders import Holders
from nlp.quote.institutions import Institutions, whence
from nlp.quote.names import is_name_word, is_shouted, with_owner
from nlp.quote.offices import (
    DEFINITE,
    DOCUMENTS,
    GENDERED,
    INSTITUTIONS,
    PARTIES,
    head_noun,
    is_office,
    names_institution,
    subject_office,
    tells,
    unnamed_subject,
)
from nlp.quote.tokens import DETERMINERS
from nlp.quote.usage import Usage, names_institution_of
from nlp.values import Person, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.person.genders import Gender
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_OF_A_HOUSE = frozenset(("its", "their", "our"))
"""Whose officer it is decides, not who else holds such an office in the article."""


class Cast:
    """The people of one article, looked up by the place of a mention or by office."""

    def __init__(self, text: str, masked: str, people: tuple[Person, ...]) -> None:
        """Index the mentions of `people` in `text`.

        Args:
            text: the article's text.
            masked: the same with its marked runs filled in (`nlp.text.marks.mask`).
            people: who is named in it.
        """
        self._text = text
        self.masked = masked
        self._usage = Usage(text)
        self._surnames: dict[str, list[str]] = {}
        self._last_words: Counter[str] = Counter()
        self.people = list(people)
        for person in people:
            self._note_surname(person)
        self._by_name = {person.name: place for place, person in enumerate(self.people)}
        self._mentions = sorted((m, i) for i, p in enumerate(people) for m in p.mentions)
        self._starts = [mention[0].start for mention in self._mentions]
        self.antecedents = Antecedents(text, masked, self.person)
        self._sentences: list[int] = [0]
        self._organisation: tuple[str, int] | None = None
        self._holders = Holders(self.person, text)
        self._subjects: dict[tuple[int, int], tuple[Span, int] | None] = {}
        for person in people:
            self._holders.note(person)
        self._institutions = Institutions(text)
        self.documents = Documents()

    def person(self, name: str) -> Person:
        """Return the person of that full name."""
        return self.people[self._by_name[name]]

    def sex(self, name: str | None) -> Gender | None:
        """Return what the text shows of a speaker's sex, where it is a person met so far."""
        place = self._by_name.get(name or "")
        return None if place is None else self.antecedents.shown(self.people[place])

    def mentioned(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """Return who is mentioned between `start` and `end`, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [(span, self.people[who]) for span, who in self._mentions[first:last]]

    def see(self, start: int, end: int) -> None:
        """Take note of whom a sentence is about: its subject, or someone it introduces."""
        self._sentences.append(start)
        stop = min(end, start + FOCUS_REACH)
        office = subject_office(self.masked, start, stop)
        holders = self._holders.of(office, ["the", office], start) if office else []
        if len(holders) == 1:
            self.antecedents.note(holders[0].name, start)
            return
        shared = bool(holders) and office not in PARTIES
        if office and (shared or nameless.opens_on(self, office, start)):
            self.antecedents.note_unnamed(GENDERED.get(office), start)
            return
        subject = self.subject_in(start, end)
        if subject is not None and subject[0] != Span(start, end):
            opens = None if focus.acts(self.masked, subject[0], start) else start
            self.antecedents.note_subject(*subject, self.mentioned(subject[0].end, stop), opens)
            return
        unnamed = unnamed_subject(self.masked, start, stop)
        if unnamed is not None:
            self.antecedents.note_unnamed(GENDERED.get(unnamed), start)
            return
        named = self.mentioned(start, start + 1)
        if named and self._text.startswith(OWNS, named[0][0].end):
            self.antecedents.note_owner(named[0][1].name, start)

    def subject_in(self, start: int, end: int) -> tuple[Span, Person] | None:
        """Return whom a sentence is about, by name: its subject, or someone it introduces.

        Args:
            start: where the sentence begins.
            end: where it, or the part of it that counts, ends.

        Returns:
            Where the name stands and whose it is, or `None`.
        """
        if (start, end) not in self._subjects:
            self._subjects[start, end] = self._find_subject(start, end)
        found = self._subjects[start, end]
        return None if found is None else (found[0], self.people[found[1]])

    def _find_subject(self, start: int, end: int) -> tuple[Span, int] | None:
        at = bisect_left(self._starts, start)
        stop = min(end, start + focus.LONGEST_FRONT)
        near = self._mentions[at : bisect_left(self._starts, stop, at)]
        if not near:
            return None
        named = ((span, who, self.people[who].mentions[0] == span) for span, who in near)
        return focus.subject(self._text, self.masked, named, start, end)

    def learn(self, sentences: Iterable[tuple[int, int]]) -> None:
        """Learn from "he" and "she" whom the text takes for a man, whom for a woman.

        Args:
            sentences: where each begins and ends, in order.
        """
        told = genders.told(self.masked, sentences, self.subject_in, self.mentioned)
        for name, gender in told.items():
            place = self._by_name[name]
            if self.people[place].gender is None:
                self.people[place] = replace(self.people[place], gender=gender)

    def resolve(
        self, line: Line, subject: Subject, role: Span | None, told: Reported | None = None
    ) -> Resolved:
        """Say whom `subject` means.

        Args:
            line: the sentence in words.
            subject: the noun phrase beside the verb of speech.
            role: the words beside it that say who the named person is.
            told: what a pronoun reports, and whom it cannot mean (`nlp.quote.bound`).

        Returns:
            The fullest name the text gives, or why there is none.
        """
        if subject.plural:
            return Resolved(None, "unnamed", confidence=0.6)
        if subject.kind == "pronoun":
            return self._pronoun(line, subject.start, told)
        if subject.kind == "name":
            return self._named(line, subject, role)
        return nameless.named_inside(self, line, subject) or self._nominal(line, subject)

    def _named(self, line: Line, subject: Subject, role: Span | None) -> Resolved:
        start, end = line.start_of(subject.name), line.end_of(subject.name_end - 1)
        found = self.mentioned(start, end)
        if found and found[-1][0].end >= end - 1:
            person = found[-1][1]
            if role is not None and person.role_span is None and tells(self._text, role):
                self._replace(replace(person, role=role.of(self._text), role_span=role))
                person = self.person(person.name)
            shared = self._last_words[person.name.rpartition(" ")[2]] > 1
            short = shared and end - start < len(person.name)
            doubt = namesakes.doubt(self._text, self.people, person, start) if short else None
            return doubt or Resolved(person.name, "person", person.role, confidence=0.95)
        words = [line.lows[at].rstrip(".") for at in range(subject.name, subject.name_end)]
        name = self._text[start:end]
        alone = len(words) == 1
        held = quotes_short.who(line, subject, self._holders)
        if held is not None or (alone and self._is_common(subject, name)):
            return held or Resolved(None, "unnamed", confidence=0.6)
        if is_role_noun(words[-1]) and (alone or is_office(words)):
            return self._nominal(line, subject)
        if alone and (known := self._by_surname(name)) is not None:
            return known
        if names_institution(line, subject, words):
            if has_form(name.split()) or ORGANISATION.issuperset(words):
                start = with_owner(line, subject)
            name = self._text[start:end]
            if line.lows[min(subject.name_end, subject.end - 1)] in {"of", "for"}:
                name = self._text[start : line.end_of(subject.end - 1)]
            start += whence(name)
            name = name[whence(name) :]
            self._note_organisation(name, Span(start, start + len(name)))
            return Resolved(name, "organisation", confidence=0.8)
        known = self._single(name, Span(start, end)) if alone else None
        return known or self._new(line, subject, words, role)

    def _by_surname(self, name: str) -> Resolved | None:
        """Return the one person met so far whose surname a single name is ("Law", "Bank")."""
        fits = self._surnames.get(name, ())
        if len(fits) != 1:
            return None
        known = self.person(fits[0])
        return Resolved(known.name, "person", known.role, confidence=0.7)

    def _single(self, name: str, stood: Span) -> Resolved | None:
        """Say which institution or land a single name means that stands for nobody met so far."""
        unmet = name not in self._by_name and (
            name in self._usage.firms or is_institution(self._text, name, stood.end)
        )
        if not (unmet or self._usage.is_land(name) or names_institution_of(self.people, name)):
            return None
        self._note_organisation(name, stood)
        return Resolved(name, "organisation", confidence=0.7)

    def _new(self, line: Line, subject: Subject, words: list[str], role: Span | None) -> Resolved:
        """Take up somebody whom only this attribution names."""
        if is_shouted(line, subject):
            return Resolved(None, "unnamed", confidence=0.3)
        start, end = line.start_of(subject.name), line.end_of(subject.name_end - 1)
        premier = words[0] == "premier" and is_thing(words[-1:])
        if size := 0 if premier else names.title_length(words):
            start = line.start_of(subject.name + size)
            role = role or Span(line.start_of(subject.name), start - 1)
        name = self._text[start:end]
        plain = not size and (role is None or not tells(self._text, role))
        if len(words) > 1 and plain and self._is_no_person(Span(start, end), words):
            self._note_organisation(name, Span(start, end))
            return Resolved(name, "organisation", confidence=0.6)
        if name not in self._by_name:
            told = role if role is not None and tells(self._text, role) else None
            self._add(
                Person(name, told and told.of(self._text), told, mentions=(Span(start, end),))
            )
        person = self.person(name)
        return Resolved(name, "person", person.role, confidence=0.8 if " " in name else 0.6)

    def _is_no_person(self, stood: Span, words: list[str]) -> bool:
        """Say whether several words that nothing explains are a firm's, a land's or a thing's."""
        name = stood.of(self._text)
        placed = name in countries.by_form() or (words[0] == "new" and is_behind_new(words[1]))
        if placed or name in self._usage.firms:
            return True
        if is_brand(words) or is_told_a_thing(self._text, *stood) or is_acronymic(name.split()):
            return True
        return words[0] not in GENDER and (self._usage.is_common(words[-1]) or is_thing(words))

    def _is_common(self, subject: Subject, word: str) -> bool:
        """Say whether a capitalised word is a plural or a form of address, no name."""
        low = word.lower()
        if is_nobody(word) or (self._usage.is_common(word) and not self._usage.is_proper(word)):
            return True
        if subject.name != 0:
            office = word.isupper() and names.title_length((word, "X")) and not is_role_noun(low)
            return bool(office) and subject.start < subject.name
        loose = low.endswith("s") and not self._usage.is_proper(word)
        return loose or low in FUNCTION or low.endswith("ing")

    def _note_organisation(self, name: str, stood: Span) -> None:
        """Remember an institution that speaks, for "it" and among those named."""
        self._organisation = (name, stood.start)
        if name not in self._by_name:
            self._add(Person(name, kind="organisation", mentions=(stood,)))

    def _note_surname(self, person: Person) -> None:
        if person.kind == "person":
            _, space, last = person.name.rpartition(" ")
            self._last_words[last] += 1
            if space:
                self._surnames.setdefault(last, []).append(person.name)

    def _add(self, person: Person) -> None:
        self._note_surname(person)
        self._by_name[person.name] = len(self.people)
        self.people.append(person)
        self._holders.note(person)

    def is_shared(self, head: str, words: list[str], at: int) -> bool:
        """Say whether an office, as it stands at a place, is more than one's here."""
        return len(self._holders.of(head, words, at)) > 1

    def is_surname(self, low: str) -> bool:
        """Say whether a word in small letters is the surname of somebody met so far."""
        return low.title() in self._surnames

    def meet(self, person: Person) -> None:
        """Take up somebody, or another mention of somebody met before."""
        if person.name not in self._by_name:
            self._add(person)
            return
        known = self.person(person.name)
        mentions = tuple(sorted({*known.mentions, *person.mentions}))
        role, span = (
            (known.role, known.role_span) if known.role else (person.role, person.role_span)
        )
        self._replace(
            replace(known, mentions=mentions, role=role, role_span=span,
                    gender=known.gender or person.gender)
        )  # fmt: skip

    def _replace(self, person: Person) -> None:
        self.people[self._by_name[person.name]] = person
        self._holders.note(person)

    def _pronoun(self, line: Line, place: int, told: Reported | None) -> Resolved:
        """Say whom a pronoun means; nobody if somebody else came up before its sentence."""
        at = line.start_of(place)
        told = told or Reported(at)
        gender = PRONOUNS.get(line.lows[place])
        if gender is None:
            return self._it(line, place, told)
        met = bound.met(self, line, place)
        if met is not None:
            return Resolved(met.name, "person", met.role, confidence=0.75)
        who = self.antecedents.choose(gender, at, told)
        if who.name is not None:
            since = self.antecedents.about(who.name, at)
            places = (since, line.start, told.start)
            if rivals.is_doubtful(self, who.name, gender, self._sentences, places):
                return Resolved(None, "person", confidence=0.3)
        return who

    def _it(self, line: Line, place: int, told: Reported) -> Resolved:
        """Take "it" for the institution that spoke last, unless its sentence names another."""
        last = self._organisation
        if last is None or line.lows[place] != "it":
            return Resolved(None, "unnamed", confidence=0.5)
        trails = told.start < line.start_of(place)
        another = any(is_name_word(line, at) for at in range(1, place))
        if another and not trails and last[1] < line.start:
            return Resolved(None, "unnamed", confidence=0.5)
        return Resolved(last[0], "organisation", confidence=0.5)

    def _nominal(self, line: Line, subject: Subject) -> Resolved:
        lows = [line.lows[at] for at in range(subject.start, subject.end)]
        head = head_noun(lows)
        definite = lows[0] not in DETERMINERS or lows[0] in DEFINITE
        if head in INSTITUTIONS:
            name = self._institutions.name(line, subject, head) if definite else None
            if name is not None:
                stood = Span(line.start_of(subject.start), line.end_of(subject.end - 1))
                self._note_organisation(name, stood)
            return Resolved(name, "organisation", confidence=0.6 if name else 0.4)
        if head in DOCUMENTS:
            if definite and (author := self.documents.author(lows)):
                return author._replace(confidence=0.5)
            return Resolved(None, "organisation" if definite else "unnamed", confidence=0.4)
        if definite and is_role_noun(head):
            words = lows if line.title else line.words[subject.start : subject.end]
            at = line.start_of(subject.start)
            holders = self._holders.of(head, words, at)
            alone = len(holders) == 1
            rivalled = alone and nameless.is_rivalled(self, head, words, holders[0], at)
            if alone and lows[0] not in _OF_A_HOUSE and not rivalled:
                return Resolved(holders[0].name, "person", holders[0].role, confidence=0.65)
            maybe = holders[0] if holders else self._holders.perhaps(head, words)
            likely = maybe.name if maybe and not rivalled else None
            return Resolved(None, "person", probably=likely, confidence=0.3)
        return Resolved(None, "unnamed", confidence=0.6)

    def relay(self, line: Line, subject: Subject | None) -> str | None:
        """Return who passes something on; "it" does not mean them in the next sentence."""
        before = self._organisation
        name = None if subject is None else self.resolve(line, subject, None).name
        self._organisation = before
        return name

    def spoke(self, who: Resolved, line: Line) -> None:
        """Remember whose post or letter a sentence quotes, and that "it" is no institution now."""
        self.documents.spoke(who, line)
        if who.name is None and who.kind != "person":
            self._organisation = None
