"""Small checks that compose into a schema, reporting faults in the words that Slack uses.

A check looks at one value and writes what is wrong into `Findings`; unlike a JSON schema it can
also count across the whole payload (identifiers that may stand only once).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Check = Callable[[Any, str, "Findings"], None]


@dataclass
class Findings:
    """What a payload broke so far, and the identifiers that it has used."""

    problems: list[str] = field(default_factory=list)
    block_ids: set[str] = field(default_factory=set)
    action_ids: set[str] = field(default_factory=set)
    focused: int = 0
    tables: int = 0

    def refuse(self, path: str, why: str) -> None:
        """Record one fault at a JSON pointer."""
        self.problems.append(f"{why} [json-pointer:{path}]")


def string(most: int, least: int = 1, pattern: str | None = None) -> Check:
    """Return a check for a string of `least` to `most` code points."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if not isinstance(value, str):
            findings.refuse(path, "must provide a string")
        elif len(value) > most:
            findings.refuse(path, f"must be less than {most + 1} characters")
        elif len(value) < least:
            findings.refuse(path, f"must be more than {least - 1} characters")
        elif pattern is not None and re.fullmatch(pattern, value) is None:
            findings.refuse(path, "failed to match its required pattern")

    return check


def integer(least: int, most: int) -> Check:
    """Return a check for a whole number between two bounds, both allowed."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            findings.refuse(path, "must provide an integer")
        elif not least <= value <= most:
            findings.refuse(path, f"must be between {least} and {most}")

    return check


def boolean(value: Any, path: str, findings: Findings) -> None:
    """Check for true or false."""
    if not isinstance(value, bool):
        findings.refuse(path, "must provide a boolean")


def anything(_value: Any, _path: str, _findings: Findings) -> None:
    """Accept every value."""


def one_of(*allowed: str) -> Check:
    """Return a check for one of a few words."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if value not in allowed:
            findings.refuse(path, f"must be one of {', '.join(allowed)}")

    return check


def items(check_item: Check, most: int, least: int = 1) -> Check:
    """Return a check for a list of `least` to `most` items."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if not isinstance(value, list):
            findings.refuse(path, "must provide an array")
            return
        if len(value) > most:
            findings.refuse(path, f"no more than {most} items allowed")
        if len(value) < least:
            findings.refuse(path, f"no fewer than {least} items allowed")
        for index, item in enumerate(value):
            check_item(item, f"{path}/{index}", findings)

    return check


def record(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """Return a check for an object that has all `required` keys and no unknown ones."""
    known = {**required, **(optional or {})}

    def check(value: Any, path: str, findings: Findings) -> None:
        if not isinstance(value, dict):
            findings.refuse(path, "must provide an object")
            return
        for key in required:
            if key not in value:
                findings.refuse(path, f"missing required field: {key}")
        for key, held in value.items():
            if key not in known:
                findings.refuse(path, f"invalid additional property: {key}")
            else:
                known[key](held, f"{path}/{key}", findings)

    return check


def by_type(kinds: Mapping[str, Check], what: str = "element") -> Check:
    """Return a check that follows the value's own `type`."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if not isinstance(value, dict):
            findings.refuse(path, "must provide an object")
            return
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in kinds:
            findings.refuse(path, f"unsupported type: {kind} is no {what} that may stand here")
        else:
            kinds[kind](value, path, findings)

    return check


def both(*checks: Check) -> Check:
    """Return a check that makes several in turn."""

    def check(value: Any, path: str, findings: Findings) -> None:
        for each in checks:
            each(value, path, findings)

    return check


def at_least_one(*keys: str) -> Check:
    """Return a check that one of the keys is there."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if isinstance(value, dict) and not any(key in value for key in keys):
            findings.refuse(path, f"must define either {' or '.join(keys)}")

    return check


def exactly_one(*keys: str) -> Check:
    """Return a check that one of the keys is there, and no other of them."""

    def check(value: Any, path: str, findings: Findings) -> None:
        if isinstance(value, dict) and sum(key in value for key in keys) != 1:
            findings.refuse(path, f"must define exactly one of {', '.join(keys)}")

    return check


def text(*kinds: str, most: int, least: int = 1) -> Check:
    """Return a check for a text object of one of the `kinds`: plain_text, mrkdwn."""
    words = string(most, least)
    is_type = one_of(*kinds)
    forms = {
        "plain_text": record({"type": is_type, "text": words}, {"emoji": boolean}),
        "mrkdwn": record({"type": is_type, "text": words}, {"verbatim": boolean}),
    }

    def check(value: Any, path: str, findings: Findings) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in kinds:
            findings.refuse(path, f"must be a text object of type {' or '.join(kinds)}")
        else:
            forms[kind](value, path, findings)

    return check


def plain(most: int, least: int = 1) -> Check:
    """Return a check for a plain_text object."""
    return text("plain_text", most=most, least=least)


def block_id(value: Any, path: str, findings: Findings) -> None:
    """Check a block's identifier: up to 255 characters, once in a message or view."""
    string(255)(value, path, findings)
    if isinstance(value, str):
        if value in findings.block_ids:
            findings.refuse(path, f"block_id {value!r} already exists")
        findings.block_ids.add(value)


def action_id(value: Any, path: str, findings: Findings) -> None:
    """Check an element's identifier: up to 255 characters, once in a message or view."""
    string(255)(value, path, findings)
    if isinstance(value, str):
        if value in findings.action_ids:
            findings.refuse(path, f"action_id {value!r} already exists")
        findings.action_ids.add(value)


def focus(value: Any, path: str, findings: Findings) -> None:
    """Check `focus_on_load`: only one element of a view may have it."""
    boolean(value, path, findings)
    if value is True:
        findings.focused += 1
        if findings.focused > 1:
            findings.refuse(path, "only one element may be set to focus_on_load")
