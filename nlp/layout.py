"""How an article lies on its page: headline, byline, publication, body, and what is not article.

Lines are only ever taken away: what stays is the source, character for character. Furniture are
lines that the article's author did not write: an image's file name, share buttons, the comment
form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.text import bylines, heads, lines, wordkinds
from nlp.text.captions import is_caption
from nlp.values import Span

_LONGEST_HEADLINE = 220  # characters
_SENTENCE_WORDS = 10  # words from which a line above a dateline may be a sentence
_TITLE_CASE = 0.7  # share of the words that begin with a capital
_TOP_LINES = 8  # lines
_DERIVED_TITLE = 100  # characters
_FEWEST_TITLE_WORDS = 4
_OPENING, _TOLD = 3, 0.5  # paragraphs of a story; share of its headline's words that these have
_MUST_PRECEDE_TAIL = 0.4  # share of the text before what may be its tail

_HEADLINE_END = re.compile(r"[?!][”’\"')]*$")
_DESK = re.compile(r"\b(?:desk|bureau|staff|reporter|correspondent)s?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_CUT = re.compile(r"\s+\S*$")
_QUOTE_MAY_ADD = 20  # characters, so that a derived title ends with its quotation
_DANGLING = re.compile(
    r"(?:\s+(?:a|an|the|of|to|in|on|at|by|for|from|with|as|and|or|but|that|which|who|whose|its|his"
    r"|her|their|is|are|was|were|has|have|had|be|been|will|would|than|into|over|under|between))+$"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article's text without furniture, and what the page said about it.

    `title` is the headline, or, where there is none, the opening words cut at a word's end
    (`title_derived`; no ellipsis is added: views draw it). It is empty for an empty text.
    """

    text: str
    title: str
    title_derived: bool
    byline: str | None = None
    source: str | None = None


def clean(raw: str) -> Cleaned:
    """Take the page's furniture, the headline and the opening byline out of an article's text.

    Args:
        raw: the text as it came.

    Returns:
        The article's text (lines dropped whole, nothing else touched; blank lines that would
        double are dropped with them), its title, byline and source. Where nothing would be left,
        the text stays whole. Never raises for any `str`.
    """
    spans = _lines(raw)
    furniture = _furniture(raw, spans)
    kept = [span for span in spans if span not in furniture]
    headline, above = _headline(raw, kept)
    furniture |= set(above) | _repeated(raw, headline, kept)
    kept = [span for span in kept if span != headline and span not in furniture]
    credit = bylines.find(raw, kept, _after(spans, headline))
    body = [span for span in kept if span not in credit.lines]
    text = _kept_text(raw, [span for span in kept if span in body or _is_dated(raw, span)])
    text = text or raw.strip()
    title = _title(raw, headline) if headline else derive_title(_kept_text(raw, body) or text)
    source = credit.source or _agency(raw, body)
    return Cleaned(text, title, headline is None, credit.byline, source)


def derive_title(text: str) -> str:
    """Cut the opening words of `text` at a word's end, to stand where a headline is missing.

    Args:
        text: the article's text.

    Returns:
        The opening words, without trailing punctuation and without an ellipsis.
    """
    words = _opening(text)
    if len(words) > _DERIVED_TITLE:
        words = _cut(words)
    ends = "." if words.endswith(".") and not words.endswith("..") else ""
    return words.removesuffix(ends).rstrip(" ,;:–—-(“‘\"'") or words[:_DERIVED_TITLE]


def _opening(text: str) -> str:
    """Return the first line behind its dateline; the next, where the dateline has its own."""
    opening = [" ".join(line.of(text).split()) for line in _lines(text)[:2]]
    for words in opening:
        behind = words[lines.behind_dateline(words, 0, len(words)) :]
        if behind:
            return behind if lines.count_words(behind) >= _FEWEST_TITLE_WORDS else words
    return opening[0] if opening else ""


def _cut(words: str) -> str:
    """Cut at a word's end, outside quotation marks, and not behind a word that leads on."""
    cut = _CUT.sub("", words[: _DERIVED_TITLE + 1])[:_DERIVED_TITLE] or words[:_DERIVED_TITLE]
    opened = cut.rfind("“")
    if opened > cut.rfind("”"):
        closed = words.find("”", opened, _DERIVED_TITLE + _QUOTE_MAY_ADD)
        cut = words[: closed + 1] if closed > 0 else cut[:opened].rstrip() or cut
    return _DANGLING.sub("", cut) or cut


def _is_dated(raw: str, line: Span) -> bool:
    """A byline that holds the article's date stays: nothing else tells it."""
    return _YEAR.search(raw, *line) is not None


def _lines(raw: str) -> list[Span]:
    """Return the lines that hold anything, without the blanks at both ends."""
    spans = []
    for match in lines.LINE.finditer(raw):
        line = match.group()
        inner = line.strip()
        if inner:
            start = match.start() + len(line) - len(line.lstrip())
            spans.append(Span(start, start + len(inner)))
    return spans


def _furniture(raw: str, spans: list[Span]) -> set[Span]:
    found = {span for span in spans if lines.is_furniture(span.of(raw))}
    return found | set(_tail(raw, spans))


def _tail(raw: str, spans: list[Span]) -> list[Span]:
    """Return all lines from the comment form (or the related stories) down."""
    for place, span in enumerate(spans):
        late = span.start >= _MUST_PRECEDE_TAIL * len(raw)
        if late and place > 1 and lines.starts_tail(span.of(raw)):
            return spans[place:]
    return []


