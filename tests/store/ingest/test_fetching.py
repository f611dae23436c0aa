"""Links are fetched from the public internet and from nowhere else, and never without bounds."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import articles
from store.archive import Archive
from store.errors import BadSourceError
from store.ingest import ingest
from store.ingest.fetching import Fetcher, is_public, origin_of
from store.ingest.single import from_link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HERE = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))
PAGE = (
    "<html><head><title>Ferry returns to Lunsk</title>"
    '<meta property="article:published_time" content="2021-03-04T08:00:00Z"></head><body><article>'
    "<h1>Ferry returns to Lunsk</h1>"
    + "".join(
        f"<p>The ferry to Lunsk sailed again on Thursday, and passenger {n} was glad of it.</p>"
        for n in range(8)
    )
    + "</article></body></html>"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Lunsk Post</title>'
    "<item><link>/page</link></item><item><link>/missing</link></item></channel></rss>"
)
ENTRIES = "".join(f"<item><link>/entry/{n}</link></item>" for n in range(50))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = (
    f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel>'
    "<item><link>&l11;</link></item></channel></rss>"
)
SPY = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>'
    "<item><link>&x;</link></item><item><link>/page</link></item></channel></rss>"
)
PACKED = {"Content-Encoding": "gzip"}
REDIRECTS = {
    "/loop": "/loop",
    "/moved": "/page",
    "/inside": "http://10.0.0.1/secret",
    "/file": "file:///etc/passwd",
}
ELSEWHERE = "https://lunsk.example/2021/ferry"
SIGNPOST = (
    "<html><head><title>https://lunsk.example/page</title><noscript>"
    '<META http-equiv="refresh" content="0;URL={}"></noscript></head><script>location.replace()'
    "</script></html>"
)
SENT = {
    "/signpost": (SIGNPOST.format("/page?a=1&amp;b=2").encode(), "text/html"),
    "/signpost-inside": (SIGNPOST.format("http://10.0.0.1/x").encode(), "text/html; charset=x"),
    "/signpost-loop": (SIGNPOST.format("/signpost-loop").encode(), "text/html"),
    "/signpost-broken": (SIGNPOST.format("http://[x").encode(), "text/html"),
    "/signpost-wide": (SIGNPOST.format(" " * 3800).encode(), "text/html"),
    "/reload": (
        PAGE.replace("<title>", '<meta http-equiv="refresh" content="600"><title>').encode(),
        "text/html",
    ),
    "/door": (
        b"<p>Log in to read this article, or buy the Lunsk Post today.</p><input type=password>",
        "text/html",
    ),
    "/notice": (b"<html><body><p>Please wait.</p></body></html>", "text/html"),
    "/copy": (
        PAGE.replace("<title>", f'<link rel="canonical" href="{ELSEWHERE}"><title>').encode(),
        "text/html",
    ),
    "/page": (PAGE.encode(), "text/html; charset=utf-8"),
    "/large": (b"a" * 3_000_000, "text/html"),
    "/feed": (FEED.encode(), "application/rss+xml"),
    "/many": (f"<rss><channel>{ENTRIES}</channel></rss>".encode(), "application/rss+xml"),
    "/laughs": (BOMB.encode(), "application/rss+xml"),
    "/spy": (SPY.encode(), "application/rss+xml"),
    "/picture": (b"\x89PNG\r\n", "image/png"),
}


class Site(BaseHTTPRequestHandler):
    """A small site, partly hostile."""

    asked: ClassVar[list[str]] = []  # the entries of the feed

    def do_GET(self) -> None:
        """Answer by the path."""
        path = self.path.partition("?")[0]
        if path in REDIRECTS:
            self._redirect(REDIRECTS[path])
        elif path in SENT:
            self._send(*SENT[path])
        elif path == "/packed":
            self._send(gzip.compress(PAGE.encode()), "text/html", PACKED)
        elif path == "/bomb":
            self._send(gzip.compress(b"a" * 3_000_000), "text/html", PACKED)
        elif path == "/who":
            self._send(self.headers.get("Authorization", "nobody").encode(), "text/plain")
        elif path.startswith("/entry/"):
            self.asked.append(path)
            self._send(PAGE.encode(), "text/html")
        elif path == "/drip":
            self._drip()
        elif path == "/drip-headers":
            self._drip_headers()
        else:
            self.send_error(404)

    def _redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"a")
            time.sleep(0.05)

    def _drip_headers(self) -> None:
        with suppress(OSError):
            for n in range(10_000):
                self.wfile.write(f"HTTP/1.1 200 OK\r\nX-{n}: ".encode() if n == 0 else b"a")
                time.sleep(0.01)

    def _send(self, body: bytes, kind: str, more: dict[str, str] | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@contextmanager
def serving() -> Iterator[str]:
    """Run the site on a free port of this machine; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The site's address."""
    with serving() as address:
        yield address


