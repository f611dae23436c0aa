"""Deliveries coming in: new, changed, known, from elsewhere, in any order."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import Dating
from store import articles, export, search
from store.archive import Archive
from store.errors import ArchiveError, BadSourceError
from store.intake import reread
from store.values import Draft, Outcome
from tests.store.news import PORT, STRIKE, Clock

Make = Callable[..., Draft]


def test_a_delivery_gets_the_next_number_and_again_changes_nothing(
    archive: Archive, draft: Make
) -> None:
    """The same delivery a second time writes nothing at all."""
    assert articles.put(archive, draft()) == Outcome("added", 1)
    before = archive.version
    assert articles.put(archive, draft()) == Outcome("unchanged", 1)
    assert archive.version == before


def test_equal_text_from_two_places_is_one_article_with_two_origins(
    archive: Archive, draft: Make
) -> None:
    """White space and Unicode form do not make another article."""
    articles.put(archive, draft("Café news.\n\nMore."))
    outcome = articles.put(archive, draft("Cafe\u0301 news.\n  More. ", uri="http://n.example/1"))
    assert outcome == Outcome("duplicate", 1)
    assert {one.uri for one in articles.origins(archive, 1)} == {
        "file:///news/port.txt",
        "http://n.example/1",
    }
    assert articles.count(archive) == 1


def test_a_changed_file_updates_its_article_in_place(archive: Archive, draft: Make) -> None:
    """The number stays; the search finds the new words and not the old ones."""
    articles.put(archive, draft("The ferry sank near Lindmar."))
    assert articles.put(archive, draft("The ferry was raised.")).status == "updated"
    found = articles.get(archive, 1)
    assert found is not None
    assert found.text == "The ferry was raised."
    assert search.articles(archive, "raised").total == 1
    assert search.articles(archive, "sank").total == 0


def test_a_changed_copy_leaves_the_other_places_article_alone(
    archive: Archive, draft: Make
) -> None:
    """One of two origins says something else now: it becomes an article of its own."""
    articles.put(archive, draft(PORT, uri="a"))
    articles.put(archive, draft(PORT, uri="b"))
    assert articles.put(archive, draft(STRIKE, uri="b")) == Outcome("added", 2)
    assert [one.uri for one in articles.origins(archive, 1)] == ["a"]
    assert [one.uri for one in articles.origins(archive, 2)] == ["b"]


def test_an_article_that_turns_into_another_leads_there(archive: Archive, draft: Make) -> None:
    """Its number still answers, with the article that it has become."""
    articles.put(archive, draft(PORT, uri="a"))
    articles.put(archive, draft(STRIKE, uri="b"))
    assert articles.put(archive, draft(STRIKE, uri="a")) == Outcome("updated", 2)
    found = articles.get(archive, 1)
    assert found is not None
    assert found.id == 2
    assert articles.count(archive) == 1


def test_going_back_and_forth_gives_the_old_number_back(archive: Archive, draft: Make) -> None:
    """A text that returns is the article that it was."""
    articles.put(archive, draft(PORT, uri="a"))
    articles.put(archive, draft(STRIKE, uri="b"))
    articles.put(archive, draft(STRIKE, uri="a"))
    assert articles.put(archive, draft(PORT, uri="a")).id == 1
    assert articles.count(archive) == 2


def state(archive: Archive) -> list[tuple[object, ...]]:
    """Return what an archive says, without its numbers and times of arrival."""
    found = []
    for row in archive.rows("SELECT id FROM visible_articles"):
        one = articles.get(archive, row["id"])
        assert one is not None
        uris = tuple(sorted(origin.uri for origin in articles.origins(archive, one.id)))
        found.append((one.title, one.byline, one.source, one.url, one.published, one.text, uris))
    return sorted(found, key=repr)


DELIVERIES = (
    Draft(text=PORT, uri="a", title="Port to close", version=1),
    Draft(text=STRIKE, uri="a", title="Dockers walk out", version=2),
    Draft(text=STRIKE, uri="b", byline="Mara Lind", source="The Lindmar Courier"),
    Draft(
        text=STRIKE,
        uri="c",
        published=Dating(edtf="2021-05-06", basis="stated"),
        url="https://www.courier.example/strike?utm_source=x",
    ),
    Draft(text=PORT, uri="d", rights="usable"),
)


@settings(max_examples=25, deadline=None)
@given(st.permutations(DELIVERIES))
def test_the_order_of_arrival_does_not_matter(order: list[Draft]) -> None:
    """Versions, copies and changes end in the same archive in whatever order they come."""
    with tempfile.TemporaryDirectory() as folder:
        with Archive.open(Path(folder) / "one.db") as expected:
            for one in DELIVERIES:
                articles.put(expected, one)
            wanted = state(expected)
        with Archive.open(Path(folder) / "two.db") as archive:
            for one in order:
                articles.put(archive, one)
            assert state(archive) == wanted


@pytest.mark.parametrize("order", list(itertools.permutations((0, 1))))
def test_a_cancellation_holds_whether_it_comes_before_or_after(
    archive: Archive, draft: Make, order: tuple[int, int]
) -> None:
    """A canceled delivery is nowhere, even if its text arrives later."""
    both = (draft(PORT, uri="a"), draft("", uri="a", rights="canceled"))
    for place in order:
        articles.put(archive, both[place])
    assert articles.count(archive) == 0
    assert search.articles(archive, "Lindmar").total == 0


def test_a_newer_version_lifts_a_cancellation(archive: Archive, draft: Make) -> None:
    """Only what is newer than a cancellation undoes it."""
    articles.put(archive, draft("", uri="a", rights="canceled", version=2))
    assert articles.put(archive, draft(PORT, uri="a", version=1)).status == "unchanged"
    assert articles.put(archive, draft(PORT, uri="a", version=3)).status == "updated"
    assert articles.count(archive) == 1


def test_an_embargo_hides_an_article_until_it_ends(
    archive: Archive, draft: Make, clock: Clock
) -> None:
    """An embargoed article is nowhere, and everywhere once its time has come."""
    articles.put(archive, draft(embargo="2024-03-05T12:00:00+02:00"))
    assert articles.get(archive, 1) is None
    assert articles.count(archive) == 0
    assert articles.get(archive, 1, include_hidden=True) is not None
    clock.turn(hours=2)
    assert articles.get(archive, 1) is not None
    assert articles.count(archive) == 1


@pytest.mark.parametrize("rights", ["withheld", "canceled"])
def test_what_may_not_be_used_is_nowhere(archive: Archive, draft: Make, rights: str) -> None:
    """No way of asking leads to a withheld or canceled article."""
    articles.put(archive, draft(rights=rights, title="Port to close", url="http://c.example/p"))
    assert articles.get(archive, 1) is None
    assert articles.resolve(archive, "1") == ()
    assert articles.resolve(archive, "Port to close") == ()
    assert articles.find_by_url(archive, "http://c.example/p") is None
    assert articles.latest(archive, 5).items == ()
    assert search.articles(archive, "quay").total == 0
    assert list(export.export(archive)) == []


def test_a_withdrawn_article_stays_away_whatever_comes_in(archive: Archive, draft: Make) -> None:
    """Re-ingest, a change of the file and a split of its origins do not bring it back."""
    articles.put(archive, draft(PORT, uri="a"))
    articles.put(archive, draft(PORT, uri="b"))
    articles.withdraw(archive, 1, by="U1")
    articles.put(archive, draft(PORT, uri="c"))
    articles.put(archive, draft(STRIKE, uri="b"))
    articles.put(archive, draft(PORT + "More.", uri="a"))
    assert articles.count(archive) == 0
    articles.restore(archive, 1, by="U1")
    assert articles.get(archive, 1) is not None


def test_a_stated_date_counts_more_than_one_read_from_the_text(
    archive: Archive, draft: Make
) -> None:
    """A date from outside the text is the article's date, with its basis."""
    articles.put(archive, draft(published=Dating(edtf="2021-05-04", basis="stated")))
    found = articles.get(archive, 1)
    assert found is not None
    assert found.published.edtf == "2021-05-04"
    assert found.published.basis == "stated"


