"""The state of an answer, carried in its buttons: a click on an ephemeral message brings no more.

A button's `value` holds at most 2,000 characters, so keys are short and questions are cut
when they are read. A value that does not read back is an old message's, or nobody's.
"""

from __future__ import annotations

import json
from typing import Any

from nlp import edtf
from store.errors import BadQuestionError

VALUE_LIMIT = 2000  # characters, by Slack's rules
_STALE = "That button is from an older message. Ask again, and the new buttons will work."


def pack(**state: Any) -> str:
    """Return the state as a button's value; what is empty is left out."""
    kept = {key: value for key, value in state.items() if value not in (None, "", (), [], 0, False)}
    value = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    if len(value) > VALUE_LIMIT:
        raise BadQuestionError("That question is too long for me. Try it with fewer words.")
    return value


def unpack(value: str) -> dict[str, Any]:
    """Return the state that a value carries.

    Raises:
        BadQuestionError: It carries none that can be read.
    """
    try:
        state = json.loads(value)
    except ValueError as error:
        raise BadQuestionError(_STALE) from error
    if not isinstance(state, dict):
        raise BadQuestionError(_STALE)
    return state


def number(state: dict[str, Any], key: str) -> int:
    """Return a whole number out of the state, 0 where there is none.

    Raises:
        BadQuestionError: Something else stands there.
    """
    found = state.get(key, 0)
    if not isinstance(found, int) or abs(found) > 2**53:
        raise BadQuestionError(_STALE)
    return found


def words(state: dict[str, Any], key: str) -> str:
    """Return a text out of the state, "" where there is none.

    Raises:
        BadQuestionError: Something else stands there.
    """
    found = state.get(key, "")
    if not isinstance(found, str):
        raise BadQuestionError(_STALE)
    return found


def day(state: dict[str, Any], key: str) -> str:
    """Return a day, month or year out of the state (`2022-05`), "" where there is none.

    Raises:
        BadQuestionError: Something else stands there.
    """
    found = words(state, key)
    if found and not edtf.is_valid(found):
        raise BadQuestionError(_STALE)
    return found


def numbers(state: dict[str, Any], key: str) -> tuple[int, ...]:
    """Return a list of whole numbers out of the state.

    Raises:
        BadQuestionError: Something else stands there.
    """
    found = state.get(key, [])
    if not isinstance(found, list) or not all(isinstance(item, int) for item in found):
        raise BadQuestionError(_STALE)
    return tuple(found)
