"""Gives days of the week their values: "Monday", "last Friday", "from Monday to Thursday".

Of the days that may be meant the tense chooses, or what a day is told to be ahead of.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.awaited import OUTCOME, PLANNED, PLANNED_ON, ahead_of
from nlp.timex.calendar import shift_days
from nlp.timex.dates import joined
from nlp.timex.frames import framed_monday
from nlp.timex.settled import CALLED_OFF
from nlp.timex.tense import PAST_VERBS, tense
from nlp.timex.values import (
    Place,
    Value,
    day_value,
    modifier,
    open_value,
)

if TYPE_CHECKING:
    from datetime import date

    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

BACK = frozenset({"last", "previous", "past", "preceding", "prior"})
AHEAD = frozenset({"next", "following", "coming", "succeeding", "subsequent"})
_WILL_BE = re.compile(
    r"(?:['’]s)? (?!(?:[\w-]+ ){0,3}?(?:attacks?|shootings?|bombings?|blasts?|crash|fire)\b)"
    r"(?:[\w-]+ ){1,3}?(?:will|is (?:expected|due|set|likely) to) (?:be (?:an?|the|held)\b|see|mark"
    r"|feature|take place|begin|start|decide|include)\b"
)
_PLANNED_THEN = re.compile(
    r"\b(?:(?:had|['’]d) (?:planned|hoped|meant|intended|wanted|agreed) to"
    r"|(?:was|were|(?:had|['’]d) been) (?:also |still |then )?(?:to|due|set|scheduled|expected"
    r"|slated|supposed|planned))\b[^.;:,]{0,40}$"
)
"""As in "had planned to", "was also due"."""
_CLAUSE = 70  # characters
_PLANS = (
    r"scheduled|slated|due|set|planned|expect(?:s|ed)?|invited|intends?|plans?|hopes? to|likely"
    r"|unlikely|(?:pace|track) to|until|till|by|deadline|upcoming|awaits?|next|(?:is|are) to"
    r"|(?<!to )(?:begins?|starts?|opens?|resumes?|ends?|expires?|meets?|votes?|returns?|plays?"
    r"|faces?|hosts?|speaks|visits?|takes? (?:place|office|effect|over)|steps? down|comes?|follows?"
    r"|reopens?|closes?)"
)
_SURE_PLAN = re.compile(rf"\b(?:{_PLANS}|will|would|shall|wo(?=n['’]t))\b|['’]ll\b")
_PLAN_BEHIND = re.compile(
    r"[^.;\n]{0,40}?\b(?:(?:is|are) (?:expected|likely|unlikely|due|set|scheduled|planned|to)\b"
    r"|(?:begin|start|open|resume|vote|rule|decide|meet)s\b)"
)
_BEHIND = re.compile(
    r"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing) $|\b(?:was|were) (?:going|planning) to\b"
)
_AS_PLANNED = re.compile(
    r"\bas (?:previously |originally |initially |first )?(?:planned|scheduled|expected)"
    r" (?:on )?(?:late |early )?$"
)
_EACH_DAY = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Mm]ost)(?: (?:other|single|second|third|fourth))? $"
)
_PARTS = re.compile(
    r"(?:,? (?:and |or )?[A-Z][a-z]{2,5}day){0,4} (?:morning|afternoon|evening|night)s\b"
)
_ANY_DAY = re.compile(
    r"\b(?:[Aa]|[Oo]ne)(?: (?:[a-z]+-)?(?:hot|cold|wet|rainy|warm|sunny|gr[ea]y|snowy|foggy|windy"
    r"|chilly|bitter|freezing|stormy|recent|typical|normal|quiet|busy|bright|dark|single|random"
    r"|sweltering|mild|spring|summer|autumn|winter|drizzly|damp))? $"
)
"""As in "on a wet (Tuesday)", "one recent (Friday)"."""
_NO_NOUN = re.compile(
    r"[.,;:!?)”\"]|\Z|\n| (?:in|of|when|that|last|as|and|at|with|for|after|before|too|near|by|two"
    r"|three|the|he|she|they|it)\b"
)
_HOURS = re.compile(
    r",? (?:from |at )?"
    r"(?:noon\b|midnight\b|[0-9]{1,2}(?::[0-9]{2})?[^\S\n]?(?:[ap]\.?m\b|[-–]|to\b))"
)
_JOINED = re.compile(r",? (?:and|or) (?:on |again on )?|, (?:on )?")
_FOR_OR_MISS = re.compile(
    r"\b(?:for|miss|attend|skip|boycott|host|chair|join|enter|play in|run in|compete in"
    r"|take part in) $"
)
_IS = re.compile(r" (?:is|are)\b")
_IS_SUBJECT = re.compile(r" (?:is|will|marks|brings)\b")
_CLAUSE_OPENS = re.compile(r"(?:\A|[.!?”\";] |\n|\b(?:and|but|that|because|as) )$")
_NOT_FOR = frozenset({"except", "but", "price", "level", "rate", "figure", "figures", "data"})
_FOLLOWED = re.compile(r",? (?:and|followed by|then)(?: [\w’'-]+){1,4}? on ")
_GAPPED = re.compile(r"(?:,| and|, and) (?:(?:the|an?) )?[a-z][\w’'-]+ (?:[a-z]+ )?(?:on )?")
"""In "chemistry follows Wednesday, literature Thursday" the verb is said once."""
_DONE = re.compile(rf"\b(?:{PAST_VERBS})\b")
_HOURS_BEFORE = re.compile(r"(?:[0-9][^\S\n]?[ap]\.?m\.?|[-–](?:noon|midnight)|\b[Oo]pen),? $")
"""When a bar is open is told of every week."""
_LISTED = re.compile(r"[0-9] ?[ap]\.?m\.?(?: [A-Z]{2,4})?,? $")
"""An hour and a day without a verb announce: "Questions by phone, 2 p.m. EST Friday"."""
_BESIDE_EVENT = re.compile(
    r" (?:before|after|following|preceding) (?!(?:last|next)\b)(?:[a-z]+ |[A-Z])"
)
"""The Wednesday "before the killing" is of the killing's week, whenever that was."""
_ENDS = frozenset({"", ",", ".", ")", ";"})
_TOLD = 240  # characters
_AROUND, _FEW, _JUST_OVER, _FOLLOWING = 26, 16, 2, 3  # characters; characters; days; days
_WEEK, _SATURDAY, _SUNDAY = 7, 5, 6


