"""What a person spoke of: countries and names that come back in what they said."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from nlp import Sentence
from nlp.text.words import content_words
from nlp.topic.lands import country_topics

if TYPE_CHECKING:
    from store.archive import Archive

_QUOTES = 300  # statements
_SUBJECTS = 6  # subjects
_MARK = "[“\"'`‘(\\[]"
_OPENS = rf"(?<![.!?:…“”\"'`]\s)(?<![.!?:,…]\s{_MARK})(?<!^{_MARK})(?<!^``)(?<!\n)(?<!^)"
"""No name begins where a sentence does: there every word is written with a capital."""
_NAME = re.compile(_OPENS + r"\b[A-Z][\w’-]+(?:\s+(?:of\s+)?[A-Z][\w’-]+)*")
_ARTICLE = re.compile(r"\A(?:(?:The|An?|\w*(?:ic|ican)s?)\s+)+")
_POSSESSIVE = re.compile(r"[’']s?\Z")
_OF_MANY = re.compile(r"\w*(?:ic|ican)s?\Z")
"""Of which kind a thing is, as "Republican": that is no thing one speaks of."""
_TWICE = 2
_SHORTEST = 3  # letters
_DATED = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec Christmas Easter".split()
)
_ADDRESSED = frozenset(
    "Mr Mrs Messrs Ms Miss Dr Prof Sir Lord Lady Prime Minister President Chief".split()
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
        counts.update(list(dict.fromkeys(countries)))
        named = (_POSSESSIVE.sub("", _ARTICLE.sub("", name)) for name in _NAME.findall(words))
        names = [name for name in dict.fromkeys(named) if _says_something(name)]
        counts.update(
            name for name in names if not country_topics(name, (Sentence(0, len(name), 0),))[0]
        )
    own = set(str(archive.value("SELECT name FROM people WHERE id = ?", (person,))).split())
    _in_full(counts)
    for name in [name for name in counts if own.issuperset(name.split())]:
        del counts[name]
    enough = _TWICE if len(rows) > _TWICE else 1
    return tuple(word for word, n in counts.most_common(_SUBJECTS) if n >= enough)


def _in_full(counts: Counter[str]) -> None:
    """Count a surname with the most frequent name that ends in it."""
    for name in [name for name in counts if " " not in name]:
        longer = [one for one in counts if one.endswith(f" {name}") and counts[one] >= _TWICE]
        if longer:
            counts[max(longer, key=lambda one: (counts[one], one))] += counts.pop(name)


def _says_something(name: str) -> bool:
    """Tell whether a capitalised run may be a subject: no day, no mere title, no mere kind."""
    words = name.split()
    if len(name) < _SHORTEST or not content_words(name) or _OF_MANY.fullmatch(name):
        return False
    return not all(w in _DATED or w in _ADDRESSED for w in words)
