"""Setting up: the manifest, what `doctor` finds, and settings that cannot be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from bot.doctor import examine
from tests.e2e import product
from tests.slack import faults
from tests.slack.state import DEFAULT_SCOPES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.slack.state import Json
    from tests.slack.workspace import Slack


@pytest.fixture
def clinic(slack: Slack) -> Slack:
    """A workspace in which refusals are what is looked for."""
    slack.tolerate_refusals = True
    return slack


def test_the_manifest_asks_for_little(manifest: Json) -> None:
    """The manifest asks for the scopes of the design, and for no more than features need."""
    scopes = set(manifest["oauth_config"]["scopes"]["bot"])
    assert set(DEFAULT_SCOPES) <= scopes | {"mpim:history"}
    assert scopes <= set(DEFAULT_SCOPES) | {"files:read", "files:write"}
    assert "user" not in manifest["oauth_config"]["scopes"]
    assert {"app_mention", "message.im"} <= set(
        manifest["settings"]["event_subscriptions"]["bot_events"]
    )
    home = manifest["features"]["app_home"]
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False
    assert manifest["settings"]["socket_mode_enabled"] is True


def test_the_manifests_commands_are_slacks(manifest: Json) -> None:
    """Each command is there with its description and hint, and none is one of Slack's own."""
    commands = {each["command"]: each for each in manifest["features"]["slash_commands"]}
    expected = {"/quotes", "/timeline", "/articles", "/person", "/digest", "/clippings"}
    assert expected <= set(commands)
    assert not set(commands) & {"/who", "/search", "/remind", "/status", "/dm", "/msg", "/topic"}
    for each in commands.values():
        assert 0 < len(each["description"]) <= 2000
        assert len(each.get("usage_hint", "")) <= 1000


def test_the_manifest_for_http(tmp_path: Path) -> None:
    """With HTTP set up the manifest has request addresses, and no Socket Mode."""
    ran = product.run_here(
        tmp_path / "c.db",
        "manifest",
        SLACK_SIGNING_SECRET="0123456789abcdef0123456789abcdef",
        CLIPPINGS_URL="https://clippings.example",
    )
    assert ran.code == 0, ran.err
    manifest = yaml.safe_load(ran.out)
    assert manifest["settings"]["socket_mode_enabled"] is False
    address = "https://clippings.example/slack/events"
    assert manifest["settings"]["event_subscriptions"]["request_url"] == address
    assert manifest["settings"]["interactivity"]["request_url"] == address
    assert all(each["url"] == address for each in manifest["features"]["slash_commands"])


def test_doctor_is_content(db: Path, clinic: Slack) -> None:
    """With everything as it should be, doctor says so and ends well."""
    ida = clinic.person("Ida")
    room = clinic.channel("newsroom", ida)
    ran = product.run_here(db, "doctor", slack=clinic, CLIPPINGS_DIGEST_CHANNELS=room.id)
    assert ran.code == 0, ran.out + ran.err
    assert clinic.team.bot_token not in ran.out
    assert clinic.by_bot() == []


def test_doctor_finds_a_misspelt_setting(db: Path, clinic: Slack) -> None:
    """A setting whose name is wrong changes nothing; doctor says which one is meant."""
    ran = product.run_here(db, "doctor", slack=clinic, CLIPPINGS_DIGEST_TIMES="10:00")
    assert ran.code == 3
    assert "CLIPPINGS_DIGEST_TIMES: there is no such setting" in ran.out
    assert "write CLIPPINGS_DIGEST_TIME\n" in ran.out


def test_doctor_says_once_what_is_wrong_with_a_token(tmp_path: Path) -> None:
    """A token that is none is not called missing as well."""
    found = list(examine({"SLACK_BOT_TOKEN": "abc"}, tmp_path / "none.db"))
    assert [one.what for one in found if not one.well] == ["SLACK_BOT_TOKEN", "archive"]


