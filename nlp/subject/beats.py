"""What of a batch shares no affair, put under what it is a part of: a campaign, a place, a field.

An editor who cannot group twenty articles by what happened still puts them under "Lim
campaign", "Supreme Court", "Norland" or "football". Such a beat is named by words that its
articles print, and holds those that say by their headline or their opening that they are about it:
so no article has to be like the others, as on an affair.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.subject import names as naming
from nlp.subject import refused, things
from nlp.subject.batch import ABOUT, FIRM, prominence
from nlp.subject.fields import DESKS, FIELDS, OF_FIRMS
from nlp.subject.words import words_of
from nlp.topic.lands import country_topics
from nlp.values import Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.subject.batch import Batch, Read
    from nlp.subject.item import Item

_FEWEST, _FEWEST_OF_FEW = 3, 2  # articles
_FEW = 40
"""Articles in a batch of which two make a beat."""
_MOST = 0.35
"""The share of a batch that a beat has at most: what is larger divides nothing."""
_RARE = 0.75
"""How many of a batch's articles lack a beat's name: a paper's own land divides nothing."""
_ABOUT_A_THING, _ABOUT_A_FIELD, _ABOUT_A_LAND = 3.0, 3.5, 3.5
"""How prominent a name, a field or a land is in what is about it; a field's word may mean other
things, and what happens in a land may be about something else."""
_MOST_OF_THEM = 2 / 3  # share of a group's articles
_TELLING = 3
"""How many of a wide desk's words mean it."""
_OF_ALL = 0.75  # exponent: a beat of twice the articles is worth less than twice as much
_NAMED_THING, _NAME, _FIELD_WORTH, _WHOSE = 1.0, 0.8, 0.7, 0.75
_LOOKED_AT = 6  # sentences of an article
_FAR = 1_000_000  # more than any article's characters: who is named nowhere comes last
_AGAIN = 1.1  # factor for what the last digest had
_WHOSE_THING = re.compile(
    r"\b([A-Z][\w-]+)(?:[’']s?)? (?:presidential |re-?election |primary )?"
    r"(campaign|candidacy|administration|government|presidency)\b"
)
_OF_A_KIND = tuple(
    words_of(words)
    for words in (
        "campaign candidacy candidate presidential nominee nomination primary voter poll endorse",
        "administration government presidency president minister",
    )
)
"""What goes on around somebody for a long time."""


@dataclass(frozen=True, slots=True)
class _Beat:
    """A beat that may be chosen: how prominent it is in each article about it, what it is worth."""

    name: str
    about: Mapping[int, float]
    worth: float


def beats(
    batch: Batch,
    phrases: Mapping[int, frozenset[str]],
    left: set[int],
    known: Sequence[str] = (),
) -> dict[str, set[int]]:
    """Put articles that share no affair under what they are a part of.

    Args:
        batch: What the articles have.
        phrases: The phrases that each article prints.
        left: The articles in no group.
        known: Names that were used before: of two for one beat, one of those is taken.

    Returns:
        The beats, each with its articles; what is about none of them is in none.
    """
    fewest = _FEWEST if len(batch.items) > _FEW else _FEWEST_OF_FEW
    items = [item for item in batch.items if item.id in left]
    made = [
        replace(one, worth=one.worth * _AGAIN) if one.name in known else one
        for one in _candidates(batch, items, phrases, known)
        if fewest <= len(one.about) <= max(fewest, _MOST * len(batch.items))
    ]
    found = _held(made, left, fewest)
    rest = left.difference(*found.values())
    wider = _of_fields(batch, [item for item in items if item.id in rest], DESKS)
    desks = [one for one in wider if one.name not in found and len(one.about) >= _FEWEST_OF_FEW]
    return found | _held(desks, rest, _FEWEST_OF_FEW)


def _held(made: Sequence[_Beat], left: set[int], fewest: int) -> dict[str, set[int]]:
    """Return the best beats, each with its articles, as many as it needs."""
    chosen = _chosen(made, left, fewest)
    while True:
        found = _assigned(chosen, left)
        small = {name for name, ids in found.items() if len(ids) < fewest}
        if not small:
            return {name: ids for name, ids in found.items() if ids}
        worst = min(small, key=lambda name: (len(found[name]), name))
        chosen = [one for one in chosen if one.name != worst]


def is_of_firms(batch: Batch, name: str, ids: Collection[int]) -> bool:
    """Tell whether a group is only what several firms do: "conversion price", "private placement".

    Most of its articles begin with a firm each, and few others of them name that one.

    Args:
        batch: What the articles have.
        name: What the group is called.
        ids: Its articles.
    """
    if things.happens(name) and naming.is_named(name, batch.common):
        return False
    firms = [firm for n in sorted(ids) if (firm := batch.firm(n))]
    if len(firms) < _MOST_OF_THEM * len(ids):
        return False
    words = frozenset[str]().union(*firms)
    return all(2 * sum(batch.has(n, (word,)) for n in ids) <= len(ids) for word in words)


