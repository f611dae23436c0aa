"""What belongs to a title and stands before it, outside the title's own run of capitals.

"Former" of "former Osk Police Sgt. Ada Voss", "School board" of "School board President Ada Voss",
"Bank of" of "Bank of Velmora Governor Ada Voss": without it the title says something else.
"""

from __future__ import annotations

import re

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import DEPARTMENTS, FUNCTION, ORGANISATION, PLACES
from nlp.person.heads import word_before

_OVER = re.compile(
    r"(?<![\w’'-])(?:(?:[Ff]ormer|outgoing|incumbent|retired|one-?time|longtime|ex|the late)"
    r"(?: (?:state|city|county|district|federal|deputy|local))? |(?:then|ex)-)\Z"
)
"""What says of the office behind it that it is over, or soon will be."""
_LONGEST_OVER = 24  # characters
_BODY = re.compile(
    r"(?:(?<![\w’'.-])[A-Z][\w’'-]* ){0,3}(?<![\w’'.-])"
    r"(?P<body>(?:(?:school|village|town|city|county) )?(?:board|police|fire|council|union"
    r"|committee|commission|school|party|company|city|county|state|district|association)) \Z"
)
"""A body in small letters ("Osk school board")."""
_DEPENDING = (" of ", " of the ", " de ", " du ", " and ", " & ")
"""What may stand inside the name of a place or a body, of which then only the end is read."""
_OPENINGS = frozenset(map(str.capitalize, FUNCTION - {"new", "good", "old", "great"}))
_TOLD = re.compile(r"\b(?:told|asked|informed|assured|reminded|urged|warned) (?:the |an? )?\Z")
_DEPARTMENTS_AHEAD = re.compile(r"(?:(?<![\w’'-])[A-Z][a-z]+(?:,? and |, | & )){1,4}\Z")
_RULED = DEPARTMENTS - frozenset("House Congress Commons Parliament Assembly Opposition".split())
_WORD = re.compile(r"[A-Z][a-z]+")
_INSTITUTION = re.compile(
    r"(?:(?<![\w’'.-])[A-Z][\w’'-]* ){0,3}([A-Z][a-z]+) of (?:the )?"
    r"(?:[A-Z][\w’'-]* (?:[A-Z][\w’'-]* )?(?:and|&) )?\Z"
)
_INSTITUTIONS = ORGANISATION - frozenset("office states group campaign".split())
_LETTERED = re.compile(
    r"(?:(?<![\w’'.-])[A-Z][\w’'-]* ){0,4}(?<![\w’'.-])([A-Z][\w’'-]*) \([A-Z]{2,6}\) \Z"
)
_OWNED_BODIES = frozenset("Party Union Federation Association Congress Front Movement".split())
_OWNING_NAME = re.compile(r"(?<![\w’'.-])(?:[A-Z][\w-]+ )?[A-Z][\w-]+[’']s \Z")
_HALF_BODY = re.compile(r"(?<![\w’'.-])([A-Z][a-z]+) (?:and|&) \Z")
_BODIES = frozenset("Service Services Department Board Commission Agency Administration".split())
_SHORTEST_BODY = 3  # words
_LONGEST_HALF = 24  # characters
_LONGEST_BODY = 60  # characters


def begins(text: str, start: int, end: int) -> int:
    """Find where an office begins that ends in a title.

    Args:
        text: the article's text.
        start: where the title begins ("Governor", "Water Resources Minister").
        end: where it ends, before a name or a comma.

    Returns:
        `start` where nothing before it belongs to it.
    """
    words = text[start:end].split()
    if not words or all(map(names.is_honorific, words)):
        return start
    begin = _with_half(text, start, words)
    if begin == start:
        begin = _with_departments(text, start, words[0])
    if begin == start and text.endswith(") ", 0, start):
        begin = _with_letters(text, start)
    if begin == start:
        find = _with_body if _is_title(words[0]) else _with_institution
        begin = find(text, start)
    over = _OVER.search(text, max(0, begin - _LONGEST_OVER), begin)
    if over is None:
        return begin
    return over.start() + len("the ") * over.group().startswith("the ")


def _is_title(word: str) -> bool:
    return names.title_length([word, "X"]) > 0 and not names.is_honorific(word)


def _with_half(text: str, start: int, words: list[str]) -> int:
    """Find where "Wool and Linen Board Commissioner" begins, of which a run has the second half.

    So has it of "Osk People’s Party Secretary" and "State’s Attorney".
    "U.S." belongs to an attorney's office, who else would be anybody's lawyer.
    """
    owned = _OWNING_NAME.search(text, max(0, start - _LONGEST_HALF), start)
    if owned is not None and (words[0] in _OWNED_BODIES or words == ["Attorney"]):
        return owned.start()
    if words == ["Attorney"] and text.endswith("U.S. ", 0, start):
        return start - len("U.S. ")
    if len(words) < _SHORTEST_BODY or not _BODIES.intersection(words[1:-1]):
        return start
    half = _HALF_BODY.search(text, max(0, start - _LONGEST_HALF), start)
    if half is None or half[1].lower() in GENDER:
        return start
    owner = word_before(text, half.start(1))
    someones = owner.isalpha() and owner.istitle() and owner.lower() not in PLACES | FUNCTION
    return start if someones else half.start(1)


def _with_departments(text: str, start: int, first: str) -> int:
    """Find where "Commerce, Trade and Industry Minister" begins, of which a run has the last."""
    if first not in _RULED:
        return start
    ahead = _DEPARTMENTS_AHEAD.search(text, max(0, start - _LONGEST_BODY), start)
    if ahead is None or not _RULED.issuperset(_WORD.findall(ahead.group())):
        return start
    return ahead.start()


def _with_letters(text: str, start: int) -> int:
    """Find where "Osk Port Authority (OPA) Secretary" begins, of which a run has the title."""
    body = _LETTERED.search(text, max(0, start - _LONGEST_BODY), start)
    if body is None or body[1].lower() not in ORGANISATION:
        return start
    return _behind_opening(body.start(), body.group())


def _with_institution(text: str, start: int) -> int:
    """Find where "Bank of Velmora Governor" begins, of which a run has what is behind "of"."""
    if not text.endswith((" of ", " of the ", " and ", " & "), 0, start):
        return start
    ahead = _INSTITUTION.search(text, max(0, start - _LONGEST_BODY), start)
    if ahead is None or ahead[1].lower() not in _INSTITUTIONS:
        return start
    return _behind_opening(ahead.start(), ahead.group())


def _behind_opening(begin: int, words: str) -> int:
    """Leave out what only opens a sentence ("The", "But")."""
    opening = words.partition(" ")[0]
    return begin + (len(opening) + 1) * (opening in _OPENINGS)


def _with_body(text: str, start: int) -> int:
    """Find where "School board President" begins, of which a run has the title alone."""
    body = _BODY.search(text, max(0, start - _LONGEST_BODY), start)
    if body is None or _TOLD.search(text, max(0, body.start() - _LONGEST_HALF), body.start()):
        return start
    if text.endswith(_DEPENDING, 0, body.start()):
        return body.start("body")
    return _behind_opening(body.start(), body.group())