def _headline(raw: str, kept: list[Span]) -> tuple[Span | None, list[Span]]:
    """Find the headline, and the section names or dates that stand above it."""
    above: list[Span] = []
    for place, span in enumerate(kept[:_TOP_LINES]):
        line = span.of(raw)
        rest = kept[place + 1 :]
        if lines.is_kicker(line) and rest:
            above.append(span)
        elif lines.is_date(line) or bylines.is_byline(line):
            continue
        else:
            headline = span if _is_headline(raw, span, rest) else None
            return headline and _told_below(raw, headline, rest), above
    return None, []


def _told_below(raw: str, headline: Span, rest: list[Span]) -> Span:
    """Return the line that the story tells again where it has no word of the first: "Skip menu"."""
    story = [span for span in rest if lines.is_plain(span.of(raw))][:_OPENING]
    told = wordkinds.content_of(" ".join(span.of(raw) for span in story))
    if not story or wordkinds.content_of(headline.of(raw)) & told:
        return headline
    for place, line in enumerate(rest[: rest.index(story[0])]):
        content = wordkinds.content_of(line.of(raw))
        again = len(content & told) >= max(_TOLD * len(content), _FEWEST_TITLE_WORDS - 1)
        if again and _is_headline(raw, line, rest[place + 1 :]) and not is_caption(line.of(raw)):
            return line
    return headline


def _repeated(raw: str, headline: Span | None, kept: list[Span]) -> set[Span]:
    """Return the lines near the top that say the headline once more."""
    if headline is None:
        return set()
    words = _bare(headline.of(raw))
    return {span for span in kept[:_TOP_LINES] if span != headline and _bare(span.of(raw)) == words}


def _bare(line: str) -> str:
    return " ".join(_unmarked(line).split()).rstrip(" .;:,").casefold()


def _is_headline(raw: str, span: Span, rest: list[Span]) -> bool:
    """Say whether a line over prose is a headline, by its length, its capitals and its end."""
    if span.end - span.start > _LONGEST_HEADLINE:
        return False
    line = _unmarked(span.of(raw))
    words = lines.count_words(line)
    if words > lines.LONGEST_HEADLINE_WORDS or not rest:
        return False
    if lines.BULLET.match(span.of(raw)) or lines.DATELINE.match(line) or not _has_prose(raw, rest):
        return False
    above_dateline = bool(lines.DATELINE.match(raw, rest[0].start, rest[0].end))
    if lines.MARKDOWN_HEADING.match(span.of(raw)) or (
        above_dateline and words <= _SENTENCE_WORDS * 2
    ):
        return True
    title_case = words > 2 and lines.capitalised_share(line) >= _TITLE_CASE  # noqa: PLR2004 -- two capitals are a name
    if lines.TERMINAL.search(line) and not line.endswith(";"):
        asks = bool(_HEADLINE_END.search(line)) and words <= _SENTENCE_WORDS * 2
        return title_case or (
            (asks or _is_told_again(raw, span, rest)) and not lines.is_wrapped(raw)
        )
    return title_case or not _runs_on(raw, span, rest[0])


def _is_told_again(raw: str, span: Span, rest: list[Span]) -> bool:
    """Say whether a line that ends in a full stop is a headline all the same."""
    return len(rest) >= heads.FEWEST_BEHIND and heads.is_over(raw, span, rest[:2])


def _runs_on(raw: str, span: Span, following: Span) -> bool:
    """Say whether a line without a full stop is only the first line of a wrapped paragraph."""
    between = raw[span.end : following.start]
    return between.count("\n") < 2 and (  # noqa: PLR2004 -- two line ends are a blank line
        raw[following.start].islower() or lines.is_wrapped(raw)
    )


def _has_prose(raw: str, rest: list[Span]) -> bool:
    return any(
        lines.count_words(line.of(raw)) >= _SENTENCE_WORDS
        or bool(lines.FULL_STOP.search(line.of(raw)))
        for line in rest
    )


def _agency(raw: str, body: list[Span]) -> str | None:
    """Return the agency that a dateline names, where the text goes on behind it on its line."""
    opening = next((span for span in body[:3] if lines.DATELINE.match(raw, *span)), None)
    match = lines.DATELINE.match(raw, opening.start) if opening else None
    named = (match["wire"] or match["agency"]) if match else None
    return named if named and not _DESK.search(named) else None


def _after(spans: list[Span], headline: Span | None) -> int:
    """Return where the text under the headline starts."""
    if headline:
        return headline.end
    return spans[0].start if spans else 0


def _title(raw: str, headline: Span) -> str:
    return _unstopped(" ".join(_unmarked(headline.of(raw)).split()).rstrip(" ;:,"))


def _unmarked(line: str) -> str:
    """Return a headline without Markdown's signs."""
    return re.sub(r"^[ \t]{0,3}#{1,6}[ \t]+|[ \t]+#+$", "", line)


def _unstopped(title: str) -> str:
    """Return a headline without the full stop that some papers set behind it."""
    last = title.rpartition(" ")[2]
    return title[:-1] if last.endswith(".") and "." not in last[:-1] else title


def _kept_text(raw: str, body: list[Span]) -> str:
    """Join the body's lines by what stood between them, less what was dropped."""
    parts: list[str] = []
    for place, span in enumerate(body):
        if place:
            between = raw[body[place - 1].end : span.start]
            parts.append(_gap(between))
        parts.append(span.of(raw))
    return "".join(parts)


def _gap(between: str) -> str:
    """Return the white space between two kept lines, where lines between them were dropped."""
    if not between.strip():
        return between
    return "\n\n" if re.search(r"\n\s*\n", between) else "\n"
