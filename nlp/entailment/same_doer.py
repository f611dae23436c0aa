"""Whether a verb of a written sentence and one of the article have one doer.

"Orlane" is "the company" where the article links the two; Tenga's brother is not Tenga. Who is told
by a pronoun, or by nothing, is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.entailment import doer_words, roles, voices
from nlp.text import senses
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.doers import Doing

_SINGLE = frozenset(("he", "she"))
_MANY = frozenset(
    content_words(
        "couple family company firm team group government court police council board union bank"
        " party crowd army committee ministry agency parliament jury senate congress school city"
    )
)
"""Who is never a "he" or a "she"."""
_TRADED = frozenset(("share", "stock"))
"""What rises and falls for a firm: "Orlane closed at 11", "Orlane shares fell"."""
_REPUTED = frozenset(map(doer_words.lemma, ("fear", "believe", "think", "suspect", "consider")))
"""What is told of somebody without a "was" as well: "two men feared dead"."""
_ROOT = 4
"""Letters by which a name is known from its people's: "Kestria", "Kestrian"."""


def may_be(own: roles.Told, told: roles.Told, linked: Sequence[Doing]) -> bool:
    """Say whether two verbs may tell one deed: of one doer, and never the other way round.

    Of another word for the deed that is all: its subject may be what the article's verb does it
    to ("the branch will shut", "to close it").

    Args:
        own: the written verb.
        told: the article's.
        linked: what says who is who: "Orlane, the company".
    """
    own = _of_one_voice(own, told)
    if own.doing.verb != doer_words.SAYING and roles.are_turned(own, told):
        return False
    if _is_by_another(own.doing, told.doing):
        return False
    if own.doing.verb != told.doing.verb:
        return True
    fit = speaks if own.doing.verb in voices.SPEECH else fits
    return fit(own.doing, told.doing, linked)


def _of_one_voice(own: roles.Told, told: roles.Told) -> roles.Told:
    """Return a written verb as active or passive as the article's, where it may be either.

    "Traffic backed up" and "was backed up", "two men feared dead" and "were feared dead".
    """
    is_reputed = own.doing.verb in _REPUTED and own.doing.heads & told.doing.heads
    if told.doing.passive and (roles.befalls(own) or is_reputed):
        return own._replace(doing=own.doing._replace(passive=True))
    if own.doing.passive and not told.doing.passive and not roles.has_object(told):
        return own._replace(doing=own.doing._replace(passive=False))
    return own


def _is_by_another(doing: Doing, other: Doing) -> bool:
    """Say whether both tell by whom it is done, and another one: "paid by the club"."""
    by, other_by = doing.agents, other.agents
    return (
        bool(by and other_by)
        and doing.passive
        and other.passive
        and not (roots(by) & roots(other_by) or senses.known(by, senses.of_words(other_by)))
    )


def fits(doing: Doing, other: Doing, linked: Sequence[Doing]) -> bool:
    """Say whether whoever does something in the written sentence does it in the article's.

    Args:
        doing: the written sentence's verb and doer.
        other: the article's.
        linked: what says who is who: "Orlane, the company".
    """
    if doing.heads and doing.passive != other.passive:
        told = doing.heads & (other.behind if doing.passive else other.agents)
        if other.passive and not other.agents:  # "a law deals with it", "is dealt with in a law"
            told = doing.heads & other.behind if doing.behind & other.heads else told
        return bool(told)
    either = doing.shared and other.shared and len(doing.heads) > 1
    if either or not doing.heads or not other.heads or doing.heads & _TRADED:
        are_many = other.pronoun in _SINGLE and not doing.names and doing.heads & _MANY
        return not (doing.pronoun in _SINGLE and other.pronoun == "they") and not are_many
    own, told = doing.names - other.names, other.names - doing.names
    if own - other.subject and told - doing.subject:
        return False  # each has a name that the other has not: Baako, Kojo Tenga
    if doing.heads & (other.heads | (other.names - other.governed)):
        return True
    if not doing.names and senses.known(doing.heads, senses.of_words(other.heads)):
        return True
    said = doing.verb == doer_words.SAYING and doing.heads & other.subject
    return bool(said) or any(
        doing.heads & _all(one) and other.heads & (one.heads | one.names) for one in linked
    )


def speaks(voice: Doing, other: Doing, linked: Sequence[Doing]) -> bool:
    """Say whether two speakers may be one: Kestria speaks through "the Kestrian ministry".

    Args:
        voice: who speaks in the written sentence.
        other: who speaks in the article.
        linked: what says who is who.
    """
    named = frozenset().union(*(one.names for one in linked))
    both_named = voice.heads <= named - voice.subject and other.heads <= other.names
    if voice.heads and other.heads and both_named and not roots(voice.heads) & roots(other.names):
        return False
    if fits(voice, other, linked):
        return True
    return voice.passive == other.passive and bool(roots(voice.heads) & roots(other.names))


def _all(doing: Doing) -> frozenset[str]:
    return doing.heads | (doing.names - doing.governed) | doing.subject


def roots(words: frozenset[str]) -> frozenset[str]:
    """Return how names begin, and those of their people: "Kest" of "Kestria" and "Kestrian".

    Args:
        words: the names.
    """
    return frozenset(word[:_ROOT] for word in words)
