"""Whether a date or a place stands with what it is told of.

Two sentences of an article may be told as one; the day of the first is then easily told of the
deed of the second, and where somebody was from of where he is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.entailment.numerals import in_figures
from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.text.words import ROOT, content_words, roots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLAUSES = re.compile(r"[;:]|,? (?:but|while|and|whereas|when|after|before|as) ")
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?")
_OWNS = frozenset(("'s", "’s"))
_HALF = 2  # one in so many
_IN = re.compile(r"\b(?:in|at|inside|near|outside) (?:the )?(?P<place>[A-Z][\w-]+)")
_FULL = r"\b(?:[A-Z][\w.-]*[a-z.] )*[A-Z][\w-]*[a-z]"
_WHOSE = re.compile(rf"\b(?P<what>[a-z]{{3,}}) (?:for|of|to) (?:the )?(?P<whom>{_FULL}(?:['’]s)?)")
_OWNED = re.compile(r"\b(?P<name>[A-Z][\w-]*)(?:['’]s|(?<=s)['’]) (?P<what>(?:[\w-]+ ?){1,3})")
_HE = re.compile(r"[^.!?]*\b(?:he|she|him|her|they|them)\b")
"""The owner again, in the same sentence."""
_GOVERNS = re.compile(r"\b(?:of|in|at|from|for|to|near|wins?|won) (?:the |[A-Z][a-z]*\. )?\Z")
_ALONE = re.compile(rf"(?P<name>{_FULL})\b(?!['’])")
_APPOSED = re.compile(
    rf"(?P<name>{_FULL}), (?:an?|the|his|her|its) (?P<what>(?:[\w’'-]+ ?){{1,6}})(?=[,.]|\Z)"
)
_BESIDE = re.compile(
    rf"(?P<before>(?:\b[a-z][\w-]* ){{1,4}})?(?P<name>{_FULL})(?:, (?P<behind>[^,;.]{{3,90}}))?"
)
_AWAY = re.compile(
    r"\b(?:from|to|into|toward|towards|leaving|left|for) (?:the )?(?P<place>[A-Z][\w-]+)"
)


def fault(words: str, cited: Sequence[str]) -> str:
    """Return what a written sentence joins that the article tells apart, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    if day := _of_another_sentence(in_figures(words), [in_figures(one) for one in cited]):
        return f"the article tells something else of {day}"
    if name := _is_of_another(words, " ".join(cited)):
        return f"the article tells it of somebody else than {name}"
    if name := _is_only_an_owner(words, " ".join(cited)):
        return f"the article tells it of somebody else than {name}"
    if name := _is_called_otherwise(words, " ".join(cited)):
        return f"the article calls somebody else what it calls {name}"
    if place := _is_elsewhere(words, " ".join(cited)):
        return f"the article does not say that it is in {place}"
    return ""


def _of_another_sentence(words: str, cited: Sequence[str]) -> str:
    """Return a day or year whose sentence has little of the clause that it stands in."""
    if len(cited) < _HALF:
        return ""
    tokens = [frozenset(_TOKEN.findall(sentence)) for sentence in cited]
    told_by = [_plain_roots(sentence) for sentence in cited]
    for clause in _CLAUSES.split(words):
        own = _plain_roots(clause)
        shared = [len(own & one) for one in told_by]
        for token in _TOKEN.findall(clause):
            if not (_YEAR.fullmatch(token) or token.lower() in CALENDAR):
                continue
            there = [common for common, held in zip(shared, tokens, strict=True) if token in held]
            if there and max(there) * _HALF < max(shared):
                return str(token)
    return ""


def _is_elsewhere(words: str, source: str) -> str:
    """Return where something is told to be, and in the source only to be from, or to go to."""
    inside = {one["place"] for one in _IN.finditer(source)}
    away = {one["place"] for one in _AWAY.finditer(source)}
    told = (one["place"] for one in _IN.finditer(words))
    return next((one for one in told if one in away - inside and one.lower() not in CALENDAR), "")


def _is_of_another(words: str, source: str) -> str:
    """Return whose somebody is told to be that is another's: "manager for Ada Brenn's campaign"."""
    whose: dict[tuple[str, bool], set[str]] = {}
    for found in _WHOSE.finditer(source):
        told = found["what"], found["whom"][-2:] in _OWNS
        whose.setdefault(told, set()).update(found["whom"].split())
    for found in _WHOSE.finditer(words):
        known = whose.get((found["what"], found["whom"][-2:] in _OWNS), set())
        other = known and known.isdisjoint(found["whom"].split())
        if other and is_role_noun(found["what"]):
            return str(found["whom"])
    return ""


def _is_only_an_owner(words: str, source: str) -> str:
    """Return a name that stands alone, and in the source only before what is its: "Holt's son"."""
    told = frozenset(content_words(words))
    for found in _ALONE.finditer(words):
        name = found["name"].split()[-1]
        if name not in source or _GOVERNS.search(words, 0, found.start()):
            continue
        owned = [one for one in _OWNED.finditer(source) if one["name"] == name]
        if not owned or len(owned) != len(re.findall(rf"\b{re.escape(name)}\b", source)):
            continue
        meant = any(_HE.match(source, one.end()) for one in owned)
        if not meant and not any(told.intersection(content_words(one["what"])) for one in owned):
            return str(name)
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
    """Yield the names of a text, each with what may say who it is: before it, or between commas."""
    for found in _BESIDE.finditer(source):
        yield found["name"], f"{found['before'] or ''} {found['behind'] or ''}"


def _plain_roots(words: str) -> frozenset[str]:
    """Return how the words begin that are no names and no figures."""
    plain = " ".join(word for word in words.split() if word[:1].islower())
    return frozenset(word[:ROOT] for word in content_words(plain))
