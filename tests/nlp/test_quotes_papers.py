"""Ways of quoting that papers of many countries have: tabloids, courts, wires, Asia, Africa."""

from __future__ import annotations

import pytest

from nlp import people, quotes, sentences, timexes


def _read(text: str) -> list[tuple[str | None, str]]:
    """Return speaker and words of every statement in `text`."""
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return [(q.speaker, " … ".join(s.of(text) for s in q.spans)) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The Speaker of the National Assembly, Moses Otieno, ruled that the motion was void.",
            "Moses Otieno",
            "that the motion was void",
        ),
        (
            "The Inspector General of Police, Musa Obi, has vowed to act.",
            "Musa Obi",
            "to act",
        ),
        (
            "Senator Risa Cruz bared that 14 mayors were being investigated.",
            "Risa Cruz",
            "that 14 mayors were being investigated",
        ),
        (
            "Farmer Adam Brannigan, 61, reckons it will rain when it rains.",
            "Adam Brannigan",
            "it will rain when it rains",
        ),
        (
            "Winifred Oake died on Monday. She once said of her childhood that it had been dull.",
            "Winifred Oake",
            "that it had been dull",
        ),
        (
            "He was backed by Green councillor Mara Lind who added: “It is ours.”",
            "Mara Lind",
            "“It is ours.”",
        ),
        (
            "Director of the records office of the Osk Police Dr Dan Orl said it was late.",
            "Dan Orl",
            "it was late",
        ),
        (
            "The MP for Tarn Bay, Mara Lind, has said it was late.",
            "Mara Lind",
            "it was late",
        ),
        (
            "Solicitor for the tenant, Mara Lind, said it was late.",
            "Mara Lind",
            "it was late",
        ),
        (
            "Dan Orl answered his own barrister Mara Lind, telling her that it was late.",
            "Dan Orl",
            "that it was late",
        ),
    ],
)
def test_each_papers_way_of_reporting(text: str, speaker: str, words: str) -> None:
    """Offices before a name, verbs of other Englishes and "said of X that" are read."""
    assert (speaker, words) in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mother of 16-year-old Dan Orl, who is not well, said it was late.",
        "The uncle of murdered teacher Dan Orl said it was late.",
        "The chairman who said that the clerk, Dan Orl, was ill, added that it was late.",
        "“We left,” said a Front MLA from the hills.",
    ],
)
def test_whoever_else_speaks_is_not_the_one_who_is_named(text: str) -> None:
    """A relative, whoever tells of somebody, and an office are nobody by name."""
    assert {speaker for speaker, _ in _read(text)} == {None}


def test_words_go_on_behind_what_is_only_told_inside_a_statement() -> None:
    """Marked words alone are those of whoever spoke, not of somebody told of."""
    text = (
        "“We are glad,” said Mara Lind, who added Dan Orl apologised that it was late."
        " “But we are worried sick about the road.”"
    )
    assert {speaker for speaker, _ in _read(text)} == {"Mara Lind"}


def test_who_is_first_told_of_by_office_is_not_somebody_named_later() -> None:
    """Where a text opens on an office that nobody holds, “he” is not whoever is named next."""
    text = "The clerk left the hall.\n\nHe said it was late.\n\nDan Orl, 40, said no."
    assert (None, "it was late") in _read(text)


def test_a_far_pronoun_teaches_nobodys_sex() -> None:
    """A “she” that is far from the only one named so far does not make a woman of a judge."""
    text = (
        "Judge Finbar Orl rose early.\n\nThe case was called again.\n\nIt was the third.\n\n"
        "He asked the guard who held him and she said no lawyer was needed.\n\n"
        "Lawyer Dan Hale said it was late.\n\n"
        "Judge Orl said the claims were grave and he said he was worried."
    )
    assert _read(text)[-1][0] == "Finbar Orl"


def test_the_paper_that_is_told_does_not_speak() -> None:
    """Whoever told a paper something is the speaker, also without a name."""
    text = 'The couple’s neighbour, who asked not to be named, told The Tarn Echo: "It is late."'
    assert _read(text) == [(None, '"It is late."')]


def test_two_comments_in_a_line_are_two_statements() -> None:
    """What another one commented is not what the first wrote."""
    text = 'One mother wrote on Facebook: "Shame." Another commented: "Shame on you, Tarnham."'
    assert [words for _, words in _read(text)] == ['"Shame."', '"Shame on you, Tarnham."']


def test_the_initials_of_an_office_stand_for_its_holder() -> None:
    """“The SP” is the superintendent of police whom the article names."""
    text = (
        "The Superintendent of Police, Arvind Kulkarni, said the man had confessed.\n\n"
        "“The inquiry is on,” the SP added."
    )
    assert _read(text)[-1] == ("Arvind Kulkarni", "“The inquiry is on,”")


@pytest.mark.parametrize(
    "one", ["Spaniard", "German", "Iraqi", "Greek", "Korean", "South African", "New Zealander"]
)
def test_an_inhabitant_is_no_institution(one: str) -> None:
    """“The Spaniard” is somebody, and no organisation of that name."""
    text = f"“We gave them presents,” the {one} said."
    parts = sentences.split(text)
    (quote,) = quotes.find(text, parts, people.find(text, parts))[0]
    assert (quote.speaker, quote.speaker_kind) == (None, "person")