def test_the_name_is_looked_up_once(site: str) -> None:
    """The judged address is the one connected to: a second look-up cannot change it."""
    asked = []

    def resolver(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",) if len(asked) == 1 else ("10.0.0.1",)

    port = site.rpartition(":")[2]
    fetched = Fetcher(HERE, resolver=resolver).get(f"http://news.example:{port}/page#part")
    assert asked == ["news.example"]
    assert fetched.url == f"http://news.example:{port}/page"
    assert b"Ferry returns" in fetched.body


@pytest.mark.parametrize("path", ["/page", "/moved", "/packed"])
def test_a_page_is_fetched(site: str, path: str) -> None:
    """Plain, redirected and packed pages come whole."""
    fetched = Fetcher(HERE).get(site + path)
    assert fetched.body == PAGE.encode()
    assert fetched.content_type.startswith("text/html")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/inside", "internal network"),
        ("/file", "only links"),
        ("/loop", "redirects more than"),
        ("/missing", "answered 404"),
        ("/large", "more than 1 MB"),
        ("/bomb", "more than 1 MB"),
    ],
)
def test_a_hostile_site_is_left_with_a_reason(site: str, path: str, why: str) -> None:
    """Redirects inwards, endless redirects, huge and packed-huge pages each end soon."""
    with pytest.raises(BadSourceError, match=why):
        Fetcher(HERE, seconds=60, most_bytes=1024 * 1024).get(site + path)


@pytest.mark.parametrize("path", ["/drip", "/drip-headers"])
def test_a_slow_site_is_left_when_time_is_over(site: str, path: str) -> None:
    """A site that drips, in its body or already in its headers, holds nobody for long."""
    with pytest.raises(BadSourceError, match="more than 1 seconds"):
        Fetcher(HERE, seconds=1).get(site + path)


def test_a_look_up_without_end_is_given_up(site: str) -> None:
    """A name server that never answers holds nobody beyond the fetcher's time."""
    answered = threading.Event()

    def resolver(_host: str, _port: int) -> tuple[str, ...]:
        answered.wait(30)
        return ("127.0.0.1",)

    with pytest.raises(BadSourceError, match="could not be found in time"):
        Fetcher(HERE, seconds=0.3, resolver=resolver).get(f"{site}/page")
    answered.set()


def test_the_token_goes_to_its_own_origin_alone(site: str) -> None:
    """Another scheme, host or port never sees the token, even of the same name."""
    port = site.rpartition(":")[2]
    own = Fetcher(HERE, bearer="xoxb-made-up", bearer_origins=frozenset({f"{site}"}))
    assert own.get(f"{site}/who").body == b"Bearer xoxb-made-up"
    for origin in (f"https://127.0.0.1:{port}", "http://127.0.0.1:80", f"http://localhost:{port}"):
        other = Fetcher(HERE, bearer="xoxb-made-up", bearer_origins=frozenset({origin}))
        assert other.get(f"{site}/who").body == b"nobody"


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Files.Example/a?b", "https://files.example:443"),
        ("http://files.example:8080", "http://files.example:8080"),
        ("http://files.example@evil.example/", None),
        ("", None),
    ],
)
def test_whose_an_address_is(url: str, origin: str | None) -> None:
    """Scheme, host and port say whose an address is; what is no address is nobody's."""
    assert origin_of(url) == origin


def test_a_shortener_s_page_is_followed(site: str) -> None:
    """A page that is only there to send its reader on is a redirect, held to the same rules."""
    assert Fetcher(HERE).get(f"{site}/signpost").url == f"{site}/page?a=1&b=2"
    assert Fetcher(HERE).get(f"{site}/reload").url == f"{site}/reload"
    with pytest.raises(BadSourceError, match="internal network"):
        Fetcher(HERE).get(f"{site}/signpost-inside")
    with pytest.raises(BadSourceError, match="redirects more than"):
        Fetcher(HERE).get(f"{site}/signpost-loop")
    with pytest.raises(BadSourceError, match="no address"):
        Fetcher(HERE).get(f"{site}/signpost-broken")
    with pytest.raises(BadSourceError, match="redirects more than"):
        Fetcher(HERE).get(f"{site}/signpost-wide")  # a refresh of itself, read in no time


