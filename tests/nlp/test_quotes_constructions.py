"""Constructions of reported speech: which words are taken, and whose they are."""

from __future__ import annotations

import pytest

import nlp


def _read(text: str) -> list[tuple[str | None, str]]:
    """Return speaker and words of every statement in `text`."""
    return [
        (q.speaker, " … ".join(s.of(text) for s in q.spans)) for q in nlp.read(text, None).quotes
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lora Venn claims she’s the oldest.", "she’s the oldest"),
        ("Lora Venn told Brindle Radio she’d leave in May.", "she’d leave in May"),
        ("Lora Venn estimated she sold forty boats.", "she sold forty boats"),
        ("About 270 boats have been sold, Lora Venn said.", "About 270 boats have been sold"),
        (
            "Finding what is under the weir is not easy, Lora Venn said.",
            "Finding what is under the weir is not easy",
        ),
        ("That road has been closed, Lora Venn said.", "That road has been closed"),
        ("Lora Venn said afterwards that the dam held.", "that the dam held"),
        (
            "Lora Venn said Friday’s flood was the worst of the year.",
            "Friday’s flood was the worst of the year",
        ),
        (
            "Lora Venn blamed the flood on a broken gate.",
            "the flood on a broken gate",
        ),
        (
            "Lora Venn criticised the mayor on Friday over the broken gate.",
            "the mayor on Friday over the broken gate",
        ),
        (
            "A few weeks after Lora Venn announced that the weir was safe, the river rose.",
            "that the weir was safe",
        ),
        (
            "Lora Venn told “Harbour Hour” host Jon Tarro that the weir was safe.",
            "that the weir was safe",
        ),
        (
            "According to Lora Venn, a fellow of the Guild who has sailed, the river will rise.",
            "the river will rise",
        ),
        (
            "The boats were old and, according to Lora Venn, nobody had looked after them.",
            "nobody had looked after them",
        ),
        (
            "Lora Venn, author of “The Long Tide,” suggested that the weir was old.",
            "that the weir was old",
        ),
    ],
)
def test_reported_words_are_taken_whole_and_alone(text: str, said: str) -> None:
    """What stands between the verb and the words, or explains the speaker, is no part of them."""
    assert ("Lora Venn", said) in _read("Lora Venn runs a port. " + text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Noting that the gate was shut, Lora Venn has left.", "that the gate was shut"),
        (
            "In addition to stating that the gate was shut, Ms Venn has sued the port.",
            "that the gate was shut",
        ),
        ("After praising the crew, Ms Venn has gone home.", "the crew"),
    ],
)
def test_a_participle_put_first_is_spoken_by_the_subject_behind_it(text: str, said: str) -> None:
    """Who says what a fronted clause reports is the subject of the main one."""
    assert ("Lora Venn", said) in _read("Lora Venn runs a port. " + text)


def test_a_fronted_clause_without_one_clear_end_reports_nothing() -> None:
    """Where two subjects could end the clause put first, nobody is given its words."""
    text = "Noting that when Jon Tarro asked, Ada Sorn answered, Lora Venn has sued the port."
    assert all("Ada Sorn" not in words for _, words in _read(text))


@pytest.mark.parametrize(
    "text",
    [
        "“The Long Tide” concerned Lora Venn, a pilot.",
        "The sum comes from the previously announced sale of the port.",
        "Her hopes were to be dashed.",
        "Lora Venn swore allegiance to the harbour guard.",
        "The council declared a state of emergency.",
        "Lora Venn left, showing off the “Harbour First” hat that she wore.",
    ],
)
def test_deeds_titles_and_noun_phrases_are_no_statements(text: str) -> None:
    """Words that only look like an attribution report nothing."""
    assert not _read(text)


def test_a_speaker_explained_with_a_missing_comma_is_named() -> None:
    """The words "Name, secretary of the guild told …" name who speaks, comma or not."""
    text = "“We put in glass to keep the birds out,” Jon Tarro, secretary of the guild told radio."
    assert _read(text) == [("Jon Tarro", "“We put in glass to keep the birds out,”")]


