"""Which article people are talking about: named in the question, else in the thread round it.

In a thread the root counts first, then the newest message that points at an article. Once we have
answered there, the thread is about that answer's article: a question that reshapes or continues it
keeps it, and a fresh request takes what people have shown since, if they have.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import shared
from handlers.question import typed
from handlers.thread import opened, pointed
from handlers.thread.pointed import MOST_OPENED, Discussed, Looking, is_a_number
from nlp.text.words import content_words
from store import articles, search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.asking import Ask, Message, Thread
    from handlers.desk import Desk
    from handlers.shared import Shared
    from store.values import Article

__all__ = ["MOST_OPENED", "Discussed", "find", "read_again"]

_OURS = re.compile(
    r"(?:(?:Summary of|Who (?:is quoted|says otherwise|says so) in|Dates of|New in|Quotations in"
    r"|Figures in|Reasons in|Later than|About .{1,120}? in|Asked “.{1,120}?” of) |"
    r"No earlier article of the archive is on the same as |(?=No\. \d+: ))"
    r"(?:no\. ?(?P<number>\d{1,9})\b|(?P<shared>the (?:file|page) .{1,120}?|the text shared here)"
    r"(?= in \d{1,2} (?:sentence|bullet)|: |, against no|:?\Z))",
    re.IGNORECASE,
)
"""How our answers about one article begin, in the words that Slack keeps as their text."""
_OF_LENGTH = re.compile(r"\bin (\d{1,2}) (?:sentences?|bullets?)\b")
_NUMBERED = re.compile(r"(?:\bno\.? ?|#|№ ?|\bnumber )(\d{1,9})\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?:nos?\.? ?|#|№ ?|numbers? )?\d{1,9}"
    r"(?:(?: ?, ?(?:and )?| and | & | or )(?:no\.? ?|#|№ ?)?\d{1,9}){1,7}",
    re.IGNORECASE,
)
_LATEST = re.compile(
    r"(?:the |our |your )?(?:latest|last|newest|most recent)(?: (?:article|story|piece|text|one))?",
    re.IGNORECASE,
)
_WORDS_OF_THREAD = 8  # words
_PLACES = 20  # places in a search's answer that halve what a match is worth
_DEICTIC = frozenset(
    {
        "it", "this", "that", "article", "story", "piece", "text", "thread", "link", "above",
        "here", "one", "please", "summarise", "summarize", "summary", "sentences", "https", "http",
        "too", "also", "as", "well", "again", "the", "a", "for", "me", "us", "of", "file", "now",
        "and", "then", "these", "those", "them", "page", "post", "message", "paste", "document",
    }
)  # fmt: skip


def find(desk: Desk, ask: Ask, reference: str, *, follow_up: bool = False) -> Discussed:
    """Find the article that a question is about.

    Args:
        desk: What handlers need.
        ask: The question; its thread is fetched only where the question names no article.
        reference: What the question says of the article: a number, a link, a title, or nothing.
        follow_up: Whether the question keeps the article that we spoke of last in the thread.
    """
    looking = Looking(desk, ask)
    named = _named(looking, reference)
    if named is not None:
        return named
    thread = ask.thread() if ask.thread else None
    if thread is None or not thread.messages:
        return _nothing(looking, reference, thread)
    last = _last_answered(looking, thread)
    if last is not None and (follow_up or last.incomplete):
        return replace(last, since=_known_since(desk, thread, last))
    if last is not None:
        return _shown_since(looking, thread) or last
    for message in _in_order(thread):
        found = pointed.in_message(looking, message)
        if found is not None:
            return found
    return _nothing(looking, reference, thread)


def read_again(desk: Desk, ask: Ask, place: Shared, message: Message | None) -> Discussed | None:
    """Find a shared text once more, where a button says that it stands.

    Args:
        desk: What handlers need.
        ask: What asks for it.
        place: Where it stands.
        message: The message there, if it is still there; a page needs none.
    """
    looking = Looking(desk, ask)
    if place.kind == "page":
        return pointed.by_links(looking, [place.name], place.ts) or _nothing(looking, "", None)
    if message is None or message.deleted:
        return None
    return pointed.again(looking, message, place) or _nothing(looking, "", None)


def is_pointing(reference: str) -> bool:
    """Tell whether a reference only points, as "this article" does, or says nothing.

    Args:
        reference: What a question says of its article.
    """
    return set(reference.lower().split()) <= _DEICTIC


def _named(looking: Looking, reference: str) -> Discussed | None:
    """Find what the question itself names or carries."""
    ask = looking.ask
    found = _carried(looking, reference)
    if found is not None:
        return found
    thread = ask.thread() if ask.thread else None
    if typed.links(ask.text) or looking.unread:
        return _nothing(looking, "", thread, looked=False)
    words = reference.strip(' "')
    if is_pointing(words):
        return None
    if _LATEST.fullmatch(words):
        newest = articles.latest(looking.desk.archive, 1).items
        return None if ask.thread or not newest else Discussed(newest[0])
    if thread is not None and (file := _file_named(looking, thread.messages, words)):
        return file
    return _by_words(looking, words)


def _carried(looking: Looking, reference: str) -> Discussed | None:
    """Find what the question's own message carries: a pasted text, a file, a link."""
    ask = looking.ask
    if ask.pasted:
        return pointed.of_text(looking.desk, ask.pasted, ask.message.ts if ask.message else "")
    if ask.message is None:
        return pointed.by_links(looking, [link.url for link in typed.links(ask.text)])
    file = _file_named(looking, [ask.message], reference)
    return file or pointed.in_message(looking, ask.message, own=True)


