"""`/timeline`: what happened when, with its reasons and its picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import timeline
from handlers.told import screens
from handlers.views import chart, picture
from handlers.views import timeline as view
from nlp import Dating, Span, Timex
from store import articles
from store.ingest import ingest
from store.values import Draft, Timeline, TimelineEntry, Told
from tests.handlers.asking_helpers import ask, bars, opened, pressed, said

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from handlers.desk import Desk


def test_oldest_first_with_its_articles(desk: Desk) -> None:
    """Events stand in order, each with its date, its clause and its article."""
    answer = ask(desk, '/timeline "North Quay"')
    words = said(answer)
    assert words.index("4 Mar 2024") < words.index("2 May 2024")
    assert any("opened again on 2 May 2024" in bar for bar in bars(answer))
    assert "no. 1" in words


def test_all_topics_have_to_fit(desk: Desk) -> None:
    """Two topics find what is about both; a topic that nothing names finds nothing, kindly."""
    assert "crane" in said(ask(desk, "/timeline Selby crane"))
    nothing = said(ask(desk, "/timeline Selby zeppelin"))
    assert "no dated event" in nothing
    assert "/timeline" in nothing


def test_a_topic_without_dates_names_its_articles(desk: Desk) -> None:
    """Where nothing dated is told of a topic, the articles that name it are listed."""
    words = said(ask(desk, "/timeline shipowner"))
    assert "no dated event" in words or "The day is not known" in words
    assert "No. 3" in words


def test_days_narrow_a_timeline(desk: Desk) -> None:
    """`since` and `before` leave out what happened at other times."""
    words = said(ask(desk, '/timeline "North Quay" since April 2024'))
    assert "4 Mar 2024" not in words
    assert "2 May 2024" in words


def test_a_picture_is_a_png(desk: Desk) -> None:
    """`as image` brings the same answer with a picture, and words for who cannot see it."""
    answer = ask(desk, '/timeline "North Quay" as image')
    assert answer.image is not None
    assert answer.image.data.startswith(b"\x89PNG")
    assert "4 Mar 2024" in answer.image.alt
    again = pressed(desk, ask(desk, '/timeline "North Quay"'), "As image")
    assert again.image is not None


def test_a_picture_says_what_reported_means(
    own_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day of the article alone dates what it tells; of dated events alone nothing is said."""
    footers: list[str] = []

    def png(_title: str, _subtitle: str, _rows: object, footer: str) -> bytes:
        footers.append(footer)
        return b""

    monkeypatch.setattr(chart, "png", png)
    for day in ("2031-05-03", "2031-05-09"):
        text = (
            "The guild of Orrin has dissolved itself."
            if day[-1] == "9"
            else "Orrin voted on 2 May 2031."
        )
        draft = Draft(text=text, uri=day, title="", published=Dating(day, "stated"))
        articles.put(own_desk.archive, draft)
        answer = ask(own_desk, "/timeline Orrin as image")
        assert answer.image is not None
        assert answer.image.data == b""
    assert ["reported" in one for one in footers] == [False, True]


def test_what_is_undated_stands_in_the_order_in_which_it_may_have_been(own_desk: Desk) -> None:
    """Since when it may be is sometimes known; when it came in says nothing."""
    for number, year in enumerate(("", "in 2019", "in 2017")):
        text = f"The guild of Orrin has sued pier {number}.\n\nPier {number} was built {year}."
        articles.put(own_desk.archive, Draft(text=text, uri=f"u:{number}", title="Orrin sued"))
    words = said(ask(own_desk, "/timeline Orrin"))
    assert words.index("pier 2") < words.index("pier 1") < words.index("pier 0")


def test_a_date_can_be_set(desk: Desk) -> None:
    """An article without a date of its own can be given one from the timeline."""
    window = opened(desk, ask(desk, "/timeline Selby"), "Set a date")
    assert window.view["callback_id"] == "date.set"


def test_sharing_a_timeline(desk: Desk) -> None:
    """A timeline can be shared; the command is told so that others can ask it too."""
    shared = pressed(desk, ask(desk, '/timeline "North Quay"'), "Share")
    assert shared.response_type == "in_channel"
    assert '/timeline "North Quay"' in said(shared)


def _entry(day: str, weight: float, fulfilled_by: int | None = None) -> TimelineEntry:
    told = Told(1, 1, 0, 1, (Span(0, 1),), Span(0, 1), Timex(0, 1, "DATE", day), "happened", None)
    return TimelineEntry(day, day, (told,), weight, fulfilled_by)


def test_the_events_that_matter_are_chosen() -> None:
    """Dates that more articles tell of come first; a plan keeps its end; order is of time."""
    crowd = [_entry(f"2023-01-{day:02d}", 0.6) for day in range(1, 21)]
    often = replace(_entry("2019-05-01", 0.3), matters=9)
    planned = replace(_entry("2024-01-01", 0.5, 22), matters=5)
    entries = (often, *crowd, planned, _entry("2024-06-01", 0.1))
    chosen = screens.chosen(entries, 6)
    assert len(chosen) == 6
    assert {0, 21, 22} <= set(chosen)
    assert chosen == sorted(chosen)


