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


@pytest.mark.parametrize("typed", ["violinist Tolle", "the violinist Tolle", "Oskar Tolle"])
def test_a_role_or_a_first_name_settles_it(own_desk: Desk, typed: str) -> None:
    """Nothing is asked where the words beside a surname say whose it is."""
    put(own_desk, HARBOUR, FESTIVAL)
    shown = said(ask(own_desk, f"/timeline {typed}"))
    assert "12 Jun 2021" in shown
    assert "3 May 2021" not in shown
