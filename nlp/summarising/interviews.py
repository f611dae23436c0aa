"""The answers of a printed interview, for its summary: what was said, by whom, to which question.

An introduction says who was asked, seldom what came of it. An answer is shown with its speaker's
name behind a label of one letter, and with its question where it says little without it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora.leaning import Lean
from nlp.text import turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nlp.text.signs import Signs
    from nlp.text.turns import Turn
    from nlp.values import Quote, Sentence

_FEWEST_WORDS = 6  # words
_STANDS_FROM = 10  # words from which an answer needs no question beside it
_FEWEST_TOLD = 3  # sentences that introduce questions and answers
_BROUGHT = 2  # answers that are put among the best
_DECIDED, _VAGUE, _POLITE = 1.5, 0.6, 0.4  # factors
_FREE_WORDS, _SPENT = 20, 0.7  # words that cost nothing; exponent of what the others cost
_LEANS = re.compile(
    r"\W*(?:Because|Yes|Yeah|No|Nope|Not|Well|Of course|Absolutely|Exactly|Maybe|Perhaps|So|But|And"
    r"|Or|Then|It|That|This|They|Them|Those|These|He|She|Both|Neither|About|Around|Nearly|Almost|Only"
    r"|Never|Always|Sometimes|To|By|From|With|In|On|At|Since|Until|There|What|\d)\b"
)
_GOES_ON = re.compile(r"\W*(?:So|But|And|Well|Look|In|On|At|By|From|With|To)\b")
"""What may open a sentence within an answer that yet can be read alone."""
_POINTS = re.compile(
    r"(?:(?!\b(?:the|an?) [a-z]).)*?\b(?:it|they|them|he|she|him|there"
    r"|(?:that|this|those|these)(?=[’',.]| (?:being|is|was|will|would|has|are|were)\b))\b"
)
"""A pronoun before anything that it may stand for."""
_DECIDES = re.compile(
    r"\b(?:will|won[’']t|(?:am|are|is) (?:not )?going to|I[’']m going to|we[’']re going to"
    r"|[Ii][’']ll|[Ww]e[’']ll|decided|resign\w*|promise\w*|refuse\w*|must)\b"
)
_OWN = re.compile(r"\b(?:(?P<my>[Mm]y|[Oo]ur)|(?:I|[Ww]e)(?:[’'](?:m|ve|d|ll|re))?)(?![\w’'])")
_TO_THE_OTHER = re.compile(
    r"\b(?:[Yy]ou(?:rs?)?|[Tt]hanks?|[Cc]ongratulations|[Ww]elcome|pleasure|great to)\b"
)
"""What is said to whoever asks, not to the reader."""


class _Answer(NamedTuple):
    """An answer's first sentence, with what it needs and how much it tells."""

    place: int
    question: int | None
    lean: Lean
    worth: float


class _Speaker(NamedTuple):
    """Who speaks in a turn, by name where the reading of quotations settles it."""

    turn: Turn
    name: str | None


class Said(NamedTuple):
    """A text, its sentences and their signs; only what a quote covers is somebody's answer."""

    text: str
    sentences: Sequence[Sentence]
    looks: Sequence[Signs]
    quotes: Sequence[Quote]


def with_answers(
    said: Said, leans: Sequence[Lean], order: list[int], weights: Mapping[str, float]
) -> tuple[list[int], Sequence[Lean]]:
    """Bring an interview's weightiest answers in, behind the best of what introduces them.

    Args:
        said: the text and what is known of it.
        leans: what its sentences lean on.
        order: their places, best first.
        weights: how much each content word tells.

    Returns:
        The places, answers and questions among them, and what each sentence leans on: an answer
        that says little alone and its question lean on each other.
    """
    if not any(look.faq for look in said.looks):
        return order, leans
    rest = [
        place
        for place in order
        if not (said.looks[place].faq or said.looks[place].question or said.looks[place].aside)
    ]
    spoken = turns.find(said.text, said.sentences)
    if spoken and all(place >= spoken[-1].stop for place in rest):
        rest = []  # what stands behind the last answer goes on with it, or is the paper's note
    found = _answers(said, [one for one in spoken if one.label], weights, alone=not rest)
    if len(rest) < _FEWEST_TOLD:
        found += _under(said, [one for one in spoken if not one.label], weights)
    if not found:
        return order, leans
    new = list(leans)
    for one in found:
        new[one.place] = one.lean
    answers = [one.place for one in sorted(found, key=lambda one: (-one.worth, one.place))]
    asked = {one.question: one.place for one in found if one.question is not None}
    for question, answer in asked.items():
        new[question] = Lean(answer)
    added = sorted(set(asked) - set(rest))
    return [*rest[:1], *answers[:_BROUGHT], *rest[1:], *answers[_BROUGHT:], *added], new


def _asking(said: Said, spoken: Sequence[Turn]) -> frozenset[str] | None:
    """Return the labels of whoever asks; `None` where it may be a list's, and nobody asks."""
    often = Counter(turn.label for turn in spoken)
    asked = Counter(
        turn.label
        for turn in spoken
        if any(said.looks[at].question for at in range(turn.first, turn.stop))
    )
    asking = frozenset(
        turn.label for turn in spoken if turn.asks or 2 * asked[turn.label] >= often[turn.label]
    )
    capitals = len(often) > 1 and all(map(str.isupper, often))
    return asking if asking or asked or capitals else None


