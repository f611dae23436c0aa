"""Which article people are talking about: named in the question, else in the thread round it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from handlers import opened, typed
from store import articles, search
from store.values import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.asking import Ask, Message, Thread
    from handlers.desk import Desk
    from store.values import Article

PASTE = 280
"""Characters from which a message is a pasted text rather than a remark."""
MOST_OPENED = 8
"""Links and files that are opened for one question: each may keep whoever asks waiting."""
_TOLD = 3
_OF_BOT = re.compile(r"\bno\. ?(\d{1,9})\b", re.IGNORECASE)
_OF_LENGTH = re.compile(r"\bin (\d{1,2}) (?:sentences?|bullets?)\b")
_NUMBER = re.compile(r"(?:no\. ?|#|number |article )?(\d{1,9})\Z", re.IGNORECASE)
_QUOTED_TITLE = re.compile(r"[\"“„«]([^\"“”„«»\n]{12,250})[\"”»]")
_SENTENCE_ENDS = re.compile(r"[.!?។][”\"’)]*(?:\s|\Z)")
_ENOUGH_SENTENCES = 3
_TITLE = (12, 250)
_SAME = 120
_PROBE_WORDS = 6
_HEADLINE_ALIKE = 85
_WORDS_OF_THREAD = 12
_DEICTIC = frozenset(
    {
        "it", "this", "that", "article", "story", "piece", "text", "thread", "link", "above",
        "here", "one", "please", "summarise", "summarize", "summary", "sentences", "https", "http",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Discussed:
    """What was found: an article, a text that the archive lacks, several candidates, or nothing.

    `looked_for` says what was searched where nothing was found; `likely` are the nearest then, or
    the last added where `near` says that none is.
    `incomplete` says why the thread, or a part of it, could not be read, and what helps.
    `sentences` is how many of them our last answer showed, where it is kept for a follow-up.
    """

    article: Article | None = None
    draft: Draft | None = None
    candidates: tuple[Article, ...] = ()
    looked_for: tuple[str, ...] = ()
    likely: tuple[Article, ...] = ()
    from_thread: bool = False
    sentences: int = 0
    incomplete: str = ""
    near: bool = True


@dataclass(slots=True)
class _Search:
    """What has been looked for so far, to be told if nothing is found."""

    desk: Desk
    looked_for: list[str] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    left: int = 0

    def may_open(self, what: str) -> bool:
        """Tell whether a link or a file may be opened: not twice, and not too many in all.

        Args:
            what: Its address, or whose file it is and its name.
        """
        if what in self.opened:
            return False
        if len(self.opened) >= MOST_OPENED:
            self.left += 1
            return False
        self.opened.add(what)
        return True


def find(desk: Desk, ask: Ask, reference: str, *, follow_up: bool = False) -> Discussed:
    """Find the article that a question is about.

    Args:
        desk: What handlers need.
        ask: The question; its thread is fetched only where the question names no article.
        reference: What the question says of the article: a number, a link, a title, or nothing.
        follow_up: Whether the question keeps the article that we spoke of last in the thread,
            unless somebody has shown another since.
    """
    looking = _Search(desk)
    named = _named(looking, ask, reference)
    if named is not None:
        return named
    thread = ask.thread() if ask.thread else None
    if thread is None or not thread.messages:
        return _nothing(looking, reference, thread)
    if follow_up:
        kept = _shown_since(looking, thread) or _last_answered(desk, thread)
        if kept is not None:
            return kept
    for message in _in_order(thread):
        found = _in_message(looking, message)
        if found is not None:
            return found
    kept = _last_answered(desk, thread)
    return kept or _nothing(looking, reference, thread)


def _named(looking: _Search, ask: Ask, reference: str) -> Discussed | None:
    links = [*typed.links(ask.text)]
    if ask.message is not None:
        found = _in_message(looking, ask.message, own=True)
        if found is not None:
            return found
    elif links:
        found = _by_links(looking, [link.url for link in links])
        if found is not None:
            return found
    if links:
        return _nothing(looking, "", None)
    pasted = typed.plain(ask.text)
    if is_article_text(pasted):
        return _paste(looking.desk, _without_command(pasted))
    words = reference.strip(' "')
    if not words or set(words.lower().split()) <= _DEICTIC:
        return None
    return _by_words(looking, words)


def is_numbered(words: str) -> bool:
    """Tell whether words are an article's number, and nothing else."""
    return bool(_NUMBER.match(words.strip(' "')))


