"""What tellings are about in words: names, plain words, and the occasions that stand by a date.

"Tuesday's Lamu primary" and "won the Lamu primary on Tuesday" name one occasion, in whatever words
the rest of each tells it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.event.parts import FINITE

STOP = frozenset(
    re.findall(
        r"\w+",
        "she him the and for with that this from which who whom whose was were has have had been"
        " will would"
        " said says say told its their his her they them also into than then when where while after"
        " before during over under between about against not but are our you your one two first"
        " last year years month months week weeks day days january february march april may june"
        " july august september october november december jan feb apr aug sept oct nov dec"
        " monday tuesday wednesday thursday friday"
        " saturday sunday according today tonight yesterday tomorrow",
    )
)
TAG = re.compile("[\ue002-\ue004]\\w+")
OCCASION = (
    r"(?P<occasion>summit|meeting|talks|conference|congress|convention|elections?|referendum"
    r"|ballot|ceremony|session|hearing|trial|festival|games|assembly|forum|rally|parade|primary"
    r"|primaries|caucus(?:es)?|debate|vote|launch|concert|auction|inquest|funeral|wedding|regatta"
    r"|final|match|tournament|exhibition|fair|handover|inauguration)"
)
_PHRASE = re.compile(
    r"[,;:]|\b(?:in|for|of|at|on|to|with|from|by|during|before|after|into|until|an?|the|and|or)\b"
)
_OF_PLACE = re.compile(
    r"(?: (?:in|of|at|on|between|for) (?:the )?(?:[A-Z][\w’'-]*(?:, | and | )?){1,5})"
)
_NAME = re.compile(r"\b[A-Z][\w’'-]*[\w]")
_WORD = re.compile(r"[^\W_]{3,}")
_ADVERBIAL = re.compile(
    r"(?i:in|at|on|for|from|with|by|to|under|after|before|during|since|despite|amid|following)\b"
)
"""What a part opens with that says where or when, not who."""
_EMPTY = frozenset(
    "have has hold take make get give put come see run day days time week year next final first"
    " second third special annual regular major national presidential general key crucial".split()
)
_ANY_OCCASION = re.compile(rf"\b{OCCASION}\b", re.IGNORECASE)
_BESIDE_DATE = 32  # characters
_LONG_SUBJECT = 110  # characters


@lru_cache(maxsize=4096)
def occasions(clause: str, start: int, end: int) -> dict[str, frozenset[str]]:
    """Return the occasions that stand beside a clause's date, each with the names it is called by.

    Args:
        clause: the words.
        start: where the date begins in them.
        end: where it ends.
    """
    found: dict[str, frozenset[str]] = {}
    for at in _ANY_OCCASION.finditer(clause):
        if min(abs(at.end() - start), abs(at.start() - end)) <= _BESIDE_DATE:
            kind = singular(at["occasion"].casefold())
            found[kind] = found.get(kind, frozenset()) | called(clause, *at.span())[0]
    return found


def called(words: str, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return what names an occasion: names, and other words, right before it and right behind."""
    before = " ".join(_PHRASE.split(words[max(0, start - 60) : start])[-1].split()[-5:])
    behind = _OF_PLACE.match(words[end : end + 60])
    names = names_in(f"{before} {behind[0]}" if behind else before)
    return names, telling(before) - names


def names_in(words: str) -> frozenset[str]:
    """Return the names among some words, folded."""
    found = {word for name in _NAME.findall(words) for word in _WORD.findall(name.casefold())}
    return frozenset(found) - STOP - _EMPTY


def telling(words: str) -> frozenset[str]:
    """Return the words that tell something, names among them, folded."""
    return frozenset(_WORD.findall(TAG.sub(" ", words).casefold())) - STOP - _EMPTY


@lru_cache(maxsize=4096)
def subject(clause: str) -> frozenset[str]:
    """Return the names before a clause's verb: who did it, as far as names tell."""
    verb = FINITE.search(clause)
    if verb is None or verb.start() > _LONG_SUBJECT:
        return frozenset()
    first, *further = clause[: verb.start()].split(", ")
    last = further.pop() if further else first
    apart = (part for part in (first, *further) if not _ADVERBIAL.match(part))
    return next(filter(None, map(names_in, (last, *apart))), frozenset())


def singular(occasion: str) -> str:
    """Return the singular of an occasion: elections are one, and so are caucuses."""
    return {"primaries": "primary", "caucuses": "caucus", "elections": "election"}.get(
        occasion, occasion
    )
