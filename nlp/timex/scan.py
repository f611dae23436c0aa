"""Where a text may hold a date or a time: trigger words first, then the shapes around them.

One pass over the words finds triggers in a table; only these are then looked up in the text. Around
a trigger, the pattern that covers most of the text wins. Whatever stands behind a match is looked
at next, so that the whole takes time in proportion to the text's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from nlp.timex.guards import is_time
from nlp.timex.shapes import INNER, STARTERS, TRIGGERS, fitting

_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]"  # Latin letters: so are all triggers
_LETTERS = frozenset(re.findall(_LETTER, "".join(map(chr, range(ord("ỿ") + 1)))))
_TOKEN = re.compile(rf"{_LETTER}+|[0-9]+")
_TRIGGERING = frozenset(TRIGGERS)
_UNLETTERED = frozenset(word for word, kind in TRIGGERS.items() if kind != "letter")
"""Without the letters of "9 a.m.", "five o'clock" and "480 B.C.": "a" is a word of every text."""
_CLOCK = re.compile(r"[0-9][^\S\n]?(?:[ap]\.?m|[AP]\.?M)")
_LETTERED = ("'clock", "’clock", ".C", ".c")
_LETTERS_FROM = ":"
"""Of two tokens, one of digits is the smaller: it sorts before this sign, a word behind it."""
_BETWEEN = re.compile(
    r"[^\S\n]{1,3}|[^\S\n]['’‘]|-|,[^\S\n]{0,3}|['’]|\.[^\S\n]?|/|–|['’][^\S\n]|:|"
)
_BACK = 9  # words before a trigger from which a shape may begin
_AFTER_IN = frozenset({"part", "night"})
"""Only "in the morning" begins with "in"."""
_SAINT = "St"
"""It opens "St Patrick's Day"; "st" stands behind the number of a day."""
_JOINED = re.compile(r"(?:(?<=[^\W_])|(?<=[$£€¥]))|(?<=[0-9][,.])(?=[0-9])")
"""Where a word or an amount goes on, nothing begins."""
_BLANK = ("", " ", "\n")
_LETTER_ENDS = frozenset(".'’")
_YEAR_BEHIND = re.compile(r"[^\S\n]{1,3}(?:[12][0-9]{3}\b|two[^\S\n]thousand|nineteen)")
_NTH = frozenset({"first", "second", "third", "fourth", "last", "final", "opening", "closing"})
_NTH_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_PARTS = frozenset({"day", "days", "week", "weeks", "weekend", "weekends", "month", "months"})
_DATE_BEHIND = re.compile(
    r" (?:of|in) (?:the )?(?:[12][0-9]{3}\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2
_ELIDED = "short-year"
"""Only the "98" of "'98" begins with its apostrophe; elsewhere it opens a quotation."""
_BUDDHIST = "2400"
"""So many years after the Buddha's death are no years of the common era in any news."""

_BEFORE_UNITS = frozenset({"current", "past", "future", "recent", "former"})


@dataclass(frozen=True, slots=True)
class Found:
    """One expression, not yet given a value: the name of its shape, and the shape's parts."""

    start: int
    end: int
    name: str
    match: re.Match[str]

    def part(self, name: str) -> str | None:
        """Return a named part of the shape in lower case, or `None` where it is not there.

        Args:
            name: a named group of the shape.

        Returns:
            Its words.
        """
        if name not in self.match.re.groupindex:
            return None
        words_found = self.match[name]
        return words_found.lower() if words_found is not None else None


class _Trigger(NamedTuple):
    """A word or a number around which an expression may stand, as one of a text's tokens."""

    text: str
    stop: int
    tokens: list[str]
    number: int
    start: int
    end: int

    def word(self) -> str:
        """Return it as it is written."""
        return self.tokens[self.number]

    def low(self) -> str:
        """Return it in lower case, "" where it is a number."""
        word = self.word()
        return word.lower() if word > _LETTERS_FROM else ""

    def behind(self, length: int) -> str:
        """Return so many characters behind it."""
        return self.text[self.end : self.end + length]


def scan(text: str, start: int = 0, end: int | None = None) -> tuple[Found, ...]:
    """Find every expression of time in `text[start:end]`, in order and without overlap.

    Args:
        text: the article.
        start: where to begin.
        end: where to stop; at the end, if nothing is said.

    Returns:
        The expressions, not yet given a value.
    """
    found: list[Found] = []
    stop = len(text) if end is None else end
    tokens: list[str] = _TOKEN.findall(text, start, stop)
    done = at = start
    lettered = _CLOCK.search(text) is not None or any(sign in text for sign in _LETTERED)
    triggering = _TRIGGERING if lettered else _UNLETTERED
    for index in [i for i, word in enumerate(tokens) if word in triggering or word < _LETTERS_FROM]:
        begin = _place(text, tokens[index], start, at, stop)
        at = begin + len(tokens[index])
        if begin < done:
            continue
        trigger = _Trigger(text, stop, tokens, index, begin, at)
        kind = _kind(trigger)
        best = _best(trigger, done, kind) if kind is not None else None
        if best is not None:
            found.append(best)
            done = best.end
    return tuple(found)


