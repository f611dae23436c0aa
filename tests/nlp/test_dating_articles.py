"""Articles of many kinds are never dated wrongly, and never by the day on which they are read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import edtf, timexes
from nlp.sentences import split
from nlp.values import Dating, Timex

CYCLE = 28
"""After so many years weekdays and leap years come back on the same dates."""
SHIFTED = 1900
"""Older years are left: the calendar's cycle does not reach over 1900."""

ARTICLES = {
    "wire": (
        "2023-06-09",
        (
            "HALDRUN, June 9 (KNA) - Velmoran lawmakers on Friday approved a budget that "
            "raises spending by 4 percent. Growth would reach 5 percent this year."
        ),
    ),
    "wire-within-bounds": (
        "2023-06-09",
        (
            "HALDRUN, June 9 (KNA) - Lawmakers on Friday approved a bridge that will open by "
            "2025. Work began in 2021."
        ),
    ),
    "wire-of-the-next-day": (
        "2023-06-10",
        (
            "HALDRUN, June 10 - Lawmakers on Friday approved a bridge that will open by 2025. "
            "Work began in 2021."
        ),
    ),
    "us": (
        "2021-03-04",
        (
            "PORT ELDEN, Kestria (KNA) — A gunman opened fire at a warehouse Thursday, killing "
            "two. It was the third such attack since October 2020."
        ),
    ),
    "british": (
        "2024-11-18",
        (
            "The premier will meet union leaders on Tuesday in an attempt to avert a strike "
            "that is due to begin on 25 November. Rail fares rose by 4.9% in March 2024."
        ),
    ),
    "south-east-asian": (
        "2022-08-12",
        (
            "Velmora exported goods worth $13 billion from January to July 2022, up 12 per "
            "cent compared with the same period last year, the ministry said on August 11."
        ),
    ),
    "history": (
        "2015-04-01",
        (
            "The town of Brask was founded in 1204. It burned in 1640 and again in 1811. The "
            "railway came in 1869, and in 1944 the bridge was blown up. On 3 May 1945 the war "
            "ended."
        ),
    ),
    "obituary": (
        "2019-09-12",
        (
            "Ilse Marn, who has died aged 84, was born on 2 February 1935. She married in 1959 "
            "and published her first book in 1962. Her last came out in 2016."
        ),
    ),
    "interview": (
        "2020-10-05",
        (
            "Q: When did you start?\n\nA: I started in 2011, and by 2018 we had forty people. "
            "We hope to have a hundred by 2025.\n\nQ: And this year?\n\nA: It has been hard "
            "since March."
        ),
    ),
    "letter": (
        "2018-07-20",
        (
            "Sir, – In your edition of July 17 you say that the ferry was built in 1988. It "
            "was not: I was aboard on 4 June 1986.\n\nArne Dolk, Port Elden"
        ),
    ),
    "press-release": (
        "2023-02-14",
        (
            "FOR IMMEDIATE RELEASE\n\nHaldrun, February 14, 2023 – Tarsk Industries today "
            "announced results for 2022. Revenue rose to $4 million in the quarter ended "
            "December 31."
        ),
    ),
    "looking-ahead": (
        "2025-12-20",
        (
            "The bank expects growth of 3 percent, the governor said on December 18. In 2024 "
            "growth was 2.1 percent. “We look forward to a calmer 2026,” he said."
        ),
    ),
    "before-an-election": (
        "2026-04-02",
        (
            "Voters go to the polls on April 12. The opposition, which lost in 2021 and 2016, "
            "leads. The president, elected in 2021, may stand again in 2031."
        ),
    ),
    "sport": (
        "2022-11-02",
        (
            "Brask United won 3-1 at Elden on Saturday. It was their first away win since "
            "October 2021. They finished ninth in the 2021-22 season."
        ),
    ),
    "before-games": (
        "2024-03-03",
        ("She is looking forward to the 2024 Games, she said on March 2. She came ninth in 2021."),
    ),
    "anniversary": (
        "2024-08-05",
        (
            "Thirty years after the 1994 flood the town marked the day on August 3. Mayor "
            "Lisk, elected in 2022, laid a wreath. “In 1994 nobody warned us,” she said."
        ),
    ),
    "court": (
        "2021-12-09",
        (
            "A court in Haldrun on December 8 jailed two former officials. They were arrested "
            "in May 2020. The appeal must be filed by January 7."
        ),
    ),
    "budget": (
        "2023-05-22",
        (
            "The government has approved the 2024 budget strategy, a minister said on May 19. "
            "Spending in 2023 is to stay flat."
        ),
    ),
    "chair": (
        "2024-01-18",
        (
            "Velmora's successful chairmanship of the Lake League in 2023 brought results, an "
            "envoy said on January 16."
        ),
    ),
    "plan": (
        "2022-02-03",
        (
            "Velmora will host the Lake Summit on June 14, 2022, the ministry said on February "
            "2. Velmora took over the chair in January 2022."
        ),
    ),
    "vision": (
        "2023-10-11",
        (
            "Under Vision 2030 the country aims to be rich by 2030, the premier said on "
            "October 10 at the opening of the 2023 Lake Forum."
        ),
    ),
    "statistics": (
        "2021-02-25",
        (
            "Prices rose 2.1 percent in January from a year earlier, the office said on "
            "February 24. In December 2020 they had risen 1.9 percent."
        ),
    ),
    "old-promise": (
        "2023-04-02",
        (
            "The port was promised in 2015. “It will open in 2018,” the minister said then. On "
            "April 1 the site was still empty."
        ),
    ),
    "old-diary": (
        "2022-05-05",
        ("Her diary of 1943 says: “We look forward to 1944.” The museum showed it on May 4."),
    ),
    "feature": (
        "2023-09-01",
        (
            "When Arn Holt bought the farm in 2015 it had no well. By the summer of 2022 he "
            "had twelve hectares, and in June this year he sold his first harvest."
        ),
    ),
    "column": (
        "2023-01-15",
        ("A year ago, in January 2022, I wrote that the bridge would fall. On January 12 it fell."),
    ),
    "end-of-year": (
        "2018-12-29",
        ("2018 has been a hard year. Prices fell in June, and on December 27 three mills closed."),
    ),
    "reprint": (
        "2019-05-05",
        ("(First published in The Elden Mail on 3 May 2009) The bridge was opened yesterday."),
    ),
    "without-a-date": (
        "2020-01-01",
        (
            "The minister thanked the delegation for its recent visit and said that ties were "
            "growing."
        ),
    ),
}
"""Kind of article: when it appeared, and its text."""


