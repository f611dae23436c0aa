"""A copy of a hidden article that comes from elsewhere does not come through."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import arrivals, articles, held, search
from store.archive import Archive
from store.digest import changes
from store.ingest import ingest
from store.intake import put
from store.values import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START = datetime(2024, 6, 3, 9, 0, tzinfo=UTC)
TEXT = """The ferry line between Orl and Hask will be closed in September, its owner said on Monday.

Two boats are older than forty years and cannot be mended, said Mira Toft, who runs the line. “We \
have asked the ministry for help five times, and five times we have had a kind letter,” she said.

The ministry of transport in Kestria did not answer questions on Monday evening. Its budget for \
the islands was cut by a third in the spring, against the votes of all members from the coast.

Some three hundred people on Hask work on the mainland. The school of the island has two teachers, \
and both of them come by the morning boat, the mayor of Hask told the radio."""
EDITED = TEXT.replace("will be closed in September", "is to close in September").replace(
    "Mira Toft, who runs the line", "the line's director, Mira Toft"
)
CUT = EDITED.split("\n\nSome three hundred")[0]
OTHER = """The town of Hask has elected a new mayor, the first in thirty years who does not fish.

Ola Brandvik won by forty votes. “I get seasick, and everyone knows it,” he said. He wants to keep \
the school and to build a bridge to the mainland, which has been planned since the sixties.

His predecessor, Stein Orre, wished him luck and went out to his boat."""


class Clock:
    """A clock that a test puts forward."""

    now = START

    def __call__(self) -> datetime:
        """Return the instant at which it stands."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The archive's clock."""
    return Clock()


@pytest.fixture
def archive(clock: Clock) -> Iterator[Archive]:
    """An archive in memory that holds the ferry's article."""
    with Archive.open(":memory:", now=clock) as opened:
        put(opened, Draft(TEXT, "wire:1", title="Ferry to close", source="Tidewire"))
        yield opened


def arrives(archive: Archive, text: str, uri: str = "paper:1") -> int:
    """Take in a text from another place; its number."""
    return put(archive, Draft(text, uri, source="The Hask Post")).id


@pytest.mark.parametrize("text", [EDITED, CUT], ids=["edited", "cut"])
def test_a_copy_of_a_withdrawn_article_is_held_back(archive: Archive, text: str) -> None:
    """It is nowhere, and it is known what it copies; another article is not touched."""
    articles.withdraw(archive, 1)
    copy, other = arrives(archive, text), arrives(archive, OTHER, "paper:2")
    assert articles.get(archive, copy) is None
    assert search.articles(archive, "ferry").total == 0
    assert held.all_held(archive) == (held.Held(copy, 1),)
    assert articles.get(archive, other) is not None


def test_a_copy_of_a_visible_article_comes_through(archive: Archive) -> None:
    """As long as nothing is hidden, two papers may tell the same."""
    assert articles.get(archive, arrives(archive, EDITED)) is not None
    assert held.all_held(archive) == ()


def test_releasing_it(archive: Archive, clock: Clock) -> None:
    """What is restored is shown, is new from then on, and is not held again when it changes."""
    articles.withdraw(archive, 1)
    copy = arrives(archive, EDITED)
    clock.now += timedelta(days=2)
    articles.restore(archive, copy)
    assert articles.get(archive, copy) is not None
    assert held.all_held(archive) == ()
    assert arrivals.new_articles(archive, START + timedelta(days=1), clock.now) == (copy,)
    arrives(archive, EDITED + "\n\nMore was to be known on Tuesday.")
    assert articles.get(archive, copy) is not None
    found = changes.between(archive, START - timedelta(hours=1), clock.now)
    assert found.withdrawn == (1,)
    assert found.restored == ()


def test_it_comes_out_with_its_original(archive: Archive) -> None:
    """Where the original is restored, the copy is shown as well, without anybody's doing."""
    articles.withdraw(archive, 1)
    copy = arrives(archive, EDITED)
    assert held.release(archive) == ()
    articles.restore(archive, 1)
    assert held.release(archive) == (copy,)
    assert articles.get(archive, copy) is not None


