"""`/quotes`: who said what, in the article's words, and what a click adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers import passages
from nlp import Span
from store import articles
from store.ingest import ingest
from store.values import Statement
from tests.handlers.asking_helpers import ask, bars, click, opened, pressed, said
from tests.handlers.conftest import LETTER, MARKUP, QUAY, REOPENED

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.asking import Reply
    from handlers.desk import Desk


def test_newest_article_first_and_every_word_verbatim(desk: Desk) -> None:
    """Statements come newest article first, and each bar is cut from the article's own text."""
    answer = ask(desk, "/quotes Ana Lim")
    words = said(answer)
    assert words.index("No. 2") < words.index("No. 1")
    assert "“The new crane was tested twice,” said Ana Lim" in bars(answer)[0]
    for bar in bars(answer):
        kept = bar.replace(" [Ana Lim]", "")
        assert all(piece.strip() in QUAY + REOPENED for piece in kept.split(" … "))


def test_the_answer_counts_and_names_the_role(desk: Desk) -> None:
    """The head says how many statements there are, in how many articles, of which kinds."""
    words = said(ask(desk, "/quotes Ana Lim"))
    assert "in 2 articles" in words
    assert "direct" in words
    assert "called" in words
    assert "director of the Selby Port Authority" in words


@pytest.mark.parametrize(
    "typed",
    [
        "quotes Ana Lim",
        "quotes from ana lim please",
        "/QUOTES “Ana Lim”",
        "What did Ana Lim say?",
        "Ana Lim's quotes",
        "/quotes Lim, Ana",
        "show me the quotes by *Ana Lim*",
    ],
)
def test_asked_as_people_ask(desk: Desk, typed: str) -> None:
    """However it is asked, the same person's words come."""
    assert "“The new crane was tested twice,”" in " ".join(bars(ask(desk, typed)))


def test_filters_narrow_the_answer(desk: Desk) -> None:
    """Dates and a source leave only what fits, and the answer says so."""
    since = ask(desk, "/quotes Ana Lim since April 2024")
    assert "No. 2" in said(since)
    assert "No. 1" not in said(since)
    assert "since 1 Apr 2024" in said(since)
    assert "No. 1" in said(ask(desk, "/quotes Ana Lim in Herald"))
    assert "tested twice" in said(ask(desk, "/quotes Ana Lim about crane since 2024-04"))


def test_a_date_that_is_none_is_explained(desk: Desk) -> None:
    """A filter that cannot be read is answered by how to write it."""
    assert "Write it like 2022" in said(ask(desk, "/quotes Ana Lim since the flood"))


def test_a_shared_name_is_asked_about(desk: Desk) -> None:
    """Two people of one surname: the answer asks which, and a button chooses."""
    asked = ask(desk, "/quotes Obi")
    assert "Whom do you mean" in said(asked)
    assert "called mayor of Selby in no. 3" in said(asked)
    assert "called shipowner in no. 3" in said(asked)
    chosen = pressed(desk, asked, "Ines Obi")
    assert "“I want to read it before the summer,” Obi wrote" in " ".join(bars(chosen))
    assert chosen.replace_original


def test_an_office_may_be_asked_for(desk: Desk) -> None:
    """Whom articles call so is meant; with nobody, no name that merely looks like it is."""
    assert said(ask(desk, "/quotes the mayor of Selby")).startswith("Ines Obi")
    assert "Nobody called “the prime minister”" in said(ask(desk, "/quotes the prime minister"))


def test_nobody_of_that_name(desk: Desk) -> None:
    """A name that nobody bears is answered by one that somebody does."""
    words = said(ask(desk, "/quotes Zebulon Quist"))
    assert "Nobody called “Zebulon Quist”" in words
    assert "/quotes " in words


def test_a_letter_keeps_its_own_date(desk: Desk) -> None:
    """A statement that carries a date is shown with it."""
    words = said(ask(desk, "/quotes Ines Obi"))
    assert "1 Feb 2024" in words
    assert "I want to read it before the summer" in LETTER


def test_in_context_marks_the_words(desk: Desk) -> None:
    """One click opens the paragraph with the words in bold, and where it came from."""
    window = opened(desk, ask(desk, "/quotes Tomas Varga in Herald"), "In context")
    words = said(window)
    assert "dockers" in words
    assert "0.json" in words
    bold = [
        part["text"]
        for block in window.view["blocks"]
        for element in block.get("elements", [])
        if element.get("type") == "rich_text_quote"
        for part in element["elements"]
        if part.get("style", {}).get("bold")
    ]
    assert bold
    assert all(piece in QUAY for piece in bold)


def test_direct_only_and_back(desk: Desk) -> None:
    """A button leaves only direct statements, another brings all back; both rewrite in place."""
    asked = ask(desk, "/quotes Tomas Varga")
    direct = pressed(desk, asked, "Direct only")
    assert direct.replace_original
    assert "one test more would have been wise" not in said(direct)
    assert "one test more would have been wise" in said(pressed(desk, direct, "All statements"))


