"""How good and how fast summaries are: `python -m bench.summaries [FILE ...]`.

Each file is JSON Lines, `{"id", "text", "summary"}`, where `summary` is what an editor wrote (or a
list of such). Without a file it is the twenty short articles of `summaries.jsonl`, invented for
this and too few to prove anything: name a collection of your own to learn more.

Printed for each: ROUGE-1 and ROUGE-2 (F1, times 100) and words of our summary, of the article's
first sentences (LEAD) and, where sumy is installed, of its LexRank and TextRank, with how far ours
is above LEAD in ROUGE-1 and the 95 % interval of that (paired bootstrap over articles). Needs
`.venv/bin/pip install rouge-score sumy`; without sumy its two are left out, and that is said.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from handlers.passages import behind_dateline
from nlp import Span, people, quotes, sentences, summary, timexes
from nlp.summarising import choosing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_RESAMPLES = 1000
OURS = Path(__file__).with_name("summaries.jsonl")
"""Invented articles with a summary each, for a run that names no file."""


@dataclass(frozen=True, slots=True)
class Scores:
    """One system's figures on one file, an article each."""

    rouge1: list[float]
    rouge2: list[float]
    words: list[int]
    seconds: float


def main(argv: Sequence[str] | None = None) -> int:
    """Run the comparison.

    Args:
        argv: the command line, without the program's name.

    Returns:
        0, or 2 where a library is missing or a file is not what it should be.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.summaries", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[OURS])
    parser.add_argument("--sentences", type=int, default=3, help="a summary's length (default 3)")
    parser.add_argument("--limit", type=int, default=0, help="only the first N articles of a file")
    args = parser.parse_args(argv)
    if find_spec("rouge_score") is None:
        print("rouge-score is missing: .venv/bin/pip install rouge-score sumy", file=sys.stderr)
        return 2
    if missing := [name for name in ("sumy", "numpy") if find_spec(name) is None]:
        print(
            f"LexRank and TextRank are left out: {' and '.join(missing)} missing."
            " .venv/bin/pip install rouge-score sumy brings them.",
            file=sys.stderr,
        )
    try:
        collections = [(file.name, read(file)) for file in args.files]
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    for name, rows in collections:
        _compare(name, rows[: args.limit or None], args.sentences)
    return 0


def read(file: Path) -> list[dict[str, Any]]:
    """Read a collection of articles with summaries.

    Args:
        file: JSON Lines.

    Raises:
        ValueError: It cannot be read, or a line lacks what is needed.
    """
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{file} cannot be read: {error}") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        try:
            row = json.loads(line) if line.strip() else None
        except ValueError as error:
            raise ValueError(f"{file}, line {number}: not JSON ({error})") from error
        if row is None:
            continue
        if not isinstance(row, dict) or not row.get("text") or not row.get("summary"):
            raise ValueError(f'{file}, line {number}: needs "text" and "summary"')
        rows.append(row)
    if not rows:
        raise ValueError(f"{file} holds no article")
    return rows


def ours(text: str, count: int) -> list[str]:
    """Return our summary of `text`, as `clippings annotate` prints it for three sentences."""
    parts = sentences.split(text)
    dates, _ = timexes.find(text, parts)
    persons = people.find(text, parts)
    statements, persons = quotes.find(text, parts, persons, dates)
    ranked = summary.rank(text, parts, statements, persons)
    words = choosing.opening(text, parts, ranked, count)
    chosen = choosing.choose(text, parts, ranked, count, words)
    spans = (Span(parts[one.sentence].start, parts[one.sentence].end) for one in chosen)
    return [behind_dateline(text, span).of(text) for span in spans]


def plainly(text: str, count: int) -> list[str]:
    """Return our summary of `text` from its sentences alone: what the summary itself costs."""
    parts = sentences.split(text)
    ranked = summary.rank(text, parts)
    words = choosing.opening(text, parts, ranked, count)
    chosen = choosing.choose(text, parts, ranked, count, words)
    return [text[parts[one.sentence].start : parts[one.sentence].end] for one in chosen]


def lead(text: str, count: int) -> list[str]:
    """Return the first sentences of `text`."""
    prose = [one for one in sentences.split(text) if one.kind == "prose"]
    return [text[one.start : one.end] for one in prose[:count]]


def _sumy(name: str) -> Callable[[str, int], list[str]]:
    """Return one of sumy's summarisers, on our sentences, so that only the choice differs."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415 -- optional
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415 -- optional
    from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415 -- optional
    from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: PLC0415 -- optional

    kinds: dict[str, Any] = {"LexRank": LexRankSummarizer, "TextRank": TextRankSummarizer}
    summarise = kinds[name](Stemmer("english"))

    class Words:
        """Splits words without a model to download."""

        @staticmethod
        def to_words(text: str) -> tuple[str, ...]:
            """Return the words of `text`."""
            return tuple(text.split())

    def make(text: str, count: int) -> list[str]:
        prose = [one for one in sentences.split(text) if one.kind == "prose"]
        parts = [text[one.start : one.end] for one in prose]
        document = ObjectDocumentModel([Paragraph([Sentence(one, Words()) for one in parts])])
        return [str(one) for one in summarise(document, count)]

    return make


