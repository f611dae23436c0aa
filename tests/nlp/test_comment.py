"""Comment is told from news, by what a text does and not by where it stands."""

from __future__ import annotations

import pytest

import nlp
from nlp.text import lines

COLUMN = (
    "It is hardly a secret that the ferry of Tarn has been late since the day it was launched. Who"
    " has not stood on that quay in the rain?\n\n"
    "The trouble is not the engine. The trouble is that nobody owns up.\n\n"
    "Last winter the line lost two captains and a purser. The timetable shrank by a third.\n\n"
    "“We do what we can,” its director, Olin Marsh, said in March.\n\n"
    "Do they? We pay for forty crossings a week and get twenty-six. You could row it faster.\n\n"
    "Of course a ferry is no bus. But our children go to school on it, and our bread is on it.\n\n"
    "The point is simple enough. A line that is paid by the crossing sails; a line that is paid by"
    " the year sleeps.\n\n"
    "There were eleven bidders the last time. There would be eleven again."
)
REPORT = (
    "The ferry of Tarn will sail again on Monday, its director, Olin Marsh, said on Friday.\n\n"
    "“We had to find a purser,” Marsh said.\n\n"
    "The line lost two captains in the winter, and the timetable shrank by a third.\n\n"
    "The mayor, Vera Dunn, said that the town would pay for the rest of the year. “Our children go"
    " to school on it,” she said.\n\n"
    "The union of seamen said that the pay was too low. It called for a vote in May.\n\n"
    "Marsh told the council that eleven firms had asked for the papers. He said that he had no"
    " quarrel with any of them.\n\n"
    "The line was founded in 1911. It has three ships. The oldest was built in Vell in 1962.\n\n"
    "Some 4,000 people cross each week, the council said. The fare is four crowns."
)


def is_labelled(text: str, headline: str | None = None) -> bool:
    """Say whether most of a text's plain sentences are labelled as comment."""
    told = nlp.read(text, headline=headline).summary
    return sum(one.comment for one in told) * 2 > len(told)


def test_a_column_that_quotes_somebody_is_comment() -> None:
    """Judging, asking and addressing the reader all over outweigh one person's words."""
    assert is_labelled(COLUMN)


def test_who_says_i_at_the_head_writes_in_his_own_name() -> None:
    """A piece in the first person is its author's; a king and a senator's party are no "I"."""
    assert is_labelled("Last week I crossed to Tarn on the ferry with my daughter. " + REPORT)
    assert not is_labelled("Sen. Vera Dunn (I-Tarn) opened the Otto I bridge on Monday. " + REPORT)
    assert not is_labelled("Vera Dunn: I shall not run for mayor.\n\n" + REPORT)


def test_who_judges_and_lets_nobody_speak_comments() -> None:
    """A few judgements carry a long text in which nobody is heard and no day is past."""
    still = "The ferry of Tarn has three ships, and the oldest of them comes from a yard in Vell. "
    judged = "Clearly, such a line should sail on time. Sadly, it is hard to see how it could. "
    assert is_labelled(6 * still + judged + 6 * still + judged)
    assert not is_labelled(18 * still)


def test_a_report_full_of_voices_is_none() -> None:
    """What people say is theirs, however often it says "our"."""
    assert not is_labelled(REPORT)


def test_a_line_before_the_text_says_what_it_is() -> None:
    """A paper's leader that another one quotes is comment."""
    for said in ("said in an editorial on Tuesday:", "says in an editorial on Tuesday, Jan. 6:"):
        assert is_labelled(f"The Vell Courier {said}\n\n{REPORT}")


@pytest.mark.parametrize("line", ["Opinion: A sale at dusk", "LETTERS.", "Letters to the editor"])
def test_a_section_is_known_by_its_name(line: str) -> None:
    """The section's name stands alone, or before a mark."""
    assert lines.is_opinion(line)


@pytest.mark.parametrize(
    "line", ["Letter bomb wounds two in Vell", "Column of smoke rises", "Editorial staff walk out"]
)
def test_a_headline_is_no_section(line: str) -> None:
    """A headline that begins with such a word is news."""
    assert not lines.is_opinion(line)


LEADER = (
    "The decision to shut the pool of Tarn for the summer is hard to defend. Few towns of its size"
    " are without one.\n\n"
    "The council has had four years to find a roof that does not leak.\n\n"
    "It should say by June what a new one costs. Our children deserve as much.\n\n"
    "Vell, with half the money, has two pools. The mayor should go there and swim.\n"
)


def test_a_short_leading_article_is_comment() -> None:
    """A paper that judges and demands in its own name, and lets hardly anybody speak, comments."""
    assert is_labelled(LEADER)
    assert not is_labelled("\n\n".join(REPORT.split("\n\n")[:4]))


def test_what_a_page_says_of_itself_makes_no_comment_of_a_report() -> None:
    """“We” and “you” in the lines of a page are not the reporter's; a coal mine is nobody's."""
    page = "".join(f"\n\nWe will be back with more from the mine at {hour}." for hour in range(9))
    assert not is_labelled(REPORT + page)
    assert not is_labelled(REPORT.replace("ferry", "coal mine"))


def test_terse_sentences_that_weigh_are_a_papers_own() -> None:
    """Where a minister is heard as well, more of it has to judge; news says nothing so short."""
    leader = (
        "Eleven years ago an inquiry told Tarn to put two pilots on every oil boat.\n\n"
        "The harbour board said it would. It has not.\n\n"
        "In May a boat with one pilot drifted for four miles. That is absurd.\n\n"
        "Minister Vera Dunn has promised to look at it. Tarn deserves more.\n\n"
        "She can sign the order at once. She should."
    )
    assert is_labelled(leader)
