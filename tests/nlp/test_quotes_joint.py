"""Two people who say something together, and names that are words as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import people, quotes, sentences

if TYPE_CHECKING:
    from nlp.values import Quote

_WHO = "Lora Venn is the mayor and Jon Tarro her deputy. "


def _read(text: str) -> list[Quote]:
    """Return every statement in `text`."""
    parts = sentences.split(text)
    return list(quotes.find(text, parts, people.find(text, parts))[0])


@pytest.mark.parametrize(
    "text",
    [
        "Lora Venn and Jon Tarro said the port would open.",
        "Lora Venn and her deputy, Jon Tarro, said the port would open.",
        "Venn and Tarro say the port will open.",
        "“The port will open,” said Lora Venn and Jon Tarro in a letter.",
    ],
)
def test_a_joint_statement_belongs_to_both(text: str) -> None:
    """Two names that speak together are two speakers of one statement, shown with both names."""
    found = _read(_WHO + text)
    assert [quote.speaker for quote in found] == ["Lora Venn", "Jon Tarro"]
    assert found[0].spans == found[1].spans
    for quote in found:
        assert quote.clause is not None
        shown = quote.clause.of(_WHO + text)
        assert "Venn" in shown
        assert "Tarro" in shown


@pytest.mark.parametrize(
    "text",
    [
        "Venn said no, and Tarro said nobody had asked.",
        "Tarro met Venn, and says nobody had asked.",
        "The deputy of Venn and Tarro’s brother said nobody had asked.",
    ],
)
def test_two_names_are_not_always_joint_speakers(text: str) -> None:
    """Who only stands beside the speaker says nothing with him."""
    assert sum("nobody had asked" in quote.spans[0].of(_WHO + text) for quote in _read(_WHO + text)) == 1  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("given", ["Will", "May", "Mark", "Grant", "Rich", "Bill", "Sue", "Pat"])
def test_a_given_name_that_is_a_word_is_kept(given: str) -> None:
    """“Will Marsh said” gives the whole name, first in its sentence and behind its verb."""
    for text in (
        f"{given} Marsh said the port would open.",
        f"The port is shut. {given} Marsh, its treasurer, said it would open.",
        f"“The port is shut,” said {given} Marsh.",
    ):
        assert [quote.speaker for quote in _read(text)] == [f"{given} Marsh"], text


def test_a_question_names_nobody() -> None:
    """“Will Marsh say so?” is a question, and no name of two words."""
    assert all(quote.speaker != "Will Marsh" for quote in _read("Will Marsh say that it is so?"))


@pytest.mark.parametrize("name", ["To Lam", "Than Swe"])
def test_a_short_name_that_is_a_word_is_kept(name: str) -> None:
    """Names that begin like a preposition are whole, where they speak."""
    assert [q.speaker for q in _read(f"The mayor {name} said the port would open.")] == [name]
