"""Settings: what they hold, what is wrong with them, and that no secret is ever shown."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import settings
from store.errors import SettingError

ROOT = Path(__file__).resolve().parents[2]
WRONG = [
    ("SLACK_BOT_TOKEN", "xoxp-1234-abcd", "a user token (xoxp-…)"),
    ("SLACK_BOT_TOKEN", "hunter2hunter2", "14 characters, not shown"),
    ("SLACK_APP_TOKEN", "xoxb-1234-abcd", "a bot token (xoxb-…)"),
    ("SLACK_SIGNING_SECRET", "xoxb-1234-abcd", "a bot token (xoxb-…)"),
    ("SLACK_API_URL", "slack.example", "'slack.example'"),
    ("SLACK_API_URL", "https://", "'https://'"),
    ("CLIPPINGS_HOST", "two words", "'two words'"),
    ("CLIPPINGS_PORT", "http", "'http'"),
    ("CLIPPINGS_PORT", "65536", "'65536'"),
    ("CLIPPINGS_PORT", "-1", "'-1'"),
    ("CLIPPINGS_TIMEZONE", "Moon/Tranquility", "'Moon/Tranquility'"),
    ("CLIPPINGS_TIMEZONE", "../../etc/passwd", "'../../etc/passwd'"),
    ("CLIPPINGS_DIGEST_CHANNELS", "#newsroom", "'#newsroom'"),
    ("CLIPPINGS_DIGEST_DAY", "1", "'1'"),
    ("CLIPPINGS_DIGEST_TIME", "24:00", "'24:00'"),
    ("CLIPPINGS_DIGEST_TIME", "nine", "'nine'"),
    ("CLIPPINGS_DIGEST_EMPTY", "perhaps", "'perhaps'"),
    ("CLIPPINGS_LOG", "loud", "'loud'"),
]


@pytest.mark.parametrize(("name", "value", "shown"), WRONG)
def test_a_wrong_value_is_named(name: str, value: str, shown: str) -> None:
    """One sentence names the setting, what it holds and what it may hold."""
    with pytest.raises(SettingError) as caught:
        settings.load({name: value})
    said = str(caught.value)
    assert said.startswith(f"{name} holds ")
    assert shown in said
    assert "it may hold" in said
    assert said.endswith(".")
    assert "\n" not in said


@given(st.sampled_from(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"]), st.text())
def test_no_secret_is_shown(name: str, value: str) -> None:
    """Whatever a secret holds, its text is in no message."""
    _settings, wrong = settings.check({name: value})
    for error in wrong:
        assert len(value.strip()) < 5 or value.strip() not in str(error)


@given(st.dictionaries(st.sampled_from([name for name, _, _ in WRONG]), st.text(max_size=30)))
def test_nothing_breaks_the_reading(values: dict[str, str]) -> None:
    """Any text in any setting is either taken or explained."""
    _settings, wrong = settings.check(values)
    assert all(str(error).split(" ", 1)[0] in values for error in wrong)


def test_defaults() -> None:
    """With nothing set the defaults of the documentation hold; blank values are not set."""
    held = settings.load({"CLIPPINGS_PORT": "", "CLIPPINGS_DIGEST_CHANNELS": "  "})
    assert held.api_url == "https://slack.com/api/"
    assert (held.host, held.port) == ("127.0.0.1", 3000)
    assert (held.digest_day, held.digest_time) == ("mon", "09:00")
    assert held.digest_channels == ()
    assert str(held.db) == "clippings.db"
    assert held.mode == "socket"


def test_all_wrong_values_are_found() -> None:
    """`check` finds every wrong value at once, for the doctor."""
    _settings, wrong = settings.check({"CLIPPINGS_PORT": "x", "CLIPPINGS_DIGEST_DAY": "x"})
    assert [str(error).split(" ")[0] for error in wrong] == [
        "CLIPPINGS_PORT",
        "CLIPPINGS_DIGEST_DAY",
    ]


def test_values_are_tidied() -> None:
    """Days may be long, times short, channels doubled, the API's address without its slash."""
    held = settings.load(
        {
            "CLIPPINGS_DIGEST_DAY": "Friday",
            "CLIPPINGS_DIGEST_TIME": "7:05",
            "CLIPPINGS_DIGEST_CHANNELS": "C0AAA1, C0BBB2 ,C0AAA1,",
            "SLACK_API_URL": "http://127.0.0.1:9/api",
        }
    )
    assert (held.digest_day, held.digest_time) == ("fri", "07:05")
    assert held.digest_channels == ("C0AAA1", "C0BBB2")
    assert held.api_url == "http://127.0.0.1:9/api/"


