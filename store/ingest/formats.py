"""Knows which reader takes which file, by its name and by how it begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import BadSourceError
from store.ingest import apart, markdown, markup, pages, records, release
from store.ingest.decoding import decode
from store.ingest.fields import ADDRESSES, BYLINES, DATES, SOURCES, TITLES
from store.ingest.incoming import Incoming
from store.ingest.walking import Found, reason_of
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.ingest.fields import Fields

LARGEST = 20 * 1024 * 1024
"""How many bytes a file may have; JSON Lines are read a line at a time and may be of any size."""

_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_JSON = frozenset({".json", ".jsonld"})
_LINES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_KNOWN_OTHERS = {
    ".doc": "a Word 97 document: save it as .docx, .txt or .html",
    ".rtf": "an RTF document: save it as .docx, .txt or .html",
    ".odt": "an OpenDocument text: save it as .docx, .txt or .html",
    ".eml": "a mail: save its text as .txt or .html",
    ".msg": "a mail: save its text as .txt or .html",
    ".mbox": "a folder of mails: save each one's text as .txt or .html",
    ".zip": "a ZIP archive: unpack it first",
    ".gz": "a compressed file: unpack it first",
    ".xlsx": "a spreadsheet: export its articles as JSON Lines",
    ".csv": "a table: export its articles as JSON Lines",
    ".url": "a link by itself, without its article beside it",
    ".webloc": "a link by itself, without its article beside it",
}
_NO_ARTICLES = frozenset(
    ".css .js .mjs .ts .map .py .rb .php .java .c .h .sh .bat .ps1 .sql .xml .xsl .svg .yml .yaml "
    ".toml .ini .cfg .conf .log .lock .tex .bib .ics .vcf .srt .vtt".split()
)
_DOCUMENTS = frozenset({".pdf", ".docx"})
_HEAD = 1024
"""Bytes in which a PDF may begin: mail and scanners put some of their own before it."""
_BEGINNINGS = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a sound, film or picture (RIFF)"),
    (b"\x1f\x8b", "a compressed file: unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xd0\xcf\x11\xe0", "an Office 97 document: save it as .docx, .txt or .html"),
    (b"{\\rtf", "an RTF document: save it as .docx, .txt or .html"),
)

_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What an Office 97 container names that holds a newer document under a password."""


def load(found: Found) -> Iterator[Incoming | Failure]:
    """Read the articles of one file.

    Args:
        found: the file.

    Yields:
        Its articles; for what could not be read, its name and the reason. Never raises for
        anything that the file holds.
    """
    suffix = found.path.suffix.lower()
    try:
        if suffix in _LINES:
            yield from _records_in_lines(found)
        else:
            yield from _whole(found, suffix)
    except BadSourceError as error:
        yield Failure(found.name, str(error))
    except OSError as error:
        yield Failure(found.name, reason_of(error))


def _whole(found: Found, suffix: str) -> Iterator[Incoming]:
    size = found.path.stat().st_size
    if size == 0:
        raise BadSourceError("it is empty")
    if size > LARGEST:
        raise BadSourceError(
            f"it has {size / 1024 / 1024:,.0f} MB; a file may have {LARGEST // 1024 // 1024} MB "
            "(JSON Lines, one article a line, may be of any size)"
        )
    yield from from_bytes(found.path.read_bytes(), found.name, suffix)


def from_bytes(raw: bytes, name: str, suffix: str) -> Iterator[Incoming]:
    """Read the articles of a file's bytes.

    Args:
        raw: what the file holds, within `LARGEST`.
        name: its origin.
        suffix: how its name ends, in lower case, with the dot.

    Yields:
        Its articles.

    Raises:
        BadSourceError: there is none.
    """
    if b"%PDF-" in raw[:_HEAD] or (suffix == ".pdf" and b"\x00" in raw[:_HEAD]):
        yield apart.read("pdf", raw, name)
        return
    if raw.startswith(b"PK\x03\x04"):
        yield apart.read("docx", raw, name)
        return
    _refuse_others(raw, suffix)
    suffix = "" if suffix in _DOCUMENTS else suffix  # called a document, it is none
    declared = pages.declared_charset(raw) if suffix in _PAGES else None
    yield from from_text(decode(raw, declared), name, suffix)


