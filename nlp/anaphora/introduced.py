"""Surnames and short forms that say who somebody is only to a reader who met the full name.

"Figueroa said the pier was shut" leaves out who that is, unless the name was given in full before.
The full name can stand behind it in [brackets], but not where two people of the text share it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from nlp.anaphora import sharing
from nlp.anaphora.chains import near
from nlp.lexicon import people as people_words
from nlp.text import wordkinds
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from nlp.anaphora.chains import Chains
    from nlp.values import Person

_TITLED = re.compile(
    r"(?:^|[\s“\"(])(?!(?:The|A|An|But|And|Then|For|When|While|In|On|At|As|So|If|After|Before|Since"
    r"|Although|Though|Yet|Mr|Mrs|Ms|Miss|Dr|Still|However|Later|Meanwhile|By|With|Like|Both|Only"
    r"|Even|Now|That|This|What|How|Why|Where|Who|Last|Once|Because|According|To|Of|From)\b)"
    r"(?:[A-Z][a-z]+\.?|[A-Z][a-z]+-[A-Z]?[a-z]+) $"
)
_LOOK_BACK = 24  # characters
_LONGEST_ROLE = 90  # characters
_CUT = re.compile(r"(?P<words>.*\S)(?:,| (?:at|in|under|with|on|from|who|which|since|during|and) )")
"""What may be left off an office's end: where, since when, under whom; never "of the board"."""
_MARKS = ".,;:?!’'”\"»)]–—-…"
"""What may stand behind a name; a letter that was spoilt on its way does not."""
_APPOSED = re.compile(r", (?:an?|the|who|its|his|her|\d|[a-z]+ (?:of|for|in)\b)")
_IN_PASSING = 4  # mentions
_DESCRIBED = re.compile(r"\b[a-z]{4,}, \Z")
"""What stands before a name that says who somebody is: "one of the pilots, Ola Lind"."""
_SMALL = re.compile(r"\b([a-z]{3,}) \Z")
_MOST_LOOKED = 300
"""Surnames looked up in one text; beyond, nobody is named by them."""
_MODIFIES = re.compile(
    r" (?:rebels|fighters|officials|aides|supporters|allies|voters|forces|troops|advisers|advisors"
    r"|delegates|staffers|backers|donors|loyalists|militia|militants|family|era)\b"
)
"""What stands behind a name that is a group's as well, or says whose people they are."""
_BODY = re.compile(
    r"(?: [A-Z]\w+| [a-z]+)? (?:administration|presidency|campaign|government|cabinet)\b"
)
"""What is called after somebody, and known by that name: "the Denholt administration"."""
_COMMON = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?) (?:[a-z]+ )?|\w[-/]|[a-z]-[a-z]+ )$")
"""What stands before a word that is no name here ("the King"), a part of one ("anti-Castro"), or
says what kind of thing is meant ("the Koch operation")."""
_WITHIN = re.compile(r"\b(?:in|near|off|across|outside|throughout) $", re.IGNORECASE)
"""What stands before a place that somebody is called like: "in Denholt"."""
_FIRM = re.compile(
    r"/|-\w| (?:&|amp|and (?:Co|Sons|Partners)\b|Inc\b|Corp\b|Co\b|Ltd\b|shareholders\b|Group\b"
    r"|Holdings\b|shares\b)|, [A-Z][\w’'-]+,? (?:&|amp|and) [A-Z]"
)
_CLITIC = re.compile(r"[’'](?:s|d|ll|re|ve)?\b|[’'](?= )")
_NO_OFFICE = re.compile(
    r"^(?:\W|fellow\b|[a-z]+ed\b|the\b|his\b|her\b|their\b|its\b|my\b|our\b|first\b|second\b"
    r"|(?:grand|step)?(?:mother|father|son|daughter)\b|brother|sister|wife\b|husband|friend|partner"
    r"|parent|uncle|aunt|cousin|only\b|last\b|next\b|then\b|\w+[’']s? (?:older|younger)\b)"
    r"|\b(?:made|was|is|are|were|has|had|who|that|whom|said|created|he|she|they|his|her|their)\b",
    re.IGNORECASE,
)
"""Descriptions that lean themselves ("his friend"), judge, or are no office at all."""
_BESIDE = len(", the ")
"""Characters between a description and the name that it stands beside."""
_VAGUE = frozenset(
    "director deputy head chief leader executive member manager partner host co-host colleague"
    " resident".split()
)
"""Offices that say nothing without what somebody is the head, or a member, of."""
_OFFICE = re.compile(r"(?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,2}")