def shifted(day: date | None, days: int) -> date | None:
    """Return a day so many days later, `None` where there is none.

    Args:
        day: from where to count, if that is known.
        days: how many, negative for earlier.

    Returns:
        The day.
    """
    return shift_days(day, days) if day is not None else None


def part_suffix(part: str | None) -> str:
    """Return TIMEX3's suffix for a part of the day, "" where none is named.

    Args:
        part: "morning", "night"…, in lower case.

    Returns:
        For example `TMO`.
    """
    return words.DAYPARTS.get(part, "") if part else ""


def _weekday(context: Context, found: Found) -> list[Value]:
    """Read "Monday": beside a date, in the week that the sentence names, else by tense."""
    number = words.WEEKDAYS[found.match["wd"].rstrip(".").lower()]
    which = (found.part("which") or "").split()
    if not which and not _is_apposed(context, found) and _is_any_day(context.text, found):
        return _any_day(context.text, found, number)
    suffix = part_suffix(found.part("part"))
    today = context.today()
    told = bool(which) and (which[0] in {"that", "same"} or (which[0] == "the" and len(which) > 1))
    if context.narrative or (told and which[-1] != "coming"):
        today = None if context.is_lost() else context.last_day or today
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}{suffix}")]
    back = (today.weekday() - number) % _WEEK
    when = _beside(context, found, number) if not which else None
    framed = framed_monday(context, found) if not which and when is None else None
    when = shifted(framed, number) or when
    if which == ["the"]:
        if _BESIDE_EVENT.match(context.text, found.end):
            return open_value(found, f"XXXX-WXX-{number + 1}")
        when = _of_told_week(context, found, number)
    when = when or shifted(today, _weekday_offset(context, found, which, back))
    mod = modifier(found)
    return day_value(context, found, when, inferred="day", rule="weekday", mod=mod, part=suffix)


