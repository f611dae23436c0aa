"""The event told most: what most articles tell of, in whose words, and where there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers import digest
from handlers.digesting import told_words
from handlers.views import digest as digest_view
from nlp import Span, Timex
from store import articles
from store.ingest import ingest
from store.values import Told
from tests.handlers.asking_helpers import ask, said
from tests.handlers.conftest import NOW
from tests.handlers.digest_helpers import week_of

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk


def test_the_event_told_most_has_few_words(own_desk: Desk, tmp_path: Path) -> None:
    """It is named in an article's own words, without the date a second time."""
    path = week_of(
        tmp_path,
        {"title": "Bridge", "text": "The bridge of Ostia fell on 7 May 2024. Obi wept."},
        {"title": "Inquiry", "text": "Judges ask why the bridge of Ostia fell on 7 May 2024."},
        {"title": "Boats", "text": "Boats left on 7 May 2024 with oil for Norland."},
    )
    ingest(own_desk.archive, [path])
    words = said(ask(own_desk, "/digest"))
    assert "7 May 2024: The bridge of Ostia fell (nos. 5 and 6)" in words


def _told_most(desk: Desk, folder: Path, *texts: tuple[str, str]) -> str:
    """Return the line on the event told most among articles of one week, "" where there is none."""
    week = [
        {"title": f"Story {n}", "text": t, "published": day} for n, (day, t) in enumerate(texts)
    ]
    found = ingest(desk.archive, [week_of(folder, *week)])
    made = digest.compose(desk, found.added, NOW - timedelta(days=7), NOW)
    return said(digest_view.draw(made)).partition("Told most: \n")[2].partition("\n")[0]


def test_what_is_told_in_other_words_of_one_day_is_one_event(
    own_desk: Desk, tmp_path: Path
) -> None:
    """Who names the event by the way tells of it too; the telling that says who did it is shown."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Dockers shut the port of Selby on 6 June 2024 over pay, their union said."),
        (
            "2024-06-08",
            "A talk was held on the strike that has shut the port of Selby since 6 June.",
        ),
    )
    assert line.startswith("6 Jun 2024: Dockers shut the port of Selby on 6 June 2024 over pay")
    assert line.endswith("(nos. 5 and 6)")


def test_history_is_not_the_weeks_event(own_desk: Desk, tmp_path: Path) -> None:
    """What articles only look back on, years later, is not what the week tells most."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Ada Obi read poems. She was born when Selby burned on 4 May 1961."),
        ("2024-06-08", "A mill opened. The last mill was lost when Selby burned on 4 May 1961."),
    )
    assert line == ""


def test_an_event_is_not_told_by_half_a_sentence(own_desk: Desk, tmp_path: Path) -> None:
    """A telling whose subject stands elsewhere, or that leads into another, is not shown."""
    line = _told_most(
        own_desk,
        tmp_path,
        (
            "2024-06-08",
            "Ida Toft sang. On 6 June 2024 she opened the new hall of Selby with a song.",
        ),
        (
            "2024-06-08",
            "After Ida Toft opened the new hall of Selby on 6 June 2024, people danced.",
        ),
        ("2024-06-08", "Ida Toft opened the new hall of Selby on 6 June 2024 before the mayor."),
    )
    assert "Ida Toft opened the new hall of Selby" in line
    assert not line.partition(": ")[2].startswith(("she", "After"))


def test_what_companies_did_alike_is_no_event(own_desk: Desk, tmp_path: Path) -> None:
    """Closing prices of several firms share a sentence, but neither an actor nor an occasion."""
    line = _told_most(
        own_desk,
        tmp_path,
        *(
            (
                "2024-06-04",
                (
                    f"In Harlow Stock Exchange trading on Monday, {firm} closed at"
                    f" {price} crowns a share, down 12 cents."
                ),
            )
            for firm, price in (("Orrin Mills", 14), ("Tessel Glass", 31), ("Vane & Sons", 8))
        ),
    )
    assert line == ""


