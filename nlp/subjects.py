"""What articles have in common: groups of articles, each named by words of their own.

A subject is a phrase that articles print ("port strike", "talks between Ostmark and Vell") and
whose words stand in the titles, openings or many sentences of others as well. Phrases that gather
most articles are taken first; an article goes to one subject. A name that was given before is
kept while it fits, so that a subject is called the same from week to week.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LEAD_SENTENCES = 3
_LOOK = 120
_OFTEN = 3
_MOST_OFTEN = 25
_FEWEST = 2
_SMALL_BATCH = 12
_LARGE_BATCH = 40
_EVERYWHERE = 0.3
_A_PERSON = 0.5
_CROWD = 0.75
_ENOUGH_WORDS = 3
_LONGEST_NAME = 48
_LONGEST_SENTENCE = 2000

_RELATIONS = frozenset("ties relationship cooperation partnership diplomacy diplomatic".split())
_AMERICA = re.compile(r"\b(?:the )?(?:United States(?: of America)?|USA|America(?:n|ns)?)\b")
_CAPITAL = r"[A-Z][\w’']*(?:[-–][A-Z]?[\w’']+)*"
_THING = (
    r"(?:relations?|ties|talks|trade|summit|elections?|vote|visit|agreement|deal|treaty|pact|war"
    r"|conflict|crisis|trial|case|lawsuit|ruling|verdict|inquiry|investigation|budget|law|bill"
    r"|reforms?|base|dam|canal|bridge|port|airport|railway|station|project|plans?|policy|purchase"
    r"|investments?|tourism|exports?|imports?|prices?|tax|taxes|tariffs?|rights|union|strikes?"
    r"|protests?|floods?|storm|typhoon|earthquake|fires?|crash|attacks?|shooting|murder|schools?"
    r"|hospitals?|vaccines?|outbreak|pandemic|epidemic|match|final|cup|league|games|festival|film"
    r"|market|bank|airline|aircraft|cooperation|partnership|chairmanship|border|dispute|sanctions"
    r"|ceasefire|refugees|migrants|workers|farmers|housing|pensions?|wages?|corruption|scandal"
    r"|resignation|appointment|merger|shares|drought|harvest|energy|power plant|mine|mining|forest"
    r"|fishing|heritage|temple|museum|council|parliament|court|police|army|navy|satellite"
    r"|wind farm|solar park|power station|pipeline|tunnel|road|metro|ferry|stadium|prison|library"
    r"|university|theft|robbery|hunt|cull|collapse|blackout|shortage|evacuation|layoffs|cuts"
    r"|walkout|boycott|referendum|coalition|census|amnesty|extradition|arrests?|appeal|subsidies"
    r"|loans|bankruptcy|takeover|recount|debate|fine)"
)
_LINKING = (
    r"(?:a|an|the|and|or|but|in|on|at|to|of|for|by|from|with|after|before|over|under|into|as|is"
    r"|are|was|were|has|have|will|its|his|her|their|this|that|no|not)\b"
)
_A_THING = re.compile(rf"\b{_THING}\b")
_NAMED_THING = re.compile(
    rf"\b(?:{_CAPITAL} ){{0,3}}(?:(?!{_LINKING})[a-z]+(?:-[a-z]+)? )?(?:{_CAPITAL} )?{_THING}\b"
    rf"|\b(?:{_CAPITAL}[-–]{_CAPITAL}) {_THING}\b"
)
_BODY = r"(?:council|parliament|court|police|army|navy|union|bank|airline|league|law)s?\b"
"""A thing that acts rather than happens: with a place, it is in every second article."""
_AT = r" (?:in|at|near|of|off|over) (?:the )?"
_AT_A_NAME = re.compile(rf"{_AT}[A-Z]")
_THING_AT = re.compile(
    rf"\b(?:(?!{_LINKING})[A-Za-z]+ )?(?!(?i:{_BODY}))(?i:{_THING}){_AT}"
    rf"{_CAPITAL}(?: {_CAPITAL})?"
)
_ENDS_IN_THING = re.compile(rf"\b{_THING}$|\b(?:between|with|of) ", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"\b(?:[Rr]elations|[Tt]ies|[Tt]alks|[Tt]rade|[Cc]ooperation|[Ww]ar|[Dd]ispute) between"
    rf" (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}} and (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
)
_NAME = re.compile(rf"\b{_CAPITAL}(?: (?:of |for |and the |the )?{_CAPITAL}){{1,4}}")
_WHO = re.compile(r"\b(?:farmers|workers|refugees|migrants|army|navy|police)\b", re.IGNORECASE)
"""Those who are there: a subject is rather what happens to them."""
_NO_SUBJECT = re.compile(
    r"\b(?:Associated Press|Standard Time|Daylight Time|Getty Images|White House|Prime Minister"
    r"|Foreign Minister|Standard|What|Follow|Read|Watch|Photo|News|Reuters|Agence"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August"
    r"|September|October|November|December)\b"
)
_WEAK_HEAD = frozenset(
    (
        "the a an its his her their this that these those our my your in on at by for of and but as"
        " while when after before new more many some other such any no all most both each under"
        " over if since to because what why how who which with from into about during despite"
        " following like between among amid against until though although also yet so then not"
        " last next first later former today yesterday monday tuesday wednesday thursday friday"
        " saturday sunday is are was were has have had will would can could may might"
    ).split()
)
_POSSESSIVE = re.compile(r"[’']s?(?=\W|$)")
_PLAIN = str.maketrans(dict.fromkeys(',.;:!?()[]“”"', " "))
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_WEAK_TAIL = frozenset("the a an of for and in on at to with is as by".split())


@dataclass(frozen=True, slots=True)
class Item:
    """One article as grouping sees it: `sentences` are its words in order, best its prose.

    `people` are the names of those whom it tells of: a subject is what they do, not who they are.
    """

    id: int
    title: str
    sentences: tuple[str, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Articles on one subject, in the order given; `name` is a phrase of theirs."""

    name: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A phrase that may name a subject, the articles that it gathers, and how well it names."""

    name: str
    gathers: frozenset[int]
    worth: float


def group(items: Sequence[Item], known: Sequence[str] = ()) -> tuple[Group, ...]:
    """Group articles by what they share.

    Args:
        items: the articles, newest first; their order is kept inside a group.
        known: names of subjects that were used before, latest first: one that fits is used again.

    Returns:
        The groups, largest first, then by their first article's place. Every article is in
        exactly one of them; one that shares its subject with no other is a group by itself.
        The same articles give the same groups, whatever order they come in.
    """
    ordered = sorted(items, key=lambda item: item.id)
    prominent = {item.id: _prominent(item) for item in ordered}
    holders = _holders(prominent)
    places = {item.id: place for place, item in enumerate(items)}
    left = set(prominent)
    groups: list[Group] = []
    for name in dict.fromkeys(known):
        _take(Group(name, tuple(_gathered(name, holders) & left)), left, places, groups)
    phrases = {item.id: frozenset(_phrases(item)) for item in ordered}
    candidates = _candidates(ordered, holders, phrases)
    for best in _best_first(candidates, left):
        _take(Group(best.name, tuple(best.gathers & left)), left, places, groups)
    by_name = {one.name: one for one in candidates}
    groups.extend(
        Group(_own_name(item, phrases[item.id], by_name), (item.id,))
        for item in ordered
        if item.id in left
    )
    groups.sort(key=lambda one: (-len(one.ids), places[one.ids[0]]))
    return tuple(groups)


def _take(found: Group, left: set[int], places: dict[int, int], groups: list[Group]) -> None:
    """Note a group of two or more, and take its articles off those that are left."""
    if len(found.ids) >= _FEWEST:
        groups.append(Group(found.name, tuple(sorted(found.ids, key=places.__getitem__))))
        left.difference_update(found.ids)


def _prominent(item: Item) -> frozenset[str]:
    """Return the words of the title, the opening, and those that most sentences use."""
    often: Counter[str] = Counter()
    for sentence in item.sentences[:_LOOK]:
        often.update(_words(sentence))
    most = sorted(often, key=lambda word: (-often[word], word))[:_MOST_OFTEN]
    opening = " ".join((item.title, *item.sentences[:_LEAD_SENTENCES]))
    return frozenset(_words(opening).union(word for word in most if often[word] >= _OFTEN))


def _words(text: str) -> set[str]:
    """Return the content words of `text`, a country's people as the country."""
    words = content_words(_AMERICA.sub("US", text))
    return {
        "relation" if word in _RELATIONS else word[:-1] if word.endswith("ian") else word
        for word in words
    }