def test_each_date_is_chosen_once_before_any_is_chosen_twice() -> None:
    """Two events of one busy day do not crowd out another day."""
    days = [("2023-01-05", 0.9, 3.0), ("2023-01-05", 0.8, 0.0), ("2023-03-05", 0.2, 2.0)]
    entries = [replace(_entry(day, weight), matters=rank) for day, weight, rank in days]
    entries.append(replace(_entry("2023-05-05", 0.2), matters=1.0))
    assert screens.chosen(entries, 3) == [0, 2, 3]


def test_a_year_that_the_story_gives_is_no_earliest_guess(own_desk: Desk, tmp_path: Path) -> None:
    """A day of a told year takes that year in brackets; nothing calls it the earliest."""
    page = tmp_path / "history.txt"
    page.write_text(
        "The winter the mill stood still\n\nOn 3 February 1931 the mill at Tarrow closed its"
        " gates. By the evening of 5 February its dam had frozen. On February 9 the owner of the"
        " mill left Tarrow.\n\nA stone was put up in 1981. “Let it stand,” the town’s clerk said in"
        " a letter dated 14 November 2024.\n",
        encoding="utf-8",
    )
    assert not ingest(own_desk.archive, [page]).failed
    words = said(ask(own_desk, "/timeline Tarrow"))
    assert "9 Feb [1931]" in words
    assert "earliest year" not in words


def test_a_plan_is_shown_in_its_own_words(desk: Desk) -> None:
    """What was planned beside an event is quoted, with the day on which it was held."""
    text = "The mayor wrote. A summit is to follow. The summit met."
    article = replace(articles.get_many(desk.archive, [1])[1], text=text)
    told = _entry("2023-01-05", 0.5).told[0]
    plan = replace(told, spans=(Span(17, 38),))
    letter = replace(_entry("2023-01-05", 0.5, 1), plan=plan)
    found = Timeline((), (letter, _entry("2023-03-09", 0.5)), (), (), 1, 1)
    answer = timeline.TimelineAnswer(timeline.Asked("summit"), found, {1: article}, (0, 1))
    words = "".join(said(view.draw(answer)).split())
    assert "Plannedthen:“Asummitistofollow”→heldon9Mar2023(no.1)" in words


def test_what_is_still_to_come_stands_apart(own_desk: Desk, tmp_path: Path) -> None:
    """A plan for a day that has not come stands under a heading of its own, last."""
    page = tmp_path / "plans.txt"
    page.write_text(
        "Tarrow ferry\n\nThe Tarrow ferry sank on 3 May 1931.\n\nA new Tarrow ferry will be"
        " launched on 9 June 2099.",
        encoding="utf-8",
    )
    ingest(own_desk.archive, [page])
    words = said(ask(own_desk, "/timeline Tarrow"))
    assert words.index("1931") < words.index("Still to come") < words.index("9 Jun 2099")


def test_a_picture_leaves_out_what_it_cannot_draw() -> None:
    """Signs that its font lacks, and scripts that it would spell wrongly, are told to be there."""
    assert chart.drawable("The “Tarrow” ferry – 3 May")
    assert not chart.drawable("ភ្នំពេញ")
    assert not chart.drawable("بغداد")


def test_a_picture_of_another_script_says_so(own_desk: Desk, tmp_path: Path) -> None:
    """A line in Khmer is named in the picture, never drawn as boxes."""
    page = tmp_path / "khmer.txt"
    page.write_text("Tarrow\n\nTarrow ភ្នំពេញ on 3 May 2031 ភ្នំពេញ.", encoding="utf-8")
    ingest(own_desk.archive, [page])
    found = timeline.answer(own_desk, timeline.Asked("Tarrow"))
    assert picture.png(found).startswith(b"\x89PNG")


def test_as_many_events_as_wanted(own_desk: Desk, tmp_path: Path) -> None:
    """A number of events may be asked for, before or behind the days; a year is no number."""
    for rest, most in (
        ("Tarrow dam 30 events", 30),
        ("Tarrow dam top 3", 3),
        ("Tarrow dam in 40 dates since 2031", 40),
        ("Tarrow dam since 2031 in 40 dates", 40),
        ("Tarrow dam 2031", 0),
    ):
        asked, _ = timeline.parse(own_desk, rest)
        assert asked.most == most
        assert asked.question.startswith("Tarrow dam")
    assert timeline.parse(own_desk, "30 events")[0].question == "30 events"
    days = "\n\n".join(f"The Tarrow dam shook on {day} May 2031." for day in range(1, 29))
    (tmp_path / "dam.txt").write_text(f"Tarrow\n\n{days}", encoding="utf-8")
    ingest(own_desk.archive, [tmp_path / "dam.txt"])
    shown = ask(own_desk, "/timeline Tarrow dam 2 events")
    assert len(bars(shown)) == 2
    assert "26 more events" in said(shown)


