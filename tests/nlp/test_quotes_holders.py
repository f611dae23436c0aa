"""Who holds an office: by its words, by its initials, and where very many do."""

from __future__ import annotations

import pytest

import nlp
from nlp import people, quotes, sentences
from nlp.quote.holders import Holders
from nlp.values import Person


def _holders(*people: Person) -> Holders:
    known = {person.name: person for person in people}
    holders = Holders(known.__getitem__)
    for person in people:
        holders.note(person)
    return holders


def test_an_office_is_found_by_its_words_and_initials() -> None:
    """A superintendent of police is “the superintendent” and “the SP”."""
    voss = Person("Ada Voss", "Superintendent of Police")
    holders = _holders(voss, Person("Jon Tarro", "mayor of Osk"), Person("Mara Lind"))
    assert holders.of("superintendent", ["the", "superintendent"]) == [voss]
    assert holders.of_initials("SP") == [voss]
    assert holders.of_initials("PM") == []


def test_a_place_chooses_among_holders() -> None:
    """“The mayor of Osk” is nobody of another town."""
    osk = Person("Jon Tarro", "mayor of Osk")
    holders = _holders(Person("Ada Voss", "mayor of Vell"), osk)
    assert holders.of("mayor", ["the", "mayor", "of", "osk"]) == [osk]


def test_an_office_of_very_many_names_nobody_alone() -> None:
    """A list of hundreds of mayors is cut short, and still more than one."""
    holders = _holders(*(Person(f"Ada Voss {n}", "mayor") for n in range(500)))
    assert 1 < len(holders.of("mayor", ["the", "mayor"])) < 100


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Unity nominee Karl Brandt won 30 percent in Osk.", "Karl Brandt"),
        ("In 2012, Unity nominee Karl Brandt won 30 percent in Osk.", None),
        ("Four years ago, Unity nominee Karl Brandt won 30 percent in Osk.", None),
    ],
)
def test_who_ran_in_another_year_is_not_the_nominee(told: str, speaker: str | None) -> None:
    """A candidacy is of one contest: “the nominee” of today is not the one of years ago."""
    text = f"{told}\n\nThe Unity nominee has said that the port would stay shut."
    parts = sentences.split(text)
    (quote,) = quotes.find(text, parts, people.find(text, parts))[0]
    assert quote.speaker == speaker


def test_the_initials_of_an_office_may_leave_its_field_out() -> None:
    """A cabinet secretary for health is "the CS"."""
    text = "Health Cabinet Secretary Deborah Mutt met reporters. “We will pay,” said the CS."
    assert nlp.read(text).quotes[-1].speaker == "Deborah Mutt"


def test_a_minister_named_only_later_is_not_meant_where_another_was_named() -> None:
    """The acting minister of the first paragraph is "the minister" of the second."""
    text = (
        "Deputy Premier and Acting Minister of Oil Selim Osholm ran the sale.\n\n"
        "The minister said that he had read the contracts.\n\n"
        "Minister of Roads Walt Brannock shut the bridges."
    )
    assert [quote.speaker for quote in nlp.read(text).quotes] == ["Selim Osholm"]


def test_an_envoy_of_another_kind_is_not_guessed() -> None:
    """The one special ambassador of a text is not its Velmoran ambassador to Kestria."""
    text = (
        "Special ambassador Mikel Sytal left for talks.\n\n"
        "The Velmoran ambassador to Kestria said on Tuesday that Velmora would wait.\n"
    )
    assert [(one.speaker, one.probably) for one in nlp.read(text).quotes] == [(None, None)]
