"""PDF and Word files give their text, or a plain reason."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
import zlib

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from store.errors import BadSourceError
from store.ingest.cleaning import draft
from store.ingest.documents import read_docx, read_pdf
from store.ingest.single import from_file

LINES = (
    "Port reopens",
    "The port of Saltmere will reopen on Monday, three months after a storm",
    "closed it and left eleven ships waiting at anchor off the coast, the har-",
    "bour minister said on Friday after a meeting with the pilots and the",
    "crews who had lost most of their winter season to the sandbank.",
)


def pdf(lines: tuple[str, ...], pages: int = 1) -> bytes:
    """Make a PDF of plain lines, as small as the format allows."""
    drawn = "BT /F1 12 Tf 14 TL 50 780 Td " + " ".join(f"({line}) ' " for line in lines) + " ET"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R "
            f">> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode())
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{offset:010} 00000 n \n" for offset in offsets).encode())
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    out.write(trailer.encode())
    return out.getvalue()


def test_a_pdf_gives_paragraphs() -> None:
    """A PDF's lines become paragraphs, words that were broken at a line's end are whole again."""
    article = draft(read_pdf(pdf(LINES), "/inbox/port.pdf"))
    assert "the harbour minister said on Friday" in article.text
    assert "three months after a storm closed it" in article.text


def locked(algorithm: str, word: str = "made-up") -> bytes:
    """Make an encrypted PDF; with an empty password anybody may read it."""
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf(LINES))))
    writer.encrypt(word, "its maker's", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_locked_pdf_says_so(algorithm: str) -> None:
    """A password is the reason, in words, and what helps; one that is empty locks nobody out."""
    with pytest.raises(BadSourceError, match="it is locked: save it without its protection"):
        read_pdf(locked(algorithm), "/inbox/budget.pdf")
    article = draft(read_pdf(locked(algorithm, ""), "/inbox/budget.pdf"))
    assert "the harbour minister said on Friday" in article.text


def test_a_word_file_under_a_password_says_so() -> None:
    """Word puts a locked document into a container of Office 97: that is not what is wrong."""
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    for name in ("report.docx", "report"):
        with pytest.raises(BadSourceError, match="locked: save it without its password"):
            from_file(raw, name)


def test_a_broken_pdf_says_so() -> None:
    """Half a file is told from one that is locked."""
    with pytest.raises(BadSourceError, match=r"its PDF is broken \("):
        read_pdf(b"%PDF-1.4 and nothing more", "/inbox/half.pdf")


@pytest.mark.parametrize(
    ("part", "kind"),
    [("xl/workbook.xml", "a spreadsheet"), ("META-INF/manifest.xml", "an OpenDocument file")],
)
def test_other_packages_are_called_by_their_kind(part: str, kind: str) -> None:
    """A spreadsheet is no broken Word document."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(part, "<x/>")
    with pytest.raises(BadSourceError, match=f"it is {kind}: save its text as"):
        read_docx(packed.getvalue(), "/inbox/table.docx")


@pytest.mark.parametrize("name", ["notes.pdf", "notes.docx"])
def test_what_a_file_is_called_does_not_decide(name: str) -> None:
    """Plain text under a document's name is read as text; a PDF behind other bytes as a PDF."""
    assert from_file(b"The port of Saltmere reopens.\n\nSo it was said.", name).text
    assert "Saltmere" in from_file(b"\r\n\r\n" + pdf(LINES), "port.txt").text


def test_many_records_are_no_single_article() -> None:
    """JSON Lines in one file are read as records, not as a text."""
    lines = b'{"title": "A", "text": "One. Two."}\n{"title": "B", "text": "Three. Four."}\n'
    with pytest.raises(BadSourceError, match="many articles"):
        from_file(lines, "week.jsonl")
    assert from_file(lines.split(b"\n")[0], "week.jsonl").title == "A"


def test_a_pdf_without_text_says_so() -> None:
    """Scanned pages hold no text, and that is the reason given."""
    with pytest.raises(BadSourceError, match="pictures"):
        read_pdf(pdf(()), "/inbox/scan.pdf")


def test_a_book_is_no_article() -> None:
    """A PDF of hundreds of pages is refused."""
    with pytest.raises(BadSourceError, match="201 pages"):
        read_pdf(pdf(LINES, pages=201), "/inbox/book.pdf")


@pytest.mark.parametrize("cut", [9, 60, 300])
def test_a_broken_pdf_is_named(cut: int) -> None:
    """A PDF cut off anywhere gives its text or a reason, never an unexplained error."""
    try:
        assert read_pdf(pdf(LINES)[:cut], "/inbox/cut.pdf").text
    except BadSourceError as error:
        assert str(error)  # noqa: PT017 -- either outcome is right, but never an empty reason


def test_a_word_file_gives_title_and_paragraphs() -> None:
    """The paragraph styled as title is the headline; list items keep a dash."""
    document = docx.Document()
    document.add_heading("Port reopens", 0)
    document.add_paragraph("The port of Saltmere will reopen on Monday, “at last”, they said.")
    document.add_paragraph("Pilots first", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    article = read_docx(out.getvalue(), "/inbox/port.docx")
    assert article.title == "Port reopens"
    assert article.text == (
        "The port of Saltmere will reopen on Monday, “at last”, they said.\n\n- Pilots first"
    )


def test_a_zip_archive_is_no_word_file() -> None:
    """A ZIP archive of other things is told from a Word file, a broken one from both."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(BadSourceError, match="unpack it first"):
        read_docx(out.getvalue(), "/inbox/a.zip")
    with pytest.raises(BadSourceError, match="broken"):
        read_docx(out.getvalue()[:30], "/inbox/a.zip")


def _lying(part: str, unpacked: bytes, claimed: int) -> bytes:
    """Make a package whose part says that it unpacks to less than it does, checksum and all."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr(part, unpacked)
        item = packed.getinfo(part)
        item.file_size, item.CRC = claimed, zlib.crc32(unpacked[:claimed])
    return out.getvalue()


def test_a_package_that_lies_about_its_size_unpacks_no_further() -> None:
    """A part gives no more bytes than it claims, and the claims are bounded."""
    true = 60 * 1024 * 1024
    raw = _lying("word/document.xml", b" " * true, 100)
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        with pytest.raises(BadSourceError):
            read_docx(raw, "/inbox/bomb.docx")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak - before < true / 4


def test_a_package_of_too_much_text_is_no_article() -> None:
    """XML that says it unpacks beyond any article's size is refused before it is unpacked."""
    raw = _lying("word/document.xml", b" ", 31 * 1024 * 1024)
    with pytest.raises(BadSourceError, match="30 MB"):
        read_docx(raw, "/inbox/bomb.docx")