def test_a_pronoun_gets_its_person(own_desk: Desk, tmp_path: Path) -> None:
    """A reported clause with a bare pronoun names the person in brackets, and explains them."""
    text = "Ada Holm runs the ferry to Sund. She said that June would be the end."
    answer = _told(own_desk, tmp_path, text, "/quotes Ada Holm")
    assert bars(answer) == ["She [Ada Holm] said that June would be the end."]
    assert "[ ] = inferred or added by Clippings" in said(answer)
    assert "[ ]" not in said(ask(own_desk, "/quotes Rui Sato"))


def test_sharing_names_who_shared(desk: Desk) -> None:
    """Share posts the answer for all, says who shared it, and offers no second share."""
    shared = pressed(desk, ask(desk, "/quotes Ana Lim"), "Share")
    assert shared.response_type == "in_channel"
    assert not shared.replace_original
    assert "U0ASKER01" in str(shared.blocks)
    assert "Share to channel" not in said(shared)


def test_markup_of_an_article_stays_text(desk: Desk) -> None:
    """What looks like Slack's markup in an article is shown as it stands."""
    answer = ask(desk, "/quotes Rui Sato")
    assert "“They wrote `rm -rf` and <@U0123ABC> and _this_ on the wall :smile:,”" in said(answer)
    assert "<@U0123ABC>" in MARKUP


def test_somebody_who_says_nothing(desk: Desk) -> None:
    """Whoever is in the archive without a word is told to be so."""
    reply = ask(desk, "/quotes Ana Lim about penguins")
    assert "nothing that Ana Lim said about penguins" in said(reply)
    whole = pressed(desk, reply, "All")
    assert said(whole).startswith("Ana Lim")
    assert "penguins" not in said(whole)


def test_only_a_date_at_the_head_of_a_sentence_is_the_statements(
    own_desk: Desk, tmp_path: Path
) -> None:
    """A date that opens the sentence is the statement's own; one inside the talk is not."""
    path = tmp_path / "more.txt"
    path.write_text(
        "In a May 14, 2024 letter to the port, Oda Brandt wrote: “The lamp is out.”\n\n"
        "Asked about the fire of March 2, 2019, Brandt said that nobody had been to blame.",
        encoding="utf-8",
    )
    ingest(own_desk.archive, [path])
    words = said(ask(own_desk, "/quotes Oda Brandt"))
    assert "Direct · 14 May 2024" in words
    assert "· 2 Mar 2019" not in words


def _told(desk: Desk, folder: Path, text: str, asked: str) -> Reply:
    path = folder / "told.txt"
    path.write_text(text, encoding="utf-8")
    ingest(desk.archive, [path])
    return ask(desk, asked)


def test_brackets_of_the_article_are_told_from_ours(own_desk: Desk, tmp_path: Path) -> None:
    """Where a paper put brackets into what somebody said, the note does not claim them."""
    text = (
        "Ada Holm runs the ferry to Sund.\n\n“[The crews] are tired,” said Ada Holm."
        " She said that June would be the end."
    )
    answer = _told(own_desk, tmp_path, text, "/quotes Ada Holm")
    words = said(answer)
    assert "She [Ada Holm] said that June" in " ".join(bars(answer))
    assert "other [ ] are the article’s own" in words
    assert "[ ] = inferred or added by Clippings, not in the article" not in words


def test_a_name_that_opens_the_sentence_is_not_told_again() -> None:
    """A pronoun behind the full name in one sentence needs no name in brackets."""
    text = "Ada Holm, who runs the ferry, will leave, she told the council. She told nobody else."
    cue, first = text.index(" told the council"), text.index("she told")
    said_first = _statement(text, "Ada Holm, who runs the ferry, will leave", first, cue)
    assert passages.of_statement(said_first, text, "Ada Holm").inserts == ()
    cue, then = text.index(" told nobody"), text.index("She told")
    said_then = _statement(text, "nobody else", then, cue)
    assert passages.of_statement(said_then, text, "Ada Holm").inserts[0].words == "Ada Holm"


def _statement(text: str, words: str, speaker: int, cue: int) -> Statement:
    """A reported statement by "she", its clause from its first word or hers to its last."""
    start = text.index(words)
    end = start + len(words)
    clause = Span(min(start, speaker), max(end, cue + len(" told the council")))
    return Statement(
        id=1, article=1, position=1, start=start, end=end, spans=(Span(start, end),),
        kind="indirect", speaker="Ada Holm", speaker_span=Span(speaker, speaker + 3),
        speaker_kind="person", person=1, role=None, via=None, cue_span=Span(cue + 1, cue + 5),
        clause=clause, leans=False, probably=None, date=None, confidence=0.9, corrected=False,
    )  # fmt: skip


