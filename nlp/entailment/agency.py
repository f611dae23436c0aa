"""Whether those who do something in a written sentence are those who do it in the article.

"Tenga's brother resigned" has every word of "Tenga resigned after his brother's firm …", and is
false. Each verb that the written sentence shares with what it rests on must have the same doer
there, told as firmly, with the same figures beside it. Verbs of the writer's own are left to the
other checks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.entailment import doer_words, doers, roles, same_doer, things, voices
from nlp.entailment.subjects import forms
from nlp.lexicon.people import CALENDAR
from nlp.text import senses
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.doers import Doing

_ALLEGES = re.compile(
    r"\b(?:accus\w+|alleg\w+|charg(?:ed|es?|ing)|suspect(?:ed|s that)|claim(?:ed|ing)"
    r"|claims (?:that|to|the|he|she|it|they)"
    r"|report(?:s|ed) that"
    r"|according to (?:prosecutors|police|the (?:indictment|lawsuit|complaint|charge))"
    r"|prosecutors?|indict\w*|lawsuit"
    r"|sued (?:\w+ )?(?:for|over|saying|alleging|claiming|accusing))\b",
    re.IGNORECASE,
)
"""As in "accused", "charged", "according to prosecutors": what stands behind is not settled."""
_SAYS = re.compile(r"\b(?:say|says|said|told(?: [\w’'-]+){1,3}|believes?|thinks?) that\b")
_ATTRIBUTES = re.compile(
    r"\b(?:say|says|said|saying|accord\w+|accus\w+|alleg\w+|claim\w*|charg\w+|report(?:s|ed|edly|ing)|suspect\w*"
    r"|told|tells|believe\w*|indict\w*|warn\w*|argu\w+|insist\w*|announc\w+|add(?:s|ed)|predict\w*"
    r"|caution\w*)\b",
    re.IGNORECASE,
)
"""The words by which a sentence says that somebody else says so."""
_CONDITION = re.compile(
    r"\b(?:unless|provided that|on condition(?! of (?:anonymity|not being)))\b", re.IGNORECASE
)
_CONDITIONED = re.compile(
    r"\b(?:unless|provided|condition\w*|if|threat\w*|may|might|could|would)\b", re.IGNORECASE
)
_OF_ANOTHER = "the sentences it rests on tell of somebody else what it tells"
_JOINED = "it joins to one thing what the article tells of another"
_A_FEW = re.compile(r"[“\"]((?:[\w’'-]+ ){0,5}[\w’'-]+)[”\"](?= [a-z])")
_LIGHT = frozenset("be make take have give get put set go come keep hold".split())
"""Verbs that say little without what stands behind them."""
_QUOTES = re.compile(r"[“”\"]|``|''")
_BECOME: Final = doer_words.lemma("become")
_MAKES: Final = frozenset(
    map(doer_words.lemma, ("make", "appoint", "name", "elect", "choose", "pick"))
)
_HE: Final = frozenset(("he", "she"))
_HIM: Final = (("him",), ("her",))
_ITS = re.compile(r"\b(?:its|his|her|their)\b")
_MAY, _NEAR = frozenset(("may", "might", "could")), 3
"""Words before a verb that leave open whether it is done, and how near they stand."""
_ENOUGH = 2
"""Words behind a verb of which one at least has to be the article's."""
_SOMEBODY = re.compile(
    r"(?:\A|[)_–—-] )An? (?P<who>(?:[\w’'-]+ ){1,6}?)(?=who|whose|was|is|has|had|,)"
)
"""Whom a sentence opens with, and another one may name."""


class _Told(NamedTuple):
    """What one sentence of the article tells: its words, and who does what in it.

    `unnamed` is somebody whom it brings in without a name: "A Selby doctor was killed".
    """

    words: str
    lows: tuple[str, ...]
    doings: tuple[Doing, ...]
    alleged_from: int
    content: frozenset[str]
    unnamed: frozenset[str]