def from_text(text: str, name: str, suffix: str) -> Iterator[Incoming]:
    """Read the articles of a decoded file.

    Args:
        text: what the file holds.
        name: its origin.
        suffix: how its name ends, in lower case.

    Yields:
        Its articles.

    Raises:
        BadSourceError: there is none.
    """
    lined = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lined.strip():
        raise BadSourceError("it holds no text")
    if suffix in _JSON | _LINES or (not suffix and lined.lstrip()[:1] in {"{", "["}):
        yield from _records(lined, name)
    elif suffix in _PAGES or pages.is_page(lined):
        yield _page(lined, name)
    elif suffix in _MARKDOWN:
        yield _with_fields(*markdown.read(lined), lined, name)
    else:
        fields, body = markdown.front_matter(lined)
        is_known = fields.text(*TITLES, *BYLINES, *SOURCES, *ADDRESSES) or fields.get(*DATES)
        if is_known or release.is_told(fields):
            yield _with_fields(fields, body, lined, name)
        else:  # a rule above the text is no front matter
            yield Incoming(origin=name, text=lined)


def _with_fields(fields: Fields, body: str, original: str, name: str) -> Incoming:
    article = records.incoming(fields.with_value("text", body), name)
    return replace(article, text=body, original=original)


def _page(text: str, name: str) -> Incoming:
    if pages.is_page(text) or "<body" in text.lower() or "<head" in text.lower():
        return apart.page(text, name)
    return Incoming(origin=name, text=markup.plain(text), original=text)


def _records(text: str, name: str) -> Iterator[Incoming]:
    try:
        value = records.parse(text)
    except BadSourceError:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines[:2]):  # noqa: PLR2004  # two objects on two lines are JSON Lines
            raise
        value = [records.parse(line) for line in lines]
    yield from records.articles(value, name)


def _records_in_lines(found: Found) -> Iterator[Incoming | Failure]:
    """Read JSON Lines: each line by itself, so that a bad one costs no other."""
    some = False
    taken: dict[str, int] = {}
    for number, line in enumerate(_lines(found.path), start=1):
        where = f"{found.name}, line {number}"
        try:
            if line is None:
                raise BadSourceError(f"it has over {LARGEST // 1024 // 1024} MB")  # noqa: TRY301
            text = decode(line).strip().lstrip("\ufeff")
            if not text:
                continue
            some = True
            for article in records.articles(records.parse(text), found.name, alone=False):
                yield _told_apart(article, taken)
        except BadSourceError as error:
            some = True
            yield Failure(where, str(error).replace(" at line 1, column", " at column"))
    if not some:
        raise BadSourceError("it is empty")


def _told_apart(article: Incoming, taken: dict[str, int]) -> Incoming:
    """Give a second article of the same name in one file a name of its own."""
    if not article.origin.startswith("/") and "#" not in article.origin:
        return article  # ninjs: several versions of one item
    taken[article.origin] = taken.get(article.origin, 0) + 1
    if taken[article.origin] == 1:
        return article
    return replace(article, origin=f"{article.origin} ({taken[article.origin]})")


def _lines(path: Path) -> Iterator[bytes | None]:
    """Read a file's lines; a line that is far too long comes as `None`."""
    with path.open("rb") as file:
        head = file.read(4096)
        file.seek(0)
        if (
            head.startswith((b"\xff\xfe", b"\xfe\xff"))
            or head[:64].count(b"\x00") > len(head[:64]) // 4
        ):
            size = path.stat().st_size
            if size > LARGEST:
                raise BadSourceError(
                    "it is UTF-16 and too large to be read whole; save it as UTF-8"
                )
            yield from (line.encode() for line in decode(file.read()).splitlines())
            return
        while line := file.readline(LARGEST):
            if len(line) == LARGEST and not line.endswith(b"\n"):
                while (rest := file.readline(LARGEST)) and not rest.endswith(b"\n"):
                    pass
                yield None
            else:
                yield line


def _refuse_others(raw: bytes, suffix: str) -> None:
    """Refuse files that are no articles, by how they begin or what they are called."""
    for beginning, kind in _BEGINNINGS:
        if raw.startswith(beginning):
            if _LOCKED in raw:
                raise BadSourceError(
                    "it is locked: save it without its password, or paste its text"
                )
            raise BadSourceError(
                f"it is {kind}" if ":" in kind else f"it is {kind}, not an article"
            )
    if suffix in _KNOWN_OTHERS:
        raise BadSourceError(f"it is {_KNOWN_OTHERS[suffix]}")
    if suffix in _NO_ARTICLES:
        raise BadSourceError(f"files of its kind ({suffix}) hold no article")
