"""Which words of a question are one topic: those that stand together wherever they meet.

Who asks for `Orl Harbour Bridge` means one place and who asks for `Velmora Kestria` means two; the
archive knows which. Words are one topic if most of the articles in which they stand near each other
have them side by side, in that order (a collocation, in the plainest measure of one).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.text import word_forms
from nlp.topics import NOISE
from store.topic import query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive

NEWEST = 50_000
"""Among so many of the newest articles words are looked for: common ones may never meet."""

_LOOKED_AT = 100  # articles
_TOGETHER = 0.6  # share of the articles
_A_NAME, _SEVERAL, _READ = 0.15, 2, 30
"""A name may stand beside one of its own words, in so many of the articles looked at."""
_NEAR = 12  # words between
_MOST_WORDS, _LONGEST, _LONGEST_AFFAIR = 12, 5, 3
_COUNTED = 20_000  # articles
_LONGEST_ACRONYM = 6  # letters
_SPLIT = re.compile(r"[\"“”„«»,;:!?()]+")
_WORD = re.compile(r"[^\s–/&+-]+")
QUOTED = re.compile(r"[\"“”„«][^\"“”„«»]*[\"“”„»]")


def standing_together(archive: Archive, question: str) -> tuple[str, ...]:
    """Return the stretches of a question that are one topic, the longest ones.

    Args:
        archive: the open archive.
        question: as typed; what stands in quotation marks is one topic anyway.
    """
    found: list[str] = []
    for part in _SPLIT.split(QUOTED.sub(",", question)):
        places = list(_WORD.finditer(part))[:_MOST_WORDS]
        words = [place.group() for place in places]
        start = 0
        while start < len(words):
            many = _longest(archive, words[start:])
            if many > 1:
                found.append(part[places[start].start() : places[start + many - 1].end()])
            start += many
    return tuple(found)


def name_of_words(archive: Archive, words: Sequence[str]) -> str:
    """Return some plain words as one name, where articles write them side by side: "toll row".

    Unlike `standing_together`, it does not ask what the words do elsewhere: nothing else is asked
    for than what they name together.

    Args:
        archive: the open archive.
        words: the words of a question, all of them; "" comes back where they are no such name.
    """
    if not 1 < len(words) <= _LONGEST_AFFAIR or any(map(_stands_alone, words)):
        return ""
    written = _written(archive, list(words))
    plain = [one for one in written if one == one.lower()]
    return " ".join(words) if len(plain) >= _SEVERAL and 2 * len(plain) > len(written) else ""


def is_plain(words: str) -> bool:
    """Say whether words are several plain ones, and no name: "gun control".

    Args:
        words: as the archive writes them (`as_written`).
    """
    parts = words.split()
    return len(parts) > 1 and all(part.islower() and part.isalpha() for part in parts)


def telling(archive: Archive, words: str) -> tuple[str, ...]:
    """Return the one of some plain words that stands in the fewest articles: "gun", not "control".

    Args:
        archive: the open archive.
        words: what `is_plain` is said of.
    """
    return (min(words.split(), key=lambda word: query.articles_with(archive, word, _COUNTED)),)


def as_written(archive: Archive, words: str) -> str:
    """Return words as an article that has them mostly writes them: `ream base` as "Ream Base".

    Args:
        archive: the open archive.
        words: as typed; what no article has comes back as it is.
    """
    if not query.has_word(words):
        return words
    text = archive.value(
        "SELECT a.text FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? LIMIT 1",
        (f"text : {query.phrase(words)}",),
    )
    pattern = r"[\s-]+".join(map(re.escape, _WORD.findall(words)))
    found = Counter(
        " ".join(one.split())
        for one in re.findall(rf"(?i)(?<!\w){pattern}(?!\w)", text or "")
        if not _is_heading(one)
    )
    return max(found, key=lambda form: (found[form], form == form.lower()), default=words)


def opened_by(archive: Archive, word: str) -> str:
    """Return the name that every article with a word spells out: "Orl Power" of "Orl".

    Args:
        archive: the open archive.
        word: one word, as the archive writes it; "" comes back where it opens no name, or several.
    """
    longer = re.compile(rf"(?<!\w){re.escape(word)}(?: [A-Z][\w-]*\w){{1,2}}(?!\w)")
    names = [set(longer.findall(text)) for text in texts_with(archive, word)]
    common = set.intersection(*names) if len(names) >= _SEVERAL else set()
    return min(common, key=len) if len(common) == 1 else ""


def is_thing_of_a_name(words: str) -> bool:
    """Say whether words are a plain noun behind a name ("Orl treaty"), and no name as a whole.

    Args:
        words: as the archive writes them (`as_written`).
    """
    *before, last = words.split()
    return last.islower() and any(word[:1].isupper() for word in before)


def _longest(archive: Archive, words: list[str]) -> int:
    """Return how many of some words, from the first on, are one topic; at least one."""
    if _stands_alone(words[0]):
        return 1
    for many in range(min(len(words), _LONGEST), 1, -1):
        if not _stands_alone(words[many - 1]):
            if _is_one(archive, words[:many]):
                return many
        elif words[many - 2].casefold() == "of" and _is_name(archive, words[:many]):
            return many  # "the Harbour Council of Velmora"
    return 1


def _stands_alone(word: str) -> bool:
    """Countries are topics of their own, and "of" or "about" is none; "the" may open no name."""
    is_other = word.casefold() in NOISE or countries.named(word) is not None
    return is_other or not query.has_word(word)


def _is_one(archive: Archive, words: list[str]) -> bool:
    """Say whether words are one topic: as they are, or with the last one in its other number."""
    *before, last = words
    numbers = (last, *word_forms.of_number(last))
    return any(_stand_together(archive, [*before, word]) for word in numbers)


def _stand_together(archive: Archive, words: list[str]) -> bool:
    """Say whether words, wherever they are near each other, mostly stand side by side."""
    parts = " ".join(query.phrase(word) for word in words)
    newest = archive.value("SELECT max(id) FROM articles") or 0
    rows = archive.tuples(
        "SELECT f.rowid FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? AND f.rowid > ? LIMIT ?",
        (f"NEAR({parts}, {_NEAR})", newest - NEWEST, _LOOKED_AT),
    )
    if not rows:
        return False
    together = archive.tuples(
        "SELECT f.rowid FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? AND f.rowid BETWEEN ? AND ?",
        (query.phrase(" ".join(words)), rows[0][0], rows[-1][0]),
    )
    if len(together) >= _TOGETHER * len(rows):
        written = _written(archive, words)
        return len(written) >= _SEVERAL or any(map(_is_capitalised, written))
    if len(together) < _A_NAME * len(rows):
        return False
    return _is_name(archive, words)


def _is_name(archive: Archive, words: list[str]) -> bool:
    """Say whether articles write words as one name, as in "the University of Orl"."""
    return sum(map(_is_capitalised, _written(archive, words))) >= _SEVERAL


def _written(archive: Archive, words: list[str]) -> list[str]:
    """Return how some articles write words that stand next to each other in them."""
    pattern = re.compile(r"(?i)(?<!\w)" + r"[\s-]".join(map(re.escape, words)) + r"(?!\w)")
    texts = texts_with(archive, " ".join(words))
    return [found for text in texts for found in pattern.findall(text)]


def texts_with(archive: Archive, words: str, most: int = _READ) -> list[str]:
    """Return the texts of some of the newest articles that have words next to each other.

    Args:
        archive: the open archive.
        words: the words.
        most: how many texts.
    """
    newest = archive.value("SELECT max(id) FROM articles") or 0
    rows = archive.tuples(
        "SELECT a.text FROM articles_fts f JOIN articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? AND f.rowid > ?"
        " AND f.rowid NOT IN (SELECT id FROM hidden_articles) LIMIT ?",
        (query.phrase(words), newest - NEWEST, most),
    )
    return [text for (text,) in rows]


def _is_capitalised(written: str) -> bool:
    named = [word for word in _WORD.findall(written) if word not in NOISE]
    return all(word[0].isupper() for word in named) and not _is_heading(written)


def _is_heading(written: str) -> bool:
    """Say whether words are all in capitals, which says nothing of how they are written else."""
    return written.isupper() and any(len(word) > _LONGEST_ACRONYM for word in written.split())
