"""What cannot name a subject: days, measures, titles, those of a kind, and words that lead in.

"Third quarter", "net income" and "percentage points" stand in every report on a firm, "Monday" and
"Prime Minister" in any article: said of a subject, they are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.people import is_role_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

POSSESSIVE = re.compile(r"[’']s?(?=\W|$)")
"""What shows whose something is."""
_LONGEST_NAME = 48  # characters
_NO_SUBJECT = re.compile(
    r"\b(?:Associated Press|Standard Time|Daylight Time|Getty Images|White House|Prime Minister"
    r"|Foreign Minister|Standard|What|Follow|Read|Watch|Photo|News|Reuters|Agence|Reporter"
    r"|January|February|March|April|June|July|August"
    r"|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|EST|EDT|GMT|Editor|Contributor|Copyright"
    r"|Sen|Rep|Gov|Secretary of State)\b"
    r"|\b\w+-(?:old|based|led|backed|born|year|like|style|time)\b|\b[a-z]{1,9}est [a-z]+$"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
NAMED_DAY = re.compile(r"[A-Z][a-z]+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_MEASURES = frozenset(
    (
        "quarter quarters half income incomes revenue revenues profit profits loss losses share"
        " shares stake stakes amount amounts percent percentage point points rate rates total"
        " totals average number numbers figure figures value count counts cent cents dollar"
        " dollars dividend dividends margin margins year years month months week weeks day days"
        " hour hours minute minutes night nights period age size level levels asset assets"
    ).split()
)
"""What something is counted in, or how much of it there is: no subject, but said of one."""
_LIKE_A_PEOPLE = ("n", "ns", "ese", "sh", "ch", "i", "is", "ks", "k", "ot", "ots", "os", "o")
_KINDS = frozenset(
    (
        "Asian African European American Arab Western Eastern Northern Southern Tories Muslim"
        " Christian Jewish Catholic Black White Latino Hispanic GOP Democrat Democrats"
        " North South East West Central Upper Lower"
    ).split()
)
"""Of which kind somebody or something is."""
_NO_END = _KINDS | {"St", "Mt", "Ft"}
"""What a name does not end in: of which kind something is, and the first half of a place's."""
_OF_ANY_PLACE = frozenset(
    (
        "supreme high federal appeals constitutional district county national state central city"
        " town court courts bank parliament senate congress assembly council police government"
        " ministry department board hall house"
    ).split()
)
_LEADING_IN = frozenset(
    "With And Or But For From To Is Are Was Has Have Will On In At By As Not That".split()
)
"""Small words that only a headline writes so: what it prints is no name."""
PRINTERS = re.compile(
    r"\b(?:Press|Times|Post|Journal|Magazine|Radio|TV|Television|Tribune|Herald|Daily|Channel)\b"
)
"""Those who print: they are named in articles that are not about them."""
_TELLS = re.compile(r"\A[A-Z][^a-z]?.* [a-z]+ed [a-z]+\Z")
"""Who did what, as "Orl opened talks": a sentence's beginning."""
OF_MANY = re.compile(r"(?:ic|ican)s?\Z")
_PEOPLES = re.compile(r"(?:ean|ish|ese)\Z")
_SHOUTED = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,})+")
"""Words in capitals: a label, no name."""
_WEAK_HEAD = frozenset(
    (
        "the a an its his her their this that these those our my your in on at by for of and but as"
        " while when after before new more many some other such any no all most both each under"
        " over if since to because what why how who which with from into about during despite"
        " following like between among amid against until though although also yet so then not"
        " last next first later former today yesterday monday tuesday wednesday thursday friday"
        " saturday sunday is are was were has have had will would can could may might it's it’s"
        " another he she they we you i it there here proposed recent alleged several review"
        " down up out off back old big two three four five six seven eight nine ten"
    ).split()
)
_PART_OF_NAMES = frozenset(("New", "Old", "Big"))
_SPEAKING = re.compile(r"\b(?:said|says|told|called|added|asked|wrote|tells|saying)\b")
_SIGNS_AGAINST = (_NO_SUBJECT, _SPEAKING, PRINTERS, _TELLS)
_WEAK_TAIL = frozenset("the a an of for and in on at to with is as by".split())


def may_name(phrase: str) -> bool:
    """Tell whether nothing speaks against a phrase as a subject's name.

    Args:
        phrase: The phrase.
    """
    if len(phrase) > _LONGEST_NAME or phrase[-2:-1] == " " or phrase[-1] in "’'":
        return False
    if any(sign.search(phrase) for sign in _SIGNS_AGAINST) or _SHOUTED.fullmatch(phrase):
        return False
    if _WEEKDAY.search(phrase) and not NAMED_DAY.fullmatch(phrase):
        return False
    words = phrase.split()
    last = last_word(words)
    if is_role_noun(last) or OF_MANY.search(last) or last in _MEASURES or words[-1] in _NO_END:
        return False
    if not _LEADING_IN.isdisjoint(words[1:]):
        return False
    ends = (phrase, words[-1], " ".join(words[-2:]))
    return not any(is_of_a_land(end) for end in ends)


def says_nothing(word: str) -> bool:
    """Tell whether a capitalised word names a day, a month or a title, and no thing.

    Args:
        word: The word.
    """
    return bool(_NO_SUBJECT.search(word) or _WEEKDAY.search(word) or OF_MANY.search(word)) or (
        is_role_noun(word.lower().removesuffix("s")) or word in _KINDS
    )


def is_some_day(phrase: str, common: frozenset[str]) -> bool:
    """Tell whether a phrase is a day with a name before it ("Hask Monday"), not a day's own name.

    Args:
        phrase: The phrase.
        common: Words that some article writes small: "Black Friday" is called by one.
    """
    return bool(NAMED_DAY.fullmatch(phrase)) and phrase.partition(" ")[0].lower() not in common


def is_of_a_land(name: str) -> bool:
    """Tell whether a name is a land's people or kind ("Norlandic"), and not the land.

    Args:
        name: The name.
    """
    land = countries.by_form().get(name) if name.endswith(_LIKE_A_PEOPLE) else None
    return land is not None and not land.endswith(name)


def is_of_a_people(word: str) -> bool:
    """Tell whether a word is a people's or a tongue's: "Norlandic", "Vellish", "Tarnese".

    Args:
        word: The word.
    """
    return is_of_a_land(word) or bool(_PEOPLES.search(word))


def is_anywhere(phrase: str) -> bool:
    """Tell whether a phrase names nothing but what every land or town has: "Supreme Court ruling".

    Args:
        phrase: The phrase.
    """
    named = [one.lower() for one in POSSESSIVE.sub("", phrase).split() if one[0].isupper()]
    return bool(named) and _OF_ANY_PLACE.issuperset(named)


def last_word(words: Sequence[str]) -> str:
    """Return the last of some words in small letters, without whose it is.

    Args:
        words: The words.
    """
    return POSSESSIVE.sub("", words[-1]).lower()


def trimmed(phrase: str) -> str:
    """Take words off the head that lead in instead of naming; "" where nothing is left.

    Args:
        phrase: The phrase.
    """
    words = phrase.split()
    while words and (words[0].lower() in _WEAK_HEAD or words[0].endswith("ing")):
        if words[0] in _PART_OF_NAMES and words[1:] and words[1][0].isupper():
            break
        words = words[1:]
    while words and words[-1].lower() in _WEAK_TAIL:
        words = words[:-1]
    if words and words[-1].endswith(("’s", "'s")):
        words[-1] = words[-1][:-2]
    return " ".join(words) if len(words) > 1 else ""
