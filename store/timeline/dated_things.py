"""What a date belongs to by grammar: "Tuesday's Lamu primary", "the 3 May killing of a judge".

Such a date does not tell when the rest of its clause happened: "Ada Lim has been sought since the
3 May killing" dates the killing. Where a date stands alone ("on Tuesday"), it is the verb's.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.event.years import OFFICE
from store.timeline.deeds import deed_of, is_deed_noun
from store.timeline.occasions import OCCASION, called, names_in, singular

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

VOTES = frozenset("primary caucus election vote ballot referendum".split())
"""Occasions that are held in many places on one day."""

_HARM = (
    frozenset({"kill", "wound", "attack", "shell"}),
    *(
        frozenset({"kill", "wound", "disaster", one})
        for one in ("crash", "collapse", "burn", "flood", "quake")
    ),
)
"""Deeds that one event may be called by: who is killed in a crash dies in a disaster."""

CONTESTS = frozenset({"primary", "caucus"})
"""Votes of which a place holds one or the other."""

OF_MANY = VOTES | frozenset("conference meeting talks session hearing rally ceremony".split())
"""Things of which any day has several: without a name in common, one is not another."""

SEVERAL = frozenset(
    "primaries debates summits matches rallies votes meetings hearings trials launches".split()
)
"""Occasions of which somebody tells in the plural: "Tuesday's primaries" is not one of them."""

_PARTIES = MappingProxyType({
    "republican": "republican", "republicans": "republican", "gop": "republican",
    "democratic": "democratic", "democrats": "democratic",
})  # fmt: skip
"""Parties whose name no name of a person or place tells from a title ("Republican Jo Lim")."""

_OWN = re.compile(r"[’']s?(?= )")
_THE = re.compile(r"(?:\b(?:the|its|his|her|their|this|that|an?)|[’']s) $")
_IS_OCCASION = re.compile(OCCASION)
_ENDS = re.compile(
    r"\b(?:of|in|on|at|for|by|to|with|from|that|which|who|when|where|and|or|but|as|after|before"
    r"|is|are|was|were|has|have|had|will|would|could|can|may|did|does|do|he|she|it|they|we|i"
    r"|[a-z]{3,}ed|said|won|lost|told|took|made|came|went|held|gave|got|met|left|sent)\b|[,;:—]|(?<![A-Z])\."
)
_PLACED = frozenset({"of", "in", "at", "on"})
_PLACE = re.compile(
    r"(?:of|in|at|on) (?:the |Dr\. |Mr\. )?(?:[a-z]+ )?(?:[A-Z][\w’'.-]*,? ?(?:and )?)+"
)
_PLACES = re.compile(
    rf"(?:(?:in|at|on) (?:the |an? )?(?:[A-Z][\w.’'-]+ )?[a-z]+ (?=in ))?{_PLACE.pattern}"
)
"""Where a thing was: "on the embassy in Lamu"."""
_OWNER = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}(?=[’']s? $)")
_IN_PLACE = r"(?:in|of|at|for)(?: the)? [A-Z][\w’'.-]*(?:,? [A-Z][\w’'.-]*)*"
_BEHIND = re.compile(
    rf"\b{OCCASION}(?:(?: (?:held|set|scheduled|planned|due))? {_IN_PLACE})?"
    r",? (?:on |in |of |scheduled for |set for )?(?:late |early )?$"
)
_NOT_AT_IT = re.compile(
    r"\b(?i:before|ahead of|after|since|following|until|despite|amid|eve of)(?: [\w’'.-]+){0,3} ?$"
)
"""What sets the rest at another time than the occasion: "before the debate on 3 May, she ..."."""
_AT_NEXT = re.compile(rf",? (?:at|during) (?:the|an?|its) (?:[\w’'.-]+ ){{0,4}}?{OCCASION}\b")
_DONE_BEHIND = re.compile(
    r"(?:\b(?i:the|its|his|her|their)|[’']s) (?:[\w’'.-]+ ){0,3}?(?P<deed>[a-z]+)"
    r"(?: (?:of|in) (?:(?:the|Dr\.|Mr\.|Mrs\.) )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})?"
    r",? (?:on |in |of )?(?:late |early )?$"
)
"""A deed as a noun, and its date behind it: "the killing of Ada Lim on 3 May"."""
_AT_IT = re.compile(
    r"\b(?i:in|at|during|on) (?:(?!(?:because|since|after|before|despite) )[\w’'.-]+ ){0,5}$"
)
_WORDS, _AROUND, _BEFORE = 8, 90, 70  # words; characters; characters


class DatedThing(NamedTuple):
    """A dated noun: its kind (a deed, or an occasion's name) and the names it is called by.

    `is_setting` says that something else happened at it ("at Tuesday's debate"); `party` whose
    convention or primary it is, where it is one of two parties'.
    """

    kind: str = ""
    names: frozenset[str] = frozenset()
    is_occasion: bool = False
    is_setting: bool = False
    party: str = ""

    def without(self, titles: AbstractSet[str]) -> DatedThing:
        """Return this with no title or party among its names, and its party apart."""
        parties = {_PARTIES[name] for name in self.names if name in _PARTIES}
        party = parties.pop() if len(parties) == 1 else ""
        return self._replace(names=self.names - titles, party=party)

    def is_other_party(self, other: DatedThing) -> bool:
        """Say whether both are a party's, each another one's."""
        return self.party != other.party and bool(self.party and other.party)

    def dates(self) -> bool:
        """Say whether the date is the noun's own: what the rest tells may be of another day."""
        return bool(self.kind) and not self.is_setting


_NOTHING = DatedThing()


def dated_thing(clause: str, start: int, end: int) -> DatedThing:
    """Return what a clause's date is an attribute of; its kind is "" where that is nothing.

    Args:
        clause: the words.
        start: where the date begins in them.
        end: where it ends.
    """
    if not 0 <= start < end <= len(clause):
        return _NOTHING
    before, after = clause[max(0, start - _BEFORE) : start], clause[end : end + _AROUND]
    own = _OWN.match(after)
    if own is not None:
        after = after[own.end() :]
    stop = _ENDS.search(after)
    words = (after[: stop.start()] if stop else after).split()[:_WORDS]
    if own is None and (held := _AT_NEXT.match(after)):
        names, _ = called(after, *held.span("occasion"))
        return DatedThing(_kind(held["occasion"]), names, is_occasion=True, is_setting=True)
    at = _head(words)
    if at is None or not after.startswith(" "):
        return _behind(before, after)
    head = words[at]
    is_attribute = own is not None or _THE.search(before) is not None
    if not is_attribute and not _IS_OCCASION.fullmatch(head):
        return _behind(before, after)
    place = _PLACES.match(after, stop.start()) if stop and stop[0] in _PLACED else None
    owner = _OWNER.search(before)
    near = [*words[:at], *(one[0] for one in (place, owner) if one)]
    names = names_in(" ".join(near))
    is_occasion = _IS_OCCASION.fullmatch(head) is not None
    return DatedThing(_kind(head), names, is_occasion, _AT_IT.search(before) is not None)


def _head(words: Sequence[str]) -> int | None:
    """Return the place of the first thing in some words: of "election debate", of the debate."""
    at = next((n for n, word in enumerate(words) if is_thing(word)), None)
    while at is not None and at + 1 < len(words) and is_thing(words[at + 1]):
        at += 1
    return at


def _behind(before: str, after: str) -> DatedThing:
    """Read "the Lamu primary on 3 May": a name, and its day behind it."""
    found = _BEHIND.search(before)
    if found is None:
        return _done_behind(before, after)
    if _NOT_AT_IT.search(before, 0, found.start()):
        return _NOTHING
    names, _ = called(before, *found.span("occasion"))
    names |= names_in(found[0])
    is_setting = _AT_IT.search(before, 0, found.start()) is not None
    return DatedThing(_kind(found["occasion"]), names, is_occasion=True, is_setting=is_setting)


def _done_behind(before: str, after: str) -> DatedThing:
    """Read "the killing of Ada Lim on 3 May": what was done, and its day behind it."""
    found = _DONE_BEHIND.search(before)
    if found is None or not is_deed_noun(found["deed"]):
        return _NOTHING
    place = _PLACES.match(after.lstrip())
    owner = _OWNER.search(before, 0, found.start() + len("’s "))
    names = names_in(" ".join(one[0] for one in (owner, found, place) if one))
    return DatedThing(
        _kind(found["deed"]), names, is_setting=_AT_IT.search(before, 0, found.start()) is not None
    )


def may_be_called(deed: str) -> frozenset[str]:
    """Return the deeds that what was done may be called by: an attack is a killing, too."""
    return frozenset({deed}).union(*(deeds for deeds in _HARM if deed in deeds))


def is_thing(word: str) -> bool:
    """Say whether a word names what a date can be of: a deed, an occasion, an office held."""
    if OFFICE.fullmatch(word):
        return True
    return _IS_OCCASION.fullmatch(word) is not None or is_deed_noun(word)


def _kind(noun: str) -> str:
    if noun in SEVERAL:
        return noun
    return singular(noun) if _IS_OCCASION.fullmatch(noun) else deed_of(noun) or noun
