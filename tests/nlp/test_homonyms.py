"""Words that are a country's and mean something else where they stand."""

from __future__ import annotations

import pytest

from nlp import people
from nlp.sentences import split
from nlp.topic.lands import country_topics
from nlp.topics import compiled, named, parse_topics


def countries_in(text: str) -> set[str]:
    """Return the countries that a text speaks of, as the archive keeps them."""
    sentences = split(text)
    found = people.find(text, sentences)
    names = sorted(at for one in found if one.kind == "person" for at in one.mentions)
    return {name for of in country_topics(text, sentences, names) for name in of}


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Lebanon, Ohio, met on Monday.",
        "Turkey Creek rose by a metre.",
        "Bank of America closed a branch in Orl.",
        "Ms. Jordan resigned.",
        "The singer Kerry Washington came to Orl.",
        "The Washington Lanterns lost again.",
        "Georgia Gov. Ada Brell declared an emergency.",
        "Voters in Georgia went to the polls. So did Ohio and Florida.",
        "A flood hit Georgia, and the zoo of Savannah with it.",
        "Michael Jordan signed. Jordan was glad.",
        "TELL US WHY, read a banner at the gate.",
        "“TRUST US,” read another.",
    ],
)
def test_what_only_looks_like_a_country_is_none(text: str) -> None:
    """A town, a firm, a state or somebody is no country."""
    assert countries_in(text) == set()


def test_where_forebears_came_from_is_no_country_spoken_of() -> None:
    """A Cuban-American voter tells nothing of Cuba; Cuban-American relations do."""
    assert countries_in("Cuban-American voters and two Cuban-Americans came.") == {"United States"}
    assert countries_in("Cuban-American relations thawed.") == {"Cuba", "United States"}
    assert not compiled(named("Cuba").forms).names("A Cuban-American won.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lebanon closed its border.", "Lebanon"),
        ("Delegates of Iran, Arkansas Sen. Jon Brell and others met.", "Iran"),
        ("Georgia and Russia signed a truce. Ohio and Florida took note.", "Georgia"),
        ("Georgia elected a president, said the mayor of Tbilisi.", "Georgia"),
        ("But Washington condemned the raid.", "United States"),
        ("Michael Jordan came. The Jordanian king met him, and Jordan was glad.", "Jordan"),
        ("Frustrated Danes left Denmark.", "Denmark"),
        ("The UNICEF US office closed.", "United States"),
    ],
)
def test_a_country_stays_one(text: str, country: str) -> None:
    """What stands near such words does not take a country from a text."""
    assert country in countries_in(text)


def test_a_surname_like_an_adjective_is_nobodys_country() -> None:
    """A person's surname is no demonym, in full or alone."""
    assert countries_in("Mark Cuban bought a club. Mr. Cuban paid in cash.") == set()
    assert countries_in("Mark Cuban met the Cuban envoy.") == {"Cuba"}


def test_a_topic_is_not_named_by_its_homonym() -> None:
    """What looks for a topic's forms passes over the same homonyms."""
    lebanon = compiled(named("Lebanon").forms)
    assert not lebanon.names("The mayor of Lebanon, Ohio, resigned.")
    assert lebanon.names("The mayor of Beirut left Lebanon.")


def test_korea_is_both_of_its_states() -> None:
    """Whoever asks for Korea is told of North and South; who asks for one, of that one."""
    korea, south = compiled(named("Korea").forms), compiled(named("South Korea").forms)
    assert korea.names("North Korea tested a missile.")
    assert korea.names("The South Korean envoy left.")
    assert not south.names("North Korea tested a missile.")


@pytest.mark.parametrize("typed", ["New Mexico", "Washington Post", "South China Sea"])
def test_a_longer_name_is_one_topic(typed: str) -> None:
    """A question's "New Mexico" is not what is new in Mexico."""
    assert [topic.name for topic in parse_topics(typed)] == [typed]


def test_a_part_of_a_kingdom_is_asked_for_by_itself() -> None:
    """Northern Ireland is no more Ireland than it is all that Britain does."""
    assert countries_in("The Northern Irish voted.") == {"Northern Ireland"}
    assert not compiled(named("Northern Ireland").forms).names("Britain and Ireland agreed.")


def test_a_demonym_is_its_country() -> None:
    """Rarer demonyms mean their countries, too."""
    assert named("Salvadorean").forms[0] == "El Salvador"
    assert countries_in("Bissau-Guinean troops left.") == {"Guinea-Bissau"}
