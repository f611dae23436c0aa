"""Draws the digest: one phone screen, and the rest in the thread under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Reply
from handlers.digest import OTHERS
from handlers.views import blocks, common, digest_notes, naming, words
from handlers.views.packing import Packed
from nlp import Sentence, edtf
from nlp.topics import country_topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.asking import Block, ResponseType
    from handlers.digest import DigestAnswer, Entry, Subject
    from handlers.views.blocks import Element
    from store.values import Article

MANY = 8
"""Articles up to which a digest shows all of them on its one screen."""
ON_SCREEN_OF_MANY = 6
"""Articles that stand for more than that; the others go into the digest's thread."""
_SENTENCE = 420
_BRIEF = 200
_VOICES = 12
_COPIES = 6
_WITH_SENTENCE = 60
"""Articles of the thread that are told in a sentence; of more, the others are only named."""
_LISTED = 20
_BRIEF_TITLE = 80


def draw(answer: DigestAnswer, *, public: bool = False) -> Reply:
    """Draw a digest; its further parts are for the thread.

    Args:
        answer: What was added.
        public: Whether it is posted in a channel, not shown to one person as a preview.
    """
    if not answer.total:
        words_ = f"Clippings: no articles were added {period(answer)}."
        changed = _facts(answer, 0) if answer.changes.any else []
        return Reply(
            blocks.escape(words_),
            (blocks.rich(blocks.line(blocks.words(words_))), *changed),
            common.seen_by(public=public),
        )
    many = answer.total > MANY
    packed = Packed(_head(answer), tail=[*_quotation(answer), *_facts(answer, answer.total)])
    left = _draw_subjects(packed, answer, many=many)
    later = {entry.article.id for _name, entry in left}
    entries = [entry for subject in answer.subjects for entry in subject.entries]
    shown = {e.article.id: e.article for e in entries if e.article.id not in later}
    made = [*packed.blocks, *_quotation(answer), *_facts(answer, len(left))]
    notes = common.BRACKETS if common.has_brackets(made) else ""
    made += common.notes(notes)
    made += blocks.actions(_buttons(answer, list(shown.values())))
    kind = common.seen_by(public=public)
    return Reply(
        blocks.escape(notification(answer)), tuple(made), kind, parts=tuple(_parts(left, kind))
    )


def period(answer: DigestAnswer) -> str:
    """Return the digest's days: "16–22 Nov 2026"."""
    if answer.first_day >= answer.last_day:
        return edtf.display(answer.first_day)
    return edtf.display(f"{answer.first_day}/{answer.last_day}")


def notification(answer: DigestAnswer) -> str:
    """Return what a lock screen shows."""
    found = f"Clippings: {common.counted(answer.total, 'article')} added"
    named = [
        f"{len(s.entries)} on {s.name}" for s in answer.subjects if s.name not in {"", OTHERS}
    ][:3]
    grouped = f" ({', '.join(named)})" if named else ""
    return blocks.cut(f"{found}{grouped}, {_dated_in_short(answer)}", 150)


def _dated_in_short(answer: DigestAnswer) -> str:
    dated, total = answer.ages.dated, answer.total
    if dated == 0:
        return "not dated" if total == 1 else "none of them dated"
    if answer.ages.old:
        return f"{answer.ages.old} of them old"
    lacking = total - dated
    return f"{lacking} of them undated" if lacking else "all of them dated"


def _head(answer: DigestAnswer) -> list[Block]:
    title = blocks.words(f"Clippings · added {period(answer)}", bold=True)
    return [blocks.rich(blocks.line(title, blocks.words(f"\n{_ages(answer)}")))]


