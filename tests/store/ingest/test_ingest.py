"""Sources go into the archive whole, again without change, and bad ones are named."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store import articles
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.values import Article

    PutFile = Callable[[str, str | bytes], Path]

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT / "../shared/corpus"


def only(archive: Archive) -> Article:
    """Return the archive's only article."""
    assert articles.count(archive) == 1
    found = articles.latest(archive, 1).items
    return found[0]


def test_a_text_file_becomes_an_article(archive: Archive, put_file: PutFile, story: str) -> None:
    """A bare text is stored clean, under its opening words, marked as derived."""
    path = put_file("port.txt", b"\xef\xbb\xbf" + story.replace("\n", "\r\n").encode())
    report = ingest(archive, [path])
    assert report.added == (1,)
    assert report.failed == ()
    article = only(archive)
    assert article.text == story.strip()
    assert article.title_derived
    assert article.title.startswith("VELMORA") or article.title.startswith("The port of Saltmere")
    assert [origin.uri for origin in articles.origins(archive, 1)] == [str(path)]


def test_ingesting_again_changes_nothing(archive: Archive, put_file: PutFile, story: str) -> None:
    """A second run over the same folder reports every article as unchanged."""
    put_file("a.txt", story)
    put_file("b.md", f"# Pier opens\n\n{story.replace('port', 'pier')}")
    folder = put_file("c.jsonl", json.dumps({"title": "Dam", "text": story.replace("port", "dam")}))
    first = ingest(archive, [folder.parent])
    version = archive.version
    second = ingest(archive, [folder.parent])
    assert len(first.added) == 3
    assert second.unchanged == first.added
    assert (second.added, second.updated, second.duplicate) == ((), (), ())
    assert archive.version == version


def test_a_changed_file_keeps_its_number(archive: Archive, put_file: PutFile, story: str) -> None:
    """A file with another text is the same article, updated."""
    path = put_file("a.txt", story)
    ingest(archive, [path])
    put_file("a.txt", story.replace("Monday", "Tuesday"))
    report = ingest(archive, [path])
    assert report.updated == (1,)
    assert "Tuesday" in only(archive).text


