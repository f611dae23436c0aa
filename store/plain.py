"""Text that SQLite can hold: what cannot be written as UTF-8 is replaced, visibly."""

from __future__ import annotations

import re

_HALVES = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    """Return a text with each half of a broken pair of code units replaced by U+FFFD.

    JSON can escape such halves, and they come where a program cut a text inside an emoji. Every
    character keeps its place.
    """
    return _HALVES.sub("\ufffd", text) if not text.isascii() else text


def like(words: str) -> str:
    """Return a pattern for LIKE that holds typed words anywhere; a backslash escapes."""
    escaped = plain(words.strip())
    for sign in ("\\", "%", "_"):
        escaped = escaped.replace(sign, f"\\{sign}")
    return f"%{escaped}%"
