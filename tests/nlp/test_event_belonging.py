"""A date that is only a noun's, a claim's or a page's dates nothing else in its sentence."""

from __future__ import annotations

import pytest

from nlp.values import Person
from tests.nlp.event_helpers import find, told


def lines(text: str) -> dict[str | None, str]:
    """Return the words that each date is told with, in a text of 16 May 2031."""
    return {date: words for date, _, words in told(text, "2031-05-16")}


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "The inquests into the deaths in summer 2029 began on Monday.",
            "2029-22",
            "the deaths in summer 2029",
        ),
        (
            (
                "On Wednesday, the court asked the inspector for a list of those on duty during the"
                " visit of Oda Lind to Selby on October 23, 2029."
            ),
            "2029-10-23",
            "the visit of Oda Lind to Selby on October 23, 2029",
        ),
        (
            "The envoys were briefed on Monday following the clash with rebels near Orl on May 4.",
            "2031-05-04",
            "the clash with rebels near Orl on May 4",
        ),
        (
            "Kolb was jailed for his part in a mob’s Jan. 6, 2030, attack on the mill.",
            "2030-01-06",
            "a mob’s Jan. 6, 2030, attack on the mill.",
        ),
        (
            "The cabinet approved the plan made for 900 miners who came to Selby in 2028.",
            "2028",
            "900 miners … came to Selby in 2028.",
        ),
        (
            "Obi found faults in the mid-stage study published in the Orrin Journal in 2029.",
            "2029",
            "the mid-stage study published in the Orrin Journal in 2029.",
        ),
        (
            "Lind pleaded guilty to possession of a rifle at Mill Lane, Selby, on April 3, 2031.",
            "2031-04-03",
            "possession of a rifle at Mill Lane, Selby, on April 3, 2031",
        ),
        (
            "Police are questioning nine men over the Sunday attacks on two mills in Orl.",
            "2031-05-11",
            "the Sunday attacks on two mills in Orl.",
        ),
        (
            "Obi testified for an hour about the forensic report which came out May 5.",
            "2031-05-05",
            "the forensic report … came out May 5.",
        ),
        (
            "Police are looking for a man who robbed a mint in Selby on Monday.",
            "2031-05-12",
            "a man … robbed a mint in Selby on Monday.",
        ),
        (
            "Lind won the house again after he was first named as the chief on May 4, 2029.",
            "2029-05-04",
            "Lind … was first named as the chief on May 4, 2029.",
        ),
        (
            "Lind took the test on Thursday as the Orr-led guild withdrew its help last week.",
            "2031-05-05/2031-05-11",
            "the Orr-led guild withdrew its help last week.",
        ),
        (
            "The guild has vowed to change after the mill’s sad loss to Brask on Monday.",
            "2031-05-12",
            "the mill’s sad loss to Brask on Monday",
        ),
        (
            "Obi has set the case against Oda Lind, Ivo Lund and the mill to be heard on May 24.",
            "2031-05-24",
            "Obi has set the case against Oda Lind, Ivo Lund and the mill to be heard on May 24.",
        ),
        (
            "Orr is held for the deaths of Odo Kolb, 46, and his son, Ivo, who were hit on May 4.",
            "2031-05-04",
            "Orr is held for the deaths of Odo Kolb, 46, and his son, Ivo, who were hit on May 4.",
        ),
        (
            "The order, granted on Thursday, May 1, 2031, came after a plea by the guild.",
            "2031-05-01",
            "The order, granted on Thursday, May 1, 2031",
        ),
        (
            "Two men, aged 51 and 58, who were held over the fire on May 4, remain in jail.",
            "2031-05-04",
            "Two men, aged 51 and 58 … were held over the fire on May 4",
        ),
        (
            "Her visit comes after the miller Oda Lind, 63, and his wife were shot on 4 May.",
            "2031-05-04",
            "the miller Oda Lind, 63, and his wife were shot on 4 May.",
        ),
        (
            "The arrests came after it was revealed on 4 May that a rifle had been found.",
            "2031-05-04",
            "it was revealed on 4 May that a rifle had been found.",
        ),
        (
            "Lind was accused of taking oil from 2021 until her arrest in June 2028.",
            "2028-06",
            "Lind … her arrest in June 2028",
        ),
        (
            "Orr, a popular singer in his 30s who was elected last year, has become a voice.",
            "2030",
            "Orr, a popular singer in his 30s … was elected last year",
        ),
        (
            "Another steward of the march at Mill Quay on Monday has been called to court.",
            "2031-05-12",
            "the march at Mill Quay on Monday",
        ),
        (
            "The jury at an inquest into the death of a miller at Orl in 2029 has found for Lind.",
            "2029",
            "the death of a miller at Orl in 2029",
        ),
        (
            "The guild left after a boycott on Monday in anger over a toast made by Kolb on May 4.",
            "2031-05-04",
            "a toast made by Kolb on May 4.",
        ),
        (
            "The new mayor met the guild on Monday after winning the vote in Orl last week.",
            "2031-05-05/2031-05-11",
            "The new mayor … winning the vote in Orl last week",
        ),
        (
            "Wardens say the mill meets all the terms under new rules adopted in May 2029.",
            "2029-05",
            "new rules adopted in May 2029.",
        ),
        (
            "It was the worst raid in Orl since river pirate Odo Kolb robbed nine boats in 2028.",
            "2028",
            "river pirate Odo Kolb robbed nine boats in 2028.",
        ),
        (
            "The value of the crown has sunk since Monday, when mayor Oda Lind laid out her plans.",
            "2031-05-12",
            "mayor Oda Lind laid out her plans.",
        ),
        (
            "Police said on Monday that two millers, aged 27 and 34, had been held on May 4.",
            "2031-05-12",
            "Police said on Monday that two millers, aged 27 and 34, had been held on May 4.",
        ),
        (
            "The pilot‚ who has been in jail since last year‚ looked well.",
            "2030",
            "The pilot‚ … has been in jail since last year",
        ),
        (
            "Police fought with millers in Selby, in the worst clash before Saturday’s town vote.",
            "2031-05-17",
            "Saturday’s town vote",
        ),
        (
            "Kolb set a May 24 deadline for all to leave.",
            "2031-05-24",
            "Kolb set a May 24 deadline for all to leave.",
        ),
        (
            "The fight fuelled fears before the May 24 election, which Lind and Kolb will contest.",
            "2031-05-24",
            "the May 24 election, which Lind and Kolb will contest.",
        ),
        (
            "The guild, in its weekly meeting Monday, backed a plan to hold a vote on May 24.",
            "2031-05-12",
            "The guild, in its weekly meeting Monday, backed a plan to hold a vote on May 24.",
        ),
        (
            "Orl is in a crisis that Lind, who won a vote last month over Kolb, has vowed to end.",
            "2031-04",
            "Lind … won a vote last month over Kolb",
        ),
        (
            "The trial of two men accused of having conspired to rob a mint in 2029 is due in May.",
            "2029",
            "The trial of two men accused of having conspired to rob a mint in 2029",
        ),
        (
            "Kolb was held in Selby, where he is holding rallies ahead of elections on May 24.",
            "2031-05-24",
            "elections on May 24",
        ),
        (
            "Lind wants to invite the mayors to join her in Orl for a summit in the autumn.",
            "2031-23",
            "Lind wants to invite the mayors to join her in Orl for a summit in the autumn.",
        ),
        (
            "“They are good,” noted Lind of a team that won the Orl cup in 2029.",
            "2029",
            "a team … won the Orl cup in 2029.",
        ),
        (
            "Kestria claims all of the bay, despite an open court decision in 2029 that it errs.",
            "2029",
            "an open court decision in 2029",
        ),
        (
            "Nobody votes until Oda Lind unveils a plan following the narrow victory on Monday.",
            "2031-05-12",
            "the narrow victory on Monday",
        ),
        (
            "The riot marred a truce in the valley after rebel attacks at Orl on 2 May 2029.",
            "2029-05-02",
            "rebel attacks at Orl on 2 May 2029",
        ),
        (
            "Police said the boat, which left on May 4, would reach Selby on May 24.",
            "2031-05-24",
            "Police said the boat … would reach Selby on May 24.",
        ),
        (
            "The fight may end next week as under the rules, May 24 is the last day of all.",
            "2031-05-24",
            "May 24 is the last day of all.",
        ),
    ],
)
def test_a_date_is_told_with_what_it_dates(text: str, date: str, words: str) -> None:
    """The deed that a date stands with is shown, not the verb of its sentence."""
    assert lines(text)[date] == words


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Also Monday, police charged a miller over a rope on a van carrying guests Wednesday.",
            "2031-05-14",
        ),
        (
            "The office wrote to towns last Friday about roofs above baths built before 1960.",
            "1960",
        ),
        ("Lind was praised for her part in 1997 classic “Selby Quay” last night.", "1997"),
        ("The win adds to her 2027 and 2029 titles.", "2027"),
        ("The win adds to her 2027 and 2029 titles.", "2029"),
        ("Kolb could not defend his world title from 2028.", "2028"),
        ("The back bench 1922 Committee met her.", "1922"),
        ("She told of Mills Act No 12 of 2027.", "2027"),
        ("Trade stood at $740 million, up 12 percent on 2029.", "2029"),
        ("Aldo Inc. announced results for the three months ended March 31, 2031.", "2031-03-31"),
        ("Aldo made $3 million, or 4 cents a share, in the year ended April 30.", "2031-04-30"),
        ("Aldo reports first-quarter earnings on May 7.", "2031-01/2031-03"),
        ("Page last updated at 17:25, Monday, 12 May 2031", "2031-05-12"),
        ("Police asked all to call, quoting incident 482 of January 11.", "2031-01-11"),
        ("A video claims to show the moment that the dam was blown up on March 3.", "2031-03-03"),
        ("First, the governor should publish the report this week.", "2031-05-12/2031-05-18"),
        ("“Had I known, I’d have left Selby that day,” said Oda Lind.", "2031-05-16"),
        ("“Five years ago such a case would have taken a year,” said Oda Lind.", "2026"),
        ("“It should not be that the whole town is lit tomorrow,” said Oda Lind.", "2031-05-17"),
        ("Kolb pleaded guilty to handling stolen rope on March 3.", "2031-03-03"),
        ("Lind called it a ruin that would not pass the tests if built today.", "2031-05-16"),
        ("Firms have cut their forecasts for the third quarter.", "2031-07/2031-09"),
        ("It made 9 crowns a share, against 7 at this time last year.", "2030"),
        ("Before Monday, the only open port was Selby.", "2031-05-12"),
        ("They face three counts under the Mills Act, 1960 (Act 29).", "1960"),
        ("A vote against Oda Lind, mayor since 2029, was held on Monday.", "2029"),
        ("The vote will be the third since May 2029.", "2029-05"),
        ("May 16, 1990: The old mill at Orl was pulled down Friday.", "2031-05-09"),
        ("May 16, 1990: The old mill at Orl was pulled down Friday.", "2031-05-16"),
        ("Lind said that after Monday’s April 2031 guild meeting, she had calls.", "2031-04"),
        ("“It has been long,” said Lind of her first win (6-4) over Orl since 2029.", "2029"),
        ("He left on Monday evening on 3 June 2030 at nine.", "2031-05-12"),
        ("On 1 September, the papers say, he went a step further.", "2031-09-01"),
        ("The vote will be its sixth round since 2026.", "2026"),
        ("The crown was traded at 4.172 against the mark from 4.178/182 yesterday.", "2031-05-15"),
        ("Jobs fell from about 83,000 posts paying $4 in 2029 to 76,000 last year.", "2029"),
        ("“The baton will be passed on, but it is not today,” said Oda Lind.", "2031-05-16"),
        ("May 8, 2031 at 3 h 22 min", "2031-05-08"),
        ("The shares fell on Thursday. Then, they fell by a tenth the next week.", "2031-05-19"),
    ],
)
def test_a_date_that_dates_no_verb_is_left_out(text: str, date: str) -> None:
    """Nothing is told to have happened on it."""
    assert date not in lines(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Oda Lind resigned on Monday.", "2031-05-12"),
        ("In 2029, the mill began to burn coal in May.", "2029-05"),
        ("The strike began in March and ended on Monday.", "2031-05-12"),
        ("The bill was read last year in the senate and this year in the house.", "2031"),
        ("The court decided that the boy should return to his father by June 14.", "2031-06-14"),
        ("Oda Lind said in a statement Monday that she would go.", "2031-05-12"),
        ("Oda Lind spoke at a rally Monday for the port.", "2031-05-12"),
    ],
)
def test_a_verbs_own_date_is_kept(text: str, date: str) -> None:
    """Two dates of one verb, or of two, are both told."""
    assert date in lines(text)


