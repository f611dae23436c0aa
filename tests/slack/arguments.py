"""What a Web API method is called with, read as strictly as Slack reads it."""

from __future__ import annotations

import json
import re
from typing import Any

_TS = re.compile(r"\d{10}\.\d{6}")


class SlackRefusalError(Exception):
    """A method's `ok: false` with its error code and what Slack says beside it."""

    def __init__(self, error: str, **more: Any) -> None:
        """Keep the code and the further keys of the answer."""
        super().__init__(error)
        self.error = error
        self.more = more


class Arguments:
    """The arguments of one call."""

    def __init__(self, given: dict[str, Any]) -> None:
        """Take arguments as they came: strings of a form, or JSON values."""
        self.given = given

    def get(self, name: str) -> str | None:
        """Return an argument as words, or nothing."""
        value = self.given.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, (str, int, float)):
            raise SlackRefusalError("invalid_arguments", response_metadata={"messages": [name]})
        return str(value)

    def need(self, name: str, error: str = "invalid_arguments") -> str:
        """Return an argument that must be there."""
        value = self.get(name)
        if value is None:
            said = {"messages": [f"[ERROR] missing required field: {name}"]}
            raise SlackRefusalError(error, response_metadata=said)
        return value

    def flag(self, name: str) -> bool | None:
        """Return a boolean argument, or `None` where it is not given."""
        value = self.given.get(name)
        if value is None or isinstance(value, bool):
            return value
        words = {"true": True, "1": True, "false": False, "0": False}
        if str(value).lower() not in words:
            raise SlackRefusalError("invalid_arguments", response_metadata={"messages": [name]})
        return words[str(value).lower()]

    def number(self, name: str, default: int, most: int) -> int:
        """Return a whole number between 1 and `most`."""
        value = self.get(name)
        if value is None:
            return default
        if not value.isdigit() or not 1 <= int(value) <= most:
            raise SlackRefusalError("invalid_limit")
        return int(value)

    def structure(self, name: str) -> Any:
        """Return a JSON argument: itself in a JSON body, a string of JSON in a form."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except json.JSONDecodeError as error:
            code = {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format"}
            raise SlackRefusalError(code.get(name, "invalid_arguments")) from error

    def ts(self, name: str, error: str) -> str | None:
        """Return a message's time stamp, which has six digits behind its point."""
        value = self.given.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or _TS.fullmatch(value) is None:
            raise SlackRefusalError(error)
        return value
