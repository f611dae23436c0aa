"""Reads the text of PDF (pypdf) and Word documents (python-docx)."""

from __future__ import annotations

import io
import logging
import re
import zipfile
import zlib

from store.errors import BadSourceError
from store.ingest import wrapping
from store.ingest.decoding import clean, clean_line
from store.ingest.incoming import Incoming

_MOST_PAGES = 200  # pages of a PDF
_MOST_UNPACKED = 100 * 1024 * 1024
_MOST_MARKUP = 30 * 1024 * 1024  # parsed, XML takes many times its size in memory
_OTHER_PACKAGES = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "META-INF/manifest.xml": "an OpenDocument file",
    "META-INF/container.xml": "an electronic book",
    "Index/Document.iwa": "a Pages document",
}
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
# A broken file makes both libraries fail in many ways; each of them is the file's fault.
_BROKEN = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OSError,
    SyntaxError,
    RuntimeError,  # too deep, not supported, or locked
    ArithmeticError,
)
_MADE_BY_PROGRAMS = re.compile(r"untitled|microsoft word|\.(?:docx?|pdf|indd|qxd)\b", re.IGNORECASE)


def read_pdf(raw: bytes, origin: str) -> Incoming:
    """Read a PDF's text.

    Raises:
        BadSourceError: it is broken or locked, or holds pictures of text only.
    """
    from pypdf import PdfReader  # noqa: PLC0415  # slow to import
    from pypdf.errors import (  # noqa: PLC0415
        DependencyError,
        FileNotDecryptedError,
        PyPdfError,
    )

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters of it is in the reason
    try:
        reader = PdfReader(io.BytesIO(raw))
        count = len(reader.pages)
        if count > _MOST_PAGES:
            raise BadSourceError(f"it has {count} pages: it is no single article")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (FileNotDecryptedError, DependencyError) as error:
        raise BadSourceError(
            "it is locked: save it without its protection, or paste its text"
        ) from error
    except (PyPdfError, *_BROKEN) as error:
        raise BadSourceError(f"its PDF is broken ({type(error).__name__})") from error
    text = "\n\n".join(_without_page_number(page) for page in pages if page.strip())
    if not text.strip():
        raise BadSourceError(
            "its pages are pictures, which hold no text that I could take: paste its text"
        )
    named = clean_line(str(title)) if title else None
    good = named if named and " " in named and not _MADE_BY_PROGRAMS.search(named) else None
    return Incoming(
        origin=origin,
        text=wrapping.join(clean(text), hyphenated=True),
        title=good if good and good in " ".join(text[:2000].split()) else None,
        original=text,
    )


def read_docx(raw: bytes, origin: str) -> Incoming:
    """Read a Word document's paragraphs; the one styled as title is the headline.

    Raises:
        BadSourceError: it is broken, or a ZIP archive of another kind.
    """
    import docx  # noqa: PLC0415  # slow to import
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    package = _unpacked(raw)
    try:
        document = docx.Document(package)
    except (OpcError, *_BROKEN) as error:
        raise BadSourceError(
            f"its Word document cannot be read ({type(error).__name__})"
        ) from error
    title: str | None = None
    paragraphs: list[str] = []
    for paragraph in document.paragraphs:
        style = str(paragraph.style.name if paragraph.style else "")
        words = paragraph.text.strip()
        if title is None and words and style == "Title":
            title = clean_line(words)
        elif words:
            paragraphs.append(f"- {words}" if style.startswith("List") else words)
    return Incoming(
        origin=origin, text="\n\n".join(paragraphs), title=title, structured=title is not None
    )


def _unpacked(raw: bytes) -> io.BytesIO:
    """Unpack a Word document's package within bounds, into one that is stored as it is.

    What a ZIP archive says of its parts' sizes need not be true, and python-docx unpacks each part
    whole; here no part may unpack to more than it says, nor all of them to more than an article.
    """
    bounded = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed, zipfile.ZipFile(bounded, "w") as plain:
            parts = {item.filename: item for item in packed.infolist()}
            _check_package({name: item.file_size for name, item in parts.items()})
            for name, item in parts.items():
                with packed.open(item) as part:
                    plain.writestr(name, part.read(item.file_size))
    except (zipfile.BadZipFile, zlib.error, EOFError, *_BROKEN) as error:
        raise BadSourceError("it is a broken ZIP archive or Word document") from error
    bounded.seek(0)
    return bounded


def _check_package(sizes: dict[str, int]) -> None:
    """Refuse a ZIP file that is no Word document, or that unpacks to far too much."""
    if "word/document.xml" not in sizes:
        kind = next((kind for part, kind in _OTHER_PACKAGES.items() if part in sizes), None)
        if kind is None:
            raise BadSourceError("it is a ZIP archive, not a Word document: unpack it first")
        raise BadSourceError(f"it is {kind}: save its text as .docx, .txt or .html")
    markup = sum(size for name, size in sizes.items() if name.lower().endswith((".xml", ".rels")))
    if sum(sizes.values()) > _MOST_UNPACKED or markup > _MOST_MARKUP:
        raise BadSourceError(
            f"it unpacks to over {_MOST_UNPACKED // 1024 // 1024} MB, or to over"
            f" {_MOST_MARKUP // 1024 // 1024} MB of text: it is no article"
        )


def _without_page_number(page: str) -> str:
    lines = page.strip().split("\n")
    while lines and _PAGE_NUMBER.fullmatch(lines[-1].strip()):
        lines.pop()
    return "\n".join(lines)
