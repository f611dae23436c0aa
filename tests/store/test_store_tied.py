"""Which dates of an article are its topic's, where their own words do not name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles, events, topics
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive

DAM = """Work on the Orl dam begins

SALTMERE, 4 May 2031 - Work on the Orl dam began on Sunday, 4 May 2031.

Parliament approved the money on 2 March 2031.

"The dam will be finished in 2035," said Ines Radek, whom voters elected on 9 April 2031.

The premier opened a school on 7 May 2031.
"""

MARKET = """Prices rose again

Food prices rose again in Haldrun on 3 June 2031.

Bread became dearer on 5 June 2031 in all markets, and it was sold out by noon.

Onions were scarce on 6 June 2031.

Traders from Kestria stayed away.

A baker closed her shop on 8 June 2031.

Milk was rationed on 9 June 2031, and the Orl dam was blamed for the dry fields.

Buses ran empty on 11 June 2031.
"""


def put(archive: Archive, text: str) -> None:
    """Put in an article, read as it is, without a headline of its own."""
    articles.put(archive, Draft(text=text, uri=f"test:{text[:20]}"))


def split(archive: Archive, question: str) -> tuple[set[str], set[str]]:
    """Return the dates that are a topic's own, and those that only stand beside it."""
    found = events.timeline(archive, topics.parse(archive, question)).entries
    return (
        {one.edtf for one in found if not one.beside},
        {one.edtf for one in found if one.beside},
    )


def test_an_articles_thread_is_followed_but_no_career_in_it(archive: Archive) -> None:
    """What parliament did about the dam is the dam's; when a minister was elected is not."""
    put(archive, DAM)
    own, beside = split(archive, "dam")
    assert {"2031-05-04", "2031-03-02"} <= own
    assert beside == {"2031-04-09"}


def test_the_other_half_of_a_sentence_is_not_the_topics(archive: Archive) -> None:
    """Milk was rationed on a day; the dam in the same sentence was only blamed for the fields."""
    put(archive, DAM)
    put(archive, MARKET + "The dam is full.\n\nThe dam is old.\n")
    own, _ = split(archive, "dam")
    assert "2031-06-11" not in own


def test_a_town_in_the_dateline_is_no_subject(archive: Archive) -> None:
    """An article sent from Saltmere is on a dam, and gives Saltmere no dates."""
    put(archive, DAM)
    own, _ = split(archive, "Saltmere")
    assert own == set()


def test_she_is_whoever_was_named_last(archive: Archive) -> None:
    """An article on two women: what "she" did behind the other's name is the other's."""
    put(
        archive,
        "Mayor Tova Lind met Ana Reed, a judge, on 1 May 2031. Lind, she said, was tired.\n\n"
        "Reed is a mother of two. Reed grew up here. She moved to Brask on 3 May 2031.\n\n"
        "Lind is a baker. She sold her shop on 4 May 2031.\n\n"
        "Lind sings.\n",
    )
    own, _ = split(archive, "Tova Lind")
    assert "2031-05-04" in own
    assert "2031-05-03" not in own


def test_a_name_goes_on_by_its_letters(archive: Archive) -> None:
    """An article that names Orl Motors and goes on with OM tells of it all the way."""
    put(
        archive,
        "Orl Motors opened a mill on 3 May 2031.\n\n"
        + "Rain fell.\n\n" * 20
        + "OM sold it on 9 May 2031.\n",
    )
    assert split(archive, '"Orl Motors"')[0] == {"2031-05-03", "2031-05-09"}


def test_what_stands_beyond_a_comma_is_another_matter(archive: Archive) -> None:
    """A speech on the mills of Orrin, and the deaths at Brask: those are no date of the mills."""
    put(
        archive,
        "Brask mourns, Orrin mills go on\n\n"
        "The speech was on the fees from Orrin mills, her part in the deaths of four miners at"
        " Brask in 2012 and the mail that she lost.\n\nOrrin mills paid on 4 May 2031, Brask said.",
    )
    assert split(archive, '"Orrin mills"') == ({"2031-05-04"}, {"2012"})
    assert "2012" in split(archive, "Brask")[0]


def test_where_somebody_comes_from_dates_nothing_there(archive: Archive) -> None:
    """Of "Vash, an Orrin baker who was elected in 2008", nothing happened to Orrin."""
    put(
        archive,
        "The fair of Orrin opened on 4 May 2031.\n\n"
        "Vash, an Orrin baker who was first elected to parliament in 2008, scolded her rivals.",
    )
    assert split(archive, "Orrin") == ({"2031-05-04"}, {"2008"})


