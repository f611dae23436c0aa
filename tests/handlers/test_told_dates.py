"""A timeline's date is as precise as its article's, with the "by" or "until" that stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, bars, said

if TYPE_CHECKING:
    from handlers.desk import Desk

MONDAY = Dating(edtf="2024-11-04", basis="stated")


def timeline(desk: Desk, text: str, published: Dating = MONDAY) -> str:
    """Return what `/timeline Orrin` says of an article."""
    articles.put(desk.archive, Draft(text=text, uri="test:1", title="Orrin", published=published))
    return said(ask(desk, "/timeline Orrin")).replace("\n (", " (")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Orrin dam is to be rebuilt by 2046.", "by 2046 (planned)"),
        ("Orrin will share the water until 2046.", "until 2046 (planned)"),
        ("The Orrin dam has been shut since March 2021.", "since Mar 2021"),
        ("The Orrin toll will be paid from 1 January 2025.", "from 1 Jan 2025 (planned)"),
        ("Orrin failed to renew the pact by the end of 2023.", "by the end of 2023"),
        ("An accord on Orrin could come before the end of the week.", "by [10 Nov 2024] (planned)"),
        ("The Orrin vote will be held at the end of this week.", "[8–10 Nov 2024] (planned)"),
        ("The Orrin dam was opened in 1962.", "1962 (no day given)"),
        ("Orrin closed the locks named by the 3 May 2024 accord with Selm.", "3 May 2024"),
        ("Orrin was visited by 40 boats between January and May 2022.", "Jan–May 2022"),
        ("The Orrin dam burst in August 2022.", "Aug 2022"),
        ("The Orrin dam burst before dawn on 3 May 2024.", "3 May 2024"),
    ],
)
def test_dates_are_told_as_the_article_tells_them(own_desk: Desk, text: str, date: str) -> None:
    """A deadline is no day of its own, and of "the end of the week" only its end is meant."""
    assert date in timeline(own_desk, text).splitlines()


def test_a_plan_whose_day_is_over_is_not_still_to_come(own_desk: Desk) -> None:
    """What was planned for a day before today stands in its year, what was not, at the end."""
    words = timeline(
        own_desk,
        "The Orrin dam was to open on 9 January 2024. Orrin is to vote in May 2090.",
        Dating(edtf="2023-11-04", basis="stated"),
    )
    assert words.index("9 Jan 2024 (planned)") < words.index("Still to come")
    assert words.index("Still to come") < words.index("May 2090 (planned)")


def test_no_quotation_is_broken_off_that_soon_ends(own_desk: Desk) -> None:
    """A long quotation on the bar has its closing mark."""
    long = "the water belongs to those who drink it and to nobody else, whatever is written, " * 6
    timeline(own_desk, f"“I tell you that {long}and so do I,” Mara Kolb told Orrin on 3 May 2024.")
    shown = bars(ask(own_desk, "/timeline Orrin"))[0]
    assert shown.count("“") == shown.count("”")


def test_a_line_on_somebody_unnamed_is_left_out(own_desk: Desk) -> None:
    """What only its article puts here is not shown where nobody can know who "it" is."""
    words = timeline(
        own_desk,
        "Skippers hate the Orrin toll, and bakers hate the Orrin toll. Lamu asked for the Orrin"
        " toll in March 2023. Few had wanted an Orrin toll. It rained on 3 May 2023.",
    )
    assert "Mar 2023" in words
    assert "3 May 2023" not in words
    assert "Not shown: 1 line that does not say of whom." in words


def test_a_telling_that_says_whom_it_tells_of_stands_for_the_others(own_desk: Desk) -> None:
    """Of two articles on one day, the one that names the man is shown, whichever counts more."""
    fuller = (
        "Orrin is old. Brandt freed Bram Kolb at the gate of the Orrin dam on 3 May 2023.",
        "Brandt freed him at the gate of the great old Orrin dam of Lamu Vale on 3 May 2023.",
    )
    for number, text in enumerate(fuller):
        draft = Draft(text=text, uri=f"test:{number}", title="Orrin", published=MONDAY)
        articles.put(own_desk.archive, draft)
    shown = bars(ask(own_desk, "/timeline Orrin"))
    assert "Bram Kolb" in shown[0]


def test_what_it_is_stands_in_the_sentence_before(own_desk: Desk) -> None:
    """A line that opens with "it" is shown with the sentence before it, which tells what it is."""
    timeline(
        own_desk,
        "Skippers hate the Orrin toll, and bakers hate the Orrin toll. Lamu voted on the Orrin"
        " toll. The council passed the bill by one vote. It takes effect on 3 May 2023.",
    )
    shown = bars(ask(own_desk, "/timeline Orrin toll"))
    assert shown.index("The council passed the bill by one vote.") == (
        shown.index("It takes effect on 3 May 2023.") - 1
    )


def test_what_somebody_tells_of_is_not_told_twice(own_desk: Desk) -> None:
    """A line of what happened has who said it; the day of the saying adds no second line."""
    words = timeline(
        own_desk, "Mayor Bram Varn said on 3 May 2024 that the Orrin dam had burst in March 2023."
    )
    assert "1 dated event" in words
    assert "Said by Bram Varn" in words
    assert "3 May 2024" not in words


def test_a_day_that_nothing_dates_is_told_in_the_articles_words(own_desk: Desk) -> None:
    """Asked when it happened, an undated article answers with its own “Monday”."""
    text = "The council of Orrin shut the dam on Monday. Nobody was told why. It leaks."
    put = articles.put(own_desk.archive, Draft(text=text, uri="test:1", title="Orrin"))
    answer = said(ask(own_desk, f"when did no. {put.id} happen?"))
    assert "In its own words" in answer
    assert "“Monday”" in answer
    assert "shut the dam on Monday" in answer


def test_a_line_that_opens_with_what_nobody_explains_brings_its_sentence_before(
    own_desk: Desk,
) -> None:
    """Of a "former skipper" it is shown who that is; "these talks" come with what they are."""
    put = "Odo Varn of Orrin won a cup. The former skipper sold his Orrin boat on 3 May 2031.\n"
    articles.put(own_desk.archive, Draft(text=put, uri="test:skipper", title="Orrin news"))
    words = said(ask(own_desk, "/timeline Orrin boat"))
    assert "Odo Varn of Orrin won a cup. The former skipper sold" in " ".join(words.split())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kolb has been in hiding since the May 2021 bombing of an Orrin mill.", "May 2021"),
        ("Selm has changed since 2021, when Orrin sold the mill.", "2021 (no day given)"),
    ],
)
def test_a_date_is_bound_only_where_its_line_says_so(own_desk: Desk, text: str, date: str) -> None:
    """What happened on a date, since which something else is so, happened on it."""
    assert date in timeline(own_desk, text).splitlines()


def test_what_has_no_future_verb_may_still_be_to_come(own_desk: Desk) -> None:
    """Nothing has happened on a day after today."""
    words = timeline(own_desk, "The bill for the Orrin dam is nine million crowns in 2090.")
    assert "2090 (no day given; planned)" in words
    assert "Still to come" in words


def test_days_without_a_year_stand_beside_those_with_one(own_desk: Desk) -> None:
    """That a text dates something long over does not hide the days of its own story."""
    text = "The mayor of Orrin was held on July 14, police said.\n\nOrrin chose her in June 2019."
    articles.put(own_desk.archive, Draft(text=text, uri="test:1", title="Mayor held"))
    number = own_desk.archive.value("SELECT max(id) FROM articles")
    words = said(ask(own_desk, f"when did this happen? no. {number}"))
    assert words.index("“July 14”") < words.index("It also tells of:") < words.rindex("Jun 2019")
