"""Affairs: what people call them, and the articles that tell of them in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp.topic.affair_words import is_deed_to, kin, like, says_nothing
from store import events, topics
from store.timeline import affairs
from tests.store.test_store_events import tell

if TYPE_CHECKING:
    from store.archive import Archive


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """An archive with an affair at Orrin, and with other news from there."""
    tell(
        archive,
        "Blast at Orrin mill",
        ("A blast tore through the mill of Orrin.", "2031-05-03", "happened"),
        ("Two guards of the Orrin mill were held.", "2031-05-05", "happened"),
        ("Orrin buried its dead.", "2031-05-08", "happened"),
    )
    tell(archive, "Police search Orrin", ("Orrin saw a bombing.", "2031-05-03", "happened"))
    tell(archive, "Orrin opens a school", ("Orrin opened a school.", "2031-06-01", "happened"))
    tell(archive, "Fire in Selm", ("A blast shook Selm.", "2031-07-01", "happened"))
    return archive


def days(archive: Archive, question: str) -> set[str]:
    """Return the days of a timeline that are told of its topics themselves."""
    found = events.timeline(archive, topics.parse(archive, question)).entries
    return {one.edtf.removeprefix("2031-") for one in found if not one.beside}


def test_what_no_article_is_on_is_told_by_those_on_its_kind(archive: Archive) -> None:
    """A headline on attacks does not say where: the sentence that names the town does."""
    tell(
        archive,
        "Two held over attacks",
        ("The attacks shook many.", None, "happened"),
        ("Nobody slept.", None, "happened"),
        ("Men with knives came to Selm.", "2031-05-03", "happened"),
        ("Rolf Osk was freed.", "2031-05-05", "happened"),
    )
    assert days(archive, "Selm attack") == {"05-03"}
    assert not days(archive, "Selm election")


@pytest.mark.parametrize("question", ["Orrin bombing", "Orrin attack", "Orrin Bombings"])
def test_an_affair_is_told_in_other_words_than_its_name(filled: Archive, question: str) -> None:
    """The blast at Orrin is the Orrin bombing; what else articles on it tell of Orrin belongs."""
    assert days(filled, question) == {"05-03", "05-05", "05-08"}


def test_what_says_nothing_beside_a_name_is_not_looked_for(filled: Archive) -> None:
    """No article has to write "case" to be on the Orrin case."""
    assert days(filled, "Orrin case") == days(filled, "Orrin")


def test_a_phrase_in_quotation_marks_stays_one(filled: Archive) -> None:
    """Whoever quotes an affair's name asks for these very words."""
    assert days(filled, '"Orrin bombing"') == set()


def test_names_alone_are_no_affair(filled: Archive) -> None:
    """Two names, or one, are asked as they stand."""
    for question in ("Orrin", "Orrin Selm"):
        asked = topics.parse(filled, question)
        assert affairs.meant_by(filled, asked) == affairs.Affair(asked)


def test_the_tables_know_nouns_in_both_numbers() -> None:
    """A bombing and bombings are one; a case says nothing; a deed has what it was done to."""
    assert kin("bombings") == kin("Bombing") != ()
    assert kin("harbour") == ()
    assert says_nothing("Case")
    assert is_deed_to("embassy bombings")
    assert not is_deed_to("bombings")
    assert not is_deed_to("gun control")
    assert not is_deed_to("")


def test_what_is_called_after_a_place_is_another(archive: Archive) -> None:
    """New Orrin is not Orrin, nor is West Virginia Virginia; a line on them is not shown."""
    tell(archive, "New Orrin votes", ("New Orrin held a vote.", "2031-05-03", "happened"))
    tell(archive, "Orrin votes", ("Orrin held a vote.", "2031-05-04", "happened"))
    tell(archive, "Mines shut", ("West Virginia shut a mine.", "2031-05-05", "happened"))
    tell(archive, "Roads", ("Virginia built a road.", "2031-05-06", "happened"))
    assert days(archive, "Orrin") == {"05-04"}
    assert days(archive, "Virginia") == {"05-06"}
    assert days(archive, "New Orrin") == {"05-03"}


def test_a_title_before_a_given_name_belongs_to_it(archive: Archive) -> None:
    """Prince Orlo is not everybody called Orlo; of Senator Lind the surname alone is asked."""
    tell(
        archive,
        "A",
        ("Orlo Brenn opened a shop.", "2031-05-03", "happened"),
        people=("Orlo Brenn",),
    )
    tell(archive, "B", ("Prince Orlo wed.", "2031-05-04", "happened"))
    assert days(archive, "Prince Orlo") == {"05-04"}


