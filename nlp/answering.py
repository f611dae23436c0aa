"""Finds the sentences of a text that answer a question: "how many people were arrested?".

A sentence answers where it has most of what the question's words weigh, under whatever name, and
holds what is asked for: a number, a day, a place, a reason. Where none does, that is what is said;
the nearest are named as no more than near. Nothing is composed: whatever comes back is the text's.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.answer import causes, counting, holding, kinds, offices
from nlp.answer import words as answering_words
from nlp.answer.question import Question, is_question, read, unnamed
from nlp.lexicon.people import is_role_noun
from nlp.text import lines

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from nlp.values import Sentence

__all__ = ["Found", "Question", "find", "is_question", "read", "reasons", "unnamed"]

_SURE = 0.66
"""What share of the question's weight a sentence has to have to be shown as an answer."""
_NEAR = 0.3  # score, of about 1, from which a sentence is near to an answer
_ALIKE = 0.8
"""What share of the best sentence's score another one has to have, to stand beside it."""
_BEFORE = 0.5
"""What a word counts that stands in the sentence before: "… They arrested two men"."""
_PRONOUN = re.compile(r"[“\"]?(?:He|She|They|It|His|Her|Their)\b")
_BACK = 3
"""Sentences before one in which a pronoun's name may stand."""
_MOST_NEAR = 2  # sentences that are named as no more than near
_BY = re.compile(r"\bby (?:(?:the|a|an|two|three|some|armed) )?(?:[a-z-]+ )?[A-Z]")
_DOER = 0.25
"""What it counts for a question for somebody that a sentence tells by whom."""
_SAID_BY_KIND = counting.KINDS | {"when"}
_UNCALLED = 0.5
"""What a verb weighs that the text has no word for, where the kind of answer tells as much."""
_FORENAME = 0.15
"""What a forename weighs beside its surname."""
_REASON, _TYPED = 0.3, 0.2
"""What it counts that a sentence plainly gives a reason, or has a word as it was typed."""
_STAYS = 0.3
"""What it counts for a question for a place that a sentence tells where somebody is."""
_IS_IN = re.compile(
    r"\b(?:is|are|was|were|lives?|lived|remain(?:s|ed)?|stay(?:s|ed|ing)?|held|based|moved"
    r"|fled|went|gone)"
    r" (?:now |still |currently |being )?(?:held )?(?:in|at|to|near|outside)\b",
    re.IGNORECASE,
)
"""As in "is in Orl", "lives near Selby", "was held at"."""
_LEADS = re.compile(r"(?:leads?|led|runs?|ran|heads?|headed|governs?|governed|rules?|ruled)")
_HEAD = (
    r"(?i:leader|president|premier|(?:prime )?minister|chancellor|director|head|chief"
    r"|chair(?:wo)?man|chief executive|mayor|governor|king|queen|boss|owner|founder|commissioner)"
)
"""Whoever leads something is called one of these."""
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Oo]ne-?time)[ -](?:[\w’'-]+ ){1,4}?(?=[A-Z])")
"""Who bore an office once: "former city manager Lim"."""
_FAVOURED = {"who": (_BY, _DOER), "where": (_IS_IN, _STAYS)}
_PLAIN_WORD = re.compile(r"[a-z][\w’'-]+")
_LOW = re.compile(r"[a-z][a-z’'-]*")
_WHERE = 0.5
"""What it counts where something is counted: every sentence of an article may leave it out."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sentences that answer, best first; `sure` is false where they are only the nearest.

    `lacking` are the question's words, as typed, for which the text has no word; `score` is the
    share of the question's weight that the best sentence has, and a little more for what it holds.
    """

    sentences: tuple[int, ...]
    sure: bool
    lacking: tuple[str, ...] = ()
    score: float = 0.0


def find(
    text: str,
    sentences: Sequence[Sentence],
    question: Question,
    most: int = 3,
    among: Collection[int] | None = None,
    *,
    title: str = "",
) -> Found:
    """Find the sentences that answer a question.

    Args:
        text: The text.
        sentences: Its sentences.
        question: The question (`read`).
        most: How many sentences may answer.
        among: Which of them may; all where left out.
        title: The headline, whose words count half for each sentence; no deed that it tells.

    Returns:
        What answers, or what comes nearest.
    """
    shown = [
        (place, text[lines.behind_dateline(text, one.start, one.end) : one.end])
        for place, one in enumerate(sentences)
        if one.kind in {"prose", "bullet", "heading"}
    ]
    if not question.words:
        aged = tuple(place for place, words in shown if holding.AGED.search(words))
        return Found(aged[:most], sure=bool(aged))
    held = _held([(place, counting.done(question, words)) for place, words in shown], question)
    lacking = tuple(
        typed
        for word, typed in zip(question.words, question.typed, strict=True)
        if not any(word in one for one in held.values())
    )
    bearer = _bearer(question)
    beside = question.beside if question.kind in counting.KINDS or bearer else frozenset()
    weights = _weights(question, held, lacking, beside)
    told = {place: words for place, words in shown if among is None or place in among}
    above = answering_words.of_sentence(title)
    titled = frozenset(
        word
        for word, typed in zip(question.words, question.typed, strict=True)
        if answering_words.has(word, above) and not counting.is_deed(typed)
    )
    scores = {place: _score(weights, held, sentences, place, titled) for place in told}
    if bearer or question.kind in _FAVOURED:
        pattern, more = (bearer, _DOER) if bearer else _FAVOURED[question.kind]
        scores = {
            place: score + more * bool(score and pattern.search(told[place]))
            for place, score in scores.items()
        }
    sure = {
        place: score
        for place, score in scores.items()
        if score >= _SURE
        and _holds(question, told[place])
        and not (held[place] & question.beside and counting.is_elsewhere(question, told[place]))
    }
    if question.kind == "why" and (behind := _told_behind(text, sentences, scores)):
        sure |= behind
    if bearer:
        bears = {p: sure[p] for p in sure if bearer.search(_FORMER.sub(" ", told[p]))}
        sure = bears if bears or _led(question) else sure
    if sure:
        weighed = _weighed(text, sentences, question, sure)
        best = _best(weighed, most)
        return Found(best, sure=True, lacking=lacking, score=max(weighed.values()))
    near = {place: score for place, score in scores.items() if score >= _NEAR}
    return Found(_best(near, min(most, _MOST_NEAR)), sure=False, lacking=lacking)


def _led(question: Question) -> str:
    """Return what is led where it is asked who leads it: "who runs Orlane?"."""
    names = [typed for typed in question.typed if typed[:1].isupper()]
    others = [typed for typed in question.typed if typed not in names]
    leads = question.kind == "who" and others and all(map(_LEADS.fullmatch, others))
    return "|".join(re.escape(name) for name in names) if leads else ""


def _bearer(question: Question) -> re.Pattern[str] | None:
    """Match who bears the office that is asked for: "who is the judge in …?"."""
    if led := _led(question):
        return re.compile(
            rf"\b(?:{led})(?:n|['’]s)?,? {_HEAD} [A-Z]"
            rf"|\b{_HEAD} of (?:the )?(?:{led})\b(?!['’]s| [A-Z])"
            rf"|\b{_LEADS.pattern} (?:the )?(?:{led})\b"
            rf"|\b(?:{led}),? (?:which is |now )?(?:led|run|headed) by\b"
        )
    offices = {word for word in question.words if question.kind == "who" and is_role_noun(word)}
    if not offices:
        return None
    called = "|".join(sorted(frozenset().union(*map(answering_words.called, offices))))
    return re.compile(
        rf"\b(?i:{called})s?,? [A-Z]|[A-Z][\w’'-]+,(?: [\w-]+){{0,6}} (?i:{called})\b"
    )


def _weights(
    question: Question,
    held: Mapping[int, frozenset[str]],
    lacking: Collection[str],
    beside: Collection[str],
) -> dict[str, float]:
    """Return what each word of a question weighs: the more, the fewer sentences have it."""
    weights = {
        word: math.log(1 + (1 + len(held)) / (1 + sum(word in one for one in held.values())))
        for word in question.words
    }
    for word in question.forenames:
        weights[word] *= _FORENAME
    for word in beside:
        weights[word] *= _WHERE
    if question.kind in _SAID_BY_KIND:
        for word, typed in zip(question.words, question.typed, strict=True):
            if typed in lacking and typed.islower():
                weights[word] *= _UNCALLED
    return weights


def _weighed(
    text: str, sentences: Sequence[Sentence], question: Question, sure: Mapping[int, float]
) -> dict[int, float]:
    """Put what answers in the question's own words first, and what plainly gives a reason."""
    asks_why = question.kind == "why"
    told = {place: _words(text, sentences, place) for place in sure}
    return {
        place: score
        + _TYPED * _has_as_typed(question, told[place])
        + _REASON * bool(asks_why and holding.PLAIN_REASON.search(told[place]))
        for place, score in sure.items()
    }


def reasons(text: str, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return the sentences that plainly give a reason, in order.

    Args:
        text: The text.
        sentences: Its sentences.
    """
    return kinds.places(text, sentences, holding.PLAIN_REASON.search)


def _held(shown: Sequence[tuple[int, str]], question: Question) -> Mapping[int, frozenset[str]]:
    """Return the question's words that each sentence has, under whatever name.

    One that a pronoun opens has the names of those before it: "He has been arrested twice".
    """
    names = {
        word
        for word, typed in zip(question.words, question.typed, strict=True)
        if typed[:1].isupper()
    }
    found: dict[int, frozenset[str]] = {}
    for place, words in shown:
        own = answering_words.of_sentence(words)
        if holding.MONEY.search(words):
            own |= {holding.SUM}
        has = {word for word in question.words if answering_words.has(word, own)}
        priced = question.kind == "money" and holding.PRICED.search(words)
        if (has or priced) and _PRONOUN.match(words):
            before = (found.get(place - back, frozenset()) for back in range(1, _BACK + 1))
            has |= names & frozenset().union(*before)
        found[place] = frozenset(has)
    for place, meant in offices.named(shown) if names else ():
        own = answering_words.of_sentence(" ".join(meant))
        found[place] |= {word for word in names if answering_words.has(word, own)}
    return found | _under_other_names(shown, question, found)


def _under_other_names(
    shown: Sequence[tuple[int, str]], question: Question, held: Mapping[int, frozenset[str]]
) -> dict[int, frozenset[str]]:
    """Return the words of sentences that have one which no sentence has, in another word for it."""
    lacking = [
        (word, typed)
        for word, typed in zip(question.words, question.typed, strict=True)
        if typed.islower() and not any(word in one for one in held.values())
    ]
    rows = ((place, _LOW.findall(words.lower())) for place, words in shown if lacking)
    return {
        place: held[place] | {word for word, typed in lacking if answering_words.means(typed, row)}
        for place, row in rows
    }


def _holds(question: Question, words: str) -> bool:
    """Tell whether a sentence has what is asked for; a number beside the words that it counts."""
    wants = holding.HOLDS.get(question.kind)
    if question.kind == "why" and causes.is_of_another(words, question.words):
        return False
    if question.kind in counting.KINDS:
        return counting.counts(question, words)
    return wants is None or bool(wants.search(words))


def _told_behind(
    text: str, sentences: Sequence[Sentence], scores: Mapping[int, float]
) -> dict[int, float]:
    """Return the sentences that give the reason for what the one before tells, which is asked."""
    return {
        place + 1: score + _REASON
        for place, score in scores.items()
        if score >= _SURE
        and place + 1 < len(sentences)
        and sentences[place + 1].kind == "prose"
        and causes.stands_alone(_words(text, sentences, place + 1))
    }


def _has_as_typed(question: Question, words: str) -> bool:
    """Tell whether a sentence has a plain word of the question in the very form: "suspended"."""
    own = frozenset(_PLAIN_WORD.findall(words))
    return any(typed.islower() and typed in own for typed in question.typed)


def _words(text: str, sentences: Sequence[Sentence], place: int) -> str:
    return text[sentences[place].start : sentences[place].end]


def _score(
    weights: Mapping[str, float],
    held: Mapping[int, frozenset[str]],
    sentences: Sequence[Sentence],
    place: int,
    titled: frozenset[str],
) -> float:
    """Return the share of the question's weight that a sentence has, half of the one before it.

    What the headline has, `titled`, counts as the sentence before does.
    """
    own = held[place]
    if not own:
        return 0.0
    before = held.get(place - 1, frozenset())
    if place and sentences[place - 1].paragraph != sentences[place].paragraph:
        before = frozenset()
    before |= titled
    got = sum(weights[word] for word in own) + _BEFORE * sum(weights[word] for word in before - own)
    return got / sum(weights.values())


def _best(scores: Mapping[int, float], most: int) -> tuple[int, ...]:
    """Return the places with the best scores, and those nearly as good; among equals the first."""
    ordered = sorted(scores, key=lambda place: (-scores[place], place))
    best = scores[ordered[0]] if ordered else 0.0
    return tuple(place for place in ordered[:most] if scores[place] >= _ALIKE * best)
