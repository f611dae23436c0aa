"""Draws the digest: one phone screen, and the rest in the thread under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Reply
from handlers.digest import SHORT_QUOTATION
from handlers.digesting.subjects import OTHERS, VERY_MANY
from handlers.views import blocks, common, digest_notes, naming, words
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

MANY = 8
"""Articles up to which a digest shows all of them on its one screen."""
ON_SCREEN_OF_MANY = 4
"""Articles that stand for more than that; the others go into the digest's thread."""
_OF_ONE_SUBJECT = 3
"""Articles of one subject on such a screen, where there are others beside it."""
_VOICES = 5
_SUBJECTS_NAMED = 4
_IN_OVERVIEW = 5
_QUOTATION = 900
_BOTH = 2
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
    made, shown, left = (_overview if answer.total > VERY_MANY else _screen)(answer)
    later = thread.parts(left, kind, thread.BELOW if by_command else None)
    if answer.unread:
        later = replace(later, unread=answer.unread)
    made += _facts(answer, later, in_thread=not by_command)
    made += common.notes(common.brackets(made))
    made += blocks.actions(_buttons(answer, shown))
    return Reply(blocks.escape(notification(answer)), tuple(made), kind, parts=later.messages)


_Drawn = tuple[list["Block"], list["Entry"], list[tuple[str, "Entry"]]]


def _screen(answer: DigestAnswer) -> _Drawn:
    """Draw the articles that fit, each in a sentence.

    Returns:
        The blocks, the articles that stand in them, and those that are left for what follows.
    """
    many = answer.total > MANY
    also = _also_on(answer, {subject.name for subject in answer.subjects}) if many else []
    facts = _facts(answer, thread.Further((), answer.total))
    packed = Packed(_head(answer), tail=[*also, *_quotation(answer), *facts])
    left = _draw_subjects(packed, answer, many=many)
    later = {entry.article.id for _name, entry in left}
    every = [entry for subject in answer.subjects for entry in subject.entries]
    shown = [entry for entry in every if entry.article.id not in later]
    also = _also_on(answer, {name for name, _entry in left} - _shown_subjects(answer, later))
    made = [*packed.blocks, *also, *_quotation(answer)]
    return made, shown, left


def _overview(answer: DigestAnswer) -> _Drawn:
    """Draw one line for each of the largest subjects; all the articles are in the thread."""
    named = [s for s in answer.subjects if s.name not in {"", OTHERS} and len(s.entries) > 1]
    first = [(subject, entries.leading(subject, 1)[0]) for subject in named[:_IN_OVERVIEW]]
    others = [(s, entry) for s in answer.subjects if s not in named for entry in s.entries]
    first += others[: _IN_OVERVIEW - len(first)]
    items = [
        [
            *(_counted(subject) if subject in named else ()),
            *entries.headline(entry),
            blocks.words(f" ({naming.number(entry.article.id)}"),
            *entries.also(entry, "; also "),
            blocks.words(")"),
        ]
        for subject, entry in first
    ]
    also = _also_on(answer, {subject.name for subject in named[_IN_OVERVIEW:]})
    left = [(subject.name, entry) for subject in answer.subjects for entry in subject.entries]
    made = [*_head(answer), blocks.rich(blocks.bullets(items)), *also]
    made += _quotation(answer, SHORT_QUOTATION)
    return made, [entry for _subject, entry in first], left


def _counted(subject: Subject) -> list[Element]:
    return [
        blocks.words(entries.capital(subject.name), bold=True),
        blocks.words(f" ({len(subject.entries):,}): "),
    ]


def _shown_subjects(answer: DigestAnswer, later: set[int]) -> set[str]:
    """Return the subjects of which at least one article stands on the screen."""
    return {
        subject.name
        for subject in answer.subjects
        if any(entry.article.id not in later for entry in subject.entries)
    }


def _also_on(answer: DigestAnswer, names: set[str]) -> list[Block]:
    """Return the line that names the subjects for which the screen has no room."""
    wanted = [s for s in answer.subjects if s.name in names - {"", OTHERS} and len(s.entries) > 1]
    if not wanted:
        return []
    told = [f"{entries.capital(s.name)} ({len(s.entries)})" for s in wanted[:_SUBJECTS_NAMED]]
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
        if s.name not in {"", OTHERS} and (len(s.entries) > 1 or answer.total <= MANY)
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
        if ages.undated == total:
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


def _draw_subjects(packed: Packed, answer: DigestAnswer, *, many: bool) -> list[tuple[str, Entry]]:
    """Draw the articles that fit on the screen; return the others."""
    several = sum(len(s.entries) > 1 for s in answer.subjects if s.name not in {"", OTHERS})
    most, a_subject = (ON_SCREEN_OF_MANY, 1) if many else (MANY, MANY)
    if many and several < ON_SCREEN_OF_MANY:
        a_subject = ON_SCREEN_OF_MANY // max(several, 1)
        if several and any(s.name == OTHERS for s in answer.subjects):
            a_subject = min(a_subject, _OF_ONE_SUBJECT)
    left: list[tuple[str, Entry]] = []
    drawn = 0
    for subject in answer.subjects:
        lead = entries.subject_line(subject)
        chosen = entries.leading(subject, a_subject)
        for entry in subject.entries:
            room = drawn < most and entry in chosen
            if room and packed.take(
                [*lead, entries.entry(entry, entries.BRIEF if many else entries.SENTENCE)],
                at_least_one=drawn == 0,
            ):
                drawn += 1
                lead = []
            else:
                left.append((subject.name, entry))
    return left


def _quotation(answer: DigestAnswer, limit: int = _QUOTATION) -> list[Block]:
    if answer.quotation is None:
        return []
    statement, article, passage = answer.quotation
    role = digest_notes.of_itself(statement.role or "")
    who = naming.with_role(statement.speaker or "speaker not settled", role)
    head = blocks.line(
        blocks.words("Quotation", bold=True),
        blocks.words(f" · {who} · {naming.number(article.id)}"),
    )
    bar = blocks.bar(words.pieces(article.text, passage.spans, passage.inserts, limit=limit))
    return [blocks.rich(head, bar)]


def _facts(
    answer: DigestAnswer, later: thread.Further = _NOTHING_MORE, *, in_thread: bool = True
) -> list[Block]:
    lines: list[tuple[str, str]] = []
    if answer.told_most:
        again = answer.total <= VERY_MANY and _stands_above(answer)
        lines.append(("Told most: ", digest_notes.told_most(answer.told_most, again=again)))
    if answer.new_voices:
        most = _VOICES if answer.total <= VERY_MANY else _VOICES // 2
        lines.append(("New voices: ", digest_notes.new_voices(answer.new_voices, most)))
    elif answer.everyone_is_new and answer.total <= VERY_MANY:
        lines.append(
            ("New voices: ", "left out this first time: in a new archive everyone is new.")
        )
    if answer.returned or answer.back:
        lines.append(
            (
                "Back after a silence: ",
                digest_notes.returned(
                    answer, 1 if answer.total > VERY_MANY else digest_notes.RETURNED
                ),
            )
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
    some = naming.numbers(answer.undated) if number <= 8 else f"{number:,} articles"  # noqa: PLR2004 - a line's worth
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
