"""A date tells what happened, what is planned or what was said: the verb it goes with decides."""

from __future__ import annotations

import pytest

from nlp import events, timexes
from nlp.sentences import split
from tests.nlp.event_helpers import MAY, find, told


def statuses(text: str) -> list[str]:
    """Return what is said of each event of a text that appeared in May 2031."""
    parts = split(text)
    dates = timexes.find(text, parts, MAY)[0]
    return [event.status for event in events.find(text, parts, dates, (), (), MAY)]


def test_a_plan_is_told_from_what_happened() -> None:
    """Future tense and vague futures make plans."""
    text = "The council will vote on June 3. She plans a summit in the coming months."
    assert [event.status for event in find(text)] == ["planned", "planned"]


def test_what_is_said_of_today_is_planned_only_where_it_says_so() -> None:
    """Wishes in a sentence about today do not make it a plan."""
    text = "Forty people are sleeping there tonight, and they would like to come ashore."
    assert [event.status for event in find(text)] == ["happened"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank expects a small profit for fiscal 2033.",
        "The mill has until 30/09/2031 to appeal.",
        "A treaty is to be signed in Brask early next year.",
        "Officials said a commission would measure the river in July.",
    ],
)
def test_what_lies_behind_the_day_of_writing_is_planned(text: str) -> None:
    """Nothing has happened yet on a day after the article appeared."""
    assert statuses(text) == ["planned"]


def test_what_lies_behind_the_writing_is_over() -> None:
    """A noun that looks like a verb to come ("head of …") makes no plan of yesterday's news."""
    text = "Police charged Jonas Beck, head of the Orrin works, with fraud on Tuesday."
    assert [status for _, status, _ in told(text, "2031-07-17")] == ["happened"]
    assert [status for _, status, _ in told(text, "2031-07-15")] == ["happened"]
    planned = "The vote was planned for 3 June."
    assert [status for _, status, _ in told(planned, "2031-07-02")] == ["planned"]


def test_the_day_of_writing_is_planned_only_where_it_says_so() -> None:
    """A past verb with "to" behind it is no plan on the paper's own day; "is to vote" is."""
    text = "Miners voted to return to work on Friday. Parliament is to vote on Friday."
    assert [status for _, status, _ in told(text, "2031-05-16")] == ["happened", "planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two presidents met on Friday and agreed to share the water.", "happened"),
        ("Kestria pledged to share the water after a meeting on Friday.", "happened"),
        ("On Friday, Lim announced that she will resign.", "happened"),
        ("A letter sent on Friday says that nobody will resign.", "happened"),
        ("On Friday, Lim, who is 60, will resign.", "planned"),
        ("Lim said the sum had been set aside on Friday.", "happened"),
        ("On Friday, Lim, a friend of the left, will march.", "planned"),
        ("The letter, which will be published on Friday, is short.", "planned"),
        ("Lim told them that she would resign on Friday.", "planned"),
        ("Obi is poised to win on Friday, Lim said.", "planned"),
        ("She’ll show her plans in a speech Friday in Brask.", "planned"),
        ("Boats are not expected to use the port until late this month.", "planned"),
        ("She would give the news in a televised speech on Friday, they said.", "planned"),
        ("The case has been adjourned to August 28, 2031.", "planned"),
        ("The case was adjourned to Friday but the court told them so.", "happened"),
        ("Her plans to double the catch from Friday were mocked.", "planned"),
        ("Lind had to have 40 per cent of her rope, chiefly hemp, made by May 16.", "planned"),
        ("Due to the riots on Friday, all boats had been moored.", "happened"),
        ("Selby, Brask to sign pact on May 16", "planned"),
        ("Mill nominees to be grilled at the court today", "planned"),
        ("Figures purported to be gathered in Selby today are wrong.", "happened"),
    ],
)
def test_the_verb_that_a_day_goes_with_tells_whether_it_is_planned(text: str, status: str) -> None:
    """On the day of writing, the last verb before the day tells, or the first one behind it."""
    assert {found for _, found, _ in told(text, "2031-05-16")} == {status}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The crews voted to return to the quay on Monday.", "2031-05-12"),
        ("Two men were jailed on Monday for the robbery of the mint on May 24.", "2030-05-24"),
    ],
)
def test_what_was_voted_or_punished_lies_behind(text: str, day: str) -> None:
    """A vote is told with its own day, and nobody is sentenced for what is still to come."""
    parts = split(text)
    found = timexes.find(text, parts, MAY)[0]
    told = events.find(text, parts, found, (), (), MAY)
    assert found[-1].edtf == day
    assert {one.status for one in told} == {"happened"}


def test_a_convict_may_still_wait_for_a_day() -> None:
    """What follows the conviction is not what the conviction is for."""
    text = "Rask was convicted of theft and will be sentenced on May 24."
    parts = split(text)
    assert timexes.find(text, parts, MAY)[0][-1].edtf == "2031-05-24"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A show of nine works to open in Selby on May 3, 2031 is sold out.", "planned"),
        ("The guild decided to open in Selby on May 3, 2031.", "happened"),
    ],
)
def test_what_is_to_open_may_lie_ahead_of_a_text_of_no_known_day(text: str, status: str) -> None:
    """Where nothing says when it was written, "to open" tells of a plan, "decided to" of none."""
    assert [event.status for event in find(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The Brask Herald reported on Monday that Selby Mills is to close a weir.",
        "Mayor Ada Voss declared Monday that the quay was safe.",
        "A clerk was quoted Monday as saying that the toll had been paid.",
        "Voss said in a statement released on Monday that she had met the guild.",
        "On Monday at the town hall, Voss said the quay was safe.",
        "During Monday’s hearing, Voss also clarified the guild’s part in the repairs.",
    ],
)
def test_what_is_reported_on_a_day_was_said_then(text: str) -> None:
    """A date beside the verb of a report tells when it was told, not when it was done."""
    assert statuses(text) == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the newly declared harbour closed.",
        "On Monday, after Voss said that the toll was too high, the council met.",
        "Selby Mills reported on Monday a loss of nine crowns.",
    ],
)
def test_a_report_beside_what_was_done_leaves_it_done(text: str) -> None:
    """Only the verb that a date goes with makes it the day of a saying."""
    assert statuses(text) == ["happened"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The trial resumes today with the judge’s ruling.", "planned"),
        ("The talks, set to end on Friday, also cover the harbour.", "planned"),
        ("“The toll is wrong,” Ada Voss declared in an interview Thursday.", "said"),
    ],
)
def test_what_begins_on_the_day_of_writing_is_still_to_come(text: str, status: str) -> None:
    """What "resumes today" has not been done; what was declared in an interview was said."""
    assert statuses(text) == [status]
