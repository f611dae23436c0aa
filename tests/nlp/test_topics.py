"""A topic is found under all its names, and nowhere else."""

from __future__ import annotations

import countryinfo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import topics
from nlp.lexicon import countries
from nlp.sentences import split
from nlp.topic import lands
from nlp.values import Span

US = topics.named("US").forms


def named(text: str, forms: tuple[str, ...]) -> list[str]:
    """Return the words of `text` that name the topic."""
    return [span.of(text) for span in topics.compiled(forms).spans(text)]


@pytest.mark.parametrize("typed", ["US", "us", "U.S.", "America", "american", "United States"])
def test_every_name_of_a_country_means_the_country(typed: str) -> None:
    """What people type for the United States expands to the same forms."""
    assert topics.named(typed).name == "United States"
    assert {"US", "U.S.", "United States", "American", "Washington"} <= set(
        topics.named(typed).forms
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister told us that the US would pay.", ["US"]),
        ("The US-Valdoran treaty and the Valdora-US pact.", ["US", "US"]),
        ("It cost US$40 to enter.", []),
        ("U.S. troops met American envoys.", ["U.S.", "American"]),
        ("Latin American and Central American leaders came.", []),
        ("Washington hopes for talks.", ["Washington"]),
        ("He lives in Washington.", []),
        ("Washington, D.C., saw rain.", []),
        ("The Washington Post reported it.", []),
        ("LET US GO HOME NOW", []),
        ("WHAT THE US WANTS", ["US"]),
        ("AMERICAN ENVOYS ARRIVE", ["AMERICAN"]),
    ],
)
def test_a_country_is_told_from_its_look_alikes(text: str, found: list[str]) -> None:
    """The pronoun, the currency, the city, the paper and other Americas are not the country."""
    assert named(text, US) == found


def test_a_longer_name_is_not_the_shorter_one_in_it() -> None:
    """South Sudan is not Sudan, Papua New Guinea is not Guinea."""
    assert named("South Sudan and Sudan", topics.named("Sudan").forms) == ["Sudan"]
    assert named("Papua New Guinea signed.", topics.named("Guinea").forms) == []


def test_the_kingdom_is_the_one_that_the_article_is_about() -> None:
    """“The Kingdom” stands for the kingdom that the article names most, and for no other."""
    cambodia, thailand = topics.named("Cambodia").forms, topics.named("Thailand").forms
    text = "Cambodia signed. Cambodian farmers cheered. The Kingdom exports rice."
    last = Span(text.index("The Kingdom"), len(text))
    assert topics.match(text, last, cambodia)
    assert not topics.match(text, last, thailand)
    assert not topics.match("The Kingdom exports rice.", Span(0, 25), cambodia)


def test_a_question_is_split_into_phrases_names_and_words() -> None:
    """Quoted phrases and known names stay whole; noise words go; each topic comes once."""
    found = topics.parse_topics(
        "timeline of us and “Brask Harbour” with mira oster tolls US",
        ["Mira Oster", "Mira"],
    )
    assert [topic.name for topic in found] == [
        "United States", "Brask Harbour", "Mira Oster", "tolls",
    ]  # fmt: skip


def test_a_newsroom_adds_its_own_aliases() -> None:
    """An alias names the topic, and the topic is found under it."""
    extra = {"Brask Harbour Board": ("the Board", "BHB")}
    topic = topics.named("bhb", extra)
    assert topic.name == "Brask Harbour Board"
    assert named("Yesterday BHB met.", topic.forms) == ["BHB"]


def test_an_alias_is_asked_for_with_and_without_its_article() -> None:
    """Whoever added "the Long Wall" may ask for "long wall"."""
    extra = {"Kestria Dam": ("the Long Wall",)}
    (topic,) = topics.parse_topics("what of long wall", (), extra)
    assert topic.name == "Kestria Dam"
    assert topics.named("The long wall", extra).name == "Kestria Dam"


def test_organisations_go_by_letters_and_names() -> None:
    """“un” in a question is the organisation; “un” in a text is not."""
    forms = topics.named("un").forms
    assert named("The UN and the United Nations, un.", forms) == ["UN", "United Nations"]
    assert topics.named("china’s").name == "China"


