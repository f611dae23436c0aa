"""First and last name of somebody whom articles name with more between: Ada Lim is Ada K. Lim.

Two words that stand together nowhere in the archive would be two topics.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from store import people
from store.naming import person_key
from store.person import shown_names

if TYPE_CHECKING:
    from store.archive import Archive

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_MOST_WORDS = 12
"""Of a longer question, the pairs of so many words are looked at."""
_MOST_BETWEEN = 2  # words


def put_in(archive: Archive, question: str) -> str:
    """Return a question in which such names stand in full, in quotation marks.

    Args:
        archive: the open archive.
        question: as typed; what it has in quotation marks stays as it is.
    """
    if '"' in question:
        return question
    words = list(_WORD.finditer(question))[:_MOST_WORDS]
    for first, last in pairwise(words):
        if question[first.end() : last.start()] != " ":
            continue
        pair = question[first.start() : last.end()]
        if any(person_key(name) == person_key(pair) for name in people.names_in(archive, pair)):
            continue
        if name := _in_full(archive, person_key(first[0]), person_key(last[0])):
            return f'{question[: first.start()]}"{name}"{question[last.end() :]}'
    return question


def _in_full(archive: Archive, first: str, last: str) -> str | None:
    """Return the name of the only one who has these as first and last name, if there is one."""
    if not first or not last or " " in first or " " in last:
        return None
    rows = archive.tuples(
        "SELECT DISTINCT f.person, f.name FROM form_words w JOIN forms f ON f.id = w.form"  # noqa: S608 no input in it
        " JOIN people p ON p.id = f.person WHERE w.word = ?1 AND p.kind = 'person'"
        f" AND f.name LIKE ?2 || ' %'{shown_names.known(archive)}",
        (last, first),
    )
    found = {
        person
        for person, name in rows
        if name.endswith(f" {last}") and 0 < len(name.split()[1:-1]) <= _MOST_BETWEEN
    }
    entry = people.get(archive, found.pop()) if len(found) == 1 else None
    return entry.name if entry is not None else None
