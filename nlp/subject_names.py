"""Phrases of articles that may name what several of them are about, and how well they name it.

An editor writes over a few articles what happened and where: "port strike", "floods in Orl", "the
Selby dam". An institution or a place that is always there says less than a happening, a person
says who and not what, and a headline in Title Case hides which of its words are names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.people_words import ORGANISATION, is_role_noun
from nlp.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.subjects import Item

LARGE_BATCH, _VERY_LARGE_BATCH = 40, 150
LOOKED_AT = 120
"""An article's first sentences that are looked at."""
_NAMED_IN, _NAMED_IN_OF_MANY = 12, 6
"""Those of them in which a large batch's phrases are looked for: names stand near the top."""
_OPENING = 6
"""An article's first sentences, in which two words that belong together are looked for."""
_LONGEST_NAME = 48
_LONGEST_SENTENCE = 2000
_ENOUGH_WORDS = 3
_TITLE_CASE = 0.75

_CAPITAL = r"[A-Z][\w’']*(?:[-–][A-Z]?[\w’']+)*"
_HAPPENING = (
    r"(?:relations?|ties|talks|trade|summit|elections?|vote|visit|agreement|deal|treaty|pact|war"
    r"|conflict|crisis|trial|case|lawsuit|ruling|verdict|inquiry|investigation|budget|bill"
    r"|reforms?|project|plans?|policy|purchase|investments?|exports?|imports?|tariffs?|strikes?"
    r"|protests?|floods?|flooding|storm|typhoon|cyclone|hurricane|tornado|earthquake|tsunami"
    r"|landslide|avalanche|eruption|heatwave|wildfires?|fires?|blaze|explosion|bombings?|blast"
    r"|crash|derailment|sinking|grounding|attacks?|shootings?|murder|killings?|stabbing|kidnapping"
    r"|outbreak|pandemic|epidemic|recall|final(?! [A-Za-z])|chairmanship|dispute|row|sanctions"
    r"|ceasefire|corruption|scandal|resignation|appointment|merger|drought|harvest|shortage|theft|robbery"
    r"|heist|hunt|cull|collapse|blackout|evacuation|layoffs|cuts|walkout|boycott|referendum"
    r"|coalition|census|amnesty|extradition|arrests?|appeal|subsidies|loans|bankruptcy|takeover"
    r"|recount|debates?|fine|primary(?! (?:school|care))|primaries|caucus(?:es)?|convention|leaks?"
    r"|hack(?:ing)?|coup|siege|raid|collision|accident|shipwreck|drowning|failure|ransom|riots?|march|rally|uprising"
    r"|offensive|massacre|execution|hearing|audit|contracts?|licen[cs]e|bail-?out|closure|ban"
    r"|opening|title|award|festival|wedding|funeral|anniversary|launch|rescue|search)"
)
_STANDING = (
    r"(?:law|base|dam|canal|bridge|port|airport|railway|line|station|tourism|prices?|tax|taxes"
    r"|rights|union|schools?|hospitals?|vaccines?|match|cup|league|games|film|market|bank|airline"
    r"|ferry|ferries|aircraft|cooperation|partnership|border|refugees|migrants|workers|farmers"
    r"|nurses|housing|homes|pensions?|wages?|shares|energy|power plant|mine|mining|forest|fishing"
    r"|heritage|temple|museum|council|parliament|court|police|army|navy|satellite|wind farm"
    r"|solar park|power station|pipeline|tunnel|road|metro|stadium|prison|library|university"
    r"|meadow|terminal|campaign|team|camp|supporters|department|administration|foundation)"
)
_THING = rf"(?:{_HAPPENING}|{_STANDING})"
_LINKING = (
    r"(?:a|an|the|and|or|but|in|on|at|to|of|for|by|from|with|after|before|over|under|into|as|is"
    r"|are|was|were|has|have|will|its|his|her|their|this|that|no|not)\b"
)
_A_THING = re.compile(rf"\b{_THING}\b")
_BEFORE_A_THING = re.compile(
    rf"(?<![’'])\b(?:{_CAPITAL} ){{0,3}}(?:(?!{_LINKING})[a-z]+(?:-[a-z]+)? )?(?:{_CAPITAL} )?\Z"
)
"""What belongs to a thing, right before it: whose it is, where, of which kind."""
_BODY = r"(?:council|parliament|court|police|army|navy|union|bank|airline|league|law)s?\b"
"""A thing that acts rather than happens: with a place, it is in every second article."""
_THEIR_OWN = re.compile(
    r"\b(?:campaign|team|camp|supporters|voters|aides|allies|fans|staff|department|administration"
    r"|government|party|family)$"
)
"""Those around somebody: with their name it is said who, and not what."""
_AT = r" (?:in|at|near|of|off|over) (?:the )?"
_AT_A_NAME = re.compile(rf"{_AT}{_CAPITAL}(?: {_CAPITAL})?")
_THING_BEFORE = re.compile(
    rf"(?<![’'])\b(?:(?!{_LINKING})[A-Za-z]+ )?(?!(?i:{_BODY}))(?i:{_THING})\Z"
)
_THING_AT = re.compile(rf"\b(?!(?i:{_BODY}))(?i:{_THING}){_AT_A_NAME.pattern}")
_WAY_TO = re.compile(
    rf"\b(?i:railway|rail line|line|road|ferry|bridge|tunnel|visit|trip) to (?:the )?{_CAPITAL}"
)
_HAPPENS = re.compile(rf"\b{_HAPPENING}\b", re.IGNORECASE)
_ENDS_IN_THING = re.compile(rf"\b{_THING}$|\b(?:between|with|of) ", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"\b(?:[Rr]elations|[Tt]ies|[Tt]alks|[Tt]rade|[Cc]ooperation|[Ww]ar|[Dd]ispute) between"
    rf" (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}} and (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
)
_NAME = re.compile(rf"\b{_CAPITAL}(?: (?:of |for |the )?{_CAPITAL}){{1,4}}")
_BELONGING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|of|over|about|against|for|into|after|with|in"
    rf"|on|\w+[’']s) (?:{_CAPITAL} )?(?:[a-z]{{3,}} )?(?P<words>[a-z]{{3,}} [a-z]{{3,}})"
    r"(?=[.,;:]|$| (?:of|in|on|at|for|from|with|by|after|over|and|near|against|before|since|as|to"
    r"|that|which|who|is|was|are|were|has|had|have|will|would|could|may|must)\b)"
)
"""Two words in small letters that stand as one: behind an article or a preposition, before one."""
_SIDE_BY_SIDE = re.compile(rf"(?:({_CAPITAL})(?:[’']s)? )?(?=([a-z]{{3,}} [a-z]{{3,}}))[a-z]+")
_BEARS_NO_NAME = re.compile(r"(?:ly|ed|ing|est)\Z")
_WHO = re.compile(r"\b(?:farmers|workers|refugees|migrants|army|navy|police)\b", re.IGNORECASE)
"""Those who are there: a subject is rather what happens to them."""
_NO_SUBJECT = re.compile(
    r"\b(?:Associated Press|Standard Time|Daylight Time|Getty Images|White House|Prime Minister"
    r"|Foreign Minister|Standard|What|Follow|Read|Watch|Photo|News|Reuters|Agence|Reporter"
    r"|January|February|March|April|June|July|August"
    r"|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|EST|EDT|GMT|Editor|Contributor|Copyright"
    r"|Sen|Rep|Gov|Secretary of State)\b"
    r"|\b\w+-(?:old|based|led|backed|born|year|like|style|time)\b|\b[a-z]{1,9}est [a-z]+$"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NAMED_DAY = re.compile(r"[A-Z][a-z]+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_OF_MANY = re.compile(r"(?:ic|ican)s?\Z")
_SHOUTED = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,})+")
"""Words in capitals: a label, no name."""
_WEAK_HEAD = frozenset(
    (
        "the a an its his her their this that these those our my your in on at by for of and but as"
        " while when after before new more many some other such any no all most both each under"
        " over if since to because what why how who which with from into about during despite"
        " following like between among amid against until though although also yet so then not"
        " last next first later former today yesterday monday tuesday wednesday thursday friday"
        " saturday sunday is are was were has have had will would can could may might it's it’s"
        " another he she they we you i it there here proposed recent alleged several review"
        " down up out off back old big"
    ).split()
)
_PART_OF_NAMES = frozenset(("New", "Old", "Big"))
_SPEAKING = re.compile(r"\b(?:said|says|told|called|added|asked|wrote|tells|saying)\b")
_POSSESSIVE = re.compile(r"[’']s?(?=\W|$)")
_PLAIN = str.maketrans(dict.fromkeys(',.;:!?()[]“”"', " "))
_WEAK_TAIL = frozenset("the a an of for and in on at to with is as by".split())
_A_PLAIN_BODY = re.compile(rf"\A[a-z-]+(?: [a-z-]+)? {_STANDING}\Z|\A[a-z-]+ {_STANDING}\Z")


