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
    map(
        doer_words.lemma,
        "be have do make take give get put go come keep hold become remain stay say tell speak"
        " call ask describe include involve concern mean show see know think want need use work"
        " try seem appear mark follow face begin start find compare refuse deny decide doubt"
        " promise threaten plan expect set send happen occur help point affect aim allow arrive"
        " award base belong bring comply comprise conduct contain continue contribute cover"
        " deal depend develop disrupt draw drive emerge enable enter feature form gather grant"
        " grow handle host impact influence issue join lack last leave lie limit lower meet"
        " miss move near obtain offer operate provide prompt reach receive relate require"
        " result return score serve share signal span spark stand step suffer total trigger"
        " turn undergo".split(),
    )
)
"""Verbs that say little by themselves: what stands beside them is checked, and who denies."""


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


def _is_told(doing: Doing, form: str, roots: set[str]) -> bool:
    own = content_words(form)
    return not own or doing.verb[:ROOT] in roots or any(word[:ROOT] in roots for word in own)
