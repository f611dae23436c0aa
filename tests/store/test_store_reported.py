"""What articles tell first and do not date: reported on their day, or undated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import Dating
from store import articles, events, topics
from store.timeline.reported import RULE
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive
    from store.values import Timeline

_VOTED = "The council of Orrin shut the ferry on 3 May 2031."


def _put(archive: Archive, title: str, text: str, day: str | None = None) -> None:
    published = Dating(edtf=day, basis="stated") if day else Dating()
    draft = Draft(text=text, uri=f"test:{title}", title=title, published=published)
    articles.put(archive, draft)


def _of(archive: Archive, question: str) -> Timeline:
    return events.timeline(archive, topics.parse(archive, question))


def _reported(found: Timeline) -> list[tuple[str, int]]:
    """Return the days and articles of what is only reported."""
    told = [one.told[0] for one in found.entries if one.told[0].timex.rule == RULE]
    return [(one.timex.value, one.article) for one in told]


def test_a_dated_articles_first_sentence_is_reported_that_day(archive: Archive) -> None:
    """Nothing says when the mayor resigned: the line has its article's day, and says so."""
    text = "The mayor of Orrin has resigned over a letter.\n\nHer deputy was not at home."
    _put(archive, "Mayor of Orrin resigns", text, "2031-05-09")
    assert _reported(_of(archive, "Orrin")) == [("2031-05-09", 1)]
    since = events.timeline(archive, topics.parse(archive, "Orrin"), since="2031-05-10")
    assert not since.entries


def test_a_year_long_over_in_it_does_not_date_it(archive: Archive) -> None:
    """A verdict on a death of 2019 is the news of its article's day."""
    text = "A jury in Orrin has cleared the ferry over a death in 2019.\n\nNobody spoke."
    _put(archive, "Ferry cleared", text, "2031-05-09")
    assert _reported(_of(archive, "Orrin")) == [("2031-05-09", 1)]
    _put(archive, "Ferry sold", "A man in Orrin sold a ferry in 2019.", "2031-05-10")
    assert _reported(_of(archive, "Orrin")) == [("2031-05-09", 1)]


def test_its_headline_names_the_topic_for_it(archive: Archive) -> None:
    """What has been done is told below a headline that says where; a scene is not."""
    text = "The leader of a council has resigned over a letter."
    _put(archive, "Orrin leader quits", text, "2031-05-09")
    scene = "When the lamps went out, nobody in the hall has ever laughed so."
    _put(archive, "A night in Orrin", scene, "2031-05-12")
    found = _of(archive, "Orrin")
    assert _reported(found) == [("2031-05-09", 1)]
    assert found.entries[0].told[0].by_fallback


def test_what_a_dated_line_tells_is_not_reported_again(archive: Archive) -> None:
    """The day on which it happened is told elsewhere: two papers that report it add nothing."""
    _put(archive, "Vote", _VOTED, "2031-05-04")
    _put(archive, "Ferry shut", "The council of Orrin has shut the ferry.", "2031-05-04")
    found = _of(archive, "Orrin")
    assert not _reported(found)
    assert not found.undated


def test_what_stands_further_down_is_reported_too(archive: Archive) -> None:
    """An article on Orrin that opens with a scene tells its news in the next sentence."""
    text = "When the lamps went out, all was still.\n\nThe council of Orrin sold the ferry to Selm."
    _put(archive, "A night in Orrin", text, "2031-05-09")
    assert _reported(_of(archive, "Orrin")) == [("2031-05-09", 1)]


def test_two_that_report_the_same_are_one_line(archive: Archive) -> None:
    """The first of them stands, with the other one."""
    _put(archive, "Ferry shut", "The council of Orrin has shut the old ferry.", "2031-05-04")
    _put(archive, "No ferry", "The council of Orrin has shut its old ferry for good.", "2031-05-05")
    (one,) = _of(archive, "Orrin").entries
    assert [told.article for told in one.told] == [1, 2]


def test_an_article_of_no_day_tells_it_undated(archive: Archive) -> None:
    """That it dates something long over does not hide its news."""
    text = "The mayor of Orrin has resigned over a letter.\n\nOrrin chose her in June 2019."
    _put(archive, "Mayor resigns", text)
    found = _of(archive, "Orrin")
    assert not _reported(found)
    (telling,) = found.undated
    (span,) = telling.spans
    assert text[span.start : span.end].startswith("The mayor of Orrin has resigned")


def test_an_article_of_no_day_that_only_dates_a_year_long_over_tells_its_news(
    archive: Archive,
) -> None:
    """Its first sentence is too short, or of somebody else: what it tells of the topic stands."""
    text = "Many were glad.\n\nThe council shut the Orrin ferry.\n\nOrrin bought it in 2019."
    _put(archive, "Old boats of Orrin", text)
    _put(
        archive,
        "Storm over Orrin",
        "Orl, 3 May:\n\nMen shut the Orrin mill as the storm closed in.",
    )
    told = [one.article for one in _of(archive, "Orrin").undated]
    assert told == [1, 2]


def test_what_a_short_article_tells_of_its_own_day_is_its_news(archive: Archive) -> None:
    """The road in its headline is what it is on, whatever else is near there."""
    text = "Two have been held over a death.\n\nA man was found near Kiln’s Yard on 9 May 2031."
    _put(archive, "Death on Orrin Road", text, "2031-05-09")
    days = [one.edtf for one in _of(archive, "Orrin Road").entries if not one.beside]
    assert "2031-05-09" in days


def test_what_is_built_is_called_by_its_noun(archive: Archive) -> None:
    """An article on "the canal" that names it once is on it; one that has two canals is not."""
    text = "Ada Renn launched a canal scheme on 8 May 2031.\n\nThe Orl Canal is to be dug by men."
    _put(archive, "Premier launches canal", text, "2031-05-09")
    told = "Rolf Osk shut a canal on 7 May 2031.\n\nIt was the Selm Canal. The Orl Canal is dug."
    _put(archive, "Canal shut", told, "2031-05-09")
    found = _of(archive, "Orl Canal")
    assert [one.edtf for one in found.entries if not one.beside] == ["2031-05-08"]


def test_the_weeks_round_an_article_on_it_are_its_own(archive: Archive) -> None:
    """An arrest at the foot of an article headed by the dam is the dam's; far years are not."""
    lines = "".join(f"Rain fell in street no. {number}.\n\n" for number in range(20))
    text = (
        f"The Orl dam broke on 3 May 2031.\n\n{lines}The builder was held on 7 May 2031.\n\n"
        "A singer from Selm was born there on 7 May 1990."
    )
    _put(archive, "Orl dam breaks", text, "2031-05-08")
    own = {one.edtf for one in _of(archive, '"Orl dam"').entries if not one.beside}
    assert own == {"2031-05-03", "2031-05-07"}


def test_first_and_last_name_find_who_has_more_between(archive: Archive) -> None:
    """Who asks for Oda Lind means Oda K. Lind, if there is only one such person."""
    text = "“We won,” said Oda K. Lind, the mayor, on 3 May 2031. Lind sang on 4 May 2031."
    _put(archive, "Mayor wins", text, "2031-05-05")
    assert [one.name for one in topics.parse(archive, "Oda Lind")] == ["Oda K. Lind"]
    assert {one.edtf for one in _of(archive, "oda lind").entries} >= {"2031-05-03"}
    _put(archive, "Other", "“We lost,” said Oda Mae Lind, a baker.", "2031-05-06")
    assert [one.name for one in topics.parse(archive, "Oda Lind")] == ["Oda", "Lind"]
