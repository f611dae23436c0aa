"""How quotations lie over sentences, whatever marks a paper sets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import sentences
from nlp.text import running


def lies(text: str) -> list[tuple[bool, bool, bool]]:
    """Return for each sentence whether a quotation runs in, runs out, and opens it."""
    found = running.read(text, sentences.split(text))
    return [(one.runs_in, one.runs_out, one.speech) for one in found]


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’")])
def test_a_quotation_runs_over_sentences(opens: str, closes: str) -> None:
    """Double, single, straight and curly marks are followed over a sentence's end alike."""
    text = f"Jon Osk said: {opens}It is late. We don't stay.{closes} He left."
    assert lies(text) == [(False, True, False), (True, False, True), (False, False, False)]


def test_a_plural_s_mark_closes_nothing() -> None:
    """A plural's apostrophe inside a quotation is stepped over."""
    text = "'The crews' boats are lost,' said Osk. Mara Lind wept."
    assert lies(text) == [(False, False, True), (False, False, False)]


def test_a_marked_name_is_no_speech() -> None:
    """A title in marks at a sentence's head does not make it a quotation."""
    text = "“The Long Tide” won the prize on Monday. “We cried,” said Osk."
    assert [one[2] for one in lies(text)] == [False, True]


def test_what_stands_outside() -> None:
    """The words outside the marks are what the paper itself says."""
    text = "Osk called it “a shambles”, and left."
    (one,) = running.read(text, sentences.split(text))
    assert one.outside == "Osk called it “”, and left."


def test_a_mark_left_open_in_a_long_line_swallows_little() -> None:
    """In a text without line ends a mark that nobody closed is a slip."""
    text = 'The sign read: "Closed. ' + "The tide came in at noon and went. " * 200
    assert sum(one.runs_in for one in running.read(text, sentences.split(text))) == 0


def test_a_mark_without_its_partner_cuts_a_quotation() -> None:
    """Where the other mark was lost, a sentence that opens or ends with one is half a quotation."""
    text = 'Osk was asked. "So all you had was to row. And I lost both oars," he added. It rained.'
    assert [one[:2] for one in lies(text)][1] == (False, True)


def test_many_marked_words_are_speech() -> None:
    """No name is as long as a clause, whatever it ends in."""
    text = "“Fishermen and farmers need to stand together in this fight” against the dam. He left."
    assert [one[2] for one in lies(text)] == [True, False]


@given(st.text(alphabet="Ab .,'‘’“”\"\n", max_size=120))
def test_every_sentence_is_read(text: str) -> None:
    """Whatever marks come, there is one answer a sentence, and nothing raises."""
    parts = sentences.split(text)
    assert len(running.read(text, parts)) == len(parts)


def test_a_quotation_that_opens_behind_a_colon_and_is_never_closed_runs_on() -> None:
    """A text on one line has no paragraph's end to close what was opened: half a quotation."""
    text = 'Olin denied it, telling the Lantern: "Look, it was dark. "I saw nobody," he said.'
    first = running.read(text, sentences.split(text))[0]
    assert first.runs_out
    assert not running.read("Olin was plain: go.", sentences.split("Olin was plain: go."))[
        0
    ].runs_out


def test_a_quotation_whose_closing_mark_was_lost_runs_to_its_paragraphs_end() -> None:
    """What follows an opening mark in its paragraph is speech; the next paragraph is not."""
    text = "“We saw the smoke. We ran.\n\nThe pier burnt for three hours."
    assert lies(text) == [(False, True, True), (True, False, True), (False, False, False)]