def _compare(name: str, rows: list[dict[str, Any]], count: int) -> None:
    makers: dict[str, Callable[[str, int], list[str]]] = {
        "LEAD": lead,
        "Clippings": ours,
        "Clippings, sentences only": plainly,
    }
    if find_spec("sumy") and find_spec("numpy"):
        makers |= {"LexRank (sumy)": _sumy("LexRank"), "TextRank (sumy)": _sumy("TextRank")}
    table = Table(title=f"{name}: {len(rows):,} articles, {count} sentences")
    for column in ("system", "ROUGE-1", "ROUGE-2", "words", "above LEAD, 95 %", "articles/s"):
        table.add_column(column, justify="left" if column == "system" else "right")
    base: Scores | None = None
    for system, make in makers.items():
        found = _score(rows, make, count)
        base = base or found
        table.add_row(
            system,
            f"{_mean(found.rouge1):.2f}",
            f"{_mean(found.rouge2):.2f}",
            f"{_mean(found.words):.1f}",
            _interval(found.rouge1, base.rouge1) if found is not base else "",
            f"{len(rows) / max(found.seconds, 1e-9):,.0f}",
        )
    Console().print(table)


def _score(rows: list[dict[str, Any]], make: Callable[[str, int], list[str]], count: int) -> Scores:
    from rouge_score.rouge_scorer import RougeScorer  # noqa: PLC0415 -- optional

    started = time.process_time()
    made = [make(row["text"], count) for row in rows]
    seconds = time.process_time() - started
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    found = Scores([], [], [], seconds)
    for row, words in zip(rows, made, strict=True):
        references = row["summary"] if isinstance(row["summary"], list) else [row["summary"]]
        scored = [scorer.score(reference, "\n".join(words)) for reference in references]
        found.rouge1.append(_mean([100 * one["rouge1"].fmeasure for one in scored]))
        found.rouge2.append(_mean([100 * one["rouge2"].fmeasure for one in scored]))
        found.words.append(sum(len(one.split()) for one in words))
    return found


def _interval(values: list[float], base: list[float]) -> str:
    """Return the mean difference with its 95 % interval, articles drawn anew with replacement."""
    differences = [value - other for value, other in zip(values, base, strict=True)]
    drawn = random.Random(0)
    means = sorted(_mean(drawn.choices(differences, k=len(differences))) for _ in range(_RESAMPLES))
    low, high = means[int(0.025 * _RESAMPLES)], means[int(0.975 * _RESAMPLES)]
    return f"{_mean(differences):+.2f} [{low:+.2f}, {high:+.2f}]"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


if __name__ == "__main__":
    sys.exit(main())
