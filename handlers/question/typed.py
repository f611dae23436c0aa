"""What people type into Slack, made into what they meant to type.

Slack sends text with its own markup: `&amp;`, `<url|label>`, `<@U…|name>`; keyboards add curly
quotation marks; pasted text brings invisible marks. None of that is part of a question.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from handlers.question import phrases

LONGEST = 500
"""Characters of a question that are read: more is a paste, not a question."""

_MARKUP = re.compile(r"<([^<>]*)>")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_EMOJI_CODE = re.compile(r"(?<![\w:]):[a-z0-9_+'-]{1,60}:(?![\w:])")
_DOUBLE = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'"))
_BARE_URL = re.compile(r"https?://[^\s<>|\"“”]{3,2000}")
_WEB = ("http://", "https://")
_SPACES = re.compile(r"\s+")


class Link(NamedTuple):
    """An address in a message, and the words that it was hung on."""

    url: str
    label: str


def unescape(raw: str) -> str:
    """Undo Slack's three entities, once."""
    return _ENTITY.sub(lambda m: _ENTITIES[m[1]], raw)


def links(raw: str) -> tuple[Link, ...]:
    """Return the web addresses of a message, in order, each once."""
    found: dict[str, Link] = {}
    raw = "".join(filter(_visible, raw))
    for match in _MARKUP.finditer(raw):
        url, _, label = match[1].partition("|")
        if url.startswith(_WEB):
            address = unescape(url)
            found.setdefault(address, Link(address, unescape(label)))
    for bare in _BARE_URL.findall(_MARKUP.sub(" ", raw)):
        address = unescape(bare).rstrip(".,;:!?)'")
        found.setdefault(address, Link(address, ""))
    return tuple(found.values())


def without_links(raw: str) -> str:
    """Return a message without its web addresses, for what else it says."""
    kept = _MARKUP.sub(lambda m: " " if m[1].startswith(_WEB) else m[0], raw)
    return _BARE_URL.sub(" ", kept)


def plain(raw: str) -> str:
    """Return a message's words as its writer saw them, line breaks kept."""
    words = _ENTITY.sub(lambda m: _ENTITIES[m[1]], _MARKUP.sub(_shown, raw))
    return "".join(c for c in unicodedata.normalize("NFC", words) if _visible(c))


def in_full(text: str) -> str:
    """Write out what is typed in a hurry: "wat does it say abt trade"."""
    for hurried, word in phrases.SHORTHAND:
        text = hurried.sub(word, text)
    return text


def clean(raw: str) -> str:
    """Return a question: one line, straight quotation marks, no markup, no emoji codes.

    Args:
        raw: The text as Slack, a terminal or a test sends it.

    Returns:
        At most `LONGEST` characters of it.
    """
    words = _EMOJI_CODE.sub(" ", plain(raw[: LONGEST * 8])).translate(_DOUBLE)
    line = _SPACES.sub(" ", words).strip()
    for mark in "*_~`":
        if len(line) > 1 and line.startswith(mark) and line.endswith(mark):
            line = line.strip(mark).strip()
    return line[:LONGEST].rstrip()


def is_too_long(raw: str) -> bool:
    """Tell whether a question was cut by `clean`."""
    return len(_SPACES.sub(" ", plain(raw)).strip()) > LONGEST


def _shown(match: re.Match[str]) -> str:
    target, _, label = match[1].partition("|")
    if label:
        return label
    if target.startswith(("@", "#", "!")):
        return " "
    return target.removeprefix("mailto:")


def _visible(character: str) -> bool:
    if character in "\n\t ":
        return True
    category = unicodedata.category(character)
    return category not in {"Cc", "Cs", "Co"} and character not in _DIRECTION_MARKS


_DIRECTION_MARKS = frozenset(
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
