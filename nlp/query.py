"""What one article says about something: its sentences on a question's words, best first.

"What does it say about trade?" asks for `trade`, in all its forms ("trading", "traders"). Rare
words of the question count more than those that half the article uses; among equals the
summary's own order decides.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.summarising.choosing import choose
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.values import Ranked, Sentence

_ASKING = frozenset(
    (
        "article articles story piece text report mention mentioned mentions discuss discussed"
        " explain explained state stated write written quote quoted summarise summarize summary"
        " happen happened anything something thing things know want please detail details"
    ).split()
)
_SHORTEST_STEM = 4  # letters
_ENDING = 3  # letters
_ALL_OF_THEM = 2.0  # factor for a sentence that has every word of the question
_NEAR = 0.3
"""The share of the best sentence's score below which another only has a word that all have."""
_SPELLINGS = (
    ("our", "or"),
    ("enc", "ens"),
    ("tre", "ter"),
    ("is", "iz"),
    ("ys", "yz"),
    ("ae", "e"),
)
"""British and American: defence and defense, labour and labor, organise and organize."""


def question_words(question: str) -> tuple[str, ...]:
    """Return the words of `question` that say what it is about, in order, once each.

    Args:
        question: what somebody typed, or only the subject ("trade").

    Returns:
        The words as `nlp.text.words` trims them; none where the question asks about nothing.
    """
    asking = {form for word in _ASKING for form in content_words(word)}
    return tuple(dict.fromkeys(word for word in content_words(question) if word not in asking))


def about(
    text: str,
    sentences: tuple[Sentence, ...],
    ranked: tuple[Ranked, ...],
    question: str,
    count: int = 5,
) -> tuple[Ranked, ...]:
    """Choose the sentences that say most about what a question asks.

    Args:
        text: the article's text.
        sentences: its sentences.
        ranked: its summary's ranking.
        question: what is asked, in any words.
        count: how many sentences may be shown.

    Returns:
        At most `count` sentences in the article's order, what they lean on among them; none where
        no sentence has any of the words.
    """
    asked = question_words(question)
    words = {
        one.sentence: content_words(
            text[sentences[one.sentence].start : sentences[one.sentence].end]
        )
        for one in ranked
    }
    weights = {word: _weight(word, words.values()) for word in asked}
    scores = {place: _score(weights, has) for place, has in words.items()}
    order = {one.sentence: step for step, one in enumerate(ranked)}
    least = _NEAR * max(scores.values(), default=0.0)
    found = sorted(
        (one for one in ranked if scores[one.sentence] > 0 and scores[one.sentence] >= least),
        key=lambda one: (-scores[one.sentence], order[one.sentence]),
    )
    if not found:
        return ()
    return _with_what_they_lean_on(text, sentences, ranked, found, count)


def _with_what_they_lean_on(
    text: str,
    sentences: tuple[Sentence, ...],
    ranked: tuple[Ranked, ...],
    found: list[Ranked],
    count: int,
) -> tuple[Ranked, ...]:
    """Choose among `found`; other sentences come in only where one of them needs them."""
    on_topic = {one.sentence for one in found}
    others = tuple(one for one in ranked if one.sentence not in on_topic)
    for size in range(min(count, len(ranked)), 0, -1):
        chosen = choose(text, sentences, (*found, *others), size, sure=False)
        needed = {one.leans_on for one in chosen} | {
            near
            for one in chosen
            if one.sentence in on_topic
            for near in (one.sentence - 1, one.sentence + 1)
        }
        if all(one.sentence in on_topic or one.sentence in needed for one in chosen):
            return chosen
    return (found[0],)


def _weight(word: str, texts: Iterable[Sequence[str]]) -> float:
    """Weigh a question's word by how few of the sentences have it."""
    held = [any(same(word, other) for other in set(words)) for words in texts]
    return math.log(1 + len(held) / (1 + sum(held)))


def _score(weights: dict[str, float], has: Sequence[str]) -> float:
    """Score a sentence by the question's words in it; having all of them counts double."""
    words = set(has)
    held = [weight for word, weight in weights.items() if any(same(word, one) for one in words)]
    whole = _ALL_OF_THEM if len(held) == len(weights) else 1.0
    return sum(held) * whole


def same(asked: str, word: str) -> bool:
    """Say whether two trimmed words are forms of one ("trade", "trader"; "elect", "election").

    Args:
        asked: the question's word.
        word: the text's word.
    """
    if asked == word:
        return True
    asked, word = _spelt(asked), _spelt(word)
    stem = max(_SHORTEST_STEM, len(asked) - 1)
    return (
        len(asked) >= _SHORTEST_STEM
        and word[:stem] == asked[:stem]
        and (len(word) - len(asked) <= _ENDING)
    )


@lru_cache(maxsize=1 << 12)
def _spelt(word: str) -> str:
    """Return one spelling for what is spelt in two ways on the two sides of the Atlantic."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word
