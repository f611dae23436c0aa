"""Questions of an article, and the sentences of it that answer them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import answering, sentences
from nlp.answer import days, kinds, words

TEXT = (
    "A ferry sank off Selby Head on Monday, killing nine people and injuring 30. The master, Ada"
    " Brenn, 51, was arrested in the town of Brindle on 4 May 2031. The ferry went down because its"
    " bow door had been left open, the coastguard said. The owner, Orlane Line, denied that. It"
    " bought the ship for 3 million dollars in 2020. But the union said that it had warned of the"
    " door."
)
PARTS = sentences.split(TEXT)


def _answers(question: str) -> tuple[bool, str]:
    read = answering.read(question)
    assert read is not None
    found = answering.find(TEXT, PARTS, read)
    return found.sure, " ".join(TEXT[PARTS[n].start : PARTS[n].end] for n in found.sentences)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many died?", "killing nine people"),
        ("how many were hurt", "injuring 30"),
        ("how old is the master?", "51"),
        ("why did the ferry go down?", "because its bow door"),
        ("where was the master arrested?", "in the town of Brindle"),
        ("when was she arrested", "4 May 2031"),
        ("how much did the ship cost?", "3 million dollars"),
        ("who is Ada Brenn in this?", "The master"),
    ],
)
def test_a_question_is_answered_by_the_sentence_that_tells_it(question: str, words: str) -> None:
    """Whatever it is called there, and with what is asked for: a number, a place, a day."""
    sure, told = _answers(question)
    assert sure
    assert words in told


@pytest.mark.parametrize("question", ["who won the regatta?", "how many trains ran?", "any fire?"])
def test_what_the_text_lacks_is_not_answered(question: str) -> None:
    """No sentence is passed off as an answer where a word of the question is nowhere in it."""
    read = answering.read(question)
    assert read is not None
    found = answering.find(TEXT, PARTS, read)
    assert not found.sure
    assert found.lacking


def test_where_a_paper_writes_is_not_where_it_happened() -> None:
    """A dateline's town is no word of the sentence behind it."""
    text = "TARN, May 3 (Wire) - The storm reached Selby on Monday, and 40 schools closed."
    read = answering.read("when did the storm flood Tarn?", text)
    assert read is not None
    assert not answering.find(text, sentences.split(text), read).sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ana Lim and Oto Voss met for a debate, each hoping to win votes ahead of May.", False),
        ("Ana Lim won the debate.", True),
    ],
)
def test_who_did_it_is_not_who_hopes_to(text: str, sure: bool) -> None:  # noqa: FBT001 a parameter of the test
    """What may be is not done, and what is ahead of a month does not lead."""
    read = answering.read("who won the debate?", text)
    assert read is not None
    assert answering.find(text, sentences.split(text), read).sure is sure


def test_a_quarter_point_is_a_number() -> None:
    """How much is told by a part of one, too, not by three months of a year."""
    text = "The bank raised its rate by a quarter point. It had raised the fee in that quarter."
    read = answering.read("how much did they raise the rate?", text)
    assert read is not None
    found = answering.find(text, sentences.split(text), read)
    assert (found.sure, found.sentences) == (True, (0,))


def test_figures_reasons_and_the_other_side() -> None:
    """What names no word to look for is told by how sentences are made; a date is no figure."""
    figures = [TEXT[PARTS[n].start : PARTS[n].end] for n in kinds.with_figures(TEXT, PARTS)]
    assert "injuring 30" in figures[0]
    assert not any("denied" in one for one in figures)
    reasons = [TEXT[PARTS[n].start : PARTS[n].end] for n in answering.reasons(TEXT, PARTS)]
    assert ["because" in one for one in reasons] == [True]
    against = " ".join(TEXT[PARTS[n].start : PARTS[n].end] for n in kinds.against(TEXT, PARTS))
    assert "denied" in against
    assert "the union said" in against
    assert "killing" not in against


