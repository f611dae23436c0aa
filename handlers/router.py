"""The four doors into the handlers: a question, a click, a filled-in form, the home tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from handlers.asking import Ask, FormErrors, Modal, Reply, Surface, View
    from handlers.desk import Desk


def answer(desk: Desk, ask: Ask) -> Reply:
    """Answer what somebody typed: "/quotes Kin Phea", "quotes Kin Phea", "summarise <url>"."""
    raise NotImplementedError


def act(
    desk: Desk,
    action_id: str,
    value: str,
    *,
    user: str | None = None,
    channel: str | None = None,
    surface: Surface = "slash",
    now: datetime | None = None,
) -> Reply | Modal:
    """Answer a click on a button or a choice in a menu.

    Args:
        desk: What handlers need.
        action_id: The element's id, as it was drawn ("quotes.page:2").
        value: The button's value, or the chosen option's.
        user: Who clicked (an id), named when an answer is shared.
        channel: Where.
        surface: Where the message with the button stands.
        now: This instant; the desk's clock where left out.

    Returns:
        A message to respond with (mind `replace_original`, `response_type`), or a window to
        open, update or push.
    """
    raise NotImplementedError


def submit(
    desk: Desk,
    callback_id: str,
    state: Mapping[str, Any],
    private_metadata: str,
    user: str | None = None,
) -> Modal | FormErrors:
    """Take a filled-in form: `state` is the view's `state.values` as Slack sends it.

    Returns:
        The window that confirms it (`response_action: update`), or what is wrong with it
        (`response_action: errors`).
    """
    raise NotImplementedError


def home(desk: Desk, user: str | None = None) -> View:
    """Return the app's home tab."""
    raise NotImplementedError
