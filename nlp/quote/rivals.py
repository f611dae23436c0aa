"""Who else came up since a text was last about somebody: then "he" may be either of them.

"Lind left early. The next day the board heard Mr Heng. “It is over,” he said." Neither the place
nor the grammar tells who spoke, and a reader goes by what was said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from nlp.person.heads import is_determined
from nlp.quote.focus import OWNS
from nlp.text.marks import FILLER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.person.genders import Gender
    from nlp.quote.known import Known
    from nlp.values import Span

_PRONOUN: dict[Gender, re.Pattern[str]] = {
    "m": re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"),
    "f": re.compile(r"\b(?:[Ss]he|[Hh]er)\b"),
}
_KIN: dict[Gender, re.Pattern[str]] = {
    "m": re.compile(
        r" (?:his|her|their) (?:father|husband|son|brother|uncle|boyfriend)\b(?!['’]s| [A-Z])"
    ),
    "f": re.compile(
        r" (?:his|her|their) (?:mother|wife|daughter|sister|aunt|girlfriend)\b(?!['’]s| [A-Z])"
    ),
}
"""Relatives that a sentence brings up without a name."""
_ACTS = re.compile(r"(?: \([^()\n]{1,20}\))? (?:was|is|has|had|[a-z]{2,20}ed)\b")
_FAR = 1_000
"""Characters behind which somebody without a name is forgotten."""
_MOST = 40
"""Mentions that are looked at: among more than that nobody is meant for sure, or all are one."""


def is_doubtful(
    cast: Known, name: str, gender: Gender, sentences: Sequence[int], places: tuple[int, int, int]
) -> bool:
    """Say whether a pronoun that seems to mean somebody may as well mean one who came up since.

    Args:
        cast: the people of the article.
        name: who it seems to mean.
        gender: what it shows.
        sentences: where the sentences up to the pronoun's begin, in order.
        places: where the text was last about that person, where the pronoun's sentence begins, and
            where it stands, or what it reports in front of it.

    Returns:
        True if a later sentence, which has neither named that person nor said "he" or "she"
        before, names somebody else who fits, and that person is not named again behind it.
    """
    since, until, at = places
    if _is_overtaken(cast, name, gender, until, at):
        return True
    doubtful = False
    for span, person in cast.mentioned(since, until)[-_MOST:]:
        if person.name == name:
            doubtful = False
            continue
        shown = cast.antecedents.shown(person)
        if doubtful or person.kind != "person" or shown not in {None, gender}:
            continue
        start = sentences[bisect_right(sentences, span.start) - 1]
        if start <= since or cast.masked[span.start] == FILLER or _is_modifier(cast, span):
            continue
        named = any(one.name == name for _, one in cast.mentioned(start, span.start))
        doubtful = not named and _PRONOUN[gender].search(cast.masked, start, span.start) is None
    return doubtful or _somebody_unnamed(cast, name, gender, sentences, (since, until))


def _is_overtaken(cast: Known, name: str, gender: Gender, start: int, at: int) -> bool:
    """Say whether somebody else does something in a pronoun's own sentence, before it.

    In "It began when Orr (SF) was on his feet and he said …" it is Orr, or nobody knows.
    """
    named = [(span, one) for span, one in cast.mentioned(start, at) if one.kind == "person"]
    if any(one.name == name for _, one in named) or FILLER in cast.masked[start:at]:
        return False
    return any(
        cast.antecedents.shown(one) in {None, gender}
        and _ACTS.match(cast.masked, span.end, at) is not None
        for span, one in named
    )


def _somebody_unnamed(
    cast: Known, name: str, gender: Gender, sentences: Sequence[int], stretch: tuple[int, int]
) -> bool:
    """Say whether a later sentence brings up whom it does not name: "called his mother"."""
    since, until = stretch
    relatives = _KIN[gender].finditer(cast.masked, max(since, until - _FAR), until)
    last = next(iter(deque(islice(relatives, _MOST), maxlen=1)), None)
    if last is None:
        return False
    start = sentences[bisect_right(sentences, last.start()) - 1]
    if start <= since or _PRONOUN[gender].search(cast.masked, start, last.start()):
        return False
    return not any(one.name == name for _, one in cast.mentioned(start, until))


def _is_modifier(cast: Known, mention: Span) -> bool:
    """Say whether a name only tells whose or what something is: "Lind’s", "the Lind report"."""
    if cast.masked.startswith(OWNS, mention.end):
        return True
    return is_determined(cast.masked, mention.start)
