"""Where statements begin and end, and what only looks like one."""

from __future__ import annotations

import pytest

from nlp import people, quotes, sentences


def _read(text: str) -> list[tuple[str | None, str, str]]:
    """Return speaker, kind and words of every statement in `text`."""
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return [(q.speaker, q.kind, " … ".join(s.of(text) for s in q.spans)) for q in found]


def test_an_unknown_verb_turned_round_names_the_speaker() -> None:
    """Behind marked words, a verb and a titled name are an attribution whatever the verb."""
    text = (
        "“Let him come,” said Ms Lora Venn.\n\n“Are we waiting for the roof to fall?” fretted Mr"
        " Jon Tarro."
    )
    assert [speaker for speaker, _, _ in _read(text)] == ["Lora Venn", "Jon Tarro"]


def test_what_a_survey_says_inside_reported_words_is_told_once() -> None:
    """The words "She said that according to …" are one statement, and its cue is none."""
    text = "Lora Venn runs the office. Lora Venn said that according to a survey, half had left."
    assert _read(text) == [("Lora Venn", "indirect", "that according to a survey, half had left")]


def test_a_day_is_no_part_of_what_was_reported() -> None:
    """The words "reported on March 2 that …" begin with their "that"."""
    text = "Jon Tarro reported on March 2 that the vault was empty."
    assert _read(text) == [("Jon Tarro", "indirect", "that the vault was empty")]


def test_figures_keep_their_signs() -> None:
    """A statement that ends in a figure keeps the figure's sign."""
    text = "Lora Venn said volumes fell 2%."
    assert _read(text) == [("Lora Venn", "indirect", "volumes fell 2%")]


def test_a_dateline_is_no_part_of_a_statement() -> None:
    """Reported words behind a dateline begin where the sentence does."""
    text = "BRINDLE, March 14 (Wire) - Norrow will pump more oil from May, Lora Venn said."
    assert _read(text) == [("Lora Venn", "indirect", "Norrow will pump more oil from May")]


@pytest.mark.parametrize(
    "text",
    [
        "Lora Venn drives a bus. The views expressed are her own.",
        "Lora Venn, 51, pleaded guilty at Brindle Crown Court.",
        "Lora Venn described chaos.",
        "Lora Venn called the rescue line and waited.",
        "Lora Venn called an election in June.",
        "Lora Venn wrote down the number of the lorry.",
        "Lora Venn is writing a play for the radio.",
        "An official requested anonymity.",
        "Lora Venn requested two million crowns from the council.",
        "Lora Venn observed a boat near the weir.",
        "Lora Venn has enough pledged delegates to file a motion.",
        "The figures indicated the end of the strike.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    """Words of speech that report nothing give no statement."""
    assert not _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lora Venn said they had concluded that the mill was unsafe.",
        "Lora Venn said closed primaries deny many farmers a vote.",
        "Lora Venn said that Jon Tarro had promised that the mill would open.",
    ],
)
def test_what_is_told_inside_a_statement_is_no_second_one(text: str) -> None:
    """Reported words inside reported words are told once, by whom the sentence names first."""
    assert [speaker for speaker, _, _ in _read(text)] == ["Lora Venn"]


def test_marked_words_inside_a_statement_stay_with_their_speaker() -> None:
    """Words in marks that somebody else spoke are kept inside a statement."""
    text = "Lora Venn said that Jon Tarro had told her “the mill is full of water and rats”."
    assert any("full of water" in words for _, _, words in _read(text))


def test_requests_and_observations_in_a_clause_stay() -> None:
    """Verbs that may tell of a deed report a statement where a clause follows."""
    text = "Lora Venn requested that the gate be shut. Jon Tarro observed that the mill was wet."
    assert [speaker for speaker, _, _ in _read(text)] == ["Lora Venn", "Jon Tarro"]


@pytest.mark.parametrize(
    "text",
    [
        "The councillors also expressed their views.",
        "The council called for her release.",
        "The judge heard she was held by the man and thought “he was going to kill her”.",
    ],
)
def test_words_that_are_nobodys_or_tell_nothing_are_none(text: str) -> None:
    """What somebody expressed "their views" on is not told, and a judge has not thought it."""
    assert not _read(text)


def test_a_nickname_in_marks_is_no_statement() -> None:
    """The marks in Mara “Mig” Orvane hold a name; what she urged is the statement."""
    text = "Senator Mara “Mig” Orvane on Monday urged colleagues to spare the hearings."
    assert [words for _, _, words in _read(text)] == ["colleagues to spare the hearings"]


def test_who_is_told_of_behind_the_name_stays_in_the_words() -> None:
    """In "According to Voss, the guard, identified as Orr, ran" the guard is told of."""
    text = "According to police spokesman Rolf Varn, the guard, named as Sgt Orr, led them out."
    assert _read(text) == [("Rolf Varn", "indirect", "the guard, named as Sgt Orr, led them out")]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Brindle County Sheriff’s Office", "Brindle County Sheriff’s Office"),
        ("The National Women’s Council of Osk", "National Women’s Council of Osk"),
        ("The General Staff", "General Staff"),
        ("Osk City-based Amber Rescue Fund", "Amber Rescue Fund"),
    ],
)
def test_a_body_that_has_an_owner_is_named_with_it(body: str, name: str) -> None:
    """Nobody knows who "Office" is."""
    assert _read(f"{body} said the road was shut.")[0][0] == name


def test_what_somebody_refers_to_is_no_statement() -> None:
    """Behind his words, ", referring to the mayor" only explains them."""
    text = "“He must go,” Jon Tarro said, referring to the former mayor."
    assert [words for _, _, words in _read(text)] == ["“He must go,”"]


def test_observers_say_so_at_the_end() -> None:
    """Behind a clause and a comma, "say political observers" tells who says it, not what."""
    found = _read("The vote in Osk Hall could wait until Monday, say political observers.")
    assert found == [(None, "indirect", "The vote in Osk Hall could wait until Monday")]


def test_a_clause_is_no_bodys_name() -> None:
    """A court with all that it did is not what the judge behind it is called."""
    text = (
        "The state’s highest court on Monday upheld a verdict against the Osk Herald won by a"
        " district judge who said the newspaper lied."
    )
    assert [speaker for speaker, _, _ in _read(text)] == [None]


def test_what_a_saying_does_is_not_what_is_said() -> None:
    """A clause that stands before "she said" is the content; what her saying ended is not."""
    text = "The lock will open in May, Mayor Ona Lim said, ending a wait about which towns grumble."
    assert _read(text) == [("Ona Lim", "indirect", "The lock will open in May")]
    text = "The lock will open in May, Ona Lim said, ending a wait that the towns had cursed."
    assert _read(text) == [("Ona Lim", "indirect", "The lock will open in May")]
