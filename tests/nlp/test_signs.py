"""What a sentence looks like to a summary."""

from __future__ import annotations

import pytest

from nlp import sentences
from nlp.text import signs


def look(words: str) -> signs.Signs:
    """Return the signs of a text's first sentence."""
    return signs.read(words, sentences.split(words))[0]


@pytest.mark.parametrize(
    "words",
    [
        "Three geologists say in a study published Monday that the crater is young.",
        "At a meeting on Tuesday the council closed the pier.",
        "The pier was closed in a vote on Thursday.",
    ],
)
def test_a_weekday_of_the_news_is_recent(words: str) -> None:
    """An "a" some words before a weekday does not make it any weekday."""
    assert look(words).recent


@pytest.mark.parametrize(
    "words",
    [
        "Every Sunday morning the ferry waits for the choir.",
        "It was on a cold and windy Monday that the choir sang.",
        "One Friday the ferry did not come.",
    ],
)
def test_any_weekday_is_not_recent(words: str) -> None:
    """What happens every Sunday, or on a Monday, is no news."""
    assert not look(words).recent


@pytest.mark.parametrize(
    "words",
    [
        "Email your tips to the Tarn Lantern.",
        "Enjoy the newest pictures of the ferry in Vell.",
        "See more photos from the regatta in our weekend pages.",
        "Here are some theories about what became of the ferry.",
        "Here's what we know about the crew.",
        "Now, please hold on to the rail.",
    ],
)
def test_a_pages_calls_are_calls(words: str) -> None:
    """A page that asks for tips, or to look at its pictures, tells nothing."""
    assert look(words).invites


@pytest.mark.parametrize(
    "words",
    [
        "(No kidding: the shop has a pair for 795 crowns.)",
        "(Some ferries get round it by sailing at night.",
        "No further details about the sale were given.",
        "The guild issued a short statement about the vote.",
        "Harbour Workers Resoundingly Reject The Council's Newest Offer.",
    ],
)
def test_what_stands_in_brackets_or_titles_is_an_aside(words: str) -> None:
    """A remark in passing, silence and another article's headline are none of the story."""
    text = f"The council of Tarn met on Monday.\n\n{words}\n\nIt will meet again in May."
    parts = sentences.split(text)
    place = next(i for i, one in enumerate(parts) if text.startswith(words[:9], one.start))
    assert signs.read(text, parts)[place].aside


@pytest.mark.parametrize(
    "words",
    [
        "(Tarn Lantern) The council voted on Monday to close the pier.",
        "Mayor Vera Dunn of Tarn met President Amara Diallo of Velmora on Monday.",
    ],
)
def test_a_dateline_and_names_are_no_aside(words: str) -> None:
    """A paper's name in brackets, or many names, make no aside."""
    assert not look(words).aside


def test_a_sentence_that_opens_with_the_writers_regret_is_comment() -> None:
    """Who writes "Sadly, …" weighs what he tells; in a quotation somebody else does."""
    assert look("Sadly, the plan for Vell rests on figures of the last century.").comment
    assert not look("“Sadly, the plan rests on old figures,” Mara Denholt said.").comment


def test_what_tells_much_before_it_asks_is_no_question() -> None:
    """The news before a colon is told, whatever is asked behind it."""
    told = (
        "The case of a skipper whose boat was sold on Monday has put one thing to the town of Vell"
    )
    assert not look(f"{told}: Who owns the quay?").question
    assert look("One thing remains: Who owns the quay?").question


def test_a_line_that_stands_twice_is_a_caption() -> None:
    """A picture's caption and its description are the same line; the story is told but once."""
    line = "The burnt pier of Tarn after the fire."
    text = f"{line}\n{line}\nThree men were held over a fire on Monday, police in Tarn said."
    looks = signs.read(text, sentences.split(text))
    assert [one.aside for one in looks[-3:]] == [True, True, False]


def test_a_line_that_ends_in_an_agencys_name_is_a_caption() -> None:
    """Who took the picture stands behind what it shows."""
    text = (
        "Three men were held on Monday.\nThe men of the pier company mend the old quay of Tarn in"
        " the rain all day on Sunday. EPA\n"
        "The quay is closed."
    )
    parts = sentences.split(text)
    shown = {
        text[one.start : one.end]: two.aside
        for one, two in zip(parts, signs.read(text, parts), strict=True)
    }
    assert next(aside for words, aside in shown.items() if words.endswith("Sunday."))
    assert not shown["The quay is closed."]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("When an orchard takes on pickers, it supports the ties of the whole valley.", False),
        ("When guards arrived at the mill, the thieves had left it.", True),
        ("When Brandt opens the bridge, the ferry will have sailed for the last time.", True),
        ("The orchard took on forty pickers.", True),
    ],
)
def test_what_is_always_so_is_no_deed(sentence: str, *, acts: bool) -> None:
    """A sentence on what follows whenever something is done tells of nothing that was done."""
    assert look(sentence).acts is acts
