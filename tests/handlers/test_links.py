"""Links as people share them: wrapped, shortened, forwarded, posted by another app."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import router
from handlers.asking import Ask, Attachment, Message, SharedFile, Thread
from handlers.thread import wrapped
from store import articles
from store.ingest.fetching import Fetched, Fetcher
from store.values import Draft
from tests.handlers.asking_helpers import ask, checked, said
from tests.handlers.conftest import LETTER, QUAY

if TYPE_CHECKING:
    from handlers.desk import Desk

CRANE = "https://herald.example/crane"


class Web(Fetcher):
    """Stands for the internet: two short links, one page that is there no more."""

    def _one(self, url: str, until: float) -> Fetched | str:
        del until
        ways = {
            "https://sho.rt/a": "https://news.example/go?to=x",
            "https://news.example/go?to=x": f"{CRANE}?utm_source=mail",
            "https://sho.rt/b": "https://else.example/story",
        }
        if url in ways:
            return ways[url]
        assert "herald.example" not in url, "the archive's own article is not asked for"
        return Fetched(url, b"", "text/html")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.google.com/url?sa=t&q=https%3A%2F%2Fherald.example%2Fcrane&usg=x",
        "https://l.social.example/l.php?u=https%3A%2F%2Fherald.example%2Fcrane%3Ffbclid%3D1&h=a",
        "https://eur01.safelinks.example/?url=https%3A%2F%2Fherald.example%2Fcrane&data=05",
        "https://web.archive.example/web/20240306/https://herald.example/crane",
        "https://www.google.com/amp/s/herald.example/crane",
        "https://urldefense.com/v3/__https://herald.example/crane__;!!Abc123!xYz$",
        "https://urldefense.com/v3/__https:/herald.example/crane*top__;Iw!!Abc!xYz$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__herald.example_crane&d=DwMF",
        "https://herald-example.translate.goog/crane?_x_tr_sl=en&_x_tr_tl=km",
        "herald.example/crane?amp=1",
        "https://mail.example/c?u=https%3A%2F%2Fa.example%2F%3Fq%3Dhttps%253A%252F%252Fherald.example%252Fcrane",
    ],
)
def test_a_link_inside_a_link(desk: Desk, link: str) -> None:
    """What mail, search and share buttons wrap round an article's link is taken off."""
    assert "no. 1" in said(ask(desk, f"summarise <{link}>", surface="mention"))


@given(st.text(max_size=200))
def test_any_link_is_taken_apart(text: str) -> None:
    """Nothing that stands where a link should makes it fail, and nothing else comes out."""
    for one in wrapped.inner(f"https://a.example/{text}"):
        assert one.startswith(("http://", "https://"))


def test_a_shortened_link_is_followed_to_our_own(desk: Desk) -> None:
    """A short link that leads to an article of the archive is that article, unfetched."""
    online = replace(desk, fetcher=Web())
    assert "no. 1" in said(ask(online, "summarise <https://sho.rt/a>", surface="mention"))
    missing = said(ask(online, "summarise <https://sho.rt/b>", surface="mention"))
    assert "sho.rt/b" in missing


def test_a_page_that_says_which_article_it_is(desk: Desk) -> None:
    """Another site's copy, or a phone's page, names the article that the archive has."""
    page = (
        '<html><head><link rel="canonical" href="https://herald.example/crane"></head><body>'
        f"<article>{'<p>Nothing of this is in the archive, whatever it says.</p>' * 5}</article>"
    )

    class Copy(Fetcher):
        def _one(self, url: str, until: float) -> Fetched | str:
            del until
            return Fetched(url, page.encode(), "text/html")

    online = replace(desk, fetcher=Copy())
    answer = ask(online, "summarise <https://phones.example/x>", surface="mention")
    assert "no. 1" in said(answer)
    assert "Nothing of this" not in said(answer)


def test_the_words_of_a_link_find_the_likeliest(desk: Desk) -> None:
    """Where a link leads nowhere, its own words and the thread's say what may be meant."""
    missing = ask(desk, "summarise <https://gone.example/2024/crane-falls>", surface="mention")
    assert "These come nearest" in said(missing)
    assert "Crane falls at North Quay" in said(missing)
    thread = (Message("the dockers were right"),)
    other = ask(desk, "summarise <https://gone.example/x>", surface="mention", thread=thread)
    assert "North Quay opens again" in said(other)
    assert "in this thread" not in said(other)


def test_a_shortened_link_to_a_withdrawn_article_stays_shut(own_desk: Desk) -> None:
    """A short link is no way round a withdrawal."""
    articles.withdraw(own_desk.archive, 1)
    online = replace(own_desk, fetcher=Web())
    answer = said(ask(online, "summarise <https://sho.rt/a>", surface="mention"))
    assert "crane" not in answer.replace("sho.rt", "").lower() or "no such article" in answer
    assert "Ana Lim closed" not in answer


