"""Words in scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.

An index of words knows a run of such signs only as a whole. So each run is indexed by its pairs of
neighbouring signs: a word is looked up as its own pairs in a row, which finds it wherever it stands
inside a run, and the text itself then says whether it is that word.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_RUN = re.compile(f"[{_SIGNS}][{_SIGNS}\u200b]*")
_BREAK = "\u200b"
"""Some writers mark the end of a word with a space that is not seen; others never do."""

_WHOLE = r"(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u102b-\u103e\u17b6-\u17d3])"


def is_run(words: str) -> bool:
    """Say whether words are, at least in part, in such a script."""
    return _RUN.search(words) is not None


def pairs(*texts: str | None) -> str:
    """Return the neighbouring signs of all runs in some texts, for the index of runs.

    What is indexed once is forgotten by the same pairs, so that this must never change.

    Args:
        texts: what an article holds.

    Returns:
        Pairs with a space between, a last sign alone; "" where there is no run.
    """
    found: list[str] = []
    for text in texts:
        for run in _RUN.findall(text or ""):
            bare = run.replace(_BREAK, "")
            found.extend(bare[at : at + 2] for at in range(len(bare)))
    return " ".join(found)


def question(words: str) -> str | None:
    """Return the question to the index of runs that a text with these words answers.

    Args:
        words: what is looked for.

    Returns:
        The question, or `None` where no run is among the words.
    """
    parts = []
    for run in _RUN.findall(words):
        bare = run.replace(_BREAK, "")
        held = " ".join(bare[at : at + 2] for at in range(max(1, len(bare) - 1)))
        parts.append(f'"{held}"' + (" *" if len(bare) == 1 else ""))
    return " AND ".join(parts) or None


@lru_cache(maxsize=200)
def pattern(words: str) -> re.Pattern[str]:
    """Return what finds words in a text: a word that goes on with a vowel sign is another word."""
    return re.compile(f"{_BREAK}?".join(map(re.escape, words)) + _WHOLE)
