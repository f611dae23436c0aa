"""The noun phrase beside a verb of speech, as words of its line."""

from __future__ import annotations

from typing import Literal, NamedTuple

SubjectKind = Literal["pronoun", "name", "nominal"]


class Subject(NamedTuple):
    """A speaker as words of a line: `[start, end)`, the head's name in `[name, name_end)`.

    `outer` and `outer_end` enclose the phrase with its appositives; `role` and `role_end` hold
    the words that say who the named person is, where they stand here (-1 otherwise).
    """

    kind: SubjectKind
    start: int
    end: int
    name: int = -1
    name_end: int = -1
    role: int = -1
    role_end: int = -1
    outer: int = -1
    outer_end: int = -1
    plural: bool = False
