"""Whether a written sentence tells of as many, and of as much, as the article does.

"Most of them", "23 of its 29 delegates", "up to 40 jobs": whoever shortens easily takes the part
for the whole, or the whole for the part.
"""

from __future__ import annotations

import re

from nlp.text.words import content_words

_ALL = re.compile(
    r"(?<!\bin )(?<!\bafter )(?<!\bat )(?<!\babove )"
    r"\b(?:all|every\w*|each|both|always|only|entire(?:ly)?|whole|completely|none|never|nobody"
    r"|everything|any(?:one|body|thing)|sole(?:ly)?|alone|exclusively)\b",
    re.IGNORECASE,
)
"""As in "all", "only", "never"; not "in all", "at all", "above all"."""
_ALL_OF = re.compile(
    r"\b(?:all|every\w*|each|both|entire(?:ly)?|whole|completely?|any)\b", re.IGNORECASE
)
_ONLY = re.compile(
    r"\b(?:only|just|sole(?:ly)?|alone|exclusively|no (?:other|one else)|nothing (?:but|else)"
    r"|except|merely|little more than)\b",
    re.IGNORECASE,
)
_MUCH = (
    r"(?:[A-Z]{0,3}[#$€£¥] ?)?\d[\d.,]*(?<![.,])"
    r"(?: (?:million|billion|trillion|percent|per cent)|%)?"
)
_WHOLE = re.compile(
    rf"(?P<part>{_MUCH}|most|some|many|several|a few|half|nearly half|part) of (?:about |some )?"
    rf"(?:(?:the|its|their|his|her|our|those|these|[\w’'.-]+[’']s?) )"
    rf"(?:[a-z]+ )?(?P<whole>{_MUCH})\b"
)
"""A part of a number: "23 of its 29 delegates"."""


_SHARE = re.compile(
    r"\b(?P<share>most|some|many|few|several|all|half|none)\b(?: of)?"
    r"(?: (?:the|its|their|his|her))?"
    r" (?P<what>[a-z]{4,})",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:](?!\d)| (?:but|while|although|though|whereas|and) ")
_ENOUGH = 2
"""Words by which a clause is known to tell the same."""
_NO_LONGER = re.compile(
    r"\b(?P<how>former|previous|earlier|alleged|attempted|would-be|last(?=[^.;]{1,40}\b(?:19|20)\d\d\b))"
    r" (?P<what>[a-z]{4,})",
    re.IGNORECASE,
)
"""What is not, or not now, what it is called: "a former judge", "the last strike, in 2009"."""


def fault(words: str, source: str) -> str:
    """Return what a written sentence tells of more or fewer than its source does, or "".

    Args:
        words: The written sentence, its numbers in figures.
        source: What it is said to rest on, likewise.
    """
    if found := _of_all(words, source):
        return f"the sentences it rests on do not say “{found}”"
    if figure := _is_the_whole(words, source):
        return f"the article tells of a part of {figure}"
    if what := _is_another_share(words, source) or _is_no_longer(words, source):
        return f"the article does not tell it of {what}"
    return ""


def _is_another_share(words: str, source: str) -> str:
    """Return the "most" that is told of what the article tells of some, and of most otherwise."""
    for own in _SHARE.finditer(words):
        told = frozenset(content_words(words)) - frozenset(content_words(own[0]))
        clauses = [
            (len(told & frozenset(content_words(one))), one) for one in _CLAUSES.split(source)
        ]
        best, clause = max(clauses)
        shares = {one["share"].lower() for one in _SHARE.finditer(clause)}
        if best >= _ENOUGH and shares and own["share"].lower() not in shares:
            return own[0]
    return ""


def _is_no_longer(words: str, source: str) -> str:
    """Return what is told of plainly that is former, alleged or the last one in the article."""
    plain = frozenset(content_words(_NO_LONGER.sub(" ", source)))
    told = frozenset(content_words(words))
    for one in _NO_LONGER.finditer(source):
        what = frozenset(content_words(one["what"]))
        if what and what <= told - plain and one["how"].lower() not in words.lower().split():
            return f"a {one['what']}"
    return ""


def _of_all(words: str, source: str) -> str:
    """Return the word by which something is told of all, or of one alone, that is not so there."""
    for found in _ALL.finditer(words):
        borne = next((one for one in (_ONLY, _ALL_OF) if one.fullmatch(found[0])), None)
        if borne is not None and not borne.search(source):
            return found[0]
    return ""


def _is_the_whole(words: str, source: str) -> str:
    """Return the figure that is told alone where the source tells of a part of it."""
    for found in _WHOLE.finditer(source):
        whole, part = found["whole"], found["part"]
        if re.search(rf"(?<![\d.,]){re.escape(whole)}(?![\d])", words) and part not in words:
            return str(whole)
    return ""
