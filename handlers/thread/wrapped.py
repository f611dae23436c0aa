"""Links inside links: what mail programs, search engines and share buttons wrap round one.

The address that is meant stands in a parameter or at the path's end, and can be read without
asking anybody. A shortened link holds nothing of the kind: that one has to be followed.
"""

from __future__ import annotations

import base64
import binascii
import re
from urllib.parse import parse_qsl, unquote, urlsplit

_DEEPEST = 3  # links in links
_LONGEST = 8_000
"""Characters of an address that holds another one; what is longer is none that a browser takes."""
_IN_PATH = re.compile(r"(?<=[/=])(?P<scheme>https?:/{1,2})(?P<rest>[^/\s].*)\Z", re.IGNORECASE)
_CACHED = re.compile(r"/(?:amp|c|v|i)/(?P<secure>s/)?(?P<rest>[\w.-]+\.[a-z]{2,}/.+)\Z")
_CACHES = ("google.", "ampproject.org", "bing-amp.com")
_TRANSLATED = ".translate.goog"
_DEFENDED = re.compile(r"/v3/__(?P<url>https?:/.+?)__;(?P<signs>[\w-]*)", re.IGNORECASE)
"""Proofpoint's third wrapping: what is not plain in an address stands encoded behind it."""
_DEFENDED_BEFORE = "urldefense.proofpoint.com"


def inner(url: str) -> tuple[str, ...]:
    """Return the addresses that a link carries inside itself, outermost first.

    Args:
        url: The link.

    Returns:
        Addresses that begin with http:// or https://, each once; the link itself is not among
        them.
    """
    found: dict[str, None] = {}
    layer = [url]
    for _ in range(_DEEPEST):
        layer = [one for each in layer for one in _one_in(each) if one not in found and one != url]
        found.update(dict.fromkeys(layer))
    return tuple(found)


def _one_in(url: str) -> list[str]:
    """Return the addresses that stand right inside an address."""
    if len(url) > _LONGEST:
        return []
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return []
    made = [value for _name, value in parse_qsl(parts.query)]
    if host == _DEFENDED_BEFORE:
        made = [_undefended(value) for value in made]
    path = unquote(parts.path)
    if defended := _DEFENDED.search(parts.path):
        made.append(_with_signs(defended["url"], defended["signs"], parts.query))
    if host.endswith(_TRANSLATED):
        made.append(_untranslated(host, url))
    if behind := _IN_PATH.search(path):
        query = f"?{parts.query}" if parts.query else ""
        made.append(f"{behind['scheme'].rstrip('/')}//{behind['rest']}{query}")
    cached = _CACHED.search(path)
    if cached and any(name in host for name in _CACHES):
        made.append(f"{'https' if cached['secure'] else 'http'}://{cached['rest']}")
    return [one.strip() for one in made if one.strip().startswith(("http://", "https://"))]


def _undefended(value: str) -> str:
    """Read Proofpoint's second wrapping: "-" stands for "%", "_" for "/"."""
    return unquote(value.replace("-", "%").replace("_", "/"))


def _with_signs(url: str, signs: str, query: str) -> str:
    """Put back the signs that Proofpoint's third wrapping takes out, "*" for each of them."""
    try:
        kept = base64.urlsafe_b64decode(signs + "=" * (-len(signs) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        kept = ""
    left = iter(kept)
    whole = re.sub(r"\*", lambda star: next(left, star[0]), url)
    whole = re.sub(r"\A(https?:/)(?=[^/])", r"\1/", whole)
    return f"{whole}?{query}" if query and "?" not in whole else whole


def _untranslated(host: str, url: str) -> str:
    """Read Google Translate's own name of a site: "-" stands for ".", "--" for "-"."""
    named = host.removesuffix(_TRANSLATED).replace("--", "\0").replace("-", ".").replace("\0", "-")
    rest = url.partition("://")[2].partition("/")[2]
    return f"https://{named}/{rest}"
