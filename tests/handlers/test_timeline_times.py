"""Timelines of a time without a topic, and "when did …?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, pressed, said

if TYPE_CHECKING:
    from handlers.desk import Desk

PIER = "Velm, 3 May 2031. The pier of Velm burned on 2 May 2031. Nobody was hurt."
MILL = "Orrin, 10 May 2031. Ada Brask won the vote in Orrin on 9 May 2031."
OLD = "Orrin, 20 June 2030. The mill of Orrin closed on 19 June 2030. It was built in 1850."
YEAR = "Velm, 8 May 2031. In 2031 the council of Velm will sell its ferry."


@pytest.fixture
def own_desk(own_desk: Desk) -> Desk:
    """A desk whose archive tells of two years."""
    for number, text in enumerate((PIER, MILL, OLD, YEAR)):
        articles.put(own_desk.archive, Draft(text=text, uri=f"t{number}"))
    return own_desk


@pytest.mark.parametrize(
    "typed",
    [
        "what happened in May 2031?",
        "/timeline May 2031",
        "/timeline in May 2031",
        "/timeline between 1 and 31 May 2031",
        "/timeline since May 2031 before June 2031",
    ],
)
def test_a_time_without_a_topic_tells_what_happened_then(own_desk: Desk, typed: str) -> None:
    """It has that month's events, whatever they are about, and none of a longer stretch."""
    told = said(ask(own_desk, typed))
    assert "What happened" in told
    assert "pier of Velm burned" in told
    assert "won the vote in Orrin" in told
    assert "mill" not in told
    assert "ferry" not in told


def test_the_title_names_the_time_as_people_do(own_desk: Desk) -> None:
    """A day is "on", a month "in", any other stretch "between"."""
    assert "What happened on 2 May 2031" in said(ask(own_desk, "what happened on 2 May 2031"))
    assert "What happened in May 2031" in said(ask(own_desk, "/timeline May 2031"))
    between = "What happened between 1 May 2031 and 5 May 2031"
    assert between in said(ask(own_desk, "/timeline between 1 and 5 May 2031"))


def test_a_time_of_which_nothing_is_told_is_named(own_desk: Desk) -> None:
    """The answer says of which time, and gives a question that has an answer."""
    told = said(ask(own_desk, "what happened in June 1720?"))
    assert "The archive dates nothing in Jun 1720." in told
    assert "/timeline " in told


def test_a_month_alone_may_be_a_name(own_desk: Desk) -> None:
    """Somebody may be called April; 2 April is nobody, and is the last one there was."""
    assert "What happened" not in said(ask(own_desk, "/timeline April"))
    assert "dates nothing on 2 Apr 2024" in said(ask(own_desk, "/timeline 2 April"))
    assert "dates nothing on 2 Apr 2024" in said(ask(own_desk, "what happened on 2 April"))


def test_the_buttons_keep_the_time(own_desk: Desk) -> None:
    """Sharing and picturing a time's timeline is about the same time."""
    answer = ask(own_desk, "/timeline May 2031")
    shared = said(pressed(own_desk, answer, "Share to channel"))
    assert "pier of Velm burned" in shared
    assert "mill" not in shared
    assert "/timeline since 1 May 2031 before 1 Jun 2031" in shared
    assert pressed(own_desk, answer, "As image").image


def test_hidden_articles_tell_nothing_of_a_time(own_desk: Desk) -> None:
    """What is withdrawn is in no timeline, and not counted in one."""
    (pier,) = articles.resolve(own_desk.archive, "5")
    articles.withdraw(own_desk.archive, pier.id)
    told = said(ask(own_desk, "/timeline May 2031"))
    assert "pier" not in told
    assert "1 dated event · from 1 of" in told


@pytest.mark.parametrize(
    "typed",
    ["when did Ada Brask win the vote in Orrin?", "when did Ada Brask win?", "when did Brask win"],
)
def test_when_is_answered_by_what_has_a_date(own_desk: Desk, typed: str) -> None:
    """The verb is found in each of its forms, and the answer says that it looked for words."""
    told = said(ask(own_desk, typed))
    assert "I can only look for the words, in what has a date" in told
    assert "9 May 2031" in told
    assert "won the vote" in told


def test_when_without_a_dated_answer_leads_to_the_articles(own_desk: Desk) -> None:
    """No other line of an article stands for what no sentence dates."""
    told = said(ask(own_desk, "when was nobody hurt in Velm?"))
    assert "What happened" not in told
    assert "in what has a date" not in told


@pytest.mark.parametrize(
    "typed",
    [
        "did Ada Brask ever win the vote?",
        "who won the vote in Orrin?",
        "has Ada Brask won in Orrin",
    ],
)
def test_what_was_done_is_answered_by_what_has_a_date(own_desk: Desk, typed: str) -> None:
    """Whoever asks whether it happened, or who did it, is told when, in the article's words."""
    told = said(ask(own_desk, typed))
    assert "in what has a date" in told
    assert "won the vote" in told


def test_when_is_not_answered_by_a_day_of_something_else(own_desk: Desk) -> None:
    """A day beside “that had closed the weir” is none of the closing."""
    for day, told in (
        ("4 May 2031", "The weir of Velm was closed on 3 May 2031 after a flood."),
        ("9 July 2031", "A barge came to Velm on 8 July 2031 past the weir that had closed."),
    ):
        articles.put(own_desk.archive, Draft(text=f"Velm, {day}. {told}", uri=day))
    told = said(ask(own_desk, "when did the weir close?"))
    assert "closed on 3 May 2031" in told
    assert "A barge came" not in told


def test_a_name_that_looks_like_a_verb_is_a_name(own_desk: Desk) -> None:
    """The words “who ned lark” ask for somebody, though “ned” ends as verbs do."""
    text = "Ned Lark, a miller, spoke. “It burns,” Ned Lark said."
    articles.put(own_desk.archive, Draft(text=text, uri="lark"))
    assert said(ask(own_desk, "who ned lark")).startswith("Ned Lark")