def test_a_happening_is_told_by_its_subjects_name(own_desk: Desk, tmp_path: Path) -> None:
    """Articles that tell of one happening each in their own way tell of it by what it is called."""
    line = _told_most(
        own_desk,
        tmp_path,
        (
            "2024-06-04",
            (
                "The mosque in Hask was empty. Its preacher had condemned Sunday's bombing"
                " in Hask within the hour. The Hask bombing killed nine."
            ),
        ),
        (
            "2024-06-04",
            (
                "Doctors worked for two days after the Hask bombing on Sunday. Most of the"
                " hurt are young."
            ),
        ),
        (
            "2024-06-05",
            "The Hask bombing on Sunday was the first in forty years. The police have no suspect.",
        ),
        ("2024-06-05", "A cow was sold for ten thousand crowns."),
    )
    assert line.startswith("[2 Jun 2024]: ")
    assert "Hask" in line
    assert "nos. 5, 6 and 7" in line


def test_what_is_still_ahead_is_not_told_most(own_desk: Desk, tmp_path: Path) -> None:
    """A vote that is to come has not been told, however many look forward to it."""
    line = _told_most(
        own_desk,
        tmp_path,
        (
            "2024-06-03",
            (
                "The Orl referendum is set for Sunday. Posters for the Orl referendum hang"
                " on every wall."
            ),
        ),
        ("2024-06-04", "Nobody in Orl knows how the Orl referendum will end on Sunday."),
        ("2024-06-05", "Before the Orl referendum on Sunday, the bars will close."),
    )
    assert line == ""


def test_words_that_are_cut_end_at_a_comma(own_desk: Desk, tmp_path: Path) -> None:
    """A long sentence tells an event up to its first comma, not with three dots."""
    line = _told_most(
        own_desk,
        tmp_path,
        (
            "2024-06-04",
            (
                "Ines Brandt resigned as mayor of Tarn on Monday, five days after it became"
                " known that engineers had warned the council in writing of the cracks in the old"
                " dam above the town and of what they might lead to."
            ),
        ),
        ("2024-06-05", "Ines Brandt, who resigned as mayor on Monday, will be heard in court."),
    )
    assert line == "[3 Jun 2024]: Ines Brandt resigned as mayor of Tarn on Monday (nos. 5 and 6)"


def test_how_a_happening_ended_is_told_in_a_sentence(own_desk: Desk, tmp_path: Path) -> None:
    """Who won a vote says more than its name, which is enough where the sentence stands above."""
    texts = (
        "Ines Brandt won the Lamu primary on Sunday. The Lamu primary was quiet.",
        "Bakers were glad after the Lamu primary on Sunday. Bread is dear.",
        "A cow was sold for ten thousand crowns.",
    )
    week = [{"title": t[:9], "text": t, "published": "2024-06-04"} for t in texts]
    found = ingest(own_desk.archive, [week_of(tmp_path, *week)])
    made = digest.compose(own_desk, found.added, NOW - timedelta(days=7), NOW)
    assert made.told_most is not None
    assert made.told_most.words == "Ines Brandt won the Lamu primary"
    assert "Told most: \n[2 Jun 2024]: Lamu primary (nos. 5 and 6)" in said(digest_view.draw(made))


def test_all_who_tell_of_an_event_are_named(own_desk: Desk, tmp_path: Path) -> None:
    """What a timeline holds to be one event is one here too, however each of them words it."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Kestria, Velmora and Ostia joined the Tarn League on 6 June 2024 in Orl."),
        (
            "2024-06-07",
            "Kestria, Velmora and Ostia joined the League on 6 June 2024, wary of fees.",
        ),
        ("2024-06-08", "On 6 June the Tarn League took in Ostia, Kestria and Velmora in Orl."),
    )
    assert "joined" in line
    assert line.endswith("(nos. 5, 6 and 7)")


def test_what_was_said_about_a_happening_does_not_date_it(own_desk: Desk, tmp_path: Path) -> None:
    """Two who speak on a day about a strike do not make it that day's."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Ada Obi spoke on 6 June 2024 about the Selby strike. The strike hurts."),
        ("2024-06-07", "A priest prayed on 6 June 2024 over the Selby strike. The strike is on."),
    )
    assert not line.startswith("6 Jun 2024: Selby strike")


