"""The stand-in's `views.*` methods: modals by trigger, App Homes."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any

from tests.slack.arguments import Arguments, SlackRefusalError
from tests.slack.blocks import problems_of_view
from tests.slack.patience import stretched
from tests.slack.state import Team, Trigger, View

if TYPE_CHECKING:
    from tests.slack.state import Json

TRIGGER_SECONDS = 3.0
STACK = 3  # views that may lie on each other


def refuse_bad_view(view: Any, kind: str) -> None:
    """Raise what Slack answers to a view that breaks its rules.

    Raises:
        SlackRefusalError: The view is not acceptable.
    """
    found = problems_of_view(view)
    if not found and view["type"] != kind:
        found = [f"a view of type {kind} is expected [json-pointer:/type]"]
    if found:
        said = [f"[ERROR] {problem}" for problem in found]
        raise SlackRefusalError("invalid_arguments", response_metadata={"messages": said})


def _trigger(team: Team, args: Arguments) -> Trigger:
    number = args.need("trigger_id", "invalid_trigger_id")
    with team.lock:
        trigger = team.triggers.get(number)
        if trigger is None:
            raise SlackRefusalError("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusalError("exchanged_trigger_id")
        if time.monotonic() - trigger.made > stretched(TRIGGER_SECONDS):
            raise SlackRefusalError("expired_trigger_id")
        trigger.used = True
        return trigger


def show(team: Team, user: str, content: Json, below: View | None = None) -> View:
    """Open a view for somebody, on top of another one where `below` is given."""
    with team.changed:
        number = team.new_id("V")
        root = below.root if below else number
        view = View(number, user, content, secrets.token_hex(8), root)
        view.previous = below.id if below else None
        team.views[number] = view
        team.changed.notify_all()
        return view


def open_(team: Team, args: Arguments) -> Json:
    """Answer `views.open`."""
    content = args.structure("view")
    refuse_bad_view(content, "modal")
    trigger = _trigger(team, args)
    return {"view": show(team, trigger.user, content).as_json()}


def push(team: Team, args: Arguments) -> Json:
    """Answer `views.push`."""
    content = args.structure("view")
    refuse_bad_view(content, "modal")
    trigger = _trigger(team, args)
    if trigger.view is None:
        raise SlackRefusalError("invalid_trigger_id")
    stack = [v for v in team.views.values() if v.root == trigger.view.root and v.open]
    if len(stack) >= STACK:
        raise SlackRefusalError("push_limit_reached")
    return {"view": show(team, trigger.user, content, below=trigger.view).as_json()}


def replace(team: Team, view: View, content: Json) -> None:
    """Put new content into an open view."""
    with team.changed:
        view.content, view.hash = content, secrets.token_hex(8)
        team.changed.notify_all()


def update(team: Team, args: Arguments) -> Json:
    """Answer `views.update`."""
    content = args.structure("view")
    refuse_bad_view(content, "modal")
    number, external = args.get("view_id"), args.get("external_id")
    held = [
        view
        for view in team.views.values()
        if view.open
        and (view.id == number or (external and view.content.get("external_id") == external))
    ]
    if not held:
        raise SlackRefusalError("not_found")
    if args.get("hash") not in (None, held[0].hash):
        raise SlackRefusalError("hash_conflict")
    replace(team, held[0], content)
    return {"view": held[0].as_json()}


def publish(team: Team, args: Arguments) -> Json:
    """Answer `views.publish`."""
    user = args.need("user_id")
    if user not in team.users:
        raise SlackRefusalError("user_not_found")
    content = args.structure("view")
    refuse_bad_view(content, "home")
    with team.changed:
        home = team.homes.get(user)
        if home is None:
            number = team.new_id("V")
            home = team.homes[user] = View(number, user, content, secrets.token_hex(8), number)
        replace(team, home, content)
    return {"view": home.as_json()}