class _Deed(NamedTuple):
    """A verb of the article's, and the sentence that tells it."""

    by: _Told
    doing: Doing

    def told(self) -> roles.Told:
        """Return the verb with the words of its sentence."""
        return roles.Told(self.doing, self.by.lows)


class _Source(NamedTuple):
    """What an article tells of one deed: `same` are its verbs, `linked` say who is who."""

    same: Sequence[_Deed]
    linked: Sequence[Doing]
    told: Sequence[_Told]
    led: Sequence[_Told]


def fault(words: str, cited: Sequence[str], lead: Sequence[str] = ()) -> str:
    """Return what a written sentence gets wrong about who does what, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
        lead: Its first sentences, which say that "the company" is Orlane.
    """
    told = [_told(sentence) for sentence in cited]
    led = [_told(sentence) for sentence in lead]
    linked = [
        one
        for other in (*told, *led)
        for one in other.doings
        if one.names and not (one.shared and len(one.heads) > 1) and one.verb != doer_words.COPULA
    ]
    if voices.is_swapped(words, cited, lambda one, other: same_doer.speaks(one, other, linked)):
        return "the sentences it rests on let somebody else say what it tells"
    written = _unmarked(words)
    lows = doer_words.lows(written)
    known = frozenset(one.verb for other in told for one in other.doings)
    for doing in doers.read(written, known):
        own = roles.Told(doing, lows)
        if _becomes_another(own, told):
            return _OF_ANOTHER
        if same := _same(own, told):
            judge = _of_infinitive if doing.infinitive else _of_deed
            if wrong := judge(own, words, _Source(same, linked, told, led)):
                return wrong
    return ""


def _becomes_another(own: roles.Told, told: Sequence[_Told]) -> bool:
    """Say whether somebody becomes what the article makes another: "could make Helix a target"."""
    if own.doing.verb != _BECOME or not own.doing.heads:
        return False
    made = [one for other in told for one in other.doings if one.verb in _MAKES]
    return bool(made) and not any(own.doing.heads & (one.behind | one.heads) for one in made)


def _of_infinitive(own: roles.Told, _words: str, source: _Source) -> str:
    """Say what is wrong with what somebody is "to do": its doer is read too loosely to be held."""
    doing = own.doing
    if not _figures(doing.behind):
        turned = all(roles.are_turned(own, other.told()) for other in source.same)
        return _OF_ANOTHER if turned else ""
    fitting = _fitting(own, source)
    if fitting and _has_other_figures(doing, [other.doing for other in fitting]):
        return _JOINED
    return ""


def _of_deed(own: roles.Told, words: str, source: _Source) -> str:
    """Say what is wrong with what somebody does, or is told to be going to do."""
    doing, fitting = own.doing, _fitting(own, source)
    if not fitting or _is_owned_by_another(doing, words, fitting):
        return _OF_ANOTHER
    if _has_another_object(own, fitting):
        return _JOINED
    if _names_both(own, fitting):
        return _OF_ANOTHER
    real = [other for other in fitting if other.doing.real] if doing.real else fitting
    if not real:
        return _unreal(fitting)
    hardened = "" if doing.verb == doer_words.COPULA else _hardened(real, words)
    return hardened or _misjoined(doing, real, source)


def _fitting(own: roles.Told, source: _Source) -> list[_Deed]:
    """Return the article's verbs of one deed with a written one whose doer may be the same."""
    return [
        other
        for other in source.same
        if (
            same_doer.may_be(own, other.told(), source.linked)
            or _is_now_named(own.doing, other.doing, other.by)
        )
        and not _comes_later(own.doing, other.doing, other.by)
    ]


