"""Runs the bot until it is told to stop; then it finishes what it has taken on."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from typing import TYPE_CHECKING

from bot import answering, logs
from bot.answering import Answering
from bot.app import build_app
from bot.delivery import Deliverer
from bot.opening import lay_out
from bot.scheduler import Ticker
from bot.work import Work
from store import events, people
from store.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from slack_bolt import App

    from bot.settings import Mode, Settings
    from bot.sockets import SocketDoor
    from bot.web import HttpDoor

FINISH_SECONDS = 25.0
"""How long a stop waits for answers under way; service managers wait for 30 or more."""

_HANDOVER_SECONDS = 0.1  # a listener hands its work over just after its ack

_LOOK_SECONDS = 0.2  # how soon a signal is acted upon

_log = logging.getLogger("clippings.serve")


def serve(settings: Settings, mode: Mode) -> int:
    """Run the bot.

    Args:
        settings: All settings.
        mode: How Slack reaches the bot.

    Returns:
        The exit code: 0 after SIGTERM or SIGINT.

    Raises:
        ClippingsError: The bot cannot start; the message says what to do.
    """
    settings = settings.for_serving(mode)
    logs.start(settings.log)
    stop = _told_to_stop()
    with Archive.open(settings.db) as archive:
        work = Work()
        desk = lay_out(settings, archive)
        answers = Answering(settings, desk, work)
        app = build_app(settings, desk, work, answers)
        ticker = Ticker(Deliverer(settings, desk).tick)
        keeper = Ticker(answers.tick, answering.TICK_SECONDS)
        door = _door(app, settings, mode, archive)
        reached = door.open()
        ticker.start()
        keeper.start()
        warming = threading.Thread(
            target=_warm, args=(archive, lambda: bool(stop)), name="warming", daemon=True
        )
        warming.start()
        _log.info("Clippings is ready: %s; archive %s", reached, settings.db)
        while not stop:
            time.sleep(_LOOK_SECONDS)
        _log.info("Stopping: no new requests, finishing those under way.")
        until = time.monotonic() + FINISH_SECONDS
        answers.close()
        door.close()
        time.sleep(_HANDOVER_SECONDS)
        warming.join(until - time.monotonic())
        finished = ticker.stop(until - time.monotonic()) and work.finish(until - time.monotonic())
        finished = keeper.stop(until - time.monotonic()) and finished
    if not finished:
        _log.warning("Some work was not finished in %.0f s; it is left.", FINISH_SECONDS)
        logging.shutdown()
        os._exit(0)  # a thread that waits for Slack would hold the process
    _log.info("Stopped.")
    return 0


def _warm(archive: Archive, stopped: Callable[[], bool]) -> None:
    """Prepare what the first question about a very large archive would wait for."""
    people.warm(archive, stopped)
    events.warm(archive, stopped)


def _door(app: App, settings: Settings, mode: Mode, archive: Archive) -> SocketDoor | HttpDoor:
    """Return Slack's way in; only the mode's own libraries are loaded."""
    if mode == "http":
        from bot.web import HttpDoor  # noqa: PLC0415 - see above

        return HttpDoor(app, settings, lambda: archive.version)
    from bot.sockets import SocketDoor  # noqa: PLC0415 - see above

    return SocketDoor(app, settings)


def _told_to_stop() -> list[int]:
    """Return what holds the first SIGTERM or SIGINT once it came; a second one ends the process.

    A handler runs between any two steps of the main thread, and may find it inside a lock that it
    would wait for itself; and a signal that comes just before a wait without end does not wake
    it. So the handler only notes the signal, and the main thread looks for it often.
    """
    told: list[int] = []

    def on_signal(number: int, _: FrameType | None) -> None:
        told.append(number)
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)
    return told
