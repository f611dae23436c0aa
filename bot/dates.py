"""Dates as pipelines write them beside an article, taken at the precision that they have."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from nlp import Dating

_ISO = re.compile(r"(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ].*)?)?)?$")


def stated(written: str) -> Dating | None:
    """Read a publication date.

    Args:
        written: ISO 8601 (`2022-12-23`, `20221223`, `2022-12`, with a time or without) or the
            form of e-mail and RSS (`Fri, 23 Dec 2022 08:00:00 +0700`). The day is the one that is
            written, in whatever time zone: an editor's day, not a reader's.

    Returns:
        The dating, or `None` where it is no date.
    """
    found = _ISO.match(written.strip())
    if found is None:
        return _from_email(written)
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return Dating(edtf="-".join(part for part in (year, month, day) if part), basis="stated")


def _from_email(written: str) -> Dating | None:
    try:
        return Dating(edtf=parsedate_to_datetime(written).date().isoformat(), basis="stated")
    except ValueError:
        return None
