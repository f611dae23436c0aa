"""Whether what comes first in a written sentence comes first in the article: reason, then effect.

"Talks broke down after the walk-out" has each word of "walked out after talks broke down". Both
sentences are cut at the word that joins them, and what comes before held against what comes after.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.entailment import doer_words
from nlp.text import senses
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DAY: Final = r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_BACK: Final = (
    r"after|because(?: of)?|due to|owing to|thanks to|as a result of|following|amid"
    rf"|since(?! (?:the )?(?:early|late|mid|last|then|\d|[A-Z][a-z]+ \d|{_DAY}))"
    r"|in (?:response|reaction|retaliation|revenge|protest) (?:to|at|against|for|over)|caused by"
    r"|prompted by|led by|triggered by|(?<=[a-z] )as(?= (?:the|a|an|it|he|she|they|its|his|her) )"
)
"""Behind these stands what came first."""
_LEADS: Final = (
    r"(?:has |have |had )?(?:led(?! by\b)|prompt(?:s|ed|ing)?(?! by\b)|caus(?:es|ed|ing)(?! by\b)"
    r"|forc(?:es|ed|ing)|trigger(?:s|ed|ing)?(?! by\b)|spark(?:s|ed|ing)?(?! by\b)"
    r"|ma(?:kes|de)(?= (?:\w+ ){1,3}[a-z]+)|result(?:s|ed|ing)? in)"
)
_FORTH: Final = rf"before|until|so(?! that\b| far\b)|therefore|and then|{_LEADS}"
"""Before these stands what came first."""
_JOINS = re.compile(rf"\b(?:(?P<back>{_BACK})|(?P<forth>{_FORTH}))\b", re.IGNORECASE)
_CAUSES = re.compile(rf"\b{_LEADS}\b (?P<what>(?:[\w’'-]+ ){{0,6}}?to\b)?", re.IGNORECASE)
_CLAUSE = re.compile(r"[;]|, (?:but|and|while|which|who) ")
_ROOT: Final = 4
_LEAST: Final = 2


class _Told(NamedTuple):
    """What comes first, and what comes after it: how their words begin, and their senses."""

    first: frozenset[str | int]
    then: frozenset[str | int]


def is_turned(words: str, cited: Sequence[str]) -> bool:
    """Say whether a written sentence lets come first what comes after in the article.

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    told = [one for sentence in cited for one in _cut(sentence)]
    for own in _cut(words):
        alike = [(_agreeing(own, one), _crossing(own, one), one) for one in told]
        best = max(alike, key=lambda found: found[0] + found[1], default=None)
        if best is None or best[1] < _LEAST:
            continue
        if best[1] > best[0] or _change_places(own, best[2]):
            return True
    return False


def leads(words: str, at: int) -> bool:
    """Say whether a verb of a written sentence only says that one thing led to another.

    Args:
        words: The sentence.
        at: Which of its words.
    """
    verb = doer_words.tokens(words)[at]
    return any(verb in found[0].split() for found in _CAUSES.finditer(words))


def joins(sentence: str) -> bool:
    """Say whether a sentence of the article tells that one thing came of another.

    Args:
        sentence: The sentence.
    """
    return _JOINS.search(sentence) is not None


def _cut(sentence: str) -> Iterator[_Told]:
    """Yield what comes first and then, by each word of a sentence that joins the two."""
    for found in _JOINS.finditer(sentence):
        before, behind = sentence[: found.start()], sentence[found.end() :]
        if not before.strip(" “\"'"):
            behind, _, before = behind.partition(",")
        else:
            before, behind = _CLAUSE.split(before)[-1], _CLAUSE.split(behind, maxsplit=1)[0]
        one, other = _words(before), _words(behind)
        if one and other:
            yield _Told(other, one) if found["back"] else _Told(one, other)


def _words(part: str) -> frozenset[str | int]:
    roots = frozenset(word[:_ROOT].casefold() for word in content_words(part))
    return roots | senses.of_all((doer_words.lows(part),))


def _agreeing(own: _Told, other: _Told) -> int:
    first, then = own.first & other.first - other.then, own.then & other.then - other.first
    return _weight(first) + _weight(then)


def _crossing(own: _Told, other: _Told) -> int:
    return _agreeing(own, _Told(other.then, other.first))


def _change_places(own: _Told, other: _Told) -> bool:
    """Say whether all that comes first in one comes after in the other, and the reverse."""
    first = {one for one in own.first if isinstance(one, str)}
    return first <= other.then - other.first and bool(_texts(own.then) & other.first - other.then)


def _texts(words: frozenset[str | int]) -> frozenset[str | int]:
    return frozenset(one for one in words if isinstance(one, str))


def _weight(shared: frozenset[str | int]) -> int:
    return sum(isinstance(one, str) for one in shared) or min(1, len(shared))
