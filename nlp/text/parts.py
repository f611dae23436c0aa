"""What a text is made of that is no one story: several items, each under a line of its own.

A round-up, a page of briefs, a newsletter: told by how they are laid out, since their words are
those of news. A summary of such a text cannot say what happened in it; it can say what is in it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import lines
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence

_FEWEST = 3
_FEWEST_DATELINED = 2
_MOST_OF_IT = 0.6  # share of the text that is in the items
_LONGEST_NAME = 60  # characters
_FEWEST_WORDS = 12  # words of an item that is a paragraph
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)][ \t]+(?=\S)")
_LABEL = re.compile(
    r"(?P<name>[A-Z][\w’'&-]*(?: [\w’'&-]+){0,4})(?:: (?=[A-Z“\"\d£$€])|\? (?=[A-Z]))"
)
_NAME = re.compile(r"(?<=[a-z,’”] )[A-Z][a-z]{2,}")
_NAMES_ONE = re.compile(
    r"\b(?:in|at|of|near|from|off|to|for|between) (?:the )?[A-Z][a-z]{2,}"
    r"|(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+"
)
"""A place, or somebody in two words: what an item of a round-up is about."""
_PLACE = re.compile(r"[A-Z][A-Z’'.-]+(?: [A-Z’'.-]+){0,3}(?:, [A-Z]\w+\.?)?")
_SIDE = r"[A-Z][\w’'. &-]*? \d{1,3}(?:[-–]\d{1,2})?(?: \([^()]{1,12}\))?"
_SCORE = re.compile(rf"{_SIDE},? (?:[-–v] )?{_SIDE}\.?")
"""A heading that is a match's result: "TARN 3, SELBY 1 (OT)"."""
_FIRST_NAME = re.compile(r"(?P<name>[A-Z][a-z]{3,})")
_SPEAKS = re.compile(r"\b(?:sa(?:id|ys)|told|asked|ad(?:ds|ded)|wrote|is|are|was|were)\b")


class Part(NamedTuple):
    """An item of a text: the words that name it, if there are any, and its first sentence."""

    name: Span
    first: int


def items(text: str, sentences: Sequence[Sentence]) -> tuple[Part, ...]:
    """Find the items of a text that tells several stories; none where it tells one.

    Args:
        text: the text.
        sentences: its sentences, in order.
    """
    blocks = _paragraphs(sentences)
    return (
        _numbered(text, blocks)
        or _headed(text, blocks)
        or _labelled(text, blocks)
        or _titled(text, blocks)
        or _datelined(text, blocks)
    )


class _Block(NamedTuple):
    """A paragraph: where it stands, its first sentence, what kind of line it is."""

    start: int
    end: int
    first: int
    kind: str


def _paragraphs(sentences: Sequence[Sentence]) -> list[_Block]:
    """Return the paragraphs, furniture left out."""
    kept = [(place, one) for place, one in enumerate(sentences) if one.kind != "furniture"]
    found: list[_Block] = []
    for _, together in groupby(kept, key=lambda each: each[1].paragraph):
        (place, first), *others = together
        end = others[-1][1].end if others else first.end
        found.append(_Block(first.start, end, place, first.kind))
    return found


