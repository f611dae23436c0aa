"""Several people of one name: asked about, told apart by article, explained, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from handlers.asking import FormErrors, Modal, Reply
from nlp import Dating
from store import articles
from store.values import Draft
from tests.handlers import asking_helpers
from tests.handlers.asking_helpers import ask, click, inside, opened, pressed, sent

if TYPE_CHECKING:
    from handlers.desk import Desk

LETTERS = (
    (
        "2021-05-03",
        (
            "Harbour master Mina Tolle said that the quay of Selby would close. “The piles are"
            " rotten,” Mina Tolle said."
        ),
    ),
    (
        "2021-06-12",
        (
            "The violinist Mina Tolle opened the festival of Lamu. “I wrote nothing for a year,”"
            " Mina Tolle said."
        ),
    ),
    (
        "2023-10-09",
        "Violinist Mina Tolle won a prize. “It belongs to four of us,” Mina Tolle said.",
    ),
    ("2024-02-01", "“It takes time,” said Mina Tolle in a letter."),
    (
        "2023-04-04",
        (
            "Judge Oda Marsh struck down the levy, which Pavel Runde had fought. “The law is"
            " plain,” Oda Marsh said."
        ),
    ),
    (
        "2023-08-04",
        (
            "Footballer Oda Marsh signed a contract. Her agent, Pavel Runde, smiled. “I am home,”"
            " Oda Marsh said."
        ),
    ),
    (
        "2023-04-05",
        (
            "Samdech Techo Heng Rotha, the senate president, opened a bridge. “It will last,”"
            " Samdech Techo Heng Rotha said."
        ),
    ),
)


def said(reply: Reply | Modal) -> str:
    """Return the words of a message or a window in one line, as they are read."""
    return " ".join(asking_helpers.said(reply).split())


@pytest.fixture
def told(own_desk: Desk) -> Desk:
    """Return a desk whose archive has namesakes, a doubtful name and a form of address."""
    for number, (day, text) in enumerate(LETTERS):
        published = Dating(edtf=day, basis="stated")
        draft = Draft(
            text=text, uri=f"test:{number}", title=f"<Letter> *{number}*", published=published
        )
        articles.put(own_desk.archive, draft)
    return own_desk


def number(desk: Desk, place: int) -> int:
    """Return the number of the letter at a place."""
    return int(desk.archive.value("SELECT article FROM origins WHERE uri = ?", (f"test:{place}",)))


def submitted(desk: Desk, window: Modal, *numbers: int, whom: str = "") -> Modal | FormErrors:
    """Send the form with some articles chosen."""
    state: dict[str, dict[str, Any]] = {
        "articles0": {"x": {"selected_options": [{"value": str(one)} for one in numbers]}}
    }
    if whom:
        state["whom"] = {"x": {"selected_option": {"value": whom}}}
    return sent(desk, window, "identity.articles", state)


def test_a_shared_name_is_asked_about_with_roles_years_and_counts(told: Desk) -> None:
    """Both bearers stand in the question, and a button shows one's words alone."""
    asked = ask(told, "/quotes Mina Tolle")
    words = said(asked)
    assert "may be either of two people" in words
    assert "harbour master, 2021" in words
    assert "violinist, 2021–202" in words
    assert words.count("statements in") == 2
    shown = pressed(told, asked, "Mina Tolle, violinist")
    assert isinstance(shown, Reply)
    assert "It belongs to four of us" in said(shown)
    assert "rotten" not in said(shown)


@pytest.mark.parametrize(
    "typed",
    [
        "violinist Mina Tolle",
        "Mina Tolle, the violinist",
        "Mina Tolle (violinist)",
        "violinist Tolle",
        "the violinist Tolle",
        "the violinist Mina Tolle",
    ],
)
def test_a_role_beside_the_name_chooses(told: Desk, typed: str) -> None:
    """The answer is that bearer's, and says which article's word settled it."""
    words = said(ask(told, f"/quotes {typed}"))
    assert "It belongs to four of us" in words
    assert "rotten" not in words
    assert f"is taken for Mina Tolle, called “Violinist” in no. {number(told, 2)}" in words


