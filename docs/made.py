"""Makes the parts of the documentation that repeat the code; `make docs` runs it through cog."""  # noqa: INP001 -- cog runs it; nothing imports it

from __future__ import annotations

import ast
import re
import tomllib
from argparse import ArgumentParser
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import COMMANDS
from bot.settings import Settings
from handlers import help as help_
from handlers.answering import commands as answers
from handlers.examples import Examples
from store.archive import Archive

if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
_SETTING = re.compile(r"#?([A-Z][A-Z_]+)=(.*)")
_GROUP = re.compile(r"# --- (.+?) -*\Z")


def command_line() -> str:
    """Write every command of the command line, with its options."""
    parts = []
    for name, does in COMMANDS.items():
        parser = ArgumentParser(prog=f"clippings {name}", add_help=False)
        import_module(f"bot.commands.{name}").add_arguments(parser)
        usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
        parts.append(f"### `{name}`\n\n{does[0].upper()}{does[1:]}.\n\n```\n{usage}\n```\n")
        rows = [_option(action) for action in parser._actions]  # noqa: SLF001 -- argparse has no other list
        if rows:
            parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def questions() -> str:
    """Write every question's help, as `/clippings help` gives it."""
    given = Examples(person="Ilsa Brandt", topic="Velmora Kestria", article=8)
    parts = []
    for name, handler in answers.HELPED.items():
        told = help_.of(handler, name, given)
        usage = "\n".join(told.usage)
        parts.append(f"### {name}\n\n{told.summary}\n\n```\n{usage}\n```\n\n{told.more}\n")
    return "\n".join(parts)


def settings() -> str:
    """Write every setting under its group, with its explanation from `.env.example`."""
    defaults = _defaults()
    explained = {name: (group, words) for group, name, words in _explained()}
    missing = defaults.keys() - explained.keys()
    if missing:
        raise SystemExit(f".env.example does not explain {', '.join(sorted(missing))}")
    groups: dict[str, dict[str, list[str]]] = {}
    for name, (group, words) in explained.items():
        groups.setdefault(group, {}).setdefault(words, []).append(f"`{name}` ({defaults[name]})")
    return "\n".join(
        f"## {group}\n\n" + "\n".join(_entry(names, words) for words, names in told.items())
        for group, told in groups.items()
    )


def dependencies() -> dict[str, tuple[str, ...]]:
    """Return the names of the dependencies that `pyproject.toml` declares, by their group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    declared = {"run": project["project"]["dependencies"], **extras, **project["dependency-groups"]}
    return {
        group: tuple(re.split(r"[<>=\[ ;~]", item)[0].lower() for item in items)
        for group, items in declared.items()
    }


def _entry(names: list[str], words: str) -> str:
    return "  \n".join([*(f"**{name}**" for name in names), words]) + "\n"


def _option(action: Action) -> str:
    names = ", ".join(f"`{name}`" for name in action.option_strings)
    metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    value = "" if action.nargs == 0 else f" `{metavar}`"
    return f"- {names}{value}: {action.help}" if names else f"- `{metavar}`: {action.help}"


def _defaults() -> dict[str, str]:
    """Read from the settings' own code which names it takes, and each one's default."""
    tree = ast.parse((ROOT / "bot" / "settings.py").read_text(encoding="utf-8"))
    standard = Settings()
    known = {field.name for field in fields(Settings)}
    found: dict[str, str] = {}
    for keyword in ast.walk(tree):
        if not isinstance(keyword, ast.keyword) or keyword.arg not in known:
            continue
        for call in ast.walk(keyword.value):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "take":
                name = ast.literal_eval(call.args[0])
                found[name] = _written(name, getattr(standard, keyword.arg))
    return found


def _written(name: str, value: object) -> str:
    if name == "CLIPPINGS_TIMEZONE":
        return "default: the machine’s"
    if value in ("", ()):
        return "default: none"
    words = {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else str(value)
    return f"default: `{words}`"


def _explained() -> Iterator[tuple[str, str, str]]:
    """Read `.env.example`: group, name and explanation of each setting."""
    group, last = "Others", ""
    words: list[str] = []
    for line in (ROOT / ".env.example").read_text(encoding="utf-8").splitlines():
        heading, setting = _GROUP.match(line), _SETTING.fullmatch(line)
        if heading:
            group, words = heading.group(1), []
        elif setting:
            last = " ".join(words) or last
            yield group, setting.group(1), last
            words = []
        elif line.startswith("# "):
            words.append(line[2:])
        else:
            words, last = [], ""


PURPOSES = {
    "counters": "how often the archive changed, so that others notice",
    "articles": "each article, under the number that people type",
    "visible_articles": "the articles that people may see now",
    "hidden_articles": "the numbers of those that they may not",
    "origins": "every place that an article came from, what it said there, the original",
    "past_versions": "the texts that a newer version of the same record took the place of, by hash",
    "corrections": "what people put right",
    "sentences": "where sentences begin and end, and which are headings, list items, furniture",
    "timexes": "dates and times, with their values and the reason for each inferred part",
    "summaries": "the sentences in the order of their worth for a summary",
    "events": "what happened, is planned or was said on a date",
    "event_words": "the words of each event's sentence and headline, for topics",
    "event_dates": "one narrow row for each dated event, counted and ranked by the thousand",
    "standing": "which topics an article stands for as a whole",
    "people": "one row for each person",
    "forms": "every name, and the person whom it stands for",
    "aliases": "shorter names that an article used for a name",
    "form_words": "names by their words, to find near ones",
    "form_roles": "the roles that articles gave with a name",
    "appearances": "who is in which article, under which name and role",
    "quotes": "every statement: its words, speaker, cue and kind",
    "merges": "which names became one person, why, and by whom",
    "identities": "what people said of two names: the same person, or different ones",
    "identity_moves": "which forms each such decision took from whom, so that it can be undone",
    "bearers": "whom of several people of one name an article means, where a person said so",
    "identity_articles": "which articles such a word moved, and what was said of them before",
    "form_titles": "the forms of address before names, so that one alone finds whom they address",
    "name_words": "the words of all names, with how they sound, for typing errors",
    "digests": "each channel's digests and what became of them",
    "digest_channels": "since when a channel gets digests",
    "digest_parts": "each message of a digest",
    "digest_articles": "which articles a digest told of",
    "digest_subjects": "what a digest called its subjects, so that the next calls them the same",
    "events_seen": "which of Slack's events were taken already",
    "hidden_shingles": "all hidden texts by their runs of five words, to find copies of them",
    "unanswered": "where the questions stand that are being answered, never their words",
    "topic_aliases": "the newsroom's own words for topics",
}
"""What each table is for; `make docs` stops where one is missing."""


def tables() -> str:
    """Write the archive's tables and views with their columns, as the migrations make them."""
    archive = Archive.open(":memory:")
    found = archive.rows(
        "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"
        " AND name NOT LIKE '%_fts%' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    )
    lines = []
    for row in found:
        columns = archive.rows(f"SELECT name FROM pragma_table_info('{row['name']}')")  # noqa: S608 -- names of our own
        kind = " (view)" if row["type"] == "view" else ""
        listed = ", ".join(str(column["name"]) for column in columns)
        lines.append(f"- **`{row['name']}`**{kind}: {PURPOSES[row['name']]}  \n  {listed}")
    archive.close()
    return "\n".join(lines)
