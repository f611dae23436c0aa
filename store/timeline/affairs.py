"""Affairs by the names that people give them: "the Orrin bombing", "the Lind case".

Articles seldom say an affair's name: they tell of Orrin, and of "the blast". So a noun beside a
name does not have to stand in each sentence: it says which of the articles on that name are meant,
by any word that such affairs are told in. And "the case", "the crisis" say nothing beside a name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.text import word_forms
from nlp.topic.affair_words import befalls, is_built, is_deed_to, kin, like, says_nothing
from store import event_dates as dates
from store import people, topics
from store.articles import count
from store.timeline import standing
from store.topic import query
from store.values import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.archive import Archive

_MOST_FORMS = 40  # forms
_MOST_NAMING = 50_000
"""So many of the newest articles with a name are looked at, and of those in the words of a kind."""
_FEW, _SHARE, _MANY = 30, 0.1, 800
"""A name that more articles are on, or such a share of all, is in the news for much else."""


@dataclass(frozen=True, slots=True)
class Affair:
    """What an affair is called: its names, and the nouns that say which articles are meant.

    `kin` are the nouns with all words that such affairs are told in; `loose` are those of them
    that name a kind of affair: any word of an article on the names bears those out, and of a name
    that is seldom in the news, the nouns before them, too ("bridge collapse").
    """

    names: tuple[Topic, ...]
    nouns: tuple[Topic, ...] = ()
    kin: tuple[Topic, ...] = ()
    loose: tuple[Topic, ...] = ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All that a sentence has to name to tell of it by itself."""
        return (*self.names, *self.kin)


def meant_by(archive: Archive, asked: Sequence[Topic]) -> Affair:
    """Return the affair that topics name.

    Args:
        archive: the open archive.
        asked: the topics of a question. A name with its noun ("Orrin bombing") is parted; what
            says nothing beside a name is left out; a noun has the words of its kin. Where no name
            is among them, or no noun, they are names as they are.
    """
    if len(asked) == 1 and asked[0].telling:
        return Affair((_called_otherwise(asked[0]),), (_told_in(asked[0]),))
    alone = len(asked) == 1
    if alone and (built := _built(asked[0])):
        return Affair(tuple(asked), (built,))
    parts = [part for topic in asked for part in _parts(archive, topic, alone=alone)]
    is_noun = [_is_noun(archive, part) for part in parts]
    if all(is_noun):  # "embassy bombings": the last one says what was done
        is_noun = [n > 0 and is_deed_to(f"a {part.typed}") for n, part in enumerate(parts)]
    names = tuple(part for part, noun in zip(parts, is_noun, strict=True) if not noun)
    nouns = [part for part, noun in zip(parts, is_noun, strict=True) if noun]
    if not names or not nouns:
        return Affair(tuple(asked))
    telling = tuple(one for one in nouns if not says_nothing(one.typed))
    told = tuple(map(_with_kin, telling))
    is_person = bool(standing.persons_among(archive, names))
    is_affair = len(telling) < len(nouns)  # "the custody battle", "the water crisis"
    loose = tuple(
        full
        for noun, full in zip(telling, told, strict=True)
        if is_affair or _names_an_affair(noun, of_person=is_person)
    )
    return Affair(names, telling, told, loose)


def articles_on(archive: Archive, affair: Affair) -> list[int]:
    """Return the newest visible articles on an affair: on its names, in the words of its kind.

    Args:
        archive: the open archive.
        affair: what `meant_by` returned.
    """
    if affair.nouns and not affair.kin:
        return _coming_back_to(archive, affair)
    for loose in (affair.kin, affair.loose) if affair.loose else ():
        strict = tuple(one for one in affair.topics if one not in loose)
        found = standing.articles_on(archive, query.all_of(archive, strict))
        if len(found) <= min(_MANY, max(_FEW, _SHARE * count(archive))):
            return _with_words_of(archive, found, loose)
    return standing.articles_on(archive, query.all_of(archive, affair.topics))


def _with_words_of(
    archive: Archive, articles: Sequence[int], nouns: tuple[Topic, ...]
) -> list[int]:
    """Return those of some articles that have a word of every noun, wherever it is."""
    rows = archive.tuples(
        "SELECT j.value FROM json_each(?) j WHERE EXISTS"
        " (SELECT 1 FROM articles_fts f WHERE f.rowid = j.value AND articles_fts MATCH ?)",
        (json.dumps(articles), query.all_of(archive, nouns)),
    )
    return [number for (number,) in rows]


