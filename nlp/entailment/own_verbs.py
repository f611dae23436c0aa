"""Verbs of the writer's own: what the article does not say in that word, nor in an everyday one.

"Holt has earned 40 crowns" tells a deed of which the article, where the boats saved them for
others, knows nothing. A written deed needs a word of its root in what it rests on, or another of
one sense ("bought" for "purchased"); and whoever does it must stand there where somebody who does
it can stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from nlp.entailment import doer_words, doers, order
from nlp.entailment.grave_words import is_grave
from nlp.text import senses
from nlp.text.words import ROOT, content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.doers import Doing

_PLAIN: Final = frozenset(
    "be have do make take give get put go come keep hold become remain stay say tell speak call"
    " ask"
    " describ includ involv concern mean show see know think want need use work try seem appear"
    " mark follow face begin start find compare refus deny decid doubt promis threaten plan"
    " expect set send happen occur hold doing help point".split()
)
"""Verbs that say little by themselves: what stands beside them is checked, and who denies."""


_WANTED: Final = frozenset(
    "order ordered orders demand demanded demands sought seek seeks requested requests proposed"
    " proposes promised promises planned plans wants wanted asked threatened confident hope hopes"
    " hoped chance prospect risk threat talk fear possibility urged recommended".split()
)
_NEAR: Final = 4
"""Words before a deed's name among which stands what only wants or expects it."""
_WILLS: Final = frozenset(map(doer_words.lemma, ("promise", "pledge", "vow", "agree", "intend")))
_WILL: Final = re.compile(r"\b(?:will|would|going to|plans? to)\b|[’']ll\b")
"""Whoever said that he would do it has promised it."""


def brought_in(words: str, cited: Sequence[str]) -> str:
    """Return a verb that a written sentence brings in, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    roots = {word[:ROOT].casefold() for sentence in cited for word in content_words(sentence)}
    lows = doer_words.lows(words)
    rows = [doer_words.lows(sentence) for sentence in cited]
    told = senses.of_all(rows)
    keys = {senses.key(low) for row in rows for low in row}
    keys |= {senses.key(low[:-2]) for row in rows for low in row if low.endswith(("er", "or"))}
    for doing in doers.read(words):
        form = lows[doing.place]
        if doing.verb in _PLAIN or doing.infinitive or is_grave(form):
            continue
        if doing.verb in _WILLS and any(map(_WILL.search, cited)):
            continue
        if any(map(order.joins, cited)) and order.leads(words, doing.place):
            continue
        if senses.key(form) in keys:
            continue
        if senses.said(lows, doing.place) & told or _is_told(doing, form, roots):
            continue
        return form
    return ""


def only_meant(words: str, cited: Sequence[str]) -> bool:
    """Say whether something is told as done of which the article only has "to do", or "doing".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    done = {one.verb for sentence in cited for one in doers.read(sentence) if not one.infinitive}
    told = [
        one.verb
        for one in doers.read(words)
        if one.real and not one.infinitive and one.verb not in done and one.verb not in _PLAIN
    ]
    lines = [[word.lower() for word in doer_words.tokens(sentence)] for sentence in cited]
    for verb in told:
        alike = [
            _is_meant(line[at - 1], word)
            for line in lines
            for at, word in enumerate(line)
            if at and doer_words.lemma(word) == verb
        ]
        named = [
            _is_only_named(line, at)
            for line in lines
            for at, word in enumerate(line)
            if not alike and word[:ROOT] == verb[:ROOT]
        ]
        if (alike and all(alike)) or (named and all(named)):
            return True
    return False


def _is_only_named(line: Sequence[str], at: int) -> bool:
    """Say whether a deed's name stands behind what only wants it: "ordered an inspection"."""
    return not _WANTED.isdisjoint(line[max(0, at - _NEAR) : at])


def _is_meant(before: str, word: str) -> bool:
    """Say whether a verb's form tells of no deed: "to leave", "risk of leaving"."""
    if not word.endswith("ing"):
        return before == "to"
    of_no_deed = doer_words.BE | doer_words.ARTICLES | {doer_words.AGENT}
    return before[0].isalnum() and before not in of_no_deed


def _is_told(doing: Doing, form: str, roots: set[str]) -> bool:
    own = content_words(form)
    return not own or doing.verb[:ROOT] in roots or any(word[:ROOT] in roots for word in own)