@pytest.mark.parametrize("typed", ["Samdech", "Samdech Techo", "samdech Rotha"])
def test_a_form_of_address_finds_whom_it_addresses(told: Desk, typed: str) -> None:
    """An honorific alone, or before a surname, is a form of the name."""
    assert "It will last" in said(ask(told, f"/quotes {typed}"))


def test_a_surname_with_one_bearer_is_answered_and_the_rest_named(told: Desk) -> None:
    """Nothing is asked where one bearer is known; the surname alone has a line and a button."""
    for place, text in enumerate(
        (
            "Warden Ilka Brandvold locked the gate. “It stays shut,” Ilka Brandvold said.",
            "Smoke rose over Osk. “I saw nothing,” Brandvold said.",
        )
    ):
        articles.put(told.archive, Draft(text=text, uri=f"gate:{place}"))
    shown = ask(told, "/quotes Brandvold")
    assert "It stays shut" in said(shown)
    assert "“Brandvold” alone stands in no." in said(shown)
    assert "I saw nothing" in said(pressed(told, shown, "Brandvold alone"))


def test_whom_nearly_everything_is_by_is_meant_by_the_surname(told: Desk) -> None:
    """Ten statements against one answer for the one, with a button for the other."""
    for number in range(10):
        text = f"Warden Ilka Brandvold came to gate {number}. “It stays shut,” Ilka Brandvold said."
        articles.put(told.archive, Draft(text=text, uri=f"gate:{number}"))
    other = "The tailor Moritz Brandvold sat by. “I sew,” Moritz Brandvold said."
    articles.put(told.archive, Draft(text=other, uri="gate:other"))
    shown = ask(told, "/quotes Brandvold")
    assert "10 statements" in said(shown)
    assert "Others of that name are quoted far less" in said(shown)
    assert "I sew" in said(pressed(told, shown, "Moritz Brandvold"))
    assert "may be either" in said(ask(told, "/quotes Tolle"))


def test_an_office_of_a_land_that_no_article_adds_is_offered_without_it(told: Desk) -> None:
    """Nobody is called senate president of Osk, but one is called senate president."""
    asked = ask(told, "/quotes the senate president of Osk")
    assert "Did you mean" in said(asked)
    assert "It will last" in said(pressed(told, asked, "Heng Rotha"))


def test_letters_suggest_nobody(told: Desk) -> None:
    """Three capitals resemble anything; no name is offered for them."""
    assert "Did you mean" not in said(ask(told, "/quotes XQZ"))


def test_a_card_tells_of_the_others_and_why(told: Desk) -> None:
    """The window says what each is called, where, and what that means; a click joins them."""
    card = ask(told, "/person Mina Tolle, harbour master")
    assert "Not to be confused with Mina Tolle, violinist" in said(card)
    window = opened(told, card, "Why one person?")
    words = said(window)
    assert "Somebody else: Mina Tolle, violinist" in words
    assert f"This one is called “Harbour master” in no. {number(told, 0)}" in words
    assert "Hardly anybody is both" in words
    done = inside(told, window, "They are the same person")
    assert "are one person from now on" in said(done)
    assert "may be" not in said(ask(told, "/quotes Mina Tolle"))
    assert "Undone" in said(inside(told, done, "Undo"))
    assert "may be either of two people" in said(ask(told, "/quotes Mina Tolle"))


def test_an_article_without_a_sign_is_named(told: Desk) -> None:
    """The letter that calls her nothing says so on the card on which it stands."""
    words = said(ask(told, "/person Mina Tolle, harbour master")) + said(
        ask(told, "/person Mina Tolle, violinist")
    )
    assert f"No. {number(told, 3)} does not tell which of them is meant" in words


