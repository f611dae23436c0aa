"""What the digest's tests share: a week of articles as a file, and a drawing's words in a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.handlers.asking_helpers import said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.asking import Reply


def week_of(folder: Path, *drafts: dict[str, str]) -> Path:
    """Write articles into a file that can be ingested."""
    path = folder / "week.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in drafts), encoding="utf-8")
    return path


def on_one_line(drawn: Reply) -> str:
    """Return a drawing's words with single spaces."""
    return " ".join(said(drawn).split())
