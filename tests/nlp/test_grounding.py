"""A written sentence is kept only where the article bears it out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import grounding, sentences
from nlp.grounding import Drafted

TEXT = (
    "Mayor Ilse Varn opened the harbour bridge in Tolmund on 4 May. "
    "“It took us eleven years and $3.2 million,” she said. "
    "The port authority did not say whether tolls would rise. "
    "Shipowners may ask the court in Brask to lower the fee."
)
PARTS = sentences.split(TEXT)


def fault(words: str, *rests_on: int) -> str:
    """Return why a sentence was dropped, or "" where it was kept."""
    checked = grounding.check(TEXT, PARTS, [Drafted(words, rests_on)])
    return checked.dropped[0].reason if checked.dropped else ""


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("Ilse Varn opened Tolmund’s harbour bridge.", (0,)),
        ("The bridge took 11 years and $3.2 million.", (0, 1)),
        ("The mayor said it “took us eleven years”.", (0, 1)),
        ("The authority did not say if tolls would go up.", (2,)),
        ("Shipowners might go to court in Brask.", (3,)),
    ],
)
def test_a_sentence_that_the_article_bears_out_is_kept(
    words: str, rests_on: tuple[int, ...]
) -> None:
    """Rephrasing is allowed as long as nothing is added."""
    assert fault(words, *rests_on) == ""


@pytest.mark.parametrize(
    ("words", "rests_on", "why"),
    [
        ("Ilse Varn opened the bridge in Oslo.", (0,), "Oslo"),
        ("Ilse Varn opened the bridge on 5 May.", (0,), "5"),
        ("The bridge cost $3.2 billion.", (1,), "3.2 billion"),
        ("She said it was “a triumph”.", (1,), "a triumph"),
        ("The authority said tolls would rise.", (2,), "denies"),
        ("Ilse Varn never opened the bridge.", (0,), "denies"),
        ("Shipowners ask the court in Brask to lower the fee.", (3,), "certain"),
        ("Ilse Varn opened the bridge.", (), "no sentence"),
        ("Ilse Varn opened the bridge.", (99,), "no sentence"),
        ("The bridge opened in Brask.", (0,), "Brask"),
        ("   ", (0,), "empty"),
        ("Ilse Varn was arrested at the harbour bridge.", (0,), "arrested"),
        ("The mayor stole the harbour bridge.", (0,), "stole"),
        ("\u202eIlse Varn opened the harbour bridge.", (0,), "hidden"),
        ("Ilse Varn\u200b opened the harbour bridge.", (0,), "hidden"),
    ],
)
def test_a_sentence_that_adds_something_is_dropped_with_its_reason(
    words: str, rests_on: tuple[int, ...], why: str
) -> None:
    """A strange name, number, date, quotation, denial or certainty costs the sentence."""
    assert why in fault(words, *rests_on)


def test_a_grave_word_is_borne_out_by_its_relatives() -> None:
    """That people died bears out that they are dead; a word of another family is not borne out."""
    text = "Nine people died when the dam failed. The director quit, and the police hold a clerk."
    parts = sentences.split(text)

    def reason(words: str, *rests_on: int) -> str:
        checked = grounding.check(text, parts, [Drafted(words, rests_on)])
        return checked.dropped[0].reason if checked.dropped else ""

    assert reason("Nine are dead after the dam failed.", 0) == ""
    assert reason("The director resigned.", 1) == ""
    assert "murdered" in reason("Nine people were murdered when the dam failed.", 0)
    assert "bribed" in reason("The director bribed the police.", 1)


SWAPPED = (
    "General Baako Tenga resigned on Friday. "
    "President Amara Diallo accepted the resignation. "
    "Police arrested Paulo Renn, a clerk. "
    "The driver, who was drunk, was charged."
)


@pytest.mark.parametrize(
    ("words", "rests_on", "why"),
    [
        ("Baako Tenga resigned on Friday.", (0,), ""),
        ("Tenga has resigned.", (0, 1), ""),
        ("Amara Diallo resigned on Friday.", (0, 1), "tell of somebody else"),
        ("Paulo Renn was arrested.", (2,), ""),
        ("Diallo was arrested.", (1, 2), "tell of somebody else"),
        ("Renn was charged.", (2, 3), "tell of somebody else"),
        ("The general resigned.", (0,), ""),
    ],
)
def test_what_befell_one_is_not_told_of_another(
    words: str, rests_on: tuple[int, ...], why: str
) -> None:
    """Whoever does something, or has it done to him, has to be the one in the article."""
    checked = grounding.check(SWAPPED, sentences.split(SWAPPED), [Drafted(words, rests_on)])
    reason = checked.dropped[0].reason if checked.dropped else ""
    assert bool(reason) == bool(why)
    assert why in reason


@given(st.text(max_size=300), st.lists(st.integers(-5, 10), max_size=4))
def test_any_draft_is_answered(words: str, rests_on: list[int]) -> None:
    """Whatever an endpoint returns, each sentence is either kept or dropped with a reason."""
    checked = grounding.check(TEXT, PARTS, [Drafted(words, tuple(rests_on))])
    assert len(checked.kept) + len(checked.dropped) == 1
    assert all(one.reason for one in checked.dropped)


STORY = (
    "“The boats leak,” said skipper Ole Varn, but Ada Brenn called them “as sound as Tarn”. "
    "“We wrote to Mara Holt twice,” he added. "
    "Fares lie well below those of Selby, at nine crowns per crossing. "
    "Varn has a narrow lead over Holt in the vote for harbour master. "
    "Selby College’s Ilsa Reed agreed, and 40 islanders, including 12 teachers, signed."
)


@pytest.mark.parametrize(
    ("words", "rests_on", "kept"),
    [
        ("“The boats leak,” said Varn.", 0, True),
        ("Ada Brenn called them “as sound as Tarn”.", 0, True),
        ("“The boats leak,” said Ada Brenn.", 0, False),
        ("Ole Varn called them “as sound as Tarn”.", 0, False),
        ("“We wrote twice,” said Mara Holt.", 1, False),
        ("“We wrote to Mara Holt twice,” said Holt.", 1, False),
        ("Fares lie below those of Selby.", 2, True),
        ("Fares lie above those of Selby.", 2, False),
        ("Varn has a lead over Holt.", 3, True),
        ("Holt has a lead over Varn.", 3, False),
        ("Ilsa Reed of Selby College agreed.", 4, True),
        ("40 islanders signed.", 4, True),
        ("40 teachers signed.", 4, False),
    ],
)
def test_speakers_sides_and_measures_are_the_articles(
    words: str, rests_on: int, *, kept: bool
) -> None:
    """Of two who speak in one sentence each keeps his words; nothing is turned round."""
    parts = sentences.split(STORY)
    checked = grounding.check(STORY, parts, [Drafted(words, (rests_on,))])
    assert bool(checked.kept) is kept
