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
