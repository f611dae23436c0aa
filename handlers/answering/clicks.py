"""What a click on each button does; the button's value says on what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handlers import (
    articles,
    context,
    forms,
    person,
    places,
    quotes,
    remarks,
    state,
    timeline,
    voices,
    why,
)
from handlers.answering import articles as article_answers
from handlers.answering import commands as answers
from handlers.answering import identity_clicks as clicks
from handlers.answering import remarks as remark_answers
from handlers.answering import search as search_answers
from handlers.answering import timelines
from handlers.answering import voices as voice_answers
from handlers.asking import Ask, Click, Modal, Reply
from handlers.question import shapes
from handlers.question.filters import Filters
from handlers.views import context as context_view
from handlers.views import forms as forms_view
from handlers.views import latest as latest_view
from handlers.views import messages, picture
from handlers.views import person as person_view
from handlers.views import places as places_view
from handlers.views import spoken as spoken_view
from handlers.views import timeline as timeline_view
from handlers.views import why as why_view
from store import articles as stored
from store.errors import NotFoundError

if TYPE_CHECKING:
    from handlers.asking import Mode
    from handlers.desk import Desk

State = dict[str, Any]


def answer(desk: Desk, click: Click) -> Reply | Modal:
    """Do what a button is for.

    Args:
        desk: What handlers need.
        click: The click.

    Raises:
        ClippingsError: The button is from an older message, or what it is about is gone.
    """
    verb = click.action_id.partition(":")[0]
    action = _ACTIONS.get(verb)
    if action is None:
        return messages.said(
            "That button is from an older version of me. Ask again, and the new ones will work."
        )
    return action(desk, click, state.unpack(click.value))


def opens_a_window(action_id: str) -> bool:
    """Tell whether a click is answered by a window, not by a message."""
    return action_id.partition(":")[0] in _WINDOWS


def _filters(held: State) -> Filters:
    since, before = state.day(held, "s"), state.day(held, "b")
    return Filters(state.words(held, "a"), since, before, state.words(held, "i"))


def _quotes_asked(held: State) -> quotes.Asked:
    return quotes.Asked(
        person=state.number(held, "p"),
        typed=state.words(held, "q"),
        filters=_filters(held),
        direct_only=bool(held.get("d")),
        offset=state.number(held, "o"),
        back=state.numbers(held, "k"),
    )


def _in_its_place(click: Click, draw: Callable[[], Reply]) -> Reply:
    """Draw a message anew where it stands; what is gone from the archive is taken off with it."""
    try:
        shown = draw()
    except NotFoundError as error:
        shown = messages.said(str(error), public=click.public)
    return replace(shown, replace_original=True)


def _quotes_ask(desk: Desk, click: Click, held: State) -> Reply:
    """Answer a button that offers somebody's words: a message of its own."""
    asked = _quotes_asked(held)
    if not asked.person:
        ask = Ask(asked.typed, "/quotes", click.user, click.channel, click.surface)
        return answers.quotes_of(desk, ask, asked.typed, asked.filters)
    return answers.show_quotes(desk, asked, public=click.public)


def _remarks_asked(held: State) -> remarks.Asked:
    return remarks.Asked(
        words=state.words(held, "w"),
        remembered=bool(held.get("r")),
        filters=_filters(held),
        direct_only=bool(held.get("d")),
        besides=state.number(held, "x"),
        offset=state.number(held, "o"),
        back=state.numbers(held, "k"),
    )


def _voices_asked(held: State) -> voices.Asked:
    return voices.Asked(_filters(held), state.number(held, "o"), state.numbers(held, "k"))


def _quotes_article(desk: Desk, click: Click, held: State) -> Reply:
    article = context.article_of(desk, state.number(held, "n"))
    spoken = quotes.spoken_in(desk, article, state.number(held, "o"))
    return spoken_view.draw(spoken, public=click.public)


