"""Who is quoted in some articles and was in none before: by name, role and place."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.naming import person_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.archive import Archive

_LOOKED_AT = 20
"""The first of them that are held against who was quoted before under a name like theirs."""
_BEHIND_NAMES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_OF_PICTURES = re.compile(r"\bphotographers?\b", re.IGNORECASE)
"""Whose pictures an article shows: it tells of what is seen there, and not of them."""
_OFTEN = 4
"""Who was named in so many articles before is no news, though never quoted."""


@dataclass(frozen=True, slots=True)
class NewVoice:
    """Somebody quoted for the first time, as the article calls them.

    `said` counts what the articles quote of them word for word.
    """

    person: int
    name: str
    role: str | None
    article: int
    said: int


def among(archive: Archive, articles: Iterable[int]) -> tuple[NewVoice, ...]:
    """Return who is quoted word for word in some articles and in no other that can be read.

    Those come first who were not often named before either; of them those whose role an article
    gives, then those who say most. A surname alone is left out: whose it is cannot be said; so are
    those whose pictures an article shows, and who may be somebody quoted before under a shorter
    forename.

    Args:
        archive: the open archive.
        articles: the articles' numbers.
    """
    wanted = sorted(set(articles))
    rows = archive.rows(
        "SELECT q.person, min(q.article) AS article, max(q.role) AS role, count(*) AS said,"
        " max(q.speaker) AS name, (SELECT count(*) FROM (SELECT 1 FROM appearances n"
        " JOIN visible_articles c ON c.id = n.article WHERE n.person = q.person"
        " AND n.article NOT IN (SELECT value FROM json_each(?1)) LIMIT ?2)) AS named"
        " FROM quotes q JOIN people p ON p.id = q.person"
        " JOIN visible_articles a ON a.id = q.article"
        " WHERE q.article IN (SELECT value FROM json_each(?1)) AND p.kind = 'person'"
        " AND q.kind <> 'indirect' AND NOT EXISTS (SELECT 1 FROM quotes o"
        " JOIN visible_articles b ON b.id = o.article WHERE o.person = q.person"
        " AND o.article NOT IN (SELECT value FROM json_each(?1)))"
        " GROUP BY q.person",
        (json.dumps(wanted), _OFTEN),
    )
    found = [
        (
            row["named"] >= _OFTEN,
            NewVoice(row["person"], row["name"], row["role"], row["article"], row["said"]),
        )
        for row in rows
        if row["name"] and _is_full(row["name"]) and not _OF_PICTURES.search(row["role"] or "")
    ]
    found.sort(key=lambda one: (one[0], one[1].role is None, -one[1].said, one[1].person))
    ordered = list({_forename_and_surname(voice.name): voice for _, voice in found[::-1]}.values())
    ordered.reverse()
    doubtful = _perhaps_known(archive, ordered[:_LOOKED_AT], wanted)
    return tuple(voice for voice in ordered if voice.person not in doubtful)


def _perhaps_known(
    archive: Archive, voices: Sequence[NewVoice], articles: Sequence[int]
) -> frozenset[int]:
    """Return those of whom somebody quoted before may be another form: "Ben" for "Benjamin".

    That is somebody of the same surname whose forename begins with the same letter.
    """
    asked = [(one.person, *_surname_and_initial(one.name)) for one in voices]
    rows = archive.rows(
        "SELECT json_extract(j.value, '$[0]') AS person FROM json_each(?1) j"
        " WHERE EXISTS (SELECT 1 FROM aliases a JOIN forms f ON f.id = a.form"
        " JOIN quotes q ON q.person = f.person JOIN visible_articles b ON b.id = q.article"
        " WHERE a.key = json_extract(j.value, '$[1]') AND f.person <> json_extract(j.value, '$[0]')"
        " AND substr(f.key, 1, 1) = json_extract(j.value, '$[2]') AND q.kind <> 'indirect'"
        " AND q.article NOT IN (SELECT value FROM json_each(?2)))",
        (json.dumps(asked), json.dumps(list(articles))),
    )
    return frozenset(row["person"] for row in rows)


def _forename_and_surname(name: str) -> tuple[str, str]:
    """Return the first and the last name: with a middle one, or a "Jr.", it is the same person."""
    words = [word for word in person_key(name).split() if word not in _BEHIND_NAMES]
    return (words[0], words[-1]) if words else (name, "")


def _surname_and_initial(name: str) -> tuple[str, str]:
    first, last = _forename_and_surname(name)
    return last, first[:1]


def _is_full(name: str) -> bool:
    """Tell whether a name is more than a surname; in scripts without spaces it always may be."""
    return " " in name.strip() or not name.isascii()
