"""Words of a line that mean somebody whom the line does not name."""

from __future__ import annotations

import pytest

from handlers.told import bare as told_bare
from nlp import Span


def bare(text: str, said_by: str | None = None) -> bool:
    """Ask of a line with nothing inserted."""
    return told_bare.is_bare(text, (Span(0, len(text)),), (), said_by)


@pytest.mark.parametrize(
    "text",
    [
        "Kolb pardoned him in May 2029.",
        "the levels she enjoyed in 2028",
        "A Brasker, he backed Kolb in 2028.",
        "I met Oda Lind in January 2030 in Selby.",
        "We left Selby in 2028.",
        "The group released another film in March 2030.",
        "In 2021, after the end of the Harbour League, it became part of Selby.",
    ],
)
def test_a_line_that_names_nobody_is_found(text: str) -> None:
    """Without its article nobody knows who is meant."""
    assert bare(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kolb said his brother left in 2029.",
        "In her memoir of 2030, Oda Lind tells of the flood.",
        "Before she met Kolb, Oda Lind ran the ferry in 2028.",
        "a teacher who lost her post in 2029",
        "Oda Lind wrote in 2029, “I was never told.”",
        "The group released another film in Selby in March 2030.",
        "The bridge of 2028 fell in Brask.",
        "In 2028, in Selby, it was no easier to find a boat.",
        "Sen. Oda Lind (I-Brask) was sworn in on Tuesday.",
        "Our Orrin Fund, a charity, closed in May.",
    ],
)
def test_a_line_that_says_who_is_meant_is_left_alone(text: str) -> None:
    """A name, or a noun for a person, that stands before it tells whom a pronoun means."""
    assert not bare(text)


def test_what_is_told_beside_a_line_names_its_speaker() -> None:
    """“We” is whoever said it; “he” is named where a name is inserted behind it."""
    assert not bare("“We left Selby in 2028.”", "Oda Lind")
    text = "Kolb pardoned him in May 2029."
    assert not told_bare.is_bare(text, (Span(0, len(text)),), {text.index(" in May")}, None)


@pytest.mark.parametrize(
    ("text", "is_nobodys"),
    [
        ("Oda Lind agreed in April to hand them over for trial in Brask.", True),
        ("Oda Lind met three men in April and agreed to hand them over.", False),
        ("Lind’s council took the boats in April and sold them.", False),
        ("Kolb’s mill fed them in May 2029.", True),
    ],
)
def test_them_is_known_only_where_several_stand_before(text: str, is_nobodys: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Nobody knows who "them" are in a line that tells of one."""
    assert bare(text) is is_nobodys


@pytest.mark.parametrize(
    "words",
    ['Kolb said the boats were sold." The port was shut.', "Kolb named it a “fine boat. It sank."],
)
def test_half_a_quotation_names_nobody(words: str) -> None:
    """A sentence with one quotation mark is no sentence to be shown before a line."""
    assert not told_bare.names_somebody(words)


def test_a_strike_that_nobody_names_is_nobodys() -> None:
    """A line with a gap that opens with some thing has to name somebody or some place."""
    text = "a strike that began in May 2029 in Selby"
    cut = text.index(" in Selby")
    began = Span(text.index("began"), cut)
    assert told_bare.is_bare(text, (Span(0, len("a strike")), began), (), None)
    named = Span(began.start, len(text))
    assert not told_bare.is_bare(text, (Span(0, len("a strike")), named), (), None)


def test_under_its_own_name_a_thing_is_known() -> None:
    """“The storm struck” says what struck on a timeline of the storm, and on no other."""
    text = "The storm struck on the night of 6 November."
    assert bare(text)
    assert not told_bare.is_bare(text, (Span(0, len(text)),), (), None, asked={"storm"})
