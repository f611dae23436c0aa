"""The digest: what was added, how old it is, what fits on the screen and what follows."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from handlers import digest
from handlers.desk import Desk
from handlers.digesting.subjects import OTHERS, Entry, Subject
from handlers.views import digest as digest_view
from handlers.views.digest_entries import in_a_line, leading
from store import articles
from store.archive import Archive
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, checked, opened, said
from tests.handlers.conftest import NOW, QUAY
from tests.handlers.digest_helpers import on_one_line, week_of

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_day_that_has_not_begun_is_refused(desk: Desk) -> None:
    """Nothing can have been added since a day to come: that is said, not an empty digest."""
    words = said(ask(desk, "/digest since 2099-01-01"))
    assert "1 Jan 2099 has not begun" in words


def test_dates_can_be_set_from_it(desk: Desk) -> None:
    """A button opens the form for the articles that lack a date."""
    window = opened(desk, ask(desk, "/digest"), "Set dates")
    assert "No. 3" in said(window)


def test_one_article_told_by_several_is_one_entry(own_desk: Desk, tmp_path: Path) -> None:
    """Copies of an article stand under one entry, with each source's number and link."""
    extra = {"title": "Crane falls", "source": "Ostia Post", "url": "https://post.example/c"}
    path = week_of(tmp_path, {**extra, "text": f"SELBY (Tidewire) - {QUAY}\n\nRead on tomorrow."})
    ingest(own_desk.archive, [path])
    answer = ask(own_desk, "/digest")
    words = said(answer)
    assert "5 articles added to the archive, 1 of them a copy of another" in words
    assert "Also: " in words
    assert "Ostia Post, no. 5" in words
    assert "https://post.example/c" in str(answer.blocks)
    assert words.count("Harbour master Ana Lim closed the North Quay") == 1


def test_dated_news_that_opens_an_article_tells_it(own_desk: Desk, tmp_path: Path) -> None:
    """A detail with a day of the week does not take the place of the news."""
    text = (
        "The library of Selby will close on Sundays from September to save money, the council said"
        " on Thursday.\n\nAbout 900 people use it on a Sunday. “It is warm,” said a reader."
    )
    week = {"title": "Library", "text": text, "published": "2024-06-07"}
    ingest(own_desk.archive, [week_of(tmp_path, week)])
    made = digest.compose(own_desk, [5], NOW - timedelta(days=7), NOW)
    assert "The library of Selby will close on Sundays" in said(digest_view.draw(made))


def test_an_articles_own_name_is_not_said_twice(own_desk: Desk, tmp_path: Path) -> None:
    """A subject of one article is not named by words that its headline has."""
    lone = {"title": "Ostia bridge trial opens", "text": "The Ostia bridge trial opened in rain."}
    ingest(own_desk.archive, [week_of(tmp_path, lone)])
    made = digest.compose(own_desk, [1, 2, 5], NOW - timedelta(days=900), NOW)
    assert [subject.name for subject in made.subjects][-1] == OTHERS


def test_a_thing_is_told_with_what_stands_behind_it_elsewhere(
    own_desk: Desk, tmp_path: Path
) -> None:
    """The news of a second sentence is shown with the place that only the first names."""
    text = (
        "After Minister Ada Renn’s first visit to the Tarn shipyard, local bankers hope that the"
        " “bold step” will calm the crews of the northern ports before the long winter.\n\n"
        "Ada Renn made the surprise visit on 3 June 2024, when she and the yard’s owner Rolf Osk"
        " agreed to keep four hundred crane drivers until the spring of next year."
    )
    draft = {"text": text, "published": "2024-06-04"}
    found = ingest(own_desk.archive, [week_of(tmp_path, draft)])
    made = digest.compose(own_desk, found.added, NOW - timedelta(days=7), NOW)
    assert "visit [to the Tarn shipyard] on 3 June" in on_one_line(digest_view.draw(made))


def test_a_long_sentence_is_broken_off_before_a_further_fact(tmp_path: Path) -> None:
    """Where an article has no headline, its line ends before a further fact, never in a name."""
    text = (
        "Harbour master Ana Lim of the Port of Upper Selby said the old crane was no danger to the"
        " forty houses of Lower Ferry Street, whose owners have asked for a new one since 2019."
    )
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, {"text": text})])
        made = digest.compose(Desk(archive, clock=lambda: NOW), [1], NOW - timedelta(days=7), NOW)
    line = "".join(str(one["text"]) for one in in_a_line(made.subjects[0].entries[0]))
    assert line.endswith("said the old crane was no danger … (no. 1)")


