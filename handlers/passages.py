"""Which words of an article are shown, and where words of ours go in [square brackets]."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from nlp import Span
from nlp.text import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp import Quote, Ranked, Sentence
    from store.values import Article, Statement

_CORRECTION = re.compile(r"(?:corrections?|corrected|clarification|erratum)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:s?he|they|it)\Z", re.IGNORECASE)
_ENDING = re.compile(r"[.!?…។]+[”\"’»)]*")
_OPENING = re.compile(r"(?:\A|\n|[.!?…។][”\"’»)]*\s)\s*(?P<words>[A-Z][a-z]+(?: [a-z]+){0,3}, )\Z")
_LOOK_BACK = 48  # characters
_FIRST_WORD = re.compile(r"[A-Z][\w’'-]+")
_NAME_GOES_ON = re.compile(r" [A-Z]")
_SENTENCE_OPENING = re.compile(r"(?:\A|\n|[.!?…។][”\"’»)]*\s)(?P<words>[^.!?\n]+)\Z")
_LEADING = re.compile(r"(?:\A|\n|[.!?…][”\"’»)]*\s)[-•*–]?\s*(?P<words>[^.!?\n“”\"]{2,160}:\s*)\Z")
"""What leads in to words without a verb of saying: "Asked why, she did not hesitate: “…”"."""
_LED = 180  # characters
_ARTICLE = re.compile(r"(?:\A|[\s“\"(])(?P<words>(?:the|an?) )\Z", re.IGNORECASE)
"""The "The" of "The ministry said", which the reader leaves out of a name."""
_NAME_PART = re.compile(r"[^\W_]+")
_SEPARATING = re.compile(r"[,;:–—“”\"\n]")
_RELAYING = 100  # characters
_LONG_SUBJECT = 40
"""Characters of name and role before a cue that need not be told again under the name."""
_SHORTEST = 3  # letters
_LONGEST_CLITIC = 3  # characters
_FULL_NAME = 2  # words
_SHORTEST_SENTENCE = 20  # characters
_GLUED_DATELINE = re.compile(
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}(?:, [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2})?"
    r" \([A-Z]{2,10}\)(?=[A-Z“\"])"
)
"""A place and an agency that a page has left without a space before the first word."""
_DATELINE_REACH = 300  # characters


class Insert(NamedTuple):
    """Words of ours behind the article's word that ends at `at`."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article: where they stand, and what is inserted for the reader."""

    spans: tuple[Span, ...]
    inserts: tuple[Insert, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1].end


def of_statement(statement: Statement, text: str, name: str) -> Passage:
    """Choose what is shown of a statement.

    A direct one is shown with its printed cue. A reported one starts at its cue where name and
    long role stand before it ("said that …"), else at its subject; a pronoun or a bare role gets
    the person's name behind it. A relayed one starts with who relays it; a direct one whose cue is
    a colon, with what stands before it.

    Args:
        statement: What was said.
        text: The article's text.
        name: The speaker, as the answer names them.
    """
    clause = statement.clause or Span(statement.start, statement.end)
    start = min(clause.start, statement.start)
    end = max(clause.end, statement.end)
    said_by = statement.speaker_span
    if statement.kind != "direct":
        start = _with_subject(statement, text, start)
    elif start == statement.start and (led := _LEADING.search(text[max(0, start - _LED) : start])):
        start -= len(led["words"])
    whole = trimmed(text, _to_its_ends(text, Span(start, end)))
    if statement.kind == "direct" or said_by is None or not whole.start <= said_by.start:
        return Passage((whole,))
    before = _words_in(text[whole.start : said_by.start])
    told_already = bool(name) and _words_in(name) <= before
    return Passage((whole,), () if told_already else _who(text, said_by, name))


def behind(text: str, passage: Passage, end: int) -> Passage:
    """Return a passage without what was shown just before it: "…, adding: “My door is open.”".

    Args:
        text: The article's text.
        passage: The passage.
        end: Where that which was shown ends.
    """
    first = passage.spans[0]
    start = end + len(text[end:]) - len(text[end:].lstrip(" ,;–—"))
    if not first.start < end <= start < first.end:
        return passage
    spans = (Span(start, first.end), *passage.spans[1:])
    return Passage(spans, tuple(one for one in passage.inserts if one.at > start))


def _words_in(words: str) -> set[str]:
    return {part.casefold() for part in _NAME_PART.findall(words)}


def _with_subject(statement: Statement, text: str, start: int) -> int:
    """Return where a reported clause begins with its subject, where that is short."""
    subject = statement.speaker_span
    if statement.via:
        opening = _SENTENCE_OPENING.search(text[max(0, start - _RELAYING) : start])
        return start - len(opening["words"]) if opening else start
    if subject is None or not subject.end <= start < subject.start + _LONG_SUBJECT:
        return start
    if _SEPARATING.search(text[subject.end : start]):
        return start
    article = _ARTICLE.search(text[max(0, subject.start - _LOOK_BACK) : subject.start])
    return subject.start - len(article["words"]) if article else subject.start


