"""The forms that a word may have elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.text.word_forms import of_deed, of_number


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("levy", {"levies"}),
        ("harbour tolls", {"harbour toll"}),
        ("e-mail", {"e-mails"}),
        ("speeches", {"speeche", "speech"}),
        ("crossing", {"crossings"}),
        ("skippers", {"skipper"}),
        ("NATO", set()),
    ],
)
def test_a_last_word_has_two_numbers(words: str, others: set[str]) -> None:
    """What the rules allow is made, for the archive to say which form is in use."""
    assert set(of_number(words)) == others


@pytest.mark.parametrize(
    ("deed", "verb"),
    [
        ("visit", "visited"),
        ("resignation", "resigned"),
        ("nomination", "nominated"),
        ("agreement", "agreed"),
        ("arrival", "arrived"),
        ("ban", "banned"),
        ("drops", "dropping"),
        ("reply", "replied"),
        ("win", "won"),
        ("left", "leave"),
    ],
)
def test_a_deed_is_told_by_its_verb(deed: str, verb: str) -> None:
    """Nouns and verbs of deeds lead to the verb's forms, irregular ones too."""
    assert verb in set(of_deed(deed))


@given(st.text(min_size=1, max_size=12))
def test_any_word_has_forms_or_none(word: str) -> None:
    """No word breaks the rules, and none is given back as its own other form."""
    if word.split():
        assert word not in set(of_number(word.strip()))
        assert all(of_deed(word))