def _place(text: str, token: str, start: int, at: int, stop: int) -> int:
    """Return where a token stands next: every other word that holds it goes on beside it."""
    begin = text.find(token, at, stop)
    if token < _LETTERS_FROM:
        return begin
    end = begin + len(token)
    while (begin > start and text[begin - 1] in _LETTERS) or (end < stop and text[end] in _LETTERS):
        begin = text.find(token, begin + 1, stop)
        end = begin + len(token)
    return begin


def _kind(trigger: _Trigger) -> str | None:
    """Return the class of a trigger in its surroundings, `None` where it triggers nothing."""
    kind = TRIGGERS.get(trigger.word())
    if kind is None:
        return _number_kind(trigger)
    if kind == "word":
        return None if _counts_units(trigger) else kind
    if kind == "letter":
        return _letter_kind(trigger)
    if kind in {"unit", "new-year"} and (_numbers_year(trigger) or _parts_date(trigger)):
        return None
    return kind


def _parts_date(trigger: _Trigger) -> bool:
    """The "week" of "the last week of March" belongs to the month behind it."""
    if trigger.word() not in _PARTS:
        return False
    before = trigger.number - 1
    if before > 0 and trigger.tokens[before] == "few":
        before -= 1
    nth = before >= 0 and trigger.tokens[before].lower() in _NTH
    return nth and _DATE_BEHIND.match(trigger.text, trigger.end) is not None


def _letter_kind(trigger: _Trigger) -> str | None:
    """Read "p.m.", "pm", "o'clock" and "B.C."."""
    word, behind = trigger.word(), trigger.behind(6)
    if behind[:1] not in _LETTER_ENDS and len(word) == 1:
        return None
    follows = behind.lower()
    if word in {"B", "b"}:
        return "bc" if follows.startswith(".c") else None
    meridian = len(word) > 1 or follows.startswith((".m", "'clock", "’clock"))
    return "clock" if meridian else None


def _numbers_year(trigger: _Trigger) -> bool:
    """The "year" of "the year 2000" belongs to the number behind it."""
    named = trigger.word() in {"year", "Year"}
    return named and _YEAR_BEHIND.match(trigger.text, trigger.end) is not None


def _counts_units(trigger: _Trigger) -> bool:
    """In "the past three months" the unit is the trigger, not the word."""
    if trigger.word().lower() not in _BEFORE_UNITS:
        return False
    near = trigger.tokens[trigger.number + 1 : trigger.number + 4]
    return any(TRIGGERS.get(token) in {"unit", "century"} for token in near)


def _number_kind(trigger: _Trigger) -> str | None:
    """Say which class of trigger a number is by its digits and the signs beside it, if any."""
    text, word, start = trigger.text, trigger.word(), trigger.start
    before = text[start - 1] if start else " "
    after = trigger.behind(1) or " "
    if len(word) == _YEAR_DIGITS:
        slashed = before in "/." and text[max(0, start - 3)].isdigit()
        kind = "buddhist" if word >= _BUDDHIST else "year"
        return "slash" if slashed else kind
    if len(word) > _SHORT_DIGITS:
        return None
    if before in "QHY" or after == "Q":
        return "q"
    if trigger.behind(2) in _NTH_ENDINGS:
        return "nth"
    decade = after == "s" and len(word) == _SHORT_DIGITS and word[1] == "0"
    if before in "'’‘" or decade:
        return _ELIDED
    return {"/": "slash", ".": "slash", "-": "slash", ":": "clock"}.get(after)


def _starts(trigger: _Trigger, done: int, kind: str) -> list[tuple[int, str]]:
    """Return where an expression with this trigger may begin, the earliest first.

    Beside each stands the word there, in lower case, "" for a number.
    """
    text, at = trigger.text, trigger.start
    places = [(at, trigger.low())]
    for number in range(trigger.number - 1, max(-1, trigger.number - 1 - _BACK), -1):
        before = trigger.tokens[number]
        begin = text.rfind(before, done, at)
        between = text[begin + len(before) : at]
        if begin < done or not (between == " " or _BETWEEN.fullmatch(between)):
            break
        at = begin
        word = before.lower() if before > _LETTERS_FROM else ""
        if word and word not in STARTERS:
            break
        opens = word not in INNER or before == _SAINT
        if opens and (word != "in" or kind in _AFTER_IN):
            places.append((at, word))
    if kind != _ELIDED:
        return places[::-1]
    return [
        (at - 1 if at > done and text[at - 1] in "'’‘" else at, word)
        for at, word in reversed(places)
    ]


def _best(trigger: _Trigger, done: int, kind: str) -> Found | None:
    """Return the longest match of the earliest start that covers the trigger."""
    best: Found | None = None
    text, stop, least, word = trigger.text, trigger.stop, trigger.start, trigger.low()
    for start, opening in _starts(trigger, done, kind):
        if text[start - 1 : start] not in _BLANK and _JOINED.match(text, start):
            continue
        for shape in fitting(kind, word, opening):
            match = shape.pattern.match(text, start, stop)
            if match is None or match.end() <= least:
                continue
            if best is not None and match.end() <= best.end:
                break
            if is_time(text, shape.name, match):
                best = Found(match.start(), match.end(), shape.name, match)
                break
    return best
