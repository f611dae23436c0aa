"""The Slack app: every request is acknowledged at once, then answered through the handlers."""

from __future__ import annotations

import logging
import re
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from slack_bolt import Ack, App, BoltContext, BoltResponse
from slack_bolt.error import BoltError
from slack_sdk.errors import SlackApiError, SlackClientError

from bot import incoming, outgoing, threads
from bot.answering import safely
from bot.clients import posting
from bot.outgoing import Place
from bot.settings import hidden_from_bolt
from bot.work import THREADS, described
from handlers import router
from handlers.asking import FormErrors, Modal, Reply
from store.errors import ClippingsError, SettingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering import Answering
    from bot.incoming import Click, Payload
    from bot.settings import Settings
    from bot.work import Work
    from handlers.asking import Surface
    from handlers.desk import Desk

_ANY = re.compile(r"")
_NOTED_SECONDS = 2.0
"""How long the note of a question may take before it is acknowledged all the same."""

_DOUBLE_SECONDS = 1.5
"""Within which the same click by the same person is a double one."""

_log = logging.getLogger("clippings.app")


def build_app(settings: Settings, desk: Desk, work: Work, answering: Answering) -> App:
    """Return the app, its token verified, its listeners in place.

    Args:
        settings: Checked for the mode that the app will run in.
        desk: What the handlers need.
        work: Who does what is left to do after an ack.
        answering: Who answers messages and commands.

    Raises:
        SettingError: Slack does not accept the token.
        ClippingsError: Slack cannot be reached.
    """
    app = _bolt(settings)
    listeners = _Listeners(desk, work, answering)
    app.use(listeners.foreign)
    app.command(_ANY)(listeners.command)
    app.event("app_mention", middleware=[listeners.mention])(listeners.other)
    app.event("message", middleware=[listeners.message])(listeners.other)
    app.event("app_home_opened")(listeners.home)
    app.event(_ANY)(listeners.other)
    app.action(_ANY)(listeners.click)
    app.view(_ANY)(listeners.form)
    app.error(listeners.failed)
    return app


def _bolt(settings: Settings) -> App:
    logger = logging.getLogger("clippings.bolt")
    logger.setLevel(logging.INFO)  # at DEBUG the library logs what people wrote
    try:
        with hidden_from_bolt():
            return App(
                name="clippings",
                logger=logger,
                client=posting(settings, logger),
                signing_secret=settings.signing_secret,
                listener_executor=ThreadPoolExecutor(THREADS, thread_name_prefix="listener"),
            )
    except BoltError as error:
        raise SettingError(
            "SLACK_BOT_TOKEN holds a token that Slack does not accept"
            f" ({_slacks_word(error)}); copy it anew from api.slack.com/apps, your app, OAuth &"
            " Permissions."
        ) from error
    except (SlackClientError, OSError) as error:
        raise ClippingsError(
            f"Slack cannot be reached at {settings.api_url} ({type(error).__name__}). Is this"
            " machine online, and does a proxy or SLACK_API_URL stand in the way?"
        ) from error


def _slacks_word(error: BoltError) -> str:
    found = re.search(r"'error': '(\w+)'", str(error))
    return found[1] if found else "no reason given"


