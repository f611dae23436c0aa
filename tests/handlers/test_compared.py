"""Which earlier article a new one is held against."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers.asking import Message
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

TOLD = (
    (
        "2024-02-01",
        "Ferry tariff of Selby to be heard in court",
        (
            "Prime Minister Teodor Vash said the ferry tariff of Selby would be heard in court. The"
            " islanders call the tariff unlawful. Judge Mira Tal hears the tariff case in Selby."
        ),
    ),
    (
        "2024-05-01",
        "Prime minister opens a school",
        (
            "Prime Minister Teodor Vash opened a school in Selby on Tuesday. Vash praised the"
            " teachers. The school has ninety pupils."
        ),
    ),
    (
        "2024-06-01",
        "Court strikes down the ferry tariff",
        (
            "The court of Selby struck down the ferry tariff on 31 May 2024. Prime Minister Teodor"
            " Vash said the islanders had won. The tariff was unlawful, Judge Mira Tal said on 30"
            " May 2024."
        ),
    ),
)


def test_the_last_article_on_the_same_is_chosen(own_desk: Desk, tmp_path: Path) -> None:
    """A later article in which the same man opens a school is not one on the same."""
    numbers: list[int] = []
    for number, (day, title, text) in enumerate(TOLD):
        path = tmp_path / f"told-{number}.json"
        told = {"title": title, "text": text, "published": day}
        path.write_text(json.dumps(told), encoding="utf-8")
        numbers += ingest(own_desk.archive, [path]).added
    answer = said(ask(own_desk, f"what is new in no. {numbers[2]}?"))
    assert f"against no. {numbers[0]}" in answer
    dates = answer.partition("Dates not told there")[2]
    assert dates.index("30 May 2024") < dates.index("31 May 2024")


def test_written_in_some_year_or_later_is_no_date(own_desk: Desk, tmp_path: Path) -> None:
    """Of two articles without a date, the one that came first is the earlier."""
    numbers: list[int] = []
    for number, (title, text) in enumerate(
        (
            (TOLD[0][1], TOLD[0][2]),
            (TOLD[2][1], f"{TOLD[2][2]} The tariff had cost two crowns in 1987."),
        )
    ):
        path = tmp_path / f"undated-{number}.json"
        told = {"title": title, "text": text.replace("31 May 2024", "Friday").replace(" 2024", "")}
        path.write_text(json.dumps(told), encoding="utf-8")
        numbers += ingest(own_desk.archive, [path]).added
    answer = said(ask(own_desk, f"what is new in no. {numbers[1]}?"))
    assert f"against no. {numbers[0]}" in answer


def test_a_name_that_is_misspelt_is_nobody_new(own_desk: Desk, tmp_path: Path) -> None:
    """One letter between two names of articles on the same is the paper's slip."""
    numbers: list[int] = []
    for number, name in enumerate(("Miriam Tall", "Miryam Tall")):
        path = tmp_path / f"slip-{number}.json"
        text = (
            f"Judge {name} struck down the ferry tariff of Selby in part {number + 1} of a long"
            " case. Prime Minister Teodor Vash said that the islanders had won their ferry tariff"
            f" case. {name} read the tariff ruling for {number + 4} hours."
        )
        told = {
            "title": "Ferry tariff struck down",
            "text": text,
            "published": f"2024-0{number + 1}-01",
        }
        path.write_text(json.dumps(told), encoding="utf-8")
        numbers += ingest(own_desk.archive, [path]).added
    answer = said(ask(own_desk, f"what is new in no. {numbers[1]}?"))
    assert f"against no. {numbers[0]}" in answer
    assert "Not named there" not in answer


RIVAL = """SELBY — The appeal over the ferry tariff of Selby was thrown out on 12 July 2024, to \
the relief of the islanders.

“It is over,” said Petra Hale, who runs the only shop on the island. Prime Minister Teodor Vash \
called the tariff a lesson.

Judge Mira Tal said that the tariff had been unlawful from its first day on 1 January 2023. The \
state must pay the islanders back by winter."""


