"""The first word: only where something is waited for, only once, and never behind the answer."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from bot.patience import Patience

if TYPE_CHECKING:
    from handlers.asking import Reply


def test_what_takes_long_is_told_once() -> None:
    """The first thing that takes too long is named; what follows it is not told of again."""
    told: list[str] = []
    came = threading.Event()

    def tell(reply: Reply) -> None:
        told.append(reply.text)
        came.set()

    patience = Patience(tell, seconds=0.0)
    with patience.meanwhile("the link <!channel>"):
        assert came.wait(30)
    with patience.meanwhile("the file b.txt"):
        pass
    patience.end()
    assert told == ["One moment: I am reading the link &lt;!channel&gt; …"]


def test_what_is_quick_is_not_told() -> None:
    """A wait that ends in time says nothing, nor does its clock later."""
    told: list[Reply] = []
    patience = Patience(told.append, seconds=60)
    with patience.meanwhile("this conversation"):
        pass
    patience.end()
    with patience.meanwhile("the file b.txt"):
        pass
    assert told == []


def test_the_answer_waits_for_a_first_word_on_its_way() -> None:
    """While the first word is being sent, the answer does not overtake it."""
    order: list[str] = []
    sending, go_on = threading.Event(), threading.Event()

    def tell(_reply: Reply) -> None:
        sending.set()
        go_on.wait(30)
        order.append("first word")

    patience = Patience(tell, seconds=0.0)

    def answer() -> None:
        with patience.meanwhile("this conversation"):
            sending.wait(30)
        patience.end()
        order.append("answer")

    thread = threading.Thread(target=answer)
    thread.start()
    assert sending.wait(30)
    go_on.set()
    thread.join(30)
    assert order == ["first word", "answer"]


def test_the_end_tells_whether_anything_was_said() -> None:
    """Who answers a command has to know it: its first word is noted, and struck out."""
    told: list[Reply] = []
    quick = Patience(told.append, seconds=60)
    with quick.meanwhile("this conversation"):
        pass
    assert quick.end() is False
    came = threading.Event()
    slow = Patience(lambda _: came.set(), seconds=0.0)
    with slow.meanwhile("the link"):
        assert came.wait(30)
    assert slow.end() is True
