"""Where quotation marks open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.text import marks


def _marked(text: str) -> list[str]:
    return [text[run.start : run.end] for run in marks.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it is fine” and left.", ["“it is fine”"]),
        ('She said "it is fine" and left.', ['"it is fine"']),
        ("''We are going,'' he said.", ["''We are going,''"]),
        ("‘’We are going,’’ he said.", ["‘’We are going,’’"]),
        ("«Bonjour», dit-elle.", ["«Bonjour»"]),
        ("„Guten Tag“, sagte er.", ["„Guten Tag“"]),
        (
            "‘It is the workers’ right,’ he said. ‘So be it.’",
            ["‘It is the workers’ right,’", "‘So be it.’"],
        ),
        ("'It's ours,' he said. 'We don't care.'", ["'It's ours,'", "'We don't care.'"]),
        ("“He called it ‘fine’ twice,” she said.", ["“He called it ‘fine’ twice,”"]),
        (
            "“I live in what he calls “a swamp” today.”",
            ["“I live in what he calls “a swamp” today.”"],
        ),
        ('He said “mixed marks" here.', ['“mixed marks"']),
        (
            "“The ‘long pier’ is shut,” he said, not ‘Sir’.\nThe sign said ‘Closed’.",
            ["“The ‘long pier’ is shut,”", "‘Sir’", "‘Closed’"],
        ),
        (
            "Lund said: ‘The pier is shut.\n‘The quay is, too.‘\nVarn said: ‘So be it.’",
            ["‘The pier is shut.", "‘The quay is, too.‘", "‘So be it.’"],
        ),
    ],
)
def test_the_outermost_marks_are_paired(text: str, expected: list[str]) -> None:
    """Every house's marks are paired, the outer ones where they nest."""
    assert _marked(text) == expected


def test_double_marks_inside_single_ones_are_the_inner_ones() -> None:
    """A paper that quotes with single marks keeps them outermost, whatever they hold."""
    text = "‘He said “no” and “never” to me,’ she said. ‘It’s over.’"
    assert _marked(text) == ["‘He said “no” and “never” to me,’", "‘It’s over.’"]


def test_scare_quotes_in_single_marks_leave_double_marks_alone() -> None:
    """Where speech stands in double marks, a word in single ones changes nothing."""
    text = "The ‘deal’ and the ‘plan’ and the ‘map’ failed. “We tried,” she said. “It’s over.”"
    assert _marked(text) == ["“We tried,”", "“It’s over.”"]


@pytest.mark.parametrize(
    "text", ["It was 5'10\" wide and 6'2\" tall.", "the workers' rights and the '90s", "no marks"]
)
def test_inches_and_apostrophes_open_nothing(text: str) -> None:
    """A mark behind a digit or a letter is no opening mark."""
    assert _marked(text) == []


def test_each_paragraph_opens_again_and_only_the_last_one_closes() -> None:
    """Quoted paragraphs are one run each, and say that they go on."""
    runs = marks.find("“The first.\n\n“The second.\n\n“The third,” she said.")
    assert [(run.closed, run.continues) for run in runs] == [
        (False, False),
        (False, True),
        (True, True),
    ]


def test_single_marks_open_each_paragraph_again() -> None:
    """A quotation of several paragraphs in single marks is whole, and an apostrophe leaves none."""
    text = "‘It was cold,’ he said. ‘We had Orl’s tent.\n\n‘Nobody slept.\n\n‘We left.’\n\nThe end."
    runs = marks.find(text)
    assert [text[run.start : run.end] for run in runs[1:]] == [
        "‘We had Orl’s tent.", "‘Nobody slept.", "‘We left.’"
    ]  # fmt: skip
    assert [run.continues for run in runs] == [False, False, True, True]
    assert marks.find("It was the ’Burgh lads.\n\n‘Go,’ he said.") == (marks.Run(25, 30),)


def test_an_odd_mark_costs_no_more_than_its_paragraph() -> None:
    """A mark that is never closed leaves the next paragraph's quotation as it is."""
    text = 'He came " late.\n\n"We waited," she said.'
    assert _marked(text) == ['"We waited,"']


def test_masking_keeps_every_offset() -> None:
    """The masked text is as long as the text and differs only inside the runs."""
    text = "He said “one” and “two”."
    masked = marks.mask(text, marks.find(text))
    assert len(masked) == len(text)
    assert masked.replace(marks.FILLER * 5, "#") == "He said # and #."


@given(st.text(alphabet="ab “”\"'‘’«».\n,", max_size=200))
def test_runs_are_in_order_and_inside_the_text(text: str) -> None:
    """Whatever the marks, runs never overlap, never leave the text and hold something."""
    at = 0
    for run in marks.find(text):
        assert at <= run.start < run.end <= len(text)
        at = run.end


def test_speech_in_single_marks_is_read_beside_double_ones() -> None:
    """A paper with both marks: paragraphs of single-marked speech count, scare quotes do not."""
    text = (
        'The council said: "We are sorry." It spoke of "lessons".\n\n'
        "'We were told it would hold,' said Dan Hale. 'It did not.'\n\n"
        "The 'wall' gave way."
    )
    assert _marked(text) == [
        '"We are sorry."', '"lessons"', "'We were told it would hold,'", "'It did not.'"
    ]  # fmt: skip


def test_a_paper_of_single_marks_keeps_its_one_pair_of_double_ones() -> None:
    """Where single marks are the paper's own, marked words beside them are not lost."""
    text = "'It holds,' said Dan Hale. 'It did not,' said his wife.\n\nA sign read \"Danger\"."
    assert '"Danger"' in _marked(text)


def test_speech_behind_a_colon_may_stay_open() -> None:
    """A mark behind a colon that is never closed holds to the end of its paragraph only."""
    text = 'Hale said: "Then show us. We will wait.\n\nNobody came.'
    assert _marked(text) == ['"Then show us. We will wait.']


def test_a_mark_glued_to_a_dateline_opens() -> None:
    """What a page sets right behind its name in brackets is speech; a gloss before one is not."""
    assert _marked('(TNN)"A picture of horror." So he put it.') == ['"A picture of horror."']
    assert _marked('She said, "He sails (slowly)" and left.') == ['"He sails (slowly)"']
