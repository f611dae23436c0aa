"""Which words are a picture's: its caption, or whose picture it is.

Told by a credit at a line's end, by a label at its head, or by tense: what a picture shows is told
in the present, with the day. Where a text comes without line ends captions stand among its
sentences.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.text.lines import LONGEST_FURNITURE, is_plain
from nlp.text.word_forms import may_be_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence

_CAPTION = re.compile(
    r"^\(?(?:photo(?:graph)?s?|picture|image|pic|video|illustration|graphic|cartoon|caption|file"
    r" photo|screenshot|screengrab|courtesy)(?: (?:by|from|of|via|courtesy|credit|taken|supplied|"
    r"provided|source|caption)\b|:| ?[|/] ?|©)"
    r"|[.,”\"’] ?(?:\(?(?:AP|AFP|EPA|Reuters|Getty|Xinhua|Rex|PA|AKP)(?: Images?)?(?: ?/ ?[\w ]+)?"
    r"(?: (?:photo|file photo|image))\)?|(?:photo|image|picture)(?: (?:by|courtesy|supplied))?:?"
    r" [A-Z][^.]{2,40})\.?$"
    r"|^[^.!?]{3,200}[.,]? (?:[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2} ?/ ?)(?:AP|AFP|EPA|Reuters|Getty"
    r"|Getty Images|Xinhua|REUTERS)$",
    re.IGNORECASE,
)
"""As in "Photo: Ana Lind", "… | File photo"."""
_CREDIT_OPENS = (
    "(photo", "photo", "(picture", "picture", "(image", "image", "pic", "(pic", "video", "(video",
    "illustr", "(illustr", "graphic", "cartoon", "caption", "(caption", "file", "(file", "screen",
    "(screen", "courtesy", "(courtesy",
)  # fmt: skip
_CREDITED = re.compile(
    r"[./,”\"’)(] ?\(?(?:AP|AFP|EPA|Reuters|Getty|Xinhua|Rex|PA|AKP|photo|image|picture|file)\b",
    re.IGNORECASE,
)
_CREDIT_TAIL = 60  # characters
_LONGEST = 900
"""Characters of a caption that ends in a credit."""
_CREDIT_AT_END = re.compile(
    r"\((?:Photos?|Pictures?|Images?|Pic|File)\b[^()]{0,80}\)\.?\Z"
    r"|\([A-Z][\w’'.-]+ [A-Z][\w’'. -]{2,40} ?/ ?[A-Z][\w’'. -]{1,40}\)\.?\Z"
    r"|(?<![.!?”\"’]\s)\[(?:[A-Z][^\[\]]{2,40}(?:/| via ))?"
    r"(?:File|AP|AFP|EPA|Reuters|Getty)\b[^\[\]]{0,30}\]\Z"
    r"|(?:\s|[.?!”\"’])(?:Image|Credit|Photo|PHOTO|Picture|Photograph)s?(?::| \|) ?[A-Za-z]"
    r"[^:“”]{1,60}\Z"
    r"|(?:\s|[.?!”\"’])[A-Z]{2,}(?: [A-Z]{2,}){0,3} ?/ ?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}\Z"
    r"|\A[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3} / [A-Z][^/]{2,40} / [A-Z]\w*\Z"
    r"|© ?[A-Z][^©]{2,40}\Z"
    r"|[.?!”\"’] [A-Z][\w’'.-]+ [A-Z][\w’'-]+(?: photo|/[A-Z][^./]{2,40}(?:/[A-Z][^./]{2,40})?)\Z"
)
"""As in "… on Monday. (Ola Lind / The Tide)", "… the quay.Image: Norpress/O. Lind", "… [AFP]"."""
_CREDIT_WITHIN = 110  # characters
_FEWEST = 4  # spaces in a caption
_AGENCY_AT_END = re.compile(
    r"(?:\((?:Associated Press|Reuters|Getty Images?|Xinhua|Instagram|Facebook|Supplied|Courtesy"
    r"[^()]{0,60})|[.!?”\"] ?\([A-Z]{1,8})\)\Z"
)
"""As a caption may end above its story; news may end so, too, on its last line."""
_AGENCY = re.compile(
    r"[ —–-]*\(?(?:AAP|AFP|ANI|AP|EPA|PA|PTI|SPA|WAM|Reuters|REUTERS|Getty|Photo(?:graph)?|Picture"
    r"|Pic)\b[^.\n]{0,40}\)?\.?\s*\Z"
)
"""What stands behind a picture's caption on its line: "… on Sunday. EPA"."""
_LONGEST_LINE = 300  # characters
_LABEL = re.compile(
    r"(?!(?:He|She|They|It|I|We|You|But|And|Then|So|As)\b)"
    r"[A-Z][\w’'-]*(?:,? [\w’'-]+){0,5}: ?(?![“\"‘'])(?!(?<=\d:)\d)\W?(?=[A-Z\d])"
)
_NO_LABEL = re.compile(
    r"\b(?:said|says|sa(?:y|ys|ying)|add(?:s|ed)|told|tells?|asks?|asked|wrot?es?|writes|tweet(?:ed|s)?"
    r"|posted|read|reads|continued|warn(?:s|ed)|joked|insist(?:s|ed)|explain(?:s|ed)|repl(?:y|ied|ies)"
    r"|conclud(?:es|ed)|recall(?:s|ed)|statement|message|is|are|was|were|has|have|had|do|does|did"
    r"|announced|stated|noted|declared|shouted|quoted|law|rule|thing|reason|question)\b"
    r"|^[A-Z][A-Z’'. ]+:"
)
_YEAR = " 20"
_FIRST = 2
"""Sentences of prose that no caption precedes: "Exclusive: …", a dateline with a colon."""
_SHOWS = re.compile(
    r"(?!(?:It|He|She|They|This|That|There)\b)[^“”\"]*(?:,| on)(?: [A-Z][a-z]+day,?)?"
    r" (?:[A-Z][a-z]{2,8}\.? \d{1,2},|\d{1,2} [A-Z][a-z]{2,8},?) \d{4}\b[^“”\".]{0,50}\W*\Z"
)
"""How a caption ends: with the day, and its year, on which a picture was taken."""
_HAPPENS = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|did|do|will|would|may|can|could|takes?|starts?|begins?"
    r"|opens?|ends?|runs?|expires?|comes?|goes|hits?|falls?|marks?)\b"
)
"""What tells of such a day in news, besides what is told as past; a picture's is told as now."""
_SIDE = r"(?:(?:second |third |far )?(?:from )?(?:the )?(?:left|right)|cent(?:er|re))"
_POINTS = re.compile(
    rf"[A-Z][\w’'-]+(?: \({_SIDE}\)|, {_SIDE},)|\b(?:is|are) pictured\b"
    r"|\b[Tt]his (?:[\w ,.]{0,40} )?(?:photo(?:graph)?|video grab|(?:image|picture) (?:by|from|made"
    r"|provided|released|shows?|taken))\b"
)
"""What points at a picture, or at somebody in it: "Ola Lind (left)", "in this photo by …"."""
_POINTERS = ("left", "right", "cent", "pictur", "photo", "image", "grab")
_AGENCY_LINE = re.compile(
    r"(?:(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty)(?: (?:Photo|Images?|Archives?|File))"
    r"|Buy this photo|The [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?/[A-Z][\w’'.-]+ [A-Z][\w’'-]+"
    r"|[A-Z][\w’'. &-]{1,50} via (?:AP|AFP|Getty Images|Reuters))\Z"
)
_LABELLED = re.compile(r"(?:Image|Photo|Photograph|Picture|Pic)s?(?: credit)?: ?[A-Z][^:]{2,50}\Z")
_NAME_LINE = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}\Z")


