"""Tells when a record in one file is another version of a record in another.

A newsroom's system exports the same page week after week, in files of other names; an article that
was changed in between comes in a second time, under the same address. That is the same article,
told anew, and not a second one. It is taken for that only where nothing could be lost by it: both
are records of JSON exports in different files, one article alone has the address, their own names
and their days of publication (where they have any) agree, and so does much of their text: a page
that has another report every week keeps its address, too. Which one is newer is told by the
records' own versions and times; where those do not tell, what arrives later is, unless the archive
has had that very text before. A cancellation counts whichever file it comes in, also without a
text, unless it is older.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from nlp.text import copies
from store.addresses import url_key
from store.fields import load_draft

if TYPE_CHECKING:
    import sqlite3

    from store.values import Draft

_RECORDS = frozenset({".json", ".jsonl", ".jsonld", ".ndjson", ".jsonlines"})
_SHARE, _SHARE_UNDER_ONE_HEADLINE = 0.3, 0.15
"""The share of the shorter text's runs of words from which two texts may be of one article."""
_COUNTED = re.compile(r" \(\d+\)\Z")
_WORD = re.compile(r"\w+")


def earlier(connection: sqlite3.Connection, draft: Draft) -> int | None:
    """Return the article of which a delivery from a new place is another version.

    Args:
        connection: the open write.
        draft: the delivery; no origin has its `uri`, and no article its text.
    """
    held = connection.execute(
        "SELECT id FROM articles WHERE url_key = ? AND successor IS NULL LIMIT 2",
        (url_key(draft.url),),
    ).fetchall()
    if len(held) != 1:
        return None
    article = int(held[0]["id"])
    return article if records(connection, article, draft) else None


def records(connection: sqlite3.Connection, article: int, draft: Draft) -> list[sqlite3.Row]:
    """Return an article's origins of which a delivery is another version.

    Args:
        connection: the open write.
        article: its number.
        draft: the delivery.

    Returns:
        Records of the same address in other files; none where the delivery may be of something
        else.
    """
    key = url_key(draft.url)
    if key is None or "/" not in key or not _is_record(draft.uri):
        return []
    found = [
        row
        for row in connection.execute("SELECT * FROM origins WHERE article = ?", (article,))
        if row["uri"] != draft.uri
        and _is_record(row["uri"])
        and url_key(load_draft(row["draft"]).url) == key
        and _named_alike(row["uri"], draft.uri)
    ]
    if any(_place(row["uri"]) == _place(draft.uri) for row in found):
        return []
    if any(_published_apart(load_draft(row["draft"]), draft) for row in found):
        return []
    return found if found and _tells_the_same(connection, article, draft) else []


def replace(
    connection: sqlite3.Connection, article: int, draft: Draft, origins: list[sqlite3.Row]
) -> None:
    """Note that an article's text is an earlier version now, and drop the origins that told it.

    Args:
        connection: the open write.
        article: its number; its text is still the old one.
        draft: the delivery with the new text; only records' versions are kept in mind.
        origins: the records of the old text.
    """
    if not _is_record(draft.uri):
        return
    connection.execute(
        "INSERT OR IGNORE INTO past_versions (article, content_hash)"
        " SELECT id, content_hash FROM articles WHERE id = ?",
        (article,),
    )
    for row in origins:
        connection.execute("DELETE FROM origins WHERE uri = ?", (row["uri"],))


def is_past(connection: sqlite3.Connection, article: int, content_hash: str) -> bool:
    """Tell whether an article had this text before.

    Args:
        connection: to the archive.
        article: its number.
        content_hash: of the text.
    """
    row = connection.execute(
        "SELECT 1 FROM past_versions WHERE article = ? AND content_hash = ?",
        (article, content_hash),
    ).fetchone()
    return row is not None


def ahead(origin: sqlite3.Row, draft: Draft) -> int:
    """Tell which of two versions is newer by what they say of themselves.

    Args:
        origin: what the archive has.
        draft: what comes in.

    Returns:
        1 where the delivery is newer, -1 where the archive's is, 0 where neither says.
    """
    for ours, theirs in (
        (origin["version"], draft.version),
        (origin["updated"], draft.updated),
    ):
        if ours is not None and theirs is not None and ours != theirs:
            return 1 if theirs > ours else -1
    return 0


def _place(uri: str) -> str:
    return uri.partition("#")[0]


def _is_record(uri: str) -> bool:
    return PurePath(_place(uri)).suffix.lower() in _RECORDS


def _named_alike(one: str, other: str) -> bool:
    """Tell whether two records' own names agree; a link says no more than the address does."""
    names = [_COUNTED.sub("", uri.partition("#")[2]) for uri in (one, other)]
    given = [name for name in names if name and not name.startswith(("http://", "https://"))]
    return len(given) < len(names) or given[0] == given[1]


def _tells_the_same(connection: sqlite3.Connection, article: int, draft: Draft) -> bool:
    """Tell whether enough of two texts agrees; a cancellation may come without any."""
    if draft.rights == "canceled" and not draft.text:
        return True
    held = connection.execute(
        "SELECT title, title_derived, text FROM articles WHERE id = ?", (article,)
    ).fetchone()
    share = _SHARE_UNDER_ONE_HEADLINE if _headed_alike(held, draft) else _SHARE
    return _in_common(held["text"], draft.text) >= share


def _headed_alike(held: sqlite3.Row, draft: Draft) -> bool:
    if held["title_derived"] or draft.title_derived or not draft.title:
        return False
    return _WORD.findall(held["title"].casefold()) == _WORD.findall(draft.title.casefold())


def _published_apart(one: Draft, other: Draft) -> bool:
    days = [draft.published.edtf if draft.published else None for draft in (one, other)]
    return None not in days and days[0] != days[1]


def _in_common(one: str, other: str) -> float:
    ours, theirs = copies.runs(one), copies.runs(other)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))
