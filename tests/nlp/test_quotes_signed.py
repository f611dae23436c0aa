"""Quotations signed by a name, claims that are only weighed, and speakers hard to see."""

from __future__ import annotations

import pytest

import nlp


def _said(text: str) -> list[tuple[str | None, str]]:
    return [
        (quote.speaker, " … ".join(span.of(text) for span in quote.spans))
        for quote in nlp.read(text).quotes
    ]


@pytest.mark.parametrize("dash", ["--", "—", "–"])
def test_a_name_on_the_next_line_signs(dash: str) -> None:
    """Each of several quotations has its own."""
    text = (
        "The best words of the week.\n\n"
        f"“I have dreamt of this moment all my life.”\n\n{dash} Rolf Sand on winning the cup\n\n"
        f"“She played better than me today.”\n\n{dash} Mara Lind, champion\n"
    )
    assert _said(text) == [
        ("Rolf Sand", "“I have dreamt of this moment all my life.”"),
        ("Mara Lind", "“She played better than me today.”"),
    ]


def test_what_a_fact_check_weighs_was_not_said() -> None:
    """Only the verdict is the paper's."""
    text = (
        "Fact check: free speech\n\nWhat was claimed\n\n"
        "Prime Minister Ada Voss said “free speech is a tool”.\n\n"
        "Our verdict\n\nFalse. The words are from a parody.\n\n"
        "Ada Voss told the house that the claim was absurd.\n"
    )
    assert _said(text) == [("Ada Voss", "that the claim was absurd")]


def test_what_somebody_has_supposedly_said_was_not_said() -> None:
    """One adverb is enough."""
    assert _said("Ada Voss has supposedly said that free speech is a tool.") == []


def test_a_claim_that_is_denied_stays_its_makers() -> None:
    """The ministry denies what another said."""
    text = "Rolf Sand said that there were six in the camp, a claim the Osk Ministry has denied."
    assert [who for who, _ in _said(text)] == ["Rolf Sand"]


def test_a_work_is_not_a_quotation() -> None:
    """A title opens its sentence."""
    text = "The museum is proud, said Ada Voss. “The Secret Life of Art in Vell” opens on Saturday."
    assert [who for who, _ in _said(text)] == ["Ada Voss"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We are not out of the woods,” Rolf Sand with WHO said.", "Rolf Sand"),
        ("“It was a joke,” recalled her fellow student, the cellist Rolf Sand.", "Rolf Sand"),
        ("“He has not left a ball all day!” chirps Owen Marsh on the radio.", "Owen Marsh"),
        ("Opposition MP Rolf Sand of the People's Party asked how he got in.", "Rolf Sand"),
        (
            "Chair of the Vell Party, Denise Craig, also spoke, saying: “Libraries are homes.”",
            "Denise Craig",
        ),
    ],
)
def test_a_speaker_is_seen(text: str, who: str) -> None:
    """Behind a body, a trade, a lively verb or an office."""
    assert [speaker for speaker, _ in _said(text)] == [who]


def test_a_committee_and_she_are_two() -> None:
    """Nobody alone said what both did."""
    text = "In a joint statement, the committee and Ms. Mara Lind said it was over."
    assert [who for who, _ in _said(text)] == [None]


def test_what_others_say_meanwhile_is_not_the_speakers() -> None:
    """The second half has a subject and a verb of its own."""
    text = "Mr Rolf Sand urged the union to ‘wait’, while health chiefs warned it is ‘unfair’."
    assert _said(text)[0] == ("Rolf Sand", "the union to ‘wait’")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“I cannot accept it,” former worker and protester Bo Tarn told AFP.", "Bo Tarn"),
        ("Rolf Sand, who backed Orr in May and said he would come, did not.", "Rolf Sand"),
    ],
)
def test_two_trades_and_two_verbs_are_one_persons(text: str, who: str) -> None:
    """One who is both, one who did both."""
    assert [speaker for speaker, _ in _said(text)] == [who]


def test_a_ruling_speaks() -> None:
    """It is a noun behind an article."""
    text = "The ruling also said a witness “did not offer anything new.”"
    assert _said(text) == [(None, "a witness “did not offer anything new.”")]


def test_a_name_on_a_line_of_its_own_speaks_below() -> None:
    """A label for each of two speakers."""
    text = (
        "Peter Lind led the attack. Anna Orr led the batting.\n\n"
        "Peter Lind:\n\n“It was a good wicket and we kept to our plans.”\n\n"
        "Anna Orr:\n\n“I am happy with the way we played.”\n"
    )
    assert [who for who, _ in _said(text)] == ["Peter Lind", "Anna Orr"]


def test_whose_statement_is_issued_speaks_in_it() -> None:
    """The colon follows a day, not a verb of speech."""
    text = "OSK did issue a statement on Monday: “Talks have resumed. We want to reach a deal.”"
    assert [who for who, _ in _said(text)] == ["OSK"]


def test_an_age_tells_who_speaks() -> None:
    """Only one of them is 51."""
    text = (
        "Peter Lind, 51, was fined. Dan Orr, 26, scored.\n\n“They have no shame,” said the"
        " 51-year-old."
    )
    assert [who for who, _ in _said(text)] == ["Peter Lind"]
