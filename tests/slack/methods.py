"""Slack's Web API as the stand-in answers it: which method needs which scope and token."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.slack import chat, reading, views
from tests.slack.arguments import Arguments, SlackRefusalError
from tests.slack.payloads import file_shown
from tests.slack.state import HISTORY_SCOPE, READ_SCOPE, Message, Team, UploadedFile

if TYPE_CHECKING:
    from tests.slack.state import Json

Answer = Callable[[Team, Arguments], "Json"]
SOCKETS_AT_ONCE = 10


@dataclass(frozen=True)
class Method:
    """One method: its answer, the scopes of which it needs one, and whether it takes JSON.

    `by_kind` gives the scope by the conversation's kind, where that decides.
    """

    answer: Answer
    scopes: tuple[str, ...] = ()
    json: bool = True
    by_kind: dict[str, str] | None = None
    app_token: bool = False


def _test(team: Team, _args: Arguments) -> Json:
    return {
        "url": "https://stand-in.slack.example/",
        "team": "Stand-in",
        "user": "clippings",
        "team_id": team.id,
        "user_id": team.bot_user,
        "bot_id": "B0STANDIN",
        "is_enterprise_install": False,
    }


def _open_im(team: Team, args: Arguments) -> Json:
    user = args.need("users")
    for conversation in team.conversations.values():
        if conversation.kind == "im" and user in conversation.members:
            return {"channel": {"id": conversation.id}}
    raise SlackRefusalError("user_not_found")


def _file_info(team: Team, args: Arguments) -> Json:
    held = team.shared.get(args.need("file", "file_not_found"))
    if held is None:
        raise SlackRefusalError("file_not_found")
    return {"file": file_shown(team, held)}


def _upload_url(team: Team, args: Arguments) -> Json:
    filename, length = args.need("filename"), args.need("length")
    if not length.isdigit() or int(length) == 0:
        raise SlackRefusalError("invalid_arguments")
    with team.lock:
        held = UploadedFile("F" + secrets.token_hex(5).upper(), filename, int(length))
        team.files[held.id] = held
    return {"file_id": held.id, "upload_url": f"{team.base}/upload/{held.id}"}


def _complete_upload(team: Team, args: Arguments) -> Json:
    entries = args.structure("files")
    if not isinstance(entries, list) or not entries:
        raise SlackRefusalError("invalid_arguments")
    done: list[Json] = []
    for entry in entries:
        held = team.files.get(entry.get("id", ""))
        if held is None or held.content is None:
            raise SlackRefusalError("file_not_found")
        held.complete, held.title = True, entry.get("title") or held.filename
        done.append({"id": held.id, "title": held.title, "name": held.filename})
    channel = args.get("channel_id")
    if channel is not None:
        chat.find_conversation(team, channel, member=True)
        team.post(
            Message(
                channel=channel,
                ts=team.new_ts(),
                user=team.bot_user,
                text=args.get("initial_comment") or "",
                thread_ts=args.ts("thread_ts", "invalid_thread_ts"),
                from_bot=True,
                files=done,
                via="files.completeUploadExternal",
            )
        )
    return {"files": done}


def _history(answer: Answer) -> Method:
    return Method(answer, json=False, by_kind=HISTORY_SCOPE)


def _about(answer: Answer) -> Method:
    return Method(answer, json=False, by_kind=READ_SCOPE)


METHODS = {
    "auth.test": Method(_test),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.permalink, json=False),
    "conversations.replies": _history(reading.replies),
    "conversations.history": _history(reading.history),
    "conversations.info": _about(reading.info),
    "conversations.members": _about(reading.members),
    "conversations.join": Method(reading.join, ("channels:join",)),
    "conversations.open": Method(_open_im, ("im:write",)),
    "users.info": Method(reading.user, ("users:read",), json=False),
    "views.open": Method(views.open_),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
    "views.publish": Method(views.publish),
    "files.info": Method(_file_info, ("files:read",), json=False),
    "files.getUploadURLExternal": Method(_upload_url, ("files:write",), json=False),
    "files.completeUploadExternal": Method(_complete_upload, ("files:write",)),
}


class WebApi:
    """Answers calls: the token first, then the scope, then the method itself."""

    def __init__(self, team: Team) -> None:
        """Answer for this workspace."""
        self.team = team

    def call(self, name: str, given: dict[str, Any], token: str | None, *, is_json: bool) -> Json:
        """Return the method's answer.

        Args:
            name: The method, as `chat.postMessage`.
            given: Its arguments.
            token: What stands behind `Bearer`, or in the form.
            is_json: Whether the arguments came as JSON, which only some methods read.

        Raises:
            SlackRefusalError: Slack would say `ok: false`.
        """
        method = METHODS.get(name)
        if method is None:
            raise SlackRefusalError("unknown_method", req_method=name)
        self._check_token(token)
        args = Arguments({} if is_json and not method.json else given)
        self._check_scope(method, args)
        return method.answer(self.team, args)

    def check_app_token(self, token: str | None) -> None:
        """Check the token that opens sockets.

        Raises:
            SlackRefusalError: It is missing, wrong or too weak.
        """
        if not token:
            raise SlackRefusalError("not_authed")
        if token == self.team.bot_token:
            raise SlackRefusalError("not_allowed_token_type")
        if token != self.team.app_token:
            raise SlackRefusalError("invalid_auth")
        self._need(("connections:write",), self.team.app_scopes)

    def _check_token(self, token: str | None) -> None:
        if not token:
            raise SlackRefusalError("not_authed")
        if token == self.team.app_token:
            raise SlackRefusalError("not_allowed_token_type")
        if token != self.team.bot_token:
            raise SlackRefusalError("invalid_auth")

    def _check_scope(self, method: Method, args: Arguments) -> None:
        needed = method.scopes
        if method.by_kind is not None:
            conversation = self.team.conversations.get(args.get("channel") or "")
            if conversation is not None:
                needed = (method.by_kind[conversation.kind],)
            elif not set(method.by_kind.values()) & set(self.team.scopes):
                needed = (method.by_kind["public"],)
        self._need(needed, self.team.scopes)

    @staticmethod
    def _need(needed: tuple[str, ...], provided: list[str]) -> None:
        if needed and not set(needed) & set(provided):
            raise SlackRefusalError(
                "missing_scope", needed=",".join(needed), provided=",".join(provided)
            )
