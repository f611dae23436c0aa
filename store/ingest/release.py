"""Whether what a source holds may be shown yet, and if not, from when on.

A system says so in a status ("draft", ninjs's `pubstatus`), a switch (`draft: true`) or the end of
an embargo; an agency's copy says it in its first line, whoever passed it on and without any field.
Where an end is named and cannot be known, the article is withheld: nobody sees it too early.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

from nlp import embargoes
from store.clock import stamp
from store.errors import BadSourceError
from store.ingest import stated

if TYPE_CHECKING:
    from datetime import tzinfo

    from nlp.embargoes import Embargo
    from store.ingest.fields import Fields
    from store.ingest.incoming import Incoming
    from store.values import Rights

_STATUSES = (
    "pubstatus", "poststatus", "status", "articlestatus", "publicationstatus", "publishstatus",
    "workflowstatus", "workflowstate", "creativeworkstatus", "state", "visibility",
)  # fmt: skip
_WITHHELD = frozenset(
    "withheld draft autodraft pending pendingreview inreview needsreview future scheduled"
    " private protected password hidden internal unpublished notpublished onhold hold inprogress"
    " incomplete submitted".split()
)
_EMBARGOED = "embargoed"
_CANCELED = frozenset(
    "canceled cancelled withdrawn retracted recalled deleted removed trash trashed killed"
    " spiked".split()
)
_SWITCHED_ON = ("draft", "isdraft", "private", "isprivate", "unpublished", "hidden", "withheld")
_SWITCHED_OFF = ("published", "ispublished", "public", "ispublic", "visible")
"""Switches that hold an article back: the first when they are on, the second when they are off."""
_YES, _NO = (
    frozenset({"true", "yes", "on", "1"}),
    frozenset({"false", "no", "off", "0", "none", "null"}),
)
_ENDS = ("holduntil", "publishafter", "notbefore", "notforpublicationbefore")
"""Fields that name an embargo's end, beside all whose names begin with "embargo"."""
_HOURS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "WAT": 1, "CAT": 2, "SAST": 2, "EAT": 3, "PKT": 5, "ICT": 7, "SGT": 8,
    "HKT": 8, "PHT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "ET": -5, "EST": -5, "EDT": -4, "MT": -7, "MST": -7, "MDT": -6, "PT": -8, "PST": -8, "PDT": -7,
}  # fmt: skip
"""Hours before UTC. "ET", said in any season, is winter's: never an hour too early."""
_LAST_ON_EARTH = timezone(timedelta(hours=-12))


class Terms(NamedTuple):
    """On which terms an article may be shown: its rights, and the instant when an embargo ends."""

    rights: Rights
    embargo: str | None


def rights(fields: Fields) -> Rights:
    """Return what a system's statuses and switches allow, the strictest of them."""
    said = {_code(words) for name in _STATUSES for words in (fields.text(name) or "").split(",")}
    if said & _CANCELED:
        return "canceled"
    on = any(_switch(fields.get(name)) in _YES for name in _SWITCHED_ON)
    off = any(_switch(fields.get(name)) in _NO for name in _SWITCHED_OFF)
    is_held = bool(said & _WITHHELD) or on or off
    is_embargoed = _EMBARGOED in said or bool(_ends(fields))
    return "withheld" if is_held or (is_embargoed and embargo(fields) is None) else "usable"


def embargo(fields: Fields) -> object:
    """Return the end of an embargo as a field writes it, or `None`."""
    return next((end for end in _ends(fields) if _switch(end) not in _YES), None)


def is_told(fields: Fields) -> bool:
    """Say whether any field tells on which terms the article may be shown."""
    return rights(fields) != "usable" or embargo(fields) is not None


def is_switch(value: object) -> bool:
    """Say whether a field holds no more than a yes or a no."""
    return _switch(value) in _YES | _NO


def unlocked(
    article: Incoming, title: str | None, text: str, zone: tzinfo
) -> tuple[Terms, str | None, str]:
    """Take the words that forbid publication out of an article's head, and let them count.

    Args:
        article: what the format's reader found.
        title: its headline, cleaned, where one is given.
        text: its text, cleaned.
        zone: the newsroom's time zone, for an end that names none.

    Returns:
        The terms, the headline and the text.

    Raises:
        BadSourceError: the field that names the end is not understood.
    """
    published = stated.stated(article.published)
    for_title = embargoes.find(title, published) if title else None
    for_text = embargoes.find(text, published)
    printed = [_end(found, zone) for found in (for_title, for_text) if found]
    ends = [*printed, _instant(article.embargo, zone) if article.embargo else None]
    latest = max((end for end in ends if end), default=None)
    is_open = bool(printed) and latest is None
    rights: Rights = "withheld" if is_open and article.rights == "usable" else article.rights
    return (
        Terms(rights, latest),
        _without(title, for_title) if title else title,
        _without(text, for_text),
    )


def _ends(fields: Fields) -> list[object]:
    """Return what every field says that is about an embargo, but for "there is none"."""
    names = sorted(name for name in fields.values if name.startswith("embargo") or name in _ENDS)
    values = (fields.single(name) for name in names)
    return [value for value in values if value and _switch(value) not in _NO]


def _switch(value: object) -> str:
    return "" if value is None else str(value).strip().lower()


def _code(words: str) -> str:
    """Write a status as it is compared: "stat:withheld" and ".../withheld" are "withheld"."""
    last = words.strip().lower().replace("/", ":").rpartition(":")[2]
    return "".join(sign for sign in last if sign.isalnum())


def _instant(value: object, zone: tzinfo) -> str:
    found = stated.instant(value, zone)
    if found is None:
        raise BadSourceError(
            f"its embargo “{value}” is not understood, and an article must not appear "
            "too early: write it as 2024-05-01T09:00:00Z"
        )
    return found


def _end(found: Embargo, zone: tzinfo) -> str | None:
    """Return when a printed embargo ends; a day without a time is its first moment."""
    if found.day is None:
        return None
    hour, minute = (int(part) for part in (found.clock or "00:00").split(":"))
    if found.zone is not None:
        hours = _HOURS.get(found.zone)
        zone = _LAST_ON_EARTH if hours is None else timezone(timedelta(hours=hours))
    day = datetime.fromisoformat(found.day).replace(tzinfo=zone)
    return stamp((day + timedelta(hours=hour, minutes=minute)).astimezone(UTC))


def _without(text: str, found: Embargo | None) -> str:
    if found is None:
        return text
    return (text[: found.start] + text[found.end :].lstrip(" \t]*_")).strip("\n")