def test_one_text_from_two_places_is_one_article(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """The same text in another encoding elsewhere is a second origin, not a second article."""
    put_file("a.txt", story)
    folder = put_file("copies/b.txt", story.encode("utf-16")).parents[1]
    report = ingest(archive, [folder])
    assert (report.added, report.duplicate) == ((1,), (1,))
    assert len(articles.origins(archive, 1)) == 2


def test_every_bad_input_is_named_and_the_rest_goes_in(
    archive: Archive, put_file: PutFile, story: str, tmp_path: Path
) -> None:
    """Each bad file is one failure with its name and reason; good ones beside it are stored."""
    put_file("good.txt", story)
    put_file("empty.txt", b"")
    put_file("blank.txt", b" \n\n ")
    put_file("dots.txt", "... --- ...")
    put_file("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200))
    put_file("noise.txt", bytes(range(256)) * 20)
    put_file("broken.json", '{"title": "x",\n "text": }')
    put_file("settings.json", '{"colour": "blue"}')
    put_file("locked.pdf", b"%PDF-1.7\nnothing")
    put_file("folder.docx", b"PK\x03\x04nothing")
    put_file("style.css", "p { margin: 0 }")
    put_file("old.doc", b"\xd0\xcf\x11\xe0" + bytes(100))
    put_file(
        "lines.jsonl",
        f"{json.dumps({'title': 'Dam', 'text': f'{story} Again.'})}\n{{broken\n\n[]\n",
    )
    with put_file("huge.txt", b"").open("wb") as huge:
        huge.truncate(200 * 1024 * 1024)
    (tmp_path / "inbox" / "loop").symlink_to(tmp_path / "inbox", target_is_directory=True)
    report = ingest(archive, [tmp_path / "inbox", tmp_path / "missing.txt"])
    failed = {failure.source.rpartition("/")[2]: failure.reason for failure in report.failed}
    assert len(report.added) == 2
    assert failed.keys() == {
        "empty.txt",
        "blank.txt",
        "dots.txt",
        "picture.jpg",
        "noise.txt",
        "broken.json",
        "settings.json",
        "locked.pdf",
        "folder.docx",
        "style.css",
        "old.doc",
        "lines.jsonl, line 2",
        "lines.jsonl, line 4",
        "huge.txt",
        "loop",
        "missing.txt",
    }
    assert "200 MB" in failed["huge.txt"]
    assert "line 2, column" in failed["broken.json"]
    assert all(failed.values())


def test_metadata_beside_the_text_is_taken_and_noted(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """A saved link and a metadata file beside an article give its link, byline and date."""
    path = put_file("port.txt", story)
    put_file("port.url", "[InternetShortcut]\r\nURL=https://courier.example/2023/02/28/port\r\n")
    put_file("port.txt.json", '{"headline": "Port reopens", "byline": "Ana Lind"}')
    report = ingest(archive, [path.parent])
    article = only(archive)
    assert article.url == "https://courier.example/2023/02/28/port"
    assert (article.title, article.title_derived, article.byline) == (
        "Port reopens",
        False,
        "Ana Lind",
    )
    assert (article.published.edtf, article.published.basis) == ("2023-02-28", "stated")
    assert len(report.notes) == 2


def test_a_date_over_the_text_is_the_articles(archive: Archive, put_file: PutFile) -> None:
    """Byline, paper and date between headline and text become fields and leave the text."""
    text = (
        "Port of Saltmere reopens\n\nBy Oda Fell, Staff Writer\nThe Saltmere Courier\n"
        "Published: 15 September 2023\n\nThe port will reopen on Monday, the minister said.\n"
    )
    ingest(archive, [put_file("a.txt", text)])
    article = only(archive)
    assert article.text == "The port will reopen on Monday, the minister said."
    assert (article.byline, article.source) == ("Oda Fell", "The Saltmere Courier")
    assert (article.published.edtf, article.published.basis) == ("2023-09-15", "dateline")


def test_front_matter_over_a_plain_text_is_taken(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """Its fields are the article's, and its lines no part of the text; a rule is none."""
    put_file("a.txt", f"---\ntitle: Port opens\ndate: 2031-05-02\nsource: The Quay\n---\n\n{story}")
    path = put_file("b.txt", f"---\nOdd: pier\n---\n{story.replace('port', 'pier')}")
    ingest(archive, [path.parent])
    article, ruled = articles.get_many(archive, [1, 2]).values()
    assert (article.title, article.source) == ("Port opens", "The Quay")
    assert article.published.edtf == "2031-05-02"
    assert article.text == story.strip()
    assert ruled.title == "Odd: pier"


def test_a_line_that_says_when_it_was_updated_stays(archive: Archive, put_file: PutFile) -> None:
    """The date of an update is not the date of publication."""
    text = "Port reopens in the south\n\nUpdated: 15 September 2023\n\nThe port will reopen soon.\n"
    ingest(archive, [put_file("a.txt", text)])
    assert only(archive).published.basis != "stated"
    assert "15 September 2023" in only(archive).text


def test_a_day_that_the_text_looks_back_on_is_not_the_articles(
    archive: Archive, put_file: PutFile
) -> None:
    """A tale of a day opens with it, and goes on to later years."""
    text = "14 June 1966\n\nThe ship came in at noon. In 1998 the quay was closed for good.\n"
    ingest(archive, [put_file("a.txt", text)])
    assert only(archive).published.edtf is None
    assert "14 June 1966" in only(archive).text


def test_the_files_own_date_is_never_used(archive: Archive, put_file: PutFile, story: str) -> None:
    """An article whose text states no year has none, whenever its file was written."""
    ingest(archive, [put_file("a.txt", story)])
    assert (only(archive).published.edtf or "") == ""


def test_a_date_that_is_not_understood_is_noted(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """A metadata date that may mean two days is not used, and the report says so."""
    path = put_file("a.json", json.dumps({"title": "T", "text": story, "published": "03/04/2023"}))
    report = ingest(archive, [path])
    assert only(archive).published.basis != "stated"
    assert "03/04/2023" in report.notes[0]


def test_a_date_to_come_is_noted(archive: Archive, put_file: PutFile, story: str) -> None:
    """An article from a day that is yet to come is a slip, or was to wait: its keeper is told."""
    path = put_file("a.json", json.dumps({"title": "T", "text": story, "published": "2150-04-03"}))
    (note,) = ingest(archive, [path]).notes
    assert "2150-04-03" in note
    assert "is yet to come" in note
    assert articles.count(archive) == 1


def test_rights_and_embargoes_hide(archive: Archive, put_file: PutFile, story: str) -> None:
    """What is withheld, canceled or embargoed is stored and shown nowhere."""
    items = [
        {"uri": "urn:a", "headline": "A", "body_text": f"{story} A.", "pubstatus": "withheld"},
        {"uri": "urn:b", "headline": "B", "body_text": f"{story} B.", "embargoed": "2999-01-01"},
        {"uri": "urn:c", "headline": "C", "body_text": f"{story} C.", "pubstatus": "usable"},
        {"uri": "urn:c", "headline": "C", "pubstatus": "canceled"},
    ]
    path = put_file("wire.jsonl", "\n".join(json.dumps(item) for item in items))
    report = ingest(archive, [path])
    assert report.failed == ()
    assert articles.count(archive) == 0


def test_an_embargo_that_is_not_understood_keeps_the_article_out(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """Rather than appear too early, an article with a strange embargo is a failure."""
    path = put_file("a.json", json.dumps({"title": "T", "text": story, "embargo": "Tuesday noon"}))
    report = ingest(archive, [path])
    assert "Tuesday noon" in report.failed[0].reason
    assert articles.count(archive) == 0


def test_withheld_and_back_catalogue_are_passed_on(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """`withheld` keeps articles out of every answer; `back_catalogue` marks old stock."""
    ingest(archive, [put_file("a.txt", story)], withheld=True)
    old = "The mill of Orl was sold in May to two sisters who want to bake there."
    ingest(archive, [put_file("b.txt", old)], back_catalogue=True)
    assert only(archive).back_catalogue


@pytest.mark.parametrize(("name", "scrap"), [("a.pdf", "hi"), ("b.txt", "Read more")])
def test_a_word_or_two_is_no_article(
    archive: Archive, put_file: PutFile, name: str, scrap: str
) -> None:
    """What holds a word is named and left out; a short story is not, in any script."""
    report = ingest(archive, [put_file(name, scrap)])
    assert report.added == ()
    assert f"too little text to be an article: “{scrap}”" in report.failed[0].reason
    assert ingest(archive, [put_file("c.txt", "The pier burned.")]).added
    assert ingest(archive, [put_file("d.txt", "奥斯特港周一早上重新开放。")]).added


def test_an_empty_folder_is_noted(archive: Archive, tmp_path: Path) -> None:
    """A folder with nothing to read in it is no failure, but is not passed over in silence."""
    report = ingest(archive, [tmp_path])
    assert report.failed == ()
    assert str(tmp_path) in report.notes[0]


def test_progress_names_each_article_and_failure(
    archive: Archive, put_file: PutFile, story: str
) -> None:
    """The progress function is told each thing once, as it is done."""
    put_file("a.txt", story)
    folder = put_file("b.txt", b"").parent
    told: list[str] = []
    ingest(archive, [folder], progress=told.append)
    assert sorted(name.rpartition("/")[2] for name in told) == ["a.txt", "b.txt"]


def test_a_killed_ingest_leaves_a_sound_archive_that_a_second_run_finishes(
    tmp_path: Path, put_file: PutFile, story: str
) -> None:
    """`kill -9` in the middle leaves whole articles only; the same command then adds the rest."""
    total = 400
    for number in range(total):
        put_file(f"{number:03}.txt", f"{story}\nThis was notice number {number} of the board.\n")
    database = tmp_path / "archive.db"
    code = (
        "import sys\nfrom store.archive import Archive\nfrom store.ingest import ingest\n"
        "archive = Archive.open(sys.argv[1])\n"
        "ingest(archive, [sys.argv[2]], progress=lambda name: print(name, flush=True))\n"
    )
    process = subprocess.Popen(  # noqa: S603 -- this test's own command
        [sys.executable, "-c", code, str(database), str(tmp_path / "inbox")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    for _ in range(40):
        process.stdout.readline()
    process.kill()
    process.wait()
    # The pipe's other ends are its reading processes': they close when those have ended too.
    process.stdout.read()
    process.stdout.close()
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    archive = Archive.open(database)
    half = articles.count(archive)
    assert 0 < half < total
    report = ingest(archive, [tmp_path / "inbox"])
    assert (len(report.unchanged), len(report.added)) == (half, total - half)
    assert articles.count(archive) == total
    assert report.failed == ()
    archive.close()


@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the customer's articles are not beside the checkout"
)
def test_the_customers_articles_are_read_as_they_look(archive: Archive) -> None:
    """Bare texts get derived titles; one with headline and byline keeps both, without furniture."""
    report = ingest(archive, [CORPUS])
    assert (len(report.added), report.failed) == (5, ())
    last = articles.get(archive, 5)
    assert last is not None
    assert not last.title_derived
    assert (last.byline, last.source) == ("Petr Konovalov", "New Eastern Outlook")
    assert "WordPress" not in last.text
    assert "Leave a Reply" not in last.text
    first = articles.get(archive, 1)
    assert first is not None
    assert first.title_derived
    assert len(articles.latest(archive, 10).items) == 5
