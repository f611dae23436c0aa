"""Articles that strain every limit: whatever is asked of them, Slack takes the answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e import product
from tests.e2e.conftest import CHARACTERS
from tests.e2e.crawling import crawl
from tests.slack.blocks import serialised_length
from tests.slack.chat import may_unfurl, pings
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.people import Person
    from tests.slack.state import Conversation, Json, Message, View

FIRST = (
    "Ada Bo Cleo Dag Eva Finn Gro Hal Ida Jon Kai Lena Mats Nora Odd Pia Rolf Siv Tor Unn".split()
)
LAST = "Aas Bakke Dal Eik Foss Gran Haug Ims Krok Lunde Moen Nes Opdal Prest Rud".split()
MARKUP = (
    "``` `code` *bold* _italic_ ~gone~ :smile: &amp; &lt;!here&gt; <!channel> <@U0000000001>"
    " <#C0000000001|x> <https://evil.example|x> \u202egnirts\u202c \u200b\ue000mark\ue001"
    " 👩‍👩‍👧‍👦 ភ្នំពេញ > not a quote\n> nor this\n• nor a list"
)


def _articles() -> list[Json]:
    people = [f"{first} {last}" for last in LAST for first in FIRST]
    long_quote = " ".join(f"the {n}th reason is that the sea has {n} waves," for n in range(150))
    return [
        {
            "title": "A very long title " * 60,
            "url": "https://courier.example/" + "long/" * 500,
            "byline": "Ines " + "van der " * 60 + "Calder",
            "source": "The Maren Courier of " + "Port Maren and " * 30 + "Ostrand",
            "published": "2024-05-01",
            "text": f"“We know that {long_quote} and that is all,” said Tova Lind, "
            + "deputy head of the office for " * 20
            + f"harbours.\n\n“{long_quote}”, Lind added.",
        },
        {
            "title": "Three hundred people have their say",
            "published": "2024-05-02",
            "text": "\n\n".join(
                f"“I saw {n} gulls over Port Maren that day,” said {name}, keeper of lamp {n}."
                for n, name in enumerate(people)
            ),
        },
        {
            "title": "A day-book of Port Maren",
            "published": "2024-12-31",
            "text": "\n\n".join(
                f"On {1 + n % 28} {month} {1900 + n // 4}, ship number {n} came into Port Maren."
                for n, month in enumerate(["January", "April", "July", "October"] * 100)
            ),
        },
        {
            "title": f"Marked up: {MARKUP}"[:200],
            "published": "2024-05-03",
            "byline": MARKUP[:60],
            "source": "<!everyone> & *Sons*",
            "text": f"PORT MAREN — {MARKUP}\n\n“{MARKUP}” said Leo Brandvik on 2 May 2024.",
        },
        {
            "title": "One long breath about Port Maren",
            "published": "2024-05-04",
            "text": "On 3 May 2024 in Port Maren " + "the wind blew and " * 1500 + "it ended.",
        },
        {
            "title": "Names without end",
            "published": "2024-05-05",
            "text": "\n\n".join(
                f"“We are many,” said {' '.join(['Anna'] + ['Maria'] * n)} Berg of Port Maren."
                for n in range(1, 30)
            ),
        },
    ]


@pytest.fixture(scope="module")
def den(
    manifest: Json, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Slack, Person, Conversation, product.Serving]]:
    """A bot over an archive of monsters."""
    folder: Path = tmp_path_factory.mktemp("den")
    file = folder / "monsters.jsonl"
    rows = (json.dumps(row, ensure_ascii=False) for row in _articles())
    file.write_text("\n".join(rows), encoding="utf-8")
    db = folder / "clippings.db"
    ran = product.run_here(db, "ingest", str(file))
    assert ran.code == 0, ran.out + ran.err
    with Slack(manifest) as slack:
        ida = slack.person("Ida")
        room = slack.channel("newsroom", ida)
        with product.serving(db, slack) as bot:
            yield slack, ida, room, bot


@pytest.mark.parametrize(
    "question",
    [
        "quotes Tova Lind",
        "quotes Leo Brandvik",
        "quotes Berg",
        "quotes Aas",
        "quotes Ada",
        "timeline Port Maren",
        "timeline Port Maren since 1950",
        "articles Port Maren",
        "articles gulls",
        "articles code",
        "person Tova Lind",
        "person Berg",
        "person Leo Brandvik",
        "summarise 1",
        "summarise 2",
        "summarise 3",
        "summarise 4",
        "summarise 5",
        "digest",
    ],
)
def test_monsters_fit(
    den: tuple[Slack, Person, Conversation, product.Serving], question: str
) -> None:
    """Every answer about them, two clicks deep, is within limits, harmless, and not refused."""
    slack, ida, room, bot = den
    logged = len(bot.said)
    word, _, rest = question.partition(" ")

    def begin() -> Message | View:
        if word == "summarise":
            return ida.mention(question, room).answer()
        return ida.command(f"/{word}", rest, room).answer()

    crawl(ida, begin, depth=2, most=60)
    refused, slack.team.refusals[:] = list(slack.team.refusals), []
    assert refused == []
    assert " failed: " not in bot.said[logged:]
    for message in [*slack.by_bot(), *slack.team.ephemerals]:
        if message.files:
            continue
        assert serialised_length(message.blocks) <= CHARACTERS, message.words[:200]
        assert not set(pings(message)) - {ida.id}, message.text
        assert not may_unfurl(message)
