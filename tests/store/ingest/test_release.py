"""Whether an article may be shown yet, as systems and agencies say it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from store import articles
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.archive import Archive
    from store.values import Article

    PutFile = Callable[[str, str | bytes], Path]

TALE = "Ilsa Brandt said on Monday that the ferry line would be sold.\n\nNobody had asked her.\n"


def kept(archive: Archive, path: Path, **settings: Any) -> Article:
    """Ingest a file with one article, and return it, hidden or not."""
    report = ingest(archive, [path], **settings)
    assert report.failed == ()
    (number,) = report.added
    found = articles.get(archive, number, include_hidden=True)
    assert found is not None
    assert (report.hidden == (number,)) == (articles.get(archive, number) is None)
    return found


def of_fields(archive: Archive, put_file: PutFile, fields: dict[str, object]) -> Article:
    """Ingest a JSON article with some fields beside its headline and text."""
    article = {"title": "Ferry line to be sold", "text": TALE, **fields}
    return kept(archive, put_file("a.json", json.dumps(article)))


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"status": "future", "date": "2024-05-01T09:00:00"},
        {"status": "Pending Review"},
        {"post_status": "private"},
        {"creativeWorkStatus": "Draft"},
        {"workflow_state": "in-progress"},
        {"visibility": "password"},
        {"pubstatus": "stat:withheld"},
        {"pubstatus": "https://agency.example/newscodes/withheld"},
        {"draft": True},
        {"published": False},
        {"isPublished": "no"},
        {"embargoed": True},
        {"status": "embargoed"},
    ],
)
def test_what_is_not_out_is_withheld(
    archive: Archive, put_file: PutFile, fields: dict[str, object]
) -> None:
    """Drafts and what waits in a newsroom's system are kept, and shown nowhere."""
    assert of_fields(archive, put_file, fields).rights == "withheld"
    assert articles.count(archive) == 0


@pytest.mark.parametrize("status", ["trash", "Deleted", "killed", "retracted", "stat:canceled"])
def test_what_is_gone_is_canceled(archive: Archive, put_file: PutFile, status: str) -> None:
    """What a system has thrown away, or an agency has killed, is canceled."""
    assert of_fields(archive, put_file, {"status": status}).rights == "canceled"


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "publish"},
        {"status": "published", "visibility": "public"},
        {"state": "Ostmark"},
        {"draft": False, "published": "2024-05-01"},
        {"published": True},
        {"pubstatus": "usable", "embargoed": False},
        {"embargo": "none"},
        {"embargo_until": "2024-05-01T09:00:00Z"},
        {"status": "embargoed", "embargo_until": "2024-05-01T09:00:00Z"},
    ],
)
def test_what_is_out_is_shown(
    archive: Archive, put_file: PutFile, fields: dict[str, object]
) -> None:
    """Other statuses, and embargoes that are over, hide nothing."""
    of_fields(archive, put_file, fields)
    assert articles.count(archive) == 1


@pytest.mark.parametrize(
    "name", ["embargo", "embargoed", "embargo_until", "embargoDate", "embargo-ends", "hold_until"]
)
def test_an_embargo_by_whatever_name(archive: Archive, put_file: PutFile, name: str) -> None:
    """Any field that is called an embargo is one."""
    assert of_fields(archive, put_file, {name: "2999-01-01T09:00:00Z"}).embargo is not None
    assert articles.count(archive) == 0


def test_front_matter_that_holds_nothing_else(archive: Archive, put_file: PutFile) -> None:
    """Over plain text, too, a draft is a draft."""
    assert kept(archive, put_file("a.txt", f"---\ndraft: true\n---\n{TALE}")).rights == "withheld"


def test_a_side_file_withholds(archive: Archive, put_file: PutFile) -> None:
    """What lies beside a text and says that it is a draft holds it back."""
    put_file("a.json", json.dumps({"status": "draft", "byline": "Otto Kern"}))
    assert kept(archive, put_file("a.txt", TALE).parent).rights == "withheld"


def test_the_first_line_of_an_agencys_copy(archive: Archive, put_file: PutFile) -> None:
    """An embargo that is printed over a text counts like a field, and is no headline."""
    head = "EMBARGOED UNTIL 00:01 TUESDAY 3 JANUARY 2090\n\nFerry line to be sold\n\n"
    found = kept(archive, put_file("a.txt", head + TALE))
    assert (found.title, found.embargo) == ("Ferry line to be sold", "2090-01-03T00:01:00.000000Z")
    assert "EMBARGO" not in found.text
    assert articles.count(archive) == 0


def test_a_printed_embargo_that_is_over(archive: Archive, put_file: PutFile) -> None:
    """The words that forbade are no part of the article, and hide it no more."""
    head = "EMBARGOED UNTIL 00:01 MONDAY 3 JUNE 2024\n\nFerry line to be sold\n\n"
    kept(archive, put_file("a.txt", head + TALE))
    (found,) = articles.latest(archive, 2).items
    assert found.title == "Ferry line to be sold"


