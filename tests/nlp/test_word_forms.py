"""The forms that a word may have elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.text.word_forms import may_be_past, of_deed, of_number


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


@pytest.mark.parametrize("word", ["endorsed", "won", "left"])
def test_a_verb_of_what_was_done_is_known_by_its_form(word: str) -> None:
    """By its ending, or by the list of irregular ones."""
    assert may_be_past(word)


@pytest.mark.parametrize("word", ["Ned", "endorse", "mayor", ""])
def test_names_and_present_verbs_are_no_past(word: str) -> None:
    """A name has a capital; what has no past form is none."""
    assert not may_be_past(word)