def test_a_name_in_the_news_for_much_else_needs_its_noun(filled: Archive) -> None:
    """Of a town that every page is on, an article that has "attack" once is not on the attack."""
    assert "06-11" not in days(filled, "Orrin attack")
    tell(
        filled,
        "Orrin reads",
        ("Orrin held a fair.", "2031-06-11", "happened"),
        ("A poet spoke of an attack.", None, "happened"),
    )
    assert "06-11" in days(filled, "Orrin attack")
    for day in range(1, 31):
        told = f"Orrin swept street no. {day}."
        tell(filled, f"Orrin at work on {day}", (told, f"2031-09-{day:02}", "happened"))
    assert "06-11" not in days(filled, "Orrin attack")
    assert "05-03" in days(filled, "Orrin attack")


def test_what_names_the_place_far_from_its_affair_stands_beside_it(filled: Archive) -> None:
    """A year that was over and a line pages below the blast name Orrin, and not its bombing."""
    tell(
        filled,
        "Orrin in autumn",
        ("A bombing shook Orrin.", "2031-09-02", "happened"),
        ("Orrin lost its tram.", "2029", "happened"),
        ("Orrin wept.", "2031-09-03", "happened"),
        *((f"Rain fell in street no. {number}.", None, "happened") for number in range(6)),
        ("Orrin won at chess.", "2031-09-09", "happened"),
    )
    assert {"09-02", "09-03"} <= days(filled, "Orrin bombing")
    assert not {"09-09", "2029"} & days(filled, "Orrin bombing")
    assert {"09-09", "2029"} <= days(filled, "Orrin")


def test_what_several_articles_on_an_affair_agree_on_is_its_own(archive: Archive) -> None:
    """Two articles on it tell of a day and name it not; a day that others tell of is theirs."""

    def told(title: str, *, opening: str) -> None:
        tell(
            archive,
            title,
            (opening, "2031-05-03", "happened"),
            ("Police held Odo Brenn in Saltmere.", "2031-05-05", "happened"),
            ("Voters in Kestria chose Ines Radek.", "2031-05-06", "happened"),
            ("Ada Vash rested in Haldrun.", "2031-05-08", "happened"),
        )

    told("Orrin mill burns", opening="A blast tore through the mill of Orrin.")
    assert days(archive, "Orrin") == {"05-03"}
    told("Orrin mourns", opening="Orrin lost nine to a blast.")
    for number in range(3):
        line = f"Town no. {number} of Kestria chose Radek."
        tell(archive, f"Vote {number}", (line, "2031-05-06", "happened"))
    assert days(archive, "Orrin") == {"05-03", "05-05", "05-08"}
    by_article = {
        one.edtf: one.told[0].by_fallback
        for one in events.timeline(archive, topics.parse(archive, "Orrin")).entries
    }
    assert by_article["2031-05-05"]
    assert not by_article["2031-05-03"]


def test_a_persons_affair_is_told_wherever_its_noun_is_said(archive: Archive) -> None:
    """An article on Oda Lind that says "custody" is on the Lind custody battle; no other is."""
    lind = ("Oda Lind",)
    tell(
        archive,
        "Lind waits",
        ("Oda Lind came to Orrin.", "2031-05-03", "happened"),
        ("A court gave her uncle custody.", None, "happened"),
        people=lind,
    )
    tell(archive, "Lind sings", ("Oda Lind sang.", "2031-05-04", "happened"), people=lind)
    assert days(archive, "Lind custody battle") == {"05-03"}


@pytest.fixture
def on_water(archive: Archive) -> Archive:
    """An archive with two articles on water rights, and others that have one of the words."""
    tell(
        archive,
        "Farmers ask for water rights",
        ("Farmers of Brask asked for water rights.", "2031-05-03", "happened"),
        ("The council let them draw water.", "2031-05-05", "happened"),
        ("Ada Vash sang in Selm.", "2031-05-06", "happened"),
    )
    tell(
        archive,
        "Rights to the Orl",
        ("A court heard on whose water rights hold.", "2031-05-09", "happened"),
    )
    tell(archive, "Pipes", ("The water was shut off in Selm.", "2031-05-11", "happened"))
    tell(archive, "March", ("Crowds called for rights in Selm.", "2031-05-12", "happened"))
    return archive


