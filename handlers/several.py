"""Several questions in one message: "quotes Ana Lim; timeline port", each to be answered."""

from __future__ import annotations

import re

from handlers import questions

MOST = 3
"""Questions of one message that are answered."""
_LONGEST = 200
"""Characters of such a message: a longer one is a paste, whose semicolons are its own."""
_JOINED = re.compile(
    r" ?; ?|,? (?:and )?then (?:an? |the )?|,? and (?:also )?(?=(?:tell|show|give) (?:me|us)\b)",
    re.IGNORECASE,
)


def of(slash: str | None, question: str) -> tuple[str, ...]:
    """Return the questions of a message, the whole of it where it is one; `MOST` are answered.

    Args:
        slash: The slash command that the first was typed behind, if any.
        question: The message, cleaned. It is parted only where each part names a command of ours,
            and never where something in it is quoted.
    """
    one = '"' in question or len(question) > _LONGEST
    parts = [question] if one else _JOINED.split(question)
    if len(parts) == 1 or not all(part.strip() for part in parts):
        return (question,)
    named = (questions.command_of(None if at else slash, part) for at, part in enumerate(parts))
    return tuple(parts) if all(one.name for one in named) else (question,)
