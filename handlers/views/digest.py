"""Draws the digest: one phone screen, and the rest in the thread under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Reply
from handlers.digest import QUOTATION, SHORT_QUOTATION
from handlers.digesting.subjects import FEW, OTHERS
from handlers.views import blocks, common, digest_notes, naming, phone, words
from handlers.views import digest_entries as entries
from handlers.views import digest_thread as thread
from handlers.views.packing import Packed
from nlp import Sentence, edtf
from nlp.topic.lands import country_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.digest import DigestAnswer
    from handlers.digesting.subjects import Entry, Subject
    from handlers.views.blocks import Element

_NAMED = 3
"""New voices that are named, and who is back, where there are few articles."""
_FITTED = ((5, 2), (4, 2), (3, 2), (3, 1), (2, 1))
"""Lines of an overview for a subject or an article, and names in each of its notes, from the most
that a phone's screen may take."""
_BOTH, _A_LINE_OF_NUMBERS = 2, 8
_NOTHING_MORE = thread.Further()
_LINKING = frozenset("in at near of off over on between with the and for".split())


def draw(answer: DigestAnswer, *, public: bool = False, by_command: bool = False) -> Reply:
    """Draw a digest; its further parts are for the thread.

    Args:
        answer: What was added.
        public: Whether it is posted in a channel, not shown to one person as a preview.
        by_command: Whether it answers a command, so that few messages may follow, in no thread.
    """
    if not answer.total:
        words_ = f"Clippings: no articles were added {period(answer)}."
        changed = _facts(answer) if answer.changes.any else []
        return Reply(
            blocks.escape(words_),
            (blocks.rich(blocks.line(blocks.words(words_))), *changed),
            common.seen_by(public=public),
        )
    kind = common.seen_by(public=public)
    most = thread.BELOW if by_command else None
    if answer.total <= FEW:
        made, shown, left = _screen(answer)
        later = thread.parts(left, kind, most)
        made += _facts(answer, later, in_thread=not by_command)
        made += common.notes(common.brackets(made))
    else:
        every = [(subject.name, entry) for subject in answer.subjects for entry in subject.entries]
        later = replace(thread.parts(every, kind, most), unread=answer.unread)
        made, shown = _overview(answer, later, in_thread=not by_command)
    made += blocks.actions(_buttons(answer, shown))
    return Reply(blocks.escape(notification(answer)), tuple(made), kind, parts=later.messages)


def _screen(answer: DigestAnswer) -> tuple[list[Block], list[Entry], list[tuple[str, Entry]]]:
    """Draw few articles, each in a sentence.

    Returns:
        The blocks, the articles that stand in them, and those for which a message has no room.
    """
    facts = _facts(answer, thread.Further((), answer.total))
    packed = Packed(_head(answer), tail=[*_quotation(answer), *facts])
    shown: list[Entry] = []
    left: list[tuple[str, Entry]] = []
    for subject in answer.subjects:
        lead = entries.subject_line(subject)
        for entry in subject.entries:
            if packed.take([*lead, entries.entry(entry)], at_least_one=not shown):
                shown.append(entry)
                lead = []
            else:
                left.append((subject.name, entry))
    return [*packed.blocks, *_quotation(answer)], shown, left


def _overview(
    answer: DigestAnswer, later: thread.Further, *, in_thread: bool
) -> tuple[list[Block], list[Entry]]:
    """Draw a line for each of the largest subjects, as many as one screen takes.

    Returns:
        The blocks, and the articles that stand in them; all are told in the thread.
    """
    named = [s for s in answer.subjects if s.name not in {"", OTHERS} and len(s.entries) > 1]
    first = [(subject, entries.leading(subject)) for subject in named]
    first += [(s, entry) for s in answer.subjects if s not in named for entry in s.entries]
    dated = bool(answer.ages.old or answer.ages.inferred)
    for lines, names in _FITTED:
        told = first[:lines]
        items = [
            [*(_counted(s) if s in named else ()), *entries.in_a_line(e, dated=dated)]
            for s, e in told
        ]
        made = [
            *_head(answer),
            blocks.rich(blocks.bullets(items)),
            *_also_on(named[lines:], names),
            *_quotation(answer, SHORT_QUOTATION),
            *_facts(answer, later, names, in_thread=in_thread),
        ]
        made += common.notes(common.brackets(made))
        if phone.fits(made):
            break
    return made, [entry for _subject, entry in told]


def _counted(subject: Subject) -> list[Element]:
    return [
        blocks.words(entries.capital(subject.name), bold=True),
        blocks.words(f" ({len(subject.entries):,}): "),
    ]


def _also_on(wanted: Sequence[Subject], most: int) -> list[Block]:
    """Return the line that names subjects for which the screen has no room: twice `most`."""
    if not wanted:
        return []
    told = [f"{entries.capital(s.name)} ({len(s.entries)})" for s in wanted[: 2 * most]]
    more = len(wanted) - len(told)
    listed = ", ".join(told) + (f" and {common.counted(more, 'more subject')}" if more > 0 else "")
    return [
        blocks.rich(blocks.line(blocks.words("Also on: ", bold=True), blocks.words(f"{listed}.")))
    ]


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
    named = [
        f"{len(s.entries)} on {s.name}"
        for s in answer.subjects
        if s.name not in {"", OTHERS} and (len(s.entries) > 1 or answer.total <= FEW)
    ][:3]
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


