"""A fact check is summed up by what it found; the claim that it tests is nobody's statement."""

from __future__ import annotations

import pytest

from nlp import sentences
from nlp.text import verdicts
from tests.nlp.test_interviews import shown

HEADED = (
    "Fact check: No, the pier of Tarn was not blown up\n\n"
    "What was claimed\n\n"
    "Mayor Ada Voss said “the pier was blown up for the insurance”.\n\n"
    "Our verdict\n\n"
    "False. The footage was filmed in another harbour in 2019.\n\n"
    "A video seen two million times is said to show the moment of the blast.\n\n"
    "A search for the picture led to a film of the harbour of Selby. The same red crane stands in"
    " both.\n\n"
    "The police of Tarn said they had found no trace of a blast on the pier.\n"
)
LABELLED = (
    "CLAIM: The pier of Tarn was blown up on Monday by its owner.\n\n"
    "THE TIDE’S ASSESSMENT: False. The pier fell down in a storm, as films of the harbour show.\n\n"
    "THE FACTS: The video was made in Selby four years ago. The harbour master of Tarn said that"
    " nobody had been near the pier on Monday.\n"
)
PLAIN = (
    "A video of a blast on the pier of Tarn has been shared two million times since Monday.\n\n"
    "It shows a red crane that topples into the water, and boats that burn at the quay.\n\n"
    "Ada Voss, the mayor of Tarn, called for calm on Tuesday and asked the police for help.\n\n"
    "Users of three networks wrote that the owner had wanted the insurance for the pier.\n\n"
    "But the claim is false. The pier stands, and the footage is of the harbour of Selby.\n"
)


@pytest.mark.parametrize("text", [HEADED, LABELLED])
def test_the_verdict_comes_first_and_the_claim_not_at_all(text: str) -> None:
    """Under its heading, or behind its label, the verdict stands; the claim does not."""
    found = shown(text, 3)
    assert "False." in " ".join(found)
    assert not any("insurance" in one or "by its owner" in one for one in found)


def test_a_verdict_without_a_heading_is_brought_in() -> None:
    """Somewhere in its text a fact check calls the claim false."""
    assert any("the claim is false" in one for one in shown(PLAIN, 3))


def test_news_tests_nothing() -> None:
    """A verdict in court and a statement are no fact check."""
    text = "The jury went out on Monday.\n\nThe verdict\n\nIt found the owner guilty on Friday.\n"
    assert verdicts.find(text, sentences.split(text)) == (frozenset(), ())


def test_what_is_passed_on_is_not_shown_without_what_is_wrong_with_it() -> None:
    """A rumour and the words right behind that deny it are shown together, or not at all."""
    text = (
        "The port of Tarn warned on Monday of rumours about its cranes.\n\n"
        "A list of the cranes of Tarn that are to fall was shared widely on social media. The port"
        " said that it did not write the list of cranes.\n\n"
        "The mayor of Tarn, Ada Voss, asked for calm.\n\nThe cranes of Tarn are eleven years old.\n"
    )
    for count in (2, 3, 4):
        found = " ".join(shown(text, count))
        assert ("shared widely" in found) == ("did not write" in found)
