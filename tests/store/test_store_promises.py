"""A plan is linked to what kept its promise, and to nothing that merely shares its names."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events, topics
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive

PLANNED, DONE = "2031-05-28", "2031-06-20"


def outcome(archive: Archive, plan: str, done: str) -> str | None:
    """Return the date on which a timeline says that a plan was kept, if it does."""
    for number, (text, day) in enumerate(((plan, PLANNED), (done, DONE))):
        stated = Dating(day, "stated")
        articles.put(archive, Draft(text=text, uri=f"p:{number}", title="", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Lamu"))
    kept = [entry.fulfilled_by for entry in found.entries if entry.fulfilled_by is not None]
    return found.entries[kept[0]].edtf if kept else None


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("Ada Lim will open the Lamu ferry in June.", "Ada Lim opened the Lamu ferry on 3 June."),
        ("Kestria is to carry the Lamu tram in June.", "Kestria carried the Lamu tram on 3 June."),
        ("Lamu holds its harbour fair in June.", "The Lamu harbour fair opened on 3 June."),
        ("The Lamu caucuses begin next week.", "Obi came third in the Lamu caucuses on 3 June."),
        ("Obi spoke ahead of next week’s Lamu primary.", "Lim won the Lamu primary on 3 June."),
        ("A Lamu summit is planned for June.", "Leaders gathered for the Lamu summit on 3 June."),
        ("Ada Lim would be travelling to Lamu in June.", "Ada Lim arrived in Lamu on 3 June."),
        ("Ada Lim will be opening the Lamu ferry in June.", "Lim opened the Lamu ferry on 3 June."),
    ],
)
def test_a_plan_is_kept_by_its_act_or_its_occasion(archive: Archive, plan: str, done: str) -> None:
    """The same verb of the same one upon the same thing, or the named occasion on its day."""
    assert outcome(archive, plan, done) == "2031-06-03"


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("Lamu votes next week for a mayor.", "Turnout fell, but Lim won in Lamu on 3 June."),
        (
            "Ada Lim of Lamu will hold talks with Jon Obi next week.",
            "Ada Lim and Jon Obi held discussions in Lamu on 3 June.",
        ),
        (
            "Lamu’s parliament will meet next week to elect a premier in place of Jon Obi.",
            "Ada Lim was on 3 June elected premier by the parliament of Lamu instead of Jon Obi.",
        ),
    ],
)
def test_on_its_day_a_plan_is_kept_by_its_deed_in_other_words(
    archive: Archive, plan: str, done: str
) -> None:
    """A vote by who won where it was held; talks by a meeting of the same two."""
    assert outcome(archive, plan, done) == "2031-06-03"


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("Lamu votes next week for a mayor.", "Obi of Lamu said on 3 June that Lim won."),
        ("Lamu votes next week for a mayor.", "Jon Obi won in Tarrow on 3 June."),
        ("Lamu votes next week for a mayor.", "Obi of Lamu can win the 3 June primary."),
        (
            "Ada Lim will hold talks with Jon Obi in Lamu next week.",
            "In Lamu Jo Arko met two mayors on 3 June.",
        ),
    ],
)
def test_a_deed_elsewhere_or_ahead_keeps_no_promise(archive: Archive, plan: str, done: str) -> None:
    """Another place votes, others meet, somebody says so, or it is still to come."""
    assert outcome(archive, plan, done) is None


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("Ada Lim will open the Lamu ferry in June.", "Ada Lim opened a Lamu school on 3 June."),
        ("Ada Lim will open the Lamu ferry in June.", "Jon Obi opened the Lamu ferry on 3 June."),
        ("Ada Lim would be travelling to Lamu in June.", "Ada Lim left Lamu on 3 June."),
        ("Ada Lim will meet Jon Obi in Lamu in June.", "Jon Obi of Lamu met a cousin on 3 June."),
        ("Obi will sing at next week’s Lamu regatta.", "The Lamu regatta of 3 June was windy."),
        (
            "The Lamu primary is in June.",
            "Lim lost the Tarrow primary, Lamu’s press said on 3 June.",
        ),
        ("The Lamu primary is in June.", "Lim campaigned in Lamu on 3 June for the primary."),
        ("The Lamu primary is in June.", "On 3 June Lim hoped for a win in the Lamu primary."),
        (
            "Jon Obi may fare well in next week’s Lamu Blue primary.",
            "Ada Lim won the Lamu primary on 3 June.",
        ),
    ],
)
def test_names_alone_keep_no_promise(archive: Archive, plan: str, done: str) -> None:
    """Another act, another person, another place, or an occasion that is still ahead."""
    assert outcome(archive, plan, done) is None


def test_many_plans_are_held_against_a_long_text_in_linear_time(archive: Archive) -> None:
    """Neither words that promise nor words that name an occasion, over and over, cost more."""
    many = "Lamu will hold the Lamu summit and the primary primary debate " * 40
    started = time.process_time()
    outcome(archive, f"{many} on 3 June.", f"{many} on 3 June.")
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Lim won the Lamu primary on 3 June.", "Obi lost in the June 3 Lamu primary.", True),
        (
            "Lim won the Lamu primary on 3 June, ahead of six others, with half of all votes.",
            "A storm on 3 June swept roofs from forty houses and three barns of Lamu’s poor.",
            False,
        ),
        (
            "“Lamu needs rain,” she said on 3 June.",
            "“Lamu’s hall is shut,” he said on 3 June.",
            False,
        ),
    ],
)
def test_two_tellings_of_a_day_are_one_event_by_what_they_tell(
    archive: Archive,
    one: str,
    other: str,
    together: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The same occasion, or the same deed; not the same day, place and people alone."""
    for number, text in enumerate((one, other)):
        stated = Dating("2031-06-03", "stated")
        articles.put(archive, Draft(text=text, uri=f"t:{number}", title="", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Lamu"))
    assert (len(found.entries) == 1) == together
