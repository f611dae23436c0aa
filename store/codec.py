"""How the reader's values are written into columns, and read back."""

from __future__ import annotations

import json
from dataclasses import fields as fields_of
from typing import TYPE_CHECKING, Any, cast

from nlp import Dating, Evidence, Span, Timex
from store.values import Article

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping


_DATING = tuple(one.name for one in fields_of(Dating) if one.name != "evidence")
_EVIDENCE = tuple(one.name for one in fields_of(Evidence))


def dump_spans(spans: Iterable[Span]) -> str:
    """Write spans as a JSON list of pairs."""
    return json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))


def load_spans(text: str) -> tuple[Span, ...]:
    """Read what `dump_spans` wrote."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def span(start: int | None, end: int | None) -> Span | None:
    """Return the span that two columns hold, or `None` where they are empty."""
    return None if start is None or end is None else Span(start, end)


def dating_fields(dating: Dating) -> dict[str, Any]:
    """Return a dating as JSON holds it (`dataclasses.asdict` copies deeply, which costs more)."""
    written: dict[str, Any] = {name: getattr(dating, name) for name in _DATING}
    written["evidence"] = [
        {name: getattr(one, name) for name in _EVIDENCE} for one in dating.evidence
    ]
    return written


def dump_dating(dating: Dating) -> str:
    """Write a dating as JSON."""
    return json.dumps(dating_fields(dating), ensure_ascii=False, separators=(",", ":"))


def load_dating(text: str) -> Dating:
    """Read what `dump_dating` wrote."""
    fields: dict[str, Any] = json.loads(text)
    evidence = tuple(Evidence(**one) for one in fields.pop("evidence", ()))
    return Dating(**fields, evidence=evidence)


def load_timex(row: Mapping[str, Any] | sqlite3.Row) -> Timex:
    """Read one row of `timexes`."""
    because = row["because"]
    return Timex(
        start=row["start"],
        end=row["end"],
        type=row["type"],
        value=row["value"],
        mod=row["mod"],
        edtf=row["edtf"],
        inferred=row["inferred"],
        rule=row["rule"],
        because=None if because is None else Span(*json.loads(because)),
        chained=bool(row["chained"]),
    )


def load_article(row: sqlite3.Row) -> Article:
    """Read one row of `articles` or `visible_articles`."""
    return Article(
        id=row["id"],
        title=row["title"],
        title_derived=bool(row["title_derived"]),
        text=row["text"],
        published=load_dating(row["published"]),
        added=row["added"],
        updated=row["updated"],
        byline=row["byline"],
        source=row["source"],
        url=row["url"],
        language=row["language"],
        rights=cast("Any", row["rights"]),
        embargo=row["embargo"],
        content_hash=row["content_hash"],
        back_catalogue=bool(row["back_catalogue"]),
    )
