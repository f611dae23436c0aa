"""Tellings of one date are one event only where what they share shows it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events
from store.values import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import TimelineEntry

DAY = "2031-06-03"

BEFORE = (
    "Ada Lim met Jon Obi in Lamu on 2 May 2031.",
    "Ilsa Brandt sued Tom Reed in Tarrow on 9 May 2031.",
    "Jon Obi thanked Ada Lim in Tarrow on 11 May 2031.",
    "Ada Lim sang in Lamu with Ilsa Brandt on 14 May 2031.",
)
"""What makes the people and the places of these tests no news."""


def lines(archive: Archive, *texts: str, appeared: str = DAY) -> set[frozenset[int]]:
    """Return which articles share a line, where each of some texts is an article."""
    numbers = []
    for n, text in enumerate((*texts, *BEFORE)):
        stated = Dating(appeared, "stated")
        draft = Draft(text=text, uri=f"s:{n}", title=f"Item {n}", published=stated)
        numbers.append(articles.put(archive, draft).id)
    found = events.among(archive, numbers)
    told = [{numbers.index(one.article) for one in entry.told} for entry in found]
    return {frozenset(one) for one in told if min(one) < len(texts)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ada Lim beat Jon Obi in the Lamu primary on Tuesday.",
            "Lim’s victory over Obi in Tuesday’s Lamu primary was a narrow one.",
        ),
        (
            "Police have sought Tom Reed since Tuesday’s killing of Ilsa Brandt in Tarrow.",
            "Ilsa Brandt was shot dead in Tarrow on Tuesday.",
        ),
        (
            "Ada Lim resigned on Tuesday as harbour mayor of Lamu.",
            "Ada Lim stepped down on Tuesday, after nine years as harbour mayor.",
        ),
        (
            "Judges found Tom Reed guilty on Tuesday.",
            "Tom Reed was convicted on Tuesday.",
        ),
        (
            "A ferry with 40 pilgrims sank off Tarrow on Tuesday.",
            "A ferry with 40 pilgrims sank off Tarrow early on Tuesday.",
        ),
        (
            "The Harbour and Ferry Authority ruled on Tuesday that the Lamu pier must be closed.",
            "The HFA decided on Tuesday that the pier must be closed.",
        ),
        (
            "Ilsa Brandt was mending nets in her boathouse on Tuesday when she was gunned down.",
            "Ilsa Brandt was killed by a sniper in her boathouse on Tuesday.",
        ),
        (
            "On Tuesday, Ada Lim said the harbour chief had been “shamefully idle” in the storm.",
            "Ada Lim called the guild “shamefully idle” on Tuesday, but said nobody would go.",
        ),
    ],
)
def test_the_same_deed_of_the_same_people_is_one_event(
    archive: Archive, one: str, other: str
) -> None:
    """Whichever word tells it, and whatever the date is grammatically attached to."""
    assert frozenset({0, 1}) in lines(archive, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lim won the Lamu primary on Tuesday.", "Jon Obi won the Tarrow primary on Tuesday."),
        (
            "Kestrel shares fell $2 to $18 in Lamu Exchange trading on Tuesday.",
            "Tarrow Mills shares fell $1 to $31 in Lamu Exchange trading on Tuesday.",
        ),
        (
            "Kestrel Mills Inc. said on Tuesday that net income fell 22% to $4 million.",
            "Tarrow Barges Inc. said on Tuesday that net income fell 22% to $4 million.",
        ),
        (
            "Profit rose in the quarter ended on Tuesday, Kestrel Mills said.",
            "For the quarter ended on Tuesday, profit rose.",
        ),
        (
            "Ada Lim ripped into the Lamu ferry law on Tuesday.",
            "Jon Obi hit back on Tuesday over the Lamu ferry law.",
        ),
        (
            "The court overturned the Lamu ferry law on Tuesday.",
            "Ada Lim denounced on Tuesday the court’s ruling on the Lamu ferry law.",
        ),
        (
            "Ada Lim said on Tuesday that the Lamu ferry law was dead.",
            "Jon Obi said on Tuesday that the Lamu ferry law would live.",
        ),
        (
            "Tom Reed’s militia attacked the Lamu embassies of Kestria and Orrin on Tuesday.",
            "Ilsa Brandt on Tuesday condemned the attacks on the Lamu embassies of Kestria.",
        ),
        (
            "John Marr arrested two smugglers in Tarrow on Tuesday.",
            "Judge John Teller convicted two smugglers on Tuesday.",
        ),
        (
            "Ada Lim spoke to reporters on Tuesday after Jon Obi quit the Lamu council.",
            "Jon Obi quit the Lamu council on Tuesday.",
        ),
        (
            "At Tuesday’s Lamu debate, Ada Lim promised a new quay.",
            "At Tuesday’s Lamu debate, Jon Obi mocked the bishop.",
        ),
        (
            "Ada Lim dismissed the Lamu harbour chief on Tuesday.",
            "Ada Lim did not dismiss the ferry master on Tuesday.",
        ),
        (
            "Ada Lim opened a school in Lamu on Tuesday.",
            "Ada Lim buried a poet in Tarrow on Tuesday.",
        ),
    ],
)
def test_what_contradicts_or_only_sounds_alike_stays_apart(
    archive: Archive, one: str, other: str
) -> None:
    """Other doers, sums, speakers, places; a deed and what was said of it; a first name."""
    assert frozenset({0, 1}) not in lines(archive, one, other)


def test_which_primary_is_meant_has_to_be_clear(archive: Archive) -> None:
    """Where one place votes, "Tuesday's primary" is its; where two do, each stays apart."""
    ahead = "2031-05-20"
    both = (
        "Ada Lim leads ahead of the 3 June Lamu primary.",
        "Jon Obi trails Ada Lim ahead of the 3 June primary.",
    )
    assert frozenset({0, 1}) in lines(archive, *both, appeared=ahead)
    third = "Ilsa Brandt leads ahead of the 3 June Tarrow primary."
    assert frozenset({2}) in lines(archive, *both, third, appeared=ahead)


def test_an_attack_on_a_place_may_be_called_a_killing(archive: Archive) -> None:
    """What one calls the massacre in Lamu is the attack on it to another, and none in Tarrow."""
    attack = "Since Tuesday’s attack in Lamu nobody has sailed, and the ferry guild grieves."
    massacre = "Jon Obi put off his speech on boats because of Tuesday’s massacre in Lamu."
    elsewhere = "Ann Ott put off her speech on looms because of Tuesday’s massacre in Tarrow."
    assert lines(archive, attack, massacre, elsewhere) == {frozenset({0, 1}), frozenset({2})}


def test_a_caucus_is_no_primary_of_the_same_day(archive: Archive) -> None:
    """A place holds one or the other, and who names neither place may mean either."""
    primary = "Ada Lim won the Lamu primary on Tuesday."
    caucus = "Jon Obi, a diver from Tarrow, voted at his first caucus on Tuesday."
    assert frozenset({0, 1}) not in lines(archive, primary, caucus)


def test_one_telling_that_is_like_two_does_not_make_them_one(archive: Archive) -> None:
    """A line holds together as a whole: its tellings agree with the others on average."""
    texts = (
        "Ada Lim opened the Lamu ferry quay on Tuesday.",
        "The Lamu ferry quay was opened on Tuesday by Ada Lim.",
        "Ada Lim opened the Lamu ferry quay on Tuesday and dismissed the Tarrow harbour chief.",
        "Ada Lim dismissed the Tarrow harbour chief on Tuesday.",
        "The Tarrow harbour chief was dismissed on Tuesday by Ada Lim.",
    )
    found = lines(archive, *texts)
    assert not any({0, 3} <= line for line in found)
    assert any({0, 1} <= line for line in found)


def test_what_stands_around_says_what_is_meant(archive: Archive) -> None:
    """Two that tell the same affair in other words are one where their articles are of one."""
    siren = (
        " Fishers of Kestria say that the siren of the old lighthouse failed for a third winter."
    )
    one = "Ada Lim faced the ferry widows of Lamu on Tuesday."
    other = "On Tuesday the widows of the herring fleet heard Ada Lim."
    assert frozenset({0, 1}) not in lines(archive, one, other)
    assert frozenset({0, 1}) in lines(archive, one + siren, other + siren)


def test_what_is_told_as_something_else_is_another_event(archive: Archive) -> None:
    """What opens with "also on Tuesday" is not what its article told before."""
    one = "Ada Lim said on Tuesday that the ferry crews of Lamu were owed bread."
    other = "n Tuesday, Ada Lim said that the crews slept badly."
    assert [len(entry.told) for entry in _alone(archive, f"{one} O{other}")] == [2]
    assert [len(entry.told) for entry in _alone(archive, f"{one} Also o{other}")] == [1, 1]


def _alone(archive: Archive, text: str) -> Sequence[TimelineEntry]:
    stated = Dating(DAY, "stated")
    draft = Draft(text=text, uri=text, title="Item", published=stated)
    return events.among(archive, [articles.put(archive, draft).id])


def test_two_plans_for_one_day_are_of_what_it_is_known_for(archive: Archive) -> None:
    """Who is to do a thing, in other words; what happened then is not yet known to be it."""
    plans = (
        "Ada Lim will face the Lamu council on 9 June.",
        "The council of Lamu awaits Ada Lim on 9 June, when she is to speak.",
    )
    assert frozenset({0, 1}) in lines(archive, *plans)


def test_a_meeting_without_a_name_is_any_meeting(archive: Archive) -> None:
    """A day has many conferences: one that is not named is not the one that is."""
    both = (
        "Bishops met no minister at Tuesday’s Kestria conference.",
        "Ilsa Brandt was booed at Tuesday’s press conference.",
    )
    assert frozenset({0, 1}) not in lines(archive, *both)


def test_what_is_told_of_many_times_is_told_from_many_sides(archive: Archive) -> None:
    """One more telling need not be like all others, if it is like many."""
    texts = (
        "A blast wrecked the Lamu ferry on Tuesday, killing nine pilgrims.",
        "The Lamu ferry blast of Tuesday killed nine pilgrims.",
        "Nine pilgrims were killed on Tuesday when a blast wrecked the Lamu ferry.",
        "Tuesday’s blast wrecked the Lamu ferry and killed nine.",
        "A blast killed nine pilgrims on Tuesday and woke the bishop of Tarrow.",
    )
    assert frozenset(range(5)) in lines(archive, *texts)


def test_what_somebody_says_is_not_hidden_under_what_happened(archive: Archive) -> None:
    """Only what is as likely as not the same event may be: each other one is seen."""
    texts = (
        "The Lamu council closed the ferry pier on Tuesday.",
        "Ada Lim condemned on Tuesday the closing of the ferry pier in Lamu.",
        "Ada Lim buried a poet of Lamu on Tuesday.",
    )
    for n, text in enumerate(texts):
        draft = Draft(text=text, uri=f"p:{n}", title="Item", published=Dating(DAY, "stated"))
        articles.put(archive, draft)
    assert [entry.perhaps for entry in events.among(archive, [1, 2, 3])] == [(), (), ()]


@pytest.mark.parametrize(
    "aside",
    [
        "But doctors of Lamu have slept badly since Tuesday’s killing of Ilsa Brandt in Tarrow.",
        "If it goes on so, others die as Ilsa Brandt was shot dead in Tarrow on Tuesday, it says.",
        "No fair opened due to the Tarrow killing on Tuesday, when Ilsa Brandt was shot dead.",
    ],
)
def test_a_line_is_shown_in_the_words_that_tell_it(archive: Archive, aside: str) -> None:
    """Not in those that mention it on the way to something else."""
    told = "Ilsa Brandt was shot dead in Tarrow on Tuesday."
    assert lines(archive, aside, told) == {frozenset({0, 1})}
    (entry,) = events.among(archive, [1, 2])
    article = articles.get(archive, entry.told[0].article)
    assert article is not None
    assert article.text == told


def test_what_a_guest_says_of_a_visit_is_of_the_visit(archive: Archive) -> None:
    """In one article, on the same two people; whoever else speaks that day is apart."""
    text = (
        "Premier Ada Renn visited the Tarrow shipyard on 3 June, when she and its owner Rolf Osk"
        " discussed the cranes.\n\n“We showed Premier Ada Renn the cranes today and discussed"
        " wages,” Rolf Osk said on 3 June.\n\nThe fish market of Lamu was shut on 3 June, Ilsa"
        " Brandt said."
    )
    assert lines(archive, text) == {frozenset({0})}
    told = {len(entry.told) for entry in events.among(archive, [1])}
    assert told == {1, 2}


def test_who_names_a_far_day_tells_of_what_it_is_known_for(archive: Archive) -> None:
    """Months later, who and where are enough."""
    both = (
        "Nora Quill had walked the dog in Dorn Wood before the shots of 3 June 2031.",
        "The gate of Dorn Wood has been locked since Nora Quill fell on 3 June 2031.",
    )
    assert frozenset({0, 1}) in lines(archive, *both, appeared="2031-11-20")


def test_very_many_tellings_of_a_day_are_gathered(archive: Archive) -> None:
    """More than are all held against each other, with none of them lost."""
    names = [
        f"{first}{last}"
        for first, last in product("Bar Dor Fen Gal".split(), "abcdefghijklmnopqrs")
    ]
    texts = [f"{name.title()} visited {name[::-1].title()} on Tuesday." for name in names]
    found = lines(archive, *texts, f"{texts[0]} It rained.")
    assert frozenset({0, len(texts)}) in found
    assert frozenset().union(*found) == frozenset(range(len(texts) + 1))


def test_what_a_headline_has_is_its_own_article_s_news(archive: Archive) -> None:
    """What an article is headed by, and another one does not tell, is another event of the day."""
    one = "Ada Lim met the ferry crews of Lamu on Tuesday."
    other = "On Tuesday Ada Lim opened the Tarrow lighthouse with the ferry crews."
    assert _headed(archive, (one, "Item"), (other, "Item"))
    assert not _headed(archive, (one, "Item"), (other, "Ada Lim opens the Tarrow lighthouse"))


def test_what_stands_round_the_other_is_not_one_article_s_news_alone(archive: Archive) -> None:
    """Who tells a deed in few words tells the rest around it."""
    quits = "The old pilot quit the Lamu harbour guild on Tuesday over the sunken ferry."
    news = (quits, "Old pilot quits Lamu harbour guild over sunken ferry")
    other = "The pilot resigned on Tuesday."
    around = " The Lamu harbour guild had lost a ferry, sunken in spring."
    assert not _headed(archive, news, (other, "Item"))
    assert _headed(archive, news, (other + around, "Item"))


def _headed(archive: Archive, *told: tuple[str, str]) -> bool:
    """Say whether articles with these headlines share a line."""
    stated = Dating(DAY, "stated")
    drafts = [
        Draft(text=text, uri=f"h:{text}{title}", title=title, published=stated)
        for text, title in told
    ]
    numbers = [articles.put(archive, draft).id for draft in drafts]
    return any(len(entry.told) == len(told) for entry in events.among(archive, numbers))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "President Luis Corda declared three days of mourning on Tuesday.",
            "Corda visited the wounded at the Lamu hospital on Tuesday.",
        ),
        (
            "The Ranchers Guild endorsed Ada Lim on Tuesday.",
            "A poll released on Tuesday by the Dorn Institute showed Lim ahead.",
        ),
        (
            "In Tuesday’s debate Ada Lim called Jon Obi a thief.",
            "Before the debate on Tuesday, Lim was given a dog by the Ranchers Guild.",
        ),
        (
            "Ada Lim won the Lamu primary on Tuesday.",
            "Ada Lim, at a victory party in Orrin on Tuesday, promised to mend the pier.",
        ),
        (
            "Premier Jan Koss toured Orle on Tuesday and promised tents.",
            "A baby was pulled alive from the rubble in Orle on Tuesday.",
        ),
    ],
)
def test_what_else_somebody_did_that_day_is_another_event(
    archive: Archive, one: str, other: str
) -> None:
    """Who acted, and where they were asked, is no proof: what was done has to be the same."""
    assert frozenset({0, 1}) not in lines(archive, one, other)


def test_one_speaker_s_words_of_a_day_are_one_event_if_they_are_about_one_thing(
    archive: Archive,
) -> None:
    """Whatever verb each paper gives her; another one's words on it are not hers."""
    said = "Ada Lim said on Tuesday that the pier of Lamu was rotten."
    announced = "On Tuesday Ada Lim announced that she would not pay for a rotten pier."
    another = "Jon Obi said on Tuesday that the pier of Lamu was not rotten at all."
    assert lines(archive, said, announced, another) == {frozenset({0, 1}), frozenset({2})}


def test_a_sentence_is_told_once_of_its_finest_date(archive: Archive) -> None:
    """Where it gives a year and a day in it, and tells no more of the year than of the day."""
    texts = (
        "On 3 May 2031 Ada Lim named Jon Obi as her choice for the great race of 2031.",
        "In 2030 Ada Lim sold a barge, and on 4 May 2030 she bought a pier.",
    )
    stated = Dating(DAY, "stated")
    drafts = [
        Draft(text=text, uri=f"f:{n}", title=f"Item {n}", published=stated)
        for n, text in enumerate(texts)
    ]
    numbers = [articles.put(archive, draft).id for draft in drafts]
    dates = {entry.edtf for entry in events.among(archive, numbers)}
    assert dates == {"2031-05-03", "2030", "2030-05-04"}