@pytest.mark.parametrize("others", [0, 12])
def test_one_article_of_five_sources_has_five_links(tmp_path: Path, others: int) -> None:
    """Five papers that print one text make one entry with a link to each, on any screen."""
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
    kilns = [{"title": f"Kiln {n} fired", "text": f"Kiln {n} was fired."} for n in range(others)]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, *drafts, *kilns)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    words = said(drawn)
    added = f"{5 + others} articles added to the archive"
    assert f"{added}, 4 of them copies of another" in words
    for one in drafts:
        assert one["url"] in str(drawn.blocks)
    assert "\n".join(map(said, (drawn, *drawn.parts))).count("closed the North Quay") == 1


def test_few_subjects_leave_the_overview_to_other_articles(tmp_path: Path) -> None:
    """Where few of many articles share a subject, others are named on the screen beside it."""
    flood = ("The dam at Quern burst and the flood in Quern took twelve houses.", "2024-06-04")
    drafts = [
        {"title": f"Flood in Quern, day {n}", "text": f"{flood[0]} {n} are missing."}
        for n in (3, 4, 5)
    ] + [
        {"title": f"{thing.capitalize()} show opens", "text": f"The {thing} show was opened."}
        for thing in (
            "apple bread cheese dog egg fig goat hat iris jam kite lamp moth nut oak pear quilt"
            " rose shell tea urn vase wool yarn zinc boat coin drum flute"
        ).split()
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, *drafts)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    words = on_one_line(drawn)
    assert "(3): " in words
    assert len(re.findall(r" show opens \(no\. \d", words)) == 4
    assert "all 32, by subject" in words


def test_a_subjects_headline_names_it(tmp_path: Path) -> None:
    """The article that stands for a subject on the overview is one whose headline is on it."""
    told = "The ferry strike in Ostra went on. Nobody crossed the sound to Ostra."
    drafts = [
        {"title": "Ferry strike in Ostra goes on", "text": told, "published": "2024-06-03"},
        {
            "title": "Hotels stay empty",
            "text": f"{told} Rooms cost little.",
            "published": "2024-06-05",
        },
        *(
            {"title": f"Parcel {n}", "text": f"Parcel {n} came.", "published": "2024-06-06"}
            for n in range(40)
        ),
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, *drafts)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    line = on_one_line(drawn).partition("(2): ")[2]
    assert line.startswith("Ferry strike in Ostra goes on")


def test_a_subjects_headline_tells_of_no_other_place(own_desk: Desk, tmp_path: Path) -> None:
    """Under “primary in Ostra” no headline stands that tells of another town's primary."""
    drafts = [
        {"title": "Lim wins Selby primary", "text": "She had half of all votes."},
        {"title": "Brandt scores after Ostra vote", "text": "He is ahead of everybody now."},
    ]
    new = ingest(own_desk.archive, [week_of(tmp_path, *drafts)]).added
    found = (articles.get(own_desk.archive, number) for number in new)
    held = [Entry(article, None) for article in found if article]
    assert len(held) == len(drafts)
    for entries in (held, held[::-1]):
        chosen = leading(Subject("primary in Ostra", tuple(entries)))
        assert "Ostra" in chosen.article.title


def test_what_five_sources_printed_comes_before_the_rest(tmp_path: Path) -> None:
    """Of articles that share no subject, the one with most copies is the first."""
    text = QUAY + "\n\nThe port will tell more on Friday, when its board meets in Selby."
    drafts = [
        {
            "title": "Crane falls",
            "text": text.replace("two years", f"two years ({name})"),
            "source": name,
            "published": "2024-06-02",
        }
        for name in ("Herald", "Courier")
    ] + [
        {
            "title": "Owls nest in a tower",
            "text": "Two owls nest in a church tower.",
            "published": "2024-06-09",
        }
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        found = ingest(archive, [week_of(tmp_path, *drafts)])
        made = digest.compose(
            Desk(archive, clock=lambda: NOW), found.added, NOW - timedelta(days=20), NOW
        )
    (subject,) = made.subjects
    assert [len(entry.copies) for entry in subject.entries] == [1, 0]


def test_comment_is_called_comment_and_stands_behind_the_news(
    own_desk: Desk, tmp_path: Path
) -> None:
    """What is only somebody's view is labelled, told in a sentence too, and comes after news."""
    view = (
        "OPINION\n\nThe Selby quay is a disgrace, I think, and we should all be ashamed of it."
        " We must never trust this council with a spade. In my view the quay should be sold."
    )
    ingest(
        own_desk.archive,
        [
            week_of(
                tmp_path,
                {"title": "Sell the Selby quay", "text": view, "published": "2024-06-11"},
                {
                    "title": "Selby quay cracks",
                    "text": "The Selby quay cracked on Sunday. Engineers closed the Selby quay.",
                    "published": "2024-06-10",
                },
            )
        ],
    )
    words = "\n".join(map(said, ask(own_desk, "/digest since 2024-06-12").parts))
    news, comment = words.index("Selby quay cracks"), words.index("Sell the Selby quay")
    assert "· comment" not in words[:news]
    assert "· comment" in words[news:comment]
