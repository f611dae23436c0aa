"""Draws a timeline's events with matplotlib: one event a row, years as bands."""

from __future__ import annotations

import io
import unicodedata
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.patches import Rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

_WIDTH = 6.0  # inches; at 180 dots an inch 1,080 pixels, a phone's width
_DOTS = 180  # an inch
_LINE = 0.26  # inches that a line of words takes
_WORDS, _DATE, _SMALL = 13, 13.5, 10.5  # points; on a phone a point is about a pixel
_INK, _FAINT, _LINE_COLOUR = "#1d1c1d", "#616061", "#1264a3"
_BAND = "#f4f5f7"
_MARKS = frozenset('“”"«»()[]')


class Row(NamedTuple):
    """One event: its year for the band, its date, its words in lines, its articles.

    `mark` stands at the right of the date: that it is planned.
    """

    year: str
    date: str
    lines: tuple[str, ...]
    where: str
    mark: str = ""


def png(title: str, subtitle: str, rows: Sequence[Row], footer: str) -> bytes:
    """Draw events as a picture.

    Args:
        title: The topics.
        subtitle: How many events there are, and in which order.
        rows: The events, oldest first.
        footer: What brackets mean.

    Returns:
        A PNG, 1,080 pixels wide.
    """
    heights = [(len(row.lines) + 2.9) * _LINE for row in rows]
    head, foot = 0.95, 0.5
    height = head + sum(heights) + foot
    figure = Figure(figsize=(_WIDTH, height), dpi=_DOTS, facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, _WIDTH)
    axes.set_ylim(height, 0)
    axes.axis("off")
    _write(axes, 0.3, 0.45, title, 18, bold=True)
    _write(axes, 0.3, 0.76, subtitle, _SMALL, colour=_FAINT)
    top = head
    year, band = "", False
    for row, tall in zip(rows, heights, strict=True):
        if row.year != year:
            year, band = row.year, not band
        if band:
            axes.add_patch(Rectangle((0, top), _WIDTH, tall, color=_BAND, linewidth=0, zorder=0))
        _draw_row(axes, row, top, tall)
        top += tall
    _write(axes, 0.3, top + 0.3, footer, 9.5, colour=_FAINT)
    return _bytes(figure)


def _draw_row(axes: Axes, row: Row, top: float, tall: float) -> None:
    axes.plot([0.36, 0.36], [top, top + tall], color=_LINE_COLOUR, linewidth=1.6, zorder=1)
    axes.plot([0.36], [top + 0.27], "o", color=_LINE_COLOUR, markersize=7, zorder=2)
    _write(axes, 0.6, top + 0.33, row.date, _DATE, bold=True)
    if row.mark:
        _write(axes, _WIDTH - 0.3, top + 0.33, row.mark, _SMALL, colour=_LINE_COLOUR, right=True)
    below = top + 0.33 + 1.05 * _LINE
    for number, line in enumerate(row.lines):
        _write(axes, 0.6, below + number * _LINE, line, _WORDS)
    _write(axes, 0.6, below + len(row.lines) * _LINE, row.where, _SMALL, colour=_FAINT)


@lru_cache(maxsize=1)
def _signs() -> frozenset[int]:
    """Return every sign that the font of pictures has."""
    return frozenset(FT2Font(font_manager.findfont("DejaVu Sans")).get_charmap())


def drawable(words: str) -> bool:
    """Say whether a picture can show some words.

    Signs that the font lacks would be boxes; scripts that are written from the right, or whose
    signs join and change places, would come out wrong.
    """
    return all(map(_is_drawable, words))


def without_other_scripts(words: str, instead: str) -> str:
    """Return words with what a picture cannot show replaced, each run of it once.

    Args:
        words: The words.
        instead: What stands there instead.
    """
    made: list[str] = []
    between = ""
    is_open = False
    for sign in words:
        if not _is_drawable(sign):
            if not is_open:
                made += [between, instead]
            between, is_open = "", True
        elif is_open and not sign.isalnum() and sign not in _MARKS:
            between += sign
        else:
            made += [between, sign]
            between, is_open = "", False
    return "".join([*made, between])


def _is_drawable(sign: str) -> bool:
    known = ord(sign) in _signs() and unicodedata.bidirectional(sign) not in {"R", "AL"}
    return sign.isspace() or known


def _bytes(figure: Figure) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings():
        # A sign that no font of this machine has is drawn as a box; that is no fault of ours.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        FigureCanvasAgg(figure)
        figure.savefig(held, format="png", dpi=_DOTS)
    return held.getvalue()


def _write(
    axes: Axes,
    x: float,
    y: float,
    said: str,
    points: float,
    *,
    bold: bool = False,
    right: bool = False,
    colour: str = _INK,
) -> None:
    """Write words at a place; what looks like a formula is none."""
    axes.text(
        x,
        y,
        said,
        fontsize=points,
        fontweight="bold" if bold else "normal",
        color=colour,
        ha="right" if right else "left",
        va="baseline",
        parse_math=False,
        zorder=3,
    )
