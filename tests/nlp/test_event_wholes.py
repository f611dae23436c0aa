"""A line cut out of a sentence is a statement, or known to be half of one."""

from __future__ import annotations

import pytest

import nlp
from nlp import Span
from nlp.event import wholes
from tests.nlp.telling import JUNE, told


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Oster closed the dock, which Lind built in 2029.",
            "2029",
            "the dock, which Lind built in 2029.",
        ),
        (
            "Voters who backed Lind in 2029 have left the guild of Selby, says Oster in May.",
            "2029",
            "Voters who backed Lind in 2029",
        ),
        (
            "Oster spoke of the arrest of Odo Varn, who robbed a mill in Lamu in 2029.",
            "2029",
            "Odo Varn … robbed a mill in Lamu in 2029.",
        ),
        (
            "The loan went to Selby Mills, whose sales fell by half in 2029.",
            "2029",
            "Selby Mills … sales fell by half in 2029.",
        ),
        (
            "Oster grew up in Selby, where nine people died in a flood in 2009.",
            "2009",
            "Selby … nine people died in a flood in 2009.",
        ),
        (
            "Lind did in 2029 when Oster shut the dock.",
            "2029",
            "Oster shut the dock.",
        ),
        (
            "Lind has wept for the ferry since Brask, a maker of nets, sold it in 2029.",
            "2029",
            "Brask, a maker of nets, sold it in 2029.",
        ),
    ],
)
def test_what_is_cut_out_is_a_statement(text: str, date: str, words: str) -> None:
    """A noun does what its clause tells; where others do it, or not all do, it stays as it was."""
    assert told(text)[date] == words


@pytest.mark.parametrize(
    ("text", "words", "half"),
    [
        (
            "Oster closed the dock, which Lind built in 2029.",
            "the dock, which Lind built in 2029",
            True,
        ),
        ("Oster rose, leading to the loss of Lamu in 2029.", "leading to the loss of Lamu", True),
        (
            "Oster said his other rides, all in May, were short.",
            "his other rides, all in May",
            True,
        ),
        ("Oster mourned the siege of Selby in 2029.", "the siege of Selby in 2029", False),
        ("Oster saw that a girl who sat there was hurt.", "a girl who sat there was hurt", False),
        (
            "Ahead of Tuesday’s Selby primary, Oster rested.",
            "Tuesday’s Selby primary",
            True,
        ),
        (
            "The dock, which Lind built, was shut in May.",
            "The dock, which Lind built, was shut",
            False,
        ),
    ],
)
def test_half_a_sentence_is_known(text: str, words: str, half: bool) -> None:  # noqa: FBT001 - what is expected
    """A noun with what others did to it, or with nothing, is half; a deed's name is whole."""
    start = text.index(words)
    spans = (Span(start, start + len(words)),)
    assert wholes.is_fragment(text, spans, Span(0, len(text))) is half


@pytest.mark.parametrize(
    "text",
    [
        "This is Selby Tonight for Wednesday, 4 June 2031.",
        "The following are our newest counts as of Monday on the fire in Selby.",
        "Selby Mills sold $9 million of 6% notes due 1 June 2041, priced at par.",
        "Lind and Oster won the cup in 2028 and 2030, respectively.",
    ],
)
def test_furniture_lists_and_names_of_loans_are_no_events(text: str) -> None:
    """A programme's own name, a table's head, a bond's last year and halved lists tell nothing."""
    assert nlp.read(text, JUNE).events == ()


@pytest.mark.parametrize(
    ("text", "words", "is_half"),
    [
        (
            "He spoke of the states that Oda Lind won in 2028.",
            "the states that Oda Lind won in 2028",
            1,
        ),
        (
            "It was the bets that caused the panic of 2029.",
            "the bets that caused the panic of 2029",
            1,
        ),
        (
            "He saw the raid that caused the panic of 2029.",
            "the raid that caused the panic of 2029",
            0,
        ),
        (
            "But a share of that was lost on 3 May alone.",
            "a share of that was lost on 3 May alone",
            0,
        ),
        (
            "But the first proof of that Brask had in May came from Oda Lind.",
            "the first proof of that Brask had in May came from Oda Lind",
            0,
        ),
    ],
)
def test_a_noun_with_what_it_did_is_half_a_line(text: str, words: str, is_half: int) -> None:
    """What is only named is not told; a happening is, by its name."""
    start = text.index(words)
    span = Span(start, start + len(words))
    assert wholes.is_fragment(text, (span,), Span(0, len(text))) is bool(is_half)
