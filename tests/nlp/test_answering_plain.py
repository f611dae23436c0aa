"""Questions that name no thing are answered by the sentences in which news tells such deeds."""

from __future__ import annotations

import pytest

from nlp import answering, sentences
from nlp.answer import plain

STORY = (
    "TOLMUND (Tarn News) - Two gunmen robbed the Harbour Bank in Tolmund on Monday. "
    "A clerk, Ada Brenn, was taken to hospital. "
    "Police arrested Per Halden, a suspect, and paid a fisherman a reward of $4,000. "
    "Rosa Lind, who is 61, walked home when she was told. Lind left Selby in 1990. "
    "It was the third time in as many years that the bank was robbed. "
    "A hearing is expected to open next week. "
    "Ilsa Reed won the race for harbour master. "
    "A judge put Halden away for six years in prison."
)
PARTS = sentences.split(STORY)


def _told(question: str) -> list[str]:
    deed = plain.read(question)
    assert deed is not None
    return [STORY[PARTS[one].start : PARTS[one].end] for one in plain.places(STORY, PARTS, deed)]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who won?", "Ilsa Reed won"),
        ("how much did they pay?", "$4,000"),
        ("how long did he get?", "for six years in prison"),
        ("what was his sentence", "for six years in prison"),
        ("who did it?", "Two gunmen"),
        ("is anyone hurt?", "hospital"),
        ("any casualties?", "hospital"),
        ("has this happened before?", "third time"),
        ("where did this happen?", "in Tolmund"),
        ("what happens next?", "A hearing"),
        ("what now", "A hearing"),
    ],
)
def test_a_deed_without_a_name_is_found(question: str, told: str) -> None:
    """Who won, who did it and what comes next is found though the question names nothing."""
    assert any(told in sentence for sentence in _told(question))


@pytest.mark.parametrize("question", ["who won the race for mayor?", "what does Reed say?", "hm"])
def test_a_question_that_names_something_is_no_such_question(question: str) -> None:
    """What is named is looked for by its name."""
    assert plain.read(question) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ilsa Reed hopes to win the race in May.",
        "Monarchists hope to defeat the council at the vote.",
        "Reed would beat both of them, a pollster thinks.",
        "She will hear advice if elected, Reed said.",
        "The harbour is run by elected officials.",
        "They now get on to defeating Per Halden.",
    ],
)
def test_whoever_may_win_has_not_won(text: str) -> None:
    """A hope to win or to beat somebody is no answer to who won."""
    deed = plain.read("who won?")
    assert deed is not None
    assert plain.places(text, sentences.split(text), deed) == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("why did Rosa Lind walk home?", "walked home"),
        ("how old is Rosa Lind?", "61"),
        ("when did Rosa Lind leave Selby?", "1990"),
    ],
)
def test_a_forename_is_not_missed(question: str, told: str) -> None:
    """A sentence that has the surname alone answers a question with the whole name."""
    asked = answering.read(question)
    assert asked is not None
    found = answering.find(STORY, PARTS, asked)
    best = [STORY[PARTS[one].start : PARTS[one].end] for one in found.sentences]
    assert any(told in sentence for sentence in best)


@pytest.mark.parametrize(
    "text",
    [
        "Ilsa Reed was narrowly re-elected harbour master.",
        "Reed came back late, defeating Per Halden by a boat's length.",
        "Reed beat Halden in the third round.",
    ],
)
def test_whoever_was_elected_or_beat_somebody_has_won(text: str) -> None:
    """What is told as done answers who won."""
    deed = plain.read("who won?")
    assert deed is not None
    assert plain.places(text, sentences.split(text), deed) == (0,)
