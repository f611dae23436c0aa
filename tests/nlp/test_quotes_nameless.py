"""Somebody who speaks without a name: nobody named before them gets their words."""

from __future__ import annotations

import pytest

import nlp


def _speakers(text: str) -> list[str | None]:
    return [quote.speaker or quote.probably for quote in nlp.read(text).quotes]


@pytest.mark.parametrize(
    "between",
    [
        "A night guard, who would not give his surname, said he had not been paid.",
        "The guard on duty, a man of 60, said he had not been paid.",
        "Somebody with a torch said the gate had stood open.",
    ],
)
def test_he_is_the_nameless_one_who_spoke_last(between: str) -> None:
    """A guard, or somebody, is nearer than the engineer."""
    text = (
        "Tobin Arle, the council's engineer, said the pump was sound.\n\n"
        f"{between}\n\n“I am watching boats,” he said."
    )
    assert _speakers(text)[-1] is None


def test_a_guard_does_not_take_the_words_of_whom_a_sentence_names_after_him() -> None:
    """Who is named later is nearer still."""
    text = (
        "A guard said the gate had been open. Tobin Arle, the engineer, was away.\n\n"
        "“I was in Vell,” he said."
    )
    assert _speakers(text)[-1] == "Tobin Arle"


def test_the_former_president_may_be_whom_the_sentence_before_names() -> None:
    """A definite phrase may be another name for the same man."""
    text = (
        "Bill Tole spoke in Vell for his wife.\n\n"
        "At the rally, the former president said it was dear. “It makes no sense,” he said."
    )
    assert _speakers(text)[-1] == "Bill Tole"


def test_the_defendant_is_not_his_solicitor() -> None:
    """A lawyer’s role says that he is another."""
    text = (
        "Dara Quill, solicitor, asked for mercy. He said the man had no job.\n\n"
        "The defendant, a father of one, admitted the theft. He told the court he was sorry.\n\n"
        "“She told me to plead,” he said."
    )
    assert _speakers(text)[-2:] == [None, None]


@pytest.mark.parametrize(
    "opening", ["I called an old friend who had served there.", "Once I met a clerk of the court."]
)
def test_whom_the_author_brings_up_is_nobody_named_before(opening: str) -> None:
    """“I met a clerk” opens on somebody new."""
    text = f"“Leave it to the rain,” Oro Fenn sang. {opening} “Leave the matter,” he told me."
    assert _speakers(text)[-1] is None


@pytest.mark.parametrize("office", ["spokesperson", "officer", "clerk", "agent"])
def test_an_office_without_a_name_is_nobody_not_even_probably(office: str) -> None:
    """No guess is made of a clerk’s name."""
    text = (
        "Birte Faal, who ran the trial, was sad.\n\n"
        f"“Watching it is a normal part of any trial,” the {office} said."
    )
    assert _speakers(text) == [None]


def test_a_name_that_could_not_be_read_bars_those_before_it() -> None:
    """A surname alone in front of a comma is read as nobody."""
    text = (
        "Dan Okum scored twice. “Dan Okum is a fine player,” said Ray Keel.\n\n"
        "Belvaro, himself fined last week for his outburst at Vell, said he had work to do."
        " “He has been out with his dog,” he joked."
    )
    assert _speakers(text)[-1] is None


def test_the_other_one_answers_in_when_he_confronted_her() -> None:
    """The pronouns differ in sex."""
    text = (
        "Sela Mor, 46, used the card of Doris Hepp 184 times.\n\n"
        "Mrs Hepp, a dinner lady, died in April.\n\n"
        "When he confronted Mor she told him: “Your aunt gave me that money.”\n\n"
        "She said nothing to police."
    )
    assert _speakers(text)[0] == "Sela Mor"


def test_whoever_made_a_statement_is_not_the_one_who_responds_to_it() -> None:
    """An owner is not the subject."""
    text = (
        "Omar Quill said the road would stay shut. He told the party to come out.\n\n"
        "Responding to party secretary Mirza Falk's statement that the road is lost, he said"
        " Falk had not seen it. “He has not been there,” he added."
    )
    assert _speakers(text)[-1] != "Mirza Falk"