def _ages(answer: DigestAnswer) -> str:
    """Say how much of it is dated, old or undated: "added" is not "published"."""
    ages, total = answer.ages, answer.total
    rest = []
    if ages.inferred:
        years = f" of {_years(ages.years)}" if ages.years else ""
        rest.append(f"{ages.inferred} {'tells' if ages.inferred == 1 else 'tell'} of events{years}")
    if ages.undated:
        rest.append(f"{ages.undated} cannot be dated")
    if ages.dated == 0:
        carries = "It carries no date" if total == 1 else "None carries a date"
        told = f"{carries}: {', '.join(rest)}"
        if ages.undated == total:
            its = "its text holds none" if total == 1 else "none can be dated from its text"
            told = f"{carries}, and {its}"
    else:
        told = "; ".join([_dated(answer), *rest])
    copied = sum(len(e.copies) for subject in answer.subjects for e in subject.entries)
    doubled = f", {copied:,} of them {'a copy' if copied == 1 else 'copies'} of another"
    added = f"{common.counted(total, 'article')} added to the archive{doubled if copied else ''}"
    line = f"{added}. {told}."
    if ages.inferred or ages.undated or ages.old:
        line += " This is what was filed, not this week’s news."
    return line


def _dated(answer: DigestAnswer) -> str:
    """Say how many articles carry a date, and how many of those dates are old."""
    dated, old = answer.ages.dated, answer.ages.old
    number = {1: "It" if answer.total == 1 else "1"}.get(dated, f"{dated:,}")
    if dated == answer.total and dated > 1:
        number = "All"
    carry = f"{number} {'carries' if dated == 1 else 'carry'} a date"
    if not old:
        return carry
    if old == dated:
        return f"{carry}, {'one' if old == 1 else 'all of them'} from long before"
    return f"{carry}, {old:,} of them from long before"


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
    most, a_subject = (ON_SCREEN_OF_MANY, 2) if many else (MANY, MANY)
    left: list[tuple[str, Entry]] = []
    drawn = 0
    for subject in answer.subjects:
        lead = _subject_line(subject)
        for index, entry in enumerate(subject.entries):
            room = drawn < most and index < a_subject
            if room and packed.take(
                [*lead, _entry(entry, _BRIEF if many else _SENTENCE)], at_least_one=drawn == 0
            ):
                drawn += 1
                lead = []
            else:
                left.append((subject.name, entry))
    return left


def _subject_line(subject: Subject) -> list[Block]:
    if not subject.name:
        return []
    count = common.counted(len(subject.entries), "article")
    return [
        blocks.rich(
            blocks.line(
                blocks.words(blocks.cut(subject.name, 120), bold=True), blocks.words(f" · {count}")
            )
        )
    ]


def _entry(entry: Entry, limit: int = _SENTENCE) -> Block:
    article = entry.article
    facts = [naming.dated_briefly(article)]
    if article.source or article.byline:
        facts.append(naming.source(article))
    facts.append(naming.number(article.id))
    elements = [blocks.words(" · ".join(facts))]
    telling = _telling(entry, limit)
    also = _also(entry)
    if not article.title_derived or not telling:
        elements += [blocks.words("\n"), naming.title(article)]
    else:
        elements += naming.link(article)
    lines: list[Element] = [blocks.line(*elements, *also)]
    if telling:
        lines.append(blocks.bar(telling))
    return blocks.rich(*lines)


def _also(entry: Entry) -> list[Element]:
    """Return who else had the same article, each with its number and its link."""
    if not entry.copies:
        return []
    made = [blocks.words("\nAlso: ")]
    for place, one in enumerate(entry.copies[:_COPIES]):
        before = ", " if place else ""
        source = f"{naming.source(one)}, " if one.source or one.byline else ""
        label = f"{source}{naming.number(one.id)}"
        made.append(blocks.words(before))
        linked = one.url and one.url.startswith(("http://", "https://"))
        made.append(blocks.link(str(one.url), label) if linked else blocks.words(label))
    more = len(entry.copies) - _COPIES
    return [*made, blocks.words(f" and {more} more")] if more > 0 else made


def _telling(entry: Entry, limit: int) -> list[Element]:
    if entry.passage is None:
        return []
    passage = entry.passage
    return words.pieces(entry.article.text, passage.spans, passage.inserts, limit=limit)


def _quotation(answer: DigestAnswer) -> list[Block]:
    if answer.quotation is None:
        return []
    statement, article, passage = answer.quotation
    who = statement.speaker or "speaker not settled"
    role = f", {statement.role}" if statement.role else ""
    head = blocks.line(
        blocks.words("Quotation", bold=True),
        blocks.words(f" · {who}{role} · {naming.number(article.id)}"),
    )
    bar = blocks.bar(words.pieces(article.text, passage.spans, passage.inserts, limit=900))
    return [blocks.rich(head, bar)]


