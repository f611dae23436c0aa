"""Two people who say something together: "Ada Voss and her deputy, Jon Tarro, said …".

Only two names that both stand in the subject are joint speakers; "leaders of Velmora and Kestria"
and "Voss met Orr, and Tarro said" are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote import inverted, subjects
from nlp.quote.appositives import starts_clause
from nlp.quote.drafts import Joint
from nlp.quote.tokens import BREAKS, DETERMINERS, POSSESSIVES, PREPOSITIONS, WHEN
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.speakers import Cast
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_AND = frozenset(("and", "&"))
_MAY_LEAD = DETERMINERS | POSSESSIVES
_CLOSING = PREPOSITIONS | BREAKS | WHEN


def find(cast: Cast, line: Line, subject: Subject) -> Joint | None:
    """Find who speaks together with a named speaker.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        subject: the name beside the verb of speech.

    Returns:
        The other one, if the article knows one of the two as a person and neither as anything
        else; `None` where one speaks.
    """
    other = _partner(line, subject)
    if other is None:
        return None
    spans = [
        Span(line.start_of(one.name), line.end_of(one.name_end - 1)) for one in (subject, other)
    ]
    met = [[person for _, person in cast.mentioned(*span)][-1:] for span in spans]
    known = [people[0].kind == "person" if people else None for people in met]
    if False in known or True not in known:
        return None
    if None in known and min(subject.name_end - subject.name, other.name_end - other.name) <= 1:
        return None
    who = cast.resolve(line, other._replace(plural=False), None)
    return Joint(who, spans[1]) if who.name is not None and who.kind == "person" else None


def _partner(line: Line, subject: Subject) -> Subject | None:
    """Return the other name before or behind a subject, joined to it by "and"."""
    if subject.kind != "name":
        return None
    joiner = subject.outer - 1
    if joiner > 0 and line.lows[joiner] in _AND:
        found = subjects.before(line, joiner - 1, 0)
        if found is not None and _is_plain(line, found) and starts_clause(line, found, 0):
            return found
    joiner = subject.end
    if joiner + 1 < len(line.words) and line.lows[joiner] in _AND:
        found = inverted.after(line, joiner + 1, len(line.words))
        if found is None or not _is_plain(line, found):
            return None
        closes = found.end >= len(line.words) or line.lows[found.end] in _CLOSING
        return found if closes else None
    return None


def _is_plain(line: Line, found: Subject) -> bool:
    """Say whether a phrase is a name with nothing but what its bearer is before it."""
    return found.kind == "name" and all(
        line.words[at][0].isupper() or line.lows[at] in _MAY_LEAD or is_role_noun(line.lows[at])
        for at in range(found.start, found.name)
    )
