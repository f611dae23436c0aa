"""What one message points at: by a link, a file, a pasted text, a number or a headline."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from handlers.question import typed
from handlers.shared import Shared
from handlers.thread import opened, pasted
from store import articles, search
from store.ingest import single

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Ask, Message, SharedFile
    from handlers.desk import Desk
    from store.values import Article, Draft

MOST_OPENED = 8
"""Links and files that are opened for one question: each may keep whoever asks waiting."""
LONGEST_SECONDS = 15.0
"""After how long no further one is opened."""
MOST_TITLES = 150
"""Lines of a conversation that may be headlines and are held against the archive's, the root's and
the newest first: each costs milliseconds in an archive of a million articles."""
_THOROUGH = 4
"""So many of them with every forgiveness, for these cost a twentieth of a second."""
_TOLD = 3  # failures that are told one by one
_TITLE = (12, 250)  # characters
_SAME = 120  # characters by which a pasted text is told
_PROBE_WORDS = 6  # words
NUMBERED = re.compile(r"\bno\. ?(\d{1,9})\b", re.IGNORECASE)
"""An article's number, as our own answers write it."""
_BARE_NUMBER = re.compile(
    r"(?:article |story |piece )?(?:no\. ?|#|№ ?|number )?(\d{1,9})\Z", re.IGNORECASE
)
_QUOTED_TITLE = re.compile(r"[\"“„«]([^\"“”„«»\n]{12,250})[\"”»]")
_SLUG_WORD = re.compile(r"[^\W\d_]{4,}")
_MEDIA = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Discussed:
    """What was found: an article, a text that the archive lacks, several candidates, or nothing.

    `shared` is where the text stands, `choices` are several texts of one message. `since` is
    another article that people have shown since we spoke of this one. `looked_for` says what was
    searched where nothing was found, `unread` what was there and could not be read, and why;
    `likely` are the nearest then, or the last added where `near` says that none is. `incomplete`
    says why the thread, or a part of it, could not be read, and what helps. `sentences` is how
    many of them our last answer showed, where it is kept for a follow-up. `asked` says that no
    article was looked for, but an answer.
    """

    article: Article | None = None
    draft: Draft | None = None
    candidates: tuple[Article, ...] = ()
    looked_for: tuple[str, ...] = ()
    likely: tuple[Article, ...] = ()
    sentences: int = 0
    incomplete: str = ""
    near: bool = True
    shared: Shared | None = None
    choices: tuple[Shared, ...] = ()
    since: Article | None = None
    unread: tuple[str, ...] = ()
    asked: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was found, not even several things to choose among."""
        one = self.article is not None or self.draft is not None
        return not (one or self.candidates or self.choices)


@dataclass(slots=True)
class Looking:
    """One search, with what has been looked for so far, to be told if nothing is found."""

    desk: Desk
    ask: Ask
    looked_for: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    left: int = 0
    titles: int = 0
    until: float = field(default_factory=lambda: time.monotonic() + LONGEST_SECONDS)

    def may_open(self, what: str) -> bool:
        """Tell whether a link or a file may be opened: not twice, not too many, not too late.

        Args:
            what: Its address, or whose file it is and its name.
        """
        if what in self.opened:
            return False
        if len(self.opened) >= MOST_OPENED or time.monotonic() > self.until:
            self.left += 1
            return False
        self.opened.add(what)
        return True

    def titled(self, line: str) -> tuple[Article, ...]:
        """Return the articles whose headline a line may be.

        Args:
            line: A message, a line of it, or what it quotes.
        """
        self.titles += 1
        if self.titles <= _THOROUGH:
            return articles.resolve(self.desk.archive, line)
        return articles.titled(self.desk.archive, line) if self.titles <= MOST_TITLES else ()

    def told_shortly(self) -> tuple[str, ...]:
        """Return what could not be read; of many links and files a few, and how many more."""
        tried = list(dict.fromkeys(self.unread))
        more = len(tried[_TOLD:]) + self.left
        if more > 1:
            limit = f" (I open no more than {MOST_OPENED} for one question)" if self.left else ""
            tried[_TOLD:] = [f"{more} more links or files{limit}"]
        return tuple(tried)


def in_message(looking: Looking, message: Message, *, own: bool = False) -> Discussed | None:
    """Find what a message points at: its links first, then files, pasted text, headlines.

    Args:
        looking: The search.
        message: The message.
        own: Whether it is the question itself, whose words are read elsewhere.
    """
    found = by_links(looking, links_of(message), message.ts)
    if found is None:
        found = by_files(looking, message)
    if found is not None or own:
        return found
    for words in _texts_of(message):
        if pasted.is_article_text(words):
            return of_text(looking.desk, pasted.apart(words)[1], message.ts)
    return None if message.to_bot else _by_titles(looking, message)


def links_of(message: Message) -> list[str]:
    """Return the links of a message: in its words, its blocks, its unfurls, what it forwards."""
    urls = [link.url for link in typed.links(message.text)]
    urls += message.links
    for one in message.attachments:
        urls += [url for url in (one.from_url, one.title_link, *one.links) if url]
        urls += [link.url for link in typed.links(one.text or "")]
    return [url for url in dict.fromkeys(urls) if not opened.is_slacks_own(url)]


def by_links(looking: Looking, urls: Sequence[str], ts: str = "") -> Discussed | None:
    """Find the article that links lead to; where the archive lacks it, open them.

    Args:
        looking: The search.
        urls: The links.
        ts: The message that they stand in.
    """
    known = [opened.known(looking.desk, url) for url in urls]
    found = {article.id: article for article in known if article is not None}
    if len(found) > 1:
        return Discussed(candidates=tuple(found.values())[:5])
    if found:
        return Discussed(next(iter(found.values())))
    read: list[tuple[Draft, Shared]] = []
    for url in urls[: opened.MOST_LINKS]:
        if not looking.may_open(url):
            continue
        looking.words += _SLUG_WORD.findall(unquote(_path(url)))
        with looking.ask.waiting_for(f"the link {url}"):
            there = opened.link(looking.desk, url)
        if there.article is not None:
            return Discussed(there.article)
        if there.draft is not None:
            read.append((there.draft, Shared("page", url, ts)))
        elif there.problem:
            why = f"it is not in the archive, and {there.problem}"
            looking.unread.append(f"the link {url[:120]} ({why})")
        else:
            looking.looked_for.append(f"the link {url[:120]}")
    if len({draft.text for draft, _place in read}) > 1:
        return Discussed(choices=tuple(place for _draft, place in read))
    return _unknown(looking.desk, *read[0]) if read else None


def by_files(looking: Looking, message: Message, name: str = "") -> Discussed | None:
    """Read the file that a message shares; where there are several, they are to choose among.

    Args:
        looking: The search.
        message: The message.
        name: The file that is meant, where it is named.
    """
    shared = [one for one in message.files if not name or is_called(one, name)]
    likely = [one for one in shared if one.read and not _is_media(one)]
    if len(likely) > 1 and len({one.name for one in likely}) == len(likely):
        choices = tuple(Shared("file", one.name, message.ts) for one in likely)
        return Discussed(choices=choices)
    for number, one in enumerate(likely or shared):
        if not looking.may_open(f"{message.ts} {number} {one.name}"):
            continue
        with looking.ask.waiting_for(f"the file {one.name}"):
            inside = opened.file(looking.desk, one)
        if inside.draft is not None:
            return _unknown(looking.desk, inside.draft, Shared("file", one.name, message.ts))
        called = f"the file {one.name}" if one.name else "a file"
        looking.unread.append(f"{called} ({inside.problem})")
    return None


def of_text(desk: Desk, text: str, ts: str = "") -> Discussed:
    """Take a pasted text.

    Args:
        desk: What handlers need.
        text: The text.
        ts: The message that it stands in.
    """
    return _unknown(desk, single.from_text(text, desk.timezone), Shared("text", "", ts))


def again(looking: Looking, message: Message, shared: Shared) -> Discussed | None:
    """Read a shared text once more in the message where it stands.

    Args:
        looking: The search.
        message: The message.
        shared: What is looked for in it; its name may be cut.
    """
    if shared.kind == "file":
        return by_files(looking, message, shared.name) if shared.name else None
    if shared.kind == "page":
        urls = [url for url in links_of(message) if url.startswith(shared.name)]
        return by_links(looking, urls[:1], message.ts) if shared.name else None
    for words in _texts_of(message):
        if pasted.is_article_text(words):
            return of_text(looking.desk, pasted.apart(words)[1], message.ts)
    return None


def is_called(shared: SharedFile, name: str) -> bool:
    """Tell whether a file has this name, or this name without its ending.

    Args:
        shared: The file.
        name: What somebody calls it.
    """
    wanted = name.strip(' "').casefold()
    own = shared.name.casefold()
    return bool(wanted) and wanted in {own, PurePath(own).stem, (shared.title or "").casefold()}


def is_a_number(words: str) -> bool:
    """Tell whether words are an article's number, and nothing else."""
    return bool(_BARE_NUMBER.match(words.strip(' "')))