def _facts(answer: DigestAnswer, left: int) -> list[Block]:
    lines: list[tuple[str, str]] = []
    if answer.told_most:
        lines.append(("Told most: ", digest_notes.told_most(answer.told_most)))
    if answer.new_voices:
        names = [person.name for person in answer.new_voices[:_VOICES]]
        more = len(answer.new_voices) - len(names)
        listed = ", ".join(names) + (f" and {more} more" if more > 0 else "")
        lines.append(("New voices: ", f"{listed}, quoted for the first time"))
    elif answer.everyone_is_new:
        lines.append(
            ("New voices: ", "left out this first time: in a new archive everyone is new.")
        )
    if answer.returned:
        lines.append(("Back after a silence: ", digest_notes.returned(answer)))
    lines += digest_notes.changed(answer)
    if answer.undated:
        lines.append(("Needs an editor: ", _needs(answer)))
    if left:
        lines.append(("In the thread: ", f"{common.counted(left, 'more article')}."))
    if not lines:
        return []
    elements: list[Element] = []
    for number, (label, said) in enumerate(lines):
        newline = "\n" if number else ""
        elements += [blocks.words(f"{newline}{label}", bold=True), blocks.words(said)]
    return [blocks.rich(blocks.line(*elements))]


def _needs(answer: DigestAnswer) -> str:
    number = len(answer.undated)
    if number == answer.total:
        whole = {1: "the date of the article", 2: "the dates of both"}
        return whole.get(number, f"the dates of all {number}") + "."
    some = naming.numbers(answer.undated) if number <= 8 else f"{number} articles"  # noqa: PLR2004 - a line's worth
    return f"{'the date' if number == 1 else 'dates'} of {some}."


def _buttons(answer: DigestAnswer, shown: Sequence[Article]) -> list[Element]:
    options = [
        blocks.option(
            f"No. {article.id} · {naming.title_words(article, 60)}", state.pack(n=article.id)
        )
        for article in shown
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
    """Return a subject as a timeline's question: its countries, else its words as one phrase."""
    countries = country_topics(name, (Sentence(0, len(name), 0),))[0]
    return " ".join(dict.fromkeys(countries)) or f'"{name}"'


def _parts(left: Sequence[tuple[str, Entry]], kind: ResponseType) -> list[Reply]:
    """Lay the articles that found no room out as messages of the thread; every one is named."""
    parts: list[Reply] = []
    packed = Packed()
    subject, number = "", 0
    for name, units in _units(left):
        lead = [blocks.rich(blocks.line(blocks.words(name, bold=True)))] if name != subject else []
        more = [*(lead if name else []), units[0]]
        if not packed.take(more):
            parts.append(_part(packed, number, kind))
            packed, number = Packed(), 0
            packed.take(more, at_least_one=True)
        subject = name
        number += units[1]
    if number:
        parts.append(_part(packed, number, kind))
    return parts


def _units(left: Sequence[tuple[str, Entry]]) -> Iterator[tuple[str, tuple[Block, int]]]:
    """Yield what is put into the thread, with its subject: sentences first, then lists of names."""
    for name, entry in left[:_WITH_SENTENCE]:
        yield name, (_entry(entry, _BRIEF), 1)
    rest: dict[str, list[Entry]] = {}
    for name, entry in left[_WITH_SENTENCE:]:
        rest.setdefault(name, []).append(entry)
    for name, entries in rest.items():
        for at in range(0, len(entries), _LISTED):
            some = entries[at : at + _LISTED]
            yield name, (blocks.rich(blocks.bullets([_listed(one) for one in some])), len(some))


def _listed(entry: Entry) -> list[Element]:
    article = entry.article
    facts = f"No. {article.id} · {naming.dated_briefly(article)} · "
    return [blocks.words(facts), naming.title(article, _BRIEF_TITLE), *_also(entry)]


def _part(packed: Packed, number: int, kind: ResponseType) -> Reply:
    return Reply(
        f"{common.counted(number, 'more article')} of this digest.", tuple(packed.blocks), kind
    )
