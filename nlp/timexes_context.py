"""What decides a date that its own words leave open: when the text was written, and tense."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp.timexes_calendar import make
from nlp.timexes_story import Story

if TYPE_CHECKING:
    from datetime import date

_ADVERBS = r"(?:not |also |only |then |again |soon |likely |probably |all |[a-z]{2,12}ly )?"
_FUTURE = (
    rf"(?:will|shall|would|to|must|may|can) {_ADVERBS}be {_ADVERBS}[a-z]{{2,15}}"
    r"|planned (?:an?|another|the|its|his|her|their|more|two|three|to)"
    r"|will|shall|would|wo|[’']ll|going to|scheduled|expected to|expects? to|due|plans? to"
    r"|planned for"
    r"|planning|intends?|slated|set (?:to|for)|upcoming|to be|(?:is|are) to|begins|opens|expires"
    r"|starts|hopes? to|agreed to|wants? to|aims? to|ahead of|deadline|may|might|could|can|payable"
    r"|as (?:early|soon|late) as|in time for|headed(?= $)"
    r"|head(?:ed|s|ing)? (?:to|for|into|back|home)|arrives?|leaves?|prepar(?:e|es|ed|ing)"
    r"|meets?|travels?|arrives?|departs?|resumes?|takes? (?:place|effect|office)|redeem"
    r"|redemption|extended until|supposed to|not later than|no later than"
    r"|to (?:be|begin|start|open|meet|hold|take|vote|visit|travel|arrive|leave|return|attend"
    r"|discuss|decide"
    r"|address|appear|testify|launch|release|publish|announce|complete|close|end|sign|make|run"
    r"|face)"
)
PAST_VERBS = (
    r"was|were|had|did|said|says|told|has|have been|made|met|came|went|began|took|gave|held|left"
    r"|won|lost|sent|saw|found|became|brought|thought|kept|led|rose|fell|grew|ran|broke|spoke"
    r"|wrote|paid|sold|bought|hit|cut|put|shot|drew|flew|struck|built|caught|dropped|since|ended"
    r"|sank|drove|rode|woke|chose|froze|stole|wore|tore|bore|swore|beat|bit|dealt|dug|ate|fought"
    r"|fled|forbade|forgot|hung|heard|hid|knew|laid|lay|lent|lit|meant|overthrew|quit|rang|sang"
    r"|sought|shook|shut|slept|spent|split|spread|sprang|stood|stuck|swept|swung|taught|threw"
    r"|understood|withdrew|got|felt|sat|set off|set(?! (?:to|for)\b)"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )"
    r"(?!(?:suc|pro|ex)ceed|need|indeed|feed|speed|hundred|un(?:specifi|nam|disclos|identifi"
    r"|precedent|arm|chang|expect|limit|affect)ed)[a-z]{2,15}ed"
)
_AFTER_FUTURE = r"will|shall|would|wo|(?:is|are) (?:to|expected|scheduled|due|set|slated)|plans? to"
_TENSE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?<!\bget )(?<!\bgetting )(?P<past>{PAST_VERBS}))\b"
)
_TENSE_AFTER = re.compile(rf"\b(?:(?P<future>{_AFTER_FUTURE})|(?P<past>{PAST_VERBS}))\b")
_STOP = re.compile(r"[\w)”\"']{2}[.?!][”\"']? (?=[A-Z“\"'`])|\n")
_ENDS = re.compile(r"[.?!][”\"']? (?=[A-Z“\"'`])|\n")
_LONG_DONE = re.compile(r"\b(?:ended|since|dated) $")
_STRONG = re.compile(
    r"\b(?:scheduled|slated|planned|set for|due|expected|expires|takes effect|opens|begins)"
    r"(?: (?:for|on|by|to [a-z]{2,12} (?:on|in|by)|in))? (?:early |late )?$"
)
_EFFECTIVE = re.compile(r"\b(?:effective|beginning|starting) (?:on |from |as of )?$")
_UNTIL = re.compile(r"\b(?:until|till|through) (?:the end of |[0-9.: apm]{1,12}(?:[A-Z]{2,4} )?)?$")
_HAD_BEEN = re.compile(
    r"\b(?:had|was|were|been) (?:[a-z]+ly )?(?:scheduled|slated|planned|due|expected)\b[^.]{0,24}$"
)
_HAD_UNTIL = re.compile(r"\bhad (?:been )?[a-z]+(?:ing|ed)\b[^.;]{0,50}\b(?:until|till) $")
_DONE_THEN = re.compile(
    r"\b(?:was|were|had been|has been|he|she|they|who) (?:[a-z]+ly )?[a-z]{2,14}ed"
    r"(?: [a-z]{2,10}){0,2} (?:in|on|last|early|late|since)(?: early| late)? $"
)
_TIMETABLE = re.compile(
    r"\b(?:(?:is|are) (?:on|at|next)|(?:go|goes|head|heads) to the polls(?: on)?"
    r"|(?:play|plays|host|hosts|vote|votes|face|faces)(?: [\w’'.]+){0,3} on) "
    r"(?:[0-9:.]{1,5} [ap]\.?m\.? (?:[A-Z]{2,4} )?(?:on )?)?$"
)
_DECIDED = (
    (_HAD_BEEN, 0),
    (_HAD_UNTIL, -1),
    (_STRONG, 2),
    (_EFFECTIVE, 1),
    (_DONE_THEN, -2),
    (_TIMETABLE, 1),
    (_LONG_DONE, -2),
    (_UNTIL, 1),
)
_BY = re.compile(r"\b[Bb]y (?:the end of )?$")
_HAD = re.compile(r"\bha[ds]\b")
_DONE_BEHIND = re.compile(
    r",? (?:[a-z]+ly )?(?:[a-z]{3,12}ed|said|told|was|were|had|made|met|began|took|gave|held|won"
    r"|lost|sent|saw"
    r"|found|became|brought|led|rose|fell|ran|broke|wrote|sold|cut|shot|struck) (?!to be\b|by\b)"
)
_SPOKE = re.compile(
    r"\b(?:said|told [\w ]{2,30}|wrote|added|announced|stated|tweeted|posted|declared"
    r"|quoted as saying"
    r"|remarks|speech|statement|interview)(?: in [\w ]{2,24})?(?: (?:on|dated|late|early|of))? $"
)
_QUOTED = 1500
_CUE = 60
_HEARD = 800
_CLAUSE = 90
_DAY_LEAN, _MONTH_LEAN, _DOUBT, _SURE = 6, 7, 3, 13
_AFTER = 100


class Partial(NamedTuple):
    """A date of which only the year, or the year and the month, may be known."""

    year: int
    month: int | None = None
    day: int | None = None

    def as_day(self) -> date | None:
        """Return the day, `None` where it is not known."""
        if self.month is None or self.day is None:
            return None
        return make(self.year, self.month, self.day)


@dataclass(slots=True)
class Context:
    """What is known while a text's expressions are given values, in order.

    `now` is when the text was written, `inferred` whether that was inferred from the text;
    `not_before` is a day before which it was not, where no more is known.
    `last` is the last date that was named with a year, `last_day` the last day; `ago` is the year
    that "ten years ago" told of, `quarter` the last quarter (of business news), `said_on` the day
    on which somebody is told to have spoken. `day_first` is the order of the text's numeric
    dates, `None` where none of them shows it; `lede_day` is the day before the printed one, where
    the opening tells of that.
    """

    text: str
    now: Partial | None
    inferred: bool = False
    not_before: str | None = None
    narrative: bool = False
    last: Partial | None = None
    last_day: date | None = None
    last_end: int = 0
    ago: Partial | None = None
    quarter: tuple[int, int] | None = None
    quarter_end: int = 0
    said_on: date | None = None
    said_end: int = 0
    story: Story = field(default_factory=Story)
    day_first: bool | None = None
    lede_day: date | None = None

    def today(self) -> date | None:
        """Return the day on which the text was written, where it is known to the day."""
        return self.now.as_day() if self.now else None

    def day_at(self, start: int) -> date | None:
        """Return the day that "today" means at an offset: inside a quotation, the speaker's.

        Args:
            start: an offset into the text.

        Returns:
            The day, `None` where it is not known.
        """
        heard = self.said_on is not None and start - self.said_end <= _HEARD
        if heard and in_quotation(self.text, start):
            return self.said_on
        if self.lede_day is not None and in_quotation(self.text, start):
            return self.lede_day
        return self.today()

    def saw(self, value: Partial, end: int, *, back: bool = False) -> None:
        """Remember a date that was named, for what refers back to it.

        Args:
            value: the date.
            end: where its words end.
            back: it is told as earlier than the story ("the previous year"), which stays.
        """
        self.last = value
        self.last_end = end
        if not back:
            self.story.saw(value.year, value.month, end)
        day = value.as_day()
        if day is not None:
            self.last_day = day


def in_quotation(text: str, at: int) -> bool:
    """Say whether a quotation that began in this paragraph, not far before, is still open.

    Args:
        text: the article.
        at: an offset into it.

    Returns:
        Whether the words there are quoted.
    """
    before = text[max(0, at - _QUOTED, text.rfind("\n", 0, at) + 1) : at]
    if before.rfind("“") > before.rfind("”"):
        return True
    return (before.count('"') + before.count("``") + before.count("''")) % 2 == 1


def spoken(text: str, start: int) -> bool:
    """Say whether the words at an offset are when somebody spoke: "said on Friday".

    Args:
        text: the article.
        start: where an expression begins.

    Returns:
        Whether a verb or a noun of speaking stands before it, outside quotation marks.
    """
    before = text[max(0, start - _CUE) : start]
    return _SPOKE.search(before) is not None and not in_quotation(text, start)


def tense(text: str, start: int, end: int) -> int:
    """Return -1 where the words around `text[start:end]` tell of the past, 1 of the future, else 0.

    The nearest verb before it in its sentence decides, else the first one behind it.

    Args:
        text: the article.
        start: where an expression begins.
        end: where it ends.

    Returns:
        -2 or 2 where the words leave no doubt, -1 or 1 where they lean, 0 where they say
        nothing.
    """
    before = text[max(0, start - _CLAUSE) : start]
    stop = last_match(_STOP, before)
    before = before[stop.end() :] if stop else before
    for pattern, lean in _DECIDED:
        if pattern.search(before):
            return lean
    if _DONE_BEHIND.match(text, end):
        return -1
    found = last_match(_TENSE, before)
    if _BY.search(before):
        return _by(found, _rest(text, end))
    if found is None:
        found = _TENSE_AFTER.search(_rest(text, end))
    if found is None:
        return 0
    return 1 if found.lastgroup == "future" else -1


def _rest(text: str, end: int) -> str:
    """Return what stands behind an offset in its sentence, not too far."""
    after = text[end : end + _AFTER]
    if _ENDS.match(after):
        return ""
    stop = _STOP.search(after)
    return after[: stop.start()] if stop else after


def last_match(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Return the last place where a pattern matches, `None` where it does nowhere.

    Args:
        pattern: a pattern.
        words: a short stretch of text.

    Returns:
        The match that begins last.
    """
    return max(pattern.finditer(words), key=lambda found: found.start(), default=None)


