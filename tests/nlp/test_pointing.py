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
        ("The paper wrote that Lunt is one of the recipients.", "of the recipients"),
        ("Several other pilots were in the room.", "Several other pilots"),
        ("Two captains warned of such storms on Friday.", "such"),
        ("Dora Lunt, the director of the museum, agreed.", "agreed"),
        ("The mayor of Selby has not paid the fine either.", "either"),
        ("In it, captains of the yard sing a hateful song.", "In it"),
        ("The second is about the pilots of Selby.", "The second is"),
        ("At one point, Lunt asked the captains to breathe.", "At one point"),
        ("Captains have since cast doubt on the theory.", "have since"),
        ("Lunt asked the mayor whether that would take place in May.", "that"),
        ("The mayor said the port will follow a different plan.", "a different plan"),
        ("Captain Ole Lind gave a similar explanation.", "a similar explanation"),
        ("A fund of the mayor spent 2 million crowns on such ads.", "such"),
        ("The tactic of the mayor was quite open as well.", "as well"),
        ("Lunt has also pleaded not guilty to other charges.", "also"),
        ("Lunt contrasted that with the plan of the union.", "that"),
        ("The view from Selby highlighted both.", "both"),
        ("A separate deal also brought money to Selby.", "A separate"),
        ("The council of Selby ignored all of this and voted.", "all of this"),
        ("The mayor of Selby confirmed this in a letter.", "this"),
        ("The council answered with the suit Lunt announced that same day.", "that same day"),
        ("There's another possible plan that could leave pilots out.", "There's another"),
        ("In two other towns, Lunt had asked captains to vote.", "In two other towns"),
        ("The mayor of Tarn said she did not know.", "not know"),
        ("The town of Vell did the same.", "did the same"),
        ("The mayor of Tarn denied that anybody had been warned.", "denied that anybody"),
        ("The man, Ole Lind, is no docker.", "The man, O"),
        ("Captains of Selby are trying to figure that out, the union said.", "that"),
        ("Several captains of Selby warned of another costly debate.", "another"),
        ("Another ferry, the Dora, came second.", "Another"),
        ("Velmora won away by the same score on Wednesday.", "same score"),
        ("The mother of Lunt is equally angry.", "equally"),
        ("Other ferries are also expected to stop.", "Other ferries"),
        ("A statement said it would follow the advice of the port.", "A statement said"),
        ("In that world in flux, Lunt was at home.", "that world"),
        ("Similar fears were voiced by Mayor Lunt.", "Similar"),
        ("Lunt has held such traditional local events all year.", "such"),
        ("In the months since, captains have not found the wreck.", "In the months since"),
    ],
)
def test_a_word_without_what_it_means_points(words: str, pointer: str) -> None:
    """Whoever reads such a sentence alone asks what is meant."""
    assert any(one.startswith(pointer) for one in points(words))


@pytest.mark.parametrize(
    "words",
    [
        "The bank closed all three branches of its Selby arm.",
        "The mayor of Selby confirmed this week that the port would close.",
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


def test_only_the_question_tells_what_the_answer_is() -> None:
    """“The answer is no” says nothing behind any sentence but the one that asks."""
    text = f"{LEAD}\n\nMay a captain sail in fog?\n\nIn Selby the answer is no."
    assert any(need.told == (1,) for need in needs_of(text, 2))


@pytest.mark.parametrize(
    "words",
    [
        "After one ferry had sunk, another ferry turned back.",
        "Both captains came by the same boat.",
        "The two were equally angry.",
        "A statement by the port said nothing of it on Monday.",
        "Velmora is a friend of Selby and hopes to trade with that country.",
    ],
)
def test_what_its_own_sentence_tells_points_at_no_other(words: str) -> None:
    """One more of what the sentence tells of, and what is like it, is clear to who reads it."""
    found = points(words)
    assert not any(
        one.startswith(("another", "same", "equally", "A st", "that c")) for one in found
    )