def _to_its_ends(text: str, span: Span) -> Span:
    """Return a clause with the full stop behind it, and the "However, " before it."""
    start, end = span
    opening = _OPENING.search(text[max(0, start - _LOOK_BACK) : start])
    if opening:
        start -= len(opening["words"])
    ending = _ENDING.match(text, end)
    return Span(start, ending.end() if ending else end)


def _who(text: str, said_by: Span, name: str) -> tuple[Insert, ...]:
    """Name the person behind "the premier"; behind a part of the name itself nothing is needed."""
    if not name:
        return ()
    mention = {part.casefold() for part in said_by.of(text).split() if len(part) >= _SHORTEST}
    named = {part.casefold() for part in name.split()}
    return () if mention & named else (Insert(said_by.end, name),)


def who_is_who(
    text: str,
    spans: Sequence[Span],
    statements: Sequence[Statement | Quote],
    ranked: Sequence[Ranked],
    names: Sequence[str],
) -> tuple[Insert, ...]:
    """Name the people behind pronouns and surnames in words that are shown by themselves.

    Args:
        text: The article's text.
        spans: The words that are shown.
        statements: What is said in the article: it knows who "he" is in "he wrote".
        ranked: The article's summary: it knows who "she" is at a sentence's head.
        names: Everyone whom the article names, in full.

    Returns:
        What to insert, one for each place.
    """
    made: dict[int, str] = {}
    for one in ranked:
        made.update((at, words) for at, words in one.inserted if _covers(spans, at))
    for said in statements:
        mention = said.speaker_span
        if said.speaker is None or mention is None or not _covers(spans, mention.end):
            continue
        if is_pronoun(mention.of(text)) and _is_free(made, mention.end):
            made[mention.end] = said.speaker
    opening = _FIRST_WORD.match(text, spans[0].start)
    if opening and _is_free(made, opening.end()) and not _NAME_GOES_ON.match(text, opening.end()):
        bearers = [name for name in names if name.split()[-1] == opening[0] != name]
        shown = " ".join(span.of(text) for span in spans)
        if len(bearers) == 1 and bearers[0] not in shown:
            made[opening.end()] = bearers[0]
    return tuple(Insert(at, words) for at, words in sorted(made.items()))


def untold(inserts: Iterable[Insert], told: str) -> tuple[Insert, ...]:
    """Leave out the names that the reader has met already; "he" keeps its name.

    Args:
        inserts: What would be inserted.
        told: The words that are shown up to there, with what was inserted in them.
    """
    return tuple(one for one in inserts if not _is_met(one.words, told))


def _is_met(words: str, told: str) -> bool:
    """Tell whether a name has been shown, whatever title or trade stands beside it here."""
    name, comma, _ = words.partition(",")
    titled = bool(comma) or len(name.split()) > _FULL_NAME
    return words in told or (titled and " ".join(name.split()[-_FULL_NAME:]) in told)


def _is_free(made: Mapping[int, str], end: int) -> bool:
    """Tell whether nobody is named behind a word, or behind the "’s" that is joined to it."""
    return not any(end <= at <= end + _LONGEST_CLITIC for at in made)


def _covers(spans: Sequence[Span], at: int) -> bool:
    return any(span.start < at <= span.end for span in spans)


def is_pronoun(words: str) -> bool:
    """Tell whether a mention is a bare pronoun."""
    return bool(_PRONOUN.match(words.strip()))


def is_correction(article: Article) -> bool:
    """Tell whether an article puts another right: its sentences repeat the mistake first."""
    return not article.title_derived and bool(_CORRECTION.match(article.title))


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def behind_dateline(text: str, span: Span) -> Span:
    """Return a sentence without the "HARBOUR TOWN, May 3 (Wire) –" before its first word."""
    glued = _GLUED_DATELINE.match(text, span.start, span.end)
    start = glued.end() if glued else lines.behind_dateline(text, span.start, span.end)
    sure = span.start < _DATELINE_REACH or "," in text[span.start : start]
    return Span(start, span.end) if sure and span.end - start >= _SHORTEST_SENTENCE else span


def sentence_at(sentences: Sequence[Sentence], position: int) -> int | None:
    """Return the index of the sentence in which a position lies."""
    for index, sentence in enumerate(sentences):
        if sentence.start <= position < sentence.end:
            return index
    return None


def line_before(sentences: Sequence[Sentence], position: int) -> Span | None:
    """Return the sentence before the one in which a position lies."""
    here = sentence_at(sentences, position)
    if not here:
        return None
    before = sentences[here - 1]
    return Span(before.start, before.end)


def paragraph_round(sentences: Sequence[Sentence], start: int, end: int) -> Span:
    """Return the paragraph, or paragraphs, in which a range of the text stands.

    Args:
        sentences: Those of the article.
        start: Where the range begins.
        end: Where it ends.
    """
    touched = {s.paragraph for s in sentences if s.start < end and s.end > start}
    inside = [s for s in sentences if s.paragraph in touched]
    if not inside:
        return Span(start, end)
    return Span(min(start, inside[0].start), max(end, inside[-1].end))
