"""Whom "he" and "she" stand for: told where the text settles it, else left open."""

from __future__ import annotations

import pytest

import nlp
from tests.nlp.needing import LEAD


def behind_pronoun(before: str, sentence: str) -> str | None:
    """Return the name put behind the pronoun of a sentence that follows another."""
    names = "Robert Varn and William Orl spoke. Varn was first."
    text = f"{LEAD}\n\n{names}\n\n{before} {sentence}"
    reading = nlp.read(text)
    last = len(reading.sentences) - 1
    return next(one.insert for one in reading.summary if one.sentence == last)


def test_the_subject_of_the_sentence_before_is_meant() -> None:
    """Who acts at the head of one sentence is the “he” at the head of the next."""
    assert (
        behind_pronoun("Varn praised Orl on Friday.", "He closed the port on Saturday.")
        == "Robert Varn"
    )


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("Unlike Varn, Orl had only a small boat in the harbour.", "Robert Varn"),
        ("Since naming William Orl as his mate, Varn has sailed twice.", "William Orl"),
        ("The Varn campaign sent a picture of Orl and the harbour.", "Robert Varn"),
    ],
)
def test_where_another_one_may_be_meant_nobody_wrong_is_named(before: str, wrong: str) -> None:
    """Two men, and no telling which of them acts: no name rather than a wrong one."""
    assert behind_pronoun(before, "He closed the port on Saturday.") != wrong


@pytest.mark.parametrize(
    "before",
    [
        "Varn and Orl did not reply to our letters.",
        "Varn, the older mate, and William Orl did not reply to our letters.",
        "Varn or his brother Orl will take the boat to Vell.",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "And the race will be lost by the older boats of his rivals.",
        "He closed the port on Saturday.",
        "“The port is closed to the boats,” he said on Saturday.",
    ],
)
def test_of_two_that_act_together_neither_is_named(before: str, sentence: str) -> None:
    """“Varn and Orl did not reply”: “he” may be either, and somebody else as well."""
    assert behind_pronoun(before, sentence) is None


def test_who_is_joined_behind_the_verb_acts_in_nothing() -> None:
    """“Varn met Orl and Lund”: he who met them is meant still, whatever is said of him between."""
    assert (
        behind_pronoun("Varn, who keeps bees, met Lund and Orl.", "He closed the port on Saturday.")
        == "Robert Varn"
    )
    assert (
        behind_pronoun(
            "Varn, 61, told Lund and William Orl of it.", "“The port is closed,” he said on Friday."
        )
        == "Robert Varn"
    )
    assert (
        behind_pronoun("Varn met Lund and William Orl.", "He closed the port on Saturday.")
        == "Robert Varn"
    )


def test_whom_an_opening_tells_of_is_named_behind_it() -> None:
    """“In his letter, Varn …”: his own letter, not that of whom the line before told of."""
    assert behind_pronoun("Orl wrote first.", "In his answer, Varn refused to sail.") is None
    assert behind_pronoun("Orl wrote first.", "After his fall, Varn refused to sail.") is None


def test_a_name_under_a_letter_acts_in_nothing() -> None:
    """Behind a letter's signature “he” is whoever the next letter is about."""
    text = f"{LEAD}\n\nThe mayor sails to Vell at last.\n\nRobert Varn.\n\nHe did not need to go."
    assert "Robert Varn" not in [one.insert for one in nlp.read(text).summary]


def test_nobody_is_named_as_only_a_later_line_names_him() -> None:
    """Who was only “Varn” so far is “Varn” in the brackets."""
    text = (
        f"{LEAD}\n\nPrince Osric is to leave the navy. He wrote to the queen on Friday.\n\n"
        "“I am sorry,” Prince Osric said.\n\nThe navy knows him as Captain Osric Varn."
    )
    found = {one.sentence: one.insert for one in nlp.read(text).summary}
    assert found[2] in (None, "Osric", "Prince Osric")


def test_whom_a_clause_names_behind_she_is_somebody_else() -> None:
    """“She called Lund” is no word of Lund: the line before tells who calls."""
    text = f"{LEAD}\n\nMara Lund spoke on Friday. She called Mara Lund a friend of the port."
    found = {one.sentence: one for one in nlp.read(text).summary}
    assert found[2].insert is None
    assert found[2].leans_on == 1