def find(
    text: str,
    people: Sequence[Person],
    chains: Chains,
    wanted: Container[int],
    pronouns: Mapping[int, tuple[int | None, str | None]],
) -> Iterator[tuple[int, int, Need]]:
    """Yield what each sentence needs for the short names in it, and for pronouns.

    Args:
        text: the text.
        people: everyone it names.
        chains: finds the sentence of an offset.
        wanted: the sentences that may be shown.
        pronouns: where a name of ours goes behind a pronoun, and the name, by sentence.

    Yields:
        The sentence, where the name starts, and what it needs.
    """
    yield from _of_one_word(text, people, chains, wanted)
    persons = [one for one in people if one.kind == "person" and " " in one.name]
    meant: dict[str, list[tuple[int, int]]] = {}
    for place, (at, name) in pronouns.items():
        if at is not None and name is not None:
            meant.setdefault(name, []).append((place, at))
    shorts = _Shorts(text, persons, chains)
    for person in persons:
        longest = len(person.name) - 1
        behind = meant.get(person.name, ())
        if behind or any(
            end - start < longest and chains.place_of(start) in wanted
            for start, end in person.mentions
        ):
            full, bare = _mentions(text, person, chains, wanted)
            told, role = sorted(full), role_of(person)
            for place, (start, end) in bare.items():
                if _is_named_behind(text, person.name, end, chains.span_of(place)):
                    continue
                words = shorts.meant(person, role, start, end)
                if words is not None or told:
                    joined = _CLITIC.match(text, end)
                    at = joined.end() if joined else end
                    yield place, start, Need(at, words, near(told, place))
            for place, at in behind if role else ():
                if not _is_presented(text, role, at, chains.span_of(place)):
                    yield place, at, Need(at, presented(person.name, role), near(told, place))


def _mentions(
    text: str, person: Person, chains: Chains, wanted: Container[int]
) -> tuple[set[int], dict[int, tuple[int, int]]]:
    """Return the sentences that name somebody in full, and where others give the short name."""
    full: set[int] = set()
    bare: dict[int, tuple[int, int]] = {}
    for start, end in sorted(person.mentions):
        place = chains.place_of(start)
        if place in full:
            continue
        if text.find(" ", start, end) > start:
            full.add(place)
        elif place in wanted and place not in bare:
            floor = max(chains.start_of(place), start - _LOOK_BACK)
            if _TITLED.search(text[floor:start]) or _has_office(text, floor, start):
                full.add(place)
            elif not _is_part(text, floor, start, end):
                bare[place] = start, end
    return full, bare


def _is_presented(text: str, role: str | None, end: int, span: tuple[int, int]) -> bool:
    """Say whether a sentence itself says who the one is whose name or pronoun ends somewhere."""
    return _APPOSED.match(text, end) is not None or (
        role is not None and text.find(role, *span) >= 0
    )


class _Shorts:
    """Says whom short names mean, where only one person of a text may be meant."""

    def __init__(self, text: str, persons: Sequence[Person], chains: Chains) -> None:
        self._text = text
        self._chains = chains
        self._bearers = Counter(word for one in persons for word in set(one.name.split()))
        self._known: dict[tuple[str, str], bool] = {}

    def meant(self, person: Person, role: str | None, start: int, end: int) -> str | None:
        """Return what says who is meant between two offsets, if it is surely somebody."""
        short = self._text[start:end]
        key = person.name, short
        if key not in self._known:
            self._known[key] = len(self._known) < _MOST_LOOKED and self._is_ones(person, short)
        span = self._chains.span_of(self._chains.place_of(start))
        if not self._known[key] or _MODIFIES.match(self._text, end):
            return None
        if role is None and self._is_described(person):
            return None
        known = _is_presented(self._text, role, end, span)
        return presented(person.name, None if known else role)

    def _is_described(self, person: Person) -> bool:
        """Say whether the article says who somebody is in words that cannot be put in brackets.

        Then the name alone tells nothing to whom these words were not shown, unless the article is
        about its bearer.
        """
        if len(person.mentions) > _IN_PASSING:
            return False
        first = min(
            (span for span in person.mentions if self._text.find(" ", *span) >= 0), default=None
        )
        return first is not None and (
            _APPOSED.match(self._text, first[1]) is not None
            or _DESCRIBED.search(self._text, max(0, first[0] - _LOOK_BACK), first[0]) is not None
        )

    def _is_ones(self, person: Person, short: str) -> bool:
        return self._bearers[short] == 1 and not sharing.is_shared(self._text, person, short)


