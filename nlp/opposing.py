"""The voice that says otherwise, and the text that is its author's opinion.

A summary made of the loudest words loses whoever disagrees: government says, minister adds, and
the one critic goes. `promote` sees to it that such a sentence, where the text has one by somebody
else, is among the first three.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import signs
from nlp.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.leaning import Lean
    from nlp.signs import Signs
    from nlp.values import Sentence

_KEPT_WITHIN = 3
_TOP_SENTENCES = 2
_SHARED = 2
_LOOK = 60
_OPINION_SHARE = 0.2
_FEWEST_PERSONAL = 4
_LEAST_WORDS, _MOST_WORDS = 8, 60

_AGAINST = re.compile(
    r"\b(?:criticis\w+|criticiz\w+|critics?|den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)"
    r"|disagree[sd]?|oppos(?:e|es|ed)|opponents?|condemn(?:s|ed)?|object(?:s|ed)|refut(?:es|ed)"
    r"|contradict(?:s|ed)?|sceptic\w*|skeptic\w*|doubt(?:s|ed|ful)?|slam(?:s|med)|blast(?:s|ed)"
    r"|denounc(?:es|ed)|dismiss(?:es|ed)|rebuff(?:s|ed)|questioned|cautioned|complain(?:s|ed)"
    r"|protest(?:s|ed)|lament(?:s|ed)|pleaded not guilty|unfounded|baseless)\b"
)
_HOLDS = re.compile(
    r"\b(?:said|says|believes?d?|argue[sd]?|thinks?|thought|insist(?:s|ed)|maintain(?:s|ed)"
    r"|claim(?:s|ed)|warn(?:s|ed)|contend(?:s|ed)|told|countered|felt)\b"
)
_NOT = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|does|do|would|could|will|can) (?:not|never|no)\b"
    r"|\b(?:wasn|weren|isn|aren|hadn|hasn|didn|doesn|don|wouldn|couldn|won)[’']t\b"
    r"|\b(?:nothing|failed|failure|no evidence|wrong|not as|too (?:little|late|weak|slow)|worse"
    r"|at odds|unfair|unlikely)\b"
)
_SOMEBODY = re.compile(
    r"[A-Z][\w’'-]+|\b(?:critics?|opponents?|analysts?|experts?|residents?|activists?|campaigners?"
    r"|observers?|lawyers?|relatives?|family|families|workers?|unions?|scholars?|farmers?"
    r"|villagers?|students?|teachers?|doctors?|groups?|opposition|researchers?)\b"
)


def promote(
    text: str,
    sentences: Sequence[Sentence],
    looks: Sequence[Signs],
    leans: Sequence[Lean],
    order: list[int],
) -> list[int]:
    """Move the best sentence that speaks against the lead into the first three.

    Args:
        text: the text.
        sentences: its sentences.
        looks: their signs.
        leans: what they lean on.
        order: their places, best first.

    Returns:
        The same places; changed only where a dissenting voice was not among the first three.
    """
    if len(order) <= _KEPT_WITHIN:
        return order
    told = _lead_words(text, sentences)
    known = _names(text, sentences)
    fitting = [
        place
        for place in order
        if place < _LOOK and _opposes(text, sentences[place], looks[place], leans[place], told)
    ]
    voices = [place for place in fitting if _is_another(text, sentences[place], known)]
    if not voices or any(place in order[:_KEPT_WITHIN] for place in fitting):
        return order
    chosen = voices[0]
    rest = [place for place in order if place != chosen]
    return [*rest[: _KEPT_WITHIN - 1], chosen, *rest[_KEPT_WITHIN - 1 :]]


def is_opinion(text: str, sentences: Sequence[Sentence], looks: Sequence[Signs]) -> bool:
    """Say whether the whole text is its author's opinion: a note says so, or "I" carries it."""
    personal = prose = 0
    for sentence, look in zip(sentences, looks, strict=True):
        words = text[sentence.start : sentence.end]
        if look.aside and signs.is_opinion_note(words):
            return True
        if sentence.kind == "prose":
            prose += 1
            personal += look.personal
    return personal >= _FEWEST_PERSONAL and personal >= _OPINION_SHARE * prose


def _opposes(text: str, sentence: Sentence, look: Signs, lean: Lean, told: set[str]) -> bool:
    if sentence.kind != "prose" or look.quoted or look.runs_in or look.runs_out:
        return False
    if lean.on is not None or look.personal or look.comment:
        return False
    if not _LEAST_WORDS <= look.words <= _MOST_WORDS:
        return False
    words = text[sentence.start : sentence.end]
    own = signs.without_quotations(words)
    against = _AGAINST.search(own) or (_HOLDS.search(own) and _NOT.search(own))
    return bool(against) and len(told & set(content_words(words))) >= _SHARED


def _is_another(text: str, sentence: Sentence, known: set[str]) -> bool:
    """Say whether somebody speaks whom the lead did not bring."""
    own = signs.without_quotations(text[sentence.start : sentence.end])
    return any(match.group() not in known for match in _SOMEBODY.finditer(own))


def _top(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences[:8] if sentence.kind == "prose"][:_TOP_SENTENCES]


def _lead_words(text: str, sentences: Sequence[Sentence]) -> set[str]:
    return {
        word
        for sentence in _top(sentences)
        for word in content_words(text[sentence.start : sentence.end])
    }


def _names(text: str, sentences: Sequence[Sentence]) -> set[str]:
    return {
        match.group()
        for sentence in _top(sentences)
        for match in _SOMEBODY.finditer(text, sentence.start, sentence.end)
    }
