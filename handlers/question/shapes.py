"""How a summary is wanted: how long, as what, about what, read out of what people type."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from handlers import shared, state
from handlers.question import phrases
from handlers.question.of_article import ASPECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.shared import Shared

FEWEST, MOST = 1, 12
"""Sentences of a summary."""
_COUNT_WORDS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_NUMBER = r"\d{1,2}|" + "|".join(_COUNT_WORDS)
_IN_SENTENCES = re.compile(
    rf"\b(?:as|in|with|using|max(?:imum)?|at most)? ?(?P<n>{_NUMBER})"
    r" (?:short )?(?:sent[ae]n[cs]es?|lines?|bullets?|bullet points?|(?:key )?points)\b",
    re.IGNORECASE,
)
_BULLETS = re.compile(
    r"\b(?:(?:as|in|with)? ?(?:bullet points?|bullets?|bulleted|key points|points)"
    r"|as (?:a )?list)\b",
    re.IGNORECASE,
)
_SHORTER = re.compile(
    r"\b(?:shorter|briefer|(?:in )?(?:short|brief)|briefly|less|too long|shorten)\b", re.IGNORECASE
)
_LONGER = re.compile(
    r"\b(?:longer|(?:in )?(?:more )?detail(?:s|ed)?|in full|long|more|too short|expand"
    r"|lengthen)\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"\b(?:in|with|using|max(?:imum)?|at most|under)? ?(?P<n>\d{2,3}) words\b", re.IGNORECASE
)
_WORDS_IN_A_SENTENCE = 25
_FOR_ONE = re.compile(
    r"\b(?:for|as|in) (?:a|one) (?:tweet|post|headline)\b|\A(?:a|one) (?:tweet|post|headline)\Z",
    re.IGNORECASE,
)
_READER = r"(?:editor|team|desk|boss|chief|colleagues?|newsletter|meeting)"
_FOR_WHOM = re.compile(
    rf"\bfor (?:my|our|the|your) {_READER}\b|\A(?:my|our) {_READER}\Z"
    r"|\b(?:in|as) (?:one|a|1) (?:short )?paragraph\b",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    rf"\b(?:in|into) (?:{'|'.join(phrases.LANGUAGES.split())})\b", re.IGNORECASE
)
_FOR_DIGEST = re.compile(r"\b(?:for|in) (?:the |our )?digest\b", re.IGNORECASE)
_GIST = re.compile(r"\b(?:in (?:a )?nutshell|(?:the )?gist)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\babout (?P<about>.{2,120})\Z", re.IGNORECASE)
_HEADLINE = re.compile(r'"[^"]{2,250}"')
_NAMES = re.compile(
    r"https?://\S+|(?:[\w-]+\.)+[a-z]{2,24}/\S*|\S*\w\.(?:docx?|html?|json|md|odt|pdf|rtf|te?xt)\b",
    re.IGNORECASE,
)
"""Links and files, whose names may hold any of the words above."""
_NAME = "\0"
_IN_A_SHAPE = re.compile(r" (?:in|as|with|for) .{3,24}\Z")
_ASPECTS = {
    "who is quoted": "quoted",
    "when": "when",
    "what is new": "new",
    "its figures": "figures",
    "the other side": "sides",
    "the reasons": "why",
    "is it true": "true",
    "what came next": "next",
    "in translation": "translate",
    "its headline": "headline",
    "is it comment": "comment",
}
PASSAGES = frozenset({"asked", "figures", "sides", "why"})
"""Aspects that are answered by sentences of the article."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a summary is wanted. `sentences` of 0 leaves the number to the text's length.

    `change` is how much longer (1) or shorter (-1) than usual, or than the last answer; `about`
    what it is to tell of; `aspect` what is asked instead: "quoted", "when", "new", "figures" …
    ("asked": the question that `about` holds); `against` the number of the article that "new" is
    held against (0 for the last one on the same).
    """

    sentences: int = 0
    bullets: bool = False
    change: int = 0
    about: str = ""
    aspect: str = ""
    against: int = 0


def pack(article: int, shape: Shape, place: Shared | None = None) -> str:
    """Return an article's number and the shape of its summary as a button's value.

    Args:
        article: The number; 0 for a text that the archive lacks.
        shape: The shape.
        place: Where such a text stands.
    """
    return state.pack(
        **(shared.packed(place) if place is not None else {}),
        n=article,
        c=shape.sentences,
        u=shape.bullets,
        h=shape.change,
        a=shape.about,
        f=shape.aspect,
        v=shape.against,
    )


def unpack(held: dict[str, Any]) -> Shape:
    """Return the shape that a button's value carries.

    Raises:
        BadQuestionError: It is no value of ours.
    """
    return Shape(
        sentences=state.number(held, "c"),
        bullets=bool(held.get("u")),
        change=state.number(held, "h"),
        about=state.words(held, "a"),
        aspect=state.words(held, "f"),
        against=state.number(held, "v"),
    )


def parse(rest: str) -> tuple[str, Shape]:
    """Read what stands behind `summarise`: the article, and the shape that is wanted.

    Args:
        rest: The question, cleaned, without the word that asks.

    Returns:
        What names the article ("" where nothing does), and the shape.
    """
    shape = Shape()
    if asked := ASPECT.fullmatch(rest):
        return (asked["named"] or "").strip(), Shape(
            aspect=_ASPECTS[asked["aspect"]], against=int(asked["against"] or 0)
        )
    names = _NAMES.findall(rest)
    rest = phrases.PLEASE.sub("", _NAMES.sub(_NAME, rest))
    headline = ""
    if quoted := _HEADLINE.match(rest):
        headline, rest = quoted[0], rest[quoted.end() :]
    if found := _ABOUT.search(rest):
        about, shaping = _behind_the_topic(found["about"].strip())
        shape = replace(shape, about=about)
        rest = f"{rest[: found.start()]} {shaping}"
    for pattern, changes in _WANTED:
        if found := pattern.search(rest):
            shape = replace(shape, **changes(found, shape))
            rest = pattern.sub("", rest)
    named = " ".join(f"{headline} {rest}".split()).strip(" ,.:")
    for name in names:
        if _NAME in named:
            named = named.replace(_NAME, name, 1)
        else:
            shape = replace(shape, about=shape.about.replace(_NAME, name, 1))
    return named, shape


def _in_sentences(found: re.Match[str], _shape: Shape) -> dict[str, Any]:
    number = _COUNT_WORDS.get(found["n"].lower()) or int(found["n"])
    bullets = "bullet" in found[0].lower() or "point" in found[0].lower()
    return {"sentences": min(max(number, FEWEST), MOST), "bullets": bullets}


def _in_words(found: re.Match[str], _shape: Shape) -> dict[str, Any]:
    number = round(int(found["n"]) / _WORDS_IN_A_SENTENCE)
    return {"sentences": min(max(number, FEWEST), MOST)}


def _in_short(_found: re.Match[str], shape: Shape) -> dict[str, Any]:
    return {"sentences": shape.sentences or 1}


_WANTED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Shape], dict[str, Any]]], ...] = (
    (_IN_SENTENCES, _in_sentences),
    (_IN_WORDS, _in_words),
    (_FOR_WHOM, lambda *_: {}),
    (_FOR_DIGEST, _in_short),
    (_GIST, _in_short),
    (_FOR_ONE, _in_short),
    (_SHORTER, lambda *_: {"change": -1}),
    (_LONGER, lambda *_: {"change": 1}),
    (_BULLETS, lambda *_: {"bullets": True}),
    (_TRANSLATED, lambda *_: {"aspect": "translate"}),
)
"""How a summary is wanted, in the order in which it is looked for, and what that changes."""


def _behind_the_topic(about: str) -> tuple[str, str]:
    """Tell a topic from a shape that is asked for behind it: "trade in 2 sentences"."""
    tail = _IN_A_SHAPE.search(about)
    forms = (_IN_SENTENCES, _IN_WORDS, _BULLETS, _FOR_DIGEST, _SHORTER)
    if tail is None or not any(form.fullmatch(tail[0].strip()) for form in forms):
        return about, ""
    return about[: tail.start()], tail[0]
