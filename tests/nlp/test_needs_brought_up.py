"""What a text brought up before, and what only seems to point at it."""

from __future__ import annotations

import pytest

import nlp
from nlp.summarising.choosing import choose
from tests.nlp.needing import LEAD, needs_of


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("Ole Varn was named in the filing as a friend.", True),
        ("The filing said that Ole Varn is a friend.", True),
        ("The filing of two unions said that Ole Varn is a friend.", False),
        ("Ole Varn spoke of the economy of Vell.", False),
        ("In a filing of May, Ole Varn said that the filing was wrong.", False),
    ],
)
def test_whatever_was_brought_up_is_not_gone_on_with_alone(words: str, *, leans: bool) -> None:
    """“The filing” needs the sentence that has the filing, wherever it stands above."""
    text = (
        f"{LEAD}\n\nThe owner had lost money, he said in a filing. Nobody came. Nobody was asked."
        f"\n\n{words}"
    )
    assert any(need.insert is None and 1 in need.told for need in needs_of(text, 4)) is leans


@pytest.mark.parametrize(
    "words",
    [
        "Divers want them lifted at once.",
        "Orvane Lines asked for their names on Tuesday.",
        "A plan would have failed without it, Ole Varn said.",
        "Ole Varn said it is clear that ferries need light.",
    ],
)
def test_a_pronoun_that_may_stand_for_something_before_it_needs_nothing(words: str) -> None:
    """“They” and “it” behind a noun or a name that fits are understood."""
    text = f"{LEAD}\n\nOle Varn has been a pilot for years. {words}"
    assert not needs_of(text, 2)


def test_letters_that_are_spelt_in_part_are_shown_with_what_they_stand_for() -> None:
    """“VNCD” says nothing without the name; as it is not spelt by its letters, nothing goes in."""
    text = (
        f"{LEAD}\n\nVN Canal Development Holding (VNCD) of Vell owns both. Nobody came.\n\n"
        "In May VNCD began to sell ships in Selby."
    )
    (need,) = needs_of(text, 3)
    assert need == nlp.Need(need.at, None, (1,))


def test_what_brings_a_thing_up_is_looked_at_as_well() -> None:
    """A sentence is not brought in for another one if it leans on a third that is not shown."""
    filling = " ".join(f"Ferry {number} was shut on Monday in Vell." for number in range(20))
    text = f"{LEAD}\n\n{filling}\n\nOle Varn wants them lifted. The filing was read there by Varn."
    reading = nlp.read(text)
    for count in range(1, 6):
        taken = {one.sentence for one in choose(text, reading.sentences, reading.summary, count)}
        assert all(
            need.insert or taken & set(need.told)
            for one in reading.summary
            if one.sentence in taken
            for need in one.needs
        )


def test_a_people_is_nobody_by_surname() -> None:
    """“Denholt rebels” are the Denholts', not Jor Denholt; nothing is put behind their name."""
    text = (
        f"{LEAD}\n\nThe Denholts took Vell in May, said Jor Denholt, a leader of the group.\n\n"
        "Ole Varn saw Denholt rebels in Selby on Monday."
    )
    assert not any(need.insert for need in needs_of(text, 2))


def test_a_name_that_begins_a_longer_one_is_shown_with_that() -> None:
    """“Jor” is somebody only to who has met “Jor Sen Varn”; what else is so called may be meant."""
    text = (
        f"{LEAD}\n\nThe men, named as Jor Sen Varn and Ole Sen Brask, own both. Nobody came.\n\n"
        "The coastguard said Jor had sold one of the ferries."
    )
    assert any(1 in need.told for need in needs_of(text, 3))


def needs_a_teller(text: str, place: int) -> set[int]:
    """Return the sentences of which a sentence needs one, whatever for."""
    return {one for need in needs_of(text, place) if not need.insert for one in need.told}


def test_a_word_before_a_noun_says_which_one_is_meant() -> None:
    """“The flood inquiry” is told by the flood's own sentence, not by any other inquiry."""
    text = (
        f"{LEAD}\n\nAn inquiry into the collision began. Nobody came. A flood had drowned two"
        " guards of the yard. Ole Varn said that he was sorry. The witness of the flood inquiry was"
        " Mara Denholt of Selby."
    )
    assert 3 in needs_a_teller(text, 5)
    assert 1 not in needs_a_teller(text, 5)


def test_what_a_body_is_to_do_does_not_say_which_one_it_is() -> None:
    """“For the university to teach” leaves open which; “the plan to teach” says which."""
    before = f"{LEAD}\n\nPilots trained at a university of Vell. A plan was made."
    assert needs_a_teller(
        f"{before} The mayor said on Friday that it was time for the university to teach pilots.", 3
    )
    assert not needs_a_teller(f"{before} Mara Denholt backs the plan to teach pilots the law.", 3)


def test_one_report_is_not_told_by_several() -> None:
    """“That report” is the one told of right before, not the reports of the first lines."""
    text = (
        f"{LEAD}\n\nVarn spoke amid reports on his past. On Friday it was a report by the Lantern"
        " that he had never sailed. Varn called that report a lie."
    )
    assert needs_a_teller(text, 3) == {2}


