"""Where sentences end, and which lines are no prose."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import sentences


def split(text: str) -> list[str]:
    """Return the sentences' words."""
    return [text[one.start : one.end] for one in sentences.split(text)]


def kinds(text: str) -> list[str]:
    """Return the sentences' kinds."""
    return [one.kind for one in sentences.split(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Osk met Dr. Lund. They spoke.", 2),
        ("The U.S. envoy J. R. Bell left. He flew at 9 p.m. Friday from St. Ives.", 2),
        ("She lives in the U.S. He does not.", 2),
        ("Growth was 3.5 percent. No. 4 on the list was Vell.", 2),
        ("“We will pay,” he said. “Every cent.” The bank agreed.", 3),
        ("“Is it true?” asked Mara Lind. Nobody knew.", 2),
        ("“Go!” Osk said. They went.", 2),
        ("Hal Brook Inc. sold it to Tarn Corp. in Jan. 2020. It was cheap.", 2),
        ("It rained … and rained. Then it stopped.", 2),
        ("Prices rose.The council met on Monday.", 2),
        ("It closed in 2018. 2022 was worse.", 2),
        ("He paid e.g. Osk, i.e. the mayor, vs. Lund.", 1),
        ("The board of Cie. Navale met on Nov. 9. It was late.", 2),
        ("The record date is Sept. 30. Sales fell.", 2),
        ("`` We go , '' Osk said . They left . `` Now . '' It rained .", 4),
        ("the crews left . it rained . nobody came .", 3),
        ("សួស្តី។ ខ្ញុំមក។", 2),
        ("他来了。她走了。", 2),
    ],
)
def test_full_stops_end_only_sentences(text: str, count: int) -> None:
    """Abbreviations, initials, decimals and quotations do not end a sentence, all else does."""
    assert len(split(text)) == count


def test_closing_quotation_marks_stay_with_their_sentence() -> None:
    """A mark that closes a quotation belongs to the sentence before it."""
    assert split("“It is late.” She left.") == ["“It is late.”", "She left."]


def test_a_closing_mark_that_stands_apart_closes_its_own_sentence() -> None:
    """A space too many before the mark does not put it before the next sentence's words."""
    text = 'She wrote: "The quay is ours. " On board the crew slept.'
    assert split(text) == ['She wrote: "The quay is ours. "', "On board the crew slept."]


def test_lines_are_told_apart() -> None:
    """Headline, picture's name, subhead, list, prose and the page's own lines get their kinds."""
    text = (
        "Harbour Opens After Storm\n\nTRN0421\n\nThe harbour of Tarn opened on Monday.\n"
        "What Comes Next\nThe mayor named three steps:\n- New cranes\n- A longer pier\n"
        "Work begins in May.\n\nShare this article\nLeave a Reply\nNice one, said a reader."
    )
    assert kinds(text) == [
        "heading",
        "furniture",
        "prose",
        "heading",
        "prose",
        "bullet",
        "bullet",
        "prose",
        "furniture",
        "furniture",
        "furniture",
    ]


def test_an_opening_paragraph_is_no_heading() -> None:
    """A first line that ends in a full stop is prose, a title-cased one with a stop is not."""
    text = "The council of Tarn voted on Monday to close the old port for good.\nIt was a long day."
    assert kinds(text)[0] == "prose"
    assert kinds("Mayor Closes Old Port Of Tarn.\n\nThe mayor closed it.")[0] == "heading"


def test_a_long_first_line_with_a_stop_is_prose() -> None:
    """A lead full of names is no headline, however many capitals it has."""
    text = (
        "Halden Savings Bank of Tarn was cleared by the Vell Deposit Insurance Corp. to acquire"
        " Osk Savings Bank of Selby, the banks said.\nShareholders meet in May."
    )
    assert kinds(text)[0] == "prose"


def test_wrapped_lines_make_one_paragraph() -> None:
    """In a text broken at a width, a sentence runs over the line's end."""
    line = "the ships that had waited outside the harbour since the storm could at last"
    text = "On Monday " + "\n".join([line] * 7) + " land.\n\nThe mayor was glad."
    assert len(split(text)) == 2


