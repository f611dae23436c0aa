"""Who is meant by "the SP", "the IGP" and "the Spaniard": no institution, though it looks like one.

The initials of an office stand for whoever holds it in the article; an inhabitant of some country
is somebody whom the article has named, and is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.person.resolved import Resolved

if TYPE_CHECKING:
    from nlp.quote.holders import Holders
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_FEWEST = 2  # letters
_INHABITANTS = frozenset(
    "Spaniard Dane Swede Finn Briton Scot Turk Pole Serb Croat Kurd Czech Slovak Slovene Dutchman"
    " Frenchman Englishman Irishman Welshman Scotsman Norwegian Frenchwoman Englishwoman German"
    " Greek Korean Argentine Filipino Filipina Kiwi Aussie Catalan Basque Texan Californian"
    " Londoner Parisian Ulsterman Yorkshireman Irishwoman Welshwoman Scotswoman".split()
)
_SINGULAR = ("ian", "an", "i", "er")
"""How the word for one inhabitant ends; "the British" and "the French" may be the state."""
_STATES = frozenset({"Vatican", "Khmer"})


def who(line: Line, subject: Subject, holders: Holders) -> Resolved | None:
    """Say whom a capitalised word behind "the" means, or two that are a country's ("South Korean").

    Args:
        line: the sentence in words.
        subject: the name beside the verb of speech.
        holders: who holds which office in the article.

    Returns:
        The holder of the office, nobody for an inhabitant, `None` where the word is neither.
    """
    word = " ".join(line.words[subject.name : subject.name_end])
    is_single = subject.name_end - subject.name == 1
    if is_single and len(word) >= _FEWEST and word.isupper():
        held = holders.of_initials(word)
        if len(held) == 1:
            return Resolved(held[0].name, "person", held[0].role, confidence=0.7)
        return None
    behind_article = subject.name > 0 and line.lows[subject.name - 1] == "the"
    if behind_article and (word in _INHABITANTS or _is_of_a_country(word)):
        return Resolved(None, "person", confidence=0.3)
    return None


def _is_of_a_country(word: str) -> bool:
    """Say whether a word, or two, is what a country's inhabitant is called."""
    land = countries.by_form().get(word)
    is_state = word == land or " of " in word or word in _STATES
    return land is not None and word.endswith(_SINGULAR) and not is_state
