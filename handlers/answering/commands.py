"""The commands: each reads its question, finds its answer and has it drawn.

The docstrings here are what `help` shows: the first line, the indented examples, the rest.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import articles, examples, latest, person, quotes, remarks, timeline
from handlers import help as help_
from handlers.answering import articles as answers
from handlers.answering import openly, timelines
from handlers.answering import remarks as remark_answers
from handlers.answering import search as search_answers
from handlers.identity import trailing, who
from handlers.question import asked_of_it, phrases, shapes, typed
from handlers.question.filters import Filters, split_filters
from handlers.thread import discussed, pointed
from handlers.views import blocks, messages
from handlers.views import help as help_view
from handlers.views import person as person_view
from handlers.views import quotes as quotes_view
from handlers.views import timeline as timeline_view
from nlp.text import word_forms
from store import articles as stored
from store import sources
from store.naming import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.asking import Ask, Reply
    from handlers.desk import Desk

_FILLING = re.compile(r"\b(?:ever|already|yet|really|actually|finally|again) ", re.IGNORECASE)
_ITS_OWN = re.compile(r"\b(?:his|her|its|their|happen(?:ed)?|take place|occur) ?", re.IGNORECASE)
_TELLS = re.compile(r"(?!(?:the|a|an|our|your|this|that)\b)[a-z]{3,} (?!(?:of|and|the late)\b)")
"""A small word that opens what is asked of somebody: "owns North Quay"; no article, no title."""
_TOLD = 3
"""Words from which what nobody is called is something that was done."""
_OPEN_WORD = re.compile(r"\b([a-z]{4,})\b(?![*\"'])")
"""A word of an open question, whose ending is left open: "resign" finds "resigned"."""


def answer_quotes(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show what one person said, or anybody about a topic, newest first, word for word.

        /quotes {person}
        /quotes {person} about trade since 2022 before June 2023
        /quotes {person} in {source}
        /quotes about {topic}
        who said "words that you remember"
        who do we quote most since 2022

    Names forgive typing; an office (“the premier”) finds whom articles call so. “Direct” is the
    person’s own words, “Reported” the article’s wording; “verbatim” behind a name leaves the
    direct ones. In context shows the paragraph that a statement stands in.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    words, direct = quotes.direct_only(rest)
    name, filters = split_filters(words, desk.now().date())
    if not name or phrases.EVERYBODY.fullmatch(name) or name.lower() in phrases.ABOUT_THIS:
        return offer(desk, ask, "Whose words? Put a name behind it.", "quotes")
    if pointed.is_a_number(name) or typed.links(ask.text):
        return answers.answer_summary(desk, ask, _of_article(name, filters))
    several = who.several(desk, name)
    if several is not None:
        return messages.one_at_a_time(several, filters, public=ask.is_public)
    return quotes_of(desk, ask, name, filters, direct=direct)


def quotes_of(desk: Desk, ask: Ask, name: str, filters: Filters, *, direct: bool = False) -> Reply:
    """Answer for one name; for one that nobody bears, what is said about it, or in those words.

    Args:
        desk: What handlers need.
        ask: The question.
        name: The name in it.
        filters: What narrows it.
        direct: Whether only somebody's own words are wanted.
    """
    public = ask.is_public
    name, filters = trailing.split(desk, name, filters) or (name, filters)
    found = who.find(desk, name, speaking=True)
    if found.person is not None:
        asked = quotes.Asked(found.person.id, found.typed, filters, direct)
        return messages.settled(found, show_quotes(desk, asked, public=public), "quotes")
    said = remarks.reading(name, filters, direct_only=direct)
    topic = said if remark_answers.any_on(desk, said) else None
    if found.candidates:
        also = topic if found.unsure else None
        return messages.which_person(
            found, "quotes", filters, direct=direct, topic=also, public=public
        )
    if _is_headline(desk, name):
        return answers.answer_summary(desk, ask, _of_article(name, filters))
    if topic is not None:
        called = name.strip('"')[:80]
        lead = "" if topic.remembered else f"Nobody in the archive is called “{called}”."
        return remark_answers.show(desk, topic, public=public, lead=lead)
    return _nobody(desk, found, examples.present(desk).quotes, public=public)


def _is_headline(desk: Desk, name: str) -> bool:
    """Tell whether words are one article's headline, or most of it."""
    found = stored.resolve(desk.archive, name) if len(name.split()) > 1 else ()
    if len(found) != 1:
        return False
    words, title = (re.findall(r"\w+", one.casefold()) for one in (name, found[0].title))
    return set(words) <= set(title) and len(words) * 2 > len(title)


def _nobody(desk: Desk, found: who.Found, given: str, *, public: bool) -> Reply:
    """Say that a name is not in the archive, and which articles hold its words."""
    if not stored.count(desk.archive):
        return messages.empty_archive(public=public)
    searched = articles.Asked(found.typed)
    named = articles.answer(desk, searched).total
    return messages.nobody(found, given, searched if named else None, public=public)


