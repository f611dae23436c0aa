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

from nlp.lexicon import countries
from nlp.lexicon.people import ORGANISATION, is_role_noun
from nlp.subject import things
from nlp.subject.refused import (
    OF_MANY,
    POSSESSIVE,
    last_word,
    may_name,
    says_nothing,
    trimmed,
)
from nlp.subject.things import STANDING, THING
from nlp.subject.words import words_of
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.subject.item import Item

LARGE_BATCH, VERY_LARGE_BATCH = 40, 150  # articles
LOOKED_AT = 120
"""An article's first sentences that are looked at."""
_NAMED_IN, _NAMED_INOF_MANY = 12, 6
"""Those of them in which a large batch's phrases are looked for: names stand near the top."""
_OPENING = 6
"""An article's first sentences, in which two words that belong together are looked for."""
_LONGEST_NAME = 48  # characters
_LONGEST_SENTENCE = 2000  # characters
_TWO_WORDS, _ENOUGH_WORDS = 2, 3
_TITLE_CASE = 0.75  # share of a headline's words

_CAPITAL = r"[A-Z][\w’']*(?:[-–][A-Z]?[\w’']+)*"
_LINKING = (
    r"(?:a|an|the|and|or|but|in|on|at|to|of|for|by|from|with|after|before|over|under|into|as|is"
    r"|are|was|were|has|have|will|can|could|may|might|would|should|must|its|his|her|their|this|that|no|not)\b"
)
_A_THING = re.compile(rf"\b{THING}\b")
_BEFORE_A_THING = re.compile(
    rf"(?<![’'])\b(?:{_CAPITAL} ){{0,3}}(?:(?!{_LINKING})[a-z]+(?:-[a-z]+)? )?(?:{_CAPITAL} )?\Z"
)
"""What belongs to a thing, right before it: whose it is, where, of which kind."""
_BODY = r"(?:council|parliament|court|police|army|navy|union|bank|airline|league|law)s?\b"
"""A thing that acts rather than happens: with a place, it is in every second article."""
_INSIDE_A_NAME = re.compile(rf"{_CAPITAL} (?:of (?:the )?)?\Z")
"""What stands before the second half of a name: "Secretary of" before "State"."""
_ENDS_IN_BODY = re.compile(
    r"\b(?:council|parliament|court|police|army|navy|union|bank|department|administration|foundation"
    r"|ministry|office|agency|bureau)s?$",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(
    r"\b(?:campaign|team|camp|supporters|voters|aides|allies|fans|staff|department|administration"
    r"|government|party|family)$"
)
"""Those around somebody: with their name it is said who, and not what."""
_THEIRS = frozenset(("Team", "Top", "President", "Candidate", "Young", "Former"))
_OF_SOMEBODY = re.compile(
    r"\b(?:attacks?|rally|march|hunt|search|launch|cuts|fine|opening|title|award|appeal|plans?"
    r"|debates?|elections?|vote|primary|primaries|caucus(?:es)?|convention)$"
    r"|[’']s? case$"
)
"""What anybody does in any week, or has a part in: with only a name before it, it is said who."""
_AT = r" (?:in|at|near|of|off|over) (?:the )?"
_AT_A_NAME = re.compile(
    rf"{_AT}{_CAPITAL}(?: (?:of )?{_CAPITAL})?\b(?! {_CAPITAL})(?: \d{{2,4}}\b)?"
)
_ITS_NOUN = re.compile(rf" (?!{_LINKING})[a-z]")
"""What "the" before a name belongs to: "the Orl suburb"."""
_THING_BEFORE = re.compile(
    rf"(?<![’'])\b(?:(?!{_LINKING})[A-Za-z]+ )?(?!(?i:{_BODY}))(?i:{THING})\Z"
)
_THING_AT = re.compile(rf"\b(?!(?i:{_BODY}))(?i:{THING}){_AT_A_NAME.pattern}")
_WAY_TO = re.compile(
    rf"\b(?i:railway|rail line|line|road|ferry|bridge|tunnel|visit|trip) to (?:the )?{_CAPITAL}"
)
_ENDS_IN_THING = re.compile(rf"\b{THING}$|\b(?:between|with|of) ", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"\b(?:[Rr]elations|[Tt]ies|[Tt]alks|[Tt]rade|[Cc]ooperation|[Ww]ar|[Dd]ispute) between"
    rf" (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}} and (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
)
_NAME = re.compile(rf"(?<!& )\b{_CAPITAL}(?: (?:of the |of |the |& )?{_CAPITAL}){{1,4}}")
NOUN_ENDS = (
    r"(?=[.,;:]|$| (?:of|in|on|at|for|from|with|by|after|over|and|near|against|before|since|as|to"
    r"|that|which|who|is|was|are|were|has|had|have|will|would|could|may|must)\b)"
)
"""What stands behind the last word of a thing."""
_BELONGING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|of|over|about|against|for|into|after|with|in"
    rf"|on|\w+[’']s) (?:{_CAPITAL} )?(?:[a-z]{{3,}} )?(?P<words>[a-z]{{3,}} [a-z]{{3,}})"
    rf"{NOUN_ENDS}"
)
"""Two words in small letters that stand as one: behind an article or a preposition, before one."""
_SIDE_BY_SIDE = re.compile(
    rf"(?:({_CAPITAL}(?: {_CAPITAL}){{0,2}})(?:[’']s)? )?(?=([a-z]{{3,}} [a-z]{{3,}}))[a-z]+"
)
_BEARS_NO_NAME = re.compile(
    r"(?:ly|ed|ing|est)\Z|\A(?:found|held|made|shot|kept|left|sent|taken|seen|known|given|shown|born"
    r"|began|took|came|went|gave|saw|got|became|fell|rose|won|lost|hit|led|met|ran|struck|told|won)\Z"
)
_WHO = re.compile(r"\b(?:farmers|workers|refugees|migrants|army|navy|police)\b", re.IGNORECASE)
"""Those who are there: a subject is rather what happens to them."""
RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’-]*(?: [A-Z][\w’-]*)*")
"""Words with a capital, side by side."""
_SHORT = 3  # letters
_PLAIN = str.maketrans(dict.fromkeys(',.;:!?()[]“”"', " "))
_A_PLAIN_BODY = re.compile(rf"\A[a-z-]+(?: [a-z-]+)? {STANDING}\Z|\A[a-z-]+ {STANDING}\Z")


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
    return _NAMED_IN if size <= VERY_LARGE_BATCH else _NAMED_INOF_MANY


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
            phrase = trimmed(found)
            if phrase and may_name(phrase) and not _A_PLAIN_BODY.fullmatch(phrase):
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
            if telling and may_name(found["words"]):
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
            yield words, named if named and may_name(named) else ""


