"""Quotations in Khmer: «…» behind ថា, with the name that stands before the verb of speech.

Khmer puts no space between words, yet prints a name as honorific, surname and given name with
spaces between them. That is the only form of a name that is bounded well enough to be taken; all
else stays open.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp.person.resolved import Resolved
from nlp.values import Person, Span

if TYPE_CHECKING:
    from nlp.text.marks import Run

_LETTERS = "\u1780-\u17d3\u200b\u200c"
_SAYS = "ថា"
_LEAD = re.compile(rf"{_SAYS}[\s:៖,\u200b]*$")
_VERBS = re.compile(
    "(?:បាន|នឹង|ក៏|\u200b|[ ])*(?:មានប្រសាសន៍|ប្រសាសន៍|ថ្លែង|និយាយ|បញ្ជាក់|គូសបញ្ជាក់|លើកឡើង|អះអាង"
    "|ឲ្យដឹង|ឱ្យដឹង|ពន្យល់|ឆ្លើយ|សួរ|បន្ថែម|បន្ត|សរសេរ|ប្រាប់|ប្រកាស|រៀបរាប់|ជម្រាប|អំពាវនាវ|ព្រមាន)"
)
"""The verbs of speech, with the small words that may stand before them."""
_NO_SPEECH = re.compile("(?:ហៅ|ឈ្មោះ|ន័យ|ចំណងជើង|ដែល|ជឿ|គិត)\u200b?$")
_HONORIFIC = re.compile(
    "(?P<f>លោកជំទាវ|លោកស្រី|អ្នកស្រី|អ្នកនាង|កញ្ញា)|(?P<m>សម្(?:ដេ|តេ)ច|ឯកឧត្(?:ត|ដ)ម|លោក|ឧកញ៉ា)"
)
_ROLE_WORDS = (
    "នាយក", "រដ្ឋ", "ប្រធាន", "អនុប្រធាន", "អភិបាល", "អ្នក", "មេ", "ឧត្តម", "នាយឧត្តម", "ឯកអគ្គ",
    "រដ្ឋលេខាធិការ", "អគ្គ", "សាស្ត្រាចារ្យ", "បណ្ឌិត", "តំណាង", "សមាជិក", "មន្ត្រី", "តេជោ",
    "មហាបវរ", "ពិជ័យ", "ក្រឡាហោម", "វេជ្ជបណ្ឌិត", "លេខាធិការ", "ទីប្រឹក្សា", "ប្រជា", "កសិករ",
)  # fmt: skip
_WORD = re.compile(rf"[{_LETTERS}]+")
_STOPS = re.compile("[។៕\n»”]")
_LONGEST_WORD = 12  # signs
_REACH = 300  # signs
_SHORTEST = 4  # signs of a quotation
_PAIR = 2  # words: surname and given name


class Said(NamedTuple):
    """One quotation in Khmer: the marked run, its verb, and who speaks where that is plain."""

    run: Run
    cue: Span
    who: Resolved
    mention: Span | None = None
    person: Person | None = None


class _Name(NamedTuple):
    """A name behind its honorific, and what is said of the person before the verb."""

    honorific: str
    gender: Literal["f", "m"]
    start: int
    end: int
    role: Span | None


def find(text: str, runs: tuple[Run, ...]) -> tuple[Said, ...]:
    """Find the marked words that ថា introduces.

    Args:
        text: the article's text.
        runs: its marked runs.

    Returns:
        The quotations in order; none where the text holds no Khmer.
    """
    if _SAYS not in text:
        return ()
    found: list[Said] = []
    last: tuple[str, Person] | None = None
    for run in runs:
        begin = _clause_start(text, run.start)
        lead = _LEAD.search(text, begin, run.start)
        words = text[begin : lead.start()] if lead is not None else ""
        if lead is None or run.end - run.start < _SHORTEST or _NO_SPEECH.search(words):
            continue
        said, last = _said(text, run, Span(begin, lead.start()), lead.start(), last)
        found.append(said)
    return tuple(found)


def people(said: tuple[Said, ...]) -> tuple[Person, ...]:
    """Return everyone who speaks by name, once, with all mentions.

    Args:
        said: the quotations (`find`).

    Returns:
        The people in the order in which they first speak.
    """
    known: dict[str, Person] = {}
    mentions: dict[str, set[Span]] = {}
    for one in said:
        if one.person is not None:
            held = known.setdefault(one.person.name, one.person)
            mentions.setdefault(held.name, set()).update(one.person.mentions)
            if held.role is None and one.person.role is not None:
                known[held.name] = one.person
    return tuple(
        replace(person, mentions=tuple(sorted(mentions[name]))) for name, person in known.items()
    )


def _clause_start(text: str, end: int) -> int:
    begin = max(0, end - _REACH)
    for stop in _STOPS.finditer(text, begin, end):
        begin = stop.end()
    return begin


def _said(
    text: str, run: Run, clause: Span, says: int, last: tuple[str, Person] | None
) -> tuple[Said, tuple[str, Person] | None]:
    """Draft one quotation; return it with whom the next "លោក" without a name means."""
    verbs = list(_VERBS.finditer(text, clause.start, clause.end))
    start = verbs[-1].start() if verbs else says
    while start < says and text[start].isspace():
        start += 1
    cue = Span(start, says + len(_SAYS))
    names, bare = _names(text, clause.start, verbs[0].start() if verbs else says)
    if len(names) == 1 and not bare:
        name = names[0]
        spelt = text[name.start : name.end].replace("\u200b", "")
        role = name.role.of(text) if name.role is not None else None
        mention = Span(name.start, name.end)
        person = Person(spelt, role, name.role, gender=name.gender, mentions=(mention,))
        who = Resolved(spelt, "person", role, confidence=0.85)
        return Said(run, cue, who, mention, person), (name.honorific, person)
    if not names and len(bare) == 1 and last is not None and last[0] == bare[0][0]:
        person = last[1]
        who = Resolved(person.name, "person", person.role, confidence=0.6)
        return Said(run, cue, who, bare[0][1]), last
    likely = text[names[0].start : names[0].end] if names else None
    open_ = Resolved(
        None, "person" if names or bare else "unnamed", probably=likely, confidence=0.3
    )
    return Said(run, cue, open_, bare[0][1] if bare else None), None


def _names(text: str, start: int, end: int) -> tuple[list[_Name], list[tuple[str, Span]]]:
    """Find the honorifics of a clause: those with a name, and those that stand for "he"."""
    names: list[_Name] = []
    bare: list[tuple[str, Span]] = []
    at = start
    while (found := _HONORIFIC.search(text, at, end)) is not None:
        at = found.end()
        gender: Literal["f", "m"] = "f" if found["f"] else "m"
        name = _name(text, found.group(), gender, at, end)
        if name is not None:
            names.append(name)
            at = name.end
        elif not text[at:end].strip(" \u200b"):
            bare.append((found.group(), Span(found.start(), found.end())))
        else:
            bare.append(("", Span(found.start(), found.end())))
    return names, bare


def _name(
    text: str, honorific: str, gender: Literal["f", "m"], start: int, end: int
) -> _Name | None:
    """Read surname and given name behind an honorific, and a title glued to it."""
    words = list(_WORD.finditer(text, start, end))
    while words and (words[0].group().startswith(_ROLE_WORDS) or _is_long(words[0].group())):
        words = words[1:]
    if len(words) < _PAIR or any(_is_title(word.group()) for word in words[:_PAIR]):
        return None
    first, second = words[0], words[1]
    if text[first.end() : second.start()].strip(" "):
        return None
    role = None
    rest = words[_PAIR:]
    if rest and rest[0].group().startswith(_ROLE_WORDS):
        role = Span(rest[0].start(), rest[-1].end())
    return _Name(honorific, gender, first.start(), second.end(), role)


def _is_long(word: str) -> bool:
    return len(word) > _LONGEST_WORD


def _is_title(word: str) -> bool:
    return word.startswith(_ROLE_WORDS) or _is_long(word)
