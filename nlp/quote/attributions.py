"""One reporting of speech in a sentence, as the grammar of clauses yields it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.quote import content as quotes_content

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line


class Attribution(NamedTuple):
    """One reporting of speech in a line, in word indices; stretches are `[start, end)`.

    `inherits` says that the speaker is that of the attribution before it in the line, `unnamed`
    that the line leaves open who speaks ("was asked why …").
    """

    cue: Cue
    cue_start: int
    cue_end: int
    subject: Subject | None
    via: Subject | None
    outer: int
    content: tuple[tuple[int, int], ...]
    inherits: bool = False
    negated: bool = False
    unnamed: bool = False


def made(
    line: Line,
    index: int,
    cue: Cue,
    subject: Subject | None,
    outer: int,
    *,
    via: Subject | None = None,
    cue_start: int = -1,
    inherits: bool = False,
    negated: bool = False,
    right_only: bool = False,
) -> Attribution | None:
    """Make an attribution, with what stands around it as its content.

    Args:
        line: the sentence in words.
        index: the verb's last word.
        cue: what the verb may take.
        subject: the noun phrase that speaks; `None` where it is shared with the verb before.
        outer: where the attribution begins.
        via: who relays what was said.
        cue_start: the verb's first word, where it has several.
        inherits: whether the subject is that of the attribution before.
        negated: whether the verb is.
        right_only: whether what stands before the verb is no part of what was said.

    Returns:
        The attribution, or `None` where nothing is reported and nothing announced.
    """
    if subject is not None and subject.start > index:
        outer = index
    content = quotes_content.around(line, index, cue, None if right_only else subject, outer)
    if not content and not line.colon:
        return None
    start = cue_start if cue_start >= 0 else index
    return Attribution(cue, start, index + 1, subject, via, outer, content, inherits, negated)