@dataclass(frozen=True, slots=True)
class People:
    """How the people of a batch are called: pairs of words of their names, last words, all."""

    pairs: frozenset[tuple[str, str]]
    surnames: frozenset[str]
    words: frozenset[str]


def looked_at(size: int) -> int:
    """Return how many of an article's first sentences are looked at for names.

    Args:
        size: How many articles there are.
    """
    if size <= LARGE_BATCH:
        return LOOKED_AT
    return _NAMED_IN if size <= _VERY_LARGE_BATCH else _NAMED_IN_OF_MANY


def phrases(item: Item, most: int = LOOKED_AT) -> Iterator[str]:
    """Yield what may name an article's subject, as the article prints it.

    Args:
        item: The article.
        most: How many of its first sentences are looked at.
    """
    title = () if is_title_case(item.title) else (item.title,)
    for sentence in (*title, *item.sentences[:most]):
        if len(sentence) > _LONGEST_SENTENCE:
            continue
        for found in _matches(sentence):
            phrase = _trimmed(found)
            if phrase and _may_name(phrase):
                yield phrase


def pairs(item: Item) -> Iterator[str]:
    """Yield pairs of words in small letters that an article's opening prints as one thing.

    Args:
        item: The article.
    """
    for sentence in (item.title, *item.sentences[:_OPENING]):
        for found in _BELONGING.finditer(sentence[:_LONGEST_SENTENCE]):
            words = found["words"].split()
            telling = all(content_words(one) and not _BEARS_NO_NAME.search(one) for one in words)
            if telling and _may_name(found["words"]):
                yield found["words"]