def test_another_app_s_post_is_a_source(desk: Desk) -> None:
    """A feed's link in the thread's root counts; only our own answers are none."""
    root = Message(f"New: <{CRANE}>", ts="1", user="U0FEED", from_bot=False)
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=(root,)))


def test_a_forwarded_message(desk: Desk) -> None:
    """A link, or a whole article, inside a message that is forwarded into the thread."""
    inside = Attachment(
        text=f"look at <{CRANE}|this>", from_url="https://w.slack.com/archives/C/p1"
    )
    linked = (Message("", attachments=(inside,)),)
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=linked))
    pasted = Attachment(text=LETTER)
    answer = ask(desk, "summarise", surface="mention", thread=(Message("", attachments=(pasted,)),))
    assert "no. 3" in said(answer)


def test_a_headline_among_other_words(desk: Desk) -> None:
    """A headline between quotation marks, on a line of its own, or as a file's title."""
    for message in (
        Message("Who takes “Crane falls at North Quay” today?"),
        Message("For tomorrow:\nCrane falls at North Quay\nthanks"),
        Message("", files=(SharedFile("x.pages", title="Crane falls at North Quay"),)),
    ):
        assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=(message,)))


def test_a_thread_that_could_not_be_read(desk: Desk) -> None:
    """The reason, and what helps, come first; then how to name the article."""
    why = "I could not read this conversation: invite me with `/invite`, and ask again."
    question = Ask("summarise", surface="mention", thread=lambda: Thread((), why))
    words = said(checked(router.answer(desk, question)))
    assert words.startswith(why)
    assert "Which article? Name it" in words
    assert "in this thread" not in words


def test_a_link_that_leads_nowhere_is_asked_for_once(desk: Desk) -> None:
    """A thread in which ten people posted the same dead link waits for it once."""
    asked: list[str] = []

    class Dead(Fetcher):
        def _one(self, url: str, until: float) -> Fetched | str:
            del until
            asked.append(url)
            return Fetched(url, b"", "text/html")

    online = replace(desk, fetcher=Dead())
    link = "<https://else.example/gone>"
    messages = tuple(Message(f"{n}: {link}", ts=f"{n}.0") for n in range(10))
    told = said(ask(online, "summarise", surface="mention", thread=messages))
    assert asked == ["https://else.example/gone"]
    assert told.count("else.example/gone") == 1


class Page(Fetcher):
    """Stands for the internet: every address shows the page that `shown` holds."""

    shown = ""

    def _one(self, url: str, until: float) -> Fetched | str:
        del until
        return Fetched(url, self.shown.encode(), "text/html")


def _page(text: str, canonical: str = "") -> Page:
    body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))

    class Shown(Page):
        shown = (
            f'<html><head><link rel="canonical" href="{canonical}"></head>'
            f"<body><article>{body}</article></body></html>"
        )

    return Shown()


def test_another_site_s_copy_of_a_withdrawn_article_stays_shut(own_desk: Desk) -> None:
    """Nearly the same text under another address is shown no more than the article is."""
    copy = QUAY.replace("fell into the water", "toppled into the water")
    online = replace(own_desk, fetcher=_page(copy))
    asked = "summarise <https://copies.example/quay-story>"
    assert "into the water" in said(ask(online, asked, surface="mention"))
    articles.withdraw(own_desk.archive, 1)
    told = said(ask(online, asked, surface="mention"))
    assert "into the water" not in told
    assert "Lim" not in told
    assert "Varga" not in told


def test_a_page_that_calls_itself_a_withdrawn_article_stays_shut(own_desk: Desk) -> None:
    """A rewritten copy that names the withdrawn address as its own is that article."""
    other = "The crane of Selby lies on the bottom of the harbour, a diver told a crowd. " * 4
    online = replace(own_desk, fetcher=_page(other, CRANE))
    articles.withdraw(own_desk.archive, 1)
    told = said(ask(online, "summarise <https://phones.example/x>", surface="mention"))
    assert "diver" not in told


def test_a_page_that_calls_the_front_its_own_is_itself(own_desk: Desk) -> None:
    """Careless pages name their paper's front as their address: it is no article's."""
    text = "Nine gulls nested on the roof of the town hall. The clerk counted them twice. " * 3
    front = "https://careless.example/"
    articles.put(own_desk.archive, Draft("The front of a paper.", "front", url=front))
    online = replace(own_desk, fetcher=_page(text, front))
    told = said(ask(online, "summarise <https://careless.example/gulls>", surface="mention"))
    assert "Nine gulls" in told
