"""The settings, read once: from the environment, else from a file `.env` in the folder we run in.

Only this module reads the environment. A wrong value is named in one sentence, with what it holds
(never a secret's text) and what it may hold; nothing runs on half of its settings.
"""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, tzinfo
from difflib import get_close_matches
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import tzlocal
from dotenv import dotenv_values

from store.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Mode = Literal["socket", "http"]
Network: TypeAlias = IPv4Network | IPv6Network
T = TypeVar("T")

SLACK_API = "https://slack.com/api/"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_NEAR = 0.9
"""How like a setting's name another has to be to be meant for it."""

_LARGEST_PORT = 65535
_FEWEST_SECONDS, _MOST_SECONDS = 0.2, 60.0
_CHANNEL = re.compile(r"[CDG][A-Z0-9]{2,}")
_HOST = re.compile(r"[A-Za-z0-9._:-]+")
_PRINTABLE = re.compile(r"[!-~]+")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_BOLTS_OWN = (
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
)
_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")
_LEVELS = ("debug", "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a newsroom can set; each field is the setting of that name.

    A secret that is not set is "". `digest_time` is "HH:MM" in `timezone`.
    """

    bot_token: str = ""
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = SLACK_API
    db: Path = Path("clippings.db")
    host: str = "127.0.0.1"
    port: int = 3000
    timezone: tzinfo = UTC
    digest_channels: tuple[str, ...] = ()
    digest_day: str = "mon"
    digest_time: str = "09:00"
    digest_empty: bool = True
    log: str = "info"
    url: str = ""
    fetch: bool = True
    fetch_keep: bool = False
    fetch_internal: tuple[Network, ...] = ()
    model_url: str = ""
    model_name: str = "default"
    model_key: str = ""
    model_seconds: float = 20.0

    @property
    def mode(self) -> Mode:
        """How Slack reaches the bot: by Socket Mode unless only HTTP is set up."""
        return "http" if self.signing_secret and not self.app_token else "socket"

    def for_serving(self, mode: Mode) -> Settings:
        """Return these settings if the bot can run on them in that mode.

        Raises:
            SettingError: a secret that the mode needs is not set.
        """
        needed = {"SLACK_BOT_TOKEN": self.bot_token}
        if mode == "socket":
            needed["SLACK_APP_TOKEN"] = self.app_token
        else:
            needed["SLACK_SIGNING_SECRET"] = self.signing_secret
        for name, value in needed.items():
            if not value:
                raise SettingError(f"{name} is not set; it must hold {_SECRETS[name]}.")
        return self


_TOKENS = {
    "xoxb-": "a bot token",
    "xapp-": "an app-level token",
    "xoxp-": "a user token",
    "xoxe": "a token of another kind",
}
_SECRETS = {
    "SLACK_BOT_TOKEN": "the bot token, which begins with xoxb-"
    " (api.slack.com/apps, your app, OAuth & Permissions)",
    "SLACK_APP_TOKEN": "the app-level token for Socket Mode, which begins with xapp-"
    " (api.slack.com/apps, your app, Basic Information)",
    "SLACK_SIGNING_SECRET": "the signing secret (api.slack.com/apps, your app, Basic Information)",
    "CLIPPINGS_MODEL_KEY": "the key of the language model's endpoint",
}


def environment(folder: Path | None = None) -> dict[str, str]:
    """Return what is set: the environment's own values, and those of `.env` that it leaves out.

    Args:
        folder: where `.env` is looked for; the folder we run in where left out.

    Raises:
        SettingError: `.env` is there and cannot be read.
    """
    file = (folder or Path.cwd()) / ".env"
    try:
        written = dotenv_values(file, interpolate=False) if file.is_file() else {}
    except UnicodeDecodeError as error:
        raise SettingError(f"{file} is not UTF-8 text; save it as UTF-8.") from error
    except OSError as error:
        raise SettingError(
            f"{file} cannot be read ({error.strerror}); let the user who runs Clippings read it."
        ) from error
    return {name: value for name, value in written.items() if value is not None} | dict(os.environ)


def load(values: Mapping[str, str] | None = None) -> Settings:
    """Return the settings.

    Args:
        values: names and values; those of `environment()` where left out.

    Raises:
        SettingError: a setting holds what it may not hold: the first one that does.
    """
    settings, wrong = check(environment() if values is None else values)
    if wrong:
        raise wrong[0]
    return settings


def check(values: Mapping[str, str]) -> tuple[Settings, tuple[SettingError, ...]]:
    """Return the settings, with the default in place of each wrong one, and all that is wrong."""
    reading = _Reading(values)
    return _read(reading), tuple(reading.wrong)


def _read(read: _Reading) -> Settings:
    """Read every setting, each with its default."""
    return Settings(
        bot_token=read.take("SLACK_BOT_TOKEN", _bot_token, ""),
        app_token=read.take("SLACK_APP_TOKEN", _app_token, ""),
        signing_secret=read.take("SLACK_SIGNING_SECRET", _signing_secret, ""),
        api_url=read.take("SLACK_API_URL", _address, SLACK_API).rstrip("/") + "/",
        db=read.take("CLIPPINGS_DB", _file, Path("clippings.db")),
        host=read.take("CLIPPINGS_HOST", _host, "127.0.0.1"),
        port=read.take("CLIPPINGS_PORT", _port, 3000),
        timezone=read.take("CLIPPINGS_TIMEZONE", _timezone, _machines_timezone()),
        digest_channels=read.take("CLIPPINGS_DIGEST_CHANNELS", _channels, ()),
        digest_day=read.take("CLIPPINGS_DIGEST_DAY", _day, "mon"),
        digest_time=read.take("CLIPPINGS_DIGEST_TIME", _time, "09:00"),
        digest_empty=read.take("CLIPPINGS_DIGEST_EMPTY", _yes_or_no, default=True),
        log=read.take("CLIPPINGS_LOG", _level, "info"),
        url=read.take("CLIPPINGS_URL", _address, ""),
        fetch=read.take("CLIPPINGS_FETCH", _yes_or_no, default=True),
        fetch_keep=read.take("CLIPPINGS_FETCH_KEEP", _yes_or_no, default=False),
        fetch_internal=read.take("CLIPPINGS_FETCH_INTERNAL", _networks, ()),
        model_url=read.take("CLIPPINGS_MODEL_URL", _address, ""),
        model_name=read.take("CLIPPINGS_MODEL", str, "default"),
        model_key=read.take("CLIPPINGS_MODEL_KEY", _model_key, ""),
        model_seconds=read.take("CLIPPINGS_MODEL_SECONDS", _seconds, 20.0),
    )


def misspelt(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the names that look like a setting's and are none, with what each may be meant for.

    Args:
        values: names and values; those of other programs are among them.
    """
    reading = _Reading({})
    _read(reading)
    found = []
    for name in sorted(values.keys() - reading.names):
        near = get_close_matches(name, reading.names, 1, _NEAR)
        if near or name.startswith("CLIPPINGS_"):
            found.append((name, near[0] if near else ""))
    return tuple(found)


class _NotAllowedError(ValueError):
    """A value that a setting may not hold; says what it may hold."""


class _Reading:
    """Reads one setting after another, and keeps what is wrong with them."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.wrong: list[SettingError] = []
        self.names: set[str] = set()

    def take(self, name: str, parse: Callable[[str], T], default: T) -> T:
        """Return a setting's value; a wrong one is noted and told with all others."""
        self.names.add(name)
        value = self._values.get(name, "").strip()
        if not value:
            return default
        try:
            return parse(value)
        except _NotAllowedError as error:
            held = _described(value) if name in _SECRETS else repr(value)
            self.wrong.append(SettingError(f"{name} holds {held}; it may hold {error}."))
            return default


def _described(secret: str) -> str:
    """Describe a secret without showing it; what kind of token it is is no secret."""
    for start, kind in _TOKENS.items():
        if secret.startswith(start):
            return f"{kind} ({start}…)"
    return f"something else ({len(secret)} characters, not shown)"


def _bot_token(value: str) -> str:
    if not value.startswith(("xoxb-", "xoxe.xoxb-")) or not _PRINTABLE.fullmatch(value):
        raise _NotAllowedError(_SECRETS["SLACK_BOT_TOKEN"])
    return value


def _app_token(value: str) -> str:
    if not value.startswith("xapp-") or not _PRINTABLE.fullmatch(value):
        raise _NotAllowedError(_SECRETS["SLACK_APP_TOKEN"])
    return value


def _signing_secret(value: str) -> str:
    if value.startswith(tuple(_TOKENS)) or not _PRINTABLE.fullmatch(value):
        raise _NotAllowedError(_SECRETS["SLACK_SIGNING_SECRET"])
    return value


def _model_key(value: str) -> str:
    if not _PRINTABLE.fullmatch(value):
        raise _NotAllowedError(_SECRETS["CLIPPINGS_MODEL_KEY"])
    return value


def _networks(value: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
    except ValueError as error:
        raise _NotAllowedError(
            "networks of your own that links may lead to, with commas between,"
            " such as 10.20.0.0/16,192.168.7.4/32"
        ) from error


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not _FEWEST_SECONDS <= seconds <= _MOST_SECONDS:
        raise _NotAllowedError(f"a number of seconds from {_FEWEST_SECONDS:g} to {_MOST_SECONDS:g}")
    return seconds


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if not fine:
        raise _NotAllowedError("an address that begins with https:// (or http://)")
    return value


def _file(value: str) -> Path:
    path = Path(value).expanduser()
    if path.is_dir():
        raise _NotAllowedError("the path of a file, which is made if it is not there; not a folder")
    return path


def _host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise _NotAllowedError("a host name or address to listen on, such as 127.0.0.1 or 0.0.0.0")
    return value


def _port(value: str) -> int:
    if not value.isascii() or not value.isdecimal() or int(value[:9]) > _LARGEST_PORT:
        raise _NotAllowedError(f"a number from 0 (any free port) to {_LARGEST_PORT}")
    return int(value)


def _timezone(value: str) -> tzinfo:
    try:
        return ZoneInfo(value)
    except (ValueError, OSError, KeyError) as error:  # what ZoneInfo raises depends on the name
        raise _NotAllowedError("a time zone's name, such as Asia/Phnom_Penh or UTC") from error


def _machines_timezone() -> tzinfo:
    try:
        return tzlocal.get_localzone()
    except (ValueError, OSError, KeyError):  # a machine with no, or no sensible, zone of its own
        return UTC


def _channels(value: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    if not all(_CHANNEL.fullmatch(channel) for channel in found):
        raise _NotAllowedError(
            "channels' ids with commas between, such as C0123456789,C0987654321"
            " (in Slack an id stands at the foot of the channel's details)"
        )
    return found


def _day(value: str) -> str:
    day = value.lower()
    if day not in DAYS and day not in _LONG_DAYS:
        raise _NotAllowedError(f"one of {', '.join(DAYS)}")
    return day[:3]


def _time(value: str) -> str:
    found = _TIME.fullmatch(value)
    if found is None:
        raise _NotAllowedError("a time of day from 00:00 to 23:59")
    return f"{int(found[1]):02}:{found[2]}"


def _yes_or_no(value: str) -> bool:
    if value.lower() not in _YES + _NO:
        raise _NotAllowedError("yes or no")
    return value.lower() in _YES


def _level(value: str) -> str:
    if value.lower() not in _LEVELS:
        raise _NotAllowedError(f"one of {', '.join(_LEVELS)}")
    return value.lower()


@contextmanager
def hidden_from_bolt() -> Iterator[None]:
    """Keep Bolt from reading the environment by itself for the length of a block.

    With a client id and secret there it would switch to installing itself in many workspaces,
    and ignore the bot token without a word.
    """
    hidden = {name: os.environ.pop(name) for name in _BOLTS_OWN if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
