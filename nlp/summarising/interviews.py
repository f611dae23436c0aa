"""The answers of a printed interview, for its summary: what was said, by whom, to which question.

An introduction says who was asked, seldom what came of it. An answer is shown with its speaker's
name behind a label of one letter, and with its question where it says little without it.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora.leaning import Lean
from nlp.text import signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.text.signs import Signs
    from nlp.values import Quote, Sentence

_FEWEST_WORDS = 6  # words
_STANDS_FROM = 10  # words from which an answer needs no question beside it
_BROUGHT = 2  # answers that are put among the best
_DECIDED, _VAGUE = 1.5, 0.6  # factors
_FREE_WORDS, _SPENT = 20, 0.7  # words that cost nothing; exponent of what the others cost
_LEANS = re.compile(
    r"\W*(?:Because|Yes|Yeah|No|Nope|Not|Well|Of course|Absolutely|Exactly|Maybe|Perhaps|So|But|And"
    r"|Or|It|That|This|They|Them|Those|These|He|She|Both|Neither|About|Around|Nearly|Almost|Only"
    r"|Never|Always|Sometimes|To|By|From|With|In|On|At|Since|Until|There|What|\d)\b"
)
_DECIDES = re.compile(
    r"\b(?:will|won[’']t|(?:am|are|is) (?:not )?going to|I[’']m going to|we[’']re going to"
    r"|[Ii][’']ll|[Ww]e[’']ll|decided|resign\w*|promise\w*|refuse\w*|must)\b"
)


class _Turn(NamedTuple):
    """One speaker's turn: its label, the sentence that it opens with, where the label ends."""

    label: str
    place: int
    label_end: int
    words_at: int
    asks: bool


class _Answer(NamedTuple):
    """An answer's first sentence, with what it needs and how much it tells."""

    place: int
    lean: Lean
    worth: float


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
    found = _answers(said, _turns(said), weights)
    if not found:
        return order, leans
    new = list(leans)
    for one in found:
        new[one.place] = one.lean
    answers = [one.place for one in sorted(found, key=lambda one: (-one.worth, one.place))]
    rest = [place for place in order if place not in answers]
    asked = {one.lean.on: one.place for one in found if one.lean.on is not None}
    for question, answer in asked.items():
        new[question] = Lean(answer)
    added = sorted(set(asked) - set(rest))
    return [*rest[:1], *answers[:_BROUGHT], *rest[1:], *answers[_BROUGHT:], *added], new


def _turns(said: Said) -> list[_Turn]:
    """Find the turns; whoever mostly asks, asks in all of them."""
    text, looks = said.text, said.looks
    labels = signs.turns(text)
    turns: list[_Turn] = []
    asking: Counter[str] = Counter()
    often: Counter[str] = Counter()
    paragraph = -1
    for place, sentence in enumerate(said.sentences):
        label = signs.TURN.match(text, sentence.start) if sentence.paragraph != paragraph else None
        paragraph = sentence.paragraph
        if label is not None and label.group(1) in labels:
            turns.append(_Turn(label.group(1), place, label.end(1), label.end(), asks=False))
            often[label.group(1)] += 1
        if (
            turns
            and looks[place].question
            and said.sentences[turns[-1].place].paragraph == paragraph
        ):
            asking[turns[-1].label] += 1
    return [
        one._replace(asks=one.label == "Q" or 2 * asking[one.label] > often[one.label])
        for one in turns
    ]


def _answers(said: Said, turns: Sequence[_Turn], weights: Mapping[str, float]) -> list[_Answer]:
    """Return the sentences that answer somebody, each with its question and what it is worth."""
    spoken = {span.start: quote for quote in said.quotes for span in quote.spans}
    starts = sorted(spoken)
    found: list[_Answer] = []
    floor = 0
    for turn in turns:
        look = said.looks[turn.place]
        at = bisect.bisect_left(starts, turn.label_end)
        covered = at < len(starts) and starts[at] < said.sentences[turn.place].end
        answers = not (turn.asks or look.question or look.aside)
        if covered and answers and look.words >= _FEWEST_WORDS:
            question = _question(said, floor, turn.place)
            lean = _lean(said.text, turn, look, question, spoken[starts[at]])
            found.append(_Answer(turn.place, lean, _worth(look, weights)))
        floor = turn.place
    return found


def _question(said: Said, floor: int, place: int) -> int | None:
    """Return the last question of the turn, or the line, before an answer."""
    for earlier in range(place - 1, floor - 1, -1):
        if said.looks[earlier].question:
            return earlier
        if not said.looks[earlier].faq:
            return None
    return None


def _lean(text: str, turn: _Turn, look: Signs, question: int | None, quote: Quote) -> Lean:
    """Say what an answer is shown with: who gives it, and its question where it needs it."""
    speaker = quote.speaker
    named = speaker is not None and turn.label.split()[-1].lower() in speaker.lower().split()
    short = look.words < _STANDS_FROM or bool(_LEANS.match(text, turn.words_at))
    on = question if short or not (named or speaker) else None
    insert = None
    if speaker is not None and not named:
        insert = f"{speaker}’s answer" if question is not None else speaker
    elif question is not None:
        insert = "answer"
    return Lean(on, insert, None if insert is None else turn.label_end)


def _worth(look: Signs, weights: Mapping[str, float]) -> float:
    """Say how much an answer tells for its words; what will be done counts more than views."""
    worth = sum(map(weights.get, look.content, repeat(0.0)))
    if look.decides or _DECIDES.search(look.outside):
        worth *= _DECIDED
    if look.tentative or look.comment:
        worth *= _VAGUE
    return float(worth / (look.words + _FREE_WORDS) ** _SPENT)
