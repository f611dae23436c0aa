"""Makes a delivery fit to be kept: no signs that nothing can show, instants that are instants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.clock import restamp
from store.errors import BadSourceError
from store.plain import plain

if TYPE_CHECKING:
    from store.values import Draft


def checked(draft: Draft) -> Draft:
    """Return a delivery as the archive may hold it.

    Args:
        draft: the delivery as a reader made it.

    Raises:
        BadSourceError: there is no text in it, or an instant in it is none.
    """
    draft = replace(
        draft,
        text=plain(draft.text),
        uri=plain(draft.uri),
        original=plain(draft.original),
        title=_plain(draft.title),
        byline=_plain(draft.byline),
        source=_plain(draft.source),
        url=_plain(draft.url),
        language=_plain(draft.language),
    )
    if not draft.uri:
        raise BadSourceError("An article came without a name for where it is from.")
    if not draft.text.strip() and draft.rights != "canceled":
        raise BadSourceError(f"{draft.uri} holds no text.")
    try:
        return replace(draft, embargo=restamp(draft.embargo), updated=restamp(draft.updated))
    except ValueError as error:
        raise BadSourceError(
            f"{draft.uri} gives a time that is none ({error}); ISO 8601 is expected, such as"
            " 2024-05-01T09:00:00Z."
        ) from error


def _plain(text: str | None) -> str | None:
    return None if text is None else plain(text)
