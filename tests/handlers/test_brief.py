"""A long sentence stops at the end of a clause, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.brief import end_of_clause, shortened
from handlers.passages import Insert, Passage
from handlers.views import words
from nlp import Span
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, bars

if TYPE_CHECKING:
    from handlers.desk import Desk

LONG = (
    "The council of Orl rejected the plan for a second bridge over the Ost on Monday,"
    " leaving the mayor with a tunnel that nobody wants and a debt of nine million crowns."
)


def test_a_sentence_stops_where_a_clause_ends() -> None:
    """What is shown is a whole statement; what only adds to it is left off."""
    assert LONG[: end_of_clause(LONG, 120)].endswith("over the Ost on Monday")


@pytest.mark.parametrize(
    "words",
    [
        # who says it would be lost
        (
            "Forty sheep of the Hask herd were stolen from the upper meadow on Sunday night,"
            " according to the farmer who found the gate open at dawn."
        ),
        # so would what takes it back
        (
            "The minister of the river province opened the new lock with a speech in the rain,"
            " while engineers said that it will not work before the spring."
        ),
        # the main clause is still to come
        (
            "After a night of rain that had filled the cellars of the old town to the ceiling,"
            " following a week of storms, the river Ost went back."
        ),
        # a quotation is open
        (
            'The judge told the court: "I have read every page of this report, including those that'
            ' somebody had tried to burn in the stove of the mill."'
        ),
        # an aside, and the verb behind it
        (
            "The captain of the ferry that ran aground under the cliffs, who was asleep, was jailed"
            " for a year in the port of Vell."
        ),
    ],
)
def test_a_sentence_is_whole_where_a_part_would_say_something_else(words: str) -> None:
    """Attribution, contrast, an open quotation and a verb to come keep a sentence whole."""
    assert end_of_clause(words, len(words) - 5) is None


def test_what_is_inserted_in_the_rest_goes_with_it() -> None:
    """A name put in behind the end is left out; one before it stays."""
    passage = Passage((Span(0, len(LONG)),), (Insert(18, "the town"), Insert(95, "Ana Lim")))
    made = shortened(LONG, passage, 120, 400)
    assert made.spans[0].of(LONG).endswith("on Monday")
    assert [one.words for one in made.inserts] == ["the town"]


def test_what_finds_no_room_is_cut_behind_a_clause() -> None:
    """A passage that is cut on any screen ends with a clause, and shows that it goes on."""
    told = words.string(words.pieces(LONG, (Span(0, len(LONG)),), limit=120))
    assert told.endswith("over the Ost on Monday …")


def test_the_latest_articles_are_told_up_to_a_clause(own_desk: Desk) -> None:
    """In a list of articles a long sentence stops where a clause ends, a longer one goes on."""
    words = LONG.replace(
        "a second bridge", "a second bridge of iron and of oak from the hills of Hask"
    )
    words = words.replace(
        "that nobody wants", "that nobody in the lower town and nobody at court wants"
    )
    articles.put(own_desk.archive, Draft(text=words, uri="test:1", title="The bridge"))
    told = bars(ask(own_desk, "/articles latest"))
    assert any(bar.strip().endswith("over the Ost on Monday") for bar in told)


def test_a_clause_that_ends_at_the_limit_itself_is_found() -> None:
    """A sentence stops at the end that was found for it, also when that is all the room."""
    words = (
        "Mayor Ana Lind wrapped up some long unfinished business on Tuesday, meeting with the"
        " harbour board of Vell to end the talks that the flood had cut short."
    )
    end = end_of_clause(words, 120)
    assert end == len("Mayor Ana Lind wrapped up some long unfinished business on Tuesday")
    assert end_of_clause(words, end) == end
    assert end_of_clause(words, end - 1) is None
