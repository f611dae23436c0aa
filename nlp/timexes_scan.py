"""Where a text may hold a date or a time: trigger words first, then the shapes around them.

One pass over the words finds triggers in a table. Around a trigger, the pattern that covers most
of the text wins. Whatever stands behind a match is looked at next, so that the whole takes time
in proportion to the text's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.timexes_guards import is_time
from nlp.timexes_shapes import INNER, SHAPES, STARTERS, TRIGGERS, WORD_SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+|[0-9]+")  # Latin letters: so are all triggers
_BETWEEN = re.compile(
    r"[^\S\n]{1,3}|[^\S\n]['’‘]|-|,[^\S\n]{1,3}|['’]|\.[^\S\n]?|/|–|['’][^\S\n]|:|"
)
_BACK = 9
_AFTER_IN = frozenset({"part", "night"})
"""Only "in the morning" begins with "in"."""
_JOINED = re.compile(r"(?<=[\w$£€¥])")
"""Where a word or an amount goes on, nothing begins."""
_DIGITS = frozenset("0123456789")
_YEAR_BEHIND = re.compile(r"[^\S\n]{1,3}(?:[12][0-9]{3}\b|two[^\S\n]thousand|nineteen)")
_NTH = frozenset({"first", "second", "third", "fourth", "last", "final", "opening", "closing"})
_NTH_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_PARTS = frozenset({"day", "days", "week", "weeks", "weekend", "month", "months"})
_DATE_BEHIND = re.compile(
    r" of (?:the )?(?:[12][0-9]{3}\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2

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
    tokens = list(_TOKEN.finditer(text, start, stop))
    done = start
    for index, word in enumerate([token.group() for token in tokens]):
        if word not in TRIGGERS and word[0] not in _DIGITS:
            continue
        token = tokens[index]
        if token.start() < done:
            continue
        kind = _kind(text, tokens, index, TRIGGERS.get(word))
        if kind is None:
            continue
        best = _best(text, stop, _starts(text, tokens, index, done, kind), token, kind)
        if best is not None:
            found.append(best)
            done = best.end
    return tuple(found)


def _kind(text: str, tokens: list[re.Match[str]], index: int, kind: str | None) -> str | None:
    """Return the class of a trigger in its surroundings, `None` where it triggers nothing."""
    token = tokens[index]
    if kind is None:
        return _number_kind(text, token)
    if kind == "word":
        return None if _counts_units(tokens, index) else kind
    if kind == "letter":
        return _letter_kind(text, token)
    if kind in {"unit", "new-year"} and (
        _numbers_year(text, token) or _parts_date(text, tokens, index)
    ):
        return None
    return kind


def _parts_date(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """The "week" of "the last week of March" belongs to the month behind it."""
    if tokens[index].group() not in _PARTS:
        return False
    before = index - 1
    if before > 0 and tokens[before].group() == "few":
        before -= 1
    nth = before >= 0 and tokens[before].group().lower() in _NTH
    return nth and _DATE_BEHIND.match(text, tokens[index].end()) is not None


def _letter_kind(text: str, token: re.Match[str]) -> str | None:
    """Read "p.m.", "pm", "o'clock" and "B.C."."""
    word = token.group()
    follows = text[token.end() : token.end() + 6].lower()
    if word in {"B", "b"}:
        return "bc" if follows.startswith(".c") else None
    meridian = word.lower() in {"pm", "am"} or follows.startswith((".m", "'clock", "’clock"))
    return "clock" if meridian else None


def _numbers_year(text: str, token: re.Match[str]) -> bool:
    """The "year" of "the year 2000" belongs to the number behind it."""
    return token.group() in {"year", "Year"} and _YEAR_BEHIND.match(text, token.end()) is not None


def _counts_units(tokens: list[re.Match[str]], index: int) -> bool:
    """In "the past three months" the unit is the trigger, not the word."""
    if tokens[index].group().lower() not in _BEFORE_UNITS:
        return False
    near = tokens[index + 1 : index + 4]
    return any(TRIGGERS.get(token.group()) in {"unit", "century"} for token in near)


def _number_kind(text: str, token: re.Match[str]) -> str | None:
    length = token.end() - token.start()
    before = text[token.start() - 1] if token.start() else " "
    after = text[token.end()] if token.end() < len(text) else " "
    if length == _YEAR_DIGITS:
        slashed = before in "/." and text[max(0, token.start() - 3)].isdigit()
        return "slash" if slashed else "year"
    if length > _SHORT_DIGITS:
        return None
    if before in "QHY" or after == "Q":
        return "q"
    if text[token.end() : token.end() + 2] in _NTH_ENDINGS:
        return "nth"
    decade = after == "s" and length == _SHORT_DIGITS and token.group()[1] == "0"
    if before in "'’‘" or decade:
        return "short-year"
    return {"/": "slash", ".": "slash", "-": "slash", ":": "clock"}.get(after)


def _starts(
    text: str, tokens: list[re.Match[str]], index: int, done: int, kind: str
) -> Iterator[int]:
    """Yield where an expression with this trigger may begin, the earliest first."""
    places = [index]
    for number in range(index - 1, max(-1, index - 1 - _BACK), -1):
        before = tokens[number]
        gap = text[before.end() : tokens[number + 1].start()]
        if before.start() < done or not _BETWEEN.fullmatch(gap):
            break
        word = before.group().lower()
        if word[0] not in _DIGITS and word not in STARTERS:
            break
        if word not in INNER and (word != "in" or kind in _AFTER_IN):
            places.append(number)
    for number in reversed(places):
        at = tokens[number].start()
        yield at - 1 if at > done and text[at - 1] in "'’‘" else at


def _best(
    text: str, stop: int, starts: Iterator[int], token: re.Match[str], kind: str
) -> Found | None:
    """Return the longest match of the earliest start that covers the trigger."""
    best: Found | None = None
    least = token.start()
    shapes = WORD_SHAPES.get(token.group()) or SHAPES[kind]
    for start in starts:
        if _JOINED.match(text, start):
            continue
        for name, match_at in shapes:
            match = match_at(text, start, stop)
            if match is None or match.end() <= least:
                continue
            if best is not None and match.end() <= best.end:
                break
            if is_time(text, name, match):
                best = Found(match.start(), match.end(), name, match)
                break
    return best
