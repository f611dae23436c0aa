"""A written sentence lets those speak who speak in the article, and its figures tell the same."""

from __future__ import annotations

import pytest

from nlp import grounding, sentences
from nlp.grounding import Drafted

MILL = (
    "Orlane Mills will close its plant in Vell, the chairman, Piet Haan, said on Monday. "
    "“It is a cosmetic cut,” said Lea Brandt, an analyst at Tarn Securities. "
    "Some analysts doubted that the closure would save money, because few jobs will go. "
    "Haan called the closure part of a plan of two years. "
    "His lawyer, Sena Okoye, told reporters that she would sue anybody who claimed that Haan had"
    " lied. "
    "The mill made a profit of $40 million on $900 million in sales. "
    "Its shares rose 12 cents to 350 cents. "
    "Nine people, including four guards, were hurt at the gate. "
    "Brandt was born in Selm in 1971 and moved to Ostrow when she was six. "
    "The mayor, Ola Kern, has endorsed Haan. "
    "A clerk said he knew of nothing to suggest that the closure was forced by the bank."
)
PARTS = sentences.split(MILL)


def is_kept(words: str, *rests_on: int) -> bool:
    """Say whether a written sentence is kept."""
    return bool(grounding.check(MILL, PARTS, [Drafted(words, rests_on)]).kept)


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("Piet Haan said on Monday that Orlane Mills will close its plant in Vell.", (0,)),
        ("Analyst Lea Brandt spoke of “a cosmetic cut”.", (1,)),
        ("Some analysts doubted that the closure would save money.", (2,)),
        ("Haan said that the closure was part of a plan of two years.", (0, 3)),
        ("Okoye said that she would sue anybody who claimed that Haan had lied.", (4,)),
        ("The mill made a profit of $40 million.", (5,)),
        ("Its shares rose 12 cents to 350 cents.", (6,)),
        ("Nine people were hurt, among them four guards.", (7,)),
        ("Brandt was born in Selm and moved to Ostrow.", (8,)),
        ("The mayor endorsed Haan.", (9,)),
    ],
)
def test_who_says_it_may_say_it(words: str, rests_on: tuple[int, ...]) -> None:
    """A speaker keeps his own words, in others."""
    assert is_kept(words, *rests_on)


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("Piet Haan called it “a cosmetic cut”.", (0, 1)),
        ("Haan doubted that the closure would save money.", (2, 3)),
        ("Analysts said that the closure was part of a plan of two years.", (2, 3)),
        ("Brandt said that Orlane Mills will close its plant in Vell.", (0, 1)),
        ("Okoye said that Haan had lied.", (4,)),
        ("Haan told reporters that he would sue.", (3, 4)),
    ],
)
def test_nobody_is_given_the_words_of_another(words: str, rests_on: tuple[int, ...]) -> None:
    """A statement of somebody else in the same sentences is not borne out by them."""
    assert not is_kept(words, *rests_on)


@pytest.mark.parametrize(
    ("words", "rests_on"),
    [
        ("The mill made a profit of $900 million.", (5,)),
        ("Its shares rose 350 cents.", (6,)),
        ("Brandt was born in Ostrow in 1971.", (8,)),
        ("She moved to Ostrow in 1971.", (8,)),
        ("The mayor endorsed Brandt.", (8, 9)),
        ("A spokesman said that the closure was forced by the bank.", (10,)),
    ],
)
def test_no_figure_or_name_changes_its_place(words: str, rests_on: tuple[int, ...]) -> None:
    """Figures and names of the article that it joins to something else are not borne out."""
    assert not is_kept(words, *rests_on)