def test_a_printed_embargo_whose_end_is_not_known(archive: Archive, put_file: PutFile) -> None:
    """Nobody sees it too early, and who keeps the archive is told."""
    found = kept(archive, put_file("a.txt", f"[EMBARGOED] Ferry line to be sold\n\n{TALE}"))
    assert (found.title, found.rights) == ("Ferry line to be sold", "withheld")


def test_a_headline_that_forbids(archive: Archive, put_file: PutFile) -> None:
    """In a field, too, the words before the headline count."""
    title = "EMBARGOED TO 6PM SUNDAY 1 JANUARY 2090: Ferry line to be sold"
    found = of_fields(archive, put_file, {"title": title})
    assert (found.title, found.embargo) == ("Ferry line to be sold", "2090-01-01T18:00:00.000000Z")


@pytest.mark.parametrize(
    ("ends", "instant"),
    [
        ("2999-01-03T09:00", "2999-01-03T14:00:00.000000Z"),
        ("2999-01-03T09:00+02:00", "2999-01-03T07:00:00.000000Z"),
        ("2999-01-03", "2999-01-03T05:00:00.000000Z"),
    ],
)
def test_a_time_without_a_zone_is_the_newsrooms(
    archive: Archive, put_file: PutFile, ends: str, instant: str
) -> None:
    """Nine o'clock is nine where the newsroom is, unless the field says otherwise."""
    path = put_file("a.json", json.dumps({"title": "T", "text": TALE, "embargo": ends}))
    assert kept(archive, path, zone=ZoneInfo("America/New_York")).embargo == instant


@pytest.mark.parametrize(
    ("zone", "instant"),
    [
        ("GMT", "2090-01-03T09:00:00.000000Z"),
        ("ET", "2090-01-03T14:00:00.000000Z"),
        ("QST", "2090-01-03T21:00:00.000000Z"),
    ],
)
def test_letters_of_a_zone(archive: Archive, put_file: PutFile, zone: str, instant: str) -> None:
    """A zone that is not known is the last on earth, so that nothing comes too early."""
    path = put_file("a.txt", f"EMBARGOED UNTIL 9AM {zone}, 3 JANUARY 2090\n\nFerry sold\n\n{TALE}")
    assert kept(archive, path).embargo == instant


def test_the_later_of_two_ends(archive: Archive, put_file: PutFile) -> None:
    """Where a field and the first line name an end, the later one holds."""
    article = {
        "title": "Ferry line to be sold",
        "text": f"EMBARGOED UNTIL 9AM GMT, 3 JANUARY 2090\n\n{TALE}",
        "embargo": "2089-01-01T00:00:00Z",
    }
    found = kept(archive, put_file("a.json", json.dumps(article)))
    assert found.embargo == "2090-01-03T09:00:00.000000Z"


def test_a_draft_that_is_published_later(archive: Archive, put_file: PutFile) -> None:
    """The same export again, now with the article out, shows it."""
    of_fields(archive, put_file, {"status": "draft"})
    article = {"title": "Ferry line to be sold", "text": TALE, "status": "publish"}
    report = ingest(archive, [put_file("a.json", json.dumps(article))])
    assert (report.updated, report.hidden) == ((1,), ())
    assert articles.count(archive) == 1


def test_restoring_lets_go_what_is_withheld(archive: Archive, put_file: PutFile) -> None:
    """A person's word shows it; the next delivery of the same changes nothing in that."""
    fields: dict[str, object] = {"status": "draft"}
    number = of_fields(archive, put_file, fields).id
    articles.restore(archive, number)
    assert articles.count(archive) == 1
    path = put_file("a.json", json.dumps({"title": "Other", "text": TALE, **fields}))
    assert ingest(archive, [path]).updated == (number,)
    assert articles.count(archive) == 1
    path = put_file("a.json", json.dumps({"title": "Other", "text": TALE, "status": "deleted"}))
    ingest(archive, [path])
    assert articles.count(archive) == 0


def test_withdrawing_what_was_let_go(archive: Archive, put_file: PutFile) -> None:
    """What somebody withdraws after it was let go is hidden again."""
    number = of_fields(archive, put_file, {"draft": "yes"}).id
    articles.restore(archive, number)
    articles.withdraw(archive, number)
    assert articles.count(archive) == 0


def test_a_person_ends_or_sets_an_embargo(archive: Archive, put_file: PutFile) -> None:
    """Restoring lifts no embargo; correcting it does."""
    number = of_fields(archive, put_file, {"embargo": "2999-01-01T00:00:00Z"}).id
    articles.restore(archive, number)
    assert articles.count(archive) == 0
    articles.correct(archive, number, embargo="")
    assert articles.count(archive) == 1
    articles.correct(archive, number, embargo="2999-05-01T00:00:00Z")
    assert articles.count(archive) == 0