def _head(answer: DigestAnswer) -> list[Block]:
    title = blocks.words(f"Clippings · added {period(answer)}", bold=True)
    return [blocks.rich(blocks.line(title, blocks.words(f"\n{_ages(answer)}")))]


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


def _quotation(answer: DigestAnswer, limit: int = QUOTATION) -> list[Block]:
    if answer.quotation is None:
        return []
    statement, article, passage = answer.quotation
    role = digest_notes.of_itself(statement.role or "")
    if answer.total > FEW:
        role = digest_notes.in_brief(role)
    who = naming.with_role(statement.speaker or "speaker not settled", role)
    head = blocks.line(
        blocks.words("Quotation", bold=True),
        blocks.words(f" · {who} · {naming.number(article.id)}"),
    )
    bar = blocks.bar(words.pieces(article.text, passage.spans, passage.inserts, limit=limit))
    return [blocks.rich(head, bar)]


def _facts(
    answer: DigestAnswer,
    later: thread.Further = _NOTHING_MORE,
    names: int = _NAMED,
    *,
    in_thread: bool = True,
) -> list[Block]:
    """Draw what is to be noted beside the articles; of more than a few, in fewer words."""
    lines: list[tuple[str, str]] = []
    few = answer.total <= FEW
    if answer.told_most:
        told = answer.told_most
        again = few and _stands_above(answer)
        lines.append(("Told most: ", digest_notes.told_most(told, again=again, briefly=not few)))
    if answer.new_voices:
        lines.append(
            ("New voices: ", digest_notes.new_voices(answer.new_voices, names, briefly=not few))
        )
    elif answer.everyone_is_new and few:
        lines.append(
            ("New voices: ", "left out this first time: in a new archive everyone is new.")
        )
    if answer.returned or answer.back:
        lines.append(
            ("Back after a silence: ", digest_notes.returned(answer, names, briefly=not few))
        )
    lines += digest_notes.changed(answer)
    if answer.undated:
        lines.append(("Needs an editor: ", _needs(answer)))
    lines += thread.announced(later, _entries_of(answer), in_thread=in_thread)
    if not lines:
        return []
    elements: list[Element] = []
    for number, (label, said) in enumerate(lines):
        newline = "\n" if number else ""
        elements += [blocks.words(f"{newline}{label}", bold=True), blocks.words(said)]
    return [blocks.rich(blocks.line(*elements))]


def _stands_above(answer: DigestAnswer) -> bool:
    """Tell whether the event told most is told in the sentence of one of the articles."""
    told = answer.told_most.told if answer.told_most else None
    return told is not None and any(
        span.start <= told.timex.start < span.end
        for subject in answer.subjects
        for entry in subject.entries
        if told.article in {entry.article.id, *(copy.id for copy in entry.copies)}
        for span in (entry.passage.spans if entry.passage else ())
    )


def _entries_of(answer: DigestAnswer) -> int:
    return sum(len(subject.entries) for subject in answer.subjects)


def _needs(answer: DigestAnswer) -> str:
    number = len(answer.undated)
    if number == answer.total:
        whole = {1: "the date of the article", 2: "the dates of both"}
        return whole.get(number, f"the dates of all {number:,}") + "."
    named = number <= _A_LINE_OF_NUMBERS
    some = naming.numbers(answer.undated) if named else f"{number:,} articles"
    return f"{'the date' if number == 1 else 'dates'} of {some}."


def _buttons(answer: DigestAnswer, shown: Sequence[Entry]) -> list[Element]:
    """Return a menu that opens each article at the sentence that tells it, and what else helps."""
    options = [
        blocks.option(
            f"No. {one.article.id} · {naming.title_words(one.article, 60)}",
            state.pack(n=one.article.id, b=one.passage.start + 1 if one.passage else 0),
        )
        for one in shown
    ]
    made = [blocks.select("Read …", "read.menu", options)] if options else []
    if answer.undated:
        some = list(answer.undated[:90])
        made.append(blocks.button("Set dates", "digest.dates", state.pack(l=some)))
    name = next((s.name for s in answer.subjects if s.name not in {"", OTHERS}), "")
    if name:
        topics = _topics(name)
        value = state.pack(q=topics[:300])
        made.append(blocks.button(f"Timeline: {topics}", "timeline.ask:digest", value))
    return made


def _topics(name: str) -> str:
    """Return a subject as a timeline's question: its countries, else the words that say what."""
    countries = country_topics(name, (Sentence(0, len(name), 0),))[0]
    telling = [word for word in name.split() if word.lower() not in _LINKING]
    return " ".join(dict.fromkeys(countries)) or " ".join(telling)
