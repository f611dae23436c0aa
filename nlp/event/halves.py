"""The half of a sentence that a date belongs to, where tense tells it from the other half.

In "Lind has been eager to leave, but Kolb told her this month …" nobody was eager this month, in
"The mill opened in 1979 and later burnt" it did not burn then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.event.parts import FINITE, enclosed, holds, subject_of, trimmed, verbs
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_JOIN = re.compile(
    r"(?:,| --| [–—])? (?P<word>and|but|yet|while|although|though|whereas)"
    r"(?:,(?= (?:in|on|at|for|with|by|like|as) )[^,;.]{3,40},)? | (?:--|[–—]) (?=even )"
)
_UNLIKE = {
    "past": frozenset({"ahead", "perfect", "now"}),
    "ahead": frozenset({"past", "perfect", "now"}),
    "perfect": frozenset({"past", "ahead"}),
    "now": frozenset({"past"}),
}
"""Times of two halves that one date cannot have; "opens on Monday and will close" is of one."""
_IS_AND_HAS = {"now", "perfect"}
_LATER = re.compile(
    r"(?:(?:has|have|had|was|were|is|are) )?(?:later|now|still|today|since|subsequently)\b"
)
_ADVERBS = re.compile(
    r"(?:(?:later|now|still|today|since|also|already|then|once|again|first|last"
    r"|(?!fami)[a-z]+ly),? )*"
)
_NO_SUBJECT = re.compile(
    r"(?!at least )(?:in|on|at|by|of|for|with|from|to|as|after|before|during|under|over|about|than"
    r"|that|if|when|because|since|until|without|against|into|[a-z]+ing|both(?= [a-z]+ [a-z]))\b"
    r"|[^\w“\"‘($£€]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose|when|where|if|because|whether|how|why|to)\b")
_SOMEBODY = re.compile(
    r"(?i:it|he|she|they|we|there|even|the|an?|his|her|its|their|this|some)\b|[A-Z]"
)
_SAID = re.compile(
    r"\b(?:said|says?|saying|told|added|announced|according|believes?|thinks?|warned|claimed"
    r"|argued|insisted|reported|expects?|estimated|predicted)\b"
)
_SINCE = re.compile(r"(?:since then|now|today|later),? (?=[A-Zta])")
_DASH = re.compile(r" (?:--|[-–—]) ")
_GOES_ON = re.compile(rf"(?:,| (?:--|[-–—])) {FINITE.pattern}")
_PRESENT = re.compile(
    r"\b(?:says?|said|he|she|it|they)\b|[a-z]{3,}s (?:the|an?|its|his|her|their)\b|\band\Z"
)
_OPENED = re.compile(r" (?:that|whether|how|why|if|as|after|before|because|when|while|than)\b")
_LEADS = re.compile(
    r"(?:(?P<apart>Although|(?:Even )?[Tt]hough|Whereas|Since|After|Before|Once)|While"
    r"|(?P<main>When|As|Because)) "
)
_HE = re.compile(r"(?:he|she|it|they|there|we)\b")
_IS = re.compile(r"(?:is|was|has|had|will|would|can|could)\b")
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_SUBJECT = 110  # characters


class _Right(NamedTuple):
    """What opens behind a conjunction: where it is cut off, where it begins, its verb."""

    cut: int
    start: int
    verb: re.Match[str]
    is_later: bool
    is_whole: bool


def half(text: str, own: Span, date: Span, others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the half of a clause that a date belongs to, by tense; all of it where none tells.

    Args:
        text: the article.
        own: the clause.
        date: the date.
        others: the other dates of its sentence.
    """
    led = _led(text, own, date)
    if led is not None:
        return (trimmed(text, led),)
    for right in _joined(text, own):
        left = Span(own.start, right.cut)
        if date.end <= right.cut:
            other = Span(right.start, own.end)
            is_dated = right.is_whole and (holds(other, others) or _YEAR.search(text, *other))
            if is_dated or _is_other(text, left, right, date):
                return (trimmed(text, left),)
        elif right.start <= date.start and _is_cut_off(text, left, right, date, others):
            rest = half(text, Span(right.start, own.end), date, others)
            if right.is_whole:
                return rest
            subject = subject_of(text, left)
            is_plain = subject is not None and not _PRESENT.search(text, *subject)
            if subject is not None and is_plain and rest[0].start == right.start:
                return (subject, *rest)
    return (own,)


