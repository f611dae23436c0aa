"""The dates that matter are the ones that many articles go back to, for long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.salience import (
    DateCounts,
    agreement,
    ranked,
    score,
    strongest_words,
    told,
    worth,
)


def test_articles_count_more_than_repetition() -> None:
    """Five articles that tell of a day outweigh one that tells of it five times."""
    assert told(best=5, every=5) > told(best=1, every=5) > told(best=1, every=1)


def test_what_is_still_told_later_is_worth_more() -> None:
    """A page's "today" is worth less than yesterday, and than what is gone back to weeks later."""
    assert worth("happened", 0) < worth("happened", 1) < worth("happened", 30)
    assert worth("happened", None) == worth("happened", 1) == worth("happened", -3)


def test_what_happened_is_worth_more_than_words() -> None:
    """What happened comes before what is planned, that before what was said, comment last."""
    kinds = [worth(kind, 1) for kind in ("happened", "planned", "said", "comment")]
    assert kinds == sorted(kinds, reverse=True)


def test_a_day_outweighs_a_vague_year() -> None:
    """Precision counts."""
    assert score(DateCounts("2031-05-03", 5)) > score(DateCounts("2031", 5))


def test_words_that_several_articles_share_make_a_day() -> None:
    """Three articles on one thing say more than three on three; common words say nothing."""
    words = strongest_words(
        {
            "2031-05-03": {1: {"dam", "burst", "talks"}, 2: {"dam", "burst"}, 3: {"dam", "talks"}},
            "2031-06-03": {4: {"talks", "hen"}, 5: {"talks", "cow"}, 6: {"talks", "ewe"}},
            "2031-07-03": {7: {"talks"}},
        }
    )
    assert next(iter(words["2031-05-03"])) == "dam"
    assert words["2031-05-03"]["dam"] > max(words["2031-06-03"].values())
    assert not words["2031-07-03"]


def test_agreement_is_a_share() -> None:
    """Twenty articles that agree say as much about a word as four; the others' count differs."""
    few = {n: {"dam", "burst"} for n in range(4)}
    many = {n: {"bell", "rang"} for n in range(10, 30)}
    words = strongest_words({"2031-05-03": few, "2031-06-03": many})
    assert 0 < words["2031-06-03"]["bell"] < 2 * words["2031-05-03"]["dam"]


def test_a_day_whose_articles_agree_is_the_affairs_own() -> None:
    """Of two days told of alike, that on which all tell of one thing comes first, in bounds."""
    words = strongest_words(
        {
            "2031-05-03": {1: {"dam", "burst"}, 2: {"dam", "flood"}, 3: {"dam", "alarm"}},
            "2031-06-03": {4: {"talks", "hen"}, 5: {"choir", "cow"}, 6: {"bazaar", "ewe"}},
        }
    )
    one, apart = (agreement(words[day]) for day in ("2031-05-03", "2031-06-03"))
    assert 0 == apart < one <= 1
    dates = [DateCounts("2031-06-03", 9, agreed=apart), DateCounts("2031-05-03", 9, agreed=one)]
    assert next(ranked(dates)) == 1
    assert next(ranked([DateCounts("2031-06-03", 90, agreed=apart), dates[1]])) == 0


def test_the_day_after_does_not_fill_the_timeline() -> None:
    """A chosen date quietens its very neighbours, not the rest of its week."""
    dates = [
        DateCounts("2031-05-03", 20),
        DateCounts("2031-05-04", 10),
        DateCounts("2031-05-08", 10),
    ]
    assert list(ranked(dates)) == [0, 2, 1]


def test_a_month_has_no_neighbours() -> None:
    """What is told of May does not quieten the first of May."""
    dates = [DateCounts("2031-05", 90), DateCounts("2031-05-01", 10), DateCounts("2031-08-01", 9)]
    assert list(ranked(dates)) == [0, 1, 2]


def test_every_date_has_its_place_whatever_was_quietened() -> None:
    """The ranking holds each date once."""
    dates = [DateCounts(f"2031-05-{day:02d}", 40 - day) for day in range(1, 31)]
    assert sorted(ranked(dates)) == list(range(30))


@given(
    st.lists(
        st.builds(
            DateCounts, st.sampled_from(["2031", "2031-05", "2031-05-03", "199X", "nonsense"]),
            st.floats(0, 50), st.integers(0, 90), st.floats(0, 1),
        ),
        max_size=12,
    ),
)  # fmt: skip
def test_the_ranking_holds_every_date_once(dates: list[DateCounts]) -> None:
    """Whatever stands for a date has its place."""
    assert sorted(ranked(dates)) == list(range(len(dates)))
