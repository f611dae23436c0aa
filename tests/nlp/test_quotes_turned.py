"""Attributions out of their usual order: questions, passives, asides, "as X said"."""

from __future__ import annotations

import pytest

import nlp

_QUESTIONS = [
    ("Asked in Osk whether he would stay, Jon Tarro left.", None, "whether he would stay"),
    ("When asked why he went, Jon Tarro left.", None, "why he went"),
    ("Jon Tarro was asked by Ada Voss whether he would go.", "Ada Voss", "whether he would go"),
]
_PASSIVES = [
    ("Jon Tarro was told by Ada Voss that it failed.", ["that it failed"]),
    ("Jon Tarro was praised by Ada Voss for his work.", ["Jon Tarro", "for his work"]),
    ("The dam was described as a ruin by Ada Voss.", ["The dam", "as a ruin"]),
    ("The dam was described by Ada Voss as a ruin.", ["The dam", "as a ruin"]),
    ("As reported by Ada Voss, the dam failed.", ["the dam failed"]),
]
_ORDERS = [
    ("As Ada Voss said on Monday, the dam failed.", ["the dam failed"]),
    ("The dam failed, as Ada Voss said.", ["The dam failed"]),
    ("The answer, Ada Voss told them, was simple.", ["The answer", "was simple"]),
    ("No change of name, Ada Voss said, “hides it.”", ["No change of name", "“hides it.”"]),
    ("Ada Voss said in a statement on Monday they had left.", ["they had left"]),
    ("Ada Voss told the crowd not to move.", ["not to move"]),
    ("Ada Voss said the dam held 2,400 tons.", ["the dam held 2,400 tons"]),
    ("He met Ada Voss, who said her father had asked for it.", ["her father had asked for it"]),
    ("Ada Voss told councillors there had been a failure.", ["there had been a failure"]),
    (
        "Ada Voss says boats must pay, but Jon Tarro has hit back, accusing her of it.",
        ["boats must pay"],
    ),
    ("Ada Voss, a Vell, Osk, rabbi helping the poor, said it was late.", ["it was late"]),
]


def _read(text: str) -> list[tuple[str | None, list[str]]]:
    return [(q.speaker, [span.of(text) for span in q.spans]) for q in nlp.read(text).quotes]


@pytest.mark.parametrize(("text", "speaker", "words"), _QUESTIONS)
def test_a_question_is_the_askers(text: str, speaker: str | None, words: str) -> None:
    """Who is asked says nothing by it; an asker whom the text does not name stays unnamed."""
    assert _read(text) == [(speaker, [words])]


@pytest.mark.parametrize(("text", "words"), _PASSIVES)
def test_the_agent_of_a_passive_speaks(text: str, words: list[str]) -> None:
    """What is said of somebody belongs to the one behind "by"."""
    assert _read(text) == [("Ada Voss", words)]


@pytest.mark.parametrize(("text", "words"), _ORDERS)
def test_words_are_whole_in_any_order(text: str, words: list[str]) -> None:
    """Fronted, broken and late words all belong to the one who says them."""
    assert _read(text) == [("Ada Voss", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Tarro was asked to comment.",
        "The dam was praised in Osk.",
        "Ada Voss smiled as she said goodbye.",
        "The dam has been criticised for years.",
    ],
)
def test_a_passive_without_an_agent_reports_nobody(text: str) -> None:
    """Where nobody is named as speaking, there is no statement of anybody's."""
    assert [speaker for speaker, _ in _read(text) if speaker != "Ada Voss"] == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("About half of voters say it will fall.", "About half of voters"),
        ("In a survey, 43 said it would fall.", "43"),
        ("It hurt miners, many of whom say it will fall.", "many of whom"),
    ],
)
def test_crowds_and_figures_speak_unnamed(text: str, subject: str) -> None:
    """Nobody in particular says it, and nobody in particular is named."""
    quote = nlp.read(text).quotes[0]
    assert quote.speaker is None
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text).startswith(subject)


