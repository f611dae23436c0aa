"""The log holds no secret, whoever writes it."""

from __future__ import annotations

import logging

import pytest

from bot import logs
from bot.work import Work, described


@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-1234-5678-AbCdEf",
        "xapp-1-A0-99-abcdef0123",
        "xoxe.xoxb-1-AbCd",
        "wss://wss-primary.slack.example/link/?ticket=0a1b2c3d&app_id=1",
        "https://hooks.slack.example/commands/T1/22/33abc",
        "https://hooks.slack.example/actions/T1/22/33abc",
    ],
)
def test_secrets_are_taken_out(secret: str) -> None:
    """Tokens, a socket's ticket and a response_url's own part are dots in the log."""
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "said %s!", (secret,), None)
    line = logs.Discreet("%(message)s").format(record)
    assert "…" in line
    for part in ("AbCd", "abcdef", "0a1b", "33abc"):
        assert part not in line


def test_an_error_is_told_by_kind_and_place() -> None:
    """An error's message may hold people's words, so only its kind and place are told."""
    with pytest.raises(ValueError, match="Ida") as caught:
        int("what Ida typed")
    said = described(caught.value)
    assert said.startswith("ValueError at test_logs.py:")
    assert "Ida" not in said


def test_work_is_finished_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    """A failing task harms no other; a finish waits for all, and what comes later is refused."""
    work, done = Work(2), []

    def fail() -> None:
        raise RuntimeError("secret words")

    work.do(fail)
    for number in range(20):
        work.do(lambda number=number: done.append(number))  # type: ignore[misc]  # a default binds it
    assert work.finish(10)
    work.do(lambda: done.append(99))
    assert sorted(done) == list(range(20))
    assert "secret words" not in caplog.text
    assert "RuntimeError" in caplog.text


def test_no_words_forge_a_line() -> None:
    """Whatever a file or a server is called, a record is one line, and moves no cursor."""
    record = logging.LogRecord(
        "clippings", logging.WARNING, "x.py", 1, "No %s", ("\x1b[2J\x00\n2031 ERROR \u202ex",), None
    )
    line = logs.Discreet("%(levelname)s %(message)s").format(record)
    assert line == "WARNING No \\x1b[2J\\x00\\n2031 ERROR \\u202ex"
