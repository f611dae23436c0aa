"""Draws *Why these years?*: each inferred date with the words that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.asking import Modal
from handlers.views import blocks, common, naming
from nlp import edtf

if TYPE_CHECKING:
    from handlers.asking import Block
    from handlers.views.blocks import Element
    from handlers.why import ArticleReasons, Reason, WhyAnswer
    from nlp import Evidence, Span

_ARTICLES = 20  # articles
_REASONS = 12  # reasons
_WORDS = 160  # characters
_SAYS = {
    "over": ("It tells “{words}” as over, so it was not written before the end of {bound}."),
    "current": (
        "It writes of “{words}” as current, so it was written in {bound} or shortly before."
    ),
    "closing": ("It says “{words}”, so it was not written before {bound}."),
    "named": ("It says “{words}”, so it was written in {bound} or close to it."),
    "ahead": ("It looks forward to “{words}”, so it was written before {bound} or as it began."),
    "compared": ("It says “{words}”, so it was written in {bound}."),
    "still ahead": ("It writes of “{words}” as still to come."),
    "past": ("It tells “{words}” as past, so it was not written before {bound}."),
    "updated": ("Its page was updated on “{words}”, so it appeared then or before."),
    "dateline": ("It opens with the dateline “{words}”."),
    "yearless": ("“{words}” has no year; {bound} is the earliest that fits, not a proven one."),
    "weekday": ("“{words}” has no year; of those that fit, {bound} has its weekday."),
    "no year": ("“{words}” has no year, and nothing in the text tells it."),
    "long ago": ("It recalls “{words}”, which does not tell when it was written."),
}
_FIRST = (
    "over", "current", "named", "ahead", "closing", "compared", "dateline", "yearless", "weekday",
    "no year", "updated",
)  # fmt: skip
_RULES = {
    "nearest year": "takes the year nearest to the article’s own date",
    "relative day": "is counted from the day on which the article was written",
    "relative month": "is counted from the month in which the article was written",
    "relative year": "is counted from the year in which the article was written",
    "relative week": "is counted from the week in which the article was written",
    "today": "is the day of which the article tells there",
    "yesterday": "is the day before the one on which the article was written",
    "tomorrow": "is the day after the one on which the article was written",
    "weekday": "is the nearest such day to the article’s own date",
    "event": "is counted from the day that the text gives the event",
    "counted": "is counted from the article’s own date",
    "range": "shares its year with the other end of the stretch",
    "holiday": "is that year’s day",
}


def draw(answer: WhyAnswer) -> Modal:
    """Draw the reasons for inferred dates."""
    made: list[Block] = []
    for reasons in answer.articles[:_ARTICLES]:
        more = blocks.rich(_heading(reasons), blocks.bullets(_items(reasons)))
        if len(made) < blocks.MOST_BLOCKS:
            made.append(more)
    if not made:
        made = [blocks.paragraph("Every date here stands in its article.")]
    made += common.notes(
        "A date without a year takes the earliest year that its article’s own words allow.",
        "What an article says about itself is a bound, not a proof: “Set a date” mends it.",
    )
    return Modal(blocks.modal("Why these years?", made))


def _heading(reasons: ArticleReasons) -> Element:
    article = reasons.article
    return blocks.line(blocks.words(f"No. {article.id} → {naming.dated(article)}", bold=True))


def _items(reasons: ArticleReasons) -> list[list[Element]]:
    """Draw what an article's inferred dates rest on, each reason once."""
    article = reasons.article
    bounded = article.published.not_after is not None
    said = [
        _evidence(article.text, one)
        for one in _telling(article.published.evidence)
        if one.rule != "yearless" or not bounded
    ]
    plain = [reason for reason in reasons.reasons if _takes_the_year(reason)]
    if plain:
        said.append(_taking_the_year(plain))
    said += [_reason(article.text, one) for one in reasons.reasons if not _takes_the_year(one)]
    once = list(dict.fromkeys(line for line in said if line))[:_REASONS]
    return [[blocks.words(line)] for line in once] or [
        [blocks.words("Nothing in the text says more than that.")]
    ]


def _takes_the_year(reason: Reason) -> bool:
    """Tell whether a date only takes its year from the article's own."""
    return reason.timex.inferred == "year" and not reason.timex.chained


def _taking_the_year(reasons: list[Reason]) -> str:
    shown = [
        edtf.display(one.timex.edtf, one.timex.inferred, one.timex.mod)
        for one in reasons
        if one.timex.edtf
    ]
    once = list(dict.fromkeys(shown))
    takes = "takes its year from that" if len(once) == 1 else "take their years from that"
    return f"{common.listed(once)} {takes}."


def _telling(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """Order the evidence by what it proves; of years told as past only the latest says anything."""
    strong = [one for one in evidence if one.rule in _FIRST]
    past = [one for one in evidence if one.rule == "past"]
    latest = max(past, key=lambda one: one.bound, default=None)
    return strong + ([latest] if latest and not strong else [])


def _evidence(text: str, one: Evidence) -> str:
    template = _SAYS.get(one.rule, "It says “{words}” ({bound}).")
    words = blocks.cut(" ".join(text[one.start : one.end].split()), _WORDS)
    return template.format(words=words, bound=_year(one))


def _year(one: Evidence) -> str:
    if one.rule in {"yearless", "weekday"}:
        return one.bound[:4]
    return edtf.display(one.bound) if edtf.is_valid(one.bound) else one.bound


def _reason(text: str, reason: Reason) -> str:
    timex = reason.timex
    words = " ".join(text[timex.start : timex.end].split())
    if timex.edtf is None:
        return ""
    became = edtf.display(timex.edtf, timex.inferred, timex.mod)
    how = _RULES.get(timex.rule, "is read against the article’s own date")
    because = _because(text, reason.because)
    chained = " That date is itself inferred." if timex.chained else ""
    return f"“{words}” → {became}: it {how}{because}.{chained}"


def _because(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    words = blocks.cut(" ".join(span.of(text).split()), _WORDS)
    return f" (“{words}”)" if words else ""
