"""What the index of topics holds of a sentence and of an article.

A sentence is indexed under its words and under a tag for each country and each person it speaks
of, so that `US` finds "American" and never "us", and a full name finds the sentence that has the
surname alone. An article stands for a topic that is in its headline, in its lead, or in three of
its sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp import Sentence, Span
from nlp.lexicon.countries import by_form, countries
from nlp.topic.homonyms import is_borne
from nlp.topic.lands import country_topics
from store.naming import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person

ENOUGH_SENTENCES = 3
"""In how many sentences a topic has to be for the article to stand for it."""

_COUNTRY = "\ue002"
_FORM = "\ue003"
_ACRONYM = "\ue004"
_CAPITALISED = re.compile(r"[A-Z][\w’'.-]*(?:\s+(?:of\s+|the\s+|de\s+)?[A-Z][\w’'-]*)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_TAG = re.compile(f"[{_COUNTRY}{_FORM}{_ACRONYM}]\\S+")
_KINDS = ("prose", "bullet")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Z0-9]{1,9}(?!\w)")


@dataclass(frozen=True, slots=True)
class Tags:
    """What one sentence speaks of: countries by name, people by the numbers of their forms."""

    countries: tuple[str, ...] = ()
    forms: tuple[int, ...] = ()
    acronyms: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """Return the tags as index words."""
        return (
            *map(country_tag, self.countries),
            *map(form_tag, self.forms),
            *map(acronym_tag, self.acronyms),
        )

    def and_of(self, *forms: int | None) -> Tags:
        """Return the tags with those of more people: of whom a sentence says "he wrote"."""
        more = (form for form in forms if form is not None)
        return replace(self, forms=tuple(dict.fromkeys((*self.forms, *more))))

    def indexed(self, sentence: str) -> str:
        """Return what is indexed of the sentence: its words and its tags."""
        return " ".join((sentence, *self.words()))

    def listed(self) -> str:
        """Write the countries into a column, so that each can be looked for with its bars."""
        return f"|{'|'.join(self.countries)}|" if self.countries else ""


@lru_cache(maxsize=1024)
def country_tag(country: str) -> str:
    """Return the index word that stands for a country: one that no text contains."""
    return _COUNTRY + key(country).replace(" ", "")


def form_tag(form: int) -> str:
    """Return the index word that stands for a person's name in all its forms in an article."""
    return f"{_FORM}{form}"


def acronym_tag(acronym: str) -> str:
    """Return the index word of a word in capitals, so that `WHO` does not find "who"."""
    return f"{_ACRONYM}{acronym}"


def is_acronym(form: str) -> bool:
    """Say whether a form is one word in capitals, which means something only as it is written."""
    return _CAPITALS.fullmatch(form) is not None


def only_tags(indexed: str) -> str:
    """Return the tags among the index words of a sentence."""
    return " ".join(_TAG.findall(indexed))


def forms_among(indexed: str) -> list[str]:
    """Return the tags of people among the index words of a sentence."""
    return [tag for tag in _TAG.findall(indexed) if tag.startswith(_FORM)]


def tags(
    text: str, sentences: Sequence[Sentence], people: Sequence[tuple[int, Person]]
) -> tuple[Tags, ...]:
    """Return what each sentence speaks of.

    Args:
        text: the article's text.
        sentences: its sentences, in order.
        people: everyone in it, with the numbers of their forms.
    """
    mentions = sorted((at.start, form) for form, person in people for at in person.mentions)
    found: list[Tags] = []
    place = 0
    names = sorted(at for _, one in people if _is_somebody(one, text) for at in one.mentions)
    of_countries = country_topics(text, sentences, names)
    for sentence, lands in zip(sentences, of_countries, strict=True):
        while place < len(mentions) and mentions[place][0] < sentence.start:
            place += 1
        here: dict[int, None] = {}
        while place < len(mentions) and mentions[place][0] < sentence.end:
            here[mentions[place][1]] = None
            place += 1
        acronyms = _CAPITALS.findall(text, sentence.start, sentence.end)
        found.append(Tags(lands, tuple(here), tuple(dict.fromkeys(acronyms))))
    return tuple(found)


def _is_somebody(one: Person, text: str) -> bool:
    """Say whether somebody's name is no country's: "Chad" alone, of whom nothing is said, is."""
    if one.kind != "person":
        return False
    return one.role is not None or one.name not in countries() or is_borne(text, one.name)


def _in_headline(title: str, people: Sequence[Person]) -> list[Span]:
    """Return where a headline has somebody's whole name."""
    whole = (one.name for one in people if one.kind == "person" and " " in one.name)
    found = ((title.find(name), len(name)) for name in whole)
    return sorted(Span(at, at + length) for at, length in found if at >= 0)


def standing(
    title: str,
    text: str,
    sentences: Sequence[Sentence],
    of: Sequence[Tags],
    people: Sequence[Person] = (),
) -> str:
    """Return what an article stands for: its headline's words, its lead's, and recurring ones.

    Args:
        title: its headline, or what stands in for one.
        text: its text.
        sentences: its sentences.
        of: what each sentence speaks of.
        people: everyone in it: in "Cuban buys a club" a headline names somebody.
    """
    prose = [n for n, one in enumerate(sentences) if one.kind in _KINDS]
    counts: Counter[str] = Counter()
    for n in prose:
        sentence = text[sentences[n].start : sentences[n].end]
        found = {*_CAPITALISED.findall(sentence), *map(str.lower, _WORD.findall(sentence))}
        found.update(of[n].words())
        counts.update(found)
    often = sorted(word for word, count in counts.items() if count >= ENOUGH_SENTENCES)
    lead = [of[n].indexed(text[sentences[n].start : sentences[n].end]) for n in prose[:1]]
    spoken_of = {name for n in prose for name in of[n].countries}
    named = country_topics(title, (Sentence(0, len(title), 0),), _in_headline(title, people))[0]
    borne = (one.name.rpartition(" ")[2] for one in people if _is_somebody(one, text))
    surnames = {by_form().get(name) for name in borne}
    named = tuple(
        one for one in named if one in spoken_of or not (one in surnames or is_borne(text, one))
    )
    return "\n".join((title, *map(country_tag, named), *lead, *often))
