"""Whether a written sentence denies what its source denies, and nothing else.

A denial reaches over its clause: what an article tells in another one may be told plainly. And it
may be put without a "not": whoever is refused bail is held, what failed did not succeed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from nlp.entailment import names
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_DENIALS: Final = frozenset(
    "not no never none neither nor nothing nobody cannot without denied denies deny rejected"
    " rejects refused refuses failed fails fail failing unable doubt doubts doubted doubtful"
    " hardly barely scarcely rarely seldom unlikely unsure unclear uncertain unknown lacks"
    " lacked".split()
)
_PHRASES: Final = re.compile(
    r"\b(?:rul(?:es?|ed|ing) out|vot(?:es?|ed|ing) (?:down|against)|turn(?:s|ed|ing)? down"
    r"|stop(?:s|ped) short|declin(?:es?|ed|ing) to|yet to|no longer"
    r"|too (?:early|soon|late|little|few) to)\b",
    re.IGNORECASE,
)
"""What denies in more than one word."""
_DOUBTS: Final = frozenset(("doubt", "doubts", "doubted", "doubtful"))
_AVERTED: Final = frozenset(
    "avoid avoids avoided prevent prevents prevented lack lacks lacked pending barred banned"
    " blocked forbade forbidden halted stopped opposed opposes cleared acquitted dismissed only"
    " missed misses".split()
)
"""What bears out a "no" without being one."""
_HINDERS: Final = frozenset(
    "resist resists resisted resisting oppose opposes opposed opposing veto vetoes vetoed block"
    " blocks blocked avoid avoids avoided avert averted prevent prevents prevented cancel cancels"
    " canceled cancelled abandon abandoned scrap scrapped".split()
)
"""Verbs of what is not to be: what stands behind them does not happen."""
_AGAINST: Final = re.compile(r"\bagainst (?:the|a|an|it|[a-z]+ing)\b")
_FIRST_SINCE: Final = re.compile(r"\bfirst\b[^.;]{1,60}\b(?:since|in|for|ever|time)\b")
"""Whoever scores his first goals since May has scored none since."""
_FAILS, _FAILURES = frozenset(("failing", "failed")), frozenset(("failure", "failures"))
_DOUBTED: Final = frozenset(
    "questioned questions sceptical skeptical wary sceptics skeptics".split()
)
_CLAUSES = re.compile(
    r"[,;:–—]|--| (?:which|who|but|and|while|although|because|after|before|when|unless|if"
    r"|without) |(?<=[.!?”]) (?=[A-Z“\"])"
)
_LEFT_OUT: Final = "it leaves out that the article denies something there"


def fault(words: str, source: str) -> str:
    """Return what a written sentence denies, or leaves undenied, against its source, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    said, stands = _plain(words), _plain(source)
    denies = _denies(words, said), _denies(source, stands)
    if not any(denies) and stands & _HINDERS and not said & (_HINDERS | _AVERTED | {"against"}):
        return _LEFT_OUT if _is_of_what_is_denied(words, source) else ""
    if denies[0] == denies[1]:
        return ""
    if denies[0]:
        borne = (
            (said & _DOUBTS and stands & _DOUBTED)
            or stands & _AVERTED
            or _AGAINST.search(source)
            or (said & _FAILS and stands & _FAILURES)
            or _FIRST_SINCE.search(source)
        )
        return "" if borne else "it denies something that the article does not deny there"
    if _is_of_what_is_denied(words, source):
        return _LEFT_OUT
    return ""


def _is_of_what_is_denied(words: str, source: str) -> bool:
    """Say whether a sentence tells something that its source has in a clause that denies alone."""
    clauses = _CLAUSES.split(source)
    denied = [
        clause for clause in clauses if _denies(clause, _plain(clause)) or _plain(clause) & _HINDERS
    ]
    plain = [clause for clause in clauses if clause not in denied]
    known = set(_roots(plain))
    lower = " ".join(word for word in words.split() if word[0].islower())
    return any(root in _roots(denied) and root not in known for root in _roots([lower]))


def _roots(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for part in parts for word in content_words(part))


def _plain(words: str) -> set[str]:
    return {names.bare(word) for word in names.WORD.findall(words)}


def _denies(words: str, plain: set[str]) -> bool:
    if plain & _DENIALS or _PHRASES.search(words):
        return True
    return any(word.endswith(("n't", "n’t")) for word in plain)
