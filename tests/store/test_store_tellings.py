"""What single tellings are held against each other by: their deeds, dated things and measures."""

from __future__ import annotations

import pytest

from store.timeline import same_names
from store.timeline.dated_things import DatedThing, dated_thing
from store.timeline.deeds import deed_of, main_verb, spelt_out
from store.timeline.frames import frame_of
from store.timeline.measures import is_measure, other_sums, owners


def test_sums_of_one_kind_contradict() -> None:
    """Dollars are not held against per cent, nor against a number of people."""
    assert other_sums({"$5"}, {"$6", "40"})
    assert other_sums({"15 cent"}, {"35 cent"})
    assert not other_sums({"$5", "22%"}, {"$6", "22%"})
    assert not other_sums({"$5"}, {"22%"})
    assert not other_sums({"5"}, {"6"})


def test_a_measure_is_somebody_s() -> None:
    """The exchange that a share is sold on does not own it, nor does "Inc."."""
    assert is_measure("Kestrel closed at $18")
    assert not is_measure("Nine were killed")
    names = [frozenset({"lamu", "exchange"}), frozenset({"kestrel", "inc"}), frozenset({"inc"})]
    assert owners(names) == [frozenset({"kestrel"})]


@pytest.mark.parametrize(
    ("clause", "date", "thing"),
    [
        ("Obi spoke before Tuesday’s Lamu primary", "Tuesday", "primary Lamu"),
        ("the 3 May killing of Ilsa Brandt in Lamu", "3 May", "kill Ilsa Brandt"),
        ("the Lamu primary on 3 May", "3 May", "primary Lamu"),
        ("the killing of Ilsa Brandt on 3 May", "3 May", "kill Ilsa Brandt"),
        ("Kestria’s invasion of Lamu last May", "last May", "invade Kestria Lamu"),
        ("the Coast met on 3 May at the Lamu summit", "3 May", "summit Lamu"),
        ("last year’s deadly L.H. Guild blasts in Lamu", "last year", "attack Guild Lamu"),
        ("The attacks 3 May at the mill in Lamu were many", "3 May", "attack Lamu"),
        ("a League summit set for Lamu in May", "May", "summit League Lamu"),
        ("Obi praised the weather on 3 May", "3 May", ""),
        ("Lim won on 3 May", "3 May", ""),
        ("Lim won", "", ""),
    ],
)
def test_a_date_belongs_to_its_noun(clause: str, date: str, thing: str) -> None:
    """A date before its noun or behind it tells not when the rest of the clause happened."""
    start = clause.index(date) if date else -1
    found = dated_thing(clause, start, start + len(date))
    kind, *names = thing.casefold().split() or [""]
    assert (found.kind, found.names) == (kind, frozenset(names))


def test_where_something_else_happened_is_a_setting() -> None:
    """What is told to be "at Tuesday's debate" is not the debate."""
    clause = "At Tuesday’s Lamu debate, Lim smiled"
    assert dated_thing(clause, 3, 10) == DatedThing("debate", frozenset({"lamu"}), True, True)  # noqa: FBT003 - fields
    assert not dated_thing("Tuesday’s debate was dull", 0, 7).is_setting


def test_deeds_are_told_in_many_words() -> None:
    """Verbs, nouns, irregular forms, and verbs of several words are one deed."""
    assert {deed_of(word) for word in ("won", "defeats", "victory", "trounced")} == {"win"}
    assert {deed_of(word) for word in ("bombed", "bombings", "blasts")} == {"attack"}
    assert {deed_of(word) for word in ("ratified", "signing", "ratification")} == {"sign"}
    assert {deed_of(word) for word in ("shot", "killings", "murdered", "dying", "deaths")} == {
        "kill"
    }
    assert deed_of("table") == ""
    assert "resigned" in spelt_out("she stepped down")
    assert "vote" in spelt_out("went to the polls")


def test_a_telling_without_its_date_in_sight_is_still_taken_apart() -> None:
    """A clause may leave its date out; then it dates nothing in particular."""
    clause = "Ada Lim of the Lamu Council won"
    parts = frame_of(clause, len(clause), -5, -1)
    assert parts.deeds == {"=win"}
    assert (parts.thing.kind, parts.has_day) == ("", False)


def test_who_acts_is_told_round_a_clause_between_commas() -> None:
    """What is told of somebody between commas leaves them the one who acts."""
    words = "Ada Lim, who was then a diver, said on Tuesday that the ferry sank."
    start = words.index("Tuesday")
    parts = frame_of(words, len(words), start, start + len("Tuesday"))
    assert parts.subject == (frozenset({"ada", "lim"}),)
    assert parts.says


def test_an_office_of_elections_is_no_election() -> None:
    """What a board of elections does on a day is no vote held on it."""
    words = "The board of elections on Monday heard Ada Lim."
    start = words.index("Monday")
    parts = frame_of(words, len(words), start, start + len("Monday"))
    assert (parts.thing.kind, parts.deeds) == ("", frozenset())
    held = "The Lamu elections on Monday were quiet."
    start = held.index("Monday")
    assert frame_of(held, len(held), start, start + len("Monday")).thing.kind == "election"


def test_what_one_names_and_the_other_writes_small_is_shared() -> None:
    """The Harbour Service and the harbour officials have the harbour in common."""
    named, small = (
        frame_of(words, len(words), 0, 0)
        for words in ("The Harbour Service ruled.", "The harbour officials ruled.")
    )
    assert same_names.written_small(named, small) == same_names.written_small(small, named)
    assert any("harbo" in item for item in same_names.written_small(named, small))


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Ada Lim, at a feast in Orrin, promised to mend the pier", "promised"),
        ("the pier has also been closed", "closed"),
        ("Ada Lim took a boat and said little", ""),
        ("the suspected bombings", "suspected"),
        ("The suspected bombings on the pier occurred at noon", "bombings"),
        ("a boat of the guild", ""),
    ],
)
def test_what_was_done_is_a_clause_s_first_verb(words: str, verb: str) -> None:
    """Behind its helping verbs; what tells nothing by itself, as "took", is none."""
    assert main_verb(words) == verb
