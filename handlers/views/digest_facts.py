"""Words what a digest has beside its articles: the quotation, voices, changes, what is to be done.

Each is told as far as there is room for it; told in full, it is for the thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.digest import QUOTATION, SHORT_QUOTATION
from handlers.digesting.subjects import FEW
from handlers.passages import is_correction
from handlers.views import blocks, digest_notes, naming, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.digest import DigestAnswer

Line = tuple[str, str]
"""A label, and what it says."""
_A_LINE_OF_NUMBERS = 8
_NAME = 60


@dataclass(frozen=True, slots=True)
class Names:
    """How many are named in each note, and whether what was told most is told.

    Of changes and missing dates the number is told in any case.
    """

    voices: int = 0
    back: int = 0
    changes: int = 0
    dates: int = 0
    told: bool = False


OF_FEW = Names(voices=3, back=3, changes=6, dates=_A_LINE_OF_NUMBERS, told=True)
"""Where each of the articles stands on the screen."""
ALL = Names(voices=60, back=60, changes=60, dates=_A_LINE_OF_NUMBERS, told=True)
"""In the thread, as many as a message has room for."""


def quotation(answer: DigestAnswer) -> list[Block]:
    """Return the quotation with its speaker, where there is one; a short one on a full screen.

    Args:
        answer: The digest.
    """
    if answer.quotation is None:
        return []
    statement, article, passage = answer.quotation
    few = answer.total <= FEW
    role = digest_notes.of_itself(statement.role or "")
    speaker = blocks.cut(statement.speaker or "speaker not settled", _NAME)
    who = naming.with_role(speaker, role if few else digest_notes.in_brief(role))
    head = blocks.line(
        blocks.words("Quotation", bold=True), f" · {who} · {naming.number(article.id)}"
    )
    limit = QUOTATION if few else SHORT_QUOTATION
    bar = blocks.bar(words.pieces(article.text, passage.spans, passage.inserts, limit=limit))
    return [blocks.rich(head, bar)]


def lines(answer: DigestAnswer, names: Names) -> list[Line]:
    """Return what is to be noted beside the articles; of more than a few, in fewer words.

    Args:
        answer: The digest.
        names: How many are named in each note.
    """
    few = answer.total <= FEW
    made: list[Line] = []
    if answer.told_most and names.told:
        told = answer.told_most
        again = few and _stands_above(answer)
        made.append(("Told most: ", digest_notes.told_most(told, again=again, briefly=not few)))
    if answer.new_voices and names.voices:
        said = digest_notes.new_voices(answer.new_voices, names.voices, briefly=not few)
        made.append(("New voices: ", said))
    elif answer.everyone_is_new and few:
        made.append(("New voices: ", "left out this first time: in a new archive everyone is new."))
    if (answer.returned or answer.back) and names.back:
        said = digest_notes.returned(answer, names.back, briefly=not few)
        made.append(("Back after a silence: ", said))
    printed = [
        one.article.id
        for subject in answer.subjects
        for one in subject.entries
        if is_correction(one.article)
    ]
    if printed:
        made.append(("Corrections printed: ", f"{naming.some(printed, _A_LINE_OF_NUMBERS)}."))
    made += digest_notes.changed(answer.changes, names.changes)
    if answer.undated:
        made.append(("Needs an editor: ", _needs(answer, names.dates)))
    return made


def drawn(made: Sequence[Line]) -> list[Block]:
    """Return notes as one block, none where there are none.

    Args:
        made: The notes.
    """
    elements = []
    for number, (label, said) in enumerate(made):
        newline = "\n" if number else ""
        elements += [blocks.words(f"{newline}{label}", bold=True), blocks.words(said)]
    return [blocks.paragraph(*elements)] if elements else []


def _stands_above(answer: DigestAnswer) -> bool:
    """Tell whether the event told most is told in the sentence of one of the articles."""
    told = answer.told_most.told if answer.told_most else None
    return told is not None and any(
        span.start <= told.timex.start < span.end
        for subject in answer.subjects
        for entry in subject.entries
        if told.article in {entry.article.id, *(copy.id for copy in entry.copies)}
        for span in (entry.passage.spans if entry.passage else ())
    )


def _needs(answer: DigestAnswer, most: int) -> str:
    number = len(answer.undated)
    if number == answer.total:
        whole = {1: "the date of the article", 2: "the dates of both"}
        return whole.get(number, f"the dates of all {number:,}") + "."
    named = number <= most
    some = naming.numbers(answer.undated) if named else f"{number:,} articles"
    return f"{'the date' if number == 1 else 'dates'} of {some}."
