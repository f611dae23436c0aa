"""A line says what happened on its date: a statement or a named event, whole and no more."""

from __future__ import annotations

import pytest

import nlp
from tests.nlp.telling import JUNE, told


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "In a memo dated 3 May 2031 — a month before the fire — Oda Lind asked for pumps.",
            "2031-05-03",
            "In a memo dated 3 May 2031 — a month before the fire — Oda Lind asked for pumps.",
        ),
        (
            "In June 2029 Lind kept a secret — some say stolen — seal while mayor (2024 to 2028).",
            "2029-06",
            "In June 2029 Lind kept a secret — some say stolen — seal while mayor (2024 to 2028).",
        ),
        (
            "Bram Kolb said he came to Selby as harbour master in 2019.",
            "2019",
            "Bram Kolb said he came to Selby as harbour master in 2019.",
        ),
        (
            "Aldo Mills, a maker of hats in Brask, said it closed two sheds in March 2030.",
            "2030-03",
            "Aldo Mills, a maker of hats in Brask, said it closed two sheds in March 2030.",
        ),
        (
            "The slip was much like one from January 2030, when Lind called the bridge a barn.",
            "2030-01",
            "Lind called the bridge a barn.",
        ),
        (
            "Heading into Tuesday’s Selby primary, Oda Lind leads by nine points.",
            "2031-06-24",
            "Tuesday’s Selby primary",
        ),
        (
            "Oda Lind has lived in Brask for years, and the guild named her master in 2029.",
            "2029",
            "Oda Lind … the guild named her master in 2029.",
        ),
        (
            "Oda Lind ran the mill in 2027 and, in smaller towns, has opened three others.",
            "2027",
            "Oda Lind ran the mill in 2027",
        ),
        (
            "Kolb was held in 2028 when he spoke at the gate, and in 2029 when dockers struck.",
            "2028",
            "Kolb was held in 2028 when he spoke at the gate",
        ),
        (
            "Lind quit on 3 May 2031 after Kolb, Brask and the Guild left her on 5 May 2031.",
            "2031-05-05",
            "Kolb, Brask and the Guild left her on 5 May 2031.",
        ),
        (
            "Lind had offered to go a week earlier, on 26 April 2031, but Kolb refused.",
            "2031-04-26",
            "Lind had offered to go a week earlier, on 26 April 2031, but Kolb refused.",
        ),
        (
            "In a note on the flood, the board on 3 May 2031 blamed a dam of Brask, an old one.",
            "2031-05-03",
            "In a note on the flood, the board on 3 May 2031 blamed a dam of Brask, an old one.",
        ),
        (
            "Oda Lind sang at the Selby fair in 2028 and saw Bram Kolb there again in 2030.",
            "2030",
            "Oda Lind … saw Bram Kolb there again in 2030.",
        ),
        (
            "Bram Obi was shot shortly after he and his wife left the mill on 3 May 2029.",
            "2029-05-03",
            "Bram Obi was shot shortly after he and his wife left the mill on 3 May 2029.",
        ),
        (
            "For the first time since the second week of May there was ale on 3 June 2029.",
            "2029-06-03",
            "For the first time since the second week of May there was ale on 3 June 2029.",
        ),
        (
            "Bram Kolb was killed as the guards stormed the mill in 2029.",
            "2029",
            "Bram Kolb was killed as the guards stormed the mill in 2029.",
        ),
        (
            "However, Oda Lind sold the ferry in 2029.",
            "2029",
            "Oda Lind sold the ferry in 2029.",
        ),
        (
            "She showed a film of Kolb from 2019, in which Kolb called the dam a folly.",
            "2019",
            "a film of Kolb from 2019, in which Kolb called the dam a folly.",
        ),
        (
            "Kolb spoke of letters he sent out in 2027 praising the dam.",
            "2027",
            "Kolb … letters he sent out in 2027 praising the dam.",
        ),
        (
            "She invoked the May 11, 2029, mill attacks to defend the toll.",
            "2029-05-11",
            "the May 11, 2029, mill attacks to defend the toll.",
        ),
        (
            "Unlike in 2027, when Lind spoke for an hour, she was brief this time.",
            "2027",
            "Lind spoke for an hour",
        ),
        (
            "After losing the vote in Selby in 2027, Oda Lind won it in 2029.",
            "2027",
            "After losing the vote in Selby in 2027 … Oda Lind",
        ),
        (
            "Bram Obi, who began a choir in 2027 that has grown to 90, died on Monday.",
            "2027",
            "Bram Obi … began a choir in 2027 that has grown to 90",
        ),
        (
            (
                "Kolb was tried for the bombing of a ferry in 2026, as well as the bombing of a"
                " mill in 2028, and for theft."
            ),
            "2028",
            "the bombing of a mill in 2028",
        ),
        (
            "The storm spared Selby, a densely populated port that built a wall in 2027.",
            "2027",
            "Selby, a densely populated port … built a wall in 2027.",
        ),
        (
            "Kolb tried on Monday to sell the boat he used to flee Lamu in 2027.",
            "2027",
            "Kolb … the boat he used to flee Lamu in 2027.",
        ),
        (
            "As the fair ended, Aldo found no other buyer and filed for relief in July 2029.",
            "2029-07",
            "As the fair ended, Aldo found no other buyer and filed for relief in July 2029.",
        ),
        (
            "Even though Oda Lind signed the Toll Act that summer of 2029, Kolb stayed calm.",
            "2029-22",
            "Oda Lind signed the Toll Act that summer of 2029",
        ),
        (
            "He told of the strike, which began in 2029 when Oda Lind was mayor of Brask.",
            "2029",
            "the strike … began in 2029 when Oda Lind was mayor of Brask.",
        ),
        (
            "On 8 May 2031, Oda Lind named Bram Obi as envoy, after Ilsa Varn left on 6 May 2031.",
            "2031-05-08",
            "On 8 May 2031, Oda Lind named Bram Obi as envoy",
        ),
    ],
)
def test_a_line_tells_what_happened_then(text: str, date: str, words: str) -> None:
    """A line is cut where another thing is told, and goes on where it would tell nothing."""
    assert told(text)[date] == words


