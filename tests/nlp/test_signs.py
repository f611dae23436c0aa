"""What a sentence looks like to a summary."""

from __future__ import annotations

import pytest

from nlp import sentences, signs


def look(words: str) -> signs.Signs:
    """Return the signs of a text's first sentence."""
    return signs.read(words, sentences.split(words))[0]


@pytest.mark.parametrize(
    "words",
    [
        "Geologists argue in a paper published Monday that the crater is young.",
        "At a meeting on Tuesday the council closed the pier.",
        "The pier was closed in a vote on Thursday.",
    ],
)
def test_a_weekday_of_the_news_is_recent(words: str) -> None:
    """An "a" some words before a weekday does not make it any weekday."""
    assert look(words).recent


@pytest.mark.parametrize(
    "words",
    [
        "Every Sunday morning the ferry waits for the choir.",
        "It was on a cold and windy Monday that the choir sang.",
        "One Friday the ferry did not come.",
    ],
)
def test_any_weekday_is_not_recent(words: str) -> None:
    """What happens every Sunday, or on a Monday, is no news."""
    assert not look(words).recent


@pytest.mark.parametrize(
    "words",
    [
        "Email your story ideas and tips to the Tarn Lantern.",
        "Enjoy the latest pictures of the princess in Vell.",
        "See more photos from the regatta in our weekend pages.",
    ],
)
def test_a_pages_calls_are_calls(words: str) -> None:
    """A page that asks for tips, or to look at its pictures, tells nothing."""
    assert look(words).invites
