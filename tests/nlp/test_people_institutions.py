"""Single words that speak: lands, firms and papers, people, and nobody at all."""

from __future__ import annotations

import pytest

from nlp import read
from nlp.person.institutions import is_nobody


def speaks(text: str) -> list[tuple[str, str]]:
    """Return the names of those whom a text names, with what they are."""
    return [(person.name, person.kind) for person in read(text).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norrow says that the dam would take a fifth; the rest is talk.", "Norrow"),
        ("Rights group Pelmadho said that forty people were held.", "Pelmadho"),
        ("Norrow says yes. Norrow says no. The lake is full.", "Norrow"),
        ("Pelmart said it would close forty shops in the north this spring.", "Pelmart"),
        ("Tarnwick say they will appeal against the red card on Monday.", "Tarnwick"),
        ("NewsPost reported that the minister had resigned.", "NewsPost"),
        ("Pelmart said that prices would rise. Pelmart’s customers were angry.", "Pelmart"),
        ("Tesco said that prices would rise in the spring.", "Tesco"),
    ],
)
def test_a_word_that_speaks_as_an_institution_is_one(text: str, name: str) -> None:
    """What it is built like, says of itself or owns tells a firm or a land from a person."""
    assert (name, "organisation") in speaks(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We wait,” Suharno said. He has waited for two years.", "Suharno"),
        ("Suharno says that the fish are gone. He sold his boat in May.", "Suharno"),
        ("McBride said that the fish were gone.", "McBride"),
        ("O’Dowd told the court that the fish were gone.", "O’Dowd"),
    ],
)
def test_a_single_name_stays_a_person(text: str, name: str) -> None:
    """Where nothing tells of an institution, or “he” follows, a name is a person’s."""
    assert (name, "person") in speaks(text)


@pytest.mark.parametrize("word", ["Nobody", "I’ve", "Footage", "Kenyans", "Teachers", "Mr"])
def test_some_words_before_a_verb_of_speech_name_nobody(word: str) -> None:
    """Pronouns, plurals of peoples and of trades, and what is shown or drawn up."""
    assert is_nobody(word)


def test_a_surname_that_is_a_land_is_still_a_surname() -> None:
    """“Cuban said” behind “Mark Cuban” is his; “Cuban cigars” are nobody’s."""
    (mark,) = read("Mark Cuban came. Cuban said no. They like Cuban cigars.").people
    assert len(mark.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim Sor Un left the hall.\n\n“It is late,” said Kim Sor Un.", "Kim Sor Un"),
        ("South Korean President Park Sun-hwa said the pact would hold.", "Park Sun-hwa"),
        ("President Park Sun-hwa left.\n\n“It is late,” Park said.", "Park Sun-hwa"),
        ("Former harbour minister Ralph Fox, 60, said the pact would hold.", "Ralph Fox"),
        ("Singer Ralph White said the hall was cold. White left.", "Ralph White"),
        ("Director Ralph Bay said the film was done.", "Ralph Bay"),
        ("Ms Ingrid Lane said the film was done.", "Ingrid Lane"),
    ],
)
def test_a_surname_that_bodies_have_in_their_names_is_somebodys(text: str, name: str) -> None:
    """The words of institutions and places are surnames behind a given name or a title."""
    people = read(text).people
    assert [(person.name, person.kind) for person in people] == [(name, "person")]
    assert {quote.speaker for quote in read(text).quotes} <= {name}


@pytest.mark.parametrize(
    "text",
    [
        "Victoria Park was closed. Shirley Hills was cold.",
        "The UN said no. The White House said no.",
        "Karl Arthur King Day was cold.",
    ],
)
def test_bodies_and_places_with_such_words_stay_what_they_are(text: str) -> None:
    """A given name before a place's word alone makes nobody."""
    assert [person.name for person in read(text).people if person.kind == "person"] == []