def _articles_asked(held: State) -> articles.Asked:
    return articles.Asked(state.words(held, "q"), state.number(held, "o"), state.numbers(held, "k"))


def _person(desk: Desk, held: State) -> person.PersonAnswer:
    return person.of_person(desk, clicks.entry(desk, held))


def _person_ask(desk: Desk, click: Click, held: State) -> Reply:
    return person_view.draw(_person(desk, held), public=click.public)


def _person_pick(desk: Desk, click: Click, held: State) -> Reply:
    shown = person_view.draw(_person(desk, held), public=click.public)
    return replace(shown, replace_original=not click.public)


def _person_share(desk: Desk, click: Click, held: State) -> Reply:
    return person_view.draw(_person(desk, held), public=True, shared_by=click.user or "someone")


def _timeline_asked(held: State) -> timeline.Asked:
    return timeline.Asked(
        question=state.words(held, "q"),
        since=state.day(held, "s"),
        before=state.day(held, "b"),
        whole=bool(held.get("w")),
        offset=state.number(held, "o"),
        back=state.numbers(held, "k"),
        most=state.number(held, "m"),
        person=state.number(held, "p"),
    )


def _timeline_pick(desk: Desk, click: Click, held: State) -> Reply:
    """Answer who of several is meant, with the picture where it was asked for."""
    wants_image = bool(held.get(timeline_view.WANTS_IMAGE))
    asked = _timeline_asked(held)
    shown = timelines.show(desk, asked, public=click.public, as_image=wants_image)
    return replace(shown, replace_original=True)


def _timeline_ask(desk: Desk, _click: Click, held: State) -> Reply:
    """Answer a button that offers a timeline: a message of its own, seen by the one who asks."""
    return timelines.show(desk, _timeline_asked(held), public=False)


def _timeline_image(desk: Desk, click: Click, held: State) -> Reply:
    found = timeline.answer(desk, _timeline_asked(held))
    return picture.alone(found, public=click.public)


def _timeline_why(desk: Desk, _click: Click, held: State) -> Modal:
    found = timeline.answer(desk, replace(_timeline_asked(held), whole=True))
    return why_view.draw(why.answer(desk, found))


def _timeline_date(desk: Desk, _click: Click, held: State) -> Modal:
    found = timeline.answer(desk, _timeline_asked(held))
    lacking = [a for a in found.articles.values() if a.published.basis in {"inferred", "unknown"}]
    return forms_view.date(forms.DateForm(tuple(lacking)))


def _digest_dates(desk: Desk, _click: Click, held: State) -> Modal:
    found = stored.get_many(desk.archive, state.numbers(held, "l"))
    return forms_view.date(forms.DateForm(tuple(found.values())))


def _context(desk: Desk, _click: Click, held: State) -> Modal:
    return context_view.draw(context.of_statement(desk, _statement(desk, held)))


def _place(desk: Desk, _click: Click, held: State) -> Modal:
    at = state.numbers(held, "l")
    spans = list(zip(at[::2], at[1::2], strict=False))
    found = places.of_sentences(desk, state.number(held, "n"), spans, state.words(held, "w"))
    return places_view.draw(found)


def _statement(desk: Desk, held: State) -> Any:
    return context.statement_of(
        desk, state.number(held, "s"), state.number(held, "n"), state.number(held, "at")
    )


def _read(desk: Desk, click: Click, held: State) -> Modal:
    turning = click.action_id.startswith("read.page")
    opens: Mode = "push" if held.get("m") else "open"
    mode: Mode = "update" if turning else opens
    at = state.number(held, "b") - 1
    whole = context.whole(desk, state.number(held, "n"), state.number(held, "g"), at)
    return context_view.read(whole, mode=mode)


def _speaker_which(desk: Desk, _click: Click, held: State) -> Modal:
    asked = _quotes_asked(held)
    found = quotes.of_person(desk, quotes.entry_of(desk, asked.person), asked)
    statements = [shown.statement for group in found.groups for shown in group.shown]
    return forms_view.speaker(forms.speaker_form(desk, statements))


