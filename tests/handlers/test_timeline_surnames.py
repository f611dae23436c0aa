"""`/timeline` of a surname: its one great bearer's, said so, or a question whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, pressed, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk

HARBOUR = (
    "Harbour master Mina Tolle closed the quay of Selby on 3 May 2021. “It is rotten,” Tolle said."
)
FESTIVAL = (
    "The violinist Oskar Tolle opened the fair of Lamu on 12 June 2021. “I am glad,” Tolle said."
)
ALONE = "Mr Tolle shut the pier of Selby on 2 July 2021. “It is rotten,” Mr Tolle said."


def put(desk: Desk, *texts: str) -> None:
    """Put articles of 2021 into the archive."""
    for number, text in enumerate(texts):
        published = Dating(edtf="2021-08-01", basis="stated")
        draft = Draft(text=text, uri=f"s:{number}:{text[:9]}", title="", published=published)
        articles.put(desk.archive, draft)


def often(name: str, many: int) -> Sequence[str]:
    """Return articles in which somebody says much and does one thing a month."""
    return [
        f"{name} inspected the dry dock of Port Selby on {day} March 2021. “Pier {day} holds,”"
        f" {name} said. “Crane {day} does not,” {name} added."
        for day in range(1, many + 1)
    ]


@pytest.mark.parametrize("typed", ["Tolle", "tolle", "Tolle fair", '"Tolle"'])
def test_of_two_bearers_it_is_asked_which(own_desk: Desk, typed: str) -> None:
    """Neither's days are poured into the other's timeline; the button answers for one."""
    put(own_desk, HARBOUR, FESTIVAL)
    asked = ask(own_desk, f"/timeline {typed}")
    assert "olle” may be either of two people in the archive" in said(asked)
    assert "quay" not in said(asked)
    violinist = said(pressed(own_desk, asked, "Oskar Tolle"))
    assert "12 Jun 2021" in violinist
    assert "3 May 2021" not in violinist


def test_the_button_keeps_what_narrows_the_question(own_desk: Desk) -> None:
    """Days stay, and so does another topic."""
    put(own_desk, HARBOUR, FESTIVAL)
    late = ask(own_desk, "/timeline Tolle since 2021-06")
    assert "3 May 2021" not in said(pressed(own_desk, late, "Mina Tolle"))
    both = said(pressed(own_desk, ask(own_desk, "/timeline Tolle Lamu"), "Oskar Tolle"))
    assert "12 Jun 2021" in both


def test_who_is_told_of_by_far_most_is_taken_and_named(own_desk: Desk) -> None:
    """The answer says whose it is, counts the surname alone, and offers the other bearer."""
    put(own_desk, *often("Mina Tolle", 12), FESTIVAL, ALONE)
    shown = ask(own_desk, "/timeline Tolle")
    assert "“Tolle” is taken for Mina Tolle" in said(shown)
    assert "12 Mar 2021" in said(shown)
    assert "2 Jul 2021" in said(shown)
    assert "12 Jun 2021" not in said(shown)
    other = said(pressed(own_desk, shown, "Oskar Tolle"))
    assert "12 Jun 2021" in other
    assert "Mar 2021" not in other


def test_a_word_that_is_mostly_no_name_stays_a_word(own_desk: Desk) -> None:
    """Two people called Bridge do not own the bridges."""
    put(
        own_desk,
        "Ann Bridge met Tom Bridge in Lamu on 2 May 2021.",
        *[f"The bridge at Port Selby was closed on {day} June 2021." for day in range(1, 9)],
    )
    shown = said(ask(own_desk, "/timeline bridge"))
    assert "Whom do you mean?" not in shown
    assert "8 Jun 2021" in shown


def test_one_bearer_needs_no_question(own_desk: Desk) -> None:
    """A surname that one person bears answers at once."""
    put(own_desk, HARBOUR)
    shown = said(ask(own_desk, "/timeline Tolle"))
    assert "3 May 2021" in shown
    assert "taken for" not in shown


def test_the_surname_of_one_person_means_that_person(own_desk: Desk) -> None:
    """The whole name stands above it; who may be somebody else counts, and is named."""
    put(own_desk, HARBOUR, ALONE)
    shown = said(ask(own_desk, "/timeline Tolle"))
    assert shown.startswith("Mina Tolle")
    assert "2 Jul 2021" in shown
    assert "“Tolle” is taken for Mina Tolle. “Tolle” alone, in no. " in shown


@pytest.mark.parametrize("typed", ["violinist Tolle", "the violinist Tolle", "Oskar Tolle"])
def test_a_role_or_a_first_name_settles_it(own_desk: Desk, typed: str) -> None:
    """Nothing is asked where the words beside a surname say whose it is."""
    put(own_desk, HARBOUR, FESTIVAL)
    shown = said(ask(own_desk, f"/timeline {typed}"))
    assert "12 Jun 2021" in shown
    assert "3 May 2021" not in shown


def test_a_misspelt_name_is_read_as_the_one_meant_and_said_so(own_desk: Desk) -> None:
    """The answer is the name's, and says which word no article has."""
    put(own_desk, HARBOUR)
    answer = said(ask(own_desk, "/timeline mina tollle"))
    assert "3 May 2021" in answer
    noticed = answer.index("No article has “tollle”: it is read as “Tolle”")
    assert noticed < answer.index("3 May 2021")


def test_a_closing_year_narrows_and_a_name_with_one_does_not(own_desk: Desk) -> None:
    """`pier 2021` asks for that year; "Harbour Vision 2030" is what the plan is called."""
    put(
        own_desk,
        ALONE,
        "The pier of Selby was built on 4 May 1987.",
        "Selby printed Harbour Vision 2030 on 9 May 2021. Few read Harbour Vision 2030.",
    )
    assert "1987" not in said(ask(own_desk, "/timeline pier 2021"))
    assert "9 May 2021" in said(ask(own_desk, "/timeline harbour vision 2030"))


def test_what_asks_for_too_much_is_told_what_finds_something(own_desk: Desk) -> None:
    """Of topics that are never told together the rest is offered, not another affair."""
    put(own_desk, HARBOUR, FESTIVAL)
    assert "/timeline Quay" in said(ask(own_desk, "/timeline quay orchestra"))
    assert "No article names it, either" in said(ask(own_desk, "/timeline xyzzy"))
