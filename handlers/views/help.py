"""Draws help: short on everything, longer on one command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, Reply
    from handlers.help import CommandHelp, HelpAnswer

_SLASHED = frozenset({"quotes", "timeline", "articles", "person", "digest", "clippings"})


def draw(answer: HelpAnswer, *, public: bool = False) -> Reply:
    """Draw the answer to `help`, or the offer of help where a question was not understood."""
    made: list[Block] = []
    if answer.lead:
        made.append(blocks.paragraph(answer.lead))
    if answer.lead:
        made += _offer(answer)
    elif answer.asked:
        made += _one(answer.commands[0])
    else:
        made += _all(answer)
    text = answer.lead or _title(answer)
    return common.reply(blocks.cut(text, 160), made, public=public)


def _title(answer: HelpAnswer) -> str:
    if answer.asked:
        return f"Help on {_called(answer.asked)}: {answer.commands[0].summary}"
    return "What Clippings can answer, with an example of each."


def _called(name: str) -> str:
    return f"/{name}" if name in _SLASHED else name


def _one(command: CommandHelp) -> list[Block]:
    name = blocks.words(_called(command.name), bold=True)
    elements = [blocks.line(name, f" · {command.summary}")]
    if command.usage:
        elements.append(blocks.bullets([line] for line in command.usage))
    if command.more:
        elements.append(blocks.line(command.more))
    return [blocks.rich(*elements)]


def _all(answer: HelpAnswer) -> list[Block]:
    """Draw help on everything: each command with an example."""
    head = blocks.paragraph(
        blocks.words("Clippings", bold=True),
        " answers from your newsroom’s archive, in the articles’ own words. Type a"
        " command, mention me, or write to me directly:",
    )
    items = [
        [
            blocks.words(_called(command.name), bold=True),
            blocks.words(f" · {command.summary}"),
            *([blocks.words(f"\n{command.usage[0]}", italic=True)] if command.usage else []),
        ]
        for command in answer.commands
    ]
    return [
        head,
        blocks.rich(blocks.bullets(items)),
        blocks.note("More on each: /quotes help, /timeline help, and so on."),
    ]


def _offer(answer: HelpAnswer) -> list[Block]:
    """Draw a few examples, of the command that was asked or of what gives an answer now."""
    given = answer.examples
    lines: Sequence[str] = [given.quotes, given.timeline, given.summary]
    lead = "These give an answer just now:"
    if answer.asked:
        lines, lead = answer.commands[0].usage, "For example:"
    return [
        blocks.rich(
            blocks.line(lead),
            blocks.bullets([blocks.words(line, bold=True)] for line in lines),
            blocks.line("Everything I can do: /clippings help"),
        )
    ]
