"""The command line as scripts use it: what goes in, what comes out, and exit codes."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.cli import COMMANDS, main
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).with_name("clippings")
ARTICLE = (
    "Bridge opens in Tolmund\n\n"
    "Mayor Ilse Varn opened the harbour bridge in Tolmund on 4 May 2021.\n\n"
    "“It took us eleven years,” Varn said. “We had no money.”\n"
)
OTHER = "Ferry stops\n\nThe last ferry left Tolmund on 3 May 2021, said Per Ostrand, its captain.\n"


def _run(
    folder: Path, *words: str, given: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **settings}
    return subprocess.run(  # noqa: S603  # our own command
        [COMMAND, *words],
        cwd=folder,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles in an archive."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bridge.txt").write_text(ARTICLE)
    assert _run(tmp_path, "ingest", "in").returncode == 0
    (tmp_path / "in" / "ferry.txt").write_text(OTHER)
    assert _run(tmp_path, "ingest", "in").returncode == 0
    return tmp_path


def test_every_command_helps_itself(tmp_path: Path) -> None:
    """The help names every command, and each command has a help of its own."""
    listed = _run(tmp_path, "--help").stdout
    for name in COMMANDS:
        assert f"  {name} " in listed
        done = _run(tmp_path, name, "--help")
        assert done.returncode == 0
        assert done.stdout.startswith(f"usage: clippings {name}")


@pytest.mark.parametrize(
    "words", [[], ["nonsense"], ["ingest"], ["ask"], ["digest", "--post", "--preview"], ["--db"]]
)
def test_wrong_usage(tmp_path: Path, words: list[str]) -> None:
    """Wrong usage is exit code 2, with what would be right."""
    done = _run(tmp_path, *words)
    assert done.returncode == 2
    assert "usage: clippings" in done.stderr


def test_ingest_tells_what_became_of_each(folder: Path) -> None:
    """Outcomes are counted; a failure is named with its reason, and is exit code 3."""
    (folder / "in" / "bridge.txt").write_text(ARTICLE.replace("eleven", "twelve"))
    (folder / "in" / "broken.jsonl").write_text('{"title": \n')
    done = _run(folder, "ingest", "in", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert (report["added"], report["updated"], report["unchanged"]) == ([], [1], [2])
    assert "broken.jsonl" in report["failed"][0]["source"]
    told = _run(folder, "ingest", "in")
    assert "failed    1" in told.stdout
    assert "broken.jsonl" in told.stderr


def test_a_source_that_is_not_there(folder: Path) -> None:
    """A path that does not exist is a failure, not wrong usage: the rest goes in."""
    done = _run(folder, "ingest", "nowhere", "in")
    assert done.returncode == 3
    assert "nowhere" in done.stderr


def test_ask_as_text_and_as_json(folder: Path) -> None:
    """The terminal shows the words of the payload that `--json` prints."""
    shown = _run(folder, "ask", "/quotes Ilse Varn")
    payload = json.loads(_run(folder, "ask", "--json", "/quotes", "Ilse", "Varn").stdout)
    assert set(payload) == {"text", "blocks", "response_type"}
    assert payload["response_type"] == "ephemeral"
    assert "We had no money." in shown.stdout
    assert "We had no money." in json.dumps(payload, ensure_ascii=False)
    assert "\x1b" not in shown.stdout
    public = json.loads(_run(folder, "ask", "--json", "--user", "U1", "quotes Varn").stdout)
    assert public["blocks"]


def test_the_archive_may_be_named_in_three_ways(folder: Path) -> None:
    """`--db` before or behind the command wins over CLIPPINGS_DB, which wins over the default."""
    for name in ("other.db", "third.db"):
        assert _run(folder, "--db", name, "ingest", "nothing").returncode == 3
    for words in (["--db", "other.db", "stats", "--json"], ["stats", "--json", "--db=other.db"]):
        done = _run(folder, *words, CLIPPINGS_DB="clippings.db")
        assert json.loads(done.stdout)["articles"] == 0
    assert json.loads(_run(folder, "stats", "--json").stdout)["articles"] == 2
    named = _run(folder, "stats", "--json", CLIPPINGS_DB="third.db")
    assert json.loads(named.stdout)["articles"] == 0


def test_a_wrong_setting_is_exit_code_2(folder: Path) -> None:
    """A wrong value stops any command that reads settings, in one sentence."""
    done = _run(folder, "stats", CLIPPINGS_PORT="front door")
    assert done.returncode == 2
    assert done.stderr.startswith("clippings: CLIPPINGS_PORT holds 'front door'; it may hold")
    assert done.stderr.count("\n") == 1


def test_an_archive_that_is_none(folder: Path) -> None:
    """Another file, or a folder that is not there, is explained, not traced."""
    (folder / "letter.db").write_text("Dear sir, " * 200)
    for path in ("letter.db", "no/such/folder.db"):
        done = _run(folder, "--db", path, "stats")
        assert done.returncode == 1
        assert done.stderr.startswith("clippings: ")
        assert "Traceback" not in done.stderr


def test_correct_and_withdraw(folder: Path) -> None:
    """An article is named as it is shown; what is said of it holds at once, everywhere."""
    done = _run(
        folder, "correct", "no. 1", "--published", "2021-05-05", "--source", "Tolmund Gazette"
    )
    assert done.returncode == 0
    assert "2021-05-05" in done.stdout
    assert "Tolmund Gazette" in _run(folder, "ask", "/quotes Varn").stdout
    assert _run(folder, "withdraw", "#1").returncode == 0
    assert "We had no money" not in _run(folder, "ask", "/quotes Varn").stdout
    assert _run(folder, "ingest", "in").returncode == 0
    assert "We had no money" not in _run(folder, "ask", "/quotes Varn").stdout
    assert _run(folder, "restore", "1").returncode == 0
    assert "We had no money" in _run(folder, "ask", "/quotes Varn").stdout
    assert "not hidden: no. 1" in _run(folder, "restore", "1").stdout


def test_what_restoring_does_not_lift(folder: Path) -> None:
    """A restored article under embargo is still hidden, and the command says so and what to do."""
    done = _run(folder, "correct", "1", "--embargo", "2990-05-01T09:00", CLIPPINGS_TIMEZONE="UTC")
    assert "2990-05-01T09:00:00" in done.stdout
    done = _run(folder, "restore", "1")
    assert "still hidden: no. 1, whose embargo ends on 2990-05-01 09:00 UTC" in done.stdout
    assert "We had no money" not in _run(folder, "ask", "/quotes Varn").stdout
    assert _run(folder, "correct", "1", "--embargo", "none").returncode == 0
    assert "We had no money" in _run(folder, "ask", "/quotes Varn").stdout
    done = _run(folder, "correct", "1", "--embargo", "soon")
    assert done.returncode == 2
    assert "“soon” is no instant" in done.stderr


def test_ingest_names_what_it_hides(folder: Path) -> None:
    """What nobody sees yet is counted, with its numbers; it is in no answer."""
    (folder / "in" / "held.txt").write_text(
        "EMBARGOED UNTIL 6PM ON 3 MARCH 2090\n\nMill to be sold\n\n"
        "Odo Varn said on Friday that the mill of Tolmund would be sold to its millers.\n"
    )
    done = _run(folder, "ingest", "in")
    assert "hidden    1 (no. 3): seen by nobody yet" in done.stdout
    assert "millers" not in _run(folder, "ask", "/articles mill").stdout


def test_an_article_that_is_not_there(folder: Path) -> None:
    """A number or title that names nothing changes nothing, and says so."""
    for words in (["withdraw", "99"], ["correct", "zebra crossing", "--title", "x"]):
        done = _run(folder, *words)
        assert done.returncode == 1
        assert done.stderr.startswith("clippings: ")
    assert _run(folder, "correct", "1").returncode == 2


def test_export_and_backup(folder: Path) -> None:
    """The export is JSON Lines of all articles; the backup is an archive of its own."""
    lines = _run(folder, "export").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [1, 2]
    assert _run(folder, "backup", "copy.db").returncode == 0
    assert json.loads(_run(folder, "--db", "copy.db", "stats", "--json").stdout)["articles"] == 2
    assert _run(folder, "reindex").returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        *(["backup", "copy.db"], ["export"], ["reindex"], ["withdraw", "1"]),
        *(["stats"], ["ask", "/quotes Ana Lim"], ["console"]),
    ],
)
def test_a_slip_in_the_archives_path_makes_no_archive(folder: Path, words: list[str]) -> None:
    """What looks after an archive wants one that is there: no sound backup of nothing."""
    done = _run(folder, "--db", "clipings.db", *words)
    assert done.returncode == 1
    assert "There is no archive at clipings.db" in done.stderr
    assert not done.stdout
    assert not (folder / "clipings.db").exists()
    assert not (folder / "copy.db").exists()


def test_a_backup_is_a_file(folder: Path) -> None:
    """A folder is named as what it is."""
    for place in (".", "in"):
        done = _run(folder, "backup", place)
        assert done.returncode == 1
        assert "is a folder" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_backup_overwrites_backups_alone(folder: Path) -> None:
    """A slip in its name costs no file but an earlier backup."""
    notes = folder / "notes.txt"
    notes.write_text("Ask Varn about the tolls.")
    done = _run(folder, "backup", "notes.txt")
    assert done.returncode == 1
    assert "notes.txt is a file, and no earlier backup" in done.stderr
    assert notes.read_text() == "Ask Varn about the tolls."
    assert _run(folder, "backup", "copy.db").returncode == 0
    assert _run(folder, "backup", "copy.db").returncode == 0


def _run_with_little_room(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command that may write no file of more than some hundred kilobytes."""
    limited = 'ulimit -f 300; exec "$0" "$@"'
    return subprocess.run(  # noqa: S603  # our own command
        ["/bin/sh", "-c", limited, str(COMMAND), *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_backup_that_finds_no_room_leaves_nothing_behind(folder: Path) -> None:
    """What was written of it would take the room that others need."""
    done = _run_with_little_room(folder, "backup", "copy.db")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert not list(folder.glob("copy.db*"))


def test_no_room_for_more_articles(folder: Path) -> None:
    """Whoever takes in more than there is room for hears what stays, and what to do."""
    lines = [json.dumps({"title": f"Notice {n}", "text": f"{OTHER} No. {n}."}) for n in range(300)]
    (folder / "many.jsonl").write_text("\n".join(lines))
    done = _run_with_little_room(folder, "ingest", "many.jsonl")
    assert done.returncode == 1
    assert "make room" in done.stderr
    assert json.loads(_run(folder, "stats", "--json").stdout)["articles"] >= 2


def test_a_picture_that_cannot_be_written(folder: Path) -> None:
    """The path is named, and how to name another; nothing is traced."""
    done = _run(folder, "ask", "/timeline Tolmund as image", "--image", "no/such/folder.png")
    assert done.returncode == 1
    assert "no/such/folder.png" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_link_that_is_none_is_no_correction(folder: Path) -> None:
    """An article's link is one that leads to a page."""
    for nonsense in (
        "nonsense",
        "gazette.example/bridge",
        "https://localhost",
        "ftp://a.example/b",
    ):
        done = _run(folder, "correct", "1", "--url", nonsense)
        assert done.returncode == 1
        assert "is no link" in done.stderr
    done = _run(folder, "correct", "1", "--url", "https://gazette.example/bridge")
    assert done.returncode == 0
    assert _run(folder, "correct", "1", "--url", "").returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [(["reindex"], "`clippings reindex` goes on"), (["ingest", "in"], "same command goes on")],
)
def test_ctrl_c_says_what_became_of_the_work(
    folder: Path,
    words: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever stops a long work hears that nothing is lost, and how to go on."""

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"bot.commands.{words[0]}.{words[0]}", stopped)
    assert main(["--db", str(folder / "clippings.db"), *words]) == 130
    assert said in capsys.readouterr().err


def test_reindex_tells_what_the_reader_failed_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One article that cannot be read keeps its earlier reading, and is named."""

    def reindexed(_: object, __: object, failed: Callable[[Failure], None]) -> int:
        failed(Failure("no. 2", "the reader failed on it (KeyError: 1)"))
        return 1

    monkeypatch.setattr("bot.commands.reindex.reindex", reindexed)
    assert main(["--db", str(folder / "clippings.db"), "reindex"]) == 3
    said = capsys.readouterr()
    assert said.out == "1 article read again.\n"
    assert said.err.startswith("failed: no. 2: the reader failed on it")


def test_console_by_pipe(folder: Path) -> None:
    """Questions may be piped in; a button of the last answer is pressed by its number."""
    done = _run(folder, "console", given="/quotes Varn\n\nIn context\nexit\n/quotes Ostrand\n")
    assert done.returncode == 0
    assert "Press: [1]" in done.stdout
    assert "We had no money." in done.stdout
    assert "Ostrand" not in done.stdout.split("Press:")[-1]


def test_pages_turn_by_words(folder: Path) -> None:
    """Whoever types "more" turns the page as whoever presses the button does."""
    for no in range(30):
        (folder / "in" / f"{no}.txt").write_text(f"Ferry {no}\n\nThe ferry ran {no} times.\n")
    assert _run(folder, "ingest", "in").returncode == 0
    done = _run(folder, "console", given="/articles ferry\nmore\n")
    first, second = done.stdout.split("Press:")[:2]
    assert "9–16" in second
    assert "9–16" not in first


def test_a_follow_up_at_the_prompt(folder: Path) -> None:
    """A question without an article is about the one that was answered about last."""
    done = _run(folder, "console", given="summarise 2\nwho is quoted?\n")
    assert done.returncode == 0
    assert "Quoted · no. 2" in done.stdout


def test_the_digest_is_previewed(folder: Path) -> None:
    """Without `--post` the digest is only shown, and needs no Slack."""
    done = _run(folder, "digest")
    assert "2 articles added" in done.stdout
    payload = json.loads(_run(folder, "digest", "--preview", "--json").stdout)
    assert {"text", "blocks", "parts"} <= set(payload)
    nowhere = _run(folder, "digest", "--post")
    assert nowhere.returncode == 2
    assert "CLIPPINGS_DIGEST_CHANNELS is not set" in nowhere.stderr


def test_the_demo(tmp_path: Path) -> None:
    """The demo shows the five answers and leaves nothing behind."""
    done = _run(tmp_path, "demo", TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    for heading in (
        "/quotes",
        "/timeline",
        "/articles",
        "@Clippings summarise",
        "digest --preview",
    ):
        assert heading in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_committed_manifest_is_the_commands_output(tmp_path: Path) -> None:
    """`manifest.yaml` is what `clippings manifest` prints with no settings."""
    assert _run(tmp_path, "manifest").stdout == (ROOT / "manifest.yaml").read_text()


def test_commands_load_only_what_they_need() -> None:
    """Neither Slack's libraries nor the picture's or the page's are loaded to answer a question."""
    code = (
        "import sys, bot.commands.ask, bot.commands.annotate;"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " {'slack_bolt', 'slack_sdk', 'matplotlib', 'trafilatura', 'openai', 'apscheduler'}])"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ast.literal_eval(done.stdout) == []
