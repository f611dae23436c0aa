"""Long passages are cut where a reader would stop."""

from __future__ import annotations

import json

from handlers.views import blocks, words
from nlp import Span


def _cut(text: str, limit: int) -> str:
    return words.string(words.pieces(text, (Span(0, len(text)),), limit=limit))


def test_a_cut_keeps_whole_sentences_and_nothing_of_the_next() -> None:
    """A passage cut behind a sentence shows no letter of the one that follows."""
    text = "The ferry sank off Norrow. Divers found it on the second day, forty metres down."
    assert _cut(text, 38) == "The ferry sank off Norrow. …"


def test_an_abbreviation_is_no_sentence_end() -> None:
    """The sum "Rs. 1,200" is never cut between its full stop and its figure."""
    text = "The ministry of Vell asked the treasury for Rs. 1,200 crore to mend the old canal."
    assert _cut(text, 54) == "The ministry of Vell asked the treasury for Rs. 1,200 …"


def test_the_invisible_counts_as_it_travels() -> None:
    """A page of marks of direction is as long as their escapes, Khmer as long as it is."""
    hidden, khmer = (
        [blocks.rich(blocks.line(blocks.words(words)))]
        for words in ("\u202e\u200b" * 50, "ក" * 100)
    )
    assert blocks.size(hidden) - len(json.dumps(hidden)) == 0
    assert blocks.size(hidden) - blocks.size(khmer) == 500