def neighbours(item: Item) -> Iterator[tuple[str, str]]:
    """Yield words in small letters that stand side by side in an opening, and the name before them.

    Args:
        item: The article.

    Yields:
        Two words, and the same with the name before them, or "" where there is none.
    """
    for sentence in (item.title, *item.sentences[:_OPENING]):
        for found in _SIDE_BY_SIDE.finditer(sentence[:_LONGEST_SENTENCE]):
            name, words = found[1], found[2]
            named = f"{name} {words}" if name and found.start() else ""
            yield words, named if named and _may_name(named) else ""


def front(item: Item) -> str:
    """Return the headline and the first sentence, the words plain.

    Args:
        item: The article.
    """
    return _POSSESSIVE.sub("", " ".join((item.title, *item.sentences[:1]))).translate(_PLAIN)


def is_title_case(title: str) -> bool:
    """Tell whether a headline writes nearly Every Word With a Capital.

    Args:
        title: The headline.
    """
    words = re.findall(r"[^\W\d_]{4,}", title)
    return len(words) > _ENOUGH_WORDS and (
        sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)
    )


def whose(phrase: str, people: People) -> str | None:
    """Tell whether a phrase names a person rather than what happened.

    Args:
        phrase: The phrase.
        people: How the people of the batch are called.

    Returns:
        The person's surname; "" where the phrase names something else; `None` where it names
        somebody beside a person, or what is always theirs: "supporters of Ana Lim", "Lim's
        campaign", "Lim's Norland".
    """
    if happens(phrase):
        return ""
    printed = phrase.split()
    words = _POSSESSIVE.sub("", phrase).split()
    theirs = any(
        word in people.words and word != whole and after[0].isupper()
        for word, whole, after in zip(words, printed, words[1:], strict=False)
    )
    if theirs or (words[0] in people.words and _THEIR_OWN.search(phrase)):
        return None
    if len(words) > 1 and is_role_noun(words[0].lower()) and all(w[0].isupper() for w in words[1:]):
        return words[-1]
    met = [pair for pair in pairwise(words) if pair in people.pairs]
    is_person = words[-1] in people.surnames and (
        bool(met) or all(is_role_noun(one.lower()) for one in words[:1])
    )
    if is_person and not {"of", "and", "for"} & set(words[1:-1] if met else ()):
        return words[-1]
    return None if met else ""


def happens(phrase: str) -> bool:
    """Tell whether a phrase names something that happens, as a strike or a vote.

    Args:
        phrase: The phrase.
    """
    return bool(_HAPPENS.search(phrase) or _NAMED_DAY.fullmatch(phrase))


def says_what(phrase: str) -> bool:
    """Tell whether a phrase says what it is about, and not only who or where.

    Args:
        phrase: The phrase.
    """
    return happens(phrase) or phrase.rsplit(maxsplit=1)[-1].islower()


