"""What the sentences of a text cannot be understood without, besides the sentence before.

A surname never introduced, "the attack", "that decision", "there", "the LSA": for each such
expression the sentences that tell what it means, and the words that would tell it in brackets
where the text settles them.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora import (
    acronyms,
    background,
    bare_names,
    definites,
    introduced,
    leaning,
    pointing,
    stand_ins,
)
from nlp.anaphora.brought_up import KNOWN, STOPS, BroughtUp, is_one, phrase
from nlp.anaphora.chains import Chains
from nlp.lexicon import definite_nouns
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nlp.anaphora.leaning import Lean
    from nlp.text.signs import Signs
    from nlp.values import Person, Sentence

_THE = re.compile(r"[Tt](?<!\w.)he(?=((?: [\w’'-]+){1,4}))")
_NAME = re.compile(
    r"(?<=[a-z,;’'] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April"
    r"|May\b|June|July|August|September|October|November|December)[A-Z][a-z]"
    r"|^(?:The )?(?!The\b|[A-Z][a-z]+(?:ing|ed|ly)\b)[A-Z][\w’'-]+"
    r" (?:[A-Z]|(?:said|told|was|is|has|had|also|will|would|[a-z]+ed)\b)"
)
"""A name before "the company": whoever reads on takes it for that."""
_SAYS = re.compile(r"\b(?:said|says|told [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*|added)\b")
_VERBS = (
    r"(?:is|was|has|had|won|beat|lost|said|says|who|will|would|took|made|scored|finished|could|also"
    r"|then|became|came|went|told|joined|left|played|set|got|added|claimed|--|–|—),?"
)
_OPENS = re.compile(
    r"[Tt]he (?:(?P<who>(?:[\w-]+ )?(?:\d+|[a-z]+)-(?:year|month)-old"
    r"|(?:(?:[a-z-]+|North|South|New) )?[A-Z][a-z]+(?:an|ese|ish|i|er|on)|Swede|Dane|Finn"
    r"|Scot|Spaniard|Pole|Turk|Serb|Croat|Czech|Slovak|Swiss|[A-Z][a-z]+(?:man|woman))"
    rf"(?=,? {_VERBS})"
    r"|(?P<nouns>(?:[a-z][\w’'-]* ){0,2}[a-z][\w’'-]*))"
)
_WHERETO = re.compile(
    r" (?P<words>(?:to|on|at|with|against|over) (?:the )?"
    r"(?P<name>(?!Earth\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)[A-Z][\w’'-]*"
    r"(?: (?:of |the |and )?[A-Z][\w’'-]*)*)"
    r"(?: [a-z]+(?=[,.;]| (?:will|would|is|was|has|had|have|are|were|in|on|and)\b)|(?=[,.;])))"
)
"""What says of which attack, visit or deal a text tells, to be put behind "the visit"."""
_SIDES = re.compile(r"\b[Tt]he (?:hosts|visitors|visiting (?:side|team)|home (?:side|team))\b")
"""One of two who play; which, the sentences right before tell."""
_PLAYED = 2  # sentences
_LONGEST_PHRASE = 40  # characters
_GOING = frozenset("visit trip journey tour flight".split())
"""What one goes on, whatever stands before it: "the surprise visit", not "the party program"."""
_ARTICLE = len("The")
_NEARBY = re.compile(r"[Tt](?:his|hat|hese|hose)\b")
_POINTED_BACK = 3
"""Sentences back from "that plan" in which stands what it points at; "the plan" looks farther."""
_ALONE = ("this ", "This ", "that ", "That ")
_LEAD = re.compile(
    r"(?:(?:Despite|After|Before|During|Since|Following|Under|Amid|Without|Until|Like|Unlike|Of|In"
    r" addition to|As part of|Because of|Thanks to) |[A-Z][a-z]+[^,“”\"]{0,60}, )?(?=[Tt]he )"
)
_PLACE_AND_DAY = 4  # words
TOLD = 6
"""Of so many of the best, the sentences that tell what they need are looked at as well."""


class _Head(NamedTuple):
    """A noun behind "the": where it ends, and whether a name stands before it."""

    noun: str
    end: int
    named: bool


def find(
    text: str,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    looks: Sequence[Signs],
    *,
    order: Sequence[int],
    likely: Iterable[int],
    leans: Mapping[int, Lean],
) -> dict[int, tuple[Need, ...]]:
    """Find what sentences need.

    Args:
        text: the text.
        sentences: its sentences, in order.
        people: everyone it names.
        looks: the sentences' signs.
        order: all sentences that may be shown, best first.
        likely: those that a summary is likely to show; not all of them, so that a long article
            costs no more than a short one.
        leans: how each of them leans on another one.

    Returns:
        What those need, and those that tell it best, in the order of their words.
    """
    story = _opening(sentences, looks)
    chains = Chains(text, sentences, first=min((story, *order)))
    nouns = _Nouns(text, sentences, people, looks, chains, story=story)
    found = {place: nouns.of(place) for place in leaning.together(likely, looks, leans)}
    ranks = {place: step for step, place in enumerate(order)}
    first = [*found.values()][:TOLD]
    told = (best(need, ranks) for needed in first for need in needed.values())
    for place in leaning.together((one for one in told if one is not None), looks, leans):
        if place not in found:
            found[place] = nouns.of(place)
    pronouns = {
        place: (leans[place].insert_at, leans[place].insert) for place in found if place in leans
    }
    named: dict[int, dict[int, Need]] = {}
    shown = [(place, looks[place]) for place in found]
    for place, start, need in chain(
        introduced.find(text, people, chains, found, pronouns),
        acronyms.find(text, chains, found),
        bare_names.find(text, sentences, people, chains, shown),
    ):
        if chains.may_be_met(need):
            named.setdefault(place, {}).setdefault(start, need)
    for place, needed in named.items():
        found[place] |= _outside(text, sentences[place], looks[place], needed)
    return {
        place: tuple(needed[start] for start in sorted(needed))
        for place, needed in found.items()
        if needed
    }


def _opening(sentences: Sequence[Sentence], looks: Sequence[Signs]) -> int:
    """Return the sentence with which the story begins: below key points, and "Orl, May 3:"."""
    told = [
        at
        for at, one in enumerate(looks)
        if not (one.aside or (one.leads_in and one.words <= _PLACE_AND_DAY))
    ]
    prose = (at for at in told if sentences[at].kind == "prose")
    return next(prose, told[0] if told else 0)


def best(need: Need, ranks: Mapping[int, int]) -> int | None:
    """Return the best of the sentences that tell what is needed; `None` where words of ours do.

    Args:
        need: what is needed.
        ranks: how many sentences are better, by sentence.
    """
    if need.insert is not None:
        return None
    return min(
        (place for place in need.told if place in ranks), key=ranks.__getitem__, default=None
    )


class _Nouns:
    """Finds what single sentences need for their nouns and for words that point."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        people: Sequence[Person],
        looks: Sequence[Signs],
        chains: Chains,
        *,
        story: int,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._people = people
        self._looks = looks
        self._chains = chains
        self._story = story
        self._names = definites.Names(text, people)
        self._things = BroughtUp(text, chains.low, sentences, looks)

    def of(self, place: int) -> dict[int, Need]:
        """Return what a sentence needs, by where the words start."""
        sentence, look = self._sentences[place], self._looks[place]
        if place <= self._story:
            return background.of_opener(self._text, self._sentences, place)
        found: dict[int, Need] = {}
        for start, need in self._all(sentence, place, look):
            found.setdefault(start, need)
        return _outside(self._text, sentence, look, found) if found else found

    def _all(self, sentence: Sentence, place: int, look: Signs) -> Iterator[tuple[int, Need]]:
        for start, need in self._named_anew(sentence, place, look):
            if self._chains.may_be_met(need):
                yield start, need
        words = self._text[sentence.start : sentence.end]
        for pointer in pointing.find(words, hinted=look.points):
            alone = words.startswith(_ALONE, pointer.start)
            nearest = place - _POINTED_BACK if _NEARBY.match(words, pointer.start) else 0
            told = [
                one
                for noun in pointer.nouns
                for one in self._chains.mentioned(noun, place, alone=alone)
                if one >= nearest
            ]
            need = Need(sentence.start + pointer.end, None, (*told, *self._chains.before(place)))
            yield sentence.start + pointer.start, need
        yield from background.of_explanation(self._text, sentence, self._chains)

    def _named_anew(
        self, sentence: Sentence, place: int, look: Signs
    ) -> Iterator[tuple[int, Need]]:
        """Yield what nouns behind "the" need, and pronouns within the sentence."""
        if look.goes_on:
            yield from self._definite(sentence, place)
        lead = _LEAD.match(self._text, sentence.start, sentence.end)
        if lead is not None:
            yield from self._opening(sentence, place, lead.end())
        yield from self._brought_up(sentence, place)
        if (side := _SIDES.search(self._text, sentence.start, sentence.end)) is not None:
            yield side.start(), Need(side.end(), None, self._chains.before(place, _PLAYED))

    def _opening(self, sentence: Sentence, place: int, at: int) -> Iterator[tuple[int, Need]]:
        """Yield what "The octopus", "Despite the booing" or "The 31-year-old" at the head needs."""
        match = _OPENS.match(self._text, at, sentence.end)
        if match is None or is_one(match.group().split()[1]):
            return
        if match["who"]:
            told = (*self._chains.before(place, 2), *self._chains.before(1))
            yield match.start(), Need(match.end(), None, told)
            return
        words, end = phrase(match["nouns"], match.start("nouns") - 1)
        for cut in range(1, len(words)):
            if words[cut - 1] in definite_nouns.POINTED and words[cut][-1] == "s":  # its verb
                words, end = words[:cut], match.start("nouns") + len(" ".join(words[:cut]))
                break
        for step in range(len(words), 0, -1):
            if words[step - 1] in KNOWN:
                continue
            told = self._chains.mentioned(words[step - 1], place)
            if not told and words[step - 1] in definite_nouns.BALLOTS:
                nouns = sorted(definite_nouns.BALLOTS)
                told = tuple(one for noun in nouns for one in self._chains.mentioned(noun, place))
            if not told and (step == len(words) or words[step - 1] in definite_nouns.ABSTRACT):
                told = self._chains.before(place)
            if told:
                if not definite_nouns.is_explained(self._text, end):
                    yield match.start(), Need(end, None, told)
                return

    def _brought_up(self, sentence: Sentence, place: int) -> Iterator[tuple[int, Need]]:
        """Yield what pronouns, and any other noun behind "the", need."""
        before = self._chains.before(place)
        for thing in self._things.of(place, before):
            yield thing.end, Need(thing.end, None, thing.told)
        words = self._text[sentence.start : sentence.end]
        pronoun = stand_ins.find(words, sentence.start, lambda: self._persons_in(sentence))
        if pronoun is not None:
            yield pronoun[0], Need(pronoun[1], None, before)

    def _persons_in(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return where a sentence names persons."""
        return [
            (span.start, span.end)
            for one in self._people
            if one.kind == "person"
            for span in one.mentions
            if sentence.start <= span.start < sentence.end
        ]

    def _definite(self, sentence: Sentence, place: int) -> Iterator[tuple[int, Need]]:
        """Yield what the nouns behind "the" need."""
        met: set[str] = set()
        for match in _THE.finditer(self._text, sentence.start, sentence.end):
            head = _head(match[1], match.start(1))
            if head is None or head.noun in met or is_one(match[1].split()[0]):
                continue
            met.add(head.noun)
            need = self._of_noun(sentence, place, match.start(), head)
            if need is not None and head.noun in definite_nouns.ANSWERS:
                need = need._replace(told=self._chains.before(place))  # the question
            if need is not None:
                yield match.start(), need

    def _of_noun(self, sentence: Sentence, place: int, start: int, head: _Head) -> Need | None:
        opens = start == sentence.start
        event = head.noun in definite_nouns.EVENTS
        if head.named and (event or not opens):
            return None
        if definite_nouns.is_explained(self._text, head.end, start):
            return None
        if self._chains.stands_before(head.noun, sentence.start, start, verbs=event):
            return None
        named_kind = head.noun in definite_nouns.NAMED_KINDS
        if named_kind and not opens and self._is_named(head.noun, sentence, start):
            return None
        told = self._chains.told(head.noun, place, verbs=event, named=head.named)
        told = self._things.of_kind(self._text[start + _ARTICLE : head.end], place, told)
        if head.named and not opens:
            return Need(head.end, None, told)
        insert, known = self._names.of(head.noun, sentence)
        alone = start + _ARTICLE + 1 + len(head.noun) == head.end
        if insert is not None and not alone:
            kind = self._text[start + _ARTICLE : head.end].lower().split()
            insert = insert if set(kind) <= set(insert.lower().split()) else None
        if event and insert is None and (alone or head.noun in _GOING):
            insert = self._whereto(sentence, place, head)
        return Need(head.end, insert, (*told, *map(self._chains.place_of, known)))

    def _is_named(self, noun: str, sentence: Sentence, start: int) -> bool:
        """Say whether a name stands before a noun that may be its bearer's.

        Nobody is a jury, and whoever says something of "the nurse" is not that nurse.
        """
        before = self._text[sentence.start : start]
        if noun in definite_nouns.SITTING:
            for first, end in self._persons_in(sentence):
                before = before.replace(self._text[first:end], "x")
        elif noun in definite_nouns.PEOPLE:
            before = _SAYS.split(before)[-1]
        return _NAME.search(before) is not None

    def _whereto(self, sentence: Sentence, place: int, head: _Head) -> str | None:
        """Return "to the US embassy", where one visit alone is told of before, with these words."""
        end = self._chains.only_mention(head.noun, place)
        phrase = _WHERETO.match(self._text, end) if end is not None else None
        if phrase is None or len(phrase["words"]) > _LONGEST_PHRASE:
            return None
        known = phrase["name"] in self._text[sentence.start : sentence.end]
        return None if known else phrase["words"]


def _head(behind: str, at: int) -> _Head | None:
    """Return the noun that "the" goes with, from the words behind it."""
    words = behind.split()
    if "’" not in behind and "'" not in behind and definite_nouns.DEFINITE.isdisjoint(words):
        return None
    found: _Head | None = None
    named = False
    for word in words:
        at = at + 1 + len(word)
        bare = word.split("’")[0].split("'")[0]
        if bare in definite_nouns.DEFINITE:
            found = _Head(bare, at - (len(word) - len(bare)), named=named)
            if bare != word:
                break
        elif found or bare != word or word in STOPS:
            break
        named = named or word[0].isupper()
    return found


def _outside(text: str, sentence: Sentence, look: Signs, found: dict[int, Need]) -> dict[int, Need]:
    """Return the needs of words that are the article's own, not a speaker's."""
    if not look.quotes and not look.runs_in:
        return found
    made = {}
    for start, need in found.items():
        before = text[sentence.start : start]
        if "“" in before or "”" in before:
            inside = before.count("“") + look.runs_in > before.count("”")
        else:
            straight = before.count('"') + before.count("``") + before.count("''")
            inside = (straight + look.runs_in) % 2 > 0
        if not inside:
            made[start] = need
    return made
