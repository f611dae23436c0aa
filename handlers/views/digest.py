"""Draws the digest: one phone screen, and the rest in the thread under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Reply
from handlers.digesting.subjects import FEW, OTHERS
from handlers.views import blocks, common, digest_screen, naming
from handlers.views import digest_entries as entries
from handlers.views import digest_facts as facts
from handlers.views import digest_head as heads
from handlers.views import digest_thread as thread
from handlers.views.packing import Packed
from nlp import Sentence
from nlp.topic.lands import country_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, ResponseType
    from handlers.digest import DigestAnswer
    from handlers.digesting.subjects import Entry
    from handlers.views.blocks import Element

_LINKING = frozenset("in at near of off over on between with the and for".split())


def draw(answer: DigestAnswer, *, public: bool = False, by_command: bool = False) -> Reply:
    """Draw a digest; its further parts are for the thread.

    Args:
        answer: What was added.
        public: Whether it is posted in a channel, not shown to one person as a preview.
        by_command: Whether it answers a command, so that few messages may follow, in no thread.
    """
    kind = common.seen_by(public=public)
    if not answer.total:
        return _empty(answer, kind)
    most = thread.BELOW if by_command else None
    if answer.total <= FEW:
        made, shown, left = _screen(answer)
        later = thread.parts(left, kind, most)
        announced = thread.announced(later, _entries_of(answer), in_thread=not by_command)
        made += facts.drawn([*facts.lines(answer, facts.OF_FEW), *announced])
        made += common.notes(common.brackets(made))
        messages = later.messages
    else:
        every = [(subject.name, entry) for subject in answer.subjects for entry in subject.entries]
        later = replace(thread.parts(every, kind, most), unread=answer.unread)
        announced = thread.announced(later, _entries_of(answer), in_thread=not by_command)
        made, shown, rest = digest_screen.fitted(answer, announced)
        messages = (*later.messages, *thread.notes(rest, kind))[:most]
    made += blocks.actions(_buttons(answer, shown))
    return Reply(blocks.escape(heads.notification(answer)), tuple(made), kind, parts=messages)


def _empty(answer: DigestAnswer, kind: ResponseType) -> Reply:
    said = f"Clippings: no articles were added {heads.period(answer)}."
    changed = facts.lines(answer, facts.OF_FEW) if answer.changes.any else []
    made = (blocks.paragraph(said), *facts.drawn(changed))
    return Reply(blocks.escape(said), made, kind)


def _screen(answer: DigestAnswer) -> tuple[list[Block], list[Entry], list[tuple[str, Entry]]]:
    """Draw few articles, each in a sentence.

    Returns:
        The blocks, the articles that stand in them, and those for which a message has no room.
    """
    quotation = facts.quotation(answer)
    announced = thread.announced(thread.Further((), answer.total), answer.total, in_thread=True)
    below = facts.drawn([*facts.lines(answer, facts.OF_FEW), *announced])
    packed = Packed(heads.head(answer), tail=[*quotation, *below])
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
    return [*packed.blocks, *quotation], shown, left


def _entries_of(answer: DigestAnswer) -> int:
    return sum(len(subject.entries) for subject in answer.subjects)


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
    telling = [word for word in name.replace(":", "").split() if word.lower() not in _LINKING]
    return " ".join(dict.fromkeys(countries)) or " ".join(telling)
