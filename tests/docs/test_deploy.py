"""What docs/deploy holds starts what is there: the unit and the container file name no ghosts."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot import cli, serving
from bot.commands import exits

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "docs" / "deploy"
_PROGRAM = "import sys; from bot.cli import main; sys.exit(main())"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def unit() -> ConfigParser:
    """Read the systemd unit; each of its keys stands once, except where systemd adds them up."""
    read = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#", ";"))
    read.optionxform = str  # type: ignore[assignment,method-assign]  # as configparser documents it
    read.read(DEPLOY / "clippings.service", encoding="utf-8")
    return read


def steps() -> list[tuple[str, str]]:
    """Read the container file's instructions, each on one line."""
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("#")).replace("\\\n", " ")
    parts = (line.split(maxsplit=1) for line in kept.splitlines() if line.strip())
    return [(name, rest) for name, rest in parts]


def assert_starts(words: list[str]) -> None:
    """Hold a command line to what the product has: its program, its command, its options."""
    assert Path(words[0]).name in PROJECT["project"]["scripts"]
    assert words[1] in cli.COMMANDS
    shown = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", _PROGRAM, words[1], "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert all(option in shown for option in words[2:])


def test_the_unit_starts_the_bot() -> None:
    """The unit runs a command that exists, and its sections are those that systemd knows."""
    read = unit()
    assert read.sections() == ["Unit", "Service", "Install"]
    assert_starts(shlex.split(read["Service"]["ExecStart"]))


def test_the_unit_gives_the_bot_time_to_end() -> None:
    """It waits longer than the bot takes, and starts no bot again whose settings are wrong."""
    service = unit()["Service"]
    assert float(service["TimeoutStopSec"]) > serving.FINISH_SECONDS
    assert service["RestartPreventExitStatus"].split() == [str(exits.WRONG_USAGE)]


def test_the_unit_installs_as_its_head_says() -> None:
    """Files, folders and the user that its head makes are those that the unit names."""
    head = (DEPLOY / "clippings.service").read_text(encoding="utf-8").partition("[Unit]")[0]
    service = unit()["Service"]
    assert f"useradd --system --home-dir {service['WorkingDirectory']} {service['User']}" in head
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert f"cp .env.example {service['EnvironmentFile']}" in head
    assert (ROOT / ".env.example").is_file()
    assert f"python3 -m venv {Path(service['ExecStart'].split()[0]).parents[1]}" in head


def test_what_the_container_copies_is_there() -> None:
    """Each file is in the checkout, and every package of the wheel with its extra files goes in."""
    copied: set[str] = set()
    for name, rest in steps():
        if name == "COPY" and not rest.startswith("--from"):
            *sources, _ = shlex.split(rest)
            copied.update(sources)
    assert all((ROOT / source).exists() for source in copied)
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {*wheel["packages"], *wheel["force-include"], PROJECT["project"]["readme"]} <= copied


def test_the_container_is_sent_what_it_copies_and_nothing_else() -> None:
    """The build's context is what the container file copies: no secrets, no archive."""
    copied = [
        rest.split()[:-1] for name, rest in steps() if name == "COPY" and "--from" not in rest
    ]
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in lines
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert let_in == {name for names in copied for name in names}


def test_the_container_runs_the_bot_as_nobody_special() -> None:
    """It starts a command that exists, not as root, and ends by the signal that the bot knows."""
    named = dict(steps())
    assert_starts([word.strip('[]," ') for word in named["CMD"].split(",")])
    assert named["USER"] != "root"
    assert named["STOPSIGNAL"] == "SIGTERM"
    assert named["VOLUME"] == named["WORKDIR"]
    assert f"CLIPPINGS_DB={named['VOLUME']}/" in named["ENV"]


def test_the_containers_python_is_new_enough() -> None:
    """Both stages stand on one Python that the project takes."""
    images = {rest.split()[0] for name, rest in steps() if name == "FROM"}
    (image,) = images
    found = re.search(r"python:(\d+)\.(\d+)", image)
    needed = re.search(r"(\d+)\.(\d+)", PROJECT["project"]["requires-python"])
    assert found
    assert needed
    assert tuple(map(int, found.groups())) >= tuple(map(int, needed.groups()))


@pytest.mark.parametrize("name", ["Containerfile", "clippings.service"])
def test_no_secret_stands_in_what_is_deployed(name: str) -> None:
    """Tokens come from the environment, never from these files."""
    assert not re.search(r"xox[abp]-|xapp-", (DEPLOY / name).read_text(encoding="utf-8"))
