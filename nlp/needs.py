"""What the sentences of a text cannot be understood without, besides the sentence before.

A surname never introduced, "the attack", "that decision", "there", "the LSA": for each such
expression the sentences that tell what it means, and the words that would tell it in brackets
where the text settles them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from nlp import acronyms, definite_nouns, definites, introduced, pointing
from nlp.chains import Chains
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.signs import Signs
    from nlp.values import Person, Sentence

_THE = re.compile(r"\b[Tt]he((?: [\w’'-]+){1,4})")
_UNIQUE = re.compile(
    r" (?:first|second|third|last|latest|only|best|worst|most|biggest|largest|next|\w{3,}est|right"
    r"|wrong|main|whole|entire|usual|average|same)\b"
)
_STOPS = frozenset(
    (
        "of and or in on at to for from by with as is are was were has have had who which that"
        " would will could may might can should said says told he she it they his her its their"
        " a an the but not when while after before against between into over under about"
    ).split()
)
_NAME = re.compile(
    r"(?<=[a-z,;’'] )[A-Z][a-z]"
    r"|^(?:The )?(?!The\b|[A-Z][a-z]+,? (?:the|a|an|he|she|it)\b)[A-Z][\w’'-]+"
    r" (?:[A-Z]|[a-z]+(?:ed|s|n)?\b)"
)

_VERBS = (
    r"(?:is|was|has|had|won|beat|lost|said|says|who|will|would|took|made|scored|finished|could|also"
    r"|then|became|came|went|told|joined|left|played|set|got|added|claimed|--|–|—),?"
)
_OPENS = re.compile(
    rf"The (?:(?P<who>(?:[\w-]+ )?(?:\d+|[a-z]+)-(?:year|month)-old|(?:(?:North|South|New) )?"
    rf"[A-Z][a-z]+(?:an|ese|ish|i|er|on)|Swede|Dane|Finn|Scot|Spaniard|Pole|Turk|Serb|Croat|Czech"
    rf"|Slovak|Swiss|[A-Z][a-z]+(?:man|woman))(?=,? {_VERBS})"
    r"|(?P<nouns>(?:[a-z][\w’'-]* ){0,2}[a-z][\w’'-]*))"
)
_ARTICLE = len("The")
_UNIVERSAL = frozenset(
    (
        "president government police country countries world state states public media economy"
        " people court courts prime minister number numbers result results rest idea fact way same"
        " first second third last latest next other two three new old big small former current"
        " biggest largest worst best most more main major key real whole only latter federal local"
        " national international white house market markets internet law men women young"
    ).split()
)
"""Words that do not, or not alone, say what a text goes on with."""


def find(
    text: str,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    looks: Sequence[Signs],
) -> tuple[tuple[Need, ...], ...]:
    """Find what each sentence needs.

    Args:
        text: the text.
        sentences: its sentences, in order.
        people: everyone it names.
        looks: the sentences' signs.

    Returns:
        The needs of each sentence, in order.
    """
    chains = Chains(text, sentences)
    found: dict[int, dict[int, Need]] = defaultdict(dict)
    for place, start, need in introduced.find(text, people, chains):
        found[place].setdefault(start, need)
    for place, start, need in acronyms.find(text, chains):
        found[place].setdefault(start, need)
    bodies = definites.Names(text, people)
    for place, sentence in enumerate(sentences):
        if sentence.kind not in ("prose", "bullet"):
            found.pop(place, None)
            continue
        for start, need in _definite(text, sentence, place, chains, bodies):
            found[place].setdefault(start, need)
        if (opening := _opening(text, sentence, place, chains)) is not None:
            found[place].setdefault(*opening)
        words = text[sentence.start : sentence.end]
        if not chains.opens(place):
            for pointer in pointing.find(words):
                start = sentence.start + pointer.start
                end = sentence.start + pointer.end
                found[place].setdefault(start, _pointed(pointer, end, place, chains))
    return tuple(
        _outside(text, sentence, looks[place], found[place]) if place in found else ()
        for place, sentence in enumerate(sentences)
    )


def _pointed(pointer: pointing.Pointer, end: int, place: int, chains: Chains) -> Need:
    told = [one for noun in pointer.nouns for one in chains.mentioned(noun, place)]
    return Need(end, None, (*told, *chains.before(place)))


def _opening(text: str, sentence: Sentence, place: int, chains: Chains) -> tuple[int, Need] | None:
    """Find what "The octopus", "The 31-year-old" or "The Spaniard" at a sentence's head needs."""
    match = _OPENS.match(text, sentence.start, sentence.end)
    if match is None or chains.opens(place) or _UNIQUE.match(text, sentence.start + _ARTICLE):
        return None
    if match["who"]:
        told = (*chains.before(place, 2), *chains.before(1))
        return match.start(), Need(match.end(), None, told)
    words = match["nouns"].split()
    for step in range(len(words), 0, -1):
        if words[step - 1] in _STOPS or words[step - 1] in _UNIVERSAL:
            continue
        told = chains.mentioned(words[step - 1], place)
        if told:
            end = match.start("nouns") + len(" ".join(words[:step]))
            if definite_nouns.is_explained(text, end):
                return None
            return match.start(), Need(end, None, told)
    return None


def _definite(
    text: str, sentence: Sentence, place: int, chains: Chains, names: definites.Names
) -> list[tuple[int, Need]]:
    """Find what the nouns behind "the" in one sentence need."""
    made: list[tuple[int, Need]] = []
    if chains.opens(place):
        return made
    met: set[str] = set()
    for match in _THE.finditer(text, sentence.start, sentence.end):
        if _UNIQUE.match(text, match.start(1)):
            continue
        head = _head(match[1], match.start(1))
        if head is None:
            continue
        noun, named, end = head
        if noun in met:
            continue
        met.add(noun)
        opens = match.start() == sentence.start
        event = noun in definite_nouns.EVENTS
        if definite_nouns.is_explained(text, end):
            continue
        if named and (event or not opens):
            continue
        if chains.stands_before(noun, sentence.start, match.start(), verbs=event):
            continue
        if not event and not opens and _NAME.search(text[sentence.start : match.start()]):
            continue
        told = chains.told(noun, place, verbs=event)
        insert, known = names.of(noun, sentence) if opens or not named else (None, ())
        made.append((match.start(), Need(end, insert, (*told, *map(chains.place_of, known)))))
    return made


def _head(words: str, at: int) -> tuple[str, bool, int] | None:
    """Return the noun that "the" goes with, whether a name stands before it, and where it ends."""
    found: tuple[str, bool, int] | None = None
    named = False
    for word in words.split():
        at = at + 1 + len(word)
        bare = word.split("’")[0].split("'")[0]
        if bare in definite_nouns.DEFINITE:
            found = bare, named, at - (len(word) - len(bare))
            if bare != word:
                break
        elif found or word in _STOPS:
            break
        named = named or word[0].isupper()
    return found


def _outside(
    text: str, sentence: Sentence, look: Signs, found: dict[int, Need]
) -> tuple[Need, ...]:
    """Return the needs of words that are the article's own, not a speaker's."""
    if not look.quotes and not look.runs_in:
        return tuple(found[start] for start in sorted(found))
    made = []
    for start in sorted(found):
        before = text[sentence.start : start]
        opened = before.count("“") - before.count("”") + look.runs_in
        straight = before.count('"') + before.count("``") + before.count("''")
        if opened <= 0 and (straight + look.runs_in * ("“" not in before)) % 2 == 0:
            made.append(found[start])
    return tuple(made)
