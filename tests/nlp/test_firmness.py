"""What a written sentence must keep of what its source denies, dates, alleges or foresees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import grounding, sentences
from nlp.entailment import firmness
from nlp.grounding import Drafted

SOURCE = (
    "The burglars took no silver from the chapel in Selby last year, said Ada Brenn, the verger."
)


@pytest.mark.parametrize(
    ("words", "source", "told"),
    [
        ("The burglars took no silver from the chapel.", SOURCE, True),
        ("The burglars took silver from the chapel.", SOURCE, False),
        ("The burglars left without the silver.", SOURCE, True),
        ("The burglars took no silver this year.", SOURCE, False),
        ("Orlane threatens to tax wool.", "Orlane threatened to tax wool from Kestria.", True),
        ("Orlane will tax wool.", "Orlane threatened to tax wool from Kestria.", False),
        ("Orlane will tax wool.", "Orlane will tax wool, which Kestria asked it to spare.", True),
        ("The wreck lies off Selm.", "Divers believe the wreck lies off Selm.", False),
        ("Divers say the wreck lies off Selm.", "Divers believe the wreck lies off Selm.", True),
        (
            "A rope would have saved her.",
            "It is impossible to know if a rope would have saved her.",
            0,
        ),
        ("The wreck was found.", "The wreck was found, and divers believe it lies safely.", True),
        ("Varn stole the silver.", "Police accused Varn of stealing the silver.", False),
        ("Police accuse Varn of stealing silver.", "Police accused Varn of stealing it.", True),
        ("A candle caused the fire.", "The cause of the fire appears to be a candle.", False),
        ("The chapel reopened.", "The verger said it was vital that the chapel reopened.", False),
        (
            "The verger inspected the bells.",
            "The verger ordered an inspection of the bells.",
            False,
        ),
        ("The bells are closed.", "The bells are closed, and they may be sold.", True),
        ("Orlane missed forecasts.", "Orlane earned less than analysts had expected.", True),
    ],
)
def test_the_small_words_count(words: str, source: str, *, told: bool) -> None:
    """A thing denied, a day of one's own, a belief and a threat are told as the article does."""
    parts = sentences.split(source)
    kept = grounding.check(source, parts, [Drafted(words, tuple(range(len(parts))))]).kept
    assert bool(kept) == bool(told)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_held_against_each_other(words: str, source: str) -> None:
    """Whatever is written, the check ends with a reason or with none."""
    assert isinstance(firmness.fault(words, [source]), str)
