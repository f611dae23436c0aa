"""Words a digest's notes: the event told most, who is back, what was put right or withdrawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.digest import DigestAnswer
    from handlers.digesting.told import ToldMost
    from store.digest.changes import Changes
    from store.digest.new_voices import NewVoice
    from store.revisions import Revision

_LONGEST = 200  # characters
_ROLE, _ENOUGH = 50, 5  # characters
_HIS = re.compile(r"\b(?:his|her|their|its|my|our|your)\b", re.IGNORECASE)
"""Who that is stands elsewhere."""
_KIN = re.compile(
    r"\b(?:friend|brother|sister|father|mother|wife|husband|son|daughter|widow|cousin|uncle|aunt"
    r"|colleague|classmate|partner|neighbou?r)s?\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"[’']s?\b|\bof\b")
"""Whose friend or sister somebody is."""
_CUT_OFF = re.compile(r" (?:for|of|at|to) (?:the )?(?:U\.S|U\.N|St|Dr|Mr)\.?\Z")
_NO_ROLE = re.compile(r"[“”\"]|''|``|\.\W* [A-Z][a-z]+ [a-z]")
"""Words that reach over the end of a quotation or of a sentence."""
_OF_WHAT = re.compile(
    r"(?:(?:senior|top|former|vice|deputy|assistant|executive) )*"
    r"(?:president|director|chair(?:man|woman|person)?|head|member|fellow|leader|official|manager"
    r"|chairman and chief executive(?: officer)?)"
)
"""An office that says nothing where it is not told of what."""
_NOW = re.compile(r" (?:now|then|also|currently)\Z")
_BORDER = re.compile(r",? (?:and|who|whose|since|of|at|for|in|to|with|from|on)\b|, ")
_MAY_BE_NAMED = 20
"""New voices among which those are named whose role says something."""
_NAME = 60
_TOLD_BY, _FEW_NUMBERS = 8, 3  # articles
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25  # days, on average
_YEARS_FROM = 24  # months; from here on a silence is told in years
_FIELDS = {
    "title": "headline",
    "byline": "byline",
    "source": "source",
    "url": "link",
    "published": "date",
    "speaker": "who said it",
}


def _revision(one: Revision) -> str:
    """Say what is another in a new version: "new headline, 2 sentences new, 1 gone"."""
    parts = ["new headline"] * one.headline
    if one.came:
        parts.append(f"{common.counted(one.came, 'sentence')} new")
    if one.went:
        gone = f"{one.went:,}" if one.came else common.counted(one.went, "sentence")
        parts.append(f"{gone} gone")
    return ", ".join(parts)


def told_most(found: ToldMost, *, again: bool = False, briefly: bool = False) -> str:
    """Return an event in its teller's words; the year is not said twice.

    Args:
        found: The event that most articles tell of.
        again: Whether the sentence stands above already, so that few of its words do.
        briefly: Whether a line or two have to be enough.
    """
    timex = found.told.timex
    when = edtf.display(str(timex.edtf), timex.inferred, timex.mod)
    words = found.short if again and found.short else found.words
    said = f"{when}: {words}" if when not in words else words
    told_by = _some(found.articles, _FEW_NUMBERS if briefly else _TOLD_BY)
    return f"{blocks.cut(said, _LONGEST)} ({told_by})"


def _first(told: Sequence[str], most: int) -> str:
    """List the first, and how many more there are; only how many there are, where most is 0."""
    if not most:
        return common.counted(len(told), "article")
    more = [f"{len(told) - most:,} more"] if len(told) > most else []
    return common.listed([*told[:most], *more])


def _some(numbers: Sequence[int], most: int) -> str:
    """Name a few articles, and how many more there are; only how many, where most is 0."""
    if not most:
        return common.counted(len(numbers), "article")
    few = naming.numbers(numbers[:most])
    more = len(numbers) - most
    return f"{few.replace(' and ', ', ')} and {more} more" if more > 0 else naming.numbers(numbers)


def new_voices(found: Sequence[NewVoice], most: int, *, briefly: bool = False) -> str:
    """Say who is quoted for the first time: by what the article calls them, and where.

    Args:
        found: All of them, those to be named first.
        most: How many are named.
        briefly: Whether a line or two have to be enough.
    """
    named = [_voice(one) for one in found[: max(most, _MAY_BE_NAMED)]]
    named.sort(key=lambda one: not one[1])
    told = [f"{who} ({f'{role}, ' if role else ''}{number})" for who, role, number in named[:most]]
    more = len(found) - len(told)
    listed = ", ".join(told) + (f" and {more:,} more" if more > 0 else "")
    return f"{listed}." if briefly else f"{listed}, quoted for the first time."


def _voice(one: NewVoice) -> tuple[str, str, str]:
    """Return who somebody is, by what the article calls them, if it says something, and where."""
    who, _, role = naming.with_role(blocks.cut(one.name, _NAME), one.role).partition(", ")
    role = of_itself(in_brief(of_itself(role)))
    return who, "" if _OF_WHAT.fullmatch(role) else role, naming.number(one.article)


def of_itself(role: str) -> str:
    """Return a role, or "" where it says whose somebody is and not whose: "best friend".

    Args:
        role: The role as an article gives it.
    """
    told = _CUT_OFF.sub("", role)
    leans = _KIN.search(told) and not _WHOSE.search(told)
    return "" if leans or _NO_ROLE.search(told) else told


def in_brief(role: str) -> str:
    """Return what somebody is called, cut where a part of it ends; "" where it leans on another.

    Args:
        role: The role as an article gives it.
    """
    if _HIS.search(role):
        return ""
    told = role
    if len(role) > _ROLE:
        borders = _BORDER.finditer(role, _ENOUGH, _ROLE)
        border = next((at.start() for at in borders if _ends_small(role, at)), None)
        told = _NOW.sub("", role[:border]) if border else blocks.cut(role, _ROLE)
    told = of_itself(told)
    return "" if _OF_WHAT.fullmatch(told) else told


def _ends_small(role: str, border: re.Match[str]) -> bool:
    """Tell whether a border is none inside a name, as in "Caucus of Teachers"."""
    before = role[: border.start()].rsplit(maxsplit=1)[-1:]
    return not (border[0].strip() == "of" and before and before[0][0].isupper())


def returned(answer: DigestAnswer, most: int, *, briefly: bool = False) -> str:
    """Say what is told again after some digests without it, and who is quoted after half a year.

    Args:
        answer: The digest.
        most: How many of either are named.
        briefly: Whether a line or two have to be enough.
    """
    told = [
        f"{blocks.cut(name[:1].upper() + name[1:], _NAME)} ({naming.number(number)}), last in the"
        f" digest to {edtf.display(day)}"
        for name, day, number in answer.back[:most]
    ]
    for one in answer.returned[:most]:
        months = max(1, round(one.days / _MONTH_DAYS))
        long = common.counted(months, "month")
        if months >= _YEARS_FROM:
            long = common.counted(round(one.days / _YEAR_DAYS), "year")
        last = f"{'added' if one.by_arrival else 'quoted'} {long} earlier"
        last += "" if briefly else f", no. {one.before}"
        told.append(f"{blocks.cut(one.person.name, _NAME)} (no. {one.article}; last {last})")
    told = told[:most] if briefly else told
    more = len(answer.returned) + len(answer.back) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more > 0 else "") + "."


def changed(changes: Changes, most: int) -> list[tuple[str, str]]:
    """Say what was put right, changed or withdrawn; of what is hidden, the number and no more.

    Args:
        changes: What was.
        most: How many of a kind are told with what was changed, twice as many where it is only
            the number; of more, and where it is 0, how many there are.

    Returns:
        A label and what it says, for each line.
    """
    corrected = [
        f"no. {number} ({common.listed([_FIELDS[one] for one in fields], 'and')})"
        for number, fields in changes.corrected
    ]
    revised = [f"no. {number} ({_revision(one)})" for number, one in changes.revised]
    whose = "its source" if len(revised) == 1 else "their sources"
    lines = [
        (label, f"{_first(told, most)}.")
        for label, told in (("Corrected: ", corrected), (f"Changed by {whose}: ", revised))
        if told
    ]
    for label, numbers in (
        ("Withdrawn: ", changes.withdrawn),
        ("Canceled by the agency: ", changes.canceled),
        ("Restored: ", changes.restored),
    ):
        if numbers:
            lines.append((label, f"{_some(numbers, 2 * most)}."))
    return lines
