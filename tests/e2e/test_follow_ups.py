"""A conversation about an article: short questions, in the thread where it was summarised."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.conftest import House

FERRY = "https://courier.example/2024/ferry"


def test_few_words_keep_the_article(house: House) -> None:
    """Each follow-up is about the article that was summarised, whatever the root links to."""
    root = house.ida.post(f"<{FERRY}>", house.room)

    def answered(words: str) -> str:
        return house.ida.mention(words, house.room, thread=root.ts).answer().words

    first = answered("summarise no. 1")
    shorter = answered("make it shroter")
    assert "no. 1" in shorter
    assert len(shorter) < len(first)
    assert "¶" in answered("as bullets please")
    assert "Quoted" in answered("who's quoted?")
    assert "wall" in answered("what about the wall?").casefold()
    assert "no. 1" in answered("in one sentence")


def test_direct_messages_keep_the_last_article(house: House) -> None:
    """In direct messages a follow-up is about what was answered last, and no other before it."""
    for number in (2, 1, 3):
        house.ida.dm(f"summarise no. {number}").answer()
        for words in ("shorter", "who is quoted?", "summarise"):
            assert f"no. {number}" in house.ida.dm(words).answer().text, words
    house.ida.dm(f"<{FERRY}>").answer()
    assert "no. 6" in house.ida.dm("in one sentence").answer().text


def test_each_sentence_opens_its_paragraph(house: House) -> None:
    """One click on a summary's sentence shows the paragraph, and where the article came from."""
    answer = house.ida.mention("summarise no. 1", house.room).answer()
    window = house.ida.click(answer, "In context").modal()
    words = str(window.content["blocks"])
    assert "Paragraph 1 of" in words
    assert "https://courier.example/2024/harbour-wall#:~:text=" in words


def test_what_was_added_last(house: House) -> None:
    """Asked in a channel, of no article, what is new is what was added last."""
    for words in ("what's new?", "Latest articles", "what is new this week?"):
        answer = house.ida.mention(words, house.room).answer()
        assert "last added first" in answer.words, words


def test_who_speaks_and_what_came_next_is_asked_in_a_thread(house: House) -> None:
    """“She” is whom the last answer was about, and nothing is called later that may be earlier."""
    root = house.ida.post(f"<{FERRY}>", house.room)

    def answered(words: str) -> str:
        return house.ida.mention(words, house.room, thread=root.ts).answer().words

    assert "no. 6" in answered("summarise no. 6")
    assert "no. 6" in answered("what did the company say?")
    following = answered("what happened next?")
    assert "later than no. 6" in following.lower() or "came next" in following.lower()
    speaker = "Tova Lind"
    assert "sandbags" in answered(f"quotes {speaker}")
    assert "sandbags" in answered("what else did she say?")
