"""What a question's topics are, however they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import articles, events, topics
from store.topic.spelling import Mended
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive

TEXTS = (
    (
        "Skippers struck over the levy\n\nOrrin skippers began a strike over the harbour levy on"
        " 3 May 2031. Sen. Ilsa Brandt resigned on 5 May 2031 over her e-mails. “I am tired,”"
        " Brandt said."
    ),
    (
        "Brandt's harbour\n\nThe Orl Harbour Council (OHC) met on 9 May 2031. Ilsa Brandt visited"
        " Orl University on 10 May 2031, and Orl won. Ilsa Brandt spoke at Orl University. “I"
        " learned here,” Brandt said. The university thanked Orl."
    ),
    (
        "Old students\n\nThe OHC closed its dock on 12 May 2031. Orl University opened a hall on"
        " 14 May 2031. The emails of Jonas Sorel were read on 15 May 2031. “They are dull,” Jonas"
        " Sorel said. Kestria and Velmora talked on 16 May 2031."
    ),
)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Return an archive with a few articles on a harbour."""
    for number, text in enumerate(TEXTS):
        articles.put(archive, Draft(text=text, uri=f"test:{number}", title=text.partition("\n")[0]))
    return archive


def dates(archive: Archive, question: str) -> set[str]:
    """Return the days of May 2031 in a question's timeline."""
    found = events.timeline(archive, topics.parse(archive, question))
    return {entry.edtf.removeprefix("2031-05-") for entry in found.entries}


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("levies", "03"),
        ("skipper", "03"),
        ("email", "05"),
        ("e-mail", "15"),
        ("Orl Harbour Council", "12"),
        ("OHC", "09"),
        ("Sen. Brandt", "10"),
        ("Brandt resignation", "05"),
        ("Brandt's visit", "10"),
        ("the relationship between Velmora and Kestria", "16"),
        ("what happened to the levy", "03"),
        ("the history of the levy", "03"),
        ("LEVY STRIKE", "03"),
    ],
)
def test_a_topic_is_found_as_reporters_type_it(filled: Archive, question: str, day: str) -> None:
    """Plurals, deeds, hyphens, letters, titles, possessives and plain questions find their day."""
    assert day in dates(filled, question)


def test_a_deed_alone_is_no_verb(filled: Archive) -> None:
    """Beside a name a resignation is "resigned"; alone, a word is no more than its number."""
    (alone,) = topics.parse(filled, "visit")
    assert "visited" not in alone.forms
    assert "visited" in topics.parse(filled, "Brandt visit")[1].forms


def test_a_name_stays_whole_beside_its_own_words(filled: Archive) -> None:
    """Orl is in many sentences without its university; who asks for that means the university."""
    (asked,) = topics.parse(filled, "orl university")
    assert asked.typed == "Orl University"
    assert dates(filled, "orl university") == {"10", "14"}


def test_what_stands_together_once_is_no_name(filled: Archive) -> None:
    """A sentence's “Brandt spoke” is no topic of its own; a name is one at its first printing."""
    assert len(topics.parse(filled, "brandt spoke")) == len(("Brandt", "spoke"))
    assert len(topics.parse(filled, "orl harbour council")) == 1


def test_a_heading_in_capitals_makes_no_name(archive: Archive) -> None:
    """Plain words are plain, though one article has them in capitals first."""
    for n, text in enumerate(("FERRY ACCIDENT\n\nOrl mourned.", "The ferry accident was slow.")):
        articles.put(archive, Draft(text=text, uri=f"test:{n}", title=str(n)))
    assert [one.typed for one in topics.parse(archive, "ferry accident")] == ["ferry accident"]


def test_a_firms_first_word_is_the_firm(archive: Archive) -> None:
    """Where every article spells it out; where one tells of another such name, it is a word."""
    texts = ["Orlo Power lit the quay. Orlo was paid.", "The head of Orlo Power's staff left."]
    for n, text in enumerate(texts):
        articles.put(archive, Draft(text=text, uri=f"test:{n}", title=str(n)))
    assert [one.name for one in topics.parse(archive, "orlo")] == ["Orlo Power"]
    articles.put(archive, Draft(text="Orlo Mills shut.", uri="test:mills", title="Mills"))
    assert [one.typed for one in topics.parse(archive, "orlo")] == ["Orlo"]


