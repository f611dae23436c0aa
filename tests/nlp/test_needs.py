"""What a sentence cannot be understood without: told by another one, inserted, or not shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlp
from nlp import sentences
from nlp.lexicon import definite_nouns
from nlp.summarising.choosing import choose
from tests.nlp.needing import LEAD, needs_of


def needs(text: str, place: int) -> tuple[nlp.Need, ...]:
    """Return what a sentence of a text needs."""
    reading = nlp.read(text)
    return next(one.needs for one in reading.summary if one.sentence == place)


def shown(text: str, count: int) -> list[str]:
    """Return a summary's sentences with what is inserted."""
    reading = nlp.read(text)
    made = []
    for one in choose(text, reading.sentences, reading.summary, count):
        sentence = reading.sentences[one.sentence]
        words, at = "", sentence.start
        for offset, name in one.inserted:
            words += f"{text[at:offset]} [{name}]"
            at = offset
        made.append(words + text[at : sentence.end])
    return made


SURNAMES = (
    f"{LEAD}\n\n"
    "Fog was thick, said Captain Mara Denholt, the harbour master of Selby.\n\n"
    "All ships had insurance, Denholt said. Denholt's deputy, Ole Varn, closed the port."
)


def test_a_surname_gets_the_full_name_of_its_only_bearer() -> None:
    """A reader of one sentence is told who “Denholt” is, and what she does."""
    (need,) = needs(SURNAMES, 2)
    assert need.insert is not None
    assert "Mara Denholt" in need.insert
    assert SURNAMES[: need.at].endswith("insurance, Denholt")
    assert need.told == (1,)


def test_the_name_stands_behind_the_apostrophe() -> None:
    """“Denholt's [Mara Denholt] deputy”, never “Denholt [Mara Denholt]'s deputy”."""
    need = next(need for need in needs(SURNAMES, 3) if need.insert)
    assert SURNAMES[: need.at].endswith("Denholt's")


def test_a_name_that_was_shown_in_full_is_not_inserted() -> None:
    """What the sentences shown before tell needs no brackets."""
    reading = nlp.read(SURNAMES)
    by_place = {one.sentence: one for one in reading.summary}
    both = choose(SURNAMES, reading.sentences, (by_place[1], by_place[2]), 2)
    alone = choose(SURNAMES, reading.sentences, (by_place[2],), 1)
    assert [one.inserted for one in both] == [(), ()]
    assert len(alone[0].inserted) == 1


def test_a_surname_of_two_bearers_is_nobody_s() -> None:
    """Where two people share a name, none of them is put behind it."""
    text = (
        f"{LEAD}\n\nMara Denholt closed the port. Jon Denholt, her brother, opened it again.\n\n"
        "Nobody was told in time, Denholt said on Tuesday."
    )
    reading = nlp.read(text)
    last = next(one for one in reading.summary if one.sentence == len(reading.sentences) - 1)
    assert not last.inserted


def test_no_name_is_put_into_a_quotation() -> None:
    """Words of ours never stand inside quotation marks."""
    text = (
        f"{LEAD}\n\nMara Denholt, the harbour master, closed the port.\n\n"
        "“Without Denholt there would have been deaths,” said Ole Varn, a pilot."
    )
    assert not any(need.insert for need in needs(text, 2))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The collision is the third of its kind.", True),
        ("Ole Varn saw the collision from the pier.", True),
        ("It was feared that the collision on Monday would shut the port.", True),
        ("The collision that sank the Mara in 1911 killed forty.", False),
        ("The collision of the Mara and the Ole in 1911 killed forty.", False),
        ("The police will speak to witnesses on Tuesday.", False),
        ("The government has sent a minister to Selby.", False),
    ],
)
def test_a_noun_that_goes_on_is_told_by_the_sentence_that_brings_it_up(
    words: str, *, told: bool
) -> None:
    """“The collision” needs the sentence with “collided”; what explains itself needs none."""
    text = f"{LEAD}\n\nOle Varn has been a pilot for years. {words}"
    tellers = [need for need in needs(text, 2) if need.insert is None and 0 in need.told]
    assert bool(tellers) is told


def test_a_noun_means_the_nearest_that_was_brought_up() -> None:
    """“The attack” is the one just told of, not the first of the article."""
    text = (
        "Gunmen attacked a bank in Selby on Monday, police said.\n\n"
        "Last year another attack on a bank in Vell killed two guards.\n\n"
        "The attack was claimed by the group Red Dawn."
    )
    attack = next(need for need in needs(text, 2) if text[: need.at].endswith("attack"))
    assert 1 in attack.told
    assert 0 not in attack.told


