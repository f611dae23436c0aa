"""Draws who is one person: why, the form "Same as …", and the word that confirms a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.asking import Modal, Reply
from handlers.views import bearers, blocks, common, naming

if TYPE_CHECKING:
    from handlers.asking import Block, Mode
    from handlers.identity.decisions import Decided, Listed, SameForm, WhyAnswer
    from handlers.views.blocks import Element
    from store.identity.decision import Decision
    from store.person.forms import FormOf

_FORMS = 20  # names
_SHORTER = 8  # names
_NUMBERS = 4  # articles
_NAME = 120  # characters
_LISTED = 12  # decisions
_HOLDS = " It holds for everyone, and no re-reading of an article loses it."


def why(answer: WhyAnswer, *, mode: Mode = "open") -> Modal:
    """Draw "Why one person?": each name, the reason, the articles, a button to tell it apart.

    Args:
        answer: Why the archive takes some names for one person.
        mode: How the window comes up.
    """
    person = answer.person
    several = len(answer.forms) > 1
    lead = (
        "The archive takes these names for one person:"
        if several
        else "The archive has one name of this person:"
    )
    made: list[Block] = [blocks.paragraph(blocks.words(person.name, bold=True), f"\n{lead}")]
    for number, form in enumerate(answer.forms[:_FORMS]):
        made.append(blocks.rich(_form(form, first=number == 0, several=several)))
        if several:
            value = state.pack(p=person.id, f=form.id)
            made += blocks.actions(
                [blocks.button("Not the same person", f"identity.apart:{form.id}", value)]
            )
    if answer.shorter:
        items = [
            [
                blocks.words(f"“{blocks.cut(one.name, _NAME)}”", bold=True),
                blocks.words(f" in {naming.numbers(one.articles)}, beside the full name"),
            ]
            for one in answer.shorter[:_SHORTER]
        ]
        made.append(blocks.rich(blocks.line("Called also"), blocks.bullets(items)))
    if answer.may_be:
        made.append(blocks.paragraph(alone(answer)))
    made += bearers.sections(person, answer.kin)
    made += common.notes(
        "“Not the same person” lets a name be somebody else, for everyone. It can be undone."
        if several
        else ""
    )
    return Modal(blocks.modal("Why one person?", made), mode)


def alone(answer: WhyAnswer) -> str:
    """Say whom the one word that the archive has of a name may mean.

    Args:
        answer: The same answer, of somebody of one word.
    """
    named = [one.name for one in answer.may_be]
    whom = common.listed([blocks.cut(name, _NAME) for name in named[:4]], "or")
    more = f" or {len(named) - 4} others" if len(named) > 4 else ""  # noqa: PLR2004 - four, as above
    return (
        f"The articles here give no more than “{answer.person.name}”. It may be {whom}{more}, or"
        " somebody else: nothing in them settles it, so it stands alone."
    )


def _form(form: FormOf, *, first: bool, several: bool) -> Element:
    """Draw one form of a name: where it stands, and why it is theirs."""
    left = form.article_count - len(form.articles[:_NUMBERS])
    if not form.articles:
        where = "no article that you may see"
    elif left > 0:
        listed = ", ".join(str(number) for number in form.articles[:_NUMBERS])
        where = f"nos. {listed} and {left:,} more"
    else:
        where = naming.numbers(form.articles)
    elements = [
        blocks.words(blocks.cut(form.form, _NAME), bold=True),
        blocks.words(f", in {where}"),
    ]
    if form.why:
        elements.append(blocks.words(f"\n{blocks.cut(form.why, 400)}"))
        if form.by:
            elements += [blocks.words(", by "), common.user_named(form.by)]
    elif first and several:
        elements.append(blocks.words("\nThe name that most of the articles use."))
    elif several:
        elements.append(blocks.words("\nThe name under which this person came into the archive."))
    return blocks.line(*elements)


def form(answer: SameForm, *, mode: Mode = "open") -> Modal:
    """Draw the form "Same as …".

    Args:
        answer: Who is asked about, and who has a like name.
        mode: How the window comes up.
    """
    person = answer.person
    made: list[Block] = [
        blocks.paragraph(
            "Who is the same person as ",
            blocks.words(blocks.cut(person.name, _NAME), bold=True),
            "? All statements and articles of both will stand under one name.",
        )
    ]
    if answer.likely:
        options = [
            blocks.option(
                f"{blocks.cut(one.name, 45)} · {common.counted(one.article_count, 'article')}",
                str(one.id),
            )
            for one in answer.likely
        ]
        made.append(
            blocks.question(
                "Somebody with a like name",
                "person",
                blocks.select("Choose", "person", options),
                optional=True,
            )
        )
    made.append(
        blocks.question(
            "Or write the name" if answer.likely else "The name",
            "name",
            blocks.text_input("name"),
            optional=bool(answer.likely),
            hint="As an article has it. It is kept with your name and can be undone.",
        )
    )
    view = blocks.modal(
        "Same as …",
        made,
        callback_id="identity.same",
        submit="Same person",
        close="Cancel",
        private_metadata=state.pack(p=person.id),
    )
    return Modal(view, mode)


def decided(answer: Decided, *, public: bool = False) -> Reply:
    """Draw the word that confirms a decision, with the way back.

    Args:
        answer: The decision, taken or taken back.
        public: Whether everybody round the question sees it.
    """
    buttons = _undo(answer.decision, "identity.undo")
    if answer.person is not None:
        value = state.pack(p=answer.person.id)
        label = f"Who is {blocks.cut(answer.person.name, 50)}?"
        buttons.append(blocks.button(label, "person.ask", value))
    made = [
        blocks.paragraph(*_told(answer)),
        *_way_back(answer.decision),
        *blocks.actions(buttons),
    ]
    return common.reply(blocks.cut(_plainly(answer), 300), made, public=public)


def decided_in_window(answer: Decided) -> Modal:
    """Draw the word that confirms a decision in the window where it was taken.

    Args:
        answer: The decision, taken or taken back.
    """
    title = "One person" if _joins(answer.decision) else "Two people"
    made = [
        blocks.paragraph(*_told(answer)),
        *_way_back(answer.decision),
        *blocks.actions(_undo(answer.decision, "identity.undo_here")),
    ]
    return Modal(blocks.modal(title, made), "update")


def listed(answer: Listed, *, public: bool = False) -> Reply:
    """Draw the decisions that stand, each with a button that takes it back.

    Args:
        answer: The decisions that stand.
        public: Whether everybody round the question sees it.
    """
    if not answer.decisions:
        words = (
            "Nobody has said yet that two names are one person, or two. Say it like this:"
            " /clippings same Ana Lim = A. Lim, or /clippings different Ana Lim ≠ Anna Lim"
        )
        made = [blocks.paragraph(words)]
        return common.reply(words, made, public=public)
    shown = answer.decisions[:_LISTED]
    items = [
        [blocks.words(f"{one.id}: "), *_outcome(one, now=False), *_said_by(one.by)] for one in shown
    ]
    lead = "What colleagues have said of who is who, newest first:"
    made = [blocks.rich(blocks.line(lead), blocks.bullets(items))]
    made += blocks.actions(
        [
            blocks.button(
                f"Undo: {blocks.cut(one.other, 40)}",
                f"identity.undo:{one.id}",
                state.pack(i=one.id),
            )
            for one in shown
        ]
    )
    return common.reply(lead, made, public=public)


def _told(answer: Decided) -> list[Element | str]:
    decision = answer.decision
    lead = "Noted: " if decision.stands else "Undone: "
    elements = [lead, *_outcome(decision, now=True), *_said_by(answer.by)]
    elements.append(f".{_HOLDS if decision.stands else ''}")
    if decision.stands and decision.said == "same" and answer.person is not None:
        counts = common.counted(answer.person.article_count, "article")
        elements.append(f" {answer.person.name} is now in {counts}, with every statement of both.")
    return elements


def _outcome(decision: Decision, *, now: bool) -> list[Element | str]:
    """Return what a decision says, from now on or as it stands in a list."""
    from_now = " from now on" if now else ""
    if decision.said != "apart":
        outcome = "are one person" if _joins(decision) else "are two people"
        return _names(decision, f"{outcome}{from_now}")
    where = naming.numbers(decision.articles) if decision.articles else "articles not shown"
    one, other = (f"“{blocks.cut(name, _NAME)}”" for name in (decision.one, decision.other))
    if not decision.stands:
        return [f"in {where} it is ", blocks.words(one, bold=True), " again"]
    whom = "" if "," in other else "another "
    told = f"in {where} it is "
    return [told, whom, blocks.words(other, bold=True), f", not {one}{from_now}"]


def _way_back(decision: Decision) -> list[Block]:
    return common.notes(
        f"To take it back: press Undo, or type {_back(decision)}" if decision.stands else ""
    )


def _undo(decision: Decision, action: str) -> list[Element]:
    if not decision.stands:
        return []
    return [blocks.button("Undo", action, state.pack(i=decision.id))]


def _joins(decision: Decision) -> bool:
    """Tell whether two names are one person after a decision was taken, or taken back."""
    return (decision.said == "same") == decision.stands


def _names(decision: Decision, outcome: str) -> list[Element | str]:
    one, other = (
        blocks.words(f"“{blocks.cut(name, _NAME)}”", bold=True)
        for name in (decision.one, decision.other)
    )
    return [one, " and ", other, f" {outcome}"]


def _said_by(by: str | None) -> list[Element | str]:
    return [", said by ", common.user_named(by)] if by else []


def _back(decision: Decision) -> str:
    one, other = blocks.cut(decision.one, _NAME), blocks.cut(decision.other, _NAME)
    if decision.said == "apart" or one.partition(",")[0] == other.partition(",")[0]:
        return f"/clippings different undo {decision.id}"
    if decision.said == "same":
        return f"/clippings different {one} ≠ {other}"
    return f"/clippings same {one} = {other}"


def _plainly(answer: Decided) -> str:
    decision = answer.decision
    if decision.said == "apart":
        told = blocks.line(*_told(answer))["elements"]
        words = "".join(element["text"] for element in told if "text" in element)
        return words.partition(". It holds")[0]
    outcome = "one person" if _joins(decision) else "two people"
    lead = "Noted" if decision.stands else "Undone"
    return f"{lead}: “{decision.one}” and “{decision.other}” are {outcome} from now on."