def _by(verb: re.Match[str] | None, after: str) -> int:
    """Read "by Friday": a deadline, but where something had been done by then."""
    if _HAD.search(after) or (verb is not None and _HAD.match(verb.group())):
        return -1
    return 0 if verb is not None and verb.lastgroup == "past" else 1


def nearest_year(
    now: Partial, month: int, day: int | None, lean: int, *, even: bool = False
) -> int:
    """Return the year of a yearless month or day as seen from `now`.

    Args:
        now: when the text was written, at least to the month.
        month: the month named.
        day: the day named, if one is.
        lean: the tense: -1 past, 1 future (2 beyond doubt), 0 unknown (the nearest, at a tie the
            past one).
        even: the month may as well lie ahead as behind, where the tense is unknown.
    """
    certain = abs(lean) > 1
    penalty = 32 * (_SURE if certain else _DAY_LEAN if day is not None else _MONTH_LEAN)
    doubt = 32 * _DOUBT if lean == 0 and day is None and not even else 0
    here = (now.year * 12 + (now.month or 1) - 1) * 32 + (now.day or 1)
    best = now.year
    least: tuple[int, int] | None = None
    for year in (now.year - 1, now.year, now.year + 1):
        there = (year * 12 + month - 1) * 32 + (day or now.day or 1)
        gap = there - here
        wrong = (lean < 0 < gap) or (lean > 0 > gap)
        cost = (abs(gap) + (penalty if wrong else doubt if gap > 0 else 0), int(gap > 0))
        if least is None or cost < least:
            best, least = year, cost
    return best
