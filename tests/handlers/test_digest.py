"""The digest: what was added, how old it is, what fits on the screen and what follows."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from handlers import digest
from handlers.desk import Desk
from handlers.digest_subjects import OTHERS
from handlers.views import digest as digest_view
from handlers.views import naming
from store import articles, changes, digest_claims, digests
from store.archive import Archive
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, checked, opened, said
from tests.handlers.conftest import NOW, QUAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handlers.asking import Reply


def test_added_is_not_published(desk: Desk) -> None:
    """The head says how many articles are dated, old or undated; each has its number."""
    words = said(ask(desk, "/digest"))
    assert "Clippings · added 6–12 Jun 2024" in words
    assert "4 articles added to the archive" in words
    assert "3 carry a date" in words
    assert "1 cannot be dated" in words
    assert "not this week’s news" in words
    assert "everyone is new" in words
    for number in range(1, 5):
        assert f"no. {number}" in words


def test_the_lock_screen(desk: Desk) -> None:
    """The notification says in one line how much was added and how it is dated."""
    text = ask(desk, "/digest").text
    assert text.startswith("Clippings: 4 articles added")
    assert len(text) <= 150


def test_nothing_added_is_one_line(desk: Desk) -> None:
    """A period without articles is one sentence."""
    empty = digest.compose(desk, (), NOW - timedelta(days=7), NOW)
    drawn = checked(digest_view.draw(empty))
    assert len(drawn.blocks) == 1
    assert "no articles were added 5–12 Jun 2024" in said(drawn)


def test_dates_can_be_set_from_it(desk: Desk) -> None:
    """A button opens the form for the articles that lack a date."""
    window = opened(desk, ask(desk, "/digest"), "Set dates")
    assert "No. 3" in said(window)


def test_many_articles_go_into_the_thread(tmp_path: Path) -> None:
    """Five hundred articles are one screen, and a bounded number of further messages."""
    path = tmp_path / "many.jsonl"
    lines = [
        json.dumps(
            {
                "title": f"Boat {n} leaves Selby",
                "text": f"Boat number {n} left Selby on 3 May 2024. It carried {n} barrels of oil.",
                "published": "2024-05-03",
            }
        )
        for n in range(1, 121)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [path])
        drawn = ask(Desk(archive, clock=lambda: NOW), "digest", surface="mention")
    assert len(drawn.blocks) < 20
    assert 1 <= len(drawn.parts) <= 12
    assert "In the thread: all 120, by subject." in _on_one_line(drawn)


def _week(tmp_path: Path, *drafts: dict[str, str]) -> Path:
    path = tmp_path / "week.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in drafts), encoding="utf-8")
    return path


def test_one_article_told_by_several_is_one_entry(own_desk: Desk, tmp_path: Path) -> None:
    """Copies of an article stand under one entry, with each source's number and link."""
    extra = {"title": "Crane falls", "source": "Ostia Post", "url": "https://post.example/c"}
    path = _week(tmp_path, {**extra, "text": f"SELBY (Tidewire) - {QUAY}\n\nRead on tomorrow."})
    ingest(own_desk.archive, [path])
    answer = ask(own_desk, "/digest")
    words = said(answer)
    assert "5 articles added to the archive, 1 of them a copy of another" in words
    assert "Also: " in words
    assert "Ostia Post, no. 5" in words
    assert "https://post.example/c" in str(answer.blocks)
    assert words.count("Harbour master Ana Lim closed the North Quay") == 1


