"""The commands on one article and on what is new: summaries, follow-ups, latest, the digest.

The docstrings here are shown by `help`, as those in `handlers.answering.commands` are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handlers import (
    affair,
    answered,
    compared,
    compared_texts,
    context,
    digest,
    latest,
    shared,
    summary,
)
from handlers.article import sought, spoken
from handlers.context import article_of
from handlers.question import asked_of_it, phrases, shapes
from handlers.question import of_article as questions
from handlers.thread import discussed
from handlers.views import answered as answered_view
from handlers.views import compared as compared_view
from handlers.views import context as context_view
from handlers.views import digest as digest_view
from handlers.views import later as later_view
from handlers.views import latest as latest_view
from handlers.views import messages, naming, which
from handlers.views import summary as summary_view
from store import articles as stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.asking import Ask, Message, Reply
    from handlers.desk import Desk
    from store.values import Article, Draft

_WAITS: dict[str, float | None] = {"slash": 2.0, "terminal": None}
"""Seconds that a language model has where an answer cannot be replaced by a later one; `None` is
as long as the newsroom allows."""
_AROUND = "“”\"'’?!.,;:()"
_NO_TRANSLATION = (
    "I cannot translate: I only give an article’s own words, in its own language. “in 3 sentences”"
    " makes it short enough to be translated quickly, and “read it” gives all of it."
)
_PAGE = re.compile(r"(?P<reference>.*?)[ ,]*\bpage (?P<page>\d{1,4})", re.IGNORECASE)


def answer_summary(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Summarise an article in its own sentences: by number, headline or link, or in its thread.

        summarise no. {article}
        summarise in 2 sentences as bullets
        what does it say about trade?

    In a thread, a link, a file, a headline or a pasted text says which article. What is pasted
    or shared as a file is read for the answer and kept nowhere. Also: who is quoted? when did
    this happen? what is new? figures? why? does anyone disagree? what happened next? shorter,
    longer. Any other question in a thread, or with a number behind it ("how many were hurt in
    no. {article}?"), is answered by the article's own sentences; what they lack is said, and the
    archive is offered. `read no. {article}` prints the article itself.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    reference, shape = shapes.parse(rest)
    follow_up = shape != shapes.Shape() and not reference
    found = discussed.find(desk, ask, reference, follow_up=follow_up)
    if shape.about and found.is_nothing:  # "the article about the dam" is looked for by its topic
        named = "" if discussed.is_pointing(reference) else f"{reference} "
        found = discussed.find(desk, ask, f"{named}{shape.about}")
        if not named and found.is_nothing:
            found = replace(found, looked_for=(f"an article on “{shape.about[:80]}”",))
        shape = replace(shape, about="")
    public = ask.is_public
    known = not found.is_nothing
    if not known and not reference and shape.aspect == "new":
        return show_latest(desk, latest.Asked(), public=public)
    if known or stored.count(desk.archive):
        return summarised(desk, ask, found, shape)
    return messages.empty_archive(public=public)


def answer_read(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Print an article: by number, headline or link, or the one that its thread is about.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    asked = _PAGE.fullmatch(rest)
    reference, page = (asked["reference"], int(asked["page"])) if asked else (rest, 1)
    reference = "" if phrases.WHOLE.fullmatch(reference) else reference
    found = discussed.find(desk, ask, reference, follow_up=not reference)
    if found.article is None:
        return answer_summary(desk, ask, f"{rest} longer")
    whole = context.whole(desk, found.article.id, page - 1)
    return context_view.printed(whole, public=ask.is_public)


def summarised(desk: Desk, ask: Ask, found: discussed.Discussed, shape: shapes.Shape) -> Reply:
    """Draw the summary of what was found, or ask which is meant, or say what was looked for.

    Args:
        desk: What handlers need.
        ask: The question.
        found: What it is about.
        shape: What is wanted of it.
    """
    public = ask.is_public
    if shape.aspect == "translate":
        return messages.said(_NO_TRANSLATION, public=public)
    if found.sentences and not shape.sentences and not shape.about and not shape.aspect:
        shape = replace(shape, sentences=found.sentences)
    if found.article is not None:
        wait = _WAITS.get(ask.surface, 0.0)
        shown = show_summary(desk, found.article.id, shape, public=public, wait=wait)
        return which.beside(shown, found.since, shape)
    if found.draft is not None:
        drawn = _of_draft(desk, found.draft, shape, found.shared, public=public)
        return which.beside(drawn, found.since, shape)
    if found.candidates:
        return which.which_article(found, shape, public=public)
    if found.choices:
        return which.which_text(found, shape, public=public)
    return which.no_article(found, shape, public=public)


def _of_draft(
    desk: Desk, draft: Draft, shape: shapes.Shape, place: shared.Shared | None, *, public: bool
) -> Reply:
    """Draw the answer about a text that the archive lacks."""
    if shape.aspect == "next":
        shape = replace(shape, aspect="new")
    if shape.aspect == "new":
        found = compared_texts.of_draft(desk, draft, shape.against)
        return compared_view.draw(found, public=public, shared=place or shared.Shared())
    return summary_view.draw(summary.of_draft(desk, draft, shape, place), public=public)


def follow_up(desk: Desk, ask: Ask, question: str) -> Reply | None:
    """Answer what can only be about an article that is being talked about, or that it names.

    Args:
        desk: What handlers need.
        ask: The question.
        question: Its words, cleaned.

    Returns:
        The answer; `None` where it is no such question, or no such article is in sight.
    """
    words = phrases.THANKS.sub("", question).rstrip("?!. ").strip()
    has_one = ask.thread is not None or bool(ask.pasted)
    rest = _of_one_in_sight(words) if has_one else None
    if rest is None:
        return None
    _reference, shape = shapes.parse(rest)
    found = discussed.find(desk, ask, "", follow_up=shape != shapes.Shape())
    in_sight = found.article is not None or found.draft is not None or bool(found.incomplete)
    return summarised(desk, ask, found, shape) if in_sight else None


def _of_one_in_sight(words: str) -> str | None:
    """Read what can only be asked of an article in sight."""
    if questions.parted(words) is not None:
        return None
    followed, wish = questions.follow_up(words), asked_of_it.read(words)
    if followed is not None:  # "and its quotes", "and in French" are wishes, "and the dam" is none
        topic = wish is None or " about " in f" {words.lower()} " or wish.startswith("about ")
        return followed if topic else wish
    first = words.partition(" ")[0].lower()
    is_read = questions.read(words) is not None or phrases.SPELLINGS.get(first) == "summarise"
    return None if is_read else wish


def open_question(
    desk: Desk, ask: Ask, question: str, elsewhere: Callable[[], Reply] | None
) -> Reply | None:
    """Answer an open question out of the article that its thread is about.

    Args:
        desk: What handlers need.
        ask: The question.
        question: Its words, cleaned.
        elsewhere: What the archive answers, where it may well answer what the article does not.

    Returns:
        The article's sentences that answer it, or what it lacks; `None` where no article was
        spoken of.
    """
    words = phrases.THANKS.sub("", question).strip()
    if ask.thread is None or not sought.is_asked(words):
        return None
    if ask.surface != "mention" and not asked_of_it.topics(words):
        return None
    found = discussed.find(desk, ask, "", follow_up=True)
    shape = shapes.Shape(about=words.rstrip("?!. "), aspect="asked")
    if found.article is not None:
        made = summary.of_article(desk, found.article, shape)
    elif found.draft is not None:
        made = summary.of_draft(desk, found.draft, shape, found.shared)
    else:
        return None
    who = spoken.asked_of(words)
    if elsewhere is None and not made.sure and (wider := _wider(desk, ask, words, found)):
        return wider
    archive = None if elsewhere is None or made.sure else elsewhere()
    if archive is None or (made.picked and who and messages.is_of_nothing(archive)):
        drawn = summary_view.draw(made, public=ask.is_public)
        told = which.beside(drawn, found.since, shape)
        more = f"More of theirs in the archive: “quotes {who}”."
        return messages.followed_by(told, more) if who and made.sure and elsewhere else told
    at_hand = f"no. {found.article.id}" if found.article is not None else "the text at hand"
    return messages.led_by(
        f"I find no answer to that in {at_hand}. This is from the archive:", archive
    )


def _wider(desk: Desk, ask: Ask, words: str, found: discussed.Discussed) -> Reply | None:
    """Answer out of the archive what names somebody whom the article at hand does not name."""
    article = found.article
    names = [word.strip(_AROUND) for word in words.split()[1:] if word[:1].isupper()]
    if article is None or all(name in article.text for name in names):
        return None
    told = answered.of_archive(desk, words)
    if not told:
        return None
    drawn = answered_view.draw(words, told, public=ask.is_public)
    lead = f"{naming.number(article.id).capitalize()} does not have all of these names."
    return messages.led_by(f"{lead} This is from the archive:", drawn)


def of_one_named(desk: Desk, ask: Ask, question: str) -> Reply | None:
    """Answer an open question out of the article that it names: "how many died in no. 4?".

    Args:
        desk: What handlers need.
        ask: The question.
        question: Its words, cleaned.

    Returns:
        The article's sentences that answer it, or what it lacks; `None` where it names no article,
        or asks nothing of it.
    """
    parted = questions.parted(question)
    if parted is None:
        return None
    words, named = parted
    wish = asked_of_it.read(words)
    shape = shapes.Shape(about=words, aspect="asked")
    if wish is not None and not wish.startswith("about "):
        shape = shapes.parse(wish)[1]
    elif not sought.is_asked(words):
        return None
    return summarised(desk, ask, discussed.find(desk, ask, named), shape)


def answer_shared(
    desk: Desk, ask: Ask, held: dict[str, Any], message_at: Callable[[str], Message | None] | None
) -> Reply:
    """Read a text that the archive lacks once more, where it stands, in another shape.

    Args:
        desk: What handlers need.
        ask: Who asks, and where.
        held: The button's state: where the text stands, and how it is wanted.
        message_at: Fetches a message of the conversation.

    Raises:
        BadQuestionError: It is no state of ours.
    """
    place, shape = shared.unpacked(held), shapes.unpack(held)
    message = message_at(place.ts) if place.ts and message_at is not None else None
    found = discussed.read_again(desk, ask, place, message)
    if found is None:
        return messages.said("I do not find that text any more: its message is gone.")
    drawn = summarised(desk, ask, found, shape)
    if found.article is None and found.draft is None:
        return replace(drawn, response_type="ephemeral")
    return replace(drawn, replace_original=True)


def answer_latest(desk: Desk, ask: Ask, rest: str) -> Reply:
    """List the articles that were added last.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return show_latest(desk, latest.parse(desk, rest), public=ask.is_public)