def _is_owned_by_another(doing: Doing, words: str, fitting: Sequence[_Deed]) -> bool:
    """Say whether "Holt's profit" is what the article tells of somebody else's: "its profit"."""
    tokens = doer_words.tokens(words)[: doing.place]
    owners = [
        (word[:-2], tokens[at + 1 : at + 1 + _NEAR])
        for at, word in enumerate(tokens)
        if word[0].isupper() and word.endswith("'s")
    ]
    return any(
        doing.heads.intersection(form for word in owned for form in content_words(word.lower()))
        and all(
            owner not in one.by.words and _ITS.search(one.by.words) and one.doing.heads
            for one in fitting
        )
        for owner, owned in owners
    )


def _names_both(own: roles.Told, fitting: Sequence[_Deed]) -> bool:
    """Say whether two are named of whom the article only has "he" and "her"."""
    told = roles.of(own)
    return bool(told.agents and told.patients) and all(
        one.doing.pronoun in _HE and one.by.lows[one.doing.place + 1 :][:1] in _HIM
        for one in fitting
    )


def _has_another_object(own: roles.Told, fitting: Sequence[_Deed]) -> bool:
    """Say whether it is done to what only stands elsewhere in the article's sentences."""
    objects = roles.of(own).patients
    if own.doing.passive or not objects or own.doing.verb in _LIGHT | {doer_words.SAYING}:
        return False
    return all(
        (patients := roles.of(one.told()).patients)
        and not objects & (patients | one.doing.behind | one.doing.heads)
        and not senses.known(objects, senses.of_words(patients))
        and objects <= one.by.content
        for one in fitting
    )


def _unreal(fitting: Sequence[_Deed]) -> str:
    may = any(not _MAY.isdisjoint(one.by.lows[: one.doing.place][-_NEAR:]) for one in fitting)
    return f"it tells as {'certain' if may else 'done'} what the article does not"


def _is_now_named(doing: Doing, other: Doing, told: _Told) -> bool:
    """Say whether somebody is named of whom the article's sentence tells without a name."""
    return bool(doing.names and other.heads & told.unnamed) and doing.passive == other.passive


def _comes_later(doing: Doing, other: Doing, told: _Told) -> bool:
    """Say whether a "he" does it in the article, who is not whom its sentence only names later."""
    if other.heads or not other.pronoun or not doing.heads or doing.passive != other.passive:
        return False
    if _QUOTES.search(told.words):
        return False
    places = [
        at
        for at, word in enumerate(doer_words.tokens(told.words))
        if doing.heads.intersection(one.casefold() for one in content_words(word))
    ]
    return bool(places) and places[0] > other.place


def _hardened(fitting: Sequence[_Deed], words: str) -> str:
    """Say what is told more firmly than the article tells it, or ""."""
    if not _ATTRIBUTES.search(words) and all(
        one.doing.place >= one.by.alleged_from for one in fitting
    ):
        return "it tells as a fact what the article says that somebody alleges"
    if not _CONDITIONED.search(words) and all(_CONDITION.search(one.by.words) for one in fitting):
        return "it leaves out on what condition"
    return ""


def _misjoined(doing: Doing, fitting: Sequence[_Deed], source: _Source) -> str:
    """Say what is put to a verb that the article does not put there, or ""."""
    here = [one.by for one in fitting]
    if _is_elsewhere(doing, [one.by for one in source.same], here, source.told) or _is_of_another(
        doing, [one.doing for one in fitting], source.told
    ):
        return _JOINED
    led = [] if _adds_object(doing, fitting) else source.led
    if things.is_new(doing.what, [one.words for one in (*source.told, *led)]):
        return f"the sentences it rests on say nothing of “{doing.what}”"
    return ""


def _adds_object(doing: Doing, fitting: Sequence[_Deed]) -> bool:
    """Say whether something is done to what the article does it to nobody: "have also sued"."""
    plain = doing.verb not in _LIGHT | voices.SPEECH and not doing.passive
    return plain and not any(one.doing.passive or roles.has_object(one.told()) for one in fitting)