def _beside(context: Context, found: Found, number: int) -> date | None:
    """In "on Friday and Saturday" the second day is still to come where the first one is.

    So it is in "on Friday, followed by peace on Saturday", as long as nothing was done on it.
    """
    last, today = context.last_day, context.today()
    if last is not None and last.weekday() == number and _is_apposed(context, found):
        return last
    if last is None or today is None or context.narrative or last < today:
        return None
    if _JOINED.fullmatch(context.text, context.last_end, found.start) is None:
        gapped = last > today and _GAPPED.fullmatch(context.text, context.last_end, found.start)
        follows = gapped or _FOLLOWED.fullmatch(context.text, context.last_end, found.start)
        if follows is None or _DONE.search(follows.group().replace("followed by", "")):
            return None
    step = (number - last.weekday()) % _WEEK or _WEEK
    return shifted(last, step) if last > today or step <= _FOLLOWING else None


def _is_apposed(context: Context, found: Found) -> bool:
    """In "on 3 May 2022, Tuesday," the weekday is that day's own."""
    between = context.text[context.last_end : found.start]
    return (
        between in {", ", ", a ", " (", " (a "} and context.text[found.end : found.end + 1] in _ENDS
    )


def _of_told_week(context: Context, found: Found, number: int) -> date | None:
    """In "It struck on 3 May; on the Sunday she fled" the day told before says which Sunday.

    In "the Sunday before" it does so, too. What is told of these days needs no other day.
    """
    last, today, text = context.last_day, context.today(), context.text
    told = context.last is not None and last is not None and context.last.as_day() == last
    if last is None or today is None or not told or abs((today - last).days) < _WEEK:
        return None
    near = (
        found.start - context.last_end <= _TOLD and "\n" not in text[context.last_end : found.start]
    )
    if not near or _NO_NOUN.match(text, found.end) is None:
        return None
    if text.startswith(" before", found.end):
        return shifted(last, -((last.weekday() - number) % _WEEK or _WEEK))
    return shifted(last, (number - last.weekday()) % _WEEK)


def _weekday_offset(context: Context, found: Found, which: list[str], back: int) -> int:
    """Return the days from today to a weekday that was `back` days ago: tense decides."""
    if which and which[-1] in BACK:
        before = which == ["last"] and _was_this_week(context, back)
        return -(back or _WEEK) - (_WEEK if before else 0)
    if which and which[-1] in AHEAD:
        return _WEEK - back + (_WEEK if which == ["next"] and _is_this_week(context, back) else 0)
    coming = _WEEK - back if back else 0
    if which and which[-1] == "this":
        return -back if _is_over(context, found, back) else coming
    ahead = which in ([], ["the"]) and _lies_ahead(context.text, found, back)
    return coming if ahead else -back


def _is_over(context: Context, found: Found, back: int) -> bool:
    """Say whether "this Monday" is told of as past, and was this week or just now."""
    today = context.today()
    if today is None or back > max(today.weekday(), _JUST_OVER):
        return False
    return tense(context.text, found.start, found.end) < 0 and not _was_to(context.text, found)


def _is_this_week(context: Context, back: int) -> bool:
    """Said on a Monday, "next Wednesday" is the one of next week: this week's needs no "next"."""
    today = context.today()
    return today is not None and today.weekday() + _WEEK - back < _SUNDAY


def _was_this_week(context: Context, back: int) -> bool:
    """Said on a Wednesday, "last Monday" is last week's; at its end a week is looked back at."""
    today = context.today()
    return today is not None and 0 < back <= today.weekday() < _SATURDAY


def _lies_ahead(text: str, found: Found, back: int) -> bool:
    """Say whether a weekday that was `back` days ago is the coming one instead."""
    ahead = ahead_of(text, found)
    lean = tense(text, found.start if ahead is None else ahead, found.end)
    if ahead is not None:
        just_over = back == 1 or (back == _JUST_OVER and lean < 0)
        return lean > 0 or not just_over
    nearer = back > _WEEK // 2
    was_to = (nearer or (lean > 0 and back <= _JUST_OVER)) and _was_to(text, found)
    if was_to or CALLED_OFF.match(text, found.end):
        return nearer
    owns = text[found.end : found.end + 2] in {"'s", "’s"}
    if not owns and not found.part("which"):
        waits = back > _JUST_OVER and _waits_for(text, found.start)
        plan = lean > 0 and _may_wait(text, found, back, sure=lean > 1)
        listed = lean == 0 and _LISTED.search(text, max(0, found.start - _FEW), found.start)
        return plan or waits or bool(listed) or _is_subject(text, found)
    before = text[max(0, found.start - _AROUND) : found.start]
    if lean < 0 or OUTCOME.search(before):
        return False
    planned = PLANNED.match(text, found.end) is not None
    waits = _FOR_OR_MISS.search(before) is not None
    if lean == 0 or not nearer:
        return planned and waits
    return planned or waits or _WILL_BE.match(text, found.end) is not None


