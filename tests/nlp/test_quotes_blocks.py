"""Statements printed without marks below the line that announces them."""

from __future__ import annotations

import pytest

import nlp


def _read(text: str) -> list[tuple[str | None, str, list[str]]]:
    return [(q.speaker, q.kind, [s.of(text) for s in q.spans]) for q in nlp.read(text).quotes]


def test_a_paragraph_in_the_first_person_is_the_statement() -> None:
    """Below "said in a statement:", a paragraph that says "we" is the speaker's, as reported."""
    text = (
        "Minister Ada Voss said in a statement:\n\nWe regret the delay. We will pay by June.\n\n"
        "She gave no figures."
    )
    assert _read(text) == [
        ("Ada Voss", "indirect", ["We regret the delay. We will pay by June."]),
    ]


def test_list_items_are_the_statement() -> None:
    """Items right below the announcement are one statement, without their signs."""
    text = (
        "Minister Ada Voss said in a letter to staff:\n\n• Nobody will lose a post.\n"
        "• The office will stay open.\n\nShe left early."
    )
    assert _read(text) == [
        ("Ada Voss", "indirect", ["Nobody will lose a post.", "The office will stay open."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Voss said:\n\nThe road was closed on Monday. Nobody was hurt.",
        "Minister Ada Voss said:\n\nHer deputy, Jon Tarro, left. “We are glad,” he said.",
        "Minister Ada Voss left:\n\nWe regret the delay and will pay by June.",
    ],
    ids=["third person", "somebody else", "no speech"],
)
def test_what_the_text_does_not_make_plain_is_nobodys(text: str) -> None:
    """An ordinary paragraph below a colon stays the author's."""
    assert [speaker for speaker, _, _ in _read(text) if speaker == "Ada Voss"] == []
