"""A body or an office that opens a shown sentence has its name, where the text settles it."""

from __future__ import annotations

import pytest

import nlp
from nlp.summary import choose

UNION = (
    "The Dockers' Union of Tessaly was founded in 1921 by nine men with a boat.\n\n"
    "The union said on Tuesday that it would strike at all four harbours from 4 May."
)


def inserted(text: str) -> dict[str, str]:
    """Return what is put behind which words of the ranked sentences."""
    reading = nlp.read(text)
    return {
        text[reading.sentences[one.sentence].start : at]: words
        for one in reading.summary
        for at, words in one.inserted
    }


def test_the_one_union_of_the_text_is_named() -> None:
    """“The union” is the only union that the text names before it."""
    assert inserted(UNION) == {"The union": "Dockers' Union of Tessaly"}


def test_the_one_general_of_the_text_is_named() -> None:
    """“The general” is the only one of that rank whom the text names."""
    text = (
        "General Baro Tenn resigned on Friday as head of supply of the army.\n\n"
        "The general denies the sale of 600 lorries of the army in 2011."
    )
    assert inserted(text)["The general"] == "Baro Tenn"


@pytest.mark.parametrize(
    "opening",
    [
        "A union of dockers and the Dockers' Union of Tessaly met on Monday in Selby.",
        "The Dockers' Union of Tessaly met the Bakers' Union of Selby on Monday.",
        "The dockers of Tessaly have had a union of their own since the year 1921.",
    ],
)
def test_no_name_is_given_where_the_text_settles_none(opening: str) -> None:
    """Two unions, or one without a name, leave open which is meant."""
    union = UNION.split("\n\n")[1]
    assert "The union" not in inserted(f"{opening}\n\n{union}")


def test_the_name_is_left_out_where_it_has_just_been_shown() -> None:
    """A summary that shows the full name does not put it into brackets as well."""
    reading = nlp.read(UNION)
    both = choose(UNION, reading.sentences, reading.summary, 2)
    alone = choose(UNION, reading.sentences, reading.summary[:1], 1)
    assert [one.inserted for one in both] == [(), ()]
    assert [one.sentence for one in both] == [0, 1]
    assert len(alone) == 1


def test_a_committee_of_another_kind_is_not_named() -> None:
    """“The steering committee” is not the pharmacy committee that the text names."""
    text = (
        "The Pharmacy Risk Committee of Tessaly opened a review of the drug on Monday.\n\n"
        "It found fourteen cases of harm. The steering committee said the trial would end in May."
    )
    assert "Pharmacy Risk Committee of Tessaly" not in inserted(text).values()