def _file_named(looking: Looking, messages: Iterable[Message], reference: str) -> Discussed | None:
    """Read the shared file that the question names, the last one of that name."""
    for message in reversed(list(messages)):
        if any(pointed.is_called(one, reference) for one in message.files):
            return pointed.by_files(looking, message, reference)
    return None


def _by_words(looking: Looking, words: str) -> Discussed:
    """Find the article that words name: several numbers, a link, a number, a headline."""
    archive = looking.desk.archive
    if _SEVERAL.fullmatch(words):
        held = articles.get_many(archive, [int(number) for number in re.findall(r"\d+", words)])
        return Discussed(candidates=tuple(held.values())[:5]) if held else _of_words(looking, words)
    matches = articles.resolve(archive, words)
    if not matches and (number := _NUMBERED.search(words)):
        matches = articles.resolve(archive, number[1])
    if len(matches) == 1:
        return Discussed(matches[0])
    if matches:
        return Discussed(candidates=tuple(matches[:5]))
    return _of_words(looking, words)


def _of_words(looking: Looking, words: str) -> Discussed:
    number = _NUMBERED.match(words)
    alone = is_a_number(words) and re.sub(r"\D", "", words)
    told = number[1] if number else alone
    looking.looked_for.append(f"no. {told}" if told else f"a headline like “{words[:80]}”")
    return _nothing(looking, words, None)


def _in_order(thread: Thread) -> Iterable[Message]:
    """Yield the root, then the newest message first; the bot's own answers are not sources."""
    root = () if thread.root is None else (thread.root,)
    ordered = (*root, *reversed(thread.answers))
    return [m for m in ordered if not m.from_bot and not m.deleted]


def _last_answered(looking: Looking, thread: Thread) -> Discussed | None:
    """Find what our last answer about one article was about, and how long it was."""
    for place in range(len(thread.messages) - 1, -1, -1):
        message = thread.messages[place]
        ours = _OURS.match(typed.plain(message.text)) if message.from_bot else None
        if ours is None:
            continue
        found = (
            _numbered(looking, int(ours["number"]))
            if ours["number"]
            else _shared_before(looking, thread.messages[:place], ours["shared"])
        )
        if found is not None:
            length = _OF_LENGTH.search(message.text)
            return replace(found, sentences=int(length[1]) if length else 0)
    return None