@pytest.mark.parametrize(
    ("mode", "missing"), [("socket", "SLACK_APP_TOKEN"), ("http", "SLACK_SIGNING_SECRET")]
)
def test_serving_needs_its_secrets(mode: settings.Mode, missing: str) -> None:
    """Each mode says which secret it lacks, and where that is found."""
    held = settings.load({"SLACK_BOT_TOKEN": "xoxb-1"})
    with pytest.raises(SettingError, match=f"{missing} is not set; it must hold .*slack.com"):
        held.for_serving(mode)


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.env` is read as it stands, dollar signs and all; the environment's own values win."""
    (tmp_path / ".env").write_text(
        "CLIPPINGS_PORT=4000\nCLIPPINGS_HOST='0.0.0.0'\nSLACK_SIGNING_SECRET=a$HOME\n# no\n"
    )
    monkeypatch.setenv("CLIPPINGS_PORT", "5000")
    held = settings.load(settings.environment(tmp_path))
    assert (held.port, held.host, held.signing_secret) == (5000, "0.0.0.0", "a$HOME")  # noqa: S104  # the point of it


@pytest.mark.parametrize("raw", [b"CLIPPINGS_LOG=d\xe9bug\n", "A=1\n".encode("utf-16")])
def test_a_file_in_another_encoding_is_named(tmp_path: Path, raw: bytes) -> None:
    """What an editor saved as something else than UTF-8 is said, not traced."""
    (tmp_path / ".env").write_bytes(raw)
    with pytest.raises(SettingError, match=r"\.env is not UTF-8 text; save it as UTF-8"):
        settings.environment(tmp_path)


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose file it is matters to a service's user."""

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / ".env").write_text("CLIPPINGS_LOG=info")
    monkeypatch.setattr(settings, "dotenv_values", denied)
    with pytest.raises(SettingError, match=r"\.env cannot be read \(Permission denied\)"):
        settings.environment(tmp_path)


def test_misspelt_names_are_found() -> None:
    """A name that is like a setting's, or begins like ours, does nothing: that is said."""
    names = ("CLIPPINGS_DIGEST_CHANEL", "CLIPINGS_DB", "CLIPPINGS_WHATEVER", "PATH", "SLACK_TEAM")
    known = ("CLIPPINGS_DB", "SLACK_BOT_TOKEN")
    assert settings.misspelt(dict.fromkeys(names + known, "1")) == (
        ("CLIPINGS_DB", "CLIPPINGS_DB"),
        ("CLIPPINGS_DIGEST_CHANEL", "CLIPPINGS_DIGEST_CHANNELS"),
        ("CLIPPINGS_WHATEVER", ""),
    )


def test_bolt_does_not_read_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bolt does not see a client id and secret; they are back afterwards."""
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "s")
    with settings.hidden_from_bolt():
        assert "SLACK_CLIENT_ID" not in os.environ
    assert os.environ["SLACK_CLIENT_SECRET"] == "s"


def test_every_setting_is_explained() -> None:
    """`.env.example` holds every setting, commented out or not, and no other."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    explained = {found[1] for line in lines if (found := re.match(r"#?([A-Z_]+)=", line))}
    source = (ROOT / "bot" / "settings.py").read_text()
    assert explained == set(re.findall(r'read\.take\(\s*"([A-Z_]+)"', source))