def answer_from(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show the latest from somebody: a person's words, a paper's articles.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: Whom, or which paper, it is wanted from.
    """
    name, _filters = split_filters(rest, desk.now().date())
    if who.is_a_name(desk, name):
        return answer_quotes(desk, ask, rest)
    paper = articles.Asked(f'source:"{name}"')
    if articles.answer(desk, paper).total:
        return search_answers.show(desk, paper, public=ask.is_public)
    return search_answers.show(desk, articles.Asked(rest), public=ask.is_public)


def _of_article(named: str, filters: Filters) -> str:
    """Return what `summarise` is asked where an article is named in a person's place."""
    return f"{named} about {filters.about}" if filters.about else f"who is quoted in {named}"


def show_quotes(
    desk: Desk, asked: quotes.Asked, *, public: bool, shared_by: str | None = None
) -> Reply:
    """Draw a page of what a person said, or say that there is nothing.

    Args:
        desk: What handlers need.
        asked: Whose words, narrowed how, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    entry = quotes.entry_of(desk, asked.person)
    found = quotes.of_person(desk, entry, asked)
    if not found.total and (meant := quotes.respelt(desk, asked)):
        return messages.read_as(meant.words, show_quotes(desk, meant.asked, public=public))
    if not found.total:
        paper = asked.filters.source
        nothing = messages.says_nothing(
            entry,
            quotes_view.narrowed(asked),
            no_paper=paper if paper and not sources.named(desk.archive, paper) else "",
            near=quotes.near_to(desk, entry),
            public=public,
        )
        return openly.with_both(desk, entry.name, asked, nothing)
    return quotes_view.draw(found, public=public, shared_by=shared_by)


def answer_when(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Answer “when did Lim resign?” by the sentences that have the words and a date.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: The question without the words that ask.
    """
    words = _FILLING.sub("", _ITS_OWN.sub("", rest)).removeprefix("the ")
    asked, several = timeline.settled(desk, timeline.Asked(words))
    found = timeline.answer(desk, asked, in_words=ask.text) if several is None else None
    if found is None or not found.shown:
        return answer_open(desk, ask, rest)
    drawn = timeline_view.draw(found, public=ask.is_public)
    lead = f"I can only look for the words, in what has a date: “{blocks.cut(rest, 120)}”"
    return messages.led_by(lead, drawn)


def answer_open(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Answer “why did Lim resign?” as far as words can: by the articles that have them.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: The question without the words that ask.
    """
    question = typed.in_full(typed.clean(ask.text))
    plainly = f"what {rest}" if question.lower().startswith("when") else ""
    if (answered := openly.of_archive(desk, ask, question, plainly)) is not None:
        return answered
    for words, ending in ((words, end) for words in _fewer(desk, rest) for end in ("", "*")):
        asked = articles.Asked(_OPEN_WORD.sub(rf"\1{ending}", _FILLING.sub("", words)))
        if not articles.answer(desk, asked).total:
            continue
        listed = search_answers.show(desk, asked, public=ask.is_public)
        none = "" if words == rest else f" No article has all of “{blocks.cut(rest, 120)}”."
        said = messages.said(f"I can only look for the words.{none} These have “{words}”:")
        return replace(listed, text=said.text, blocks=(*said.blocks, *listed.blocks[1:]))
    return offer(desk, ask, f"I did not understand “{ask.text[:80]}”.")


def _fewer(desk: Desk, rest: str) -> Iterator[str]:
    """Yield a question's words, then fewer of them, with the name in them; at last the rarest."""
    yield rest
    fewer = asked_of_it.topics(f"what {rest}")
    single = [words for words in fewer if " " not in words]
    known = {words for words in single if who.is_a_name(desk, words)}
    named = [words for words in fewer if not known or not known.isdisjoint(words.split())]
    yield from (words for words in named if words not in single)
    yield from sorted(
        (words for words in named if words in single),
        key=lambda word: articles.answer(desk, articles.Asked(word)).total,
    )


def answer_timeline(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Tell what happened when about a topic, oldest first; several topics: about all of them.

        /timeline {topic}
        /timeline "{person}" since 2022 before June 2023
        /timeline {topic} as image
        /timeline {topic} 30 events
        /timeline last month

    Put a name of several words between quotation marks; a slip is read as the likeliest word, and
    told. A day has one entry; “All”, or “all” behind the topic, has every line. [Brackets]:
    inferred; a button tells why. “When did … resign?” is answered by sentences that have the words
    and a date.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    asked, as_image = timeline.parse(desk, rest)
    if not (asked.question or asked.since or asked.before):
        return offer(desk, ask, "A timeline of what? Put a topic or two behind it.", "timeline")
    return timelines.show(desk, asked, public=ask.is_public, as_image=as_image)


def answer_articles(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Find articles by their words, the best first, with the place where they match.

        /articles {topic}
        /articles "exact phrase" -without prefix* since 2022 before June 2023
        /articles by:{byline} source:"{source}"
        /articles {topic} oldest first
        latest articles

    Every word has to be in the article. “by:” looks into the byline, “source:” into the name of
    the paper.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    if not rest:
        return answers.answer_latest(desk, ask, "")
    since = latest.read(rest)
    if since is not None:
        return answers.answer_latest(desk, ask, since)
    return search_answers.show(desk, articles.Asked(rest), public=ask.is_public)


def answer_person(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Tell who somebody is according to the archive: roles at their dates, quotations, company.

        /person {person}

    Articles “call” people something; what somebody is today, the archive does not know. Why one
    person? shows which names are taken for theirs, and lets you tell one apart, or some articles;
    Same as … joins two.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    public = ask.is_public
    if not rest:
        return offer(desk, ask, "Who? Put a name behind it.", "person")
    found = who.find(desk, rest)
    if found.unsure and word_forms.may_be_past(rest.partition(" ")[0]):  # "who endorsed Lim"
        return answer_when(desk, ask, rest)
    named = set(key(found.person.name).split()) if found.person else set()
    is_deed = _TELLS.match(rest) and not set(key(rest).split()) <= named
    if is_deed and (told := _by_deed(desk, ask, rest, found)) is not None:
        return told
    if found.candidates:
        return messages.which_person(found, "person", Filters(), public=public)
    if found.person is None:
        return _nobody_told(desk, ask, found, rest)
    drawn = person_view.draw(person.of_person(desk, found.person), public=public)
    return messages.settled(found, drawn, "person")


def _by_deed(desk: Desk, ask: Ask, rest: str, found: who.Found) -> Reply | None:
    """Answer what names nobody, but what somebody does: "who won the race?", "who owns it?"."""
    is_told = len(rest.split()) >= _TOLD and articles.answer(desk, articles.Asked(rest)).total
    if is_told and word_forms.may_be_past(rest.partition(" ")[0]):
        return answer_when(desk, ask, rest)
    question = typed.clean(ask.text)
    if ask.command not in {None, "", "/clippings"} or not asked_of_it.is_asking(question):
        return None
    told = openly.of_archive(desk, ask, question)
    return answer_open(desk, ask, rest) if told is None and found.unsure else told


def _nobody_told(desk: Desk, ask: Ask, found: who.Found, rest: str) -> Reply:
    """Say that nobody is called so, or, of a deed, that no sentence tells of it."""
    if (told := _by_deed(desk, ask, rest, found)) is not None:
        return told
    asked = typed.in_full(typed.clean(ask.text))
    if len(rest.split()) >= _TOLD and (told := openly.of_archive(desk, ask, asked)) is not None:
        return told  # "who is the judge in the quarry case?"
    if not _TELLS.match(rest):
        given = examples.present(desk).profile
        return _nobody(desk, found, given, public=ask.is_public)
    near = discussed.nearest(desk, ask, typed.clean(ask.text))
    return answers.summarised(desk, ask, near, shapes.Shape())


def answer_clippings(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Get help, see how the archive is doing, teach me your newsroom’s words.

        /clippings help
        /clippings status
        /clippings alias North Quay Terminal = North Quay
        /clippings same Ana Lim = A. Lim
        /clippings different Ana Lim ≠ Anna Lim
        /clippings different Ana Lim in no. 5

    An alias is another form of a topic for /timeline. `remove` in front takes one away. `same`
    makes two names one person, `different` two, or lets an article mean another of the name; each
    can be undone (`different undo`), and alone lists what was said.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return offer(desk, ask, "") if not rest else offer(desk, ask, f"I do not know “{rest[:80]}”.")


HELPED = {
    "quotes": answer_quotes,
    "timeline": answer_timeline,
    "articles": answer_articles,
    "person": answer_person,
    "summarise": answers.answer_summary,
    "digest": answers.answer_digest,
    "clippings": answer_clippings,
}
"""The commands that `help` tells of, in its order."""


def answer_help(desk: Desk, ask: Ask, asked: str = "") -> Reply:
    """Tell what can be asked.

    Args:
        desk: What handlers need.
        ask: The question.
        asked: The command that help is wanted on; "" for all of them.
    """
    return help_view.draw(help_.answer(desk, HELPED, asked), public=ask.is_public)


def offer(desk: Desk, ask: Ask, lead: str, command: str = "") -> Reply:
    """Answer what was not understood: a short, kind word with examples that work.

    Args:
        desk: What handlers need.
        ask: The question.
        lead: The kind word.
        command: The one that was asked, whose examples come then.
    """
    return help_view.draw(help_.answer(desk, HELPED, command, lead), public=ask.is_public)