def test_a_text_that_the_archive_lacks_is_held_against_it(own_desk: Desk, tmp_path: Path) -> None:
    """Another paper's story in a thread: who and which days are not in our last one on it."""
    for number, (day, title, text) in enumerate(TOLD):
        path = tmp_path / f"told-{number}.json"
        told = {"title": title, "text": text, "published": day}
        path.write_text(json.dumps(told), encoding="utf-8")
        last = ingest(own_desk.archive, [path]).added
    thread = (Message(RIVAL, ts="1.0"),)
    question = "what is new against our last article on this?"
    reply = ask(own_desk, question, surface="mention", thread=thread)
    answer = said(reply)
    assert reply.text.startswith(f"New in the text shared here, against no. {last[0]}: ")
    named = answer.partition("Not named there: ")[2].partition("Dates not told there: ")
    assert "Petra Hale" in named[0]
    assert "Vash" not in named[0]
    assert "12 Jul 2024" in named[2]
    after = (*thread, Message(reply.text, ts="2.0", from_bot=True))
    kept = ask(own_desk, "who is quoted?", surface="mention", thread=after)
    assert kept.text.startswith("Who is quoted in the text shared here: ")
    other = "what is new against no. 1?"
    assert "against no. 1" in said(ask(own_desk, other, surface="mention", thread=thread))


def test_a_text_on_something_else_has_no_earlier_one(desk: Desk) -> None:
    """Where nothing of the archive is on the same, that is said, and nothing is compared."""
    text = " ".join(f"The {n}th bee of Orrin came back to its hive on Friday." for n in range(1, 9))
    reply = ask(desk, "what is new?", surface="mention", thread=(Message(text, ts="1.0"),))
    assert reply.text.startswith("I found no earlier article on the same as the text")


AFFAIR = (
    (
        "2031-04-01",
        "Tarn bridge closed",
        (
            "TARN, April 1 - The Osk bridge was closed after Weller Brothers found cracks, said"
            " Mayor Lida Pell. Engineer Oto Brask wants the Hanick crossing shut, too."
        ),
    ),
    (
        None,
        "Brask defends his bridge report",
        (
            "Engineer Oto Brask defended the Tarn report on the Osk bridge on Monday. “The Hanick"
            " crossing is worse,” he told Lida Pell of Weller Brothers."
        ),
    ),
    (
        "2031-05-01",
        "Weller Brothers to mend Osk bridge",
        (
            "Weller Brothers will mend the Osk bridge of Tarn, said Lida Pell, and Oto Brask will"
            " watch over the work at the Hanick crossing."
        ),
    ),
)


def test_only_what_is_surely_later_is_called_later(own_desk: Desk, tmp_path: Path) -> None:
    """An article without a date may be earlier; it stands apart, and the earlier one nowhere."""
    numbers: list[int] = []
    for number, (day, title, text) in enumerate(AFFAIR):
        path = tmp_path / f"affair-{number}.json"
        told = {"title": title, "text": text, **({"published": day} if day else {})}
        path.write_text(json.dumps(told), encoding="utf-8")
        numbers += ingest(own_desk.archive, [path]).added
    first, undated, last = numbers
    after = said(ask(own_desk, f"what happened next? no. {first}"))
    later, _, perhaps = after.partition("Not known whether later")
    assert f"No. {last}" in later
    assert f"No. {undated}" in perhaps
    assert f"No. {undated}" not in later
    after = said(ask(own_desk, f"what happened next? no. {last}"))
    assert "surely later" in after
    assert f"No. {first}" not in after
    assert f"No. {undated}" in after.partition("Not known whether later")[2]


def test_nobody_named_in_any_earlier_one_is_new(own_desk: Desk, tmp_path: Path) -> None:
    """A man whom the last article leaves out stands in the one before it: he is not new."""
    numbers: list[int] = []
    texts = [text for _day, _title, text in AFFAIR]
    texts[1] = texts[1].replace("Oto Brask", "Ana Rill").replace("Brask", "Rill")
    for number, text in enumerate(texts):
        path = tmp_path / f"named-{number}.json"
        told = {"title": AFFAIR[number][1], "text": text, "published": f"2031-0{number + 4}-02"}
        path.write_text(json.dumps(told), encoding="utf-8")
        numbers += ingest(own_desk.archive, [path]).added
    answer = said(ask(own_desk, f"what is new in no. {numbers[2]}?"))
    assert "Weller Brothers will mend the Osk bridge" in answer
    assert "Brask" not in answer.partition("Not named there")[2].partition("\n")[0]
