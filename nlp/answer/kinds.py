"""The sentences of a text that hold figures, and those in which somebody speaks against another.

For "what are the figures?" and "does anyone disagree?", which name no word to look for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nlp.values import Sentence

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
OF_CALENDAR = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b"
    r"|(?<![$€£¥#.,\d])\b(?:1[5-9]|20)\d\d(?:s|-\d\d)?\b(?![.,]\d)(?! (?:people|men|women|jobs"
    r"|workers|troops|dead|homes))|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b[\w-]+ (?:minutes|hours|days"
    r"|weeks|months|years|decades) (?:ago|earlier|later|before|after)\b|\b[\w-]+-(?:day|week|month"
    r"|year)-old\b|(?<=[a-z], )\d{1,3}(?=,)"
)
"""Days, years, hours, how long ago and how old: figures that count nothing."""
_FIGURE = re.compile(
    r"[$€£¥#]?\d[\d,.]*\d?(?: ?(?:%|per ?cent|million|billion|trillion|thousand))?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety)(?:-\w+| hundred| thousand| million| billion)?\b"
    r"(?! (?:of (?:the|them)\b|or\b))"
    r"|\b(?:dozens|hundreds|thousands|millions|billions|half|a third|two-thirds|a quarter)\b",
    re.IGNORECASE,
)
"""As in "4,200", "3.5 per cent", "twenty-two"."""
_PLAIN_FIGURE = re.compile(r"\d")
_WRITTEN_OUT = 0.5  # what a number in words is worth beside one in figures
_AGAINST = re.compile(
    r"\b(?:criticis\w+|criticiz\w+|den(?:y|ies|ied|ial)|reject(?:s|ed|ing)?|disput(?:ed|ing)"
    r"|disputes? (?:that|the|this|it|any|his|her|their)|disagree\w*|oppos(?:e|es|ed|ing)"
    r"|opposition to|opponents?|critics?|condemn\w*|object(?:s|ed|ions?)|refut\w+|rebut\w*"
    r"|contradict\w*|denounc\w+|dismiss(?:es|ed|ing) (?:the|any|a|suggestions|claims|such|that|it"
    r"|reports|as)|challeng(?:es|ed|ing) (?:the|that|his|her|their|its)|protest(?:s|ed|ers?"
    r"|ing)? (?:against|the|over)|sceptic\w*|skeptic\w*|doubts?|doubted|(?:voted|campaigned|spoke"
    r"|argued|came out) against|not convinced|unconvinced|(?:cautioned|warned) against|accus(?:ed"
    r"|es|ing) (?!of\b)|should (?:resign|quit|step down)|calls? for (?:his|her|their) resignation"
    r"|beggar(?:s|ed) belief|disgrace(?:d|ful)?|shameful|outrageous|unacceptable|saniti[sz]ed"
    r"|countered|fired back|hit back|pushed back|detractors|rivals? (?:say|said|argue)"
    r"|had nothing to do with|no (?:evidence|truth|basis|merit)|(?:is|are|was|were) (?:not|n[o’']t)"
    r" true|baseless|unfounded|without merit|complain(?:s|ed)? (?:that|about|of)|fears? that"
    r"|completely wrong|pleaded not guilty|I (?:did|have|had|would)(?: not|n[’']t| never)"
    r"|maintain(?:s|ed)? (?:his|her|their) innocence)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"^\W*(?:But|However|Others|Yet|On the other hand),? [^.;“”\"]{0,120}?"
    r"\b(?:said|says?|told|argue[sd]?|insist(?:s|ed)?|believes?d?|warn(?:s|ed)?|maintain(?:s|ed)?"
    r"|contend(?:s|ed)?|thinks?|claim(?:s|ed)?|wrote|noted|disagrees?d?|caution(?:s|ed)?)\b"
    r"|^\W*Not everyone\b|^[^“”\"]{10,200}, but (?:warn|caution|question|doubt)(?:s|ed)\b"
)
"""Somebody who speaks, set against what stands before."""


_NOT_ALL = re.compile(r"Not everyone\b")
"""What only says that somebody disagrees: who it is stands behind it."""


def places(
    text: str, sentences: Sequence[Sentence], holds: Callable[[str], object]
) -> tuple[int, ...]:
    """Return which of the article's own sentences hold something, in order.

    Args:
        text: The text.
        sentences: Its sentences; headings and furniture answer nothing.
        holds: What is asked of a sentence's words.
    """
    return tuple(
        place
        for place, one in enumerate(sentences)
        if one.kind in {"prose", "bullet"} and holds(text[one.start : one.end])
    )


def with_figures(text: str, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return the sentences that hold figures, those with most of them first.

    Args:
        text: The text.
        sentences: Its sentences.
    """
    counted = {}
    for place, one in enumerate(sentences):
        if one.kind not in {"prose", "bullet"}:
            continue
        plain = OF_CALENDAR.sub(" ", text[one.start : one.end])
        figures = _FIGURE.findall(plain)
        worth = sum(1 if _PLAIN_FIGURE.search(f) else _WRITTEN_OUT for f in figures)
        if worth:
            counted[place] = worth
    return tuple(sorted(counted, key=lambda place: (-counted[place], place)))


def against(text: str, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return the sentences in which somebody plainly speaks or stands against another, in order.

    Args:
        text: The text.
        sentences: Its sentences.
    """
    found = places(text, sentences, _is_against)
    told = (place for place in found if _NOT_ALL.match(text, sentences[place].start))
    behind = {place + 1 for place in told if _is_beside(sentences, place)}
    return tuple(sorted({*found, *behind}))


def _is_beside(sentences: Sequence[Sentence], place: int) -> bool:
    """Tell whether the sentence behind one stands in its paragraph."""
    behind = place + 1
    return (
        behind < len(sentences)
        and sentences[behind].paragraph == sentences[place].paragraph
        and sentences[behind].kind == "prose"
    )


def _is_against(words: str) -> bool:
    return bool(_AGAINST.search(words) or _TURNS.match(words))
