"""Words a digest's beginning: its days, how much is old or undated, what a lock screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.digesting.subjects import FEW, OTHERS
from handlers.views import blocks, common
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.digest import DigestAnswer

_BOTH = 2


def period(answer: DigestAnswer) -> str:
    """Return the digest's days: "16–22 Nov 2026".

    Args:
        answer: The digest.
    """
    if answer.first_day >= answer.last_day:
        return edtf.display(answer.first_day)
    return edtf.display(f"{answer.first_day}/{answer.last_day}")


def notification(answer: DigestAnswer) -> str:
    """Return what a lock screen shows.

    Args:
        answer: The digest.
    """
    every = answer.total + answer.unread
    found = f"Clippings: {common.counted(every, 'article')} added"
    subjects = [
        s
        for s in answer.subjects
        if s.name not in {"", OTHERS} and (len(s.entries) > 1 or answer.total <= FEW)
    ]
    affairs = [s for s in subjects if not s.broad] or subjects
    named = [f"{len(s.entries)} on {s.name}" for s in affairs[:3]]
    grouped = f" ({', '.join(named)})" if named else ""
    dated = _dated_in_short(answer)
    return blocks.cut(f"{found}{grouped}{f', {dated}' if dated else ''}", 150)


def _dated_in_short(answer: DigestAnswer) -> str:
    """Say what is unusual about the dates; "" where every article has one of these days."""
    dated, old, total = answer.ages.dated, answer.ages.old, answer.total
    if dated == total and not old:
        return ""
    if total <= _BOTH:
        some = {0: ("not", "neither"), 1: ("", "one"), 2: ("", "both")}
        word = some[old or dated][total - 1]
        return " ".join(filter(None, (word, "old" if old else "dated")))
    if dated == 0:
        return "none of them dated"
    if old:
        return f"{'all' if old == total else f'{old:,}'} of them old"
    return f"{total - dated:,} of them undated"


def head(answer: DigestAnswer) -> list[Block]:
    """Return the title, and how many articles there are of what age.

    Args:
        answer: The digest.
    """
    title = blocks.words(f"Clippings · added {period(answer)}", bold=True)
    return [blocks.paragraph(title, f"\n{_ages(answer)}")]


def _ages(answer: DigestAnswer) -> str:
    """Say how much of it is old or undated: "added" is not "published"."""
    ages, total = answer.ages, answer.total
    rest = []
    if ages.inferred:
        years = f" of {_years(ages.years)}" if ages.years else ""
        rest.append(f"{ages.inferred} {'tells' if ages.inferred == 1 else 'tell'} of events{years}")
    if ages.undated:
        rest.append(f"{ages.undated} cannot be dated")
    if ages.dated == 0:
        carries = {1: "It carries no date", 2: "Neither carries a date"}.get(
            total, "None carries a date"
        )
        told = f"{carries}: {', '.join(rest)}"
        if ages.undated == total > FEW:
            told = carries
        elif ages.undated == total:
            its = "its text holds none" if total == 1 else "none can be dated from its text"
            told = f"{carries}, and {its}"
    else:
        told = "; ".join([_dated(answer), *rest])
    copied = sum(len(e.copies) for subject in answer.subjects for e in subject.entries)
    doubled = f", {copied:,} of them {'a copy' if copied == 1 else 'copies'} of another"
    every = common.counted(total + answer.unread, "article")
    added = f"{every} added to the archive{doubled if copied else ''}"
    if answer.unread:
        added += f"; of these, the {total:,} added last are told here"
    usual = ages.dated == total and not ages.old
    line = f"{added}." if usual else f"{added}. {told}."
    if ages.inferred or ages.undated or ages.old:
        line += " This is what was filed, not this week’s news."
    return line


def _dated(answer: DigestAnswer) -> str:
    """Say how many articles carry a date, and how many of those dates are old."""
    dated, old = answer.ages.dated, answer.ages.old
    number = {1: "It" if answer.total == 1 else "One"}.get(dated, f"{dated:,}")
    if dated == answer.total and dated > 1:
        number = "Both" if dated == _BOTH else "All"
    carry = f"{number} {'carries' if dated == 1 else 'carry'} a date"
    if not old:
        return carry
    if old == dated:
        which = {1: "", 2: "" if number == "Both" else "both "}.get(old, "all of them ")
        return f"{carry}, {which}from long before"
    return f"{carry}, {'one' if old == 1 else f'{old:,}'} of them from long before"


def _years(years: Sequence[int]) -> str:
    if not years:
        return ""
    first, last = years[0], years[-1]
    if first == last:
        return str(first)
    short = str(last)[2:] if str(first)[:2] == str(last)[:2] else str(last)
    return f"{first}–{short}"
