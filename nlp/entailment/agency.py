"""Whether those who do something in a written sentence are those who do it in the article.

"Tenga's brother resigned" has every word of "Tenga resigned after his brother's firm …", and is
false. Each verb that the written sentence shares with what it rests on must have the same doer
there, told as firmly, with the same figures beside it. Verbs of the writer's own are left to the
other checks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.entailment import doer_words, doers, voices
from nlp.lexicon import countries
from nlp.lexicon.people import CALENDAR
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.entailment.doers import Doing

_ALLEGES = re.compile(
    r"\b(?:accus\w+|alleg\w+|charg(?:ed|es?|ing)|suspect(?:ed|s that)|claim(?:ed|ing)"
    r"|claims (?:that|to|the|he|she|it|they)"
    r"|report(?:s|ed) that"
    r"|according to (?:prosecutors|police|the (?:indictment|lawsuit|complaint|charge))"
    r"|prosecutors?|indict\w*|lawsuit|sued)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:say|says|said|told(?: [\w’'-]+){1,3}|believes?|thinks?) that\b")
_ATTRIBUTES = re.compile(
    r"\b(?:say|says|said|saying|accord\w+|accus\w+|alleg\w+|claim\w*|charg\w+|report(?:s|ed|edly|ing)|suspect\w*"
    r"|told|tells|believe\w*|indict\w*)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:unless|provided that|on condition(?! of (?:anonymity|not being)))\b", re.IGNORECASE
)
_CONDITIONED = re.compile(
    r"\b(?:unless|provided|condition\w*|if|threat\w*|may|might|could|would)\b", re.IGNORECASE
)
_JOINED = "it joins to one thing what the article tells of another"
_A_FEW = re.compile(r"[“\"]((?:[\w’'-]+ ){0,5}[\w’'-]+)[”\"](?= [a-z])")
_LIGHT = frozenset("be make take have give get put set go come keep hold".split())
"""Verbs that say little without what stands behind them."""
_QUOTES = re.compile(r"[“”\"]|``|''")
_SINGLE = frozenset(("he", "she"))
_ENOUGH = 2
"""Words behind a verb of which one at least has to be the article's."""
_ROOT = 4
"""Letters by which "closure" is known from "close"."""
_SOMEBODY = re.compile(
    r"(?:\A|[)_–—-] )An? (?P<who>(?:[\w’'-]+ ){1,6}?)(?=who|whose|was|is|has|had|,)"
)
"""Whom a sentence opens with, and another one may name."""
_TRADED = frozenset(("share", "stock"))
"""What rises and falls for a firm: "Orlane closed at 11", "Orlane shares fell"."""
_SAME = tuple(
    frozenset(content_words(words))
    for words in (
        "lawyer attorney", "doctor physician", "film movie", "car vehicle", "search hunt manhunt",
        "help aid assistance", "talks negotiations", "sale disposal", "purchase acquisition",
        "pupil student", "reward bounty", "firm company", "journalist reporter", "vote ballot",
        "pay salary wages", "plane aircraft airplane jet", "ship vessel", "home house",
        "blaze fire",
    )
)  # fmt: skip
"""Nouns that stand for each other."""
_GENERAL = frozenset(
    "decision move case incident plan deal news report statement event talks measure step vote"
    " matter issue proposal article announcement people man woman men women group officials"
    " authorities company firm government move change result end start part number total amount"
    " day week month year time country city area region world public aim idea reason way use"
    " ago others rest ones team side place warning call claim comment remarks words response"
    " answer question age earlier later ago before half job jobs work".split()
)
"""What anything may be called that was told before."""


class _Told(NamedTuple):
    """What one sentence of the article tells: its words, and who does what in it.

    `unnamed` is somebody whom it brings in without a name: "A Selby doctor was killed".
    """

    words: str
    doings: tuple[Doing, ...]
    alleged_from: int
    content: frozenset[str]
    unnamed: frozenset[str]


