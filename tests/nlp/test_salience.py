"""The dates that matter are the ones that many articles go back to, spread over time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.salience import DateCounts, choose, score


def test_articles_count_more_than_repetition() -> None:
    """Five articles that tell of a day outweigh one that tells of it five times."""
    assert score(DateCounts("2031-05-03", 5, 5)) > score(DateCounts("2031-05-03", 1, 5))


def test_what_is_still_told_later_matters_more() -> None:
    """A day that articles go back to outweighs one that only the next day's papers had."""
    assert score(DateCounts("2031-05-03", 5, 5, later=4)) > score(DateCounts("2031-05-03", 5, 5))


def test_a_day_outweighs_a_vague_year() -> None:
    """Precision counts."""
    assert score(DateCounts("2031-05-03", 5)) > score(DateCounts("2031", 5))


def test_one_busy_week_does_not_fill_the_timeline() -> None:
    """A chosen date quietens its neighbours; the outcome is in order of time."""
    dates = [
        DateCounts("2031-05-03", 20),
        DateCounts("2031-05-04", 19),
        DateCounts("2031-05-05", 18),
        DateCounts("2030-01-01", 17),
    ]
    assert choose(dates, 2) == (3, 0)


@given(
    st.lists(
        st.builds(
            DateCounts, st.sampled_from(["2031", "2031-05", "2031-05-03", "199X", "nonsense"]),
            st.integers(0, 50), st.integers(0, 90),
        ),
        max_size=12,
    ),
    st.integers(0, 15),
)  # fmt: skip
def test_at_most_so_many_are_chosen_each_once(dates: list[DateCounts], limit: int) -> None:
    """The places chosen are valid, different, and no more than asked for."""
    chosen = choose(dates, limit)
    assert len(chosen) == len(set(chosen)) == min(limit, len(dates))
    assert all(0 <= place < len(dates) for place in chosen)
