"""A date that stands with a noun deep in a sentence is the noun's, and dates nothing else."""

from __future__ import annotations

import pytest

import nlp
from tests.nlp.telling import told


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Kolb was jailed on Monday for his role in the Selby ferry bombings on 3 May 2029.",
            "2029-05-03",
            "the Selby ferry bombings on 3 May 2029",
        ),
        (
            "The court has blocked the trial of two men suspected of burning a barge in 2028.",
            "2028",
            "two men suspected of burning a barge in 2028.",
        ),
        (
            (
                "Traces suggest that the fire in Lamu and last month’s explosion at a mill in Brask"
                " may be linked."
            ),
            "2031-05",
            "last month’s explosion at a mill in Brask",
        ),
        (
            "The guild will show a film – made last month, before Kolb fell – about Oda Lind.",
            "2031-05",
            "a film – made last month",
        ),
        (
            "Kolb has lent his name to Lind Hall, a large inn scheduled to open in Selby in July.",
            "2031-07",
            "Lind Hall, a large inn scheduled to open in Selby in July.",
        ),
        (
            (
                "The dockers oppose the toll, a quarrel that is likely to come to a head in July in"
                " Selby."
            ),
            "2031-07",
            "a quarrel … is likely to come to a head in July in Selby.",
        ),
        (
            (
                "Half of the dockers hold the mayor responsible for a fire at a mill in Brask last"
                " month that killed three people."
            ),
            "2031-05",
            "a fire at a mill in Brask last month that killed three people.",
        ),
        (
            (
                "Kolb said that the port had not broken its word, noting that most of the sheds"
                " would be sold in 2033."
            ),
            "2033",
            "most of the sheds would be sold in 2033.",
        ),
        (
            "The masters are chosen by the guild following a change to the statutes in 2027.",
            "2027",
            "a change to the statutes in 2027",
        ),
        (
            (
                "Kolb said on 3 June that he would sell his shop, which was the scene of a brawl"
                " that led to nine arrests in May in Selby."
            ),
            "2031-05",
            "a brawl … led to nine arrests in May in Selby.",
        ),
        (
            "Brask Mills is bankrupt in the wake of a strike that began in 2030.",
            "2030",
            "a strike … began in 2030.",
        ),
        (
            "The guild has paid nine claims from the harbour fire nearly two weeks ago.",
            "2031-06-02/2031-06-08",
            "the harbour fire nearly two weeks ago",
        ),
        (
            "The school was asked to regret a remark Kolb made to a reporter in 1980 in Lamu.",
            "1980",
            "a remark Kolb made to a reporter in 1980 in Lamu.",
        ),
        (
            "Nothing has been as loud as this since the great flood in 2028.",
            "2028",
            "the great flood in 2028",
        ),
        (
            "Kolb denied that, saying Oda Lind answered questions at a fair in 2029.",
            "2029",
            "Kolb … saying Oda Lind answered questions at a fair in 2029.",
        ),
        (
            (
                "In 2028 the ferry earned nine crowns, and when the lock, the port’s first, opened"
                " in May 2029, it earned twenty."
            ),
            "2029-05",
            "the lock, the port’s first, opened in May 2029",
        ),
        (
            "Looking to mend some errors the guild made in 2028, Kolb has hired nine clerks.",
            "2028",
            "some errors the guild made in 2028",
        ),
        (
            "Using the invasion of Selm on 6 June 2029 as a pretext, Kolb left the guild.",
            "2029-06-06",
            "the invasion of Selm on 6 June 2029",
        ),
        (
            "The dockers held Kolb less than two hours after the vote on 3 June 2031.",
            "2031-06-03",
            "The dockers held Kolb less than two hours after the vote on 3 June 2031.",
        ),
        (
            "She has predicted the winner of every race since 2019 based on nine questions.",
            "2019",
            "She has predicted the winner of every race since 2019 based on nine questions.",
        ),
        (
            (
                "When Lind flew to Brask last winter, he met the wife of a miller held captive"
                " in Lamu since 2027."
            ),
            "2027",
            "a miller held captive in Lamu since 2027.",
        ),
        (
            "The newest work is a long study of children born in Selby, Kestria, in 2012.",
            "2012",
            "a long study of children born in Selby, Kestria, in 2012.",
        ),
        (
            "The guards in the Selby, Kes., area say they have read of the May death of Lind.",
            "2031-05",
            "The guards in the Selby, Kes., area say they have read of the May death of Lind.",
        ),
        (
            "Kolb, who has a mill in Selby, Kestria, opened an inn in 2029, and left in 2030.",
            "2029",
            "Kolb, who has a mill in Selby, Kestria, opened an inn in 2029",
        ),
        (
            (
                "No raid failed, such as the attack on Selby in 2028 or Kolb’s massacre at Lamu,"
                " Kestria, in 2029, on the coast."
            ),
            "2029",
            "Kolb’s massacre at Lamu, Kestria, in 2029",
        ),
        (
            "The guilds have asked a panel to find who sank a barge in Selby in 2029.",
            "2029",
            "The guilds have asked a panel to find who sank a barge in Selby in 2029.",
        ),
        (
            (
                "The Concordat of Lamu opened the port and shut the old mint until it was torn"
                " up on 11 May 2029."
            ),
            "2029-05-11",
            "The Concordat of Lamu … was torn up on 11 May 2029.",
        ),
        (
            "The port may miss the new depth rules effective 7 December 2031.",
            "2031-12-07",
            "the new depth rules effective 7 December 2031.",
        ),
        (
            "Selby Mills is still trying to sell itself, under a June 2030 agreement with Brask.",
            "2030-06",
            "a June 2030 agreement with Brask.",
        ),
        (
            "The outcry following Lind’s 6 December 2030 address to the guild fell on her words.",
            "2030-12-06",
            "Lind’s 6 December 2030 address to the guild",
        ),
    ],
)
def test_a_nouns_date_dates_no_more_than_the_noun(text: str, date: str, words: str) -> None:
    """What is shown under a date is what was then, not the sentence that mentions it."""
    assert told(text)[date] == words


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kolb closed the mill on 3 June 2031 due to the flood.", "2031-06-03"),
        ("Oda Lind was named master in a vote scheduled to end on 3 June 2031.", "2031-06-03"),
        (
            "The efforts go on, with Oda Lind and her aide expected to speak on 27 June.",
            "2031-06-27",
        ),
        ("Lamu has grown since its founding in 2028.", "2028"),
        ("Instead, the aim was to bury Kolb, as was denied him after his death in 2028.", "2028"),
        ("Lamu holds a poll, the results of which will be told on 27 June.", "2031-06-27"),
        ("Lamu will join the suit, which was brought by Kolb, and which ran in 2028.", "2028"),
    ],
)
def test_nobody_is_cut_off_from_what_is_told_of_him(text: str, date: str) -> None:
    """No half of a pair of names and no reason of a deed stands for the whole."""
    assert not told(text)[date].startswith(("her aide", "its", "his", "Instead …", "the results"))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Sales of rope were 840.8 million, up from 443.6 million on 12 June.", set()),
        ("Brask Mills rose to a high for the year of 42 crowns in May.", {"2031-05"}),
        ("The share of ferries rose to 19 percent in May from 11 percent in April.", {"2031-05"}),
        ("The index fell to 20.8, down 4.5% from last month and 6.8% from May.", set()),
        ("These results compare with a loss of 44 cents in the same period last year.", set()),
        ("Brask Mills earned 44 cents a share in the year-ago quarter.", {"2030-01/2030-03"}),
        ("Lamu may yet repeat its wonder year of 2029.", set()),
        ("Kolb praised “Selby Quay, March 2029,” a show of pictures.", set()),
        ("Ina Varn, a 2029 Selby College graduate, owes nine crowns.", set()),
        ("Kolb wants the sheds to be hit harder than they were by the storm in May.", set()),
        ("Kolb watched a drama about a crew of dockers in 2028.", set()),
        ("The index is down 6.8% from 3 May, when the mill burnt.", {"2031-05-03"}),
        ("Kolb fled from 20 villages in April.", {"2031-04"}),
        ("More than 500,000 dockers left Lamu in 2028.", {"2028"}),
    ],
)
def test_figures_of_another_time_are_no_event_of_it(text: str, dates: set[str]) -> None:
    """What figures are compared with dates nothing; what they count does."""
    assert set(told(text)) == dates


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            (
                "Three laws passed: one on tolls; one on rafts; and a Brask law, signed in 2029,"
                " letting guilds close."
            ),
            "2029",
            "a Brask law, signed in 2029, letting guilds close.",
        ),
        (
            "Aldo Inc. lost $9.2 million, or $2.14 a share, for the third quarter ended Sept. 30.",
            "2030-07/2030-09",
            "Aldo Inc. lost $9.2 million, or $2.14 a share, for the third quarter ended Sept. 30.",
        ),
        (
            (
                "The first, a raid near Lamu in late 2028, failed, forcing a retreat to Selby by"
                " May 2029."
            ),
            "2029-05",
            "The first … failed, forcing a retreat to Selby by May 2029.",
        ),
        (
            (
                "Kolb, a 47-year-old miller and a docker who served in the guard from 2020"
                " to 2024, was held on Monday."
            ),
            "2020/2024",
            "Kolb, a 47-year-old miller and a docker … served in the guard from 2020 to 2024",
        ),
        (
            "The envoy echoed the official view of the accord, which was signed in 2029 in Lamu.",
            "2029",
            "the official view of the accord, which was signed in 2029 in Lamu.",
        ),
        (
            "Despite this, Oda Lind opened the lock in 2029.",
            "2029",
            "Oda Lind opened the lock in 2029.",
        ),
        (
            "Envoy Oda Lind (M-SK) has praised her aide, who left Selby in 2029.",
            "2029",
            "Envoy Oda Lind (M-SK) … her aide, who left Selby in 2029.",
        ),
        (
            "The Lind party will join the suit after it is filed in July 2031.",
            "2031-07",
            "it is filed in July 2031.",
        ),
        (
            "The win lifts Oda Lind ahead of Jon Obi, who left Selby in 2029.",
            "2029",
            "Jon Obi … left Selby in 2029.",
        ),
        (
            "Lind must wait, but the win lifts her ahead of Jon Obi, who came to Selby in 2030.",
            "2030",
            "Jon Obi … came to Selby in 2030.",
        ),
        (
            "Lind’s visit to Orrin in 2029 not only was short but was followed by one in 2030.",
            "2030",
            "Lind’s visit to Orrin in 2029 … was followed by one in 2030.",
        ),
    ],
)
def test_a_line_begins_with_what_it_tells_of(text: str, date: str, words: str) -> None:
    """No joining word, no rest of a bracket and no wrong "it" opens a line."""
    assert told(text)[date] == words


def test_a_will_in_what_somebody_wrote_then_makes_no_plan() -> None:
    """What was read on a day had been written by then."""
    text = "Kolb fled in 2028. Two days later, a note on the gate read, “They will burn it.”"
    assert [event.status for event in nlp.read(text, None).events][-1] == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry licence is up for renewal in 2034.",
        "Kolb has called for the toll to be raised to nine crowns by 2034.",
        "Selby may raise its tolls to nine crowns by 2034.",
        "Kolb supports a toll of nine crowns by 2034.",
    ],
)
def test_what_need_not_come_about_is_a_plan(text: str) -> None:
    """What is up for renewal, is asked for or may be has not happened."""
    (event,) = nlp.read(text, None).events
    assert event.status == "planned"
