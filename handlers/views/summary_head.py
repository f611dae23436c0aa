"""The first lines of an answer about one article: what it is, of which, and when written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming, words
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.summary import SummaryAnswer
    from handlers.views.blocks import Element
    from store.values import Article

_LONGEST = 80  # characters
_LABELS = {
    "quoted": "Quoted",
    "when": "Dates",
    "figures": "Figures",
    "sides": "Who says otherwise",
    "why": "Reasons",
    "true": "Who says so",
}
TOLD = {
    "quoted": "Who is quoted in",
    "when": "Dates of",
    "figures": "Figures in",
    "sides": "Who says otherwise in",
    "why": "Reasons in",
    "true": "Who says so in",
}
"""How an answer is called in a notification, before the article's number."""


def draw(answer: SummaryAnswer) -> list[Block]:
    """Draw what stands above an answer.

    Args:
        answer: The answer.
    """
    article, shape = answer.article, answer.shape
    label = _LABELS.get(shape.aspect, "Summary")
    if shape.about:
        about = blocks.cut(shape.about, _LONGEST)
        label = f"“{about}”" if shape.aspect == "asked" else f"About {about}"
    if not article.id:
        return [blocks.paragraph(blocks.words(label, bold=True), *_not_ours(answer))]
    facts = f" · no. {article.id}"
    if article.source or article.byline:
        facts += f" · {naming.source(article)}"
    if lacking := _lacking(answer):
        facts += f" · {lacking}"
    elements = [blocks.words(label, bold=True), blocks.words(facts)]
    first = words.string(bar(answer, [0])) if answer.picked and not shape.aspect else ""
    if naming.repeats(article, first):
        elements += naming.link(article)
    else:
        elements += [blocks.words("\n"), naming.title(article)]
    elements.append(blocks.words(f"\n{_written(naming.dated(article))}"))
    if answer.corrected_in:
        elements.append(naming.corrected(answer.corrected_in))
    return [blocks.paragraph(*elements)]


def _not_ours(answer: SummaryAnswer) -> list[Element]:
    """Say what is summarised where the archive does not hold it."""
    article, shared = answer.article, answer.shared
    dated = _written(edtf.display_dating(article.published)) + _forbidden(article)
    if article.title_derived and not article.url:
        here = ", shared here" if shared is not None and shared.kind == "file" else ""
        return [blocks.words(f" · of {called(answer)}{here}\n{dated}")]
    known = f" · {naming.source(article)}" if article.source or article.byline else ""
    file = f" · {shared.called}" if shared is not None and shared.kind == "file" else ""
    return [
        blocks.words(f" · not in the archive{file}{known}\n"),
        naming.title(article),
        blocks.words(f"\n{dated}"),
    ]


def _forbidden(article: Article) -> str:
    """Say that a text which somebody shared is not for publication, and until when."""
    if article.embargo:
        ends = f"{edtf.display(article.embargo[:10])}, {article.embargo[11:16]} UTC"
        return f"\nEmbargo: until {ends}"
    return "\nMarked as not for publication" if article.rights == "withheld" else ""


def called(answer: SummaryAnswer) -> str:
    """Return how a text is called that the archive lacks."""
    return answer.shared.called if answer.shared is not None else "the text shared here"


def _written(dated: str) -> str:
    return f"{dated[0].upper()}{dated[1:]}" if dated.startswith("undated") else f"Written {dated}"


def _lacking(answer: SummaryAnswer) -> str:
    """Say which of headline, source and link our copy of an article lacks."""
    article = answer.article
    missing = [
        name
        for name, there in (
            ("headline", not article.title_derived),
            ("source", article.source),
            ("link", article.url),
        )
        if not there
    ]
    return f"no {common.listed(missing, 'or')} in our copy" if missing else ""


SENTENCE = 900
"""Characters of one passage that are shown."""


def bar(answer: SummaryAnswer, run: Sequence[int]) -> list[Element]:
    """Return the words of passages that stand side by side, with what is inserted in them.

    Args:
        answer: The answer.
        run: Which passages, in order.
    """
    made: list[Element] = []
    for index in run:
        passage = answer.picked[index].passage
        made += [blocks.words(" ")] * bool(made)
        made += words.pieces(answer.article.text, passage.spans, passage.inserts, limit=SENTENCE)
    return made
