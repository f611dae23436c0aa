"""Years that date nothing in their sentence: in names, in comparisons, and talked of themselves.

"The 1976 Treaty", "the famous 1963 speech", "fell by 40 percent from 2008", "2031 is not about the
harbour".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.values import Timex

_ATTRIBUTE_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|its|their|his|her|my|our|a|an|[Tt]his|[Tt]hat|of)|['’]s|s['’]) $"
)
_ATTRIBUTES_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|its|their|his|her|an?|[Tt]his|[Tt]hat)|['’]s|s['’]) (?:(?!(?:in|on|of|since"
    r"|from|by|until|till|before|after|during|between|around|about|early|late|mid|and|or|to|for"
    r"|back in|with|at|through|than|that|as|said|was|were)\b)[a-z]+(?:-[a-z]+)* ){1,2}$"
)
"""As in "the", "its", "Selby's" before a year that is part of a name: "the 1976 Treaty"."""
_GOES_ON = re.compile(
    r" (?:was|is|are|were|has|had|have|saw|will|would|and|or|in|on|at|to|by|when|as|with|that|who"
    r"|which|for|from|of|after|before|because|but|while|where|until|through|during|than|if|so|up"
    r"|out|over|under|against|between|without|into|he|she|it|they|we|the|an?|his|her|its|their)\b"
)
"""What follows a year that stands for itself, and is in no name: "lost the race 2014 to Lind"."""
_OPENS_WITH = re.compile(r"(?:\A\W*|[,;:] (?:and |but )?)(?:[Ii]n|[Aa]t|[Dd]uring) an? \Z")
"""In "In a 2031 hearing in Selby, Lind denied it" the year is also that of the denial."""
_CONCERNING = re.compile(r"\b(?:concerning|regarding|about|involving|surrounding) $")
_LAW_OF = re.compile(
    r"\b(?:Acts?|Laws?|Bill|Treaty|Accords?|Code|Agreement|Amendment|Convention|Constitution"
    r"|Protocol|Declaration|Resolution|Ordinance|Decree)(?:,| of) $"
)
_NAMED_AFTER = re.compile(r"\b[A-Z][\w’'-]+ $")
_SINCE = re.compile(r"\b[Ss]ince $")
_COUNTED = re.compile(r", (?:just|only|no|none|nobody|never|every|not one)\b")
"""In "Since 1976, only one of them has won" nothing is told of 1976."""
_CHANGED_FROM = re.compile(
    r"(?:[0-9%]|\b(?:percent|points?|million|billion|cents|half|third|quarter|double|tripled?"
    r"|doubled)\b)[^,;.]{0,24}\bfrom (?:the |an? )?$"
)
"""Figures are compared with those of a year: "fell by 40 percent from 2008"."""
_OPENS = re.compile(r"(?:\A\W*|[,:;“\"] ?|\b(?:that|and|but|so|because|if) )$")
_HAPPENED = re.compile(r" (?:was|is|has|had|saw|and|in|to|by|when|as|with)\b")
_IS_TALKED_OF = re.compile(
    r"['’]s (?:now )?(?:an?|the|not|going) | (?:is|isn[’']t|does|doesn[’']t|(?:will|could|would"
    r"|should|may|might|won[’']t|can)(?: not)? be)\b"
)
"""“2031 is not about the harbour” tells of no event of that year."""
_DEED = re.compile(
    r" (?:[\w’'-]+ ){0,2}(?:bombings?|attacks?|massacre|shootings?|killings?|murders?|deaths?"
    r"|earthquake|floods?|crash|assassination|coup|explosion|invasion|siege|hijackings?)"
    r" (?:of|in|at|on|that)\b"
)
_AS_YEAR = re.compile(r" an? (?:[a-z-]+ ){0,2}(?:year|season)\b")
"""In "will make 2031 a good year for mills" nothing is told of a date."""
_OF_ROLE = re.compile(
    r" (?:[\w-]+ ){0,3}(?:nominee|candidate|champion|winner|contender|runner-up|front-?runner|rival"
    r"|hopeful|medallist|finalist)s?\b"
)
"""In "the 2012 party nominee" a year says which nominee is meant."""
_REFERRED = re.compile(
    r"\b(?!(?:planned|scheduled|set|slated|due|billed|called|expected|timed|booked|announced|meant"
    r"|intended|foreseen|fixed|agreed|promised|set)\b)(?:[a-z]+|\w+[”\"]) for $"
)
_FORECAST = re.compile(r"\b(?:expect|forecast|plan|project|predict|aim|target|promise|hope)")
"""Budgets, figures and forecasts are "for 2014", whenever they are told."""
_BID = re.compile(r" (?:[a-z]+ )?(?:bid|run|campaign|race)\b")
OFFICE = re.compile(r"\b(?:chairmanship|presidency|chair|hosting)\b", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|over) ")
_BESIDE_YEAR = re.compile(r"(?:[12][0-9]{3}(?:, | and | or |, and |/))+$")
_YEAR_BESIDE = re.compile(r"(?:(?:, | and | or |, and |/)[12][0-9]{3})+")
_OWNED = re.compile(
    r"(?:\b(?:[Tt]he|its|their|his|her|my|our|a|an|[Tt]his|[Tt]hat|of|for|and|with|as)|['’]s"
    r"|s['’]) $"
)
_TITLE_NEXT = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:titles?|medals?|trophies|champions?|champion(?:ship)?s?|winners?"
    r"|medallists?"
    r"|medalists?|finalists?|semi-?finalists?|runners?-up|victors?|laureates?|crowns?|squads?)\b"
)
"""In "to add to her 2021 and 2024 titles" the years say which titles."""
_WORK_NEXT = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:classic|film|movie|drama|comedy|musical|thriller|hit|song|single|album"
    r"|novel|memoir|book|play|biopic|documentary|ballad|masterpiece|bestseller|blockbuster|sequel"
    r"|painting|sitcom|miniseries),? [“‘\"'A-Z]"
)
"""In "praised her part in 1947 classic “Selby Quay”" the year is the film's."""
_BODY_NEXT = re.compile(r" (?:Committee|Group|Club|Society|Trust|Foundation|Movement)\b")
_NUMBERED = re.compile(r"\bNo\.? ?[0-9]+ of $")
"""An act is "No 12 of 2017", whatever its clause tells."""
_FROM = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w’'-]+) (?:[\w’'-]+ ){0,4}?(?:titles?"
    r"|medals?|records?|treat(?:y|ies)|laws?|stud(?:y|ies)|reports?|photographs?|photos?|pictures?"
    r"|videos?|footage|letters?|emails?|data|figures|surveys?|polls?|songs?|albums?|rulings?"
    r"|convention) from $"
)
"""In "could not defend his title from 2011" the year is the title's."""
_YEAR = len("2022")


