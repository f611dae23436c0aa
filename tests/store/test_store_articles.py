"""Articles by number, link and headline; what people correct; care of the archive."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import Dating
from store import addresses, articles, events_seen, export, topics
from store.archive import Archive
from store.errors import ArchiveError, BadQuestionError, NotFoundError
from store.values import Draft
from tests.store.news import PORT, STRIKE, Clock

if TYPE_CHECKING:
    from pathlib import Path

Make = Callable[..., Draft]


@pytest.fixture
def shelf(archive: Archive, draft: Make) -> Archive:
    """Return an archive with three titled articles and one without a headline."""
    articles.put(archive, draft(PORT, uri="a", title="Lindmar port to close within weeks"))
    articles.put(
        archive,
        draft(STRIKE, uri="b", title="Dockers walk out", url="https://www.courier.example/strike/"),
    )
    articles.put(archive, draft("Rice prices rose.", uri="c", title="Rice prices rise again"))
    articles.put(archive, draft("The ferry to Aldmoor, which sank in 2009, was raised.", uri="d"))
    return archive


@pytest.mark.parametrize("typed", ["2", "no. 2", "No 2", "#2", "article 2", " no.2 ", "nr. 2"])
def test_a_number_names_an_article_however_it_is_written(shelf: Archive, typed: str) -> None:
    """`12`, `no. 12` and `#12` are all the article's number."""
    assert [one.id for one in articles.resolve(shelf, typed)] == [2]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.courier.example/strike/",
        "http://courier.example/strike?utm_source=mail&fbclid=1#top",
        "<https://m.courier.example/strike/index.html|strike>",
        "see https://courier.example/strike.",
    ],
)
def test_a_link_names_an_article_however_it_is_decorated(shelf: Archive, url: str) -> None:
    """Scheme, `www`, tracking and trailing slashes do not matter."""
    assert [one.id for one in articles.resolve(shelf, url)] == [2]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Lindmar port to close within weeks", 1),
        ("lindmar prot to close within weks", 1),
        ("“Dockers walk out”", 2),
        ("port to close", 1),
        ("The ferry to Aldmoor, which sank in 2009, was raised", 4),
    ],
)
def test_a_headline_names_an_article_with_typing_errors(
    shelf: Archive, typed: str, number: int
) -> None:
    """A headline, whole or in part, finds its article first."""
    assert articles.resolve(shelf, typed)[0].id == number


@pytest.mark.parametrize(
    "typed", ["", "99", "#0", "Nothing like it", "😀", "1" * 40, '"', "https://"]
)
def test_what_names_no_article_finds_none(shelf: Archive, typed: str) -> None:
    """Nothing near gives nothing, and no error."""
    assert articles.resolve(shelf, typed) == ()


@given(st.text(st.characters(), max_size=80))
def test_no_reference_raises(typed: str) -> None:
    """Any text may be typed where an article is expected."""
    with Archive.open(":memory:") as archive:
        articles.put(archive, Draft(text=PORT, uri="a", title="Port to close"))
        articles.resolve(archive, typed)
        articles.find_by_url(archive, typed)


def test_two_articles_with_one_headline_are_both_named(archive: Archive, draft: Make) -> None:
    """Which of two namesakes is meant is for the person who asked to say; newest first."""
    articles.put(archive, draft(PORT, uri="a", title="Harbour news"))
    articles.put(archive, draft(STRIKE, uri="b", title="Harbour news"))
    assert [one.id for one in articles.resolve(archive, "harbour news")] == [2, 1]


def test_a_correction_stands_over_every_later_delivery(archive: Archive, draft: Make) -> None:
    """Title, byline, source, link and date survive a change of the file."""
    articles.put(archive, draft(PORT, title="Wrong", published=Dating("2021-05-09", "stated")))
    said = {
        "title": "Right",
        "byline": "Mara Lind",
        "source": "Courier",
        "url": "https://c.example/1",
    }
    fixed = articles.correct(archive, 1, published="2021-05-03", by="U1", **said)
    assert fixed.published.edtf == "2021-05-03"
    assert fixed.published.basis == "corrected"
    articles.put(archive, draft(PORT + "\nMore.", title="Still wrong"))
    found = articles.get(archive, 1)
    assert found is not None
    assert {name: getattr(found, name) for name in said} == said
    assert found.published.basis == "corrected"
    assert not found.title_derived
    assert articles.resolve(archive, "https://c.example/1")[0].id == 1