def read(text: str, published: Dating | None = None) -> tuple[tuple[Timex, ...], Dating]:
    """Read an article's dates, and when it was written."""
    return timexes.find(text, split(text), published)


@pytest.mark.parametrize("kind", ARTICLES)
def test_no_article_is_dated_wrongly(kind: str) -> None:
    """Its bounds hold the day on which it appeared, and a year that is inferred is that day's."""
    day, text = ARTICLES[kind]
    when = read(text)[1]
    assert when.not_before is None or edtf.bounds(when.not_before)[0] <= day
    assert when.not_after is None or edtf.bounds(when.not_after)[1] >= day
    known = when.edtf or when.shown
    assert known is None or known[:4] == day[:4]


@pytest.mark.parametrize(
    ("kind", "words", "year"),
    [("column", "January 12", "2023"), ("court", "January 7", "2022"),
     ("court", "December 8", "2021"), ("feature", "June this year", "2023"),
     ("old-promise", "April 1", "2023"), ("statistics", "February 24", "2021")],
)  # fmt: skip
def test_a_day_in_an_undated_article_has_the_right_year_or_none(
    kind: str, words: str, year: str
) -> None:
    """No year is better than a wrong one."""
    text = ARTICLES[kind][1]
    found = next(one for one in read(text)[0] if text[one.start : one.end].endswith(words))
    assert found.edtf is None or found.edtf[:4] == year


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("wire", "9 Jun, year not told"),
        ("wire-within-bounds", "9 Jun [2023] or soon after"),
        ("wire-of-the-next-day", "10 Jun, year not told (2021 or later)"),
        ("looking-ahead", "2024 or later"),
        ("plan", "2 Feb [2022] or soon after"),
        ("chair", "16 Jan [2024] or soon after"),
        ("interview", "2011 or later"),
        ("without-a-date", "undated: the text holds no date"),
    ],
)
def test_what_is_said_of_an_articles_date(kind: str, expected: str) -> None:
    """A year is inferred where the bounds leave one, and never where they leave two."""
    assert edtf.display_dating(read(ARTICLES[kind][1])[1]) == expected