def is_caption(line: str, *, top: bool = False) -> bool:
    """Say whether a line is a picture's caption or credit.

    Args:
        line: the line, stripped.
        top: whether it stands above nearly all others.
    """
    if top and line.count(" ") >= _FEWEST and _AGENCY_AT_END.search(line):
        return True
    if len(line) <= _LONGEST and _is_credited(line):
        return True
    if len(line) > LONGEST_FURNITURE or (is_plain(line) and not _may_credit(line)):
        return False
    return bool(_CAPTION.search(line))


def above_credit(found: Sequence[str], place: int, *, top: bool = False) -> int:
    """Return how many lines up to one that names an agency belong to a picture: "AP Photo".

    Args:
        found: all lines.
        place: the one that may name an agency.
        top: whether nothing of the story stands above it but the line right before.

    Returns:
        The agency's line, a name's above it, and the caption above these; 0 for any other line.
        Of a picture with a label ("Image: Supplied") the caption is known above the story alone.
    """
    if top and _LABELLED.match(found[place]):
        return 2 if place and len(found[place - 1]) <= _LONGEST_LINE else 1
    if not _AGENCY_LINE.match(found[place]):
        return 0
    named = place > 0 and _NAME_LINE.match(found[place - 1]) is not None
    caption = place - 1 - named
    return 1 + named + (caption >= 0 and len(found[caption]) <= _LONGEST)


