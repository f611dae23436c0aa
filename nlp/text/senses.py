"""Which senses a sentence's words have, so that "shut" is borne out by "the closure".

Words are known by the groups of `nlp.lexicon.synonyms` that they are in, a verb with its particle
by those of both together: whoever "throws out" a case dismisses it and throws nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from nlp.lexicon.synonyms import CONVERSES, GROUPS
from nlp.lexicon.verb_forms import IRREGULAR, SHORT
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PARTICLE: Final = "_"
_REACH: Final = 4
"""Words behind a verb among which its particle may stand: "put the meeting off"."""
_BORN: Final = "born"
"""Who was born is not who bears something."""
_SHORT: Final = 4
"""Letters of a word that is not shortened elsewhere: "jobs", "vans"."""
_DOUBLED: Final = frozenset("bdgmnprt")


@lru_cache(maxsize=1 << 12)
def key(low: str) -> str:
    """Return one form for all forms of a word: "closed", "closes" and "closing" are one.

    Args:
        low: the word, in small letters.
    """
    low = low if low == _BORN else IRREGULAR.get(low, SHORT.get(low, low))
    stem = next(iter(content_words(low)), low)
    if len(stem) == _SHORT and stem.endswith("s") and not stem.endswith(("ss", "us", "is")):
        stem = stem[:-1]
    if len(stem) < _SHORT:
        return stem
    stem = stem.removesuffix("e").removesuffix("i").removesuffix("y")
    return stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] in _DOUBLED else stem


def _written(word: str) -> str:
    verb, _, particle = word.partition(_PARTICLE)
    return f"{key(verb)}{_PARTICLE}{particle}" if particle else key(verb)


def _table(*, general: bool) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (own, others) in enumerate(GROUPS):
        for word in own if general else (*own, *others):
            found.setdefault(_written(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_STANDS_FOR: Final = _table(general=True)
_IS: Final = _table(general=False)
WORDS: Final = frozenset(_IS)
"""Every word that has a sense, as `key` gives it."""
_PARTICLES: Final = frozenset(word.partition(_PARTICLE)[2] for word in _IS if _PARTICLE in word)
_SIDES: Final = frozenset(
    pair for one, other in CONVERSES for pair in ((key(one), key(other)), (key(other), key(one)))
)


def said(lows: Sequence[str], at: int) -> frozenset[int]:
    """Return the senses for which a word of a written sentence may stand.

    Args:
        lows: The sentence's words, in small letters.
        at: Which.
    """
    return _of(_STANDS_FOR, lows, at)


def told(lows: Sequence[str], at: int) -> frozenset[int]:
    """Return the senses that a word of the article has.

    Args:
        lows: The sentence's words, in small letters.
        at: Which.
    """
    return _of(_IS, lows, at)


def of_all(rows: Iterable[Sequence[str]]) -> frozenset[int]:
    """Return the senses that the words of an article's sentences have.

    Args:
        rows: Each sentence's words, in small letters.
    """
    return frozenset().union(*(told(lows, at) for lows in rows for at in range(len(lows))))


def of_words(words: Iterable[str]) -> frozenset[int]:
    """Return the senses that words of the article have, each by itself.

    Args:
        words: The words, in small letters.
    """
    return frozenset().union(*(_IS.get(key(word), frozenset()) for word in words))


def are_sides(one: str, other: str) -> bool:
    """Say whether two verbs tell one deed from its two sides: "beat" and "lost".

    Args:
        one: a verb's form, in small letters.
        other: another's.
    """
    return (key(one), key(other)) in _SIDES


def known(words: Iterable[str], senses: frozenset[int]) -> bool:
    """Say whether one of some words stands for a sense that is told.

    Args:
        words: Words in small letters.
        senses: What `of_all` returned.
    """
    return any(not _STANDS_FOR.get(key(word), frozenset()).isdisjoint(senses) for word in words)


def _of(table: dict[str, frozenset[int]], lows: Sequence[str], at: int) -> frozenset[int]:
    own = key(lows[at])
    near = (f"{own}{_PARTICLE}{low}" for low in lows[at + 1 : at + 1 + _REACH] if low in _PARTICLES)
    phrase = next((one for one in near if one in table), own)
    return table.get(phrase, frozenset())
