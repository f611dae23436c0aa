"""What somebody only reports of somebody else: "Orl, for the defence, said her client had gone".

Whoever comes up in the next sentence ("She has two sons") may be either of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.anaphora import pronouns

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAYS = (
    r"(?:said|says|told|tells|added|adds|replied|argued|argues|claimed|claims|insisted|noted"
    r"|explained|stated|maintained|warned|stressed|testified|recalled|wrote|alleged|denied)"
)
_REPORTS = re.compile(
    rf"(?:, [^,.;“”\"]{{2,80}},)? (?:(?:also|then|later|has|had) )*{_SAYS}\b(?! (?:he|she)\b)"
)
"""What stands behind a name whose bearer reports something: "Orl, for the defence, said"."""
_CLIENT = re.compile(
    r"(?: (?:the )?(?:court|jury|judge|hearing|tribunal|inquest|inquiry))?(?: that)?"
    rf" (?:his|her|the|their) (?:[\w’'-]+ ){{0,2}}{pronouns.SOMEBODY.pattern}"
)
_NAME = re.compile(r"(?<![Tt]he )\b[A-Z][\w’'.-]* [A-Z][\w’'-]+")
_PREPOSITION = re.compile(
    r"\b(?:of|for|with|to|from|at|against|about|than|like|near|under|over|on|in|into|towards?)"
    r"(?: (?:the|and|\([A-Z]{2,6}\)|[A-Z][\w’'.-]*|[a-z]+-\w+))* \Z"
)
_SPEAKS_ON = re.compile(
    rf"\b(?:he|she) (?:(?:also|then|further|later|has|had|went on to) )*"
    rf"(?:{_SAYS}|say|add|called|urged|asked|described|expressed|accused|criticised|criticized)\b",
    re.IGNORECASE,
)


def tells_of_another(text: str, end: int, stop: int, others: Iterable[int], *, named: bool) -> bool:
    """Say whether somebody only says, in a sentence, what somebody else is or does.

    Args:
        text: the text.
        end: where the name ends of whoever may say something.
        stop: where the sentence ends.
        others: where other people are named in it.
        named: whether any name may be another person's.
    """
    says = _REPORTS.match(text, end, stop)
    if says is None:
        return False
    if any(at >= says.end() for at in others) or _CLIENT.match(text, says.end(), stop):
        return True
    return named and _NAME.search(text, says.end(), stop) is not None


def goes_on(words: str) -> bool:
    """Say whether a pronoun of a sentence has a verb of speech of its own: "He also said".

    Args:
        words: the sentence.
    """
    return _SPEAKS_ON.search(words) is not None


def in_passing(text: str, floor: int, at: int) -> bool:
    """Say whether a name is only what a preposition goes with: "at the office of Mr. Orl".

    Args:
        text: the text.
        floor: where the name's sentence starts.
        at: where the name starts.
    """
    return _PREPOSITION.search(text, floor, at) is not None
