"""What is told to be ahead: "before Tuesday's vote", "until Friday", "going into Monday's race"."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.timex.calendar import shift_days
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Value

_AHEAD_OF = re.compile(
    r"\b(?:(?<!day )(?<!night )(?<!eve )[Bb]efore|[Aa]head of|(?:[Hh]ead|[Gg]o)ing into|run-up to"
    r"|up to|until|till|between now and|in time for|awaiting|invited to|tickets? (?:for|to)"
    r"|(?:doubtful|a doubt|available|fit|favou?rites?|ready|prepar(?:e|es|ed|ing|ations)) for"
    r"|look(?:s|ed|ing)? (?:forward|ahead) to|to reach|through to|(?:place|spot|berth) in"
    r"|qualif(?:y|ies|ied) for|ruled out of|(?:[Bb]efore|[Aa]head of|run-up to|leading up to)"
    r" (?:the |an? |its |their )(?:[\w’'-]+ ){0,4}"
    r"(?:votes?|voting|primary|primaries|elections?|polls?|caucuses|debate|summit|deadline|launch"
    r"|meetings?|talks|referendum|final|match|game|kickoff|opening|inauguration|convention)"
    r"(?: [\w’'-]+){0,3} on) $"
)
"""As in "ahead of", "until", "tickets for", "before the vote on"."""
_INTO = re.compile(r"(?:head|go)ing into ", re.IGNORECASE)
_SUDDEN = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:attacks?|shootings?|bombings?|blasts?|explosions?|crash|quake"
    r"|earthquake|fire|storm|killings?|murders?|collapse|raids?|clashes|violence|arrests?|deaths?"
    r"|announcement|accident)\b"
)
_OCCASION = (
    r"(?:votes?|voting|primary|primaries|elections?|polls?|debates?"
    r"|caucuse?s?|deadline|meetings?|summit|games?|match|final|hearings?|launch|talks|opening|referendum"
    r"|contests?|derby|fixture|ties?|replay|play-?offs?|qualifier|semi-?finals?|quarter-?finals?"
    r"|race|grand prix|bout|issue|edition|broadcast|episode|draw|premiere"
    r"|funeral|[Mm]arathon|Grand Prix|Derby|parade|rally|march|vigil|festival|wedding|rematch"
    r"|showdown|clash"
    r"|budget|auction|strikes?|session|agenda|ceremony|speech|address|event|visit|concert|conference|inauguration)\b"
)
PLANNED = re.compile(rf"(?:['’]s)? (?:[\w-]+ ){{0,4}}{_OCCASION}")
"""Nouns of what is planned: its day is known long before."""
PLANNED_ON = re.compile(rf"\b{_OCCASION}(?: (?:at|in) [A-Z][\w’'-]+)? on $")
OUTCOME = re.compile(
    r"\b(?:winners?|losers?|results?|outcome|aftermath|wake|turnout|victims|survivors)"
    r" (?:of|from|in) (?:the )?$"
)
"""Who will "announce the winner of Monday's vote" does so when it is over."""
_NOT_UNTIL = re.compile(r"\bha(?:d|s|ve) (?:not|never|yet)\b|\bha(?:d|s|ve)n['’]t\b")
_OWNS = ("'s", "’s")
_OVER = re.compile(r"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing|[Ff]rom) (?:the )?$")
_AROUND, _CLAUSE = 26, 70  # characters before the date, and before it in its clause
_WEEK = 7


def ahead_of(text: str, found: Found) -> int | None:
    """What is told as "ahead of Tuesday's vote" waits for that vote, whatever the verb's tense.

    Args:
        text: the article.
        found: a day of the week.

    Returns:
        From where its tense is told: those words where a verb before them tells it, else the
        weekday; `None` where it is ahead of nothing.
    """
    start = max(0, found.start - _AROUND)
    ahead = _AHEAD_OF.search(text[start : found.start])
    if ahead is None or _SUDDEN.match(text, found.end):
        return None
    clause = text[max(0, found.start - _CLAUSE) : found.start].rpartition(". ")[2]
    if clause.endswith(" had until "):
        return None
    behind = ahead.group().lower() == "before "
    if behind and _NOT_UNTIL.search(clause):
        return None
    owns = text[found.end : found.end + 2] in {"'s", "’s"}
    if behind and owns and PLANNED.match(text, found.end) is None:
        return None
    return start + ahead.start() if _INTO.match(ahead.group()) else found.start


def agreed(context: Context, values: Sequence[Value]) -> list[Value]:
    """Take a weekday that nothing places for the coming one where the text has only that one.

    "Council convening Sunday", above "The council will meet on Sunday, 14 April".

    Args:
        context: when the text was written.
        values: what its expressions stand for.

    Returns:
        The values, those that had been taken for the day just over made the coming one.
    """
    today, text = context.today(), context.text
    if today is None or context.narrative:
        return list(values)
    values = _said_again(text, values)
    days = [_day_of(value) for value in values]
    loose, firm = [], set()
    for place, (value, day) in enumerate(zip(values, days, strict=True)):
        if day and value.rule == "weekday" and _is_loose(text, value):
            loose.append(place)
        elif day and not text.startswith(_OWNS, value.end):
            firm.add(day)
    made = list(values)
    for place in loose:
        day = days[place]
        coming = shift_days(day, _WEEK) if day else None
        if day and coming in firm and day < today and day not in firm:
            new = made[place].value.replace(day.isoformat(), coming.isoformat())
            made[place] = made[place]._replace(value=new, edtf=coming.isoformat())
    return made


def _said_again(text: str, values: Sequence[Value]) -> list[Value]:
    """In "on Friday (Dec. 12)" the day itself tells which Friday it is."""
    made = list(values)
    for at, (named, told) in enumerate(pairwise(values)):
        if named.rule != "weekday" or text[named.end : told.start] != " (":
            continue
        day, again = _day_of(named), _day_of(told)
        if day and again and day.weekday() == again.weekday():
            new = named.value.replace(day.isoformat(), again.isoformat())
            made[at] = named._replace(value=new, edtf=again.isoformat())
    return made


def _day_of(value: Value) -> date | None:
    try:
        return date.fromisoformat(value.edtf or "")
    except ValueError:
        return None


def _is_loose(text: str, value: Value) -> bool:
    """Say whether nothing tells which Sunday is meant: no verb, "last", or "after"."""
    if text[value.start].islower() or tense(text, value.start, value.end):
        return False
    owns = text.startswith(_OWNS, value.end)
    is_over = _OVER.search(text, max(0, value.start - _AROUND), value.start) is not None
    return not is_over and (not owns or PLANNED.match(text, value.end) is not None)
