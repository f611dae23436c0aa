"""What has a date in it and is no event: denials, and quoted scraps that only name a time."""

from __future__ import annotations

import pytest

import nlp
from nlp.values import Dating
from tests.nlp.event_helpers import find

MAY = Dating("2031-05-16", "stated")


def told(text: str) -> list[str]:
    """Return the words of each event of a text that appeared in May."""
    reading = nlp.read(text, MAY)
    return [text[event.start : event.end] for event in reading.events]


@pytest.mark.parametrize(
    "text",
    [
        "Ilsa Brandt would not say who wrote it. “Ask me next week,” she said.",
        "“She has until Christmas,” said Jonas Vash of the minister.",
        "“I was bored until March,” Ilsa Brandt said.",
        "“There will be no election before the autumn,” Jonas Vash told members.",
        "“There was no meeting on Friday,” Jonas Vash said.",
        "Brandt said that she had not seen the letters before Friday.",
        "The bridge will never open before June 2032.",
        "Suppose that the gauges say 60 in the dry summer of 2032.",
        "Imagine the ferry is late on Monday.",
    ],
)
def test_a_scrap_is_no_event(text: str) -> None:
    """Words that only name a time, and what did not happen, stand on no timeline."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We will strike on Monday,” Jonas Vash said.",
        "“The council closed the quay on Friday,” Ilsa Brandt said.",
        "The talks did not begin until Friday.",
        "No doubt the boats left Selby before Friday.",
        "Brandt did not resign when the council met on 3 May 2031.",
        "“Oster opened the bridge in March,” Ilsa Brandt said.",
    ],
)
def test_an_act_on_its_day_stays_an_event(text: str) -> None:
    """What happened on a day is told, however short its words; “not until” says when it did."""
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The guild has not said whether Lind will be in Selby this Saturday.",
        "Whether Lind wins or loses in November, the guild must choose a master.",
        "According to a May 2030 audit found by the paper, the mill was to return the land.",
        "Sales abroad are to grow to 25% of the total from 20% last year.",
        "Spending will rise, Lind said, from an estimated $470 million this year.",
    ],
)
def test_what_is_open_compared_or_a_document_s_is_no_event(text: str) -> None:
    """Nobody knows what "whether" leaves open, and an audit's month is the audit's."""
    assert not find(text)


@pytest.mark.parametrize(
    "text",
    [
        "In a 2019 hearing in Selby, Lind denied having sold the mill.",
        "In a May 7 memo seen by the paper, the guild said all clerks will be paid by June.",
        "Obi echoed Voss, who used the same words when asked in May if she would stand.",
        "Lind will leave at 4 in the morning (4 a.m. Friday), her clerk said.",
    ],
)
def test_what_a_hearing_a_memo_or_an_hour_dates_is_told(text: str) -> None:
    """The year of a hearing is that of what was said in it; a plan in a memo is not its day's."""
    assert find(text)


@pytest.mark.parametrize(
    "text",
    [
        "The new weir will make 2031 a good year for the mills.",
        "She was helped by our 2031 Selby Rowing teammates.",
        "Your daily look at the stories that will be talked about today:\nThe quay.",
        "Lind hosts a Sunday talk show and writes a column.",
    ],
)
def test_what_only_names_or_leads_in_is_no_event(text: str) -> None:
    """A team's year, a weekly show and a line that leads in to others tell of no day."""
    assert not find(text)


def test_no_line_opens_with_its_verb() -> None:
    """A line that does not say who did it tells nothing; a plain subject is shown with it."""
    assert not find(
        "However, cited by the harbour police in May 2029 for rowing, Lind was dismissed."
    )
    text = (
        "The Selby guild, having won a lease in December 2028, repeatedly closed the weir in 2029."
    )
    last = find(text)[-1]
    assert " … ".join(span.of(text) for span in last.spans).startswith(
        "The Selby guild … repeatedly"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Five men were jailed for the 2029 bombing of a weir.", ["the 2029 bombing of a weir."]),
        ("The toll imposed after its 2029 invasion of Orl until it left was high.", []),
        ("She praised the 2029 attack song.", []),
    ],
)
def test_the_year_of_a_deed_is_the_deed_s(text: str, line: list[str]) -> None:
    """A year before a deed that has its place dates the deed, never what is told beside it."""
    assert [one.spans[0].of(text) for one in find(text)] == line
