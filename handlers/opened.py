"""Opens what people point at and the archive lacks: a link on the web, a file shared in Slack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from store import articles
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
_SLACKS_OWN = ("slack.com", "slack-files.com", "slack-edge.com")


@dataclass(frozen=True, slots=True)
class Opened:
    """What stood there: an article of the archive, one that is not, or the reason for neither."""

    article: Article | None = None
    draft: Draft | None = None
    problem: str = ""


def link(desk: Desk, url: str) -> Opened:
    """Open a link that the archive does not know.

    A shortened link may lead to an article of the archive after all. What is new is kept only
    where the newsroom has set it so.

    Args:
        desk: What handlers need.
        url: The link.
    """
    host = urlsplit(url).hostname or ""
    if desk.fetcher is None or host.endswith(_SLACKS_OWN) or is_hidden(desk.archive, url):
        return Opened()
    try:
        draft = single.from_link(desk.fetcher, url)
    except BadSourceError as error:
        return Opened(problem=f"the link {url[:120]}, but {error}")
    if is_hidden(desk.archive, draft.url or url):
        return Opened()
    known = articles.find_by_url(desk.archive, draft.url or url)
    if known is not None:
        return Opened(known)
    if not desk.keep_fetched:
        return Opened(draft=draft)
    kept = articles.get(desk.archive, put(desk.archive, draft).id)
    return Opened(kept) if kept is not None else Opened(problem=f"the link {url[:120]}")


def file(shared: SharedFile) -> Opened:
    """Open a shared file; it may be unpublished, so it is never kept.

    Args:
        shared: The file, as the conversation shows it.
    """
    if shared.read is None:
        return Opened(problem=f"the file {shared.name}: {shared.unread_because or 'no access'}")
    try:
        return Opened(draft=single.from_file(shared.read(), shared.name))
    except BadSourceError as error:
        return Opened(problem=f"the file {shared.name}, but {error}")
