"""Words that point at what another sentence told, by what may stand for them in their own."""

from __future__ import annotations

import pytest

from nlp.anaphora import pointing
from tests.nlp.needing import LEAD, needs_of


def points(words: str) -> list[str]:
    """Return the words of a sentence that point."""
    return [words[one.start : one.end] for one in pointing.find(words)]


@pytest.mark.parametrize(
    ("words", "pointer"),
    [
        ("The new gallery in Selby does all three at once.", "all three"),
        ("Pilots there earn half as much as those in Selby.", "Pilots there"),
        ("In Velmora it's called the long night.", "it"),
        ("The paper wrote that Lunt is one of the recipients.", "of the recipients"),
        ("Several other pilots were in the room.", "Several other pilots"),
        ("Two captains warned of such storms on Friday.", "such"),
        ("Dora Lunt, the director of the museum, agreed.", "agreed"),
        ("At least it was the longest strike in years.", "it"),
        ("Many captains are already doing so, the paper wrote.", "doing so"),
        ("No wonder the mayor of Selby resigned.", "No wonder"),
        ("The mayor of Selby has not paid the fine either.", "either"),
        ("Inspector Lunt: “I have never met the man.”", "Inspector Lunt: “"),
        ("In it, captains of the yard sing a hateful song.", "In it"),
        ("The second is about the pilots of Selby.", "The second is"),
        ("At one point, Lunt asked the captains to breathe.", "At one point"),
        ("Captains have since cast doubt on the theory.", "have since"),
        ("Lunt asked the mayor whether that would take place in May.", "that"),
        ("The mayor said the port will follow a different plan.", "a different plan"),
        ("A fund of the mayor spent 2 million crowns on such ads.", "such"),
        ("The tactic of the mayor was quite open as well.", "as well"),
        ("Lunt has also pleaded not guilty to other charges.", "also"),
        ("Lunt contrasted that with the plan of the union.", "that"),
        ("The view from Selby highlighted both.", "both"),
        ("A separate deal also brought money to Selby.", "A separate"),
        ("The council of Selby ignored all of this and voted.", "all of this"),
        ("The council answered with the suit Lunt announced that same day.", "that same day"),
        ("There's another possible plan that could leave pilots out.", "There's another"),
        ("In two other towns, Lunt had asked captains to vote.", "In two other towns"),
        ("A third of the captains say they feel that way.", "that way"),
        ("Captains of Selby are trying to figure that out, the union said.", "that"),
    ],
)
def test_a_word_without_what_it_means_points(words: str, pointer: str) -> None:
    """Whoever reads such a sentence alone asks what is meant."""
    assert any(one.startswith(pointer) for one in points(words))


@pytest.mark.parametrize(
    "words",
    [
        "The bank closed all three branches of its Selby arm.",
        "In March it was announced that the port would close.",
        "Lunt is one of the pilots who refused to sail.",
        "One of the biggest storms in years closed the port.",
        "Several other pilots from Selby were in the room.",
        "There is a plan that could leave pilots out.",
        "Lunt found that out of ten pilots two had sailed.",
        "The union found a way that way-stations could pay for.",
        "In towns where storms are common, such storms close the port.",
        "The union said that pilots had asked for such help as they could get.",
        "Lunt agreed with the union, and the union agreed to wait.",
        "The mayor of Selby will speak at this week’s convention.",
        "Captains in both parties opposed the levy.",
        "The mayor has no boat, but despite that, he sails.",
        "Lunt can either pay the fine or go to jail.",
        "Lunt told the paper: “I have never met the man.”",
        "In its first year the port lost money.",
        "Each captain follows a different plan.",
        "The plan is different from what the union wants.",
        "The fund spent 2 million crowns on ads, and such ads help.",
        "The captains and the pilots were angry as well.",
        "The mayor, who has since resigned, owns two boats.",
    ],
)
def test_what_is_said_on_the_spot_points_at_nothing(words: str) -> None:
    """A sentence that says itself which ones are meant can be read alone."""
    assert points(words) == []


def test_an_age_that_stands_for_a_name_leans() -> None:
    """“The 31-year-old pilot” is nobody to who has not met the name; beside it, it is."""
    before = f"{LEAD}\n\nDora Lunt saw it all.\n\nUntil Monday the 31-year-old pilot"
    aged = len(before) - len(" pilot")
    assert any(need.at == aged for need in needs_of(f"{before} was barred from sailing.", 2))
    named = needs_of(f"{before} Dora Lunt was barred from sailing.", 2)
    assert all(need.at != aged for need in named)


def test_only_the_question_tells_what_the_answer_is() -> None:
    """“The answer is no” says nothing behind any sentence but the one that asks."""
    text = f"{LEAD}\n\nMay a captain sail in fog?\n\nIn Selby the answer is no."
    assert any(need.told == (1,) for need in needs_of(text, 2))
