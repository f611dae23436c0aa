"""Where sentences begin and end in a news text, and which lines are not prose at all.

One pass from left to right that looks a bounded way around each full stop: linear however long
the text or its lines are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.abbreviations import ends_sentence
from nlp.text import bylines, captions, lines
from nlp.values import Sentence, SentenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASELESS = "。！？؟।॥។៕"  # full-width marks end Chinese and Japanese sentences
# Every branch opens with the same set of marks, so that the search leaps from mark to mark.
_STOP = re.compile(
    rf"[.!?…{_CASELESS}]"
    r"(?:(?<=\s[.!?])\s(?:''|[”\"])(?!\S)"
    r"|(?<=[?!])\s[”\"](?=\s(?:[A-Z][\w’'.-]+ ){1,3}(?:said|says|asked|asks)\b)"
    r"|(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[”’»\"')\]]*+(?!\S)"
    r"|(?<=[a-z]{2}[.!?])[”\"]?(?=[A-Z“][a-z]+\s)"
    rf"|(?<=[{_CASELESS}])[{_CASELESS}]*[”’»\"')\]]*)"
)
_AFTER = re.compile(r"[\s“‘\"'(\[«–—•*-]*")
_DASHES = frozenset("-–—―_")
_DATELINE_STOP = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3}, [A-Z][\w.]{1,8}|Reporting from [^\n]{2,80})"
    r"\. [-–—―_]{1,2}[ -]"
)
"""A place in a land that is cut short, up to the dash: "PORT LUND, N.W. - The harbour"."""
_SPOKEN = re.compile(
    r"(?:[A-Z][\w’'.-]+ ){0,5}[A-Z][\w’'.-]+(?:, (?!who\b|which\b)[^,.“”\"]{3,80},)?"
    r" (?:said|says|asked|asks|added|wrote|writes|told|cried|shouted|replied"
    r"|wondered|exclaimed|recalled|tweeted|joked|insisted|demanded)\b"
)
_LONGEST_HEADING_WORDS = 16  # words
_SURE_HEADING_WORDS = 12  # words
_HALF_CAPITALS = 0.5  # share of a line's words
_MOSTLY_CAPITALS = 0.7  # share of a line's words
_SMALL_WORD = re.compile(
    r"\b(?!about|above|after|against|along|among|before|behind|below|between|during|inside|since"
    r"|through|toward|under|until|versus|while|within|without)[a-z]{5,}\b"
)
"""What a title in capitals never leaves small, however many names a sentence has."""
_LIST_MARK = re.compile(r"[•▪●◦‣►▶■□➤✓✔][ \t]+(?=\S)")
"""What stands before a list's item that is as long as a paragraph of prose."""
_LONGEST_BULLET = 400  # characters
_MUST_PRECEDE_TAIL = 0.4  # share of the text before what may be its tail
_LONGEST_TAIL_MARK = 60  # characters
_FEWEST_TITLE_WORDS = 4  # words
_TOP = 4  # lines
_TOLD_WORDS = 15
_TOLD = re.compile(
    r" (?:has|have|had|was|were) (?:been )?[a-z]+(?:ed|en|nt)\b.* (?:an?|the) .* (?:an?|the|by|that"
    r"|who|which) "
)
"""How a first line of many words tells its news as a sentence does, whose full stop was lost."""
_ABOVE = 2  # lines, among which a caption may stand that ends as news does
_FEWEST_LINES = 3  # lines
_LONGEST_HEADLINE = 160  # characters
_MOST_HEADLINE_WORDS = 20  # words
_BOTTOM = 4  # lines
_CASE_LOOK = 3000  # characters by which a text without capitals is known

_CLOSING = frozenset('"”')


def split(text: str) -> tuple[Sentence, ...]:
    """Split `text` into sentences, in order, without overlap; together they hold every word.

    Args:
        text: the article's stored text; a line break ends a paragraph, except in a text whose
            lines are wrapped at a width, where a blank line does.

    Returns:
        The sentences, each trimmed of white space, with the paragraph that it stands in. Lines
        that are headings, list items or furniture come whole, as one sentence of that kind.
    """
    found: list[Sentence] = []
    spans = _paragraphs(text)
    kinds = _kinds(text, spans)
    small = text[:_CASE_LOOK].islower()
    for paragraph, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True)):
        if kind in ("prose", "bullet"):
            mark = _LIST_MARK.match(text, start, end) if kind == "prose" else None
            bounds = (mark.end() if mark else start, end)
            found.extend(_sentences(text, bounds, paragraph, kind, small=small))
        else:
            found.append(Sentence(start, end, paragraph, kind))
    return tuple(found)


def _sentences(
    text: str, bounds: tuple[int, int], paragraph: int, kind: SentenceKind, *, small: bool
) -> Iterator[Sentence]:
    """Cut one paragraph; in a text that is all in `small` letters these begin sentences too."""
    at, end = bounds
    for stop in _STOP.finditer(text, at, end):
        after = _AFTER.match(text, stop.end(), end).end()  # type: ignore[union-attr]  # matches ""
        if after < end and _ends(text, at, stop.start(), stop.end(), after, small=small):
            behind = _skip_space(text, stop.end())
            mark = text[behind] in _CLOSING and behind + 1 < end
            closed = mark and _is_closing(text, bounds[0], behind)
            yield Sentence(at, behind + 1 if closed else stop.end(), paragraph, kind)
            at = _skip_space(text, behind + 1) if closed else behind
    yield Sentence(at, end, paragraph, kind)


