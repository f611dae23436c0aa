"""Who is one person: explained, joined, told apart and undone, by clicks and by words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from handlers.asking import FormErrors, Modal, Reply
from store import articles
from store.values import Draft
from tests.handlers import asking_helpers
from tests.handlers.asking_helpers import (
    ask,
    checked,
    click,
    inside,
    opened,
    pressed,
    sent,
)

if TYPE_CHECKING:
    from handlers.desk import Desk

TEXTS = (
    "Rui Sato, the poet, read aloud. “Nobody listens,” Rui Sato said.",
    "K. Rui Sato, the poet, read again. “Somebody listens,” K. Rui Sato said.",
    "The mayor of Selby answered. “Not yet,” Mr Obi said.",
)


def said(reply: Reply | Modal) -> str:
    """Return the words of a message or a window in one line, as they are read."""
    return asking_helpers.said(reply).replace("\n", "")


@pytest.fixture
def told(own_desk: Desk) -> Desk:
    """Return a desk whose archive has a poet under two names, and a surname alone."""
    for number, text in enumerate(TEXTS):
        draft = Draft(text=text, uri=f"test:{number}", title=f"Sato <b>*{number}*</b>")
        articles.put(own_desk.archive, draft)
    return own_desk


def submitted(desk: Desk, window: Modal, **values: Any) -> Modal | FormErrors:
    """Send a form with what was written into it or chosen in it."""
    state = {name: {"x": value} for name, value in values.items()}
    return sent(desk, window, window.view["callback_id"], state)


def test_a_card_says_why_several_names_are_one_person(told: Desk) -> None:
    """The window names each form, its articles and the reason."""
    card = ask(told, "/person Rui Sato")
    assert "Also written:" in said(card)
    window = opened(told, card, "Why one person?")
    words = said(window)
    assert "K. Rui Sato" in words
    assert "nos. 4 and 5" in words
    assert "no. 6" in words
    assert "middle name" in words or "the same" in words


def test_a_name_is_told_apart_and_brought_back(told: Desk) -> None:
    """One click splits, the window says so and by whom; Undo joins again."""
    window = opened(told, ask(told, "/person Rui Sato"), "Why one person?")
    done = inside(told, window, "Not the same person")
    assert done.mode == "update"
    assert "are two people from now on" in said(done)
    assert "U0ASKER01" in str(done.view)
    assert "/clippings same" in said(done)
    assert "In 1 article" in said(ask(told, "/person K. Rui Sato"))
    back = inside(told, done, "Undo")
    assert "Undone" in said(back)
    assert "In 3 articles" in said(ask(told, "/person K. Rui Sato"))


def test_two_people_are_joined_by_the_form(told: Desk) -> None:
    """A written name, even misspelt, joins; the confirmation says how to take it back."""
    window = opened(told, ask(told, "/person Tomas Varga"), "Same as")
    assert window.view["callback_id"] == "identity.same"
    done = submitted(told, window, name={"value": "Ana Limm"})
    assert isinstance(done, Modal)
    assert "are one person from now on" in said(done)
    assert "/clippings different Tomas Varga ≠ Ana Lim" in said(done)
    assert "Tomas Varga" in said(ask(told, "/quotes Ana Lim"))


def test_the_form_offers_people_of_a_like_name(told: Desk) -> None:
    """Somebody with the same surname can be chosen."""
    window = opened(told, ask(told, "/person Ines Obi"), "Same as")
    (menu,) = [b for b in window.view["blocks"] if b.get("block_id") == "person"]
    offered = {o["text"]["text"].split(" · ")[0]: o["value"] for o in menu["element"]["options"]}
    assert "Jonas Obi" in offered
    done = submitted(told, window, person={"selected_option": {"value": offered["Jonas Obi"]}})
    assert isinstance(done, Modal)
    assert "“Jonas Obi” are one person" in said(done)


def test_a_form_that_leads_nowhere_says_why(told: Desk) -> None:
    """Nothing chosen, a name of nobody, of several people, of the same person."""
    window = opened(told, ask(told, "/person Ana Lim"), "Same as")
    wrong = {
        "": "write a name",
        "Xavier Nobody": "Nobody called",
        "Ana Lim": "already",
    }
    for name, reason in wrong.items():
        done = submitted(told, window, name={"value": name or None})
        assert isinstance(done, FormErrors), name
        assert reason in done.errors["name"]
    stale = replace(window, view=window.view | {"private_metadata": "gone"})
    done = submitted(told, stale, name={"value": "Ines Obi"})
    assert isinstance(done, Modal)
    assert "older message" in said(done)


@pytest.mark.parametrize(
    "typed",
    [
        "/clippings same Ana Lim = Tomas Varga",
        "clippings same Ana Lim and Tomas Varga",
        "same “Ana Lim” = “Tomas Varga”",
        "Ana Lim is the same person as Tomas Varga",
        "Ana Lim and Tomas Varga are one person",
    ],
)
def test_two_names_are_joined_by_words(told: Desk, typed: str) -> None:
    """The command, in a mention too, and plain sentences say that two are one."""
    done = ask(told, typed, surface="slash" if typed.startswith("/") else "mention")
    assert "“Ana Lim” and “Tomas Varga” are one person from now on" in said(done)
    assert "U0ASKER01" in str(done.blocks)


@pytest.mark.parametrize(
    "typed",
    [
        "/clippings different Rui Sato ≠ K. Rui Sato",
        "/clippings different K. Rui Sato != Rui Sato",
        "different Rui Sato ≠ K. Rui Sato",
        "Rui Sato is not the same person as K. Rui Sato",
        "Rui Sato and K. Rui Sato are two people",
    ],
)
def test_two_names_are_told_apart_by_words(told: Desk, typed: str) -> None:
    """The command and plain sentences say that one is two; Undo brings them back."""
    done = ask(told, typed)
    assert "are two people from now on" in said(done)
    assert "In 1 article" in said(ask(told, "/person K. Rui Sato"))
    undone = pressed(told, done, "Undo")
    assert "are one person from now on" in said(undone)
    assert "In 3 articles" in said(ask(told, "/person K. Rui Sato"))
    assert "undone already" in said(pressed(told, done, "Undo"))


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("/clippings same", "Nobody has said yet"),
        ("/clippings same Ana Lim", "Write two names"),
        ("/clippings same Ana Lim = Nobody Atall", "Nobody called"),
        ("/clippings same Ana Lim = Ana Lim", "one person already"),
        ("/clippings different Ana Lim ≠ Lim", "short form"),
        ("/clippings different Ana Lim ≠", "Write two names"),
        ("/clippings same <!here> *a* = <@U0123ABC>", "Write two names"),
        ("/clippings same &lt;!here&gt; = *Ana* & Lim", "Nobody called"),
    ],
)
def test_what_cannot_be_said_of_two_names_is_explained(
    told: Desk, typed: str, answered: str
) -> None:
    """A missing name, an unknown one, one person twice: a sentence that helps."""
    assert answered in said(ask(told, typed))


def test_what_was_said_is_listed_and_can_be_undone(told: Desk) -> None:
    """The command alone lists what colleagues said, each with its button."""
    ask(told, "/clippings same Ana Lim = Tomas Varga")
    listed = ask(told, "/clippings different")
    assert "“Ana Lim” and “Tomas Varga” are one person" in said(listed)
    pressed(told, listed, "Undo")
    assert "Nobody has said yet" in said(ask(told, "/clippings same"))


def test_a_surname_alone_is_explained_and_merged_with_nobody(told: Desk) -> None:
    """“Mr Obi” in one article may be either bearer: it stands alone and says so."""
    which = ask(told, "/quotes Obi")
    assert "Obi alone, in no. 7" in said(which)
    card = ask(told, "/person Mr Obi")
    if "Whom do you mean" in said(card):
        card = pressed(told, card, "Obi ·")
    words = said(card)
    assert "give no more than “Obi”" in words
    assert "Ines Obi" in words
    assert "Jonas Obi" in words


def test_the_joined_card_shows_every_button_working(told: Desk) -> None:
    """After a join, the person's card still draws within Slack's limits, in a window too."""
    ask(told, "/clippings same Rui Sato = Ines Obi")
    card = ask(told, "/person Rui Sato", surface="mention")
    window = click(told, card, "Why one person?")
    assert isinstance(window, Modal)
    assert "said to be the same as" in said(window)
    assert isinstance(checked(card), Reply)


def test_one_role_in_two_wordings_is_told_once(told: Desk) -> None:
    """The fullest wording stands, the others beside it with their own articles and dates."""
    for number, text in enumerate(
        (
            "The prime minister, Oda Bell, spoke. “Yes,” Prime Minister Oda Bell said.",
            "“No,” Norwegian Prime Minister Oda Bell said on 3 May 2024.",
        )
    ):
        draft = Draft(text=text, uri=f"test:role:{number}", title="Words")
        articles.put(told.archive, draft)
    words = said(ask(told, "/person Oda Bell"))
    assert words.count("called ") == 1
    assert "Norwegian Prime Minister, first in no. 9" in words
    assert "“prime minister”, first in no. 8" in words.lower()


def test_a_relative_is_no_office_holder(told: Desk) -> None:
    """“His wife” is told as the article’s words, not as what somebody was called."""
    text = "Otto Bell, a pilot, came with his wife Ida Bell. “We came,” Ida Bell said."
    articles.put(told.archive, Draft(text=text, uri="test:kin", title="Words"))
    words = said(ask(told, "/person Ida Bell"))
    assert "Called somebody’s relative: “his wife” in no. 8" in words
    assert "called" not in words
    assert "wife" not in said(ask(told, "/quotes Ida Bell"))
