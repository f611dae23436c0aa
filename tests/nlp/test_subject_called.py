"""What articles on one affair are called by: a thing that they come back to, in full."""

from __future__ import annotations

import pytest

from nlp.subject import called, refused
from nlp.subject import names as naming
from nlp.subject.batch import Batch
from nlp.subject.item import Item


def test_a_number_that_always_stands_behind_a_name_belongs_to_it() -> None:
    """A flight's number is part of its name; how many something has is not."""
    flight = Item(
        1,
        "",
        ("Vell Air Flight 1042 sank.", "The crew of Vell Air Flight 1042 swam."),
    )
    crew = Item(
        2, "", ("Vell Air Flight 1042 had 40 seats.", "Port Selby 3 times asked. Port Selby")
    )
    batch = Batch([flight, crew], ())
    assert called.with_its_number(batch, "Vell Air Flight", (1, 2)) == "Vell Air Flight 1042"
    assert called.with_its_number(batch, "Port Selby", (1, 2)) == "Port Selby"


@pytest.mark.parametrize(
    ("phrase", "whose"),
    [("Norland's Lim", None), ("Norland’s Ana Lim", None), ("Ana Lim", "Lim"), ("Lim trial", "")],
)
def test_a_lands_own_leader_is_somebody_beside_a_place(phrase: str, whose: str | None) -> None:
    """A name with whose it is names a person, so that it is no thing's."""
    people = naming.People(
        frozenset({("Ana", "Lim")}), frozenset({"Lim"}), frozenset({"Ana", "Lim"})
    )
    assert naming.whose(phrase, people) == whose


def test_where_something_happens_is_told_from_what_it_is() -> None:
    """A town in which things happen says where; a town that does something is what it is about."""
    held = Item(
        1,
        "Sorrel votes",
        ("Sorrel voted for a wall.", "Sorrel's mayor wept in Hask.", "It rained near Hask."),
    )
    batch = Batch([held], ())
    assert batch.is_where("Hask", (1,))
    assert not batch.is_where("Sorrel", (1,))


def test_whom_everybody_names_is_no_subject_of_a_large_batch() -> None:
    """A leader stands in every other article: what two of them share is not that."""
    everywhere = [
        Item(n, "", (f"Premier Ana Lim opened shop {n}.",), ("Ana Lim",)) for n in range(10)
    ]
    others = [Item(20 + n, "", (f"Rui Sato sold boat {n}.",), ("Rui Sato",)) for n in range(4)]
    batch = Batch([*everywhere, *others], ())
    assert batch.is_on_everybodys_lips("Lim", (0, 1))
    assert not batch.is_on_everybodys_lips("Sato", (20, 21, 22))


def test_a_place_before_its_noun_ends_no_phrase() -> None:
    """In "protests in the Orl suburb" the suburb is where; "St" is only half of a place's name."""
    suburb = Item(1, "", ("There were protests in the Orl suburb and in St. Vell on Monday.",))
    city = Item(2, "", ("There were protests in the Orl on Monday.",))
    assert not any(phrase.startswith("protests in") for phrase in naming.phrases(suburb))
    assert "protests in the Orl" in set(naming.phrases(city))


def test_a_peoples_word_names_nothing() -> None:
    """What is "Tarnese" is said of something: the land or the thing names a subject."""
    assert refused.is_of_a_people("Tarnese")
    assert not refused.is_of_a_people("Tarn")


@pytest.mark.parametrize(
    ("phrase", "anywhere"),
    [
        ("Supreme Court ruling", True),
        ("City Hall", True),
        ("High Court’s verdict", True),
        ("Norland Supreme Court", False),
        ("strike", False),
        ("Orm Hall", False),
    ],
)
def test_what_every_land_has_is_no_name_of_its_own(phrase: str, anywhere: bool) -> None:  # noqa: FBT001  # parametrized
    """Two lands' supreme courts rule on two things in one week."""
    assert refused.is_anywhere(phrase) is anywhere


def test_a_vote_is_not_called_by_who_stands_in_it() -> None:
    """What somebody has a part in says who, and not what; what was done to somebody says what."""
    people = naming.People(
        frozenset({("Ana", "Lim")}), frozenset({"Lim"}), frozenset({"Ana", "Lim"})
    )
    assert naming.whose("Lim’s primary", people) is None
    assert naming.whose("Lim debate", people) is None
    assert naming.whose("Ana Lim’s killing", people) == ""
    assert naming.whose("Orl debate", people) == ""


def test_the_before_a_name_opens_a_sentence_for_it() -> None:
    """What is called "The Plovers" is so wherever they stand; a bare first word may be any."""
    common = frozenset({"won"})
    assert list(naming.single("The Plovers won at home.", common)) == ["Plovers"]
    assert list(naming.single("Plovers won at home.", common)) == []


def test_what_few_of_them_name_calls_no_group() -> None:
    """Of four reports on a frost, two name a lake: it is in their headlines, and calls not all."""
    frost = [
        Item(
            n, title, (f"A hard frost burst the {pipe} and shut the bakery.", "It froze at night.")
        )
        for n, (title, pipe) in enumerate(
            (
                ("Cold at Lake Orm", "main"),
                ("Lake Orm freezes", "pump"),
                ("Ice", "tap"),
                ("Cold", "hose"),
            )
        )
    ]
    batch = Batch(frost, ())
    printed = dict.fromkeys(range(4), frozenset({"Lake Orm"}))
    assert called.name_of(batch, (0, 1), printed) == "Lake Orm"
    assert called.name_of(batch, (0, 1, 2, 3), printed) != "Lake Orm"


def test_somebody_called_bill_is_no_bill() -> None:
    """What a name's own word could mean does not happen; what stands before the name does."""
    people = naming.People(
        frozenset({("Bill", "Toft")}), frozenset({"Toft"}), frozenset({"Bill", "Toft"})
    )
    assert naming.whose("President Bill Toft", people) == "Toft"
    assert naming.whose("arrest of Bill Toft", people) == ""


def test_a_name_has_the_word_by_which_its_articles_are_alike() -> None:
    """Of a canal that somebody calls a historic project, "canal" says what it is."""
    made = [
        Item(1, "Canal dug", ("The canal at Orl, a historic project, was dug.", "A canal is wet.")),
        Item(2, "Canal deep", ("The canal is a historic project.", "Barges fill the canal.")),
    ]
    strays = [Item(9 + n, f"Tarn {n}", (f"Historic Tarn {n}.", "A project.")) for n in range(4)]
    batch = Batch([*made, *strays], ())
    assert called.fits(batch, "canal", (1, 2)) > called.fits(batch, "historic project", (1, 2))
