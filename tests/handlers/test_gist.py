"""What happened on a date, in few of the article's words: no date twice, no word cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import gist
from handlers.passages import Insert
from nlp import Span
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from handlers.desk import Desk


def told(clause: str, date: str) -> str:
    """Return the gist of a clause with that date in it, within 70 characters."""
    start = clause.index(date)
    when = Span(start, start + len(date))
    return gist.of_clause(clause, (Span(0, len(clause)),), when, limit=70)


_WROTE = "In a May 3 letter to the council, Obi wrote"


@pytest.mark.parametrize(
    ("clause", "date", "words"),
    [
        (
            "Obi opened the bridge on 3 May, when she and the harbour master talked about ships.",
            "3 May",
            "Obi opened the bridge on 3 May",
        ),
        ("In 2010, Norland and Ostia signed a pact.", "2010", "Norland and Ostia signed a pact"),
        ("In a May 3 letter to the council, Obi wrote:", "May 3", _WROTE),
        (
            "2022 had witnessed a fine regatta in Selby.",
            "2022",
            "2022 had witnessed a fine regatta in Selby",
        ),
        (
            "Obi called it “better than ever”, while meeting with people from Ostia on 3 May.",
            "3 May",
            "Obi called it “better than ever”, while meeting with people from Ostia",
        ),
        (
            (
                "“We received her and all of her guests today at the old lighthouse to mark the end"
                " of a good year,”"
            ),
            "today",
            "“We received her and all of her guests today at the old lighthouse…”",
        ),
        (
            "between January and May 2022 nobody fished",
            "January",
            "between January and May 2022 nobody fished",
        ),
        ("SELBY, May 3 (Tidewire) - The quay fell down on Monday.", "Monday", "The quay fell down"),
        ("It was the longest winter of hers.", "winter", "It was the longest winter of hers"),
        ("a survey of June 2021 found sand", "June 2021", "a survey of June 2021 found sand"),
        ("The letter gives them until 3 May.", "3 May", "The letter gives them until 3 May"),
        (
            "On a wet Tuesday the shelter holds six.",
            "Tuesday",
            "On a wet Tuesday the shelter holds six",
        ),
        (
            "According to the port, ships came in late on 3 May.",
            "3 May",
            "According to the port, ships came in late",
        ),
        (
            "Two boats will sail, beginning on 3 May.",
            "3 May",
            "Two boats will sail, beginning on 3 May",
        ),
        ("on 3 May", "3 May", ""),
        (
            "Rain fell since Monday in most valleys.",
            "Monday",
            "Rain fell since Monday in most valleys",
        ),
        (
            "Lim said the bank would “have to act” little more than a week ago.",
            "a week ago",
            "Lim said the bank would “have to act” little more than a week ago",
        ),
        ("“We left the quay on Monday.”", "Monday", "“We left the quay on Monday.”"),
        ("“We shall all stay here,” Lim told the Echo on 3 May.", "3 May", "Lim told the Echo"),
        ("Since 2031, two piers have been shut.", "2031", "Since 2031, two piers have been shut"),
    ],
)
def test_what_happened(clause: str, date: str, words: str) -> None:
    """A date at a clause's edge goes, with what ties it; nothing is cut out of the middle."""
    assert told(clause, date) == words


def test_who_is_meant_is_bracketed() -> None:
    """A pronoun keeps its place, with the name behind it in square brackets."""
    text = "He sold the boat on 3 May."
    made = gist.of_clause(
        text, (Span(0, len(text)),), Span(20, 25), inserts=(Insert(2, "Tomas Varga"),)
    )
    assert made == "He [Tomas Varga] sold the boat"


def test_a_quotation_that_does_not_fit_is_left_out_whole() -> None:
    """No half of what somebody said is shown; a few words in it stay with both marks."""
    said = (
        "In a May 3 letter to the council of Selby, Obi wrote: “The bridge will be open by June.”"
    )
    assert told(said, "May 3") == "In a May 3 letter to the council of Selby, Obi wrote…"
    short = "Obi called the bridge “a gift” on 3 May"
    assert told(short, "3 May") == "Obi called the bridge “a gift”"


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 40))
def test_any_clause_is_short(text: str, start: int, length: int) -> None:
    """Whatever the clause, the gist is one line of bounded length."""
    start = min(start, len(text))
    date = Span(start, min(len(text), start + length))
    made = gist.of_clause(text, (Span(0, len(text)),), date)
    assert len(made) <= gist.LONGEST + 14
    assert "\n" not in made


def test_a_summary_says_what_happened(desk: Desk) -> None:
    """Behind each date of a summary stands what happened on it."""
    words = said(ask(desk, "summarise no. 1"))
    assert "4 Mar 2024: Harbour master Ana Lim closed the North Quay" in words
    letter = said(ask(desk, "summarise no. 3"))
    assert "1 Feb 2024: Obi wrote in a letter" in letter
