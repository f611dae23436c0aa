"""What a written sentence must keep of what its source denies, dates, believes or foresees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.entailment import scope

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
    ],
)
def test_the_small_words_count(words: str, source: str, *, told: bool) -> None:
    """A thing denied, a day of one's own, a belief and a threat are told as the article does."""
    assert (scope.fault(words, source) == "") == bool(told)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_held_against_each_other(words: str, source: str) -> None:
    """Whatever is written, the check ends with a reason or with none."""
    assert isinstance(scope.fault(words, source), str)
