"""Articles on one affair are one subject though they print no phrase in common."""

from __future__ import annotations

from nlp.subject import alike
from nlp.subject.batch import Batch
from nlp.subject.item import Item
from nlp.subjects import group

FERRY = (
    Item(
        1,
        "Captain blames fog",
        (
            "The captain of the ferry Vessa told an inquiry that fog hid the reef off Norrow.",
            "Forty passengers drowned when the hull tore open in the night.",
            "The Vessa carried no radar, an engineer told the inquiry.",
        ),
    ),
    Item(
        2,
        "Divers bring up the bell",
        (
            "Divers off Norrow brought up the bell of the Vessa on Monday.",
            "The ferry struck a reef in fog, and forty passengers drowned in the night.",
            "Its hull had torn open, an engineer said, and there was no radar.",
        ),
    ),
)
STRAYS = tuple(
    Item(
        10 + n,
        f"{who} wins {what}",
        (f"A judge in {where} gave {who} the {what} for {why}.", f"The {what} hangs in {where}."),
    )
    for n, (who, what, where, why) in enumerate(
        (
            ("Toft", "medal", "Hask", "a brave leap"),
            ("Lind", "ribbon", "Lamu", "the fattest goose"),
            ("Aske", "goblet", "Selby", "her poems"),
            ("Quayle", "sash", "Orl", "his roses"),
        )
    )
)


def test_what_is_alike_is_one_subject_called_by_a_name_of_one_word() -> None:
    """Two reports on one wreck are grouped by all their words and called by the ship's name."""
    (found,) = (one for one in group([*FERRY, *STRAYS]) if len(one.ids) > 1)
    assert (found.name, found.ids, found.broad) == ("Vessa", (1, 2), False)


def test_articles_that_are_all_on_one_affair_are_held_against_the_archive() -> None:
    """Where every new article has a word, the archive's others tell that it is a rare one."""
    more = Item(
        3,
        "",
        (
            "Families of the Vessa wept on the quay at Norrow.",
            "The ferry tore its hull open on a reef in fog, without radar, in the night.",
            "All forty passengers drowned.",
        ),
    )
    (found,) = group([*FERRY, more], others=STRAYS)
    assert found.ids == (1, 2, 3)


def test_a_lone_article_goes_on_with_a_subject_of_one_word() -> None:
    """What is like the earlier articles of a subject is called as it was, though it is alone."""
    found = group([FERRY[0], *STRAYS], known=("Vessa",), before=(FERRY[1],))
    assert {one.name: one.ids for one in found}["Vessa"] == (1,)


def test_what_shares_no_name_is_not_alike() -> None:
    """Two reports in the same words on two ships and two reefs are two affairs."""
    sentences = FERRY[0].sentences
    told = tuple(one.replace("Vessa", "Ilka").replace("Norrow", "Brem") for one in sentences)
    other = Item(2, FERRY[0].title, told)
    assert alike.together(Batch([*FERRY, *STRAYS], ())) == [{1, 2}]
    assert alike.together(Batch([FERRY[0], other, *STRAYS], ())) == []


def _told(number: int, day: str, *sentences: str) -> Item:
    return Item(number, "", sentences, written=(day, day))


DREDGER = (
    _told(
        20,
        "2031-05-04",
        "A dredger that left Tarn with Ivo Hale and two deckhands has not come back.",
        "Boats looked for the Corrie off Mull Head until dark.",
    ),
    _told(
        21,
        "2031-05-05",
        "Boats off Mull Head found a hatch of the dredger, and nothing of Ivo Hale.",
        "His deckhands were Bram Oake and a boy of 17.",
    ),
    _told(
        22,
        "2031-05-06",
        "Nessa Hale set two plates for her Ivo and the deckhand Bram Oake.",
        "He always whistled by the gate, and she left it open.",
    ),
)


def test_the_first_report_and_the_last_need_not_be_alike() -> None:
    """Each tells on from the one before it: that is enough to hold three together."""
    batch = Batch([*DREDGER, *STRAYS], ())
    assert alike.together(batch) == [{20, 21, 22}]
    assert alike.together(Batch([DREDGER[0], DREDGER[2], *STRAYS], ())) == []


def test_what_lies_years_apart_is_not_alike() -> None:
    """A dredger that is lost again in the same words is another one."""
    again = _told(23, "2035-05-04", *DREDGER[0].sentences)
    assert alike.together(Batch([DREDGER[0], again, *STRAYS], ())) == []


def test_what_is_alike_stays_together_though_no_opening_names_it() -> None:
    """Whoever both name by the way calls them, if there is nothing better."""
    told = (
        ("No trams run on Friday.", "Drivers stop work over their rosters.", "It is for a day."),
        ("The town walked.", "Trams stayed away as drivers stopped work.", "It was over rosters."),
    )
    named = "At the depot Orla Finch of Brightline handed out buns to drivers who stopped work."
    items = [Item(n, "", (*one, named), ("Orla Finch",)) for n, one in enumerate(told, 1)]
    (found,) = (one for one in group([*items, *STRAYS]) if len(one.ids) > 1)
    assert (found.name, found.ids) == ("Brightline", (1, 2))


def test_what_all_name_calls_them_better_than_a_phrase_by_the_way() -> None:
    """Articles gathered by an office are called by whom all are about, and what that one does."""
    people = ("Osric Vane",)
    items = [
        Item(
            1, "Vane loses his seat", ("Osric Vane lost it.", "An appeal court was asked."), people
        ),
        Item(2, "Vane asks judges", ("Osric Vane asked an appeal court.", "It is far."), people),
        Item(3, "Judges hear Vane", ("An appeal court heard Osric Vane.", "He wept."), people),
    ]
    (found,) = (one for one in group([*items, *STRAYS]) if len(one.ids) > 1)
    assert (found.name, found.ids) == ("Osric Vane: appeal", (1, 2, 3))


def test_a_place_before_a_surname_names_nobody_and_nothing() -> None:
    """What merely stands before a name, as "In Selby Vane slept", is no part of a subject's."""
    told = (
        "Judges met in Selby. In Selby Vane slept at an aunt's, and Elma Vane played.",
        "Elma Vane, aged six, was found at sea near Selby.",
        "Vane wept, and Vane was sent home to the island.",
    )
    items = [Item(n, "", (f"{told[n - 1]}", told[1], told[2]), ("Elma Vane",)) for n in (1, 2, 3)]
    (found,) = (one for one in group([*items, *STRAYS]) if len(one.ids) > 1)
    assert found.name == "Elma Vane"


def test_whom_two_affairs_share_makes_no_third_of_them() -> None:
    """A minister opens a school and loses a vote: two things, though both name her often."""
    made = [
        Item(1, "Toft opens school", ("Ana Toft sang with pupils.", "A piano stood there.")),
        Item(2, "Toft loses vote", ("Ana Toft wept in the chamber.", "The ballot was secret.")),
    ]
    items = [Item(one.id, one.title, one.sentences, ("Ana Toft",)) for one in made]
    assert alike.is_only_on_who(Batch([*items, *STRAYS], ()), "Ana Toft", (1, 2))
    assert not alike.is_only_on_who(Batch([*FERRY, *STRAYS], ()), "Vessa", (1, 2))
