"""Fetches a link from the public internet, and from nowhere else.

Whoever types a link must not be able to make this machine ask its own network for anything. So
each host is resolved once, every address that it has must be public, the connection goes to that
very address, and each redirect is judged anew. A newsroom may name networks of its own that may
be reached as well (its publishing system, say).
"""

from __future__ import annotations

import html
import ipaddress
import re
import socket
import ssl
import time
import zlib
from dataclasses import dataclass, field
from http.client import HTTPException, RemoteDisconnected
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from store.errors import BadSourceError
from store.ingest import exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import urllib3

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

MOST_BYTES = 10 * 1024 * 1024
MOST_REDIRECTS = 5
_CHUNK = 64 * 1024  # bytes
_LONGEST_URL = 2_000  # characters
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SHUT, _GONE, _BUSY, _BROKEN = {401, 402, 403, 407, 451}, {404, 410}, {408, 425, 429}, 500
_LONGEST_SIGNPOST = 4_000
"""Bytes of a page that is only there to send its reader on; an article's page is longer."""
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_IS_REFRESH = re.compile(r"\bhttp-equiv\s*=\s*[\"']?refresh\b", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_AT_ONCE = re.compile(r"\s*[0-5](?:\.\d*)?\s*[;,]\s*url\s*=(?P<url>.+)", re.IGNORECASE | re.DOTALL)
_OK = 200
_ANY_WRAPPING = 47  # zlib's number for: gzip or zlib, told from the body's beginning
_HEADERS = {
    "User-Agent": "Clippings (a newsroom's archive)",
    "Accept": "text/html,application/xhtml+xml,application/json,text/plain,*/*;q=0.1",
    "Accept-Encoding": "gzip",
}
# What `is_global` lets through and yet leads elsewhere: translation and tunnelling prefixes, which
# carry an IPv4 address inside, and blocks reserved after this Python was made.
_NOT_PUBLIC: tuple[Network, ...] = tuple(
    ipaddress.ip_network(block)
    for block in (
        "192.0.0.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2002::/16",
        "5f00::/16",
        "fec0::/10",
    )
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its last address, its bytes, and what it says it is."""

    url: str
    body: bytes
    content_type: str


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Return every address that a host name has.

    Raises:
        OSError: it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches links.

    `seconds` bounds one link with its redirects; the networks of `internal` may be reached too.
    `bearer` is a token that goes to `bearer_origins` alone (scheme, host and port, as `origin_of`
    writes them), whatever redirects there are: never to another host, nor unencrypted to one that
    is named with https. `stop` tells of addresses that a link may redirect to and that are not to
    be asked for, as those whose article is in the archive.
    """

    internal: tuple[Network, ...] = ()
    seconds: float = 10.0
    most_bytes: int = MOST_BYTES
    resolver: Callable[[str, int], Iterable[str]] = resolve
    bearer: str = field(default="", repr=False)
    bearer_origins: frozenset[str] = frozenset()
    stop: Callable[[str], bool] | None = None

    def get(self, url: str) -> Fetched:
        """Fetch a link.

        Args:
            url: an address that begins with http:// or https://.

        Returns:
            What stands there.

        Raises:
            BadSourceError: it cannot be fetched, or must not be.
        """
        until = time.monotonic() + self.seconds
        here = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._one(here, until)
            if isinstance(answer, Fetched):
                onward = _sent_on(answer)
                if onward is None:
                    return answer
                answer = onward
            here = answer
            if self.stop is not None and self.stop(here):
                raise BadSourceError("it leads to what is not to be fetched")
        raise BadSourceError(f"it redirects more than {MOST_REDIRECTS} times")

    def _one(self, url: str, until: float) -> Fetched | str:
        """Ask one address; return the page, or the address that it redirects to."""
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - a seventh of a second

        parts, host, port = _parts(url)
        address = self._address(host, port, until)
        named = host if parts.scheme == "https" else ""
        headers = self._headers(host, parts)
        try:
            with exchange.asked(
                address, port, _target(parts), host=named, headers=headers, until=until
            ) as response:
                if response.status in _REDIRECTS and "Location" in response.headers:
                    return urljoin(url, response.headers["Location"])
                if response.status != _OK:
                    raise BadSourceError(_refusal(response.status))
                body = self._body(response, until)
                return Fetched(urldefrag(url)[0], body, response.headers.get("Content-Type", ""))
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            self._check_time(until)
            raise BadSourceError(_reason(error)) from error

    def _headers(self, host: str, parts: SplitResult) -> dict[str, str]:
        headers = _HEADERS | {"Host": _host_header(host, parts.port)}
        if self.bearer and _origin(parts.scheme, host, parts.port) in self.bearer_origins:
            headers["Authorization"] = f"Bearer {self.bearer}"
        return headers

    def _address(self, host: str, port: int, until: float) -> str:
        """Return the address to connect to: all that the host has must be allowed."""
        try:
            found = tuple(exchange.within(until, lambda: self.resolver(host, port)))
            addresses = [ipaddress.ip_address(one.partition("%")[0]) for one in found]
        except TimeoutError as error:
            raise BadSourceError(f"the address of {host} could not be found in time") from error
        except (OSError, ValueError) as error:
            raise BadSourceError(f"there is no site {host}") from error
        if not addresses:
            raise BadSourceError(f"there is no site {host}")
        for address in addresses:
            inner = getattr(address, "ipv4_mapped", None) or address
            if any(inner in network for network in self.internal):
                continue
            if not is_public(inner):
                raise BadSourceError("it leads into an internal network, where I do not go")
            if port not in _PORTS.values():
                raise BadSourceError(
                    "it leads to a port that is not the web’s, as an internal network has"
                )
        return found[0]

    def _body(self, response: urllib3.BaseHTTPResponse, until: float) -> bytes:
        """Read an answer to its end, within its size and time, and unpack it."""
        body = bytearray()
        # What came so far is looked at each time: a site that drips would fill a fixed amount late.
        while chunk := response.read1(_CHUNK, decode_content=False):
            body += chunk
            self._check_size(len(body))
            self._check_time(until)
        self._check_time(until)
        encoding = response.headers.get("Content-Encoding", "").strip().lower()
        if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise BadSourceError(
                f"the page is packed in a way that I cannot read ({encoding[:20]})"
            )
        return self._unpacked(bytes(body)) if encoding not in {"", "identity"} else bytes(body)

    def _unpacked(self, body: bytes) -> bytes:
        """Unpack no more than may be kept: a small body can unpack to any size."""
        try:
            unpacked = zlib.decompressobj(_ANY_WRAPPING).decompress(body, self.most_bytes + 1)
        except zlib.error as error:
            raise BadSourceError("the page is broken (it cannot be unpacked)") from error
        self._check_size(len(unpacked))
        return unpacked

    def _check_time(self, until: float) -> None:
        if time.monotonic() >= until:
            raise BadSourceError(f"the site took more than {self.seconds:g} seconds")

    def _check_size(self, size: int) -> None:
        if size > self.most_bytes:
            raise BadSourceError(f"the page has more than {self.most_bytes // 1024 // 1024} MB")


def _sent_on(page: Fetched) -> str | None:
    """Return where a page that is nothing else sends its reader, as link shorteners' pages do."""
    if len(page.body) > _LONGEST_SIGNPOST or "html" not in page.content_type.lower():
        return None
    for tag in _META.findall(page.body.decode("utf-8", "replace")):
        content = _CONTENT.search(tag) if _IS_REFRESH.search(tag) else None
        found = _AT_ONCE.match(content[1] or content[2] or "") if content else None
        if found:
            try:
                return urljoin(page.url, html.unescape(found["url"]).strip().strip("\"'"))
            except ValueError as error:
                raise BadSourceError("the page leads to what is no address") from error
    return None


def _refusal(status: int) -> str:
    """Say in words what a site's refusal means, and what helps."""
    means = ""
    if status in _SHUT:
        means = ": it does not let me in; paste the text"
    elif status in _GONE:
        means = ": there is no such page"
    elif status in _BUSY or status >= _BROKEN:
        means = ": it is not well just now; try again later"
    return f"the site answered {status}{means}"


def origin_of(url: str) -> str | None:
    """Return whose an address is: its scheme, host and port, or `None` where it is no address."""
    try:
        parts, host, _ = _parts(url)
    except BadSourceError:
        return None
    return _origin(parts.scheme, host, parts.port)


def _origin(scheme: str, host: str, port: int | None) -> str:
    return f"{scheme}://{host}:{port or _PORTS[scheme]}"


def is_public(address: Address) -> bool:
    """Tell whether an address belongs to the public internet (RFC 6890 and what came after)."""
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and not any(address in network for network in _NOT_PUBLIC)
    )


def _parts(url: str) -> tuple[SplitResult, str, int]:
    """Take an address apart into its parts, host and port; refuse what is not of the web."""
    if len(url) > _LONGEST_URL or any(ord(sign) <= ord(" ") for sign in url):
        raise BadSourceError("it is not an address")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadSourceError("it is not an address") from error
    if parts.scheme not in _PORTS:
        raise BadSourceError("only links that begin with http:// or https:// are fetched")
    if not host or parts.username is not None or parts.password is not None:
        raise BadSourceError("it is not an address that can be fetched")
    try:
        plain = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError as error:
        raise BadSourceError("it is not an address") from error
    return parts, plain, port or _PORTS[parts.scheme]


def _host_header(host: str, port: int | None) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _reason(error: Exception) -> str:
    """Say in words why nothing could be fetched."""
    from urllib3 import exceptions  # noqa: PLC0415 - as above

    if isinstance(error, exceptions.NewConnectionError):  # a time-out to urllib3, for its history
        return "the site could not be reached"
    if isinstance(error, (RemoteDisconnected, exceptions.ProtocolError)):
        return "the site broke off its answer"
    if isinstance(error, (TimeoutError, exceptions.TimeoutError)):
        return "the site did not answer in time"
    if isinstance(error, (ssl.SSLError, exceptions.SSLError)):
        return "the site’s certificate is not valid"
    if isinstance(error, HTTPException):
        return "what the site answered is no web page"
    return "the site could not be reached"