def test_a_claim_is_never_shown_without_who_claims_it() -> None:
    """What is only alleged is no fact."""
    for text in (
        "The guild alleged that Kolb, between April 2027 and May 2029, took rope.",
        "The guild alleged in a letter to the port that Kolb took rope on May 3.",
    ):
        assert set(lines(text).values()) == {text}


def test_words_of_nobody_known_keep_the_verb_of_saying() -> None:
    """Where no speaker stands beside the line, the line says that it was said."""
    text = "In Selby it was estimated that 900 homes burnt in 2029."
    assert lines(text)["2029"].endswith("estimated that 900 homes burnt in 2029.")


def test_each_half_of_what_was_said_has_its_date() -> None:
    """“… and that …” begins another statement."""
    text = "Oda Lind said the bids had closed on February 10 and that work would begin in June."
    found = lines(text)
    assert found["2031-02-10"] == "the bids had closed on February 10"
    assert found["2031-06"] == "work would begin in June."


def test_the_speaker_is_the_subject_of_the_verb_that_tells_it() -> None:
    """Neither a party in brackets nor an earlier speaker."""
    text = "Coun Oda Lind (Lab, Priory), the leader, said on Tuesday that she saw it on May 3."
    events = find(text, people=(Person("Oda Lind"),))
    assert {event.said_by for event in events} == {"Oda Lind"}


def test_what_was_not_until_a_date_was_then() -> None:
    """Nothing is planned by it; what somebody had planned to do is not told as done."""
    text = "She had not seen the report until this week. She had planned to call him on May 3."
    statuses = [status for _, status, _ in told(text, "2031-05-16")]
    assert statuses == ["happened", "planned"]


def test_birth_and_death_are_two_events() -> None:
    """Each half of “born …; died …” has its own date."""
    found = lines("Ilse Brand, conductor, born 2 March 1933; died 11 November 2030")
    assert found["1933-03-02"] == "Ilse Brand, conductor, born 2 March 1933"
    assert "died" in found["2030-11-11"]
