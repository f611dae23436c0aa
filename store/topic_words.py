"""What the index of topics holds of a sentence and of an article.

A sentence is indexed under its words and under a tag for each country it speaks of, so that `US`
finds "American" and never "us". An article stands for a topic that is in its headline, in its
lead, or in three of its sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from nlp import Sentence
from nlp.topics import country_topics
from store.naming import key

ENOUGH_SENTENCES = 3
"""In how many sentences a topic has to be for the article to stand for it."""

_TAG = "\ue002"
_CAPITALISED = re.compile(r"\b[A-Z][\w’'.-]*(?:\s+(?:of\s+|the\s+|de\s+)?[A-Z][\w’'-]*)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_KINDS = ("prose", "bullet")


def tag(country: str) -> str:
    """Return the index word that stands for a country: one that no text contains."""
    return _TAG + key(country).replace(" ", "")


def tags(text: str, sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], ...]:
    """Return the countries that each sentence speaks of."""
    return country_topics(text, sentences)


def indexed(words: str, countries: Iterable[str]) -> str:
    """Return what is indexed of a sentence: its words and its countries' tags."""
    return " ".join((words, *(tag(country) for country in countries)))


def listed(countries: Iterable[str]) -> str:
    """Write countries into a column, so that each can be looked for with its bars."""
    names = "|".join(countries)
    return f"|{names}|" if names else ""


def standing(
    title: str,
    text: str,
    sentences: Sequence[Sentence],
    countries: Sequence[Sequence[str]],
) -> str:
    """Return the words that an article stands for: those of its headline, its lead, and others
    that come back in three sentences.

    Args:
        title: its headline, or what stands in for one.
        text: its text.
        sentences: its sentences.
        countries: the countries that each sentence speaks of.
    """
    prose = [n for n, one in enumerate(sentences) if one.kind in _KINDS]
    counts: Counter[str] = Counter()
    for n in prose:
        sentence = text[sentences[n].start : sentences[n].end]
        found = {*_CAPITALISED.findall(sentence), *map(str.lower, _WORD.findall(sentence))}
        found.update(map(tag, countries[n]))
        counts.update(found)
    often = [word for word, count in counts.items() if count >= ENOUGH_SENTENCES]
    lead = [text[sentences[n].start : sentences[n].end] for n in prose[:1]]
    opening = [tag(country) for n in prose[:1] for country in countries[n]]
    named = country_topics(title, (Sentence(0, len(title), 0),))[0]
    return "\n".join((title, *lead, *opening, *map(tag, named), *often))