@pytest.mark.parametrize(("path", "why"), [("/door", "log in"), ("/notice", "too little text")])
def test_a_page_that_is_no_article_is_told(site: str, path: str, why: str) -> None:
    """A door and a notice are not summarised as if they were the article behind them."""
    with pytest.raises(BadSourceError, match=why):
        from_link(Fetcher(HERE), site + path)


def test_a_page_s_own_address(site: str) -> None:
    """Another site's address is only told; it does not become the article's link."""
    page = from_link(Fetcher(HERE), f"{site}/copy")
    assert page.canonical == ELSEWHERE
    assert page.draft.url == f"{site}/copy"


def test_no_entry_of_a_feed_is_fetched_beyond_the_second(site: str) -> None:
    """A feed is no single article, which its second entry shows already."""
    with pytest.raises(BadSourceError, match="many articles"):
        from_link(Fetcher(HERE), f"{site}/many")
    assert Site.asked == ["/entry/0", "/entry/1"]


@given(st.ip_addresses())
def test_nothing_private_counts_as_public(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    """No private, local, shared or reserved address is ever judged public."""
    if is_public(address):
        assert not address.is_private
        assert not address.is_loopback
        assert not address.is_link_local
        assert not address.is_multicast


def test_a_link_becomes_an_article(site: str, tmp_path: Path) -> None:
    """A page is kept with its address, headline and stated date; asking again changes nothing."""
    with Archive.open(tmp_path / "a.db") as archive:
        report = ingest(archive, [f"{site}/page"], fetcher=Fetcher(HERE))
        assert len(report.added) == 1
        row = archive.row("SELECT title, url, published FROM articles")
        assert row is not None
        assert row["title"] == "Ferry returns to Lunsk"
        assert row["url"] == f"{site}/page"
        again = ingest(archive, [f"{site}/page"], fetcher=Fetcher(HERE))
        assert again.unchanged == report.added


def test_a_feed_brings_its_entries_and_names_what_failed(site: str, tmp_path: Path) -> None:
    """Each entry is fetched; a broken one is reported and keeps no other out."""
    with Archive.open(tmp_path / "a.db") as archive:
        report = ingest(archive, [f"{site}/feed", f"{site}/picture"], fetcher=Fetcher(HERE))
    assert len(report.added) == 1
    assert [failure.source for failure in report.failed] == [f"{site}/missing", f"{site}/picture"]


def test_entities_of_a_feed_are_not_unfolded(site: str, tmp_path: Path) -> None:
    """A feed whose entities grow without end has no entry; of one that names a file, none is it."""
    with Archive.open(tmp_path / "a.db") as archive:
        report = ingest(archive, [f"{site}/laughs", f"{site}/spy"], fetcher=Fetcher(HERE))
        assert [failure.source for failure in report.failed] == [f"{site}/laughs"]
        assert len(report.added) == 1
        assert articles.find_by_url(archive, f"{site}/page") is not None


def test_an_internal_link_is_reported_and_not_fetched(site: str, tmp_path: Path) -> None:
    """Without the newsroom's leave a link into its network is a failure with its reason."""
    with Archive.open(tmp_path / "a.db") as archive:
        report = ingest(archive, [f"{site}/page"])
    assert "internal network" in report.failed[0].reason


def test_a_site_that_is_not_there_is_told_from_one_that_is_slow() -> None:
    """Where nobody listens, waiting longer would not help, and the reason says so."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/"
        with pytest.raises(BadSourceError, match="could not be reached"):
            Fetcher(HERE).get(address)


@pytest.mark.parametrize("link", ["ftp://osk.example/a.txt", "file:///etc/hosts"])
def test_a_link_of_another_kind_is_named_as_such(link: str, tmp_path: Path) -> None:
    """It is no file that is missing: the reason says which links are fetched."""
    with Archive.open(tmp_path / "a.db") as archive:
        (failure,) = ingest(archive, [link]).failed
    assert failure.source == link
    assert "http:// or https://" in failure.reason