def _is_of_another(doing: Doing, fitting: Sequence[Doing], told: Sequence[_Told]) -> bool:
    """Say whether a figure, or all names, behind a verb are others than the article's behind it."""
    names = same_doer.roots((doing.about & doing.behind) - CALENDAR)
    told_of = [
        same_doer.roots(other.about - CALENDAR) if other.passive == doing.passive else frozenset()
        for other in fitting
    ]
    if (
        doing.verb != doer_words.SAYING
        and names
        and all(own and not names & own for own in told_of)
    ):
        return True
    figures = _figures(doing.behind)
    if _has_other_figures(doing, fitting):
        return True
    if not figures or not all(other.behind for other in fitting):
        return False
    behind = frozenset().union(*(other.behind for other in fitting))
    elsewhere = (
        other
        for one in told
        for other in one.doings
        if other.verb != doing.verb and not other.infinitive
    )
    return any((figures - behind) & other.behind for other in elsewhere)


def _has_other_figures(doing: Doing, fitting: Sequence[Doing]) -> bool:
    figures = _figures(doing.behind)
    return bool(figures) and all(
        _figures(other.behind) and not figures & other.behind for other in fitting
    )


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def is_settled(words: str, cited: Sequence[str]) -> bool:
    """Say whether all that a sentence tells as done is told as done in what it rests on.

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    told = [_told(sentence) for sentence in cited]
    lows = doer_words.lows(words)
    real = [one for one in doers.read(words) if one.real and one.verb != doer_words.COPULA]
    return bool(real) and all(
        any(other.doing.real for other in _same(roles.Told(doing, lows), told)) for doing in real
    )


def _same(own: roles.Told, told: Sequence[_Told]) -> list[_Deed]:
    """Return the article's verbs that tell the same deed: in that word, else in one of its sense.

    A verb of the sense counts only where the article has not the word itself.
    """
    doing = own.doing
    deeds = [_Deed(one, other) for one in told for other in one.doings]
    same = [
        one
        for one in deeds
        if one.doing.verb == doing.verb
        and not (doing.verb in _LIGHT and _are_two_deeds(doing, one.doing))
    ]
    if same or doing.verb in _LIGHT | voices.SPEECH:
        return same
    said = senses.said(own.lows, doing.place)
    return [
        one
        for one in deeds
        if one.doing.verb not in voices.SPEECH and said & senses.told(one.by.lows, one.doing.place)
    ]


def _are_two_deeds(doing: Doing, other: Doing) -> bool:
    """Say whether "made" makes one thing here and another there: a decision, an offer."""
    return not doing.behind & (other.behind | other.heads | other.subject)


def _is_elsewhere(
    doing: Doing, same: Sequence[_Told], fitting: Sequence[_Told], told: Sequence[_Told]
) -> bool:
    """Say whether figures, or most words, behind a verb stand where somebody else does the same."""
    printed = frozenset().union(*(one.content for one in told))
    figures = _figures(doing.behind & printed)
    if not any(figures <= one.content for one in fitting):
        return True
    best = max(len(doing.behind & one.content) for one in fitting)
    if not best and len(doing.behind) >= _ENOUGH:
        return True
    others = [one for one in same if one not in fitting]
    return any(len(doing.behind & one.content) > best + 1 for one in others)


def _told(sentence: str) -> _Told:
    """Read a sentence of the article; what stands behind "alleged", "charged" is only alleged."""
    sentence = _unmarked(sentence)
    doings = doers.read(sentence)
    alleges = [one.end() for one in (_ALLEGES.search(sentence), _SAYS.search(sentence)) if one]
    place = doers.place_of(sentence, min(alleges)) if alleges else len(sentence)
    content = frozenset(form for word in doer_words.tokens(sentence) for form in forms(word))
    opening = _SOMEBODY.search(sentence)
    unnamed = frozenset(content_words(opening["who"])) if opening else frozenset()
    lows = tuple(doer_words.lows(sentence))
    return _Told(sentence, lows, doings, place, content, unnamed)


def _unmarked(words: str) -> str:
    """Return a sentence without the marks round a few words that are a part of it."""
    return _A_FEW.sub(r"\1", words)
