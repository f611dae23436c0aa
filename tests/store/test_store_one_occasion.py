"""What is told of one occasion on one day: a debate, a primary, a convention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events
from store.values import Draft
from tests.store.test_store_sameness import DAY, lines

if TYPE_CHECKING:
    from store.archive import Archive


def test_what_was_said_and_done_at_one_debate_is_folded_and_not_merged(archive: Archive) -> None:
    """Two lines, since neither article tells the other's; each says that the other may be of it."""
    texts = (
        "At Tuesday’s Tarrow debate Ada Lim called Jon Obi a thief.",
        "A judge of the Guild left Tuesday’s Tarrow debate early, to feed his goats.",
    )
    stated = Dating(DAY, "stated")
    drafts = [
        Draft(text=text, uri=f"d:{n}", title=f"Item {n}", published=stated)
        for n, text in enumerate(texts)
    ]
    found = events.among(archive, [articles.put(archive, draft).id for draft in drafts])
    assert [entry.perhaps for entry in found] == [(1,), (0,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At Tuesday’s Tarrow debate, Ada Lim called Jon Obi a thief.",
            "Ada Lim forgot her notes at Tuesday night’s Tarrow election debate.",
        ),
        (
            "Ada Lim is to speak at the Tarrow convention in September.",
            "The Guild hopes that Ada Lim comes to the Tarrow convention in September.",
        ),
    ],
)
def test_one_occasion_is_one_event(archive: Archive, one: str, other: str) -> None:
    """What one does at a debate is that debate; so is what is planned of a month's convention."""
    assert lines(archive, one, other) == {frozenset({0, 1})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ada Lim won Tuesday’s Republican primary in Tarrow.",
            "Tom Reed won Tuesday’s Democratic primary in Tarrow.",
        ),
        (
            "Ada Lim called Jon Obi a thief at Tuesday’s Tarrow debate.",
            "Before the debate on Tuesday, Ada Lim bought a goat in Tarrow.",
        ),
    ],
)
def test_another_party_s_or_what_came_before_is_another_event(
    archive: Archive, one: str, other: str
) -> None:
    """Each party votes by itself, and a date beside an occasion may be that of what came before."""
    assert lines(archive, one, other) == {frozenset({0}), frozenset({1})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Orl footbridge collapsed on Tuesday.",
            "Ilsa Brandt was pulled out unhurt after Tuesday’s disaster at the Orl.",
        ),
        (
            "Officials said that Tom Reed took the lives of nine pilgrims in Tarrow on Tuesday.",
            "A lone gunman shot dead nine pilgrims in Tarrow on Tuesday.",
        ),
        (
            "Tom Reed sacked Ilsa Brandt on 20 May.",
            "Tom Reed, who dismissed Ilsa Brandt last month, sings.",
        ),
    ],
)
def test_what_is_done_may_be_told_as_a_thing(archive: Archive, one: str, other: str) -> None:
    """What collapsed is Tuesday's collapse, or disaster; last month's sacking has its day."""
    assert frozenset({0, 1}) in lines(archive, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nine people were killed on Tuesday in a mine at Tarrow.",
            "Lamu is still digging after Tuesday’s collapse of the Lamu pier.",
        ),
        (
            "Gunmen killed a judge in Tarrow on Tuesday.",
            "Police in Lamu asked for witnesses of the attack on Tuesday.",
        ),
        (
            "Ada Lim won the race in Lamu on Tuesday.",
            "Jon Obi celebrated Tuesday’s victory in Tarrow.",
        ),
        (
            "Tom Reed sacked Ilsa Brandt on 20 May.",
            "Tom Reed, who thanked Ilsa Brandt last month, sings.",
        ),
    ],
)
def test_a_thing_of_the_kind_is_not_whatever_was_done(
    archive: Archive, one: str, other: str
) -> None:
    """Elsewhere, in an article that shares nothing, another one of the kind may have been done."""
    assert frozenset({0, 1}) not in lines(archive, one, other)


@pytest.mark.parametrize(("name", "is_one"), [("Ada Lim", True), ("Tom Reed", False)])
def test_what_is_said_in_a_speech_is_that_speech(
    archive: Archive, name: str, *, is_one: bool
) -> None:
    """Of whom a speech is told, what they said that day was said there; not what others said."""
    speech = "Ada Lim’s speech on Tuesday was short, and hardly named the harbour."
    found = lines(archive, speech, f"{name} said on Tuesday that the harbour was bankrupt.")
    assert (frozenset({0, 1}) in found) is is_one


def test_condolences_are_not_the_crash(archive: Archive) -> None:
    """What is said of those who were in it, of whom both tell, says not what happened."""
    crash = "A Lamu Airlines flight with passengers crashed on Tuesday."
    said = (
        "“We grieve for the passengers of the Lamu Airlines flight,” the Orl Works said on Tuesday."
    )
    assert frozenset({0, 1}) not in lines(archive, crash, said)