def _speaker_one(desk: Desk, _click: Click, held: State) -> Modal:
    return forms_view.speaker(forms.speaker_form(desk, [_statement(desk, held)]), mode="push")


def _summary_pick(desk: Desk, click: Click, held: State) -> Reply:
    shape = shapes.unpack(held)
    shown = article_answers.show_summary(desk, state.number(held, "n"), shape, public=click.public)
    return replace(shown, replace_original=True)


def _summary_shape(desk: Desk, click: Click, held: State) -> Reply:
    return _in_its_place(click, lambda: _summary_pick(desk, click, held))


def _summary_share(desk: Desk, click: Click, held: State) -> Reply:
    number, shape = state.number(held, "n"), shapes.unpack(held)
    sharer = click.user or "someone"
    return article_answers.show_summary(desk, number, shape, public=True, shared_by=sharer)


def _summary_shared(desk: Desk, click: Click, held: State) -> Reply:
    ask = Ask("", None, click.user, click.channel, click.surface)
    return article_answers.answer_shared(desk, ask, held, click.message_at)


Action = Callable[["Desk", Click, State], Reply | Modal]


def _page(asked_of: Callable[[State], Any], show: Callable[..., Reply]) -> Action:
    """Make the click that turns a page: the message is drawn anew where it stands."""

    def drawn(desk: Desk, click: Click, held: State) -> Reply:
        return _in_its_place(click, lambda: show(desk, asked_of(held), public=click.public))

    return drawn


def _share(asked_of: Callable[[State], Any], show: Callable[..., Reply]) -> Action:
    """Make the click that shares a page with the channel."""
    return lambda desk, click, held: show(
        desk, asked_of(held), public=True, shared_by=click.user or "someone"
    )


_PAGED: dict[str, tuple[Callable[[State], Any], Callable[..., Reply]]] = {
    "quotes": (_quotes_asked, answers.show_quotes),
    "remarks": (_remarks_asked, remark_answers.show),
    "voices": (_voices_asked, voice_answers.show),
    "articles": (_articles_asked, search_answers.show),
    "latest": (latest_view.asked_of, article_answers.show_latest),
    "timeline": (_timeline_asked, timelines.show),
}
"""What has pages that can be shared: how each button's state is read, and what draws it."""

_MESSAGES: dict[str, Action] = {
    **clicks.MESSAGES,
    **{f"{name}.page": _page(*paged) for name, paged in _PAGED.items()},
    **{f"{name}.share": _share(*paged) for name, paged in _PAGED.items()},
    "quotes.kind": _page(*_PAGED["quotes"]),
    "quotes.pick": _page(*_PAGED["quotes"]),
    "quotes.ask": _quotes_ask,
    "quotes.article": _quotes_article,
    "remarks.kind": _page(*_PAGED["remarks"]),
    "person.pick": _person_pick,
    "person.ask": _person_ask,
    "person.share": _person_share,
    "timeline.all": _page(*_PAGED["timeline"]),
    "timeline.pick": _timeline_pick,
    "timeline.ask": _timeline_ask,
    "timeline.image": _timeline_image,
    "summary.pick": _summary_pick,
    "summary.shape": _summary_shape,
    "summary.shared": _summary_shared,
    "summary.share": _summary_share,
}
_WINDOWS: dict[str, Action] = {
    **clicks.WINDOWS,
    "timeline.why": _timeline_why,
    "timeline.date": _timeline_date,
    "digest.dates": _digest_dates,
    "context": _context,
    "place": _place,
    "read": _read,
    "read.page": _read,
    "read.menu": _read,
    "speaker.which": _speaker_which,
    "speaker.one": _speaker_one,
}
_ACTIONS: dict[str, Action] = {**_MESSAGES, **_WINDOWS}
