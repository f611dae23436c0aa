"""The half of a sentence that a date belongs to, told from the other half by tense."""

from __future__ import annotations

import pytest

from tests.nlp.event_helpers import told

DAY = "2031-05-16"


def _line(text: str) -> str:
    events = told(text, DAY)
    assert len(events) == 1, events
    return events[0][2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Lind served on a crew of seven in October 2014 and later led the Guild of Divers.",
            "Lind served on a crew of seven in October 2014",
        ),
        (
            "Kolb has been held in Selby since December 2030, and should be freed.",
            "Kolb has been held in Selby since December 2030",
        ),
        (
            "The Guild has long asked for a wall, but Mayor Ada Lind refused it last week.",
            "Mayor Ada Lind refused it last week.",
        ),
        (
            "Power has been restored to nine streets and work will continue on Monday.",
            "work will continue on Monday.",
        ),
        (
            "The mill took part of the prize in March, and hopes to win all of it next week.",
            "The mill … hopes to win all of it next week.",
        ),
        (
            "While views of the mayor have improved this year, most millers are still against her.",
            "views of the mayor have improved this year",
        ),
        (
            "Few divers asked why the boat was red -- even Mayor Ada Lind visited it in 2024.",
            "even Mayor Ada Lind visited it in 2024.",
        ),
    ],
)
def test_what_is_of_another_time_is_left_out(text: str, line: str) -> None:
    """A half of another tense, or with "later", has no part in a date."""
    assert told(text, DAY)[-1][2] == line


@pytest.mark.parametrize(
    "text",
    [
        "Kolb has been arrested and charged with theft on Monday.",
        "A survey printed on Sunday by the Selby Echo and the Brask Mail shows her far ahead.",
        "Lind said on Monday the mill is closed and workers have left.",
        "The port and the mill have been closed since March 2029.",
        "The mill opened on Monday and sold nine sacks.",
        "Kolb - though he has left the Guild - won the cup in 2024.",
    ],
)
def test_what_one_date_may_be_of_stays_whole(text: str) -> None:
    """Where tense does not tell two halves apart, nothing is cut."""
    assert _line(text) == text


def test_a_half_on_it_is_shown_with_what_it_is() -> None:
    """A half never opens with an "it" that only the other half makes plain."""
    text = "The quay remains closed for the divers’ work, but it is expected to open next week."
    assert _line(text) == "The quay … is expected to open next week."
