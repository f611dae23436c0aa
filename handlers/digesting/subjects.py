"""What a digest's articles are about: one entry for each with its copies, gathered by subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.passages import behind_dateline, is_correction
from handlers.telling import is_comment, telling_sentence
from nlp import Span, edtf
from nlp.subject.item import Item
from nlp.subjects import Group, group
from nlp.text import copies
from nlp.text.words import content_words
from store import arrivals, articles, people
from store import held as copied
from store.digest import changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Passage
    from nlp.values import Dating
    from store.digest.changes import LastTold
    from store.values import Article

OTHERS = "Other articles"
"""What articles that share their subject with no other are put under, where there are many."""
FEW = 5
"""Articles up to which each is told in a sentence on the screen; of more, the subjects are."""
_FEW_ALONE = 3  # articles that share their subject with none
_GROUPED = 600
"""The newest articles that are grouped; a digest of more lists the others unsorted."""
_SENTENCES, _SENTENCES_OF_MANY = 60, 14
"""An article's first sentences, by which its subject is found; fewer where there are many."""
_MANY = 100  # articles
_IN_A_SENTENCE = 100
"""Articles that are told in a sentence; of more, only the headlines are shown."""
_SAME_TEXT, _WHOLE = 0.6, 0.9
"""How much of the longer text two editions of an article share, and of the shorter under one
headline."""
_OPENING = 200  # characters
_DATELINES = frozenset("(-–—_")
"""Marks of which a dateline has one: where it was written says nothing of what it is about."""
_A_MEASURE = 120
"""Articles of the archive by which it is known which words are frequent."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a digest, with the one sentence that tells it.

    `is_comment` says that all it tells is somebody's view.
    `copies` are the same article as other sources gave it, in the same period; `before` the
    numbers of those that were in the archive already.
    """

    article: Article
    passage: Passage | None
    copies: tuple[Article, ...] = ()
    before: tuple[int, ...] = ()
    is_comment: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """Articles that share a subject; the name is "" where they are not grouped.

    `broad` says that it is what they are a part of, as a campaign or a land, and no one affair.
    """

    name: str
    entries: tuple[Entry, ...]
    broad: bool = False


def copies_of(held: Sequence[Article]) -> list[tuple[int, ...]]:
    """Return the articles that are one and the same, the one that says most of itself first.

    What one source printed twice is one article where little of it is another: two editions. Else
    it is two: a later version with more to tell, or the next of a series.

    Args:
        held: The articles, newest first.
    """
    by_id = {article.id: article for article in held}
    made = []
    for found in copies.groups({a.id: a.text for a in held[:_GROUPED]}):
        ordered = sorted(found, key=lambda number: _worth(by_id[number]))
        printed: dict[str, Article] = {}
        kept = []
        for number in ordered:
            article = by_id[number]
            first = printed.setdefault(article.source, article) if article.source else article
            if first is article or _is_another_edition(article, first):
                kept.append(number)
        if len(kept) > 1:
            made.append(tuple(kept))
    return made


def _is_another_edition(one: Article, other: Article) -> bool:
    """Tell whether two texts are mostly the same, or under one headline, one in the other."""
    fewer, more = sorted((copies.runs(one.text), copies.runs(other.text)), key=len)
    shared = len(fewer & more)
    same_headline = one.title == other.title and not one.title_derived
    return shared >= _SAME_TEXT * len(more) or (same_headline and shared >= _WHOLE * len(fewer))


def _worth(article: Article) -> tuple[bool, bool, bool, int]:
    return (
        article.title_derived,
        article.url is None,
        article.published.basis in {"inferred", "unknown"},
        article.id,
    )


def gather(
    desk: Desk,
    all_held: Sequence[Article],
    told_by: Mapping[int, int],
    before: tuple[Mapping[str, LastTold], Sequence[str]],
) -> tuple[Subject, ...]:
    """Group articles by what they share; many that share nothing come last, together.

    Of those, what several sources printed comes first.

    What goes on from the last digests is called what it was.

    Args:
        desk: What handlers need.
        all_held: The articles, newest first.
        told_by: For an article that is another's copy, that other one.
        before: What the last digests called their subjects, and the channels that count.
    """
    known, channels = before
    held = [article for article in all_held if article.id not in told_by]
    looked_at = _SENTENCES if len(held) <= _MANY else _SENTENCES_OF_MANY
    grouped = held[:_GROUPED]
    named_in = people.named_in(desk.archive, [a.id for a in grouped])
    items = [_item(desk, a, looked_at, named_in.get(a.id, ())) for a in grouped]
    earlier = _told_in_the_last(desk, channels, all_held) if known else ()
    groups = group(items, tuple(known), earlier, _from_everywhere(desk, all_held))
    single = [one for one in groups if len(one.ids) == 1]
    few = len(single) < len(groups) and len(single) <= _FEW_ALONE and len(held) <= _GROUPED
    headlines = {a.id: content_words(a.title) for a in grouped if not a.title_derived}
    own = [
        one
        for one in groups
        if len(one.ids) > 1
        or one.name in known
        or (few and set(content_words(one.name)) - set(headlines.get(one.ids[0], ())))
    ]
    told = {n for one in own for n in one.ids}
    alone = tuple(a.id for a in held if a.id not in told)
    others = [Group(OTHERS if own else "", alone)] if alone else []
    return _with_entries(desk, [*own, *others], all_held, told_by)


