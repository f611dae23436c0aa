"""Questions about one article: "what does no. 4 say about trade?", "when did this happen?".

Each is rewritten as what `summarise` is asked: the article ("no. 4", a link, a headline between
quotation marks, or nothing where it is "it"), and what is wanted of it.
"""

from __future__ import annotations

import re

_NAMED = (
    r"(?:(?:the |your |our )?(?:article|story|piece|item) )?(?:no\.? ?|number |nr\.? ?|#)?\d{1,9}"
    r"|https?://\S+"
)
_TITLE = r'"[^"]{2,250}"'
_IT = (
    r"it|(?:this|that|the|our)(?: (?:article|story|piece|text|report|link|file|thread|one))"
    r"|this|that"
)
_ONE = rf"(?:{_IT}|(?P<named>{_NAMED}|{_TITLE}))"
_SURE = rf"(?:{_IT}|(?P<named>{_NAMED}))"
_IN_ANY = rf"(?:in|by|from|of) (?:{_IT}|(?P<named>.{{1,250}}))"
_ABOUT = r"(?: (?:about|on|of|regarding) (?P<about>.{2,120}))?"
_WHO = r"who(?: is|'s| are| was| were|m)?"
_AGAINST = r"(?: (?:against|since|compared (?:to|with)|from) .{2,120})?"
_SAYS = r"(?:say|tell us|tell me|tell|mention|write|report|state)s?(?: anything)?"


_QUOTED = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"{_WHO} (?:all )?(?:quoted|cited|speaking|interviewed|speaks)(?: {_IN_ANY})?",
        rf"who said what(?: {_IN_ANY})?",
        rf"whom? (?:does|do|did) {_ONE} (?:quote|cite|interview)",
        rf"(?:quotes|quotations|statements|voices) in {_ONE}",
        "quoted",
    )
)
_WHEN = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"when (?:did|does|was|is|will|were) {_ONE}\b.*",
        r"when(?: exactly)?",
        rf"(?:which|what|the|all)? ?dates?\b.{{0,40}}?\b(?:in|of|does|for) {_ONE}\b.{{0,20}}",
        r"(?:which|what) dates?\b.*",
    )
)
_NEW = tuple(
    re.compile(one, re.IGNORECASE) for one in (rf"what(?: is|'s) new(?: in {_ONE})?{_AGAINST}",)
)
_SAID = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"(?:what )?(?:does|did|do) {_SURE} {_SAYS}{_ABOUT}",
        rf"(?:what )?(?:does|did) (?P<named>{_TITLE}) {_SAYS} (?:about|on) (?P<about>.{{2,120}})",
        rf"what (?:does|did|do|has) (?P<about>.{{2,80}}?) (?:say|said|tell|told) in {_SURE}",
        rf"what(?: is|'s| does) (?:said |there )?in {_ONE}{_ABOUT}",
        rf"what(?: is|'s) {_SURE} about",
    )
)


def read(text: str) -> str | None:
    """Read a question about one article.

    Args:
        text: The question, cleaned, without the question mark behind it.

    Returns:
        What `summarise` is asked by it: "no. 4 about trade", "who is quoted in no. 2", "when",
        "what is new"; `None` where it is no such question.
    """
    for wanted, forms in (("who is quoted", _QUOTED), ("when", _WHEN), ("what is new", _NEW)):
        for form in forms:
            if found := form.fullmatch(text):
                named = _group(found, "named")
                return f"{wanted} in {named}" if named else wanted
    for form in _SAID:
        if found := form.fullmatch(text):
            named, about = _group(found, "named"), _group(found, "about")
            return " ".join(filter(None, (named, f"about {about}" if about else "")))
    return None


def _group(found: re.Match[str], name: str) -> str:
    return (found.groupdict().get(name) or "").strip()


ASPECT = re.compile(r"(?P<aspect>who is quoted|when|what is new)(?: in (?P<named>.+))?")
"""How `read` writes a question for an aspect, for `summarise` to take apart."""