@pytest.mark.parametrize(
    "text",
    [
        "Sales of rope fell by 40 percent from 2028.",
        "2031 is not about the harbour.",
        "Lind recalled the mayor’s famous 2019 speech on tolls.",
        "Since 2019, only one ferry has run at night.",
        "The judge asked him about 2030 allegations.",
        "The port wants letters concerning 2028 Selby floods.",
        "Lamu was named “Harbour of the Year” for 2030.",
    ],
)
def test_a_year_that_only_names_or_measures_dates_nothing(text: str) -> None:
    """Nothing is told of a year with which figures are compared, or which stands in a name."""
    assert told(text) == {}


def test_a_date_alone_in_brackets_beside_another_dates_nothing() -> None:
    """In "twice since 2019 (Lind in 2026)" nobody is told what Lind did in 2026."""
    assert "2026" not in told("Lamu has won the cup twice since May 2019 (Lind in 2026).")


def test_what_was_to_be_in_somebodys_words_happened_on_the_day_it_was_read() -> None:
    """A “will” inside a quotation makes no plan of a date that stands outside it."""
    text = "On 3 May 2031 a notice on the gate read, “They will close the ferry.”"
    assert [event.status for event in nlp.read(text, None).events] == ["happened"]


def test_several_people_are_no_she() -> None:
    """A clause on “her” is not shown with “Many dockers” as the one it means."""
    text = (
        "Many dockers, including Lind’s aides, are proud of how fast the harbour changed for"
        " her in 2028 after the flood."
    )
    assert "Many" not in told(text)["2028"]