def test_nobody_is_named_as_the_minister_who_speaks_of_that_minister() -> None:
    """Nobody speaks of himself by name."""
    text = (
        "Prime Minister Sana Hale turned 70. On the rise in prices, the minister said Prime"
        " Minister Sana Hale faces great trouble."
    )
    assert _speakers(text) == [None]


def test_what_somebody_did_not_say_is_no_statement() -> None:
    """A denial is not turned round."""
    text = "Maung Orr praised the minister. He did not say that he spoke out for the prisoners."
    assert "spoke out" not in " ".join(
        span.of(text) for quote in nlp.read(text).quotes for span in quote.spans
    )


@pytest.mark.parametrize(
    "who",
    [
        "The daughter of Ian and Margaret Colt, who also lost her husband,",
        "The brother of the late Tom Daly",
        "The son of Mary and John Byrd",
        "The sister of murdered Tom Daly",
    ],
)
def test_a_relative_speaks_and_not_whose_relative_it_is(who: str) -> None:
    """Kin speak for themselves."""
    assert _speakers(f"{who} said the family was broken.") == [None]


def test_an_opening_participle_is_nobody() -> None:
    """A participle before a comma has no voice."""
    text = (
        "Responding, the press secretary to the governor, Bram Jimm, said they had no hand in it."
    )
    assert _speakers(text) == ["Bram Jimm"]


def test_an_aide_who_hands_a_statement_out_is_not_whose_it_is() -> None:
    """“In a statement by an aide, the monarch …” goes on about the monarch."""
    text = (
        "In a statement by Alli Ibran, his spokesman, the monarch condemned the fire. Calling it"
        " a shame, he called on the police to act."
    )
    assert "Alli Ibran" not in _speakers(text)


def test_an_envoy_whose_name_is_not_read_bars_those_before_him() -> None:
    """The name behind “to Osk” is not seen; he is not the premier for that."""
    text = (
        "Hun Sarin met him on Monday. “We are friends,” Hun Sarin said.\n\n"
        "US ambassador to Osk W Patrick Morph said on May 10 that trade grew. He said it is good."
    )
    assert _speakers(text)[-1] != "Hun Sarin"


def test_whoever_had_been_rude_apologises() -> None:
    """A second verb of a relative clause is not the main subject's."""
    text = "Hun Sarin met analyst Mak Hoer, who had been rude to him but later apologised for it."
    assert _speakers(text) == []


def test_a_paper_only_passes_on_what_somebody_said() -> None:
    """The words are the firm's, and so is what “it” adds."""
    text = "Nordlund Pharma said it could leave the deal, Reuters reports. It added it would pay."
    assert [(quote.speaker, quote.via) for quote in nlp.read(text).quotes] == [
        ("Nordlund Pharma", "Reuters"),
        ("Nordlund Pharma", None),
    ]


def test_the_manager_may_be_another_one_than_the_article_calls_so() -> None:
    """Somebody whose office is not told was named last."""
    text = (
        "Peter Lind, the Vell manager, was cross. “We lost our heads,” Lind said.\n\n"
        "Anton Belvar, who will leave for Osk, had promised to shave his head.\n\n"
        "“I go with no hair,” the manager said."
    )
    assert _speakers(text)[-1] is None


def test_whom_the_police_ask_answers() -> None:
    """Several ask, one says."""
    text = "Dan Orr met Rolf Sand. When police asked Sand about the money, he said he had won it."
    assert _speakers(text) == ["Rolf Sand"]


def test_an_office_of_two_leaves_he_open() -> None:
    """Behind "the President", who may be either of two, "he" is not the one named last."""
    text = (
        "President Rolf Dutar opened the dam. Senate President Vic Sottar stayed away.\n\n"
        "In an address, the President criticised what he claimed was the “posturing” of some."
    )
    assert {quote.speaker for quote in nlp.read(text).quotes} <= {None}


def test_she_is_not_the_holder_of_another_office() -> None:
    """A mayor spoke last; the minister named before her did not."""
    text = (
        "Finance minister Ada Voss was away.\n\n"
        "The mayor said the road was safe. “It has been mended,” she added."
    )
    assert _speakers(text)[-1] is None
