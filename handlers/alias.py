"""`/clippings alias`: the newsroom's own words for a topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.filters import unquote
from store import topics

if TYPE_CHECKING:
    from handlers.desk import Desk


@dataclass(frozen=True, slots=True)
class AliasAnswer:
    """The aliases there are, and what was changed just now."""

    said: str
    aliases: dict[str, tuple[str, ...]]


def answer(desk: Desk, rest: str, user: str | None) -> AliasAnswer:
    """Add an alias ("North Quay Terminal = North Quay"), take one away ("remove …"), or list them.

    "remove North Quay Terminal" takes away all that stands for it.

    Args:
        desk: What handlers need.
        rest: What stands behind `/clippings alias`.
        user: Who asks; kept with the alias.

    Raises:
        BadQuestionError: One side of the "=" is empty or too long.
    """
    words = rest.strip()
    removing = words.lower().startswith("remove ")
    name, equals, form = words[len("remove ") if removing else 0 :].partition("=")
    name, form = unquote(name), unquote(form)
    said = ""
    if equals and removing:
        gone = topics.remove_alias(desk.archive, name, form)
        said = f"“{form}” no longer stands for {name}." if gone else "There was no such alias."
    elif equals:
        topics.add_alias(desk.archive, name, form, user)
        said = f"From now on “{form}” stands for {name}, for everyone."
    elif removing and (forms := topics.aliases(desk.archive).get(name)):
        for each in forms:
            topics.remove_alias(desk.archive, name, each)
        gone_forms = ", ".join(f"“{each}”" for each in forms)
        said = f"Nothing stands for {name} any more; this did: {gone_forms}."
    elif words:
        said = "Write it with an equals sign: /clippings alias North Quay Terminal = North Quay"
    return AliasAnswer(said, topics.aliases(desk.archive))
