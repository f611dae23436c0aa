"""The line over a text that forbids publication before an instant, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlp import Dating, embargoes

SATURDAY = Dating(edtf="2024-06-01", basis="stated")


def told(line: str) -> tuple[str | None, str | None, str | None] | None:
    """Return day, clock and zone of the embargo over a text that came on Saturday 1 June 2024."""
    found = embargoes.find(f"{line}\n\nThe dam of Orl will be opened.", SATURDAY)
    return None if found is None else (found.day, found.clock, found.zone)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("EMBARGOED UNTIL 00:01 MONDAY 3 JUNE 2024", ("2024-06-03", "00:01", None)),
        ("EMBARGOED UNTIL 00.01HRS MONDAY 3RD JUNE", ("2024-06-03", "00:01", None)),
        ("[Embargoed till 6 p.m. on Tuesday]", ("2024-06-04", "18:00", None)),
        ("Embargo until 0001 GMT on Tuesday", ("2024-06-04", "00:01", "GMT")),
        ("EMBARGO: 10AM EDT, JUNE 5, 2024", ("2024-06-05", "10:00", "EDT")),
        ("Strictly embargoed until 1800hrs, 4 June 2024", ("2024-06-04", "18:00", None)),
        ("Not for publication before 6am on 4 June 2024", ("2024-06-04", "06:00", None)),
        ("HOLD FOR RELEASE UNTIL 5 P.M. ET FRIDAY", ("2024-06-07", "17:00", "ET")),
        ("FOR RELEASE AT 8:30 A.M. EDT, THURSDAY, JUNE 6, 2024", ("2024-06-06", "08:30", "EDT")),
        ("Media embargo lifts 11.59pm, 30 June 2024", ("2024-06-30", "23:59", None)),
        ("EMBARGOED UNTIL NOON ON 3 JUNE 2024", ("2024-06-03", "12:00", None)),
        ("EMBARGOED UNTIL MIDNIGHT ON 3 JUNE 2024", ("2024-06-03", "24:00", None)),
        ("Embargoed until 2024-06-04 10:00", ("2024-06-04", "10:00", None)),
        ("UNDER EMBARGO UNTIL 3 JUNE 2024", ("2024-06-03", None, None)),
    ],
)
def test_the_end_of_an_embargo(line: str, ends: tuple[str, str | None, str | None]) -> None:
    """Its day, its time and its zone are read in the forms that agencies and press offices use."""
    assert told(line) == ends


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED",
        "[EMBARGOED] Ferry line to be sold",
        "EMBARGOED: Ferry line to be sold",
        "STRICTLY EMBARGOED",
        "NOT FOR PUBLICATION",
        "Draft – NOT FOR PUBLICATION".replace("Draft", "DRAFT"),
        "EMBARGOED UNTIL 18:00",
        "EMBARGOED UNTIL 1800HRS ON 04/06/2024",
        "EMBARGOED UNTIL 00:01 TUESDAY 3 JUNE 2024",
    ],
)
def test_an_end_that_cannot_be_known(line: str) -> None:
    """No day, one of two days, or a weekday that is not the day's: the day stays open."""
    found = told(line)
    assert found is not None
    assert found[0] is None


def test_without_a_date_of_publication_a_weekday_says_nothing() -> None:
    """Which Monday is meant cannot be known of a text without a date."""
    found = embargoes.find("EMBARGOED UNTIL 00:01 MONDAY\n\nThe dam of Orl will be opened.")
    assert found is not None
    assert found.day is None


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGO ON ARMS LIFTED",
        "Embargo: what the sanctions mean for rice farmers",
        "Embargo until 2027 urged by unions",
        "Embargo until Monday on all timber was proposed by the six",
        "Arms embargo until 3 June extended",
        "EMBARGOED GOODS SEIZED ON MONDAY AT THE PORT OF ORL",
        "Embargoed weapons reach the rebels",
        "No release before Monday 3 June for the hostages in the camp, general says",
        "FOR IMMEDIATE RELEASE",
        "For release: Monday",
        "Not for publication, he told the clerk, were the names of the three boys",
    ],
)
def test_news_of_an_embargo_is_news(line: str) -> None:
    """Headlines about embargoes on goods, and releases that wait for nothing, forbid nothing."""
    assert told(line) is None


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("EMBARGOED UNTIL 6PM TUESDAY: Ferry line to be sold", "Ferry line to be sold"),
        ("[EMBARGOED] Ferry line to be sold", "Ferry line to be sold"),
        ("EMBARGOED UNTIL 6PM TUESDAY (local time)", ""),
    ],
)
def test_what_is_taken_out(line: str, left: str) -> None:
    """The words that forbid are the line, or what stands before the headline's own words."""
    found = embargoes.find(line, SATURDAY)
    assert found is not None
    assert line[found.end :].strip() == left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("EMBARGOED UNTIL 6PM TUESDAY Please share this with nobody outside the newsroom", ""),
        ("EMBARGOED UNTIL TUESDAY 4 JUNE 2024 (not for use online or on air before then)", ""),
        ("Not for publication before 6pm on 4 June 2024 by any paper whatsoever", ""),
        (f"EMBARGOED UNTIL 6PM TUESDAY {'The ferry line is sold. ' * 12}", "The ferry line is"),
    ],
)
def test_words_behind_the_time_do_not_lift_it(line: str, left: str) -> None:
    """Whatever a press office adds to its line, the text is under embargo."""
    found = embargoes.find(line, SATURDAY)
    assert found is not None
    assert found.day == "2024-06-04"
    assert line[found.end :].strip().startswith(left) if left else found.end == len(line)


def test_only_the_head_is_looked_at() -> None:
    """A line deep in the text is the text's own."""
    text = "\n\n".join(["The dam of Orl will be opened."] * 6 + ["EMBARGOED UNTIL 6PM TUESDAY"])
    assert embargoes.find(text, SATURDAY) is None


_WORDS = st.sampled_from(
    "EMBARGO EMBARGOED until : [ ] – 6pm 00:01 0001 GMT Monday 3 June 2024 31/12 NOT FOR"
    " PUBLICATION before midnight (ET) \n the".split(" ")
)


@given(st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=120))
@example("EMBARGOED UNTIL 99:99 31 FEBRUARY")
def test_any_head_is_read_within_its_bounds(text: str) -> None:
    """Whatever stands there, the place lies in the text, and the words are the text's."""
    found = embargoes.find(text, SATURDAY)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == found.words