def _of_one_word(
    text: str, people: Sequence[Person], chains: Chains, wanted: Container[int]
) -> Iterator[tuple[int, int, Need]]:
    """Yield what is needed for people of one name ("Zarni"), whom their first mention presents."""
    for person in people:
        if person.kind != "person" or " " in person.name or not person.mentions:
            continue
        mentions = sorted(person.mentions)
        first = chains.place_of(mentions[0][0])
        if person.role is None or person.role_span is None:
            continue
        told = chains.place_of(person.role_span.start)
        if told != first:
            continue
        role = role_of(person)
        words = f"{role} {person.name}" if role and _OFFICE.fullmatch(role) else role
        done = {first}
        for start, end in mentions:
            place = chains.place_of(start)
            floor = max(chains.start_of(place), start - _LOOK_BACK)
            if place in done or place not in wanted or _TITLED.search(text[floor:start]):
                continue
            if _BODY.match(text, end):
                continue
            done.add(place)
            behind = _CLITIC.match(text, end)
            yield place, start, Need(behind.end() if behind else end, words, (first,))


def _is_named_behind(text: str, name: str, end: int, span: tuple[int, int]) -> bool:
    """Say whether a forename's surname follows in the sentence: "Mara and Ole Denholt"."""
    forename, _, surname = name.rpartition(" ")
    return text.endswith(forename, 0, end) and text.find(surname, end, span[1]) >= 0


def _has_office(text: str, floor: int, start: int) -> bool:
    """Say whether an office or a trade stands right before a name: "US president Varn"."""
    before = _SMALL.search(text, floor, start)
    return before is not None and people_words.is_role_noun(before[1])


def _is_part(text: str, floor: int, start: int, end: int) -> bool:
    """Say whether a word is a common noun ("the King"), letters, or part of a firm's name."""
    return (
        bool(_COMMON.search(text, floor, start))
        or (bool(_WITHIN.search(text, floor, start)) and not _CLITIC.match(text, end))
        or text[start:end].isupper()
        or _FIRM.match(text, end) is not None
        or _BODY.match(text, end) is not None
        or (end < len(text) and not text[end].isspace() and text[end] not in _MARKS)
    )


def role_of(person: Person) -> str | None:
    """Return somebody's office or trade, as far as it can be put beside the name.

    Args:
        person: somebody whom an article names.
    """
    role, span = person.role, person.role_span
    if not role or span is None:
        return None
    beside = any(
        span.start - _BESIDE <= end <= span.start or span.end <= start <= span.end + _BESIDE
        for start, end in person.mentions
    )
    return _short(role) if beside else None


def _short(role: str) -> str | None:
    """Return an office without what stands behind it, where that leans itself or is long."""
    if wordkinds.of(role.rpartition(" ")[2]).first & wordkinds.PAST:
        return None
    while len(role) > _LONGEST_ROLE or _NO_OFFICE.search(role):
        cut = _CUT.match(role)
        if cut is None:
            return None
        role = cut["words"]
    return None if role in _VAGUE else role


def presented(name: str, role: str | None) -> str:
    """Return a name with its bearer's office or trade.

    Args:
        name: the name.
        role: the office or trade, in the article's words; `None` where it is not to be told.
    """
    if role is None:
        return name
    return f"{role} {name}" if _OFFICE.fullmatch(role) else f"{name}, {role}"
