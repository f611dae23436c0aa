"""Copies of one article are found, whatever a source changed; others are left alone."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from nlp.text import copies

LEDE = (
    "The ferry between Selby and Ostia was stopped on Monday after its captain found a crack in"
    " the hull below the water line. Nobody was hurt. The harbour office said that the ship would"
    " be lifted out of the water before the end of the week. "
)
BODY = (
    "Two hundred passengers were taken across by fishermen, who asked for no money. The owner of"
    " the line thanked them and promised a dinner for every crew. Engineers from Norland are to"
    " look at the other ships of the same yard. "
)
OTHER = (
    "The council of Selby voted for a new school beside the market, after a debate of nine hours"
    " in which the mayor spoke twice and left once. The building is to cost four million crowns"
    " and to open in two years, if the ground is dry enough for its cellar. "
)


def test_a_copy_with_changes_is_found() -> None:
    """A cut, an added paragraph and another agency's dateline make no new article."""
    texts = {
        3: f"SELBY (Tidewire) - {LEDE}{BODY}",
        7: f"{LEDE}{BODY}Written by our own reporter in the harbour.",
        9: OTHER,
        12: f"{LEDE} {BODY[:120]}",
    }
    assert copies.groups(texts) == ((3, 7, 12),)


def test_a_shared_sentence_is_no_copy() -> None:
    """Two articles that share a boilerplate paragraph are two; short texts are never copies."""
    assert copies.groups({1: LEDE + OTHER * 1, 2: BODY + OTHER[:80]}) == ()
    assert copies.groups({1: "Nothing new.", 2: "Nothing new."}) == ()


def test_furniture_of_many_says_nothing() -> None:
    """What stands under every article of a paper makes no copies of them."""
    texts = {n: f"Item {n} of {n * 7} from {n * 31}. {OTHER}" for n in range(40)}
    assert copies.groups(texts) == ()


@given(st.dictionaries(st.integers(1, 50), st.text(max_size=400), max_size=8))
def test_every_text_is_in_one_group_at_most(texts: dict[int, str]) -> None:
    """Groups are disjoint, of two or more, and do not hang on the order of the texts."""
    found = copies.groups(texts)
    numbers = [number for group in found for number in group]
    assert len(numbers) == len(set(numbers))
    assert all(len(group) > 1 for group in found)
    assert found == copies.groups(dict(reversed(list(texts.items()))))


def test_two_issues_of_one_column_are_two() -> None:
    """A column's standing text under a new opening each week makes no copies."""
    standing = LEDE + BODY
    first = "On Monday we went to the fair and met a baker, his nine sons and their only goat. " * 3
    second = "The choir of Ostia sang in the rain while the mayor held four umbrellas at once. " * 3
    assert copies.groups({1: first + standing, 2: second + standing}) == ()


def test_two_of_a_series_are_two() -> None:
    """Bulletins that differ in their figures alone tell of two events."""
    bulletin = (
        "An earthquake of magnitude {} shook the sea off Norland at {} hours, the observatory of"
        " Selby said. Nobody was hurt. " + BODY
    )
    assert copies.groups({1: bulletin.format(5, 14), 2: bulletin.format(6, 21)}) == ()


def test_every_process_numbers_the_runs_alike() -> None:
    """A sample of the runs says the same of two texts, whatever the hash's seed."""
    script = f"from nlp.text import copies; print(sorted(copies.runs({LEDE!r})))"
    told = {
        subprocess.run(  # noqa: S603 our own words in our own Python
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
