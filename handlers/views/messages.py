"""Draws the short answers: a choice to make, nothing found, something wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Modal, Reply
from handlers.views import articles as found_by
from handlers.views import bearers, blocks, common, naming, remarks
from nlp import edtf
from store.naming import key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.alias import AliasAnswer
    from handlers.articles import Asked as Search
    from handlers.asking import Block
    from handlers.identity.who import Found
    from handlers.question.filters import Filters
    from handlers.remarks import Asked
    from handlers.views.blocks import Element
    from store.values import PersonEntry, Statement

_NOTHING = "I found nothing"
_CHOICES = 8  # people
_NUMBERS = 4  # articles


def said(words: str, *more: Block, public: bool = False) -> Reply:
    """Draw a sentence of ours."""
    made = [blocks.paragraph(blocks.cut(words, 2500)), *more]
    return common.reply(blocks.cut(words, 300), made, public=public)


def led_by(words: str, reply: Reply) -> Reply:
    """Return an answer with a line of ours above it.

    Args:
        words: The line.
        reply: The answer.
    """
    return replace(reply, blocks=(blocks.note(words), *reply.blocks))


def read_as(words: Sequence[tuple[str, str]], reply: Reply) -> Reply:
    """Return an answer with the words that were misspelt above it, where there are any and room.

    Who reads no further is not to miss that another word was looked for.

    Args:
        words: Each word as it was typed, and as it is read.
        reply: The answer.
    """
    made = [
        blocks.note(f"No article has “{blocks.cut(typed, 40)}”: it is read as “{meant}”.")
        for typed, meant in words
    ]
    fits = made and blocks.fits(made, reply.blocks)
    return replace(reply, blocks=(*made, *reply.blocks)) if fits else reply


def followed_by(reply: Reply, more: str | Sequence[Block]) -> Reply:
    """Return an answer with something of ours below it, where there is room for it.

    Args:
        reply: The answer.
        more: A line, or blocks.
    """
    made = [blocks.note(blocks.cut(more, 300))] if isinstance(more, str) else more
    fits = blocks.fits(reply.blocks, made)
    return replace(reply, blocks=(*reply.blocks, *made)) if fits else reply


def is_of_nothing(reply: Reply) -> bool:
    """Tell whether an answer says that the archive has none.

    Args:
        reply: The answer.
    """
    return reply.text.startswith(_NOTHING)


def one_moment(what: str) -> Reply:
    """Draw the first word where an answer has to wait.

    Args:
        what: What is waited for, in words.
    """
    return said(f"One moment: I am reading {blocks.cut(what, 200)} …", public=True)


def cut_off() -> Reply:
    """Draw what stands where an answer was begun and cannot be finished."""
    return said("I was stopped before I could answer this. Ask me again, please.", public=True)


def elsewhere(reply: Reply, because: str) -> Reply:
    """Return an answer that could not be given where it was asked for, with the reason over it.

    Args:
        reply: The answer.
        because: Why it stands here, a whole sentence.
    """
    lead = said(because, public=True)
    if not blocks.fits(lead.blocks, reply.blocks):
        return lead
    return replace(reply, text=lead.text, blocks=(*lead.blocks, *reply.blocks))


def said_in_window(words: str) -> Modal:
    """Draw a sentence of ours where a window was asked for."""
    view = blocks.modal("Clippings", [blocks.paragraph(words)])
    return Modal(view)


def which_person(
    found: Found,
    kind: str,
    filters: Filters,
    *,
    direct: bool = False,
    topic: Asked | None = None,
    public: bool = False,
    more: Mapping[str, str | int | bool] | None = None,
) -> Reply:
    """Ask which person is meant, with a button for each.

    Args:
        found: Those who may be.
        kind: What a button answers: "quotes", "person" or "timeline".
        filters: What narrows the question, which each button carries on.
        direct: Whether only somebody's own words are wanted.
        topic: The same words as a topic, where somebody says something about it.
        public: Whether everybody in the channel sees the question.
        more: What else of the question each button carries on.
    """
    shown = found.candidates[:_CHOICES]
    meant = [each.person for each in found.candidates]
    words = (
        f"Nobody in the archive is called “{found.typed}”. Did you mean …?"
        if found.unsure
        else f"“{found.typed}” may be {_several(meant)} in the archive. Whom do you mean?"
    )
    buttons = [
        blocks.button(
            _person(match.person),
            f"{kind}.pick:{match.person.id}",
            state.pack(
                p=match.person.id,
                d=direct,
                **{"q": found.typed[:100], **common.narrowing(filters), **(more or {})},
            ),
        )
        for match in shown
    ]
    if topic is not None:
        about = blocks.cut(f"Said about “{topic.words}”", 60)
        buttons.append(blocks.button(about, "remarks.page:topic", remarks.pack(topic)))
    listed: list[list[Element | str]] = [
        [blocks.words(match.person.name, bold=True), _known_as(match.person, found)]
        for match in shown
    ]
    told_apart = [blocks.rich(blocks.bullets(listed))] if found.roles or found.alone else []
    return said(words, *told_apart, *blocks.actions(buttons), public=public)


def settled(found: Found, reply: Reply, kind: str) -> Reply:
    """Return an answer with the lines that say why it is about this person, and who else may be.

    That a name was misspelt stands above it: who reads no further is not to miss it.

    Args:
        found: Whom the question means; no line is added where the name alone settled it.
        reply: The answer about that person.
        kind: What a button for somebody else answers: "quotes" or "person".
    """
    if found.person is None:
        return reply
    forgiven = _forgiven(found.typed, found.person.name) if found.because is None else []
    if blocks.fits(forgiven, reply.blocks):
        reply = replace(reply, blocks=(*forgiven, *reply.blocks))
    return followed_by(reply, [*_because(found, found.person), *_beside(found, kind)])


def _because(found: Found, person: PersonEntry) -> list[Block]:
    """Say which article's word for somebody fits the role in the question."""
    role = found.because
    if role is None:
        return []
    dated = naming.briefly(edtf.display_dating(role.published))
    return common.notes(
        f"“{blocks.cut(found.typed, 80)}” is taken for {person.name}, called"
        f" “{blocks.cut(role.role, 100)}” in no. {role.article} ({dated})."
    )


