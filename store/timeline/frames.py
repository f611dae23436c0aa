"""What a telling tells, taken apart: who, what was done, in which plain words, in which figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from store.timeline.dated_things import DatedThing, dated_thing
from store.timeline.deeds import deed_of, main_verb, spelt_out
from store.timeline.measures import is_measure
from store.timeline.occasions import OCCASION, STOP, TAG, subject

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = re.compile(
    r"\b[A-Z][\w’'.-]*\w(?:(?: (?:of|de|al|the|for))? [A-Z][\w’'.-]*\w| [A-Z]\.(?= [A-Z]))*"
)
_LONG_NAME = re.compile(r"(?!The )[A-Z][a-z]+(?:(?: (?:and|of|for|on|the))* [A-Z][a-z]+){2,}")
_TOKEN = re.compile(r"[^\W\d_]{3,}")
_NO_PART = re.compile(r"\b(?:Anti|Pro|Non)-[\w-]+|[’']s\b")
_PLAIN = re.compile(r"(?<![^\W\d_]’)(?<!['’\w-])[a-z]{3,}")
_FIGURE = re.compile(
    r"(?<![\w.])(?:[A-Z]{0,2}[$£€#])?\d+(?:,\d{3})*(?:\.\d+)?(?:%| (?:cent|penc|point)(?=\w?\b))?"
)
_PLACE = re.compile(r"\b(?:in|at|near|across|outside) (?:the )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
_PERCENT = re.compile(r"(?<=\d) per ?cent\b")
_YEAR = re.compile(r"\d{4}")
_OF_A_DATE = re.compile(
    r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d,.%]*\d)"
    r"|\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
)
_PERSON = re.compile("\ue003\\d+")
_SOMEBODY = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|I|[Mm]y)\b")
_IS_OCCASION = re.compile(OCCASION)
_SAYS = re.compile(
    r"\b(?:said|says|stated|statements?|told|tells|thinks?|tweeted|tweets?|comments?"
    r"|commented|remarks?|wrote|writes|added|argued|claimed|asked|insisted|warn(?:ed|ing)"
    r"|acknowledged|recalled|noted|predicted|blasted|critici[sz]\w+|condemn\w*|denounc(?:ed|ing)"
    r"|slammed|assailed|lashed out|chastised|prais(?:ed|ing)|hailed|applauded|urg(?:ed|ing)"
    r"|called (?:on|for)|made (?:it )?clear|spoke|unleashed|demand(?:ed|ing)|vowed|pledged"
    r"|responded|complained|defended|accus(?:ed|ing)|suggested|explained|replied"
    r"|(?:ripped|tore|laid) into|dressed down|doubled down|took aim|weighed in|went after"
    r"|(?:hit|fired|shot|pushed) back)\b"
)
_ATTRIBUTED = re.compile(r", [^,]{3,60} (?:said|says|reported|told [^,]{3,30})[^,]{0,12}$")
"""Who is said to have told a deed: that is no saying of theirs that is told."""
_PART = re.compile(
    r"(?:,| –| —)? (?=(?:(?:hours|minutes|days|weeks|months|years|shortly|soon|just|immediately) )*"
    r"(?:after|before|because|while|although|though|since|until|despite|following|amid"
    r"|ahead of|where|who|which|as (?:he|she|they|it|the|[A-Z]))\b)"
)
"""Where a part begins that tells of something else than the verb that a date stands beside."""
_ASIDE = re.compile(r", (?:who|whom|whose|which|where)\b[^,;.]{1,120},(?= )")
"""A relative clause between commas, behind which the main clause goes on."""
_NOT_DONE = re.compile(
    r"\b(?:not|never|cannot|[a-z]+n[’']t) (?:(?:be|been|have|yet|[a-z]+ly) )*[a-z]+"
)
_OFFICE = re.compile(
    r"(?<=\b(?:board|chief) )of (?:the )?elections?\b"
    r"|\belections? (?=(?:board|commission|law|official)s?\b)"
    r"|\bvictory (?=(?:party|parties|speech|speeches|rally|rallies|lap|parade)\b)"
)
"""What stands in the name of an office, or of a feast, and is not held or won on the day."""
_BARE = 3  # words
_TITLES = frozenset(
    "mr mrs ms dr sen sens rep reps gov president senator governor minister prime secretary"
    " representative chairman director general judge justice king queen pope former republican"
    " republicans democrat democrats democratic party presidential mayor speaker gop".split()
)
_NOBODY = frozenset(
    "there another known since following moreover however still also even although while when"
    " after before despite according members officials police investigators people".split()
)
"""Words that open a sentence in capitals, and many that are nobody in particular."""
_IDLE = frozenset(
    "people man men woman women new former official officials spokesman spokeswoman news more most"
    " some many much such only still even also just back made make making take taking took taken"
    " get got going come came went put set way part end here there now well about over out off all"
    " any each both same other another several few own being been having could would should might"
    " must can may very too again once never always until because though although whether among"
    " within without through across toward towards around called saying telling asked added tells"
    " reported reports report announced think know see seen want like used use using including"
    " included held hold holding place long percent million billion third group country state"
    " national public government member members leader leaders early late ago later earlier recent"
    " recently top old young big great good high what which whose those these they does did let"
    " down near itself himself herself themselves time times day night morning afternoon evening"
    " week month year ahead tweeted tweet tweets wrote argued claimed insisted warned noted"
    " acknowledged statement interview she him hers mine ours myself yourself three four five six"
    " seven eight nine ten dozen since known later soon".split()
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion", "ing", "ed", "es", "s", "ly")
_LONGEST = 7  # letters by which a word's forms are one
_SHORTEST = 4  # letters


@dataclass(frozen=True, slots=True)
class Frame:
    """A telling's parts.

    `names` are its names, each as its words, folded; `tokens` are all their words, `initials`
    what long ones may be shortened to, `small` what their words would be if they were none ("the
    Immigration Service", "immigration officials"); `deeds` what was done (`store.timeline.deeds`);
    `plain` the stems of other words; `heads` what its own verb, or the noun that is dated, says was
    done; `settings` the occasions named in it, and `places` the names: where something is done;
    `subject` the names of who did it; `people` the tags of everyone in its sentence, where it tells
    of somebody; `thing` what its date belongs to; `says` that somebody is told to speak, praise or
    blame; `measures` that figures of a market or a company are told; `items` all that another
    telling may share: deeds and plain words are marked as such.
    """

    names: tuple[frozenset[str], ...]
    tokens: frozenset[str]
    initials: frozenset[str]
    small: frozenset[str]
    deeds: frozenset[str]
    plain: frozenset[str]
    heads: frozenset[str]
    settings: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]
    subject: tuple[frozenset[str], ...]
    people: frozenset[str]
    thing: DatedThing
    says: bool
    measures: bool
    has_day: bool
    has_year: bool
    items: frozenset[str]


def deed_item(deed: str) -> str:
    """Return how a deed is counted beside names and plain words."""
    return f"={deed}"


def plain_item(stem: str) -> str:
    """Return how a plain word is counted beside names and deeds."""
    return f"~{stem}"


@lru_cache(maxsize=8192)
def frame_of(words: str, length: int, start: int, end: int) -> Frame:
    """Return the parts of a telling.

    Args:
        words: its clause, and the tags of its sentence behind it.
        length: how long the clause is.
        start: where its date begins in it.
        end: where it ends.
    """
    clause = _OFFICE.sub(lambda found: " " * len(found[0]), words[:length])
    is_inside = 0 <= start < end <= length
    told = f"{clause[:start]}{' ' * (end - start)}{clause[end:]}" if is_inside else clause
    told = TAG.sub(" ", told)
    names = _names(told)
    own = _own_part(told, start) if is_inside else told
    whole = spelt_out(told)
    act = whole if own is told else spelt_out(own)
    lower = frozenset(_PLAIN.findall(whole)) - STOP
    done = frozenset(_PLAIN.findall(_NOT_DONE.sub(" ", act))) - STOP
    tokens = frozenset[str]().union(*names)
    deeds = frozenset(map(deed_item, filter(None, map(deed_of, done))))
    plain = frozenset(plain_item(_stem(word)) for word in lower - _IDLE if not deed_of(word))
    acts = subject(own) - _TITLES - _NOBODY
    is_of_people = bool(names) or _SOMEBODY.search(told) is not None
    people = frozenset(_PERSON.findall(words)) if is_of_people else frozenset[str]()
    thing = dated_thing(clause, start, end).without(_TITLES)
    return Frame(
        names=names,
        tokens=tokens,
        initials=_initials(told),
        small=_small(tokens),
        deeds=deeds,
        plain=plain,
        heads=_heads(act, whole, thing),
        settings=frozenset(map(_item, filter(_IS_OCCASION.fullmatch, lower))),
        places=frozenset().union(*map(_name, _PLACE.findall(told))),
        figures=frozenset(_FIGURE.findall(_PERCENT.sub("%", _OF_A_DATE.sub(" ", told)))),
        subject=tuple(name for name in names if name & acts),
        people=people,
        thing=thing,
        says=_SAYS.search(_ATTRIBUTED.sub("", own)) is not None,
        measures=is_measure(clause),
        has_day=is_inside and any(map(str.isdigit, clause[start:end])),
        has_year=is_inside and _YEAR.search(clause, start, end) is not None,
        items=tokens | people | deeds | plain,
    )


@lru_cache(maxsize=2048)
def items_in(words: str) -> frozenset[str]:
    """Return the names, deeds and plain words of some words, counted as a telling's are."""
    names = {word for name in _NAME.findall(words) for word in _name(name)}
    lower = frozenset(_PLAIN.findall(words)) - STOP
    done = {word: deed_of(word) for word in lower}
    deeds = map(deed_item, filter(None, done.values()))
    plain = (plain_item(_stem(word)) for word in lower - _IDLE if not done[word])
    return frozenset((*names, *deeds, *plain))


def _heads(act: str, whole: str, thing: DatedThing) -> frozenset[str]:
    """Return what was done: the dated noun, the main verb of its part, or else of the clause."""
    if thing.dates() and not thing.is_occasion:
        return frozenset({_item(thing.kind)})
    verb = main_verb(act) or main_verb(whole)
    return frozenset({_item(verb)}) if verb else frozenset()


def _item(word: str) -> str:
    """Return how a word in small letters is counted: as its deed, or as a plain word."""
    deed = deed_of(word)
    return deed_item(deed) if deed else plain_item(_stem(word))


def _small(tokens: Iterable[str]) -> frozenset[str]:
    """Return the deeds and plain words that the words of names would be, were they no names."""
    return frozenset(map(_item, tokens))


def _names(told: str) -> tuple[frozenset[str], ...]:
    """Return the names, the longest first."""
    found = {_name(name) for name in _NAME.findall(told)}
    return tuple(sorted(filter(None, found), key=lambda name: (-len(name), sorted(name))))


def _name(name: str) -> frozenset[str]:
    """Return the words of a name, folded, without its titles."""
    words = _TOKEN.findall(_NO_PART.sub("", name))
    return frozenset(map(str.casefold, words)) - _TITLES - STOP


def _initials(told: str) -> frozenset[str]:
    """Return what long names may be shortened to."""
    words = (name.split() for name in _LONG_NAME.findall(told))
    letters = ("".join(word[0] for word in name if word[0].isupper()) for name in words)
    return frozenset(map(str.casefold, letters))


def _own_part(told: str, start: int) -> str:
    """Return the part of a clause that its date stands in, or all where that is hardly more."""
    for aside in _ASIDE.finditer(told):
        if not aside.start() < start < aside.end():
            told = f"{told[: aside.start()]}{' ' * len(aside[0])}{told[aside.end() :]}"
    cuts = [0, *(cut.end() for cut in _PART.finditer(told)), len(told)]
    part = next(told[a:b] for a, b in pairwise(cuts) if start < b)
    return part if len(_TOKEN.findall(part)) >= _BARE else told


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word.rstrip("e")[:_LONGEST]
