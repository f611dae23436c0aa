"""A date in a clause on a noun belongs to that clause, shown with its noun and no more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp
from nlp.event.edges import shown_from
from tests.nlp.telling import JUNE, told


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Oster said the hearing, which opened on January 15, had drawn 412 replies.",
            "2031-01-15",
            "the hearing … opened on January 15",
        ),
        (
            "Varn, 58, who became premier in 2024 and lives in Selby, resigned on Monday.",
            "2024",
            "Varn, 58 … became premier in 2024",
        ),
        (
            "On Saturday, Varn and Oster signed the pact, under which both will fish until 2046.",
            "2046",
            "the pact, under which both will fish until 2046.",
        ),
        (
            "The bridge that opened in 1990 will be closed.",
            "1990",
            "The bridge … opened in 1990",
        ),
        (
            "Mara Lind, a farmer who was born in 1961, won the vote on Tuesday.",
            "1961",
            "Mara Lind, a farmer … was born in 1961",
        ),
        (
            "The prize went to a miller, Bram Lind, who in 2024 was named master of the guild.",
            "2024",
            "Bram Lind … in 2024 was named master of the guild.",
        ),
        (
            "Coached by Bram Obi, who led Selby to the cup in 2012, Lamu lost.",
            "2012",
            "Bram Obi … led Selby to the cup in 2012",
        ),
        (
            "The speech was on former President Bram Obi, who was hurt in a fire in 2021.",
            "2021",
            "former President Bram Obi … was hurt in a fire in 2021.",
        ),
        (
            "In her memoir, published in 2015, Mara Lind tells how she grew up.",
            "2015",
            "her memoir, published in 2015 … Mara Lind",
        ),
        (
            "Under the accord, announced on February 8, the toll is dropped.",
            "2031-02-08",
            "the accord, announced on February 8",
        ),
        (
            "The lake feeds Selby, according to a study published in Lamu in 2019.",
            "2019",
            "a study published in Lamu in 2019.",
        ),
        (
            "Oster said that the pact that both sides reached in Brask in September 2023 was dead.",
            "2023-09",
            "the pact that both sides reached in Brask in September 2023",
        ),
        (
            "The fire, the worst in years, killed nine people on 3 May 2031, police said.",
            "2031-05-03",
            "The fire, the worst in years, killed nine people on 3 May 2031, police said.",
        ),
        (
            "Lind blames the feud between Selby and Lamu that goes back to the flood of 1979.",
            "1979",
            "the feud between Selby and Lamu … goes back to the flood of 1979.",
        ),
        (
            "Obi, a Selby skipper who was first elected in 2008, scorned the plan.",
            "2008",
            "Obi, a Selby skipper … was first elected in 2008",
        ),
        (
            "The purser who left his ship in 2012 amid talk that he drank said he was sorry.",
            "2012",
            "The purser … left his ship in 2012",
        ),
        (
            "Crowds came to see Ivo, the boy whose rescue off Selby in 2030 set off a quarrel.",
            "2030",
            "Ivo, the boy whose rescue off Selby in 2030 set off a quarrel.",
        ),
        (
            "Lind stayed away from the hall the week after the slaying of Odo Varn in 2013.",
            "2013",
            "the slaying of Odo Varn in 2013",
        ),
        (
            "Whatever comes of Selby and Lamu, which holds a vote on 19 April 2031, all is open.",
            "2031-04-19",
            "Lamu … holds a vote on 19 April 2031",
        ),
        (
            "Lind filed a suit on 3 May 2031, accusing Varn of robbing a bank in 2019.",
            "2019",
            "Lind … accusing Varn of robbing a bank in 2019.",
        ),
        (
            "Varn has hidden at sea since the January 1998 raid and fire of a Selby, Lamu, mill.",
            "1998-01",
            "the January 1998 raid and fire of a Selby, Lamu, mill.",
        ),
        (
            "Varn was jailed in the May 2030 shooting of Odo Kolb, a dentist.",
            "2030-05",
            "the May 2030 shooting of Odo Kolb",
        ),
        (
            "The pact ends a feud that began in 2029 when Lamu built a dam.",
            "2029",
            "a feud … began in 2029 when Lamu built a dam.",
        ),
        (
            "But without Lind, who died in February 2031, to help them, they lost.",
            "2031-02",
            "Lind … died in February 2031, to help them",
        ),
        (
            "People speak of forty robberies in the town of Brask committed by gangs in May 2030.",
            "2030-05",
            "People speak of forty robberies in the town of Brask committed by gangs in May 2030.",
        ),
        (
            "The union wants the court to suspend the ban imposed in May 2031 and also free Varn.",
            "2031-05",
            "the ban imposed in May 2031",
        ),
    ],
)
def test_a_clause_on_a_noun_is_cut_out_with_it(text: str, date: str, words: str) -> None:
    """What the rest of the sentence tells is not told of the clause's date."""
    assert told(text)[date] == words


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Bram Oster has been close to Varn ever since he entered the senate in 2025.",
            "2025",
            "Bram Oster … entered the senate in 2025.",
        ),
        (
            "The pact has lapsed after both sides failed to renew it by the end of 2030.",
            "2030",
            "The pact … both sides failed to renew it by the end of 2030.",
        ),
        (
            "Jonas Vash wrote of Mara Lind, with whom he signed the pact in April 2016.",
            "2016-04",
            "Jonas Vash … Mara Lind, with whom he signed the pact in April 2016.",
        ),
        (
            "One contrary view had been heard before he reached Brask on 3 May 2031.",
            "2031-05-03",
            "One contrary view had been heard before he reached Brask on 3 May 2031.",
        ),
    ],
)
def test_a_clause_on_he_has_its_sentences_subject(text: str, date: str, words: str) -> None:
    """A reader learns who "he" is from the sentence; a view is nobody."""
    assert told(text)[date] == words


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("The company announced the plan on 3 May 2031.", "2031-05-03", ""),
        ("Lind served as a gunner and went to Lamu in 2024.", "2024", ""),
        (
            "Born in 1923, Lind co-founded Lamu, a port, in 1965 when it broke away.",
            "1923",
            "Born in 1923 … Lind",
        ),
        ("The ministry had ruled that the boy may go, and set 3 May as the day.", "2031-05-03", ""),
        ("Varn wept as Oster spoke on Monday.", "2031-06-16", ""),
        (
            "Boats helped to end the siege in 1995 and now are ready to sail again.",
            "1995",
            "Boats helped to end the siege in 1995",
        ),
        (
            "On 2 March it emerged that Varn used a box, and the following day, the council asked.",
            "2031-03-03",
            "the following day, the council asked.",
        ),
        (
            "The report said that they met late; the dam was announced on 17 January 2023.",
            "2023-01-17",
            "the dam was announced on 17 January 2023.",
        ),
        (
            "Following the attack on Selby in July 2005, the premier insisted that it was over.",
            "2005-07",
            "the attack on Selby in July 2005",
        ),
        (
            "The floods came in 2011 when it rained and in 2012 when the dam burst.",
            "2012",
            "the dam burst.",
        ),
        ("The premier said on Monday the dam burst in 2009.", "2009", "the dam burst in 2009."),
        (
            "She pointed to a survey of June 2030 that found it moving north, and asked why.",
            "2030-06",
            "a survey of June 2030 that found it moving north",
        ),
        (
            "Feuds have grown since Velmora's annexation of Brask in 2014 and its claims.",
            "2014",
            "Velmora's annexation of Brask in 2014",
        ),
        (
            "The feud was over after Varn announced on 3 May 2031 that Lind, 58, was ready to go.",
            "2031-05-03",
            "Varn announced on 3 May 2031 that Lind, 58, was ready to go.",
        ),
        (
            "The man who fled before the bomb went off was found in 2009 in Selby.",
            "2009",
            "",
        ),
    ],
)
def test_a_clause_keeps_its_verb_and_no_other(text: str, date: str, words: str) -> None:
    """What is announced is no clause; what stands for itself is; "" is the whole sentence."""
    assert told(text)[date] == (words or text)


