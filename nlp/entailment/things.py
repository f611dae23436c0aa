"""Whether a written sentence names a thing that the article knows nothing of.

"After the arrest", "signed a treaty": what stands behind an article or a verb has to be told of
there, in that word or in one that stands for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.entailment import doer_words, doers
from nlp.text import senses
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROOT = 4
"""Letters by which "closure" is known from "close"."""
_GENERAL = frozenset(
    "decision move case incident plan deal news report statement event talks measure step vote"
    " matter issue proposal article announcement people man woman men women group officials"
    " authorities company firm government move change result end start part number total amount"
    " day week month year time country city area region world public aim idea reason way use"
    " ago others rest ones team side place warning call claim comment remarks words response"
    " answer question age earlier later ago before half job jobs work".split()
)
"""What anything may be called that was told before."""


def new_noun(words: str, source: str) -> str:
    """Return the first thing that a written sentence names and its source does not, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    known, told = _known(content_words(source)), senses.of_all((doer_words.lows(source),))
    lows = doer_words.lows(words)
    owners = (low[:-2] for low in lows if low.endswith("'s") and low in words.replace("’", "'"))
    keys = {senses.key(low) for low in doer_words.lows(source)}
    for noun in (*doers.nouns(words), *owners):
        if noun.endswith(("er", "or")) and senses.key(noun[:-2]) in keys:  # who owns is the owner
            continue
        forms = content_words(noun)
        if noun in _GENERAL or not forms or any(form[:_ROOT] in known for form in forms):
            continue
        if not senses.known((noun,), told):
            return noun
    return ""


def _known(words: Iterable[str]) -> set[str]:
    """Return how the words of a source begin; "bidding" bears out "bid"."""
    roots = {word[:_ROOT] for word in words}
    roots |= {f"{root}e" for root in roots if len(root) < _ROOT}  # "sized": "size"
    return roots | {root[:-1] for root in roots if root[-1:] == root[-2:-1]}
