"""Names that stand alone where the text has them longer elsewhere: "Brown was …", "Zhang revealed".

They are told by the words' shape, for those whom the reader of people has not found. As nothing
says that such a name is a person's, nothing is inserted unless the reader knows somebody so called;
the sentence is shown with one that has the longer name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import names
from nlp.anaphora.chains import near
from nlp.anaphora.sharing import LEADS
from nlp.lexicon import people as people_words
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.anaphora.chains import Chains
    from nlp.text.signs import Signs
    from nlp.values import Person, Sentence

_VERBS = r"(?:said|says|told|added|revealed|wrote|tweeted|explained|recalled|warned|argued|noted)"
_HEAD = re.compile(
    r"(?:(?:But|And|Then|Later|So|Yet|Meanwhile),? )?(?P<name>[A-Z][\w’'-]{0,40}[a-z][\w-]{0,40})"
    rf"(?:,? (?:who|also|then|later|was|is|has|had|did|will|would|could|{_VERBS}|[a-z]{{2,}}ed)\b)"
)
"""A single name at the head: "Then Voss said", "Orr, who"."""
_PAIR = re.compile(
    r"(?P<name>[A-Z][\w’'-]*[a-z]) and (?P<other>[A-Z][\w’'-]*[a-z])"
    rf" (?:both|have|are|were|had|also|then|who|did|will|would|{_VERBS}|[a-z]+ed)\b"
)
_OWNER = re.compile(
    r"(?:(?:But|And|Then|So|Yet|In|At|For|To|Of|From|With),? )?"
    r"(?P<name>[A-Z][\w-]*[a-z])[’']s? (?=[a-z])"
)
_SAID = re.compile(
    rf"(?:[,”\"’'] )(?P<name>[A-Z][\w’'-]*[a-z]\w*) {_VERBS}\b"
    r"|\b(?=[aenrstw])"  # the first letters of the words below: most others are passed at once
    rf"(?:{_VERBS} (?P<other>[A-Z][\w’'-]*[a-z]\w*)(?=[,.])"
    rf"|(?:{_VERBS}|that) (?P<doer>[A-Z][\w-]*[a-z]) (?:had|was|is|has|would|will|did|could)\b)"
)
"""A single name beside a verb of speech, or behind one: "…,” said Orr.", "said Orr had"."""
_SPEAKS = re.compile(rf" (?:also |then |later )?{_VERBS}\b")
_BEFORE = re.compile(r"(?:\b[A-Z][\w’'.-]* ){1,3}\Z")
_AFTER = re.compile(r" [A-Z][a-z]")
_OPENING = 2  # sentences
_LONGER = ""
_LOOK_BACK = 40  # characters
_SHORTEST = 3  # letters
_MOST, _MOST_HITS = 200, 100
"""Names looked up in one text, and where each stands: no more, however long the text."""


def find(
    text: str,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    chains: Chains,
    wanted: Sequence[tuple[int, Signs]],
) -> Iterator[tuple[int, int, Need]]:
    """Yield what each sentence needs for names that stand alone in it.

    Args:
        text: the text.
        sentences: its sentences, in order.
        people: everyone it is known to name.
        chains: finds the sentence of an offset.
        wanted: the sentences that may be shown, with their signs.

    Yields:
        The sentence, where the name starts, and what it needs.
    """
    known = {one.name for one in people if one.kind == "person"}
    met: set[str] = set()
    others = {one.name for one in people if one.kind != "person"}
    others.update(name.rpartition(" ")[2] for name in known if " " in name)
    firsts = {one.name.partition(" ")[0]: one for one in people if one.kind == "person"}
    longer: dict[str, dict[str, set[int]]] = {}
    for place, look in wanted:
        for start, name, speaks in _alone(text, sentences[place], look):
            if name in others:
                continue
            if name not in met:
                met.add(name)
                if len(met) > _MOST or _is_common(name):
                    others.add(name)
                    continue
                longer[name] = _runs(text, name, chains)
                if name in firsts and firsts[name].name != name:
                    places = {chains.place_of(span.start) for span in firsts[name].mentions}
                    longer[name].setdefault(firsts[name].name, set()).update(places)
            told = sorted(one for places in longer[name].values() for one in places)
            if not told and _is_nobody_known(text, start, name):
                yield place, start, Need(start + len(name))
            first = chains.place_of(text.find(name))
            if not told and name in known and first < place and (speaks or first > _OPENING):
                yield place, start, Need(start + len(name), None, (first,))
            if told and place not in told:
                alone = name in known and len(longer[name]) == 1
                words = (next(iter(longer[name])) or None) if alone else None
                yield place, start, Need(start + len(name), words, near(told, place))


def _alone(text: str, sentence: Sentence, look: Signs) -> Iterator[tuple[int, str, bool]]:
    """Yield the names at a sentence's head, or beside a verb of speech, that stand alone."""
    head = _HEAD.match(text, sentence.start, sentence.end) or _OWNER.match(
        text, sentence.start, sentence.end
    )
    if head:
        yield head.start("name"), head["name"], False
    elif pair := _PAIR.match(text, sentence.start, sentence.end):
        yield pair.start("name"), pair["name"], False
        yield pair.start("other"), pair["other"], False
    if look.says or look.quotes:
        for match in _SAID.finditer(text, sentence.start, sentence.end):
            group = match.lastgroup or "name"
            yield match.start(group), match[group], True


def _is_nobody_known(text: str, start: int, name: str) -> bool:
    """Say whether a text has a speaker's name once, in one word, and does not say who it is."""
    if not _SPEAKS.match(text, start + len(name)) or text.find(name) != start:
        return False
    return text.find(name, start + 1) < 0


def _is_common(word: str) -> bool:
    """Say whether a word has its capital from where it stands, or is a country's or a month's."""
    low = word.lower()
    return (
        len(word) < _SHORTEST
        or low in people_words.FUNCTION
        or low in people_words.PLACES
        or low in people_words.CALENDAR
        or low in people_words.ORGANISATION
        or names.is_honorific(low)
        or people_words.is_role_noun(low)
        or low.endswith(("ly", "ing", "s"))
    )


def _runs(text: str, name: str, chains: Chains) -> dict[str, set[int]]:
    """Return the longer names that a name is the last word of, and where they stand.

    Those that it is the first word of ("Orvane Lines", "Chang Wei") count where the text begins
    with one, all of them as `_LONGER`: they may be more than one thing's.
    """
    found: dict[str, set[int]] = {}
    at = text.find(name)
    first = True
    for _ in range(_MOST_HITS):
        if at < 0:
            break
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            floor = max(chains.start_of(chains.place_of(at)), at - _LOOK_BACK)
            run = _longer(text, floor, at, end)
            if run is None and first and _AFTER.match(text, end):
                run = _LONGER
            first = False
            if run is not None:
                found.setdefault(run, set()).add(chains.place_of(at))
        at = text.find(name, end)
    return found


def _longer(text: str, floor: int, at: int, end: int) -> str | None:
    before = _BEFORE.search(text, floor, at)
    words = before.group().split() if before else []
    while words and (
        _is_common(words[0]) or words[0] in LEADS or names.title_length((words[0], "X")) > 0
    ):
        words.pop(0)
    if words:
        return " ".join((*words, text[at:end]))
    return None
