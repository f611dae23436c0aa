"""The four doors into the handlers: a question, a click, a filled-in form, the home tab."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from handlers import articles, forms, questions, several
from handlers import home as home_
from handlers import state as state_
from handlers.answering import articles as article_answers
from handlers.answering import care, clicks, openly, voices
from handlers.answering import commands as answers
from handlers.answering import identity as who_answers
from handlers.answering import remarks as remark_answers
from handlers.answering import search as search_answers
from handlers.article import spoken
from handlers.asking import Ask, Click, FormErrors, Modal, Reply, Surface, View
from handlers.desk import Desk
from handlers.identity import decisions as identities
from handlers.identity import who
from handlers.question import asked_of_it, phrases, shapes, typed
from handlers.question.filters import split_filters
from handlers.thread import discussed, pasted, pointed
from handlers.thread import person as spoken_of
from handlers.views import forms as forms_view
from handlers.views import home as home_view
from handlers.views import identities as identities_view
from handlers.views import messages
from nlp.answer import plain
from nlp.text.words import content_words
from store.errors import ClippingsError

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.asking import Message

Answerer = Callable[[Desk, Ask, str], Reply]

_ANSWERERS: dict[str, Answerer] = {
    **answers.HELPED,
    "remarks": remark_answers.answer_remarks,
    "voices": voices.answer_voices,
    "from": answers.answer_from,
    "when": answers.answer_when,
    "open": answers.answer_open,
    "latest": article_answers.answer_latest,
    "read": article_answers.answer_read,
    "status": care.answer_status,
    "care": care.answer_care,
    "alias": who_answers.answer_alias,
    "same": who_answers.answer_same,
    "different": who_answers.answer_different,
}
_LONGEST_NAME = 4  # words
_LONGEST_SEARCH = 8
"""Words of a bare question that are looked for in articles; a longer one is talk."""
_OPEN_ENDED = frozenset({None, "", "/clippings"})
"""Commands behind which anything may be asked: none at all, and our own name."""
_TAKES_A_PASTE = frozenset({"summarise", "read"})
_ABOUT_AN_ARTICLE = frozenset({"shorter", "longer"})
_OF_THE_BOT = frozenset(
    "help status care alias same different digest latest read summarise".split()
)
"""Commands that are about us or the archive, never about one article's contents."""
_OPEN_QUESTIONS = frozenset({"", "open", "timeline", "when"})
"""Questions that name nothing of ours: an article that is being talked about may answer them."""


def answer(desk: Desk, ask: Ask) -> Reply:
    """Answer what somebody typed: "/quotes Ilsa Brandt", "quotes Ilsa Brandt", "summarise <url>".

    Args:
        desk: What handlers need.
        ask: The question.

    Returns:
        The answer, drawn. Whatever was asked, there is one: a question that cannot be
        understood, or that leads nowhere, is answered by a kind word and good examples.
        Further questions of the same message are answered in its `parts`.
    """
    each = () if ask.pasted else several.of(ask.command, typed.clean(ask.text))
    if len(each) <= 1:
        return _one(desk, ask)
    first = _one(desk, replace(ask, text=each[0]))
    answered = each[1 : several.MOST]
    others = [_one(desk, replace(ask, text=one, command=None)) for one in answered]
    if left := "; ".join(each[several.MOST :]):
        told = f"I answer {several.MOST} questions of one message. Please ask again: “{left}”"
        others.append(messages.said(told, public=ask.is_public))
    return replace(first, parts=(*first.parts, *others))


def _one(desk: Desk, ask: Ask) -> Reply:
    try:
        return _answered(desk, ask)
    except ClippingsError as error:
        return messages.said(str(error), public=ask.is_public)


def _answered(desk: Desk, ask: Ask) -> Reply:
    if ask.command in _OPEN_ENDED:
        ask = _without_the_paste(ask)
    question = typed.in_full(typed.clean(ask.text))
    if ask.command in _OPEN_ENDED and (told := spoken_of.resolved(desk, ask, question)):
        return _by_command(desk, ask, told, questions.command_of(None, told))
    command = questions.command_of(ask.command, question)
    at_hand = _of_the_article_at_hand(desk, ask, question, command)
    return _by_command(desk, ask, question, command) if at_hand is None else at_hand