def test_a_topic_without_dates_is_found_by_the_form_that_articles_write(
    own_desk: Desk, tmp_path: Path
) -> None:
    """With an alias that nobody writes, the articles that have the other form are named."""
    page = tmp_path / "quay.txt"
    text = "Rain in Haldrun\n\nIt rained all day.\n\nThe North Quay Terminal was empty."
    page.write_text(text, encoding="utf-8")
    ingest(own_desk.archive, [page])
    ask(own_desk, "/clippings alias NQT = North Quay Terminal")
    words = said(ask(own_desk, "/timeline NQT"))
    assert "no dated event about NQT" in words
    assert "These articles name it" in words


def test_a_line_by_its_article_says_so_and_inferred_days_are_bracketed(
    own_desk: Desk, tmp_path: Path
) -> None:
    """A reader learns why a line that does not name the topic stands there, and what is counted."""
    page = tmp_path / "toll.txt"
    page.write_text(
        "The Orrin toll divides Selby\n\nSELBY, 16 May 2031 - Skippers hate the Orrin toll, and"
        " bakers like the Orrin toll. Few had asked for an Orrin toll. The vote was held on 3 May"
        " 2031. The Orrin toll will be paid next week.\n",
        encoding="utf-8",
    )
    ingest(own_desk.archive, [page])
    words = " ".join(said(ask(own_desk, '/timeline "Orrin toll"')).split())
    assert "no. 5 (by its article)" in words
    assert words.count("the article is about Orrin toll") == 1
    assert "[19–25 May 2031]" in words


def test_what_stands_beside_a_topic_is_counted_and_unfolds(own_desk: Desk, tmp_path: Path) -> None:
    """A minister's career in an article on a dam is no line of the dam's; all lines show it."""
    page = tmp_path / "dam.txt"
    page.write_text(
        "Work on the Orl dam begins\n\nWork on the Orl dam began on 4 May 2031.\n\n“Soon,” said"
        " Ines Radek, whom voters elected on 9 April 2031.\n",
        encoding="utf-8",
    )
    ingest(own_desk.archive, [page])
    shown = ask(own_desk, "/timeline Orl dam")
    assert len(bars(shown)) == 1
    assert "Not shown: 1 dated line not plainly about it. “All 2” has every line." in said(shown)
    assert len(bars(pressed(own_desk, shown, "timeline.all"))) == 2
    assert len(bars(ask(own_desk, "/timeline Orl dam all"))) == 2
    assert len(bars(ask(own_desk, "/timeline Orl dam all events"))) == 2


def test_of_several_articles_without_a_date_it_is_said_once(own_desk: Desk, tmp_path: Path) -> None:
    """Each is shown with its number; that their day is not known stands above them."""
    for name, deed in (("one", "sold the Orl mill"), ("two", "painted the Orl mill")):
        page = tmp_path / f"{name}.txt"
        page.write_text(f"News of the Orl mill\n\nAna Lind {deed}.\n", encoding="utf-8")
    ingest(own_desk.archive, [tmp_path / "one.txt", tmp_path / "two.txt"])
    words = said(ask(own_desk, '/timeline "Orl mill"'))
    assert words.count(". They were added to the archive on") == 1
    assert words.count("The day is not known of nos.") == 1
    assert len(bars(ask(own_desk, '/timeline "Orl mill"'))) == 2


def test_a_sentence_stands_once_under_the_date_that_it_names(
    own_desk: Desk, tmp_path: Path
) -> None:
    """A month that is only counted back from the one told gets no second line of the same words."""
    page = tmp_path / "page.txt"
    page.write_text(
        "In October 2014, the Orl Guard pinned up a photograph showing the boarding of a Velmoran "
        "trawler its men said they had stopped a month earlier after towing off its tender in a "
        "search for stolen compasses in the Orl Guard's own harbour.\n\n"
        "The Orl Guard left the port of Osk on 3 March 2015.\n",
        encoding="utf-8",
    )
    ingest(own_desk.archive, [page])
    words = said(ask(own_desk, '/timeline "Orl Guard"'))
    assert "Oct 2014" in words
    assert words.count("pinned up a photograph") == 1


def test_an_affair_is_called_as_it_was_asked(own_desk: Desk, tmp_path: Path) -> None:
    """Two topics are listed; a name with its noun is one affair, and no two."""
    (tmp_path / "a.txt").write_text(
        "A blast tore through Orrin on 3 May 2031.\n\nKestria sent doctors to Orrin on 4 May 2031."
    )
    ingest(own_desk.archive, [tmp_path])
    assert said(ask(own_desk, "/timeline Orrin blast")).startswith("Orrin blast\n")
    assert said(ask(own_desk, "/timeline Orrin Kestria")).startswith("Orrin and Kestria\n")