def is_headline(desk: Desk, words: str) -> bool:
    """Tell whether words are an article's headline, or its beginning, typos forgiven.

    Args:
        desk: What handlers need.
        words: What somebody typed, that may be a headline or a part of a question.
    """
    matches = articles.resolve(desk.archive, words)
    if len(matches) != 1:
        return False
    title, typed_ = matches[0].title.casefold(), " ".join(words.split()).casefold()
    return fuzz.ratio(title[: len(typed_)], typed_) >= _HEADLINE_ALIKE


def _by_words(looking: _Search, words: str) -> Discussed:
    number = _NUMBER.match(words)
    matches = articles.resolve(looking.desk.archive, words)
    if len(matches) == 1:
        return Discussed(matches[0])
    if matches:
        return Discussed(candidates=tuple(matches[:5]))
    looking.looked_for.append(f"no. {number[1]}" if number else f"a headline like “{words[:80]}”")
    return _nothing(looking, words, None)


def _in_order(thread: Thread) -> Iterable[Message]:
    """Yield the root, then the newest message first; the bot's own answers are not sources."""
    root, *rest = thread.messages
    return [m for m in (root, *reversed(rest)) if not m.from_bot and not m.deleted]


def _in_message(looking: _Search, message: Message, *, own: bool = False) -> Discussed | None:
    found = _by_links(looking, _links_of(message))
    if found is not None:
        return found
    for number, shared in enumerate(message.files):
        if not looking.may_open(f"{message.ts} {number} {shared.name}"):
            continue
        inside = opened.file(shared)
        if inside.draft is not None:
            return _unknown(looking.desk, inside.draft)
        looking.looked_for.append(inside.problem)
    if own:
        return None
    forwarded = [a.text for a in message.attachments if a.text]
    for text in (message.text, *forwarded):
        words = typed.plain(typed.without_links(text)).strip()
        if is_article_text(words):
            return _paste(looking.desk, words)
    return _by_titles(looking, message)


def _links_of(message: Message) -> list[str]:
    """Return the links of a message: in its words, its blocks, its unfurls, what it forwards."""
    urls = [link.url for link in typed.links(message.text)]
    urls += message.links
    for one in message.attachments:
        urls += [url for url in (one.from_url, one.title_link) if url]
        urls += [link.url for link in typed.links(one.text or "")]
    return [url for url in dict.fromkeys(urls) if not opened.is_slacks_own(url)]


def _by_links(looking: _Search, urls: list[str]) -> Discussed | None:
    known = [opened.known(looking.desk, url) for url in urls]
    found = {article.id: article for article in known if article is not None}
    if len(found) > 1:
        return Discussed(candidates=tuple(found.values())[:5])
    if found:
        return Discussed(next(iter(found.values())))
    for url in urls[: opened.MOST_LINKS]:
        if not looking.may_open(url):
            continue
        there = opened.link(looking.desk, url)
        if there.article is not None:
            return Discussed(there.article)
        if there.draft is not None:
            return _unknown(looking.desk, there.draft)
        looking.looked_for.append(there.problem or f"the link {url[:120]}")
    return None


def _by_titles(looking: _Search, message: Message) -> Discussed | None:
    """Find a number or a headline in a message, on a line of it, or in what is attached to it."""
    archive = looking.desk.archive
    words = typed.plain(typed.without_links(message.text)).strip()
    if number := _OF_BOT.search(words):
        article = articles.get(archive, int(number[1]))
        if article is not None:
            return Discussed(article, from_thread=True)
    titles = [a.title for a in message.attachments if a.title]
    titles += [shared.title for shared in message.files if shared.title]
    titles += [words, *_QUOTED_TITLE.findall(words), *(line.strip() for line in words.splitlines())]
    for title in dict.fromkeys(titles):
        if not _TITLE[0] <= len(title) <= _TITLE[1] or _NUMBER.match(title):
            continue
        matches = articles.resolve(archive, title)
        if len(matches) == 1:
            return Discussed(matches[0], from_thread=True)
    return None


