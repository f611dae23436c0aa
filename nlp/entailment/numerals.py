"""Numbers that are written out, put into figures: "twenty-three" is 23, "four hundred" 400.

What a summary writes as "400" may stand as "four hundred" in the article; held against each other
are figures alone.
"""

from __future__ import annotations

import re
from typing import Final

_ONES: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
WORDS: Final = {word: str(value) for word, value in (_ONES | _TENS).items()} | {
    "hundred": "100", "dozen": "12", "twice": "2", "double": "2", "half": "1/2",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
    "decade": "10", "decades": "10s",
    "hundreds": "100s", "thousands": "1000s", "millions": "1000000s", "dozens": "12s",
}  # fmt: skip
"""What a written-out number is in figures, by itself."""
_SCALES: Final = {"hundred": 100, "thousand": 1000}
_UNITS: Final = "|".join(list(_ONES)[1:10])
_SMALL: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNITS})\b)?|{'|'.join(reversed(_ONES))})"
_WRITTEN = re.compile(
    rf"\b(?P<run>{_SMALL}\b(?:[- ](?:hundred|thousand)\b(?:(?: and)? {_SMALL}\b)?)*)(?![-’'])",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(r"\b(\d{1,3}(?:\.\d+)?) (hundred|thousand)\b", re.IGNORECASE)
_ONE_THING: Final = frozenset(("one", "zero"))
"""What may be somebody or something, and no number."""


def in_figures(words: str) -> str:
    """Return a text with its written-out numbers in figures; a lone "one" stays as it is.

    Args:
        words: the text.
    """
    return _IN_FIGURES.sub(_scaled, _WRITTEN.sub(lambda found: _figures(found["run"]), words))


def _figures(run: str) -> str:
    """Put one run of number words into figures: "four hundred" is 400."""
    parts = run.lower().replace("-", " ").split()
    if len(parts) == 1 and parts[0] in _ONE_THING:
        return run
    total = group = 0
    for part in parts:
        if part in _SCALES:
            group = max(1, group) * _SCALES[part]
            if part == "thousand":
                total, group = total + group, 0
        else:
            group += _ONES.get(part, 0) + _TENS.get(part, 0)
    return str(total + group)


def _scaled(found: re.Match[str]) -> str:
    value = float(found[1]) * _SCALES[found[2].lower()]
    return f"{value:.0f}"
