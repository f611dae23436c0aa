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