def single(sentence: str, common: frozenset[str]) -> Iterator[str]:
    """Yield the names of one word in a sentence; its first word is one if it is a country's.

    Args:
        sentence: The sentence.
        common: Words that some article writes small: a capital of theirs is a sentence's.
    """
    for met in RUN.finditer(sentence):
        word = POSSESSIVE.sub("", met[0].removeprefix("The "))
        if " " in word or says_nothing(word) or sentence.startswith(" of ", met.end()):
            continue
        opens = met.start() == 0 and not met[0].startswith("The ")
        is_name = not opens and len(word) > _SHORT - word.isupper() and word.lower() not in common
        if is_name or word in countries.by_form():
            yield word


def front(item: Item) -> str:
    """Return the headline and the first sentence, the words plain.

    Args:
        item: The article.
    """
    return POSSESSIVE.sub("", " ".join((item.title, *item.sentences[:1]))).translate(_PLAIN)


def is_title_case(title: str) -> bool:
    """Tell whether a headline writes nearly Every Word With a Capital.

    Args:
        title: The headline.
    """
    words = re.findall(r"[^\W\d_]{4,}", title)
    return len(words) > _ENOUGH_WORDS and (
        sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)
    )


def capital(phrase: str) -> str:
    """Return the words of a phrase that are written with a capital: the names in it.

    Args:
        phrase: The phrase.
    """
    return " ".join(word for word in phrase.split() if word[0].isupper())


