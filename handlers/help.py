"""`/clippings help`, and `… help` on each command: made from the handlers' own docstrings."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import examples

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.desk import Desk
    from handlers.examples import Examples

_SECTION = re.compile(r"\n\s*(?:Args|Returns|Raises):.*", re.DOTALL)
_SLOT = re.compile(r"\{(person|topic|article|source|byline)\}")
_FALLBACK = {
    "person": "Ana Lim",
    "topic": "port strike",
    "article": "12",
    "source": "Herald",
    "byline": "Lim",
}


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One command's help: what it does in a line, how it is typed, and the rest."""

    name: str
    summary: str
    usage: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """Help on one command, or on all of them; `lead` answers what was not understood."""

    commands: tuple[CommandHelp, ...]
    examples: Examples
    lead: str = ""
    asked: str = ""


def of(function: Callable[..., object], name: str, given: Examples) -> CommandHelp:
    """Read a handler's docstring: first line, indented lines of usage, the rest.

    Args:
        function: The handler.
        name: The command that it answers.
        given: What stands for {person}, {topic} and {article} in it.
    """
    doc = _SECTION.sub("", inspect.getdoc(function) or "")
    values = {
        "person": given.person,
        "topic": given.topic,
        "article": str(given.article or ""),
        "source": given.source,
        "byline": given.byline.split()[-1] if given.byline else "",
    }
    filled = _SLOT.sub(lambda m: values[m[1]] or _FALLBACK[m[1]], doc)
    lines = filled.splitlines()
    usage = tuple(line.strip() for line in lines[1:] if line.startswith("    "))
    rest = " ".join(line.strip() for line in lines[1:] if line and not line.startswith("    "))
    return CommandHelp(name, lines[0].strip(), usage, rest)


def answer(
    desk: Desk, handlers: Mapping[str, Callable[..., object]], asked: str = "", lead: str = ""
) -> HelpAnswer:
    """Collect the help on one command (`asked`), or on all of them.

    Args:
        desk: What handlers need.
        handlers: The commands, and the function that answers each.
        asked: One of them, or "".
        lead: A kind word before it, where a question was not understood.
    """
    given = examples.present(desk)
    chosen = [asked] if asked in handlers else list(handlers)
    return HelpAnswer(
        tuple(of(handlers[name], name, given) for name in chosen),
        given,
        lead,
        asked if asked in handlers else "",
    )
