"""Articles that are pasted or shared beside the question, in blocks, as code, as a quotation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import router, shared
from handlers.asking import Message, Reply, SharedFile
from handlers.shared import Shared
from handlers.thread import pasted
from store.errors import BadSourceError
from tests.handlers.asking_helpers import ask, bars, checked, pressed, said
from tests.slack.blocks import buttons

if TYPE_CHECKING:
    from handlers.desk import Desk

TEXT = """PELLA — The lighthouse of Pella was painted red on 3 April 2024 by forty volunteers.

“It was grey for a hundred years, and nobody liked it,” said Oda Brandt, its keeper.

The council had refused to pay. Brandt said that the paint was a present from Ostia. More than two \
hundred people came to watch, and a band played until the evening."""


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        (TEXT, ""),
        (f"summarise this:\n{TEXT}", "summarise this"),
        (f"{TEXT}\nsummarise in 2 sentences", "summarise in 2 sentences"),
        (f"what does it say about paint?\n\n{TEXT}", "what does it say about paint?"),
        (f"anything about the band?\n{TEXT}", "anything about the band?"),
        (f"Quotes of the day\n{TEXT}", ""),
        (f"summarise {TEXT}", "summarise"),
    ],
)
def test_a_question_is_told_from_the_article_beside_it(typed: str, question: str) -> None:
    """The question stands above or below the article; a headline is no question."""
    asked, article = pasted.apart(typed)
    assert asked == question
    assert "painted red" in article
    assert "summarise" not in article


@given(st.text(max_size=700))
def test_any_message_is_taken_apart(text: str) -> None:
    """Nothing that people type makes it fail, and without an article the words stay."""
    question, article = pasted.apart(text)
    assert article or question == text


@pytest.mark.parametrize(
    "shown",
    [f"```{TEXT}```", "\n".join(f"> {line}" for line in TEXT.split("\n"))],
)
def test_code_and_quotations_lose_their_marks(desk: Desk, shown: str) -> None:
    """What was pasted as code or as a quotation is read as the article that it is."""
    answer = ask(desk, f"summarise\n{shown}", surface="mention")
    assert bars(answer)[0].startswith("The lighthouse of Pella was painted red")
    assert not any(mark in bar for bar in bars(answer) for mark in ("`", ">"))


def test_questions_about_a_paste_in_the_same_message(desk: Desk) -> None:
    """Any question about an article may be asked of the text that stands under it."""
    about = ask(desk, f"what does it say about the band?\n{TEXT}", surface="mention")
    assert [bar for bar in bars(about) if "a band played" in bar]
    two = ask(desk, f"summarise in 2 sentences\n{TEXT}", surface="mention")
    assert len(bars(two)) == 2
    quoted = ask(desk, f"who is quoted?\n{TEXT}", surface="mention")
    assert "Oda Brandt" in said(quoted)


def test_what_blocks_say_is_a_source(desk: Desk) -> None:
    """Another app's post whose words stand in its blocks alone is read."""
    root = Message("New story", body=TEXT, user="U0FEED")
    answer = ask(desk, "summarise", surface="mention", thread=(root,))
    assert "of the text shared here" in said(answer)


def shared_file(name: str, text: str = TEXT, kind: str = "text/plain") -> SharedFile:
    """Return a file that can be read."""
    return SharedFile(name, mimetype=kind, read=text.encode)


def clicked(desk: Desk, reply: Reply, label: str, held: tuple[Message, ...]) -> Reply:
    """Press a button whose answer needs a message of the conversation."""
    by_ts = {message.ts: message for message in held}
    button = next(b for b in buttons(list(reply.blocks)) if b["text"]["text"] == label)
    done = router.act(
        desk, button["action_id"], button["value"], surface="mention", message_at=by_ts.get
    )
    assert isinstance(done, Reply)
    return checked(done)


def test_a_shared_text_is_reshaped_by_its_buttons(desk: Desk) -> None:
    """Shorter, longer and who is quoted: read once more where it stands, and never kept."""
    thread = (Message(TEXT, ts="1.0"), Message("hm", ts="2.0"))
    first = ask(desk, "summarise", surface="mention", thread=thread)
    shorter = clicked(desk, first, "Shorter", thread)
    assert shorter.replace_original
    assert len(bars(shorter)) < len(bars(first))
    assert len(bars(clicked(desk, shorter, "Longer", thread))) > len(bars(shorter))
    assert "Oda Brandt" in said(clicked(desk, first, "Who is quoted", thread))
    gone = clicked(desk, first, "Shorter", ())
    assert "its message is gone" in said(gone)
    assert not gone.replace_original
    assert "painted" not in "".join(b["value"] for b in buttons(list(first.blocks)))


def test_two_files_are_asked_about(desk: Desk) -> None:
    """Two texts in one message: buttons choose; a picture beside a text is no choice."""
    files = (shared_file("one.txt"), shared_file("two.txt", TEXT.replace("red", "blue")))
    thread = (Message("drafts", ts="1.0", files=files),)
    asked = ask(desk, "summarise in 2 sentences", surface="mention", thread=thread)
    assert "More than one file" in said(asked)
    second = clicked(desk, asked, "two.txt", thread)
    assert "painted blue" in bars(second)[0]
    assert len(bars(second)) == 2
    named = ask(desk, "summarise two.txt", surface="mention", thread=thread)
    assert "painted blue" in bars(named)[0]
    picture = SharedFile("photo.jpg", mimetype="image/jpeg", read=lambda: b"")
    beside = (Message("", ts="1.0", files=(picture, files[0])),)
    assert "painted red" in bars(ask(desk, "summarise", surface="mention", thread=beside))[0]