def _holders(prominent: dict[int, frozenset[str]]) -> dict[str, set[int]]:
    holders: dict[str, set[int]] = {}
    for number, words in prominent.items():
        for word in words:
            holders.setdefault(word, set()).add(number)
    return holders


def _gathered(phrase: str, holders: dict[str, set[int]]) -> set[int]:
    """Return the articles in which every word of `phrase` is prominent."""
    sets = [holders.get(word, set()) for word in _words(phrase)]
    return set.intersection(*sets) if sets else set()


def _candidates(
    items: Sequence[Item], holders: dict[str, set[int]], own: Mapping[int, frozenset[str]]
) -> list[_Candidate]:
    """Return every phrase of the articles, one for each set of words, best name first."""
    counts: Counter[str] = Counter()
    for printed in own.values():
        counts.update(printed)
    people = {pair for item in items for name in item.people for pair in pairwise(name.split())}
    fronts = {item.id: frozenset(_front(item).split()) for item in items}
    common = _common_words(items)
    everywhere = _everywhere(len(items), holders)
    forms: dict[frozenset[str], list[str]] = {}
    for phrase in counts:
        words = frozenset(_words(phrase))
        if not words & everywhere:
            forms.setdefault(words, []).append(phrase)
    made = []
    for words, phrases in forms.items():
        name = min(phrases, key=lambda one: (-counts[one], len(one), one))
        gathers = _gathered(name, holders)
        if len(words) < _FEWEST or not gathers:
            continue
        met = [pair for pair in pairwise(name.split()) if pair in people]
        if met and not _is_in_front(met, gathers, fronts):
            continue
        worth = _shape(name, len(words), common) * (
            1 + 0.1 * math.log(sum(counts[p] for p in phrases))
        )
        if met:
            worth *= _A_PERSON
        if len(items) > _SMALL_BATCH:
            worth *= math.sqrt(1 - len(gathers) / len(items))
        made.append(_Candidate(name, frozenset(gathers), worth))
    return sorted(made, key=lambda one: (-one.worth, one.name))


