"""Draws the entries of a digest: a subject's line, an article with the sentence that tells it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import brief
from handlers.digesting.subjects import is_dated
from handlers.views import blocks, common, naming, words
from nlp import Span, edtf
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
_BRIEF_TITLE = 80  # characters
_IN_A_LINE, LINE = 80, 100
"""Characters of what tells an article in a line: from which it is shortened, and at most."""
_FURTHER = re.compile(
    r",? (?=(?:and|but|or|as|after|amid|at|because|before|between|by|during|for|from|in|into|on"
    r"|over|since|that|to|under|until|when|where|which|while|who|whose|with|without)\b|[“\"(])"
    r"| ?(?:--|[—–;])|, (?=[a-z])"
)
"""Where a further fact begins; what stands before it can be read by itself."""
_LEADS_TO = re.compile(r"(?: (?:an?|the|no|its|his|her|their|this|any|some|more))+\Z")
"""Small words that lead to what is broken off."""
_SECOND_DECK = re.compile(r"; | // | \| |;\Z")
"""What parts a headline from a second one under it."""
_ENOUGH = 25  # characters
_COPIES = 6  # articles
_SOURCE = 60
_TWO_WORDS = 2


def capital(name: str) -> str:
    """Return a subject's name as it begins a line."""
    return name[:1].upper() + name[1:]


def leading(subject: Subject) -> Entry:
    """Return the article that stands for a subject: its newest news that names it in its line.

    Of undated ones, that which names most of it; where no line does, one whose sentence does.

    Args:
        subject: The subject. Under "primary in Ostra" no headline stands that tells of another
            town's: it has a name of what the subject is called, or two of its words.
    """
    named = words_of(subject.name)
    names = words_of(" ".join(word for word in subject.name.split() if word[0].isupper()))

    def is_named(told: frozenset[str]) -> bool:
        return bool(names & told) or len(named & told) >= min(len(named), _TWO_WORDS)

    def worth(entry: Entry) -> tuple[bool, bool, bool, str, int]:
        article, line = entry.article, entry.passage
        sentence = " ".join(one.of(article.text) for one in line.spans) if line else ""
        said = words_of(sentence)
        told = said if article.title_derived and line else words_of(article.title)
        day = article.published.edtf or article.published.shown
        newest = edtf.sort_key(day) if day else ""
        says = len(named & told) + len(names & told)
        return not entry.is_comment, is_named(told), is_named(said), newest, says

    return max(subject.entries, key=worth)


def subject_line(subject: Subject) -> list[Block]:
    """Return the line over a subject's articles; none where it has no name."""
    if not subject.name:
        return []
    count = common.counted(len(subject.entries), "article")
    return [
        blocks.paragraph(
            blocks.words(blocks.cut(capital(subject.name), 120), bold=True), f" · {count}"
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
        facts.append(blocks.cut(naming.source(article), 2 * _SOURCE))
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


def also(entry: Entry, before: str = "\nAlso: ", most: int = _COPIES) -> list[Element]:
    """Return who else had the same article, each with its number and its link.

    Args:
        entry: The article.
        before: What stands before them.
        most: How many are named; of none, how many there are.
    """
    if not entry.copies:
        return []
    made = [blocks.words(before)]
    if not most:
        return [*made, blocks.words(f"in {common.counted(len(entry.copies), 'copy', 'copies')}")]
    for place, one in enumerate(entry.copies[:most]):
        between = ", " if place else ""
        source = f"{blocks.cut(naming.source(one), _SOURCE)}, " if one.source or one.byline else ""
        label = f"{source}{naming.number(one.id)}"
        made.append(blocks.words(between))
        url = naming.address(one)
        made.append(blocks.link(url, label) if url else blocks.words(label))
    more = len(entry.copies) - most
    return [*made, blocks.words(f" and {more} more")] if more > 0 else made


def in_a_line(
    one: Entry, longest: int = LINE, copies: int = _COPIES, *, dated: bool = False
) -> list[Element]:
    """Return an article as a line of an overview: its headline, number and copies.

    Args:
        one: The article, with its copies.
        longest: Characters of what tells it, at most.
        copies: How many of the copies are named.
        dated: Whether its date is told, if it has one: where it may be from another time.
    """
    facts = [_dated(one.article)] if dated and is_dated(one.article) else []
    facts += [naming.number(one.article.id), *(["comment"] if one.is_comment else [])]
    number = blocks.words(f" ({', '.join(facts)}")
    return [*_headline(one, longest), number, *also(one, "; also ", copies), blocks.words(")")]


def _headline(one: Entry, longest: int) -> list[Element]:
    """Return what an article tells in a line: its headline, else its sentence up to a clause.

    In less than a line's room it is its opening words.
    """
    article = one.article
    if article.title_derived and one.passage is not None and longest >= LINE:
        told = brief.shortened(article.text, one.passage, min(_IN_A_LINE, longest), longest)
        span = told.spans[0]
        end = _broken_off(span.of(article.text), longest)
        more = [blocks.words(" …")] if span.start + end < told.end else []
        shown = (Span(span.start, span.start + end),)
        return [*words.pieces(article.text, shown, told.inserts), *more]
    first = _SECOND_DECK.split(article.title, 1)[0]
    named = replace(article, title=first) if len(first) >= _ENOUGH else article
    return [naming.title(named, longest)]


def _broken_off(sentence: str, longest: int) -> int:
    """Return where a sentence is broken off in a line: before a further fact, never in a name.

    A quotation that finds no room begins behind that.
    """
    if len(sentence) <= longest:
        return len(sentence)
    room = sentence[:longest]
    places = [at.start() for at in _FURTHER.finditer(room, longest // 2)]
    places.append(room.rfind(" "))
    whole = [at for at in places if room[:at].count('"') % 2 == 0 and _open(room[:at]) == 0]
    return len(_LEADS_TO.sub("", room[: max(whole[:-1] or whole, default=places[-1])]))


def _open(said: str) -> int:
    return said.count("“") + said.count("(") - said.count("”") - said.count(")")


def listed(entry: Entry) -> list[Element]:
    """Return an article as an item of a list: number, date, name and link, copies."""
    article = entry.article
    facts = f"No. {article.id} · {_dated(article)} · "
    return [blocks.words(facts), naming.title(article, _BRIEF_TITLE), *also(entry)]


def _dated(article: Article) -> str:
    """Return an article's date in few words; of "2013 or later" an editor makes nothing.

    A day whose year is not told is a day.
    """
    if is_dated(article):
        return naming.dated_briefly(article)
    told = naming.dated(article).partition(" (")[0]
    return told if told.endswith(naming.YEARLESS) else naming.UNDATED


def _telling(entry: Entry, limit: int) -> list[Element]:
    if entry.passage is None:
        return []
    text = entry.article.text
    passage = brief.shortened(text, entry.passage, limit, SENTENCE)
    return words.pieces(text, passage.spans, passage.inserts, limit=SENTENCE)