def _last_answered(desk: Desk, thread: Thread) -> Discussed | None:
    for message in reversed(thread.messages):
        number = _OF_BOT.search(message.text) if message.from_bot else None
        article = articles.get(desk.archive, int(number[1])) if number else None
        if article is not None:
            length = _OF_LENGTH.search(message.text)
            sentences = int(length[1]) if length else 0
            return Discussed(article, from_thread=True, sentences=sentences)
    return None


def _shown_since(looking: _Search, thread: Thread) -> Discussed | None:
    """Find what people have linked to, or shared, since our last answer in the thread."""
    for message in reversed(thread.messages[1:]):
        if message.from_bot:
            return None
        if typed.links(message.text) or message.links or message.attachments or message.files:
            found = _in_message(looking, message)
            if found is not None:
                return found
    return None


def _paste(desk: Desk, text: str) -> Discussed:
    return _unknown(desk, Draft(text, ""))


def _unknown(desk: Desk, draft: Draft) -> Discussed:
    """Take a text: the archive's own article where it is one, else only for this answer."""
    flat = " ".join(draft.text.split())
    middle = len(flat) // 2
    probes = [flat[:_SAME], flat[middle : middle + _SAME]]
    for probe in probes:
        whole_words = [word for word in re.findall(r"\w+", probe)[1:-1] if word]
        question = '"' + " ".join(whole_words[:_PROBE_WORDS]) + '"'
        for hit in search.articles(desk.archive, question, limit=3).items:
            article = articles.get(desk.archive, hit.article)
            if article and _shares(flat, " ".join(article.text.split())):
                return Discussed(article, from_thread=True)
    return Discussed(draft=draft, from_thread=True)


def _shares(pasted: str, known: str) -> bool:
    """Tell whether most of a pasted text's sentences stand in an article."""
    sentences = [part for part in re.split(r"(?<=[.!?។”])\s", pasted) if len(part) > _SAME // 4]
    inside = sum(part in known for part in sentences)
    return bool(sentences) and inside * 3 >= len(sentences) * 2


def is_article_text(words: str) -> bool:
    """Tell whether a message's words are a pasted article rather than a remark."""
    if len(words) < PASTE:
        return False
    return len(_SENTENCE_ENDS.findall(words)) >= _ENOUGH_SENTENCES


def _without_command(text: str) -> str:
    """Drop the line that asks from a message that holds the question and the article."""
    first, newline, rest = text.strip().partition("\n")
    return rest if newline and len(first) < _TITLE[1] // 2 and len(rest) > len(first) else text


def _nothing(looking: _Search, reference: str, thread: Thread | None) -> Discussed:
    words, incomplete = reference, ""
    looked_for = _told_shortly(looking)
    if thread is not None:
        incomplete = thread.incomplete
        if thread.messages:
            looked_for.append("a link, a number, a headline or a pasted text in this thread")
        said = " ".join(typed.clean(m.text) for m in thread.messages if not m.from_bot)
        words = f"{reference} {said}"
    near = _likely(looking.desk, words)
    return Discussed(
        looked_for=tuple(looked_for),
        likely=near or tuple(articles.latest(looking.desk.archive, 3).items),
        incomplete=incomplete,
        near=bool(near),
    )


def _told_shortly(looking: _Search) -> list[str]:
    """Return what was looked for; of many links and files a few, and how many more."""
    tried = list(filter(None, dict.fromkeys(looking.looked_for)))
    more = len(tried[_TOLD:]) + looking.left
    if more > 1:
        limit = f" (I open no more than {MOST_OPENED} for one question)" if looking.left else ""
        tried[_TOLD:] = [f"{more} more links or files{limit}"]
    return tried


def _likely(desk: Desk, words: str) -> tuple[Article, ...]:
    """Return the articles that fit the words best, those of rare words first."""
    telling = [w for w in re.findall(r"\w{4,}", words) if w.lower() not in _DEICTIC]
    worth: dict[int, float] = {}
    for word in list(dict.fromkeys(telling))[:_WORDS_OF_THREAD]:
        page = search.articles(desk.archive, word, limit=5)
        for hit in page.items:
            worth[hit.article] = worth.get(hit.article, 0.0) + 1 / (1 + math.log(page.total))
    best = sorted(worth, key=lambda number: (-worth[number], -number))[:3]
    held = articles.get_many(desk.archive, best)
    return tuple(held[n] for n in best if n in held)
