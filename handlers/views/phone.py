"""How much of a phone's screen some blocks take: its columns, its lines, what can be read at once.

A phone shows about 45 characters a line and 25 lines of a message beside its buttons. Slack breaks
lines by the width of its letters; here each letter is as wide as another, as in a terminal.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from handlers.asking import Block

COLUMNS, LINES = 45, 25
_BEFORE_A_LINE = {"rich_text_list": "• ", "rich_text_quote": "> "}
_BLANK = re.compile(r"\s*\Z")


def fits(made: Sequence[Block]) -> bool:
    """Tell whether blocks can be read on one screen; buttons stand below what is read.

    Args:
        made: The blocks.
    """
    return sum(1 for block in made for _line in _lines(block)) <= LINES


def _lines(block: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a rich text or a note; other blocks have none that are read."""
    for before, said in _paragraphs(block):
        for line in said.split("\n"):
            if not _BLANK.match(line):
                yield from textwrap.wrap(f"{before}{line}", COLUMNS)


def _paragraphs(part: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield what stands together in a block, with what is drawn before each of its lines."""
    kind = part["type"]
    if kind in {"rich_text", "rich_text_list"}:
        for inner in part["elements"]:
            yield from _paragraphs(inner, _BEFORE_A_LINE.get(kind, ""))
    elif kind in {"rich_text_section", "rich_text_quote"}:
        said = "".join(one.get("text", "") for one in part["elements"])
        yield _BEFORE_A_LINE.get(kind, before), said
    elif kind == "context":
        yield "", " ".join(one.get("text", "") for one in part["elements"])
