"""Whom "he" and "she" cannot mean, and when somebody else may be meant as well."""

from __future__ import annotations

import pytest

from nlp import read


def last_speaker(text: str) -> str | None:
    """Return who says the last statement of a text."""
    return read(text).quotes[-1].speaker


MEN = "Jonas Brandt, the harbour master, spoke on Monday. Piet Olsen, the mayor, listened. "


def test_who_asks_him_does_not_answer() -> None:
    """In "When Olsen asked him why, he said" the mayor is not the one who says it."""
    text = MEN + "Olsen then rose. When Olsen asked him why, he said the quay was too short."
    assert last_speaker(text) != "Piet Olsen"


def test_nobody_is_named_behind_the_pronoun_that_stands_for_them() -> None:
    """Words such as "He said Olsen had left" are another man's."""
    text = MEN + "Olsen then rose. He said Olsen had left the harbour to its fate."
    assert last_speaker(text) != "Piet Olsen"


@pytest.mark.parametrize(
    "front",
    ["Two days after the vote in the council, ", "However, ", "Three hours later, ", "Yesterday, "],
)
def test_a_name_behind_a_fronted_phrase_is_the_subject(front: str) -> None:
    """Words that tell when or how may stand before whom a sentence is about."""
    text = MEN + f"{front}Brandt went back to the quay. “It is too short,” he said."
    assert last_speaker(text) == "Jonas Brandt"


def test_a_name_inside_a_fronted_clause_is_not() -> None:
    """A sentence "Asked whether …, Brandt shrugged" is about Brandt, however long the question."""
    text = (
        "Jonas Brandt, the harbour master, spoke on Monday. Asked whether it worried him that Aldo "
        "Reyes, the candidate of the fishing party, who has called the new quay a monument to "
        "waste and a gift to the builders, could win, Brandt shrugged. “Let him,” he said."
    )
    assert last_speaker(text) == "Jonas Brandt"


@pytest.mark.parametrize(
    ("between", "settled"),
    [
        ("The next day the council heard the complaints of Peter Olsen in a closed room. ", False),
        ("The next day the council heard of the Olsen report in a closed room. ", True),
        ("The next day he met Peter Olsen in a closed room. ", True),
        ("The next day the council heard Greta Olsen in a closed room. ", True),
        ("The next day Brandt and the council heard Peter Olsen in a closed room. ", True),
    ],
)
def test_whoever_came_up_since_may_be_meant(between: str, settled: bool) -> None:  # noqa: FBT001
    """A man named in a later sentence leaves "he" open; a woman, an owner, an object do not."""
    text = (
        "Jonas Brandt, the harbour master, left the hall early on Monday. "
        f"{between}“It is over,” he said."
    )
    assert last_speaker(text) == ("Jonas Brandt" if settled else None)


def test_words_are_their_speaker_s_whoever_passes_them_on() -> None:
    """“…,” Lind said, according to the Echo: one statement, and hers."""
    text = (
        "Mara Lind left early. “It was a good day,” Lind said, according to the Brindle Echo."
        " “We sold every fish.”"
    )
    (quote,) = read(text).quotes
    assert (quote.speaker, len(quote.spans)) == ("Mara Lind", 2)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("When Mayor Peter Olsen was a boy, he wrote that the quay would sink.", "Peter Olsen"),
        ("Brandt aide Peter Olsen took another view. “It will sink,” he said.", "Peter Olsen"),
        ("It will sink, said an aide to the mayor. “Nobody cares,” he said.", None),
    ],
)
def test_who_is_named_or_speaks_last_is_meant(sentence: str, speaker: str | None) -> None:
    """A clause before the main one, an owner’s aide and a nameless voice tell of another."""
    text = f"Jonas Brandt, the harbour master, left the hall early on Monday. {sentence}"
    assert last_speaker(text) == speaker


def test_a_bare_name_between_leaves_it_open() -> None:
    """Whether "Rosko" of whom nothing is told is a man or a firm, "he" may be either's."""
    text = (
        "Jonas Brandt, the harbour master, left the hall early on Monday. "
        "The quay is too short, Rosko said. “It will sink,” he said."
    )
    assert last_speaker(text) is None


def test_whom_a_sentence_only_introduces_does_not_say_it() -> None:
    """In "They shot in front of the farmer Ana Reyes, 60, she said" somebody met before says it."""
    text = (
        "Council member Greta Olsen said the quay was empty. “They only came twice,” she said. "
        "On Monday, one of the men fired into the ground in front of the chandler Ana Reyes, 60, "
        "she said."
    )
    assert last_speaker(text) == "Greta Olsen"


def test_whoever_acts_in_the_pronouns_own_sentence_may_be_meant() -> None:
    """In "It began when Tarro (SF) was on his feet and he said" it is not the one before."""
    text = (
        "The men were Jonas Brandt and Piet Olsen. It began when Cllr Aldo Tarro (SF) was speaking "
        "to the board and he said the quay was too short."
    )
    assert last_speaker(text) in {None, "Aldo Tarro"}


def test_a_name_alone_on_its_line_is_not_whom_the_text_is_about() -> None:
    """Behind a photographer's name, "he" is not the photographer."""
    text = "Piet Olsen, the mayor, said it was late.\n\nAldo Reyes\n\n“Too late,” he said."
    assert last_speaker(text) != "Aldo Reyes"


def test_what_somebody_said_when_it_happened_belongs_to_what_happened() -> None:
    """A statement goes on over "when the mayor demanded a toll", and is nobody else's there."""
    told = "the quarrel began in May, when the mayor Piet Olsen demanded a toll of the boats"
    (quote,) = read(f"Jonas Brandt, a former chief of the harbour, said {told}.").quotes
    assert quote.speaker == "Jonas Brandt"
    assert quote.spans[0].of(f"Jonas Brandt, a former chief of the harbour, said {told}.") == told


def test_nobody_named_later_in_his_words_is_he_either() -> None:
    """Words such as "He said he would not help Olsen" are another man's."""
    text = MEN + "Olsen then rose. He said he would not lend a boat to Olsen."
    assert last_speaker(text) != "Piet Olsen"