def _joined(text: str, own: Span) -> Iterator[_Right]:
    """Yield the halves that open behind the conjunctions of a clause."""
    for found in _JOIN.finditer(text, own.start, own.end):
        if (
            enclosed(text, own.start, found.start())
            or text.count('"', own.start, found.start()) % 2
        ):
            continue
        verb = _first(text, Span(found.end(), min(own.end, found.end() + _SUBJECT)))
        if verb is None:
            continue
        subject = text[found.end() : verb.start()]
        later = _LATER.search(subject) or _LATER.match(verb[0])
        subject = _SINCE.sub("", subject)
        is_shared = _ADVERBS.fullmatch(subject) is not None
        is_parted = found[0][0] != " " or found["word"] is None
        if not is_shared and not _is_subject(subject, verb, is_parted=is_parted):
            continue
        if is_shared and found["word"] not in {"and", "but", "yet"}:
            continue
        yield _Right(found.start(), found.end(), verb, later is not None, not is_shared)


def _is_subject(words: str, verb: re.Match[str], *, is_parted: bool) -> bool:
    if _NO_SUBJECT.match(words) or _DASH.search(words) or _CLAUSE.search(words.partition(",")[0]):
        return False
    commas = words.count(",")
    if commas and not (commas > 1 and words.rstrip().endswith(",")):
        return False
    is_plain = _is_plain(verb)
    is_named = _HE.match(words) or (is_parted and _SOMEBODY.match(words))
    return bool(is_named) if is_plain else is_parted or _IS.match(verb[0]) is not None


def _is_plain(verb: re.Match[str]) -> bool:
    """Say whether a verb may be a participle: "charged", not "was charged"."""
    return verb["past"] is not None and not verb[0].startswith(("was", "were", "had", "did"))


def _first(text: str, within: Span) -> re.Match[str] | None:
    return next(verbs(text, within), None)


def _governor(text: str, left: Span, date: Span) -> re.Match[str] | None:
    """Return the verb that a date stands behind, or before, where it opens a clause."""
    found = list(verbs(text, left))
    before = [verb for verb in found if verb.end() <= date.start]
    return before[-1] if before else next(iter(found), None)


def _is_unlike(one: re.Match[str], other: re.Match[str]) -> bool:
    """Say whether one date cannot be that of both of two verbs."""
    return other.lastgroup in _UNLIKE.get(one.lastgroup or "", ())


def _is_other(text: str, left: Span, right: _Right, date: Span) -> bool:
    """Say whether what stands behind a conjunction is of another time than the date before it."""
    verb = _governor(text, left, date)
    between = text[date.end : right.cut]
    is_inner = text[right.cut] == " " and ("," in between or (right.is_whole and between))
    if verb is None or is_inner or _SAID.search(text, *left):
        return False  # "released on Sunday by the Echo and the Mail shows"
    if right.is_later:
        return True
    is_unlike = _is_unlike(verb, right.verb)
    if right.is_whole:
        return is_unlike or {verb.lastgroup, right.verb.lastgroup} == _IS_AND_HAS
    return is_unlike and not _is_plain(right.verb)


def _is_cut_off(text: str, left: Span, right: _Right, date: Span, others: Sequence[Span]) -> bool:
    """Say whether what stands before a conjunction is of another time than the date behind it."""
    last = next(reversed(list(verbs(text, left))), None)
    is_parted = text[right.cut] != " " or text[right.cut + 1] in "-–—"
    if last is None or right.verb.start() > date.end + 1:
        return False
    if _GOES_ON.search(text, right.verb.end(), date.start):
        return False  # "Lind – though she has left – won in May"
    is_one = _SAID.search(last[0]) or _OPENED.match(text, last.end()) or last.end() == right.cut
    if (is_one and not is_parted) or (_is_plain(right.verb) and not right.is_whole):
        return False  # "said the mill and the port had closed", "has been arrested and charged"
    if not (right.is_whole and is_parted):
        return _is_unlike(last, right.verb) and not _SAID.search(text, *left)
    is_own = _YEAR.search(text, *date) is not None or holds(left, others)
    return is_own or _is_unlike(last, right.verb)


def _led(text: str, own: Span, date: Span) -> Span | None:
    """Read "While views have improved this year, most still disapprove": each half by itself."""
    leads = _LEADS.match(text, *own)
    comma = text.find(", ", own.start, own.end)
    if leads is None or comma < 0 or enclosed(text, own.start, comma):
        return None
    first, second = Span(leads.end(), comma), Span(comma + 2, own.end)
    verb, main = _governor(text, first, date), _first(text, second)
    opens = "" if verb is None else text[first.start : verb.start()]
    if main is None or not opens or _NO_SUBJECT.match(opens) or _CLAUSE.search(opens):
        return None
    if text[second.start] in '“"' or _SAID.match(main[0]):
        return None
    times = {verb.lastgroup, main.lastgroup} if verb is not None else set()
    is_unlike = times == _IS_AND_HAS or (verb is not None and _is_unlike(verb, main))
    if date.end <= comma:
        return first if leads["apart"] or (is_unlike and not leads["main"]) else None
    is_named = _is_subject(text[second.start : main.start()], main, is_parted=True)
    return second if is_unlike and is_named and not _HE.match(text, second.start) else None
