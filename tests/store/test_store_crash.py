"""Kill -9 at any moment, and two processes at once, leave a sound archive."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from store import articles, schema
from store.archive import Archive

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from store import articles
from store.archive import Archive
from store.values import Draft
archive = Archive.open(sys.argv[1])
for n in range(int(sys.argv[3])):
    text = f"Story {n}. “We heard {n} of it,” said Ada Lim, the pilot, on 3 May 2021."
    articles.put(archive, Draft(text=text, uri=f"{sys.argv[2]}/{n}"))
    print(n, flush=True)
"""


def start(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    """Start a process that puts articles into the archive, one transaction each."""
    return subprocess.Popen(  # noqa: S603 our own program
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )


def check(path: Path) -> int:
    """Check the file and the agreement of its tables; return how many articles it holds."""
    with sqlite3.connect(path) as other:
        assert other.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []
    with Archive.open(path) as archive:
        assert schema.version_of(archive.connection) == schema.LATEST
        for index in ("articles_fts", "quotes_fts", "events_fts", "standing_fts"):
            archive.connection.execute(
                f"INSERT INTO {index} ({index}) VALUES ('integrity-check')"  # noqa: S608 names of our own
            )
        unread = "SELECT count(*) FROM articles WHERE reader_version = 0"
        assert archive.value(unread) == 0
        orphans = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM origins)"
        assert archive.value(orphans) == 0
        return articles.count(archive)


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_import_leaves_whole_articles_and_can_go_on(tmp_path: Path, seed: int) -> None:
    """Every article that was told as stored is there whole; the same command finishes the work."""
    path = tmp_path / "archive.db"
    process = start(path, "run", 400)
    assert process.stdout is not None
    drawn = random.Random(seed)  # noqa: S311 moments, not secrets
    told = -1
    for _ in range(drawn.randint(0, 60)):
        told = int(process.stdout.readline() or told)
    time.sleep(drawn.random() / 50)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if path.exists():
        assert check(path) >= told + 1
    finished = start(path, "run", 80)
    finished.communicate(timeout=120)
    assert finished.returncode == 0
    assert check(path) >= 80


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Both finish, and equal texts of theirs are one article with two origins each."""
    path = tmp_path / "archive.db"
    both = [start(path, name, 40) for name in ("one", "two")]
    for process in both:
        process.communicate(timeout=120)
        assert process.returncode == 0
    assert check(path) == 40
    with Archive.open(path) as archive:
        assert archive.value("SELECT count(*) FROM origins") == 80


OPENER = """
import sys
from store.archive import Archive
print("ready", flush=True)
for path in sys.stdin:
    Archive.open(path.strip()).close()
    print("open", flush=True)
"""


def test_many_processes_make_one_archive_at_once(tmp_path: Path) -> None:
    """Whoever comes second waits for the one that is making the archive, and then opens it."""
    several = [
        subprocess.Popen(  # noqa: S603 our own program
            [sys.executable, "-c", OPENER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        for _ in range(4)
    ]
    pipes = [(one.stdin, one.stdout) for one in several if one.stdin and one.stdout]
    assert {out.readline() for _, out in pipes} == {"ready\n"}
    for turn in range(40):
        path = tmp_path / f"{turn}.db"
        for into, _ in pipes:
            into.write(f"{path}\n")
        answers = [out.readline() for _, out in pipes]
        if answers != ["open\n"] * 4:
            break
        assert check(path) == 0
    told = [process.communicate(timeout=60)[1] for process in several]
    assert [process.returncode for process in several] == [0] * 4, told


def test_reading_goes_on_while_another_process_writes(tmp_path: Path) -> None:
    """A reader is never kept waiting by a writer, and sees whole articles only."""
    path = tmp_path / "archive.db"
    with Archive.open(path) as archive:
        process = start(path, "one", 60)
        seen = []
        while process.poll() is None:
            seen.append(articles.count(archive))
            for article in articles.latest(archive, 1).items:
                assert articles.sentences(archive, article.id)
        process.communicate()
        assert articles.count(archive) == 60
    assert seen == sorted(seen)
