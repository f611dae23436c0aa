"""How much of what an article calls somebody may be shown as a role."""

from __future__ import annotations

import pytest

import nlp
from nlp.person.wording import worded
from nlp.values import Span


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("author of ''The Long Tide", "author"),
        ("guild executive in charge of ''Harbour", "guild executive"),
        ("police spokesman Capt.", "police spokesman"),
        ("guard analyst Lt. Col.", "guard analyst"),
        ("Maj. Gen.", "Maj. Gen."),
        ("Republican Sen.", "Republican Sen."),
        ("actually the founder of the guild", "founder of the guild"),
        ("another pilot", "pilot"),
        ("harbour spokesman the", "harbour spokesman"),
        ("one of the pilots", "one of the pilots"),
        ("consultant not working for any candidate", "consultant"),
        ("national adviser at the time", "national adviser at the time"),
        ("most senior judge", "most senior judge"),
        ("my dear sister", None),
        ("clearly a player", None),
        ("only candidate in either party", None),
    ],
)
def test_a_role_is_shown_without_opinions_titles_and_second_ranks(
    words: str, shown: str | None
) -> None:
    """What the author thinks, a work's title and a rank behind an office are cut away."""
    role = worded(words, Span(0, len(words)))
    assert (role and role.of(words)) == shown


def test_a_speaker_keeps_the_office_before_the_rank() -> None:
    """The words "police spokesman Capt. Rolf Sand" make a spokesman of Rolf Sand."""
    text = "The road is shut, said police spokesman Capt. Rolf Sand. Sand said it will open soon."
    quotes = nlp.read(text, None).quotes
    assert {(one.speaker, one.role) for one in quotes} == {("Rolf Sand", "police spokesman")}
