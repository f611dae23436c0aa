"""Draws the entries of a digest: a subject's line, an article with the sentence that tells it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import brief
from handlers.digesting.subjects import is_dated
from handlers.views import blocks, common, naming, words
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from handlers.asking import Block
    from handlers.digesting.subjects import Entry, Subject
    from handlers.views.blocks import Element
    from store.values import Article

SENTENCE = 420
"""Characters of the sentence that tells an article."""
BRIEF = 200
"""Characters of it where there are many articles, if a clause ends there."""
_BRIEF_TITLE = 80
_IN_A_LINE, _LONGEST_LINE = 80, 110
"""Characters of what tells an article in a line: from which it is shortened, and at most."""
_SECOND_DECK = re.compile(r"; | // | \| ")
"""What parts a headline from a second one under it."""
_ENOUGH = 25
_COPIES = 6


def capital(name: str) -> str:
    """Return a subject's name as it begins a line."""
    return name[:1].upper() + name[1:]


def leading(subject: Subject, most: int) -> list[Entry]:
    """Return the articles that stand for a subject: those whose headlines name it, in order.

    Args:
        subject: The subject.
        most: How many.
    """
    named = words_of(subject.name)

    def unlike(place: int) -> tuple[int, int]:
        title = words_of(subject.entries[place].article.title) if named else set()
        return (-len(named & title), place)

    places = sorted(range(len(subject.entries)), key=unlike)[:most]
    return [subject.entries[place] for place in sorted(places)]


def subject_line(subject: Subject) -> list[Block]:
    """Return the line over a subject's articles; none where it has no name."""
    if not subject.name:
        return []
    count = common.counted(len(subject.entries), "article")
    return [
        blocks.rich(
            blocks.line(
                blocks.words(blocks.cut(capital(subject.name), 120), bold=True),
                blocks.words(f" · {count}"),
            )
        )
    ]


def entry(one: Entry, limit: int = SENTENCE) -> Block:
    """Return an article's lines: its facts, its name with its link, the sentence that tells it.

    Args:
        one: The article, with its copies.
        limit: Characters from which the sentence ends with a clause, if it can.
    """
    article = one.article
    facts = [_dated(article)]
    if article.source or article.byline:
        facts.append(naming.source(article))
    facts.append(naming.number(article.id))
    if one.is_comment:
        facts.append("comment")
    elements = [blocks.words(" · ".join(facts))]
    telling = _telling(one, limit)
    if not article.title_derived or not telling:
        elements += [blocks.words("\n"), naming.title(article)]
    else:
        elements += naming.link(article)
    if one.before:
        again = f"\nNearly as in {naming.numbers(one.before)}, added before"
        elements.append(blocks.words(again))
    lines: list[Element] = [blocks.line(*elements, *also(one))]
    if telling:
        lines.append(blocks.bar(telling))
    return blocks.rich(*lines)


def also(entry: Entry, before: str = "\nAlso: ") -> list[Element]:
    """Return who else had the same article, each with its number and its link.

    Args:
        entry: The article.
        before: What stands before them.
    """
    if not entry.copies:
        return []
    made = [blocks.words(before)]
    for place, one in enumerate(entry.copies[:_COPIES]):
        between = ", " if place else ""
        source = f"{naming.source(one)}, " if one.source or one.byline else ""
        label = f"{source}{naming.number(one.id)}"
        made.append(blocks.words(between))
        linked = one.url and one.url.startswith(("http://", "https://"))
        made.append(blocks.link(str(one.url), label) if linked else blocks.words(label))
    more = len(entry.copies) - _COPIES
    return [*made, blocks.words(f" and {more} more")] if more > 0 else made


def headline(entry: Entry) -> list[Element]:
    """Return what an article tells in a line: its headline, else its sentence as far as it needs.

    Args:
        entry: The article.
    """
    article = entry.article
    if article.title_derived and entry.passage is not None:
        told = brief.shortened(article.text, entry.passage, _IN_A_LINE, SENTENCE)
        if told.end - told.start <= _LONGEST_LINE:
            return words.pieces(article.text, told.spans, told.inserts, limit=SENTENCE)
    first = _SECOND_DECK.split(article.title, 1)[0]
    named = replace(article, title=first) if len(first) >= _ENOUGH else article
    return [naming.title(named, _LONGEST_LINE)]


def listed(entry: Entry) -> list[Element]:
    """Return an article as an item of a list: number, date, name and link, copies."""
    article = entry.article
    facts = f"No. {article.id} · {_dated(article)} · "
    return [blocks.words(facts), naming.title(article, _BRIEF_TITLE), *also(entry)]


def _dated(article: Article) -> str:
    """Return an article's date in few words; of "2013 or later" an editor makes nothing."""
    return naming.dated_briefly(article) if is_dated(article) else naming.UNDATED


def _telling(entry: Entry, limit: int) -> list[Element]:
    if entry.passage is None:
        return []
    text = entry.article.text
    passage = brief.shortened(text, entry.passage, limit, SENTENCE)
    return words.pieces(text, passage.spans, passage.inserts, limit=SENTENCE)
