"""Where a speaker stands: far from the verb, behind the words, inside what somebody else says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.drafts import Draft
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_FEWEST_WORDS = 5  # from which a quotation is long
_FEWEST_LETTERS = 12  # the same in scripts without spaces
_NEAR = 3  # words
_FEWEST_SPACES = 2  # spaces of a sentence in marks behind a colon
_STOPS = frozenset(".!?")
_FEWEST_SPOKEN = 6
"""Marked words alone in a paragraph, without an attribution: fewer are a subhead or a shout."""
_THINGS_TOO = ("maker", "owner", "holder", "producer", "operator", "partner", "host", "member")


def is_remote(line: Line, attribution: Attribution) -> bool:
    """Say whether a single capitalised word far from its verb is taken for the speaker.

    What stands between may tell that it is somebody: "Voss, the transport committee’s chair, said".
    """
    subject = attribution.subject
    if subject is None or subject.kind != "name" or subject.name_end - subject.name > 1:
        return False
    somebody = line.lows[subject.end : subject.end + 2] == [",", "who"]
    if attribution.cue_start - subject.end <= _NEAR or somebody:
        return False
    told = line.lows[subject.role : subject.role_end] if subject.role > subject.name else []
    return not any(is_role_noun(low) and not low.endswith(_THINGS_TOO) for low in told)


def behind(line: Line, attribution: Attribution, subject: Subject) -> Span | None:
    """Return the words without marks that stand in front of their speaker.

    Args:
        line: the sentence in words.
        attribution: what is reported in it, and by which verb.
        subject: the speaker, as words of it.
    """
    for first, stop in attribution.content:
        if stop <= subject.start and not any(first <= at < stop for at in line.runs):
            return Span(line.start_of(first), line.end_of(stop - 1))
    return None


def is_told(text: str, previous: Draft | None, cue: Span) -> bool:
    """Tell whether somebody named says that another said something, and not only a paper does."""
    return (
        previous is not None
        and previous.who.name is not None
        and not (previous.cue_span and previous.cue_span.of(text).startswith("report"))
        and any(span.start <= cue.start < span.end for span in previous.spans)
    )


def is_long(text: str, span: Span) -> bool:
    """Say whether marked words are more than a phrase, in scripts with and without spaces."""
    inside = text[span.start + 1 : span.end - 1]
    if span.end - span.start >= _FEWEST_LETTERS and not inside.isascii():
        return " " not in text[span.start : span.end] or text.count(" ", span.start, span.end) > 1
    return text.count(" ", span.start, span.end) >= _FEWEST_WORDS - 1


def is_heading(text: str, line: Line, span: Span) -> bool:
    """Say whether a few words in marks are a paragraph of their own: a subhead, a shout.

    Args:
        text: the article's text.
        line: the sentence that they are.
        span: the words.
    """
    around = text[line.start - 1 : line.start] + text[line.end : line.end + 1]
    return not around.strip("\n") and len(span.of(text).split()) < _FEWEST_SPOKEN


def is_sentence(text: str, line: Line, run: int, span: Span) -> bool:
    """Say whether a short sentence in marks follows "Mrs Field was less sure:".

    Args:
        text: the article's text.
        line: the sentence in words.
        run: the marked words' place in it.
        span: the same in the text.
    """
    spaces = text.count(" ", span.start, span.end)
    stops = text[span.end - 2 : span.end - 1] in _STOPS
    return stops and spaces >= _FEWEST_SPACES and run > 1 and line.lows[run - 1] == ":"


def unanswered(questions: list[Draft], statements: list[Draft]) -> list[Draft]:
    """Keep the questions of nobody that no statement in their line answers.

    "Asked whether it would hold, Voss said: …" is one statement; the question leads in to it.

    Args:
        questions: "asked whether …", "when asked how …".
        statements: what has been said; those that answer are given the question as their lead.

    Returns:
        The questions that stand alone.
    """
    by_line: dict[int, list[Draft]] = {}
    for statement in statements:
        if statement.spans:
            by_line.setdefault(statement.line_start, []).append(statement)
    alone: list[Draft] = []
    for question in questions:
        answers = by_line.get(question.line_start, [])
        if not answers:
            alone.append(question)
            continue
        cue = question.cue_span
        if cue is not None and answers[0].spans[0].start > cue.end:
            answers[0].lead = cue.start
    return alone
