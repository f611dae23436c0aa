"""No pattern of the readers of dates can backtrack without bound, whatever the text."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants as constants  # type: ignore[attr-defined] # no public name for it
from re import _parser as parser  # type: ignore[attr-defined] # how else can a pattern be inspected?
from typing import TYPE_CHECKING, Any

import pytest

import nlp
from nlp.timex.grammar import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = sorted(
    one.name
    for one in pkgutil.walk_packages(nlp.__path__, "nlp.")
    if one.name.startswith(("nlp.timex", "nlp.dating", "nlp.edtf"))
)
MOST = 1000
"""More repetitions than any bounded one here has."""


def patterns(name: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a module holds."""
    for value in vars(importlib.import_module(name)).values():
        if isinstance(value, re.Pattern):
            yield value
        if isinstance(value, tuple):
            yield from (one[0] for one in value if isinstance(one, tuple) and _is_pattern(one[0]))


def _is_pattern(value: object) -> bool:
    return isinstance(value, re.Pattern)


def nested(items: Any, *, inside: bool = False) -> bool:
    """Say whether something of variable length is repeated without bound."""
    for code, argument in items:
        if code in {constants.MAX_REPEAT, constants.MIN_REPEAT}:
            least, most, body = argument
            if inside and least != most:
                return True
            endless = most is constants.MAXREPEAT or most > MOST
            if nested(body, inside=inside or endless):
                return True
        elif code is constants.SUBPATTERN:
            if nested(argument[-1], inside=inside):
                return True
        elif code is constants.BRANCH:
            if any(nested(branch, inside=inside) for branch in argument[1]):
                return True
        elif code in {constants.ASSERT, constants.ASSERT_NOT} and nested(
            argument[1], inside=inside
        ):
            return True
    return False


@pytest.mark.parametrize("name", MODULES)
def test_nothing_of_variable_length_is_repeated_without_bound(name: str) -> None:
    """The shape of every catastrophic pattern, a loop in a loop, is nowhere."""
    assert not [
        one.pattern
        for one in patterns(name)
        if nested(parser.parse(one.pattern, one.flags & ~re.UNICODE))
    ]


def test_the_shapes_of_dates_repeat_nothing_without_bound() -> None:
    """A shape is tried at one place in constant time: all its repetitions are counted."""
    for shape in (shape for shapes in SHAPES.values() for shape in shapes):
        counts = [*_repeats(parser.parse(shape.pattern.pattern))]
        assert max(counts, default=0) <= MOST, shape.name


def _repeats(items: Any) -> Iterator[int]:
    for code, argument in items:
        if code in {constants.MAX_REPEAT, constants.MIN_REPEAT}:
            yield int(argument[1])
            yield from _repeats(argument[2])
        elif code is constants.SUBPATTERN:
            yield from _repeats(argument[-1])
        elif code is constants.BRANCH:
            for branch in argument[1]:
                yield from _repeats(branch)


def test_the_check_finds_what_it_looks_for() -> None:
    """A loop in a loop is told from a bounded one."""
    assert nested(parser.parse(r"(?:a+b?)+c"))
    assert nested(parser.parse(r"x(?=(?:\w+ ?)*$)"))
    assert not nested(parser.parse(r"(?:a{1,5}b?){0,9}c+"))
