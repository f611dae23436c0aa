"""Opens what people point at and the archive lacks: a link on the web, a file shared in Slack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from handlers.thread import wrapped
from store import articles, held
from store.addresses import url_key
from store.errors import BadSourceError
from store.finding import is_hidden
from store.ingest import single
from store.intake import put

if TYPE_CHECKING:
    from handlers.asking import SharedFile
    from handlers.desk import Desk
    from store.values import Article, Draft

MOST_LINKS = 3
"""Links of one message that are followed."""
_SLACKS_OWN = (".slack.com", ".slack-files.com", ".slack-edge.com")


@dataclass(frozen=True, slots=True)
class Opened:
    """What stood there: an article of the archive, one that is not, or the reason for neither."""

    article: Article | None = None
    draft: Draft | None = None
    problem: str = ""


def is_slacks_own(url: str) -> bool:
    """Tell whether a link leads into Slack itself, to a message or a file."""
    try:
        return f".{urlsplit(url).hostname or ''}".endswith(_SLACKS_OWN)
    except ValueError:
        return False


def known(desk: Desk, url: str) -> Article | None:
    """Return the article of the archive that a link leads to, as far as the link itself tells.

    Args:
        desk: What handlers need.
        url: The link, decorated or wrapped in another one.
    """
    for address in (url, *wrapped.inner(url)):
        found = articles.find_by_url(desk.archive, address)
        if found is not None:
            return found
    return None


def link(desk: Desk, url: str) -> Opened:
    """Open a link that the archive does not know.

    A shortened link may lead to an article of the archive after all, then that page is not even
    asked for. What is new is kept only where the newsroom has set it so.

    Args:
        desk: What handlers need.
        url: The link.
    """
    if desk.fetcher is None or is_slacks_own(url) or _is_hidden(desk, url):
        return Opened()
    met: list[str] = []

    def is_ours(address: str) -> bool:
        met.append(address)
        return known(desk, address) is not None or _is_hidden(desk, address)

    try:
        page = single.from_link(replace(desk.fetcher, stop=is_ours), url, desk.timezone)
    except BadSourceError as error:
        found = known(desk, met[-1]) if met else None
        hidden = found is None and bool(met) and _is_hidden(desk, met[-1])
        return Opened(found, problem="" if found or hidden else str(error))
    return _as_ours(desk, page, url)


def _as_ours(desk: Desk, page: single.Page, url: str) -> Opened:
    """Return what was fetched: the archive's article where it is one, or kept where so set.

    The page may say itself which article it is: on a phone's page, or another site's copy. What is
    nearly the text of a hidden article is shown no more than that article is.
    """
    draft = page.draft
    named = [draft.url or url]
    if page.canonical is not None and _leads_to_a_page(page.canonical):
        named.append(page.canonical)
    if any(is_hidden(desk.archive, address) for address in named):
        return Opened()
    known = (articles.find_by_url(desk.archive, address) for address in named)
    ours = next((article for article in known if article is not None), None)
    if ours is None and held.original_of(desk.archive, draft.text) is not None:
        return Opened()
    if ours is not None or not desk.keep_fetched:
        return Opened(ours, None if ours else draft)
    kept = articles.get(desk.archive, put(desk.archive, draft).id)
    return Opened(kept)


def _leads_to_a_page(url: str) -> bool:
    """Tell whether an address names more than a site: pages carelessly call its front their own."""
    return "/" in (url_key(url) or "")


def _is_hidden(desk: Desk, url: str) -> bool:
    return any(is_hidden(desk.archive, address) for address in (url, *wrapped.inner(url)))


def file(desk: Desk, shared: SharedFile) -> Opened:
    """Open a shared file; it may be unpublished, so it is never kept.

    Args:
        desk: What handlers need.
        shared: The file, as the conversation shows it.
    """
    if shared.read is None:
        return Opened(problem=shared.unread_because or "I have no access to it")
    try:
        return Opened(draft=single.from_file(shared.read(), shared.name, desk.timezone))
    except BadSourceError as error:
        return Opened(problem=str(error))
