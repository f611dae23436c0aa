"""Links and files that people point at: opened within the guards, and never kept unasked."""

from __future__ import annotations

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import docx
import pytest

from tests.e2e import product

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.people import Person
    from tests.slack.state import Conversation
    from tests.slack.workspace import Slack

INSIDE = "127.0.0.0/8,::1/128"
STORY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Lake of Tolvik freezes early</title>
<meta property="article:published_time" content="2024-11-15"></head><body><article>
<h1>Lake of Tolvik freezes early</h1>
<p>The lake of Tolvik froze on Friday, a month before its usual day, the town council said in the
morning, and the children of the town were given a day without school to see it.</p>
<p>“I have never seen it so early,” said Odd Lyngdal, who has fished on the lake every winter since
he was nine years old and keeps a book of the days on which it froze.</p>
<p>The council forbade people to walk on the ice until December 20. Skaters from Ostrand came on
Sunday all the same, and nobody was hurt, the police of Tolvik said on Monday.</p>
</article></body></html>"""


PDF = "application/pdf"


def _word(text: str) -> bytes:
    """Return a Word file with these paragraphs."""
    document = docx.Document()
    for paragraph in text.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _pdf(words: str) -> bytes:
    """Return a PDF of one page with one line of plain words on it."""
    drawn = f"BT /F1 12 Tf 40 700 Td ({words}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 7\n0000000000 65535 f \n"
    end = b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + head + table + end


class Web(ThreadingHTTPServer):
    """A web server that is not Slack's, and keeps what it is asked."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), _Pages)
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def address(self) -> str:
        """Its address, by a name that Slack's stand-in does not have."""
        return f"http://localhost:{self.server_address[1]}"


class _Pages(BaseHTTPRequestHandler):
    server: Web

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name it has above
        """Log nothing."""

    def do_GET(self) -> None:  # the name http.server looks for
        """Give the story, a way to it, or nothing."""
        self.server.asked.append((self.path, dict(self.headers.items())))
        if self.path == "/short":
            self.send_response(302)
            self.send_header("Location", f"{self.server.address}/story")
            self.end_headers()
            return
        body = STORY.encode() if self.path == "/story" else b"gone"
        self.send_response(200 if self.path == "/story" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server with one story."""
    server = Web()
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def ida(slack: Slack) -> Person:
    """Somebody who asks."""
    return slack.person("Ida")


@pytest.fixture
def room(slack: Slack, ida: Person) -> Conversation:
    """Where she asks."""
    return slack.channel("newsroom", ida)


def test_a_link_is_read_and_not_kept(
    db: Path, slack: Slack, web: Web, ida: Person, room: Conversation
) -> None:
    """An article that the archive lacks is fetched, summed up and forgotten; so is a redirect."""
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE):
        for path in ("/story", "/short"):
            answer = ida.mention(f"summarise <{web.address}{path}>", room).answer()
            assert "The lake of Tolvik froze on Friday" in answer.words
            assert "Odd Lyngdal" in answer.words
        found = ida.command("/articles", "Tolvik lake froze", room).answer()
        assert "usual day" not in found.words
        missing = ida.mention(f"summarise <{web.address}/elsewhere>", room).answer()
        assert "froze" not in missing.words
    assert web.asked
    assert not any(slack.team.bot_token in str(headers) for _, headers in web.asked)


def test_a_link_is_kept_where_so_set(
    db: Path, slack: Slack, web: Web, ida: Person, room: Conversation
) -> None:
    """With CLIPPINGS_FETCH_KEEP what was fetched becomes an article of the archive."""
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE, CLIPPINGS_FETCH_KEEP="yes"):
        assert "froze" in ida.mention(f"summarise <{web.address}/story>", room).answer().words
        found = ida.command("/quotes", "Odd Lyngdal", room).answer()
        assert "I have never seen it so early" in found.words


@pytest.mark.parametrize("fetch", ["yes", "no"])
def test_internal_addresses_are_left_alone(db: Path, slack: Slack, web: Web, fetch: str) -> None:
    """By default no link leads into the newsroom's own network; with fetching off, nowhere."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    inside = INSIDE if fetch == "no" else ""
    with product.serving(db, slack, CLIPPINGS_FETCH=fetch, CLIPPINGS_FETCH_INTERNAL=inside):
        for host in (web.address, web.address.replace("localhost", "127.0.0.1")):
            answer = ida.mention(f"summarise <{host}/story>", room).answer()
            assert "froze" not in answer.words
    assert web.asked == []


def test_a_shared_file_is_read_and_not_kept(
    db: Path, slack: Slack, ida: Person, room: Conversation
) -> None:
    """A text, a page, a Word file or a PDF is read with the bot's token, and forgotten."""
    text = "The lake of Tolvik froze on Friday.\n\n“So early!” said Odd Lyngdal, a fisherman.\n"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE):
        for name, content, kind in (
            ("lake.txt", text.encode(), "text/plain"),
            ("lake.html", STORY.encode(), "text/html"),
            ("lake.docx", _word(text), word),
            ("lake.pdf", _pdf("The lake of Tolvik froze on Friday. Nobody was hurt."), PDF),
        ):
            root = ida.share(name, content, kind, room)
            answer = ida.mention("summarise", room, thread=root.ts).answer()
            assert "The lake of Tolvik froze on Friday" in answer.words
        found = ida.command("/articles", "Tolvik lake froze", room).answer()
        assert "froze on Friday" not in found.words


def test_a_file_without_the_right_to_read_it(
    db: Path, slack: Slack, ida: Person, room: Conversation
) -> None:
    """Without `files:read` the answer names the permission; the sign-in page is no article."""
    if "files:read" in slack.team.scopes:
        slack.team.scopes.remove("files:read")
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE):
        root = ida.share("lake.txt", b"The lake of Tolvik froze on Friday.", "text/plain", room)
        answer = ida.mention("summarise", room, thread=root.ts).answer()
    assert "files:read" in answer.words
    assert "Sign in" not in answer.words


def test_the_link_of_a_withdrawn_article_is_not_fetched(
    db: Path, slack: Slack, web: Web, ida: Person, room: Conversation
) -> None:
    """What was withdrawn does not come back by its link."""
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE, CLIPPINGS_FETCH_KEEP="yes"):
        ida.mention(f"summarise <{web.address}/story>", room).answer()
        (number,) = product.run(db, "ask", "articles Lyngdal").out.split("No. ")[1].split()[:1]
        assert product.run(db, "withdraw", number).code == 0
        answer = ida.mention(f"summarise <{web.address}/story>", room).answer()
        assert "froze" not in answer.words
