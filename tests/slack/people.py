"""People who use the app, and what they wait for when they asked something."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.slack import payloads
from tests.slack.arguments import SlackRefusalError
from tests.slack.blocks import walk
from tests.slack.chat import refuse_bad_content, remove
from tests.slack.delivery import Delivery
from tests.slack.response_urls import show
from tests.slack.state import Conversation, Message, ResponseUrl, SharedFile, Trigger, View
from tests.slack.views import refuse_bad_view, replace
from tests.slack.views import show as show_view

if TYPE_CHECKING:
    from tests.slack.state import Json
    from tests.slack.workspace import Slack

FIRST_WORD = "One moment: "
SECONDS = 60.0  # for an answer; generous, as machines that run tests are slow


@dataclass
class Asked:
    """Something that a person did, and what came of it."""

    slack: Slack
    person: Person
    delivery: Delivery | None
    channel: str
    ts: str
    thread: str | None = None
    url: ResponseUrl | None = None
    original: Message | None = None
    versions: int = 0
    views_before: frozenset[str] = frozenset()

    def answers(self) -> list[Message]:
        """Return what has come so far, oldest first, seen by this person."""
        team = self.slack.team
        if self.url is not None:
            return list(self.url.shown)
        with team.lock:
            public = team.by_bot(self.channel)
            private = [m for m in team.ephemerals if m.only_for == self.person.id]
        held = [m for m in public + private if m.channel == self.channel and m.ts > self.ts]
        if self.thread is not None:
            held = [m for m in held if m.thread_ts == self.thread]
        return sorted(held, key=lambda m: m.ts)

    def answer(self, seconds: float = SECONDS) -> Message:
        """Wait for the first answer; a word that it is under way, on a slow machine, is none."""
        return self.slack.team.until(
            lambda: next((m for m in self.answers() if not m.text.startswith(FIRST_WORD)), None),
            f"an answer to {self.person.name}",
            seconds,
        )

    def first_word(self, seconds: float = SECONDS) -> Message:
        """Wait for the first message, the word that an answer is under way included."""
        return self.answered(1, seconds)[0]

    def answered(self, count: int, seconds: float = SECONDS) -> list[Message]:
        """Wait for so many answers."""
        return self.slack.team.until(
            lambda: self.answers() if len(self.answers()) >= count else None,
            f"{count} answers to {self.person.name}",
            seconds,
        )

    def replaced(self, seconds: float = SECONDS) -> Message:
        """Wait until the message that was clicked has new content."""
        original = self.original
        assert original is not None, "nothing was clicked"
        return self.slack.team.until(
            lambda: original if len(original.versions) > self.versions else None,
            "the message to be rewritten",
            seconds,
        )

    def modal(self, seconds: float = SECONDS) -> View:
        """Wait for a new modal."""
        team = self.slack.team
        return team.until(
            lambda: next(
                (
                    view
                    for view in team.views.values()
                    if view.id not in self.views_before and view.user == self.person.id
                ),
                None,
            ),
            "a modal",
            seconds,
        )


class Person:
    """Somebody in the workspace."""

    def __init__(self, slack: Slack, number: str, name: str, direct: Conversation) -> None:
        """Join; `direct` are the direct messages with the app."""
        self.slack, self.id, self.name, self.direct = slack, number, name, direct
        self._team = slack.team

    # what people type

    def command(self, command: str, text: str = "", channel: Conversation | None = None) -> Asked:
        """Type a slash command."""
        assert self.slack.knows_command(command), f"{command} is not a valid command"
        where = channel or self.direct
        url = self.response_url(where.id, "command")
        payload = payloads.command(
            self._team, (command, text), self.id, where, response_url=url, trigger=self.trigger()
        )
        asked = self._asked(where.id, url=url)
        asked.delivery = Delivery(
            "slash_commands", payload, lambda answer: self._acknowledged(url, answer)
        )
        self.slack.deliver(asked.delivery)
        return asked

    def post(self, text: str, channel: Conversation, thread: str | None = None) -> Message:
        """Write a message that does not concern the app."""
        return self.write(text, channel, thread)

    def share(
        self, name: str, content: bytes, mimetype: str, channel: Conversation | None = None
    ) -> Message:
        """Share a file, without a word."""
        where = channel or self.direct
        held = SharedFile(self._team.new_id("F"), name, mimetype, content)
        with self._team.lock:
            self._team.shared[held.id] = held
        message = self.write("", where, None, files=[payloads.file_shown(self._team, held)])
        message.subtype = "file_share"
        if where.kind == "im":
            event = payloads.message_event(self._team, "message", message, "im")
            self.slack.send_event(event)
        return message

    def mention(
        self, text: str, channel: Conversation, thread: str | None = None, **more: list[Json]
    ) -> Asked:
        """Mention the app, in a channel or in the thread with this root."""
        message = self.write(f"<@{self.slack.bot}> {text}", channel, thread, **more)
        asked = self._asked(channel.id, message.ts, thread or message.ts)
        if self.slack.bot in channel.members:
            event = payloads.message_event(self._team, "app_mention", message, None)
            asked.delivery = self.slack.send_event(event)
        return asked

    def dm(self, text: str, thread: str | None = None, **more: list[Json]) -> Asked:
        """Write to the app directly."""
        assert self.slack.takes_direct_messages, "Sending messages to this app has been turned off"
        message = self.write(text, self.direct, thread, **more)
        asked = self._asked(self.direct.id, message.ts, thread)
        event = payloads.message_event(self._team, "message", message, "im")
        asked.delivery = self.slack.send_event(event)
        return asked

    def edit(self, message: Message, text: str) -> None:
        """Edit a message of one's own."""
        with self._team.changed:
            message.replace(text, payloads.typed_blocks(text))
        kind = self._team.conversations[message.channel].kind
        if kind == "im":
            self.slack.send_event(payloads.changed_event(self._team, message, "im"))

    def delete(self, message: Message) -> None:
        """Delete a message of one's own."""
        remove(self._team, message)

    def open_home(self, tab: str = "home") -> Asked:
        """Open the app's home; wait for it with `home`."""
        asked = self._asked(self.direct.id)
        event = payloads.home_event(self.id, self.direct.id, tab, self._team.new_ts())
        asked.delivery = self.slack.send_event(event)
        return asked

    def home(self) -> View:
        """Wait for the app's home as this person sees it."""
        return self._team.until(lambda: self._team.homes.get(self.id), "an App Home", SECONDS)

    # what people click

    def click(self, shown: Message | View, label: str) -> Asked:
        """Click the first button whose label or action_id contains `label`."""
        content = shown.blocks if isinstance(shown, Message) else shown.content
        held = [each for each in walk(content) if each.get("type") == "button"]
        for each in held:
            if label in each["text"]["text"] or label in each["action_id"]:
                return self._act(shown, each, None)
        labels = [each["text"]["text"] for each in held]
        raise AssertionError(f"no button {label!r} among {labels}")

    def choose(self, shown: Message | View, label: str) -> Asked:
        """Choose the first option of a menu whose text contains `label`."""
        content = shown.blocks if isinstance(shown, Message) else shown.content
        for element in walk(content):
            groups = [{"options": element.get("options") or []}, *element.get("option_groups", [])]
            for option in (each for group in groups for each in group["options"]):
                if label in option["text"]["text"] and "action_id" in element:
                    return self._act(shown, element, {"selected_option": option})
        raise AssertionError(f"no option {label!r}")

    def submit(self, view: View, values: dict[str, Json] | None = None) -> Asked:
        """Send a modal's form.

        Args:
            view: The modal.
            values: What was filled in, by the `action_id` of the input: Slack's own state of an
                element, such as `{"type": "plain_text_input", "value": "Tova Lind"}`. Inputs that
                are left out keep their initial value.
        """
        assert view.open, "this modal is closed"
        state = _filled_in(view, values or {})
        asked = self._asked(self.direct.id)
        payload = payloads.submission(self._team, view, state, self.id, self.trigger(view))
        asked.delivery = Delivery(
            "interactive", payload, lambda answer: self._submitted(view, answer)
        )
        self.slack.deliver(asked.delivery)
        asked.delivery.wait_until_acked()
        if not asked.delivery.answer:
            view.open = False
        return asked

    # how it is done

    def write(
        self, text: str, channel: Conversation, thread: str | None, **more: list[Json]
    ) -> Message:
        """Put a message of this person's into a conversation, without waiting for the app.

        Args:
            text: What was typed.
            channel: The conversation.
            thread: The `ts` of the message above, in a thread.
            **more: Its `files` and `attachments`.
        """
        return self._team.post(
            Message(
                channel=channel.id,
                ts=self._team.new_ts(),
                user=self.id,
                text=text,
                blocks=payloads.typed_blocks(text),
                thread_ts=thread,
                files=more.get("files", []),
                attachments=more.get("attachments", []),
            )
        )

    def _act(self, shown: Message | View, element: Json, chosen: Json | None) -> Asked:
        if isinstance(shown, View):
            asked = self._asked(self.direct.id)
            payload = payloads.click_in_view(
                self._team, shown, element, self.id, chosen=chosen, trigger=self.trigger(shown)
            )
        else:
            url = self.response_url(shown.channel, "action", shown)
            asked = self._asked(shown.channel, url=url)
            asked.original, asked.versions = shown, len(shown.versions)
            payload = payloads.click_on_message(
                self._team,
                shown,
                element,
                self.id,
                chosen=chosen,
                response_url=url,
                trigger=self.trigger(),
            )
        asked.delivery = Delivery("interactive", payload)
        self.slack.deliver(asked.delivery)
        return asked

    def _asked(
        self,
        channel: str,
        ts: str | None = None,
        thread: str | None = None,
        url: ResponseUrl | None = None,
    ) -> Asked:
        with self._team.lock:
            seen = frozenset(self._team.views)
        made = ts or self._team.new_ts()
        return Asked(self.slack, self, None, channel, made, thread, url, views_before=seen)

    def response_url(
        self, channel: str, origin: str, original: Message | None = None
    ) -> ResponseUrl:
        """Make the address by which the app may answer this person.

        Args:
            channel: Where it may answer.
            origin: Of what it comes: "command" or "action".
            original: The message that was clicked.
        """
        url = ResponseUrl(
            secrets.token_urlsafe(12),
            channel,
            self.id,
            "command" if origin == "command" else "action",
            original,
        )
        with self._team.lock:
            self._team.response_urls[url.id] = url
        return url

    def trigger(self, view: View | None = None) -> str:
        """Make the id by which the app may open a window for this person, over `view` if any."""
        number = f"{secrets.randbelow(10**12)}.{secrets.token_hex(8)}"
        with self._team.lock:
            self._team.triggers[number] = Trigger(self.id, view=view)
        return number

    def _acknowledged(self, url: ResponseUrl, content: Json) -> None:
        """Show what the app put into its acknowledgement of a command."""
        try:
            refuse_bad_content(self._team, content)
        except SlackRefusalError as error:
            self._team.refusals.append(f"acknowledgement: {error.error} {error.more}")
        else:
            show(self._team, url, content, "acknowledgement")

    def _submitted(self, view: View, answer: Json) -> None:
        """Do what the app put into its acknowledgement of a form."""
        action = answer.get("response_action")
        try:
            if action == "errors":
                self._errors(view, answer.get("errors") or {})
            elif action in ("update", "push"):
                refuse_bad_view(answer.get("view"), "modal")
                if action == "update":
                    replace(self._team, view, answer["view"])
                else:
                    show_view(self._team, self.id, answer["view"], below=view)
            else:
                view.open = False
        except SlackRefusalError as error:
            self._team.refusals.append(f"answer to a form: {error.error} {error.more}")

    @staticmethod
    def _errors(view: View, errors: Json) -> None:
        inputs = {b.get("block_id") for b in view.content["blocks"] if b["type"] == "input"}
        if not errors or set(errors) - inputs:
            raise SlackRefusalError("invalid_errors", unknown=sorted(set(errors) - inputs))


def _filled_in(view: View, values: dict[str, Json]) -> Json:
    state: Json = {}
    known: set[str] = set()
    for block in view.content["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        action_id = element["action_id"]
        known.add(action_id)
        held = values.get(action_id, _initial(element))
        state[block["block_id"]] = {action_id: {"type": element["type"], **held}}
    assert set(values) <= known, f"no such inputs: {set(values) - known}, only {known}"
    return state


def _initial(element: Json) -> Json:
    kind = element["type"]
    if kind in ("static_select", "radio_buttons"):
        return {"selected_option": element.get("initial_option")}
    if kind == "checkboxes":
        return {"selected_options": element.get("initial_options", [])}
    if kind == "datepicker":
        return {"selected_date": element.get("initial_date")}
    return {"value": element.get("initial_value")}
