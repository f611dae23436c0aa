"""A package's docstring is its map: every module beside it is named there, and no other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULE = re.compile(r"`([a-z_0-9]+)`")
PACKAGE = re.compile(r"`((?:bot|handlers|nlp|store)(?:\.[a-z_]+)+)`")
OWN_WORDS = {"bot/commands": {"add_arguments", "run"}}
"""What stands in backticks in a map and is no module: names in its modules."""
PLACES = sorted(
    str(path.parent.relative_to(ROOT))
    for floor in ("bot", "handlers", "nlp", "store")
    for path in (ROOT / floor).rglob("__init__.py")
    if path.parent.name != "migrations"  # its modules are numbered
)


@pytest.mark.parametrize("place", PLACES)
def test_a_map_names_what_is_there(place: str) -> None:
    """Whoever opens a folder finds each of its modules in the map, under its present name."""
    folder = ROOT / place
    words = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert set(MODULE.findall(words)) - OWN_WORDS.get(place, set()) == modules
    for named in PACKAGE.findall(words):
        path = ROOT.joinpath(*named.split("."))
        assert path.is_dir() or path.with_suffix(".py").is_file(), named
    folders = {
        f"{place.replace('/', '.')}.{path.parent.name}" for path in folder.glob("*/__init__.py")
    }
    assert folders <= set(PACKAGE.findall(words))
