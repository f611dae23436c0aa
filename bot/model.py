"""The newsroom's language model, reached through an OpenAI-compatible endpoint of its choice.

One try within one deadline: whoever waits gets the article's own sentences instead.
"""

from __future__ import annotations

import json
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.errors import ModelError, SettingError
from store.ingest import exchange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openai import OpenAI

    from bot.settings import Settings

MOST_BYTES = 200_000
"""Bytes of an answer that are read; an endless one is nonsense."""
NO_LIBRARY = (
    "CLIPPINGS_MODEL_URL is set, but the client library is not installed",
    "run .venv/bin/pip install openai, or leave the setting out",
)
"""What is wrong where the library is missing, and what to do."""
_THREADS = 8
_GRACE = 0.5
"""Seconds after its time at which a line is cut: whoever waits is told first."""
_NONSENSE = "the language model’s endpoint answered nonsense"


@dataclass(frozen=True, slots=True)
class Model:
    """A language model behind an endpoint; `seconds` bounds the whole of one answer."""

    client: OpenAI
    name: str
    seconds: float
    threads: Executor

    def write(self, instructions: str, material: str, within: float | None = None) -> str:
        """Return the model's answer to one question.

        Args:
            instructions: what it is to do.
            material: the user's message: data only.
            within: seconds to wait, where that is less than the settings allow.

        Raises:
            ModelError: no answer came in time, or none that is usable.
        """
        # The library's time-outs are for each read; an endpoint that drips would never meet them.
        seconds = min(self.seconds, within or self.seconds)
        asked = self.threads.submit(self._ask, instructions, material, seconds)
        try:
            body = asked.result(timeout=seconds)
        except TimeoutError as error:
            asked.cancel()
            raise ModelError(_late(seconds)) from error
        return _content(body)

    def _ask(self, instructions: str, material: str, seconds: float) -> bytes:
        import openai  # noqa: PLC0415 - an optional dependency, slow to import

        until = time.monotonic() + seconds
        try:
            with self.client.chat.completions.with_streaming_response.create(
                model=self.name,
                messages=[
                    {"role": "system", "content": instructions},
                    {"role": "user", "content": material},
                ],
                temperature=0,
                timeout=seconds,
            ) as response:
                return _read(response.iter_bytes(), until)
        except ModelError:
            raise
        except openai.APITimeoutError as error:
            raise ModelError(_late(seconds)) from error
        except openai.APIConnectionError as error:
            raise ModelError("the language model’s endpoint cannot be reached") from error
        except Exception as error:  # what a hostile answer raises comes from any layer below
            raise ModelError(_NONSENSE) from error


def model_for(settings: Settings) -> Model | None:
    """Return the language model that the settings name, or `None`: it is off by default.

    Raises:
        SettingError: the settings name one, and the client library is not installed.
    """
    if not settings.model_url:
        return None
    try:
        from openai import DefaultHttpxClient, OpenAI  # noqa: PLC0415 - only where it is wanted
    except ImportError as error:
        raise SettingError(f"{NO_LIBRARY[0]}: {NO_LIBRARY[1]}.") from error
    client = OpenAI(
        base_url=settings.model_url,
        api_key=settings.model_key or "none",
        max_retries=0,
        timeout=settings.model_seconds,
        # The article goes to the endpoint that was named, and to nowhere that this one names.
        http_client=DefaultHttpxClient(
            follow_redirects=False,
            event_hooks={"request": [_within_its_time], "response": [_before_its_body]},
        ),
        # A connection serves one answer, for each has its own end.
        default_headers={"Accept-Encoding": "identity", "Connection": "close"},
    )
    threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="model")
    return Model(client, settings.model_name, settings.model_seconds, threads)


def _within_its_time(request: Any) -> None:
    """Have the line cut when an answer's time is over, wherever it stands then.

    The library's time-outs begin anew with each byte, so headers that never end would keep a
    thread for ever.
    """
    until = time.monotonic() + float(request.extensions["timeout"]["read"]) + _GRACE

    def connected(event: str, told: dict[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            exchange.cut_later(told["return_value"].get_extra_info("socket"), until)

    request.extensions["trace"] = connected


def _before_its_body(response: Any) -> None:
    """Refuse an answer that is none, or is packed, before anything of it is read.

    The library would read a refusal to its end and unpack what comes packed; either may be endless.
    """
    if not response.is_success:
        raise ModelError(f"the language model’s endpoint refused (status {response.status_code})")
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ModelError(_NONSENSE)


def _late(seconds: float) -> str:
    return f"the language model did not answer within {seconds:g} seconds"


def _read(pieces: Iterator[bytes], until: float) -> bytes:
    """Read a body to its end, up to a size and an instant of the monotonic clock."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if time.monotonic() > until or len(body) > MOST_BYTES:
            raise ModelError("the language model did not come to an end")
    return bytes(body)


def _content(body: bytes) -> str:
    """Return the words of a chat completion's first choice."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, KeyError, IndexError, TypeError) as error:
        raise ModelError(_NONSENSE) from error
    if not isinstance(content, str) or not content.strip():
        raise ModelError("the language model answered nothing")
    return content
