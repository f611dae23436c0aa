"""Draws the entries of a digest: a subject's line, an article with the sentence that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming, words
from nlp.subject_words import words_of

if TYPE_CHECKING:
    from handlers.asking import Block
    from handlers.digest_subjects import Entry, Subject
    from handlers.views.blocks import Element

SENTENCE = 420
"""Characters of the sentence that tells an article."""
BRIEF = 200
"""Characters of it where there are many articles."""
_BRIEF_TITLE = 80
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
        limit: Characters of the sentence.
    """
    article = one.article
    facts = [naming.dated_briefly(article)]
    if article.source or article.byline:
        facts.append(naming.source(article))
    facts.append(naming.number(article.id))
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


def also(entry: Entry) -> list[Element]:
    """Return who else had the same article, each with its number and its link."""
    if not entry.copies:
        return []
    made = [blocks.words("\nAlso: ")]
    for place, one in enumerate(entry.copies[:_COPIES]):
        before = ", " if place else ""
        source = f"{naming.source(one)}, " if one.source or one.byline else ""
        label = f"{source}{naming.number(one.id)}"
        made.append(blocks.words(before))
        linked = one.url and one.url.startswith(("http://", "https://"))
        made.append(blocks.link(str(one.url), label) if linked else blocks.words(label))
    more = len(entry.copies) - _COPIES
    return [*made, blocks.words(f" and {more} more")] if more > 0 else made


def listed(entry: Entry) -> list[Element]:
    """Return an article as an item of a list: number, date, name and link, copies."""
    article = entry.article
    facts = f"No. {article.id} · {naming.dated_briefly(article)} · "
    return [blocks.words(facts), naming.title(article, _BRIEF_TITLE), *also(entry)]


def _telling(entry: Entry, limit: int) -> list[Element]:
    if entry.passage is None:
        return []
    passage = entry.passage
    return words.pieces(entry.article.text, passage.spans, passage.inserts, limit=limit)