def test_what_is_planned_for_next_week_has_not_happened(own_desk: Desk, tmp_path: Path) -> None:
    """A Monday that two take for the last one, and three for the next, is the next."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Ada Obi smiled at the Orl vote on 3 June 2024. The Orl vote is near."),
        ("2024-06-07", "Rui Sato wept at the Orl vote on 3 June 2024. The Orl vote is near."),
        ("2024-06-07", "The Orl vote will be held on 10 June 2024. Posters hang for the Orl vote."),
        ("2024-06-07", "Bakers will close for the Orl vote on 10 June 2024. The Orl vote is dear."),
        ("2024-06-07", "Trams will be free at the Orl vote on 10 June 2024. The Orl vote is big."),
    )
    assert "Orl vote" not in line


def test_a_clause_that_names_nobody_tells_no_event() -> None:
    """“The poll showed” leaves open which one; “are tied” is no event."""
    assert told_words.says_who_did_it("The bridge of Ostia fell")
    assert told_words.says_who_did_it("Dockers shut the port")
    assert not told_words.says_who_did_it("The poll showed Lim ahead")
    assert not told_words.says_who_did_it("Lim and Sato are tied")


def test_what_somebody_did_not_do_is_no_event(own_desk: Desk, tmp_path: Path) -> None:
    """That nobody answered is not what a week's articles tell most."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Ada Obi did not answer the Tarn League of bakers on 6 June 2024."),
        ("2024-06-07", "On 6 June 2024 Ada Obi did not answer the Tarn League of bakers."),
    )
    assert "did not" not in line


def test_what_was_called_off_is_told_so(own_desk: Desk, tmp_path: Path) -> None:
    """A launch that was scrubbed is not told by its name, as if it had been."""
    line = _told_most(
        own_desk,
        tmp_path,
        ("2024-06-07", "Norland scrubbed the Orl launch on 6 June 2024 over a leak."),
        ("2024-06-07", "The Orl launch was called off on 6 June 2024. A leak was found."),
        ("2024-06-08", "The Orl launch was postponed on 6 June 2024, engineers said."),
    )
    assert line == "" or "scrubbed" in line or "called off" in line or "postponed" in line


def test_what_somebody_will_do_is_no_event(own_desk: Desk) -> None:
    """That a team will play on a day tells nothing that happened, whatever its day was read as."""
    found = []
    for verb in ("will open", "opened"):
        text = f"Norland {verb} the bridge of Orl on 6 June 2024."
        date = Timex(text.index("6 J"), len(text) - 1, "DATE", "2024-06-06", edtf="2024-06-06")
        whole = Span(0, len(text))
        told = [Told(n, 1, 0, whole.end, (whole,), whole, date, "happened", None) for n in (1, 2)]
        article = replace(articles.get_many(own_desk.archive, [1])[1], text=text)
        found.append(told_words.of_event(told, {1: article}, frozenset()))
    assert found[0] is None
    assert found[1] is not None


def test_an_affairs_day_is_told_by_each_of_its_articles_in_its_own_way(
    own_desk: Desk, tmp_path: Path
) -> None:
    """The first report, the funeral and the arrest tell of one fall, the last by the way only."""
    told = (
        (
            "2024-05-08",
            (
                "At least seven people were killed and dozens hurt when a footbridge over Orm Basin"
                " collapsed under a crowd on Tuesday. Mayor Ilse Toft wept at Orm Basin."
            ),
        ),
        (
            "2024-05-09",
            (
                "The bridge at Orm Basin came down on Tuesday with some 200 people on it. Mayor"
                " Ilse Toft knew of a crack in the bridge."
            ),
        ),
        (
            "2024-06-20",
            (
                "Two builders of the bridge at Orm Basin were held. Nine people were killed when"
                " the bridge came down on 7 May. Mayor Ilse Toft said nothing."
            ),
        ),
    )
    line = _told_most(own_desk, tmp_path, *told)
    assert (
        line == "7 May [2024]: Nine people were killed when the bridge came down (nos. 5, 6 and 7)"
    )


def test_what_breaks_off_or_only_is_so_is_no_event() -> None:
    """Somebody's words without their end, and what somebody has, are not told as what happened."""
    assert not told_words.says_who_did_it("The killing in Selby has a southern side")
    assert told_words.says_who_did_it("Ana Lim has quit")
