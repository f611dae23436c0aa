"""Bytes of any encoding become the same clean text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import BadSourceError
from store.ingest.decoding import clean, clean_line, decode

WESTERN = "“It’s – after all – a café,” she said… «Déjà vu», 5 €.\n"
KHMER = "លោក\u200bបាន\u200bនិយាយ\u200bថា “ស្ថានភាព\u200bល្អ” ។\nទី២\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_encoding_gives_the_same_western_text(encoding: str) -> None:
    """Western text survives each encoding that a newsroom's disks hold, quotation marks too."""
    assert decode(WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_khmer_stays_as_it_is(encoding: str) -> None:
    """Khmer keeps every vowel sign, subscript and zero-width space, in each Unicode encoding."""
    assert clean(decode(KHMER.encode(encoding))) == KHMER.strip()


def test_a_stray_byte_does_not_spoil_utf_8() -> None:
    """UTF-8 with one pasted Windows-1252 quotation keeps both."""
    raw = "“Naïve” – she said, “très naïve”. ".encode() + b"\x93Yes\x94"
    assert decode(raw) == "“Naïve” – she said, “très naïve”. “Yes”"


def test_utf_8_cut_in_a_character_is_still_utf_8() -> None:
    """A file cut off inside its last character loses no more than that character."""
    assert decode("“One” “two” “three” “four”".encode()[:-1]).startswith(
        "“One” “two” “three” “four"
    )


def test_cyrillic_is_guessed_only_because_it_is_not_western() -> None:
    """Text made of high bytes throughout goes to the statistical guess."""
    text = "Министр сказал, что порт откроется в понедельник, после долгого перерыва."
    assert decode(text.encode("cp1251")) == text


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    """An HTML page's charset decides where the bytes alone do not."""
    text = "Žižkův most se otevřel, řekl ministr."
    assert decode(text.encode("iso-8859-2"), "iso-8859-2") == text


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", bytes(range(256)) * 8, b"\x00" * 100]
)
def test_binary_is_refused(raw: bytes) -> None:
    """Bytes that are no text are named as such."""
    with pytest.raises(BadSourceError, match="binary"):
        decode(raw)


@given(st.binary(max_size=400))
def test_any_bytes_end_in_text_or_a_reason(raw: bytes) -> None:
    """No bytes make the decoder fail in an unexplained way."""
    try:
        assert isinstance(decode(raw), str)
    except BadSourceError as error:
        assert str(error)  # noqa: PT017 -- either outcome is right, but never an empty reason


@given(st.text(max_size=300))
def test_cleaning_is_stable_and_leaves_no_controls(text: str) -> None:
    """Clean text is NFC, holds no control characters, and cleaning it again changes nothing."""
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not [c for c in once if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]


def test_cleaning_keeps_marks_and_mends_lines() -> None:
    """CRLF becomes LF, odd spaces plain ones, NUL and bidirectional overrides go, marks stay."""
    raw = "“One”\u00a0two\r\n\x00«three»\u2028‘four’\u202e\ufeff —\u200bfive\x85six  \n\n\n\nseven"
    assert clean(raw) == "“One” two\n«three»\n‘four’ —\u200bfive\nsix\n\nseven"


def test_cleaning_composes() -> None:
    """Letters with separate accents are composed."""
    assert clean("Cafe\u0301") == "Café"


def test_a_line_is_one_line_or_none() -> None:
    """A field that spans lines becomes one line; an empty one becomes None."""
    assert clean_line(" A\n  headline ") == "A headline"
    assert clean_line(" \n\x00 ") is None
    assert clean_line(None) is None


@given(st.integers(min_value=0, max_value=30), st.integers(min_value=1, max_value=30))
def test_spaces_before_a_line_end_go_and_others_stay(inside: int, behind: int) -> None:
    """However long a run of spaces is, it goes at a line's end and stays inside a line."""
    text = f"a{' ' * inside}b{' ' * behind}\nc{' ' * behind}"
    assert clean(text) == f"a{' ' * inside}b\nc"


def test_a_very_long_run_of_spaces_is_cleaned_as_any_text() -> None:
    """A run of a million spaces is looked at once: from each of them it would take hours."""
    assert clean(f"a{' ' * 1_000_000}b") == f"a{' ' * 1_000_000}b"
