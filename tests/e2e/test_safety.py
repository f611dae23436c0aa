"""What must never be seen: pings and previews out of an article's words, and what is withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e import product
from tests.slack.blocks import walk
from tests.slack.chat import may_unfurl, pings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.people import Asked
    from tests.slack.state import Message
    from tests.slack.workspace import Slack

EVIL = ["They wrote <!channel> and <@U0CLIPPINGS> and *bold* _words_ on every screen"]
HIDDEN = ["The seam is empty", "Nobody should cross it", "mine to close", "declared unsafe"]


def _is_safe(message: Message, *, sharer: str | None = None) -> None:
    assert [each for each in pings(message) if each != sharer] == []
    assert not may_unfurl(message), message.unfurl


@pytest.mark.parametrize(
    "words",
    [
        "quotes Leo Brandvik",
        "articles screens",
        "articles channel",
        "timeline Ostrand",
        "person Leo Brandvik",
        "summarise 4",
        "digest",
        "summarise Strange words <!everyone> on screens & paper",
        "quotes <!channel>",
        "quotes <!here> <@U0000000001|ida>",
        "articles <!everyone>",
        "timeline &lt;!channel&gt;",
        "<!channel>",
    ],
)
def test_no_answer_pings_or_unfurls(house: House, words: str) -> None:
    """Neither an article's words nor a question's can notify anybody or bring up a preview."""
    _is_safe(house.ida.mention(words, house.room).answer())
    _is_safe(house.ida.dm(words).answer())
    command, _, rest = words.partition(" ")
    if f"/{command}" in {"/quotes", "/articles", "/timeline", "/person"}:
        answer = house.ida.command(f"/{command}", rest, house.room).answer()
        _is_safe(answer)
        if any("Share" in each["text"]["text"] for each in answer.buttons):
            before = len(house.slack.by_bot(house.room))
            house.ida.click(answer, "Share")
            house.slack.until(lambda: len(house.slack.by_bot(house.room)) > before, "the share")
            _is_safe(house.slack.by_bot(house.room)[-1], sharer=house.ida.id)


def test_markup_in_an_article_is_shown_as_it_stands(house: House) -> None:
    """Stars, underlines and angle brackets of an article are shown, not obeyed."""
    answer = house.ida.command("/quotes", "Leo Brandvik", house.room).answer()
    joined = "".join(
        str(each["text"]) for each in walk(answer.blocks) if isinstance(each.get("text"), str)
    )
    for words in EVIL:
        assert words in joined
    for each in walk(answer.blocks):
        if each.get("type") == "mrkdwn":
            assert "<!" not in each["text"]
            assert each.get("verbatim") is True or "screen" not in each["text"]


@pytest.mark.parametrize(
    "words",
    [
        "quotes Sigrun Vale",
        "quotes Arvid Quist",
        "articles mine",
        "articles Kestrelmoor",
        "articles bridge",
        "timeline Kestrelmoor",
        "timeline Tolvik",
        "person Sigrun Vale",
        "person Arvid Quist",
        "summarise 8",
        "summarise 9",
        "summarise Kestrelmoor mine to close",
        "digest",
        "status",
    ],
)
def test_what_is_withheld_is_nowhere(house: House, words: str) -> None:
    """Embargoed and withheld articles are in no answer, by whatever way one asks."""
    for answer in (house.ida.mention(words, house.room).answer(), house.ida.dm(words).answer()):
        # The question may be repeated; the article's own words may not.
        shown = answer.words.replace(words.split(" ", 1)[-1], "")
        for hidden in HIDDEN:
            assert hidden not in shown
    home = house.ida.open_home()
    assert home.delivery is not None
    assert not any(hidden in house.ida.home().words for hidden in HIDDEN)


def test_withheld_people_are_not_offered(house: House) -> None:
    """A name that only a withheld article holds is not offered for a misspelt one."""
    for typed in ("Sigrun Val", "Arvid Quis", "sigrun"):
        answer = house.ida.command("/quotes", typed, house.room).answer()
        assert "Sigrun Vale" not in answer.words
        assert "Arvid Quist" not in answer.words
        assert not any("Vale" in each["text"]["text"] for each in answer.buttons)


def test_a_withdrawn_article_leaves_every_answer(db: Path, slack: Slack) -> None:
    """A withdrawn article is gone from old messages' buttons, too; restored, it is back."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack):
        answer = ida.command("/quotes", "Greta Ohlsen", room).answer()
        assert product.run(db, "withdraw", "5").code == 0
        more = ida.click(answer, "quotes.page:more").replaced()
        assert "litres of oil" not in more.words
        again = ida.command("/quotes", "Greta Ohlsen", room).answer()
        assert "litres of oil" not in again.words
        assert product.run(db, "ingest", str(product.ARTICLES / "courier.jsonl")).code == 0
        again = ida.command("/articles", "lighthouse", room).answer()
        assert "litres" not in again.words
        assert product.run(db, "restore", "5").code == 0
        again = ida.command("/quotes", "Greta Ohlsen", room).answer()
        assert "litres of oil" in again.words


def test_old_buttons_of_a_withdrawn_article(db: Path, slack: Slack) -> None:
    """Windows behind the buttons of an older message show nothing of what was withdrawn since."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack):
        quotes = ida.command("/quotes", "Petra Lind", room).answer()
        summary = ida.mention("summarise 2", room).answer()
        assert product.run(db, "withdraw", "2").code == 0
        for message, label in (
            (quotes, "In context"),
            (quotes, "Read no. 2"),
            (quotes, "Share"),
            (summary, "Read it"),
            (summary, "Quotations"),
            (summary, "Longer"),
        ):
            _come_of(slack, ida.click(message, label), label)
        views = [view.words for view in slack.team.views.values()]
        later = [m.words for m in slack.by_bot(room) if m is not summary]
        private = [m.words for m in slack.team.ephemerals if m is not quotes]
        assert not any("same granite" in words for words in [*views, *later, *private])


def _come_of(slack: Slack, asked: Asked, label: str) -> None:
    """Wait until a click has led to something."""

    def came() -> bool:
        opened = set(slack.team.views) - asked.views_before
        return bool(opened or (asked.url is not None and asked.url.uses))

    slack.until(came, f"anything after {label}")


def test_secrets_are_not_logged(db: Path, slack: Slack) -> None:
    """No token and no person's words are in the log, even at its most talkative."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack, CLIPPINGS_LOG="debug") as bot:
        ida.command("/quotes", "Tova Lind", room).answer()
        ida.mention("summarise this: unpublished-words-of-ours", room).answer()
    assert slack.team.bot_token not in bot.said
    assert slack.team.app_token not in bot.said
    assert "unpublished-words-of-ours" not in bot.said


def test_another_workspace_is_shown_nothing(house: House) -> None:
    """An app that was distributed hears other workspaces, and shows them nothing of the archive."""
    team, before = house.slack.team, len(house.slack.by_bot())
    own = team.id
    team.id = "T0ELSEWHERE"
    try:
        mention = house.ida.mention("quotes Tova Lind", house.room).delivery
        command = house.ida.command("/quotes", "Tova Lind", house.room)
    finally:
        team.id = own
    assert mention is not None
    mention.wait_until_acked()
    assert command.answer().words == "I answer in another workspace only."
    house.ida.dm("help").answer()
    assert len(house.slack.by_bot()) == before + 1