def test_doctor_looks_for_the_models_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A language model that cannot be asked is found before anybody waits for it."""
    wanted = {"CLIPPINGS_MODEL_URL": "http://127.0.0.1:9/v1"}
    there = [one for one in examine(wanted, tmp_path / "none.db") if one.what == "model"]
    assert [one.well for one in there] == [True]
    monkeypatch.setitem(sys.modules, "openai", None)
    (missing,) = [one for one in examine(wanted, tmp_path / "none.db") if one.what == "model"]
    assert not missing.well
    assert "pip install openai" in missing.mend


def test_doctor_names_missing_scopes(db: Path, clinic: Slack) -> None:
    """A scope that the manifest asks for and the token lacks is named, with how to mend it."""
    clinic.team.scopes.remove("chat:write")
    clinic.team.scopes.remove("im:history")
    ran = product.run_here(db, "doctor", slack=clinic)
    assert ran.code != 0
    assert "chat:write" in ran.out + ran.err
    assert "im:history" in ran.out + ran.err
    assert "install" in (ran.out + ran.err).casefold()


def test_doctor_finds_channels_without_the_bot(db: Path, clinic: Slack) -> None:
    """A digest channel that the bot is not in, or that is not there, is named."""
    ida = clinic.person("Ida")
    room = clinic.channel("newsroom", ida, bot=False)
    channels = f"{room.id},C0NOTTHERE0"
    ran = product.run_here(db, "doctor", slack=clinic, CLIPPINGS_DIGEST_CHANNELS=channels)
    assert ran.code != 0
    assert room.id in ran.out + ran.err
    assert "C0NOTTHERE0" in ran.out + ran.err
    assert "invite" in (ran.out + ran.err).casefold()


def test_doctor_finds_wrong_tokens(db: Path, clinic: Slack) -> None:
    """A token that Slack does not take is named by its setting, never by its text."""
    wrong: dict[str, str] = {
        "SLACK_BOT_TOKEN": "xoxb-not-a-real-one-0001",
        "SLACK_APP_TOKEN": "xapp-1-not-a-real-one-0002",
    }
    for setting, token in wrong.items():
        ran = product.run_here(db, "doctor", slack=clinic, settings={setting: token})
        assert ran.code != 0, setting
        assert setting in ran.out + ran.err
        assert token not in ran.out + ran.err
        assert "Traceback" not in ran.err


def test_doctor_finds_an_app_token_without_its_scope(db: Path, clinic: Slack) -> None:
    """An app-level token without `connections:write` cannot open sockets; doctor says so."""
    clinic.team.app_scopes.clear()
    ran = product.run_here(db, "doctor", slack=clinic)
    assert ran.code != 0
    assert "connections:write" in ran.out + ran.err


def test_doctor_without_slack(db: Path) -> None:
    """Where Slack cannot be reached, doctor says that, and still looks at the archive."""
    settings = {
        "SLACK_API_URL": f"http://127.0.0.1:{product.free_port()}/api/",
        "SLACK_BOT_TOKEN": "xoxb-1-2-abc",
        "SLACK_APP_TOKEN": "xapp-1-A1-2-abc",
    }
    ran = product.run_here(db, "doctor", settings=settings)
    assert ran.code != 0
    assert "Traceback" not in ran.err
    assert "archive" in (ran.out + ran.err).casefold()


BAD = {
    "SLACK_BOT_TOKEN": "xoxp-1-2-a-secret-that-must-not-be-shown",
    "SLACK_APP_TOKEN": "xoxb-1-2-a-secret-that-must-not-be-shown",
    "SLACK_API_URL": "slack.com",
    "CLIPPINGS_TIMEZONE": "Mars/Olympus_Mons",
    "CLIPPINGS_DIGEST_CHANNELS": "#newsroom",
    "CLIPPINGS_DIGEST_DAY": "1",
    "CLIPPINGS_DIGEST_TIME": "25:00",
    "CLIPPINGS_PORT": "70000",
}


@pytest.mark.parametrize("setting", BAD)
def test_a_bad_setting_stops_the_start(db: Path, clinic: Slack, setting: str) -> None:
    """One sentence names the setting, what it holds and what it may hold; a secret's text never."""
    ran = product.run_here(db, "serve", slack=clinic, settings={setting: BAD[setting]})
    assert ran.code not in (0, None)
    said = ran.out + ran.err
    assert setting in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1, said
    if "secret" in BAD[setting]:
        assert "a-secret-that" not in said
    else:
        assert BAD[setting] in said


@pytest.mark.parametrize("setting", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_a_missing_secret_stops_the_start(db: Path, clinic: Slack, setting: str) -> None:
    """A token that is not set is named."""
    ran = product.run_here(db, "serve", slack=clinic, settings={setting: ""})
    assert ran.code != 0
    assert setting in ran.out + ran.err
    assert "Traceback" not in ran.err


def test_a_token_that_slack_refuses_stops_the_start(db: Path, clinic: Slack) -> None:
    """A token of the right form that Slack does not know ends the start with a sentence."""
    ran = product.run(db, "serve", slack=clinic, SLACK_BOT_TOKEN="xoxb-1-2-not-known")
    assert ran.code != 0
    assert "Traceback" not in ran.out + ran.err
    assert "SLACK_BOT_TOKEN" in ran.out + ran.err


def test_slack_away_at_the_start(db: Path, clinic: Slack) -> None:
    """Where Slack fails at the start, one sentence says so; a service manager tries again."""
    for method in ("auth.test", "apps.connections.open"):
        clinic.faults.add(method, faults.server_error(503), times=None)
        ran = product.run(db, "serve", slack=clinic)
        assert ran.code != 0
        assert "Traceback" not in ran.out + ran.err
        assert "Slack" in ran.out + ran.err
        clinic.faults.clear()


def test_settings_from_a_file(db: Path, clinic: Slack) -> None:
    """Settings are read from `.env` where the bot runs; the environment wins over it."""
    lines = [
        f"SLACK_API_URL={clinic.api_url}",
        f"SLACK_BOT_TOKEN={clinic.team.bot_token}",
        "SLACK_APP_TOKEN=xapp-1-not-this-one",
    ]
    (db.parent / ".env").write_text("\n".join(lines) + "\n")
    with_file = product.run_here(db, "doctor", SLACK_APP_TOKEN=clinic.team.app_token)
    assert with_file.code == 0, with_file.out + with_file.err


def test_a_port_in_use_is_named(db: Path, clinic: Slack) -> None:
    """A port that another process has is named, not traced."""
    port = clinic.server.server_address[1]
    ran = product.run(
        db,
        "serve",
        "--http",
        slack=clinic,
        SLACK_SIGNING_SECRET=clinic.team.signing_secret,
        CLIPPINGS_PORT=str(port),
    )
    assert ran.code != 0
    assert str(port) in ran.out + ran.err
    assert "Traceback" not in ran.out + ran.err
