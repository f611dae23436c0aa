"""What a person spoke of: countries and names that come back in what they said."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from nlp import Sentence
from nlp.topics import country_topics

if TYPE_CHECKING:
    from store.archive import Archive

_QUOTES = 300
_SUBJECTS = 6
_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)*")
_TWICE = 2
_SHORTEST = 3
_DATED = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec Christmas Easter".split()
)
_ADDRESSED = frozenset(
    "Mr Mrs Ms Miss Dr Prof Sir Lord Lady Prime Minister President Chief".split()
)


def subjects_of(archive: Archive, person: int) -> tuple[str, ...]:
    """Return what a person's newest statements name most, the most frequent first.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    rows = archive.rows(
        "SELECT q.words FROM quotes q JOIN visible_articles a ON a.id = q.article"
        " WHERE q.person = ? ORDER BY q.day DESC, q.article DESC LIMIT ?",
        (person, _QUOTES),
    )
    counts: Counter[str] = Counter()
    for row in rows:
        words = row["words"]
        countries = country_topics(words, (Sentence(0, len(words), 0),))[0]
        counts.update(set(countries))
        names = {name for name in _NAME.findall(words) if _says_something(name)}
        counts.update(
            name for name in names if not country_topics(name, (Sentence(0, len(name), 0),))[0]
        )
    enough = _TWICE if len(rows) > _TWICE else 1
    return tuple(word for word, n in counts.most_common(_SUBJECTS) if n >= enough)


def _says_something(name: str) -> bool:
    """Tell whether a capitalised run may be a subject: no day, no month, no mere title."""
    words = name.split()
    return len(name) >= _SHORTEST and not all(w in _DATED or w in _ADDRESSED for w in words)
