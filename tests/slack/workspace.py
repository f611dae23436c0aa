"""A Slack workspace to test against: one object that listens, and people who use it.

`Slack` is a strict stand-in for slack.com on 127.0.0.1, over real sockets. `Person` types
commands, mentions the app, writes to it, clicks and fills in forms; `Asked` waits for what the
app does then. How the app is reached (Socket Mode or HTTP mode) makes no difference to a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from tests.slack import payloads
from tests.slack.delivery import Delivery, Transport
from tests.slack.faults import Faults
from tests.slack.people import Person
from tests.slack.server import Server
from tests.slack.sockets import SocketMode
from tests.slack.state import DEFAULT_SCOPES, Conversation, Kind, Message, Team
from tests.slack.webhooks import HttpMode

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from tests.slack.state import Json


class Slack:
    """The stand-in: state, server, faults and the way to the app."""

    def __init__(self, manifest: Json | None = None) -> None:
        """Install an app from its manifest, or one that may do what the product's first may.

        Args:
            manifest: The app's manifest. With one, a command, an event or a scope that is not
                in it does not exist.
        """
        self.manifest = manifest
        self.team = Team(_scopes(manifest))
        self.faults = Faults()
        self.sockets = SocketMode(self.team)
        self.server = Server(self.team, self.faults, self.sockets)
        self.transport: Transport = self.sockets
        self.deliveries: list[Delivery] = []
        self.tolerate_refusals = False
        self.tolerate_late_acks = False
        self.bot = self.team.bot_user
        self.team.on_post.append(self._echo_direct_message)

    @property
    def api_url(self) -> str:
        """The base address of the Web API, as `SLACK_API_URL` takes it."""
        return f"{self.team.base}/api/"

    def __enter__(self) -> Self:
        """Begin; it listens already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop, and complain of what no test may overlook, unless it failed already."""
        self.close()
        if error is None:
            self.check_clean()

    def close(self) -> None:
        """Stop listening and sending."""
        self.faults.clear()
        self.transport.close()
        self.sockets.close()
        self.server.stop()

    def check_clean(self) -> None:
        """Raise if Slack refused anything, or if anything was acknowledged late.

        Raises:
            AssertionError: Something was not as Slack wants it.
        """
        assert not self.server.errors, self.server.errors
        assert not self.sockets.complaints, self.sockets.complaints
        assert self.tolerate_refusals or not self.team.refusals, self.team.refusals
        late = [d.payload for d in self.deliveries if d.acked.is_set() and not d.in_time]
        assert self.tolerate_late_acks or not late, late

    def use_http(self, address: str) -> HttpMode:
        """Reach the app at its own address from now on."""
        mode = HttpMode(self.team, address)
        self.transport = mode
        return mode

    def person(self, name: str) -> Person:
        """Bring in a person, with direct messages to the app."""
        number = self.team.new_id("U")
        self.team.users[number] = name
        direct = self.team.add_conversation(name.lower(), "im", {number, self.bot})
        return Person(self, number, name, direct)

    def channel(
        self, name: str, *people: Person, bot: bool = True, kind: Kind = "public"
    ) -> Conversation:
        """Open a channel with these people, and with the app unless told otherwise."""
        members = {person.id for person in people} | ({self.bot} if bot else set())
        return self.team.add_conversation(name, kind, members)

    def by_bot(self, channel: Conversation | None = None) -> list[Message]:
        """Return what the app posted for all to see, oldest first."""
        return self.team.by_bot(channel.id if channel else None)

    def until(self, ready: Callable[[], Any], what: str, seconds: float = 60) -> Any:
        """Wait until something is so; see `Team.until`."""
        return self.team.until(ready, what, seconds)

    def deliver(self, delivery: Delivery) -> Delivery:
        """Send something to the app."""
        with self.team.lock:
            self.deliveries.append(delivery)
        self.transport.deliver(delivery)
        return delivery

    def send_event(self, event: Json) -> Delivery | None:
        """Send an event, if the app subscribed to it."""
        name = event["type"]
        if name == "message":
            name = f"message.{event['channel_type']}"
        if name not in self._subscribed():
            return None
        payload = payloads.event_callback(self.team, event)
        return self.deliver(Delivery("events_api", payload))

    def send_again(self, delivery: Delivery) -> Delivery:
        """Send an event a second time, with the same `event_id`, as Slack sometimes does."""
        return self.deliver(Delivery(delivery.kind, delivery.payload))

    def knows_command(self, command: str) -> bool:
        """Whether the manifest has the command."""
        if self.manifest is None:
            return True
        commands = self.manifest["features"].get("slash_commands", [])
        return any(each["command"] == command for each in commands)

    @property
    def takes_direct_messages(self) -> bool:
        """Whether people can write to the app."""
        if self.manifest is None:
            return True
        home = self.manifest["features"].get("app_home", {})
        return bool(home.get("messages_tab_enabled")) and not home.get(
            "messages_tab_read_only_enabled", True
        )

    def _subscribed(self) -> list[str]:
        if self.manifest is None:
            return ["app_mention", "message.im", "app_home_opened"]
        subscriptions = self.manifest["settings"].get("event_subscriptions", {})
        return list(subscriptions.get("bot_events", []))

    def _echo_direct_message(self, message: Message) -> None:
        """Tell the app of its own words in direct messages, as Slack does."""
        conversation = self.team.conversations[message.channel]
        if message.from_bot and message.only_for is None and conversation.kind == "im":
            self.send_event(payloads.message_event(self.team, "message", message, "im"))


def _scopes(manifest: Json | None) -> list[str]:
    if manifest is None:
        return list(DEFAULT_SCOPES)
    return list(manifest["oauth_config"]["scopes"]["bot"])
