"""Whoever does something in a written sentence has to be the one who does it in the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import grounding, sentences
from nlp.entailment import agency, doers
from nlp.grounding import Drafted

TENGA = (
    "General Baako Tenga resigned on Friday as head of supply of the army of Velmora, two days"
    " after the weekly Lantern reported that his brother's firm had sold the army 600 lorries. "
    "President Amara Diallo accepted the resignation and ordered an audit. "
    "The brother, Kojo Tenga, left the country on Thursday, the interior ministry said. "
    "The opposition leader, Sena Okoye, called for the minister, Luka Brandt, to resign as well."
)
DAM = (
    "At least 14 people died and 30 are missing after the Ossa dam burst above Brell on Sunday. "
    "Rescuers pulled a girl of six from a roof. "
    "Her grandmother, who had lifted her through a window, drowned. "
    "The dam was built in 1961 and inspected for the last time in 2014. "
    "Villagers say that the owner has ignored cracks. "
    "The union will strike from 12 June unless the owner pays, its leader, Per Halden, said."
)


def fault(text: str, words: str, *rests_on: int) -> str:
    """Return why a sentence was dropped, or "" where it was kept."""
    checked = grounding.check(text, sentences.split(text), [Drafted(words, rests_on)])
    return checked.dropped[0].reason if checked.dropped else ""


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("Tenga resigned two days after the Lantern's report.", (0,)),
        ("His brother's firm had sold the army 600 lorries, the Lantern reported.", (0,)),
        ("Diallo accepted the resignation and has ordered an audit.", (1,)),
        ("The resignation was accepted by President Diallo.", (1,)),
        ("Kojo Tenga, the brother, left the country on Thursday.", (2,)),
        ("Opposition leader Sena Okoye called for Luka Brandt to resign.", (3,)),
    ],
)
def test_an_honest_paraphrase_is_kept(words: str, rests_on: tuple[int, ...]) -> None:
    """Passives, other orders and shorter names are no faults."""
    assert fault(TENGA, words, *rests_on) == ""


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("Tenga's brother resigned on Friday.", (0,)),
        ("Tenga sold the army 600 lorries.", (0,)),
        ("The army sold Tenga's firm 600 lorries.", (0,)),
        ("Diallo resigned on Friday.", (0, 1)),
        ("General Baako Tenga left the country on Thursday.", (0, 2)),
        ("Luka Brandt called for Sena Okoye to resign.", (3,)),
        ("The minister, Luka Brandt, resigned as well.", (3,)),
    ],
)
def test_a_swap_is_dropped(words: str, rests_on: tuple[int, ...]) -> None:
    """A relative, an object or a hearer does not do what somebody else did."""
    assert fault(TENGA, words, *rests_on)


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("At least 14 people died when the dam burst on Sunday.", (0,)),
        ("A girl of six was pulled from a roof.", (1,)),
        ("The dam, built in 1961, was last inspected in 2014.", (3,)),
        ("Villagers say the owner has ignored cracks.", (4,)),
        ("The union will strike from 12 June unless the owner pays.", (5,)),
    ],
)
def test_figures_doubts_and_conditions_may_be_told_shorter(
    words: str, rests_on: tuple[int, ...]
) -> None:
    """What keeps its figure, its source and its "may" is kept."""
    assert fault(DAM, words, *rests_on) == ""


@pytest.mark.parametrize(
    ("words", "rests_on", "why"),
    [
        ("At least 30 people died and 14 are missing.", (0,), "something else of 30"),
        ("The girl lifted her grandmother through a window.", (1, 2), "somebody else"),
        ("The girl drowned.", (1, 2), "somebody else"),
        ("The owner has ignored cracks.", (4,), "alleges"),
        ("The union will strike from 12 June.", (5,), "condition"),
        ("Rescuers pulled a girl of six from a burning lorry.", (1,), "lorry"),
    ],
)
def test_what_is_joined_to_the_wrong_thing_or_hardened_is_dropped(
    words: str, rests_on: tuple[int, ...], why: str
) -> None:
    """Figures stay with what they count, claims with who makes them."""
    assert why in fault(DAM, words, *rests_on)


def test_a_subject_is_read_past_appositions_and_relative_clauses() -> None:
    """Who a verb belongs to is found behind commas, "who …" and prepositions."""
    words = "An engineer of the firm who left Vell in May told the Lantern that he had warned it."
    told = {one.verb: one.heads for one in doers.read(words)}
    assert told["say"] == {"engineer"}
    assert told["leave"] == {"engineer"}
    assert not told["warn"]


@given(
    st.lists(
        st.sampled_from(
            "who , said “ to May the Tenga was 14 that if his not agreed ’s by".split()
        ),
        max_size=12,
    )
)
def test_what_is_no_sentence_is_read_without_an_error(words: list[str]) -> None:
    """A model may write anything."""
    line = " ".join(words)
    doers.read(line)
    doers.nouns(line)
    assert isinstance(fault(DAM, line, 0), str)


@pytest.mark.parametrize("word", ["also ", "told ", "not "])
def test_a_sentence_without_end_is_read_no_further_than_one_can_be(word: str) -> None:
    """What no writer writes costs no more than the longest sentence."""
    assert all(doing.place < 1_000 for doing in doers.read(word * 100_000))


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("Orlane shares fell 4 pence.", "Orlane closed at 90 pence, down 4."),
        (
            "A spokeswoman said the pier was shut.",
            "The pier was shut, said Ada Brenn, a spokeswoman.",
        ),
    ],
)
def test_the_same_doer_in_other_words(words: str, cited: str) -> None:
    """A firm's shares, somebody named later, an office behind a name: the doer is the same."""
    assert agency.fault(words, cited.split("  ")) == ""
