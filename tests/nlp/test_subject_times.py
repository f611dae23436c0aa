"""What lies years apart is not one affair."""

from __future__ import annotations

from nlp.subject.item import Item
from nlp.subject.times import near
from nlp.subjects import group

STRIKE = "The drivers of Orl Trams went on strike over pay, their union said."


def _item(number: int, day: str = "") -> Item:
    written = (day, day) if day else None
    return Item(number, "Orl Trams strike", (STRIKE,), (), written)


def test_a_strike_of_another_year_is_another_strike() -> None:
    """Of three strikes at one firm, two of one spring are together."""
    items = (_item(1, "2007-03-01"), _item(2, "2023-04-02"), _item(3, "2023-05-01"))
    assert near({"Orl Trams strike": {1, 2, 3}}, items) == {"Orl Trams strike": {2, 3}}
    grouped = {one.ids for one in group(items) if len(one.ids) > 1}
    assert grouped == {(2, 3)}


def test_what_is_undated_stays() -> None:
    """Nothing says that it is from another year."""
    items = (_item(1), _item(2, "2023-04-02"), _item(3))
    assert near({"strike": {1, 2, 3}}, items) == {"strike": {1, 2, 3}}


def test_an_affair_told_year_after_year_is_one() -> None:
    """A case that goes on for four years, told every year, is one case."""
    items = tuple(_item(n, f"20{n + 10}-06-01") for n in range(1, 5))
    assert near({"case": {1, 2, 3, 4}}, items) == {"case": {1, 2, 3, 4}}


def test_two_that_are_years_apart_are_no_subject() -> None:
    """Each is alone."""
    items = (_item(1, "2001-01-01"), _item(2, "2009-01-01"))
    assert near({"strike": {1, 2}}, items) == {}
