"""Who is meant by "the SP", "the IGP" and "the Spaniard": no institution, though it looks like one.

The initials of an office stand for whoever holds it in the article; an inhabitant of some country
is somebody whom the article has named, and is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.person import heads
from nlp.person.resolved import Resolved

if TYPE_CHECKING:
    from nlp.quote.holders import Holders
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_FEWEST = 2  # letters
_INHABITANTS = frozenset(
    "Spaniard Dane Swede Finn Briton Scot Turk Pole Serb Croat Kurd Czech Slovak Slovene Dutchman"
    " Frenchman Englishman Irishman Welshman Scotsman Norwegian Frenchwoman Englishwoman".split()
)
_SINGULAR = ("ian", "an")


def who(line: Line, subject: Subject, holders: Holders) -> Resolved | None:
    """Say whom a single capitalised word behind "the" means.

    Args:
        line: the sentence in words.
        subject: the name beside the verb of speech.
        holders: who holds which office in the article.

    Returns:
        The holder of the office, nobody for an inhabitant, `None` where the word is neither.
    """
    word = line.words[subject.name]
    if subject.name_end - subject.name > 1:
        return None
    if len(word) >= _FEWEST and word.isupper():
        held = holders.of_initials(word)
        if len(held) == 1:
            return Resolved(held[0].name, "person", held[0].role, confidence=0.7)
        return None
    behind_article = subject.name > 0 and line.lows[subject.name - 1] == "the"
    inhabits = word.endswith(_SINGULAR) and heads.is_demonym(word)
    if behind_article and (inhabits or word in _INHABITANTS):
        return Resolved(None, "person", confidence=0.3)
    return None
