"""Finds the one article that a command names: by number, link or title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store import articles
from store.errors import NotFoundError

if TYPE_CHECKING:
    from store.archive import Archive

_NUMBER = re.compile(r"(?:nos?\.?\s*|#)?(\d{1,18})", re.IGNORECASE)


def article_number(archive: Archive, typed: str) -> int:
    """Return the number of the article that is meant, withdrawn ones included.

    Raises:
        NotFoundError: no article is meant by it, or more than one may be.
    """
    number = _NUMBER.fullmatch(typed.strip())
    if number:
        if articles.get(archive, int(number[1]), include_hidden=True) is None:
            raise NotFoundError(f"There is no article no. {number[1]} in {archive.path}.")
        return int(number[1])
    found = articles.resolve(archive, typed)
    if not found:
        raise NotFoundError(
            f"No article is known as {typed!r}; give its number, link or title, as it is shown by"
            " `clippings ask /articles …`."
        )
    if len(found) > 1:
        listed = "".join(f"\n  {article.id}  {article.title}" for article in found)
        raise NotFoundError(f"More than one article may be meant by {typed!r}:{listed}")
    return found[0].id
