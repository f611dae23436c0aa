"""Where reported words end, and what is no part of them."""

from __future__ import annotations

import pytest

import nlp


def _words(text: str) -> list[str]:
    return [" … ".join(span.of(text) for span in quote.spans) for quote in nlp.read(text).quotes]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ro Hask said the panel had no comment, and Ms. Voss did not respond to a message.",
            "the panel had no comment",
        ),
        (
            "Ada Voss said local talks had ended, but there was no immediate word on the others.",
            "local talks had ended",
        ),
        (
            "Ada Voss said a man was held, but provided no additional details.",
            "a man was held",
        ),
        ("Ada Voss said it was late but declined to elaborate.", "it was late"),
        ("Ada Voss praised the bills, however, hailing nobody.", "the bills"),
        (
            "Ada Voss said he asked for help but they did not respond to him for a year.",
            "he asked for help but they did not respond to him for a year",
        ),
    ],
)
def test_the_reporters_own_words_are_nobodys(text: str, said: str) -> None:
    """What a paper asked in vain stands at the end of many sentences."""
    assert _words(text)[0] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rolf Sand expressed hope that talks of the six, as well as those of the nine, go on.",
            "hope that talks of the six, as well as those of the nine, go on",
        ),
        (
            "Ada Voss dismissed suggestions that ties with Osk, which had been bad, played a role.",
            "suggestions that ties with Osk, which had been bad, played a role",
        ),
        (
            "Ada Voss said doctors and nurses had told her that people were dying.",
            "doctors and nurses had told her that people were dying",
        ),
        (
            "Ada Voss reported on 13 March that the manager had asked for money.",
            "that the manager had asked for money",
        ),
    ],
)
def test_reported_words_are_whole(text: str, said: str) -> None:
    """A relative clause, a list or the first of two subjects does not end them."""
    assert _words(text) == [said]


def test_two_answers_are_two_statements() -> None:
    """“Yes” is a whole answer."""
    assert _words("Officials said yes and residents said no.") == ["yes", "no"]


def test_a_message_inside_what_is_said_is_not_the_speakers() -> None:
    """The post urges; she only tells of it."""
    text = "Ada Voss said she had seen a message from the mayor, urging “all to stay in”."
    assert [quote.kind for quote in nlp.read(text).quotes] == ["mixed"]


def test_whom_somebody_has_criticised_is_no_statement() -> None:
    """The relative clause ends at its comma."""
    assert _words("Lund, who has criticised Nordhaven, resigned last week from the board.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The club’s chairman Rolf Sand in a telephone interview told us that he would go.", 1),
        ("Rolf Sand said despite the killings, the forum would go on.", 1),
        ("Rolf Sand said it was late after the Echo reported it, adding that he would go.", 2),
    ],
)
def test_an_occasion_between_does_not_hide_who_speaks(text: str, who: int) -> None:
    """An interview, a concession, a paper that had it first."""
    speakers = [quote.speaker for quote in nlp.read(text).quotes]
    assert speakers.count("Rolf Sand") == who


def test_as_soon_as_does_not_end_what_is_said() -> None:
    """The words behind "as soon as" tell when, and belong to what is said."""
    text = "Rolf Varn said that the tide fell as soon as the crew suspected a leak."
    (quote,) = nlp.read(text).quotes
    assert quote.spans[-1].of(text).endswith("suspected a leak")


def test_of_whom_it_is_said_is_no_part_of_the_words() -> None:
    """Behind "said of the mayor", only what stands in marks was said."""
    text = "“He thought it was fun,” Rolf Varn said of the mayor. Varn said of Orr: “He ran.”"
    assert [quote.kind for quote in nlp.read(text).quotes] == ["direct", "direct"]


def test_what_is_asked_for_ends_before_what_another_denied() -> None:
    """In "asked for a sentence and the accused denied it" two have two things to say."""
    text = "Prosecutors asked for a long sentence and the accused denied planning an attack."
    words = [span.of(text) for quote in nlp.read(text).quotes for span in quote.spans]
    assert words == ["a long sentence", "planning an attack"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "There was “a scuffle” at the gate, police said, but gave no details.",
            "There was “a scuffle” at the gate",
        ),
        (
            "The mill is in talks with a bank, Ada Voss said, but stressed it had time.",
            "The mill is in talks with a bank",
        ),
        ("Ada Voss said she expected a loss, but did not say why.", "she expected a loss"),
    ],
)
def test_what_else_a_speaker_did_is_not_said(text: str, said: str) -> None:
    """Behind “but” the author goes on, and the speaker has said none of it."""
    assert _words(text)[0] == said


def test_words_inside_somebodys_statement_are_not_told_again_as_nobodys() -> None:
    """A phrase in marks that is part of a reported sentence stands in it alone."""
    text = "Premier Ada Voss said the parties had agreed to “quickly mend the bridge”."
    assert len(_words(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The flood has claimed four lives to date.",
        "Prosecutors then added the lesser charge of fraud to give the jury a choice.",
        "The premier was responding to a question raised by Ada Voss on Monday.",
    ],
)
def test_what_has_been_done_is_nobodys_words(text: str) -> None:
    """A thing that is taken, put on or answered is no clause that somebody has said."""
    assert _words(text) == []