@pytest.mark.parametrize(
    "note",
    [
        "Mara Lind, a historian, exclusively for the journal “Tide”.",
        "Mara Lind, a pilot from Vell, is coordinator of the Tide Fund and founder of a blog.",
    ],
)
def test_a_note_on_the_author_is_furniture(note: str) -> None:
    """The credit that closes an article is not its prose."""
    text = f"Vell is a quiet place.\n\n{note}"
    assert kinds(text) == ["prose", "furniture"]


def test_a_megabyte_without_a_line_break_is_split() -> None:
    """Length alone breaks nothing, and no sentence is lost."""
    text = "The tide came in at noon and nobody saw it. " * 20_000
    assert len(sentences.split(text)) == 20_000


@settings(max_examples=200)
@given(st.text(alphabet="Ab c.!?…“”\"'()\n-–0១។ \t•U.S", max_size=300))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    """Whatever comes in, the sentences hold all its words, in order, trimmed, without overlap."""
    found = sentences.split(text)
    assert "".join("".join(text[one.start : one.end].split()) for one in found) == "".join(
        text.split()
    )
    for one in found:
        assert text[one.start : one.end] == text[one.start : one.end].strip() != ""
    for one, following in pairwise(found):
        assert one.end <= following.start
        assert one.paragraph <= following.paragraph


@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    """Any string at all can be split."""
    words = re.sub(r"\s", "", "".join(split(text)))
    assert words == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Commander Hj. Zulkarn Osmin led the rescue.",
        "Bupati Ir. Budo Santar opened the dam.",
        "The rector, Drs. Ahmud Karno, resigned.",
        "The lines were replaced, Tech. Sgt. Ola Sorge said.",
        "The historian A. J. P. Tarlson said the war was avoidable.",
        "The poet V. I. Lennart and J. A. Smithers read there.",
        "The mayor met then-Sen. Varn on the quay.",
        "The ferry sails from June 30-Aug. 23, with two crews.",
    ],
)
def test_titles_and_spaced_initials_end_no_sentence(sentence: str) -> None:
    """A title of another country, or initials such as A and I, lead on to the name."""
    assert split(f"{sentence} It rained.") == [sentence, "It rained."]


@pytest.mark.parametrize(
    "sentence",
    [
        "(CNN)U.S. Secretary of Trade Jon Kerrow said the talks in Vell had ended.",
        'The singers J.P. "The Big Drum" Richardt and Ola Venn died.',
        '"Well, what does that mean? " Denholt asked.',
        '"Did you see him?" Assistant N.W. Attorney Dora Lunt asked.',
        "PORT LUND, N.W. - The harbour of Selby shut.",
        "Reporting from Selby, Ala., and Lund, N.W. -- The harbour shut.",
        "The motion of Coun. Dora Lunt passed.",
        "PORT LUND, N.W. _ The harbour of Selby shut.",
        '"Well, what now?" Mara Denholt, a welder at the yard, asked softly into the phone.',
    ],
)
def test_glued_datelines_nicknames_and_loose_marks_end_no_sentence(sentence: str) -> None:
    """What a page glued together, or set with a space too many, is not cut behind it."""
    assert split(f"{sentence} It rained.") == [sentence, "It rained."]


def test_a_sentence_full_of_names_is_no_heading() -> None:
    """A title in capitals leaves no long word small; a lead with many names does."""
    lead = "Mayor Mara Lind of Tarn Norrow has an admirer in Captain Jon Osk of Vell."
    title = "Mayor Mara Lind Has an Admirer in Captain Jon Osk of Vell."
    body = "The captain said so on Monday.\n\nHe sails for Selby.\n"
    assert sentences.split(f"{lead}\n\n{body}")[0].kind == "prose"
    assert sentences.split(f"{title}\n\n{body}")[0].kind == "heading"


def test_an_item_as_long_as_a_paragraph_begins_behind_its_mark() -> None:
    """The mark of a list belongs to no sentence of prose."""
    text = "• " + "The port of Tarn was shut on Monday after a ferry ran aground. " * 8
    first = sentences.split(text)[0]
    assert (first.kind, text[first.start : first.end][:8]) == ("prose", "The port")