def test_what_only_a_lead_names_is_left_a_sentence_on(archive: Archive) -> None:
    """An article that opens with a fair, and goes on with a school, tells two sentences of it."""
    text = (
        "Selby counts the days to the Orrin fair. The council met on 3 May 2031. Its school got a"
        " new roof on 4 May 2031. " + "Rain fell. " * 7 + "The mill was sold on 5 May 2031."
    )
    put(archive, text)
    assert split(archive, '"Orrin fair"') == ({"2031-05-03"}, {"2031-05-04", "2031-05-05"})
    articles.put(archive, Draft(text=text, uri="test:headed", title="The Orrin fair is near"))
    assert "2031-05-04" in split(archive, '"Orrin fair"')[0]


def test_what_is_named_on_the_way_is_no_thread(archive: Archive) -> None:
    """Three sentences of twelve name a canal that neither headline nor lead does."""
    put(
        archive,
        "Selby voted. Bakers won. Skippers lost. Rain fell. The Orrin canal is shut."
        " The mill was sold on 3 May 2031. Rain fell. The Orrin canal is deep. Rain fell."
        " Rain fell. The Orrin canal is old, and the ferry sank on 4 May 2031. Rain fell.",
    )
    assert split(archive, '"Orrin canal"')[0] == set()


def test_a_telling_that_names_the_topic_stands_before_others(archive: Archive) -> None:
    """Two articles tell of one fire; the line that names the mill stands for both."""
    burnt = "burnt down on 3 May 2031, and nine carts of oats were lost."
    put(archive, f"The Orrin mill is old. The Orrin mill is tall. Its barn {burnt}")
    put(archive, f"A barn of the Orrin mill {burnt}")
    (entry,) = events.timeline(archive, topics.parse(archive, '"Orrin mill"')).entries
    assert [told.by_fallback for told in entry.told] == [False, True]


def test_what_happened_stands_before_what_was_planned(archive: Archive) -> None:
    """The plan names the mill; an article on the mill tells that it was carried out."""
    sold = "nine carts of stale oats to its guild"
    put(archive, f"The Orrin mill is old. The Orrin mill is tall. It sold {sold} on 3 May 2031.")
    put(archive, f"The Orrin mill will sell {sold} on 3 May 2031.")
    (entry,) = events.timeline(archive, topics.parse(archive, '"Orrin mill"')).entries
    assert [told.status for told in entry.told] == ["happened", "planned"]


@pytest.mark.parametrize(("more", "is_own"), [(2, True), (20, False)])
def test_a_long_article_tells_of_others_too(archive: Archive, more: int, is_own: bool) -> None:  # noqa: FBT001
    """In a short one on the mill, whoever comes up again is in its story."""
    rest = "Rain fell. " * more
    opens = f"The Orrin mill will close. Rain fell. Rain fell. {rest}"
    text = f"{opens}Jon Vale was held on 4 May 2031. Vale wept."
    day = Dating("2031-05-06", "stated")
    articles.put(archive, Draft(text=text, uri="o", title="Orrin mill", published=day))
    assert ("2031-05-04" in split(archive, '"Orrin mill"')[0]) is is_own


def test_of_two_topics_the_other_is_what_the_article_is_on(archive: Archive) -> None:
    """A line that names Kenya alone is on Kenya and Brask in an article on Brask alone."""
    put(archive, "Brask is shut. Brask is old. Brask mourns. Kenya sent oats on 3 May 2031.")
    passing = " Rain fell." * 9 + " Brask is shut. Brask is old. Brask mourns."
    put(archive, f"Kenya won. Kenya sang. Kenya sent oats on 4 May 2031.{passing}")
    assert split(archive, "Kenya Brask")[0] == {"2031-05-03"}


def test_what_an_article_on_one_of_two_topics_goes_on_to_tell_is_on_both(archive: Archive) -> None:
    """Brask comes back again and again beside Orrin; where it is named twice, it is passed by."""
    thread = (
        "Orrin sent a note. Orrin held its breath. The ministers met on {} May 2031. Orrin won."
    )
    often = "Brask closed the bridge to Orrin. Rain fell. " * 3
    put(archive, f"{often}{'Wind blew. ' * 5}{thread.format(3)}")
    put(archive, f"Orrin waits for Brask. {'Orrin waits. Wind blew. ' * 12}{thread.format(4)}")
    assert split(archive, "Orrin Brask")[0] == {"2031-05-03"}


def test_what_articles_on_a_topic_tell_matters_more_than_what_names_it_in_passing(
    archive: Archive,
) -> None:
    """A day of Kenya's own counts before one that an article on a ferry tells of Kenya."""
    put(archive, "The ferry is late\n\nRain fell. Kenya won the race on 4 May 2031.")
    put(archive, "Kenya opened a quay on 3 May 2031. Kenya is glad of it.")
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    matters = {entry.edtf: entry.matters for entry in found.entries}
    assert matters["2031-05-03"] > matters["2031-05-04"]
