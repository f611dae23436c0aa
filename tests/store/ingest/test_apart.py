"""Documents are read in a process of their own, which may take so much time and memory."""

from __future__ import annotations

import io
import os
import threading

import docx
import pytest

from store.errors import BadSourceError
from store.ingest import apart
from store.ingest.formats import from_bytes
from tests.store.ingest.test_documents import LINES, pdf


def word(*paragraphs: str) -> bytes:
    """Make a Word document."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_document_comes_back_whole() -> None:
    """Text, signs of every script and the reason of a failure come through unchanged."""
    reader = apart.Reader()
    found = reader.read("docx", word("“At last,” they said.", "កម្ពុជា 🙂"), "/inbox/port.docx")
    assert (found.origin, found.text) == ("/inbox/port.docx", "“At last,” they said.\n\nកម្ពុជា 🙂")
    with pytest.raises(BadSourceError, match="broken ZIP archive"):
        reader.read("docx", b"PK\x03\x04 and then nothing", "/inbox/cut.docx")
    assert "reopen on Monday" in reader.read("pdf", pdf(LINES), "/inbox/port.pdf").text
    with pytest.raises(BadSourceError, match="pages are pictures"):
        reader.read("pdf", pdf(()), "/inbox/scan.pdf")


def test_what_takes_too_long_is_left_out() -> None:
    """A page that asks for minutes is given up, with its reason; the next document is read."""
    reader = apart.Reader(seconds=0.5)
    links = "<p><a href='x'>The ferry sailed</a> again</p>" * 100_000
    page = f"<html><body><article>{links}</article></body></html>"
    with pytest.raises(BadSourceError, match=r"more than 0\.5 seconds"):
        reader.read("page", page.encode(), "https://news.example/a")
    assert apart.Reader().read("docx", word("Still here."), "/inbox/a.docx").text == "Still here."


def test_what_takes_too_much_memory_is_left_out() -> None:
    """Whatever needs more memory than it may have ends its own process and no other."""
    with pytest.raises(BadSourceError, match="more than 64 MB of memory"):
        apart.Reader(megabytes=64).read("pdf", pdf(LINES), "/inbox/huge.pdf")


def test_a_large_page_is_read_like_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page states of itself comes through from the process that read it."""
    words = "<p>The ferry to Lunsk sailed again on Thursday, and its pilot was glad of it.</p>" * 9
    page = (
        '<html lang="en"><head><meta name="author" content="Ana Lind">'
        '<meta property="article:published_time" content="2021-03-04T08:00:00Z">'
        f"<title>Ferry returns</title></head><body><article>{words}</article></body></html>"
    )
    here = apart.page(page, "/inbox/a.html", "https://news.example/a")
    monkeypatch.setattr(apart, "LARGE_PAGE", 1)
    assert apart.page(page, "/inbox/a.html", "https://news.example/a") == here
    assert (here.byline, here.published) == ("Ana Lind", "2021-03-04T08:00:00Z")


def test_a_process_that_ended_meanwhile_is_replaced() -> None:
    """What waited for the next document may have ended: that costs no document."""
    reader = apart.Reader()
    reader.read("docx", word("One."), "/inbox/1.docx")
    (waiting,) = reader._idle
    waiting.kill()
    assert reader.read("docx", word("Two."), "/inbox/2.docx").text == "Two."


def test_the_process_holds_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the bot's environment is not in that of the process that reads strange files."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-made-up")
    process = apart.Reader()._started()
    try:
        with open(f"/proc/{process.pid}/environ", "rb") as held:  # noqa: PTH123 - a pseudo file
            assert b"xoxb" not in held.read()
    except FileNotFoundError:
        pytest.skip("this system shows no process's environment")
    finally:
        process.kill()
        process.communicate()


def test_many_threads_read_at_once() -> None:
    """Each gets its own document's text, and at most one process stays."""
    reader = apart.Reader()
    found: dict[int, str] = {}

    def go(number: int) -> None:
        found[number] = reader.read("docx", word(f"Text {number}."), f"/{number}").text

    threads = [threading.Thread(target=go, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: f"Text {number}." for number in range(4)}
    assert len(reader._idle) == 1


def test_files_are_told_by_how_they_begin() -> None:
    """Whatever a file is called, its first bytes say that it is read apart."""
    (found,) = from_bytes(word("The port opens."), f"inbox{os.sep}port.txt", ".txt")
    assert found.text == "The port opens."