def _forgiven(typed: str, name: str) -> list[Block]:
    """Say whom a name was taken for whose last word is none of theirs."""
    last = key(typed).split()[-1:]
    if not last or last[0] in key(name).split():
        return []
    return common.notes(
        f"“{blocks.cut(typed, 80)}” is taken for {name}: the nearest name there is."
    )


def _beside(found: Found, kind: str) -> list[Block]:
    """Say who else bears the surname, and where it stands alone, with a button for each."""
    lines: list[str] = []
    buttons = []
    for match in found.beside:
        numbers = found.alone.get(match.person.id, ())
        if numbers:
            lines.append(
                f"“{match.person.name}” alone stands in {naming.some(numbers, _NUMBERS)}:"
                " the same person, or somebody else."
            )
        alone = f"{blocks.cut(match.person.name, 40)} alone" if numbers else ""
        spoken = common.counted(match.person.quote_count, "statement")
        label = f"{alone} · {spoken}" if alone else _person(match.person)
        value = state.pack(p=match.person.id)
        buttons.append(blocks.button(label, f"{kind}.ask:beside{match.person.id}", value))
    if len(buttons) > len(lines):
        lines.append("Others of that name are quoted far less.")
    return [*common.notes(*lines), *blocks.actions(buttons)] if buttons else []


def _known_as(person: PersonEntry, found: Found) -> str:
    """Say what tells one of several people from the others."""
    role = found.roles.get(person.id)
    if person.known_as:
        spoken = common.counted(person.quote_count, "statement")
        where = common.counted(person.article_count, "article")
        return f", {blocks.cut(person.known_as, 150)}: {spoken} in {where}"
    if person.id in found.alone:
        where = naming.some(found.alone[person.id], _NUMBERS)
        called = f", there called {blocks.cut(role.role, 80)}" if role else ""
        return f" alone, in {where}{called}: one of these, or somebody else"
    if role is None:
        return f", named in {common.counted(person.article_count, 'article')}, without a role"
    dated = naming.briefly(edtf.display_dating(role.published))
    return f", called {blocks.cut(role.role, 150)} in no. {role.article} ({dated})"


def _several(people: Sequence[PersonEntry]) -> str:
    """Say how many may be meant; firms and bodies are no people."""
    are = "people" if all(one.kind == "person" for one in people) else "names"
    if len(people) == 1:
        return "one person" if are == "people" else "one name"
    return f"either of two {are}" if len(people) == 2 else f"any of {len(people)} {are}"  # noqa: PLR2004


def _person(person: PersonEntry) -> str:
    if person.quote_count:
        counts = common.counted(person.quote_count, "statement")
    else:
        counts = f"in {common.counted(person.article_count, 'article')}"
    return f"{blocks.cut(bearers.briefly(person), 58)} · {counts}"


