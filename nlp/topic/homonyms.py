"""Words that are a country's and mean something else where they stand: a town, a firm, somebody.

"Lebanon, Ohio" is a town, "Bank of America" a bank, "Ms. Jordan" is somebody, and the Georgia of
Savannah is a state. Mostly what stands right beside the word tells; which Georgia an article means
is told by the article.
"""

from __future__ import annotations

import re
from functools import lru_cache

import countryinfo

from nlp.lexicon import countries
from nlp.lexicon.countries import WASHINGTON
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import CALENDAR

GEORGIA = "Georgia"
"""A country and a state of the United States."""
THE_STATE = "Georgia (US state)"
"""How the state is told from the country to whoever asked for Georgia."""

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Sgt|Lt|Capt|Col|Gen)\.? $")
_WORD_BEFORE = re.compile(r"(?P<stop>^|[.!?:;“\"\n] ?)?(?P<word>[A-Z][a-z’'-]+) $")
_BODY_OF = re.compile(r"\b(?!States|President|Government|People)[A-Z][\w’'-]+ of $")
_SHOWS = ("Captain ", "Miss ", "Good Morning ")
_STREET = re.compile(
    r" (?:Creek|County|Township|Street|Avenue|Road|Boulevard|Lane|Drive|Heights|High School"
    r"|Elementary)\b"
)
_BODY_BEHIND = re.compile(r" [A-Z][a-z]")
_FOREBEARS = re.compile(
    r"[-–]American(?:s\b|\b(?! (?:affairs|alliance|border|co-?operation|dialogue|friendship|pact"
    r"|partnership|project|relation|summit|talks|team|ties|trade|treaty|venture|war)))"
)
"""A Cuban-American is an American; Cuban-American relations are Cuba's, too."""
_LOOK_BACK = 24  # characters
_AT_HAND = 8
"""Answers kept of the article at hand, which is asked at every mention; no more texts are held."""
_ALSO_WORDS = frozenset(
    "art bill dawn drew faith grace grant hope joy may mark pat rose will".split()
)
"""Given names that are words, too: they may stand before a country in a headline."""
_OF_A_STATE = re.compile(
    r" (?:Republicans?|Democrats?|Democratic|GOP|Gov(?:ernor|\.)|Sen(?:ator|ate|\.)|Rep\.|House"
    r"|Legislature|Supreme Court|Attorney General|Secretary of State|Congress(?:man|woman)|Tech"
    r"|Bulldogs|Power|Department|Bureau|primary)(?!\w)"
)
"""As in "Georgia Republicans", "Georgia Power"."""
_JOINED_TO = re.compile(r"\b([A-Z]\w+)(?:,|,? and|,? or) $")
_JOINED_WITH = re.compile(r"(?:,|,? and|,? or) ([A-Z]\w+)")
_IN_THE_CAUCASUS = re.compile(
    r"\b(?:Georgian|Tbilisi|Batumi|Caucasus|Ossetia|Abkhazia|Azerbaijan|Armenia)"
)
_IN_THE_SOUTH = re.compile(
    r"\bAtlanta\b|\bSavannah\b|\bGa\.|\b(?:University|state|State) of Georgia"
)
_ENOUGH_STATES = 2  # other American states beside which Georgia is one
_LIKE_NAMES = frozenset((WASHINGTON, "Holland", "England", "Britain", "Macedonia"))
"""Forms that are no country's own name, and towns' or people's as well."""


def is_other(text: str, start: int, end: int) -> bool:
    """Say whether the country's form at `text[start:end]` means something else there.

    Args:
        text: the whole article, or a headline.
        start: where the form begins.
        end: where it ends.
    """
    if _FOREBEARS.match(text, end):
        return True
    word = text[start:end]
    before = text[max(0, start - _LOOK_BACK) : start]
    if word in ("America", "USA"):
        return _BODY_OF.search(before) is not None or before.endswith(_SHOWS)
    if _TITLED.search(before):
        return True
    if word == GEORGIA:
        return _is_state(text, before, end)
    is_name = word in countries.countries()
    if not is_name and word not in _LIKE_NAMES:
        return False
    return (
        _STREET.match(text, end) is not None
        or (word == WASHINGTON and _BODY_BEHIND.match(text, end) is not None)
        or _in_a_state().match(text, end) is not None
        or _is_surname(before, mid=word == WASHINGTON)
        or (is_name and is_borne(text, word))
    )


@lru_cache(maxsize=_AT_HAND)
def is_borne(text: str, country: str) -> bool:
    """Say whether a text has a country's name as a surname, and nothing else of that country.

    Where "Michael Jordan" plays and nothing is Jordanian, "Jordan" is he.

    Args:
        text: the whole article.
        country: the country's name.
    """
    before = re.findall(rf"\b([A-Z][a-z]+) {re.escape(country)}\b", text)
    if GENDER.keys().isdisjoint(map(str.lower, before)):
        return False
    others = (form for form in countries.countries()[country].forms if form != country)
    return not any(re.search(rf"\b{re.escape(form)}\b", text) for form in others)


def _is_surname(before: str, *, mid: bool) -> bool:
    """Say whether a given name stands right before a word, or, where `mid`, any name does."""
    found = _WORD_BEFORE.search(before)
    if found is None or found["stop"] is not None:
        return False
    word = found["word"].lower()
    if word in CALENDAR or found["word"] in countries.by_form():
        return False
    return mid or (word not in _ALSO_WORDS and word in GENDER)


def _is_state(text: str, before: str, end: int) -> bool:
    """Say whether a Georgia is the state: by the word beside it, or by the whole article."""
    beside = (_JOINED_TO.search(before), _JOINED_WITH.match(text, end))
    if any(found and found[1] in countries.by_form() for found in beside):
        return False
    return _OF_A_STATE.match(text, end) is not None or _plays_in_the_state(text)


@lru_cache(maxsize=_AT_HAND)
def _plays_in_the_state(text: str) -> bool:
    if _IN_THE_CAUCASUS.search(text):
        return False
    if _IN_THE_SOUTH.search(text):
        return True
    return len(set(_other_states().findall(text))) >= _ENOUGH_STATES


@lru_cache(maxsize=1)
def _states() -> tuple[str, ...]:
    """Return the states of the United States, but for those whose name is another place's."""
    every = next(
        one.info()["provinces"]
        for one in countryinfo.all_countries()
        if one.name() == "United States"
    )
    return tuple(one for one in every if one not in (GEORGIA, WASHINGTON, "District of Columbia"))


@lru_cache(maxsize=1)
def _in_a_state() -> re.Pattern[str]:
    return re.compile(rf", (?:{'|'.join(_states())})(?=[,.;:)\n]|$)")


@lru_cache(maxsize=1)
def _other_states() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_states())})\b")