def _by_command(desk: Desk, ask: Ask, question: str, command: questions.Command) -> Reply:
    """Answer what is asked of the archive, or of us."""
    if ask.command in _OPEN_ENDED and plain.read(question) is not None:  # of which article?
        return article_answers.answer_summary(desk, ask, "")
    if command.wants_help or command.name == "help":
        return answers.answer_help(desk, ask, "" if command.name == "help" else command.name)
    if command.name in _ABOUT_AN_ARTICLE:
        return article_answers.answer_summary(desk, ask, f"{command.rest} {command.name}")
    if command.name:
        too_long = typed.is_too_long(ask.text) and command.name not in _TAKES_A_PASTE
        if too_long:
            return answers.offer(desk, ask, "That is more than I can take for one question.")
        return _ANSWERERS[command.name](desk, ask, command.rest)
    return _not_understood(desk, ask, question)


def _of_the_article_at_hand(
    desk: Desk, ask: Ask, question: str, command: questions.Command
) -> Reply | None:
    """Answer what can only be asked of the article that is talked about, or what it answers."""
    if ask.command not in _OPEN_ENDED or phrases.OF_THE_ARCHIVE.match(question):
        return None
    first = question.lstrip("/").partition(" ")[0].lower()
    is_ours = command.name in _OF_THE_BOT or (first in phrases.SPELLINGS and first != "who")
    if not is_ours and (named := article_answers.of_one_named(desk, ask, question)) is not None:
        return named
    followed = article_answers.follow_up(desk, ask, question)
    asks = asked_of_it.is_asking(question) or (question.endswith("?") and _is_in_a_talk(ask))
    if followed is not None or is_ours or not asks:
        return followed
    is_open = command.name in _OPEN_QUESTIONS or _asks_of_a_role(question)
    if not is_open and not _is_in_a_talk(ask):
        return None
    names = command.rest != command.rest.lower()
    elsewhere = names and (command.name == "timeline" or _asks_for_somebody(desk, command.rest))
    archive = partial(_by_command, desk, ask, question, command) if elsewhere else None
    return article_answers.open_question(desk, ask, question, archive)


def _asks_of_a_role(question: str) -> bool:
    """Tell whether the words of "the company" or "she" are asked for: those of the article's."""
    asked = spoken.who_of(question)
    return bool(asked) and asked == asked.lower()


def _is_in_a_talk(ask: Ask) -> bool:
    """Tell whether a question was asked among people, in a thread."""
    return ask.surface == "mention" and ask.thread is not None


def _without_the_paste(ask: Ask) -> Ask:
    """Take an article that is pasted beside a question out of it."""
    body = ask.message.body if ask.message is not None else ""
    question, article = pasted.apart(body or typed.plain(ask.text))
    return replace(ask, text=question, pasted=article) if article else ask


def _not_understood(desk: Desk, ask: Ask, question: str) -> Reply:
    """Answer a line that names no command: a name, words that articles hold, else help."""
    if phrases.THANKS.fullmatch(question) or phrases.PRAISE.fullmatch(question):
        return messages.said("Gladly.", public=ask.is_public)
    message = ask.message
    attached = message is not None and bool(message.files or pointed.links_of(message))
    carries = attached or bool(ask.pasted or typed.links(ask.text))
    number = question if pointed.is_a_number(question) else ""
    if carries or len(ask.text) > typed.LONGEST or number or _is_of_some_article(desk, question):
        return article_answers.answer_summary(desk, ask, number)
    silent = bool(ask.text.strip()) and "?" not in question and not _has_words(question)
    among_people = ask.surface == "mention" and ask.thread is not None
    if among_people and (silent or phrases.TALK.fullmatch(question)):
        return messages.said("All right.", public=ask.is_public)
    if _asks_for_somebody(desk, question):
        return answers.answer_quotes(desk, ask, question)
    return _of_its_words(desk, ask, question)


def _of_its_words(desk: Desk, ask: Ask, question: str) -> Reply:
    """Answer by the sentences that have what is asked, by the articles that have the words."""
    if asked_of_it.is_asking(question) and not _is_of_this(question):
        answered = openly.of_archive(desk, ask, question)
        if answered is not None:
            return answered
    asked = articles.Asked(question)
    searchable = 0 < len(question.split()) <= _LONGEST_SEARCH and not _is_of_this(question)
    if searchable and articles.answer(desk, asked).total:
        return search_answers.show(desk, asked, public=ask.is_public)
    return _offered(desk, ask, question, sought=searchable)


