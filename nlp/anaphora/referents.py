"""Whom "he" or "she" in a sentence means, as far as a name may be put behind it.

A name is given only where the text settles it: whoever is said to speak, or the one person of the
sentence before who may act in it; never because somebody is merely near.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from nlp.anaphora import pronouns, reported
from nlp.anaphora.pronouns import HE, behind_clitic, joins, owns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person, Quote, Sentence, Span

_TWO_CAPITALS = re.compile(r"(?!The )[A-Z][\w’'-]* [A-Z][\w’'-]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''")
_NAMED = re.compile(
    r"(?!(?:It|That|There|Here|What|Who|Let|He|She|This|One)[’'])"
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bfrom )(?<!\bthe )\b[A-Z][a-z]+[’']s\b"
)
_GROUP = re.compile(r"(?:ans|crats|[eo]rs|ists|ents)\Z")  # "House Republicans" is no "he"
_BESIDE = re.compile(
    r"\W*(?:Unlike|Like|With|Without|For|To|Of|From|By|Against|About|Despite|After|Before|Besides"
    r"|Under|On|At|In)\b"
)
"""How a sentence opens whose first name is not its subject."""
_BEHIND = re.compile(r"[^,]*, (?:[A-Z][\w.’'-]* )*")  # between an opening's "he" and the subject
_OWNER = re.compile(r"[’']s\b|[’'](?= )")
_ANYBODY = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)
_ITS_OWNER = re.compile(rf"\b(?:an?|the) {pronouns.SOMEBODY.pattern} (?:for|of|to) \Z")
"""Who is said to be somebody's is not that somebody: "a spokesman for his party"."""
_SPOKEN_BY = re.compile(r"^(?:he|she|they)$", re.IGNORECASE)
_NOT_A_TITLE = re.compile(r"[,;:“\"]|\b[a-z]{2,}\b")
_BESIDE_NAME = re.compile(r"(?:[’']s)?,? (?:of [^,]{2,40}, )?(?:[A-Z][\w’'.-]* )*|[^,]{0,40}, ")
_SUBJECT_WITHIN, _REMEMBERED, _SEEN_BACK = 60, 6, 3  # characters; sentences; sentences
_LAST_WORD = re.compile(r"\b(he|she)(?:[’'](?:s|d|ll|re|ve))?\Z", re.IGNORECASE)
_NAMESAKE = re.compile(r"\bthe (?:younger|elder|older) (?:M(?:r|r?s)\. )?[A-Z]")
_SUBORDINATE = re.compile(
    r"\b(?:when|while|as|after|before|although|though|because|once|since|until) (he|she)\Z",
    re.IGNORECASE,
)
"""A clause whose pronoun may mean the subject behind it: "when he paid, Orl had …"."""
_HIS = re.compile(r"\b(he|his|him)\b", re.IGNORECASE)
_HERS = re.compile(r"\b(she|her)\b", re.IGNORECASE)
_ACTS = frozenset(("he", "she"))
"""The forms of a subject; "his" and "him" are anybody's where two are named."""


