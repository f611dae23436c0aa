"""The commands: each reads its question, finds its answer and has it drawn.

The docstrings here are what `help` shows: the first line, the indented examples, the rest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import (
    alias,
    articles,
    compared,
    digest,
    discussed,
    examples,
    identities,
    person,
    quotes,
    status,
    summary,
    timeline,
    typed,
    who,
)
from handlers import help as help_
from handlers.context import article_of
from handlers.filters import Filters, split_filters
from handlers.views import articles as articles_view
from handlers.views import compared as compared_view
from handlers.views import digest as digest_view
from handlers.views import help as help_view
from handlers.views import identities as identities_view
from handlers.views import messages, picture
from handlers.views import person as person_view
from handlers.views import quotes as quotes_view
from handlers.views import status as status_view
from handlers.views import summary as summary_view
from handlers.views import timeline as timeline_view
from store import articles as stored

if TYPE_CHECKING:
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk
    from store.identities import Said


def is_public(ask: Ask) -> bool:
    """Tell whether everybody round the question sees its answer."""
    return ask.surface in {"mention", "dm"}


def answer_quotes(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show everything that one person said, newest article first, word for word.

        /quotes {person}
        /quotes {person} about trade since 2022 before June 2023
        /quotes {person} in {source}

    Names forgive typing. “Direct” is the person’s own words, “Reported” the article’s wording.
    In context shows the paragraph that a statement stands in.
    """
    name, filters = split_filters(rest, desk.now().date())
    public = is_public(ask)
    if not name:
        return offer(desk, ask, "Whose words? Put a name behind it.")
    if discussed.is_numbered(name) or typed.links(ask.text):
        return answer_summary(desk, ask, _of_article(name, filters))
    found = who.find(desk, name, speaking=True)
    if found.candidates:
        return messages.which_person(found, "quotes", filters, public=public)
    if (
        found.person is None
        and len(name.split()) > 1
        and len(stored.resolve(desk.archive, name)) == 1
    ):
        return answer_summary(desk, ask, _of_article(name, filters))
    if found.person is None:
        return messages.nobody(found, examples.present(desk), public=public)
    asked = quotes.Asked(found.person.id, found.typed, filters)
    return show_quotes(desk, asked, public=public)


def _of_article(named: str, filters: Filters) -> str:
    """Return what `summarise` is asked where an article is named in a person's place."""
    return f"{named} about {filters.about}" if filters.about else f"who is quoted in {named}"


def show_quotes(
    desk: Desk, asked: quotes.Asked, *, public: bool, shared_by: str | None = None
) -> Reply:
    """Draw a page of what a person said, or say that there is nothing."""
    entry = quotes.entry_of(desk, asked.person)
    found = quotes.of_person(desk, entry, asked)
    if not found.total:
        return messages.says_nothing(entry, quotes_view.narrowed(asked), public=public)
    return quotes_view.draw(found, public=public, shared_by=shared_by)