def _numbered(text: str, blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """Return items under numbered heads: "1. The harbour", and a paragraph below."""
    found: list[Part] = []
    numbers: list[int] = []
    for head, behind in pairwise(blocks):
        number = _NUMBER.match(text, head.start, head.end)
        if number is None or behind.kind != "prose" or head.end - number.end() > _LONGEST_NAME:
            continue
        found.append(Part(Span(number.end(), head.end), behind.first))
        numbers.append(int(number["number"]))
    in_order = all(abs(one - following) == 1 for one, following in pairwise(numbers))
    if len(found) < _FEWEST or not in_order or _is_one_story(text, found, blocks[-1].end):
        return ()
    return tuple(found)


def _is_one_story(text: str, found: Sequence[Part], end: int) -> bool:
    """Say whether one name comes up in most of the items, as in five views of one debate."""
    ends = [one.name.start for one in found[1:]] + [end]
    names = Counter(
        name
        for one, stop in zip(found, ends, strict=True)
        for name in set(_NAME.findall(text, one.name.end, stop))
    )
    return any(2 * count > len(found) for count in names.values())


def _headed(text: str, blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """Return items of one paragraph each under headings; that of the first may be the title."""
    found = [
        Part(Span(head.start, head.end), behind.first)
        for head, behind in pairwise(blocks)
        if head.kind == "heading" and behind.kind == "prose" and _names(text[head.start : head.end])
    ]
    if found and blocks[0].kind == "prose":
        found.insert(0, _nameless(blocks[0]))
    enough = len(found) >= _FEWEST and 2 * len(found) >= len(blocks) - 1
    if not enough or _is_one_story(text, found, blocks[-1].end):
        return ()
    return tuple(found)


def _titled(text: str, blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """Return matches under their results, and stories whose headlines stand under a place.

    The headline of the first may be the title.
    """
    found = [
        Part(Span(head.start, head.end), behind.first)
        for above, head, behind in zip((None, *blocks), blocks, blocks[1:], strict=False)
        if behind.kind == "prose"
        and (
            _SCORE.fullmatch(text, head.start, head.end)
            or (head.kind == "heading" and above and _PLACE.fullmatch(text, above.start, above.end))
        )
    ]
    first = next((one for one in blocks if one.kind == "prose"), None)
    if found and first and first.first < found[0].first:
        found.insert(0, _nameless(first))
    return tuple(found) if len(found) >= _FEWEST_DATELINED else ()


def _labelled(text: str, blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """Return items that open with a label of their own: "FAIR: The village …"."""
    found: list[Part] = []
    length = 0
    for one in blocks:
        label = _LABEL.match(text, one.start, min(one.end, one.start + _LONGEST_NAME))
        if one.kind != "prose" or label is None or _SPEAKS.search(label["name"]):
            continue
        if lines.count_words(text[one.start : one.end]) >= _FEWEST_WORDS:
            found.append(Part(Span(*label.span("name")), one.first))
            length += one.end - one.start
    words = Counter(word for one in found for word in set(one.name.of(text).split()))
    enough = len(found) >= _FEWEST and length >= _MOST_OF_IT * _length(blocks)
    if not enough or max(words.values()) > 1:  # a speaker's turns carry his name again
        return ()
    before = [one for one in blocks[:1] if one.kind == "prose" and one.first < found[0].first]
    opening = _FIRST_NAME.match(text, before[0].start) if before else None
    if _is_report(text, found, blocks[-1].end, opening["name"] if opening else None):
        return ()
    return (*map(_nameless, before), *found)


def _is_report(text: str, found: Sequence[Part], end: int, name: str | None) -> bool:
    """Say whether labels stand before one firm's figures: half of them name no place and nobody.

    Or the `name` with which the text opens comes up again behind them.
    """
    stops = [one.name.start for one in found[1:]] + [end]
    named = sum(
        _NAMES_ONE.search(text, one.name.end, stop) is not None
        for one, stop in zip(found, stops, strict=True)
    )
    if 2 * named <= len(found):
        return True
    if name is None:
        return False
    again = re.compile(rf"(?<=[a-z,:] ){re.escape(name)}\b")
    return again.search(text, found[0].name.end, end) is not None


def _datelined(text: str, blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """Return items that open with a dateline each: with an agency, or under its own headline."""
    found = [
        Part(Span(one.start, match.end("place")), one.first)
        for above, one in zip((None, *blocks), blocks, strict=False)
        if one.kind == "prose"
        and (match := lines.DATELINE.match(text, one.start, one.end))
        and match["place"]
        and (match["agency"] or above is None or above.kind == "heading")
    ]
    headed = sum(one.kind == "heading" for one in blocks) >= len(found) - 1
    names = {one.name.of(text) for one in found}
    sure = headed or len(names) == len(found)
    return tuple(found) if sure and len(names) >= _FEWEST_DATELINED else ()


def _names(heading: str) -> bool:
    """Say whether a heading names what is below it: no question, no time of the day."""
    return heading[-1] not in "?:" and any(map(str.isalpha, heading.rstrip("apm. ")))


def _nameless(one: _Block) -> Part:
    return Part(Span(one.start, one.start), one.first)


def _length(blocks: Sequence[_Block]) -> int:
    return sum(one.end - one.start for one in blocks if one.kind == "prose")