def dates_nothing(timex: Timex, words: str, before: str, after: str) -> bool:
    """Say whether a year is part of a name, what something is measured by, or only talked of.

    Args:
        timex: an expression; others than bare years date something.
        words: what it says.
        before: the words of its sentence before it.
        after: those behind it.
    """
    if len(timex.value) > _YEAR or timex.inferred:
        return False
    if _OF_ROLE.match(after) or (_REFERRED.search(before) and not _FORECAST.search(before)):
        return True
    if OFFICE.search(before[-40:]) or (OFFICE.search(after[:40]) and not _BID.match(after)):
        return False
    if _ABOUT.match(words) and re.match(r" [a-z]", after) and not _GOES_ON.match(after):
        return True  # "asked him about 2010 allegations"
    return (
        _is_measure(before, after)
        or _is_talked_of(before, after)
        or _is_name(before, after)
        or _says_which(before, after)
    )


def names_deed(after: str) -> bool:
    """Say whether a year says when a deed was done that has its place: "the 2031 siege of Selby".

    Args:
        after: the words behind the year.
    """
    return _DEED.match(after) is not None


def _says_which(before: str, after: str) -> bool:
    """Say whether a year tells which title, film or act is meant."""
    if _NUMBERED.search(before) or (_FROM.search(before) and not after.startswith((" to ", "-"))):
        return True
    first = _BESIDE_YEAR.sub("", before)
    last = _YEAR_BESIDE.sub("", after, count=1) if _YEAR_BESIDE.match(after) else after
    if _TITLE_NEXT.match(last) and _OWNED.search(first):
        return True
    return any(one.match(after) for one in (_BODY_NEXT, _AS_YEAR)) or bool(_WORK_NEXT.match(last))


def _is_measure(before: str, after: str) -> bool:
    """Say whether figures, or those who came later, are compared with those of a year."""
    if _SINCE.search(before) and _COUNTED.match(after):
        return True
    return not after.startswith(" to ") and _CHANGED_FROM.search(before) is not None


def _is_talked_of(before: str, after: str) -> bool:
    """Say whether a year is the subject of a clause on what it is, or is not."""
    return _OPENS.search(before) is not None and _IS_TALKED_OF.match(after) is not None


def _is_name(before: str, after: str) -> bool:
    """A year in the name of a treaty or a summit is a date, but not the event's."""
    if _LAW_OF.search(before):
        return True
    if re.match(r" [A-Za-z]", after):
        named = _ATTRIBUTES_BEFORE.search(before) or _CONCERNING.search(before)
        if named and not _GOES_ON.match(after):
            return True
        if names_deed(after):
            return False
        if _ATTRIBUTE_BEFORE.search(before) and not _OPENS_WITH.search(before):
            return _HAPPENED.match(after) is None
    return _NAMED_AFTER.search(before) is not None and not re.match(r"\W*[A-Z][a-z]+ $", before)