@given(st.text(max_size=120), st.text(max_size=200))
def test_any_question_of_any_text(question: str, text: str) -> None:
    """Nothing that people type, about nothing that they paste, makes it fail."""
    read = answering.read(question)
    parts = sentences.split(text)
    kinds.against(text, parts)
    kinds.with_figures(text, parts)
    if read is not None:
        found = answering.find(text, parts, read)
        assert all(0 <= place < len(parts) for place in found.sentences)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("who was arrested?", "Two men were being held on Friday.", "Rallies were held on Friday."),
        (
            "who was arrested?",
            "Two men were taken into custody in Selby.",
            "The custody battle went on.",
        ),
        ("who runs it?", "Its chairman is Rui Sato.", "Ana Lim, of Selby, left."),
        ("did the president resign?", "The president resigned.", "The chairman resigned."),
        ("is the company shut?", "The firm is shut.", "Men concerned with it shut the gate."),
        ("when was he born?", "Lind was born in 2001.", "In 2001 children wore bows bearing Lind."),
        ("when was it held?", "The rally was held on 3 May.", "On 3 May it rained in Selby."),
        (
            "how many dockers voted for the strike?",
            "The dockers voted for the strike by 371 votes to 47.",
            "By 312 votes to 87 the dockers took the offer and ended the strike.",
        ),
        (
            "how many homes were flooded?",
            "In Tarn 200 homes were flooded.",
            "Homes in Tarn were flooded; its people have now seen four floods.",
        ),
        (
            "how many homes were flooded?",
            "A storm struck the homes in Tarn. Some 200 were flooded.",
            "A storm struck the homes in Tarn. Some 13 roads were flooded.",
        ),
        ("how many rowers won?", "Nine rowers won.", "Rowers won; Ada Tarn, 24, won a mile."),
        ("how many rowers won?", "Nine rowers won.", "Several rowers won on 12 May."),
        (
            "how long did the strike last?",
            "The strike lasted 26 days.",
            "The last two dockers left; the strike cost $40.",
        ),
        (
            "who was killed in Tarn?",
            "Ned Voss, who led Selby, was killed near the market of Tarn.",
            "A vote is held in Tarn because its member was killed near the capital, Selby.",
        ),
        (
            "by how much did they raise the rate?",
            "They raised the rate by 25 points.",
            "They raised the rate.",
        ),
        (
            "how many people died in Tarn?",
            "A quake killed 19 people in eastern Turkey. It struck near Tarn.",
            "A quake killed 19 people in Selby, though Tarn shook.",
        ),
        ("did the Echo appeal?", "The Echo has appealed.", "The Echo halted the press."),
        ("how many jobs were saved?", "It saved 30 jobs.", "30 jobs go as the owner pulls out."),
    ],
)
def test_a_word_of_another_sense_is_no_answer(question: str, told: str, other: str) -> None:
    """Who is held is arrested and meetings are held; a chairman is no president."""
    asked = answering.read(question)
    assert asked is not None
    assert answering.find(told, sentences.split(told), asked).sure
    assert not answering.find(other, sentences.split(other), asked).sure


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        (
            "why did the dockers strike?",
            "The dockers’ strike prompted a boycott.",
            None,
        ),
        ("why was there a boycott?", "The dockers’ strike prompted a boycott.", 0),
        (
            "why was the port shut?",
            "The port of Selby was shut on Monday. The reason is a storm off Tarn Head.",
            1,
        ),
        (
            "why was the port shut?",
            "The port of Selby was shut on Monday. The mayor of Tarn is ill because of a storm.",
            None,
        ),
        (
            "how many people were killed in the theatre?",
            "Men stormed a theatre in Tarn. They took its money. They killed six people.",
            2,
        ),
        (
            "how many people were on the ferry?",
            "No single trace of the ferry was found by two ships. The ferry carried 90 passengers.",
            1,
        ),
        (
            "how many people died at Tarn Quay?",
            (
                "Some 900 people filled all squares of Tarn Quay on Monday night to mourn those who"
                " died there four days before."
            ),
            None,
        ),
        (
            "what was the death toll?",
            "The storm cost $40. The death toll of the storm that struck Tarn stands at nine.",
            1,
        ),
        ("how many rowers left?", "A 17-year-old rower left. Eighteen rowers left.", 1),
        (
            "who is the judge in the quarry case?",
            "A judge in Selby shut the quarry. Justice Ada Tarn heard what Selby asked.",
            1,
        ),
        (
            "who is the city manager?",
            "Former city manager Ned Voss misled the city. City manager Ana Lim runs it.",
            1,
        ),
        ("why is help slow getting to Tarn?", "Aid is slow to reach Tarn due to floods.", 0),
        ("and Lind, why was he jailed?", "Voss was freed. Lind was jailed for theft.", None),
        ("and Lind, why was he jailed?", "Lind was jailed because he stole. It rained.", 0),
        ("why is Lind locked up?", "Lind was jailed for burning the mill.", 0),
        ("what killed the owls?", "Owls fell from the sky. The owls died of a fever.", 1),
        ("why do they shut it?", "They shut it over the weekend.", None),
        ("when does the film come out?", "The film opens on 3 May. The film is long.", 0),
        ("which port is in Norlandia?", "Selby lies in the south. Its port is old.", None),
        ("why does Ireland want it?", "The Irish want it because of the port.", 0),
        ("how much is the merger worth?", "A $40 million megamerger was announced.", 0),
        ("where did they throw the safe?", "They tossed the safe into the lake at Tarn.", 0),
        ("who was harmed in the storm?", "The storm came. Nobody was hurt in the storm.", 1),
        ("who leads Tarnia?", "Ida Brenn leads the opposition in Tarnia. It rained.", None),
        ("who leads Tarnia?", "Ned Orl, president of Tarnia's Rail Union, quit.", None),
        (
            "who runs Tarnia?",
            "Trains left Tarnia for the chief. Ned Orl is president of Tarnia.",
            1,
        ),
        ("how many beds has it got?", "It rained. A 300-bed clinic opened in Selby.", 1),
        ("how many schools were hit?", "About 240 of the schools in Tarn are damaged.", 0),
        ("how much to fix it?", "It broke down. Repairs will cost 4 million dollars.", 1),
        ("where was she shot?", "The blast was in a bar in Tarn. She was away.", None),
        ("how much did they earn a year ago?", "A year before, it had earnings of $3 million.", 0),
    ],
)
def test_what_is_asked_in_other_words_is_found_and_no_other_reason(
    question: str, text: str, told: int | None
) -> None:
    """A reason is one for what is asked, if need be in the sentence behind; else none is given."""
    asked = answering.read(question)
    assert asked is not None
    found = answering.find(text, sentences.split(text), asked)
    assert found.sure is (told is not None)
    assert told is None or found.sentences[0] == told