def _is_closing(text: str, floor: int, at: int) -> bool:
    """Say whether a mark that closes a quotation stands apart, behind its full stop's space."""
    if not text[at + 1 : at + 2].isspace():
        return False
    return text[at] == "”" or (text[at] == '"' and text.count('"', floor, at) % 2 > 0)


def _skip_space(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def _ends(text: str, floor: int, mark: int, stop: int, after: int, *, small: bool) -> bool:
    """Decide whether the mark at `mark` (with its closing quotes up to `stop`) ends a sentence."""
    first = text[mark]
    if first in _CASELESS:
        return True
    following = text[after]
    if following.islower() and not small:
        return False
    if first == "." and text[mark + 1 : mark + 2] != ".":
        return _stops(text, floor, mark, stop, after, small=small)
    if first in "?!":
        return text[stop - 1] in "?!" or not _SPOKEN.match(text, after)
    return mark > floor and not text[mark - 1].isspace() and text[mark - 1] not in "[("


def _stops(text: str, floor: int, mark: int, stop: int, after: int, *, small: bool) -> bool:
    """Decide whether a full stop ends a sentence, and not a word cut short."""
    if (small and text[mark - 1].isspace()) or (stop - mark > 1 and text[stop - 1] in '”"»'):
        return True
    dashed = text[stop + 1 : stop + 2] in _DASHES
    if dashed and _DATELINE_STOP.match(text, floor, stop + len(" - ")):
        return False
    return ends_sentence(text, floor, mark, after)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return where each paragraph starts and ends, trimmed; blank ones are left out."""
    pattern = lines.BLOCK if lines.is_wrapped(text) else lines.LINE
    spans = []
    for match in pattern.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    return spans


def _kinds(text: str, spans: list[tuple[int, int]]) -> list[SentenceKind]:
    """Say of each line whether it is prose, a heading, a list's item or furniture."""
    kinds: list[SentenceKind] = []
    last = len(spans) - 1
    for place, (start, end) in enumerate(spans):
        line = text[start:end]
        if end - start > _LONGEST_BULLET:
            kinds.append("furniture" if last and captions.is_caption(line) else "prose")
            continue
        if _is_tail(line, start, len(text), place):
            kinds.extend(["furniture"] * (last - place + 1))
            break
        kinds.append(_kind(line, place, last))
    _mark_captions(text, spans, kinds)
    _mark_headline(text, spans, kinds)
    _mark_credits(text, spans, kinds)
    return kinds


def _mark_captions(text: str, spans: list[tuple[int, int]], kinds: list[SentenceKind]) -> None:
    """Mark the caption, and the name, above a line that names an agency: "AP Photo"."""
    found = [text[start:end] for start, end in spans]
    for place in range(len(spans)):
        top = "prose" not in kinds[: max(0, place - 1)]
        for above in range(captions.above_credit(found, place, top=top)):
            kinds[place - above] = "furniture"


def _mark_headline(text: str, spans: list[tuple[int, int]], kinds: list[SentenceKind]) -> None:
    """Mark a first line above a dateline, whatever mark it ends in."""
    if len(spans) < _FEWEST_LINES or kinds[0] != "prose":
        return
    (start, end), (following, stop) = spans[:2]
    short = end - start <= _LONGEST_HEADLINE and text.count(" ", start, end) < _MOST_HEADLINE_WORDS
    if short and kinds[1] == "prose" and lines.DATELINE.match(text, following, stop):
        kinds[0] = "heading"


def _mark_credits(text: str, spans: list[tuple[int, int]], kinds: list[SentenceKind]) -> None:
    """Mark the note on the author among the last lines that the article itself has."""
    if len(spans) == 1:
        return
    looked = 0
    for place in range(len(spans) - 1, 0, -1):
        if kinds[place] == "furniture":
            continue
        if bylines.is_credit(text, *spans[place]):
            kinds[place] = "furniture"
        looked += 1
        if looked == _BOTTOM:
            return


def _is_tail(line: str, start: int, length: int, place: int) -> bool:
    return (
        place > 1
        and len(line) <= _LONGEST_TAIL_MARK
        and start >= _MUST_PRECEDE_TAIL * length
        and lines.starts_tail(line)
    )


def _kind(line: str, place: int, last: int) -> SentenceKind:
    """Say what one line is by itself and by its place."""
    if lines.BULLET.match(line):
        return "bullet"
    top = place < min(_ABOVE, last)
    if last and (
        lines.is_furniture(line) or lines.is_date(line) or captions.is_caption(line, top=top)
    ):
        return "furniture"
    if place < last and lines.MARKDOWN_HEADING.match(line):
        return "heading"
    if last and place <= _TOP and (lines.is_kicker(line) or bylines.is_byline(line)):
        return "furniture"
    if place < last and _is_heading(line, place):
        return "heading"
    return "prose"


def _is_heading(line: str, place: int) -> bool:
    """Say whether a line above others names what follows instead of saying something."""
    if line[0].islower() or (place > 0 and line[-1] in ":;,."):
        return False
    words = lines.count_words(line)
    longest = lines.LONGEST_HEADLINE_WORDS if place == 0 else _LONGEST_HEADING_WORDS
    if words > longest:
        return False
    if not lines.TERMINAL.search(line):
        if words >= _TOLD_WORDS and _TOLD.search(line):
            return False
        sure = words <= _SURE_HEADING_WORDS or place == 0
        return sure or lines.capitalised_share(line) >= _HALF_CAPITALS
    return (line[-1] == ";" and place == 0) or (
        line[-1] not in ":,"
        and _FEWEST_TITLE_WORDS <= words <= _LONGEST_HEADING_WORDS
        and lines.capitalised_share(line) >= _MOSTLY_CAPITALS
        and not _SMALL_WORD.search(line)
    )
