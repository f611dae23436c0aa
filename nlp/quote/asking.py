"""Whom a question is put to: "Voss asked Heng whether it would hold. “It will,” he said".

Who answers is likelier to be meant by "he" in the next words than who asked, and says what follows
on a question without a speaker of its own where it is no more than an answer: “I think so.”
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.quote.offices import GOVERNING

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.drafts import Draft
    from nlp.quote.speakers import Cast
    from nlp.quote.tokens import Line
    from nlp.values import Span

_QUESTIONS = frozenset("if whether who whom what why how when where which about".split())
_REACH = 60  # characters behind the verb
_ASKS = re.compile(r"ask(?:s|ed)?|inquire[sd]?|enquire[sd]?", re.IGNORECASE)
_ASKED = re.compile(r"\?[”\"’']+\Z")
_ANSWERS = re.compile(
    r"[“\"‘'`]+(?:(?:uh|um|er|oh|ah|well|hmm)[,.…]+ )?"
    r"(?:(?:yes|no|yeah|yep|yup|nope|sure|of course|certainly|absolutely|maybe|perhaps|probably"
    r"|not (?:really|at all|yet)|never)[,.!…”\"]"
    r"|I (?:think|hope|guess|believe|suppose) (?:so|not)\b"
    r"|(?:I|we) (?:do|did|am|are|was|were|have|had|can|could|will|would)(?: not|n[’']t)?[,.!…”\"])",
    re.IGNORECASE,
)
"""What nobody says who has just asked: a yes, a no, “I did not.”"""


def asked(cast: Cast, line: Line, attribution: Attribution) -> str | None:
    """Return whom a sentence puts a question to, by name.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        attribution: what is asked in it.

    Returns:
        The name, or `None` where nobody named is asked, or is asked to do something.
    """
    subject = attribution.subject
    if attribution.cue.lemma != "ask" or subject is None or subject.start > attribution.cue_start:
        return None
    if not any(_is_question(line, first) for first, _ in attribution.content):
        return None
    end = line.end_of(attribution.cue_end - 1)
    for span, person in cast.mentioned(end, end + _REACH)[:1]:
        if GOVERNING.isdisjoint(cast.masked[end : span.start].lower().split()):
            return person.name
    return None


def _is_question(line: Line, first: int) -> bool:
    """Say whether what is asked begins as a question does, or ends in its mark."""
    if line.is_run(first):
        return "?" in line.text[line.end_of(first) - 2 : line.end_of(first)]
    return line.lows[first] in _QUESTIONS


def is_answer(text: str, question: Draft, span: Span) -> bool:
    """Say whether marked words answer the question that stands before them.

    Args:
        text: the article's text.
        question: what was said last: “Do you sail?” Lind asked.
        span: the words, which nobody is said to have spoken.
    """
    asked_last, cue = question.spans[-1], question.cue_span
    if cue is None or asked_last.end > cue.start or _ASKS.fullmatch(cue.of(text)) is None:
        return False
    return bool(_ASKED.search(asked_last.of(text)) and _ANSWERS.match(text, *span))
