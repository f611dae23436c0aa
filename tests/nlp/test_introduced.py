"""Who somebody is, put beside the name or the pronoun that a reader meets first."""

from __future__ import annotations

import pytest

import nlp
from nlp.summarising.choosing import choose
from tests.nlp.needing import LEAD, needs_of

SHE = (
    f"{LEAD}\n\nDora Lunt, the harbour master, warned of thick fog on Monday.\n\n"
    "She closed the port to every ship on Monday."
)
HEAD = f"{LEAD}\n\nThe fog was thick, said Dora Lunt, {{role}}.\n\n"


def inserts(text: str, place: int) -> list[str]:
    """Return what would be inserted in a sentence of a text."""
    (one,) = (one for one in nlp.read(text).summary if one.sentence == place)
    return [words for _, words in one.inserted]


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("a harbour pilot", "harbour pilot"),
        (
            "head of the Maritime Safety Unit in the Free College of Velmora",
            "head of the Maritime Safety Unit in the Free College of Velmora",
        ),
        ("a law professor in her first campaign", "law professor"),
    ],
)
def test_a_surname_is_told_with_the_office_that_the_article_gives(role: str, told: str) -> None:
    """The article's own words for what somebody is, less an end that leans itself."""
    text = HEAD.format(role=role) + "The ships had insurance, Lunt added."
    assert inserts(text, 2) == [f"Dora Lunt, {told}"]


def test_a_pronoun_is_told_with_name_and_office() -> None:
    """“She” says neither who nor what she is: both stand in the brackets."""
    assert inserts(SHE, 2) == ["Dora Lunt, harbour master"]


def test_the_office_is_told_once() -> None:
    """Behind the sentence that presents somebody, a pronoun gets the bare name."""
    reading = nlp.read(SHE)
    made = choose(SHE, reading.sentences, reading.summary, 3)
    assert [words for one in made for _, words in one.inserted] == ["Dora Lunt"]


def test_a_clause_is_no_office() -> None:
    """What ends in a verb tells what somebody did, and is put beside no name."""
    text = HEAD.format(role="whose boat the storm damaged") + "The ships had insurance, Lunt added."
    assert all("damaged" not in (need.insert or "") for need in needs_of(text, 2))


def test_a_speaker_whom_nothing_introduces_is_not_shown() -> None:
    """“Quill said …”, met nowhere else: no reader knows who that is."""
    text = f"{LEAD}\n\nQuill said the fog had been thick all day.\n\nThe ferries were new."
    assert any(need == nlp.Need(text.index("Quill") + 5) for need in needs_of(text, 1))


def test_an_opening_question_is_shown_before_what_goes_on_with_it() -> None:
    """“That is the question …” is the news; the question that it takes up stands before it."""
    text = (
        "To sail or not to sail? That is what captain Dora Lunt asked the port of Selby on Monday,"
        " before she took nine ships out into the storm.\n\nThe weather was fine on Sunday."
    )
    reading = nlp.read(text)
    made = choose(text, reading.sentences, reading.summary, 2)
    assert [one.sentence for one in made] == [0, 1]


def test_what_is_called_after_somebody_needs_no_first_name() -> None:
    """“The Varn administration” is known by that name; “Varn” alone is not."""
    opening = f"{LEAD}\n\nPresident Varn thanked the crews.\n\nOn Sunday the port was open.\n\n"
    assert not inserts(f"{opening}The Varn administration paid for new lights.", 3)
    assert inserts(f"{opening}The storm was a test for Varn on Sunday.", 3)


def test_who_was_called_so_before_somebody_was_named_is_another_one() -> None:
    """The Osric of the first lines is not Osric Lunt, who is named further down."""
    text = (
        f"{LEAD}\n\nA stone with the name of Osric, the old king, was found in Vell on Monday.\n\n"
        "The stone is real, said Osric Lunt, a harbour pilot.\n\n"
        "Other pilots see Osric and his queen as cousins."
    )
    assert not any("Osric Lunt" in words for words in inserts(text, 3))


def test_who_is_told_of_in_words_that_no_bracket_holds_is_shown_with_them() -> None:
    """“Lunt” says nothing where “one of the pilots, Dora Lunt” was not shown."""
    text = (
        f"{LEAD}\n\nThe coastguard praised one of the pilots, Dora Lunt, on Monday.\n\n"
        "The port has been shut since.\n\nLunt left the pilots in April."
    )
    assert next(one.insert for one in needs_of(text, 3) if 1 in one.told) is None
    assert "Dora Lunt" not in inserts(text, 3)


def test_a_preposition_is_nobody() -> None:
    """What stands in a bracket has to be somebody's name."""
    text = (
        "Throughout Tolktel's statement the firm was calm about the loss of data in May. Tolktel"
        " said on Monday that four in a hundred were hit by it."
    )
    told = [words for one in nlp.read(text).summary for _, words in one.inserted]
    assert not any("Throughout Tolktel" in words for words in told)


def test_what_stands_before_its_full_name_and_is_nobody_known_gets_no_name() -> None:
    """“Championship Lunt” below “the Lunt battle” may be a cup: nothing says who it is."""
    text = (
        f"{LEAD}\n\nOn the third day the Lunt battle was in the balance.\n\nVelmora had never won a"
        " Championship Lunt game in the rain."
    )
    assert inserts(text, 1) == []
