"""Draws the windows in which a reader checks: the paragraph, the article whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from handlers import quotes, state
from handlers.asking import Modal
from handlers.question import shapes
from handlers.views import blocks, common, naming
from nlp import Sentence, Span, edtf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.asking import Block, Mode, Reply
    from handlers.context import ContextAnswer, ReadAnswer
    from handlers.views.blocks import Element
    from store.values import Article, Origin

_PAGE = 7_000
"""Characters of an article on one page of its window, or of a message."""
_OVERHEAD = 100
"""Characters that a message's limit counts for each sentence on top of its own."""
_NEIGHBOUR = 700  # characters
_PARAGRAPH = 6_000  # characters


def draw(answer: ContextAnswer) -> Modal:
    """Draw a statement in its paragraph, its words in bold.

    Args:
        answer: The statement, with what surrounds it.
    """
    article, statement = answer.article, answer.statement
    text = article.text
    elements = [naming.heading(article)]
    if answer.before:
        elements.append(neighbour(text, answer.before, last=True))
    elements.append(blocks.bar(marked(text, answer.paragraph, statement.spans)))
    if answer.after:
        elements.append(neighbour(text, answer.after, last=False))
    value = state.pack(s=statement.id, n=article.id, at=statement.start)
    made: list[Block] = [
        blocks.rich(*elements),
        *common.notes(_speaker_line(answer), *came_from(article, answer.origins)),
        *blocks.actions(
            [
                read_whole(article.id),
                *link(article),
                blocks.button("Wrong speaker?", "speaker.one", value),
            ]
        ),
    ]
    return Modal(blocks.modal(f"In context: no. {article.id}", made))


def read(answer: ReadAnswer, *, mode: Mode = "open") -> Modal:
    """Draw a page of an article.

    Args:
        answer: The article, and which page of it.
        mode: Whether the window opens, covers another, or turns a page.
    """
    article = answer.article
    pages = _pages(article.text, answer.sentences)
    having = [n for n, page in enumerate(pages) if page and page[0].start <= answer.at]
    page = having[-1] if having else min(max(answer.page, 0), len(pages) - 1)
    made = _page(answer, pages[page], first=page == 0)
    if len(pages) > 1:
        made.append(blocks.note(f"Page {page + 1} of {len(pages)}"))
    buttons = []
    if page > 0:
        buttons.append(_turn("‹ Back", "read.page:back", article.id, page - 1))
    if page + 1 < len(pages):
        buttons.append(_turn("More ›", "read.page:more", article.id, page + 1))
    made += blocks.actions([*buttons, *link(article)])
    view = blocks.modal(f"No. {article.id}", made)
    return Modal(view, mode)


def printed(answer: ReadAnswer, *, public: bool) -> Reply:
    """Draw an article as a message: one page of it, and a button that opens the next.

    Args:
        answer: The article, and which page of it.
        public: Whether everybody round the question sees it.
    """
    article = answer.article
    pages = _pages(article.text, answer.sentences)
    page = min(max(answer.page, 0), len(pages) - 1)
    made = _page(answer, pages[page], first=page == 0)
    buttons = [
        blocks.button("Summary", "summary.shape:whole", shapes.pack(article.id, shapes.Shape()))
    ]
    if len(pages) > 1:
        made.append(blocks.note(f"Page {page + 1} of {len(pages)}"))
    if page + 1 < len(pages):
        value = state.pack(n=article.id, g=page + 1)
        buttons.insert(0, blocks.button("Read on ›", f"read:{article.id}", value))
    made += blocks.actions([*buttons, *link(article)])
    words = f"No. {article.id}: {blocks.cut(article.title, 200)}"
    return common.reply(words, made, public=public)


def _page(answer: ReadAnswer, sentences: Sequence[Sentence], *, first: bool) -> list[Block]:
    article = answer.article
    opening = article.text[sentences[0].start : sentences[-1].end] if first and sentences else ""
    made: list[Block] = [blocks.rich(naming.heading(article, below=opening))]
    if first:
        made += common.notes(*came_from(article, answer.origins))
    made.append(blocks.rich(*_paragraphs(article.text, sentences, answer.at)))
    return made


def came_from(article: Article, origins: Sequence[Origin]) -> list[str]:
    """Return in words where an article came from and when it was added.

    Args:
        article: The article.
        origins: The places that it came from.
    """
    lines = []
    if article.url:
        lines.append(f"Link: {blocks.cut(article.url, 300)}")
    named = [_place(origin.uri) for origin in origins if origin.uri != article.url]
    if named:
        shown = common.listed([blocks.cut(name, 120) for name in dict.fromkeys(named)][:4])
        lines.append(f"From {shown}, added on {edtf.display(article.added[:10])}.")
    else:
        lines.append(f"Added on {edtf.display(article.added[:10])}.")
    if article.title_derived:
        lines.append("It came without a headline: its opening words stand for one.")
    return lines