def test_a_corrected_date_has_the_article_read_again(archive: Archive, draft: Make) -> None:
    """What the text says without a year follows the corrected date."""
    articles.put(archive, draft("The mayor of Lindmar resigned on March 3. He gave no reason."))
    articles.correct(archive, 1, published="2019-03-04")
    (timex,) = [one for one in articles.timexes(archive, 1) if one.edtf]
    assert timex.edtf == "2019-03-03"


@pytest.mark.parametrize(
    ("given_", "message"),
    [({"published": "soon"}, "no date"), ({}, "Nothing"), ({"published": "2022-13"}, "no date")],
)
def test_a_correction_that_says_nothing_is_refused(
    shelf: Archive, given_: dict[str, str], message: str
) -> None:
    """A date that is none, or no field at all, is explained."""
    with pytest.raises(BadQuestionError, match=message):
        articles.correct(shelf, 1, **given_)


@pytest.mark.parametrize("number", [0, -1, 99, 2**70])
def test_no_article_of_that_number_is_said_in_words(shelf: Archive, number: int) -> None:
    """Correcting, withdrawing and restoring name the number that is not there."""
    assert articles.get(shelf, number) is None
    for act in (articles.withdraw, articles.restore):
        with pytest.raises(NotFoundError, match=str(number)):
            act(shelf, number)
    with pytest.raises(NotFoundError):
        articles.correct(shelf, number, title="x")


def test_the_latest_articles_come_first(shelf: Archive) -> None:
    """Pages follow the order of arrival, newest first."""
    assert [one.id for one in articles.latest(shelf, 2).items] == [4, 3]
    assert [one.id for one in articles.latest(shelf, 2, offset=2).items] == [2, 1]
    assert articles.latest(shelf, 2).total == 4


def test_an_article_without_words_has_a_title(archive: Archive) -> None:
    """A cancelled article that came without its text is called something all the same."""
    number = articles.put(archive, Draft(text="", uri="wire:1", rights="canceled")).id
    held = articles.get(archive, number, include_hidden=True)
    assert held is not None
    assert (held.title, held.title_derived) == ("(no text)", True)


@given(st.text(max_size=200))
def test_any_text_may_stand_where_a_link_is_expected(url: str) -> None:
    """A key is made or not; nothing raises, and a key's key is itself."""
    key = addresses.url_key(url)
    assert key is None or addresses.url_key(f"https://{key}") == key


@pytest.mark.parametrize(
    "url",
    [
        "http://www.courier.example/2024/wall/",
        "https://m.courier.example/2024/wall?amp=1",
        "https://amp.courier.example/2024//wall.amp",
        "https://courier.example/amp/2024/wall?outputType=amp-type",
        "https://www.m.courier.example./2024/w%61ll/amp/#top",
        "courier.example/2024/wall?at_medium=x&smid=tw-share&igsh=1&_ga=2&share=1&ref=rss",
    ],
)
def test_however_a_link_is_shared_its_page_is_one(url: str) -> None:
    """Phones' addresses, accelerated pages, campaigns and encodings do not make another page."""
    assert addresses.url_key(url) == "courier.example/2024/wall"


def test_foreign_letters_in_a_link_may_be_encoded() -> None:
    """A headline in other letters is one link, written out or percent-encoded."""
    written = addresses.url_key("https://kosal.example/ព័ត៌មាន/ទន្លេ")
    coded = "https://kosal.example/%E1%9E%96%E1%9F%90%E1%9E%8F%E1%9F%8C%E1%9E%98%E1%9E%B6%E1%9E%93/"
    assert addresses.url_key(coded + "%E1%9E%91%E1%9E%93%E1%9F%92%E1%9E%9B%E1%9F%81") == written
    named = addresses.url_key("https://köche.example/küche")
    assert named == addresses.url_key("https://xn--kche-5qa.example/k%C3%BCche")


def test_what_names_a_page_stays_in_its_key() -> None:
    """Parameters, slashes and signs that tell pages apart are not taken away."""
    rests = "story?id=7 story?id=8 story?gid=7 story?did=7 a%2Fb a/b story amp story%3Fid=7".split()
    keys = {addresses.url_key(f"https://courier.example/{rest}") for rest in rests}
    assert len(keys) == len(rests)


def test_a_link_without_end_has_no_key() -> None:
    """What is longer than any address is not taken apart, however often it repeats itself."""
    assert addresses.url_key("https://courier.example" + "/amp" * 50_000) is None


