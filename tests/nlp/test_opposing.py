"""Whoever speaks against the lead belongs to its summary."""

from __future__ import annotations

import pytest

import nlp

LEAD = (
    "The harbour bridge of Selby will open to traffic on 4 May, the ministry of transport said on"
    " Monday, nine years after its first date. The minister, Elin Marsh, told reporters at the east"
    " gate that the bridge was safe, dry and paid for. The three kilometres of road were to cost"
    " 900 million crowns and have cost 2.1 billion, according to the audit office. "
)
REST = (
    " The builder paid a fine of 40 million crowns and replaced 1,200 bolts. The ministry expects"
    " 12,000 cars a day on the bridge. The old ferry of Selby will sail for the last time on 3 May."
)


@pytest.mark.parametrize(
    "voice",
    [
        "Opposition lawmaker Bram Pell said the minister was celebrating a failure.",
        "But Sven Holt, a ferryman of thirty years, said that nobody had asked the islanders.",
        "Critics said that the tolls were too high for commuters.",
    ],
)
def test_who_is_set_against_the_lead_is_among_the_first_three(voice: str) -> None:
    """Opponents, and people whom the text introduces by "But", are kept in a short summary."""
    text = LEAD + voice + REST
    reading = nlp.read(text)
    best = [reading.sentences[one.sentence] for one in reading.summary[:3]]
    assert voice in [text[one.start : one.end] for one in best]


@pytest.mark.parametrize(
    "voice",
    [
        "But Sven Holt, a ferryman of thirty years, said the day would be fine.",
        "However, the road was not long.",
    ],
)
def test_a_but_alone_is_no_dissent(voice: str) -> None:
    """Without a speaker, or without a word of denial, nothing is moved up."""
    text = LEAD + voice + REST
    reading = nlp.read(text)
    best = [reading.sentences[one.sentence] for one in reading.summary[:3]]
    assert voice not in [text[one.start : one.end] for one in best]