def test_an_embargo_holds_its_copies(clock: Clock) -> None:
    """A copy of what is under embargo waits for its end, and is new then."""
    with Archive.open(":memory:", now=clock) as archive:
        end = (START + timedelta(days=1)).isoformat()
        put(archive, Draft(TEXT, "wire:1", embargo=end, published=Dating("2024-06-03", "stated")))
        copy = arrives(archive, EDITED)
        assert articles.get(archive, copy) is None
        clock.now += timedelta(days=1, minutes=1)
        assert articles.get(archive, 1) is not None
        assert held.release(archive) == (copy,)
        later = arrivals.new_articles(archive, START + timedelta(hours=1), clock.now)
        assert set(later) == {1, copy}


def test_what_an_agency_withholds_or_cancels(archive: Archive) -> None:
    """What is withheld or canceled is hidden like what is withdrawn."""
    put(archive, Draft(OTHER, "wire:2", rights="withheld"))
    copy = arrives(archive, OTHER.replace("forty votes", "some forty votes"), "paper:2")
    assert held.is_held(archive, copy) == held.Held(copy, 2)


def test_an_ingest_names_it(archive: Archive, tmp_path: Path) -> None:
    """Whoever ingests is told what is held back, why, and how to release it."""
    articles.withdraw(archive, 1)
    (tmp_path / "ferry.txt").write_text(EDITED, encoding="utf-8")
    report = ingest(archive, [tmp_path])
    (note,) = [one for one in report.notes if "held back" in one]
    assert "no. 2 is held back" in note
    assert "no. 1, which is hidden" in note
    assert "clippings restore 2" in note


def test_what_is_still_shown_of_a_withdrawn_text(archive: Archive) -> None:
    """Whoever withdraws an article is told which copies of it are still there."""
    copy = arrives(archive, EDITED)
    assert held.still_shown(archive, articles.withdraw(archive, 1)) == (copy,)


def test_it_is_as_quick_as_there_is_nothing_hidden(archive: Archive) -> None:
    """With nothing hidden no text is looked at; a text shown again is forgotten."""
    assert held.original_of(archive, EDITED) is None
    articles.withdraw(archive, 1)
    assert held.original_of(archive, EDITED) == 1
    assert held.original_of(archive, EDITED, but=1) is None
    articles.restore(archive, 1)
    assert held.original_of(archive, EDITED) is None


@pytest.mark.parametrize("behind", ["", "4," * 40_000], ids=["words", "figures"])
def test_a_copy_without_blanks_is_found(archive: Archive, behind: str) -> None:
    """A part of the text that ends between words is looked for, however long it is."""
    text = ",".join(EDITED.split()) + behind
    one, other = arrives(archive, text, "paper:1"), arrives(archive, f"{text}9", "paper:2")
    assert held.still_shown(archive, articles.withdraw(archive, one)) == (other,)


def test_an_article_under_embargo_is_no_copy_of_itself(archive: Archive, clock: Clock) -> None:
    """It is hidden as it comes in, and shown when its embargo ends, whatever else is hidden."""
    articles.withdraw(archive, 1)
    ends = (clock.now + timedelta(hours=2)).isoformat()
    town = put(archive, Draft(OTHER, "wire:town", embargo=ends)).id
    assert held.is_held(archive, town) is None
    clock.now += timedelta(hours=3)
    assert articles.get(archive, town) is not None


def test_what_is_shown_again_is_nobodys_hidden_original(archive: Archive) -> None:
    """What was kept in memory of a hidden text goes with it, while another one stays hidden."""
    town = put(archive, Draft(OTHER, "wire:town")).id
    articles.withdraw(archive, 1)
    articles.withdraw(archive, town)
    assert held.original_of(archive, EDITED) == 1
    articles.restore(archive, 1)
    assert held.original_of(archive, EDITED) is None
    assert held.is_held(archive, arrives(archive, EDITED)) is None
    articles.withdraw(archive, 1)
    assert held.original_of(archive, CUT) == 1


def test_a_copy_that_is_let_go_keeps_its_own_embargo(archive: Archive, clock: Clock) -> None:
    """Restored before its embargo ends, it is new when that ends, not now; and is let go once."""
    articles.withdraw(archive, 1)
    ends = clock.now + timedelta(hours=2)
    copy = put(archive, Draft(EDITED, "paper:1", embargo=ends.isoformat())).id
    assert held.is_held(archive, copy) is not None
    articles.restore(archive, copy)
    available = archive.value("SELECT available FROM articles WHERE id = ?", (copy,))
    assert available == archive.value("SELECT embargo FROM articles WHERE id = ?", (copy,))
    with archive.write() as connection:
        assert not held.let_go(archive, connection, copy)
