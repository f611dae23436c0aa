"""Whom a question is put to: "Voss asked Heng whether it would hold. “It will,” he said".

Who answers is likelier to be meant by "he" in the next words than who asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.offices import GOVERNING

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.speakers import Cast
    from nlp.quote.tokens import Line

_QUESTIONS = frozenset("if whether who whom what why how when where which about".split())
_REACH = 60


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
