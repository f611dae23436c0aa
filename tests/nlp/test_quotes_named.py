"""A speaker's whole name, and nobody else's: initials, whose father, ministries of two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import nlp

if TYPE_CHECKING:
    from nlp.values import Quote


def _quotes(text: str) -> list[Quote]:
    return list(nlp.read(text).quotes)


@pytest.mark.parametrize("name", ["A. J. Marsh", "A. Marsh", "A. J. P. Marsh"])
def test_an_initial_a_is_no_article(name: str) -> None:
    """The “A.” that opens a name belongs to it, and makes nobody's office."""
    text = f"The historian {name} said the map was wrong. A bridge, she said, was missing."
    assert _quotes(text)[0].speaker == name
    assert _quotes(text)[0].role == "historian"


@pytest.mark.parametrize(
    "subject", ["The father of baby Mila", "A friend of victim Tomas Reyes", "The aunt of boy Osk"]
)
def test_whoever_belongs_to_somebody_is_not_that_one(subject: str) -> None:
    """The father of baby Mila is not Mila."""
    (quote,) = _quotes(f"{subject} said on Friday that the river was too high to cross.")
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Velmora's Ministry of Information and Broadcasting", "Ministry of Information and"),
        ("The Osk Chamber of Commerce and Industry", "Osk Chamber of Commerce and"),
        ("The mayor of Osk and Rolf Sand", "Rolf Sand"),
    ],
)
def test_and_joins_the_words_of_an_institution(subject: str, speaker: str) -> None:
    """A ministry of two things is not called by the second one."""
    (quote,) = _quotes(f"{subject} said that the film was banned.")
    assert (quote.speaker or "").startswith(speaker)


def test_one_body_of_two_things_speaks_by_its_whole_name() -> None:
    """“And” inside one body’s name does not cut it; between two bodies it does."""
    text = "The Orchards and Fisheries Service said the nets were old."
    assert _quotes(text)[0].speaker == "Orchards and Fisheries Service"
    two = "The FBI and Fisheries Service said the nets were old."
    assert _quotes(two)[0].speaker != "FBI and Fisheries Service"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orl’s Bay Co. said it would wait.", "Orl’s Bay Co"),
        ("The newspaper Orl Bladet said it would rain.", "Orl Bladet"),
        ("It rained in Maylind. Police came. The police said it was late.", None),
    ],
)
def test_an_institutions_name_is_whole_and_its_own(text: str, name: str | None) -> None:
    """A firm’s owner belongs to its name, the end of the sentence before does not."""
    quote = _quotes(text)[-1]
    assert (quote.speaker, quote.speaker_kind) == (name, "organisation")


def test_an_envoy_to_a_land_is_whoever_was_called_so() -> None:
    """“The ambassador to Osk” is no other envoy whom the text has named."""
    text = "The special ambassador Igor Malin left. The ambassador to Osk said he would stay."
    assert _quotes(text)[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The plan was dropped, said Ukro, or Dawn, a Velmoran newspaper owned by it.", "Ukro"),
        ("According to Velinform, the state-run news agency, the bridge is open.", "Velinform"),
        ("KRT Tarnow agreed to pay. KRT Tarnow said it would pay its debts.", "KRT Tarnow"),
        ("A recent Brackley Poll shows that voters are tired.", "Brackley Poll"),
    ],
)
def test_newspapers_agencies_and_firms_in_capitals_are_no_people(text: str, speaker: str) -> None:
    """What a name is explained as, and capitals of a firm, tell that nobody is meant."""
    last = _quotes(text)[-1]
    assert (last.speaker, last.speaker_kind) == (speaker, "organisation")


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("Londoner Tony Sorn said the horse was witty.", "Tony Sorn", "Londoner"),
        ("Moderator Jon Tarro asked why the dam broke.", "Jon Tarro", "Moderator"),
        ("Meanwhile Oria, who was honoured, said she would sing.", "Oria", None),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(
    text: str, speaker: str, role: str | None
) -> None:
    """A trade or an adverb that opens the sentence is not taken into the name."""
    last = _quotes(text)[-1]
    assert (last.speaker, last.speaker_kind, last.role) == (speaker, "person", role)


@pytest.mark.parametrize(
    "words",
    [
        "Democratic and unaffiliated pollsters",
        "Catholic and Jewish leaders",
        "Socialist or Communist voters",
    ],
)
def test_a_partys_or_creeds_adjective_names_nobody(words: str) -> None:
    """“According to Democratic and unaffiliated pollsters”: nobody is called Democratic."""
    reading = nlp.read(f"She needs half of the vote in Tarn to win, according to {words}.")
    assert [quote.speaker for quote in reading.quotes] == [None]
    assert not reading.people


def test_an_adjective_before_a_name_hides_nobody() -> None:
    """The bishop has a name, and so has a charity that is called Catholic."""
    assert _quotes("The pier will fall, Catholic Bishop Mark Lindell said.")[0].speaker == (
        "Mark Lindell"
    )
    assert _quotes("The pier will fall, Catholic Charities said.")[0].speaker == (
        "Catholic Charities"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Last April, the woman said she was glad.",
        "“I trusted him,” the woman said Last April.",
        "A study in late August found that the mill was safe.",
    ],
)
def test_a_month_behind_last_is_nobody(text: str) -> None:
    """Though April may be somebody, “Last April” is a date."""
    found = nlp.read(text)
    assert not found.people
    assert not [quote.speaker for quote in found.quotes if quote.speaker]


def test_a_month_alone_may_be_somebody() -> None:
    """The guard leaves April her words."""
    (quote,) = _quotes("“I did,” said April Kolb.")
    assert quote.speaker == "April Kolb"


def test_a_county_is_no_speaker() -> None:
    """An Irish address ends in it."""
    text = (
        "Declan Browe, 27, of Lackle, Arnacrush, Co Marle, who was late, also admitted the theft."
    )
    assert [one.speaker for one in _quotes(text)] == ["Declan Browe"]


def test_a_government_that_only_owns_something_is_not_the_one_meant() -> None:
    """“The government” is the one that acted, not the one whose loan is named behind it."""
    text = (
        "The Velmora government approved the canal in May. It is part of the Kestrian government’s"
        " plan. The government said the work would take a year."
    )
    assert nlp.read(text).quotes[-1].speaker == "Velmora government"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The state will pay, Sports and Youth Minister Ada Voss yesterday said.", "Ada Voss"),
        ("President and Chief Officer Alan Reed told the board it was late.", "Alan Reed"),
        ("Osk Unity League (OUL) MP Alan Reed rose and said it was late.", "Alan Reed"),
        ("Premier Foods says the losses are small.", "Premier Foods"),
    ],
)
def test_an_office_of_two_fields_and_a_partys_member_are_one(text: str, who: str) -> None:
    """“And” inside an office joins no two people, and the party is not its member."""
    assert nlp.read(text).quotes[-1].speaker == who


def test_two_ministers_are_two() -> None:
    """A name before “and” is somebody's own."""
    text = "Premier Ada Voss and Youth Minister Alan Reed said the road was closed."
    assert {quote.speaker for quote in nlp.read(text).quotes} == {"Ada Voss", "Alan Reed"}
