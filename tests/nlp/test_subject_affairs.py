"""What many articles tell, each in words of its own, is one affair."""

from __future__ import annotations

from nlp.subject import names, things
from nlp.subject.affairs import affairs
from nlp.subject.item import Item
from nlp.subjects import group

PEOPLE = ("Ida Vessel", "Tom Harrick", "Nora Quill")
AFFAIR = (
    Item(
        11,
        "Roof of Sandholm baths comes down",
        (
            "A roof fell on swimmers at Sandholm Baths on Saturday.",
            "Two children were hurt, and the mother of Ben Harrick cried.",
            "Mayor Nora Quill came in the night with Ida Vessel, who measures beams.",
        ),
        PEOPLE,
    ),
    Item(
        12,
        "Surveyor warned of rust, letter shows",
        (
            "A surveyor wrote of rust to the council of Sandholm a year ago.",
            "The letter of Ida Vessel was never answered.",
            "Nora Quill would not speak of it on Monday, nor would Vessel.",
        ),
        PEOPLE,
    ),
    Item(
        13,
        "Father asks for the truth",
        (
            "Tom Harrick stood before the gates of Sandholm with a candle.",
            "His son had gone swimming there with the school of Eastwick.",
            "“Nobody wrote to us”, Harrick said of the warning by Vessel.",
        ),
        PEOPLE,
    ),
    Item(
        14,
        "Mayor steps down",
        (
            "The mayor of Sandholm has stepped down after a stormy night.",
            "Nora Quill told the town of her choice by radio.",
            "Harrick called it late; Vessel was silent.",
        ),
        PEOPLE,
    ),
)
OTHERS = tuple(
    Item(
        20 + number,
        f"{where} {what}",
        (
            f"In the town of {where} {more}.",
            f"“We shall see”, said {who}, who keeps a shop in {where}.",
            f"The fair of {where} opens on Friday.",
        ),
        (who,),
    )
    for number, (where, what, more, who) in enumerate(
        (
            ("Orl", "sells its mill", "a mill has been sold to a miller", "Ana Strom"),
            ("Tarn", "plants oaks", "oaks are planted along the river", "Per Luft"),
            ("Hask", "loses a bus", "no bus will run on Sunday", "Eva Brink"),
            ("Velm", "paints doors", "every door is painted blue", "Jon Molde"),
            ("Stenby", "counts owls", "owls were counted in the wood", "Liv Skaar"),
            ("Gorm", "bakes bread", "bread is baked by night again", "Ulf Dahl"),
            ("Ravn", "mends a clock", "the clock has been mended", "Siv Holt"),
            ("Lund", "buys a boat", "a boat was bought for the school", "Odd Krog"),
        )
    )
)
"""Articles of eight towns."""


def test_an_affair_is_found_by_the_names_that_belong_to_it() -> None:
    """Collapse, warning, candle and resignation share a town and three people."""
    assert affairs((*AFFAIR, *OTHERS)) == [{11, 12, 13, 14}]


def test_it_is_one_subject_and_called_by_what_they_share() -> None:
    """All four stand under the town's name, before everything else."""
    first = group((*AFFAIR, *OTHERS))[0]
    assert set(first.ids) == {11, 12, 13, 14}
    assert "Sandholm" in first.name
    assert not first.broad


def test_a_place_where_much_happens_is_no_affair() -> None:
    """Eight things in one town, with nobody in common, are eight things."""
    here = tuple(
        Item(
            item.id,
            f"Sandholm: {item.title}",
            (*item.sentences, "It was the talk of Sandholm all week."),
            item.people,
        )
        for item in OTHERS
    )
    far = tuple(
        Item(100 + n, "", (f"Rain fell on field {n} by the sea.",)) for n in range(3 * len(here))
    )
    assert affairs((*here, *far)) == []


def test_a_name_of_every_week_makes_no_affair() -> None:
    """Whom a tenth of the archive names beside everything else tells of no affair."""
    always = tuple(
        Item(
            200 + n,
            "",
            (f"On day {n} Sandholm saw Nora Quill, Tom Harrick and Ida Vessel again.",),
            PEOPLE,
        )
        for n in range(30)
    )
    assert affairs((*AFFAIR, *OTHERS), always) == []


def test_what_lacks_the_first_name_belongs_by_those_beside_it() -> None:
    """An article that names the father, the surveyor and the mayor needs no town."""
    about = Item(
        15,
        "Who knew what, and when",
        ("Vessel wrote, Quill read, and Harrick was told nothing, a paper shows.",),
        PEOPLE,
    )
    assert affairs((*AFFAIR, about, *OTHERS)) == [{11, 12, 13, 14, 15}]


def test_order_does_not_matter() -> None:
    """The same articles in another order give the same affairs."""
    items = (*AFFAIR, *OTHERS)
    assert affairs(items) == affairs(items[::-1])


def test_a_ruling_party_gives_no_ruling() -> None:
    """Who rules is no verdict."""
    assert not things.happens("the ruling party")
    assert things.happens("Orl ruling")


def test_a_name_is_not_cut_out_of_a_longer_one() -> None:
    """A town council is no town, and how many there are is no name."""
    item = Item(1, "", ("A tax on Orl Road in Orl Town Council was raised by Two Hask Mills.",))
    assert {"Orl Road in Orl Town", "Two Hask Mills"}.isdisjoint(names.phrases(item))


def test_a_court_of_every_land_makes_no_affair() -> None:
    """Two cases before two supreme courts are two cases."""
    cases = (
        Item(1, "Supreme Court hears the bakers", ("The Supreme Court heard the bakers of Orl.",)),
        Item(2, "Supreme Court frees a thief", ("The Supreme Court let a thief of Vell go free.",)),
    )
    assert not [
        one for one in group((*cases, *OTHERS, *AFFAIR)) if set(one.ids) == {1, 2} and not one.broad
    ]
