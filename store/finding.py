"""Finds the article that somebody names: by number, by link, or by its headline, typed roughly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from nlp.text.words import content_words
from store.addresses import url_key
from store.codec import load_article
from store.naming import key
from store.plain import plain
from store.topic import query

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.archive import Archive
    from store.values import Article

ALIKE = 70.0
"""How like a headline what was typed has to be, of 100."""

SAME = 95.0
"""From here on it is that headline, and other candidates are left out."""

_NUMBER = re.compile(
    r"\s*(?:(?:article|story|piece)\s+)?(?:[#№]\s*|(?:no|nr|number)\b\.?\s*#?\s*)?(\d{1,15})"
    r"\s*\.?\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s<>|]+", re.IGNORECASE)
_BARE_LINK = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?::\d{2,5})?/\S+", re.IGNORECASE)
_CANDIDATES = 300  # articles
_TYPED = 400  # characters
_RARE = 6  # words that are looked up, the longest
_FEWEST = 3  # words
_SAME_WORD, _ONLY_WORD = 70.0, 80.0  # likeness of two words, of 100
_MOST_WORDS = 0.6  # share of the words typed


def find_by_url(archive: Archive, url: str) -> Article | None:
    """Return the visible article that a link leads to, however the link is decorated."""
    url = plain(url)
    key_ = url_key(url)
    if key_ is None:
        return None
    row = archive.row(
        "SELECT * FROM visible_articles WHERE url_key = ? ORDER BY id LIMIT 1", (key_,)
    )
    if row is None:
        row = archive.row(
            "SELECT a.* FROM origins o JOIN visible_articles a ON a.id = o.article"
            " WHERE o.uri IN (?, ?) LIMIT 1",
            (url, f"https://{key_}"),
        )
    return None if row is None else load_article(row)


def is_hidden(archive: Archive, url: str) -> bool:
    """Tell whether a link leads to an article that is withdrawn, withheld or under embargo.

    What was taken out of the archive must not come back by another way.

    Args:
        archive: The archive.
        url: The link, however it is decorated.
    """
    url = plain(url)
    key_ = url_key(url)
    if key_ is None or find_by_url(archive, url) is not None:
        return False
    held = archive.row("SELECT 1 FROM articles WHERE url_key = ?", (key_,))
    from_there = archive.row("SELECT 1 FROM origins WHERE uri IN (?, ?)", (url, f"https://{key_}"))
    return held is not None or from_there is not None


def resolve(archive: Archive, reference: str, limit: int = 5) -> tuple[Article, ...]:
    """Return the visible articles that a reference may mean, the likeliest first.

    Args:
        archive: the open archive.
        reference: `12`, `no. 12`, `#12`, a link, or a headline, whole or in part, typos forgiven.
        limit: how many at most.

    Returns:
        The one article where it is plain which is meant; none where nothing is near.
    """
    wanted = plain(reference).strip().strip('"“”')
    number = _NUMBER.fullmatch(wanted)
    if number:
        return _numbered(archive, int(number[1]))
    link = _LINK.search(wanted) or _BARE_LINK.fullmatch(wanted)
    if link:
        found = find_by_url(archive, link[0].rstrip(").,;"))
        return () if found is None else (found,)
    return _titled(archive, wanted[:_TYPED], limit)


def titled(archive: Archive, words: str) -> tuple[Article, ...]:
    """Return the articles whose headline a remark is, at most one of its long words misspelt.

    For the many remarks of a long conversation: `resolve` forgives more, and takes fifty times as
    long in an archive of a million articles.

    Args:
        archive: the open archive.
        words: what somebody wrote.
    """
    wanted = key(plain(words)[:_TYPED])
    telling = sorted({one for one in wanted.split() if content_words(one)}, key=len, reverse=True)
    telling = telling[:_RARE]
    if len(telling) < _FEWEST:
        return ()
    found = _with_all(archive, telling)
    if not found and len(telling) > _FEWEST:
        rests = (telling[:place] + telling[place + 1 :] for place in range(len(telling)))
        found = [one for rest in rests for one in _with_all(archive, rest)]
    return _alike(archive, wanted, dict(found).items(), 2)


def _numbered(archive: Archive, number: int) -> tuple[Article, ...]:
    row = archive.row(
        "SELECT v.* FROM articles a JOIN visible_articles v ON v.id = coalesce(a.successor, a.id)"
        " WHERE a.id = ?",
        (number,),
    )
    return () if row is None else (load_article(row),)


def _titled(archive: Archive, typed: str, limit: int) -> tuple[Article, ...]:
    wanted = key(typed)
    return _alike(archive, wanted, _candidates(archive, wanted), limit) if wanted else ()


def _alike(
    archive: Archive, wanted: str, candidates: Iterable[tuple[int, str]], limit: int
) -> tuple[Article, ...]:
    """Return the candidates whose headline is what was typed, or a stretch of it."""
    scored: list[tuple[float, int]] = []
    for number, title in candidates:
        theirs = key(title)
        score = fuzz.ratio(wanted, theirs)
        if len(wanted) < len(theirs) and len(wanted.split()) > 1:
            score = max(score, 0.98 * fuzz.partial_ratio(wanted, theirs))
        if score >= ALIKE and _names_its_matter(wanted, theirs):
            scored.append((score, number))
    scored.sort(key=lambda one: (-one[0], -one[1]))
    if scored and scored[0][0] >= SAME:
        scored = [one for one in scored if one[0] >= scored[0][0] - 1.0]
    rows = [
        archive.row("SELECT * FROM visible_articles WHERE id = ?", (number,))
        for _, number in scored[:limit]
    ]
    return tuple(load_article(row) for row in rows if row is not None)


def _names_its_matter(wanted: str, title: str) -> bool:
    """Tell whether most words that carry meaning stand in the headline too, slips forgiven.

    Letters alone deceive in a short reference: "the dredging" runs much as "the engineer" does.
    """
    asked = [word for word in wanted.split() if content_words(word)]
    if not asked:
        return wanted == title
    theirs = title.split()
    alike = _SAME_WORD if len(asked) > 1 else _ONLY_WORD  # one word alone has to be the right one
    known = sum(any(fuzz.ratio(word, one) >= alike for one in theirs) for word in asked)
    return known >= _MOST_WORDS * len(asked)


def _candidates(archive: Archive, wanted: str) -> list[tuple[int, str]]:
    """Return articles whose headline shares a word with what was typed, the rarest words first."""
    words = sorted(set(wanted.split()), key=len, reverse=True)[:_RARE]
    found = dict(_with_all(archive, words))
    for word in words:
        if len(found) >= _CANDIDATES:
            break
        found.update(_with_all(archive, [word]))
    return list(found.items())


def _with_all(archive: Archive, words: Sequence[str]) -> list[tuple[int, str]]:
    """Return the newest articles whose headline has all of these words."""
    match = " AND ".join(map(query.phrase, words))
    rows = archive.rows(
        "SELECT a.id, a.title FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? ORDER BY f.rowid DESC LIMIT ?",
        (f"title : ({match})", _CANDIDATES),
    )
    return [(row["id"], row["title"]) for row in rows]
