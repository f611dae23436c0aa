"""*In context* and *Read no. 12*: the words in their paragraph, the article whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.passages import paragraph_round
from store import articles, quotes
from store.errors import NotFoundError

if TYPE_CHECKING:
    from handlers.desk import Desk
    from nlp import Sentence, Span
    from store.values import Article, Origin, Statement


@dataclass(frozen=True, slots=True)
class ContextAnswer:
    """A statement in its paragraph, with the paragraphs round it, and where it came from."""

    article: Article
    statement: Statement
    paragraph: Span
    before: Span | None
    after: Span | None
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An article whole; `page` counts from 0.

    With `at`, a position in its text, the page is the one that has it, and its sentence is marked.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    origins: tuple[Origin, ...]
    page: int = 0
    at: int = -1


def article_of(desk: Desk, number: int) -> Article:
    """Return an article by its number.

    Raises:
        NotFoundError: There is none that may be shown.
    """
    found = articles.get(desk.archive, number)
    if found is None:
        raise NotFoundError(
            f"No. {number} is not in the archive, or no longer. `/articles` finds what is."
        )
    return found


def statement_of(desk: Desk, statement_id: int, article_id: int, start: int) -> Statement:
    """Return a statement by its number, or by its place where a re-reading renumbered it.

    Raises:
        NotFoundError: The article does not hold it any more.

    Args:
        desk: What handlers need.
        statement_id: The number.
        article_id: The article that it stands in.
        start: Where it begins there.
    """
    found = quotes.get(desk.archive, statement_id)
    if found is not None and (not article_id or found.article == article_id):
        return found
    for statement in quotes.in_article(desk.archive, article_id):
        if statement.start <= start < statement.end:
            return statement
    raise NotFoundError("That statement is no longer in the archive. Ask again to see what is.")


def of_statement(desk: Desk, statement: Statement) -> ContextAnswer:
    """Collect what surrounds a statement.

    Raises:
        NotFoundError: Its article may not be shown any more.
    """
    article = article_of(desk, statement.article)
    sentences = articles.sentences(desk.archive, article.id)
    clause = statement.clause
    start = min(statement.start, clause.start) if clause else statement.start
    end = max(statement.end, clause.end) if clause else statement.end
    paragraph = paragraph_round(sentences, start, end)
    earlier = [s for s in sentences if s.end <= paragraph.start]
    later = [s for s in sentences if s.start >= paragraph.end]
    return ContextAnswer(
        article,
        statement,
        paragraph,
        paragraph_round(sentences, earlier[-1].start, earlier[-1].end) if earlier else None,
        paragraph_round(sentences, later[0].start, later[0].end) if later else None,
        articles.origins(desk.archive, article.id),
    )


def whole(desk: Desk, number: int, page: int = 0, at: int = -1) -> ReadAnswer:
    """Collect an article to be read whole.

    Args:
        desk: What handlers need.
        number: The article's number.
        page: The page to begin with, from 0 on.
        at: A position in its text, to begin with the page that has it; -1 for none.

    Raises:
        NotFoundError: There is none of that number that may be shown.
    """
    article = article_of(desk, number)
    return ReadAnswer(
        article,
        articles.sentences(desk.archive, number),
        articles.origins(desk.archive, number),
        page,
        at,
    )
