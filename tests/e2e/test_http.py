"""HTTP mode: the same answers behind Slack's signature, and a health endpoint."""

from __future__ import annotations

import contextlib
import json
import socket
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.e2e import product
from tests.slack.webhooks import HttpMode

if TYPE_CHECKING:
    from tests.e2e.conftest import House

_FORM = "application/x-www-form-urlencoded"


def _mode(house: House) -> HttpMode:
    assert isinstance(house.slack.transport, HttpMode)
    return house.slack.transport


@pytest.mark.parametrize(
    ("command", "text", "expected"),
    [
        ("/quotes", "Tova Lind", "sandbags"),
        ("/timeline", "Port Maren", "broke the old wall"),
        ("/articles", "granite", "Work on the wall"),
        ("/person", "Bruno Hasselt", "Fishermen’s Union"),
        ("/digest", "", "Port Maren votes for a new harbour wall"),
        ("/clippings", "help", "/quotes"),
    ],
)
def test_commands(http_house: House, command: str, text: str, expected: str) -> None:
    """Commands are answered in HTTP mode."""
    asked = http_house.ida.command(command, text, http_house.room)
    assert expected in asked.answer().words
    assert asked.delivery is not None
    asked.delivery.wait_until_acked()


def test_mentions_messages_clicks_and_forms(http_house: House) -> None:
    """Everything else works as in Socket Mode."""
    ida, room = http_house.ida, http_house.room
    assert "sandbags" in ida.mention("quotes Tova Lind", room).answer().words
    answer = ida.dm("quotes Greta Ohlsen").answer()
    assert ida.click(answer, "quotes.page:more").replaced()
    answer = ida.command("/quotes", "Rurik Amdal", room).answer()
    assert "until the ice comes" in ida.click(answer, "In context").modal().words
    form = ida.click(answer, "Wrong speaker").modal()
    sent = ida.submit(form, {})
    assert sent.delivery is not None
    assert sent.delivery.answer is not None
    assert sent.delivery.answer["response_action"] == "errors"
    ida.open_home()
    assert ida.home().words


def test_url_verification(http_house: House) -> None:
    """Slack's first question to a new address is answered with its challenge."""
    body = json.dumps({"type": "url_verification", "token": "t", "challenge": "a challenge"})
    answer = _mode(http_house).send(body)
    assert answer.status == 200
    assert "a challenge" in answer.body


def test_ssl_check(http_house: House) -> None:
    """Slack's check of the certificate is answered with 200."""
    assert _mode(http_house).send("ssl_check=1&token=t", _FORM).status == 200


def test_unsigned_and_stale_requests_are_refused(http_house: House) -> None:
    """A wrong signature, an old time stamp and no signature at all are turned away."""
    body = urllib.parse.urlencode({"command": "/quotes", "text": "x", "response_url": "x"})
    mode = _mode(http_house)
    assert mode.send(body, _FORM, secret="not the secret").status == 401
    assert mode.send(body, _FORM, age=6 * 60).status == 401
    assert mode.send(body, _FORM, headers={"X-Slack-Signature": ""}).status == 401


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '"x"', "payload=%7B", "\x00", "a" * 100_000]
)
def test_odd_bodies_do_no_harm(http_house: House, body: str) -> None:
    """A signed body that makes no sense is answered, and the next question too."""
    for kind in ("application/json", _FORM):
        assert _mode(http_house).send(body, kind).status < 600
    assert product.healthy(http_house.bot.address)


def test_connections_that_only_drip_keep_nobody_out(http_house: House) -> None:
    """Two hundred requests that never end leave the bot well, and its answers to others."""
    host, _, port = http_house.bot.address.removeprefix("http://").rpartition(":")
    with contextlib.ExitStack() as held:
        for _ in range(200):
            line = held.enter_context(socket.create_connection((host, int(port)), timeout=60))
            line.sendall(b"POST /slack/events HTTP/1.1\r\nHost: clippings\r\nX-Slow: a")
        assert product.healthy(http_house.bot.address)
        asked = http_house.ida.command("/quotes", "Tova Lind", http_house.room)
        assert "Tova Lind" in asked.answer().words


def test_health_and_other_paths(http_house: House) -> None:
    """The health endpoint says that all is well; other paths are not there."""
    assert product.healthy(http_house.bot.address)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with pytest.raises(urllib.error.HTTPError) as caught:
        opener.open(f"{http_house.bot.address}/nothing", timeout=60)
    assert caught.value.code == 404
    with pytest.raises(urllib.error.HTTPError) as caught:
        opener.open(f"{http_house.bot.address}/slack/events", timeout=60)
    assert caught.value.code in (404, 405)


def test_a_burst_is_acknowledged_in_time(http_house: House) -> None:
    """Ten commands at once are all answered with 200 within three seconds."""
    asked = [http_house.ida.command("/quotes", "Tova Lind", http_house.room) for _ in range(10)]
    for each in asked:
        assert each.delivery is not None
        each.delivery.wait_until_acked()
        each.answer()
