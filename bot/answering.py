"""Answers what people write to the app, each question once, whatever ends the process meanwhile.

A question is noted in the archive, by its place, until its answer stands in Slack. What a crash
left behind is looked up there by whoever is alive next: its words are in Slack's history, and each
message of ours says in its metadata which question it belongs to. So an answer that was posted is
not posted twice, one that was lost on its way is posted after all, and a first word that still
stands becomes the answer.
"""

from __future__ import annotations

import functools
import hashlib
import logging
import os
import socket
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeVar

from slack_sdk.errors import SlackApiError, SlackClientError

from bot import incoming, outgoing, threads
from bot.clients import asking, posting
from bot.files import files_for
from bot.later import Later
from bot.outgoing import Place
from bot.patience import Patience
from bot.work import described
from handlers import router
from handlers.asking import Reply
from handlers.views import messages
from store import unanswered
from store.errors import ClippingsError
from store.unanswered import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from slack_sdk import WebClient

    from bot.incoming import Payload
    from bot.settings import Settings
    from bot.work import Work
    from handlers.asking import Surface, Thread
    from handlers.desk import Desk

T = TypeVar("T")
State = Literal["first", "later", "answer"]

EVENT_TYPE = "clippings_answer"
"""The metadata's type by which our answers are found again."""

TICK_SECONDS = 4.0
"""How often it is looked for what others left; less than a third of how long a hold lasts."""

_UNSURE_SECONDS = 60.0
"""How long a message may still be on its way of which Slack said nothing; then it is looked for."""

_MOST_TRIES = 2  # starts that begin on a question anew
_SORRY = Reply(
    "Something went wrong on my side, and I have noted it. Asking again may help; if it does not,"
    " tell whoever looks after Clippings."
)
_GONE = frozenset(
    {
        *("channel_not_found", "not_in_channel", "thread_not_found", "message_not_found"),
        *("is_archived", "missing_scope", "access_denied"),
    }
)

_log = logging.getLogger("clippings.answers")


def safely(answer: Callable[[], T]) -> T | Reply:
    """Answer, whatever happens: somebody waits."""
    try:
        return answer()
    except ClippingsError as error:
        return messages.said(str(error))
    except Exception as error:  # noqa: BLE001 - whoever asked is told, the log knows the place
        _log.error("A question failed: %s", described(error))
        return _SORRY