def test_the_second_verb_of_a_subject_ends_the_first() -> None:
    """The words "Voss, who said A, said B" are two statements, each with its own end."""
    text = "Ada Voss, who said the plan was vetted, said she knew of no fault."
    assert _read(text) == [
        ("Ada Voss", ["the plan was vetted"]),
        ("Ada Voss", ["she knew of no fault"]),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Based on it, “trust is hard,” Ada Voss said.", "Based on it, “trust is hard,”"),
        ("Ada Voss said he had “no plan,” while others waited.", "he had “no plan,”"),
        ("“A great loss,” like the flood, Ada Voss said.", "“A great loss,” like the flood"),
        ("Ada Voss called him on air “a farce”.", "him on air “a farce”"),
        ("Ada Voss took the stage and called it “rotten to the core”.", "it “rotten to the core”"),
        ("The mine shut, with Ada Voss calling it “a loss”.", "it “a loss”"),
        ("In Vell, Ohio, on Sunday, Ada Voss left, saying that it hurt.", "that it hurt"),
        ("“It is late,” Ada Voss, a spokesman for the bank said.", "“It is late,”"),
        ("If so, all would fall, said Ada Voss, who was elected.", "If so, all would fall"),
    ],
)
def test_partly_marked_words_take_their_clause(text: str, words: str) -> None:
    """What stands round the marks and belongs to the same clause is told with them."""
    assert _read(text) == [("Ada Voss", [words])]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The envoy, Ada Brook, was taken to the airport, said Ira Vell, a guard.", "Ira Vell"),
        ("Guards led the envoy, Ada Brook, to the quay, said spokesman Ira Vell.", "Ira Vell"),
        ("The envoy, Ada Brook, said guards had led her to the quay.", "Ada Brook"),
        ("An aide to Ira Vell, speaking to Ada Brook of Selby, said his ship was out.", None),
    ],
)
def test_a_name_at_the_end_speaks_of_a_name_before_the_verb(text: str, speaker: str | None) -> None:
    """Whom a sentence tells of in a comma's aside does not say it where its end says who does."""
    assert [quote.speaker for quote in nlp.read(text).quotes] == [speaker]


@pytest.mark.parametrize(
    "answer",
    ["“I think so.”", "“Yes. Since May.”", "“Uh, no.”", "“We did not.”", "“Not really, I fear.”"],
)
def test_an_answer_is_not_given_to_whoever_asked(answer: str) -> None:
    """Behind “Do you sail?” Voss asked, “I think so” is somebody else's, whom nobody names."""
    text = f"Mayor Ada Voss met Jon Tarro on the quay. “Do you sail?” Voss asked. {answer}"
    asked, answered = nlp.read(text).quotes
    assert asked.speaker == "Ada Voss"
    assert [span.of(text) for span in asked.spans] == ["“Do you sail?”"]
    assert answered.speaker is None
    assert answered.spans[0].of(text) == answer


@pytest.mark.parametrize(
    "more",
    ["“Is it far?”", "“It is a waste of our money.”", "“I want to know it.”", "“No boat is safe.”"],
)
def test_whoever_asks_may_go_on(more: str) -> None:
    """A second question, or what one thinks of it, is no answer."""
    (quote,) = nlp.read(f"“Why should we sail?” Mayor Ada Voss asked. {more}").quotes
    assert (quote.speaker, len(quote.spans)) == ("Ada Voss", 2)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Voss spoke.\n\n“Who would know that?” she was quoted as saying.", "Ada Voss"),
        ("“It is late,” he was quoted as saying by Radio Osk.", None),
        ("According to a local Osk River Service (ORS) official, the dam held.", None),
        ("Minister of Trade and Local Affairs, Ada Voss, said it was late.", "Ada Voss"),
        ("Velmora CM, P.K. Orvane, said the dam had failed.", "P.K. Orvane"),
        ("Ada Voss spoke. “It was late,” the DP added.", None),
        ("DP Voss spoke. Jon Tarro sat. “It was late,” the DP added.", "Voss"),
        ("Later Ada Voss, who was up late, rose, saying to all: “It is late.”", "Ada Voss"),
        ("Osk-based Cllr Ada Voss this evening called on them “to pull the plug”.", "Ada Voss"),
        ("Ida Orr, Rolf Orr’s wife, left. The wife of Jon Tarro rose, saying it was late.", None),
        ("Part of the letter reads, “It was late when the dam failed.”", None),
        ("The letter read in part, “It was late when the dam failed.”", None),
        ("Ada Tarn (ATN) District warden Jon Tarro came. He said it was late.", "Jon Tarro"),
        ("The Osk Board says no. But the Union (RU) says while it welcomes the work, no.", None),
    ],
)
def test_a_statement_has_the_speaker_that_its_words_leave(text: str, speaker: str | None) -> None:
    """Whoever "was quoted as saying" speaks; an office, a body beside it or "it" of another not."""
    assert _read(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ada Voss who is a neighbour of one of the miners, says they're tired.",
        "He reminded members about the dam’s warden Ada Voss who was appointed in May.",
        "Ada Voss Just Revealed Who She Would Take To Osk.",
    ],
)
def test_what_stands_behind_a_verb_and_acts_says_nothing(text: str) -> None:
    """A clause behind the verb does not speak, and "who was appointed" is no statement."""
    assert not _read(text)