def test_export_holds_what_can_be_read(shelf: Archive) -> None:
    """Every visible article comes out as JSON, hidden ones do not."""
    articles.withdraw(shelf, 3)
    written = [json.loads(json.dumps(one)) for one in export.export(shelf)]
    assert [one["id"] for one in written] == [1, 2, 4]
    assert written[0]["text"] == PORT
    assert written[0]["origins"] == ["a"]


def test_a_backup_is_a_whole_archive(shelf: Archive, tmp_path: Path) -> None:
    """The copy opens by itself and holds the same articles."""
    size = export.backup(shelf, tmp_path / "copy.db")
    assert size == (tmp_path / "copy.db").stat().st_size
    with Archive.open(tmp_path / "copy.db") as copy:
        assert articles.count(copy) == 4
    assert not list(tmp_path.glob("*.partial"))


def test_a_backup_that_cannot_be_written_is_explained(shelf: Archive, tmp_path: Path) -> None:
    """A missing folder and the archive's own file are refused in words."""
    with pytest.raises(ArchiveError, match="folder"):
        export.backup(shelf, tmp_path / "nowhere" / "copy.db")
    with pytest.raises(ArchiveError, match="another file"):
        export.backup(shelf, shelf.path)


def test_the_numbers_of_an_archive(shelf: Archive) -> None:
    """Stats count what is there, hidden, undated and to be read again."""
    articles.withdraw(shelf, 3)
    numbers = export.stats(shelf)
    assert numbers["articles"] == 3
    assert numbers["hidden"] == 1
    assert numbers["to_reindex"] == 0
    assert numbers["bytes"] > 0


def test_an_event_is_new_once(archive: Archive, clock: Clock) -> None:
    """The same id again is known, also after the old ones were swept."""
    assert events_seen.first_time(archive, "Ev1")
    assert not events_seen.first_time(archive, "Ev1")
    clock.turn(days=3)
    assert events_seen.first_time(archive, "Ev2")
    assert archive.value("SELECT count(*) FROM events_seen") == 1


def test_aliases_of_the_newsroom_widen_a_topic(archive: Archive) -> None:
    """An alias works from both sides, until it is taken away; empty ones are refused."""
    topics.add_alias(archive, "Lindmar Naval Base", "Quay Nine", by="U1")
    (topic,) = topics.parse(archive, "quay nine")
    assert {"Lindmar Naval Base", "Quay Nine"} <= set(topic.forms)
    assert topics.aliases(archive) == {"Lindmar Naval Base": ("Quay Nine",)}
    assert topics.remove_alias(archive, "Lindmar Naval Base", "Quay Nine")
    assert topics.aliases(archive) == {}
    with pytest.raises(BadQuestionError):
        topics.add_alias(archive, "", "x")


def test_a_known_name_is_one_topic(archive: Archive, draft: Make) -> None:
    """The longest known names come first, other words are topics of their own."""
    articles.put(archive, draft(PORT))
    found = topics.parse(archive, "Ilse Varga port")
    assert [one.typed for one in found] == ["Ilse Varga", "port"]


def test_the_file_is_sound_for_other_programs(shelf: Archive) -> None:
    """SQLite itself finds nothing wrong, in tables and in the search indexes."""
    with sqlite3.connect(shelf.path) as other:
        assert other.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    for index in ("articles_fts", "quotes_fts", "events_fts", "standing_fts"):
        shelf.connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608 names of our own


def test_the_count_of_articles_follows_the_clock_and_every_change(
    archive: Archive, clock: Clock
) -> None:
    """What is hidden is counted anew when an embargo ends, and when anybody changes anything."""
    soon = (clock() + timedelta(hours=2)).isoformat()
    articles.put(archive, Draft(text="The first.", uri="u1"))
    articles.put(archive, Draft(text="The second.", uri="u2", embargo=soon))
    articles.put(archive, Draft(text="The third.", uri="u3", embargo="2999-01-01T00:00:00Z"))
    assert articles.count(archive) == 1
    clock.turn(hours=3)
    assert articles.count(archive) == 2
    articles.withdraw(archive, 1)
    assert articles.count(archive) == 1
    with Archive.open(archive.path, now=clock) as other:
        articles.restore(other, 1)
    assert articles.count(archive) == 2


def test_letters_alike_do_not_make_a_headline_of_another_word(
    archive: Archive, draft: Make
) -> None:
    """A short reference whose words the headline lacks names no article, however it is spelt."""
    articles.put(archive, draft(PORT, uri="a", title="The engineer’s notes, and the dreary tide"))
    assert articles.resolve(archive, "the dredging") == ()
    assert articles.resolve(archive, "the engineers note")[0].id == 1