@pytest.mark.parametrize("one", ["Vatican", "Korean Central Agency", "German government"])
def test_a_state_or_its_agency_speaks(one: str) -> None:
    """A country's people in its name do not make an inhabitant of a body."""
    text = f"“We gave them presents,” the {one} said."
    parts = sentences.split(text)
    (quote,) = quotes.find(text, parts, people.find(text, parts))[0]
    assert (quote.speaker, quote.speaker_kind) == (one, "organisation")


def test_an_unknown_verb_of_speech_is_nobody_elses() -> None:
    """Marked words before a verb and an unnamed speaker are not the last speaker’s."""
    text = (
        "Ada Voss said the search would resume.\n\n“I lost my two sons,” keened a father, who gave"
        " no name."
    )
    assert _read(text)[-1] == (None, "“I lost my two sons,”")


def test_how_somebody_spoke_is_no_part_of_the_words() -> None:
    """Reported words end before ", speaking on condition of anonymity"."""
    text = "Two sources said the board was split, speaking on condition of anonymity on Monday."
    assert _read(text) == [(None, "the board was split")]


def test_a_joint_statement_is_neithers_alone() -> None:
    """“The statement said” after a joint statement is not given to the first who made it."""
    text = (
        "Ada Voss and Ilsa Brandt said in a joint statement that they were glad.\n\n“The two sides"
        " agreed to keep talking,” the statement said."
    )
    assert _read(text)[-1][0] is None


def test_an_embassy_speaks_in_a_statement() -> None:
    """Where somebody speaks may stand before the verb: “the embassy in a statement called …”."""
    text = "The embassy in a statement called the claim “groundless and malicious”."
    assert _read(text) == [(None, "the claim “groundless and malicious”")]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Quill, the transport committee’s chair, said the minister was “a clock”.",
            "Quill",
            "the minister was “a clock”",
        ),
        (
            "Dr. Okonkwo O. Eze-Brown, Ph.D., a hydrologist in Tarn, said: “Money is water.”",
            "Okonkwo O. Eze-Brown",
            "“Money is water.”",
        ),
        (
            "Ilsa Brandt is minister. According to her deputy, Karin Holm, the papers were lost.",
            "Karin Holm",
            "the papers were lost",
        ),
        ("3. The bridge is late, April Jones said.", "April Jones", "The bridge is late"),
    ],
)
def test_what_stands_between_a_name_and_its_verb(text: str, speaker: str, words: str) -> None:
    """Offices, degrees, her deputy and the number of a list item are stepped over."""
    assert _read(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "In a letter to the minister dated 18 March, Ada Voss wrote that it was lost.",
            "18 March",
        ),
        ("On Tuesday, Ada Voss said it was lost.", "Tuesday"),
        ("By 3 May, when it sank, it was late, Ada Voss said.", None),
        ("When it sank on 3 May, Ada Voss said it was late.", None),
    ],
)
def test_a_statement_takes_the_day_in_front_of_its_speaker(text: str, day: str | None) -> None:
    """The day of a letter or of the saying is the statement’s; that of what happened is not."""
    parts = sentences.split(text)
    dates, _ = timexes.find(text, parts)
    (quote,) = quotes.find(text, parts, people.find(text, parts), dates)[0]
    assert (quote.date_span.of(text) if quote.date_span else None) == day


def test_whom_somebody_speaks_to_asks_the_questions() -> None:
    """In “He spoke to Tilda Roe”, Roe asks; the answers are the other one’s."""
    text = (
        "Engineer Paolo Ferrante built the bridge. He spoke to Tilda Roe.\n\nQ: Why so high?\n\n"
        "A: I wanted boats below it.\n\nQ: And the wind?\n\nA: We tested it in my cellar."
    )
    assert {speaker for speaker, _ in _read(text)} == {"Paolo Ferrante"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lora Venn said this when asked to comment on the film.", []),
        (
            "Asked by this newspaper if she would go, Lora Venn laughed.",
            [(None, "if she would go")],
        ),
        (
            "Asked whether it would hold, Lora Venn said: “Ask me in June.”",
            [("Lora Venn", "“Ask me in June.”")],
        ),
        (
            "Mara Lind calls it “the best in years”; Tim Pratt said it was “long”.",
            [("Mara Lind", "it “the best in years”"), ("Tim Pratt", "it was “long”")],
        ),
        ("Lora Venn used her sermon to condemn “the queue”.", [("Lora Venn", "“the queue”")]),
        (
            "“I have three things to say,” Lora Venn began.",
            [("Lora Venn", "“I have three things to say,”")],
        ),
        ("“Not so,” Lora Venn shot back.", [("Lora Venn", "“Not so,”")]),
    ],
)
def test_questions_answers_and_turns(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A question leads in to its answer; a semicolon parts two; any verb begins a speech."""
    assert _read(text) == expected