def _place(uri: str) -> str:
    """Return a file's name for a path (folders are the newsroom's own business), or a link."""
    parts = urlsplit(uri)
    if parts.scheme in {"http", "https"}:
        return uri
    entry = f", entry {parts.fragment}" if parts.fragment else ""
    return f"the file {PurePosixPath(unquote(parts.path or uri)).name or uri}{entry}"


def _speaker_line(answer: ContextAnswer) -> str:
    """Say whose words these are held to be, and how sure that is."""
    statement = answer.statement
    if statement.speaker:
        role = f", {statement.role}" if statement.role else ""
        via = f" (through {statement.via})" if statement.via else ""
        set_by = " This was set by a colleague." if statement.corrected else ""
        printed = quotes.printed_for(statement, answer.article.text)
        if printed:
            set_by = f" The article says “{printed}” here, some way from the name."
        return f"Read as said by {statement.speaker}{role}{via}.{set_by}"
    if statement.probably:
        return f"The article does not settle who says this: probably {statement.probably}."
    return "The article does not settle who says this."


def marked(
    text: str, paragraph: Span, spans: Sequence[Span], limit: int = _PARAGRAPH
) -> list[Element]:
    """Return a paragraph with some of its words in bold.

    Args:
        text: The article's text.
        paragraph: The paragraph.
        spans: The words to mark, in order.
        limit: Characters to show at most.
    """
    made: list[Element] = []
    position = paragraph.start
    for span in spans:
        made.append(blocks.words(text[position : span.start]))
        made.append(blocks.words(text[span.start : span.end], bold=True))
        position = span.end
    made.append(blocks.words(text[position : paragraph.end]))
    return _within([element for element in made if element["text"]], limit)


def _within(elements: list[Element], limit: int) -> list[Element]:
    kept = []
    for element in elements:
        if limit <= 0:
            break
        kept.append(element | {"text": element["text"][:limit]})
        limit -= len(element["text"])
    return kept


def neighbour(text: str, span: Span, *, last: bool) -> Element:
    """Return the paragraph beside one, cut at its far end where it is long.

    Args:
        text: The article's text.
        span: The paragraph.
        last: Whether it stands before, so that its last words matter most.
    """
    words = span.of(text)
    if len(words) > _NEIGHBOUR:
        words = f"… {words[-_NEIGHBOUR:]}" if last else f"{words[:_NEIGHBOUR]} …"
    return blocks.line(words)


def _paragraphs(text: str, sentences: Sequence[Sentence], at: int) -> Iterator[Element]:
    """Draw an article's paragraphs, lists and headings, with the words at a place marked."""
    for _number, together in groupby(sentences, key=lambda s: (s.paragraph, s.kind)):
        group = list(together)
        words = text[group[0].start : group[-1].end]
        if group[0].kind == "bullet":
            yield blocks.bullets([blocks.words(s_words)] for s_words in _items(text, group))
        else:
            heading = group[0].kind == "heading"
            there = [Span(s.start, s.end) for s in group if s.start <= at < s.end and not heading]
            yield blocks.line(
                *marked(text, Span(group[0].start, group[-1].end), there)
                if there
                else [blocks.words(words, bold=heading)],
                "\n" if heading else "\n\n",
            )


def _items(text: str, group: Sequence[Sentence]) -> list[str]:
    items = [text[s.start : s.end].strip().lstrip("-•*– ").strip() for s in group]
    return [item for item in items if item] or ["–"]


def _pages(text: str, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Divide an article at paragraphs, a long paragraph at sentences."""
    whole = sentences or _unread(text)
    pages: list[list[Sentence]] = [[]]
    used = 0
    for sentence in (piece for each in whole for piece in _pieces(each)):
        cost = sentence.end - sentence.start + _OVERHEAD
        if used and used + cost > _PAGE:
            pages.append([])
            used = 0
        pages[-1].append(sentence)
        used += cost
    return pages


def _unread(text: str) -> tuple[Sentence, ...]:
    return (Sentence(0, len(text), 0),)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """Divide a sentence that is longer than a page."""
    most = _PAGE - _OVERHEAD
    for start in range(sentence.start, sentence.end, most):
        yield replace(sentence, start=start, end=min(start + most, sentence.end))


def read_whole(article_id: int) -> Element:
    """Return the button that covers a window with the whole article."""
    value = state.pack(n=article_id, m=1)
    return blocks.button("Read the whole article", f"read:{article_id}", value)


def _turn(words: str, action_id: str, article_id: int, page: int) -> Element:
    return blocks.button(words, action_id, state.pack(n=article_id, g=page))


def link(article: Article, place: str = "") -> list[Element]:
    """Return the button that opens an article's page, none where it has no address.

    Args:
        article: The article.
        place: The address of a place on the page.
    """
    url = place or naming.address(article)
    return [blocks.link_button("Open the link", f"open:{article.id}", url)] if url else []