def test_a_follow_up_keeps_the_shared_file(desk: Desk) -> None:
    """After our answer about a file the thread is about it, though other things came up."""
    files = (shared_file("draft.txt"),)
    start = (Message("see", ts="1.0"), Message("", ts="2.0", files=files))
    first = ask(desk, "summarise", surface="mention", thread=start)
    later = (
        *start,
        Message(first.text, ts="3.0", from_bot=True),
        Message("and <https://herald.example/crane>", ts="4.0"),
    )
    for question in ("shorter", "who is quoted?"):
        kept = ask(desk, question, surface="mention", thread=later)
        assert "draft.txt" in kept.text
        assert "No. 1 was linked here since" in said(kept)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("EMBARGOED UNTIL 6PM GMT ON 3 MARCH 2090", "Embargo: until 3 Mar 2090, 18:00 UTC"),
        ("STRICTLY EMBARGOED", "Marked as not for publication"),
    ],
)
def test_the_embargo_over_a_shared_text_is_told(desk: Desk, head: str, told: str) -> None:
    """Who reads the summary of a file knows that it may not be printed yet."""
    text = f"{head}\n\n{TEXT}"
    for message in (
        Message("see", ts="1.0", files=(shared_file("draft.txt", text),)),
        Message(text, ts="1.0"),
    ):
        answer = ask(desk, "summarise", surface="mention", thread=(message,))
        assert told in said(answer)
        assert head not in said(answer)


def test_a_file_with_no_word_is_summarised(desk: Desk) -> None:
    """A file in the mention, without a question or with small talk, is what is asked about."""
    message = Message("", ts="1.0", files=(shared_file("draft.txt"),))
    for words in ("", "here is the draft"):
        answer = ask(desk, words, surface="mention", message=message)
        assert "painted red" in bars(answer)[0]


def test_what_cannot_be_read_is_said_first(desk: Desk) -> None:
    """A locked file is named with its reason; no articles are offered that nobody asked for."""

    def locked() -> bytes:
        raise BadSourceError("it is locked with a password")

    files = (SharedFile("budget.pdf", read=locked),)
    thread = (Message("", ts="1.0", files=files),)
    words = said(ask(desk, "summarise", surface="mention", thread=thread))
    assert words.startswith("I could not read the file budget.pdf (it is locked with a password).")
    assert "last added" not in words


@given(st.text(max_size=300), st.sampled_from(["text", "file", "page"]))
def test_a_place_survives_a_button_and_our_own_words(name: str, kind: shared.Kind) -> None:
    """A button gives back the place that it was given; our answer's words name it again."""
    place = Shared(kind, name, "17.0")
    assert shared.unpacked(shared.packed(place)) == place
    told = shared.told(place.called)
    assert told is None or name.startswith(told.name) or kind == "text"


def test_a_notification_says_what_was_asked(desk: Desk) -> None:
    """On a lock screen stands who is quoted, or when it happened, not the article's opening."""
    assert (
        ask(desk, "who is quoted in no. 1?").text == "Who is quoted in no. 1: Ana Lim, Tomas Varga"
    )
    when = ask(desk, "when did no. 1 happen?").text
    assert when.startswith("Dates of no. 1: 4 Mar 2024: ")
    nothing = pressed(desk, ask(desk, "what does no. 1 say about zebras?"), "Summary").text
    assert nothing.startswith("Summary of no. 1 in ")
    assert replace(Shared("file", "a.txt"), ts="1").called == "the file a.txt"


def test_who_is_quoted_counts_the_unnamed(desk: Desk) -> None:
    """Words whose speaker the text does not settle are told of, not passed over."""
    told = (
        "The harbour of Pella was full on Monday.\n\n“We had no warning,” a clerk said.\n\n" + TEXT
    )
    quoted = said(ask(desk, f"who is quoted?\n{told}", surface="mention"))
    assert "Oda Brandt" in quoted
    assert "1 direct quotation more, whose speaker the text does not settle." in quoted


def test_no_sentence_is_shown_twice(desk: Desk) -> None:
    """Where a passage leans on the one before, and both answer, they stand together, once."""
    more = (
        "Answering the mayor, Oda Brandt thanked Pella for the paint. She also praised its paint."
    )
    question = f"what does it say about the paint?\n{TEXT}\n\n{more}"
    shown = bars(ask(desk, question, surface="mention"))
    assert sum("thanked Pella" in bar for bar in shown) == 1
    assert any("She also praised" in bar for bar in shown)


def test_who_is_quoted_tells_partly_direct_from_direct(desk: Desk) -> None:
    """A sentence with a few words in marks is counted as `/quotes` calls it."""
    told = (
        "The quay was shut on Monday after the storm.\n\n"
        "“We will build it again before winter,” said the harbour master, Oda Brandt.\n\n"
        "Brandt said the crane was “a wreck”. She said the divers had found nothing.\n\n"
        + "The boats lie at the old pier, and no ferry runs to the islands. "
        * 6
    )
    quoted = said(ask(desk, f"who is quoted?\n{told}", surface="mention"))
    assert "1 direct, 1 partly direct, 1 reported" in quoted
