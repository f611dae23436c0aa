"""Who is quoted most: counted by articles, narrowed like any question, and asked in many ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import articles as stored
from store.values import Draft
from tests.handlers.asking_helpers import ask, pressed, said

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.desk import Desk
    from store.archive import Archive

FORENAMES = "Ada Bea Cora Dora Edda Fina Gerda Hilda Ilka Jola Kaja Lotta".split()


def in_lines(reply: Reply) -> str:
    """Return the words of a message, a line to each person."""
    return said(reply).replace("\n ·", " ·")


@pytest.mark.parametrize(
    "typed",
    [
        "who do we quote most?",
        "Whom do we quote the most",
        "who is quoted most often?",
        "who gets quoted the most",
        "who are the most quoted people in our articles?",
        "most-quoted voices",
        "our top sources",
        "/quotes who is quoted most",
        "quotes most quoted people please",
    ],
)
def test_whom_the_most_articles_quote(desk: Desk, typed: str) -> None:
    """However it is asked, people come by the number of articles that quote them."""
    words = in_lines(ask(desk, typed))
    assert words.startswith("Quoted most · 5 people")
    assert "Tomas Varga · 2 articles · 3 statements, 1 direct" in words
    assert "Ana Lim · 2 articles · 2 statements, all direct" in words
    assert words.index("Tomas Varga") < words.index("Ana Lim") < words.index("Ines Obi")


def test_it_is_narrowed_like_any_question(desk: Desk) -> None:
    """A time, a topic and a paper count only what lies in them."""
    in_may = in_lines(ask(desk, "who was quoted most in May 2024?"))
    assert "Quoted most in articles of May 2024" in in_may
    assert "Ana Lim · 1 article" in in_may
    assert "Ines Obi" not in in_may
    on_tests = in_lines(ask(desk, "who is quoted most about the crane"))
    assert "Ana Lim · 1 article · 1 statement, all direct" in on_tests
    assert "Rui Sato" not in on_tests
    herald = in_lines(ask(desk, "who is quoted most in the Selby Herald"))
    assert "Ana Lim · 1 article" in herald
    nobody = in_lines(ask(desk, "who was quoted most in the Morning Ghost?"))
    assert "Nobody is quoted in the Morning Ghost." in nobody
    assert "No article comes from a paper called “the Morning Ghost”." in nobody


def test_each_name_leads_to_the_words(desk: Desk) -> None:
    """A button opens what somebody said, narrowed as the list was."""
    answer = ask(desk, "who was quoted most in May 2024?")
    words = said(pressed(desk, answer, "Ana Lim"))
    assert "The new crane was tested twice" in words
    assert "Nobody was hurt" not in words


def test_what_is_hidden_does_not_count(own_desk: Desk, own_archive: Archive) -> None:
    """A withdrawn article's statements are not counted."""
    stored.withdraw(own_archive, 1)
    words = in_lines(ask(own_desk, "who do we quote most?"))
    assert "Ana Lim · 1 article · 1 statement, all direct" in words
    assert "2 articles" not in words


def test_it_is_shared(desk: Desk) -> None:
    """The list is shared with its command."""
    shared = pressed(desk, ask(desk, "who do we quote most?"), "Share to channel")
    assert "who is quoted most" in said(shared)


def test_it_turns_pages(own_desk: Desk, own_archive: Archive) -> None:
    """More people than a page holds come on the next, and back."""
    spoken = "\n\n".join(f"“I saw the crane fall,” said {one} Orlu." for one in FORENAMES)
    stored.put(own_archive, Draft(text=spoken, uri="many"))
    first = ask(own_desk, "who is quoted most?")
    assert "· 17 people · 1–10" in said(first)
    second = pressed(own_desk, first, "More ›")
    assert "· 17 people · 11–17" in said(second)
    assert said(pressed(own_desk, second, "‹ Back")) == said(first)
