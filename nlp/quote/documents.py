"""Which body's statement, letter or post an article quotes: for "the statement added".

Only bodies are remembered, and only until a person speaks: a statement that comes up behind
somebody's words is as often theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.cues import CUES
from nlp.quote.offices import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.person.resolved import Resolved
    from nlp.quote.tokens import Line

_RELAYING = frozenset(("citing", "quoting"))
_MEDIA = frozenset("in via through on issued released posted published wrote by citing".split())
"""What stands before a document that carries somebody's words, not one that they are about."""
_NEW = frozenset(("a", "an", "another"))
_BESIDE = 7
"""Words between the verb of speech and the document in which it was spoken."""
_BARE = 2
"""The words of a document that needs no other word: "the statement"."""
_REACH = 4
"""Words between "a" and the document that it brings up ("a joint written statement")."""


class Documents:
    """The documents that an article has quoted so far, by their kind."""

    def __init__(self) -> None:
        """Begin with none."""
        self._authors: dict[str, Resolved] = {}

    def author(self, phrase: Sequence[str]) -> Resolved | None:
        """Return who made a document that is brought up again, if that is settled.

        Args:
            phrase: "the statement" in small letters; "the anonymous letter" is another one.
        """
        return self._authors.get(phrase[-1]) if len(phrase) <= _BARE else None

    def spoke(self, who: Resolved, line: Line) -> None:
        """Remember whose document a sentence quotes, not one that somebody speaks about.

        Where it quotes one that somebody else wrote, or nobody named, the one before is forgotten;
        where a person speaks, all of them are.

        Args:
            who: the speaker in that sentence.
            line: the sentence.
        """
        if who.kind == "person":
            self._authors.clear()
            return
        relayed = not _RELAYING.isdisjoint(line.lows)
        self.issued(line)
        for kind in DOCUMENTS.intersection(line.lows):
            if _carries(line, line.lows.index(kind)):
                self._authors.pop(kind, None)
                if who.name is not None and not relayed:
                    self._authors[kind] = who

    def issued(self, line: Line) -> None:
        """Forget a document where a sentence brings up another of its kind.

        Args:
            line: the sentence.
        """
        for kind in DOCUMENTS.intersection(line.lows).intersection(self._authors):
            at = line.lows.index(kind)
            if not _NEW.isdisjoint(line.lows[max(0, at - _REACH) : at]):
                del self._authors[kind]


def _carries(line: Line, at: int) -> bool:
    """Say whether words were spoken in a document: "In a letter, …", "said in a statement"."""
    before = line.lows[max(0, at - _REACH) : at]
    if _MEDIA.isdisjoint(before) or "the" in before[-1:]:
        return False
    return at <= _REACH + 1 or not CUES.keys().isdisjoint(line.lows[max(0, at - _BESIDE) : at])
