"""Questions about one article: "what does no. 4 say about trade?", "shorter", "as bullets".

Each is rewritten as what `summarise` is asked: the article ("no. 4", a link, a headline between
quotation marks, or nothing where it is "it"), and what is wanted of it. The words that a question
is built of may be misspelt; names and topics are handed on as they were typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.question import asked_of_it
from handlers.question.spelling import mended

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NAMED = (
    r"(?:(?:the |your |our )?(?:article|story|piece|item) )?(?:no\.? ?|number |nr\.? ?|#)?\d{1,9}"
    r"|https?://\S+"
)
_LINK_OR_NUMBER = re.compile(
    r"https?://\S*[^\s,;:?!)]|(?:(?:the )?(?:article|story|piece) )?(?:no\.? ?|#)\d{1,9}\b",
    re.IGNORECASE,
)
_FIRST_NAMED = re.compile(
    rf"(?P<named>{_LINK_OR_NUMBER.pattern})[ ,;:?!.–—-]+(?P<asked>.+)", re.IGNORECASE
)
_LAST_NAMED = re.compile(
    rf"(?P<asked>.+?)[ ,;:?!.–—(-]+(?P<named>{_LINK_OR_NUMBER.pattern})\)?", re.IGNORECASE
)
_MID_NAMED = re.compile(
    rf"(?P<before>(?:(?:why|how|when|where) )?(?:is|are|was|were|does|did|has|can|will|should)) "
    rf"(?P<named>{_LINK_OR_NUMBER.pattern}) (?P<after>.+)",
    re.IGNORECASE,
)
"""The article in the midst of a question: "is no. 4 true?"."""
_BEFORE_ONE = dict.fromkeys(("timeline", "timeline of", "timeline for"), "when") | dict.fromkeys(
    ("new in", "news in", "anything new in"), "what is new"
)
_LEADS_ON = re.compile(
    r" (?:about|against|and|by|for|from|in|of|on|or|than|to|with)\Z", re.IGNORECASE
)
_TITLE = r'"[^"]{2,250}"'
_IT = (
    r"it|(?:this|that|the|our)(?: (?:article|story|piece|text|report|link|file|thread|one))"
    r"|this|that|here"
)
_ONE = rf"(?:{_IT}|(?P<named>{_NAMED}|{_TITLE}))"
_SURE = rf"(?:{_IT}|(?P<named>{_NAMED}))"
_IN_ANY = rf"(?:in|by|from|of) (?:{_IT}|(?P<named>.{{1,250}}))"
_ABOUT = r"(?: (?:about|on|of|regarding) (?P<about>.{2,120}))?"
_WHO = r"who(?: is|'s|s| are| was| were|m)?"
_IS = r"(?: is|'s|s| has| was)?"
_NUMBERED = r"(?:(?P<against>(?:no\.? ?|number |nr\.? ?|#)?\d{1,9})|our last .{2,60})"
_OTHER = (
    r"(?:(?P<against>(?:no\.? ?|number |nr\.? ?|#)\d{1,9}|(?<!since )(?<!from )\d{1,9})|.{2,120})"
)
_AGAINST = rf"(?: (?:against|since|compared (?:to|with)|from|than in|than) {_OTHER})?"
_SAYS = r"(?:say|tell us|tell me|tell|mention|write|report|state)s?(?: anything)?"
_SPEAKS = (
    r"(?:mention|name|quote|cover|discuss"
    r"|(?:say|tell|write|talk|speak)(?: anything)? (?:about|on|of))"
)


def _forms(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in patterns)


_QUOTED = _forms(
    rf"{_WHO} (?:all )?(?:quoted|cited|speaking|interviewed|speaks)(?: {_IN_ANY})?",
    rf"who said what(?: {_IN_ANY})?",
    rf"whom? (?:does|do|did) {_ONE} (?:quote|cite|interview)",
    rf"(?:quotes|quotations|statements|voices) in {_ONE}",
    "quoted",
)
_TAKES_PLACE = (
    r"(?:(?:all|this|that|exactly|actually|first) )*(?:happen|occur|take place|taking place|taken?"
    r"|going on|go out|run|ran|appear|come out|publish|write|writ|wrote|print|post|dated|filed|out"
    r"|from|made)\w*"
)
_WHEN = _forms(
    rf"when (?:did|does|was|is|will|were) (?:{_IT})\b.{{0,40}}?[ ,](?:in |of |for |according to )?"
    rf"(?P<named>{_NAMED}|{_TITLE})",
    rf"when (?:did|does|was|is|will|were) {_SURE}(?: {_TAKES_PLACE}\b.*)?",
    rf"when (?:did|does|was|is|will|were) (?:{_NAMED}|(?P<named>{_TITLE}))\b.*",
    r"when(?: exactly)?",
    rf"(?:(?:which|what(?:'s|s| is)?|the|all) )*dates?\b.{{0,40}}?\b(?:in|of|does|for) {_ONE}\b"
    r".{0,20}",
    r"(?:which|what) dates?\b.*",
)
_NEW = _forms(
    rf"what{_IS} (?:new|changed|different)(?: in {_ONE}| here)?{_AGAINST}",
    rf"(?:is|has) (?:anything|there anything|something) (?:new|changed|different)(?: in {_ONE})?"
    rf" (?:against|since|compared (?:to|with)|from|than in|than) {_OTHER}",
    rf"compare(?: {_ONE})? (?:with|to|against|and) {_NUMBERED}",
    rf"(?:what(?: is|'s|s) the )?differences? between {_ONE} and {_NUMBERED}",
    rf"how does {_ONE} differ from {_NUMBERED}",
)
_SAID = _forms(
    rf"(?:what )?(?:does|did|do) {_SURE} {_SAYS}{_ABOUT}",
    rf"(?:does|did|do) {_SURE} {_SPEAKS} (?P<about>.{{2,120}})",
    rf"(?:what )?(?:does|did) (?P<named>{_TITLE}) {_SAYS} (?:about|on) (?P<about>.{{2,120}})",
    rf"what (?:does|did|do|has) (?P<about>.{{2,80}}?) (?:say|said|tell|told) in {_SURE}",
    rf"what(?: is|'s|s| does) (?:said |there )?in {_ONE}{_ABOUT}",
    rf"what(?: is|'s|s| was) said (?:about|on|of) (?P<about>.{{2,80}}?) in {_SURE}",
    rf"what(?: is|'s|s) {_SURE} about",
)
_OTHER_SIDE = re.compile(
    r"(?:the )?(?:(?:other|opposite|opposing) (?:side|party|camp)|critics|opponents)", re.IGNORECASE
)
_IN_WHICH = re.compile(
    r"(?P<about>.+?),? (?:in|by|of|from) (?P<named>(?:(?:the )?(?:article|story|piece) )?"
    r"(?:no\.? ?|number |nr\.? ?|#)\d{1,9}|(?:the )?(?:article|story|piece) \d{1,9}|https?://\S+)",
    re.IGNORECASE,
)
"""The article named behind the topic: "the tariff in no. 4"."""
_ASKS = (
    r"(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had"
    r"|will|would|can|could)(?: (?!about\b)|['’]s )"
)
"""How a whole question opens, and no topic."""
_FOLLOWING = _forms(
    r"(?:and )?(?:what|how) about (?P<about>.{2,120})",
    r"(?:and|more) (?:on |about )(?P<about>.{2,120})",
    rf"and (?!(?:[^,]+, )?{_ASKS})(?P<about>.{{2,120}})",
    (
        r"(?:is there )?(?:anything|something)(?: else)? (?:about|on) (?P<about>.{2,120}?)"
        r"(?: in (?:it|this|that|here|there))?"
    ),
    r"tell (?:me|us) (?:more )?about (?P<about>.{2,120})",
    r"what (?:does|did|do) (?:s?he|they) (?:say|think|tell) (?:about|on|of) (?P<about>.{2,120})",
)
_THIS = re.compile(rf"(?:{_IT}|these|those|them)(?: one)?(?: too)?", re.IGNORECASE)
_SHAPING = frozenset(
    "shorter longer shorten lengthen expand briefer briefly bullets bullet bulleted points list"
    " digest sentence sentences line lines nutshell detail details detailed gist".split()
)
_PLAINLY_NAMED = re.compile(rf"{_LINK_OR_NUMBER.pattern}|{_TITLE}", re.IGNORECASE)
_BUILT_OF = _SHAPING | frozenset(
    "what when which whom does quoted quotes quote quotations cited speaks happen happened article"
    " articles about against last compared since mention dates changed different"
    " anything something said says latest newest recent week today month news".split()
)


def read(text: str) -> str | None:
    """Read a question about one article.

    Args:
        text: The question, cleaned, without the question mark behind it.

    Returns:
        What `summarise` is asked by it: "no. 4 about trade", "who is quoted in no. 2", "when",
        "what is new", "as bullets"; `None` where it is no such question.
    """
    return _beside(text) or _either_way(text, _read)


def follow_up(text: str) -> str | None:
    """Read what can only be about an article where one is being talked about: "what about trade?".

    Args:
        text: As for `read`.

    Returns:
        What `summarise` is asked by it; `None` where it is no such question.
    """
    return _either_way(text, _followed)


def parted(text: str) -> tuple[str, str] | None:
    """Part a question from the article that it names: "how many died in no. 4?".

    Args:
        text: The question, cleaned.

    Returns:
        What is asked, and the article's number or link; `None` where there are not both.
    """
    words = text.rstrip("?!. ").strip()
    found = _LAST_NAMED.fullmatch(words) or _FIRST_NAMED.fullmatch(words)
    if found is None:
        midst = _MID_NAMED.fullmatch(words)
        return midst and (f"{midst['before']} it {midst['after']}", midst["named"])
    asked = _LEADS_ON.sub("", f" {found['asked']}").strip(" ,:")
    return (asked, found["named"]) if asked else None


def _beside(text: str) -> str | None:
    """Read a question with its article beside it: "no. 4: who is quoted?", "when? https://…"."""
    found = _FIRST_NAMED.fullmatch(text) or _LAST_NAMED.fullmatch(text)
    if found is None:
        return None
    words = found["asked"]
    if _LEADS_ON.search(words) and words.lower() not in _BEFORE_ONE:
        return None
    asked = _BEFORE_ONE.get(words.lower())
    asked = asked or _either_way(words, _read) or _either_way(words, _followed)
    if asked is None or _LINK_OR_NUMBER.search(asked.partition(" against ")[0]):
        return None
    for aspect in ("who is quoted", "when", "what is new"):
        if asked.startswith(aspect):
            return f"{aspect} in {found['named']}{asked.removeprefix(aspect)}"
    return f"{found['named']} {asked}".strip()


def _read(words: str, typed: Sequence[str]) -> str | None:
    """Return a question about one article as what `summarise` is asked, `None` for any other."""
    for wanted, forms in (("who is quoted", _QUOTED), ("when", _WHEN), ("what is new", _NEW)):
        for form in forms:
            if found := form.fullmatch(words):
                named, other = _group(found, "named", typed), _group(found, "against", typed)
                whole = f"{wanted} in {named}" if named else wanted
                return f"{whole} against {other}" if other else whole
    for form in _SAID:
        if found := form.fullmatch(words):
            named, about = _group(found, "named", typed), _group(found, "about", typed)
            if _OTHER_SIDE.fullmatch(about):
                return f"the other side in {named}" if named else "the other side"
            if not named and (tail := _IN_WHICH.fullmatch(about)):
                about, named = tail["about"], tail["named"]
            return " ".join(filter(None, (named, f"about {about}" if about else "")))
    return _shape(words)


def _followed(words: str, typed: Sequence[str]) -> str | None:
    for form in _FOLLOWING:
        if found := form.fullmatch(words):
            about = _group(found, "about", typed)
            if _LINK_OR_NUMBER.fullmatch(about):
                return None
            return "" if _THIS.fullmatch(about) else f"about {about}"
    return None


def _shape(words: str) -> str | None:
    """Read words that ask for a shape and for nothing else, of "it" or of a named article."""
    found = _PLAINLY_NAMED.search(words)
    rest, shapes = asked_of_it.shaped(words.replace(found[0], " ", 1) if found else words)
    found = found or re.search(_NAMED, rest)
    named = found[0] if found else ""
    if not shapes or not asked_of_it.is_small(rest.replace(named, " ", 1)):
        return None
    if named.isdecimal() and shapes == ["as bullets"] and words.endswith(named):
        return f"in {named} bullets"
    return " ".join(filter(None, (named, *shapes)))


def _either_way(text: str, reading: Callable[[str, Sequence[str]], str | None]) -> str | None:
    """Read a question as it was typed, else with the words put right that it is built of."""
    typed = text.split()
    as_typed = reading(" ".join(typed), typed)
    if as_typed is not None:
        return as_typed
    put_right = mended(typed, _BUILT_OF)
    return reading(" ".join(put_right), typed) if put_right != typed else None


def _group(found: re.Match[str], name: str, typed: Sequence[str]) -> str:
    """Return what a form caught, in the words that were typed."""
    held = (found.groupdict().get(name) or "").strip()
    if not held:
        return ""
    words = found.string.split()
    if words == list(typed):
        return held
    first = len(found.string[: found.start(name)].split())
    return " ".join(typed[first : first + len(held.split())])


ASPECT = re.compile(
    r"(?P<aspect>who is quoted|when|what is new|its figures|the other side|the reasons|is it true"
    r"|what came next|in translation|its headline|is it comment)(?: in (?P<named>.+?))?"
    r"(?: against \D*(?P<against>\d{1,9}))?"
)
"""How `read` writes a question for an aspect, for `summarise` to take apart."""
