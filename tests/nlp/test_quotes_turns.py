"""Interviews and transcripts: whose words a label announces, and what is only a list."""

from __future__ import annotations

import pytest

import nlp


def _turns(text: str) -> list[tuple[str | None, str, str]]:
    """Return speaker, words and cue of every direct statement."""
    return [
        (quote.speaker, quote.spans[0].of(text), quote.cue_span.of(text) if quote.cue_span else "")
        for quote in nlp.read(text).quotes
        if quote.kind == "direct"
    ]


def test_the_one_introduced_answers() -> None:
    """Answers belong to whom the introduction presents, questions to the paper."""
    text = (
        "The novelist Ada Voss lives in Osk. She sat down with The Post to talk of her book.\n\n"
        "Q: How did you begin?\n\nA: I began with the harbour.\n\nI wrote at night.\n\n"
        "Q: And now?\n\nA: Now I sleep.\n\nVoss’s book is out in May."
    )
    assert _turns(text) == [
        ("Ada Voss", "I began with the harbour.\n\nI wrote at night.", "A"),
        ("Ada Voss", "Now I sleep.", "A"),
    ]


def test_an_interview_among_several_people_names_nobody() -> None:
    """Where the introduction presents two people alike, the answers are only probably one's."""
    text = (
        "Interview: Ada Voss and Jon Tarro built the bridge of Osk, and they met to talk.\n\n"
        "Q: Is it safe?\nA: It is.\nQ: Are you sure?\nA: I am.\n"
    )
    quotes = nlp.read(text).quotes
    assert [quote.speaker for quote in quotes] == [None, None]
    assert {quote.probably for quote in quotes} == {"Ada Voss"}


def test_labels_that_name_people_are_turns() -> None:
    """Full name, surname and initials of people of the article announce their words."""
    text = (
        "The bridge of Osk is old. Lena Marsh spoke to its engineer, Jon Tarro, about rust.\n\n"
        "The Post: Is it safe?\n\nJon Tarro: It is as safe as it was.\n\n"
        "The Post: And the rust?\n\nTarro: Rust is patient, and so are we.\n"
    )
    assert _turns(text) == [
        ("Jon Tarro", "It is as safe as it was.", "Jon Tarro"),
        ("Jon Tarro", "Rust is patient, and so are we.", "Tarro"),
    ]
    text = (
        "Ada Voss runs the lifeboat at Osk. Lena Marsh asked her about fear.\n\n"
        "LM: Were you afraid?\nAV: Every time. My hands shake.\nLM: Still?\nAV: Still. I eat.\n"
    )
    assert [speaker for speaker, _, _ in _turns(text)] == ["Lena Marsh", "Ada Voss"] * 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "The city opened an office.\n\nQ: How do I apply?\nA: Fill in form 12.\n"
            "Q: Who can apply?\nA: Anyone over 18.\n"
        ),
        (
            "Mayor Ada Voss opened an office.\n\nQ: How do I apply?\nA: Fill in form 12.\n"
            "Q: Who can apply?\nA: Anyone over 18.\n"
        ),
        (
            "Fair in Osk\n\nDate: 3 May\nTime: 3pm\nLocation: Osk Hall\nContact: Ada Voss\n"
            "Date: 4 May\nTime: 4pm\nLocation: Vell Hall\nContact: Jon Tarro\n"
        ),
        (
            "WHAT: Concert by Ada Voss\nWHERE: Osk Hall\nWHEN: 3 May\nWHAT: Jon Tarro sings\n"
            "WHERE: The pier\nWHEN: 4 May\n"
        ),
        (
            "Ada Voss scored twice and Jon Tarro saved one.\n\nVoss: 8. Ran all night long.\n"
            "Tarro: 7. One fine save.\nOrr: 5. Slow to every ball.\n"
        ),
        "Ada Voss beat Jon Tarro in Osk.\n\nVoss: 1,203\nTarro: 1,100\n\nVoss: 800\nTarro: 900\n",
    ],
    ids=["questions", "questions and a name", "list", "capitals", "ratings", "results"],
)
def test_a_list_is_no_conversation(text: str) -> None:
    """Labels of lists, results and readers' questions are nobody's words."""
    assert nlp.read(text).quotes == ()