class Answering:
    """What answers messages and commands; other listeners use its clients."""

    def __init__(self, settings: Settings, desk: Desk, work: Work) -> None:
        """Prepare; nothing is asked of Slack yet."""
        logger = logging.getLogger("clippings.slack")
        logger.setLevel(logging.INFO)
        self._desk = desk
        self._work = work
        app = hashlib.blake2s(settings.bot_token.encode(), digest_size=4).hexdigest()
        self._owner = f"{app}/{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"
        self._closing = False
        self.posting: WebClient = posting(settings, logger)
        self.asking: WebClient = asking(settings, logger)
        self.files = files_for(settings)
        self.later = Later(self.posting, work)

    def command(self, body: Payload) -> None:
        """Have a slash command answered, once, by its `response_url`."""
        self._work.do(lambda: self._command(body))

    def message(
        self, body: Payload, event: Payload, bot_user: str | None, surface: Surface
    ) -> None:
        """Take a message, and have it answered; the same event delivered again is not answered.

        It is noted before this returns, so that no kill can lose it while it waits for its turn.
        """
        question = Question(
            body.get("event_id") or f"{event['channel']} {event['ts']}",
            event["channel"],
            event["ts"],
            event.get("thread_ts"),
            direct=surface == "dm",
        )
        taken = self._taken(question)
        if taken is not None:
            self._work.do(lambda: self._answer(taken, event, bot_user))

    def tick(self) -> None:
        """Hold the questions that are being answered here, and finish those of the dead."""
        held = unanswered.left(self._desk.archive, self._owner, claim=not self._closing)
        for question in held:
            self._work.do(functools.partial(self._finish, question))

    def close(self) -> None:
        """Finish nobody else's questions any more."""
        self._closing = True

    def _command(self, body: Payload) -> None:
        """Answer a slash command by its `response_url`; it is noted only where it has to wait."""
        place = Place(body.get("channel_id") or "")
        asked = Question(body["response_url"], place.channel, url=body["response_url"])

        def tell(said: Reply) -> None:
            self._note(asked)
            outgoing.respond(self.posting, asked.url, _only_for_asker(said), place)

        patience = Patience(tell)
        question = incoming.command_asked(self._desk, body, patience.meanwhile)
        reply = safely(lambda: router.answer(self._desk, question))
        if patience.end():
            self._done(asked)  # first: told twice that it was cut off is worse than not at all
        outgoing.respond(self.posting, asked.url, reply, place)

    def _answer(
        self, question: Question, event: Payload, bot_user: str | None, standing: str | None = None
    ) -> None:
        """Answer a question; `standing` is the message that is to become the answer."""
        place = _place(question)
        first: list[str | None] = [standing] if standing else []
        patience = Patience(
            lambda said: first.append(
                outgoing.post(self.posting, place, _marked(said, question, "first"))
            )
        )
        if standing:
            patience.end()
        asked = incoming.message_asked(
            self._desk,
            event,
            "dm" if question.direct else "mention",
            bot_user,
            thread=self._conversation(question, bot_user, patience),
            files=self.files,
            meanwhile=patience.meanwhile,
        )
        reply = safely(lambda: router.answer(self._desk, asked))
        patience.end()
        marked = _marked(reply, question, "later" if reply.later else "answer")
        if not self._is_ours(question):
            _log.warning("A question took too long, and another process answers it.")
            return
        if first and first[0]:
            posted = outgoing.post_instead(self.posting, place, first[0], marked)
        else:
            posted = outgoing.post(self.posting, place, marked, event.get("user"))
        if posted == outgoing.UNSURE:
            if question.event:
                unanswered.postpone(
                    self._desk.archive, question.event, _UNSURE_SECONDS, counted=True
                )
            return
        if reply.later is None or posted is None:
            self._done(question)
            return
        ended = functools.partial(self._done, question)
        self.later.in_message(_finished(reply, question), place.channel, posted, ended)

    def _conversation(
        self, question: Question, bot_user: str | None, patience: Patience
    ) -> Callable[[], Thread] | None:
        """Return what fetches the conversation round a message, once; `None` for none."""
        channel, ts, root = question.channel, question.ts, question.thread
        asking, files = self.asking, self.files
        if not root and not question.direct:
            return None

        @functools.cache
        def fetched() -> Thread:
            with patience.meanwhile("this conversation"):
                if root:
                    return threads.whole_thread(asking, channel, root, files, bot_user)
                return threads.just_before(asking, channel, ts, files, bot_user)

        return fetched

    def _finish(self, question: Question) -> None:
        """Finish what another process began: find out how far it came, and go on from there."""
        if question.url:
            self._done(question)
            outgoing.respond(self.posting, question.url, messages.cut_off())
            return
        try:
            held = tuple(threads.since(self.asking, question))
            bot_user = str(self.asking.auth_test()["user_id"])
        except SlackApiError as error:
            code = str(error.response.get("error"))
            _log.warning("A question that was left behind cannot be read: %s", code)
            self._done(question) if code in _GONE else self._postpone(question)
            return
        except (SlackClientError, OSError):
            self._postpone(question)
            return
        states = dict(_ours(held, question))
        asked = next((raw for raw in held if raw.get("ts") == question.ts), None)
        standing = next((ts for ts, state in states.items() if state != "answer"), None)
        if "answer" in states.values():
            self._done(question)
        elif asked is None or question.tries > _MOST_TRIES:
            self._give_up(question, standing, told=asked is not None)
        else:
            _log.info("A question that was left behind is answered now.")
            event = {**asked, "channel": question.channel, "thread_ts": question.thread}
            self._answer(question, event, bot_user, standing)

    def _give_up(self, question: Question, standing: str | None, *, told: bool) -> None:
        """End a question that several processes did not survive; who asked it is `told`."""
        sorry = _marked(messages.cut_off(), question, "answer")
        self._done(question)
        if standing is not None:
            outgoing.change(self.posting, question.channel, standing, sorry)
        elif told:
            outgoing.post(self.posting, _place(question), sorry)

    def _taken(self, question: Question) -> Question | None:
        """Note a question that is new, `None` where it is not.

        Where the archive takes no note (its disk is full), the question goes on without one:
        an answer that a crash may lose is better than none.
        """
        try:
            return question if unanswered.take(self._desk.archive, question, self._owner) else None
        except ClippingsError as error:
            _log.error("A question is answered without a note of it: %s", error)
            return replace(question, event="")

    def _note(self, question: Question) -> None:
        try:
            unanswered.note(self._desk.archive, question, self._owner)
        except ClippingsError as error:
            _log.warning("A question is not noted: %s", type(error).__name__)

    def _done(self, question: Question) -> None:
        if not question.event:
            return
        try:
            unanswered.done(self._desk.archive, question.event)
        except ClippingsError as error:  # found answered when somebody looks for it
            _log.warning("An answered question stays noted: %s", type(error).__name__)

    def _is_ours(self, question: Question) -> bool:
        """Say whether nobody else took a question that this process was slow to answer, or can."""
        if not question.event:
            return True
        try:
            return unanswered.hold(self._desk.archive, question.event, self._owner)
        except ClippingsError:  # an answer twice is better than none
            return True

    def _postpone(self, question: Question) -> None:
        unanswered.postpone(self._desk.archive, question.event)


def _place(question: Question) -> Place:
    """Return where a question's answer belongs: its thread, or the one that it begins."""
    begun = None if question.direct else question.ts
    return Place(question.channel, question.thread or begun)


def _marked(reply: Reply, question: Question, state: State) -> Reply:
    """Return a message that says which question it belongs to, and what is still to come."""
    payload = {"question": question.ts, "state": state}
    return replace(reply, metadata={"event_type": EVENT_TYPE, "event_payload": payload})


def _finished(reply: Reply, question: Question) -> Reply:
    """Return an answer whose later one is marked as the last."""
    later = reply.later
    if later is None:
        return reply
    return replace(reply, later=lambda: _marked(later(), question, "answer"))


def _ours(held: Iterable[Payload], question: Question) -> Iterable[tuple[str, str]]:
    """Yield our messages of one question, each with how far it came."""
    for raw in held:
        metadata = raw.get("metadata") or {}
        payload = metadata.get("event_payload") or {}
        if metadata.get("event_type") == EVENT_TYPE and payload.get("question") == question.ts:
            yield str(raw.get("ts")), str(payload.get("state"))


def _only_for_asker(reply: Reply) -> Reply:
    return replace(reply, response_type="ephemeral")
