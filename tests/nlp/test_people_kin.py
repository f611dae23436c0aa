"""One person under several forms: kin by the first name, capitals, "Jr.", articles, initials."""

from __future__ import annotations

import pytest

from nlp import read


def names(text: str) -> list[str]:
    """Return whom a text names, in order."""
    return [person.name for person in read(text).people if person.kind == "person"]


def speakers(text: str) -> list[str | None]:
    """Return who is quoted in a text, in order."""
    return [quote.speaker for quote in read(text).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Kevin Orvane died. His wife Denise found him. “I know,” Mrs Orvane said. Mr Orvane left.",
        "Peter Orvane died. Mr Orvane’s daughter, Denise, called. “Nobody came,” Ms Orvane said.",
        "Paul and Denise Orvane met Mr Sand. “It is late,” Mrs Orvane said.",
    ],
)
def test_kin_called_by_the_first_name_have_the_familys_name(text: str) -> None:
    """Mrs Orvane is who the article has named by the first name alone, and one person."""
    assert set(speakers(text)) == {"Denise Orvane"}


def test_two_who_may_be_meant_are_nobody_in_particular() -> None:
    """Where a wife and a daughter are named, Mrs Orvane is neither."""
    text = (
        "Kevin Orvane died. His wife Denise and his daughter Alice were there. Kevin Orvane’s"
        " daughter, Alice, wept. Kevin Orvane’s wife, Denise, left. “I miss him,” Mrs Orvane said."
    )
    assert speakers(text) == ["Orvane"]


def test_a_partner_is_named_behind_and() -> None:
    """Mr Orvane is Paul where the text has "Paul and Denise Orvane"."""
    text = "Paul and Denise Orvane lost a boat. Mr Orvane said it was old."
    assert speakers(text) == ["Paul Orvane"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HELEN ORVANE has resigned. Orvane said she had erred.", ["Helen Orvane"]),
        ("JOHN Orvane has said sorry. Orvane spoke on Monday.", ["John Orvane"]),
        ("Andrew Orvane Jr. was ill. Andrew Orvane, 42, had left.", ["Andrew Orvane Jr."]),
        (
            "Andrew Orvane, a smith, spoke. Andrew Orvane Sr., a tailor, did not.",
            ["Andrew Orvane", "Andrew Orvane Sr."],
        ),
        ("Majid Mohammed Al-Orvan said no. Al Orvan left.", ["Majid Mohammed Al-Orvan"]),
        ("Justice A R Orvane asked why. Orvane left.", ["A R Orvane"]),
        ("Prime Minister Sheikh Orvana spoke. Orvana left.", ["Sheikh Orvana"]),
        ("On came the striker Berling Orvane. Orvane scored.", ["Berling Orvane"]),
    ],
)
def test_a_name_is_whole_and_one_persons(text: str, wanted: list[str]) -> None:
    """Capitals, a hyphen and "Jr." make nobody another; initials and a first name stay."""
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Stepdad Lee Orvane said she was brave.", {"Lee Orvane": "Stepdad"}),
        ("Lifeguard Rory Orvane ran.", {"Rory Orvane": "Lifeguard"}),
        ("Lib Dem Alice Orvane said it was bad.", {"Alice Orvane": "Lib Dem"}),
        ("Garda Joseph Orvane agreed.", {"Joseph Orvane": "Garda"}),
        ("Substitute Pole Marek Orvane scored.", {"Marek Orvane": "Substitute Pole"}),
        ("Gran-of-four Alice Orvane saw it.", {"Alice Orvane": None}),
    ],
)
def test_a_label_is_no_part_of_a_name(text: str, wanted: dict[str, str | None]) -> None:
    """What a tabloid calls somebody before the name is what they are, not how they are named."""
    assert {person.name: person.role for person in read(text).people} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The General Staff said 40 drones fell.",
        "About 200 former General Motors Orville workers met.",
        "The Chief Constable was there.",
        "He is Ambassador Extraordinary of Velmora.",
        "A man of Orvane, Co Marle, was there.",
        "It rained in Ada Parish. People in Fenn Lake left.",
        "The ferry is late. The Glen Orvane was launched in 2017.",
        "It was less lethal than Odalisa, which hit the coast.",
    ],
)
def test_bodies_places_ships_and_storms_are_nobody(text: str) -> None:
    """A rank before a body's noun, a county, an article and "which" tell of no person."""
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“He plays until I am told,” the Portuguese said.",
        "The Osk-based company said sales rose.",
        "The Swedish bank said sales rose.",
    ],
)
def test_a_nation_and_a_seat_are_nobodys_name(text: str) -> None:
    """They tell of somebody who is named elsewhere, and nobody is called so."""
    assert speakers(text) == [None]


def test_what_a_report_is_by_is_not_its_authors_office() -> None:
    """A firm that wrote a report is not called by it, nor by the article before an office."""
    report = "A 34-page report by Osk-based consultants Hartley Vosk said so. Hartley Vosk left."
    assert [person.role for person in read(report).people] == [None]
    aide = "A campaigner for mine safety, Dr Joan Orvane of Brindle, said no."
    assert [person.role for person in read(aide).people] == ["campaigner for mine safety"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bank of Velmora Governor Ada Voss said rates would stay.", "Ada Voss"),
        ("Assembly of Velmora Chiefs Grand Chief Ada Voss said help was needed.", "Ada Voss"),
        ("“Send it,” Rolf Orvane, Jr. said.", "Rolf Orvane"),
        ("The Globe and Courier reported on 13 March that it sank.", "Globe and Courier"),
    ],
)
def test_who_speaks_is_named_whole(text: str, wanted: str) -> None:
    """A body's officer, a son with his suffix, a paper of two names."""
    assert speakers(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minister Irrigation Sohail Orvane said no.", {"Sohail Orvane": "Minister Irrigation"}),
        ("Osk Health MEC Noma Orvane said so.", {"Noma Orvane": "Osk Health MEC"}),
        ("Ven. Omal Orvane Thero spoke. Orvane Thero left.", {"Omal Orvane Thero": None}),
        ("Joint General Secretaries Rory Orvane and Tom Hale left.", {"Rory Orvane": None}),
        ("Talking to The Daily Tide, Rory Orvane said no.", {"Rory Orvane": None}),
    ],
)
def test_fields_ranks_and_papers_are_no_part_of_a_name(
    text: str, wanted: dict[str, str | None]
) -> None:
    """A field behind its office, an office in capitals, a monk's title, a paper before a comma."""
    found = {person.name: person.role for person in read(text).people}
    assert wanted.items() <= found.items()


def test_a_settlement_is_nobody() -> None:
    """What is a town's name is nobody's, nor is a place that somebody is from."""
    assert names("The town of Lynn Orvane was empty. A man from Prey Vosk who asked left.") == []


def test_what_has_a_managing_director_is_nobody() -> None:
    """A body's officers are told of as its own, and nobody's are."""
    text = "Osk Orvane’s managing director left. Osk Orvane was sold. Orvane said it was glad."
    assert names(text) == []
