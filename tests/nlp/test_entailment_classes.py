"""Each way of telling subtly wrong what an article says costs the written sentence."""

from __future__ import annotations

import pytest

from nlp import grounding, sentences
from nlp.entailment.numerals import in_figures
from nlp.grounding import Drafted


def _reason(text: str, words: str) -> str:
    parts = sentences.split(text)
    checked = grounding.check(text, parts, [Drafted(words, tuple(range(len(parts))))])
    return checked.dropped[0].reason if checked.dropped else ""


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("Twenty-three boats", "23 boats"),
        ("over four hundred crews", "over 400 crews"),
        ("two hundred and fifty-six nets", "256 nets"),
        ("some eight thousand letters", "some 8000 letters"),
        ("nineteen ninety", "19 90"),
        ("One of them, a two-time winner", "One of them, a two-time winner"),
    ],
)
def test_written_out_numbers_are_put_into_figures(written: str, figures: str) -> None:
    """A number is the same in words and in figures; a lone "one" is none."""
    assert in_figures(written) == figures


@pytest.mark.parametrize(
    ("text", "honest", "wrong"),
    [
        (
            "The council of Selby chose 14 of its 31 crews on Monday.",
            "Selby’s council chose 14 of its 31 crews.",
            "The council of Selby chose 31 crews on Monday.",
        ),
        (
            "Twelve people, most of them dockers, were hurt in Tarn.",
            "Twelve people were hurt in Tarn.",
            "Twelve dockers were hurt in Tarn.",
        ),
        (
            "The yard in Tolmund will finish most of its backlog of boats.",
            "The yard in Tolmund will finish most of its boats.",
            "The yard in Tolmund will finish all of its boats.",
        ),
        (
            "Norsund gave up its sponsorship of the race, and Selby found no other sponsor.",
            "Norsund gave up its sponsorship of the race.",
            "Norsund gave up its sponsorship because of Selby.",
        ),
        (
            "Tarn expelled a clerk whom police questioned about the theft of two boats.",
            "Tarn expelled a clerk whom police questioned.",
            "Tarn expelled a clerk for stealing two boats.",
        ),
        (
            "Ada Brenn has mended 300 boats, saving their owners 9,000 crowns.",
            "Ada Brenn has mended 300 boats.",
            "Ada Brenn has painted 300 boats.",
        ),
        (
            "The Tarn Trust, a group based in Selby, Kestria, has long watched the Quay Club.",
            "The Tarn Trust has long watched the Quay Club.",
            "The Quay Club has long watched the Tarn Trust.",
        ),
        (
            "A letter signed by Ilsa Reed was read out by Ada Brenn.",
            "A letter signed by Ilsa Reed was read out.",
            "Ada Brenn signed a letter.",
        ),
        (
            "Ada Brenn said the mayor’s father has offered to pay.",
            "The mayor’s father has offered to pay.",
            "Ada Brenn has offered to pay.",
        ),
        (
            "Police still seek Holt in the shooting of Per Halden, a 52-year-old doctor.",
            "Police seek Holt in the shooting of Per Halden, a doctor.",
            "Police seek Holt, a 52-year-old doctor.",
        ),
        (
            "Fares fell 30 percent to 59 crowns as repairs rose.",
            "Fares fell 30 percent to 59 crowns.",
            "Fares rose 30 percent to 59 crowns.",
        ),
        (
            "Holt sells nets at cost and charges $15 an hour; the usual rate is $100 an hour.",
            "Holt charges $15 an hour.",
            "Holt charges $100 an hour.",
        ),
        (
            "Lily Holt’s mother died in the crash on Monday.",
            "Lily Holt’s mother died on Monday.",
            "Lily Holt died on Monday.",
        ),
        (
            "The harbour office is reviewing whether the leak warrants moving the boats.",
            "The harbour office is reviewing whether to move the boats.",
            "The harbour office moved the boats.",
        ),
        (
            "Norsund’s stock fell $8.60 to $100 in Selby.",
            "Norsund’s stock fell to $100 in Selby.",
            "Norsund’s stock fell to $8.60 in Selby.",
        ),
        (
            "The strike is hardly denting the trade of Selby.",
            "The strike hardly dents the trade of Selby.",
            "The strike is denting the trade of Selby.",
        ),
    ],
)
def test_a_faithful_sentence_is_kept_and_its_wrong_sister_dropped(
    text: str, honest: str, wrong: str
) -> None:
    """Of two sentences in nearly the same words the one that the article bears out is kept."""
    assert _reason(text, honest) == ""
    assert _reason(text, wrong)


def test_names_hold_in_full_in_short_and_for_a_pronoun() -> None:
    """Who is called by the surname there may be called in full, an office by its initials."""
    text = (
        "Rosa Lind ran the ferry. Then one day Lind realised that she had to act. "
        "In 2008, she quit her post. The Selby Harbour Office says it received 40 letters."
    )
    parts = sentences.split(text)

    def kept(words: str, *rests_on: int) -> bool:
        return bool(grounding.check(text, parts, [Drafted(words, rests_on)]).kept)

    assert kept("Rosa Lind realised that she had to act.", 1)
    assert kept("In 2008, Lind quit her post.", 2)
    assert kept("The SHO received 40 letters.", 3)
    assert not kept("In 2008, Brenn quit her post.", 2)
