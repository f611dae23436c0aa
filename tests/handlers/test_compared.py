"""Which earlier article a new one is held against."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
    dates = answer.partition("Dates only here")[2]
    assert dates.index("30 May 2024") < dates.index("31 May 2024")