def test_a_weekday_that_settles_the_year_is_the_reason() -> None:
    """The inference says that the weekday decided it."""
    text = ARTICLES["wire-within-bounds"][1]
    when = read(text)[1]
    (reason,) = (one for one in when.evidence if one.rule == "weekday")
    assert reason.bound.startswith("2023")


@given(st.sampled_from(sorted(ARTICLES)))
@settings(max_examples=2 * len(ARTICLES))
def test_years_shifted_shift_what_is_inferred(kind: str) -> None:
    """The same article of a calendar's cycle earlier is read the same, so many years earlier.

    A bound that becomes history by that is shown no more.
    """
    text = ARTICLES[kind][1]
    (before, dated), (after, shifted) = read(text), read(_earlier(text))
    assert [_earlier(one.value) for one in before] == [one.value for one in after]
    assert [one.inferred for one in before] == [one.inferred for one in after]
    if any(one.rule == "long ago" for one in shifted.evidence):
        return
    assert [_earlier(one or "") for one in (dated.edtf, dated.not_before, dated.not_after)] == [
        one or "" for one in (shifted.edtf, shifted.not_before, shifted.not_after)
    ]


@given(st.sampled_from(sorted(ARTICLES)))
@settings(max_examples=2 * len(ARTICLES))
def test_a_known_date_that_shifts_shifts_every_value(kind: str) -> None:
    """With its publication date known, nothing but that date and the text decides a value."""
    day, text = ARTICLES[kind]
    before = read(text, Dating(day, "stated"))[0]
    after = read(_earlier(text), Dating(_earlier(day), "stated"))[0]
    assert [_earlier(one.value) for one in before] == [one.value for one in after]


def _earlier(text: str) -> str:
    """Shift every year in a text (and the end of a range such as 2021-22) by the cycle."""

    def shift(found: re.Match[str]) -> str:
        year = int(found[1])
        if year <= SHIFTED:
            return found[0]
        end = f"-{(int(found[2]) - CYCLE) % 100:02d}" if found[2] else ""
        return f"{year - CYCLE}{end}"

    return re.sub(
        r"(?<![0-9])((?:1[2-9]|20)[0-9]{2})(?:-([0-9]{2})(?= season))?(?![0-9])", shift, text
    )


def _dated(text: str) -> Dating:
    return read(text, None)[1]


def test_an_anniversary_does_not_say_when_an_article_appeared() -> None:
    """A year of long ago is told as history: “1789 or later” is no answer."""
    text = "The blaze broke out on a holiday that recalls the storming of the fort in 1789."
    found = _dated(text)
    assert (found.not_before, edtf.display_dating(found)) == (
        None,
        "undated: nothing tells the year",
    )
    assert [(one.rule, text[one.start : one.end]) for one in found.evidence] == [
        ("long ago", "1789")
    ]


def test_a_year_that_later_ones_pass_by_is_no_bound_to_show() -> None:
    """Beside the vote of 2016 nobody wants to read that it was “written 1994 or later”."""
    text = "She moved to Brask in 1994. Turnout was lower than in the 2016 vote, a study says."
    assert _dated(text).not_before is None
    assert _dated(text.replace("the 2016 vote", "the 1998 vote")).not_before == "1994"
    assert _dated(text.replace("in the 2016 vote", "it will be by 2016")).not_before == "1994"
