"""The log: to standard error, with no one's words in it and no secret, whoever writes it."""

from __future__ import annotations

import logging
import re

_SECRETS = re.compile(
    r"\b(?:xox[a-z]?(?:\.xox[a-z])?-|xapp-|xoxe-)[\w-]+"  # tokens
    r"|(?<=[?&]ticket=)[^&\s]+"  # a socket's address
    r"|(?:(?<=/services/)|(?<=/commands/)|(?<=/actions/))[\w/-]+"  # a response_url
)
_CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What moves a terminal's cursor, turns its writing round, or cannot be written at all."""
_TALKATIVE = ("slack_sdk", "slack_bolt", "apscheduler", "waitress", "urllib3")


class Discreet(logging.Formatter):
    """Formats a record, then takes out whatever looks like a secret, or could pass for a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record's line: no secret, no control character; one line but for a trace."""
        line = _CONTROLS.sub(_escaped, _SECRETS.sub("…", super().format(record)))
        return line if record.exc_info or record.stack_info else line.replace("\n", "\\n")


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()


def start(level: str) -> None:
    """Begin to log.

    Args:
        level: the least that is logged of our own doings: debug, info, warning or error.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("clippings").setLevel(level.upper())
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # websocket-client logs what the socket's own listener logs too.
    logging.getLogger("websocket").setLevel(logging.CRITICAL)