def one_at_a_time(several: Sequence[Found], filters: Filters, *, public: bool = False) -> Reply:
    """Answer a question for the words of several people: a button for each.

    Args:
        several: What each of the names leads to.
        filters: What narrows the question, which each button carries on.
        public: Whether everybody in the channel sees it.
    """
    names = common.listed([one.person.name if one.person else one.typed for one in several])
    buttons = [
        blocks.button(
            _person(one.person) if one.person else f"{blocks.cut(one.typed, 45)} …",
            f"quotes.ask:{place}",
            state.pack(
                p=one.person.id if one.person else 0, q=one.typed[:100], **common.narrowing(filters)
            ),
        )
        for place, one in enumerate(several)
    ]
    words = f"One person at a time: {names}. Each button gives an answer of its own."
    return said(words, *blocks.actions(buttons), public=public)


def nobody(
    found: Found, given: str, searched: Search | None = None, *, public: bool = False
) -> Reply:
    """Say that a name is not in the archive.

    Args:
        found: What was typed.
        given: A question that gives an answer.
        searched: A search for the words, where it finds articles.
        public: Whether everybody in the channel sees the answer.
    """
    name = blocks.cut(found.typed, 80)
    if searched is None:
        hint = f"Is it spelt as the articles spell it? A name that is there: {given}"
        return said(f"Nobody called “{name}” is in the archive. {hint}", public=public)
    button = blocks.button(
        "Articles with these words", "articles.page:words", found_by.pack(searched)
    )
    words = f"Nobody called “{name}” is in the archive, but articles have the words."
    return said(words, *blocks.actions([button]), public=public)


def says_nothing(
    person: PersonEntry,
    narrowed: str,
    *,
    no_paper: str = "",
    near: Statement | None = None,
    public: bool = False,
) -> Reply:
    """Say that the archive has no words of somebody's, or none of those that were asked for.

    Args:
        person: Who was asked for.
        narrowed: What narrowed the question, in words: "since 1 Jan 2022"; "" where nothing did.
        near: A statement that they pass on for somebody, or probably make.
        no_paper: What was taken for a paper's name, where the archive has no such paper.
        public: Whether everybody in the channel sees the answer.
    """
    offered = [blocks.button("Who is that?", f"person.pick:{person.id}", state.pack(p=person.id))]
    if narrowed:
        words = f"{_NOTHING} that {person.name} said {narrowed}."
        if no_paper:
            words += f" No article comes from a paper called “{blocks.cut(no_paper, 60)}”."
        if person.quote_count:
            everything = common.counted(person.quote_count, "statement")
            label = "The one statement" if person.quote_count == 1 else f"All {everything}"
            offered.insert(0, blocks.button(label, "quotes.pick:all", state.pack(p=person.id)))
    else:
        where = common.counted(person.article_count, "article")
        words = f"{person.name} is named in {where}; I found no words of theirs in the archive."
        if near is not None:
            told, button = _near(near)
            words += told
            offered.insert(0, button)
    return said(words, *blocks.actions(offered), public=public)


def _near(near: Statement) -> tuple[str, Element]:
    """Say what somebody without words of their own has to do with a statement."""
    if near.speaker is not None and near.person is not None:
        return f" In no. {near.article} they pass on what {near.speaker} says.", blocks.button(
            f"Quotations of {blocks.cut(near.speaker, 40)}",
            "quotes.ask:relayed",
            state.pack(p=near.person),
        )
    told = f" In no. {near.article} something is probably theirs: the text does not settle it."
    label = f"Quotations in no. {near.article}"
    return told, blocks.button(label, "quotes.article:near", state.pack(n=near.article, o=0))


def empty_archive(*, public: bool = False) -> Reply:
    """Say that there is nothing to find yet."""
    return said(
        "The archive is empty. Put articles in with `clippings ingest FOLDER`, then ask again.",
        public=public,
    )


def aliases(answer: AliasAnswer, *, public: bool = False) -> Reply:
    """Draw the newsroom's aliases."""
    listed = [
        [blocks.words(name, bold=True), blocks.words(f" = {blocks.cut(', '.join(forms), 300)}")]
        for name, forms in list(answer.aliases.items())[:40]
    ]
    lead = answer.said or (
        "The newsroom’s own words for its topics:"
        if listed
        else "There are no aliases yet. Add one: /clippings alias North Quay Terminal = North Quay"
    )
    more = [blocks.rich(blocks.bullets(listed))] if listed else []
    return said(lead, *more, public=public)