def test_the_owner_of_a_reviewer_does_not_hide_her() -> None:
    """The words "with the Echo’s Lora Venn saying" name Lora Venn."""
    text = "Critics praised the play, with the Brindle Echo’s Lora Venn saying, “It all holds.”"
    assert ("Lora Venn", "“It all holds.”") in _read(text)


def test_whom_somebody_describes_is_not_the_one_who_describes() -> None:
    """In "Tarro, whom he describes as", "he" is another."""
    text = (
        "Rolf Sand wrote a letter. He praised Jon Tarro, whom he describes as having “a pilot’s"
        " calm and a pilot’s eye.”"
    )
    assert all(speaker != "Jon Tarro" for speaker, _ in _read(text))


def test_a_phrase_that_another_noun_governs_is_no_speaker() -> None:
    """In "the spending by big Guilds underscores" the Guilds say nothing."""
    text = "The lopsided spending by big Guilds underscores their role in the vote."
    assert all(speaker is None for speaker, _ in _read(text))


def test_a_clause_closed_by_marks_gives_its_speaker_to_the_verb() -> None:
    """Behind "Tarro, who calls the gate “a farce,”" the verb is Tarro’s."""
    text = "Jon Tarro, who calls the gate “a farce,” said it will be torn down."
    assert _read(text)[-1] == ("Jon Tarro", "it will be torn down")


def test_an_institution_of_two_things_is_named_whole() -> None:
    """Behind "according to" an institution keeps both halves of its name."""
    text = (
        "Every month has set a record, according to the National Tidal and Weather Administration."
    )
    assert _read(text)[0][0] == "National Tidal and Weather Administration"


def test_the_premier_of_one_land_is_not_that_of_another() -> None:
    """Words like "Tunisia’s Prime Minister" are not the Italian one, whoever else is named."""
    text = (
        "Italian Prime Minister Rolf Sand marched. Tunisia's Prime Minister announced that the gate"
        " was shut. The Tunisian prime minister said it was late."
    )
    assert [speaker for speaker, _ in _read(text)] == [None, None]


def test_a_commissioner_for_something_is_named() -> None:
    """A department may stand between an office and its holder, behind the verb as well."""
    text = "The report is grim, said High Commissioner for Human Rights Zeid Tarro."
    assert _read(text) == [("Zeid Tarro", "The report is grim")]


@pytest.mark.parametrize(
    "text",
    [
        "Lora Venn, who also wrote “The Long Tide: All That Floats on It.”",
        "Voters may prefer the Venns’ call for “calm” over all else.",
    ],
)
def test_titles_and_owned_nouns_are_no_statements(text: str) -> None:
    """What somebody wrote is a work, and "the Venns’ call" no verb."""
    assert not _read(text)


def test_a_title_behind_as_she_reported_is_not_what_she_reported() -> None:
    """Behind "in her book, “Title,”" begins what the book says."""
    text = (
        "As Lora Venn reported in her book on the port, “The Selling of a Tide,” pilots have long"
        " been paid in fish."
    )
    assert _read(text) == [("Lora Venn", "pilots have long been paid in fish")]