def _chosen(made: Sequence[_Beat], left: set[int], fewest: int) -> list[_Beat]:
    """Return the beats that together hold most of what is left, the best first."""
    open_ = set(left)
    chosen: list[_Beat] = []
    while True:
        best = max(
            made,
            key=lambda one: (one.worth * len(one.about.keys() & open_) ** _OF_ALL, one.name),
            default=None,
        )
        if best is None or len(best.about.keys() & open_) < fewest:
            return chosen
        chosen.append(best)
        open_ -= best.about.keys()
        made = [one for one in made if one is not best]


def _assigned(chosen: Sequence[_Beat], left: set[int]) -> dict[str, set[int]]:
    """Give each article to the beat that it is most about."""
    found: dict[str, set[int]] = {one.name: set() for one in chosen}
    for number in left:
        fitting = [one for one in chosen if number in one.about]
        if fitting:
            best = max(fitting, key=lambda one: (one.about[number] * one.worth, one.name))
            found[best.name].add(number)
    return found


def _candidates(
    batch: Batch, items: Sequence[Item], phrases: Mapping[int, frozenset[str]], known: Sequence[str]
) -> Iterator[_Beat]:
    """Yield what may be a beat: names of things, names of one word, fields, and whose campaign."""
    names: Counter[str] = Counter()
    for item in items:
        names.update({one for one in phrases[item.id] if _is_of_a_thing(batch, one)})
        names.update(set(_single(batch, item)))
    forms: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for name in names:
        forms[words_of(name)].append(name)
    left = frozenset(item.id for item in items)
    used = [name for name in known if words_of(name) in forms]
    again = {words_of(name): name for name in reversed(used)}
    for words, several in sorted(forms.items(), key=lambda one: sorted(one[0])):
        holders = [batch.holders.get(word, set()) for word in words]
        holding = left.intersection(*holders) if words else frozenset()
        if len(holding) < _FEWEST_OF_FEW:
            continue
        name = again.get(words) or min(several, key=lambda one: (-names[one], one))
        worth = _worth(batch, name)
        about = {n: batch.read[n].prominence(words) for n in holding}
        if worth:
            yield _Beat(name, {n: p for n, p in about.items() if p >= _ABOUT_A_THING}, worth)
    yield from _of_lands(batch, items)
    yield from _of_fields(batch, items, FIELDS)
    yield from _of_people(batch, items, known)


def _of_lands(batch: Batch, items: Sequence[Item]) -> Iterator[_Beat]:
    """Yield the countries that articles tell of, by name or by whose they are: "Norlandic forces".

    The country that most articles of a batch name is where they are printed: it divides nothing.
    """
    told: defaultdict[str, dict[int, float]] = defaultdict(dict)
    named: set[str] = set()
    for item in items:
        somebody = _naming_somebody(item)
        printed = (*filter(None, (item.title,)), *item.sentences[:_LOOKED_AT])
        sentences = [somebody.sub(" ", one) for one in printed] if somebody else printed
        lands = [
            frozenset(country_topics(one, (Sentence(0, len(one), 0),))[0]) for one in sentences
        ]
        for land in frozenset[str]().union(*lands):
            met = [land in one for one in lands]
            told[land][item.id] = prominence(met, headline=bool(item.title))
            if any(land in one for one in sentences):
                named.add(land)
    own = max(told, key=lambda land: (len(told[land]), land), default="")
    for land in sorted(named - {own}):
        about = {n: p for n, p in told[land].items() if p >= _ABOUT_A_LAND}
        if len(told[land]) <= (1 - _RARE) * len(batch.items):
            yield _Beat(land, about, _NAME)


