"""What capitalised words in a row are by themselves: a name with its titles, a thing, nobody.

The same names come again and again, in one article and from one to the next: what the words say
wherever they stand is read once and kept. What stands beside them is asked elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import CALENDAR, DEPARTMENTS, FUNCTION, ORGANISATION, PLACES, is_role_noun
from nlp.person import firms, heads
from nlp.person.institutions import names_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.names import Gender

MONTH_NAMES = frozenset(("May", "April", "June", "Jan", "Mar", "Sun"))
SMALL_NAMES = frozenset("Will Do So To An Than Can My Ye".split())
"""Small words that are names as well, inside a sentence, with a capital behind them."""
_NAMES_IN_ING = frozenset(
    """
    jinping ming ding ling sterling irving fleming king jing ping erling flemming henning hemming
    """.split()
)
_NEVER_IN_NAMES = frozenset(
    (
        "is was are were has have had who what when where why how the for with not of at if and it"
        " about from by into over out after before amid"
    ).split()
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3} |(?:[A-Z]\. ){2,3}")
_LETTERS_BEHIND = frozenset(
    """
    IPS IAS IFS MP MEP MSP MLA MHA TD QC KC SC SAN MD PhD DPhil OBE MBE CBE KBE DBE JP RN FRS
    """.split()
)
_DESCRIBING = (
    "-starring", "-led", "-backed", "-based", "-style", "-era", "-owned", "-run", "-inspired",
    "-esque", "-like", "-affiliated", "-aligned", "-related", "-themed", "-directed", "-founded",
)  # fmt: skip
"""Ends of adjectives that are made of a name."""
_FUSED = re.compile(r"[A-Z]{5}[a-z]{2}|\b[A-Z]{2,} [A-Z]{5,} [A-Z][a-z]")
_DUTCH = frozenset(("van", "von", "ter", "ten", "zu"))
_STYLED = frozenset(
    ("Royal", "Regent", "Consort", "Dowager", "Extraordinary", "Plenipotentiary", "Highness")
)
_BELOW = frozenset(("chief", "deputy", "assistant", "vice", "head", "crown"))
"""Ranks that an office follows, even one that is a surname as well ("Chief Constable")."""
_ADDRESSED = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof"))
_LONG_STYLE = 4  # letters of a form of address that nobody bears as a name
_STYLES_ALONE = frozenset(("rival", "fellow", "rivals", "fellows", "veteran", "celebrity"))
_LETTERS = re.compile(r"[^\W\d_]+")
_PAIR = 2
_LONGEST_NAME = 6  # words
_KEPT = 8192  # answers


class Shape(NamedTuple):
    """Words in a row, read.

    The `titles` stand before the `name`, `ahead` characters long; `length` is the name's. A
    "single" name is one word, with titles or what tells a son from his father. `gender` is what
    the titles show, `given` what the first name does, `rank` are letters behind it ("MP").
    """

    kind: Literal["nobody", "thing", "firm", "single", "full"]
    titles: tuple[str, ...]
    name: tuple[str, ...]
    lows: list[str]
    ahead: int
    length: int
    gender: Gender | None
    given: Gender | None
    rank: str | None


@lru_cache(maxsize=_KEPT)
def shape(run: str) -> Shape:
    """Read words in a row.

    Args:
        run: capitalised words with the particles between them, one space between two.

    Returns:
        What they are, wherever they stand.
    """
    words = run.split(" ")
    size = names.title_length(words)
    if len(words) - size > _PAIR and (
        _is_label(words[size], words[size + 1])
        or (size > 0 and _is_of_office(words[size], words[size + 1]))
    ):
        size += 1
    rank: str | None = None
    if len(words) - size > 1 and words[-1] in _LETTERS_BEHIND:
        rank = words.pop()
        run = run[: -len(rank) - 1]
    titles, name = tuple(words[:size]), tuple(words[size:])
    lows = [word.lower() for word in name]
    ahead = sum([len(word) + 1 for word in titles])
    gender = names.title_gender(titles) if titles else None
    given = given_gender(lows[0])
    if titles and titles[-1] == "Sheikh" and given == "f":
        gender = given
    kind = _kind(titles, name, lows, given=given is not None)
    return Shape(kind, titles, name, lows, ahead, len(run) - ahead, gender, given, rank)


def _is_of_office(word: str, behind: str) -> bool:
    """Say whether a field or a city stands behind its office ("Minister Irrigation Ada Voss")."""
    low = word.lower()
    if low in GENDER:
        return False
    return (
        low.endswith("tion") or word in DEPARTMENTS or (low in PLACES and behind.lower() in GENDER)
    )


def _is_label(word: str, behind: str) -> bool:
    """Say whether a word before a full name tells of which nation, or body, somebody is."""
    if heads.is_national(word):
        return True
    low = word.lower()
    if not (word.isupper() and word.isalpha() and len(word) > _PAIR) or low in GENDER:
        return False
    return behind.lower() in GENDER and low not in ORGANISATION and not heads.is_thing([low])


@lru_cache(maxsize=_KEPT)
def is_whole(run: str) -> bool:
    """Say whether neither the first nor the last of words in a row can be cut off.

    Args:
        run: capitalised words with the particles between them, one space between two.
    """
    words = run.split(" ")
    first, last = words[0], words[-1]
    low = first.lower()
    return not (
        low == "new"
        or _FUSED.search(run) is not None
        or first in DEPARTMENTS
        or is_function(low)
        or heads.is_state(low)
        or heads.is_opening(first)
        or heads.is_demonym(first)
        or last.lower() in CALENDAR
        or heads.is_contraction(last)
        or last in heads.PROGRAMMES
    )


@lru_cache(maxsize=_KEPT)
def may_name(word: str) -> bool:
    """Say whether a capitalised word alone may name somebody: no place, no figure, no initials.

    Args:
        word: the word.
    """
    low = word.lower()
    if low in PLACES or (low in ORGANISATION and low not in GENDER):
        return False
    return word.isalpha() or not (word[-1] == "." or any(map(str.isdigit, word)))


_ARABIC = frozenset(("bin", "ibn", "binti", "binte", "bint", "arap", "a/l", "a/p"))
_PLACE_HEADS = frozenset(
    "sharm khan deir ras dar burj wadi bab jabhat ahrar umm tell tel kafr beit bayt ain jebel jabal"
    " qasr souq souk jund hashd jaysh jaish liwa faylaq kataib asaib harakat hayat ansar saraya"
    " hizb tahrir suq ghaziyat mukhayyam abu port shatt".split()
)


def has_particle(name: tuple[str, ...]) -> bool:
    """Say whether a name has a particle that hardly anything but people's names has.

    Args:
        name: the words of the name ("Ziad al-Harun", "Kip arap Sang", "Ilse van den Berg").
    """
    if name[0].lower() in _PLACE_HEADS:
        return False
    return any(
        word in _ARABIC or word.startswith(("al-", "el-", "ul-", "Al-", "El-")) or word in _DUTCH
        for word in name[1:]
    )


@lru_cache(maxsize=_KEPT)
def is_common(word: str) -> bool:
    """Say whether a word alone is rather many people, an adverb, an office, a word in capitals.

    Args:
        word: the word, capitalised.
    """
    low = word.lower()
    return (
        word.isupper()
        or word.endswith(("s", "ly"))
        or is_role_noun(low)
        or heads.is_opening(word)
        or heads.is_thing([low])
    )


def is_style(titles: tuple[str, ...]) -> bool:
    """Say whether words before a name only compare somebody, or something, with others ("rival").

    Args:
        titles: the words before the name.
    """
    return all(word.lower() in _STYLES_ALONE for word in titles)


def is_function(low: str) -> bool:
    """Say whether a word in small letters is no part of a name: "the", "monday", "speaking".

    Args:
        low: the word.
    """
    return low in FUNCTION or low in CALENDAR or is_participle(low)


def calm(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the capitals in which a paper sets its first words ("ADA VOSS has …").

    Args:
        words: the words of a name.

    Returns:
        `words` where they begin with no given name in capitals.
    """
    first = words[0]
    if not first.isupper() or len(first) <= _PAIR or given_gender(first.lower()) is None:
        return words
    return tuple(
        _LETTERS.sub(lambda part: part[0].capitalize(), word)
        if word.isupper() and len(word) > _PAIR
        else word
        for word in words
    )