STALLS = (
    "The stalls of the fish market in Tarn open before dawn. Traders pour coffee from flasks.\n\n"
    "Some families have sold herring on the quay since the town was founded.\n\n"
    "Ola Brandt, 61, learned to gut a fish at the age of six, beside her grandmother.\n\n"
    "The port authority will double the rent of every stall in March, and forty families have had"
    " letters telling them to pay or leave.\n\n"
    "Brandt keeps her letter behind the scales, under a picture of the old harbour."
)


def test_the_reader_is_told_the_headline(archive: Archive, draft: Make) -> None:
    """A summary follows the headline, and a corrected headline has the article read again."""

    def first_two() -> set[int]:
        return {one.sentence for one in articles.summary(archive, 1)[:2]}

    articles.put(archive, draft(STALLS))
    assert 4 not in first_two()
    articles.correct(
        archive, 1, title="Port authority to double the rent of market stalls", by="U1"
    )
    assert 4 in first_two()
    reread(archive, 1)
    assert 4 in first_two()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": "  \n"}, "no text"),
        ({"uri": ""}, "name"),
        ({"embargo": "tomorrow"}, "ISO 8601"),
    ],
)
def test_what_cannot_be_an_article_is_refused_in_words(
    archive: Archive, draft: Make, fields: dict[str, str], message: str
) -> None:
    """A delivery without text, without a place or with a wrong time is explained."""
    with pytest.raises(BadSourceError, match=message):
        articles.put(archive, draft(**fields))
    assert articles.count(archive) == 0


