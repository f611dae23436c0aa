"""Questions with their article beside them, and references that name it loosely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.asking import Message
from handlers.question.of_article import read
from handlers.question.shapes import Shape, parse
from store.ingest.fetching import Fetched, Fetcher
from tests.handlers.asking_helpers import ask, click, said

if TYPE_CHECKING:
    from handlers.desk import Desk

LINK = "https://a.example/b"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (f"who's quoted? {LINK}", f"who is quoted in {LINK}"),
        (f"{LINK} when", f"when in {LINK}"),
        (f"what does it say about ice? ({LINK})", f"{LINK} about ice"),
        (f"{LINK}: what about the ice", f"{LINK} about the ice"),
        ("no. 1, what is new against no. 2", "what is new in no. 1 against no. 2"),
        (f"timeline of {LINK}", f"when in {LINK}"),
        (f"summarise {LINK}", None),
        ("timeline of the treaty", None),
        ("what about no. 3", None),
    ],
)
def test_the_article_stands_beside_the_question(question: str, asked: str | None) -> None:
    """A link or a number in front of a question, or behind it, is what "it" is."""
    assert read(question) == asked


@pytest.mark.parametrize(
    ("rest", "named", "shape"),
    [
        ("https://a.example/in-brief/two-points", "https://a.example/in-brief/two-points", Shape()),
        ("a.example/about/longer shorter", "a.example/about/longer", Shape(change=-1)),
        ("short-list.docx as bullets", "short-list.docx", Shape(bullets=True)),
        ("in brief", "", Shape(change=-1)),
        ("no. 3 about trade in 2 sentences", "no. 3", Shape(sentences=2, about="trade")),
        ("about talks in Geneva", "", Shape(about="talks in Geneva")),
    ],
)
def test_a_name_shapes_nothing(rest: str, named: str, shape: Shape) -> None:
    """Words inside a link or a file's name ask for no shape; a shape behind a topic is one."""
    assert parse(rest) == (named, shape)


def test_several_numbers_are_asked_about(desk: Desk) -> None:
    """Two numbers are two candidates; one that a muddled question names is taken."""
    assert "no. 1" in said(ask(desk, "summarise article no. 1", surface="mention"))
    assert "no. 1" in said(ask(desk, "summarise no. 1 in -3 sentences", surface="mention"))
    assert "More than one article" in said(ask(desk, "summarise nos. 1, 2 and 3"))
    loosely = said(ask(desk, "summarise the article about the crane", surface="mention"))
    assert "Crane falls at North Quay" in loosely


def test_a_headline_among_many_remarks(desk: Desk) -> None:
    """A headline far back in a long thread is found, one of its words misspelt."""
    talk = tuple(Message(f"The dockers may well be right, for reason {n}") for n in range(120))
    thread = (*talk[:20], Message("Crane fals at North Quay"), *talk[20:])
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=thread))


def test_two_pages_are_asked_about(desk: Desk) -> None:
    """Two links that the archive lacks are two candidates, where both lead to articles."""

    class Web(Fetcher):
        def _one(self, url: str, until: float) -> Fetched | str:
            del until
            story = f"The tugs of {url[-1]} left on Friday, their master said. " * 3
            return Fetched(url, b"" if "picture" in url else story.encode(), "text/plain")

    online = replace(desk, fetcher=Web())
    both = ask(online, "summarise <https://x.example/A> <https://y.example/B>", surface="mention")
    assert "More than one page" in said(both)
    assert "tugs of B" in said(click(online, both, "https://y.example"))
    one = ask(online, "summarise <https://x.example/picture> <https://y.example/B>")
    assert "tugs of B" in said(one)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many people were hurt in no. 1?", "no. 1 · "),
        ("no. 1: where did it fall?", "no. 1 · "),
        ("is it true in no. 1?", "Whether it is true I cannot judge"),
        ("is no. 1 true?", "Whether it is true I cannot judge"),
        ("compare 2 and 1", " · against no. 1"),
        ("any figures in no. 1?", "Figures\n · no. 1"),
        ("what happened in no. 1?", "Summary\n · no. 1"),
        ("translate no. 1", "I cannot translate"),
        ("how many people were hurt in no. 99?", "no. 99"),
    ],
)
def test_an_open_question_may_name_its_article(desk: Desk, question: str, words: str) -> None:
    """What is asked of a numbered article is answered from it, with no thread about it."""
    answered = said(ask(desk, question, surface="dm"))
    assert words in answered
    assert "did not understand" not in answered
