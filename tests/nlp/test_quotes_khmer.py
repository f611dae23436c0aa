"""Quotations in Khmer: the marked words behind ថា, and the name before the verb."""

from __future__ import annotations

import pytest

import nlp


def _said(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.spans[0].of(text)) for quote in nlp.read(text).quotes]


def test_the_name_behind_its_honorific_speaks() -> None:
    """Honorific, surname and given name give the speaker; what follows them is the role."""
    text = "លោក សុខ វណ្ណា អ្នកនាំពាក្យក្រសួងសុខាភិបាល បានថ្លែងថា «យើងនឹងសាងសង់ស្ពាននេះឡើងវិញ»។"
    (quote,) = nlp.read(text).quotes
    assert (quote.kind, quote.speaker) == ("direct", "សុខ វណ្ណា")
    assert quote.role == "អ្នកនាំពាក្យក្រសួងសុខាភិបាល"
    assert quote.cue_span is not None
    assert quote.cue_span.of(text) == "បានថ្លែងថា"
    assert "សុខ វណ្ណា" in [person.name for person in nlp.read(text).people]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("សម្តេចតេជោ រ៉ន ពិសិដ្ឋ មានប្រសាសន៍ថា «ស្ពាននេះនឹងបើក»។", "រ៉ន ពិសិដ្ឋ"),
        ("ឯកឧត្តម រដ្ឋមន្ត្រី កែវ សុភា បានបញ្ជាក់ថា៖ “ផ្លូវនេះនឹងរួចរាល់”។", "កែវ សុភា"),
        ("លោកស្រី ចាន់ ធីតានិយាយថា «ខ្ញុំសប្បាយចិត្ត»។", "ចាន់ ធីតា"),
    ],
)
def test_honorifics_and_titles_are_no_part_of_the_name(text: str, speaker: str) -> None:
    """Samdech, Excellency and Madam stand before a name, a minister's office too."""
    assert [name for name, _ in _said(text)] == [speaker]


def test_an_honorific_alone_is_the_last_speaker() -> None:
    """The words "លោកស្រីបន្តថា" go on with the woman who has just been quoted."""
    text = "លោកស្រី ចាន់ ធីតា និយាយថា «យើងសប្បាយចិត្ត»។\n\nលោកស្រីបន្តថា «យើងនឹងធ្វើវា»។"
    assert [name for name, _ in _said(text)] == ["ចាន់ ធីតា", "ចាន់ ធីតា"]
    text = "លោកស្រី ចាន់ ធីតា និយាយថា «យើងសប្បាយចិត្ត»។\n\nលោកបន្តថា «យើងនឹងធ្វើវា»។"
    assert [name for name, _ in _said(text)] == ["ចាន់ ធីតា", None]


@pytest.mark.parametrize(
    "text",
    [
        "លោក សុខ វណ្ណា បានជួប លោក ចាន់ ធារ៉ា ហើយ និយាយថា «យើងយល់ព្រម»។",
        "អ្នកភូមិម្នាក់និយាយថា «យើងគ្មានទឹកទេ»។",
        "លោកបានថ្លែងថា «យើងនឹងសាងសង់ស្ពាននេះឡើងវិញ»។",
    ],
    ids=["two people", "a villager", "he"],
)
def test_who_is_not_plain_is_not_named(text: str) -> None:
    """Two names, none, or "he" without anybody before leave the speaker open."""
    assert [name for name, _ in _said(text)] == [None]


def test_what_something_is_called_is_no_quotation() -> None:
    """Marks behind "is called" hold a name."""
    assert _said("ស្ពាននេះត្រូវបានគេហៅថា «ស្ពានអាកាស»។") == []