def test_what_something_is_needs_who_brought_it_up() -> None:
    """A sentence that only explains a name says nothing to whom nobody told of it."""
    quartet = "The Selby Quartet consists of four banks of the coast."
    told = f"{LEAD}\n\nOle Varn worked on a text of the Quartet in May. {quartet}"
    assert 1 in needs_a_teller(told, 2)
    assert not needs_a_teller(f"{LEAD}\n\nOle Varn worked on a text in May. {quartet}", 2)


def test_an_opening_she_is_told_by_the_next_sentence() -> None:
    """A first sentence that names nobody is shown with the second, or not at all."""
    text = "She grew up on the quay without a school. Ola Brandt is ninety and learns to read now."
    assert needs_a_teller(text, 0) == {1}


def test_two_who_share_a_surname_need_nothing_more() -> None:
    """“Mara and Ole Denholt” names both: neither needs a sentence further down."""
    text = (
        "Mara and Ole Denholt, the owners of the yard, said that they felt unsafe in Vell."
        " Mara Denholt went home."
    )
    assert not needs_of(text, 0)


def test_an_it_that_acts_behind_a_clause_on_persons_is_something_else() -> None:
    """“When Orl was mayor, it drove …”: nobody is “it”; “when the sea rose, it …” is clear."""
    before = f"{LEAD}\n\nYou know “Orl fever”. Nobody came."
    people = f"{before} When William Orl was mayor, it drove many captains mad."
    assert 2 in needs_a_teller(people, 3)
    assert not needs_a_teller(f"{before} When the sea rose in May, it drove captains mad.", 3)


def test_a_name_that_only_a_quotation_s_line_gives_is_looked_up() -> None:
    """“…,” Zhaor revealed: the sentence that has the whole name is shown too."""
    text = (
        f"{LEAD}\n\n“The yard cannot be ignored,” said Zhaor Chunval at the fair. Nobody came."
        " “We solved some cases of theft at the yard,” Zhaor revealed."
    )
    assert needs_of(text, 3)


def test_a_forename_alone_is_shown_with_the_sentence_that_has_it_whole() -> None:
    """“Emrel lived …” is nobody to who has not met Emrel Ouanou."""
    text = f"{LEAD}\n\nThe fever struck a child, Emrel Ouanou of Vell. Emrel lived in a yard there."
    assert needs_of(text, 2)


def test_people_whom_a_text_never_had_are_those_of_the_lines_before() -> None:
    """“The attorneys” at a head, of whom the text spoke as lawyers, are told right above."""
    text = (
        f"{LEAD}\n\nNobody came. A court dismissed a case of two lawyers. The attorneys wanted a"
        " review of the ruling by Ole Varn."
    )
    assert 2 in needs_a_teller(text, 3)


def test_a_body_named_right_before_is_the_group() -> None:
    """“The group” behind a line that names one is that, and not what the opening tells of."""
    text = (
        f"{LEAD}\n\nNine welders said that the Marine Engineers Guild would strike.\n\n"
        "The group stands for many captains."
    )
    assert {one.told for one in needs_of(text, 2)} == {(1,)}


@pytest.mark.parametrize(
    "above",
    ["- Army in the harbour\n- Ferries stay in\n- Pilots ask for more\n\n", "Selby, July 19:\n\n"],
)
def test_a_storys_first_sentence_needs_nothing_that_stands_over_it(above: str) -> None:
    """Key points, or the place and day, bring nothing up that the story's own opening leans on."""
    text = (
        f"{above}The port of Selby told the army on Monday to move the ferries out of the harbour,"
        " where the storm had sunk two of them.\n\n"
        "Nine people were hurt.\n\nThe pilots were asleep.\n\nA court will hear them in May."
    )
    first = next(one for one in nlp.read(text).summary if one.score == 1)
    assert not [need for need in first.needs if need.insert is None]


def test_a_motion_is_told_by_the_resolution_that_it_is() -> None:
    """“The motion failed” goes on with the resolution that was put to the vote."""
    text = (
        "The council of Selby discussed a resolution on Monday that would close the pier.\n\n"
        "Ola Lind, who runs the ferries, was against it.\n\nPilots stood in the hall.\n\n"
        "The motion failed by two votes to one."
    )
    assert any(need.told == (0,) for need in needs_of(text, 3))


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("The loss puts Selby at the foot of the league.", (3,)),
        ("Jon Aske scored for the Terns of Orl, who outshot the hosts.", (2, 3)),
    ],
)
def test_a_loss_and_a_home_side_are_those_of_the_match_told_right_before(
    last: str, told: tuple[int, ...]
) -> None:
    """“The loss puts Selby” has a verb, and “the hosts” are one of two."""
    text = (
        f"{LEAD}\n\nThe crews were at odds.\n\nThe Terns of Orl went to Selby on Friday.\n\n"
        f"Ole Lund scored twice in a rout of Selby.\n\n{last}"
    )
    assert told in [need.told for need in needs_of(text, 4)]
