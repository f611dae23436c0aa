"""Who somebody is, from the words around the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import read
from nlp.lexicon.people import is_agent_noun


def roles(text: str) -> dict[str, str | None]:
    """Return what each person of a text is called in it."""
    return {person.name: person.role for person in read(text).people}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("The mayor of Selby, Ines Obi, asked for a report.", "Ines Obi", "mayor of Selby"),
        (
            "Ines Obi, the general secretary of the Osk Union said no.",
            "Ines Obi",
            "general secretary",
        ),
        (
            "He met Ines Obi, a former deputy trade minister convicted of fraud.",
            "Ines Obi",
            "former deputy trade minister",
        ),
        ("The accused, Ines Obi, a mechanic and Sadot Varga, were freed.", "Ines Obi", "mechanic"),
        ("They fined the firm plus businessman Tomas Varga.", "Tomas Varga", "businessman"),
        (
            "According to Osk police spokesman Tomas Varga, the guard, he ran.",
            "Tomas Varga",
            "Osk police spokesman",
        ),
        (
            "“It is cold,” said the head of the weather service, Tomas Varga, on Monday.",
            "Tomas Varga",
            "head of the weather service",
        ),
        ("Jonas Obi, a shipowner, told the court that it sank.", "Jonas Obi", "shipowner"),
        ("Mira Tal, a glazier from Haldrun, said it broke.", "Mira Tal", "glazier from Haldrun"),
        ("Ivo Kest, a sign painter, agreed.", "Ivo Kest", "sign painter"),
        ("Harbour master Ana Lim closed the quay.", "Ana Lim", "Harbour master"),
        ("Port medical officer Dr. Lena Voss said no.", "Lena Voss", "Port medical officer"),
        ("Former prison inspector Lena Voss retired.", "Lena Voss", "Former prison inspector"),
    ],
)
def test_a_role_is_read_before_and_behind_the_name(sentence: str, name: str, role: str) -> None:
    """Offices with their places, and trades behind "a", explain the name that they stand by."""
    assert roles(sentence)[name] == role


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ana Ro, a year after the storm, said no.", "Ana Ro"),
        ("Ana Ro, a move that angered everybody, said no.", "Ana Ro"),
        ("Ana Ro, a match might pit a farmer against a miller, left.", "Ana Ro"),
        ("Tova Lind, a Velmoran, said yes.", "Tova Lind"),
        ("The bridge to the mayor of Selby, Ines Obi thought, was far.", "Ines Obi"),
    ],
)
def test_what_is_no_role_is_none(sentence: str, name: str) -> None:
    """A time, a thing, a clause, a nationality and a cut sentence are nobody's role."""
    assert roles(sentence)[name] is None


def test_a_verb_before_a_party_is_left_out() -> None:
    """What is done to somebody is no part of what they are."""
    sentence = "The town wants to offend Republican farmer Otto Brand. Brand said so."
    assert roles(sentence)["Otto Brand"] == "Republican farmer"


@pytest.mark.parametrize("word", ["winter", "father-land", "minor", "order", "italian", "man"])
def test_endings_alone_make_no_trade(word: str) -> None:
    """Words that merely end as trades do are none."""
    assert not is_agent_noun(word)


@given(st.text(alphabet="The mayor of,Selby. “”’a-\n", max_size=300))
def test_any_text_has_roles_inside_it(text: str) -> None:
    """Whatever surrounds a name, its role is a piece of the text."""
    for person in read(text + " Ines Obi, " + text).people:
        assert person.role is None or person.role in text + " Ines Obi, " + text


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Secretary of State Ana Lim spoke.", "Ana Lim", "Secretary of State"),
        ("The head of the Treasury Tom Hale left.", "Tom Hale", "head of the Treasury"),
        ("Leader of the Opposition Rudi Falk spoke.", "Rudi Falk", "Leader of the Opposition"),
        ("Governor Hal Orr and National Assembly member Ana Lim met.", "Ana Lim",
         "National Assembly member"),
        ("They will meet United Lands envoy Ana Lim.", "Ana Lim", "United Lands envoy"),
        ("The paper asked former Trade Board adviser Ana Lim.", "Ana Lim",
         "former Trade Board adviser"),
        ("New Zealand captain Tom Hale ran.", "Tom Hale", "New Zealand captain"),
        ("Fed chair Tom Hale spoke.", "Tom Hale", "Fed chair"),
        ("Acting governor Ana Lim signed.", "Ana Lim", "Acting governor"),
        ("Osk Bank president Ana Lim, a former teacher, spoke.", "Ana Lim", "Osk Bank president"),
        ("Sen. Tom Hale, chairman of the board, spoke.", "Tom Hale", "chairman of the board"),
        ("Sen. Tom Hale, a Democrat, spoke.", "Tom Hale", "Sen."),
        ("Ana Lim, elected mayor of Osk in 2031, said no.", "Ana Lim", "mayor of Osk"),
        ("Ana Lim, who is prime minister, wants jobs.", "Ana Lim", "prime minister"),
        ("The Ministry of Mines’s secretary of state, Ana Lim, left.", "Ana Lim",
         "secretary of state"),
        ("His cousin, Councillor Ana Lim, chairs it.", "Ana Lim", "Councillor"),
        ("The spokesman for House Speaker Ana Lim left.", "Ana Lim", "House Speaker"),
        ("Sens. Ana Lim and Tom Hale voted.", "Ana Lim", None),
        ("Former Tom Hale left. If Tom Hale is elected president, we go.", "Tom Hale", None),
        ("Ana Lim, nominee and wins the vote, says he.", "Ana Lim", "nominee"),
        ("Ana Lim, later alleging - again - that the mayor left, wept.", "Ana Lim", None),
        ("Editor-in-chief of the Osk Courier, Ana Lim, left.", "Ana Lim",
         "Editor-in-chief of the Osk Courier"),
        ("The editor in chief of the Chronicle, Ana Lim, left.", "Ana Lim",
         "editor in chief of the Chronicle"),
        ("Prime Minister Datuk Seri Ana Lim left.", "Ana Lim", "Prime Minister"),
        ("Acting Detective Superintendent Ana Lim left.", "Ana Lim",
         "Acting Detective Superintendent"),
        ("New York Mayor Ana Lim left.", "Ana Lim", "New York Mayor"),
        ("Ana Lim, the banker’s former girlfriend, left.", "Ana Lim", "banker’s former girlfriend"),
        ("Truls Orkhan, her last pupil, played.", "Truls Orkhan", "her last pupil"),
        ("Then he called my agent, Ana Lim.", "Ana Lim", "agent"),
        ("Treasurer Tom Hale, Trade Minister Ana Lim and others voted.", "Tom Hale", "Treasurer"),
        ("Osk police chief Tom Hale, General Ana Lim and others met.", "Tom Hale",
         "Osk police chief"),
        ("Andreas Hale, co-head of trade at the bank, spoke.", "Andreas Hale",
         "co-head of trade at the bank"),
    ],
)  # fmt: skip
def test_an_office_ends_and_begins_where_it_does(text: str, name: str, role: str | None) -> None:
    """Verbs, other people, times and asides are no part of an office; what it is "of" is."""
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Jon Dahl, the nominee and wins election, left.", "Jon Dahl", "nominee"),
        (
            "Lena Frost, a spokeswoman for House Speaker Carl Odum (R-Osk), left.",
            "Lena Frost",
            "spokeswoman for House Speaker Carl Odum",
        ),
    ],
)
def test_a_role_ends_before_a_deed_and_behind_a_whole_name(text: str, name: str, role: str) -> None:
    """What somebody does next is no office, and brackets behind a name close one."""
    assert roles(text)[name] == role