def test_that_points_at_what_stands_near() -> None:
    """“That money” is not what a sentence far above called money."""
    text = (
        "Money is short in Selby, the mayor said on Monday.\n\nThe pier was shut. The lights"
        " went out. Nobody came to the fair.\n\nThe crews of Vell raised nine million crowns.\n\n"
        "Half of that money came from Tarn."
    )
    money = next(need for need in needs(text, 5) if text[: need.at].endswith("money"))
    assert money.told == (4,)


@pytest.mark.parametrize(
    "words",
    [
        "The council rejected that argument in May.",
        "Ole Varn was taken there by boat.",
        "The next day the port was shut.",
        "Two days later the port was shut.",
        "One of them was a nurse.",
        "One was a nurse from Vell.",
        "The two men were arrested in Vell.",
        "Both men were arrested in Vell.",
        "Asked about it, Ole Varn shook his head.",
        "According to the ministry, that's the highest toll in years.",
        "The 31-year-old was taken to a hospital.",
        "The Spaniard won in four hours.",
        "Ole Varn, her deputy, closed the port.",
        "All eight divers were saved on Monday night.",
        "The other ferries stayed in Vell.",
        "The 11 sailors were flown to Vell.",
        "There, Ole Varn learned to dive.",
        "Consistently, they worked against the plan of the town.",
        "Having them land in Vell is no way out.",
        "Ole Varn ruled that out on Tuesday morning.",
        "Vell should adopt such a plan.",
        "Results for that quarter were worse.",
        "On Monday, that kind of fog was seen in Vell.",
        "Despite the collision, Ole Varn sailed.",
        "Ole Varn wants them lifted at once.",
        "Ole Varn said it “crossed a line” for him.",
        "Mara Denholt was asked about their case on Tuesday.",
        "Some even called it a stunt.",
        "In 2003, Ole Varn did this by sea.",
        "Beyond that, nothing is known in Vell.",
        "As did Ole Varn, a pilot of Vell.",
        "Both charges carry a term of years.",
        "All that changed on Monday in Vell.",
        "Mara Denholt would change what it means.",
        "Both save towns money over time.",
        "Ole Varn then asked for help in Vell.",
        "Ole Varn denied the allegation.",
        "Ole Varn has tired of that slogan.",
        "Three people of Vell lost their homes as a result.",
        "The added attention led Vell to open an inquiry.",
        "Ole Varn said that these children were safe.",
    ],
)
def test_words_that_point_back_need_what_they_point_at(words: str) -> None:
    """A sentence that points at another one is not shown without it."""
    text = f"{LEAD}\n\nMara Denholt argued for a new pier in Selby. {words}"
    reading = nlp.read(text)
    one = next(one for one in reading.summary if one.sentence == 2)
    assert not one.stands_alone


@pytest.mark.parametrize(
    "words",
    [
        "Ole Varn said that argument helps nobody.",
        "There is no fog in Selby in May.",
        "This week the council of Vell meets again.",
        "Vell was shut on Monday and opened again two days later.",
        "Ole Varn and Jon Brask said the two men had met in Vell.",
        "For years it has rained in Selby.",
        "When the council of Vell met, it was late.",
        "The second half of May was wet in Vell.",
        "No one in Selby is one of a kind.",
    ],
)
def test_words_that_only_look_like_it_point_at_nothing(words: str) -> None:
    """A conjunction, an expletive, the reader's own week and an anchor in the sentence are free."""
    text = f"{LEAD}\n\nMara Denholt argued for a new pier in Selby. {words}"
    reading = nlp.read(text)
    one = next(one for one in reading.summary if one.sentence == 2)
    assert one.stands_alone


def test_letters_are_spelt_out() -> None:
    """“The LSA” is told by the sentence that spells it out, or has the name in brackets."""
    text = (
        f"{LEAD}\n\nThe Lantern Seafarers' Association (LSA) wants more lights.\n\n"
        "The LSA has asked for them since 1998."
    )
    (need,) = (need for need in needs(text, 2) if need.insert)
    assert need.insert == "Lantern Seafarers' Association"
    assert need.told == (1,)


