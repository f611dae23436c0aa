"""Whether those who do something in a written sentence are those who do it in the article.

"Tenga's brother resigned" has every word of "Tenga resigned after his brother's firm …", and is
false. Each verb that the written sentence shares with what it rests on must have the same doer
there, told as firmly, with the same figures beside it. Verbs of the writer's own are left to the
other checks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.entailment import doer_words, doers, roles, same_doer, voices
from nlp.entailment.subjects import forms
from nlp.lexicon.people import CALENDAR
from nlp.text import senses
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.doers import Doing

_FIRMS: Final = frozenset(content_words("company firm business group"))
_OF_ANOTHER = "the sentences it rests on tell of somebody else what it tells"
_JOINED = "it joins to one thing what the article tells of another"
_A_FEW = re.compile(r"[“\"]((?:[\w’'-]+ ){0,5}[\w’'-]+)[”\"](?= [a-z])")
_LIGHT = frozenset("be make take have give get put set go come keep hold".split())
"""Verbs that say little without what stands behind them."""
_BECOME: Final = doer_words.lemma("become")
_MAKES: Final = frozenset(
    map(doer_words.lemma, ("make", "appoint", "name", "elect", "choose", "pick"))
)
_HE: Final = frozenset(("he", "she"))
_HIM: Final = (("him",), ("her",))
_AGAINST: Final = "against"
_MAY, _NEAR = frozenset(("may", "might", "could")), 3
"""Words before a verb that leave open whether it is done, and how near they stand."""


class _Told(NamedTuple):
    """What one sentence of the article tells: its words, and who does what in it."""

    words: str
    lows: tuple[str, ...]
    doings: tuple[Doing, ...]
    content: frozenset[str]


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
    linked += _firm(led)
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
            if wrong := judge(own, _Source(same, linked, told)):
                return wrong
    return ""


def _firm(led: Sequence[_Told]) -> list[Doing]:
    """Return what an article's first sentence opens with as what it calls "the company" later."""
    first = led[0].doings[:1] if led else ()
    return [one._replace(subject=one.subject | _FIRMS) for one in first if one.names & one.heads]


def _becomes_another(own: roles.Told, told: Sequence[_Told]) -> bool:
    """Say whether somebody becomes what the article makes another: "could make Helix a target"."""
    if own.doing.verb != _BECOME or not own.doing.heads:
        return False
    made = [one for other in told for one in other.doings if one.verb in _MAKES]
    return bool(made) and not any(own.doing.heads & (one.behind | one.heads) for one in made)


def _of_infinitive(own: roles.Told, source: _Source) -> str:
    """Say what is wrong with what somebody is "to do": its doer is read too loosely to be held."""
    doing = own.doing
    if not _figures(doing.behind):
        turned = all(roles.are_turned(own, other.told()) for other in source.same)
        return _OF_ANOTHER if turned else ""
    fitting = _fitting(own, source)
    if fitting and _has_other_figures(doing, [other.doing for other in fitting]):
        return _JOINED
    return ""


def _of_deed(own: roles.Told, source: _Source) -> str:
    """Say what is wrong with what somebody does, or is told to be going to do."""
    doing, fitting = own.doing, _fitting(own, source)
    if not fitting or _names_both(own, fitting):
        return _OF_ANOTHER
    if _AGAINST not in own.lows and all(map(_is_against, fitting)):
        return "the article tells that it was against it"
    if _has_another_object(own, fitting):
        return _JOINED
    real = [other for other in fitting if other.doing.real] if doing.real else fitting
    if not real:
        return _unreal(fitting)
    of_another = _is_of_another(doing, [one.doing for one in real], source.told)
    return _JOINED if of_another else ""


def _fitting(own: roles.Told, source: _Source) -> list[_Deed]:
    """Return the article's verbs of one deed with a written one whose doer may be the same."""
    return [other for other in source.same if same_doer.may_be(own, other.told(), source.linked)]


def _is_against(deed: _Deed) -> bool:
    return deed.by.lows[deed.doing.place + 1 :][:1] == (_AGAINST,)


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
    if not figures or doing.verb in voices.SPEECH or not all(other.behind for other in fitting):
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


def _same(own: roles.Told, told: Sequence[_Told]) -> list[_Deed]:
    """Return the article's verbs that tell the same deed: in that word, else in one of its sense.

    A verb of the sense counts only where the article has not the word itself.
    """
    doing = own.doing
    deeds = [_Deed(one, other) for one in told for other in one.doings]
    same = [one for one in deeds if one.doing.verb == doing.verb]
    if same or doing.verb in _LIGHT | voices.SPEECH:
        return same
    said = senses.said(own.lows, doing.place)
    return [
        one
        for one in deeds
        if one.doing.verb not in voices.SPEECH and said & senses.told(one.by.lows, one.doing.place)
    ]


def _told(sentence: str) -> _Told:
    """Read a sentence of the article."""
    sentence = _unmarked(sentence)
    doings = doers.read(sentence)
    content = frozenset(form for word in doer_words.tokens(sentence) for form in forms(word))
    lows = tuple(doer_words.lows(sentence))
    return _Told(sentence, lows, doings, content)


def _unmarked(words: str) -> str:
    """Return a sentence without the marks round a few words that are a part of it."""
    return _A_FEW.sub(r"\1", words)
