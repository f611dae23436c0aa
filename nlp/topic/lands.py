"""Which countries a text speaks of, sentence by sentence.

All forms of all countries are looked for with one regular expression, in which longer names that
merely contain one ("South Sudan" for "Sudan", "Washington, D.C." for "Washington") come first.
What looks like a country and is none is left out: the pronoun in capitals, the city, half of
somebody's name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.countries import WASHINGTON
from nlp.topic import homonyms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.values import Sentence, Span

ALWAYS_LONGER = (
    "Latin America", "Latin American", "Latin Americans", "South America", "South American",
    "South Americans", "North America", "North American", "North Americans", "Central America",
    "Central American", "Central Americans", "Meso-American", "Indian Ocean", "West Indian",
    "American Indian", "Native American", "South China Sea", "East China Sea", "Indochina",
    "New Mexico", "Gulf of Mexico", "New Jersey", "New England", "New South Wales",
    "Prince of Wales", "Princess of Wales", "New Guinea", "Gulf of Guinea", "Guinea pig",
    "Washington Post", "Washington Times", "Washington state", "Washington State",
    "George Washington", "Washington Monument", "Washington National", "Washington Wizards",
    "Fort Washington", "Port Washington", "Denzel Washington", "Irving Washington",
    "Lake Chad", "Michael Jordan", "Jordan River", "River Jordan", "Sea of Japan",
    "Gulf of Thailand", "Gulf of Oman", "Atlanta, Georgia", "USA Today", "Little India",
    "American Samoa", "South Georgia", "Inner Mongolia", "New Britain", "Pan American",
    "Gulf of Aden", "Niger Delta", "China Sea", "Irish Sea", "British Columbia",
    "British Virgin Islands", "Panama hat", "Dutch oven", "West Virginia", "West Virginian",
    "West Virginians", "West Bengal", "West Hollywood", "West Point",
)  # fmt: skip
"""Longer names that hold a country's, or another land's or town's, and mean something else."""
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|In|at|near|outside|around|downtown|across|through|throughout|visit(?:ed|ing)? to"
    r"|arriv\w+ in|travel\w* to|fl(?:y|ew|ying|ight) (?:to|from)|trip to|visit(?:s|ed|ing)?"
    r"|leav\w+|left)|[A-Z]\w+,) $"
)
"""As in "in", "visited", "trip to": the city is meant."""
_PLACE_AFTER = re.compile(r"(?:,? ?D\.? ?C\b|,? (?:state|area|suburb|apartment|hotel)\b|-based)")
_KINGDOM_OF = re.compile(r" of [A-Z]")
_NAMED_KINGDOM = re.compile(r"(?:United|Animal|Middle|Magic|Old|New|Hashemite|\w+[’']s) $")
_SHOUTED_BEFORE = re.compile(r"\b(?!ASEAN|NATO)[A-Z]{4,} $")
_SHOUTED_BEHIND = re.compile(r" [A-Z]{2,}\b|[.!?,;”\"]|$")
_HEARD = 12  # characters
_AT_HAND = 8
"""Of how many texts it is kept what the Kingdom is: whole texts are held."""
_FEW = 4  # letters


def country_topics(
    text: str, sentences: Sequence[Sentence], names: Sequence[Span] = ()
) -> tuple[tuple[str, ...], ...]:
    """Return the names of the countries that each sentence speaks of, in order of mention.

    Args:
        text: the whole article.
        sentences: its sentences.
        names: where people are named, in order: "Chad Moss" is no country.
    """
    pattern, known = _all_countries()
    home = kingdom_of(text) if "Kingdom" in text else None
    starts = [name.start for name in names]
    found: list[tuple[str, ...]] = []
    for sentence in sentences:
        here: dict[str, None] = {}
        for hit in pattern.finditer(text, sentence.start, sentence.end):
            word = hit.group()
            if word == "Kingdom":
                name = home if means_kingdom(text, hit.start(), hit.end()) else None
            elif _is_no_country(text, hit, sentence.end) or _is_somebody(hit, names, starts):
                continue
            else:
                name = known.get(word)
            if name is not None:
                here[name] = None
        found.append(tuple(here))
    return tuple(found)


