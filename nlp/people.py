"""Who is in an article: the fullest name of everyone, shorter forms, role and gender.

A run of capitalised words becomes a person by evidence: a title or office before it, a given
name, initials, what somebody is behind a comma ("…, a farmer,"), an age, "who", or its last word
used alone later on. A single word is a mention of somebody already named in full, or a name by
itself where a title or what follows it says so.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import SURNAMES_OF_PLACES, is_role_noun
from nlp.person import heads, named_after
from nlp.person.entries import Called, Single
from nlp.person.phrases import KIN
from nlp.person.roles import describe, served_as
from nlp.person.roster import ANYTHING, Roster
from nlp.person.runs import runs
from nlp.person.shapes import has_initials, has_particle, is_common, is_style, may_name, shape
from nlp.values import Person, Sentence, Span

if TYPE_CHECKING:
    from nlp.names import Gender
    from nlp.person.runs import Run
    from nlp.person.shapes import Shape

_DESCRIBED = re.compile(
    r", (?:\d{1,2}[,.]|(?:an? |(?:the |(?=[A-Z][\w-]+[’']s ))(?=[^,.;:\n]{2,60},))"
    r"(?P<words>(?:[\w’'-]+ ?){1,6}))"
)
_CALLING = re.compile(r"\b(man|woman|boy|girl|teenager|youth|villager|child) (?:called|named) \Z")
_CALLED = frozenset(("called", "named"))
_LONGEST_INTRODUCING = 24  # characters
_KNOWN_AS = re.compile(
    r",? (?:(?:\(|who is |also |better |popularly |widely |commonly |universally |simply )*"
    r"(?:known|referred to) (?:\w+ )?as|alias|a\.k\.a\.|aka|nicknamed|nom de guerre)"
    r" (?:[“\"‘])?(?P<name>[A-Z][\w’-]+)\b(?! [A-Z])"
)
_KNOWN_BEGINS = (", ", " a", " (", " k", " n")
_INTRODUCED = 12
"""Mentions by the full name within which a text says who somebody is, if it ever does."""
_PRONOUNS = ("He ", "She ", "He’s ", "She’s ", "He's ", "She's ")
_BOTH = re.compile(
    r" (?:(?:today|yesterday|both|also|\w+day) )?(?:said|say|denied|met|spoke|agreed)\b"
)
_VERB = re.compile(r" (?!and |or |of |for |in |at |on |to )[a-z]")
_CAPITAL = re.compile(r"[A-Z][\w’'-]*")
_SEATS = frozenset(("MP", "MEP", "MSP", "MLA", "MHA", "TD"))
"""Letters behind a name that say what somebody is, where others are honours."""
_KNOWN = 2  # evidence from which somebody counts as known


def find(text: str, sentences: tuple[Sentence, ...]) -> tuple[Person, ...]:
    """Find everyone the text names.

    Args:
        text: the article's text.
        sentences: the text's sentences (`nlp.sentences.split`).

    Returns:
        The people in the order of their first mention, with every mention that is settled.
    """
    roster = Roster(text)
    singles: list[Single] = []
    led = _led(text, sentences)
    for run in runs(text, sentences):
        words, start = run.words, run.start
        if " " not in words:
            _note_word(text, roster, singles, words, start)
            continue
        named = shape(words)
        if named.kind == "full":
            _note(text, roster, named, run)
            if start in led:
                _lead(text, roster, named, led[start])
        elif named.kind == "single":
            _note_titled(text, roster, singles, named, start)
        elif named.kind == "thing":
            roster.things.add(named.name)
        elif named.kind == "firm":
            roster.note_firm((*named.titles, *named.name))
    return roster.people(text, singles)


def _led(text: str, sentences: tuple[Sentence, ...]) -> dict[int, tuple[int, Gender]]:
    """Find the sentences that the next one follows with "He" or "She", and their ends."""
    found: dict[int, tuple[int, Gender]] = {}
    for one, behind in pairwise(sentences):
        if text.startswith(_PRONOUNS, behind.start) and one.paragraph == behind.paragraph:
            found[one.start] = one.end, "m" if text[behind.start] == "H" else "f"
    return found


def _lead(text: str, roster: Roster, named: Shape, led: tuple[int, Gender]) -> None:
    """Take for a person whoever a sentence is about, alone, that "He" or "She" follows."""
    entry = roster.entries.get(named.name)
    if entry is None or entry.evidence:
        return
    end, gender = led
    after = entry.mentions[-1].end
    if _VERB.match(text, after) and not any(
        word.lower() in GENDER or names.is_honorific(word)
        for word in _CAPITAL.findall(text, after, end)
    ):
        entry.evidence += 1
        entry.gender = gender


def _note_word(text: str, roster: Roster, singles: list[Single], word: str, start: int) -> None:
    """Take one word alone: a mention of somebody named in full, or somebody of a single name."""
    end = start + len(word)
    if not may_name(word) and not roster.is_borne(word):
        return
    if word not in roster.called:
        described = text.startswith(", ", end) and not is_common(word)
        told = _described(text, start, end) if described else None
        if told is None and _is_introduced(text, start) and not is_common(word):
            told = _introduced(text, start, end)
        if told is not None:
            roster.called[word] = told
    singles.append(Single(start, end, (word,), None))


def _note_titled(
    text: str, roster: Roster, singles: list[Single], named: Shape, start: int
) -> None:
    """Take one word with what goes with it: "Mr Voss", "Osric II"."""
    at = start + named.ahead
    end = at + named.length
    if (*named.titles, *named.name) in roster.firms or named_after.is_countys(text, end):
        return
    if named_after.is_named_after(text, start, end):
        return
    if named.titles and not is_style(named.titles):
        told = None
        if all(map(names.is_honorific, named.titles)):
            told = _described(text, start, at + named.length)
        title = told.role if told is not None and told.role else Span(start, at - 1)
        roster.called.setdefault(named.name[0], Called(title, named.gender))
    singles.append(Single(at, at + named.length, named.name, named.gender))


def _is_introduced(text: str, start: int) -> bool:
    """Say whether a word stands behind an office, "called", or a comma that may close one."""
    before = heads.word_before(text, start)
    return before in _CALLED or is_role_noun(before.removesuffix(","))


def _introduced(text: str, start: int, end: int) -> Called | None:
    """Read what stands right before a single name: "nurse Amal", "a man called Stoyan"."""
    if text.startswith(", ", start - 2):
        told = describe(text, start, start, end) if text.startswith(",", end) else None
    else:
        someone = _CALLING.search(text, max(0, start - _LONGEST_INTRODUCING), start)
        if someone is not None:
            return Called(None, names.title_gender([someone[1]]))
        told = describe(text, start, start, start)
    if told is None or told.role is None:
        return None
    trade = told.role.of(text).split()[-1]
    thing = trade in ANYTHING or trade.endswith(("maker", "owner")) or not is_role_noun(trade)
    if trade[0].isupper() or (thing and trade not in KIN):
        return None
    return Called(told.role, told.gender)


def _described(text: str, start: int, end: int) -> Called | None:
    """Read of a single name what only a person is called: an age, "a fisherman"."""
    match = _DESCRIBED.match(text, end)
    if match is None or heads.is_owned(text, start):
        return None
    if match["words"]:
        lows = match["words"].lower().split()
        office = next((low for low in lows if is_role_noun(low)), None)
        if office is None or office in ANYTHING or office.endswith("maker"):
            return None
    told = describe(text, start, start, end)
    return Called(told.role, told.gender) if told.evidence else None


def _also_known(text: str, end: int) -> str:
    """Read the other name that somebody goes by: "…, better known as Hoppo,"."""
    if not text.startswith(_KNOWN_BEGINS, end):
        return ""
    match = _KNOWN_AS.match(text, end)
    return match["name"] if match is not None else ""


def _note(text: str, roster: Roster, named: Shape, run: Run) -> None:
    """Take a run of several words: somebody's full name, or no person at all."""
    start = run.start
    met = roster.entries.get(named.name)
    if met is not None and met.role is not None and met.told >= _KNOWN and named.rank is None:
        begin = start + named.ahead
        roster.add(named.name, Span(begin, begin + named.length + run.gap))
        met.gender = met.gender or named.gender
        return
    title = bool(named.titles)
    unknown = not title and named.given is None
    end = start + named.ahead + named.length + run.gap
    span = Span(start + named.ahead, end if named.rank is None else end + len(named.rank) + 1)
    if (unknown and heads.is_told_a_thing(text, *span)) or (
        met is None and named_after.is_named_after(text, start, span.end)
    ):
        roster.things.add(named.name)
        return
    if not title and (
        (met is None and named_after.is_titled_so(text, start))
        or named.name in roster.bodies
        or named_after.is_place_here(text, start, span.end)
    ):
        roster.firms.add(named.name)
        roster.bodies.add(named.name)
        return
    joined = met is None and unknown and roster.joins(start) and _BOTH.match(text, end) is not None
    entry = roster.add(named.name, span)
    placed = unknown and (heads.is_placed(text, start) or text.endswith(" from ", 0, start))
    entry.gender = entry.gender or named.gender or named.given
    given = named.given is not None and named.lows[-1] not in SURNAMES_OF_PLACES
    known = _KNOWN * given + _KNOWN * title
    shown = has_initials(entry.name, named.lows) or (unknown and has_particle(named.name))
    entry.evidence += known + (not placed and shown) + _KNOWN * bool(run.nick) + joined
    entry.told += known
    entry.titled = entry.titled or title
    other = run.nick or (len(entry.mentions) == 1 and _also_known(text, span.end))
    if other:
        roster.call(entry, other)
    settled = entry.told >= _KNOWN and len(entry.mentions) > _INTRODUCED
    if (entry.role is None and not settled) or entry.evidence < _KNOWN:
        told = describe(text, start, *span)
        if placed and told.evidence < _KNOWN:
            return
        entry.role = entry.role or told.role or served_as(text, span.end)
        if entry.role is None and named.rank in _SEATS:
            entry.role = Span(end + 1, span.end)
        entry.gender = entry.gender or told.gender
        entry.evidence += told.evidence
        entry.told += told.evidence
        entry.titled = entry.titled or (told.role is None and told.evidence >= _KNOWN)
