"""The documentation says what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"])
GENERATED = ("commands.md", "settings.md", "archive.md")
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
_ROW = re.compile(r"^\| ([a-z][a-z0-9-]+) \|", re.MULTILINE)


@pytest.mark.parametrize("page", GENERATED)
def test_what_repeats_the_code_is_up_to_date(page: str) -> None:
    """Commands, settings and tables are documented as the code has them now (`make docs`)."""
    done = subprocess.run(  # noqa: S603 -- this checkout's own documentation
        [sys.executable, "-m", "cogapp", "-I", "docs", "--check", f"docs/{page}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nRun: make docs"


def test_every_dependency_has_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each declared dependency stands in docs/dependencies.md, and nothing else does."""
    monkeypatch.syspath_prepend(str(DOCS))
    made = __import__("made")
    declared = {name for names in made.dependencies().values() for name in names}
    told = set(_ROW.findall((DOCS / "dependencies.md").read_text(encoding="utf-8"))) - {"package"}
    assert told == declared


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file that is there."""
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_readme_names_commands_that_exist() -> None:
    """The README's `make` targets are in the Makefile."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", readme, re.MULTILINE)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {"demo", "test"} <= set(targets)
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
