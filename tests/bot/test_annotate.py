"""`clippings annotate`: a line out for every line in, in order, with offsets into what came in."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import annotate as module
from bot.annotate import annotate
from bot.dates import stated

COMMAND = Path(sys.executable).with_name("clippings")
TEXT = (
    "Mayor Ilse Varn opened the bridge in Tolmund on 4 May 2021.\n\n"
    "“It took us eleven years,” she said. “We had no money.”\n\n"
    "The harbour board’s chairman, Per Ostrand, said the tolls would stay."
)
SHAPE: dict[str, Any] = {
    "id": None,
    "quotes": [],
    "timexes": [],
    "people": [],
    "summary": [],
    "published": {"edtf": None, "basis": "unknown", "not_before": None},
}


def _run(*lines: object, workers: int = 1) -> list[dict[str, Any]]:
    raw = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines
    )
    return [json.loads(one.line) for one in annotate(io.BytesIO(raw), workers)]


def test_an_article_is_read() -> None:
    """Quotations, dates, people, summary and date come out under their names, spans in the text."""
    (row,) = _run({"id": "a", "text": TEXT, "published": "2021-05-05"})
    assert set(row) == set(SHAPE)
    assert row["published"] == {"edtf": "2021-05-05", "basis": "stated", "not_before": None}
    assert "2021-05-04" in {timex["value"] for timex in row["timexes"]}
    broken = next(quote for quote in row["quotes"] if quote["kind"] == "direct")
    assert [TEXT[start:end].strip("“”,") for start, end in broken["spans"]] == [
        "It took us eleven years",
        "We had no money.",
    ]
    assert set(broken) == {
        "start", "end", "spans", "text", "kind", "speaker", "speaker_start", "speaker_end", "role",
        "also",
    }  # fmt: skip
    assert broken["speaker"] == "Ilse Varn"
    assert TEXT[broken["speaker_start"] : broken["speaker_end"]] == "she"
    for name in ("quotes", "timexes", "summary"):
        assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in row[name])
    assert 1 <= len(row["summary"]) <= 3


def test_nothing_is_cleaned() -> None:
    """Offsets count the code points that came in: marks of order, odd spaces and emoji too."""
    text = "\ufeff\u200b😀  \r\n" + TEXT
    (row,) = _run({"id": 1, "text": text})
    timex = next(timex for timex in row["timexes"] if timex["value"] == "2021-05-04")
    assert text[timex["start"] : timex["end"]] == "4 May 2021"


def test_dct_is_the_same_as_published() -> None:
    """A line's `dct` is read as `published`."""
    one, other = _run({"text": TEXT, "dct": "2021-05-05"}, {"text": TEXT, "published": "20210505"})
    assert one == other


BAD = [b"{", b"[1]", b"null", b'{"id": 7}', b'{"id": 7, "text": 3}', b"\xff\xfe{", b"[" * 100_000]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_line_is_answered_in_its_place(bad: bytes) -> None:
    """A line that is no article gives an empty reading with an error; those round it are read."""
    first, second, third = _run({"id": 1, "text": TEXT}, bad, {"id": 3, "text": TEXT})
    assert first | {"id": 3} == third
    assert second.pop("error")
    assert second == SHAPE | {"id": second["id"]}


def test_a_date_that_is_none_is_told() -> None:
    """An article whose date cannot be read is read all the same, and its line says so."""
    (row,) = _run({"id": 1, "text": TEXT, "published": "soon"})
    assert "soon" in row["error"]
    assert row["quotes"]


def test_half_a_surrogate_pair_survives() -> None:
    """A lone surrogate, which JSON can write and UTF-8 cannot, goes out as it came in."""
    line = b'{"id": "\\ud800", "text": "On 4 May 2021 \\ud800 it rained."}'
    ((row),) = _run(line)
    assert row["id"] == "\ud800"
    assert row["timexes"][0]["start"] == 3


def test_an_endless_line_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line beyond all measure is skipped, and the next one read."""
    monkeypatch.setattr(module, "LONGEST_LINE", 2**20)
    long = b'{"id": 1, "text": "' + b"x" * 2**22 + b'"}'
    first, second = _run(long, {"id": 2, "text": "x"})
    assert "longer than 1 MB" in first["error"]
    assert second["id"] == 2


@pytest.mark.parametrize("workers", [2, 3])
def test_order_is_kept_over_workers(workers: int) -> None:
    """Any number of processes gives the same lines in the same order as one."""
    lines: list[object] = [{"id": n, "text": TEXT * (1 + n % 3)} for n in range(120)]
    lines[50] = b"{"
    assert _run(*lines, workers=workers) == _run(*lines)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No text breaks it, and all offsets lie inside the text."""
    (row,) = _run({"text": text})
    assert "error" not in row
    for name in ("quotes", "timexes", "summary"):
        assert all(0 <= one["start"] < one["end"] <= len(text) for one in row[name])


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2022-12-23", "2022-12-23"),
        ("20221223", "2022-12-23"),
        ("2022-12-23T23:30:00-05:00", "2022-12-23"),
        ("2022-12", "2022-12"),
        ("2022", "2022"),
        ("Fri, 23 Dec 2022 08:00:00 +0700", "2022-12-23"),
        ("2022-13-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_stated_dates(written: str, edtf: str | None) -> None:
    """A date keeps its precision and its own day; what is no date is none."""
    found = stated(written)
    assert (found.edtf if found else None) == edtf


def _command(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  # our own command
        [COMMAND, "annotate", *words], input=given, capture_output=True, timeout=60, check=False
    )


def test_the_command_reports_bad_lines(tmp_path: Path) -> None:
    """Each bad line is named on standard error; the exit code says that there were some."""
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps({"id": 1, "text": "x"}).encode() + b"\n\n{\n")
    done = _command(str(file))
    assert done.returncode == 3
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, None]
    assert done.stderr.startswith(b"line 3: not JSON")
    assert _command("-", given=b'{"id": 1, "text": "x"}').returncode == 0


def test_wrong_usage() -> None:
    """A file that is not there, and no number of processes, are wrong usage."""
    for words in (["nowhere.jsonl"], ["--workers", "0"], ["--workers", "many"], ["."]):
        done = _command(*words)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_a_reader_that_leaves_is_no_fault() -> None:
    """`… | head -1` ends quietly."""
    given = (json.dumps({"id": 1, "text": TEXT}) + "\n").encode() * 3000
    line = f"{COMMAND} annotate --workers 2 | head -1"
    done = subprocess.run(  # noqa: S602  # a pipe is the point
        line, shell=True, input=given, capture_output=True, timeout=60, check=False
    )
    assert json.loads(done.stdout)["id"] == 1
    assert b"Traceback" not in done.stderr


def test_a_joint_statement_is_one_row() -> None:
    """What two people say together is written once, with the second of them in `also`."""
    text = "Ada Voss and Jon Tarro said the port would open. Ada Voss is the mayor."
    line = json.dumps({"id": 1, "text": text}).encode() + b"\n"
    (answer,) = annotate(io.BytesIO(line))
    (row,) = json.loads(answer.line)["quotes"]
    assert (row["speaker"], row["also"]) == ("Ada Voss", ["Jon Tarro"])
