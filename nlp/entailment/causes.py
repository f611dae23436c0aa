"""Whether a written sentence gives a reason that the article gives for the same.

Two things that an article tells one after the other are easily told as cause and effect. A written
"because" needs one in a sentence that it rests on, and what it gives as the reason must stand
there, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.text.words import roots

if TYPE_CHECKING:
    from collections.abc import Sequence

_GIVES = re.compile(
    r"\b(?:because(?: of)?|(?<!\bbeen )(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )due to"
    r"|(?<=, )so(?! far\b| that\b)|therefore|which is why|owing to|thanks to|as a result of"
    r"|caused by|in (?:response|protest|retaliation|revenge)"
    r" (?:to|at|against|over|for)|so that|in order to|prompted by|blam\w+ on)\b",
    re.IGNORECASE,
)
"""As in "because", "due to" (but not "was due to"), "thanks to"."""
_FOR_DOING = re.compile(
    r"\b(?:arrest|charg|convict|sentenc|fin|expel|fir|dismiss|kill|sack|suspend|bann"
    r"|punish|jail|prais|criticis|criticiz|condemn)\w+ (?:[\w’'-]+ ){0,3}?for (?P<deed>[a-z]+ing)\b"
)
"""What somebody is punished or praised for: "expelled for spying"."""
_CAUSAL = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result|result(?:s|ed|ing)? (?:of|in|from)|caus\w+"
    r"|in (?:response|protest|retaliation|revenge|order|light|part)|so(?: that)?|prompt\w*"
    r"|blam\w+|attribut\w+|reflect\w*|led? to|leading to|stem\w*|trigger\w*|spark\w*|since|as|after"
    r"|follow\w*|amid|over|for|given|ruling|finding|saying|arguing|hurt|help\w*|cit(?:e|es|ed|ing)|reasons?|why|make|makes|made"
    r"|making|means?|meant|therefore|thus|forc\w+|to (?:allow|let|give|enable))\b",
    re.IGNORECASE,
)
"""Any word by which an article gives a reason."""
_DEED = re.compile(
    r"\b(?:for|(?:accus|convict|suspect|guilt|charg)\w* (?:of|with)) (?P<deed>[^.;]+)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[.;:]| (?:but|and|while) ")
_ENOUGH = 0.5  # share of the reason's words that the article has to tell


def fault(words: str, cited: Sequence[str]) -> str:
    """Return what a written sentence gives as a reason and the article does not, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    given = _GIVES.search(words) or _FOR_DOING.search(words)
    if given is None:
        return ""
    reason = words[given.start("deed") if given.re is _FOR_DOING else given.end() :]
    effect = roots(words[: given.start()])
    if not effect:  # "Because of the storm, the port was shut"
        reason, _, rest = reason.partition(",")
        effect = roots(rest)
    behind = roots(_CLAUSE_ENDS.split(reason, maxsplit=1)[0])
    for sentence in cited:
        told = roots(sentence)
        is_told = len(behind & told) >= _ENOUGH * len(behind) and effect & told
        if is_told and _joins(sentence, behind, strictly=given.re is _FOR_DOING):
            return ""
    return "the article does not give that as the reason"


def _joins(sentence: str, behind: frozenset[str], *, strictly: bool) -> bool:
    """Say whether a sentence has a word that gives reasons; "for" before the deed itself."""
    if not strictly:
        return _CAUSAL.search(sentence) is not None
    return any(behind & roots(one["deed"]) for one in _DEED.finditer(sentence))