def what_happens(phrase: str) -> frozenset[str]:
    """Return what a phrase says that happens, in one form: "strikes" as "strike".

    Args:
        phrase: The phrase.
    """
    return frozenset(content_words(" ".join(_HAPPENS.findall(phrase))))


def is_some_day(phrase: str, common: frozenset[str]) -> bool:
    """Tell whether a phrase is a day with a name before it ("Hask Monday"), not a day's own name.

    Args:
        phrase: The phrase.
        common: Words that some article writes small: "Black Friday" is called by one.
    """
    return bool(_NAMED_DAY.fullmatch(phrase)) and phrase.partition(" ")[0].lower() not in common


def is_named(phrase: str, common: frozenset[str]) -> bool:
    """Tell whether a name is in a phrase: of what is called so there is rarely another.

    Args:
        phrase: The phrase.
        common: Words that some article writes small: a capital of theirs is a sentence's.
    """
    names = [
        _POSSESSIVE.sub("", word).lower()
        for word in phrase.split()
        if word[0].isupper() and not _OF_MANY.search(word)
    ]
    return len(names) > 1 or any(name not in common for name in names)


def shape(phrase: str, count: int, common: frozenset[str]) -> float:
    """Tell how well a phrase names a subject: what happened, with a name, in three words or so.

    Args:
        phrase: The phrase.
        count: How many content words it has.
        common: Words that some article writes small: a capital of theirs is a sentence's.
    """
    named = is_named(phrase, common)
    at = bool(_THING_AT.search(phrase))
    compound = phrase.rsplit(maxsplit=1)[-1].islower() and not _ENDS_IN_THING.search(phrase)
    standing = bool(_ENDS_IN_THING.search(phrase))
    thing = 0.8 if standing else 0.75
    if happens(phrase):
        thing = 1.0
    elif compound or at:
        thing = 0.88
    elif _last_word(phrase.split()) in ORGANISATION:
        thing = 0.6
    worth = min(count, _ENOUGH_WORDS) / _ENOUGH_WORDS
    worth *= 0.85 if _WHO.search(phrase) else 1.0
    whom = 1.1 if " between " in phrase else 0.92 if at else 1.0
    return (0.4 + 0.6 * worth) * (1.0 if named else 0.6) * thing * whom


def _matches(sentence: str) -> Iterator[str]:
    """Yield what each pattern finds; a dear one is asked only where it can find anything."""
    if " between " in sentence:
        yield from _found(_BETWEEN, sentence)
    things: dict[int, str] = {}
    for thing in _A_THING.finditer(sentence):
        first = max(0, thing.start() - _LONGEST_NAME - 1)
        before = _BEFORE_A_THING.search(sentence, first, thing.start())
        if before:
            things[before.start()] = sentence[before.start() : thing.end()]
    yield from things.values()
    for place in _AT_A_NAME.finditer(sentence):
        first = max(0, place.start() - _LONGEST_NAME)
        met = _THING_BEFORE.search(sentence, first, place.start())
        if met:
            yield sentence[met.start() : place.end()]
    if " to " in sentence:
        yield from _found(_WAY_TO, sentence)
    yield from _found(_NAME, sentence)


def _found(pattern: re.Pattern[str], sentence: str) -> Iterator[str]:
    return (match.group() for match in pattern.finditer(sentence))


def _may_name(phrase: str) -> bool:
    if _WEEKDAY.search(phrase) and not _NAMED_DAY.fullmatch(phrase):
        return False
    if len(phrase) > _LONGEST_NAME or _NO_SUBJECT.search(phrase) or _SPEAKING.search(phrase):
        return False
    if _SHOUTED.fullmatch(phrase) or _A_PLAIN_BODY.fullmatch(phrase) or phrase[-2:-1] == " ":
        return False
    last = _last_word(phrase.split())
    return not is_role_noun(last) and not _OF_MANY.search(last)


def _last_word(words: Sequence[str]) -> str:
    return _POSSESSIVE.sub("", words[-1]).lower()


def _trimmed(phrase: str) -> str:
    """Take words off the head that lead in instead of naming; "" where nothing is left."""
    words = phrase.split()
    while words and (words[0].lower() in _WEAK_HEAD or words[0].endswith("ing")):
        if words[0] in _PART_OF_NAMES and words[1:] and words[1][0].isupper():
            break
        words = words[1:]
    while words and words[-1].lower() in _WEAK_TAIL:
        words = words[:-1]
    if words and words[-1].endswith(("’s", "'s")):
        words[-1] = words[-1][:-2]
    return " ".join(words) if len(words) > 1 else ""