def test_the_teller_is_shown_too() -> None:
    """What nothing can be inserted for is shown with the sentence that tells it, or not at all."""
    text = (
        "Selby has had a fair since 1911.\n\n"
        "A ferry ran aground off Vell on Monday, and 40 passengers of the ferry were saved.\n\n"
        "That decision angered Ole Varn, who leads the crews of Vell."
    )
    for count in (1, 2, 3):
        places = shown(text, count)
        if any(words.startswith("That decision") for words in places):
            assert any(words.startswith("A ferry") for words in places)


@given(st.lists(st.sampled_from(SURNAMES.split(". ")), min_size=1, max_size=8))
def test_what_is_inserted_stands_in_its_sentence_and_in_no_quotation(parts: list[str]) -> None:
    """Whatever the order of the sentences, an insert lies in its sentence, outside the marks."""
    text = ". ".join(parts) + "."
    reading = nlp.read(text)
    for one in reading.summary:
        sentence = reading.sentences[one.sentence]
        for at, _ in one.inserted:
            assert sentence.start < at <= sentence.end
            before = text[sentence.start : at]
            assert before.count("“") == before.count("”")


def test_an_office_beside_a_surname_says_who_it_is() -> None:
    """“Tessaly president Denholt” needs no name: the office tells who is meant."""
    text = (
        f"{LEAD}\n\nMara Denholt, president of Tessaly, closed the port.\n\n"
        "Ole Varn saw Tessaly president Denholt on the quay in Vell."
    )
    assert not any(need.insert for need in needs(text, 2))


def test_the_one_visit_is_told_by_where_it_went() -> None:
    """“The surprise visit [to the Tessaly embassy]”: but not where two visits are told of."""
    told = (
        "After Jon Brask's first visit to the Tessaly embassy, analysts hope for better days.\n\n"
        "Jon Brask made the surprise visit on Friday, and stayed for an hour."
    )
    (need,) = needs(told, 1)
    assert need.insert == "to the Tessaly embassy"
    twice = told.replace("analysts hope", "and a visit to Vell, analysts hope")
    assert not any(need.insert for need in needs(twice, 1))


def test_a_place_is_nobody_whose_name_is_cut_short() -> None:
    """“Ferries in London” is never told of a “Roman London” named before."""
    text = (
        f"{LEAD}\n\nRoman London had a port of its own, a guide says. "
        "Ferries were stopped in London on Monday after the collision. "
        "London has two piers, and they were shut as well."
    )
    assert all("Roman" not in (need.insert or "") for at in (2, 3) for need in needs_of(text, at))


def test_a_forename_that_a_king_bears_too_gets_no_name() -> None:
    """“Alaric's battle” may be King Alaric III's and not Alaric Denholt's."""
    text = (
        f"{LEAD}\n\nThe bones of Alaric III were found, said Alaric Denholt, a digger. "
        "Alaric's last battle was fought beside the strait of Selby."
    )
    assert all("Denholt" not in (need.insert or "") for need in needs_of(text, 2))


def test_an_opening_that_takes_up_a_question_is_not_shown_without_it() -> None:
    """“It's a question that …” as the first words leans on what stands over the text."""
    text = (
        "It's a quarrelsome question that has divided the ferry towns since Monday's collision.\n\n"
        "Who should pay for the pier? The council of Selby said it would decide on the pier."
    )
    assert shown(text, 2) == ["The council of Selby said it would decide on the pier."]


def test_a_noun_that_a_line_brought_up_is_not_shown_without_it() -> None:
    """“The lid” of nothing listed is followed back to “a lid” all the same."""
    text = (
        f"{LEAD}\n\nDivers had found a gantlet beneath the pier in May. "
        "The museum of Selby wanted to show it. "
        "The ferries of Selby had known of the gantlet, all of them, the coastguard said."
    )
    assert any(need.told == (1,) and need.insert is None for need in needs_of(text, 3))


def test_what_stands_far_down_is_not_explained_by_the_opening() -> None:
    """“The findings” of a sentence far down mean what stands before it, not the lede."""
    filling = " ".join(
        f"The harbour of port {name} was shut on Monday."
        for name in "Arn Bel Cor Dun Eld Far Gar Hol Ine Jor Kel".split()
    )
    text = f"{LEAD}\n\n{filling} The findings are timely, the ferries of Selby being old."
    assert all(0 not in need.told for need in needs_of(text, 12))
    short = f"{LEAD}\n\nThe findings are timely, the ferries of Selby being as old as they are."
    assert any(0 in need.told for need in needs_of(short, 1))


