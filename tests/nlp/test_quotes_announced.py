"""Marked words that no verb gives to anybody, and documents of nobody in particular."""

from __future__ import annotations

import pytest

import nlp


def _read(text: str) -> list[tuple[str | None, str | None]]:
    """Return speaker and likely speaker of every statement with marked words."""
    return [(q.speaker, q.probably) for q in nlp.read(text).quotes if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Lora Venn was less sure of it", ("Lora Venn", None)),
        ("More from Lora Venn", ("Lora Venn", None)),
        (
            "The gulls were shown a picture of Lora Venn and none of them minded",
            (None, "Lora Venn"),
        ),
        ("A stone was found in the harbour wall with these words on it", (None, None)),
        ("Lora Venn had a cough, which led Jon Tarro to ask at lunch", (None, "Jon Tarro")),
    ],
)
def test_a_colon_gives_words_only_to_whom_its_sentence_is_about(
    lead: str, expected: tuple[str | None, str | None]
) -> None:
    """Whoever else the sentence names is likely at best, and a thing is nobody."""
    text = f"Lora Venn, a skipper, met Jon Tarro. {lead}: “We have seen worse in this harbour.”"
    assert _read(text) == [expected]


def test_words_that_open_another_paragraph_are_only_likely() -> None:
    """Marked words with no verb of speech may be a sign or a headline, not the speaker's."""
    text = (
        "“We are closed,” Lora Venn said.\n\n"
        "“Anybody but the old harbour board” sounds well on a poster in Osk."
    )
    assert _read(text) == [("Lora Venn", None), (None, "Lora Venn")]


def test_kelly_is_a_name_where_a_capital_stands_inside_the_sentence() -> None:
    """A word in "-ly" is an adverb only in small letters or where it opens a sentence."""
    text = "Lora Venn was glad. “I can never get over this,” wrote Kelly."
    assert _read(text) == [("Kelly", None)]


def test_another_statement_is_not_the_one_before() -> None:
    """Once somebody else has issued "a statement", "the statement" is no longer the first."""
    text = (
        "“We will count again,” Lora Venn said in a statement.\n\nThe police in Osk issued a "
        "statement saying they had found the boxes. They were “full of sand”, the statement said."
    )
    assert _read(text) == [("Lora Venn", None), (None, None)]


def test_a_nominee_of_one_party_is_not_the_others() -> None:
    """Whoever the article calls a Democratic nominee is not "the Republican nominee"."""
    text = (
        "Lora Venn met Jon Tarro, the Democratic nominee. The Republican nominee vowed to “punish "
        "those who leak”."
    )
    assert all(speaker != "Jon Tarro" for speaker, _ in _read(text))


def test_a_surname_is_not_his_whom_an_article_calls_by_the_whole_name() -> None:
    """Where “Emil Venn” is said each time, “Venn” alone is the other Venn, so it is nobody's."""
    text = (
        "As Jon Venn began his campaign, Emil Venn spoke of it. “He will win,” Emil Venn said.\n\n"
        "“The port is ours,” Emil Venn said on Friday. “Wait and see,” Emil Venn said later.\n\n"
        "“I am the one whom the harbour fears,” Venn wrote."
    )
    assert _read(text)[-1] == (None, None)