def answer_timeline(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Tell what happened when about a topic, oldest first; several topics: about all of them.

        /timeline {topic}
        /timeline "{person}" since 2022 before June 2023
        /timeline {topic} as image

    Put a name of several words between quotation marks. Dates in [brackets] are inferred; a
    button tells why.
    """
    asked, as_image = timeline.parse(desk, rest)
    if not asked.question:
        return offer(desk, ask, "A timeline of what? Put a topic or two behind it.")
    return show_timeline(desk, asked, public=is_public(ask), as_image=as_image)


def show_timeline(
    desk: Desk,
    asked: timeline.Asked,
    *,
    public: bool,
    shared_by: str | None = None,
    as_image: bool = False,
) -> Reply:
    """Draw a timeline, or say what was looked for in vain."""
    found = timeline.answer(desk, asked)
    if not found.timeline.entries and not found.timeline.undated:
        return _no_events(desk, asked, found, public=public)
    drawn = timeline_view.draw(found, public=public, shared_by=shared_by)
    return picture.added(drawn, found) if as_image else drawn


def _no_events(
    desk: Desk, asked: timeline.Asked, found: timeline.TimelineAnswer, *, public: bool
) -> Reply:
    """Say that nothing dated is told of some topics, and which articles name them all the same."""
    names = timeline_view.topic_names(found) or asked.question
    naming = articles.answer(desk, articles.Asked(asked.question))
    lead = f"The archive tells of no dated event about {names}."
    if not naming.total:
        given = examples.present(desk)
        hint = f" Fewer topics find more. This one gives an answer: {given.timeline}"
        return messages.said(lead + hint, public=public)
    said = messages.said(f"{lead} These articles name it:", public=public)
    listed = articles_view.draw(naming, public=public)
    return replace(listed, text=said.text, blocks=(*said.blocks, *listed.blocks))


def answer_articles(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Find articles by their words, the best first, with the place where they match.

        /articles {topic}
        /articles "exact phrase" -without prefix* since 2022 before June 2023
        /articles by:{byline} source:"{source}"

    Every word has to be in the article. “by:” looks into the byline, “source:” into the name of
    the paper.
    """
    if not rest:
        return offer(desk, ask, "Which words shall I look for?")
    return show_articles(desk, articles.Asked(rest), public=is_public(ask))


def show_articles(
    desk: Desk, asked: articles.Asked, *, public: bool, shared_by: str | None = None
) -> Reply:
    """Draw a page of a search, or say that nothing was found."""
    found = articles.answer(desk, asked)
    if not found.total:
        given = examples.present(desk)
        return messages.said(
            f"No article has all of this: {asked.question[:150]}. Fewer words find more. This finds"
            f" something: {given.articles}",
            public=public,
        )
    return articles_view.draw(found, public=public, shared_by=shared_by)


def answer_person(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Tell who somebody is according to the archive: roles at their dates, quotations, company.

        /person {person}

    Articles “call” people something; what somebody is today, the archive does not know.
    """
    public = is_public(ask)
    if not rest:
        return offer(desk, ask, "Who? Put a name behind it.")
    found = who.find(desk, rest)
    if found.candidates:
        return messages.which_person(found, "person", Filters(), public=public)
    if found.person is None:
        return messages.nobody(found, examples.present(desk), public=public)
    return person_view.draw(person.of_person(desk, found.person), public=public)


def answer_summary(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Summarise an article in its own sentences: by number, headline or link, or in its thread.

        summarise no. {article}
        summarise in 2 sentences as bullets
        what does it say about trade?

    In a thread, a link, a file, a headline or a pasted text says which article. What is pasted
    or shared as a file is read for the answer and kept nowhere. Also: who is quoted? when did
    this happen? what is new? shorter, longer.
    """
    reference, shape = summary.parse(rest)
    follow_up = bool(shape.aspect or shape.about or shape.change) and not reference
    found = discussed.find(desk, ask, reference, follow_up=follow_up)
    public = is_public(ask)
    if found.article is not None:
        return show_summary(desk, found.article.id, shape, public=public)
    if found.draft is not None:
        return summary_view.draw(summary.of_draft(desk, found.draft, shape), public=public)
    if found.candidates:
        return messages.which_article(found, public=public)
    if not stored.count(desk.archive):
        return messages.empty_archive(public=public)
    return messages.no_article(found, public=public)


def show_summary(desk: Desk, number: int, shape: summary.Shape, *, public: bool) -> Reply:
    """Draw the summary of an article of the archive."""
    article = article_of(desk, number)
    if shape.aspect == "new":
        return compared_view.draw(compared.of_article(desk, article), public=public)
    return summary_view.draw(summary.of_article(desk, article, shape), public=public)


def answer_digest(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show what was added to the archive since the last digest, for you alone.

        /digest
        /digest since 1 June

    The weekly digest itself is posted in the newsroom’s channels, at the hour set for it.
    """
    return digest_view.draw(digest.preview(desk, rest, ask.channel), public=is_public(ask))


def answer_clippings(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Get help, see how the archive is doing, teach me your newsroom’s words.

        /clippings help
        /clippings status
        /clippings alias North Quay Terminal = North Quay
        /clippings same Ana Lim = A. Lim
        /clippings different Ana Lim ≠ Anna Lim

    An alias is another form of a topic for /timeline. `remove` in front takes one away. `same`
    makes two names one person, `different` two; each can be undone, and alone lists what was said.
    """
    return offer(desk, ask, "") if not rest else offer(desk, ask, f"I do not know “{rest[:80]}”.")


def answer_status(desk: Desk, ask: Ask, rest: str) -> Reply:  # noqa: ARG001 - all commands take the same
    """Tell how the archive and the digest are doing."""
    return status_view.draw(status.answer(desk), public=is_public(ask))


def answer_same(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Let two names be one person, for everyone; alone, list what was said of who is who."""
    return _identity(desk, ask, "same", rest)


def answer_different(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Let two names be two people, for everyone; alone, list what was said of who is who."""
    return _identity(desk, ask, "different", rest)


def _identity(desk: Desk, ask: Ask, said: Said, rest: str) -> Reply:
    found = identities.answer(desk, ask, said, rest)
    if isinstance(found, identities.Listed):
        return identities_view.listed(found, public=is_public(ask))
    return identities_view.decided(found, public=is_public(ask))


def answer_alias(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Add, remove or list the newsroom’s own words for a topic."""
    return messages.aliases(alias.answer(desk, rest, ask.user), public=is_public(ask))


HELPED = {
    "quotes": answer_quotes,
    "timeline": answer_timeline,
    "articles": answer_articles,
    "person": answer_person,
    "summarise": answer_summary,
    "digest": answer_digest,
    "clippings": answer_clippings,
}
"""The commands that `help` tells of, in its order."""


def answer_help(desk: Desk, ask: Ask, asked: str = "") -> Reply:
    """Tell what can be asked."""
    return help_view.draw(help_.answer(desk, HELPED, asked), public=is_public(ask))


def offer(desk: Desk, ask: Ask, lead: str) -> Reply:
    """Answer what was not understood: a short, kind word with examples that work."""
    return help_view.draw(help_.answer(desk, HELPED, lead=lead), public=is_public(ask))
