"""The product as its users start it: the `clippings` command in processes of its own."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from unittest import mock

from bot.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.slack.workspace import Slack

ARTICLES = Path(__file__).parent / "articles"
COMMAND = Path(sys.executable).with_name("clippings")
START_SECONDS = 60.0
STOP_SECONDS = 30.0
Mode = Literal["socket", "http"]


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


def environment(db: Path, slack: Slack | None = None, **settings: str) -> dict[str, str]:
    """Return a clean environment with the product's settings.

    Args:
        db: The archive.
        slack: The workspace to talk to; its tokens are set.
        settings: Further settings; an empty value leaves a setting out.
    """
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "PYTHONPATH")
    values = {name: os.environ[name] for name in kept if name in os.environ}
    values |= {
        "NO_PROXY": "*",
        "PYTHONUNBUFFERED": "1",
        "CLIPPINGS_DB": str(db),
        "CLIPPINGS_TIMEZONE": "Europe/Lisbon",
    }
    if slack is not None:
        values |= {
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.team.bot_token,
            "SLACK_APP_TOKEN": slack.team.app_token,
        }
    values |= settings
    return {name: value for name, value in values.items() if value}


def run(
    db: Path,
    *words: str,
    slack: Slack | None = None,
    settings: Mapping[str, str] | None = None,
    **more_settings: str,
) -> Ran:
    """Run a command to its end, with settings given in either way."""
    done = subprocess.run(  # noqa: S603  # our own command
        [COMMAND, *words],
        env=environment(db, slack, **{**(settings or {}), **more_settings}),
        cwd=db.parent,
        capture_output=True,
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_here(
    db: Path,
    *words: str,
    slack: Slack | None = None,
    settings: Mapping[str, str] | None = None,
    **more_settings: str,
) -> Ran:
    """Run a command in this process: as `run`, without the seconds that a start takes.

    The command sees the same environment, folder and streams as in a process of its own.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    values = environment(db, slack, **{**(settings or {}), **more_settings})
    with (
        mock.patch.dict(os.environ, values, clear=True),
        contextlib.chdir(db.parent),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            code = main(words)
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        finally:
            logging.disable(logging.NOTSET)
    for stream in (out, err):
        stream.flush()
    said = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return Ran(code, *said)


def copy_archive(template: Path, to: Path) -> Path:
    """Copy an archive that nobody has open."""
    for suffix in ("", "-wal", "-shm"):
        source = template.with_name(template.name + suffix)
        if source.exists():
            shutil.copy(source, to.with_name(to.name + suffix))
    return to


@dataclass
class Serving:
    """A running `clippings serve`."""

    process: subprocess.Popen[bytes]
    log: Path
    address: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

    def stop(self) -> int:
        """Ask it to stop, as an init system does, and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    @property
    def said(self) -> str:
        """What it logged so far."""
        return self.log.read_text(errors="replace")


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


def start(db: Path, slack: Slack, mode: Mode = "socket", **settings: str) -> Serving:
    """Start the bot, and wait until Slack can reach it.

    Args:
        db: The archive.
        slack: The workspace.
        mode: How Slack reaches it.
        settings: Further settings.
    """
    serving = launch(db, slack, mode, **settings)
    _wait(serving, slack, mode)
    return serving


def launch(db: Path, slack: Slack, mode: Mode = "socket", **settings: str) -> Serving:
    """Start the bot without waiting for it."""
    words = ["serve"]
    if mode == "http":
        settings = {
            "SLACK_APP_TOKEN": "",
            "SLACK_SIGNING_SECRET": slack.team.signing_secret,
            "CLIPPINGS_PORT": str(free_port()),
            **settings,
        }
        words.append("--http")
    values = environment(db, slack, **settings)
    log = db.with_name(f"serve-{time.monotonic_ns()}.log")
    with log.open("wb") as stream:
        process = subprocess.Popen(  # noqa: S603  # our own command
            [COMMAND, *words],
            env=values,
            cwd=db.parent,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    serving = Serving(process, log, settings=values)
    if mode == "http":
        serving.address = f"http://127.0.0.1:{values['CLIPPINGS_PORT']}"
        slack.use_http(f"{serving.address}/slack/events")
    return serving


def _wait(serving: Serving, slack: Slack, mode: Mode) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if serving.process.poll() is not None:
            raise AssertionError(f"it did not start:\n{serving.said}")
        if mode == "socket" and len(slack.sockets.live) >= 2:  # DESIGN: two
            return
        if mode == "http" and healthy(serving.address):
            return
        time.sleep(0.05)
    serving.kill()
    raise AssertionError(f"it was not ready within {START_SECONDS} s:\n{serving.said}")


def healthy(address: str) -> bool:
    """Whether the health endpoint says that all is well."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{address}/healthz", timeout=30) as answer:
            return bool(answer.status == 200)  # OK
    except (OSError, urllib.error.HTTPError):
        return False


@contextlib.contextmanager
def serving(db: Path, slack: Slack, mode: Mode = "socket", **settings: str) -> Iterator[Serving]:
    """Run the bot for as long as the block lasts; its log is shown where the block fails."""
    bot = start(db, slack, mode, **settings)
    try:
        yield bot
    except BaseException:
        print(f"--- the bot's log\n{bot.said}")  # noqa: T201  # pytest shows it beside the failure
        raise
    finally:
        try:
            bot.stop()
        except subprocess.TimeoutExpired:
            bot.kill()