@pytest.mark.parametrize(
    "text",
    [
        "Varn denied that he had met the smuggler in May 2030.",
        "Varn denied meeting the smuggler in May 2030.",
        "No vote on the toll is planned for May 2032.",
        "Was the vote of March 2030 a farce?",
        "The page had the following lines on 4 March 2030:",
        "SELBY, 6 February 2030 – The mayor told guests that the pact was dead.",
        "Post-9/11 rules are no longer kept.",
        "“We did not become friends in May 2030,” Varn said.",
        "Brask, Velmora, 7 & 8 March 2030 .",
        "“Varn is right,” she said, “and he will have an answer by 24 June 2032.”",
        "The Fisheries Act of 2009, drafted by Varn, set up a fund.",
        'Lind was there. <post author="@lind" datetime="2030-03-29">Varn lies.',
        "Varn praised 2030 presidential nominee Mara Lind.",
        "Eleven years after the May 3, 2020, raid, gunmen came back.",
        "CORRECTION: A wrong version of this article was published on 3 May 2030.",
        "3 May 2030 would have been her birthday.",
        "If Varn wins in May 2032, Lind will go.",
        "FlagShareLikeReply on 3 May 2030 Lind stayed.",
        "Eleven men met on the anniversary of 3 May 2030.",
        "Lind said the test would come with the first dry June.",
        "The mill sold 700 tons, up from 500 tons a year earlier.",
        "For most people today, these are good times.",
        "Crowds cheered. <b>Varn left in May 2030</b>",
    ],
)
def test_what_tells_of_no_event_makes_none(text: str) -> None:
    """Denials, questions, lead-ins, datelines and names of laws date nothing."""
    assert not told(text)