def test_words_are_found_in_any_case_and_number_acronyms_as_written() -> None:
    """“toll” finds “Tolls”; “AID” does not find “aid”."""
    assert named("Tolls rise; the toll is high.", topics.named("toll").forms) == ["Tolls", "toll"]
    assert named("AID gave aid.", topics.named("AID").forms) == ["AID"]


def test_every_country_has_a_demonym_that_newspapers_use() -> None:
    """Gaps in the country data are filled."""
    for typed, name in [
        ("Kosovar", "Kosovo"),
        ("Emirati", "United Arab Emirates"),
        ("Swazi", "Eswatini"),
        ("Burmese", "Myanmar"),
        ("Saudi", "Saudi Arabia"),
        ("Congolese", "DR Congo"),
        ("កម្ពុជា", "Cambodia"),
    ]:
        country = countries.named(typed)
        assert country is not None
        assert country.name == name


def test_sentences_are_indexed_by_country() -> None:
    """Each sentence has the countries it speaks of, in order, once."""
    text = "Thai and US envoys met. They left. Thailand was glad; the Kingdom gains."
    assert lands.country_topics(text, split(text)) == (
        ("Thailand", "United States"), (), ("Thailand",),
    )  # fmt: skip


def test_every_demonym_of_the_country_data_finds_its_country() -> None:
    """Whatever people of a country are called there leads to it, typed or in an article."""
    missing = []
    for entry in countryinfo.all_countries():
        listed = (entry.info().get("demonym") or "").replace("/", ",").split(",")
        for demonym in filter(None, map(str.strip, listed)):
            text = f"The {demonym} envoy left on Monday."
            country = countries.named(demonym)
            if country is None or lands.country_topics(text, split(text)) != ((country.name,),):
                missing.append(demonym)
    assert missing == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sino-Kenyan and Anglo–French plans.", ["China", "Kenya", "United Kingdom", "France"]),
        ("An Anglo-Saxon king of the Indo-Pacific.", []),
        ("Serbs met Azeri and Comorian envoys.", ["Serbia", "Azerbaijan", "Comoros"]),
        ("CAMBODIA AND KENYA SIGN PACT", ["Cambodia", "Kenya"]),
        ("US, KENYA SIGN PACT", ["United States", "Kenya"]),
        ("LEND US YOUR EARS", []),
        ("Congo’s army and the Republic of Congo’s.", ["DR Congo", "Congo-Brazzaville"]),
        ("Maurice and Dominique left the reunion.", []),
    ],
)  # fmt: skip
def test_countries_of_a_sentence(text: str, found: list[str]) -> None:
    """First parts, headlines in capitals and peoples count; the pronoun and first names do not."""
    assert [name for names in lands.country_topics(text, split(text)) for name in names] == found


def test_a_country_in_somebodys_name_is_none() -> None:
    """Who is called Chad Voss or, later on, Voss, is no country; Chad is."""
    text = "Chad Voss flew to Chad."
    names = (Span(0, len("Chad Voss")),)
    assert lands.country_topics(text, split(text), names) == (("Chad",),)
    assert lands.country_topics("Chad Voss flew.", split("Chad Voss flew."), names) == ((),)
    saudi = "Saudi King Omar Dahl flew."
    assert lands.country_topics(saudi, split(saudi), (Span(0, 20),)) == (("Saudi Arabia",),)


def test_the_middle_kingdom_is_not_the_kingdom() -> None:
    """Other kingdoms are not the one that an article is about."""
    text = "Cambodia is glad. The Middle Kingdom and the Kingdom of Heaven are not. The Kingdom is."
    found = lands.country_topics(text, split(text))
    assert found == (("Cambodia",), (), ("Cambodia",))


@given(st.text(max_size=300), st.text(min_size=1, max_size=40))
def test_no_text_and_no_topic_break_the_matching(text: str, typed: str) -> None:
    """Whatever is typed can be expanded and looked for; the spans lie in the text."""
    for topic in topics.parse_topics(typed):
        for span in topics.compiled(topic.forms).spans(text):
            assert 0 <= span.start < span.end <= len(text)
    lands.country_topics(text, split(text))
