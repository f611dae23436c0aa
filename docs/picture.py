"""Draws docs/picture.svg: two real answers from the samples, as a terminal shows them."""  # noqa: INP001 -- `make docs` runs it; nothing imports it

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from handlers import router
from handlers.asking import Ask
from handlers.desk import Desk
from handlers.views.terminal import draw
from store.archive import Archive
from store.ingest import ingest

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = (("/quotes", "Rafe Tolliver", 28), ("/timeline", "Selm treaty since 2024-01", 24))
WIDTH = 92
_PAPER = TerminalTheme(
    (252, 251, 247),
    (36, 41, 46),
    [(36, 41, 46), (179, 29, 40), (34, 134, 58), (176, 136, 0), (3, 102, 214), (111, 66, 193),
     (27, 124, 131), (106, 115, 125)],
    [(88, 96, 105), (203, 36, 49), (40, 167, 69), (219, 171, 9), (33, 136, 255), (138, 99, 210),
     (50, 146, 160), (149, 157, 165)],
)  # fmt: skip


def main() -> None:
    """Write the picture."""
    archive = Archive.open(":memory:")
    ingest(archive, [ROOT / "samples"])
    desk = Desk(archive=archive)
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    for command, rest, shown in QUESTIONS:
        reply = router.answer(desk, Ask(rest, command=command, surface="terminal", now=desk.now()))
        lines = draw(reply.payload(), WIDTH - 2, colour=True).splitlines()
        console.print(Text(f"clippings> {command} {rest}", style="bold blue"))
        console.print(Text.from_ansi("\n".join(lines[:shown])))
        console.print(Text("…\n" if len(lines) > shown else ""))
    svg = console.export_svg(title="clippings console", theme=_PAPER)
    # The picture shows itself: no font is fetched from anywhere.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\s*", "", svg).replace("Fira Code", "ui-monospace")
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "picture.svg"
    target.write_text(svg, encoding="utf-8")
    archive.close()


if __name__ == "__main__":
    main()
