"""Whether quoted words point back to something that stands outside them.

"I hope they agree" says nothing without the line before; "There was no ship" and "Mothers feed
their children" do, since nothing in them points out of the quotation.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nlp.lexicon.people import FUNCTION
from nlp.quote.offices import GENDERED

if TYPE_CHECKING:
    from nlp.person.genders import Gender
    from nlp.values import QuoteKind

_PERSONAL = frozenset("he she they his her their them him".split())
_SINGULAR = frozenset("he she his her him".split())
_PLURAL = frozenset("they their them".split())
_DEMONSTRATIVE = frozenset("this that these those".split())
_CONNECTIVE = frozenset("also however so then meanwhile moreover instead too such".split())
_POINTING = _PERSONAL | frozenset("this these those".split())
_POINTING_BUT_SELF = _POINTING - _SINGULAR
_OWNING = frozenset(("its", "they’re", "he’s", "she’s"))
_IT = frozenset(("it", "it’s", "it's"))
_LEANING = _POINTING | _DEMONSTRATIVE | _CONNECTIVE | _OWNING | _IT
_CLOSED = frozenset(
    "is are was were be been will would can could may might must should shall has have had do does"
    " did to of in on at for with from by about and or but not is n’t isn’t wasn’t".split()
)
_EXPLETIVE = re.compile(
    r"it(?: is|’s|'s| was| will be| would be| has been| takes| took| seems| appears)"
    r"(?: \S+){1,5} (?:to|that|for|when|if|until|since|before)\b"
    r"|it (?:rained|snowed|rains|takes)\b"
)
_WORDS = re.compile(r"[^\W\d_][\w’'-]*[,.;:!?…]?")
_OTHERS: dict[Gender, re.Pattern[str]] = {
    "m": re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE),
    "f": re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE),
}
_KINDRED: dict[Gender, frozenset[str]] = {
    sex: frozenset(word for word, shown in GENDERED.items() if shown != sex) for sex in ("m", "f")
}
_NAMED = re.compile(r"(?<=[\w,;] )[A-Z][a-z]")
_HEAD = re.compile(r"[A-Z][a-z]+")
_NEAR = 6  # words
_FEW = 3  # words
_LONG_NOUN = 3  # letters
_OPENING = "“”\"'‘„«»` "


def leans(words: str, kind: QuoteKind, *, known: bool = False, sex: Gender | None = None) -> bool:
    """Say whether a quotation leans on what was said before it.

    Args:
        words: the quotation's first words, marks included.
        kind: how it is marked.
        known: whether its speaker is a person named; in reported words "he" is then that one.
        sex: the speaker's; a man's "she" is somebody else.

    Returns:
        True where a pronoun near its beginning has nothing inside that it could mean.
    """
    stripped = words.strip(_OPENING)
    wanted = _NEAR + 2 if kind == "direct" else _FEW
    found = [match.group() for match in islice(_WORDS.finditer(stripped), wanted)]
    lows = [word.lower().rstrip(",.;:!?…") for word in found]
    if kind != "direct":
        if lows and found[0].lower() == "that":
            found, lows = found[1:], lows[1:]
        pointing = _POINTING_BUT_SELF if known else _POINTING
        other = known and sex is not None and _is_of_another(stripped, sex)
        return other or (bool(lows) and lows[0] in pointing and _points(found, lows, 0))
    if _LEANING.isdisjoint(lows):
        return False
    first = lows[0]
    if first in _IT:
        return _EXPLETIVE.match(stripped.lower()) is None
    if first in _PERSONAL or first in _CONNECTIVE or first in _OWNING:
        return True
    if first in _DEMONSTRATIVE:
        return _points(found, lows, 0)
    return any(low in _POINTING and _points(found, lows, at) for at, low in enumerate(lows[:_NEAR]))


def _is_of_another(words: str, sex: Gender) -> bool:
    """Say whether a man's reported words speak of a "she", or a woman's of a "he", unnamed there.

    Args:
        words: the first of the reported words.
        sex: the speaker's.
    """
    other = _OTHERS[sex].search(words)
    if other is None:
        return False
    ahead = words[: other.start()]
    head = _HEAD.match(ahead)
    named = (head and head.group().lower() not in FUNCTION) or _NAMED.search(ahead)
    return not named and _KINDRED[sex].isdisjoint(ahead.lower().split())


def _points(words: list[str], lows: list[str], at: int) -> bool:
    """Say whether the pronoun at `at` means something outside."""
    low = lows[at]
    if low in _DEMONSTRATIVE:
        following = lows[at + 1] if at + 1 < len(lows) else ""
        ends = words[at][-1] in ",.;:!?…"
        return ends or not following or following in _CLOSED
    for place in range(at):
        named = place > 0 and words[place][0].isupper() and lows[place] not in {"i", "i’m", "i'm"}
        if named:
            return False
        if low in _PLURAL and len(lows[place]) > _LONG_NOUN and lows[place].endswith("s"):
            return False
        if lows[place] in {"people", "who", "everyone", "everybody", "nobody", "anyone", "a", "an"}:
            return False
    return True
