"""The digest from week to week: names that stay, who is back, what was put right since."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from handlers import digest
from handlers.views import digest as digest_view
from handlers.views import digest_notes, naming
from store import articles, digests
from store.digest import changes, claims
from store.digest.new_voices import NewVoice
from store.ingest import ingest
from tests.handlers.asking_helpers import checked, said
from tests.handlers.conftest import NOW, QUAY
from tests.handlers.digest_helpers import on_one_line, week_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handlers.desk import Desk


def test_subjects_keep_their_names(own_desk: Desk) -> None:
    """What the last digest called a subject it is called again while it fits."""
    archive = own_desk.archive
    period = digests.plan(archive, "C1", NOW)
    claims.claim(archive, period.id, "me")
    changes.keep_subjects(archive, period.id, ("Quay of Selby",))
    claims.finish(archive, period.id, "me")
    made = digest.compose(own_desk, [1, 2, 4], NOW - timedelta(days=7), NOW, channel="C1")
    assert digest.subject_names(made) == ("Quay of Selby",)
    other = digest.compose(own_desk, [1, 2, 4], NOW - timedelta(days=7), NOW, channel="C2")
    assert "Quay of Selby" not in digest.subject_names(other)


def _posted(desk: Desk, end: datetime, numbers: Sequence[int]) -> digest.DigestAnswer:
    """Compose a digest of one channel as it is posted: what it calls its subjects is kept."""
    archive = desk.archive
    period = digests.plan(archive, "C9", end)
    claims.claim(archive, period.id, "me")
    made = digest.compose(desk, numbers, end - timedelta(days=7), end, channel="C9")
    changes.keep_subjects(archive, period.id, digest.subject_names(made))
    with archive.write() as connection:
        connection.execute("DELETE FROM digest_articles WHERE digest = ?", (period.id,))
        connection.executemany(
            "INSERT INTO digest_articles VALUES (?, ?)", ((period.id, n) for n in numbers)
        )
    claims.finish(archive, period.id, "me")
    return made


LORRIES = (
    "The army of Velmora overpaid 600 lorries. General Baako Tenga signed the lorry contracts.",
    "General Baako Tenga resigned over the Velmora lorry contracts for the army's 600 lorries.",
)


AFTER = "An audit found that Velmora paid too much for 600 lorries. General Baako Tenga was silent."


def test_a_story_that_goes_on_keeps_its_name(own_desk: Desk, tmp_path: Path) -> None:
    """One article in other words, weeks later, is under what the subject was called; then back."""
    week = [{"title": "", "text": text, "published": "2024-06-03"} for text in (*LORRIES, AFTER)]
    first, second, third = ingest(own_desk.archive, [week_of(tmp_path, *week)]).added
    end = NOW - timedelta(days=42)
    (named,) = digest.subject_names(_posted(own_desk, end, (first, second)))
    later = _posted(own_desk, end + timedelta(days=7), (third, 3))
    assert [one.name for one in later.subjects if one.entries[0].article.id == third] == [named]
    assert later.back == ()
    for weeks in (2, 3, 4):
        _posted(own_desk, end + timedelta(days=7 * weeks), (3,))
    again = _posted(own_desk, end + timedelta(days=35), (first, second))
    (back,) = again.back
    assert back[:2] == (named, (end + timedelta(days=7)).date().isoformat())
    told = f"{named[0].upper()}{named[1:]} (no. {back[2]}), last in the digest to"
    assert told in on_one_line(digest_view.draw(again))


def test_a_place_is_not_back(own_desk: Desk, tmp_path: Path) -> None:
    """What a digest called by a land's name alone was another affair than what happens now."""
    told = ("Osk-Vell opened to wool traders.", "Wool traders praised Osk-Vell.")
    week = [{"title": "", "text": text, "published": "2024-06-03"} for text in told]
    numbers = ingest(own_desk.archive, [week_of(tmp_path, *week)]).added
    end = NOW - timedelta(days=42)
    _posted(own_desk, end, numbers)
    changes.keep_subjects(own_desk.archive, 1, ("Osk-Vell",))
    for weeks in (1, 2, 3, 4):
        _posted(own_desk, end + timedelta(days=7 * weeks), (3,))
    again = _posted(own_desk, end + timedelta(days=35), numbers)
    assert [one.name for one in again.subjects] == ["Osk-Vell"]
    assert again.back == ()


