"""`/quotes`: everything that one person said in the archive."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from handlers import passages
from handlers.passages import Passage
from handlers.question.filters import NO_FILTERS, Filters
from nlp import edtf
from store import articles, people, quotes, topics
from store.digest import errata
from store.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Sentence, Span, Timex
    from store.values import Article, PersonEntry, Statement, Topic

_OPENS = re.compile(
    r"(?:[-•*–]\s*|\d{1,2}[.)]\s+)?(?:(?:in|on|at|during|earlier|late|early|back) ){0,2}"
    r"(?:an? |the |his |her )?",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r" (?:direct(?: only| quotes| quotations)?|verbatim(?: only)?|word for word"
    r"|in (?:his|her|their) own words)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 8  # articles
_SURE = 0.6
"""Below this a reading of "he" or "the statement" is as likely as not to want a second look."""
_MARKS = 3
"""Characters of quotation marks and a full stop round words that stand alone."""
PAGE = 20
"""Statements fetched for a page; a message shows as many of them as it has room for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One `/quotes` question: the person, what narrows it, and which page.

    `back` holds the offsets of the pages before this one.
    """

    person: int
    typed: str = ""
    filters: Filters = NO_FILTERS
    direct_only: bool = False
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement with the words to show.

    `lead` is the line that it leans on, where that is not shown, with whom its pronouns mean;
    `dated` is its own date, where the text gives one; `near_a_date` says that its sentence names
    a day, tied to it or not.
    """

    statement: Statement
    passage: Passage
    lead: Passage | None = None
    dated: str = ""
    near_a_date: bool = False


@dataclass(frozen=True, slots=True)
class InArticle:
    """The statements of one article, in its own order, and the articles that correct it."""

    article: Article
    role: str | None
    shown: tuple[Shown, ...]
    corrected_in: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotesAnswer:
    """What somebody said, newest article first."""

    asked: Asked
    person: PersonEntry
    groups: tuple[InArticle, ...]
    total: int
    kinds: dict[str, int]
    articles: int
    role: str | None
    pronoun: str


class Respelt(NamedTuple):
    """A question of which a word is spelt as the archive spells it; `words` are those pairs."""

    asked: Asked
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """Everything that anybody says in one article, in its order."""

    article: Article
    shown: tuple[Shown, ...]
    offset: int = 0


def direct_only(words: str) -> tuple[str, bool]:
    """Take the "verbatim" out of a question.

    Args:
        words: The question without its command.

    Returns:
        The rest of it, and whether only somebody's own words are wanted.
    """
    bare = _DIRECT.sub("", words)
    return bare, bare != words


def entry_of(desk: Desk, person_id: int) -> PersonEntry:
    """Return a person by number, as a button carries it.

    Raises:
        NotFoundError: No article that may be shown names them (any more).
    """
    entry = people.get(desk.archive, person_id)
    if entry is None or not entry.article_count:
        raise NotFoundError("That person is no longer in the archive. Ask again by name.")
    return entry


def spoken_in(desk: Desk, article: Article, offset: int = 0) -> SpokenAnswer:
    """Collect everything that anybody says in one article.

    Args:
        desk: What handlers need.
        article: The article.
        offset: How many statements to leave out at the beginning.
    """
    said = quotes.in_article(desk.archive, article.id)[offset:]
    sentences = articles.sentences(desk.archive, article.id)
    timexes = articles.timexes(desk.archive, article.id)
    shown = [
        Shown(
            item,
            passages.of_statement(item, article.text, item.speaker or ""),
            None,
            _own_date(item, article.text, timexes, sentences),
        )
        for item in said
    ]
    return SpokenAnswer(article, tuple(shown), offset)


def printed_for(item: Statement, text: str) -> str:
    """Return what an article prints for a speaker whom only distant lines name, "" for any other.

    Args:
        item: The statement.
        text: Its article's text.
    """
    if item.speaker is None or item.corrected or item.confidence >= _SURE:
        return ""
    return item.speaker_span.of(text) if item.speaker_span else ""


def respelt(desk: Desk, asked: Asked) -> Respelt | None:
    """Return a question with what it is about spelt as the archive spells it, if it was not.

    Args:
        desk: What handlers need.
        asked: The question.
    """
    read = topics.mended(desk.archive, asked.filters.about)
    if not read.words:
        return None
    return Respelt(replace(asked, filters=replace(asked.filters, about=read.question)), read.words)


def of_person(desk: Desk, person: PersonEntry, asked: Asked) -> QuotesAnswer:
    """Collect what a person said.

    Args:
        desk: What handlers need.
        person: Who.
        asked: What narrows it, and which page.
    """
    about = _topics(desk, asked.filters.about)
    narrowed: quotes.Filters = {
        "about": about,
        "since": asked.filters.since or None,
        "before": asked.filters.before or None,
        "source": asked.filters.source or None,
        "direct_only": asked.direct_only,
    }
    page = quotes.of_person(desk.archive, person.id, offset=asked.offset, limit=PAGE, **narrowed)
    kinds, in_articles = quotes.totals(desk.archive, person.id, narrowed)
    held = articles.get_many(desk.archive, [item.article for item in page.items])
    groups = by_article(desk, page.items, held, person.name)
    roles = {group.role for group in groups}
    return QuotesAnswer(
        asked=asked,
        person=person,
        groups=groups,
        total=page.total,
        kinds=kinds,
        articles=in_articles,
        role=roles.pop() if len(roles) == 1 else None,  # else each article tells its own
        pronoun=_pronoun(page.items, held),
    )


