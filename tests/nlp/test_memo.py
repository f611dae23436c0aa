"""What is made of words is made once, and forgotten before it grows without end."""

from __future__ import annotations

from nlp.text import memo
from nlp.text.memo import Memo


def test_a_word_is_made_once() -> None:
    """A word that has come before is looked up, not made again."""
    made: list[str] = []
    known: Memo[int] = Memo(lambda word: made.append(word) or len(word))  # type: ignore[func-returns-value]  # append is only counted
    assert [known["harbour"], known["harbour"]] == [7, 7]
    assert made == ["harbour"]


def test_a_long_run_is_not_kept() -> None:
    """A run of letters that hardly comes twice takes no room."""
    known = Memo(len)
    assert known["a" * 500] == 500
    assert len(known) == 0


def test_a_full_memo_starts_anew() -> None:
    """A memo never holds more than its bound, whatever texts pass through it."""
    known = Memo(len)
    for number in range(memo._MOST + 10):
        _ = known[str(number)]
    assert len(known) <= memo._MOST