def test_the_next_name_of_a_list_and_what_several_are_is_nobodys_role() -> None:
    """Names in a row tell nothing of each other, and two parents are not one."""
    text = (
        "Those who came were Ada Voss, Kevin Bishop, Jane Orr. Ola Lind, the proud parents, wept."
    )
    found = roles(text)
    assert (found["Ada Voss"], found.get("Ola Lind")) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "The Wool and Linen Board Commissioner Ada Voss ruled so.",
            "Ada Voss",
            "Wool and Linen Board Commissioner",
        ),
        ("Works Minister Jon Watt and Osk Police Services Minister Ada Voss met.", "Ada Voss",
         "Osk Police Services Minister"),
        ("At the time police spokesman Rolf Sand agreed.", "Rolf Sand", "police spokesman"),
        ("New South Wales Premier Rolf Sand agreed.", "Rolf Sand", "New South Wales Premier"),
        ("Osk People’s Party Secretary Ada Voss met.", "Ada Voss", "Osk People’s Party Secretary"),
        ("Ada Voss, a tailor and the head of the Workers’ Board (OWB) chapter, left.", "Ada Voss",
         "tailor and the head of the Workers’ Board"),
        ("The police spokesman Capt. Rolf Sand agreed.", "Rolf Sand", "police spokesman"),
        ("U.S. Attorney Ana Lim declined.", "Ana Lim", "U.S. Attorney"),
        (
            "Ana Lim, a lawyer for the U.S. Wool Board, agreed.",
            "Ana Lim",
            "lawyer for the U.S. Wool Board",
        ),
        ("They saw Mayor Ana Lim, President Osk and others on Friday.", "Ana Lim", "Mayor"),
        ("It was safe.'' Harbour master Ana Lim agreed.", "Ana Lim", "Harbour master"),
        ("The mill’s owner, Ana Lim, resigned and its chairman, Rolf Sand, left.",
         "Rolf Sand", "chairman"),
    ],
)  # fmt: skip
def test_a_role_is_whole_and_nobody_elses(sentence: str, name: str, role: str) -> None:
    """No half of a board, no rank behind an office, no end of the sentence before."""
    assert roles(sentence)[name] == role


def test_who_is_told_from_a_namesake_by_age_is_no_elder() -> None:
    """“The elder Voss” says which Voss, not what he is."""
    told = roles("Ivo Voss and his son Jan Voss sang. “We sang,” the elder Voss said.")
    assert "elder" not in told.values()


def test_a_part_that_somebody_plays_for_a_son_is_no_role() -> None:
    """“His son’s surrogate” tells of two people, and is nobody’s office."""
    assert roles("Mr Ivo Voss came. Voss serves as his son's surrogate.")["Ivo Voss"] is None


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("the New Yorker writer Mark Lindell", "New Yorker writer"),
        ("the New Yorker magazine’s editor Mark Lindell", "New Yorker magazine’s editor"),
        ("New Yorker’s editor Mark Lindell", "New Yorker’s editor"),
        ("the former New Zealander coach Mark Lindell", "former New Zealander coach"),
        ("the New Yorker Mark Lindell", None),
    ],
)
def test_whoever_is_from_a_new_place_keeps_its_new(words: str, role: str | None) -> None:
    """“New Yorker” is one word as “New York” is: no role and no name begins with “Yorker”."""
    assert roles(f"The council bought the old boat of {words} at last.") == {"Mark Lindell": role}
