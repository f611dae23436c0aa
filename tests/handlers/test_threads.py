"""`summarise`: which article a thread is about, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.asking import Attachment, Message, SharedFile
from handlers.thread.discussed import MOST_OPENED
from store.errors import BadSourceError
from tests.handlers.asking_helpers import ask, bars, pressed, said
from tests.handlers.conftest import QUAY

if TYPE_CHECKING:
    from handlers.asking import Surface
    from handlers.desk import Desk

CRANE = "https://herald.example/crane"
OTHER = "https://news.example/quay?id=2"
PASTED = """The lighthouse of Selby was painted red on 3 April 2024 by forty volunteers.

“It was grey for a hundred years, and nobody liked it,” said Oda Brandt, its keeper.

The council had refused to pay. Brandt said that the paint was a present from Ostia. More than two \
hundred people came to watch, and a band played until the evening."""


def thread(*texts: str) -> tuple[Message, ...]:
    """Return a conversation, its question last."""
    said_in_it = [Message(text, ts=f"{n}.0") for n, text in enumerate(texts)]
    return (*said_in_it, Message("<@U0BOT> summarise", ts="99.0"))


@pytest.mark.parametrize(
    "reference",
    ["1", "no. 1", "#1", f"<{CRANE}>", f"<{CRANE}?utm_source=x|this>", "Crane falls at North Quay",
     "crane fals at north quay", "“Crane falls at North Quay” please"],
)  # fmt: skip
def test_named_in_the_question(desk: Desk, reference: str) -> None:
    """A number, a link or a headline in the question says which article."""
    answer = ask(desk, f"summarise {reference}", surface="mention")
    assert "no. 1" in said(answer)
    assert any("closed the North Quay on 4 March 2024" in bar for bar in bars(answer))


def test_every_sentence_is_the_articles(desk: Desk) -> None:
    """A summary's sentences are the article's own, in its order, and name who is quoted."""
    answer = ask(desk, "summarise 1", surface="mention")
    shown = [bar.partition(" [")[0] for bar in bars(answer)]
    places = [QUAY.index(words) for words in shown]
    assert places == sorted(places)
    assert "Quoted: " in said(answer)
    assert "Tomas Varga" in said(answer)
    assert "The Selby Herald" in said(answer)


def test_the_root_comes_first_then_the_newest(desk: Desk) -> None:
    """The root's link counts; without one, the newest message that has one."""
    root = thread(f"Seen <{CRANE}>?", "yes", f"and <{OTHER}>")
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=root))
    later = thread("What shall we run?", f"<{CRANE}>", f"or <{OTHER}>", "hm")
    assert "no. 2" in said(ask(desk, "summarise", surface="mention", thread=later))


def test_a_headline_in_the_thread_may_be_misspelt(desk: Desk) -> None:
    """People type headlines from memory, in the root and behind it."""
    for texts in (("crane fals at north quay", "yes"), ("morning", "Crane falls at Nort Quay")):
        answer = ask(desk, "summarise", surface="mention", thread=thread(*texts))
        assert "no. 1" in said(answer), texts
        assert bars(answer)


def test_what_was_asked_of_us_before_is_no_source(desk: Desk) -> None:
    """A question that named an article, and was answered or not, does not make the thread its."""
    earlier = Message("<@U0BOT> quotes of Ana Lim in no. 2?", ts="2.0", to_bot=True)
    messages = (Message("morning", ts="1.0"), earlier, Message("<@U0BOT> summarise", ts="9.0"))
    assert "I looked for" in said(ask(desk, "summarise", surface="mention", thread=messages))
    plain = replace(earlier, to_bot=False)
    held = (messages[0], plain, messages[2])
    assert "no. 2" in said(ask(desk, "summarise", surface="mention", thread=held))


def test_a_question_since_our_answer_is_no_new_article(desk: Desk) -> None:
    """What others asked us since is answered there; the thread stays with our last article."""
    told = Message("Summary of no. 2: Ships …", ts="2.0", from_bot=True)
    asked = Message(f"<@U0BOT> and who is quoted in <{CRANE}>?", ts="3.0", to_bot=True)
    messages = (Message("morning", ts="1.0"), told, asked, Message("<@U0BOT> summarise", ts="9.0"))
    assert "no. 2" in said(ask(desk, "summarise", surface="mention", thread=messages))
    shown = (*messages[:2], replace(asked, to_bot=False), messages[3])
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=shown))


def test_the_same_link_again_is_nothing_new_to_compare_with(desk: Desk) -> None:
    """Who posts the article's own link once more means it, not another."""
    told = Message("Summary of no. 2: Ships …", ts="2.0", from_bot=True)
    again = Message(f"<{OTHER}> once more", ts="3.0")
    question = Message("<@U0BOT> what is new?", ts="9.0")
    plain = said(ask(desk, "what is new?", surface="mention", thread=(told, question)))
    linked = said(ask(desk, "what is new?", surface="mention", thread=(told, again, question)))
    assert linked == plain
    assert "against no. 1" in plain


