"""Quotations in Chinese, Thai and Burmese with the names that stand beside them."""

from __future__ import annotations

import pytest

from nlp import read


def _read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the words of each quotation, its speaker and the speaker’s role."""
    return [(text[q.start : q.end], q.speaker, q.role) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("港口发言人王海青周三说：“桥还没有开。”", ("“桥还没有开。”", "王海青", "港口发言人")),
        ("“我们不想搬走，”李秀梅说。", ("“我们不想搬走，”", "李秀梅", None)),
        (
            "นายสมบูรณ์ ใจงาม ผู้ว่าการท่าเรือ กล่าวว่า “สะพานยังไม่เปิด”",
            ("“สะพานยังไม่เปิด”", "สมบูรณ์ ใจงาม", "ผู้ว่าการท่าเรือ"),
        ),
        ("ဒေါ်ခင်ညိုလွင်က “တံတား မဖွင့်သေးဘူး” ဟု ပြောသည်။", ("“တံတား မဖွင့်သေးဘူး”", "ခင်ညိုလွင်", None)),
    ],
)
def test_a_name_beside_marked_words_speaks_them(
    text: str, found: tuple[str, str, str | None]
) -> None:
    """A surname and a verb, an honorific and two words, an honorific and a particle name it."""
    assert _read(text) == [found]


def test_an_office_told_before_is_the_speakers() -> None:
    """Who is introduced by an office in one sentence keeps it in the next."""
    text = "港口发言人王海青表示，桥没有开。“我们在等钢材，”王海青说。"
    assert _read(text) == [("“我们在等钢材，”", "王海青", "港口发言人")]


def test_an_honorific_shows_the_gender() -> None:
    """“ဒေါ်” and “นาย” are said of a woman and of a man."""
    (woman,) = read("ဒေါ်ခင်ညိုလွင်က “တံတား မဖွင့်သေးဘူး” ဟု ပြောသည်။").people
    (man,) = read("นายสมบูรณ์ ใจงาม กล่าวว่า “สะพานยังไม่เปิด”").people
    assert (woman.gender, man.gender) == ("f", "m")


def test_marked_words_without_a_name_are_nobodys() -> None:
    """Scare quotes in Chinese are no quotation."""
    assert _read("他们把这座桥叫作“老桥”，每天都走。") == []


def test_very_long_text_is_read_in_one_go() -> None:
    """A text of nothing but offices and marks takes time in proportion to its length."""
    text = "人长员王" * 20_000 + "“桥”" * 2_000
    assert _read(text) == []