def _is_no_country(text: str, hit: re.Match[str], end: int) -> bool:
    """Say whether a country's form means something else here: a city, a pronoun, half a word."""
    word = hit.group()
    if word == WASHINGTON and is_place(text, hit.start(), hit.end()):
        return True
    if word == "US":
        return in_capitals(text, hit.start(), end)
    if homonyms.is_other(text, hit.start(), hit.end()):
        return True
    if word in countries.COMBINING:
        pattern, known = _all_countries()
        second = pattern.match(text, hit.end() + 1, end)
        return second is None or second.group() not in known
    return False


def _is_somebody(hit: re.Match[str], names: Sequence[Span], starts: Sequence[int]) -> bool:
    """Say whether a country's form is a part of somebody's name, or all of it: "Mark Cuban".

    An adjective is one only as a surname: names may be taken to begin with one, "Cuban Raul Brell".
    """
    word = hit.group()
    last = bisect_right(starts, hit.start()) - 1
    if last < 0 or hit.end() > names[last].end:
        return False
    is_people = word.endswith("s") and word[:-1] in countries.by_form()
    return word in countries.countries() or (hit.end() == names[last].end and not is_people)


@lru_cache(maxsize=_AT_HAND)
def kingdom_of(text: str) -> str | None:
    """Return the kingdom that an article is about: the one it names most, if it names any."""
    pattern, known = _all_countries()
    counts: dict[str, int] = {}
    for hit in pattern.finditer(text):
        name = known.get(hit.group())
        if name is not None and countries.countries()[name].kingdom:
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def is_place(text: str, start: int, end: int) -> bool:
    """Say whether the "Washington" at `text[start:end]` is the city, not the government.

    Args:
        text: the article.
        start: where the word begins.
        end: where it ends.
    """
    if _PLACE_AFTER.match(text, end):
        return True
    return _PLACE_BEFORE.search(text, max(0, start - 24), start) is not None


def means_kingdom(text: str, start: int, end: int) -> bool:
    """Say whether the "Kingdom" at `text[start:end]` stands alone, for one that is known.

    Args:
        text: the article.
        start: where the word begins.
        end: where it ends.
    """
    if _KINGDOM_OF.match(text, end):
        return False
    return _NAMED_KINGDOM.search(text, max(0, start - 20), start) is None


def in_capitals(text: str, start: int, end: int) -> bool:
    """Say whether `US` stands inside a line of capitals, where it may be the pronoun.

    So it does in a few words of them: "TELL US WHY", "TRUST US!".
    """
    heard = text[max(0, start - _HEARD) : start]
    if _SHOUTED_BEFORE.search(heard) and _SHOUTED_BEHIND.match(text, start + len("US")):
        return True
    end = min(start + len("US") + _HEARD, end)
    around = heard + text[start + 2 : end].split("\n", maxsplit=1)[0]
    around = around.split("\n")[-1]
    if not heard.rpartition("\n")[2].strip():
        return False
    letters = [sign for sign in around if sign.isalpha()]
    shouted = len(letters) >= _FEW and all(sign.isupper() for sign in letters)
    return shouted and not re.search(r"(?:THE|-) ?$", text[max(0, start - 5) : start])


@lru_cache(maxsize=1)
def _all_countries() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Make the pattern of all forms of all countries, longer ones first, and what each names."""
    known = {form: name for form, name in countries.by_form().items() if form.isascii()}
    shouted = {form.upper(): name for form, name in known.items() if len(form) > _FEW}
    known = {**shouted, **known, **countries.COMBINING}
    longer = {*ALWAYS_LONGER, *map(str.upper, ALWAYS_LONGER), "Kingdom", "United Kingdom"}
    forms = sorted({*known, *longer} - {*countries.COMBINING}, key=len, reverse=True)
    by_initial: dict[str, list[str]] = {}
    for form in forms:
        by_initial.setdefault(form[0], []).append(re.escape(form[1:]))
    alternatives = "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_initial.items()
    )
    combining = "|".join(countries.COMBINING)
    pattern = rf"(?<!\w)(?:{alternatives}|(?:{combining})(?=[-–][A-Z]))(?!\w|\$)"
    return re.compile(pattern), known
