"""What belongs to an office and stands before its title, and offices that are somebody else's."""

from __future__ import annotations

import pytest

from nlp import read


def roles(text: str) -> dict[str, str | None]:
    """Return what each person of a text is called in it."""
    return {person.name: person.role for person in read(text).people}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "The panel questioned former Water Resources Minister Tarek Osholm on Friday.",
            "Tarek Osholm",
            "former Water Resources Minister",
        ),
        ("They chose then-Sheriff Harlan Quist.", "Harlan Quist", "then-Sheriff"),
        ("It was sold by former state Sen. Lou Prattley.", "Lou Prattley", "former state Sen."),
        (
            "The guest was the former Commerce, Trade and Industry Minister, Felix Osk.",
            "Felix Osk",
            "former Commerce, Trade and Industry Minister",
        ),
        (
            "School board President Walt Brannock said so.",
            "Walt Brannock",
            "School board President",
        ),
        ("Brindle police Chief Don Levine said so.", "Don Levine", "Brindle police Chief"),
        ("He told the board President Walt Brannock was ill.", "Walt Brannock", "President"),
        ("State’s Attorney Mona Kerr said so.", "Mona Kerr", "State’s Attorney"),
        (
            "Bank of Velmora Governor Andrew Bayliss spoke.",
            "Andrew Bayliss",
            "Bank of Velmora Governor",
        ),
        (
            "Letters went to the office of President Andrew Bayliss.",
            "Andrew Bayliss",
            "President",
        ),
    ],
)
def test_an_office_is_whole_before_its_title(sentence: str, name: str, role: str) -> None:
    """Without "former" or "School board" the title would say another thing."""
    assert roles(sentence)[name] == role


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "The Civic candidate to become the next Osk MP, Cllr Andrew Hollis, agreed.",
            "Andrew Hollis",
            "Cllr",
        ),
        (
            "The Chief Press Secretary to the governor, Ibrahim Orr, said no.",
            "Ibrahim Orr",
            "Chief Press Secretary to the governor",
        ),
        ("They paid a lawyer for the mayor, Ibrahim Orr.", "Ibrahim Orr", None),
        (
            "They met Secretary of State Anton Blenk, Kestrian Foreign Minister Ada Voss, and Orr.",
            "Ada Voss",
            "Kestrian Foreign Minister",
        ),
        (
            "It went to the board chair, Ann Orr, the chair of the fund, Gretel Packard, and Orr.",
            "Ann Orr",
            "board chair",
        ),
        (
            "It went to the board chair, Ann Orr, the chair of the fund, Gretel Packard, and Orr.",
            "Gretel Packard",
            "chair of the fund",
        ),
        ("The man, Rolf D. Tarn, isn’t a teacher or a miner, he said.", "Rolf D. Tarn", None),
        ("Ada Voss was the daughter she never had.", "Ada Voss", None),
        (
            "Ada Voss, his spokeswoman on Sunday, said so.",
            "Ada Voss",
            "spokeswoman",
        ),
        ("The host, Prime Minister Philip Orr, spoke.", "Philip Orr", "Prime Minister"),
        (
            "Advisor to the Premier and Spokesperson for the Ministry of Trade Dr. Ada Voss spoke.",
            "Ada Voss",
            "Spokesperson for the Ministry of Trade",
        ),
    ],
)
def test_an_office_is_nobodys_but_its_holders(sentence: str, name: str, role: str | None) -> None:
    """What somebody hopes to be, or serves, or what stands for the next in a list, is no office."""
    assert roles(sentence)[name] == role


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "The chairman of the Osk Rail Agency (ORA), Ada Voss, said no.",
            "Ada Voss",
            "chairman of the Osk Rail Agency",
        ),
        ("Osk Chief Minister (CM) Ada Voss said no.", "Ada Voss", "Osk Chief Minister"),
        ("Brindle Mayor Cllr Stewart Orvane spoke.", "Stewart Orvane", "Brindle Mayor Cllr"),
    ],
)
def test_letters_in_brackets_part_no_office_from_its_holder(
    sentence: str, name: str, role: str
) -> None:
    """What an office or its body is called for short stands between it and the name."""
    assert roles(sentence)[name] == role