def test_an_owner_before_him_may_be_meant() -> None:
    """“Orl's part helped make him a star”: whoever owns it may be “him”, so nobody is named."""
    text = f"{LEAD}\n\nRobert Varn sails. Orl's part in the first race helped make him a star."
    found = {one.sentence: one.insert for one in nlp.read(text).summary}
    assert found[2] is None


def test_the_half_of_a_firm_s_name_is_no_she() -> None:
    """“A spokeswoman for Crun and Forster … She”: one word that never acts names nobody."""
    text = (
        f"{LEAD}\n\nA spokeswoman for Crun amp Forster said 300 people would go. Nobody came. She"
        " said the move would cost 4 million crowns."
    )
    assert "Forster" not in [one.insert for one in nlp.read(text).summary]


def test_no_name_is_put_into_a_quotation_that_began_further_up() -> None:
    """The “he” of a quotation is not whoever speaks, also where it runs over two sentences."""
    text = (
        f"{LEAD}\n\nRobert Varn spoke on Friday. “He has no boat at all. He has no harbour to sail"
        " from,” he said."
    )
    reading = nlp.read(text)
    for one in reading.summary:
        if one.insert and one.insert_at is not None:
            assert text[: one.insert_at].count("“") == text[: one.insert_at].count("”")


def test_she_is_of_the_sentence_that_tells_of_somebody() -> None:
    """A fund is nobody: the line above it tells whose “she” it may be."""
    text = (
        "Mara Lund and Ada Brenn spoke of money on Friday. The joint fund includes 32 ports of the"
        " coast. She has raised 33 million crowns."
    )
    found = {one.sentence: one for one in nlp.read(text).summary}
    assert found[2].leans_on == 0


def test_who_speaks_for_somebody_is_not_that_somebody() -> None:
    """“She” behind “a spokeswoman for Varn” is the spokeswoman."""
    before = "A spokeswoman for William Orl said the port was open."
    assert behind_pronoun(before, "She said the ships would sail.") is None


def test_whose_work_a_sentence_tells_of_may_be_its_pronoun() -> None:
    """“In one of Orl’s songs, he says …”: no name of somebody else."""
    before = "Varn read the songs of William Orl and said that they were sad."
    assert behind_pronoun(before, "In one of Orl’s songs, he says the sea is cold.") is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The tip led to a 17-year-old man who had robbed Varn.", None),
        ("The port was closed by the mayor, Robert Varn.", "Robert Varn"),
        ("The port was closed by Robert Varn, the mayor of Selby.", "Robert Varn"),
    ],
)
def test_somebody_without_a_name_may_be_meant_as_well(before: str, name: str | None) -> None:
    """Who is named but does nothing is not “him” where another one is told of beside him."""
    assert behind_pronoun(before, "Police asked him about it on Saturday.") == name


@pytest.mark.parametrize(
    "text",
    [
        (
            "Orla Stone told the court of Tessaly on Monday that the thefts began in spring. Miss"
            " Stone said her client was ashamed. She had no convictions and cares for a son."
        ),
        (
            "Kassim Voss, the port's lawyer, spoke in Tessaly. Kassim Voss replied that no charges"
            " had been made against Paul Hald. The port gave his name to the police as a suspect's."
        ),
        "Marek Olinder met Paul Hald in Tessaly on Monday. His house had burnt down in the night.",
    ],
)
def test_no_name_is_put_where_another_may_be_meant(text: str) -> None:
    """Whoever only reports of somebody, or meets him, is not surely the next "she" or "his"."""
    reading = nlp.read(text)
    last = len(reading.sentences) - 1
    assert all(not one.inserted for one in reading.summary if one.sentence == last)


def test_whoever_goes_on_speaking_is_named() -> None:
    """A verb of speech of its own settles the pronoun."""
    text = (
        "Orla Stone defended the carer in Tessaly. Miss Stone said her client was ashamed."
        " She also said that the court had been unkind to the carer."
    )
    reading = nlp.read(text)
    assert any("Orla Stone" in words for one in reading.summary for _, words in one.inserted)


def test_whose_office_it_was_is_not_who_denies() -> None:
    """A name behind a preposition is not what the next sentence is surely about."""
    text = (
        "The police of Tarn questioned Kassim Voss on Monday, who is accused of bribing judges.\n\n"
        "The statement was recorded at the office of Mr. Paul Hald. He denied the allegations"
        " outright and stuck to his earlier stand."
    )
    reading = nlp.read(text)
    assert all(not one.inserted for one in reading.summary if one.sentence == 2)