def is_initial_a(words: Sequence[str]) -> bool:
    """Say whether a name begins with the initial A, and another behind it ("A R Orvane").

    Args:
        words: the words of a name.
    """
    return len(words) > _PAIR and words[0] == "A" and len(words[1].rstrip(".")) == 1


def is_participle(low: str) -> bool:
    """Say whether a word in small letters ends as participles do, and is nobody's name.

    Args:
        low: the word.
    """
    return low.endswith("ing") and low not in _NAMES_IN_ING


def given_gender(low: str) -> Gender | None:
    """Return whose name a word is as a given one, a woman's or a man's; accents do not count.

    Args:
        low: the word, in small letters.

    Returns:
        `None` where it is no given name, or either's.
    """
    first = low.partition("-")[0]
    found = GENDER.get(first)
    return found if found is not None or first.isascii() else GENDER.get(names.normalise(first))


def has_initials(name: str, lows: list[str]) -> bool:
    """Say whether a name begins with two initials or more, as hardly anything but people does.

    Args:
        name: the fullest form of the name so far.
        lows: the words of the form at hand, in small letters.
    """
    return (
        "." in name
        and _INITIALS.match(name) is not None
        and len(lows[-1]) > _PAIR
        and not heads.is_state(lows[0])
        and lows[-1] not in PLACES
        and lows[-1] not in FUNCTION
    )


