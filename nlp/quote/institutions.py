"""Institutions that speak: as a sentence names them, or as the text named "the embassy" before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import PLACES
from nlp.person.heads import is_demonym
from nlp.quote.tokens import DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_FIRMS = frozenset(
    """
    company firm group bank maker giant retailer airline carrier charity business producer operator
    chain side club team manufacturer drugmaker carmaker lender insurer broadcaster
    """.split()
)
"""What a firm is called that has been named before, or will be."""
_MADE_OF = re.compile(r"[A-Z][\w.]*-(?:based|listed|owned|backed|born|headquartered)\Z")
_PLACED = re.compile(r"(?:[A-Z][\w.]* ){0,3}[A-Z][\w.]*-based (?=[A-Z][\w.]* [A-Z])")
_LONGEST_NAME = 12  # words
_REACH = 20_000  # characters back in which it may have been named
_SENTENCE_END = re.compile(r"(?<=[a-z]{3}\.) ")


def whence(name: str) -> int:
    """Return how many letters only tell where a body is ("Osk City-based Amber Fund")."""
    placed = _PLACED.match(name)
    return placed.end() if placed is not None else 0


def _only_describes(words: list[str]) -> bool:
    """Say whether words tell where a firm is from, and not its name ("Osk-based company")."""
    if words[-1].lower() not in _FIRMS:
        return False
    return all(
        word.islower() or is_demonym(word) or word.lower() in PLACES or _MADE_OF.match(word)
        for word in words
    )


class Institutions:
    """The institutions of one article, found again by what they are."""

    def __init__(self, text: str) -> None:
        """Prepare to look in `text`."""
        self._text = text
        self._named: dict[str, tuple[str | None, int]] = {}

    def name(self, line: Line, subject: Subject, head: str) -> str | None:
        """Name an institution: as it stands, or as the text named it before.

        Args:
            line: the sentence in words.
            subject: the noun phrase that speaks.
            head: its noun ("embassy").
        """
        first = subject.start + (line.lows[subject.start] in DETERMINERS)
        if first >= subject.end:
            return None
        if subject.end - first > _LONGEST_NAME:
            return None
        words = self._text[line.start_of(first) : line.end_of(subject.end - 1)]
        if any(word[0].isupper() for word in words.split()):
            return None if _only_describes(words.split()) else words
        return self._before(head, line.start_of(subject.start))

    def _before(self, head: str, limit: int) -> str | None:
        """Find "US embassy" for "the embassy"; no stretch of text is searched twice."""
        name, searched = self._named.get(head, (None, 0))
        since = max(searched, limit - _REACH)
        self._named[head] = (name, limit)
        if head not in self._text[since:limit].lower():
            return name
        pattern = re.compile(rf"((?:[A-Z][\w.&’'-]* ){{1,6}})((?i:{re.escape(head)}))\b(['’]s\b)?")
        for match in pattern.finditer(self._text, since, limit):
            words = _SENTENCE_END.split(match.group(1))[-1].split()
            named = [word for word in words if word[0].isupper()]
            named = [word for word in named if word.lower() not in DETERMINERS | PREPOSITIONS]
            if named and not (name and match[3]):
                name = f"{' '.join(named)} {match[2]}"
        self._named[head] = (name, limit)
        return name