def fault(words: str, cited: Sequence[str], lead: Sequence[str] = ()) -> str:
    """Return what a written sentence gets wrong about who does what, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
        lead: Its first sentences, which say that "the company" is Orlane.
    """
    told = [_told(sentence) for sentence in cited]
    linked = [
        one
        for other in (*told, *map(_told, lead))
        for one in other.doings
        if one.names and not (one.shared and len(one.heads) > 1) and one.verb != doer_words.COPULA
    ]
    if voices.is_swapped(words, cited, lambda one, other: _speaks(one, other, linked)):
        return "the sentences it rests on let somebody else say what it tells"
    for doing in doers.read(_unmarked(words)):
        same = _same(doing, told)
        if not same or (doing.infinitive and not _figures(doing.behind)):
            continue
        fits = _speaks if doing.verb in voices.SPEECH else _fits
        fitting = [
            (one, other)
            for one, other in same
            if (fits(doing, other, linked) or _is_now_named(doing, other, one))
            and not _comes_later(doing, other, one)
        ]
        if doing.infinitive:
            if fitting and _has_other_figures(doing, [other for _one, other in fitting]):
                return _JOINED
            continue
        if not fitting:
            return "the sentences it rests on tell of somebody else what it tells"
        real = [pair for pair in fitting if pair[1].real] if doing.real else fitting
        if not real:
            return "it tells as done what the article does not"
        hardened = "" if doing.verb == doer_words.COPULA else _hardened(real, words)
        if wrong := hardened or _misjoined(doing, real, same, told):
            return wrong
    return ""


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


def _hardened(fitting: Sequence[tuple[_Told, Doing]], words: str) -> str:
    """Say what is told more firmly than the article tells it, or ""."""
    if not _ATTRIBUTES.search(words) and all(o.place >= one.alleged_from for one, o in fitting):
        return "it tells as a fact what the article says that somebody alleges"
    if not _CONDITIONED.search(words) and all(_CONDITION.search(one.words) for one, _o in fitting):
        return "it leaves out on what condition"
    return ""


def _misjoined(
    doing: Doing,
    fitting: Sequence[tuple[_Told, Doing]],
    same: Sequence[tuple[_Told, Doing]],
    told: Sequence[_Told],
) -> str:
    """Say what is put to a verb that the article does not put there, or ""."""
    here = [one for one, _other in fitting]
    if _is_elsewhere(doing, [one for one, _other in same], here, told) or _is_of_another(
        doing, [other for _one, other in fitting], told
    ):
        return _JOINED
    if _is_new(doing.what, told):
        return f"the sentences it rests on say nothing of “{doing.what}”"
    return ""


def _is_of_another(doing: Doing, fitting: Sequence[Doing], told: Sequence[_Told]) -> bool:
    """Say whether a figure, or all names, behind a verb are others than the article's behind it."""
    names = _roots((doing.about & doing.behind) - CALENDAR)
    told_of = [
        _roots(other.about - CALENDAR) if other.passive == doing.passive else frozenset()
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


def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_ROOT] for word in words)


def _is_new(what: str, told: Sequence[_Told]) -> bool:
    forms = content_words(what)
    if not forms or what in _GENERAL:
        return False
    known = _known(word for one in told for word in one.content)
    return not any(form[:_ROOT].casefold() in known for form in forms)