def test_words_begin_behind_bullet_and_dateline() -> None:
    """Neither stands on the bar, and a half quotation is made whole."""
    assert told("- On 3 May 2031, the levy was dropped.\n- On 4 May 2031, it was back.\n") == {
        "2031-05-03": "On 3 May 2031, the levy was dropped.",
        "2031-05-04": "On 4 May 2031, it was back.",
    }
    text = "Selby (WIRE)The lock was shut on 3 May 2031."
    assert told(text) == {"2031-05-03": "The lock was shut on 3 May 2031."}


@pytest.mark.parametrize(
    ("text", "status", "who"),
    [
        ("On Friday, Varn said he had no qualms.", "said", "Varn"),
        ("Dock officials said that the lock broke in May 2030.", "happened", "dock officials"),
        ("Her aide said that the lock broke in May 2030.", "happened", None),
        ("Lock officials said special envoy Bram Lind left on Friday for Lamu.", "happened", None),
        ("Oster praised the pact, which was announced on Friday.", "happened", None),
        (
            "The wife of Brask striker Odo Varn said that the lock broke in May 2030.",
            "happened",
            None,
        ),
        ("Varn also said that the lock broke in May 2030.", "happened", "Varn"),
    ],
)
def test_who_said_so(text: str, status: str, who: str | None) -> None:
    """Officials may speak without a name; "her aide" is nobody's name."""
    events = nlp.read(text, JUNE).events
    assert [(event.status, event.said_by) for event in events] == [(status, who)]


_WORDS = (
    "Varn|the pact|, which| who| opened| in 2019|,|;| (|)| “|”| _ | -- | and| said that| he"
    "| under which| signed|:|?|."
).split("|")


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
@settings(deadline=None)
def test_spans_stay_inside_the_text(words: list[str]) -> None:
    """Whatever stands in a sentence, an event's words lie in it, in order, and hold something."""
    text = "".join(words)
    for event in nlp.read(text, JUNE).events:
        ends = [0]
        for span in event.spans:
            assert ends[-1] <= span.start < span.end <= len(text)
            ends.append(span.end)


def test_a_line_of_capitals_is_read_at_once() -> None:
    """Six thousand capitals are no dateline in any of a hundred million ways."""
    assert shown_from("A" * 6000, 0, 6000) == 0