def _kind(
    titles: tuple[str, ...], name: tuple[str, ...], lows: list[str], *, given: bool
) -> Literal["nobody", "thing", "firm", "single", "full"]:
    """Say what words in a row name by themselves, the surest sign first."""
    if firms.has_form((*titles, *name)) and not any(map(names.is_honorific, titles)):
        return "firm"
    placed = not titles and (
        (given and _is_placed_thing(lows))
        or (name[-1].endswith("s") and heads.is_demonym(name[-1][:-1]))
    )
    if placed or _is_nobody(titles, name, lows) or name[-1].endswith(_DESCRIBING):
        return "nobody"
    if not titles and heads.is_brand(lows):
        return "thing"
    if len(name) == 1 or (len(name) == _PAIR and lows[-1] in _SUFFIXES):
        return "nobody" if titles and _is_no_titled(titles, name, lows) else "single"
    known = given or bool(titles)
    if _is_no_name(name, lows, known=known, given=given):
        return "nobody"
    return "full" if known or not heads.is_thing(lows) else "thing"


def _is_placed_thing(lows: list[str]) -> bool:
    """Say whether a given name that is a land's too stands before an office ("Georgia Senator")."""
    return lows[0] in PLACES and is_role_noun(lows[-1]) and not names.is_surname_too(lows[-1])


def _is_no_titled(titles: tuple[str, ...], name: tuple[str, ...], lows: list[str]) -> bool:
    """Say whether a word behind titles is one more office, an acronym, a thing."""
    last = titles[-1].lower().rstrip(".")
    if is_role_noun(lows[0]) and (last in _BELOW or not names.is_surname_too(lows[0])):
        return True  # "the Crown Prince"
    word = name[0]
    if titles == ("Preah",):
        return True
    if names.is_honorific(word) and len(word) > _LONG_STYLE - 1 and last not in _ADDRESSED:
        return True
    if word in _STYLED:
        return True
    if word.isupper() and len(word) > _PAIR and not titles[-1].isupper():
        return True
    return heads.is_thing(lows)


def _is_nobody(titles: tuple[str, ...], words: tuple[str, ...], lows: list[str]) -> bool:
    """Say whether capitalised words name an institution, a place, a flight, a title."""
    if names_body(words, titles) or heads.is_general(titles, lows):
        return True
    if PLACES.issuperset(lows):
        return True
    if (
        lows[0] in FUNCTION
        and words[0] not in MONTH_NAMES | SMALL_NAMES
        and not is_initial_a(words)
    ) or (not words[-1].isalpha() and any(map(str.isdigit, words[-1]))):
        return True
    return lows[-1].endswith(".") and lows[-1].rstrip(".") not in _SUFFIXES


def _is_no_name(words: tuple[str, ...], lows: list[str], *, known: bool, given: bool) -> bool:
    """Say whether several capitalised words are nobody's full name ("Tory MP", "Super PAC")."""
    if len(words) > _LONGEST_NAME or (lows[0] in PLACES and not known):
        return True
    if heads.is_phrase(lows):
        return True
    if not given and is_role_noun(lows[-1]) and not names.is_surname_too(lows[-1]):
        return True
    if any(low in _NEVER_IN_NAMES for low in lows[1:]):
        return True
    if words[0].isupper():
        several = len(words) > _PAIR and all(word.isupper() for word in words)
        return several or (not known and is_acronymic(words))
    return words[-1].isupper() and len(words[-1]) > 1 and lows[-1] not in _SUFFIXES


def is_acronymic(words: Sequence[str]) -> bool:
    """Say whether capitals make words a firm's or a body's: "KRT Tarnow", "Osk NTB", "KL ATC".

    Two capitals before a surname are somebody's initials ("AJ Marsh"); a given name in capitals is
    shouted.

    Args:
        words: the words of a name without titles.
    """
    if any(given_gender(word.lower()) is not None for word in words):
        return False
    first, last = words[0], words[-1]
    if first.isupper() and first.isalpha():
        return last.isupper() or len(first) > _PAIR
    return last.isupper() and len(last) > _PAIR and last.isalpha()
