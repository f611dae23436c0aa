"""Draws the way from a sentence that is shown to its place: a line with a button, a window.

Where the article is on the web, the line also links to the sentence on that page, by a text
fragment (https://wicg.github.io/scroll-to-text-fragment/): a browser that knows it scrolls there
and marks the words; one that does not, or a page that says it otherwise, shows the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from handlers import state
from handlers.asking import Modal
from handlers.places import OPENING
from handlers.views import blocks, common, naming
from handlers.views import context as context_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, Mode
    from handlers.places import PlaceAnswer
    from handlers.views.blocks import Element
    from nlp import Span
    from store.values import Article

_LONGEST_ADDRESS = 500  # characters
_EDGE_WORDS = 5  # words
_FEWEST_WORDS = 2  # words
_NOT_THE_SAME_EVERYWHERE = re.compile(r"[“”\"‘’'«»„–—…]")
"""Marks that a page may print otherwise than our copy of it."""
_MOST_PLACES = 12  # spans
_STRETCH = 4_000  # characters


def line(
    article: Article, spans: Sequence[Span], ordinal: int, key: str, *, comment: bool = False
) -> Block:
    """Return the line above a sentence: which paragraph it is from, and the way there.

    Args:
        article: The article; one that the archive lacks (number 0) has no window of ours.
        spans: The sentence, or the sentences that one of ours rests on.
        ordinal: The number of its paragraph; 0 where it stands in none.
        key: What tells its button from the message's other ones.
        comment: Whether it is somebody's view, not news.
    """
    parts = [f"Paragraph {ordinal}"] if ordinal else ["In the article"]
    parts += ["comment"] * comment
    address = fragment(article, spans[0])
    text = blocks.escape(" · ".join(parts))
    if address:
        text += f" · <{blocks.escape(address)}|on the page>"
    made: Block = {"type": "section", "text": blocks.mrkdwn(text)}
    if article.id:
        made["accessory"] = button(article, spans, key)
    return made


def button(article: Article, spans: Sequence[Span], key: str, label: str = "In context") -> Element:
    """Return the button that opens the window on some sentences of an article.

    Args:
        article: The article; the archive holds it.
        spans: The sentences, in order.
        key: What tells it from the message's other buttons.
        label: What stands on the button.
    """
    return blocks.button(label, f"place:{key}", value_of(article, spans))


def value_of(article: Article, spans: Sequence[Span]) -> str:
    """Return the state of such a button.

    Args:
        article: The article.
        spans: The sentences, in order.
    """
    places = [position for span in spans[:_MOST_PLACES] for position in span]
    first = article.text[spans[0].start : spans[0].end][:OPENING]
    return state.pack(n=article.id, l=places, w=first)


def fragment(article: Article, span: Span) -> str:
    """Return the address of a sentence on the article's page, "" where there is none to give.

    Args:
        article: The article.
        span: The sentence.
    """
    url = article.url or ""
    if urlsplit(url).scheme not in {"http", "https"} or ":~:" in url or set(url) & set(' <>|"'):
        return ""
    words = span.of(article.text).split()
    first = _plain_run(words, range(len(words)))
    last = _plain_run(words, range(len(words) - 1, -1, -1))
    if len(first) < _FEWEST_WORDS or len(last) < _FEWEST_WORDS:
        return ""
    told = [first, sorted(last)] if last[-1] > first[-1] else [sorted({*first, *last})]
    if len(told) == 1 and told[0] != list(range(told[0][0], told[0][-1] + 1)):
        told = [first]
    encoded = ",".join(_encoded(" ".join(words[at] for at in run)) for run in told)
    joined = f"{url}{'' if '#' in url else '#'}:~:text={encoded}"
    return joined if len(joined) <= _LONGEST_ADDRESS else ""


def _plain_run(words: Sequence[str], order: range) -> list[int]:
    """Return the places of the first words that every print of the page has alike."""
    run: list[int] = []
    for at in order:
        if _NOT_THE_SAME_EVERYWHERE.search(words[at]):
            if len(run) >= _FEWEST_WORDS:
                break
            run = []
        elif len(run) < _EDGE_WORDS:
            run.append(at)
        else:
            break
    return run


def _encoded(words: str) -> str:
    return quote(words.strip(".,;:!?()[]"), safe="").replace("-", "%2D")


def draw(answer: PlaceAnswer, *, mode: Mode = "open") -> Modal:
    """Draw sentences in their paragraphs, in bold, with the paragraphs before and behind."""
    article = answer.article
    elements = [naming.heading(article)]
    if answer.before:
        elements.append(context_view.neighbour(article.text, answer.before, last=True))
    room = _STRETCH
    for place, stretch in enumerate(answer.stretches):
        if place and stretch.start > answer.stretches[place - 1].end + 2:
            elements.append(blocks.line("…"))
        inside = [span for span in answer.spans if stretch.start <= span.start < stretch.end]
        elements.append(blocks.bar(context_view.marked(article.text, stretch, inside, room)))
        room = max(room - (stretch.end - stretch.start), 400)
    if answer.after:
        elements.append(context_view.neighbour(article.text, answer.after, last=False))
    where = f"Paragraph {answer.ordinal} of {answer.paragraphs}." if answer.ordinal else ""
    buttons = [context_view.read_whole(article.id)]
    buttons += context_view.link(article, fragment(article, answer.spans[0]))
    made: list[Block] = [
        blocks.rich(*elements),
        *common.notes(where, *context_view.came_from(article, answer.origins)),
        *blocks.actions(buttons),
    ]
    return Modal(blocks.modal(f"In context: no. {article.id}", made), mode)
