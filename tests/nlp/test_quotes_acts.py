"""Acts that a verb of speech tells of are no statements."""

from __future__ import annotations

import pytest

import nlp


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Voss declared a state of local emergency on Sunday.",
        "The council of Vell declared a provincewide state of emergency.",
        "Rolf Sand declared Mr Orr wanted on 27 February.",
        "Vell Athletic agreed a fee to sign Rolf Sand from Osk.",
        "Nordlund agreed to a three-year contract with the union.",
        "Nordlund Pharma agreed on Tuesday to be bought by Keller for $15bn.",
        "Ada Voss rang and told of the flood, but no crew could come.",
        "Nordlund reports first-quarter earnings on May 7.",
        "The High Court rejected a plea seeking leave for Rolf Sand’s sisters to speak.",
        "Rolf Sand concluded his arguments.",
        "The chamber has claimed nine victories and met only one defeat in such cases.",
        "Officer Rolf Sand walked up to the car, asking for his identification.",
        "Rolf Sand complained of chest pains.",
        "Ada Voss showed a reporter the last message from her brother.",
        "Rolf Sand slams Orr through the covers for four.",
        "Coroner Ada Voss spoke at the hearing of Lily Orr.",
        "She was given a sentence of two years, and told to carry out 200 hours of work.",
    ],
)
def test_an_act_is_no_statement(text: str) -> None:
    """What was done is not what was said."""
    assert nlp.read(text).quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Voss declared that the emergency was over.",
        "Ada Voss agreed that the fee was high.",
        "Ada Voss asked for calm.",
        "Ada Voss explained why the crew was late.",
        "Ada Voss rejected claims that the bid had failed.",
        "Ada Voss concluded that the case was lost.",
        "Ada Voss claimed 200 people had been hurt.",
        "Ada Voss told them to carry out the work.",
        "Ada Voss slammed the mayor for his late reply.",
    ],
)
def test_a_statement_stays_one(text: str) -> None:
    """The same verbs report clauses, judgments and demands."""
    (quote,) = nlp.read(text).quotes
    assert quote.speaker == "Ada Voss"


def test_a_quotation_of_three_paragraphs_is_direct() -> None:
    """The line breaks between its marks are nobody's own words."""
    text = (
        "Ada Voss said: “The river rose. Nobody told us.\n\n“We moved the beds.\n\n"
        "“Then the lights went out and we sat in the dark.”"
    )
    (quote,) = nlp.read(text).quotes
    assert quote.kind == "direct"