def near_to(desk: Desk, person: PersonEntry) -> Statement | None:
    """Return a statement that a person passes on, or probably makes, in the newest articles.

    Args:
        desk: What handlers need.
        person: Somebody of whose own words the archive is sure of none.
    """
    for article in people.profile(desk.archive, person.id).articles[:_LOOKED_AT]:
        for said in quotes.in_article(desk.archive, article):
            if person.name in {said.via, None if said.speaker else said.probably}:
                return said
    return None


def _topics(desk: Desk, about: str) -> tuple[Topic, ...]:
    return topics.parse(desk.archive, about) if about else ()


def by_article(
    desk: Desk, found: Sequence[Statement], held: dict[int, Article], name: str = ""
) -> tuple[InArticle, ...]:
    """Put statements together by their article, in the order in which they were found.

    Args:
        desk: What handlers need.
        found: The statements.
        held: Their articles.
        name: How the speaker is called, where all are one person's; else each article's name.
    """
    groups: list[InArticle] = []
    for article_id in dict.fromkeys(item.article for item in found):
        article = held[article_id]
        said = [item for item in found if item.article == article_id]
        groups.append(
            InArticle(
                article,
                next((item.role for item in said if item.role), None),
                _shown(desk, article, said, name),
                errata.of(desk.archive, article),
            )
        )
    return tuple(groups)


def _shown(desk: Desk, article: Article, said: Sequence[Statement], name: str) -> tuple[Shown, ...]:
    """Return an article's statements, each with the line before it where it leans on that."""
    sentences = articles.sentences(desk.archive, article.id)
    timexes = articles.timexes(desk.archive, article.id)
    made: list[Shown] = []
    for item in said:
        passage = passages.of_statement(item, article.text, name or item.speaker or "")
        if made and item.start >= made[-1].passage.end:
            passage = passages.behind(article.text, passage, made[-1].passage.end)
        lead = None
        leans = item.leans or _is_bare(item, passage)
        if leans and not _is_that_clause(item, article.text):
            before = passages.line_before(sentences, passage.start)
            already = made and before and made[-1].passage.end >= before.start
            lead = None if already or before is None else _named(desk, article, before)
        dated = _own_date(item, article.text, timexes, sentences)
        near = any(t.type == "DATE" and passage.start <= t.start < passage.end for t in timexes)
        made.append(Shown(item, passage, lead, dated, near))
    return tuple(made)


def _named(desk: Desk, article: Article, line: Span) -> Passage:
    """Return a line with the people named whom its pronouns mean."""
    said = quotes.in_article(desk.archive, article.id)
    return Passage((line,), passages.who_is_who(article.text, (line,), said, (), ()))


def _opening_date(
    item: Statement, text: str, timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> Timex | None:
    """Return the day or month at the head of its sentence: "In a May 14 letter, Lim wrote …"."""
    if item.cue_span is None:
        return None
    place = passages.sentence_at(sentences, item.cue_span.start)
    if place is None:
        return None
    start = sentences[place].start
    until = min(item.cue_span.start, item.start, *(item.speaker_span or item.cue_span))
    for one in timexes:
        if one.type != "DATE" or not start <= one.start < one.end <= until:
            continue
        before = text[start : one.start]
        if _OPENS.fullmatch(before) and len(one.edtf or "") > len("2022"):
            return one
    return None


def _is_bare(item: Statement, passage: Passage) -> bool:
    """Tell whether somebody's own words are shown without a word that says whose they are."""
    shown = sum(span.end - span.start for span in passage.spans)
    said = sum(span.end - span.start for span in item.spans)
    return item.kind == "direct" and shown <= said + _MARKS


def _is_that_clause(item: Statement, text: str) -> bool:
    """Tell whether the statement's first word only joins it to its cue: "said that trade …"."""
    return item.kind != "direct" and text.startswith("that ", item.spans[0].start)


def _own_date(
    item: Statement, text: str, timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> str:
    """Return the date of a statement: the one tied to it, else one that opens its sentence."""
    if item.date is None:
        opening = _opening_date(item, text, timexes, sentences)
        if opening is None or opening.edtf is None:
            return ""
        return edtf.display(opening.edtf, opening.inferred, opening.mod)
    same = [one for one in timexes if one.edtf == item.date]
    nearest = min(same, key=lambda one: abs(one.start - item.start), default=None)
    if nearest is None:
        return edtf.display(item.date)
    return edtf.display(item.date, nearest.inferred, nearest.mod)


def _pronoun(found: Sequence[Statement], held: dict[int, Article]) -> str:
    """Return "he" or "she" where the articles themselves write so of the speaker, else ""."""
    for item in found:
        words = item.speaker_span.of(held[item.article].text) if item.speaker_span else ""
        if words.lower() in {"he", "she"}:
            return words.lower()
    return ""
