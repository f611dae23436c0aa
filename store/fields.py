"""What an article says of itself, put together from all its origins, whatever their order.

One text may reach the archive from several places, each with its own headline, byline and date.
The choice between them depends on what they say, never on which came first.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from dataclasses import fields as fields_of
from typing import TYPE_CHECKING, Any, get_args

from nlp.values import DatingBasis
from store.codec import dating_fields, load_dating
from store.values import Draft, Rights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp import Dating

_STRICTNESS = {rights: place for place, rights in enumerate(get_args(Rights))}
_SAID = tuple(one.name for one in fields_of(Draft))
_BASES = {basis: place for place, basis in enumerate(("corrected", *get_args(DatingBasis)))}


@dataclass(frozen=True, slots=True)
class Fields:
    """An article's words about itself; `stated` is its date as known from outside the text."""

    text: str
    title: str | None
    title_derived: bool
    byline: str | None
    source: str | None
    url: str | None
    stated: Dating | None
    language: str | None
    rights: Rights
    embargo: str | None


def content_hash(text: str) -> str:
    """Return what equal texts have in common; white space and Unicode form do not count.

    Returns:
        A SHA-256 in hexadecimal, or "" for a text without words, which equals no other.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else ""


def draft_hash(draft: Draft) -> str:
    """Return a fingerprint of everything that a delivery says."""
    fields = _said_by(draft)
    del fields["back_catalogue"]
    written = json.dumps(fields, sort_keys=True)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def dump_draft(draft: Draft) -> str:
    """Write a delivery as JSON, without the raw original, which has a column of its own."""
    fields = _said_by(draft)
    del fields["original"]
    return json.dumps(fields, ensure_ascii=False)


def _said_by(draft: Draft) -> dict[str, Any]:
    fields = {name: getattr(draft, name) for name in _SAID}
    fields["published"] = draft.published and dating_fields(draft.published)
    return fields


def load_draft(written: str) -> Draft:
    """Read what `dump_draft` wrote."""
    fields: dict[str, Any] = json.loads(written)
    if fields["published"] is not None:
        fields["published"] = load_dating(json.dumps(fields["published"]))
    return Draft(**fields)


def compose(drafts: Sequence[Draft]) -> Fields:
    """Put together what several deliveries of one text say of it.

    Args:
        drafts: one delivery for each origin, at least one, all of the same text.

    Returns:
        The fields: a stated date before an inferred one, the earliest first; a given headline
        before a derived one; the strictest rights and the latest embargo.
    """
    ordered = sorted(drafts, key=_rank)
    titled = [draft for draft in ordered if draft.title and not draft.title_derived]
    derived = [draft for draft in ordered if draft.title]
    title = next(iter(titled or derived), None)
    dated = [draft.published for draft in ordered if draft.published is not None]
    return Fields(
        text=ordered[0].text,
        title=title.title if title else None,
        title_derived=title.title_derived if title else True,
        byline=next((draft.byline for draft in ordered if draft.byline), None),
        source=next((draft.source for draft in ordered if draft.source), None),
        url=next((draft.url for draft in ordered if draft.url), None),
        stated=dated[0] if dated else None,
        language=next((draft.language for draft in ordered if draft.language), None),
        rights=max((draft.rights for draft in ordered), key=lambda rights: _STRICTNESS[rights]),
        embargo=max((draft.embargo for draft in ordered if draft.embargo), default=None),
    )


def headline_of(titled: Draft | Fields) -> str | None:
    """Return the headline that stands over a text; a title cut from it tells the reader nothing.

    Args:
        titled: a delivery, or what several say together.
    """
    return None if titled.title_derived else titled.title


def _rank(draft: Draft) -> tuple[int, str, str]:
    dating = draft.published
    if dating is None:
        return (len(_BASES), "", draft.uri)
    return (_BASES[dating.basis], dating.edtf or dating.not_before or "~", draft.uri)
