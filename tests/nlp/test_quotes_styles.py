"""Statements as newspapers of many countries put them, each with its speaker and role."""

from __future__ import annotations

import pytest

import nlp

STYLES = [
    ("'We saw the wall go,' said Derek Fallow, who keeps bees.", "Derek Fallow", None),
    (
        "Nora Field, the transport minister, has said the line will open by spring.",
        "Nora Field",
        "transport minister",
    ),
    ("Addressing reporters, Suresh Kadam said the water would last.", "Suresh Kadam", None),
    ("Samdech Pich Rathana said that the road would open in May.", "Pich Rathana", None),
    ("Oknha Ly Sambath said his company would pay for the bridge.", "Ly Sambath", None),
    ("H.E. Kong Dararith told the meeting that wages would rise.", "Kong Dararith", None),
    ("Neak Oknha Tep Sovann added that he would build a school.", "Tep Sovann", None),
    ("Lok Chumteav Men Kolap said the clinic needed nurses.", "Men Kolap", None),
    ("Bishop Peter Okell told this newspaper that the road was bad.", "Peter Okell", "Bishop"),
    (
        "The Chief Minister, Mr. Ravi Menor, on Tuesday said the dam was full.",
        "Ravi Menor",
        "Chief Minister",
    ),
    (
        "Speaking to the media on Sunday, league leader Anil Rotay alleged that it was over.",
        "Anil Rotay",
        "league leader",
    ),
    ("Datuk Seri Rahman Idrus said that the port would close.", "Rahman Idrus", None),
    (
        "Kesi Senator Moraa Nyabo accused the governor of hiding the report.",
        "Moraa Nyabo",
        "Kesi Senator",
    ),
    (
        "“Sisi tunataka maji,” said Grace Atenga, a trader at the market.",
        "Grace Atenga",
        "trader at the market",
    ),
    ("Mr Otienga, who spoke on phone, said the bus had no brakes.", "Otienga", None),
    (
        "The MP, Baroness Hale Winter, has told the Commons that “nobody was warned”.",
        "Hale Winter",
        "MP",
    ),
    (
        "Police spokesman San Sokhal told The Courier yesterday that two men were held.",
        "San Sokhal",
        "Police spokesman",
    ),
    ("U Thein Zawm, a lawyer, said the court had no windows.", "Thein Zawm", "lawyer"),
    ("Daw Khin Hlaw said the rice was gone.", "Khin Hlaw", None),
    ("Alhaji Musa Dando disclosed that the fund was empty.", "Musa Dando", None),
    ('"We go manage am," Chief Emeka Obiza told our correspondent.', "Emeka Obiza", "Chief"),
    ("According to Dr. Anjali Raoja, the vaccine is safe.", "Anjali Raoja", None),
    ("Tan Sri Lim Boon Huar reiterated that the land was not for sale.", "Lim Boon Huar", None),
    ("Asked whether he would resign, Mr Kariuk said: “Not today.”", "Kariuk", None),
    (
        "“There is no shortage,” claimed Deputy Commissioner Meera Joshar, IAS.",
        "Meera Joshar",
        "Deputy Commissioner",
    ),
    (
        "Sok Phallen, 42, a rice farmer in Kampong Brask province, says the canal is dry.",
        "Sok Phallen",
        "rice farmer in Kampong Brask province",
    ),
    (
        "District Collector S. Venkar Raol, IAS, said tankers were on their way.",
        "S. Venkar Raol",
        "District Collector",
    ),
    (
        "Leader of the Opposition K. Sumana said the Chief Minister was asleep.",
        "K. Sumana",
        "Leader of the Opposition",
    ),
    (
        "“Are we waiting for a lorry to fall on us?” posed Mr Nyakund.",
        "Nyakund",
        None,
    ),
    (
        "Coast Guard Petty Officer Luis Ortal said the ferry struck a bar.",
        "Luis Ortal",
        "Coast Guard Petty Officer",
    ),
    (
        "However, Thy Nhemor, a fisher and farmer, said that he had no boat.",
        "Thy Nhemor",
        "fisher and farmer",
    ),
    (
        "Chan Vuthy, 51, came. However, farmer Chan Vuthy of Brask commune said he was poor.",
        "Chan Vuthy",
        None,
    ),
]


@pytest.mark.parametrize(("text", "speaker", "role"), STYLES)
def test_a_style_gives_its_speaker_and_role(text: str, speaker: str, role: str | None) -> None:
    """Forms of address are left out of the name; an office beside it is the role, verbatim."""
    quotes = nlp.read(text).quotes
    named = [quote for quote in quotes if quote.speaker is not None]
    assert [quote.speaker for quote in named] == [speaker]
    if role is not None:
        assert named[0].role == role


def _speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in nlp.read(text).quotes]


def test_a_courtesy_title_tells_namesakes_apart() -> None:
    """The words "Ms. Arlow" are the daughter's, although her father is named more often."""
    text = (
        "Tobias Arlow lit the lamps of Osk. Mr. Arlow said he would go on. His daughter, "
        "Ruth Arlow, lives in Vell. Ms. Arlow recalled that he came home late."
    )
    assert _speakers(text) == ["Tobias Arlow", "Ruth Arlow"]


def test_a_namesake_speaks_only_once_introduced() -> None:
    """A surname before its second bearer is met is the first one's."""
    text = (
        "Harbour minister Ilsa Brandow opened the port. Brandow said she would pay the crews.\n\n"
        "Jonas Brandow mended nets. Jonas Brandow said nothing had come."
    )
    assert _speakers(text) == ["Ilsa Brandow", "Jonas Brandow"]


