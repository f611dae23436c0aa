"""What an article tells without a date: only what somebody did."""

from __future__ import annotations

import pytest

from nlp.event.undated import tells_deed


@pytest.mark.parametrize(
    "words",
    [
        "Oda Lind thanked the port of Selby for its tugs.",
        "The guild, which has nine members, has sued the mayor of Lamu.",
        "Two sheds were burnt down in Selby, police said.",
        "Oster said the guild had closed two sheds in Lamu.",
        "Mr. Varn called on Selby to open its gates.",
        "At a meeting in Selby, Oda Lind, the deputy mayor of Lamu, thanked the port for its tugs.",
        "Oda Lind, who had kept the tugs of Selby for years, sold them to the guild.",
        "The court jailed Ada Lind for two years, reports ONA.",
    ],
)
def test_deeds_are_told(words: str) -> None:
    """Somebody does something, or it is reported that somebody did."""
    assert tells_deed(words)


@pytest.mark.parametrize(
    "words",
    [
        "Oda Lind, a miller who sold two sheds, is the ultimate survivor.",
        "Odo Varn reports from the harbour of Selby.",
        "Selby has become ever busier in these years.",
        "The tricks that Varn played on Lind are not the worst of all.",
        "Good for Oda Lind for the sensible opinion she rendered in Selby.",
        "“Lind closed the shed and left for Lamu,” said Oster.",
        "The tug, which sank off Selby in a storm, is worth nothing.",
        "Oster is due to speak in Selby, and Varn hopes to follow.",
        "Did the guild of Selby close its two sheds in Lamu?",
    ],
)
def test_states_plans_opinions_and_sign_offs_are_none(words: str) -> None:
    """What is so, is meant, is asked or is signed off with is no event."""
    assert not tells_deed(words)