def whose(phrase: str, people: People) -> str | None:
    """Tell whether a phrase names a person rather than what happened.

    Args:
        phrase: The phrase.
        people: How the people of the batch are called.

    Returns:
        The person's surname; "" where the phrase names something else; `None` where it names
        somebody beside a person, or what is always theirs: "supporters of Ana Lim", "Lim's
        campaign", "Lim's Norland", "Norland's Lim".
    """
    printed = phrase.split()
    words = POSSESSIVE.sub("", phrase).split()
    is_pair = tuple(words[-2:]) in people.pairs
    if things.happens(" ".join(words[:-2]) if is_pair else phrase):
        by_whom = _OF_SOMEBODY.search(phrase) and people.words.issuperset(words[:-1])
        return None if by_whom else ""
    theirs = any(
        word in people.words and word != whole and after[0].isupper()
        for word, whole, after in zip(words, printed, words[1:], strict=False)
    )
    somebodys = any(
        one != whole and people.words.issuperset(words[at + 1 :])
        for at, (one, whole) in enumerate(zip(words[:-1], printed, strict=False))
    )
    if theirs or somebodys or (words[0] in people.words and _THEIR_OWN.search(phrase)):
        return None
    has_office = any(is_role_noun(word.lower()) for word in words[:-1])
    capital_all = all(word[0].isupper() for word in words[1:])
    if len(words) > 1 and capital_all and is_role_noun(words[0].lower()):
        return words[-1]
    if has_office and capital_all and (words[-1] in people.words or _is_in_office(words)):
        return words[-1] if words[-1] in people.surnames else None
    met = [pair for pair in pairwise(words) if pair in people.pairs]
    is_person = words[-1] in people.surnames and (
        bool(met) or words[0] in _THEIRS or is_role_noun(words[0].lower())
    )
    if is_person and not {"of", "and", "for"} & set(words[1:-1] if met else ()):
        return words[-1]
    return None if met else ""


def _is_in_office(words: Sequence[str]) -> bool:
    """Tell whether an office and two names end a phrase: "Trade Minister Ana Lim"."""
    office, *named = words[-3:]
    return (
        len(named) == _TWO_WORDS
        and is_role_noun(office.lower())
        and ORGANISATION.isdisjoint(word.lower() for word in named)
    )


def says_more_than(name: str, known: str) -> bool:
    """Tell whether a name says a known one in more words: "Orl trade talks", "trade talks in Orl".

    Of what happens it is the same; of what is there, it has the same names.

    Args:
        name: The name.
        known: A name that was used before.
    """
    theirs = words_of(known)
    if len(theirs) < _TWO_WORDS or not theirs <= words_of(name):
        return False
    if things.what_happens(name) != things.what_happens(known):
        return False
    return things.happens(name) or words_of(capital(name)) == words_of(capital(known))


def is_named(phrase: str, common: frozenset[str]) -> bool:
    """Tell whether a name is in a phrase: of what is called so there is rarely another.

    Args:
        phrase: The phrase.
        common: Words that some article writes small: a capital of theirs is a sentence's.
    """
    names = [
        POSSESSIVE.sub("", word).lower()
        for word in phrase.split()
        if word[0].isupper() and not OF_MANY.search(word)
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
    if things.happens(phrase):
        thing = 1.0
    elif compound or at:
        thing = 0.88
    elif last_word(phrase.split()) in ORGANISATION or _ENDS_IN_BODY.search(phrase):
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
        if before and not _INSIDE_A_NAME.search(sentence, first, before.start()):
            things[before.start()] = sentence[before.start() : thing.end()]
    yield from things.values()
    for place in _AT_A_NAME.finditer(sentence):
        is_whose = place[0].endswith(("’s", "'s"))
        if is_whose or (" the " in place[0] and _ITS_NOUN.match(sentence, place.end())):
            continue
        first = max(0, place.start() - _LONGEST_NAME)
        met = _THING_BEFORE.search(sentence, first, place.start())
        if met:
            yield sentence[met.start() : place.end()]
    if " to " in sentence:
        yield from _found(_WAY_TO, sentence)
    yield from _found(_NAME, sentence)


def _found(pattern: re.Pattern[str], sentence: str) -> Iterator[str]:
    return (match.group() for match in pattern.finditer(sentence))
