"""Whether a day, a figure or an office stands with what it is told of.

Two sentences of an article may be told as one; the day or the figure of the first is then easily
told of the deed of the second, and one man called what the other is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.entailment.numerals import in_figures
from nlp.lexicon.people import CALENDAR
from nlp.text.words import ROOT, content_words, roots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLAUSES = re.compile(r"[;:,](?!\d)| (?:but|while|and|whereas|when|after|before|as) ")
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_TWO = 2
_FULL = r"\b(?:[A-Z][\w.-]*[a-z.] )*[A-Z][\w-]*[a-z]"
_APPOSED = re.compile(
    rf"(?P<name>{_FULL}), (?:an?|the|his|her|its) (?P<what>(?:[\w’'-]+ ?){{1,6}})(?=[,.]|\Z)"
)
_BESIDE = re.compile(
    rf"(?P<before>(?:\b[a-z][\w-]* ){{1,4}})?(?P<name>{_FULL})(?:, (?P<behind>[^,;.]{{3,90}}))?"
)


def fault(words: str, cited: Sequence[str]) -> str:
    """Return what a written sentence joins that the article tells apart, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    if token := _of_another_sentence(in_figures(words), [in_figures(one) for one in cited]):
        return f"the article tells something else of {token}"
    if name := _is_called_otherwise(words, " ".join(cited)):
        return f"the article calls somebody else what it calls {name}"
    return ""


def _of_another_sentence(words: str, cited: Sequence[str]) -> str:
    """Return a day or figure whose sentence has little of the clause that it stands in."""
    if len(cited) < _TWO:
        return ""
    tokens = [frozenset(_TOKEN.findall(sentence)) for sentence in cited]
    told_by = [_plain_roots(sentence) for sentence in cited]
    for clause in _CLAUSES.split(words):
        own = _plain_roots(clause)
        shared = [len(own & one) for one in told_by]
        for token in _TOKEN.findall(clause):
            if not (token[0].isdigit() or token.lower() in CALENDAR):
                continue
            there = [common for common, held in zip(shared, tokens, strict=True) if token in held]
            if there and max(there) * _TWO < max(shared):
                return str(token)
    return ""


def _is_called_otherwise(words: str, source: str) -> str:
    """Return a name beside which stands what the source puts beside other names alone."""
    for found in _APPOSED.finditer(words):
        told = roots(found["what"])
        beside = [name for name, what in _beside(source) if told and told <= roots(what)]
        own = str(found["name"]).split()[-1]
        if beside and not any(own in name.split() for name in beside):
            return own
    return ""


def _beside(source: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a text, each with what may say who it is: before it, or behind a comma."""
    for found in _BESIDE.finditer(source):
        yield found["name"], f"{found['before'] or ''} {found['name']} {found['behind'] or ''}"


def _plain_roots(words: str) -> frozenset[str]:
    """Return how the words begin that are no names and no figures."""
    plain = " ".join(word for word in words.split() if word[:1].islower())
    return frozenset(word[:ROOT] for word in content_words(plain))