def test_here_points_back() -> None:
    """“Here, …” is shown with the sentence before it alone."""
    text = f"{LEAD}\n\nSelby has an old pier. Here, the ferries were moored on Monday night."
    assert any(need.told == (1,) for need in needs_of(text, 2))


def test_a_report_is_told_by_no_other_words() -> None:
    """“The report” is not what an opening tells that has no report in it."""
    text = (
        f"{LEAD}\n\nThe fog was thick. The strait was full. Nobody saw the light.\n\n"
        "The report paints a picture of careless captains, the coastguard of Selby said."
    )
    assert all(0 not in need.told for need in needs_of(text, 4))
    assert needs_of(text, 4)


def test_a_noun_behind_another_is_not_passed_over() -> None:
    """In “the end of the boycott” it is the boycott that has to be told."""
    text = (
        f"{LEAD}\n\nFishermen had begun a boycott of the fish market in May. Nobody came.\n\n"
        "The end of the boycott cost much talk, the coastguard of Selby said."
    )
    assert any(1 in need.told for need in needs_of(text, 3))


def test_a_name_is_inserted_once_whatever_role_stands_beside_it() -> None:
    """Who is named in brackets in one sentence needs no name in the next."""
    text = "Two ferries collided off Selby. Denholt left at noon. Denholt spoke to reporters."
    parts = sentences.split(text)
    first = nlp.Need(parts[1].start + 7, "Mara Denholt", (9,))
    second = nlp.Need(parts[2].start + 7, "Mara Denholt, harbour master", (9,))
    ranked = (nlp.Ranked(1, 1.0, needs=(first,)), nlp.Ranked(2, 0.9, needs=(second,)))
    made = choose(text, parts, ranked, 2)
    assert [one.inserted for one in made] == [((first.at, "Mara Denholt"),), ()]


def test_what_a_thing_did_does_not_say_which_one_it_is() -> None:
    """“The swap coincided with …” goes on with a swap told before; “the swap signed by …” less."""
    assert not definite_nouns.is_explained("The swap coincided with a vote.", len("The swap"))
    assert not definite_nouns.is_explained("The crew died of thirst.", len("The crew"))
    assert definite_nouns.is_explained("The swap signed by both ports.", len("The swap"))


@pytest.mark.parametrize(
    ("opening", "inserted"),
    [
        ("Mara Lind wooed union voters.", "Harbour Workers Union"),
        ("Mara Lind wooed the Harbour Workers Union.", None),
    ],
)
def test_a_kind_is_not_told_by_others_of_it(opening: str, inserted: str | None) -> None:
    """“Union voters” do not say which one “the union” is; its name does."""
    text = f"{opening} The union wants a rise."
    parts = sentences.split(text)
    at = text.index("The union") + len("The union")
    need = nlp.Need(at, "Harbour Workers Union", (0,))
    ranked = (nlp.Ranked(0, 1.0), nlp.Ranked(1, 0.9, needs=(need,)))
    made = choose(text, parts, ranked, 2)
    assert [one.inserted for one in made] == [(), ((at, inserted),) if inserted else ()]


def test_whoever_says_something_of_the_nurse_is_not_the_nurse() -> None:
    """A name before a noun stands for it, but not the name of who speaks of it."""
    text = (
        f"{LEAD}\n\nA nurse and a pilot were on board of one of them.\n\nThe port was shut.\n\n{{}}"
    )
    said = text.format("Inspector Dora Lunt said she was glad that the nurse was safe.")
    assert any(1 in need.told for need in needs_of(said, 3))


def test_what_only_an_unshowable_line_of_the_story_told_is_still_needed() -> None:
    """“The accusation” was made in a line that cannot be shown: nor can what goes on with it."""
    text = (
        "Here is what the inquiry heard:\n\nA ferry of the Selby line had too many people on board"
        " on Monday, the captain was accused of in court, it was said:\n\n"
        "The accusation was contained in a letter of the harbour board to the ministry.\n\n"
        "Dora Lunt, a pilot, told the inquiry that the ferry was old."
    )
    assert any(need.insert is None for need in needs_of(text, 2))


def test_a_subject_that_nothing_brought_up_is_told_by_the_sentence_before() -> None:
    """“The magnate” is somebody whom the line before told of in other words."""
    text = (
        f"{LEAD}\n\nOla Brandt, who owns nine banks, gave money to the port.\n\n"
        "The magnate backed the mayor of Selby."
    )
    assert any(need.told == (1,) for need in needs_of(text, 2))
