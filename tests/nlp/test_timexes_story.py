"""The year of a date without one, in texts that tell of the past."""

from __future__ import annotations

from nlp import Dating, read

PUBLISHED = Dating(edtf="2021-02-05", basis="stated")


def dates(text: str) -> dict[str, str | None]:
    """Return what each expression of a text stands for."""
    return {text[one.start : one.end]: one.edtf for one in read(text, PUBLISHED).timexes}


def test_a_short_history_keeps_its_year() -> None:
    """Where one past affair alone is told, its days are of its year, not of the article's."""
    found = dates(
        "The dam of Grauen was finished in 1927. On 3 February 1931 it cracked. By 5 February the"
        " lower town was under water. The inquiry opened on 2 March."
    )
    assert found["5 February"] == "1931-02-05"
    assert found["2 March"] == "1931-03-02"


def test_a_year_in_passing_makes_no_history() -> None:
    """A building's years do not date what is to happen in it."""
    found = dates(
        "The church of Selby, built in 1931 and mended in 1950, will open again on 2 March."
    )
    assert found["2 March"] == "2021-03-02"


def test_news_with_an_old_day_stays_news() -> None:
    """Where the text speaks from its own day, a day without a year is near that."""
    found = dates(
        "The ferry sank on 3 February 1931. On Thursday divers found its bell. The search began on"
        " 25 January."
    )
    assert found["25 January"] == "2021-01-25"


def test_an_entry_of_an_old_day_speaks_from_that_day() -> None:
    """What a paper wrote in another year calls "today" what was so then; the next line does not."""
    found = dates(
        "Looking back\n\n25 years ago\nApril 26, 1995: The board met Monday night, as last year.\n"
        "• April 26, 1945: The church will be open today.\n\nThe society was founded two years ago."
    )
    assert found["Monday night"] == "1995-04-24"
    assert found["last year"] == "1994"
    assert found["today"] == "1945-04-26"
    assert found["two years ago"] == "2019"


def test_a_day_just_over_before_a_colon_opens_no_entry() -> None:
    """A line of this month speaks from the text's own day, and so does a date within a line."""
    lead = dates("February 1: The board met on Monday.")
    within = dates("As of April 26, 1995: the rules. The board met on Monday.")
    assert lead["Monday"] == within["Monday"]