def _offered(desk: Desk, ask: Ask, question: str, *, sought: bool) -> Reply:
    """Answer what nothing answers: a question by the articles that come nearest, else by help."""
    near = discussed.nearest(desk, ask, question) if asked_of_it.is_asking(question) else None
    if near is not None and near.near:
        told = article_answers.summarised(desk, ask, near, shapes.Shape())
        return messages.followed_by(told, "Everything I can do: /clippings help")
    lead = _lead(ask, question if _has_words(question) else "", sought=sought)
    return answers.offer(desk, ask, lead)


def _is_of_some_article(desk: Desk, question: str) -> bool:
    """Tell whether a line can only be asked of an article, though none is in sight: "gist?"."""
    wanted = asked_of_it.read(question.rstrip("?!. "))
    if wanted is None or wanted.startswith("about "):
        return False
    return not _asks_for_somebody(desk, question)


def _has_words(question: str) -> bool:
    return any(character.isalnum() for character in question)


def _is_of_this(question: str) -> bool:
    """Tell whether a question is about "it", or has little words alone: no search finds that."""
    words = question.lower().strip(" ?!.").split()
    return bool(phrases.ABOUT_THIS & set(words)) or not content_words(question)


def _asks_for_somebody(desk: Desk, question: str) -> bool:
    """Tell whether a line names somebody, or several, maybe with "on trade since 2022" behind."""
    name, _filters = split_filters(question, desk.now().date(), lenient=True)
    if who.several(desk, name) is not None:
        return True
    return 0 < len(name.split()) <= _LONGEST_NAME and who.is_a_name(desk, name)


def _lead(ask: Ask, question: str, *, sought: bool) -> str:
    if question:
        none = ", and no article has these words" if sought else ""
        return f"I did not understand “{question[:80]}”{none}."
    if ask.thread is not None and ask.surface == "mention":
        return "Yes? In a thread about an article, try: summarise"
    return "Hello. Ask me about what is in the archive."


def act(
    desk: Desk,
    action_id: str,
    value: str,
    *,
    user: str | None = None,
    channel: str | None = None,
    surface: Surface = "slash",
    now: datetime | None = None,
    message_at: Callable[[str], Message | None] | None = None,
) -> Reply | Modal:
    """Answer a click on a button or a choice in a menu.

    Args:
        desk: What handlers need.
        action_id: The element's id, as it was drawn ("quotes.page:more").
        value: The button's value, or the chosen option's.
        user: Who clicked (an id), named when an answer is shared.
        channel: Where.
        surface: Where the message with the button stands.
        now: This instant; the desk's clock where left out.
        message_at: Fetches a message of that conversation, by its `ts`.

    Returns:
        A message to respond with (mind `replace_original`, `response_type`), or a window to
        open, update or push.
    """
    instant = now or desk.now()
    click = Click(action_id, value, user, channel, surface, instant, message_at)
    try:
        return clicks.answer(desk, click)
    except ClippingsError as error:
        if clicks.opens_a_window(action_id):
            return messages.said_in_window(str(error))
        return messages.said(str(error))


def submit(
    desk: Desk,
    callback_id: str,
    state: Mapping[str, Any],
    private_metadata: str,
    user: str | None = None,
) -> Modal | FormErrors:
    """Take a filled-in form.

    Args:
        desk: What handlers need.
        callback_id: Which form it is.
        state: The view's `state.values` as Slack sends it.
        private_metadata: What the form was drawn for.
        user: Who filled it in.

    Returns:
        The window that confirms it (`response_action: update`), or what is wrong with it
        (`response_action: errors`).
    """
    if callback_id in identities.FORMS:
        return _identity(desk, callback_id, state, private_metadata, user)
    take = {"speaker.set": forms.set_speaker, "date.set": forms.set_date}.get(callback_id)
    if take is None:
        return messages.said_in_window("That form is from an older message. Please ask again.")
    try:
        done = take(desk, state, user)
    except ClippingsError as error:
        return messages.said_in_window(str(error))
    return forms_view.done(done) if isinstance(done, forms.Done) else FormErrors(done)


def _identity(
    desk: Desk, form: str, state: Mapping[str, Any], private_metadata: str, user: str | None
) -> Modal | FormErrors:
    try:
        person = state_.number(state_.unpack(private_metadata), "p")
        done = identities.take(desk, form, person, state, user)
    except ClippingsError as error:
        return messages.said_in_window(str(error))
    if isinstance(done, identities.Decided):
        return identities_view.decided_in_window(done)
    return FormErrors(done)


def home(desk: Desk, user: str | None = None) -> View:  # noqa: ARG001 - the same for everybody so far
    """Return the app's home tab."""
    return home_view.draw(home_.answer(desk))