def _answers(
    said: Said, spoken: Sequence[Turn], weights: Mapping[str, float], *, alone: bool
) -> list[_Answer]:
    """Return of each turn that answers the sentence that tells most, with what it needs.

    What stands behind a letter is somebody's answer only where a quotation says so; nobody's
    answers are shown where the text has nothing else, and stands `alone` of them.
    """
    asking = _asking(said, spoken)
    spans = {span.start: one for one in said.quotes if one.kind == "direct" for span in one.spans}
    found: list[_Answer] = []
    for turn, asked in zip(spoken, [0, *(one.first for one in spoken)], strict=False):
        quote = spans.get(turn.words_at)
        named = asking is not None and (alone or len(turn.label) > 1)
        if turn.label in (asking or ()) or not (quote or named):
            continue
        question = _question(said, asked, turn.first)
        if len(turn.label) == 1 and quote is None and question != asked:
            continue  # whoever asks told something before the question
        speaker = _Speaker(turn, None if quote is None else quote.speaker)
        answers = [
            one
            for place in range(turn.first, turn.stop)
            if (one := _answer(said, place, speaker, question, weights)) is not None
        ]
        if not (turn.unmarked and answers and answers[0].place == turn.first):
            answers.sort(key=lambda one: -one.worth)
        found += answers[:1]
    return found


def _under(said: Said, sections: Sequence[Turn], weights: Mapping[str, float]) -> Iterator[_Answer]:
    """Yield how each section begins, with the heading that asks what it answers."""
    for section in sections:
        look, question = said.looks[section.first], section.first - 1
        if look.words >= _FEWEST_WORDS and not (look.question or look.aside):
            yield _Answer(section.first, question, Lean(question), _worth(look, weights))


def _answer(
    said: Said, place: int, speaker: _Speaker, question: int | None, weights: Mapping[str, float]
) -> _Answer | None:
    """Return what a sentence of an answer needs to be shown, and its worth; `None` for no answer.

    Behind the turn's first sentence, the "I" of a sentence is where its speaker can be named.
    """
    look = said.looks[place]
    if look.question or look.aside or look.words < _FEWEST_WORDS:
        return None
    turn = speaker.turn
    if place == turn.first and (turn.unmarked or not turn.alone):
        words = said.text[turn.words_at : said.sentences[place].end]
        if question is None and _POINTS.match(words):
            return None
        lean = _lean(words, speaker, look, question)
    else:
        owned = _owned(said, place, speaker, question)
        if owned is None:
            return None
        lean = owned
    return _Answer(place, question, lean, _worth(look, weights))


def _owned(said: Said, place: int, speaker: _Speaker, question: int | None) -> Lean | None:
    """Return what a sentence within an answer needs, if its "I" or "my" can be given a name."""
    turn, name = speaker
    sentence = said.sentences[place]
    own = _OWN.search(said.text, sentence.start, sentence.end)
    name = name or (turn.label if len(turn.label) > 1 else None)
    words = said.text[sentence.start : sentence.end]
    if own is None:
        return None
    leans = _LEANS.match(words) and not _GOES_ON.match(words)
    points = bool(leans or _POINTS.match(words))
    if name is None:
        return Lean(question) if turn.unmarked and question is not None and not points else None
    if points and (question is None or place > turn.first + 1 + turn.alone):
        return None
    shown = f"{name}’s" if own["my"] else name
    return Lean(question if points else None, shown, own.end())


def _question(said: Said, floor: int, place: int) -> int | None:
    """Return the last question of the turn, or the line, before an answer."""
    for earlier in range(place - 1, floor - 1, -1):
        if said.looks[earlier].question:
            return earlier
        if not said.looks[earlier].faq:
            return None
    return None


def _lean(words: str, speaker: _Speaker, look: Signs, question: int | None) -> Lean:
    """Say what an answer's `words` are shown with: who gives it, the question where it needs it."""
    turn, name = speaker
    named = len(turn.label) > 1 and (
        name is None or turn.label.split()[-1].lower() in name.lower().split()
    )
    short = look.words < _STANDS_FROM or bool(_LEANS.match(words) or _POINTS.match(words))
    on = question if short or not (named or name) else None
    insert = None
    if name is not None and not named:
        insert = f"{name}’s answer" if question is not None else name
    elif question is not None and not turn.unmarked:
        insert = "answer"
    return Lean(on, insert, None if insert is None else turn.label_end)


def _worth(look: Signs, weights: Mapping[str, float]) -> float:
    """Say how much an answer tells for its words; what will be done counts more than views."""
    worth = sum(map(weights.get, look.content, repeat(0.0)))
    if look.decides or _DECIDES.search(look.outside):
        worth *= _DECIDED
    if look.tentative or look.comment:
        worth *= _VAGUE
    if _TO_THE_OTHER.search(look.outside):
        worth *= _POLITE
    return float(worth / (look.words + _FREE_WORDS) ** _SPENT)
