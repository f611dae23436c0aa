"""Whether what stands beside what in a written sentence stands so in the article.

"Doyle finished ahead of Farkas" has each word of "Farkas finished ahead of Doyle", "earned 86
million" the figure of "lost 86 million, after a profit of 12". Held against each other are whom a
preposition names and who stands elsewhere, which name a figure follows, what it measures, and
which way something compares.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.entailment.numerals import in_figures
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r"\b(?P<mark>from|to|over|against|than|behind|ahead of|above|below|under|into|toward|towards"
    r"|for|by)"
    r" (?:(?:that|those) (?:of|in|near|at|from|with|on) )?"
    r"(?P<what>(?:(?:the|a|an|its|his|her|their|to) )?(?:[\w’'.-]+ ?){1,3})",
    re.IGNORECASE,
)
"""A preposition with what it governs: "ahead of Farkas", "to 362 pence"."""
_BEFORE_DEEDS: Final = frozenset(("to", "for", "by"))
_A_THING = re.compile(r"(?:(?:the|a|an|its|his|her|their) |[A-Z])")
"""How what is no deed begins."""
_ENDS = re.compile(
    r"\b(?:and|or|but|who|which|that|in|on|at|of|for|with|from|to|by|as|after|before|when|while|is"
    r"|was|were|are|has|had|have|will|would|than|over)\b|[,;:.](?!\w)"
)
_PART = re.compile(r"[,;:](?!\d)| (?:and|but|while|compared with|against|from) ")
_FIGURE = re.compile(r"(?<![\w.])[$€£¥]?\d[\d.,]*\d|(?<![\w.])[$€£¥]?\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z])*")
_REACH: Final = 40
_ROOT: Final = 5
_MEASURES: Final = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"profits?|earn(?:s|ed|ings?)?|net income|gained|made a gain",
        r"loss(?:es)?|lost|loses?|losing|deficits?",
        r"revenues?|sales|turnover|takings",
        r"costs?|costing|spend(?:s|ing)?|spent|expenses?|priced?",
        r"sav(?:es?|ed|ing|ings)",
        r"debts?|owe[sd]?|owing|loans?",
        r"dead|died?|deaths?|killed|killing",
        r"injured|injuring|injuries|wounded|wounding|hurt",
    )
)
_MORE: Final = (
    r"\b(?:more|bigger|larger|greater|higher|better|stronger|longer|faster|older|earlier|richer"
    r"|heavier|wider|exceed\w*|surpass\w*|topp?(?:ed|s|ing)?|above|beat\w*|outnumber\w*|over"
    r"|outstripp?\w*)\b"
)
_LESS: Final = (
    r"\b(?:less|fewer|smaller|lower|worse|weaker|shorter|slower|younger|later|poorer|lighter"
    r"|narrower|below|under|short of|behind|trail\w*|lagg\w*|miss(?:ed|es)?|cheaper)\b"
)


class _Way(NamedTuple):
    """Words that say that something is more, or less, and the same before a "than"."""

    word: re.Pattern[str]
    than: re.Pattern[str]


_WAYS: Final = tuple(
    _Way(
        re.compile(words, re.IGNORECASE),
        re.compile(rf"(?P<word>{words})(?: [\w$.,’'-]+){{0,4}}? than\b", re.IGNORECASE),
    )
    for words in (_MORE, _LESS)
)


def fault(words: str, source: str) -> str:
    """Return what a written sentence puts together that its source does not, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    if mark := _changed_places(words, source):
        return f"the article names somebody or something else behind “{mark}”"
    words, source = in_figures(words), in_figures(source)
    if figure := _is_of_another(words, source) or _measures_another(words, source):
        return f"the article tells something else of {figure}"
    if word := _compares_otherwise(words, source):
        return f"the sentences it rests on do not compare so: “{word} than”"
    return ""


def _changed_places(words: str, source: str) -> str:
    """Return the preposition behind which a sentence names who stands elsewhere, and reversely."""
    told = dict(_governed(words))
    stands: dict[str, set[str]] = {}
    for mark, what in _governed(source):
        stands.setdefault(mark, set()).update(what)
    said, known = _roots(words), _roots(source)
    for mark, what in told.items():
        others = stands.get(mark, set()) - what
        if what.isdisjoint(stands.get(mark, what)) and what & known and others & (said - what):
            return mark
    return ""


def _roots(words: str) -> set[str]:
    """Return how the content words of a sentence begin; "removal" is of "removing"."""
    return {word[:_ROOT] for word in content_words(words)}


def _governed(words: str) -> Iterator[tuple[str, set[str]]]:
    """Yield each preposition of a sentence with the content words that it governs."""
    for found in _MARK.finditer(words):
        mark, named = found["mark"].lower(), _ENDS.split(f"{found['what'].strip()} ", maxsplit=1)[0]
        if mark in _BEFORE_DEEDS and not _A_THING.match(named):
            continue
        if what := _roots(named):
            yield mark, what


def _is_of_another(words: str, source: str) -> str:
    """Return a figure behind a name that has another one there, while it is another's."""
    told, stands = _named(words), _named(source)
    for name, figure in told:
        own = {other for one, other in stands if one & name}
        whose = [one for one, other in stands if other == figure]
        if own and figure not in own and whose and not any(one & name for one in whose):
            return figure
    return ""


def _named(words: str) -> list[tuple[frozenset[str], str]]:
    """Return the figures of a sentence that stand close behind a name, with the name's words."""
    found = []
    for figure in _FIGURE.finditer(words):
        if _YEAR.fullmatch(figure[0]):
            continue
        before = _PART.split(words[max(0, figure.start() - _REACH) : figure.start()])[-1]
        before = before[max((one.end() for one in _FIGURE.finditer(before)), default=0) :]
        names = _NAME.findall(before)
        if names:
            found.append((frozenset(content_words(names[-1])), figure[0]))
    return found


def _measures_another(words: str, source: str) -> str:
    """Return a figure that is a profit in the one and a loss in the other, or the like."""
    told, stands = _measured(words), _measured(source)
    return next((one for one in told if one in stands and not told[one] & stands[one]), "")


def _measured(words: str) -> dict[str, set[int]]:
    """Return of each figure what it may measure: the nearest word for it in its part."""
    found: dict[str, set[int]] = {}
    for part in _PART.split(words):
        for figure in _FIGURE.finditer(part):
            near = [
                (min(abs(one.start() - figure.end()), abs(figure.start() - one.end())), number)
                for number, measure in enumerate(_MEASURES)
                for one in measure.finditer(part)
            ]
            if near:
                found.setdefault(figure[0].strip("$€£¥"), set()).add(min(near)[1])
    return found


def _compares_otherwise(words: str, source: str) -> str:
    """Return the word by which something is more than something else, and in no way there."""
    for way in _WAYS:
        found = way.than.search(words)
        if found is not None and not way.word.search(source):
            return str(found["word"])
    return ""