def show_latest(
    desk: Desk, asked: latest.Asked, *, public: bool, shared_by: str | None = None
) -> Reply:
    """Draw a page of what was added last, or say that nothing was.

    Args:
        desk: What handlers need.
        asked: Since when, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    if not stored.count(desk.archive):
        return messages.empty_archive(public=public)
    return latest_view.draw(latest.answer(desk, asked), public=public, shared_by=shared_by)


def show_summary(
    desk: Desk,
    number: int,
    shape: shapes.Shape,
    *,
    public: bool,
    wait: float | None = 0.0,
    shared_by: str | None = None,
) -> Reply:
    """Draw the summary of an article of the archive.

    Args:
        desk: What handlers need.
        number: The article's number.
        shape: How it is wanted.
        public: Whether everybody round the question sees it.
        wait: Seconds that the newsroom's language model has for it (`None`: its own limit). With
            0 the article's own sentences are drawn at once, and `Reply.later` brings the other.
        shared_by: Who shares it with the channel; then no model is asked.

    Raises:
        NotFoundError: There is no such article, or it may not be shown.
    """
    article = article_of(desk, number)
    if shape.aspect == "new":
        found_new = compared.of_article(desk, article, shape.against)
        return compared_view.draw(found_new, public=public)
    found = None
    if shape.aspect == "next":
        following = affair.following(desk, article)
        found = None if following.later or following.perhaps else _still_ahead(desk, article)
        if found is None:
            return later_view.draw(article, following, public=public)
    found = found or summary.of_article(desk, article, shape)
    if shared_by is not None:
        found = replace(found, pending=False)
    elif wait != 0:
        found = summary.written_anew(desk, found, wait)

    def later() -> Reply:
        return summary_view.draw(summary.written_anew(desk, found), public=public)

    drawn = summary_view.draw(found, public=public, shared_by=shared_by)
    return replace(drawn, later=later) if found.pending else drawn


def _still_ahead(desk: Desk, article: Article) -> summary.SummaryAnswer | None:
    """Return what an article itself expects, where nothing on the same is found in the archive."""
    ahead = summary.of_article(desk, article, shapes.Shape(about="what next", aspect="asked"))
    note = "I found nothing later on the same in the archive. What the article itself expects:"
    return replace(ahead, note=note) if ahead.sure else None


def answer_digest(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show what was added to the archive since the last digest, for you alone.

        /digest
        /digest since 1 June

    The weekly digest itself is posted in the newsroom’s channels, at the hour set for it.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    added = digest.preview(desk, rest, ask.channel)
    return digest_view.draw(added, public=ask.is_public, by_command=ask.surface == "slash")