class Persons:
    """Who is mentioned in which sentence, and who a pronoun at its head stands for."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        quotes: Sequence[Quote],
        people: Sequence[Person],
    ) -> None:
        """Begin with a text.

        Args:
            text: the text.
            sentences: its sentences, in order.
            quotes: its statements.
            people: everyone it names.
        """
        self.text = self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._spoken: dict[int, tuple[str, int]] = {}
        self._settled: dict[int, str] = {}
        self._pronouns: list[tuple[int, Span, str]] = []
        self._told_in: dict[int, int] = {}
        self._named_speakers: set[int] = set()
        self._cued: set[int] = set()
        self._tellers: set[int] = set()
        self._quoted = [
            (span.start, span.end) for one in quotes if one.kind != "indirect" for span in one.spans
        ]
        self._mentions: dict[int, list[tuple[int, int, Person]]] = {}
        for quote in quotes:
            self._add_quote(quote)
            self._add_telling(quote)
        for person in people:
            if person.kind == "person":
                for span in person.mentions:
                    place = self._sentence_at(span.start)
                    self._mentions.setdefault(place, []).append((span.start, span.end, person))
        for place, span, name in self._pronouns:
            if self._still_meant(place, span, name) and not self._is_doubtful(place, span):
                self._spoken.setdefault(place, (name, behind_clitic(text, span.end)))
                self._settled.setdefault(place, name)

    def pronoun_speaker(self, place: int) -> tuple[str, int] | None:
        """Return the name, and where it goes, if a pronoun in sentence `place` speaks.

        A sentence that names the person itself needs no name.
        """
        spoken = self._spoken.get(place)
        return None if spoken is None or self.names(place, spoken[0]) else spoken

    def first_pronoun(self, place: int, name: str, at: int) -> tuple[str, int]:
        """Return a name, and where it goes, for the first of a sentence's pronouns that mean it.

        Args:
            place: the sentence, in which `name` is not named.
            name: who is meant by the pronoun that ends at `at`.
            at: where the name would go else.
        """
        start = self._sentences[place].start
        word = _LAST_WORD.search(self._text, start, at)
        same = _HIS if word and word[1].lower() == "he" else _HERS
        for first in same.finditer(self._text, start, at):
            word_at, said = first.start(), first[1].lower()
            if first.end() >= at or not self.is_nobody_before(place, word_at, said):
                break
            if any(begin <= word_at < end for begin, end in self._quoted):
                continue
            shown = self.as_known(name, place)
            if owns(said, self._text, first.end()):
                shown += "’s"
            return shown, behind_clitic(self._text, first.end())
        return self.as_known(name, place), at

    def as_known(self, name: str, place: int) -> str:
        """Return a name, or what its bearer was called up to a sentence that stands above it.

        Args:
            name: the name.
            place: the sentence: its reader has not met a name that is told further down.
        """
        start = self._sentences[place].start
        if self._text.find(name, 0, start) >= 0:
            return name
        known = [
            self._text[first:end]
            for earlier in range(place)
            for first, end, who in self._mentions.get(earlier, ())
            if who.name == name
        ]
        return max(known, key=len, default=name)

    def right_before(self, place: int, told: int | None) -> int | None:
        """Return the sentence before, where "he" may be whoever speaks in it, or `told`.

        Args:
            place: the sentence with the pronoun.
            told: the sentence that it follows on, quotations left out.
        """
        if told is None or place - 1 in self._cued:
            return None if told is None else place - 1
        telling = self._told_in.get(place - 1, told)
        return told if telling == place else telling

    def tells_of_somebody(self, told: int, word: str) -> int:
        """Return the nearest sentence, `told` or one before it, that tells of anybody at all.

        Args:
            told: the sentence on which one with an unsettled pronoun follows.
            word: the pronoun, in small letters.
        """
        wanted = "m" if word in HE else "f"
        for place in range(told, max(-1, told - _SEEN_BACK), -1):
            if any(
                who.gender in (None, wanted) and not pronouns.THEIRS.match(self._text, end)
                for _, end, who in self._mentions.get(place, ())
            ):
                return place
            one = self._sentences[place]
            low = self._text[one.start : one.end].lower()
            if _ANYBODY.search(low) or pronouns.SOMEBODY.search(low):
                return place
        return told

    def names(self, place: int, name: str) -> bool:
        """Say whether sentence `place` names somebody."""
        return any(person.name == name for _, _, person in self._mentions.get(place, ()))

    def is_named_behind(self, place: int, at: int, word: str) -> bool:
        """Say whether whom a pronoun may mean stands behind its clause: "After his fall, Orl …".

        Args:
            place: the sentence.
            at: where the pronoun ends.
            word: the pronoun, in small letters.
        """
        wanted = "m" if word in HE else "f"
        return any(
            start > at and who.gender in (None, wanted) and _BEHIND.fullmatch(self._text, at, start)
            for start, _, who in self._mentions.get(place, ())
        )

    def speaks_by_name(self, place: int) -> bool:
        """Say whether somebody speaks in sentence `place` who is more than a pronoun."""
        return place in self._named_speakers

    def cues_in(self, place: int) -> bool:
        """Say whether sentence `place` says of some words that somebody spoke them."""
        return place in self._cued

    def told_in(self, place: int) -> int | None:
        """Return the sentence that says whose words those of a quoted sentence are."""
        return self._told_in.get(place)

    def behind(self, place: int, word: str) -> str | None:
        """Return who `word` ("he", "her") at the head of sentence `place` stands for."""
        if place in self._settled:
            return self._settled[place]
        if place == 0 or self._has_namesakes(place):
            return None
        wanted = "m" if word in HE else "f"
        earlier = place - 1
        named = sorted(self._mentions.get(earlier, ()), key=lambda one: one[0])
        near = [
            one
            for one in named
            if one[2].gender in (None, wanted)
            and not _OWNER.match(self._text, one[1])
            and not self._is_anothers(earlier, one[0])
        ]
        fitting = [one for one in near if self._may_act(earlier, one)]
        if not fitting or self._is_signature(earlier) or any(map(self._only_tells, fitting)):
            return None
        first, end, who = fitting[0]
        led = self._is_subject(earlier, first)
        others = [start for start, end, one in near if one.name != who.name]
        acts, one = word in _ACTS, self._sentences[place]
        if reported.tells_of_another(
            self._text, end, self._sentences[earlier].end, others, named=not acts
        ) and not (acts and reported.goes_on(self._text[one.start : one.end])):
            return None
        if not others:
            floor = self._sentences[earlier].start
            passed = reported.in_passing(self._text, floor, first)
            passed = passed or self._tells_of_another(earlier, first, end)
            return None if not led and passed else who.name
        return who.name if led and acts and not joins(self._text, end, others) else None

    def _tells_of_another(self, place: int, start: int, end: int) -> bool:
        """Say whether a sentence tells of somebody besides whom it names, not only who that is."""
        one = self._sentences[place]
        return any(
            not _BESIDE_NAME.fullmatch(self._text, other.end(), start)
            and not _BESIDE_NAME.fullmatch(self._text, end, other.start())
            for other in pronouns.SOMEBODY_NEW.finditer(self._text, one.start, one.end)
        )

    def _is_signature(self, place: int) -> bool:
        """Say whether a sentence is a name alone, as under a letter: it tells of nobody."""
        one = self._sentences[place]
        return any(
            one.end - one.start <= end - start + len(".")
            for start, end, _ in self._mentions.get(place, ())
        )

    def _only_tells(self, mention: tuple[int, int, Person]) -> bool:
        """Say whether somebody only stands behind what they tell ("The jogger fell, Mallory said").

        Then "his" may be whoever the words before were about.
        """
        start, end, _ = mention
        return any(at in self._tellers for at in range(start, end))

    def _has_namesakes(self, place: int) -> bool:
        """Say whether a sentence, or the one before, tells a son from a father of one name."""
        start, one = self._starts[max(0, place - 1)], self._sentences[place]
        return _NAMESAKE.search(self._text, start, one.end) is not None

    def _is_doubtful(self, place: int, pronoun: Span) -> bool:
        """Say whether a namesake, or the subject behind a pronoun's clause, may be meant."""
        clause = _SUBORDINATE.search(self._text, self._sentences[place].start, pronoun.end)
        behind = clause and self.is_named_behind(place, pronoun.end, clause[1].lower())
        return bool(behind) or self._has_namesakes(place)

    def _still_meant(self, place: int, pronoun: Span, name: str) -> bool:
        """Say whether nobody else came up between the last naming of a speaker and the pronoun."""
        wanted = "f" if pronoun.of(self._text).lower() == "she" else "m"
        others: list[int] = []
        for earlier in range(place, max(-1, place - _REMEMBERED), -1):
            named = [
                mention
                for mention in sorted(self._mentions.get(earlier, ()), key=lambda one: -one[0])
                if mention[0] < pronoun.start
            ]
            for start, end, person in named:
                if person.name == name:
                    if self._is_hardly_known(person) or self._is_anothers(earlier, start):
                        return False
                    between = _QUOTED.sub("", self._text[end : pronoun.start])
                    led = self._is_subject(earlier, start) and not joins(self._text, end, others)
                    return led or not (others or pronouns.SOMEBODY_NEW.search(between))
                if person.gender in (None, wanted):
                    if earlier == place and _OWNER.match(self._text, end):
                        return False
                    others.append(start)
        return False

    def _is_anothers(self, place: int, at: int) -> bool:
        """Say whether a name at an offset only says whose somebody is, who may be meant as well."""
        return (
            pronouns.OF_THE_NAMED.search(self._text, self._sentences[place].start, at) is not None
        )

    def _is_hardly_known(self, person: Person) -> bool:
        """Say whether one word alone, never at a sentence's head, is all that tells of somebody."""
        return (
            " " not in person.name
            and person.gender is None
            and not any(
                self._is_subject(self._sentence_at(start), start) for start, _ in person.mentions
            )
        )

    def _may_act(self, place: int, mention: tuple[int, int, Person]) -> bool:
        """Say whether a sentence may be about whom it names: no owner, no "he" before."""
        start, end, _ = mention
        if pronouns.THEIRS.match(self._text, end):
            return False
        return _ANYBODY.search(self._text, self._sentences[place].start, start) is None

    def _is_subject(self, place: int, at: int) -> bool:
        """Say whether a name stands at its sentence's head, with nothing but titles before it."""
        start = self._sentences[place].start
        head = self._text[start:at]
        if at - start >= _SUBJECT_WITHIN or _BESIDE.match(head):
            return False
        return not _NOT_A_TITLE.search(head)

    def is_nobody_before(self, place: int, at: int, word: str) -> bool:
        """Say whether sentence `place` tells of nobody for whom a pronoun could stand.

        Args:
            place: the sentence.
            at: where the pronoun begins.
            word: the pronoun, in small letters: "his" never stands for a woman.
        """
        start = self._sentences[place].start
        other = "f" if word in HE else "m"
        before = self._text[start:at]
        for first, end, who in self._mentions.get(place, ()):
            if first < at:
                if who.gender != other:
                    return False
                before = before.replace(self._text[first:end], "x")
        if _NAMED.search(before):
            return False
        before = _ITS_OWNER.sub("", before)
        head = _TWO_CAPITALS.match(before)
        if head is not None and not _GROUP.search(head.group()):
            return False
        return pronouns.SOMEBODY.search(before.lower()) is None

    def _add_quote(self, quote: Quote) -> None:
        """Note who speaks where: by a pronoun, by name, or ahead of the verb."""
        span = quote.speaker_span
        if span is None:
            return
        place = self._sentence_at(span.start)
        if quote.kind == "indirect" and span.start > quote.start:
            self._tellers.add(span.start)
        if not _SPOKEN_BY.match(span.of(self._text)):
            if quote.speaker_kind != "organisation":
                self._named_speakers.add(place)
        elif quote.speaker is not None and quote.speaker_kind == "person":
            self._pronouns.append((place, span, quote.speaker))

    def _add_telling(self, quote: Quote) -> None:
        """Note, for each sentence of a quotation, the other one in which its cue stands."""
        if quote.cue_span is None or quote.kind == "indirect":
            return
        telling = self._sentence_at(quote.cue_span.start)
        self._cued.add(telling)
        for span in quote.spans:
            for place in range(self._sentence_at(span.start), self._sentence_at(span.end - 1) + 1):
                if place != telling:
                    self._told_in.setdefault(place, telling)

    def _sentence_at(self, position: int) -> int:
        return max(0, bisect.bisect_right(self._starts, position) - 1)