def _known(words: Iterable[str]) -> set[str]:
    """Return how the words of a source begin; "bidding" bears out "bid"."""
    roots = {word[:_ROOT] for word in words}
    roots |= {f"{root}e" for root in roots if len(root) < _ROOT}  # "sized": "size"
    return roots | {root[:-1] for root in roots if root[-1:] == root[-2:-1]}


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def new_noun(words: str, source: str) -> str:
    """Return the first thing that a written sentence names and its source does not, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    known = _known(content_words(source))
    for noun in doers.nouns(words):
        forms = content_words(noun)
        if noun in _GENERAL or not forms or any(form[:_ROOT] in known for form in forms):
            continue
        if not any(
            same.intersection(forms) and known & {w[:_ROOT] for w in same} for same in _SAME
        ):
            return noun
    return ""


def is_settled(words: str, cited: Sequence[str]) -> bool:
    """Say whether all that a sentence tells as done is told as done in what it rests on.

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    told = [_told(sentence) for sentence in cited]
    real = [one for one in doers.read(words) if one.real and one.verb != doer_words.COPULA]
    return bool(real) and all(
        any(other.real for _one, other in _same(doing, told)) for doing in real
    )


def _same(doing: Doing, told: Sequence[_Told]) -> list[tuple[_Told, Doing]]:
    return [
        (one, other)
        for one in told
        for other in one.doings
        if other.verb == doing.verb and not (doing.verb in _LIGHT and _are_two_deeds(doing, other))
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
    content = frozenset(word.casefold() for word in content_words(sentence))
    opening = _SOMEBODY.search(sentence)
    unnamed = frozenset(content_words(opening["who"])) if opening else frozenset()
    return _Told(sentence, doings, place, content, unnamed)


def _unmarked(words: str) -> str:
    """Return a sentence without the marks round a few words that are a part of it."""
    return _A_FEW.sub(r"\1", words)


def _fits(doing: Doing, other: Doing, linked: Sequence[Doing]) -> bool:
    """Say whether whoever does something in the written sentence does it in the article's."""
    if doing.heads and doing.passive != other.passive:
        told = doing.heads & (other.behind if doing.passive else other.agents)
        return bool(told) and not _is_done_to_another(doing, other, linked)
    if not doing.heads or not other.heads or doing.heads & _TRADED:
        return not (doing.pronoun in _SINGLE and other.pronoun == "they")
    if _are_two(doing, other):
        return False
    if doing.heads & (other.heads | (other.names - other.governed)) or _is_of_its_land(
        doing, other
    ):
        return True
    said = doing.verb == doer_words.SAYING and doing.heads & other.subject
    return bool(said) or any(
        doing.heads & _all(one) and other.heads & (one.heads | one.names)
        for one in linked
        if not _are_two(one, doing) and not _are_two(one, other)
    )


def _is_of_its_land(doing: Doing, other: Doing) -> bool:
    """Say whether a land does what its authorities do: "Canada" for "Canadian officials"."""
    lands = {land.name for head in doing.heads if (land := countries.named(head)) is not None}
    return bool(lands) and any(
        land.name in lands for name in other.names if (land := countries.named(name)) is not None
    )


def _is_done_to_another(doing: Doing, other: Doing, linked: Sequence[Doing]) -> bool:
    """Say whether it is done to somebody who only does other things in the article: who speaks."""
    done_to = doing.about if other.passive else other.about
    whom = other.heads | other.names if other.passive else doing.heads | doing.names
    speakers = frozenset().union(*(one.names for one in linked if one.verb in voices.SPEECH))
    return bool(done_to) and not done_to & whom and bool(done_to & speakers)


def _speaks(voice: Doing, other: Doing, linked: Sequence[Doing]) -> bool:
    """Say whether two speakers may be one: Kestria speaks through "the Kestrian ministry"."""
    named = frozenset().union(*(one.names for one in linked))
    both_named = voice.heads <= named and other.heads <= other.names
    if voice.heads and other.heads and both_named and not _roots(voice.heads) & _roots(other.names):
        return False
    if _fits(voice, other, linked):
        return True
    return voice.passive == other.passive and bool(_roots(voice.heads) & _roots(other.names))


def _are_two(one: Doing, other: Doing) -> bool:
    """Say whether two subjects have each a name that the other has not: Baako, Kojo Tenga."""
    return bool(one.names - other.names and other.names - one.names)


def _all(doing: Doing) -> frozenset[str]:
    return doing.heads | (doing.names - doing.governed) | doing.subject
