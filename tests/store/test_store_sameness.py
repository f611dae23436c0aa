"""Tellings of one date are one event only where what they share shows it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events
from store.timeline import same_names
from store.timeline.dated_things import DatedThing, dated_thing
from store.timeline.deeds import deed_of, spelt_out
from store.timeline.frames import frame_of
from store.timeline.measures import is_measure, other_sums, owners
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


def test_sums_of_one_kind_contradict() -> None:
    """Dollars are not held against per cent, nor against a number of people."""
    assert other_sums({"$5"}, {"$6", "40"})
    assert other_sums({"15 cent"}, {"35 cent"})
    assert not other_sums({"$5", "22%"}, {"$6", "22%"})
    assert not other_sums({"$5"}, {"22%"})
    assert not other_sums({"5"}, {"6"})


def test_a_measure_is_somebody_s() -> None:
    """The exchange that a share is sold on does not own it, nor does "Inc."."""
    assert is_measure("Kestrel closed at $18")
    assert not is_measure("Nine were killed")
    names = [frozenset({"lamu", "exchange"}), frozenset({"kestrel", "inc"}), frozenset({"inc"})]
    assert owners(names) == [frozenset({"kestrel"})]


def test_a_line_is_shown_in_the_words_that_tell_it(archive: Archive) -> None:
    """Not in those that mention it on the way to something else."""
    aside = "But doctors of Lamu have slept badly since Tuesday’s killing of Ilsa Brandt in Tarrow."
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


@pytest.mark.parametrize(
    ("clause", "date", "thing"),
    [
        ("Obi spoke before Tuesday’s Lamu primary", "Tuesday", "primary Lamu"),
        ("the 3 May killing of Ilsa Brandt in Lamu", "3 May", "kill Ilsa Brandt"),
        ("the Lamu primary on 3 May", "3 May", "primary Lamu"),
        ("the killing of Ilsa Brandt on 3 May", "3 May", "kill Ilsa Brandt"),
        ("Kestria’s invasion of Lamu last May", "last May", "invade Kestria Lamu"),
        ("the Coast met on 3 May at the Lamu summit", "3 May", "summit Lamu"),
        ("last year’s deadly L.H. Guild blasts in Lamu", "last year", "attack Guild Lamu"),
        ("The attacks 3 May at the mill in Lamu were many", "3 May", "attack Lamu"),
        ("a League summit set for Lamu in May", "May", "summit League Lamu"),
        ("Obi praised the weather on 3 May", "3 May", ""),
        ("Lim won on 3 May", "3 May", ""),
        ("Lim won", "", ""),
    ],
)
def test_a_date_belongs_to_its_noun(clause: str, date: str, thing: str) -> None:
    """A date before its noun or behind it tells not when the rest of the clause happened."""
    start = clause.index(date) if date else -1
    found = dated_thing(clause, start, start + len(date))
    kind, *names = thing.casefold().split() or [""]
    assert (found.kind, found.names) == (kind, frozenset(names))


def test_where_something_else_happened_is_a_setting() -> None:
    """What is told to be "at Tuesday's debate" is not the debate."""
    clause = "At Tuesday’s Lamu debate, Lim smiled"
    assert dated_thing(clause, 3, 10) == DatedThing("debate", frozenset({"lamu"}), True, True)  # noqa: FBT003 - fields
    assert not dated_thing("Tuesday’s debate was dull", 0, 7).is_setting


def test_deeds_are_told_in_many_words() -> None:
    """Verbs, nouns, irregular forms, and verbs of several words are one deed."""
    assert {deed_of(word) for word in ("won", "defeats", "victory", "trounced")} == {"win"}
    assert {deed_of(word) for word in ("bombed", "bombings", "blasts")} == {"attack"}
    assert {deed_of(word) for word in ("ratified", "signing", "ratification")} == {"sign"}
    assert {deed_of(word) for word in ("shot", "killings", "murdered", "dying")} == {"kill"}
    assert deed_of("table") == ""
    assert "resigned" in spelt_out("she stepped down")
    assert "vote" in spelt_out("went to the polls")


def test_a_telling_without_its_date_in_sight_is_still_taken_apart() -> None:
    """A clause may leave its date out; then it dates nothing in particular."""
    clause = "Ada Lim of the Lamu Council won"
    parts = frame_of(clause, len(clause), -5, -1)
    assert parts.deeds == {"=win"}
    assert (parts.thing.kind, parts.has_day) == ("", False)


def test_who_acts_is_told_round_a_clause_between_commas() -> None:
    """What is told of somebody between commas leaves them the one who acts."""
    words = "Ada Lim, who was then a diver, said on Tuesday that the ferry sank."
    start = words.index("Tuesday")
    parts = frame_of(words, len(words), start, start + len("Tuesday"))
    assert parts.subject == (frozenset({"ada", "lim"}),)
    assert parts.says


def test_either_side_of_a_deed_may_be_told_to_act() -> None:
    """In “Lamu joined the League” and “the League took in Lamu” the same two act."""
    tellings = (
        "Lamu joined the Coastal League on Tuesday.",
        "The Coastal League took in Lamu on Tuesday.",
        "The Coastal League took in Tarrow on Tuesday.",
    )
    starts = [words.index("Tuesday") for words in tellings]
    joined, took_in, other = (
        frame_of(words, len(words), at, at + len("Tuesday"))
        for words, at in zip(tellings, starts, strict=True)
    )
    assert same_names.with_each_other(joined, took_in)
    assert not same_names.with_each_other(joined, other)


def test_an_office_of_elections_is_no_election() -> None:
    """What a board of elections does on a day is no vote held on it."""
    words = "The board of elections on Monday heard Ada Lim."
    start = words.index("Monday")
    parts = frame_of(words, len(words), start, start + len("Monday"))
    assert (parts.thing.kind, parts.deeds) == ("", frozenset())
    held = "The Lamu elections on Monday were quiet."
    start = held.index("Monday")
    assert frame_of(held, len(held), start, start + len("Monday")).thing.kind == "election"


def test_what_one_names_and_the_other_writes_small_is_shared() -> None:
    """The Harbour Service and the harbour officials have the harbour in common."""
    named, small = (
        frame_of(words, len(words), 0, 0)
        for words in ("The Harbour Service ruled.", "The harbour officials ruled.")
    )
    assert same_names.written_small(named, small) == same_names.written_small(small, named)
    assert any("harbo" in item for item in same_names.written_small(named, small))


def test_what_a_headline_has_is_its_own_article_s_news(archive: Archive) -> None:
    """What an article is headed by, and another one does not tell, is another event of the day."""
    one = "Ada Lim praised the ferry crews of Lamu on Tuesday."
    other = "On Tuesday Ada Lim praised the ferry crews and opened the Tarrow lighthouse."
    assert _headed(archive, (one, "Item"), (other, "Item"))
    assert not _headed(archive, (one, "Item"), (other, "Ada Lim opens the Tarrow lighthouse"))


def _headed(archive: Archive, *told: tuple[str, str]) -> bool:
    """Say whether articles with these headlines share a line."""
    stated = Dating(DAY, "stated")
    drafts = [
        Draft(text=text, uri=f"h:{text}{title}", title=title, published=stated)
        for text, title in told
    ]
    numbers = [articles.put(archive, draft).id for draft in drafts]
    return any(len(entry.told) == len(told) for entry in events.among(archive, numbers))
