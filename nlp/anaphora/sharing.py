"""Whether a short name may be somebody else's in its text.

Then it says nothing for sure, and no name of ours is put behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon import people as people_words

if TYPE_CHECKING:
    from nlp.values import Person

LEADS = frozenset(
    "Throughout Despite Unlike Like Within Without Across Regarding Concerning Amid Beside Besides"
    " Inside Outside Behind Beyond Via Versus".split()
)
"""What leads a sentence before a name and is none of it."""
_LOOK_BACK = 24  # characters
_MOST_HITS = 300
"""How often a name is looked up in one text."""
_NEXT_NAME = re.compile(r" (?:and [A-Z][\w’'-]+ )?(([A-Z][\w-]*)\b)")
_FORENAME = re.compile(r"\b([A-Z][\w’'.-]+) (?:[A-Z]\. )?\Z")
_NOT_NAMES = ("ian", "ese", "ish", "can", "crat", "ist", "ly", "ed", "ing")
"""How words end that may stand before a surname: "Republican Denholt", "Recently Denholt"."""


def is_shared(text: str, person: Person, short: str) -> bool:
    """Say whether a short form of somebody's name may be another's as well.

    Args:
        text: the text.
        person: whose name it is.
        short: the form: a surname, or a forename.
    """
    return (
        _has_others(text, person, short)
        or _is_shared_forename(text, person.name, short)
        or _is_met_before(text, person, short)
        or short.lower() in people_words.PLACES
    )


def _has_others(text: str, person: Person, short: str) -> bool:
    """Say whether somebody else of the same surname may be named, whom the reader has not found."""
    own = {
        word.strip(".,“”\"'") for word in (*person.name.split(), *" ".join(person.aliases).split())
    }
    at = text.find(short)
    for _ in range(_MOST_HITS):
        if at < 0:
            break
        before = _FORENAME.search(text, max(0, at - _LOOK_BACK), at)
        if before and before[1] not in own and _may_be_other(before[1], person):
            return True
        at = text.find(short, at + len(short))
    return False


def _is_shared_forename(text: str, name: str, short: str) -> bool:
    """Say whether a forename goes with other surnames as well: "Alaric III", "Alaric Denholt"."""
    forename, _, rest = name.partition(" ")
    if short != forename:
        return False
    surname = rest.rpartition(" ")[2]
    at = text.find(f"{short} ")
    for _ in range(_MOST_HITS):
        if at < 0:
            break
        behind = _NEXT_NAME.match(text, at + len(short))
        if behind and behind[1] not in rest and behind[2] != surname:
            return True
        at = text.find(f"{short} ", at + len(short))
    return False


def _is_met_before(text: str, person: Person, short: str) -> bool:
    """Say whether a short name stands before the full one of whom nothing says who it is.

    So may a forename of anybody, which another one may have.
    """
    known = person.gender is not None or person.role is not None
    if known and short != person.name.partition(" ")[0]:
        return False
    full = min((start for start, end in person.mentions if end - start > len(short)), default=0)
    if text.find(short, 0, full) < 0:
        return False
    return re.compile(rf"\b{re.escape(short)}\b").search(text, 0, full) is not None


def _may_be_forename(word: str) -> bool:
    """Say whether a word may be a forename: none of the words that stand before names otherwise."""
    low = word.lower().rstrip(".")
    return not (
        word.endswith((".", "’s", "'s"))
        or word.isupper()
        or "-" in word
        or low in people_words.FUNCTION
        or low in people_words.PLACES
        or low in people_words.ORGANISATION
        or names.is_honorific(low)
        or names.title_length((word, "X")) > 0
        or people_words.is_role_noun(low)
        or people_words.is_agent_noun(low)
        or low.endswith(_NOT_NAMES)
    )


def _may_be_other(word: str, person: Person) -> bool:
    """Say whether a word before a surname makes it another's: "KG Orl" where "DJ Orl" is known."""
    letters = word.isupper() and person.name.partition(" ")[0].isupper()
    return letters or _may_be_forename(word)
