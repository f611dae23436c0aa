"""What all links to one page have in common, however they were shared.

The same article is linked with and without `www.`, from a phone (`m.`, `amp.`), from a newsletter
(`?utm_source=…`), with its letters written out or percent-encoded. What is left when all of that is
taken away is the link's key; it follows the syntax-based normalisation of RFC 3986, section 6.2.2,
and leaves out what never names a page.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"(?:utm|mc|pk|mtm|piwik|matomo|at|wt|hsa|vero|oly|sc|trk|ga|fb|li|ns|_x_tr)_.*"
    r"|_hs(?:enc|mi)|__hs.*|_ga|_gl|__twitter_impression|(?:fb|g|d|y|tw|tt)clid|msclkid"
    r"|gclsrc|[wg]braid|igshi?d?|mibextid|ref|ref_?(?:src|url)|cmp(?:id)?|ncid|ocid|ito|xtor|ftag"
    r"|taid|tpcc|smid|smtyp|emc|wpisrc|itid|mkt_tok|guccounter|guce_referrer(?:_sig)?|share|shared"
    r"|sr_share|spm|spref|usqp|usg|amp|amp_.*|s"
)
"""Parameters that say how somebody came to a page, not which page it is."""
_LONGEST = 2_000
"""Characters of an address; no page has a longer one, and none that is longer is ever fetched."""
_AMP_BY_VALUE = frozenset({"output", "outputtype"})
_PHONES = re.compile(r"(?:www|m|mobile|amp|touch)\.(?=.+\..)")
_AMP_IN_PATH = re.compile(r"\A/amp(?=/.)")
_ENDINGS = re.compile(r"(?:/index\.(?:html?|php)|/amp|(?<=[^/])\.amp)?/*\Z")
_SLASHES = re.compile(r"/{2,}")
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_UNRESERVED = frozenset("-._~!$&'()*+,;=:@")


def url_key(url: str | None) -> str | None:
    """Return what all links to one page have in common.

    Scheme, `www.`, `m.` and `amp.`, fragment, tracking parameters, the order of parameters, doubled
    and trailing slashes, `index.html`, `/amp` and percent-encoding do not count.

    Args:
        url: any text; what is no link to a page has no key.
    """
    if not url or len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url.strip() if "://" in url else f"https://{url.strip()}")
        host, port = _host(parts), parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or "." not in host or " " in host:
        return None
    where = f"{host}:{port}" if port not in {None, 80, 443} else host
    return f"{where}{_path(parts.path)}{_query(parts.query)}"


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode().lower()
    while shorter := _PHONES.match(host):
        host = host[shorter.end() :]
    return host


def _path(written: str) -> str:
    path = unicodedata.normalize("NFC", _ENCODED.sub(_decoded, written))
    path = _AMP_IN_PATH.sub("", _SLASHES.sub("/", path))
    while (shorter := _ENDINGS.sub("", path)) != path:
        path = shorter
    return path


def _decoded(run: re.Match[str]) -> str:
    """Write percent-encoded letters as letters; what would change the link's parts stays."""
    raw = bytes.fromhex(run[0].replace("%", ""))
    try:
        signs = raw.decode("utf-8")
    except UnicodeDecodeError:
        return run[0].upper()
    return "".join(map(_plainly, signs))


def _plainly(sign: str) -> str:
    letter = sign.isprintable() and not sign.isspace()
    if (sign.isascii() and (sign.isalnum() or sign in _UNRESERVED)) or (
        not sign.isascii() and letter
    ):
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8"))


def _query(written: str) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(written, keep_blank_values=True)
        if not _TRACKING.fullmatch(name.lower())
        and not (name.lower() in _AMP_BY_VALUE and value.lower().startswith("amp"))
    ]
    return f"?{urlencode(sorted(kept))}" if kept else ""
