"""What people click: pages, sharing, the paragraph behind a quotation, corrections, the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.slack.blocks import words_of

if TYPE_CHECKING:
    from tests.e2e.conftest import House


def test_pages_turn_in_place(house: House) -> None:
    """The click's own address rewrites the message; all thirty statements come, once each."""
    answer = house.ida.command("/quotes", "Greta Ohlsen", house.room).answer()
    seen = [words_of(answer.blocks)]
    assert "30 statements" in answer.words
    while any(each["action_id"] == "quotes.page:more" for each in answer.buttons):
        answer = house.ida.click(answer, "quotes.page:more").replaced()
        seen.append(words_of(answer.blocks))
    assert len(seen) > 1
    whole = "\n".join(seen)
    for number in range(1, 31):
        assert whole.count(f"Answer number {number} is") == 1, number
    back = house.ida.click(answer, "quotes.page:back").replaced()
    assert words_of(back.blocks) == seen[-2]


def test_pages_turn_in_a_thread_for_all(house: House) -> None:
    """An answer that all can see turns its pages in place, too."""
    asked = house.ida.mention("quotes Greta Ohlsen", house.room)
    answer = asked.answer()
    first = words_of(answer.blocks)
    turned = house.ida.click(answer, "quotes.page:more").replaced()
    assert words_of(turned.blocks) != first
    assert turned.only_for is None
    assert len(asked.answers()) == 1


def test_old_buttons_still_work(house: House) -> None:
    """Two clicks on the same button, one after the other, are both answered."""
    answer = house.ida.command("/quotes", "Tova Lind", house.room).answer()
    house.ida.click(answer, "Direct only").replaced()
    assert "said that the work would begin" not in answer.words
    house.ida.click(answer, "All statements").replaced()
    assert "said that the work would begin" in answer.words


def test_share_posts_for_all_and_names_who(house: House) -> None:
    """Sharing posts the answer in the channel, says who shared it, and pings nobody."""
    answer = house.ida.command("/quotes", "Amira Solheim", house.room).answer()
    before = len(house.slack.by_bot(house.room))
    house.ida.click(answer, "Share")
    house.slack.until(lambda: len(house.slack.by_bot(house.room)) > before, "the shared answer")
    shared = house.slack.by_bot(house.room)[-1]
    assert "I cried when the horn blew" in shared.words
    assert house.ida.id in str(shared.blocks)
    assert not any("Share" in each["text"]["text"] for each in shared.buttons)


def test_a_double_click_shares_once(house: House) -> None:
    """A second click within a moment is the same one."""
    answer = house.ida.command("/quotes", "Amira Solheim", house.room).answer()
    before = len(house.slack.by_bot(house.room))
    for _ in range(2):
        house.ida.click(answer, "Share")
    house.slack.until(lambda: len(house.slack.by_bot(house.room)) > before, "the shared answer")
    house.ida.dm("help").answer()
    assert len(house.slack.by_bot(house.room)) == before + 1


def test_share_works_where_the_bot_is_not(house: House) -> None:
    """A command works in a channel that the bot is not in, and so does sharing there."""
    other = house.slack.channel("sports", house.ida, bot=False)
    answer = house.ida.command("/quotes", "Amira Solheim", other).answer()
    house.ida.click(answer, "Share")
    house.slack.until(lambda: house.slack.by_bot(other), "the shared answer")


def test_in_context_opens_the_paragraph(house: House) -> None:
    """One click shows the paragraph with the words marked, and where the article came from."""
    answer = house.ida.command("/quotes", "Petra Lind", house.room).answer()
    modal = house.ida.click(answer, "In context").modal()
    assert "It is the same granite that the old wall was made of" in modal.words
    assert "Work on the wall begins without the union" in modal.words
    assert "The Maren Courier" in modal.words
    assert "courier.jsonl" in modal.words or "courier.example" in str(modal.content)


def test_read_opens_the_article(house: House) -> None:
    """The whole article can be read in a window."""
    answer = house.ida.command("/quotes", "Amira Solheim", house.room).answer()
    modal = house.ida.click(answer, "Read no.").modal()
    assert "one goat on board" in modal.words


def test_wrong_speaker_is_set_right(house: House) -> None:
    """A colleague says who really said it; it holds for everyone, at once."""
    asked = house.ida.command("/quotes", "Rurik Amdal", house.room)
    form = house.ida.click(asked.answer(), "Wrong speaker").modal()
    inputs = {
        block["block_id"]: block["element"]
        for block in form.content["blocks"]
        if block["type"] == "input"
    }
    statement, name = inputs["statement"], inputs["name"]
    option = statement["options"][0]
    values = {
        statement["action_id"]: {"selected_option": option},
        name["action_id"]: {"value": "Amira Solheim"},
    }
    house.ida.submit(form, values)
    answer = house.ida.command("/quotes", "Amira Solheim", house.room).answer()
    assert "until the ice comes" in answer.words
    assert "set by a colleague" in answer.words


def test_a_form_left_empty_is_told_what_is_wrong(house: House) -> None:
    """A form with nothing chosen stays open and says what it needs."""
    answer = house.ida.command("/quotes", "Leo Brandvik", house.room).answer()
    form = house.ida.click(answer, "Wrong speaker").modal()
    sent = house.ida.submit(form, {})
    assert sent.delivery is not None
    assert sent.delivery.answer is not None
    assert sent.delivery.answer["response_action"] == "errors"
    assert form.open


def test_the_home_is_drawn(house: House) -> None:
    """The app's home shows what the archive holds and what can be asked."""
    house.ida.open_home()
    home = house.ida.home()
    assert "quotes" in home.words.casefold()


def test_why_these_years(house: House) -> None:
    """A timeline with inferred years says why it took them."""
    answer = house.ida.command("/timeline", "Port Maren", house.room).answer()
    assert answer.words.index("broke the old wall") < answer.words.index("17 Jun")
    labels = [each["text"]["text"] for each in answer.buttons]
    if any("Why" in label for label in labels):
        modal = house.ida.click(answer, "Why").modal()
        assert "No. " in modal.words


def test_timeline_as_image(house: House) -> None:
    """The timeline is also to be had as a picture, if the app may upload files."""
    answer = house.ida.command("/timeline", "Port Maren", house.room).answer()
    if not any("image" in each["text"]["text"] for each in answer.buttons):
        return
    house.ida.click(answer, "As image")
    done = house.slack.until(
        lambda: [f for f in house.slack.team.files.values() if f.complete], "the picture"
    )
    assert done[0].content.startswith(b"\x89PNG")
