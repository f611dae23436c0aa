"""What is told to be ahead: "before Tuesday's vote", "until Friday", "going into Monday's race"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.timex.scan import Found

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
PLANNED = re.compile(
    r"(?:['’]s)? (?:[\w-]+ ){0,4}(?:votes?|voting|primary|primaries|elections?|polls?|debates?"
    r"|caucuse?s?|deadline|meetings?|summit|games?|match|final|hearings?|launch|talks|opening|referendum"
    r"|contests?|derby|fixture|ties?|replay|play-?offs?|qualifier|semi-?finals?|quarter-?finals?"
    r"|race|grand prix|bout|issue|edition|broadcast|episode|draw|premiere"
    r"|funeral|[Mm]arathon|Grand Prix|Derby|parade|rally|march|vigil|festival|wedding|rematch"
    r"|showdown|clash"
    r"|budget|auction|strikes?|session|ceremony|speech|address|event|visit|concert|conference|inauguration)\b"
)
"""Nouns of what is planned: its day is known long before."""
OUTCOME = re.compile(
    r"\b(?:winners?|losers?|results?|outcome|aftermath|wake|turnout|victims|survivors)"
    r" (?:of|from|in) (?:the )?$"
)
"""Who will "announce the winner of Monday's vote" does so when it is over."""
_NOT_UNTIL = re.compile(r"\bha(?:d|s|ve) (?:not|never|yet)\b|\bha(?:d|s|ve)n['’]t\b")
_AROUND, _CLAUSE = 26, 70  # characters before the date, and before it in its clause


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
