"""What is told of a month is put with the day on which it happened, where both tell the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive
    from store.values import TimelineEntry

ON_THE_DAY = "A bomb killed Judge Nora Quill outside the Tarrow court on 14 March 2031."


def told(archive: Archive, *texts: str) -> tuple[TimelineEntry, ...]:
    """Return the events that some texts tell of, each an article of its own."""
    stated = Dating("2031-06-03", "stated")
    numbers = [
        articles.put(archive, Draft(text=text, uri=f"m:{n}", title="", published=stated)).id
        for n, text in enumerate(texts)
    ]
    return events.among(archive, numbers)


def test_the_month_of_a_thing_joins_its_day(archive: Archive) -> None:
    """One line, with the finer date and the words of who gives it, and both as sources."""
    coarse = "Judge Nora Quill was killed by a bomb outside the Tarrow court in March 2031."
    (entry,) = told(archive, coarse, ON_THE_DAY)
    assert entry.edtf == "2031-03-14"
    assert [one.article for one in entry.told] == [2, 1]


@pytest.mark.parametrize(
    "coarse",
    [
        "Judge Nora Quill opened a court for seafarers in Tarrow in March 2031.",
        "A bomb killed Judge Nora Quill outside the Tarrow court in 2031.",
        "A bomb killed Judge Nora Quill outside the Tarrow court in May 2031.",
        "Police said in March 2031 that Judge Nora Quill would be protected in Tarrow.",
    ],
)
def test_other_things_other_months_and_years_stay_apart(archive: Archive, coarse: str) -> None:
    """The same people in the same month do much; a year holds too much to be sure."""
    assert len(told(archive, coarse, ON_THE_DAY)) == 2


def test_a_named_thing_of_a_year_joins_its_month(archive: Archive) -> None:
    """A year had one summit of that name: there, its month is known."""
    coarse = "The League decided at last year’s Tarrow summit to invite the Harbour Guild."
    fine = "The Harbour Guild was invited to join the League in March 2030 at the Tarrow summit."
    (entry,) = told(archive, coarse, fine)
    assert entry.edtf == "2030-03"


def test_the_only_thing_of_its_kind_need_not_be_named_twice(archive: Archive) -> None:
    """It may be called “the flood last March” and no more, where one day had one."""
    coarse = "Judge Nora Quill ended the quarrel that began after the invasion last March."
    fine = "Kestria’s invasion of Tarrow on 14 March 2031 was condemned in Lamu."
    (entry,) = told(archive, coarse, fine)
    assert entry.edtf == "2031-03-14"


def test_of_two_days_that_it_may_be_neither_is_taken(archive: Archive) -> None:
    """Where a month had two such days, what is told of the month stays by itself."""
    coarse = "A bomb exploded outside the Tarrow court in March 2031, and Judge Nora Quill fled."
    first = "A bomb exploded outside the Tarrow court on 14 March 2031, and Judge Nora Quill fled."
    second = "A bomb exploded outside the Tarrow court on 20 March 2031, and Judge Nora Quill fled."
    assert len(told(archive, coarse, first, second)) == 3


def test_one_article_means_two_things_by_a_month_and_a_day(archive: Archive) -> None:
    """An article that gives both is taken at its word."""
    coarse = "A bomb killed Judge Nora Quill outside the Tarrow court in March 2031."
    assert len(told(archive, f"{coarse}\n\n{ON_THE_DAY}")) == 2


def test_the_month_need_not_tell_all_that_the_day_is_told_with(archive: Archive) -> None:
    """Of a day that many tell of, each telling differs; like some of them is enough."""
    day = (
        ON_THE_DAY,
        "Judge Nora Quill was killed on 14 March 2031 by a bomb under a herring cart.",
        "The bomb of 14 March 2031 killed Judge Nora Quill and two bakers.",
    )
    coarse = "Judge Nora Quill was killed by a bomb outside the Tarrow court in March 2031."
    later = "Last spring a bomb killed Judge Nora Quill outside the Tarrow court, widows recalled."
    (entry,) = told(archive, coarse, later, *day)
    assert (entry.edtf, len(entry.told)) == ("2031-03-14", 5)


def test_what_was_said_of_a_day_is_past_too(archive: Archive) -> None:
    """Of what happened and what was said of it, few tell it in the words of the month."""
    said = "Police said on 14 March 2031 that a bomb had killed Judge Quill outside a Tarrow court."
    coarse = "A bomb in Tarrow killed the judge in March 2031."
    (entry,) = told(archive, ON_THE_DAY, said, coarse)
    assert entry.edtf == "2031-03-14"


MEETING = "The two premiers will meet in Tarrow on 14 July, an aide of the premier said"


def test_when_it_was_said_is_no_second_event(archive: Archive) -> None:
    """Of “they will meet on 14 July, he said on Friday” the line is the meeting."""
    (entry,) = told(archive, f"{MEETING} on Friday night.")
    assert entry.edtf == "2031-07-14"


def test_what_happened_beside_it_is_an_event_of_its_own(archive: Archive) -> None:
    """A date that another thing in the sentence has is not one of the saying."""
    days = [one.edtf for one in told(archive, f"{MEETING}, and the ferry sank on Friday night.")]
    assert days == ["2031-05-30", "2031-07-14"]
