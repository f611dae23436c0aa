"""What holds for any text whatever, and for the shared articles where they are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import people, quotes, sentences

if TYPE_CHECKING:
    from nlp.values import Person, Quote

_PIECES = [
    "Ada Brook",
    "Tola Venn, the mayor,",
    "said",
    "told reporters",
    "that",
    "he",
    "she",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    ",",
    ".",
    "?",
    ":",
    ";",
    "\n",
    "\n\n",
    " — ",
    "(",
    ")",
    "according to",
    "adding",
    "the bridge is safe",
    "and",
    "but",
    "who",
    "was quoted as saying",
    "’s",
    "BROOK: ",
    "in a statement",
    "Prime Minister",
    "the premier",
    "A source",
    "called",
    "for",
    "to",
    "“No,”",
    "ខ្មែរ",
    "«",
    "»",
    "Q: ",
    "A: ",
    "Ada Brook: ",
    "• ",
    "asked whether",
    "was told by",
    "through her aide Ro Dalin",
    "in her view,",
    "as",
    "លោក សុខ វណ្ណា និយាយថា",
]


def _read(text: str) -> tuple[tuple[Quote, ...], tuple[Person, ...]]:
    parts = sentences.split(text)
    return quotes.find(text, parts, people.find(text, parts))


def _sound(text: str) -> None:
    found, cast = _read(text)
    names = {person.name for person in cast}
    order = [(quote.start, quote.end) for quote in found]
    assert order == sorted(order)
    for quote in found:
        assert quote.spans
        assert (quote.start, quote.end) == (quote.spans[0].start, quote.spans[-1].end)
        at = 0
        for span in quote.spans:
            assert at <= span.start < span.end <= len(text)
            at = span.end
        for other in (quote.speaker_span, quote.cue_span, quote.clause, quote.date_span):
            assert other is None or 0 <= other.start < other.end <= len(text)
        assert 0 <= quote.confidence <= 1
        assert quote.clause is not None
        assert quote.clause.start <= quote.start
        assert quote.clause.end >= quote.end
        if quote.speaker is not None and quote.speaker_kind == "person":
            assert quote.speaker in names
    for person in cast:
        for mention in person.mentions:
            assert 0 <= mention.start < mention.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
def test_news_in_any_order_is_read_soundly(text: str) -> None:
    """However its pieces fall, spans lie in the text, in order, and speakers are people."""
    _sound(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_soundly(text: str) -> None:
    """No string raises or yields a span outside itself."""
    _sound(text)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "“" * 20_000,
        "“a\n\n" * 5_000,
        "he said, " * 3_000,
        "Ann Lee, a chef, said that " * 1_000,
        "according to x, " * 2_000,
        " ".join(f"Ann Lee{chr(97 + i % 26)} said." for i in range(3_000)),
        "said" + " " * 50_000,
        "a" * 100_000,
        "A-'’" * 20_000,
        f"He saw {'a-' * 20_000} in Brask, and Ann Lee signed a treaty.",
    ],
    ids=[
        "straight",
        "open",
        "paragraphs",
        "said",
        "appositives",
        "according",
        "names",
        "spaces",
        "one word",
        "hyphens",
        "one compound",
    ],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    """Marks, verbs and names without end are read, not looped on."""
    found, _ = _read(text)
    assert len(found) <= len(text)


def test_reading_grows_with_the_text_not_faster() -> None:
    """Twice the sentences give twice the statements: no sentence changes another's reading."""
    one = "Ada Brook said the bridge was safe. “It holds,” she added.\n\n"
    assert len(_read(one * 50)[0]) == 50 * len(_read(one)[0])
