"""A bare surname is given to nobody where two people have just been named with it."""

from __future__ import annotations

import nlp

BROTHERS = "The brothers Jonas Prell and Ivo Prell run the bakery in Lunsk. "


def test_a_surname_that_could_be_either_names_nobody() -> None:
    """Both brothers have just been named in full, so the reader is told of a guess, not a name."""
    quote = nlp.read(f"{BROTHERS}Prell said the oven was older than both of them.").quotes[0]
    assert quote.speaker is None
    assert quote.probably == "Ivo Prell"


def test_a_full_name_settles_it() -> None:
    """With the first name in front there is no doubt."""
    quote = nlp.read(f"{BROTHERS}“We heat it with beech,” Jonas Prell said.").quotes[0]
    assert quote.speaker == "Jonas Prell"


def test_who_carries_the_story_keeps_the_surname() -> None:
    """One of the two, named in full again and again, is meant by the surname."""
    text = (
        "Ivo Prell bought the mill. Ivo Prell sold it. Ivo Prell bought it back with help from"
        " Jonas Prell. Ivo Prell was glad. Prell said the wheel would turn by May."
    )
    assert nlp.read(text).quotes[0].speaker == "Ivo Prell"


def test_a_child_is_not_meant_by_the_surname() -> None:
    """Newspapers call children by the first name: the surname alone is a parent’s."""
    text = (
        "Six-year-old Mila Orzo was found. Mila Orzo’s father, Tomas Orzo, came by bus. Mila"
        " slept. Mila Orzo ate. Mila Orzo sang. “I drove all night,” Orzo said."
    ).replace("Six-year-old", "The search for 6-year-old")
    assert nlp.read(text).quotes[-1].speaker == "Tomas Orzo"


def test_who_is_called_by_the_first_name_is_not_meant_by_the_surname() -> None:
    """Where an article calls one of two by the first name, the surname is the other’s."""
    text = (
        "President Samir Harun called a holiday. Samir left on Monday. Samir was met by King Harun"
        " of Osk. The ports stay shut, Harun said."
    )
    assert nlp.read(text).quotes[-1].speaker == "Harun"


def test_a_king_is_nobody_of_that_surname() -> None:
    """A king’s title goes before his own name, never before somebody else’s surname."""
    found = nlp.read("Samir Harun, a trader, spoke. He saw King Harun of Osk. Samir left.").people
    assert [(one.name, len(one.mentions)) for one in found] == [("Samir Harun", 2), ("Harun", 1)]


def test_a_child_whose_surname_is_a_parents_stays_somebody() -> None:
    """That the surname is never the child’s takes nothing from who the child is."""
    text = (
        "The search for 6-year-old Ilian Orzo ended. Tomas Orzo, the father, came. “I drove,”"
        " Orzo said. Orzo left. Ilian Orzo slept."
    )
    assert {one.name for one in nlp.read(text).people} == {"Ilian Orzo", "Tomas Orzo"}