def test_a_title_tells_two_of_one_surname_apart() -> None:
    """Dr Orvane is whom the article has called so before, and not her father."""
    text = (
        "Tony Orvane, 86, was found. Their daughter, Dr Ruth Orvane, wept. Dr Orvane said her"
        " parents were happy."
    )
    assert [quote.speaker for quote in read(text).quotes] == ["Ruth Orvane"]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "Osk Chairman Mohsin Orvane, Osk Commissioner to Pakistan Muhammad Orr, and Tom came.",
            "Mohsin Orvane",
            "Osk Chairman",
        ),
        ("They met league leader Sheikh Hasina Orvane.", "Hasina Orvane", "league leader"),
    ],
)
def test_a_list_goes_on_behind_a_country(sentence: str, name: str, role: str) -> None:
    """The next one's office and name are nobody else's, and a title borne is no office."""
    assert roles(sentence)[name] == role


def test_a_club_is_nobody() -> None:
    """What begins with FC plays, and is played against."""
    assert roles("After a loss to FC Orvane on Monday he left. FC Orvane are good.") == {}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Minister of Oil Tarek Al-Osk spoke.", "Tarek Al-Osk", "Minister of Oil"),
        (
            "Minister of Public Works Selim Osholm spoke.",
            "Selim Osholm",
            "Minister of Public Works",
        ),
        (
            "The Chancellor of the Duchy of Osk Walt Brannock spoke.",
            "Walt Brannock",
            "Chancellor of the Duchy of Osk",
        ),
        (
            "Minister of Culture and Information Orwad Al-Osk spoke.",
            "Orwad Al-Osk",
            "Minister of Culture and Information",
        ),
        (
            "Inspector-General of Police Tan Sri Orwad Husan spoke.",
            "Orwad Husan",
            "Inspector-General of Police",
        ),
        ("Osk District MP Orvane spoke.", "Orvane", "Osk District MP"),
        ("Lance Corporal Mercy Osholm spoke.", "Mercy Osholm", "Lance Corporal"),
        ("It was chaired by Col (r) Orwad Idris Husan.", "Orwad Idris Husan", "Col"),
        (
            "Minister for Religious Affairs Sardar Selim Osholm spoke.",
            "Selim Osholm",
            "Minister for Religious Affairs",
        ),
    ],
)
def test_what_an_office_is_of_is_no_part_of_the_name(sentence: str, name: str, role: str) -> None:
    """Nobody is called "Oil", "Works" or "Osk District MP"."""
    assert roles(sentence) == {name: role}


def test_the_name_behind_and_is_whole() -> None:
    """Behind an office and its holder, "and" leads to somebody else's whole name."""
    text = "The Mayor of Osk Walt Brannock and Selim Idris Osholm met the Queen of Osk Mona."
    assert {"Selim Idris Osholm"} <= roles(text).keys()


def test_titles_with_nobody_behind_them_are_nobody() -> None:
    """A temple and a crown prince are not called so by name."""
    text = (
        "The Crown Prince opened the fair. Troops left Preah Velmor on Monday, and rice came from"
        " Preah Sorya province. Tropical cyclone Harold hit it. She spoke at the Ada Regency Osk"
        " hotel."
    )
    assert [person.name for person in read(text).people] == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Independent Cllr Ada Voss said it was late.", "Ada Voss", "Independent Cllr"),
        (
            "It was said by former longtime mayor Ada Voss.",
            "Ada Voss",
            "former longtime mayor",
        ),
        (
            "“We must,” said Minister of National Defence Tea Vell at the ceremony.",
            "Tea Vell",
            "Minister of National Defence",
        ),
        ("The paper reports Lummox hit attorney Alan Reed in the face.", "Alan Reed", "attorney"),
    ],
)
def test_a_title_is_read_whole(text: str, name: str, role: str) -> None:
    """What opens an office belongs to it; what is done to its holder does not."""
    assert [(one.name, one.role) for one in read(text).people] == [(name, role)]


def test_a_role_ends_before_what_its_holder_does() -> None:
    """Where the second comma is missing, the verb with its object is no part of the office."""
    text = "Alan Reed, Leader of Opposition raised the demand for a halt, but it was denied."
    assert roles(text) == {"Alan Reed": "Leader"}