def test_a_batch_is_one_transaction(archive: Archive, draft: Make) -> None:
    """What fails in a batch is taken back alone; a batch that fails leaves nothing."""
    with archive.write():
        articles.put(archive, draft(PORT, uri="a"))
        with pytest.raises(BadSourceError):
            articles.put(archive, draft("", uri="b"))
        articles.put(archive, draft(STRIKE, uri="c"))
    assert articles.count(archive) == 2

    def interrupted() -> None:
        with archive.write():
            articles.put(archive, draft("Another text.", uri="d"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert articles.count(archive) == 2


def test_half_an_emoji_is_replaced_and_everything_else_kept(archive: Archive) -> None:
    """What no file can hold (a lone half of a pair) becomes U+FFFD, in every field."""
    half = "\ud83d"
    made = Draft(text=f"A boat {half} sank.", uri=f"u{half}", title=f"Boat {half}", byline=half)
    articles.put(archive, made)
    assert articles.put(archive, made).status == "unchanged"
    found = articles.get(archive, 1)
    assert found is not None
    assert found.text == "A boat \ufffd sank."
    assert found.title == "Boat \ufffd"


def test_a_full_disk_is_explained_and_leaves_the_archive_as_it_was(
    archive: Archive, draft: Make
) -> None:
    """When no page can be added, nothing of the article is kept and the message says why."""
    articles.put(archive, draft(PORT, uri="a"))
    pages = archive.value("PRAGMA page_count")
    archive.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ArchiveError, match="full"):
        articles.put(archive, draft("Long words. " * 50_000, uri="b"))
    archive.connection.execute("PRAGMA max_page_count = 1000000")
    assert articles.count(archive) == 1
    assert articles.put(archive, draft(STRIKE, uri="c")).id == 2


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_goes_in_and_comes_out_unchanged(text: str) -> None:
    """Whatever code points a text has, the archive holds exactly them (or explains itself)."""
    with Archive.open(":memory:") as archive:
        try:
            number = articles.put(archive, Draft(text=text, uri="u")).id
        except BadSourceError:
            assert not text.strip()
            return
        found = articles.get(archive, number)
        assert found is not None
        assert found.text == text
        assert found.title
