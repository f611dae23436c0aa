"""Offices with names beside them: whoever holds another place's office does not speak."""

from __future__ import annotations

import pytest

from nlp.reader import read


def _speaker(text: str) -> str | None:
    return read(text).quotes[-1].speaker


@pytest.mark.parametrize(
    "text",
    [
        "Osk Mayor Lena Orr spoke on Monday. The mayor of Brindle said nothing had changed.",
        "Lena Orr, the mayor of Osk, spoke. “Nothing has changed,” the Brindle mayor said.",
        "Orde’s lawyer, Dick Guerin, spoke first. Cho’s lawyer said the evidence was strong.",
        "Orde’s attorney, Dick Guerin, left. The Bell County District Attorney said he had time.",
        "Ed Lowe, a spokesman for the bank, left. The ministry’s spokesman said it was sound.",
        "Ada Munk, chief executive of Orl Foods, left. The chief executive of Bolt Foods said no.",
        "Police chief Tom Brandt spoke on Monday. The fire chief said nothing had changed.",
        "Bill Orr, Merrow’s coach, praised them. The Vale coach said his team was tired.",
    ],
)
def test_an_office_elsewhere_is_another_persons(text: str) -> None:
    """Another place, house, owner or service beside an office names nobody of the article."""
    assert _speaker(text) is None


def test_a_bare_office_is_not_that_of_an_abbreviated_one() -> None:
    """Papers leave the office of whom everybody knows away: “the senator” may be another."""
    assert _speaker("Sen. Ida Cole left. Dan Marsh stayed. The senator said it was bad.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Mara Lindqvist left. The president said the talks would go on.",
        "Former president Anders Holm spoke. “Nothing has changed,” the president said.",
        "Assistant U.S. Attorney Zora Amadi rose. The U.S. Attorney said the case was strong.",
    ],
)
def test_a_deputy_and_a_former_one_do_not_hold_the_office(text: str) -> None:
    """A vice president is not “the president”, not even probably."""
    assert _speaker(text) is None
    assert read(text).quotes[-1].probably is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Texas Sen. Ida Cole left. The Texas senator said the bill was bad.", "Ida Cole"),
        ("Former president Anders Holm left. The former president said no.", "Anders Holm"),
        ("Former president Anders Holm met President Ida Voss. The president said no.", "Ida Voss"),
        ("Osk’s mayor said nothing had changed.\n\nMayor Lena Orr left.", "Lena Orr"),
    ],
)
def test_an_office_with_its_own_place_names_its_holder(text: str, speaker: str) -> None:
    """Words beside an office that the article says of its holder do not hide them."""
    assert _speaker(text) == speaker


def test_a_land_s_leader_is_its_head_of_state() -> None:
    """The words “the Israeli leader” mean Israel's prime minister, no leader of another land."""
    text = "Iran’s leader, Ali Rahm, met Israeli Prime Minister Dov Katz. “No,” the Israeli leader"
    assert _speaker(f"{text} said.") == "Dov Katz"


def test_a_message_in_which_another_speaks_is_not_its_owners_view() -> None:
    """The words “In his message, the driver claimed” are the driver's."""
    text = "Karl Brod lives in Osk. In his message, driver Jon Tarro claimed that he was ready."
    assert _speaker(text) == "Jon Tarro"
    assert _speaker("Karl Brod lives in Osk. In his view, the road is unsafe.") == "Karl Brod"


def test_a_firm_explained_by_its_kind_does_not_speak_for_its_head() -> None:
    """The words “the chief executive of rival Bolt Foods” name a firm, not a person."""
    text = "The chief executive of rival Bolt Foods said no."
    assert _speaker(text) is None
    assert [person.name for person in read(text).people if person.kind == "person"] == []
    assert _speaker("Ann Harr of advocacy group Bolt Watch said no.") == "Ann Harr"


def test_the_interim_manager_is_not_the_former_one() -> None:
    """Who holds an office now is not whoever has left it."""
    text = (
        "The report blamed former city manager Rolf Varn.\n\n"
        "The interim city manager said that trust had been lost."
    )
    assert read(text).quotes[-1].speaker is None