def _may_wait(text: str, found: Found, back: int, *, sure: bool) -> bool:
    """Say whether a weekday just over may be the coming one all the same: a plan has to say so.

    Who "was going to speak on Monday" was so yesterday, if this is a Tuesday.
    """
    clause = text[max(0, found.start - _CLAUSE) : found.start].rpartition(". ")[2]
    if sure or not 0 < back <= _JUST_OVER:
        return _AS_PLANNED.search(clause) is None
    if _BEHIND.search(clause) or _AS_PLANNED.search(clause):
        return False
    return bool(_SURE_PLAN.search(clause) or _PLAN_BEHIND.match(text, found.end))


def _is_subject(text: str, found: Found) -> bool:
    """“Friday is the deadline”, "The tie on Friday is sold out" tell of what is to come.

    But "the man seized Friday is a cook" does not.
    """
    around = max(0, found.start - _AROUND)
    if _IS.match(text, found.end) and PLANNED_ON.search(text, around, found.start):
        return True
    if _IS_SUBJECT.match(text, found.end) is None:
        return False
    return _CLAUSE_OPENS.search(text, around, found.start) is not None


def _waits_for(text: str, start: int) -> bool:
    """What is told "for Monday" is still to come, but for a Monday's price."""
    if not text.endswith(" for ", 0, start):
        return False
    return text[max(0, start - _AROUND) : start].split()[-2:][0] not in _NOT_FOR


def _was_to(text: str, found: Found) -> bool:
    """What was to go on "on Tuesday" was planned for the nearest one, past or coming."""
    return _PLANNED_THEN.search(text[max(0, found.start - _CLAUSE) : found.start]) is not None


def _is_any_day(text: str, found: Found) -> bool:
    """In "on a wet Tuesday" and "every Friday" no day of the news is meant; "a Friday vote" is."""
    before = text[max(0, found.start - _AROUND) : found.start]
    if _EACH_DAY.search(before) or _PARTS.match(text, found.end):
        return True
    return _ANY_DAY.search(before) is not None and _NO_NOUN.match(text, found.end) is not None


def _any_day(text: str, found: Found, number: int) -> list[Value]:
    """Return any such day: "every Sunday" is a set of them."""
    each = _EACH_DAY.search(text[max(0, found.start - _AROUND) : found.start]) is not None
    values = open_value(found, f"XXXX-WXX-{number + 1}")
    return [one._replace(type="SET") for one in values] if each else values


def _weekday_range(context: Context, found: Found) -> list[Value]:
    """Read "from Monday to Thursday": the second day is the next one behind the first."""
    match = found.match
    first = words.WEEKDAYS[match["wd"].lower()]
    last = words.WEEKDAYS[match["wd2"].lower()]
    opening, closing = Place(found.start, match.end("wd")), Place(match.start("wd2"), found.end)
    today = context.today()
    before = context.text[max(0, found.start - _AROUND) : found.start]
    open_hours = _HOURS.match(context.text, found.end) or _HOURS_BEFORE.search(before)
    if today is None or context.narrative or open_hours:
        return [
            Value(*opening, "DATE", f"XXXX-WXX-{first + 1}", rule="open"),
            Value(*closing, "DATE", f"XXXX-WXX-{last + 1}", rule="open"),
        ]
    back = (today.weekday() - first) % _WEEK
    ahead = ahead_of(context.text, found) is not None
    lean = 1 if ahead else tense(context.text, found.start, found.end)
    start = shifted(today, _WEEK - back if back and lean > 0 else -back)
    end = shifted(start, (last - first) % _WEEK)
    if lean < 0 and end is not None and end > today:
        start, end = shifted(start, -_WEEK), shifted(end, -_WEEK)
    return joined(
        day_value(context, opening, start, inferred="day", rule="weekday"),
        day_value(context, closing, end, inferred="day", rule="weekday"),
    )


WEEKDAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "wd": _weekday,
        "wd-wd": _weekday_range,
    }
)
"""How each shape of a day of the week gets its value."""
