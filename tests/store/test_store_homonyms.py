"""A topic's timeline holds nothing of what is only called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import articles, events, topics
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive

TEXTS = (
    "Cuban sells his club\n\nMark Cuban sold the Orl Lanterns on 4 May 2031. Cuban was glad.",
    "Havana shuts a port\n\nThe Cuban government closed its port on 5 May 2031.",
    "Jordan signs\n\nMichael Jordan signed for the Lanterns on 6 May 2031. Jordan was glad.",
    "Border shut\n\nJordan closed its border on 7 May 2031. Jordanian troops left on 8 May 2031.",
    "Flood\n\nA flood hit Savannah, Georgia, on 9 May 2031.",
    "Vote\n\nVoters in Georgia and Florida went to the polls on 10 May 2031. Atlanta voted late.",
    "Truce\n\nGeorgia and Russia signed a truce on 11 May 2031.",
)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Return an archive of people, states and countries that share their names."""
    for number, text in enumerate(TEXTS):
        articles.put(archive, Draft(text=text, uri=f"test:{number}", title=text.partition("\n")[0]))
    return archive


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("Cuba", {"05"}),
        ("Mark Cuban", {"04"}),
        ("Jordan", {"07", "08"}),
        ("Georgia", {"09", "10"}),
        ("Georgian", {"11"}),
        ("Georgia Russia", {"11"}),
    ],
)
def test_a_topic_has_the_days_of_its_own(filled: Archive, question: str, days: set[str]) -> None:
    """People, states and countries of one name stay apart, in headlines as well."""
    found = events.timeline(filled, topics.parse(filled, question)).entries
    assert {one.edtf.removeprefix("2031-05-") for one in found if not one.beside} == days


def test_which_georgia_is_said(filled: Archive) -> None:
    """Whoever asked for Georgia is told that it is the state; its name finds it again."""
    (asked,) = topics.parse(filled, "georgia")
    assert asked.typed == "Georgia (US state)"
    assert topics.parse(filled, asked.typed) == (asked,)