def test_a_pronoun_is_never_a_country() -> None:
    """Behind "Kestow announced …", "she" is the woman of the sentence before."""
    text = (
        "Nadia Stromer said the letter came late. Kestow announced a dam in January. The cabinet "
        "should have gone to court, she said. The press in Kestow was silent."
    )
    assert _speakers(text)[-1] == "Nadia Stromer"


def test_an_office_of_another_department_is_not_resolved() -> None:
    """The words "the prime minister" are not the foreign minister's, though she is alone."""
    text = "Foreign Minister Ilsa Brandow left. The prime minister said it was late."
    assert _speakers(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Voss thanked Milo Orr for the candour of his letter.",
        "Nobody heard of it. Ada Voss had written too late.",
        "The owner, who pointed out the first mistake, was kind about it.",
        "Ada Voss called on Minister Milo Orr and sat down.",
        "Ada Voss pleaded guilty at Osk Court.",
        "Passengers described chaos.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    """Thanks, visits, pleas and letters that say nothing are not quotations."""
    assert nlp.read(text).quotes == ()


def test_a_dateline_and_a_day_are_no_part_of_what_was_said() -> None:
    """What was reported begins behind "OSK, March 14 (Newswire) - "; "%" belongs to it."""
    text = "OSKHOLM, March 14 (Newswire) - Norvale will pump more oil, its energy minister said."
    assert nlp.read(text).quotes[0].spans[0].of(text) == "Norvale will pump more oil"
    text = "Finance chief Dan Chowan said volumes fell 2% in May."
    assert nlp.read(text).quotes[0].spans[0].of(text).startswith("volumes fell 2%")


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("“I hope they agree,” said Ada Voss.", True),
        ("“I agree with his statement,” said Ada Voss.", True),
        ("“There was no ship in the bay,” said Ada Voss.", False),
        ("“It is time to leave the bay,” said Ada Voss.", False),
        ("“Mothers feed their children first,” said Ada Voss.", False),
        ("“This wall is for our grandchildren,” said Ada Voss.", False),
        ("Ada Voss said that she would vote no.", False),
    ],
)
def test_a_quotation_leans_only_on_what_stands_outside(text: str, leans: bool) -> None:  # noqa: FBT001 -- a parameter
    """A pronoun that has its noun inside the quotation points to nothing before it."""
    assert nlp.read(text).quotes[0].leans is leans


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Rival Helen Stroud spoke. Helen Stroud left.", "Helen Stroud", None),
        ("Senators Clara Boyden and Tim Westow met.", "Clara Boyden", None),
        ("Mayor Bill Tranter came.", "Bill Tranter", "Mayor"),
        ("May Robsen, its treasurer, paid.", "May Robsen", "treasurer"),
        (
            "Ada Voss, whom Orr made foreign minister on June 12, spoke.",
            "Ada Voss",
            None,
        ),
        ("Ada Voss, its chief engineer, spoke.", "Ada Voss", "chief engineer"),
        ("Ada Voss, now professor of law at Vell, spoke.", "Ada Voss", "professor of law at Vell"),
        (
            "Ada Voss, an expert on rivers who has taught in Osk, spoke.",
            "Ada Voss",
            "expert on rivers",
        ),
        (
            "Ada Voss, an aide to President Lena R. Quist, spoke.",
            "Ada Voss",
            "aide to President Lena R. Quist",
        ),
        ("Ada Voss has been successfully courting farmers as leader.", "Ada Voss", None),
    ],
)
def test_a_name_and_a_role_end_where_they_end(text: str, name: str, role: str | None) -> None:
    """Titles are no part of a name; a role is an office, never a clause."""
    found = {person.name: person.role for person in nlp.read(text).people}
    assert name in found
    assert found[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "The Veldow Fishermen’s Union met. Veldow Fishermen paid.",
        "The Council of Economic Advisers met in Osk.",
        "Fans watched The Vell Walking Dead on Sunday.",
        "Workers of the Osk Rovers met. The Orchard Row was dark.",
    ],
)
def test_an_institution_is_nobody(text: str) -> None:
    """Clubs, councils, streets and works do not become people."""
    assert [person for person in nlp.read(text).people if person.kind == "person"] == []


@pytest.mark.parametrize(
    ("said", "leans"),
    [
        ("She had struggled all her life, Corso explained.", True),
        ("Corso recalled the days on which he went to see her at the mill.", True),
        ("Corso said he would go.", False),
        ("Corso said that Mia Orl had lost her house.", False),
        ("Corso said that his sister had lost her house.", False),
    ],
)
def test_reported_words_on_somebody_else_lean_on_the_line_before(said: str, *, leans: bool) -> None:
    """A man’s “she” is somebody whom only the line before names; his “he” is himself."""
    quotes = nlp.read(f"Mr Ted Corso, a clerk, spoke. It had been a long war. {said}").quotes
    assert quotes[-1].leans is leans


def test_words_whose_subject_stands_before_the_speaker_are_shown_with_it() -> None:
    """“Which she said was late” says nothing without what was late."""
    text = "Ada Voss, a clerk, left. The train, which Voss said was late, was full."
    quote = nlp.read(text).quotes[-1]
    assert quote.clause is not None
    assert text[quote.clause.start :].startswith("The train, which Voss said was late")