def test_a_colon_is_a_cue_that_is_kept(own_desk: Desk, tmp_path: Path) -> None:
    """Words behind a colon are shown with what leads in to them."""
    text = (
        "Ada Holm met the crews of Sund on Monday. Holm said that she was sorry.\n\n"
        "Asked about the ferry, Holm did not wait: “It will be missed by everybody here.”"
    )
    shown = bars(_told(own_desk, tmp_path, text, "/quotes Ada Holm"))
    assert "Asked about the ferry, Holm did not wait: “It will be missed" in " ".join(shown)


def test_a_statement_does_not_repeat_the_one_before(own_desk: Desk, tmp_path: Path) -> None:
    """Of two statements of one sentence, the second is shown from where the first ends."""
    text = (
        "Ada Holm, director of the Sund ferry, was asked about June. Ms Holm said she was"
        " “sorry but not surprised”, adding: “The harbour stays open for everybody.”"
    )
    shown = bars(_told(own_desk, tmp_path, text, "/quotes Ada Holm"))
    assert sum("sorry but not surprised" in one for one in shown) == 1
    assert any(one.startswith("adding: “The harbour stays open") for one in shown)


def test_a_name_behind_another_is_not_taken_for_the_titles(desk: Desk) -> None:
    """Words in front of a name that are somebody else's are not dropped as if they were a title."""
    assert not said(ask(desk, "/quotes Tomas Varga Ana Lim")).startswith("Ana Lim")


def test_a_name_keeps_its_article(own_desk: Desk, tmp_path: Path) -> None:
    """“The ministry said” is not cut to “ministry said”, and nobody's name makes no brackets."""
    text = (
        "The Harbour Ministry said that the pier would open in June.\n\n"
        "The pier is safe, political experts said on Monday."
    )
    told = _told(own_desk, tmp_path, text, "/quotes Harbour Ministry")
    assert bars(told)[0].startswith("The Harbour Ministry said that")
    assert not any("[]" in bar for bar in bars(ask(own_desk, "quotes about the pier")))


def test_the_line_before_names_its_people(own_desk: Desk, tmp_path: Path) -> None:
    """A pronoun in the line that a statement leans on is told too."""
    text = (
        "Ada Holm runs the ferry to Sund.\n\nShe said that the crews wanted more time.\n\n"
        "“I agree with them. They are right to ask for it,” she added."
    )
    words = _told(own_desk, tmp_path, text, "/quotes Ada Holm verbatim")
    assert "She [Ada Holm] said that the crews wanted more time." in bars(words)


def test_words_without_a_cue_come_with_the_line_before(own_desk: Desk, tmp_path: Path) -> None:
    """An answer of an interview is shown behind its question, not alone."""
    text = (
        "Engineer Ada Holm built the ferry to Sund. She spoke to Bo Rask.\n\n"
        "Q: Will the ferry sail in June?\nA: It will sail, and I shall be on it.\n\n"
        "Q: Were you ever afraid of the sea?\nA: Every day of my life."
    )
    shown = bars(_told(own_desk, tmp_path, text, "/quotes Ada Holm"))
    assert shown.index("Q: Will the ferry sail in June?") + 1 == next(
        place for place, one in enumerate(shown) if "It will sail, and I shall" in one
    )


def test_the_labels_are_explained_where_they_stand(own_desk: Desk, tmp_path: Path) -> None:
    """“Partly direct” and “Reported” say whose words are whose, only where they are shown."""
    text = (
        "Ada Holm called the ferry “a friend of everybody here”. She said that it would sail."
        " Bo Rask, a fisherman, said: “I shall miss it.”"
    )
    words = said(_told(own_desk, tmp_path, text, "/quotes Ada Holm"))
    assert "“Partly direct”: her words are those in quotation marks." in words
    assert "“Reported” is the article’s wording, not hers." in words
    assert "Partly direct" not in said(ask(own_desk, "/quotes Bo Rask"))


def test_an_old_button_names_nobody_whom_only_a_withdrawn_article_names(own_desk: Desk) -> None:
    """What was asked before the article was withdrawn cannot be shared with a channel any more."""
    before = ask(own_desk, "/quotes Rui Sato")
    assert "Rui Sato" in said(click(own_desk, before, "quotes.share"))
    articles.withdraw(own_desk.archive, 4)
    assert "Sato" not in said(click(own_desk, before, "quotes.share"))


def test_a_misspelt_topic_of_somebodys_words_is_forgiven_and_said(desk: Desk) -> None:
    """What somebody said is found under a topic with a slip in it, and the slip is told first."""
    words = said(ask(desk, "/quotes Ana Lim on cranne"))
    assert words.index("No article has “cranne”: it is read as “crane”") < words.index("No. 2")
    assert "Only what was said about crane" in words
