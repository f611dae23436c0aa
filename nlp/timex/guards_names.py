"""What looks like a month, a weekday or a holiday and is none: "may", April the person."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.guards_years import FROM, words_before

if TYPE_CHECKING:
    from collections.abc import Callable

_S = r"[^\S\n]{1,3}"
BESIDE_NOUN = re.compile(
    rf"{_S}(?!(?:and|or|but|in|on|at|of|to|by|for|from|with|into|until|till|through|before|after|as"
    r"|when|while|where|that|which|who|than|over|near|amid|if|so|then|too|also|again|alone|only"
    r"|was|were|is|are|has|had|have|will|would|may|can|could|did|does|the|this|last|next|an?|its|his"
    r"|her|their|it|he|she|they|we|you|came|began|saw|brought|went|ends|comes|begins|approaches)\b"
    r"|(?!(?:test|train|meet|cloth|heat|ski)ing)[a-z]+(?:ed|ing)\b)[a-z]{3,}"
)
"""In "a winter jacket" and "the Ramadan bazaars" no stretch of a year is meant."""
_FEAST_BEFORE = re.compile(
    r"\b(?i:in|on|at|by|to|during|until|since|through|throughout|over|for|before|after|from|this|next|last)"
    r" (?:the )?$"
)
_FEAST_ITSELF = re.compile(
    rf"{_S}(?:holidays?|celebrations?|festivit(?:y|ies)|festival|period|weekend|break|week|season"
    r"|prayers?|truce|ceasefire)\b"
)
_OF_BEFORE = re.compile(
    r"(?<!month )(?<!months )(?<!day )(?<!days )(?<!eve )(?<!end )(?<!start )\bof (?:the )?$"
)
_BETWEEN = re.compile(r"\b[Bb]etween $")
_OWNER_AFTER = re.compile(
    rf"{_S}(?!Day|Eve|Festival|Iftar|Holidays?|Month|Kareem|Mubarak|Week|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday|Saturday|Sunday)[A-Z][a-z]+"
)
_OWNER_BEFORE = re.compile(
    r"\b(?!(?:During|In|On|Since|This|Last|Next|The|Before|After|Holy|Muslim|For|Until|By|Over|At|From"
    r"|When|While|As|If|And|But|Every|Each|Of|Around|Islamic|Jewish|Hindu|Muslims|Vietnamese)\b)"
    r"(?:[A-Z][a-z]+|Mr\.|Dr\.|Mrs\.|Ms\.) $"
)
"""A name before it: "Mr. Ramadan", "Anh Tet"."""
_SHOW = re.compile(r"(?:[“\"‘']Fox News|\bMail on) $")
_FILM = re.compile(rf"{_S}(?:the{_S}(?:13|Thirteen)th(?!{_S}of)|Addams)\b")
_PACT = re.compile(
    rf"{_S}(?:[Aa]greement|[Aa]ccords?|[Aa]ffair|Massacre|Island|Rising|Uprising"
    r"|[Oo]ffensive)\b"
)
_NAMES_ELSE = re.compile(
    rf"{_S}(?!(?:Day|Eve|Night|Morning|Afternoon|Evening|Week|Weekend|Season|Holidays?|Break|Period"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Parade|Party|Parties|Dinner|Lunch|Mass|Vigil"
    rf"|Service|{'|'.join(month.capitalize() for month in words.MONTHS)})s?\b)[A-Z][a-z]"
)
"""What has a holiday in its name and no day: "Easter Harbour Trust"."""
_WISH = re.compile(r"\b(?:White|Merry|[Hh]appy) $")
_NAMED_DAY = re.compile(
    r"\b(?:Good|Holy|Super|Bloody|Black|Blue|Fat|Giving|Bowl|Freaky|Ruby|Cyber|Girl"
    r"|(?<!in )(?<!at )(?<!from )(?<!to )(?<!near )Sheffield) $"
)
_CLUBS = re.compile(
    rf"{_S}(?:F\.?C\b|(?:defender|midfielder|striker|winger|goalkeeper|keeper|captain|coach|manager"
    rf"|boss|director|chairman|fans?|supporters?|players?|forward){_S})"
)
_CLUB_BEFORE = re.compile(r"\b(?:[Tt]he|an?|[Ff]ormer|ex-|[Ff]or) (?:[a-z]+ )?[A-Z][a-z]+ $")
"""A club's name may end in a weekday: "the former Ostrel Wednesday captain"."""
_PAPER_BEFORE = re.compile(r"\b(?:told|by|to|with|reported|says|for|of|in) [Tt]he $")
_PAPER_NAME = re.compile(rf"{_S}[A-Z][a-z]+(?=[.,;:)]|{_S}(?!of\b|the\b)[a-z])")
"""Who "told the Sunday Tide" told a paper."""
_MARKS = frozenset("“\"‘'")
_OF_WHAT = re.compile(r" of [a-z]")
"""A "Friday of rage" is what a day is called."""
_PAIRED = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]ver) $")
_OWN_YEAR = re.compile(r",? (?:of )?(?:last|this|next|that|the (?:same|following|previous)) year\b")
_MONTHS_IN_YEAR = 12
_NAMES = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also verbs, or names of people."""
_LONG_NAMES = frozenset({"may", "june", "july"})
_OPENING = r"(?:^|[\s(“\"‘'—–-])"
_STRONG = (
    r"in|of|since|until|till|by|last|next|this|early|late|mid|during|throughout|every|each"
    r"|previous|following|coming"
)
_STRONG_BEFORE = re.compile(rf"{_OPENING}(?i:{_STRONG})[\s-]{{1,3}}$")
_TEMPORAL_BEFORE = re.compile(
    rf"{_OPENING}(?i:{_STRONG}|from|to|through|for|before|after|between|and|on|around|about|past"
    r"|the|as|[a-z]{3,12}est|worst|best|record|\w{1,20}['’]s|starting|or|beginning|ending|ended|dated|week|months?|days?|an?|its|their|his|her|,)"
    r"[\s-]{1,3}$"
)
"""What stands before a month: "early", "the worst", "ending"."""
_NAME_AFTER = re.compile(rf"{_S}(?:[A-Z][a-z]+|O['’][A-Z]|[A-Z]\.{_S}[A-Z])")
_MODAL_AFTER = re.compile(
    rf"{_S}(?:be|have|not|also|well|I|we|he|she|they|it|you|the|God|still|seem|even|never)\b"
)
_MARCH_AFTER = re.compile(
    rf"{_S}(?:on|for|against|through|in protest|to the|into|past|towards?|away|out|off)\b"
)
_THE_MARCH = re.compile(rf"[.,;:!?)]|\Z|{_S}(?:to|on|of|against|for|was|were|is|had)\b")
_VERBS = MappingProxyType({"may": _MODAL_AFTER, "march": _MARCH_AFTER})
_SPEECH_AFTER = re.compile(
    rf"(?:['’]s)?{_S}(?:said|says|told|added|was born|is an?|who|has been)\b"
)
_APPOSED = re.compile(r"(?:['’]s|\b(?i:his|her|their|my|our)) [a-z-]{3,14}(?: [a-z]{3,12})?, $")
"""In "her daughter, April," stands a name."""
_MONTH_BEFORE = re.compile(
    rf"\b(?:{'|'.join(month.capitalize() for month in words.MONTHS if len(month) > len('may'))})"
    r",(?: and| or)? $"
)
_WEATHER_BEFORE = re.compile(
    r"\b(?:cold|cool|mild|warm|wet|dry|snowy|windy|chilly|bitter|frosty|freezing) $"
)
_A_BEFORE = re.compile(r"\b[Aa]n? $")
_IS_MONTH = re.compile(
    rf"{_S}(?:is|was|has|had|saw|brought|marked|will|looks|proved|turned|remains)\b|,|{_S}with\b|\."
)
_ALONE_BEFORE = re.compile(
    r"(?:^|[.!?][”\"’]?\s|\n|[“\"]|\b(?:began|began|started|ended|entered|closed|with|than|over|versus"
    r"|against)[^\S\n])$"
)
"""“March has been wet” tells of the month, and so does "compared with March"."""
_GIVEN_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss)\.?|[a-z,] [A-Z][a-z]+) $")
_BC_AFTER = re.compile(rf"{_S}[0-9]{{1,4}}[^\S\n]?B\.?C")
_NOT_A_DAY = re.compile(
    r":[0-9]|%|[.,/-][0-9]|[^\S\n](?:percent|per cent|million|billion|%|[ap]\.?m\b)"
)
_IN_BEFORE = re.compile(rf"\b[Ii]n{_S}$")
_NOUN_AFTER = re.compile(r"[^\S\n][a-z]{3,}(?<!and)(?<!through)(?<!the)\b")
_CLAUSE_ENDS = re.compile(r"[.,;:!?)]|\n|\Z")
_GOES_ON = re.compile(
    r" (?:near|in|at|on|with|by|to|for|from|after|before|when|and|but|as|over|while|off|under"
    r"|during|against|into|outside)\b"
)
"""In "it crashed that February near Brask" no clause begins with the month."""
_SAYS = re.compile(r"\b(?:sa(?:id|ys?)|thinks?|believes?|knew|knows?|hopes?|added|argue[ds]?|so) $")
_VERB_BEFORE = re.compile(
    r"\b(?:sa(?:id|ys?)|told [\w ]{1,20}|[a-z]{2,14}ed|thinks?|believes?|knew|knows?|wrote|hopes?"
    r"|[A-Z][a-z]+day|suggests?|shows?|means?|so|added|argues?|claims?) $"
)


def _bare_month(text: str, match: re.Match[str]) -> bool:
    """Tell a month by itself from "may", "march" and April the person."""
    word = match["m"]
    if _BC_AFTER.match(text, match.end()) or _is_other(text, word, match.end()):
        return False
    if match.start() != match.start("m"):
        return True
    plain = word.rstrip(".").lower()
    before = words_before(text, match.start())
    if _NAMED_DAY.search(before):
        return False
    strong = _STRONG_BEFORE.search(before) is not None
    if strong or (plain not in _NAMES and not word.islower()):
        return strong or len(plain) > len("sept") or plain in _LONG_NAMES or word.endswith(".")
    if word.islower() or word.isupper():
        return False
    return _is_no_name(text, match.end(), plain, before)


def _is_other(text: str, word: str, end: int) -> bool:
    """In "his august father" and "an April Fool" no month is meant."""
    if word == "April":
        return text.startswith(" Fool", end)
    return word == "august" and _NOUN_AFTER.match(text, end) is not None


def _is_surely(text: str, end: int, plain: str, before: str) -> bool:
    """No article stands before a person, and "is wet" or "with $8m" behind no march."""
    if plain in _VERBS and _MONTH_BEFORE.search(before):
        return True
    if plain in _VERBS and _WEATHER_BEFORE.search(before):
        return True
    if plain == "march":
        return bool(_IS_MONTH.match(text, end) and _ALONE_BEFORE.search(before))
    return plain in _LONG_NAMES | {"april"} and _A_BEFORE.search(before) is not None


def _is_no_name(text: str, end: int, plain: str, before: str) -> bool:
    """April and August may be people, May and March verbs: their surroundings tell."""
    if _is_surely(text, end, plain, before):
        return True
    if _NAME_AFTER.match(text, end) or _SPEECH_AFTER.match(text, end):
        return False
    if _APPOSED.search(before) and text[end : end + 1] in {".", ",", ";"}:
        return False
    if plain == "march" and before.endswith("the ") and _THE_MARCH.match(text, end):
        return False
    verb = _VERBS.get(plain)
    if verb is not None:
        return verb.match(text, end) is None and _TEMPORAL_BEFORE.search(before) is not None
    return _GIVEN_BEFORE.search(before) is None


def _month_day(text: str, match: re.Match[str]) -> bool:
    """Refuse what is no day: "In June 20 people" holds no day of June, "may 5" none of May."""
    if match["m"] == "may" or _NOT_A_DAY.match(text, match.end()):
        return False
    inside = _IN_BEFORE.search(words_before(text, match.start())) is not None
    return not (inside and _NOUN_AFTER.match(text, match.end()))


def _is_conjunction(text: str, match: re.Match[str]) -> bool:
    """In "said that Monday's vote" the "that" belongs to the verb."""
    if (match["which"] or "").lower() != "that" or _CLAUSE_ENDS.match(text, match.end()):
        return False
    if _GOES_ON.match(text, match.end()) and not _SAYS.search(
        words_before(text, match.start("which"))
    ):
        return False
    owns = text.startswith(("'s", "’s", " will "), match.end())
    return owns or _VERB_BEFORE.search(words_before(text, match.start("which"))) is not None


def _weekday(text: str, match: re.Match[str]) -> bool:
    """Abbreviated weekdays need their full stop; "Sun." and "Sat." may end a sentence."""
    if _is_conjunction(text, match):
        return False
    word = match["wd"]
    before = words_before(text, match.start("wd"))
    if before[-1:] in _MARKS and _OF_WHAT.match(text, match.end()):
        return False
    show = match["wd"] == "Sunday" and not match["part"] and _SHOW.search(before)
    titled = not match["part"] and (
        _NAMED_DAY.search(before)
        or (_CLUBS.match(text, match.end()) and _CLUB_BEFORE.search(before))
        or (_PAPER_NAME.match(text, match.end()) and _PAPER_BEFORE.search(before))
    )
    if show or titled or _FILM.match(text, match.end()):
        return False
    if word.lower().endswith("day"):
        return True
    named = word.endswith(".") and word[0].isupper()
    return named and not word.lower().startswith(("sun", "sat", "mon"))


def _weekdays(text: str, match: re.Match[str]) -> bool:
    """Only "between Monday and Friday" makes a stretch of two days that "and" joins."""
    return match["link"] != "and" or _BETWEEN.search(words_before(text, match.start())) is not None


def _months(text: str, match: re.Match[str]) -> bool:
    """Read "from May to August", "May-August", and "in July and August", one stretch too."""
    joined = " " not in text[match.end("m") : match.start("m2")]
    if joined or FROM.search(words_before(text, match.start())):
        return True
    if not _PAIRED.search(words_before(text, match.start())) or " and " not in match.group():
        return False
    if _OWN_YEAR.match(text, match.end()):
        return False
    first, second = (words.MONTHS[match[part].lower().rstrip(".")] for part in ("m", "m2"))
    return second == first % _MONTHS_IN_YEAR + 1


def _feast(text: str, match: re.Match[str]) -> bool:
    """Ramadan and Tet are names of people, too: of one who has another name, or speaks.

    Its bazaars and its traditions have the feast's name, and are of no day.
    """
    before, end = words_before(text, match.start()), match.end()
    if match["y"] or match["which"]:
        return True
    beside = BESIDE_NOUN.match(text, end) and not _FEAST_ITSELF.match(text, end)
    if _OF_BEFORE.search(before) or (beside and not _FEAST_BEFORE.search(before)):
        return False
    if " " in match["h"]:
        return True
    if _SPEECH_AFTER.match(text, match.end()) or _OWNER_AFTER.match(text, match.end()):
        return False
    return _OWNER_BEFORE.search(before) is None


def _holiday(text: str, match: re.Match[str]) -> bool:
    """People, treaties and songs have such names; nor does a wish date anything."""
    if not match["which"] and _NAMES_ELSE.match(text, match.end()):
        return False
    if _PACT.match(text, match.end()) or _WISH.search(words_before(text, match.start())):
        return False
    named = match["h"] in {"Christmas", "Easter"}
    return not (named and _SPEECH_AFTER.match(text, match.end()))


NAME_GUARDS: MappingProxyType[str, Callable[[str, re.Match[str]], bool]] = MappingProxyType(
    {
        "m": _bare_month,
        "md": _month_day,
        "dm": _month_day,
        "m-m": _months,
        "which-m": lambda text, match: not _is_conjunction(text, match),
        "wd": _weekday,
        "wd-wd": _weekdays,
        "wd-nth": lambda text, match: not _FILM.match(text, match.end("wd")),
        "holiday": _holiday,
        "feast": _feast,
    }
)
"""The guards of months, days of the week and holidays, by the names of their shapes."""