def _naming_somebody(item: Item) -> re.Pattern[str] | None:
    """Return what finds the people of an article: Mark Cuban is no Cuban."""
    called = {word for name in item.people for word in (name, name.rsplit(maxsplit=1)[-1])}
    if not called:
        return None
    longest_first = sorted(called, key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _of_fields(
    batch: Batch, items: Sequence[Item], fields: Mapping[str, frozenset[str]]
) -> Iterator[_Beat]:
    """Yield the fields of which articles tell, if one of them prints the field's own name.

    A desk is called so whatever its articles print.
    """
    left = frozenset(item.id for item in items)
    for name, words in fields.items():
        telling = left.intersection(set().union(*(batch.holders.get(w, ()) for w in words)))
        own = words_of(name)
        about = {n: batch.read[n].prominence_of_any(words) for n in telling}
        about = {
            n: p
            for n, p in about.items()
            if p >= _ABOUT_A_FIELD and (name in OF_FIRMS or _is_of(name, batch.read[n], words))
        }
        named = name in DESKS or any(own <= batch.read[n].weights.keys() for n in about)
        if named and len(about) <= _MOST * len(batch.items):
            yield _Beat(name, about, _FIELD_WORTH)


def _is_of(name: str, one: Read, words: AbstractSet[str]) -> bool:
    """Tell whether an article's words mean a field, and not another thing called so: a runway.

    Of a field, its own name does, or two of the words that tell of it, or its only one; of a wider
    desk, three of them, or two where the article begins.
    """
    told = words & one.weights.keys()
    if name in DESKS:
        return len(told) >= _TELLING or len(words & frozenset().union(*one.openings)) > 1
    own = words_of(name)
    return own <= one.weights.keys() or len(words - own) <= 1 or len(told) > 1


def _worth(batch: Batch, name: str) -> float:
    """Tell how good a beat's name is; what half of a batch names is the place where it is made."""
    share = len(batch.gathered(name)) / len(batch.items)
    if share > _MOST or batch.rarity(name) < _RARE:
        return 0.0
    return (_NAMED_THING if " " in name else _NAME) * (1 - share)


def _is_of_a_thing(batch: Batch, phrase: str) -> bool:
    """Tell whether a phrase names a thing, a body or what happens somewhere, and nobody."""
    words = phrase.split()
    return (
        (naming.is_named(phrase, batch.common) or all(word[0].isupper() for word in words))
        and not words_of(phrase) <= batch.of_people
        and (things.happens(phrase) or not batch.people.words.intersection(words))
        and (words[-1][0].isupper() or things.happens(phrase))
        and all(words_of(word) or word.islower() for word in words)
    )


def _single(batch: Batch, item: Item) -> Iterator[str]:
    """Yield names of one word: places, lands, what is called so."""
    for sentence in item.sentences[:_LOOKED_AT]:
        for word in naming.single(sentence, batch.common):
            somebody = {word, word.removesuffix("s")} & batch.people.words
            is_land = word in countries.by_form() or refused.is_of_a_land(word)
            says_which = not (word.isupper() or somebody or is_land or refused.is_anywhere(word))
            if word.isalpha() and says_which and not FIRM.match(word):
                yield word


def _of_people(batch: Batch, items: Sequence[Item], known: Sequence[str]) -> Iterator[_Beat]:
    """Yield what goes on around somebody: "Lim campaign", of the articles that Lim leads."""
    shared = _shared_forenames(batch)
    forms: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for item in items:
        met = {
            (one[1], _kind(one[2]), one[0])
            for sentence in (item.title, *item.sentences)
            for one in _WHOSE_THING.finditer(sentence)
            if one[1] in batch.people.surnames
        }
        for who, kind, form in met:
            forms[who, kind][form] += 1
    leads = {item.id: _leading(batch.read[item.id], item, shared) for item in items}
    for (who, kind), counts in sorted(forms.items()):
        if counts.total() < _FEWEST_OF_FEW:
            continue
        own = words_of(who)
        again = (
            one
            for one in known
            if own <= words_of(one) and _WHOSE_THING.fullmatch(one) and _kind(one) == kind
        )
        name = next(again, None) or min(counts, key=lambda one: (-counts[one], len(one), one))
        about = {
            item.id: leads[item.id][1]
            for item in items
            if leads[item.id][0] == who and _OF_A_KIND[kind] & batch.read[item.id].weights.keys()
        }
        yield _Beat(name, {n: p for n, p in about.items() if p >= ABOUT}, _WHOSE)


def _kind(thing: str) -> int:
    """Return which of the things that go on around somebody one is; -1 where it is none."""
    return next((n for n, words in enumerate(_OF_A_KIND) if words_of(thing) & words), -1)


def _leading(one: Read, item: Item, shared: frozenset[str]) -> tuple[str, float]:
    """Return whom an article is about first of all, by surname, and how prominent they are in it.

    Args:
        one: The article's words.
        item: The article.
        shared: Forenames by which several are called: "Ana" alone says not who.
    """
    called: defaultdict[str, set[str]] = defaultdict(set)
    for name in item.people:
        first, *_middle, last = name.split() if " " in name else ("", name)
        called[last].update({first, last} - shared - {""})
    front = f"{item.title} {' '.join(item.sentences[:1])}"
    best = ("", 0.0)
    for who in sorted(called, key=lambda name: (front.find(name) % _FAR, name)):
        words = words_of(" ".join(called[who]))
        here = max((one.prominence(frozenset((word,))) for word in words), default=0.0)
        if here > best[1]:
            best = (who, here)
    return best


def _shared_forenames(batch: Batch) -> frozenset[str]:
    """Return the forenames that people of several surnames have, and those that are words."""
    whose: defaultdict[str, set[str]] = defaultdict(set)
    for item in batch.items:
        for name in item.people:
            first, *_middle, last = name.split() if " " in name else ("", name)
            whose[first].add(last)
    return frozenset(
        first for first, of in whose.items() if len(of) > 1 or first.lower() in batch.common
    )