def test_the_event_told_most_has_few_words(own_desk: Desk, tmp_path: Path) -> None:
    """It is named in an article's own words, without the date a second time."""
    path = _week(
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
    found = ingest(desk.archive, [_week(folder, *week)])
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
    assert line.startswith("6 Jun 2024: Dockers shut the port of Selby over pay")
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


def test_new_voices_are_told_by_what_they_are(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody quoted for the first time is named with their role and the article."""
    text = "“Nobody asked the crews of these boats,” said Ida Toft, a pilot of Selby."
    ingest(own_desk.archive, [_week(tmp_path, {"title": "Crews", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = _on_one_line(digest_view.draw(made))
    assert "New voices: Ida Toft (pilot of Selby, no. 5), quoted for the first time." in words


def test_a_short_title_stands_before_the_name() -> None:
    """A “Sen.” is no role behind a name, "senator for Selby" is."""
    assert naming.with_role("Ida Toft", "Sen.") == "Sen. Ida Toft"
    assert naming.with_role("Ida Toft", "Lt. Gov.") == "Lt. Gov. Ida Toft"
    assert naming.with_role("Ida Toft", "senator for Selby") == "Ida Toft, senator for Selby"
    assert naming.with_role("Ida Toft", None) == "Ida Toft"


def test_dated_news_that_opens_an_article_tells_it(own_desk: Desk, tmp_path: Path) -> None:
    """A detail with a day of the week does not take the place of the news."""
    text = (
        "The library of Selby will close on Sundays from September to save money, the council said"
        " on Thursday.\n\nAbout 900 people use it on a Sunday. “It is warm,” said a reader."
    )
    week = {"title": "Library", "text": text, "published": "2024-06-07"}
    ingest(own_desk.archive, [_week(tmp_path, week)])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    assert "The library of Selby will close on Sundays" in said(digest_view.draw(made))


def test_an_articles_own_name_is_not_said_twice(own_desk: Desk, tmp_path: Path) -> None:
    """A subject of one article is not named by words that its headline has."""
    lone = {"title": "Ostia bridge trial opens", "text": "The Ostia bridge trial opened in rain."}
    ingest(own_desk.archive, [_week(tmp_path, lone)])
    made = digest.compose(own_desk, [1, 2, 5], NOW - timedelta(days=900), NOW)
    assert [subject.name for subject in made.subjects][-1] == OTHERS


def test_changes_are_told_and_nothing_leaks(own_desk: Desk) -> None:
    """Corrections are named by field; a withdrawn article by its number, never by its words."""
    archive = own_desk.archive
    articles.withdraw(archive, 3)
    articles.correct(archive, 2, source="Norland Daily")
    later = digest.compose(own_desk, [4], NOW - timedelta(days=1), NOW + timedelta(seconds=1))
    drawn = checked(digest_view.draw(later))
    words = said(drawn)
    assert "no. 2 (source)" in words
    assert "Withdrawn: \nno. 3." in words
    assert "Mayor" not in words
    assert "Obi" not in words
    nothing = digest.compose(own_desk, (), NOW - timedelta(days=1), NOW + timedelta(seconds=1))
    assert "no. 3." in said(checked(digest_view.draw(nothing)))


def test_every_article_of_many_is_named(tmp_path: Path) -> None:
    """Of hundreds each has its number in a digest's thread; a command's answer counts the rest."""
    lines = [
        {"title": f"Boat {n} leaves", "text": f"Boat {n} left port {n * 7} on 3 May 2024."}
        for n in range(1, 301)
    ]
    path = _week(tmp_path, *lines)
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [path])
        desk = Desk(archive, clock=lambda: NOW)
        drawn, preview = ask(desk, "digest", surface="mention"), ask(desk, "/digest")
    assert _named(drawn, *drawn.parts) >= set(range(1, 301))
    assert len(preview.parts) == 4
    told = re.search(r"Below: (\d+) of 300 articles, .* (\d+) find no room", _on_one_line(preview))
    assert told is not None
    following = _named(*preview.parts)
    assert (int(told[1]), int(told[2])) == (len(following), 300 - len(following))
    assert "“/articles latest” lists every article" in _on_one_line(preview)
    assert "In the thread: " not in said(preview)


def test_a_preview_that_is_whole_says_what_is_below(own_desk: Desk, tmp_path: Path) -> None:
    """A command's answer has no thread: what does not fit on its screen stands below it."""
    lines = [{"title": f"Kiln {n} fired", "text": f"Kiln {n} was fired."} for n in range(1, 12)]
    ingest(own_desk.archive, [_week(tmp_path, *lines)])
    preview = ask(own_desk, "/digest")
    assert re.search(r"Below: \d+ more articles\.", _on_one_line(preview))
    assert "find no room" not in said(preview)
    assert _named(preview, *preview.parts) >= set(range(1, 16))


def _named(*drawn: Reply) -> set[int]:
    words = "\n".join(map(said, drawn))
    return {int(number) for number in re.findall(r"[Nn]o\. (\d+)", words)}


def _on_one_line(drawn: Reply) -> str:
    return " ".join(said(drawn).split())


def test_subjects_keep_their_names(own_desk: Desk) -> None:
    """What the last digest called a subject it is called again while it fits."""
    archive = own_desk.archive
    period = digests.plan(archive, "C1", NOW)
    digest_claims.claim(archive, period.id, "me")
    changes.keep_subjects(archive, period.id, ("Quay of Selby",))
    digest_claims.finish(archive, period.id, "me")
    made = digest.compose(own_desk, [1, 2, 4], NOW - timedelta(days=7), NOW, channel="C1")
    assert digest.subject_names(made) == ("Quay of Selby",)
    other = digest.compose(own_desk, [1, 2, 4], NOW - timedelta(days=7), NOW, channel="C2")
    assert "Quay of Selby" not in digest.subject_names(other)


def _posted(desk: Desk, end: datetime, numbers: Sequence[int]) -> digest.DigestAnswer:
    """Compose a digest of one channel as it is posted: what it calls its subjects is kept."""
    archive = desk.archive
    period = digests.plan(archive, "C9", end)
    digest_claims.claim(archive, period.id, "me")
    made = digest.compose(desk, numbers, end - timedelta(days=7), end, channel="C9")
    changes.keep_subjects(archive, period.id, digest.subject_names(made))
    with archive.write() as connection:
        connection.execute("DELETE FROM digest_articles WHERE digest = ?", (period.id,))
        connection.executemany(
            "INSERT INTO digest_articles VALUES (?, ?)", ((period.id, n) for n in numbers)
        )
    digest_claims.finish(archive, period.id, "me")
    return made


LORRIES = (
    "The army of Velmora overpaid 600 lorries. General Baako Tenga signed the lorry contracts.",
    "General Baako Tenga resigned over the Velmora lorry contracts for the army's 600 lorries.",
)
AFTER = "An audit found that Velmora paid too much for 600 lorries. General Baako Tenga was silent."


def test_a_story_that_goes_on_keeps_its_name(own_desk: Desk, tmp_path: Path) -> None:
    """One article in other words, weeks later, is under what the subject was called; then back."""
    week = [{"title": "", "text": text, "published": "2024-06-03"} for text in (*LORRIES, AFTER)]
    first, second, third = ingest(own_desk.archive, [_week(tmp_path, *week)]).added
    end = NOW - timedelta(days=42)
    (named,) = digest.subject_names(_posted(own_desk, end, (first, second)))
    later = _posted(own_desk, end + timedelta(days=7), (third, 3))
    assert [one.name for one in later.subjects if one.entries[0].article.id == third] == [named]
    assert later.back == ()
    for weeks in (2, 3, 4):
        _posted(own_desk, end + timedelta(days=7 * weeks), (3,))
    again = _posted(own_desk, end + timedelta(days=35), (first, second))
    assert again.back == ((named, (end + timedelta(days=7)).date().isoformat()),)
    assert f"{named[0].upper()}{named[1:]}, last in the digest to" in said(digest_view.draw(again))


def test_who_is_back(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody quoted again after more than half a year is named with both articles."""
    text = "Ana Lim resigned.\n\n“I have seen enough ships for one life,” Ana Lim said."
    path = _week(tmp_path, {"title": "Lim resigns", "text": text, "published": "2026-06-03"})
    ingest(own_desk.archive, [path])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = said(checked(digest_view.draw(made)))
    assert "Ana Lim, quoted in no. 5; last in no. 2, dated 2 years earlier" in words


def test_a_correction_does_not_repeat_the_mistake(own_desk: Desk, tmp_path: Path) -> None:
    """A correction stands in a digest by its headline alone."""
    text = "Our report said that Ana Lim sank the ferry. She raised it. We are sorry for this."
    ingest(own_desk.archive, [_week(tmp_path, {"title": "Correction: the ferry", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = said(checked(digest_view.draw(made)))
    assert "Correction: the ferry" in words
    assert "sank" not in words


def test_a_new_version_by_the_source_is_told(own_desk: Desk, tmp_path: Path) -> None:
    """An article that its own source changed is told like a correction, by what is another."""
    path = tmp_path / "1.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["text"] = told["text"].replace(
        "Ships from Ostia came in on the same day.",
        "Ships from Ostia came in a day later. The first brought oil.",
    )
    told["title"] = "North Quay opens, late"
    path.write_text(json.dumps(told), encoding="utf-8")
    assert ingest(own_desk.archive, [path]).updated == (2,)
    since = NOW - timedelta(seconds=1)
    made = digest.compose(own_desk, [4], since, NOW + timedelta(seconds=1))
    words = said(checked(digest_view.draw(made)))
    assert "Changed by its source: " in words
    assert "no. 2 (new headline, 2 sentences new, 1 gone)." in words
    shown = digest.compose(own_desk, [2], since, NOW + timedelta(seconds=1))
    assert "Changed by" not in said(checked(digest_view.draw(shown)))


@pytest.mark.parametrize(
    ("ids", "days", "first", "short"),
    [
        ([3], 7, "1 article added to the archive. It carries no date", "not dated"),
        ([2], 7, "It carries a date, from long before.", "old"),
        ([1, 2], 7, "Both carry a date, from long before.", "both old"),
        ([1, 2], 900, "2 articles added to the archive.", "2 on North Quay of Selby)"),
        ([1, 2, 4], 7, "All carry a date, all of them from long before.", "all of them old"),
        ([2, 3], 7, "One carries a date, from long before;", "one old"),
        ([1, 2, 3], 7, "2 carry a date, both from long before;", "2 of them old"),
    ],
)
def test_few_articles_are_told_as_few(
    own_desk: Desk, ids: list[int], days: int, first: str, short: str
) -> None:
    """One, two and more articles each have their own words."""
    made = digest.compose(own_desk, ids, NOW - timedelta(days=days), NOW)
    assert first in said(digest_view.draw(made))
    assert digest_view.notification(made).endswith(short)


def test_hundreds_of_articles_are_one_screen(tmp_path: Path) -> None:
    """A line for each of the largest subjects, the others by name, all articles in the thread."""
    towns = ("Orl", "Hask", "Tarn", "Vell", "Quenby", "Ostra", "Selby", "Lind")
    things = ("port strike", "school budget", "bridge trial", "hospital merger")
    clerks = (
        "Ana Lim",
        "Rui Sato",
        "Oda Toft",
        "Jon Dahl",
        "Ida Obi",
        "Per Orre",
        "Eli Vale",
        "Tom",
    )
    lines = [
        {
            "title": f"{town} {thing}: part {n}",
            "text": f"The {thing} of {town} went on, said {clerk}, clerk {n}. It rained.",
            "published": "2024-06-05",
        }
        for place, (town, clerk) in enumerate(zip(towns, clerks, strict=True))
        for n in range(5, 5 + 12 + place)
        for thing in (things[place % 4],)
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [_week(tmp_path, *lines)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    words = said(drawn)
    assert len(words) < 1_500
    assert "Lind hospital merger (19)" in " ".join(words.split())
    assert "Also on: " in words
    assert f"of {len(lines)} articles, by subject" in words


def test_one_article_of_five_sources_has_five_links(tmp_path: Path) -> None:
    """Five papers that print one agency's text make one entry, with a link to each."""
    text = QUAY + "\n\nThe port will tell more on Friday, when its board meets in Selby."
    drafts = [
        {
            "title": f"Crane falls, {name}",
            "text": text.replace("Nobody was hurt", f"{'Nobody' if n else 'No one'} was hurt")
            + f"\n\nRead more in {name}.",
            "source": name,
            "url": f"https://{name.lower()}.example/crane",
            "published": "2024-06-10",
        }
        for n, name in enumerate(("Herald", "Courier", "Echo", "Post", "Mercury"))
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [_week(tmp_path, *drafts)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    words = said(drawn)
    assert "5 articles added to the archive, 4 of them copies of another" in words
    for one in drafts:
        assert one["url"] in str(drawn.blocks)
    assert words.count("closed the North Quay") == 1


def test_what_was_told_before_is_said_to_be(own_desk: Desk, tmp_path: Path) -> None:
    """A copy of an article that the archive had already is not passed off as news."""
    text = QUAY.replace("Nobody was hurt", "No one was hurt")
    ingest(own_desk.archive, [_week(tmp_path, {"title": "Crane falls", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    assert "Nearly as in no. 1, added before" in said(checked(digest_view.draw(made)))
