"""Turns what a source holds into what the archive takes: clean text, a title, a date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from nlp import layout, sentences, timexes
from nlp.text import lines
from store.errors import BadSourceError
from store.ingest import release, stated
from store.ingest.decoding import clean, clean_line
from store.ingest.wrapping import unwrap
from store.values import Draft, Rights

if TYPE_CHECKING:
    from datetime import tzinfo

    from nlp import Dating
    from store.ingest.incoming import Incoming

_PUBLISHED = re.compile(r"(?:first |date )?(?:published|posted)(?: on| at)?:? *", re.IGNORECASE)
LONGEST = 1_000_000
"""How many characters an article may have; what is longer is a book or a dump."""
_SCRAP = (3, 20)
"""Fewer words than this, and fewer bytes, tell nothing; Chinese and Thai, which part no words, take
three bytes for a character."""


def draft(
    article: Incoming,
    *,
    back_catalogue: bool = False,
    withheld: bool = False,
    zone: tzinfo = UTC,
) -> Draft:
    """Clean an article.

    Args:
        article: what the format's reader found.
        back_catalogue: whether it is old stock, never new in a digest.
        withheld: whether to keep it out of every answer.
        zone: the newsroom's time zone, for an embargo that names none.

    Returns:
        The delivery for the archive.

    Raises:
        BadSourceError: it has no text, hardly any, or far too much; or its embargo is not
            understood.
    """
    terms, title, text = release.unlocked(
        article, clean_line(article.title), clean(article.text), zone
    )
    text = unwrap(text)
    if len(text) > LONGEST:
        raise BadSourceError(f"it has {len(text):,} characters; an article has at most {LONGEST:,}")
    rights: Rights = "withheld" if withheld and terms.rights == "usable" else terms.rights
    if not any(letter.isalnum() for letter in text) and rights != "canceled":
        raise BadSourceError("it holds no text")
    if not title and rights != "canceled" and _is_a_scrap(text):
        raise BadSourceError(f"it has too little text to be an article: “{text}”")
    laid, dated = _without_date_line(_laid_out(text, title))
    return Draft(
        text=laid.text,
        uri=article.origin,
        original=_original(article, laid.text),
        title=title or laid.title or None,
        title_derived=title is None and laid.title_derived,
        byline=clean_line(article.byline) or laid.byline,
        source=clean_line(article.source) or laid.source,
        url=article.url,
        published=stated.stated(article.published) or stated.from_address(article.url) or dated,
        language=clean_line(article.language),
        rights=rights,
        embargo=terms.embargo,
        version=article.version,
        updated=stated.instant(article.updated) if article.updated else None,
        back_catalogue=back_catalogue,
    )


def _is_a_scrap(text: str) -> bool:
    """Say whether a text is a word or two: what a program left where an article should be."""
    words, size = _SCRAP
    return len(text.encode()) < size and len(text.split()) < words


def _laid_out(text: str, title: str | None) -> layout.Cleaned:
    """Take headline and furniture out; a title that is known is never looked for."""
    if title is None:
        return layout.clean(text)
    first, _, rest = text.partition("\n")
    body = rest.lstrip("\n") if " ".join(first.split()) == title and rest else text
    headed = layout.clean(f"# {title}\n\n{body}")
    if headed.title_derived:
        # The title was not taken for one (there is no prose under it), so it stayed in the text.
        return layout.Cleaned(body, title, title_derived=False)
    return headed


def _without_date_line(laid: layout.Cleaned) -> tuple[layout.Cleaned, Dating | None]:
    """Take a date that stands by itself over the text (`15 September 2023`) for the article's.

    Over a letter, or a tale of that day, it is older than what the text tells of.
    """
    first, _, rest = laid.text.partition("\n")
    if not rest.strip() or not lines.DATE_LINE.match(first):
        return laid, None
    dated = stated.stated(_PUBLISHED.sub("", first, count=1))
    if dated is None or len(dated.edtf or "") < len("2023-09-15"):
        return laid, None
    text = rest.lstrip("\n")
    since = timexes.find(text, sentences.split(text))[1].not_before
    if text.startswith("Dear ") or (since or "") > (dated.edtf or ""):
        return laid, None
    title = layout.derive_title(text) if laid.title_derived else laid.title
    return replace(laid, text=text, title=title), replace(dated, basis="dateline")


def _original(article: Incoming, text: str) -> str:
    held = article.original if article.original is not None else article.text
    return "" if held == text else held.encode("utf-8", "replace").decode("utf-8")