def test_marks_that_hold_no_word_are_no_title() -> None:
    """A comma alone between marks before a verb is read without harm."""
    assert not _read(" “,” said that")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "In addition, according to Lora Venn, forty boats have sunk.",
            "forty boats have sunk",
        ),
        (
            "At the heart of it, according to Lora Venn, a ferry pilot, was a broken gate.",
            "At the heart of it … was a broken gate",
        ),
        ("At least forty boats sank, according to Lora Venn, who saw it.",
         "At least forty boats sank"),
        ("Lora Venn had earlier said the dam would hold.", "the dam would hold"),
        ("Lora Venn ruled out talks with the owner.", "talks with the owner"),
        ("The hope, said Lora Venn, would be to mend it.", "The hope … would be to mend it"),
        ("Lora Venn said about half of the boats had sunk.", "about half of the boats had sunk"),
        ("Lora Venn said as many as 14 boats had sunk.", "as many as 14 boats had sunk"),
        ("Lora Venn told reporters damage to the dam was slight.", "damage to the dam was slight"),
        ("Lora Venn felt Brindle deserved a new dam.", "Brindle deserved a new dam"),
        ("If the dam breaks, Lora Venn suggested in a tweet, boats will sink.",
         "If the dam breaks … boats will sink"),
        ("Here in Brindle, Lora Venn walked on, saying the dam would hold.", "the dam would hold"),
        ("One of the authors of that report, Lora Venn, said the dam would hold.",
         "the dam would hold"),
        ("Asked why she had left on “The Dawn Show,” Lora Venn said she had not “seen it”.",
         "she had not “seen it”"),
        ("Alleging that it was a fraud, board member Smt. Lora Venn demanded a vote.",
         "that it was a fraud"),
    ],
)  # fmt: skip
def test_clauses_beside_asides_and_counts(text: str, said: str) -> None:
    """What stands round an aside, behind a count or behind those told, is the statement."""
    assert ("Lora Venn", said) in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The company that runs the line, Brindle Boats, says Lora Venn was asleep.",
        "Mr. Ashes, who sat through all of that doubt years ago, had left Lora Venn.",
        "She heard whether anything he told investigators led to Lora Venn.",
        "Lora Venn felt the need to go.",
    ],
)
def test_who_only_does_something_says_nothing(text: str) -> None:
    """A name behind the verb that acts itself, and a feeling for a thing, are no statements."""
    assert not [said for said in _read(text) if said[0] == "Lora Venn"]


def test_words_round_a_speaker_are_one_statement_once() -> None:
    """What somebody "felt" and "continued" in one sentence is not two statements."""
    text = "Lora Venn spoke. She felt “sad” and her “heart went out to them,” Venn continued."
    assert _read(text) == [("Lora Venn", "She felt “sad” and her “heart went out to them,”")]


def test_a_colon_parts_what_is_admitted_from_what_is_told() -> None:
    """Marked words behind a colon, with their own verb, are a statement of their own."""
    text = "Lora Venn admitted Vale had “clearly” won: “We were poor,” she told Brindle Radio."
    assert _read(text) == [
        ("Lora Venn", "Vale had “clearly” won"),
        ("Lora Venn", "“We were poor,”"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Speaker Ada Voss presiding in the house yesterday observed that it was late.",
            "Ada Voss",
        ),
        ("Osk MP Alan Reed raising a point stated that the road was closed.", "Alan Reed"),
        ("The Osk planning committee said the road was closed.", "Osk planning committee"),
        ("It met calls from President Alan Reed, who has warned that it was late.", "Alan Reed"),
    ],
)
def test_what_somebody_is_doing_stands_before_the_verb(text: str, who: str) -> None:
    """A clause between a name and its verb, or a word that leads to the name, hides nobody."""
    assert nlp.read(text).quotes[-1].speaker == who


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Justice Ada Voss held that the law was void.", "that the law was void"),
        ("Ada Voss questioned whether the road was safe.", "whether the road was safe"),
        ("Sergeant Ada Voss narrated that it was dark.", "that it was dark"),
    ],
)
def test_a_court_holds_and_a_member_questions(text: str, said: str) -> None:
    """Courts and parliaments have verbs of their own."""
    assert [text[quote.start : quote.end] for quote in nlp.read(text).quotes] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held in Osk. Ada Voss faced the question that she had feared.",
        "Ada Voss held a meeting, and the police questioned a man of 40.",
    ],
)
def test_a_meeting_is_held_and_a_man_questioned(text: str) -> None:
    """So nothing is said."""
    assert nlp.read(text).quotes == ()
