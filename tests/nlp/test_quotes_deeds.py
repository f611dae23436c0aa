"""What verbs of speech tell of that nobody said, and how attributions share a sentence."""

from __future__ import annotations

import pytest

from nlp import people, quotes, sentences, timexes
from nlp.quote import deeds


def _read(text: str) -> list[tuple[str | None, str]]:
    """Return speaker and words of every statement in `text`."""
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return [(q.speaker, " … ".join(s.of(text) for s in q.spans)) for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "Lora Venn announced the dam on Monday.",
        "Lora Venn claimed a narrow victory in the second round.",
        "Lora Venn responded to the latest figures from the port.",
        "Lora Venn tweeted a picture of the bridge.",
        "Lora Venn wrote the preface for a new book about tides.",
        "Lora Venn apologised the next day.",
        "In June Lora Venn called Jon Tarro.",
        "Lora Venn, of the skippers’ union, rejected the offer.",
        "The council has written off the older boats, Lora Venn among the owners.",
        "Lora Venn joined a group called Friends of the Tide in June.",
        "Those who said the port mattered most were over sixty.",
        "Lora Venn declared earning two million from the club on her form.",
    ],
)
def test_deeds_are_no_statements(text: str) -> None:
    """A thing made, a call, a day or a name behind a verb of speech is nothing that was said."""
    assert _read("Lora Venn runs the port. " + text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lora Venn announced that the dam was full.", "that the dam was full"),
        ("Lora Venn claimed the vote was bought.", "the vote was bought"),
        ("Lora Venn criticised the offer.", "the offer"),
        ("Lora Venn rejected the idea of a toll.", "the idea of a toll"),
        ("Lora Venn wrote that the book was late.", "that the book was late"),
    ],
)
def test_clauses_and_judgements_are_statements(text: str, words: str) -> None:
    """A clause, and what somebody praises or rejects in words, is reported."""
    assert _read("Lora Venn runs the port. " + text) == [("Lora Venn", words)]


def test_a_thing_with_its_relative_clause_is_no_clause() -> None:
    """Only a verb of its own makes words a clause, not that of "the letter that had come"."""
    assert not deeds.is_clause("the letter that had come")
    assert deeds.is_clause("the letter had come")
    assert deeds.is_clause("the letter that had come was late")


def test_two_people_inside_what_is_said_are_one_statement() -> None:
    """The words "said she and her crew had shown …" are not cut at "and"."""
    text = "Lora Venn runs the port. Lora Venn said she and her crew showed that tides fall."
    assert _read(text) == [("Lora Venn", "she and her crew showed that tides fall")]


def test_a_document_takes_no_words_from_its_speaker() -> None:
    """Behind a named attribution, "according to a statement" tells only where it stands."""
    text = "Lora Venn runs the port. “I was there,” Lora Venn said, according to a statement."
    assert _read(text) == [("Lora Venn", "“I was there,”")]


def test_a_month_relays_nothing() -> None:
    """A month before "quoted" is nobody through whom somebody speaks."""
    text = (
        "An article on 28 October quoted the deputy minister, Lora Venn, as saying “we will see”."
    )
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    assert [(q.speaker, q.via) for q in found] == [("Lora Venn", None)]


def test_reported_words_end_before_the_authors_own_clause() -> None:
    """Behind "while she said", the comma ends what was said."""
    text = "The gate is shut, and while Lora Venn said it would open, nobody has the key."
    assert _read(text) == [("Lora Venn", "it would open")]


def test_nobody_is_told_by_an_auxiliary() -> None:
    """The hearer of a verb never reaches over another verb to its infinitive."""
    text = "Lora Venn is advising the council on tides and is thought to want the chair."
    assert _read(text) == []


def test_a_condition_is_not_said() -> None:
    """The words "on condition of anonymity" are the paper's."""
    text = "Lora Venn runs it. The boat was lost, an official said, on condition of anonymity."
    assert _read(text) == [(None, "The boat was lost")]


def test_a_name_alone_is_nothing_that_was_said() -> None:
    """Behind "echoing" or "accused", a bare name is whom somebody echoed or accused."""
    text = "Lora Venn, echoing Jon Tarro, said the quay was sound."
    assert _read(text) == [("Lora Venn", "the quay was sound")]


def test_what_somebody_says_within_their_own_statement_is_told_once() -> None:
    """A relative clause ("which she said …") inside a statement of hers is no second one."""
    text = "Lora Venn cited “idle boat” rules, which she said had harmed the port."
    assert [speaker for speaker, _ in _read(text)] == ["Lora Venn"]


def test_a_participle_is_no_part_of_a_speakers_name() -> None:
    """In ", contradicting Osk police’s claim" the police claim it."""
    text = "The film was shown, contradicting Osk police’s claim that the boat had sunk."
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    assert [q.speaker for q in found] == ["Osk police"]


def test_a_subhead_in_marks_is_nobodys_statement() -> None:
    """A few marked words in a paragraph of their own, with no attribution, are a subhead."""
    text = (
        "“The quay will hold,” Lora Venn said.\n\n“A very bad winter.”\n\nThe storm came on Monday."
    )
    assert _read(text) == [("Lora Venn", "“The quay will hold,”")]


@pytest.mark.parametrize("work", ["book, “An Honest Tide”", "film “The Old Quay”"])
def test_the_title_of_a_work_is_nothing_that_was_said(work: str) -> None:
    """Behind "book" or "film", a few capitalised words in marks are what it is called."""
    text = f"Lora Venn ran the port. Her parents came by boat, Lora Venn said in her {work}."
    assert all("“" not in words for _, words in _read(text))


def test_a_clause_beside_a_speaker_is_no_role() -> None:
    """What somebody does at the time ("asked about the mayor") is not what somebody is."""
    text = "Lora Venn, asked about the death of the mayor of Osk, said that it was not her boat."
    parts = sentences.split(text)
    _, found = quotes.find(text, parts, people.find(text, parts))
    assert [person.role for person in found if person.name == "Lora Venn"] == [None]


@pytest.mark.parametrize(
    "attribution",
    [
        "said Lora Venn, whom the council chose on 12 June",
        "said Lora Venn, who left the port in 2009",
    ],
)
def test_the_day_of_another_deed_is_not_the_days_words_were_spoken(attribution: str) -> None:
    """A date in a clause about the speaker dates no statement; “said on 12 June” does."""
    text = f"Lora Venn runs the port. “We have quarrelled enough,” {attribution}."
    parts = sentences.split(text)
    dates, _ = timexes.find(text, parts)
    found, _ = quotes.find(text, parts, people.find(text, parts), dates)
    assert [quote.date_span for quote in found] == [None]