@pytest.mark.parametrize("question", ["water rights", "Water rights"])
def test_two_plain_words_are_one_affair(on_water: Archive, question: str) -> None:
    """What articles on it tell in one of its words belongs; what only has a word does not."""
    assert days(on_water, question) == {"05-03", "05-05", "05-09"}


def test_plain_words_that_no_article_has_together_stay_two(on_water: Archive) -> None:
    """Nothing is made one topic that articles do not write as one."""
    assert [one.name for one in topics.parse(on_water, "water march")] == ["water", "march"]
    assert [one.name for one in topics.parse(on_water, "water rights")] == ["water rights"]


def test_an_affair_of_plain_words_has_other_names(archive: Archive) -> None:
    """A trade deal is a trade accord, too; an accord on something else is none."""
    assert like("deals") == like("Accord") != ()
    assert like("harbour") == ()
    for day in (3, 4):
        line = f"Envoys met {day} times on the trade deal."
        tell(archive, f"Envoys {day}", (line, f"2031-05-0{day}", "happened"))
    tell(archive, "Signed", ("A trade accord was signed.", "2031-05-08", "happened"))
    tell(archive, "Elsewhere", ("A peace accord was signed.", "2031-05-09", "happened"))
    assert days(archive, "trade deal") == {"05-03", "05-04", "05-08"}


def test_a_firm_called_after_a_place_is_not_the_place(archive: Archive) -> None:
    """Orl Power is not the Orl, unless its article speaks of the Orl as well."""
    tell(archive, "Fine", ("Orl Power paid a fine.", "2031-05-03", "happened"))
    tell(archive, "Boats", ("Boats left the Orl Tuesday.", "2031-05-06", "happened"))
    tell(
        archive,
        "Flood",
        ("The Orl rose.", "2031-05-04", "happened"),
        ("Orl Power shut a plant.", "2031-05-05", "happened"),
    )
    assert days(archive, "Orl") == {"05-04", "05-05", "05-06"}
    assert days(archive, "Orl Power") == {"05-03", "05-05"}


def test_what_an_affair_is_told_in_leads_on_to_its_next_lines(archive: Archive) -> None:
    """An article that comes back to the vote is on the local election, and goes on with it."""
    tell(
        archive,
        "Brask at the ballot",
        ("The local election of Brask drew crowds.", "2031-05-03", "happened"),
        *((f"Clerk no. {number} of Brask slept.", None, "happened") for number in range(9)),
        ("Voters waited in the rain.", None, "happened"),
        ("Nobody in Brask voted twice.", None, "happened"),
        ("One ballot was lost.", None, "happened"),
        ("The rain was over.", "2031-05-04", "happened"),
        *((f"Clerk no. {number} of Brask went home.", None, "happened") for number in range(4)),
    )
    tell(archive, "Selm", ("A local election is due.", "2031-05-09", "happened"))
    assert days(archive, "local election") == {"05-03", "05-04", "05-09"}


def test_a_deeds_noun_is_borne_out_by_its_verb(archive: Archive) -> None:
    """An article on Oda Lind in which somebody "nominated" is on the Lind nomination."""
    lind = ("Oda Lind",)
    tell(
        archive,
        "Lind waits",
        ("Oda Lind came to Orrin.", "2031-05-03", "happened"),
        ("The board nominated three.", None, "happened"),
        people=lind,
    )
    tell(archive, "Lind sings", ("Oda Lind sang.", "2031-05-04", "happened"), people=lind)
    assert days(archive, "Lind nomination") == {"05-03"}


def test_what_stands_before_an_affairs_noun_is_borne_out_with_it(archive: Archive) -> None:
    """The article on the killing at Orrin comes only once to the chapel, and never calls it so."""
    tell(
        archive,
        "Orrin in mourning",
        ("A gunman shot two guards at Orrin.", "2031-05-03", "happened"),
        ("The chapel will stay shut.", "2031-05-04", "planned"),
    )
    assert days(archive, "Orrin chapel shooting") == {"05-03", "05-04"}


def test_the_words_of_an_affair_may_stand_near_each_other(on_water: Archive) -> None:
    """An article on rights to the water is on water rights, and tells of them in one word."""
    tell(
        on_water,
        "Rights to water",
        ("The rights of farmers to water were sold.", "2031-06-01", "happened"),
        ("The water was gone.", "2031-06-02", "happened"),
    )
    assert days(on_water, "water rights") >= {"06-01", "06-02"}
