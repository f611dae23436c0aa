"""Corrections by form: who said it, and when an article appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers import router
from handlers.asking import FormErrors, Modal
from tests.handlers.asking_helpers import ask, opened, said
from tests.slack.blocks import check_view

if TYPE_CHECKING:
    from handlers.desk import Desk


def option(value: str) -> dict[str, Any]:
    """Return a menu's value as Slack sends it."""
    return {"x": {"type": "static_select", "selected_option": {"value": value}}}


def written(value: str | None) -> dict[str, Any]:
    """Return a line's value as Slack sends it."""
    return {"x": {"type": "plain_text_input", "value": value}}


def blocks_by_id(window: Modal) -> dict[str, Any]:
    """Return the inputs of a form."""
    return {b["block_id"]: b for b in window.view["blocks"] if b["type"] == "input"}


def test_a_speaker_is_set_for_everyone(own_desk: Desk) -> None:
    """A statement given to somebody else is theirs from then on, and says so."""
    window = opened(own_desk, ask(own_desk, "/quotes Jonas Obi"), "Wrong speaker?")
    statement = blocks_by_id(window)["statement"]["element"]["options"][0]["value"]
    state = {"statement": option(statement), "person": {}, "name": written("Ines Obi")}
    done = router.submit(own_desk, "speaker.set", state, "", "U0ASKER01")
    assert isinstance(done, Modal)
    assert done.mode == "update"
    check_view(done.view)
    assert "Ines Obi" in said(done)
    answer = said(ask(own_desk, "/quotes Ines Obi"))
    assert "the mayor was right to ask" in answer
    assert "set by a colleague" in answer


def test_somebody_of_the_article_can_be_chosen(own_desk: Desk) -> None:
    """The form offers everybody whom the article names, and "nobody"."""
    window = opened(own_desk, ask(own_desk, "/quotes Jonas Obi"), "Wrong speaker?")
    inputs = blocks_by_id(window)
    names = [one["text"]["text"] for one in inputs["person"]["element"]["options"]]
    assert "Ines Obi" in names
    statement = inputs["statement"]["element"]["options"][0]["value"]
    state = {"statement": option(statement), "person": option("nobody"), "name": written(None)}
    assert isinstance(router.submit(own_desk, "speaker.set", state, "", None), Modal)
    assert "found no words of theirs" in said(ask(own_desk, "/quotes Jonas Obi"))


def test_an_incomplete_form_says_what_is_missing(own_desk: Desk) -> None:
    """Nothing chosen, no name written: each input is told what it needs."""
    window = opened(own_desk, ask(own_desk, "/quotes Jonas Obi"), "Wrong speaker?")
    statement = blocks_by_id(window)["statement"]["element"]["options"][0]["value"]
    nothing = router.submit(
        own_desk, "speaker.set", {"statement": option(statement), "name": written(None)}, ""
    )
    assert nothing == FormErrors({"person": "Choose who said it, or write a name below."})
    assert isinstance(router.submit(own_desk, "speaker.set", {}, ""), FormErrors)


def test_a_date_is_set_and_the_article_read_again(own_desk: Desk) -> None:
    """An undated article gets its date; a nonsense or future one is refused."""
    window = opened(own_desk, ask(own_desk, "/digest"), "Set dates")
    assert window.view["callback_id"] == "date.set"
    for wrong in ("yesterday-ish", "2031-01-01", ""):
        state = {"article": option("3"), "date": written(wrong)}
        assert isinstance(router.submit(own_desk, "date.set", state, ""), FormErrors)
    state = {"article": option("3"), "date": written("3 Feb 2024")}
    done = router.submit(own_desk, "date.set", state, "", "U0ASKER01")
    assert isinstance(done, Modal)
    assert "3 Feb 2024" in said(ask(own_desk, "summarise 3"))


def test_an_old_form_is_answered(desk: Desk) -> None:
    """A form of an older version is answered, not lost."""
    done = router.submit(desk, "gone", {}, "")
    assert isinstance(done, Modal)
    assert "older" in said(done)
