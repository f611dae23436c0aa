"""Each sentence of a summary leads to its place in the article, in one click."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import places, router
from handlers.asking import Modal
from handlers.views import places as view
from nlp import Dating, Span
from store import articles
from store.errors import NotFoundError
from store.ingest import ingest
from store.values import Article
from tests.handlers.asking_helpers import ask, bars, opened, said
from tests.slack.blocks import buttons, walk

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

LINKED = Article(
    1,
    "Ferry",
    title_derived=False,
    text="",
    published=Dating(),
    added="",
    updated="",
    url="https://paper.example/ferry",
)


def _bold(view_blocks: list[dict[str, object]]) -> str:
    held = walk(view_blocks)
    return "".join(
        str(e["text"])
        for bar in held
        if bar.get("type") == "rich_text_quote"
        for e in bar["elements"]
        if (e.get("style") or {}).get("bold")
    )


def test_every_sentence_has_its_button(desk: Desk) -> None:
    """Each sentence is led to by a button of its own, which shows it marked in its paragraph."""
    answer = ask(desk, "summarise 2")
    shown = bars(answer)
    leading = [b for b in buttons(list(answer.blocks)) if b["action_id"].startswith("place:")]
    assert len(leading) == len(shown) > 1
    for number, words in enumerate(shown):
        window = opened(desk, answer, f"place:{number}")
        assert _bold(window.view["blocks"]) in re.sub(r" \[[^]]+\]", "", words)
        assert "no. 2" in window.view["title"]["text"]
        assert "Norland News" in said(window)


def test_what_stands_side_by_side_is_shown_so(desk: Desk) -> None:
    """Sentences that follow each other in a paragraph stand together, with one way there."""
    answer = ask(desk, "summarise 2")
    leading = [str(b["text"]) for b in answer.blocks if "accessory" in b]
    assert sum("Paragraph 2" in line for line in leading) == 1
    (together,) = [bar for bar in bars(answer) if "tested twice" in bar]
    assert "of the Selby Port Authority. She [Ana Lim] thanked the dockers" in together
    window = _bold(opened(desk, answer, "place:1").view["blocks"])
    assert "tested twice" in window
    assert "thanked the dockers" in window


def test_bullets_have_a_row_of_buttons(desk: Desk) -> None:
    """As bullets, the sentences' places stand in one row under the list."""
    answer = ask(desk, "summarise 2 as bullets")
    assert "¶ 1" in [button["text"]["text"] for button in buttons(list(answer.blocks))]
    assert "opened again on 2 May 2024" in _bold(opened(desk, answer, "¶ 1").view["blocks"])


def test_a_link_goes_to_the_sentence_on_the_page(desk: Desk) -> None:
    """An article on the web is linked at the sentence; one without a link is not."""
    assert "https://news.example/quay?id=2#:~:text=" in str(ask(desk, "summarise 2").blocks)
    assert ":~:" not in str(ask(desk, "summarise 3").blocks)


def test_a_place_is_found_again_after_a_change(own_desk: Desk, tmp_path: Path) -> None:
    """A sentence that moved is found by its words; one that is gone is said to be gone."""
    answer = ask(own_desk, "summarise 3")
    path = tmp_path / "2.json"
    moved = path.read_text(encoding="utf-8").replace(
        "The mayor of", "Again and again, the mayor of"
    )
    path.write_text(moved.replace("The mayor", "the mayor"), encoding="utf-8")
    assert ingest(own_desk.archive, [path]).updated == (3,)
    labels = [b["action_id"] for b in buttons(list(answer.blocks)) if "place:" in b["action_id"]]
    assert "changed since" in said(opened(own_desk, answer, labels[0]))
    assert "I want to read it" in _bold(opened(own_desk, answer, labels[1]).view["blocks"])


def test_what_is_withdrawn_is_not_shown_by_an_old_button(own_desk: Desk) -> None:
    """A button of an older message does not bring a withdrawn article's words back."""
    answer = ask(own_desk, "summarise 2")
    articles.withdraw(own_desk.archive, 2)
    window = said(opened(own_desk, answer, "place:0"))
    assert "no longer" in window
    assert "Quay" not in window


def test_nonsense_in_a_button_is_refused(desk: Desk) -> None:
    """Places that no button of ours carries end in a sentence, not in a failure."""
    for wrong in ([], [(5, 5)], [(-3, 9)], [(10**9, 10**9 + 1)]):
        with pytest.raises(NotFoundError):
            places.of_sentences(desk, 1, wrong, "Words that stand nowhere")


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("The ferry sails again on Monday.", "text=The%20ferry%20sails%20again%20on%20Monday"),
        (
            "The ferry between Orl and Hask had lain in port, and sails again on a day-long trip.",
            "text=The%20ferry%20between%20Orl%20and,again%20on%20a%20day%2Dlong%20trip",
        ),
        (
            "“No”, he said, and closed the old door.",
            "text=he%20said%2C%20and%20closed%20the%20old%20door",
        ),
    ],
)
def test_fragments(sentence: str, ends: str) -> None:
    """A sentence is named by its first and last words, where a page prints them like us."""
    article = replace(LINKED, text=sentence)
    made = view.fragment(article, Span(0, len(sentence)))
    assert made.startswith(f"https://paper.example/ferry#:~:{ends}")


@pytest.mark.parametrize(
    "url",
    ["", "ftp://paper.example/a", "https://p.example/a|b", "https://p.example/a>b", "javascript:x"],
)
def test_no_fragment_where_there_is_no_safe_address(url: str) -> None:
    """Only web addresses that cannot break out of a link are drawn as one."""
    article = replace(LINKED, url=url, text="The ferry sails again on Monday morning.")
    assert view.fragment(article, Span(0, 20)) == ""


@given(st.text(max_size=400))
def test_fragments_never_break_out(text: str) -> None:
    """Whatever an article says, its fragment holds no character that ends a link."""
    made = view.fragment(replace(LINKED, text=text), Span(0, len(text)))
    assert not set(made) & set(' <>|"\n')
    assert len(made) <= 500


def test_a_digest_opens_an_article_at_its_sentence(desk: Desk) -> None:
    """The digest's menu opens the article with the sentence marked that told it."""
    drawn = ask(desk, "/digest since 1 January 2024")
    (menu,) = [e for e in walk(list(drawn.blocks)) if e.get("type") == "static_select"]
    option = next(o for o in menu["options"] if o["text"]["text"].startswith("No. 2"))
    window = router.act(desk, menu["action_id"], option["value"])
    assert isinstance(window, Modal)
    marked = [
        e["text"]
        for e in walk(window.view["blocks"])
        if (e.get("style") or {}).get("bold") and "text" in e
    ]
    assert any("opened again on 2 May 2024" in words for words in marked)


def test_one_label_says_that_all_is_comment(own_desk: Desk, tmp_path: Path) -> None:
    """A list of a commentator's sentences says so once; a list with news among them, at each."""
    page = tmp_path / "view.txt"
    page.write_text(
        "Opinion: Let the ferry go\n\nI think the council of Selby must let the old ferry go.\n\n"
        "We should build a bridge, and I know that my neighbours agree with me on it.\n\n"
        "I have crossed the Orl on the ferry all my life, and I say that its time is over.\n",
        encoding="utf-8",
    )
    (made,) = ingest(own_desk.archive, [page]).added
    words = said(ask(own_desk, f"summarise no. {made} as bullets"))
    assert words.count("Comment") == 1
    assert "Comment throughout:" in words
