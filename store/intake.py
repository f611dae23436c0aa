"""Takes deliveries in: decides whether one is new, changed, known, or known from elsewhere.

The order in which deliveries arrive does not matter: what an article says of itself is composed
from all its origins, and an older version of a delivery never replaces a newer one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp import Dating, Reading
from nlp.layout import derive_title
from store import corrections, derived, held, revisions, versions
from store.addresses import url_key
from store.archive import Archive, changed
from store.checking import checked
from store.codec import dump_dating
from store.errors import NotFoundError
from store.fields import (
    Fields,
    compose,
    content_hash,
    draft_hash,
    dump_draft,
    headline_of,
    load_draft,
)
from store.person import registry
from store.values import Draft, Outcome

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Ahead:
    """A reading that was made before the archive was locked, and what it is a reading of."""

    text: str
    stated: Dating | None
    headline: str | None
    reading: Reading


def put(archive: Archive, draft: Draft, *, reading: Reading | None = None) -> Outcome:
    """Put one delivery into the archive, in one transaction (or inside the caller's).

    Args:
        archive: the open archive.
        draft: the delivery. The same `uri` is the same article; an equal text from another
            `uri` is one article with two origins.
        reading: `draft.text` as already read with `draft.published` and the draft's headline, if
            the caller has done so.

    Returns:
        What became of it. `unchanged` is also said of an older version than the archive's.

    Raises:
        BadSourceError: there is no text in it, or an instant in it is none.
    """
    draft = checked(draft)
    known = _origin(archive.connection, draft.uri)
    fingerprint = draft_hash(draft)
    if known is not None and known["draft_hash"] == fingerprint:
        return Outcome("unchanged", known["article"])
    if reading is not None:
        ahead: Ahead | None = Ahead(draft.text, draft.published, headline_of(draft), reading)
    else:
        ahead = None if archive.connection.in_transaction else _read_ahead(archive, draft)
    with archive.write() as connection:
        return _Intake(archive, connection, draft, ahead, fingerprint).run()


def reread(archive: Archive, article: int, ahead: Ahead | None = None) -> None:
    """Read one article again and put people's corrections on top, in one transaction.

    Args:
        archive: the open archive.
        article: its number.
        ahead: what was read before the archive was locked, if it still fits.

    Raises:
        NotFoundError: there is no such article.
    """
    with archive.write() as connection:
        if connection.execute("SELECT 1 FROM articles WHERE id = ?", (article,)).fetchone() is None:
            raise NotFoundError(f"There is no article no. {article}.")
        refresh(archive, connection, article, ahead=ahead, force=True)


def refresh(
    archive: Archive,
    connection: sqlite3.Connection,
    article: int,
    *,
    ahead: Ahead | None = None,
    force: bool = False,
) -> bool:
    """Compose an article again from its origins and corrections; read it again where needed.

    Args:
        archive: the open archive.
        connection: the open write.
        article: its number; it has at least one origin.
        ahead: what was read before the archive was locked, if it still fits.
        force: read it even if nothing that matters to the reader changed.

    Returns:
        Whether anything changed.
    """
    fields = corrections.fields_of(connection, article)
    old = connection.execute("SELECT * FROM articles WHERE id = ?", (article,)).fetchone()
    now = archive.now()
    became = _row(fields)
    moved = {name: value for name, value in became.items() if old[name] != value}
    headline = headline_of(fields)
    headed = None if old["title_derived"] else old["title"]
    stale = force or "text" in moved or "stated" in moved or old["reader_version"] == derived.UNREAD
    stale = stale or headline != headed
    was_hidden, is_hidden = _hidden(old, now), _hidden(became, now)
    if moved:
        if was_hidden and not is_hidden:
            moved["available"] = now
        elif "embargo" in moved:
            moved["available"] = max(old["added"], fields.embargo or "")
        moved["updated"] = now
        assignments = ", ".join(f"{name} = :{name}" for name in moved)
        connection.execute(
            f"UPDATE articles SET {assignments} WHERE id = :id",  # noqa: S608 column names of our own
            {**moved, "id": article},
        )
        changed(connection)
    if stale:
        asked = (fields.text, fields.stated, headline)
        fits = ahead is not None and (ahead.text, ahead.stated, ahead.headline) == asked
        read = ahead.reading if ahead and fits else derived.read(*asked)
        derived.keep(connection, article, fields.text, read, now)
    if was_hidden != is_hidden:
        registry.reconsider(connection, article, now)
    return bool(moved) or stale


class _Intake:
    """One delivery on its way in, inside one write."""

    def __init__(
        self,
        archive: Archive,
        connection: sqlite3.Connection,
        draft: Draft,
        ahead: Ahead | None,
        fingerprint: str,
    ) -> None:
        self.archive = archive
        self.connection = connection
        self.draft = draft
        self.ahead = ahead
        self.fingerprint = fingerprint
        self.hash = content_hash(draft.text)

    def run(self) -> Outcome:
        origin = _origin(self.connection, self.draft.uri)
        if origin is None:
            return self._first()
        self._fill(origin)
        if origin["draft_hash"] == self.fingerprint or self._is_older(origin):
            return Outcome("unchanged", origin["article"])
        return self._again(origin["article"])

    def _fill(self, origin: sqlite3.Row) -> None:
        """Give a cancellation without a text the one that it cancels."""
        if not self.hash:
            self.draft = replace(self.draft, text=load_draft(origin["draft"]).text)
            self.fingerprint = draft_hash(self.draft)
            self.hash = content_hash(self.draft.text)

    def _first(self) -> Outcome:
        """A place that the archive has not heard from."""
        same = self._same_text()
        if same is None:
            before = versions.earlier(self.connection, self.draft)
            if before is not None:
                return self._another_version(before)
            return Outcome("added", self._held_or_new())
        self._keep_origin(same)
        refresh(self.archive, self.connection, same)
        return Outcome("duplicate", same)

    def _held_or_new(self) -> int:
        """Take in a text that is new; one that is nearly a hidden article's is held back."""
        article = self._new()
        if self.draft.rights == "usable" and self.hash:
            original = held.original_of(self.archive, self.draft.text, but=article)
            if original is not None:
                held.hold(self.archive, self.connection, article, original)
        return article

    def _another_version(self, article: int) -> Outcome:
        """A record of an article that came in another file, and says something else."""
        known = versions.records(self.connection, article, self.draft)
        if any(self._is_older(origin) for origin in known):
            return Outcome("unchanged", article)
        newer = any(versions.ahead(origin, self.draft) > 0 for origin in known)
        is_told = newer or self.draft.rights == "canceled"
        if not is_told and versions.is_past(self.connection, article, self.hash):
            return Outcome("unchanged", article)
        self._fill(known[0])
        return self._again(article)

    def _again(self, article: int) -> Outcome:
        """A place that the archive knows, saying something else now."""
        if self._hash_of(article) == self.hash:
            self._keep_origin(article)
            refresh(self.archive, self.connection, article, ahead=self.ahead)
            return Outcome("updated", article)
        same = self._same_text()
        if same is not None:
            self._keep_origin(same)
            self._leave(article, same)
            refresh(self.archive, self.connection, same)
            return Outcome("updated", same)
        return self._changed(article)

    def _changed(self, article: int) -> Outcome:
        """Give an article its new text; where others still tell the old one, give them theirs."""
        others = versions.records(self.connection, article, self.draft)
        if self._origins_but_ours(article) > len(others):
            split = self._new(inherits=article)
            refresh(self.archive, self.connection, article)
            return Outcome("added", split)
        before = self._row(article)
        versions.replace(self.connection, article, self.draft, others)
        self._keep_origin(article)
        refresh(self.archive, self.connection, article, ahead=self.ahead)
        revisions.note(self.archive, self.connection, before, self._row(article))
        return Outcome("updated", article)

    def _new(self, inherits: int | None = None) -> int:
        """Give the delivery a number, or the one that its text had before it was superseded."""
        row = self.connection.execute(
            "SELECT id FROM articles WHERE content_hash = ? AND successor IS NOT NULL LIMIT 1",
            (self.hash or "-",),
        ).fetchone()
        if row is not None:
            self.connection.execute(
                "UPDATE articles SET successor = NULL WHERE id = ?", (row["id"],)
            )
            article = int(row["id"])
        else:
            article = self._insert()
        if inherits is not None:
            self.connection.execute(
                "UPDATE articles SET withdrawn = (SELECT withdrawn FROM articles WHERE id = ?)"
                " WHERE id = ?",
                (inherits, article),
            )
            corrections.copy(self.connection, inherits, article)
        self._keep_origin(article)
        refresh(self.archive, self.connection, article, ahead=self.ahead)
        changed(self.connection)
        return article

    def _insert(self) -> int:
        """Make the row of a new article, not read yet; return its number."""
        now = self.archive.now()
        row = {
            **_row(compose([self.draft])),
            "published": dump_dating(Dating()),
            "back_catalogue": self.draft.back_catalogue,
            "added": now,
            "updated": now,
            "available": max(now, self.draft.embargo or ""),
            "reader_version": derived.UNREAD,
        }
        cursor = self.connection.execute(
            f"INSERT INTO articles ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})",  # noqa: S608, E501 column names of our own
            row,
        )
        return int(cursor.lastrowid or 0)

    def _leave(self, article: int, successor: int) -> None:
        """Retire an article whose last origin now has another article's text."""
        if self._origins(article):
            refresh(self.archive, self.connection, article)
            return
        self.connection.execute(
            "UPDATE articles SET successor = ?, updated = ?, withdrawn = NULL WHERE id = ?",
            (successor, self.archive.now(), article),
        )
        corrections.copy(self.connection, article, successor)
        registry.reconsider(self.connection, article, self.archive.now())
        changed(self.connection)

    def _keep_origin(self, article: int) -> None:
        """Keep what an origin delivered, in place of what it delivered before."""
        self.connection.execute(
            "INSERT INTO origins (uri, article, first_seen, version, updated, draft_hash, draft,"
            " original) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uri) DO UPDATE SET"
            " article = excluded.article, version = excluded.version, updated = excluded.updated,"
            " draft_hash = excluded.draft_hash, draft = excluded.draft,"
            " original = excluded.original",
            (
                self.draft.uri,
                article,
                self.archive.now(),
                self.draft.version,
                self.draft.updated,
                self.fingerprint,
                dump_draft(self.draft),
                self.draft.original,
            ),
        )

    def _is_older(self, origin: sqlite3.Row) -> bool:
        """Whether the delivery is behind the archive's; a cancellation yields only to a newer."""
        ahead = versions.ahead(origin, self.draft)
        if ahead:
            return ahead < 0
        return load_draft(origin["draft"]).rights == "canceled" != self.draft.rights

    def _same_text(self) -> int | None:
        if not self.hash:
            return None
        row = self.connection.execute(
            "SELECT id FROM articles WHERE content_hash = ? AND successor IS NULL"
            " ORDER BY id LIMIT 1",
            (self.hash,),
        ).fetchone()
        return None if row is None else int(row["id"])

    def _hash_of(self, article: int) -> str:
        row = self.connection.execute(
            "SELECT content_hash FROM articles WHERE id = ?", (article,)
        ).fetchone()
        return str(row["content_hash"])

    def _row(self, article: int) -> sqlite3.Row:
        row: sqlite3.Row = self.connection.execute(
            "SELECT id, title, title_derived, text FROM articles WHERE id = ?", (article,)
        ).fetchone()
        return row

    def _origins(self, article: int) -> int:
        """How many places say what the article says."""
        row = self.connection.execute(
            "SELECT count(*) FROM origins WHERE article = ?", (article,)
        ).fetchone()
        return int(row[0])

    def _origins_but_ours(self, article: int) -> int:
        """How many other places still say what the article says."""
        row = self.connection.execute(
            "SELECT count(*) FROM origins WHERE article = ? AND uri <> ?", (article, self.draft.uri)
        ).fetchone()
        return int(row[0])


def _origin(connection: sqlite3.Connection, uri: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT article, version, updated, draft_hash, draft FROM origins WHERE uri = ?", (uri,)
    ).fetchone()
    return row


def _read_ahead(archive: Archive, draft: Draft) -> Ahead | None:
    """Read before the archive is locked, unless the text is there already."""
    known = archive.row(
        "SELECT 1 FROM articles WHERE content_hash = ?", (content_hash(draft.text) or "-",)
    )
    if known:
        return None
    asked = (draft.text, draft.published, headline_of(draft))
    return Ahead(*asked, derived.read(*asked))


def _row(fields: Fields) -> dict[str, object]:
    """Return an article's columns; a title cut from its text is cut as this version cuts."""
    derived_title = fields.title_derived or not fields.title
    cut = derive_title(fields.text) if derived_title else None
    return {
        "title": cut or fields.title or "(no text)",
        "title_derived": int(derived_title),
        "byline": fields.byline,
        "source": fields.source,
        "url": fields.url,
        "url_key": url_key(fields.url),
        "stated": None if fields.stated is None else dump_dating(fields.stated),
        "language": fields.language,
        "rights": fields.rights,
        "embargo": fields.embargo,
        "content_hash": content_hash(fields.text),
        "text": fields.text,
    }


def _hidden(row: dict[str, object] | sqlite3.Row, now: str) -> bool:
    return row["rights"] != "usable" or str(row["embargo"] or "") > now
