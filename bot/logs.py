"""The log: to standard error, with no one's words in it and no secret, whoever writes it."""

from __future__ import annotations

import logging
import re

_SECRETS = re.compile(
    r"\b(?:xox[a-z]?(?:\.xox[a-z])?-|xapp-|xoxe-)[\w-]+"  # tokens
    r"|(?<=[?&]ticket=)[^&\s]+"  # a socket's address
    r"|(?:(?<=/services/)|(?<=/commands/)|(?<=/actions/))[\w/-]+"  # a response_url
)
_TALKATIVE = ("slack_sdk", "slack_bolt", "apscheduler", "waitress", "urllib3")


class Discreet(logging.Formatter):
    """Formats a record, then takes out whatever looks like a secret."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for a record, its secrets taken out."""
        return _SECRETS.sub("…", super().format(record))


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