def test_a_name_typed_in_small_letters_is_known_by_the_text() -> None:
    """What a text only prints with a capital is a name, whatever its accents; a noun is none."""
    text = "The TNU and Ana Lím of Orrin drank wine, and a lark sang to Ned Lark."
    typed = "did tnu, lim and lark of orrins quay have Wine"
    assert words.as_printed(typed, text) == "did TNU, Lím and lark of Orrin quay have Wine"
    asked = answering.read("when did lim resign", text)
    assert asked is not None
    assert asked.typed == ("Lím", "resign")


def test_a_forename_typed_in_small_letters_is_one() -> None:
    """Articles leave it out behind “Ms”; two names that never stand together are no such name."""
    text = "The sailor Ada Brenn left. Ms Brenn died on 4 May near Orlane Point."
    died = answering.read("when did ada brenn die?", text)
    sailed = answering.read("when did orlane brenn die?", text)
    assert died is not None
    assert sailed is not None
    assert died.forenames == {"ada"}
    assert not sailed.forenames


def test_a_long_sentence_full_of_numbers_is_read_in_one_go() -> None:
    """Time grows with the sentence, not with its square."""
    asked = answering.read("how many people were hurt?")
    assert asked is not None
    text = f"Police {'x 5 y ' * 20_000}were hurt."
    started = time.perf_counter()
    answering.find(text, sentences.split(text), asked)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("why was Brenn sacked?", "The sacked commissioner had asked nobody"),
        ("why was Orlo fired?", "did not know his limits"),
        ("how many people did Tessa kill?", "The category four storm killed 43 people"),
        ("why was Tessa sacked?", ""),
    ],
)
def test_a_name_is_known_behind_the_noun_that_stands_for_it(question: str, told: str) -> None:
    """The commissioner is whoever was called so last before it; a storm is called one, too."""
    text = (
        "Cyclone Tessa came over Selby on Monday. The governor sacked one of his commissioners, Ada"
        " Brenn, on Tuesday. The sacked commissioner had asked nobody before a meeting because of"
        " the hurry. In March she had dismissed the commissioner for roads, Ned Orlo. It was said"
        " that she sacked the commissioner because he did not know his limits. The category four"
        " storm killed 43 people."
    )
    parts = sentences.split(text)
    read = answering.read(question, text)
    assert read is not None
    found = answering.find(text, parts, read)
    shown = " ".join(text[parts[n].start : parts[n].end] for n in found.sentences)
    assert found.sure is bool(told)
    assert told in shown


@pytest.mark.parametrize(
    ("question", "words", "day", "its"),
    [
        (
            "when did Lind die?",
            "On Monday, a month before Lind died, the court sat.",
            "Monday",
            False,
        ),
        ("when did Lind die?", "Lind, who led the union, died on Monday.", "Monday", True),
        (
            "when did the port close?",
            "A ship came on Monday to the port that closed.",
            "Monday",
            False,
        ),
        ("did Lind win?", "Voters expect Lind to win on Monday.", "Monday", False),
        ("will Lind win?", "Voters expect Lind to win on Monday.", "Monday", True),
        ("when did Voss resign?", "Losses on Monday led Ada Voss to resign.", "Monday", True),
        ("when did Lind win?", "Lind won the vote on Monday.", "Monday", True),
        ("when did Lind win?", "Lind was in Selby on Monday.", "Monday", False),
    ],
)
def test_a_day_is_the_deeds_where_both_stand_in_one_clause(
    question: str,
    words: str,
    day: str,
    its: bool,  # noqa: FBT001 a parameter of the test
) -> None:
    """A day beside “before Lind died” is none of the death; what may be done was not done."""
    read = answering.read(question)
    assert read is not None
    done = days.asks_for_done(question)
    assert days.of_the_deed(read, words, [words.index(day)], done=done) is its
