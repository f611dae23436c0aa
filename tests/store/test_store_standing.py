"""Whose dates a timeline takes: a person's own, and an affair's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import Dating
from store import articles, events, topics
from store.migrations import m7_event_dates
from store.values import Draft
from tests.store.telling import put

if TYPE_CHECKING:
    from store.archive import Archive

MAYOR = """Mayor Ilsa Brandt opened the tram depot at Haldrun

HALDRUN, 12 May 2031 - Mayor Ilsa Brandt opened the new tram depot at Haldrun on Monday.

She was elected on 4 June 2029.

On 3 March 2031 the engineer Jonas Vash resigned from the tram company.

The depot burned down on 7 August 2027.

“I look forward to the first ride,” she wrote in a letter dated May 2.
"""

RIVALS = """Vash to lead tram company

On 20 May 2031, Jonas Vash met Ilsa Brandt at the depot. Vash was given the post on 22 May 2031.
"""


def dates(archive: Archive, question: str) -> set[str]:
    """Return the dates of a question's timeline."""
    found = events.timeline(archive, topics.parse(archive, question))
    return {entry.edtf for entry in found.entries}


def test_a_person_takes_no_date_of_others_from_an_article_on_that_person(archive: Archive) -> None:
    """What "she" did is hers, and what names her; a colleague's day and a building's are not."""
    put(archive, MAYOR, RIVALS)
    found = dates(archive, "Ilsa Brandt")
    assert {"2029-06-04", "2031-05-02", "2031-05-20"} <= found
    assert not found & {"2031-03-03", "2027-08-07", "2031-05-22"}


def test_a_firm_that_is_taken_for_a_person_is_told_of_as_a_thing(archive: Archive) -> None:
    """Nobody is a "he" or a "she": what its article goes on to tell is the firm's."""
    put(
        archive,
        "Selby\n\nThe owner of Brantholm Paper said on 3 May 2031 that it would shut the mill.",
        "Guild backs Brantholm Paper\n\nThe hands took the terms by 31 votes to 8 on 9 May 2031.",
    )
    assert {"2031-05-03", "2031-05-09"} <= dates(archive, "Brantholm Paper")


def test_a_person_and_a_place_share_the_article(archive: Archive) -> None:
    """A sentence that names the person alone is on both, where its article is."""
    put(archive, MAYOR)
    assert "2029-06-04" in dates(archive, "Ilsa Brandt Haldrun")


def test_words_that_always_stand_together_are_one_topic(archive: Archive) -> None:
    """A base's name is one topic, in any case; two towns that meet now and then are two."""
    put(
        archive,
        "The Orrin naval base opened on 3 May 2031. Sailors of Orrin naval base danced.",
        "Envoys of Velmora and of Kestria met on 4 May 2031.",
        "The Velmora-Kestria talks ended on 5 May 2031.",
        "In Velmora, a ferry of Kestria sank.",
        "Kestria sent Velmora a note on 6 May 2031.",
    )
    shown = [topic.typed for topic in topics.parse(archive, "orrin naval base")]
    assert shown == ["Orrin naval base"]
    assert [topic.typed for topic in topics.parse(archive, "Velmora Kestria")] == [
        "Velmora",
        "Kestria",
    ]
    assert dates(archive, "orrin naval base") == {"2031-05-03"}
    assert len(topics.parse(archive, "base naval Orrin nowhere")) == 4


def test_a_country_and_a_person_are_shown_as_editors_write_them(archive: Archive) -> None:
    """Typed in lower case, they get their capitals; what nobody writes otherwise stays."""
    put(archive, MAYOR)
    asked = topics.parse(archive, "us ilsa brandt trams")
    assert [topic.typed for topic in asked] == ["US", "Ilsa Brandt", "trams"]


def test_an_alliance_is_no_person(archive: Archive) -> None:
    """What an article on an alliance tells of its members is of it; a person's would not be."""
    put(
        archive,
        "The NATO council met. NATO ministers spoke. NATO said it would grow. On 3 May 2031 the"
        " envoys of Velmora signed the accession.",
    )
    assert dates(archive, "NATO") == {"2031-05-03"}


