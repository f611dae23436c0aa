"""Turns the bytes of any newsroom's disk into clean text.

Order of trust: a byte order mark; the regular zeroes and spaces of UTF-16 without one; UTF-8;
UTF-8 with some foreign bytes in it; Windows-1252; and only for text that is not Western at all,
a statistical guess (charset-normalizer).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from store.errors import BadSourceError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024  # bytes
_PADDED_SHARE = 0.02  # share of the units of two bytes
_CONTROL_SHARE = 0.02  # share of the signs
_FIRST_PRINTABLE = 32  # ASCII: below it stand control characters
_FOREIGN_SHARE = 0.5  # share of the bytes from C0 on
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a\x1b")) + b"\x7f"
_HIGH_RUN = re.compile(rb"[\xc0-\xff]{2,}")
_HIGH = re.compile(rb"[\xc0-\xff]")

_WINDOWS = {
    byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xA0)
}
_ESCAPED = {0xDC00 + byte: _WINDOWS.get(byte, chr(byte)) for byte in range(0x80, 0x100)}

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Control and unassigned-for-interchange characters; bidirectional overrides, which can show other
# words than are stored; the soft hyphen; the byte order mark; and the two private-use characters
# with which the archive marks what a search found. U+200B stays: Khmer separates words with it.
_UNWANTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u202a-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ue000\ue001\ufff9-\ufffb\ufffe\uffff]"
)
_TRAILING = re.compile(r"(?<! ) +(?=\n|\Z)")  # from a run's first space only: a run may be long
_BLANK = re.compile(r"\n{3,}")


def decode(raw: bytes, declared: str | None = None) -> str:
    """Decode `raw`, whatever its encoding.

    Args:
        raw: a file's bytes.
        declared: the encoding that the file itself names (an HTML page's `meta charset`).

    Returns:
        The text, not yet cleaned.

    Raises:
        BadSourceError: if the bytes are no text.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _by_its_mark(raw, name)
    sample = raw[:_SAMPLE]
    wide = _unmarked_utf16(sample)
    if wide:
        return raw.decode(wide, errors="replace")
    if _looks_binary(sample):
        raise BadSourceError("it is a binary file, not text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(raw, declared)


def clean(text: str) -> str:
    """Return `text` in NFC with LF line ends, plain spaces and no control characters.

    Quotation marks, dashes and joiners stay as they are.
    """
    plain = _LINE_ENDS.sub("\n", text)
    plain = _UNWANTED.sub("", plain)
    plain = _SPACES.sub(" ", plain)
    plain = unicodedata.normalize("NFC", plain)
    return _BLANK.sub("\n\n", _TRAILING.sub("", plain)).strip("\n ")


def clean_line(text: str | None) -> str | None:
    """Return `text` cleaned and on one line, or `None` where nothing is left of it."""
    return " ".join(clean(text).split()) or None if text else None


def _by_its_mark(raw: bytes, name: str) -> str:
    """Decode text that begins with a byte order mark."""
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        if name == "utf-8-sig":
            return _legacy(raw.removeprefix(codecs.BOM_UTF8), None)
        if error.end >= len(raw) - 4:  # cut off inside the last character
            return raw[: error.start].decode(name)
        raise BadSourceError(
            f"it begins like {name.upper()} text, but byte {error.start} is not; save it as UTF-8"
        ) from error


def _unmarked_utf16(sample: bytes) -> str | None:
    """Return which UTF-16 it is, by its regular zeroes, where no mark says so."""
    if b"\x00" not in sample:
        return None
    even = sample[: len(sample) // 2 * 2]
    low, high = even[0::2], even[1::2]
    units = len(low)
    for name, text_side, pad_side in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        padded = sum(
            1
            for letter, pad in zip(text_side, pad_side, strict=True)
            if pad == 0 and (letter in b"\n\r\t" or letter >= _FIRST_PRINTABLE)
        )
        reversed_pads = text_side.count(0)
        if padded >= max(2, units * _PADDED_SHARE) and reversed_pads <= padded // 20:
            return name if _decodes(even, name) else None
    return None


def _decodes(sample: bytes, name: str) -> bool:
    try:
        words = codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return False
    odd = sum(1 for letter in words if unicodedata.category(letter) in {"Cn", "Co", "Cc"})
    breaks = sum(words.count(mark) for mark in "\n\r\t")
    return odd - breaks <= len(words) * _CONTROL_SHARE


def _looks_binary(sample: bytes) -> bool:
    if b"\x00" in sample and sample.count(b"\x00") > len(sample) * _CONTROL_SHARE / 10:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    return controls > len(sample) * _CONTROL_SHARE


def _legacy(raw: bytes, declared: str | None) -> str:
    """Decode what is no clean UTF-8: mended, as declared, by its letters, or as Windows does."""
    mended, foreign = _mended_utf8(raw)
    if foreign * 2 < sum(1 for letter in mended if letter > "\x7f"):
        return mended
    if declared and declared.lower() not in {"utf-8", "utf8"}:
        try:
            return raw.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass  # the page names an encoding that it is not in; its bytes decide
    in_words = sum(len(run.group()) for run in _HIGH_RUN.finditer(raw))
    if in_words > len(_HIGH.findall(raw)) * _FOREIGN_SHARE and in_words > len(raw) * 0.05:
        return _guessed(raw)
    return _windows_1252(raw)


def _mended_utf8(raw: bytes) -> tuple[str, int]:
    """Decode as UTF-8, reading each foreign byte as Windows-1252; say how many there were."""
    escaped = raw.decode("utf-8", errors="surrogateescape")
    foreign = sum(1 for letter in escaped if "\udc80" <= letter <= "\udcff")
    return escaped.translate(_ESCAPED), foreign


def _windows_1252(raw: bytes) -> str:
    """Decode as browsers do: the five bytes that Windows-1252 leaves open are controls."""
    return raw.decode("latin-1").translate(_WINDOWS)


def _guessed(raw: bytes) -> str:
    import charset_normalizer  # noqa: PLC0415  # slow to import, and hardly ever needed

    best = charset_normalizer.from_bytes(raw).best()
    return str(best) if best is not None else _windows_1252(raw)