def test_who_is_back(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody quoted again after more than half a year is named with both articles."""
    text = "Ana Lim resigned.\n\n“I have seen enough ships for one life,” Ana Lim said."
    path = week_of(tmp_path, {"title": "Lim resigns", "text": text, "published": "2026-06-03"})
    ingest(own_desk.archive, [path])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = said(checked(digest_view.draw(made)))
    assert "Ana Lim (no. 5; last quoted 2 years earlier, no. 2)" in words


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


def test_a_correction_does_not_repeat_the_mistake(own_desk: Desk, tmp_path: Path) -> None:
    """A correction stands in a digest by its headline alone, and is named as one."""
    text = "Our report said that Ana Lim sank the ferry. She raised it. We are sorry for this."
    ingest(own_desk.archive, [week_of(tmp_path, {"title": "Correction: the ferry", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = said(checked(digest_view.draw(made)))
    assert "Correction: the ferry" in words
    assert "Corrections printed: \nno. 5." in words
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


def test_what_was_told_before_is_said_to_be(own_desk: Desk, tmp_path: Path) -> None:
    """A copy of an article that the archive had already is not passed off as news."""
    text = QUAY.replace("Nobody was hurt", "No one was hurt")
    ingest(own_desk.archive, [week_of(tmp_path, {"title": "Crane falls", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    assert "Nearly as in no. 1, added before" in said(checked(digest_view.draw(made)))


def test_new_voices_are_told_by_what_they_are(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody quoted for the first time is named with their role and the article."""
    text = "“Nobody asked the crews of these boats,” said Ida Toft, a pilot of Selby."
    ingest(own_desk.archive, [week_of(tmp_path, {"title": "Crews", "text": text})])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    words = on_one_line(digest_view.draw(made))
    assert "New voices: Ida Toft (pilot of Selby, no. 5), quoted for the first time." in words


def test_a_short_title_stands_before_the_name() -> None:
    """A “Sen.” is no role behind a name, "senator for Selby" is."""
    assert naming.with_role("Ida Toft", "Sen.") == "Sen. Ida Toft"
    assert naming.with_role("Ida Toft", "Lt. Gov.") == "Lt. Gov. Ida Toft"
    assert naming.with_role("Ida Toft", "senator for Selby") == "Ida Toft, senator for Selby"
    assert naming.with_role("Ida Toft", None) == "Ida Toft"


def test_who_was_often_named_is_no_new_voice(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody whom many articles named comes behind those who were never heard of."""
    named = [
        {"title": f"Meeting {n}", "text": f"Prince Aldo Renn opened meeting {n} in Orl. It rained."}
        for n in range(6)
    ]
    quoted = {
        "title": "Renn and a baker",
        "text": "“I have waited nine years for this day,” said Aldo Renn, prince of Orl.\n\n"
        "“He bought two rolls and paid for one,” said Mila Osk, a baker.",
    }
    ingest(own_desk.archive, [week_of(tmp_path, *named)])
    found = ingest(own_desk.archive, [week_of(tmp_path, quoted)])
    made = digest.compose(own_desk, found.added, NOW - timedelta(days=7), NOW)
    assert next(one.name for one in made.new_voices) == "Mila Osk"


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("pilot", "Ida Toft (pilot, no. 5)"),
        ("one of his oldest advisers", "Ida Toft (no. 5)"),
        (
            "senior lecturer in the history of canals at the University of Tarn",
            "Ida Toft (senior lecturer, no. 5)",
        ),
        (
            "spokeswoman for the Union of Crane Drivers of the northern ports",
            "Ida Toft (spokeswoman, no. 5)",
        ),
    ],
)
def test_a_role_ends_where_a_part_of_it_ends(role: str, told: str) -> None:
    """A long role is told up to a border inside it; one that leans on somebody else not at all."""
    words = digest_notes.new_voices([NewVoice(1, "Ida Toft", role, 5, 1)], 5)
    assert words == f"{told}, quoted for the first time."


def test_two_editions_of_one_paper_are_one_entry(own_desk: Desk, tmp_path: Path) -> None:
    """What a paper prints again under another headline is one; with much to add, it is two."""
    facts = [
        f"Bell number {n} of Tarn was cast by founder {name} and rang over the roofs at dawn."
        for n, name in enumerate(("Oda", "Rui", "Selby", "Ines", "Jonas", "Baako", "Ilsa", "Tova"))
    ]
    more = [
        f"Later {name} told the crowd why the {thing} had stayed shut for so many winters."
        for name, thing in (("Orm", "gate"), ("Kin", "mill"), ("Lena", "school"), ("Pia", "inn"))
    ]
    paper = {"source": "Tarn Gazette", "published": "2024-06-07"}
    week = [
        {**paper, "title": "Bells ring again", "text": "\n\n".join(facts)},
        {**paper, "title": "Tarn hears its bells", "text": "\n\n".join([*facts[:-1], more[0]])},
        {**paper, "title": "The crowd and the bells", "text": "\n\n".join([*facts[:5], *more])},
    ]
    first, second, third = ingest(own_desk.archive, [week_of(tmp_path, *week)]).added
    made = digest.compose(own_desk, (first, second), NOW - timedelta(days=7), NOW)
    entries = [entry for subject in made.subjects for entry in subject.entries]
    assert [len(entry.copies) for entry in entries] == [1]
    made = digest.compose(own_desk, (first, third), NOW - timedelta(days=7), NOW)
    assert sum(len(subject.entries) for subject in made.subjects) == 2


def test_those_are_named_first_of_whom_something_is_told() -> None:
    """Of three new voices with room for one, the one whose role says something is named."""
    voices = (
        NewVoice(1, "Ida Toft", "her best friend", 5, 3),
        NewVoice(2, "Rui Sato", "president", 6, 2),
        NewVoice(3, "Oda Brandt", "beekeeper in Orl", 7, 1),
    )
    said_of = digest_notes.new_voices(voices, 1, briefly=True)
    assert said_of == "Oda Brandt (beekeeper in Orl, no. 7) and 2 more."


def test_many_undated_articles_need_an_editor(own_desk: Desk, tmp_path: Path) -> None:
    """Where no article of many is dated, the line stands beside the button that sets dates."""
    lines = [
        {"title": f"Old pottery kiln of Orl {n} fired;", "text": f"Kiln {n} was fired."}
        for n in range(1, 9)
    ]
    new = ingest(own_desk.archive, [week_of(tmp_path, *lines)]).added
    drawn = digest_view.draw(digest.compose(own_desk, new, NOW - timedelta(days=7), NOW))
    words = on_one_line(drawn)
    assert "Needs an editor: the dates of all 8." in words
    assert "Set dates" in str(drawn.blocks)
    assert "fired; (no." not in words
