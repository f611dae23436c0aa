"""Every question, asked in Slack in each of the ways that there are, answered by the real bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.e2e.conftest import House
    from tests.slack.people import Asked

# What is typed, and words that the answer must hold: the articles' own, or about them.
QUESTIONS = [
    ("/quotes", "Tova Lind", ["We cannot hold back the sea with sandbags", "no. 2"]),
    ("/quotes", "Bruno Hasselt since 2024-05-01", ["I will not drink to the end of our harbour"]),
    ("/quotes", "about the wall", ["This wall is for our grandchildren", "Tova Lind"]),
    ("/quotes", '"hold back the sea with sandbags"', ["1 statement in 1 article", "Tova Lind"]),
    ("/quotes", "Tova Lind and Bruno Hasselt", ["One person at a time"]),
    ("/clippings", 'who said "nobody asked the people who work"?', ["Bruno Hasselt", "no. 1"]),
    ("/timeline", "Port Maren", ["17 Jun", "broke the old wall"]),
    ("/articles", "granite", ["Work on the wall begins without the union"]),
    ("/person", "Tova Lind", ["mayor of Port Maren", "no. 1"]),
    ("/digest", "", ["Port Maren votes for a new harbour wall"]),
    ("/clippings", "help", ["/quotes", "/timeline"]),
    ("/clippings", "status", ["7"]),
]


def _ask(house: House, way: str, command: str, text: str) -> Asked:
    words = command.removeprefix("/")
    words = text if words == "clippings" else f"{words} {text}".strip()
    if way == "slash":
        return house.ida.command(command, text, house.room)
    if way == "mention":
        return house.ida.mention(words, house.room)
    if way == "thread":
        root = house.ida.post("Who knows about this?", house.room)
        return house.ida.mention(words, house.room, thread=root.ts)
    return house.ida.dm(words)


@pytest.mark.parametrize("way", ["slash", "mention", "thread", "dm"])
@pytest.mark.parametrize(("command", "text", "expected"), QUESTIONS)
def test_every_question_in_every_way(
    house: House, way: str, command: str, text: str, expected: list[str]
) -> None:
    """A question is answered alike by slash command, mention, in a thread and directly."""
    asked = _ask(house, way, command, text)
    assert asked.delivery is not None
    asked.delivery.wait_until_acked()
    answer = asked.answer()
    for words in expected:
        assert words.casefold() in answer.words.casefold()
    assert answer.text, "a notification shows the text"
    if way == "slash":
        assert answer.only_for == house.ida.id
    if way in {"mention", "thread"}:
        assert answer.thread_ts == asked.thread
        assert answer.only_for is None


@pytest.mark.parametrize("command", ["/quotes", "/timeline", "/articles", "/person", "/digest"])
def test_help_of_each_command(house: House, command: str) -> None:
    """`help` behind any command explains that command."""
    answer = house.ida.command(command, "help", house.room).answer()
    assert command in answer.words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "asdf qwer zxcv",
        "AND OR NOT",
        '"unclosed',
        "O'Brien",
        "US-Cambodia",
        "🦭🦭",
        "ភ្នំពេញ",
        "<@U0000000001> & <#C0000000001|room> <https://a.example|b>",
        "*" * 50,
        "x" * 10_000,
        "{}[]()^$\\",
        "NEAR(a b)",
        "since: before: by:",
        "\u202egnirts\u202c",
    ],
)
@pytest.mark.parametrize("command", ["/quotes", "/timeline", "/articles", "/person"])
def test_nonsense_gets_a_kind_answer(house: House, command: str, text: str) -> None:
    """Empty, over-long and odd questions are answered, and never by an error."""
    asked = house.ida.command(command, text, house.room)
    answer = asked.answer()
    assert answer.words.strip()
    assert len(asked.answers()) == 1
    assert "went wrong" not in answer.words


@pytest.mark.parametrize("way", ["mention", "dm"])
@pytest.mark.parametrize("text", ["", "good morning", "what is the weather in Ostrand?", "?", "🦭"])
def test_what_is_not_understood_gets_an_offer_of_help(house: House, way: str, text: str) -> None:
    """A mention that is no question is answered by a short offer of help, once."""
    asked = house.ida.dm(text) if way == "dm" else house.ida.mention(text, house.room)
    answer = asked.answer()
    assert "help" in answer.words.casefold() or "quotes" in answer.words.casefold()
    assert len(answer.blocks) <= 10
    assert len(asked.answers()) == 1


def test_names_forgive_typing(house: House) -> None:
    """A misspelt or turned-round name finds its person."""
    for typed in ("tova lnd", "Lind Tova", "TOVA LIND", "Tóva Lind", "tova  lind "):
        answer = house.ida.command("/quotes", typed, house.room).answer()
        assert "We cannot hold back the sea" in answer.words, typed


def test_a_shared_surname_is_asked_about(house: House) -> None:
    """Where two people may be meant, buttons ask which, and the click answers."""
    answer = house.ida.command("/quotes", "Lind", house.room).answer()
    assert "Tova Lind" in answer.words
    assert "Petra Lind" in answer.words
    chosen = house.ida.click(answer, "Petra Lind").replaced()
    assert "same granite" in chosen.words
    assert "sandbags" not in chosen.words


def test_curly_quotes_and_escapes_are_read_as_typed(house: House) -> None:
    """What Slack makes of a question on its way is undone: curly quotes, `&amp;`, links."""
    answer = house.ida.command("/articles", "“harbour wall” -granite", house.room).answer()
    assert "Port Maren votes for a new harbour wall" in answer.words
    assert "Work on the wall begins" not in answer.words
    answer = house.ida.command("/articles", "screens &amp; paper", house.room).answer()
    assert "Strange words" in answer.words


def test_the_bot_does_not_answer_itself(house: House) -> None:
    """Its own direct messages come back to it as events; it says nothing to them."""
    asked = house.ida.dm("quotes Amira Solheim")
    asked.answer()
    later = house.ida.dm("quotes Rurik Amdal")
    later.answer()
    assert len([each for each in asked.answers() if each.ts < later.ts]) == 1


def test_edits_and_other_peoples_messages_are_left_alone(house: House) -> None:
    """An edited direct message is not answered a second time."""
    asked = house.ida.dm("quotes Amira Solheim")
    asked.answer()
    message = house.ida.direct.messages[asked.ts]
    house.ida.edit(message, "quotes Rurik Amdal")
    house.ida.dm("help").answered(1)
    assert not any("until the ice comes" in each.words for each in asked.answers())


def test_words_of_the_article_are_verbatim(house: House) -> None:
    """What stands in a quotation is the article's, character for character."""
    answer = house.ida.command("/quotes", "Amira Solheim", house.room).answer()
    assert "“I cried when the horn blew,” said Amira Solheim" in answer.words.replace("\n", "")
    assert "2 Sep" in answer.words
    assert "The Maren Courier" in answer.words


def test_other_bots_are_not_answered(house: House) -> None:
    """A mention by another bot starts no conversation of bots."""
    before = len(house.slack.by_bot())
    event = {
        "type": "app_mention",
        "bot_id": "B0OTHERBOT",
        "user": house.ida.id,
        "text": f"<@{house.slack.bot}> quotes Tova Lind",
        "ts": house.slack.team.new_ts(),
        "channel": house.room.id,
    }
    delivery = house.slack.send_event(event)
    assert delivery is not None
    delivery.wait_until_acked()
    house.ida.dm("help").answer()
    assert len(house.slack.by_bot()) == before + 1


def test_only_what_is_needed_is_asked_of_slack(house: House) -> None:
    """The bot calls no method that its features do not need."""
    house.ida.dm("quotes Tova Lind").answer()
    called = {call.method.split("/")[0] for call in house.slack.team.calls}
    assert called <= {
        "auth.test",
        "apps.connections.open",
        "chat.postMessage",
        "conversations.replies",
        "conversations.history",
        "views.open",
        "views.push",
        "views.update",
        "views.publish",
        "files.getUploadURLExternal",
        "files.completeUploadExternal",
        "response_url",
    }