def test_days_of_the_affair_come_first_among_a_persons_own(archive: Archive) -> None:
    """Which of a person's days matter is seen from what articles on that person tell of, too."""
    vote = "Ilsa Brandt spoke. Haldrun voted on 3 May 2031. Polls opened at dawn. Ilsa Brandt won."
    put(
        archive,
        *(f"Ilsa Brandt to run again, {n} says\n\n{vote}" for n in "abc"),
        "Ilsa Brandt lost the vote of 3 May 2031.",
        "Ilsa Brandt opened a bridge on 9 June 2033.",
    )
    found = events.timeline(archive, topics.parse(archive, "Ilsa Brandt"))
    matters = dict.fromkeys(("2031-05-03", "2033-06-09"), 0.0)
    for entry in found.entries:
        matters[entry.edtf] = max(matters[entry.edtf], entry.matters)
    assert matters["2031-05-03"] > matters["2033-06-09"]


def test_a_day_whose_articles_agree_comes_first(archive: Archive) -> None:
    """As many tell of another day as much, but each something else: it is no day of the affair."""
    put(
        archive,
        "On 3 May 2033 a choir sang in Haldrun.",
        "On 3 May 2033 the bakers of Haldrun met.",
        "On 3 May 2033 Haldrun opened a school.",
        "On 3 May 2031 a flood reached Haldrun.",
        "On 3 May 2031 the flood drowned cattle in Haldrun.",
        "On 3 May 2031 a flood closed the bridge of Haldrun.",
    )
    matters: dict[str, float] = {}
    for entry in events.timeline(archive, topics.parse(archive, "Haldrun")).entries:
        matters[entry.edtf] = max(matters.get(entry.edtf, 0.0), entry.matters)
    assert matters["2031-05-03"] > matters["2033-05-03"]


def test_a_date_is_told_in_as_many_articles_as_tell_of_it(archive: Archive) -> None:
    """Two sentences of one article count once, an article that stands for its sentence, too."""
    put(
        archive,
        "Kenya opened a dam on 3 May 2031. Kenya’s president spoke on 3 May 2031. Kenya is dry.",
        "Kenya’s dam leaks. Kenya mourns. Kenya built it. It was opened on 3 May 2031.",
    )
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    assert {entry.told_in for entry in found.entries} == {2}


def test_a_correction_of_its_day_counts_an_article_anew(archive: Archive) -> None:
    """The rows by which dates are counted follow their article's reading."""
    put(archive, "Kenya opened a school on 3 May 2031.")
    articles.correct(archive, 1, published="2031-05-06", by="U1")
    assert archive.tuples("SELECT edtf, lag FROM event_dates") == [("2031-05-03", 3)]


def test_an_undated_article_is_not_shown_by_a_sentence_with_a_date(archive: Archive) -> None:
    """What is shown as undated holds no date."""
    put(archive, MAYOR)
    found = events.timeline(archive, topics.parse(archive, "Ilsa Brandt Jonas Vash"))
    shown = [MAYOR[span.start : span.end] for one in found.undated for span in one.spans]
    assert not any("2031" in words or "2029" in words for words in shown)


def test_two_months_in_the_same_words_are_one_line(archive: Archive) -> None:
    """What is told of July and August at once stands once, under both."""
    put(archive, "The courts of Kenya are closed in July 2031 and August 2031.")
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    assert [entry.edtf for entry in found.entries] == ["2031-07/2031-08"]
    assert found.entries[0].matters > 0