def _is_credited(line: str) -> bool:
    """Say whether a line ends with whose picture it tells of."""
    tail = line[-_CREDIT_WITHIN:]
    if line[-1:] not in ")]o" and not any(map(tail.__contains__, "/:©|")):
        return False
    return bool(_CREDIT_AT_END.search(line, max(0, len(line) - _CREDIT_WITHIN)))


def _may_credit(line: str) -> bool:
    if line[:10].lower().startswith(_CREDIT_OPENS):
        return True
    return bool(_CREDITED.search(line[-_CREDIT_TAIL:]))


def is_label(words: str, place: int) -> bool:
    """Say whether a sentence is a picture's caption, told by its label ("Tribute: Flowers …").

    Or by its tense: "Ola Lind waves to the crowd on 3 March, 2031".

    Args:
        words: the sentence.
        place: how many sentences of prose stand before it.
    """
    pointed = any(map(words.__contains__, _POINTERS)) and _POINTS.search(words)
    if pointed or (_YEAR in words and _is_untold(words)):
        return True
    if place < _FIRST or ":" not in words[:60]:
        return False
    label = _LABEL.match(words)
    return label is not None and not _NO_LABEL.search(label.group())


def _is_untold(words: str) -> bool:
    """Say whether nothing is told as past, nor planned, of the day with which words end."""
    if not _SHOWS.match(words) or _HAPPENS.search(words):
        return False
    return not any(map(may_be_past, words.split()))


def printed_twice(text: str) -> frozenset[str]:
    """Return the lines that stand twice, in a row, as a picture's caption does in some pages.

    Args:
        text: the text.
    """
    lines = [line for raw in text.split("\n") if (line := raw.strip())]
    twice = (line for line, behind in pairwise(lines) if line == behind)
    return frozenset(line for line in twice if lines.count(line) == 2)  # noqa: PLR2004 -- a refrain comes again


def is_pictured(text: str, sentence: Sentence, twice: frozenset[str]) -> bool:
    """Say whether a sentence's line stands twice, or ends in an agency's name: a picture's.

    Args:
        text: the text.
        sentence: the sentence.
        twice: the lines that stand twice (`printed_twice`).
    """
    start = text.rfind("\n", max(0, sentence.start - _LONGEST_LINE), sentence.start) + 1
    end = text.find("\n", sentence.end, sentence.end + _LONGEST_LINE)
    end = end if end >= 0 else len(text)
    if end - start > _LONGEST_LINE:
        return False
    if _AGENCY.match(text, sentence.end, end):
        return True
    return bool(twice) and text[start:end].strip() in twice
