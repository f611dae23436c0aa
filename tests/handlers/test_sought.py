"""What one article answers: by its subheads, its lists, and those who speak in an office."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.ingest import ingest
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

EXPLAINER = """What we know about the Osk dam

The Osk dam burst above Tarnock in March. Fourteen other people were injured, and two were killed.

How did it fail?

Water had seeped under its wall for weeks. Nobody had looked at the gauges since May.

What is Oto Brask accused of?

A court charged him in Hanick. The charges are:

- Fraud

- Forgery

A trial date has not been set.

Not everyone was pleased. Lida Pell of the rowers' club said the court “rewards those who ran”.

The coroner's officer, Ned Lark, told the hearing that the dead were from Orrin.

The rowers' union were accused by Oto Brask.

The rowers' union denied that.

Addressing a mother, the coroner said: “I cannot imagine your loss.”

Recorder Ada Tarn told Brask: “You knew of the gauges, and you said nothing at all.”

Posts claimed that the sluices had been sold. That is not true.

A post claims that 19 gates were welded. It has a photo of a gate. However, the claim is misleading.

A list of leaks was attributed to the Osk museum. The museum, however, said it had made none.

Brask said the turbines were old. It rained.

“You can be sure of it. A fishmonger stood there explaining the leak to me,” said Brask.

The mill's manager, Una Fell, said that no telephone had rung there.
"""


@pytest.fixture
def number(own_desk: Desk, tmp_path: Path) -> int:
    """An explainer's number."""
    path = tmp_path / "dam.json"
    title, _, text = EXPLAINER.partition("\n\n")
    path.write_text(json.dumps({"title": title, "text": text}), encoding="utf-8")
    return ingest(own_desk.archive, [path]).added[0]


@pytest.mark.parametrize(
    ("question", "answer", "not_shown"),
    [
        ("why did the dam fail?", "Water had seeped", "How did it fail"),
        ("what are the charges?", "Forgery", "seeped"),
        ("when is the trial?", "A trial date has not been set", "seeped"),
        ("how many people were injured?", "Fourteen other people", "accused"),
        ("does anyone disagree?", "rewards those who ran", "seeped"),
        ("what did the coroner say?", "I cannot imagine your loss", "from Orrin"),
        ("what did the judge say?", "You knew of the gauges", "from Orrin"),
        ("what did the boss say?", "no telephone had rung", "from Orrin"),
        ("what did the union say?", "denied that", "were accused"),
        ("were the sluices sold?", "That is not true", "A list"),
        ("did the museum list leaks?", "said it had made none", "turbines"),
        ("how many gates were welded?", "the claim is misleading", "has a photo"),
        ("were the turbines old?", "the turbines were old", "It rained"),
    ],
)
def test_an_article_answers(
    own_desk: Desk, number: int, question: str, answer: str, not_shown: str
) -> None:
    """A subhead's paragraph, a colon's list, an office's words: and not its neighbours'."""
    words = said(ask(own_desk, f"{question} no. {number}"))
    assert answer in words
    assert not_shown not in words


def test_what_the_headline_alone_has_is_not_denied(own_desk: Desk, number: int) -> None:
    """The headline stands above the answer: it does not say that nothing tells it."""
    assert "Its headline has" in said(ask(own_desk, f"what do they know of the Osk? no. {number}"))


def test_what_is_not_found_is_not_denied(own_desk: Desk, number: int) -> None:
    """That nobody speaks, or nothing is said, is more than was looked at."""
    for somebody in ("harbour master", "fishmonger"):
        words = said(ask(own_desk, f"what did the {somebody} say? no. {number}"))
        assert f"I found no words told as those of the {somebody}" in words


CHECKED = """Was the Selby pier sold?

What was claimed

The Selby pier was sold to rowers for nine crowns.

Our verdict

The pier belongs to Selby and nobody has offered it.
"""


@pytest.mark.parametrize("question", ["was the pier sold?", "how much did rowers pay for it?"])
def test_a_claim_is_shown_with_the_verdict(own_desk: Desk, tmp_path: Path, question: str) -> None:
    """A fact check's claim alone would say the opposite of what it found."""
    path = tmp_path / "pier.txt"
    path.write_text(CHECKED, encoding="utf-8")
    number = ingest(own_desk.archive, [path]).added[0]
    words = said(ask(own_desk, f"{question} no. {number}"))
    assert "nobody has offered it" in words
