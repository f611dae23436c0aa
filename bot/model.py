"""The newsroom's language model, reached through an OpenAI-compatible endpoint of its choice.

One try within one deadline: whoever waits gets the article's own sentences instead.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.errors import ModelError, SettingError

if TYPE_CHECKING:
    from openai import OpenAI

    from bot.settings import Settings

MOST_ANSWERED = 20_000
"""Characters of an answer that are read; an endless one is nonsense."""


@dataclass(frozen=True, slots=True)
class Model:
    """A language model behind an endpoint; `seconds` bounds the whole of one answer."""

    client: OpenAI
    name: str
    seconds: float

    def write(self, instructions: str, material: str) -> str:
        """Return the model's answer to one question.

        Raises:
            ModelError: no answer came in time, or none that is usable.
        """
        from openai import OpenAIError  # noqa: PLC0415 - an optional dependency, slow to import

        until = time.monotonic() + self.seconds
        answered: list[str] = []
        length = 0
        try:
            with self.client.chat.completions.create(
                model=self.name,
                messages=[
                    {"role": "system", "content": instructions},
                    {"role": "user", "content": material},
                ],
                temperature=0,
                stream=True,
                timeout=self.seconds,
            ) as pieces:
                for piece in pieces:
                    words = (piece.choices[0].delta.content or "") if piece.choices else ""
                    answered.append(words)
                    length += len(words)
                    if time.monotonic() > until:
                        raise ModelError(f"the language model took over {self.seconds:g} seconds")
                    if length > MOST_ANSWERED:
                        raise ModelError("the language model did not come to an end")
        except OpenAIError as error:
            raise ModelError(_reason(error, self.seconds)) from error
        except (ValueError, TypeError, AttributeError, IndexError, KeyError) as error:
            # What the client raises on an answer that is not of the protocol depends on the answer.
            raise ModelError("the language model’s endpoint answered nonsense") from error
        return "".join(answered)


def model_for(settings: Settings) -> Model | None:
    """Return the language model that the settings name, or `None`: it is off by default.

    Raises:
        SettingError: the settings name one, and the client library is not installed.
    """
    if not settings.model_url:
        return None
    try:
        from openai import OpenAI  # noqa: PLC0415 - only where a newsroom wants it
    except ImportError as error:
        raise SettingError(
            "CLIPPINGS_MODEL_URL is set, but the client library is not installed:"
            " run pip install 'clippings[llm]', or leave the setting out."
        ) from error
    client = OpenAI(
        base_url=settings.model_url,
        api_key=settings.model_key or "none",
        max_retries=0,
        timeout=settings.model_seconds,
    )
    return Model(client, settings.model_name, settings.model_seconds)


def _reason(error: Exception, seconds: float) -> str:
    from openai import APIConnectionError, APIStatusError, APITimeoutError  # noqa: PLC0415 - as above

    if isinstance(error, APITimeoutError):
        return f"the language model did not answer within {seconds:g} seconds"
    if isinstance(error, APIConnectionError):
        return "the language model’s endpoint cannot be reached"
    if isinstance(error, APIStatusError):
        return f"the language model’s endpoint refused (status {error.status_code})"
    return "the language model’s endpoint answered nonsense"