def test_a_doubt_is_told_and_settled_by_the_form(told: Desk) -> None:
    """Judge and footballer share an agent: one entry, with the doubt and the way to part them."""
    card = ask(told, "/person Oda Marsh")
    words = said(card)
    assert "May be two people: called" in words
    assert "To part them: /clippings different Oda Marsh in no." in words
    assert "Taken for one because the articles share Pavel Runde" in words
    window = opened(told, card, "Tell articles apart")
    chosen = [
        option
        for block in window.view["blocks"]
        for option in block.get("element", {}).get("initial_options", ())
    ]
    assert len(chosen) == 1
    done = submitted(told, window, number(told, 5))
    assert isinstance(done, Modal)
    assert f"in no. {number(told, 5)} it is" in said(done)
    assert "U0ASKER01" in str(done.view)
    assert "May be two" not in said(ask(told, "/person Oda Marsh, judge"))
    assert "I am home" in said(ask(told, "/quotes footballer Oda Marsh"))
    assert "a colleague said so" in said(ask(told, "/person footballer Oda Marsh"))
    back = inside(told, done, "Undo")
    assert "again" in said(back)
    assert "May be two people" in said(ask(told, "/person Oda Marsh"))


def test_the_form_gives_an_article_to_a_known_namesake(told: Desk) -> None:
    """The roleless letter is given to the other bearer, whoever has it now."""
    for role in ("violinist", "harbour master"):
        card = ask(told, f"/person Mina Tolle, {role}")
        if f"No. {number(told, 3)} does not tell" in said(card):
            break
    window = inside(told, opened(told, card, "Why one person?"), "Tell articles apart")
    menu = next(b for b in window.view["blocks"] if b.get("block_id") == "whom")
    *_, other = menu["element"]["options"]
    done = submitted(told, window, number(told, 3), whom=other["value"])
    assert isinstance(done, Modal)
    assert f"in no. {number(told, 3)} it is" in said(done)
    held = told.archive.value(
        "SELECT person FROM appearances WHERE article = ?", (number(told, 3),)
    )
    assert held == int(other["value"])


def test_a_form_that_leads_nowhere_says_why(told: Desk) -> None:
    """Nothing chosen, and everything chosen."""
    window = opened(told, ask(told, "/person Oda Marsh"), "Tell articles apart")
    nothing = submitted(told, window)
    assert isinstance(nothing, FormErrors)
    assert "Choose" in nothing.errors["articles0"]
    everything = submitted(told, window, number(told, 4), number(told, 5))
    assert isinstance(everything, FormErrors)
    assert "all articles" in everything.errors["articles0"]


def test_articles_are_told_apart_and_brought_back_by_words(told: Desk) -> None:
    """In a terminal as in Slack: different … in no., same … in no. =, the list, and undo."""
    no = number(told, 5)
    done = ask(told, f"/clippings different Oda Marsh in no. {no}")
    assert f"in no. {no} it is" in said(done)
    assert "/clippings different undo" in said(done)
    assert f"in no. {no} it is" in said(ask(told, "/clippings same"))
    assert "may be either" in said(ask(told, "/quotes Oda Marsh"))
    back = ask(told, f"/clippings same Oda Marsh in {no} = Oda Marsh, judge")
    assert "it is “Oda Marsh, judge”" in said(back)
    click(told, back, "Undo")
    assert "Undone" in said(ask(told, "/clippings different undo"))
    assert "may be" not in said(ask(told, "/quotes Oda Marsh"))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("different Oda Marsh in no. 1", "stands in no. 1"),
        ("different Nobody Atall in nos. 1 and 2", "stands in nos. 1 and 2"),
        ("same undo 999", "not in the archive"),
        ("different undo", "no decision to undo"),
        ("same Mina Tolle = Oda Marsh", "Write the whole name, or the role with it"),
    ],
)
def test_what_cannot_be_said_is_explained(told: Desk, typed: str, reason: str) -> None:
    """Each refusal says what was wrong."""
    assert reason in said(ask(told, f"/clippings {typed}"))


def test_two_entries_can_be_kept_apart_for_good(told: Desk) -> None:
    """A word that they are two outlives an article that would join them."""
    done = ask(told, "/clippings different Mina Tolle, violinist ≠ Mina Tolle, harbour master")
    assert "are two people from now on" in said(done)
    text = "The violinist and former harbour master Mina Tolle left. “Good night,” Mina Tolle said."
    articles.put(told.archive, Draft(text=text, uri="test:both"))
    assert "may be either of two people" in said(ask(told, "/quotes Mina Tolle"))
