"""Stamps, datelines and looks back of which an article's own date or its bound is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import edtf, timexes
from nlp.sentences import split

if TYPE_CHECKING:
    from nlp.values import Dating

_NEWS = "\n\nThe harbour of Tolmund froze, the mayor said on Tuesday. No boat got out.\n"


def dated(text: str) -> Dating:
    """Infer when a text was written."""
    return timexes.find(text, split(text), None)[1]


def shown(text: str) -> str:
    """Say when a text was written as an editor would."""
    return edtf.display_dating(dated(text))


@pytest.mark.parametrize(
    "stamp",
    [
        "Published 11:55 pm Tuesday, February 3, 2031",
        "Posted: 5:42 PM, Feb 03, 2031",
        "Posted at 5:42 PM, Feb 03, 2031 and last updated 8:10 PM, Feb 03, 2031",
        "Published 3:02 PM EDT, February 3, 2031",
        "Published: 07:02, 3 February 2031 | Updated: 09:41, 4 February 2031",
        "2:31 pm on 3 February 2031",
        "Published 3rd Feb 2031, 06:15 VST- 2 min read\nUpdated 3rd Feb 2031, 09:15 VST",
        "Feb 3, 2031 Updated Feb 4, 2031",
        "February 3, 2031 by Oda Lind, report",
    ],
)
def test_a_time_may_stand_before_the_day_of_a_stamp(stamp: str) -> None:
    """The day is the article's, in whichever order a paper prints time and day."""
    when = dated(f"Harbour freezes\n\n{stamp}{_NEWS}")
    assert (when.edtf, when.basis) == ("2031-02-03", "dateline")


@pytest.mark.parametrize(
    "opening",
    [
        "TOLMUND, Feb 3, 2031 (VPI-OT): The harbour froze.",
        "Tolmund, Feb 3, 2031 (VTI) The harbour froze.",
        "Tuesday, February 3, 2031 – The harbour froze.",
        "Tolmund (Brask) [Vela], February 3, 2031 (VNI): The harbour froze.",
    ],
)
def test_datelines_of_many_agencies(opening: str) -> None:
    """An agency's sign in brackets ends a dateline, with a colon behind it or without."""
    assert dated(opening + _NEWS).edtf == "2031-02-03"


def test_the_closing_line_of_an_agency_tells_the_day() -> None:
    """As in "This report by … was first published …"."""
    closing = "This report by The Vela Press was first published Feb. 3, 2031."
    assert dated(f"Harbour freezes{_NEWS}\n{closing}").edtf == "2031-02-03"


def test_an_update_is_the_latest_day() -> None:
    """The article appeared on the day of its update or before."""
    when = dated(f"Harbour freezes\n\nLast updated on: February 3, 2031 16:20 VST{_NEWS}")
    assert (when.edtf, when.not_after) == (None, "2031-02-03")
    assert edtf.display_dating(when) == "3 Feb 2031 or earlier"


def test_an_update_gives_a_datelines_day_its_year() -> None:
    """A page is updated soon after it appeared; a weekday that does not fit tells otherwise."""
    stamp = "VNI | Updated: Feb 4, 2031 14:05 VST\n\nTolmund [Vela], February 3 (VNI): "
    when = dated(f"Harbour freezes\n\n{stamp}The harbour froze on Monday.{_NEWS}")
    assert (when.edtf, when.inferred) == ("2031-02-03", "year")
    assert edtf.display_dating(when) == "3 Feb [2031]"
    other = dated(f"Harbour freezes\n\n{stamp}The harbour froze on Friday.{_NEWS}")
    assert other.edtf is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOLMUND, Feb 3 (VTI): The harbour froze." + _NEWS, "3 Feb, year not told"),
        (
            "TOLMUND, Feb 3 (Vela) - The harbour froze, as it did in 2027, when no boat got out.",
            "3 Feb, year not told (2027 or later)",
        ),
    ],
)
def test_a_bound_does_not_hide_the_datelines_day(text: str, expected: str) -> None:
    """The day that is printed is shown, beside what bounds its year."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour froze on Tuesday. No boat got out.", "undated: the text holds no date"),
        ("The bail runs until 10:30 am tomorrow.", "undated: the text holds no date"),
        ("The harbour will be opened on March 4.", "undated: nothing tells the year"),
        ("The harbour froze in October last year.", "undated: nothing tells the year"),
        ("The mayor wants to win the 2028 vote.", "undated: nothing says when it was written"),
    ],
)
def test_what_is_said_of_an_undated_text_is_so(text: str, expected: str) -> None:
    """That it holds no date is said only of a text without any."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Ode was on duty March 25, 2031, and saw the crash.", "2031-03-25"),
        ("He was jailed for joining a mob's Jan. 6, 2031, attack on the harbour.", "2031-01-06"),
        ("She used the card 184 times between March 2029 and October 2031.", "2031-10"),
        ("He died in the early hours of March 14, 2031.", "2031-03-14"),
        ("He left at about 3:38 pm on October 23 in 2031, the court heard.", "2031-10-23"),
        ("She was found by a cleaner on 1 September 2031.", "2031-09-01"),
        ("Vela should not harm its trade, which reached $7 million in 2031.", "2031"),
        ("Trade stood at $7 million last year, up 12 percent on 2031.", "2031"),
        ("The road remained closed for four days in 2031 due to urban flooding.", "2031"),
        ("He told a paper in 2031 that his secret was never spending a penny.", "2031"),
        ("Doctors protest outside the parliament in Brask on April 9, 2031.", "2031-04-09"),
        ("The fire burns above the houses of Brask, S.R., on April 9, 2031.", "2031-04-09"),
        ("Both were taken to hospital with deep wounds on April 9, 2031.", "2031-04-09"),
    ],
)
def test_the_latest_day_told_as_past_is_the_bound(text: str, bound: str) -> None:
    """With a preposition or without, before a noun, at the end of a stretch, in a caption."""
    assert dated(text).not_before == bound


@pytest.mark.parametrize(
    "text",
    [
        "He called a vote for June 5, 2031 against the plan.",
        "The court moved the hearing to November 11, 2031.",
        "She bought the stake and may sell it after Jan. 1, 2031 at a higher price.",
        "The June 5, 2031 vote was called by the mayor.",
        "Ministers signed a deal that is due to lapse by May 3, 2031.",
        "In 2071 BS, when the hill slid, she was a girl.",
        "He was charged on Tir 12, 2016 E.C. with selling coffee.",
    ],
)
def test_what_may_lie_ahead_is_no_lower_bound(text: str) -> None:
    """Nor is a year of another calendar."""
    assert dated(text).not_before is None