def test_unfurls_attachments_and_block_links(desk: Desk) -> None:
    """A link that stands only in an unfurl, or in the message's blocks, is found too."""
    unfurled = Message("look", attachments=(Attachment(title="x", from_url=CRANE),))
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=(unfurled,)))
    blocks = Message("look", links=(OTHER,))
    assert "no. 2" in said(ask(desk, "summarise", surface="mention", thread=(blocks,)))
    titled = Message("", attachments=(Attachment(title="Crane falls at North Quay"),))
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=(titled,)))


def test_two_candidates_are_asked_about(desk: Desk) -> None:
    """Two links in one message: the answer asks which, and the click answers."""
    both = thread(f"<{CRANE}> or <{OTHER}>?")
    asked = ask(desk, "summarise", surface="mention", thread=both)
    assert "Which one" in said(asked)
    chosen = pressed(desk, asked, "Summarise no. 2", surface="mention")
    assert "opened again" in " ".join(bars(chosen))


def test_pasted_text_is_read_and_kept_nowhere(desk: Desk) -> None:
    """An article pasted into the thread is summarised in its own words, with no number."""
    answer = ask(desk, "summarise this", surface="mention", thread=thread(PASTED))
    assert "of the text shared here" in said(answer)
    assert "kept nowhere" in said(answer)
    assert all(bar.partition(" [")[0] in PASTED for bar in bars(answer))
    assert "Oda Brandt" in said(answer)
    assert "No article" in said(ask(desk, "/articles lighthouse"))


def test_pasted_text_of_the_archive_is_its_article(desk: Desk) -> None:
    """A paste of an article that the archive has is that article."""
    answer = ask(desk, "summarise", surface="mention", thread=thread(QUAY))
    assert "no. 1" in said(answer)


def test_a_file_shared_in_the_thread(desk: Desk) -> None:
    """A file whose words could be read is summarised; one that could not is named."""
    read = Message("here", files=(SharedFile("painted.txt", read=PASTED.encode),))
    assert "shared here" in said(ask(desk, "summarise", surface="mention", thread=(read,)))
    unread = Message("here", files=(SharedFile("scan.pdf"),))
    words = said(ask(desk, "summarise", surface="mention", thread=(unread,)))
    assert "scan.pdf" in words


def test_only_so_many_files_are_opened(desk: Desk) -> None:
    """A thread full of files that cannot be read keeps nobody waiting for all of them."""
    opened: list[str] = []

    def shared(number: int) -> Message:
        def read() -> bytes:
            opened.append(f"scan {number}")
            raise BadSourceError("it is a picture, not an article")

        files = (SharedFile("scan.pdf", read=read), SharedFile("scan.pdf", read=read))
        return Message("here", ts=f"{number}.0", files=files)

    messages = tuple(map(shared, range(30)))
    words = said(ask(desk, "summarise", surface="mention", thread=messages))
    assert len(opened) == MOST_OPENED
    assert "the file scan.pdf (it is a picture, not an article)" in words
    assert f"I open no more than {MOST_OPENED}" in words
    last = Message("or no. 1?", ts="99.0")
    assert "no. 1" in said(ask(desk, "summarise", surface="mention", thread=(*messages, last)))


def test_nothing_found_says_what_was_looked_for(desk: Desk) -> None:
    """A thread without an article is answered by what was looked for and what comes nearest."""
    words = said(
        ask(desk, "summarise", surface="mention", thread=thread("That crane again", "sigh"))
    )
    assert "I looked for" in words
    assert "Crane falls at North Quay" in words
    unknown = ask(desk, "summarise https://nowhere.example/x", surface="mention")
    assert "nowhere.example" in said(unknown)


def test_the_bots_own_answers_are_no_sources(desk: Desk) -> None:
    """A follow-up keeps the article that the bot last told of in this thread."""
    messages = (
        Message("morning"),
        Message("Summary of no. 2: Ships …", from_bot=True),
    )
    answer = ask(desk, "who is quoted?", surface="mention", thread=messages)
    assert "Ana Lim" in said(answer)
    assert "no. 2" in said(answer)
    about = ask(desk, "what does it say about Ostia?", surface="mention", thread=messages)
    assert bars(about) == ["Ships from Ostia came in on the same day."]
    none = ask(desk, "what does it say about zebras?", surface="mention", thread=messages)
    assert "no sentence about “zebras”" in said(none)
    when = ask(desk, "when did this happen?", surface="mention", thread=messages)
    assert "2 May 2024" in said(when)