def _numbered(looking: Looking, number: int) -> Discussed:
    """Return the article of that number; of one that is gone it is told, and no other taken."""
    article = articles.get(looking.desk.archive, number)
    if article is not None:
        return Discussed(article)
    return Discussed(incomplete=f"No. {number}, which we spoke of, is not in the archive any more.")


def _shared_before(
    looking: Looking, messages: tuple[Message, ...], called: str
) -> Discussed | None:
    place = shared.told(called)
    for message in reversed(messages):
        if place is None or message.from_bot or message.deleted:
            continue
        found = pointed.again(looking, message, place)
        if found is not None:
            return found
    return None


def _shown_since(looking: Looking, thread: Thread) -> Discussed | None:
    """Find what people have linked to, pasted or shared since our last answer in the thread."""
    for message in reversed(thread.answers):
        if message.from_bot:
            return None
        if not message.deleted and not message.to_bot:
            found = pointed.in_message(looking, message)
            if found is not None:
                return found
    return None


def _known_since(desk: Desk, thread: Thread, last: Discussed) -> Article | None:
    """Return another article of the archive that people have linked to since our last answer."""
    for message in reversed(thread.answers):
        if message.from_bot:
            return None
        for url in pointed.links_of(message):
            known = opened.known(desk, url)
            if known is not None and (last.article is None or known.id != last.article.id):
                return known
    return None


def nearest(desk: Desk, ask: Ask, question: str) -> Discussed:
    """Find the articles that a question of the archive comes nearest to by its words.

    Args:
        desk: What handlers need.
        ask: The question.
        question: Its words, cleaned.
    """
    looking = Looking(desk, ask, [f"an answer to “{question[:80]}”"])
    return replace(_nothing(looking, question, None), asked=True)


def _nothing(
    looking: Looking, reference: str, thread: Thread | None, *, looked: bool = True
) -> Discussed:
    """Say what was looked for, and what comes nearest by the words of question and thread."""
    words, incomplete = " ".join((reference, *looking.words)), ""
    looked_for = list(dict.fromkeys(looking.looked_for))
    if thread is not None:
        incomplete = thread.incomplete if looked else ""
        if thread.messages and looked:
            looked_for.append(_in_the_thread(thread))
        said = (typed.clean(m.text) for m in thread.messages if not m.from_bot and not m.deleted)
        words = " ".join((words, *said))
    near = _likely(looking.desk, words)
    return Discussed(
        looked_for=tuple(looked_for),
        unread=looking.told_shortly(),
        likely=near or tuple(articles.latest(looking.desk.archive, 3).items),
        incomplete=incomplete,
        near=bool(near),
    )


def _in_the_thread(thread: Thread) -> str:
    root = thread.root
    first = " (its first message was deleted)" if root is not None and root.deleted else ""
    return f"a link, a number, a headline, a file or a pasted text in this thread{first}"


def _likely(desk: Desk, words: str) -> tuple[Article, ...]:
    """Return the articles that fit the words best, those of rare words first."""
    said = (w for w in re.findall(r"\w{3,}", words) if w.lower() not in _DEICTIC)
    telling = [w for w in said if content_words(w)]
    names_first = sorted(dict.fromkeys(telling), key=lambda word: (word.islower(), -len(word)))
    worth: dict[int, float] = {}
    for word in names_first[:_WORDS_OF_THREAD]:
        page = search.articles(desk.archive, word, limit=5)
        for place, hit in enumerate(page.items):
            told = 1 / (1 + math.log(page.total)) / (1 + place / _PLACES)
            worth[hit.article] = worth.get(hit.article, 0.0) + told
    best = sorted(worth, key=lambda number: (-worth[number], -number))[:3]
    held = articles.get_many(desk.archive, best)
    return tuple(held[n] for n in best if n in held)