def _is_media(shared: SharedFile) -> bool:
    return (shared.mimetype or "").startswith(_MEDIA)


def _texts_of(message: Message) -> list[str]:
    """Return the texts that may be articles: the message's own words, and what it forwards."""
    own = message.body or typed.plain(typed.without_links(message.text))
    forwarded = [typed.plain(typed.without_links(a.text)) for a in message.attachments if a.text]
    return [own.strip(), *forwarded]


def _by_titles(looking: Looking, message: Message) -> Discussed | None:
    """Find a number or a headline in a message, on a line of it, or in what is attached to it."""
    archive = looking.desk.archive
    words = typed.plain(typed.without_links(message.text)).strip()
    if number := NUMBERED.search(words):
        article = articles.get(archive, int(number[1]))
        if article is not None:
            return Discussed(article)
    titles = [a.title for a in message.attachments if a.title]
    titles += [shared.title for shared in message.files if shared.title]
    titles += [words, *_QUOTED_TITLE.findall(words), *(line.strip() for line in words.splitlines())]
    for title in dict.fromkeys(titles):
        if not _TITLE[0] <= len(title) <= _TITLE[1] or _BARE_NUMBER.match(title):
            continue
        matches = looking.titled(title)
        if len(matches) == 1:
            return Discussed(matches[0])
    return None


def _unknown(desk: Desk, draft: Draft, shared: Shared) -> Discussed:
    """Take a text: the archive's own article where it is one, else only for this answer."""
    flat = " ".join(draft.text.split())
    middle = len(flat) // 2
    probes = [flat[:_SAME], flat[middle : middle + _SAME]]
    for probe in probes:
        whole_words = [word for word in re.findall(r"\w+", probe)[1:-1] if word]
        question = '"' + " ".join(whole_words[:_PROBE_WORDS]) + '"'
        for number in search.numbers(desk.archive, question, limit=3):
            article = articles.get(desk.archive, number)
            if article and _shares(flat, " ".join(article.text.split())):
                return Discussed(article)
    return Discussed(draft=draft, shared=shared)


def _shares(pasted_text: str, known: str) -> bool:
    """Tell whether most of a pasted text's sentences stand in an article."""
    sentences = [p for p in re.split(r"(?<=[.!?។”])\s", pasted_text) if len(p) > _SAME // 4]
    inside = sum(part in known for part in sentences)
    return bool(sentences) and inside * 3 >= len(sentences) * 2


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
