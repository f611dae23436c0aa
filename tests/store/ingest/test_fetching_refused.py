"""What is no public web address is refused before any connection is made."""

from __future__ import annotations

import pytest

from store.errors import BadSourceError
from store.ingest.fetching import Fetcher


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1:80/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
    ],
)
def test_no_internal_address_is_asked(url: str) -> None:
    """However an internal address is written, it is refused before a connection is made."""
    with pytest.raises(BadSourceError, match=r"internal network|no site"):
        Fetcher().get(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "gopher://example.org",
        "http://user:secret@example.org/",
        "http://",
        "http://exa mple.org/",
        "http://[broken/",
        "http://example.org:99999/",
        "https://example.org/" + "a" * 3000,
        "",
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """Other schemes, credentials and broken addresses never reach the network."""
    with pytest.raises(BadSourceError):
        Fetcher(resolver=lambda _host, _port: pytest.fail("it was looked up")).get(url)


def test_a_name_with_one_internal_address_is_refused() -> None:
    """A name that leads to a public and an internal address is not taken by its public one."""
    fetcher = Fetcher(resolver=lambda _host, _port: ("93.184.216.34", "10.0.0.5"))
    with pytest.raises(BadSourceError, match="internal network"):
        fetcher.get("http://news.example/")


def test_a_public_address_on_an_odd_port_is_refused() -> None:
    """Only the web's own ports are asked, so that a link cannot probe other services."""
    fetcher = Fetcher(resolver=lambda _host, _port: ("93.184.216.34",))
    with pytest.raises(BadSourceError, match="internal network"):
        fetcher.get("http://news.example:6379/")