def _with_entries(
    desk: Desk, groups: Sequence[Group], all_held: Sequence[Article], told_by: Mapping[int, int]
) -> tuple[Subject, ...]:
    """Return the subjects with their articles in order, told in a sentence as far as one is shown.

    Args:
        desk: What handlers need.
        groups: What was grouped, in order.
        all_held: The articles, newest first.
        told_by: For an article that is another's copy, that other one.
    """
    by_id = {article.id: article for article in all_held}
    copied_by: dict[int, list[Article]] = {}
    for article in all_held:
        if article.id in told_by:
            copied_by.setdefault(told_by[article.id], []).append(article)
    made, number = [], 0
    for one in groups:
        entries = []
        for article in (by_id[n] for n in one.ids):
            number += 1
            shown = number <= _IN_A_SENTENCE
            view = shown and is_comment(desk, article)
            entries.append(
                Entry(
                    article,
                    telling_sentence(desk, article, of_comment=view) if shown else None,
                    tuple(copied_by.get(article.id, ())),
                    _told_before(desk, article, all_held),
                    is_comment=view,
                )
            )
        made.append(Subject(one.name, _in_order(one.name, entries), one.broad))
    return tuple(made)


def _in_order(name: str, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put what many printed first, then news, comment, what puts right; dated ones newest first.

    Of undated ones, those that name the subject in their first words come first.
    """
    named = set(content_words(name)) if name != OTHERS else set()

    def worth(entry: Entry) -> tuple[bool, int, bool, bool, int]:
        article = entry.article
        opening = f"{article.title} {article.text[:_OPENING]}" if named else ""
        dated = is_dated(article)
        says = 0 if dated else -len(named.intersection(content_words(opening)))
        copies = -len(entry.copies) if name in {"", OTHERS} else 0
        return is_correction(article), copies, entry.is_comment, not dated, says

    return tuple(sorted(entries, key=worth))


def is_dated(article: Article) -> bool:
    """Tell whether it is known when an article appeared: a day "2013 or later" is no date.

    Args:
        article: The article.
    """
    return bool(article.published.edtf or article.published.shown)


def _item(desk: Desk, article: Article, most: int, named: tuple[str, ...] = ()) -> Item:
    """Return an article as grouping sees it."""
    title = "" if article.title_derived else article.title
    return Item(article.id, title, _prose(desk, article, most), named, _written(article.published))


def _written(published: Dating) -> tuple[str, str] | None:
    """Return the first and the last day on which an article may have been written, if known."""
    told = published.edtf or published.shown
    if told:
        first, last = edtf.bounds(told)
        return (first, last) if first > edtf.FIRST_DAY and last < edtf.LAST_DAY else None
    if published.not_before and published.not_after:
        return edtf.bounds(published.not_before)[0], edtf.bounds(published.not_after)[1]
    return None


def _told_in_the_last(
    desk: Desk, channels: Sequence[str], new: Sequence[Article]
) -> tuple[Item, ...]:
    """Return the articles of the last digests, by which a subject that goes on is known."""
    fresh = {one.id for one in new}
    told = [n for n in changes.told_before(desk.archive, channels) if n not in fresh]
    held = articles.get_many(desk.archive, told)
    return tuple(_item(desk, one, _SENTENCES_OF_MANY) for one in held.values())


def _from_everywhere(desk: Desk, new: Sequence[Article]) -> tuple[Item, ...]:
    """Return articles of the whole archive, where the new ones are too few to be a measure."""
    if len(new) > _MANY:
        return ()
    some = arrivals.spread(desk.archive, _A_MEASURE, {one.id for one in new})
    held = articles.get_many(desk.archive, list(some))
    return tuple(_item(desk, one, _SENTENCES_OF_MANY) for one in held.values())


def _told_before(desk: Desk, article: Article, new: Sequence[Article]) -> tuple[int, ...]:
    """Return the earlier articles that an article nearly repeats; of hundreds nobody asks it."""
    if len(new) > _MANY:
        return ()
    fresh = {one.id for one in new}
    return tuple(
        n for n in copied.still_shown(desk.archive, article) if n < article.id and n not in fresh
    )


def _prose(desk: Desk, article: Article, most: int) -> tuple[str, ...]:
    sentences = articles.sentences(desk.archive, article.id)
    prose = [s for s in sentences if s.kind == "prose"][:most]
    told = [article.text[s.start : s.end] for s in prose]
    if told and not _DATELINES.isdisjoint(told[0][:_OPENING]):
        told[0] = behind_dateline(article.text, Span(prose[0].start, prose[0].end)).of(article.text)
    return tuple(told)