def test_who_looks_back_on_a_day_tells_of_what_it_is_known_for(archive: Archive) -> None:
    """Weeks later, "the dam broke on 3 May" is the same event, in other words, with its source."""
    day = "The dam of Tsavo in Kenya broke early on 3 May 2031 after a night of heavy rain."
    other = "Teachers in Kenya ended a strike for higher wages on 3 May 2031."
    later = "Kenya mourned the 90 people who died when the Tsavo dam broke on 3 May 2031."
    for number, (text, appeared) in enumerate(
        ((day, "2031-05-03"), (other, "2031-05-04"), (later, "2031-06-30"))
    ):
        stated = Dating(appeared, "stated")
        articles.put(archive, Draft(text=text, uri=f"k:{number}", title="", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    told = {frozenset(one.article for one in entry.told) for entry in found.entries}
    assert {frozenset({1, 3}), frozenset({2})} <= told


def test_no_plan_stands_for_a_day_on_which_it_was_done(archive: Archive) -> None:
    """Seven articles look forward to a vote; what the day is shown for is who won it."""
    ahead = [
        f"{who} hopes that Ilsa Brandt will win the Brask primary on 6 May."
        for who in ("Ada Lim", "Jon Obi", "Ron Vale", "Mia Reed", "Tom Lind", "Eva Moss", "Al Hay")
    ]
    won = "Ilsa Brandt's primary victory on Tuesday put an end to the run of Jonas Vash."
    other = "Ilsa Brandt opened a quay in Haldrun on Monday."
    told = [(text, f"2031-04-{20 + n}") for n, text in enumerate(ahead)]
    told += [(won, "2031-05-07"), (other, "2031-02-05")]
    for number, (text, appeared) in enumerate(told):
        stated = Dating(appeared, "stated")
        articles.put(archive, Draft(text=text, uri=f"v:{number}", title="", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Ilsa Brandt"))
    shown = [one for one in found.entries if one.matters and "2031-05" in one.edtf]
    assert {one.told[0].status for one in shown} == {"happened"}


def test_she_is_who_the_reader_says_she_is(archive: Archive) -> None:
    """A pronoun that the reader resolves to a colleague brings no date into one's timeline."""
    put(
        archive,
        "Minister Ilsa Brandt opened the quay in Haldrun on 12 May 2031.\n\n“The quay is too"
        " short,” said Nadia Strom, leader of the opposition. She said on 14 May 2031 that the"
        " dredger was late.",
    )
    assert dates(archive, "Ilsa Brandt") == {"2031-05-12"}
    assert dates(archive, "Nadia Strom") == {"2031-05-14"}


def test_a_plan_is_kept_only_by_the_act_that_was_planned(archive: Archive) -> None:
    """The same two people in the planned month are no fulfilment; their meeting is."""
    for number, (text, appeared) in enumerate(
        (
            ("Ada Lim of Kenya will meet Jon Obi in June.", "2031-05-02"),
            ("Ada Lim of Kenya mocked Jon Obi on 3 June 2031.", "2031-06-03"),
            ("Ada Lim of Kenya met Jon Obi for an hour on 9 June 2031.", "2031-06-09"),
        )
    ):
        stated = Dating(appeared, "stated")
        articles.put(archive, Draft(text=text, uri=f"p:{number}", title="", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    plan = next(entry for entry in found.entries if entry.edtf == "2031-06")
    assert plan.fulfilled_by is not None
    assert found.entries[plan.fulfilled_by].edtf == "2031-06-09"
    without = events.timeline(archive, topics.parse(archive, "Kenya"), before="2031-06-05")
    assert all(entry.fulfilled_by is None for entry in without.entries)


def test_a_clause_on_somebody_else_is_not_a_persons(archive: Archive) -> None:
    """A sentence with two days gives each person their own; the other's stands beside it."""
    put(
        archive,
        "On 18 March 2031, President Ada Vash named Tomas Reed as envoy, after minister Ilsa Brandt"
        " resigned on 16 March 2031.",
    )
    assert _beside(archive, "Ilsa Brandt") == {"2031-03-16": False, "2031-03-18": True}
    assert not _beside(archive, "Tomas Reed")["2031-03-18"]


def test_a_list_of_people_gives_each_their_own_day(archive: Archive) -> None:
    """What miner Ron Vale won is Vale's, what “it” did is nobody's; a verb alone goes on."""
    put(
        archive,
        "Lawyer Mara Brandt was elected mayor of Orrin on 3 May 2031; miner Ron Vale won the seat"
        " of Brask on 9 May 2031. Brandt praised the council when it closed the mill on 2 June"
        " 2031. Brandt sold her shop on 4 June 2031, and was sworn in on 5 June 2031.",
    )
    beside = _beside(archive, "Mara Brandt")
    own = {date for date, is_beside in beside.items() if not is_beside}
    assert own == {"2031-05-03", "2031-06-04", "2031-06-05"}


def _beside(archive: Archive, question: str) -> dict[str, bool]:
    found = events.timeline(archive, topics.parse(archive, question))
    return {entry.edtf: entry.beside for entry in found.entries}


def test_an_older_archive_gets_the_rows_that_a_new_one_has(archive: Archive) -> None:
    """The migration counts dates as the reader's rows do: days, months, plans, undated articles."""
    put(archive, MAYOR, RIVALS, "Kenya will vote in June 2031. In 2019 it built a dam, Obi said.")
    articles.correct(archive, 2, published="2031-05-23", by="U1")
    rows = "SELECT * FROM event_dates ORDER BY event"
    made = archive.tuples(rows)
    assert {row[3] for row in made} > {None} or len({row[3] for row in made}) > 2
    fill = next(sql for sql in m7_event_dates.STATEMENTS if sql.startswith("INSERT"))
    with archive.write() as connection:
        connection.execute("DELETE FROM event_dates")
        connection.execute(fill)
    assert archive.tuples(rows) == made


def test_the_kingdom_is_the_country_that_the_archive_calls_so(archive: Archive) -> None:
    """Whoever asks for the Kingdom gets the country's timeline, with its own name on it."""
    (before,) = topics.parse(archive, "Kingdom")
    assert before.name == "Kingdom"
    put(
        archive,
        "Cambodia held a fair. Cambodia’s envoys came on 3 May 2031."
        " The Kingdom won on 4 May 2031.",
    )
    (asked,) = topics.parse(archive, "the Kingdom")
    assert asked.name == "Cambodia"
    assert dates(archive, "Kingdom") == {"2031-05-03", "2031-05-04"}


def test_an_article_does_not_stand_for_years_long_over(archive: Archive) -> None:
    """A year alone has to name the topic itself; a day and the year of the article do not."""
    number = articles.put(
        archive,
        Draft(
            text=(
                "The Orrin toll divides Selby. Skippers hate the Orrin toll, and bakers like the"
                " Orrin toll.\n\nThe tram company failed in 1994. The Orrin toll was first meant"
                " for 1989. The vote was held on 3 May 2031. A bakery opened in 2031."
            ),
            uri="test:toll",
            title="The Orrin toll divides Selby",
            published=Dating("2031-05-16", "stated"),
        ),
    ).id
    assert number
    found = dates(archive, "Orrin toll")
    assert {"1989", "2031-05-03"} <= found
    assert "1994" not in found


def test_an_undated_article_does_not_stand_for_a_year_alone(archive: Archive) -> None:
    """That an article is younger than the year that it tells of does not make the year its own."""
    put(
        archive,
        "The Orrin toll divides Selby. Skippers hate the Orrin toll, and bakers like the Orrin"
        " toll.\n\nThe tram company failed in 1994.",
    )
    assert dates(archive, "Orrin toll") == set()


def test_articles_that_date_nothing_appeared_all_the_same(archive: Archive) -> None:
    """A day on which many articles on the topic appeared matters more than one like it."""
    told = ("Kenya opened quay 1 on 3 May 2031.", "Kenya opened quay 2 on 3 August 2031.")
    silent = [f"Kenya is glad of quay {n}. Kenya’s captains are, too." for n in range(9)]
    days = ["2031-05-09", "2031-08-09", *["2031-08-03"] * len(silent)]
    for n, (text, day) in enumerate(zip((*told, *silent), days, strict=True)):
        stated = Dating(day, "stated")
        articles.put(archive, Draft(text=text, uri=f"q:{n}", title="Kenya", published=stated))
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    matters = {entry.edtf: entry.matters for entry in found.entries}
    assert matters["2031-08-03"] > matters["2031-05-03"]


def test_hidden_articles_do_not_say_whose_a_day_is(archive: Archive) -> None:
    """How many articles tell of a day is counted among those that may be read."""
    put(archive, *(f"On 3 May 2031 choir {number} sang in hall {number}." for number in range(6)))
    assert events._is_told_by_over(archive, "2031-05-03", 2)
    for number in range(1, 4):
        articles.withdraw(archive, number)
    assert not events._is_told_by_over(archive, "2031-05-03", 2)