class _Listeners:
    """What happens on each kind of request; each is acknowledged before it is answered."""

    def __init__(self, desk: Desk, work: Work, answering: Answering) -> None:
        self._desk = desk
        self._work = work
        self._answering = answering
        self._noting = ThreadPoolExecutor(THREADS, thread_name_prefix="noting")
        self._posting = answering.posting
        self._later = answering.later
        self._clicked: tuple[object, float] = (None, 0.0)

    def foreign(
        self, ack: Ack, body: Payload, context: BoltContext, next_: Callable[[], BoltResponse]
    ) -> BoltResponse:
        """Answer nobody of a workspace that our token is not for: the archive is not theirs.

        A click's team may be that of a guest of a shared channel, who sees our message anyway.
        """
        ours = context.authorize_result
        asks = "command" in body or "authorizations" in body
        if asks and ours and not ours.enterprise_id and ours.team_id != context.team_id:
            _log.error("A question of another workspace was not answered: the app is shared.")
            return ack("I answer in another workspace only.")
        return next_()

    def command(self, ack: Ack, body: Payload) -> None:
        """Answer a slash command, once, by its `response_url`."""
        ack()
        self._answering.command(body)

    def mention(
        self, body: Payload, event: Payload, context: BoltContext, next_: Callable[[], None]
    ) -> None:
        """Answer a mention, in its thread or in one that it begins."""
        if incoming.is_from_a_person(event):
            self._noted(body, event, context, "mention")
        next_()

    def message(
        self, body: Payload, event: Payload, context: BoltContext, next_: Callable[[], None]
    ) -> None:
        """Answer a direct message; what people say to one another elsewhere is theirs."""
        if event.get("channel_type") == "im" and incoming.is_from_a_person(event):
            self._noted(body, event, context, "dm")
        next_()

    def _noted(self, body: Payload, event: Payload, context: BoltContext, surface: Surface) -> None:
        """Have a question noted before Bolt acknowledges it, which it does ahead of a listener.

        Slack sends again what is not acknowledged: so no kill loses a question. An archive that is
        busy writing is waited for, but not for so long that Slack takes us for dead.
        """
        answering = self._noting.submit(
            self._answering.message, body, event, context.bot_user_id, surface
        )
        answering.add_done_callback(self._ended)
        wait((answering,), timeout=_NOTED_SECONDS)

    def _ended(self, answering: Future[None]) -> None:
        error = answering.exception()
        if isinstance(error, Exception):
            self.failed(error)

    def home(self, ack: Ack, event: Payload) -> None:
        """Draw the home tab for whoever opened it."""
        ack()
        if event.get("tab", "home") != "home":
            return

        def work() -> None:
            view = router.home(self._desk, event.get("user"))
            self._posting.views_publish(user_id=event["user"], view=view)

        self._work.do(work)

    def other(self, ack: Ack) -> None:
        """Take note of an event that nobody here waits for."""
        ack()

    def click(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        """Answer a button or a menu."""
        ack()
        clicked = incoming.click(body)
        if clicked is not None and not self._is_double(clicked):
            self._work.do(lambda: self._act(clicked, context.bot_user_id))

    def form(self, ack: Ack, body: Payload) -> None:
        """Take a filled-in form; what is wrong with it is shown in it, so the ack says it."""
        view = body["view"]
        answer = router.submit(
            self._desk,
            view.get("callback_id", ""),
            view["state"]["values"],
            view.get("private_metadata", ""),
            (body.get("user") or {}).get("id"),
        )
        if isinstance(answer, FormErrors):
            ack(response_action="errors", errors=dict(answer.errors))
        else:
            ack(response_action="update", view=answer.view)

    def failed(self, error: Exception) -> None:
        """Log what no one foresaw, without anybody's words."""
        _log.error("A listener failed: %s", described(error))

    def _is_double(self, clicked: Click) -> bool:
        """Tell the second click of a double one: “Share” is not to post twice."""
        before, at = self._clicked
        self._clicked = (clicked.same, time.monotonic())
        return before == clicked.same and self._clicked[1] - at < _DOUBLE_SECONDS

    def _act(self, clicked: Click, bot_user: str | None) -> None:
        answer = safely(
            lambda: router.act(
                self._desk,
                clicked.action_id,
                clicked.value,
                user=clicked.user,
                channel=clicked.channel,
                surface=clicked.surface,
                message_at=lambda ts: threads.one(
                    self._answering.asking,
                    clicked.channel or "",
                    ts,
                    clicked.thread,
                    files=self._answering.files,
                    bot_user=bot_user,
                ),
            )
        )
        if isinstance(answer, Modal):
            self._show(answer, clicked)
        elif clicked.response_url:
            place = Place(clicked.channel, clicked.thread) if clicked.channel else None
            if answer.replace_original:
                self._later.changed(clicked.channel, clicked.message)
            outgoing.respond(self._posting, clicked.response_url, answer, place)
            self._later.by_url(answer, clicked.response_url, clicked.channel, clicked.message)
        else:  # clicked in the home tab or in a window, which have no conversation
            outgoing.post(self._posting, Place(clicked.user), answer)

    def _show(self, modal: Modal, clicked: Click) -> None:
        try:
            outgoing.show(self._posting, modal, clicked.trigger_id, clicked.view_id)
        except SlackApiError as error:
            code = str(error.response.get("error"))
            _log.error("A window was refused: %s", code)
            if clicked.response_url:
                sorry = Reply("I could not open that window. Click once more, please.")
                outgoing.respond(self._posting, clicked.response_url, sorry)