def test_a_surname_has_no_plural(filled: Archive) -> None:
    """Sorel's timeline does not take in the Sorels, nor Williams' every William."""
    (asked,) = topics.parse(filled, "sorel")
    assert asked.forms == ("sorel",)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Brnadt", "Brandt"),
        ("ilsabrandt", "Ilsa Brandt"),
        ("skipers", "skippers"),
        ("Brandtson", "Brandtson"),
        ("visitation", "visitation"),
        ("docks", "docks"),
        ("levu", "levu"),
    ],
)
def test_a_misspelt_name_is_the_one_most_like_it(filled: Archive, typed: str, meant: str) -> None:
    """What no article has is read as a name that differs by a slip, or else left as it is."""
    mended = topics.mended(filled, f"{typed} harbour")
    assert mended.question.casefold() == f"{meant} harbour".casefold()
    assert mended.words == (() if typed == meant else ((typed, meant),))


def test_what_is_quoted_or_written_somewhere_is_never_mended(filled: Archive) -> None:
    """A phrase in marks, a word that an article has and an alias stay as they were typed."""
    topics.add_alias(filled, "Brandt", "Brendt")
    for question in ('"Brnadt"', "skippers", "Brendt"):
        assert topics.mended(filled, question).question == question


def test_what_only_a_withdrawn_article_has_is_never_offered(archive: Archive) -> None:
    """Nobody can guess at a withdrawn article's names, words or letters by misspelling them."""
    text = (
        "Otho Grindelmark resigned on 3 May 2031, and the plimworts of the Quillbore Lamp Guild"
        " (QLG) came. Otho Grindelmark met the Quillbore Lamp Guild (QLG) on 4 May 2031. “I am"
        " tired,” Otho Grindelmark said."
    )
    questions = ("Grindelmarc", "plimwortz", "othogrindelmark", "QLG", "plimwort")
    number = articles.put(archive, Draft(text=text, uri="test:1", title="Grindelmark")).id
    articles.put(archive, Draft(text=TEXTS[0], uri="test:2", title="Skippers"))
    told = {
        one: (topics.mended(archive, one).words, topics.parse(archive, one)) for one in questions
    }
    articles.withdraw(archive, number)
    for typed, (words, parsed) in told.items():
        assert words or len(parsed[0].forms) > 1
        assert topics.mended(archive, typed) == Mended(typed)
        assert [topic.forms for topic in topics.parse(archive, typed)] == [(typed,)]
    rest = topics.fewer(archive, topics.parse(archive, "skippers plimworts"))
    assert [topic.name for topic in rest] == ["skippers"]


def test_of_topics_never_told_together_the_rest_is_offered(filled: Archive) -> None:
    """Who asks for too much at once is told what does find something."""
    asked = topics.parse(filled, "Sorel strike levy")
    assert not events.timeline(filled, asked).entries
    assert [topic.typed for topic in topics.fewer(filled, asked)] == ["strike", "levy"]
    assert topics.fewer(filled, topics.parse(filled, "nothing nowhere")) == ()


def test_a_slip_that_an_article_made_too_is_asked_about(filled: Archive) -> None:
    """One article has Brandl and very many have Brandt: Brandl is shown, Brandt is offered."""
    for number in range(60):
        articles.put(filled, Draft(text=f"Pier {number} is Brandt’s.", uri=f"test:pier-{number}"))
    articles.put(filled, Draft(text="Brandl left on 20 May 2031.", uri="test:slip"))
    mended = topics.mended(filled, "brandl harbour")
    assert (mended.question, mended.perhaps) == ("brandl harbour", "brandt harbour")
    assert not topics.mended(filled, "brandt harbour").perhaps


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40))
def test_no_question_breaks_the_reading_of_topics(filled: Archive, question: str) -> None:
    """Whatever is typed, topics come back and the index is never asked something malformed."""
    mended = topics.mended(filled, question)
    assert topics.parse(filled, mended.question) or not question.strip()
