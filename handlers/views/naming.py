"""How an article is named: number, headline or opening words, date, source.

An article without a headline is named by its opening words in italics with "…", left out where
they would stand right above the same sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.views import blocks
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.views.blocks import Element
    from store.values import Article

_TITLE = 150  # characters
_SAME_OPENING = 40  # characters
_SHORT_TITLE = re.compile(r"[A-Z][a-z]{1,5}\.(?: [A-Z][a-z]{1,5}\.)*")
"""A role that is only a title, shortened: it stands before the name."""
UNDATED, YEARLESS = "undated", "year not told"


def dated(article: Article) -> str:
    """Return when an article appeared, as far as that is known."""
    return edtf.display_dating(article.published)


def dated_briefly(article: Article) -> str:
    """Return the date in the few words that a list has room for."""
    return briefly(dated(article))


def briefly(dated_at_length: str) -> str:
    """Return a date without what it leaves open."""
    return dated_at_length.partition(",")[0].partition(":")[0].removesuffix(" or soon after")


def is_dated(article: Article) -> bool:
    """Tell whether anything is known about an article's date."""
    return not dated(article).startswith(UNDATED)


def source(article: Article) -> str:
    """Return source and byline, or that none is given."""
    known = [part for part in (article.source, article.byline) if part]
    return ", ".join(known) if known else "source not given"


def title_words(article: Article, limit: int = _TITLE) -> str:
    """Return the headline, or the opening words with "…"."""
    words = " ".join(article.title.split()).rstrip("…").rstrip()
    if not article.title_derived:
        return blocks.cut(words, limit)
    return blocks.cut(words, limit - 1).rstrip("….").rstrip() + "…"


def address(article: Article) -> str:
    """Return the address under which an article can be opened, "" where it has none."""
    url = article.url or ""
    return url if url.startswith(("http://", "https://")) else ""


def title(article: Article, limit: int = _TITLE) -> Element:
    """Return the article's name for a rich text: a link where it has an address."""
    words = title_words(article, limit)
    style = {"italic": True} if article.title_derived else {"bold": True}
    url = address(article)
    return blocks.link(url, words, **style) if url else blocks.words(words, **style)


def link(article: Article) -> list[Element]:
    """Return the article's link where its name, which carries it, is left out."""
    url = address(article)
    return [blocks.words(" · "), blocks.link(url, "link")] if url else []


def repeats(article: Article, shown: str) -> bool:
    """Tell whether the article's derived name opens the very words that are shown below it."""
    opening = title_words(article).rstrip("…")[:_SAME_OPENING]
    return article.title_derived and shown.startswith(opening)


def number(article_id: int) -> str:
    """Return how an article is called: "no. 12"."""
    return f"no. {article_id}"


def numbers(article_ids: Sequence[int]) -> str:
    """Return "no. 1" or "nos. 1, 2 and 4", each once, in order."""
    once = sorted(set(article_ids))
    if len(once) == 1:
        return number(once[0])
    listed = ", ".join(str(item) for item in once[:-1])
    return f"nos. {listed} and {once[-1]}"


def some(article_ids: Sequence[int], most: int) -> str:
    """Return the first of them, and how many more there are: "nos. 1 and 2 and 5 more".

    Args:
        article_ids: The articles' numbers.
        most: How many are named.
    """
    left = len(article_ids) - most
    return numbers(article_ids[:most]) + (f" and {left:,} more" if left > 0 else "")


def corrected(article_ids: Sequence[int]) -> Element:
    """Return the line which says that articles put another one right."""
    return blocks.words(f"\nCorrected in {numbers(article_ids)}", bold=True)


def heading(article: Article, *, below: str = "", described: bool = True) -> Element:
    """Return "No. 1 · 28 Feb [2023] · source", and under it the article's name.

    Args:
        article: The article.
        below: The words that will stand under the heading.
        described: Whether the source is told too.
    """
    facts = f" · {dated(article)}" + (f" · {source(article)}" if described else "")
    elements = [blocks.words(f"No. {article.id}", bold=True), blocks.words(facts)]
    if below and repeats(article, below):
        elements += link(article)
    else:
        elements += [blocks.words("\n"), title(article)]
    return blocks.line(*elements)


def with_role(name: str, role: str | None) -> str:
    """Name somebody with what an article calls them: "Ana Lim, a pilot", "Sen. Ana Lim".

    Args:
        name: The person's name.
        role: The role, "" or `None` where there is none.
    """
    if not role:
        return name
    return f"{role} {name}" if _SHORT_TITLE.fullmatch(role) else f"{name}, {role}"
