"""The one sentence that tells an article: no answer, no claim, no scrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.telling import is_comment, telling_sentence
from store import articles
from store.values import Draft

if TYPE_CHECKING:
    from handlers.desk import Desk


def _line(desk: Desk, title: str, text: str) -> str:
    """Return the sentence that tells an article."""
    number = articles.put(desk.archive, Draft(title=title, text=text, uri=text[:9])).id
    article = articles.get(desk.archive, number)
    assert article is not None
    told = telling_sentence(desk, article)
    return " ".join(span.of(article.text) for span in told.spans) if told else ""


def test_a_fact_check_is_told_by_its_verdict(own_desk: Desk) -> None:
    """What was claimed is not what the paper says."""
    line = _line(
        own_desk,
        "Fact check: no, the mayor of Orl did not sell the bridge",
        "What was claimed\n\nMayor Ida Vell sold the old bridge of Orl to a miller in Tarn.\n\n"
        "Our verdict\n\nFalse. The deed that is shown was drawn up for a play in Hask.\n\n"
        "The deed has been shared four thousand times since Monday.",
    )
    assert line == "False. The deed that is shown was drawn up for a play in Hask."


def test_an_answer_does_not_tell_an_article(own_desk: Desk) -> None:
    """What was asked stands elsewhere."""
    line = _line(
        own_desk,
        "Court asks who signed for the bridge",
        "The clerk Ida Vell replied, “In the spring of last year.”\n\n"
        "The court of Orl asked Ida Vell, the clerk, who had signed for the bridge.\n\n"
        "The bridge of Orl fell into the river on Monday.",
    )
    assert "replied" not in line
    assert "bridge" in line


def test_a_sentence_has_a_word_of_the_headline(own_desk: Desk) -> None:
    """What the headline says was new goes before what everybody knew."""
    line = _line(
        own_desk,
        "Council was warned of rust in beams",
        "Who looks up at a ceiling on the day of a fair?\n\n"
        "On Saturday the ceiling of a mill fell on nine people at a fair in Orl, and two of them"
        " died in the night.\n\n"
        "Surveyors warned Orl Council of rust in beams in March.",
    )
    assert line.startswith("Surveyors warned Orl Council")


def test_a_comment_may_quote_others(own_desk: Desk) -> None:
    """An editorial with one quoted sentence is a comment all the same."""
    text = (
        "EDITORIAL\n\nWe have waited for the bridge of Orl for three long years, and it is a"
        " disgrace.\n\nThe council should be ashamed of its silence.\n\nOur town deserves better"
        " than another report.\n\nWe believe that the mayor must go to the river and look.\n\n"
        "“We have plans and no beams,” the smith Ida Vell wrote.\n\nIt is time to build, and we"
        " should not wait for another winter.\n\nWe must not let the council sleep again."
    )
    number = articles.put(own_desk.archive, Draft(title="A bridge", text=text, uri="c")).id
    article = articles.get(own_desk.archive, number)
    assert article is not None
    assert is_comment(own_desk, article)


def test_a_first_sentence_that_says_what_the_headline_says_needs_no_date(own_desk: Desk) -> None:
    """That something else in the article has a day makes it no news."""
    line = _line(
        own_desk,
        "Norland declares emergency after mill falls into river",
        "Published March 5, 2019\n\nNorland has declared an emergency in the valley of Orl after a"
        " mill fell into the river and killed nine people.\n\n"
        "The town of Orl had asked Norland for an emergency on Monday, when the mill fell.\n\n"
        "Divers searched the river below the mill for a baker and his two sons.",
    )
    assert line.startswith("Norland has declared an emergency")
