"""The reading engine as a filter: JSON Lines in, JSON Lines out, in order, on any number of cores.

No archive, no Slack, no settings: for pipelines, and for measuring the reader. The text is never
cleaned, so that every offset is one into the text that came in.
"""

from __future__ import annotations

import json
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from bot.dates import stated
from handlers.passages import behind_dateline
from nlp import Quote, Reading, Span, read
from nlp.summarising.choosing import choose, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMMARY_SENTENCES = 3
LONGEST_LINE = 64 * 2**20
"""Bytes. A longer line is no article; it is reported and skipped without being held whole."""

_CHUNK_LINES = 32
_CHUNK_BYTES = 512 * 1024  # characters of JSON
_CHUNKS_AHEAD = 3  # a worker: enough to keep it busy while the oldest chunk is waited for

_Numbered = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Annotated:
    """One line of output, and what was wrong with the line it answers ("" where nothing was)."""

    number: int
    line: str
    problem: str = ""


class _BadLineError(ValueError):
    """A line that is no article; `identity` is its id, where it has one."""

    def __init__(self, reason: str, identity: object = None) -> None:
        super().__init__(reason)
        self.identity = identity


def annotate(stream: IO[bytes], workers: int = 1) -> Iterator[Annotated]:
    """Read every article of a stream of JSON Lines.

    Args:
        stream: lines of `{"id", "text", "published"?}`; `dct` is read as `published`.
        workers: processes to read with; with 1 each line is answered before the next is taken.

    Yields:
        One output for each line that is not blank, in the order of the input. No more than a few
        chunks a worker are held at a time.
    """
    lines = _lines(stream)
    if workers <= 1:
        yield from (_annotated(number, line) for number, line in lines)
        return
    with ProcessPoolExecutor(workers, initializer=_leave_interrupts_to_the_parent) as pool:
        under_way: deque[Future[list[Annotated]]] = deque()
        for chunk in _chunks(lines):
            under_way.append(pool.submit(_annotate_chunk, chunk))
            if len(under_way) >= workers * _CHUNKS_AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _lines(stream: IO[bytes]) -> Iterator[_Numbered]:
    """Yield the lines that hold anything, with their numbers; of an endless one, its beginning."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def _chunks(lines: Iterator[_Numbered]) -> Iterator[list[_Numbered]]:
    """Gather lines into chunks, as many as one process takes at a time."""
    chunk: list[_Numbered] = []
    size = 0
    for number, line in lines:
        chunk.append((number, line))
        size += len(line)
        if len(chunk) >= _CHUNK_LINES or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _annotate_chunk(chunk: list[_Numbered]) -> list[Annotated]:
    return [_annotated(number, line) for number, line in chunk]


def _annotated(number: int, line: bytes) -> Annotated:
    try:
        identity, text, published = _article(line)
    except _BadLineError as error:
        return _answer(number, _row(error.identity, "", Reading()), str(error))
    dating = stated(published) if isinstance(published, str) else None
    row = _row(identity, text, read(text, dating))
    if published and dating is None:
        return _answer(number, row, f'"published" is no date: {published!r:.60}; read without it')
    return _answer(number, row)


def _answer(number: int, row: dict[str, Any], problem: str = "") -> Annotated:
    """Every line gets an answer of the same shape, so that output stays in step with input."""
    return Annotated(number, _json(row | {"error": problem} if problem else row), problem)


def _article(line: bytes) -> tuple[object, str, object]:
    """Read a line: who it is, its text, when it appeared; or say what is wrong with it."""
    if len(line) > LONGEST_LINE:
        raise _BadLineError(f"longer than {LONGEST_LINE // 2**20} MB")
    try:
        row = json.loads(line)
    except UnicodeDecodeError as error:
        raise _BadLineError(f"not UTF-8 (byte {error.start})") from error
    except (ValueError, RecursionError) as error:
        raise _BadLineError(f"not JSON ({error})") from error
    if not isinstance(row, dict):
        raise _BadLineError('not an object like {"id": "1", "text": "…"}')
    identity = row.get("id")
    text = row.get("text")
    if not isinstance(text, str):
        raise _BadLineError('has no "text" that is a string', identity)
    return identity, text, row.get("published") or row.get("dct")


def _row(identity: object, text: str, reading: Reading) -> dict[str, Any]:
    return {
        "id": identity,
        "quotes": _quotes(text, reading.quotes),
        "timexes": [
            {
                "start": timex.start,
                "end": timex.end,
                "text": text[timex.start : timex.end],
                "value": timex.value,
                "type": timex.type,
                "inferred": timex.inferred,
            }
            for timex in reading.timexes
        ],
        "people": [
            {"name": person.name, "role": person.role, "aliases": list(person.aliases)}
            for person in reading.people
        ],
        "summary": [
            {"start": start, "end": end, "text": text[start:end]}
            for start, end in _summary(text, reading)
        ],
        "published": {
            "edtf": reading.published.edtf,
            "basis": reading.published.basis,
            "not_before": reading.published.not_before,
        },
    }


def _summary(text: str, reading: Reading) -> list[tuple[int, int]]:
    words = opening(text, reading.sentences, reading.summary, SUMMARY_SENTENCES)
    chosen = choose(text, reading.sentences, reading.summary, SUMMARY_SENTENCES, words)
    found = (reading.sentences[one.sentence] for one in chosen)
    shown = (behind_dateline(text, Span(one.start, one.end)) for one in found)
    return [(span.start, span.end) for span in shown]


def _quotes(text: str, quotes: tuple[Quote, ...]) -> list[dict[str, Any]]:
    """Write each statement once; who makes it together with its speaker is in `also`."""
    rows: dict[object, dict[str, Any]] = {}
    for quote in quotes:
        row = rows.setdefault((quote.spans, quote.clause), _quote(text, quote))
        if row["speaker"] != quote.speaker:
            row["also"].append(quote.speaker)
    return list(rows.values())


def _quote(text: str, quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "spans": [list(span) for span in quote.spans],
        "text": text[quote.start : quote.end],
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_start": quote.speaker_span.start if quote.speaker_span else None,
        "speaker_end": quote.speaker_span.end if quote.speaker_span else None,
        "role": quote.role,
        "also": [],
    }


def _json(row: dict[str, Any]) -> str:
    line = json.dumps(row, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # half a surrogate pair came in as an escape; it goes out as one
        return json.dumps(row)
    return line