def _front(item: Item) -> str:
    """Return the headline and the first sentence, the words plain."""
    return _POSSESSIVE.sub("", " ".join((item.title, *item.sentences[:1]))).translate(_PLAIN)


def _is_in_front(
    met: Sequence[tuple[str, str]], gathers: Iterable[int], fronts: dict[int, frozenset[str]]
) -> bool:
    """Tell whether articles are about a person, not only name one: most do so at their front."""
    numbers = list(gathers)
    return any(2 * sum(pair[1] in fronts[n] for n in numbers) >= len(numbers) for pair in met)


def _common_words(items: Sequence[Item]) -> frozenset[str]:
    """Return the words that some article writes small: a capital of theirs is a sentence's."""
    return frozenset(
        word
        for item in items
        for sentence in (item.title, *item.sentences[:_LOOK])
        for word in _SMALL.findall(sentence)
    )


def _everywhere(size: int, holders: dict[str, set[int]]) -> frozenset[str]:
    """Return the words that a large batch's articles have in common, as their paper's name."""
    if size <= _LARGE_BATCH:
        return frozenset()
    return frozenset(word for word, held in holders.items() if len(held) > _EVERYWHERE * size)


def _best_first(candidates: Sequence[_Candidate], left: set[int]) -> Iterator[_Candidate]:
    """Yield the candidate that is worth most for what is left, time and again.

    Whoever takes one takes its articles off `left`. What a candidate is worth only falls by that,
    so that it is counted anew when its turn comes, and not each time.
    """
    waiting = [
        (-_value(one, here), place)
        for place, one in enumerate(candidates)
        if (here := len(one.gathers & left)) >= _FEWEST
    ]
    heapq.heapify(waiting)
    while waiting:
        before, place = heapq.heappop(waiting)
        here = len(candidates[place].gathers & left)
        if here < _FEWEST:
            continue
        now = -_value(candidates[place], here)
        if now == before:
            yield candidates[place]
        else:
            heapq.heappush(waiting, (now, place))


