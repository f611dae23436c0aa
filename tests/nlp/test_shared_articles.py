"""The customer's five articles, where they lie beside the checkout: dates, voices, summaries."""

from __future__ import annotations

from pathlib import Path

import pytest

import nlp
from nlp import edtf, people, quotes, sentences, summary, timexes
from nlp.layout import clean

CORPUS = Path(__file__).resolve().parents[2] / "../shared/corpus"
TEXTS = {
    path.name[:3]: path.read_text(encoding="utf-8")
    for path in (sorted(CORPUS.glob("*.txt")) if CORPUS.is_dir() else ())
}
pytestmark = pytest.mark.skipif(not TEXTS, reason="the shared articles are not beside the checkout")


def _said(text: str) -> tuple[nlp.Quote, ...]:
    parts = sentences.split(text)
    return quotes.find(text, parts, people.find(text, parts))[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", "28 Feb [2023] or soon after"),
        ("001", "late Dec [2022], on or after 23 Dec"),
        ("002", "undated: the text holds no date"),
        ("003", "early Feb [2022], on or after 6 Feb"),
        ("004", "Aug [2022] or soon after"),
    ],
)
def test_each_is_dated_as_an_editor_would(name: str, expected: str) -> None:
    """No more is said of each than can honestly be said."""
    text = TEXTS[name]
    assert edtf.display_dating(timexes.find(text, sentences.split(text), None)[1]) == expected


def test_furniture_is_left_out() -> None:
    """One has a headline, a byline and a source; the others' titles are derived."""
    found = {name: clean(text) for name, text in TEXTS.items()}
    assert not found["004"].title_derived
    assert found["004"].byline
    assert found["004"].source
    assert found["003"].source == "The Post"
    assert all(one.title_derived for name, one in found.items() if name != "004")
    assert "WordPress" not in found["004"].text


def test_one_analyst_across_two_articles() -> None:
    """An analyst has six statements: two direct, four reported."""
    kinds: list[str] = []
    for text in TEXTS.values():
        body = text.split("\n\n", 1)[1] if text.count(text[:60]) > 1 else text
        kinds += [quote.kind for quote in _said(body) if quote.speaker == "Kin Phea"]
    assert sorted(kinds) == ["direct"] * 2 + ["indirect"] * 4


def test_every_direct_quotation_has_its_speaker() -> None:
    """No direct quotation of several words is left without a named speaker."""
    for text in TEXTS.values():
        for quote in _said(text):
            if quote.kind == "direct" and text.count(" ", quote.start, quote.end) > 5:
                assert quote.speaker, text[quote.start : quote.end]


def test_summaries() -> None:
    """The first one's keeps its dissent, the talkative one's says who met and what was said."""
    found = {}
    for name, raw in TEXTS.items():
        text = clean(raw).text
        reading = nlp.read(text)
        chosen = summary.choose(text, reading.sentences, reading.summary, 3)
        found[name] = " ".join(
            text[reading.sentences[one.sentence].start : reading.sentences[one.sentence].end]
            for one in chosen
        )
    assert "Vannak" in found["000"]
    assert "Landau" in found["002"]
    assert "Manet" in found["002"]
    assert "?" not in found["002"]
