"""Finds the files to read: folders recursively, in sorted order, never round in circles."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICE_LOCK = "~$"
_NOT_CONTENT = frozenset({"thumbs.db", "desktop.ini", "__macosx", "lost+found"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence"})
_LINK_SIDES = (".url", ".webloc")
_PAGE_SUFFIXES = (".html", ".htm")
_SIDE_SUFFIXES = (*_LINK_SIDES, ".json")
_TAKES_A_SIDE = frozenset({"", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml",
                           ".pdf", ".docx"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and the files beside it that may say more about the same article.

    `name` is the real path as printable text: it names the article's origin, so the same file
    reached by another way is the same origin.
    """

    path: Path
    name: str
    sides: tuple[Path, ...] = ()


def walk(source: Path) -> Iterator[Found | Failure]:
    """Find the files of one source.

    Args:
        source: a file or a folder.

    Yields:
        Files in sorted order, and what could not be looked into. Hidden files and folders, and a
        `README` or `LICENSE`, are passed over, unless they are the source itself.
    """
    try:
        mode = source.stat().st_mode
    except OSError as error:
        yield Failure(shown(source), reason_of(error))
        return
    if not stat.S_ISDIR(mode):
        yield from _file(source, mode, _beside(source))
        return
    yield from _folder(source)


def shown(path: Path | str) -> str:
    """Return a path as printable text; bytes that are no UTF-8 are written in hexadecimal."""
    words = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in words)


def reason_of(error: OSError) -> str:
    """Say in plain words why the operating system refused."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "it may not be read: change its permissions, or run as a user who may read it"
    return f"it cannot be read: {(error.strerror or type(error).__name__).lower()}"


def _folder(top: Path) -> Iterator[Found | Failure]:
    """Yield the files below a folder, in order, each folder once."""
    seen: set[tuple[int, int]] = set()
    pending: list[tuple[Path, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    while pending:
        folder, above = pending.pop()
        try:
            status = folder.stat()
            names = sorted(entry.name for entry in folder.iterdir())
        except OSError as error:
            yield Failure(shown(folder), reason_of(error))
            continue
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            yield Failure(shown(folder), "it leads back to a folder that it lies in: not followed")
            continue
        if identity in seen:
            continue
        seen.add(identity)
        folders: list[Path] = []
        yield from _contents(folder, names, folders)
        pending.extend((inner, above | {identity}) for inner in reversed(folders))


def _contents(folder: Path, names: list[str], folders: list[Path]) -> Iterator[Found | Failure]:
    """Yield the files of one folder with what lies beside them; note the folders in it."""
    present = {name.lower(): folder / name for name in names}
    sides = {
        side for name in names if _takes_sides(name) for side in _sides_of(folder / name, present)
    }
    for name in names:
        path = folder / name
        if _passed_over(name):
            continue
        try:
            mode = path.stat().st_mode
        except OSError as error:
            reason = "a link that leads nowhere" if path.is_symlink() else reason_of(error)
            yield Failure(shown(path), reason)
            continue
        if stat.S_ISDIR(mode):
            if not _belongs_to_a_page(name, present):
                folders.append(path)
        elif path not in sides:
            own = tuple(_sides_of(path, present)) if _takes_sides(name) else ()
            yield from _file(path, mode, own)


def _file(path: Path, mode: int, sides: tuple[Path, ...]) -> Iterator[Found | Failure]:
    if stat.S_ISREG(mode):
        yield Found(path, shown(os.path.realpath(path)), sides)
    else:
        yield Failure(shown(path), "it is no ordinary file")


def _beside(path: Path) -> tuple[Path, ...]:
    if not _takes_sides(path.name):
        return ()
    try:
        present = {entry.name.lower(): entry for entry in path.parent.iterdir()}
    except OSError:
        return ()  # a file may be readable in a folder that is not
    return tuple(_sides_of(path, present))


def _sides_of(path: Path, present: dict[str, Path]) -> list[Path]:
    """Return the `story.url` and `story.json` (or `story.txt.json`) beside `story.txt`."""
    stems = (path.stem.lower(), path.name.lower())
    found = [present.get(stem + suffix) for suffix in _SIDE_SUFFIXES for stem in stems]
    return [side for side in found if side is not None and _is_side(side)]


def _is_side(side: Path) -> bool:
    if side.suffix.lower() in _LINK_SIDES:
        return True
    from store.ingest import sides  # noqa: PLC0415  # sides read records; walking alone does not

    return sides.is_metadata(side)


def _belongs_to_a_page(name: str, present: dict[str, Path]) -> bool:
    """Say whether a folder holds what a browser saved with a page (`story_files`)."""
    stem, found, rest = name.lower().rpartition("_files")
    return bool(found) and not rest and any(f"{stem}{end}" in present for end in _PAGE_SUFFIXES)


def _takes_sides(name: str) -> bool:
    return Path(name).suffix.lower() in _TAKES_A_SIDE and not _passed_over(name)


def _passed_over(name: str) -> bool:
    folded = name.lower()
    about_the_folder = folded.partition(".")[0] in _ABOUT_THE_FOLDER
    return name.startswith((".", _OFFICE_LOCK)) or folded in _NOT_CONTENT or about_the_folder
