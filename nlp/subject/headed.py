"""What an affair that many articles tell is called: by the name that stands over most of them.

No phrase need stand in all of them: one calls it a collapse, another a scandal. So it is called by
the thing, firm, person or place that they share, and by what happened where one of them prints
that beside the name and most tell of it: "Orl dam collapse".
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.people import ORGANISATION
from nlp.subject import called, qualified, refused, things
from nlp.subject import names as naming
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from nlp.subject.batch import Batch

_FEWEST = 2  # articles
_TELLS = 1.5
"""How prominent words are in what tells of them."""
_AS_GOOD = 0.85
"""The share of the best name's worth from which the name that more of them print is taken."""
_HALF, _MOST_OF_THEM = 0.5, 2 / 3  # shares of an affair's articles


def name_of(
    batch: Batch,
    ids: Collection[int],
    printed: Mapping[int, frozenset[str]],
    known: Sequence[str],
) -> str:
    """Return what an affair is called.

    Args:
        batch: What the articles have.
        ids: Its articles.
        printed: The phrases that each article prints.
        known: Names that were used before: one whose names are told of by half of them stays.

    Returns:
        The name; "" where the articles print none that says what they are about.
    """
    for name in known:
        if _is_still(batch, name, ids):
            return name
    counts: Counter[str] = Counter()
    for item in batch.items:
        if item.id in ids:
            counts.update({*printed[item.id], *called.names(batch, item)})
    worth = {one: _worth(batch, one, ids, many) for one, many in counts.items()}
    best = max(worth.values(), default=0.0)
    if not best:
        return ""
    as_good = (one for one, its in worth.items() if its >= _AS_GOOD * best)
    name = max(as_good, key=lambda one: (counts[one], worth[one], one))
    fuller = [one for one in counts if _says_more(batch, one, name, ids, counts[one])]
    if fuller:
        return max(fuller, key=lambda one: (things.happens(one), counts[one], -len(one), one))
    return qualified.in_full(batch, name, ids, printed)


def _is_still(batch: Batch, name: str, ids: Collection[int]) -> bool:
    """Tell whether some articles go on with what was called so: most tell of it, few others do."""
    words = words_of(naming.capital(name))
    telling = _telling(batch, words, ids)
    return bool(words) and telling >= _HALF * len(ids) and _fits(batch, words, ids) >= _HALF


def _telling(batch: Batch, words: frozenset[str], ids: Collection[int]) -> int:
    return sum(batch.read[number].prominence(words) >= _TELLS for number in ids)


def _fits(batch: Batch, words: frozenset[str], ids: Collection[int]) -> float:
    """Return which share of the articles with some words at their head are some articles."""
    holding = batch.gathered(" ".join(sorted(words)))
    return len(holding.intersection(ids)) / max(len(holding), 1)


def _worth(batch: Batch, name: str, ids: Collection[int], printed_in: int) -> float:
    """Tell how well a name stands over some articles: in headlines, in openings, in most of them.

    A land says only where.
    """
    if printed_in < _FEWEST or name in countries.by_form():
        return 0.0
    words = words_of(called.by_which(batch, name))
    if not words:
        return 0.0
    headed = sum(words <= batch.read[number].openings[0] for number in ids)
    told = (_telling(batch, words, ids) + headed + printed_in) / (3 * len(ids))
    worth = called.worth_of(batch, name, ids, batch.of_people_in(ids))
    return worth * told * math.sqrt(_fits(batch, words, ids))


def _says_more(batch: Batch, phrase: str, name: str, ids: Collection[int], printed_in: int) -> bool:
    """Tell whether a phrase says more than a name: what happened to it, if most tell of that.

    Or it is the name in full, if most tell of what is called so.
    """
    own, words = words_of(name), words_of(phrase)
    more = words - own
    if not own < words or refused.last_word(phrase.split()) in ORGANISATION:
        return False
    if things.is_called(phrase):
        in_full = batch.whose(phrase) == "" and printed_in >= _HALF * len(ids)
        return in_full and _telling(batch, words, ids) >= _MOST_OF_THEM * len(ids)
    is_told = _telling(batch, more, ids) > _HALF * len(ids)
    return (
        things.says_what(phrase)
        and is_told
        and not more & (qualified.SAYS_NOTHING | batch.of_people)
    )