def _value(candidate: _Candidate, here: int) -> float:
    return float(candidate.worth * here**_CROWD)


def _own_name(item: Item, own: Iterable[str], by_name: Mapping[str, _Candidate]) -> str:
    """Name an article that stands alone: the best phrase for it that it prints itself."""
    named = (by_name[phrase] for phrase in own if phrase in by_name)
    fitting = [one for one in named if item.id in one.gathers]
    if not fitting:
        return item.title
    return min(fitting, key=lambda one: (-one.worth / len(one.gathers), -one.worth, one.name)).name


def _shape(phrase: str, count: int, common: frozenset[str]) -> float:
    """Prefer phrases that say of what: a thing with a name before it, of three words or so."""
    named = any(
        word[0].isupper() and _POSSESSIVE.sub("", word).lower() not in common
        for word in phrase.split()
    )
    at = bool(_THING_AT.search(phrase))
    thing = at or bool(_ENDS_IN_THING.search(phrase))
    worth = min(count, _ENOUGH_WORDS) / _ENOUGH_WORDS
    worth *= 0.85 if _WHO.search(phrase) else 1.0
    whom = 1.1 if " between " in phrase else 0.9 if at else 1.0
    return (0.4 + 0.6 * worth) * (1.0 if named else 0.7) * (1.0 if thing else 0.75) * whom


def _phrases(item: Item) -> Iterator[str]:
    for sentence in (item.title, *item.sentences[:_LOOK]):
        if len(sentence) > _LONGEST_SENTENCE:
            continue
        for match in _matches(sentence):
            phrase = _trimmed(match.group())
            if phrase and len(phrase) <= _LONGEST_NAME and not _NO_SUBJECT.search(phrase):
                yield phrase


def _matches(sentence: str) -> Iterable[re.Match[str]]:
    """Yield what each pattern finds; a dear one is asked only where it can find anything."""
    if " between " in sentence:
        yield from _BETWEEN.finditer(sentence)
    if _A_THING.search(sentence):
        yield from _NAMED_THING.finditer(sentence)
    if _AT_A_NAME.search(sentence):
        yield from _THING_AT.finditer(sentence)
    yield from _NAME.finditer(sentence)


def _trimmed(phrase: str) -> str:
    """Take words off the head that lead in instead of naming; "" where nothing is left."""
    words = phrase.split()
    while words and (words[0].lower() in _WEAK_HEAD or words[0].endswith("ing")):
        words = words[1:]
    while words and words[-1].lower() in _WEAK_TAIL:
        words = words[:-1]
    if words and words[-1].endswith(("’s", "'s")):
        words[-1] = words[-1][:-2]
    if len(words) < 2 and not (words and ("-" in words[0] or "–" in words[0])):  # noqa: PLR2004 -- one word says little
        return ""
    return " ".join(words)