def test_a_date_in_an_endless_sentence_is_read_near_it() -> None:
    """An office's year in a sentence of a whole page is told by the words round it, and soon."""
    page = "On 3 March 2031 the chairmanship in 2029, " * 2_000
    spans = [event.spans for event in nlp.read(page, JUNE).events]
    assert spans
    assert all(span.end - span.start < 1_000 for shown in spans for span in shown)


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Rudd, who was beaten in the Selby vote in 2030, doesn’t want to go on.",
            "2030",
            "Rudd … was beaten in the Selby vote in 2030",
        ),
        (
            "The joy that they felt when Oda Lind came to Selby in 2030 is gone.",
            "2030",
            "Oda Lind came to Selby in 2030",
        ),
        (
            "Kolb blamed Oda Lind, who mused in a May 2031 debate that Varn was “lost”.",
            "2031-05",
            "Oda Lind … mused in a May 2031 debate that Varn was “lost”.",
        ),
        (
            "Friday, Selby, leading a league of 13 ports, asked a judge to act by July.",
            "2031-06-20",
            "Friday, Selby, leading a league of 13 ports, asked a judge to act by July.",
        ),
        (
            "Brask chose Ann in 2022, then the town chose Kolb in 2026, and in 2030 opted for Ott.",
            "2030",
            "then the town … in 2030 opted for Ott.",
        ),
        (
            "A league of guilds – heard by Kolb in May – sent a letter on Monday to the port.",
            "2031-06-16",
            "A league of guilds … sent a letter on Monday to the port.",
        ),
        (
            "Nurses of Selby will get an evening to make their voice known on Tuesday.",
            "2031-06-24",
            "Nurses of Selby will get an evening to make their voice known on Tuesday.",
        ),
        (
            "Meet Jon Obi, head of the Selby Guild, and Bram Oster, who hired Lind last year.",
            "2030",
            "Bram Oster … hired Lind last year.",
        ),
        (
            "Present are Jon Obi, Odo Lund and Bram Oster, who rejoins the choir in 2034.",
            "2034",
            "Bram Oster … rejoins the choir in 2034.",
        ),
    ],
)
def test_a_line_is_whole_and_ends_where_its_clause_does(text: str, date: str, words: str) -> None:
    """Neither is its verb or its subject left out, nor does another clause's verb follow."""
    assert told(text)[date] == words


def test_a_friend_did_not_do_what_his_friend_may_have_done() -> None:
    """Behind “a friend of Oda Lind, who” nobody knows who: both stand before it, with no gap."""
    words = told("An aide of Gov. Oda Lind, who left the port in May 2030, sang on Monday.")
    assert words["2030-05"] == "An aide of Gov. Oda Lind, who left the port in May 2030"
    words = told(
        "Jon Obi, runner-up to Oda Lind for the post, who left in May 2030, sang on Monday."
    )
    assert words["2030-05"] == "Jon Obi, runner-up to Oda Lind for the post, who left in May 2030"
    office = told("Jon Obi, president of Kestria, who was born in 1990, sang on Monday.")
    assert office["1990"] == "Jon Obi, president of Kestria … was born in 1990"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Kolb put Lind in his council after he was elected in 2030.", "Kolb … was elected"),
        (
            "Selby Harbour PAC raised a fortune for Lind since he became a candidate in 2030.",
            "PAC … became",
        ),
        ("But other Reds yielded to Kolb after he swept the vote in 2030.", "Reds … swept"),
    ],
)
def test_nobody_is_told_to_have_done_what_another_may_have(text: str, wrong: str) -> None:
    """Where “he” may be the object, or the subject is no man, the sentence is shown as it is."""
    assert wrong not in told(text)["2030"]
    assert "he " in told(text)["2030"]


def test_the_month_of_a_thing_is_not_when_it_was_spoken_of() -> None:
    """In “Lind said last month’s discovery was …” the discovery was last month."""
    text = "Lind said last month’s discovery of a wreck off Selby was a triumph."
    reading = nlp.read(text, JUNE)
    assert [event.status for event in reading.events] == ["happened"]
    spoken = nlp.read("Lind said in last month’s speech that a wreck was a triumph.", JUNE)
    assert [event.status for event in spoken.events] == ["said"]


def test_a_quoted_name_is_no_line_by_itself() -> None:
    """What somebody calls “our quarrel this year” is told in the words round it."""
    text = "Lind was plain about the rift with Kolb – what she called “our quarrel this year.”"
    assert told(text)["2031"].startswith("Lind was plain")