def test_shaped_by_the_asker(desk: Desk) -> None:
    """The number of sentences, bullets, and the buttons for shorter and longer."""
    two = ask(desk, "summarise no. 1 in 2 sentences", surface="mention")
    assert len(bars(two)) <= 2
    bullets = ask(desk, "summarise no. 1 as bullets", surface="mention")
    assert "rich_text_list" in str(bullets.blocks)
    longer = pressed(desk, two, "Longer", surface="mention")
    assert len(bars(longer)) > len(bars(two))
    assert longer.replace_original
    quotations = pressed(desk, two, "Quotations", surface="mention")
    assert "not been tested for two years" in said(quotations)


def test_a_link_alone_is_summarised(desk: Desk) -> None:
    """A mention that holds only a link asks for its summary."""
    assert "no. 1" in said(ask(desk, f"<{CRANE}>", surface="mention"))


def test_what_is_new_against_the_last_article(desk: Desk) -> None:
    """A later article is held against the earlier one about the same people."""
    words = said(ask(desk, "what is new?", surface="mention", thread=(Message(f"<{OTHER}>"),)))
    assert "New in no. 2" in words
    assert "against no. 1" in words
    assert "2 May 2024" in words
    first = said(
        ask(desk, "what's new in this?", surface="mention", thread=(Message(f"<{CRANE}>"),))
    )
    assert "no earlier article" in first


def test_a_quotation_is_not_cut_in_half(desk: Desk) -> None:
    """What an article says about something is shown with the whole of its quotation."""
    answer = ask(desk, "what does it say about band?", surface="mention", thread=thread(PASTED))
    assert any("a band played until the evening" in bar for bar in bars(answer))
    quoted = PASTED.replace("and nobody liked it,”", "and nobody liked it. Paint helps boats,”")
    told = bars(
        ask(desk, "what does it say about boats?", surface="mention", thread=thread(quoted))
    )
    assert told
    assert all(bar.count("“") == bar.count("”") for bar in told)


def test_a_bare_name_and_thanks(desk: Desk) -> None:
    """A name alone asks for that person's words; thanks are taken."""
    assert "tested twice" in said(ask(desk, "Ana Lim", surface="mention"))
    assert said(ask(desk, "thanks!", surface="mention")) == "Gladly."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what does 2 say about Ostia?", "Ships from Ostia came in on the same day."),
        (f"what does <{OTHER}> say about Ostia?", "Ships from Ostia came in on the same day."),
        (f"what does <{OTHER}|their piece> say about Ostia?", "Ships from Ostia came in"),
        ("what does North Quay opens again say about Ostia", "Ships from Ostia came in"),
        ("what does “North Quay opens again” say about ships", "Ships from Ostia came in"),
        ("who is quoted in no. 2?", ", director of the Selby Port Authority"),
        ("who is quoted in “North Quay opens again”?", ", director of the Selby"),
        ("when did no. 2 happen?", "opened again on 2 May 2024"),
        (f"when did <{OTHER}> happen?", "opened again on 2 May 2024"),
        ("what is new in 2?", "against no. 1"),
        ("/quotes 2", ", director of the Selby Port Authority"),
        ("/clippings what is new in 2?", "against no. 1"),
    ],
)
@pytest.mark.parametrize("surface", ["slash", "mention", "terminal"])
def test_an_article_named_inside_a_question(
    desk: Desk, question: str, words: str, surface: Surface
) -> None:
    """A number, a link or a headline inside a question says which article it is about."""
    assert words in said(ask(desk, question, surface=surface))


@pytest.mark.parametrize(
    "question",
    [
        "what does 2 say about Ostia?",
        "who is quoted in 2",
        "when did 2 happen?",
        "what is new in 2",
    ],
)
def test_a_follow_up_keeps_the_article(desk: Desk, question: str) -> None:
    """After any question about one article the thread is about it, whatever its root was."""
    first = ask(desk, question, surface="mention")
    messages = (Message(f"<{CRANE}>"), Message(first.text, from_bot=True))
    after = ask(desk, "who is quoted?", surface="mention", thread=messages)
    assert "no. 2" in said(after)


def test_much_on_one_thing_is_cut_and_said_to_be(desk: Desk) -> None:
    """What an article says in many places is shown by the weightiest, and more by a button."""
    sentences = [f"The harbour got crane number {n} from Ostia in spring." for n in range(1, 10)]
    pasted = " ".join(sentences) + " Nobody had asked for so many of them, Ana Lim said."
    answer = ask(
        desk, "what does it say about Ostia?", surface="mention", thread=(Message(pasted),)
    )
    assert "".join(bars(answer)).count("crane number") == 5  # one after the other: one bar
    assert "4 more passages on it" in said(answer)
