"""A summary's sentence begins behind the dateline, as a reader would read it out."""

from __future__ import annotations

from handlers.passages import behind_dateline
from nlp import Span


def _shown(text: str) -> str:
    return behind_dateline(text, Span(0, len(text))).of(text)


def test_the_dateline_is_not_shown() -> None:
    """Town, day and agency in front of the first sentence are left out."""
    text = "SALTBY, March 14 (Wire) - Norrow will pump more oil from May, its minister said."
    assert _shown(text).startswith("Norrow will pump")


def test_a_hyphened_name_is_no_dateline() -> None:
    """A sentence that begins with "HB-20" keeps its first word."""
    text = "HB-20 halved the fevers of all who took it, the doctors of Saltby said."
    assert _shown(text) == text


def test_a_dateline_may_end_in_a_colon() -> None:
    """Some papers put a colon behind the day; a colon behind other words is the sentence's own."""
    text = "NEW SALTBY, June 9: The minister asked the centre for water on Friday."
    assert _shown(text).startswith("The minister")
    text = "SALTBY’S offer stands: the minister will pay for the water of both districts."
    assert _shown(text) == text


def test_a_dateline_may_stick_to_the_first_word() -> None:
    """Where a page loses the space behind the agency, the sentence begins behind it."""
    for text in (
        "Saltby (WIRE)The harbour froze on Friday, a month before its usual day.",
        "New Saltby, Velmora (WIRE)“The harbour froze,” said Ida Toft on Friday in the rain.",
    ):
        assert _shown(text) == text[text.index(")") + 1 :]
    text = "Saltby (pop. 900) froze on Friday, a month before its usual day, the council said."
    assert _shown(text) == text