def named_in(archive: Archive, affair: Affair, articles: Sequence[int]) -> list[int]:
    """Return the events of some articles whose sentence has an affair's names.

    Where no article is on it, those count that name it and come back to its kind.

    Args:
        archive: the open archive.
        affair: what `meant_by` returned.
        articles: what `articles_on` returned.
    """
    telling = articles or _coming_back_to(archive, affair)
    told = frozenset(standing.told_beside(archive, telling))
    named = dates.matching(archive, query.all_of(archive, affair.names))
    return [event for event in named if event in told]


def _coming_back_to(archive: Archive, affair: Affair) -> list[int]:
    """Return the newest visible articles that have an affair's name, and come back to its kind."""
    nouns = affair.kin or affair.nouns
    told_in = " OR ".join(query.phrase(form) for noun in nouns for form in noun.forms)
    naming = archive.tuples(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
        " AND rowid NOT IN (SELECT id FROM hidden_articles) ORDER BY rowid DESC LIMIT ?",
        (query.all_of(archive, affair.names), _MOST_NAMING),
    )
    back = archive.tuples(
        "SELECT rowid FROM standing_fts WHERE standing_fts MATCH ? ORDER BY rowid DESC LIMIT ?",
        (told_in, _MOST_NAMING),
    )
    both = {number for (number,) in naming}.intersection(number for (number,) in back)
    return sorted(both, reverse=True)[: standing.MOST_ARTICLES]


def _built(name: Topic) -> Topic | None:
    """Return what something built is called by its noun alone: of the "Orl Canal", the "canal"."""
    *before, last = name.typed.split()
    if not before or name.apart or name.person or not is_built(last):
        return None
    return Topic(last.lower(), last.lower(), (last.lower(),))


def _called_otherwise(name: Topic) -> Topic:
    """Return an affair of plain words with its other names: a "trade deal" is a trade accord."""
    *before, last = name.typed.split()
    others = (" ".join((*before, noun)) for noun in like(last))
    return replace(name, forms=tuple(dict.fromkeys((*name.forms, *others))))


def _told_in(name: Topic) -> Topic:
    """Return the words in which an affair of plain words is told: its rarest one, and their kin."""
    last = name.typed.split()[-1]
    forms = dict.fromkeys((*name.telling, *(kin(last) and (last, *kin(last)))))
    return replace(name, typed=last, name=last, forms=tuple(forms)[:_MOST_FORMS], telling=())


def _parts(archive: Archive, topic: Topic, *, alone: bool) -> Iterator[Topic]:
    """Yield a name and its noun: of "Orrin bombing" both, and of "mill fires" alone."""
    if not topic.apart or topic.telling or (topic.typed.islower() and not alone):
        yield topic
        return
    *before, last = topic.typed.split()
    name = " ".join(before)
    yield from topics.parse(archive, f'"{name}"')
    yield replace(
        topic, typed=last, name=last, forms=(last, *word_forms.of_number(last)), apart=False
    )


def _is_noun(archive: Archive, topic: Topic) -> bool:
    """Say whether a topic is a plain word, and nobody's name and no country's."""
    if topic.person or topic.alone or not topic.typed.isascii():
        return False
    if says_nothing(topic.typed) or kin(topic.typed):
        return True
    if not topic.typed.islower():
        return False
    if countries.named(topic.name) is not None:
        return False
    return not people.forms_of(archive, topic.name)


def _names_an_affair(noun: Topic, *, of_person: bool) -> bool:
    """Say whether a noun says what went on: "oil spill", "custody battle", but not "harbour"."""
    *before, last = noun.typed.casefold().split()
    if before and says_nothing(last):
        return True
    word = _last(noun)
    if not kin(word):  # "nomination", where the archive has "nominated"
        return any(form.endswith("ed") for form in noun.forms)
    return befalls(word) or not of_person


def _last(topic: Topic) -> str:
    """Return the word that names the kind of affair: "spill" of an oil spill."""
    *before, last = topic.typed.casefold().split()
    return before[-1] if before and says_nothing(last) else last


def _with_kin(topic: Topic) -> Topic:
    """Return a noun with the words of its kin: "oil spill" with "the leak", not "control"."""
    words = topic.typed.split()
    last = _last(topic)
    if len(words) > 1 and last == words[-1].casefold() and not kin(last):
        return topic
    forms = (*topic.forms, last, *word_forms.of_number(last), *kin(last))
    return replace(topic, forms=tuple(dict.fromkeys(forms))[:_MOST_FORMS])
