"""What a click does about who is who: why one person, the same as, not this one, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers import quotes, state
from handlers.identity import bearers
from handlers.identity import decisions as identities
from handlers.views import bearers as bearers_view
from handlers.views import identities as identities_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.asking import Click, Modal, Reply
    from handlers.desk import Desk
    from store.values import PersonEntry

State = dict[str, Any]


def entry(desk: Desk, held: State) -> PersonEntry:
    """Return the person whom a button is about.

    Raises:
        NotFoundError: There is none of that number, or nobody may see them.
    """
    return quotes.entry_of(desk, state.number(held, "p"))


def _why(desk: Desk, click: Click, held: State) -> Modal:
    del click
    return identities_view.why(identities.why(desk, entry(desk, held)))


def _form(desk: Desk, click: Click, held: State) -> Modal:
    del click
    return identities_view.form(identities.same_form(desk, entry(desk, held)))


def _apart(desk: Desk, click: Click, held: State) -> Modal:
    person_id, form = state.number(held, "p"), state.number(held, "f")
    done = identities.tell_apart(desk, person_id, form, click.user)
    return identities_view.decided_in_window(done)


def _join(desk: Desk, click: Click, held: State) -> Modal:
    keep, other = state.number(held, "p"), state.number(held, "o")
    return identities_view.decided_in_window(identities.join(desk, keep, other, click.user))


def _articles(desk: Desk, click: Click, held: State) -> Modal:
    del click
    found = bearers.articles_form(desk, entry(desk, held))
    return bearers_view.form(found, mode="push" if held.get("m") else "open")


def _undo(desk: Desk, click: Click, held: State) -> Reply:
    done = identities.undo(desk, state.number(held, "i"), click.user)
    return identities_view.decided(done, public=click.public)


def _undo_here(desk: Desk, click: Click, held: State) -> Modal:
    done = identities.undo(desk, state.number(held, "i"), click.user)
    return identities_view.decided_in_window(done)


MESSAGES: dict[str, Callable[[Desk, Click, State], Reply | Modal]] = {
    "identity.undo": _undo,
}
"""Clicks that a message answers."""
WINDOWS: dict[str, Callable[[Desk, Click, State], Reply | Modal]] = {
    "identity.why": _why,
    "identity.form": _form,
    "identity.apart": _apart,
    "identity.join": _join,
    "identity.articles": _articles,
    "identity.undo_here": _undo_here,
}
"""Clicks that a window answers."""
