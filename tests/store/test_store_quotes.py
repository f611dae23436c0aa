"""Statements: whose, in what order, narrowed by what, corrected for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from nlp.values import Span
from store import articles, derived, people, quotes, reading, topics, workers
from store.errors import NotFoundError
from store.values import Draft, Failure, Statement
from tests.store.telling import tell

if TYPE_CHECKING:
    from nlp import Reading
    from store.archive import Archive


def person(archive: Archive, name: str) -> int:
    """Return the number of the person whom a name means."""
    return people.find(archive, name)[0].person.id


def test_newest_article_first_undated_last_and_inside_the_articles_order(
    archive: Archive,
) -> None:
    """The order is the article's day, then the order of its text."""
    old = tell(archive, ("Ada Lim", None), ("Ada Lim", None), day="2019-05-01")
    undated = tell(archive, ("Ada Lim", "pilot"))
    new = tell(archive, ("Norin Vale", None), ("Ada Lim", None), day="2023-05-01")
    page = quotes.of_person(archive, person(archive, "Ada Lim"))
    assert [(one.article, one.position) for one in page.items] == [
        (new, 1),
        (old, 0),
        (old, 1),
        (undated, 0),
    ]
    assert page.total == 4


def test_pages_follow_each_other(archive: Archive) -> None:
    """Two pages hold what one long page holds."""
    for year in range(2000, 2007):
        tell(archive, ("Ada Lim", None), day=f"{year}-01-01")
    whole = quotes.of_person(archive, person(archive, "Ada Lim"), limit=10)
    first = quotes.of_person(archive, person(archive, "Ada Lim"), limit=4)
    second = quotes.of_person(archive, person(archive, "Ada Lim"), limit=4, offset=4)
    assert first.items + second.items == whole.items
    assert first.total == second.total == 7


def test_words_are_cut_from_the_article(archive: Archive) -> None:
    """A statement holds places, not words."""
    number = tell(archive, ("Ada Lim", None))
    article = articles.get(archive, number)
    (statement,) = quotes.in_article(archive, number)
    assert article is not None
    assert statement.spans == (Span(0, 22),)
    assert statement.spans[0].of(article.text) == "“Statement of line 0,”"


def test_since_and_before_narrow_by_the_articles_day(archive: Archive) -> None:
    """`before` is excluded, `since` included; what is undated is in neither."""
    for day in ("2020-01-01", "2021-01-01", "2022-01-01"):
        tell(archive, ("Ada Lim", None), day=day)
    tell(archive, ("Ada Lim", None), ("Norin Vale", None))
    found = quotes.of_person(
        archive, person(archive, "Ada Lim"), since="2021-01-01", before="2022-01-01"
    )
    assert found.total == 1


def test_a_topic_narrows_by_what_is_said_or_spoken_of(archive: Archive) -> None:
    """A topic is found in the statement's words and in its attribution, by all its forms."""
    text = (
        "“American ships are welcome,” said Ada Lim.\n\n“Rice is dear,” Ada Lim said.\n\n"
        "“They trust us,” said Ada Lim."
    )
    articles.put(archive, Draft(text=text, uri="u"))
    ada = person(archive, "Ada Lim")
    article = articles.get(archive, 1)
    assert article is not None
    about = topics.parse(archive, "US")
    found = quotes.of_person(archive, ada, about=about).items
    assert [article.text[one.start : one.end] for one in found] == ["“American ships are welcome,”"]
    assert quotes.of_person(archive, ada, about=topics.parse(archive, "rice")).total == 1
    assert quotes.of_person(archive, ada, about=topics.parse(archive, "😀")).total == 0


def test_a_source_narrows_by_part_of_its_name(archive: Archive) -> None:
    """`%` and `_` in what is typed are plain signs."""
    tell(archive, ("Ada Lim", None))
    articles.correct(archive, 1, source="The Lindmar Courier")
    ada = person(archive, "Ada Lim")
    assert quotes.of_person(archive, ada, source="lindmar").total == 1
    assert quotes.of_person(archive, ada, source="%").total == 0
    assert quotes.of_person(archive, ada, source="The_Lindmar").total == 0


def test_totals_count_kinds_and_articles(archive: Archive) -> None:
    """The counts are those of the narrowed answer."""
    tell(archive, ("Ada Lim", None), ("Ada Lim", None), day="2020-01-01")
    tell(archive, ("Ada Lim", None), day="2021-01-01")
    ada = person(archive, "Ada Lim")
    assert quotes.totals(archive, ada) == ({"direct": 3}, 2)
    assert quotes.totals(archive, ada, {"since": "2021-01-01"}) == ({"direct": 1}, 1)
    assert quotes.totals(archive, ada, {"direct_only": True}) == ({"direct": 3}, 2)


def test_a_withdrawn_article_takes_its_statements_with_it(archive: Archive) -> None:
    """By person, by article and by number, the statement is nowhere."""
    number = tell(archive, ("Ada Lim", None))
    tell(archive, ("Ada Lim", None), ("Norin Vale", None))
    (statement,) = quotes.in_article(archive, number)
    articles.withdraw(archive, number)
    assert quotes.in_article(archive, number) == ()
    assert quotes.get(archive, statement.id) is None
    assert quotes.of_person(archive, person(archive, "Ada Lim")).total == 1
    with pytest.raises(NotFoundError):
        quotes.correct_speaker(archive, statement.id, None)


NEWS = (
    "The bridge fell, officials said.\n\n“Nobody was hurt,” said Ada Lim, the pilot.\n\n"
    "“We saw nothing,” said Norin Vale, the singer."
)


def by_words(archive: Archive, words: str) -> Statement:
    """Return the statement of article no. 1 that holds some words."""
    for one in quotes.in_article(archive, 1):
        article = articles.get(archive, 1)
        assert article is not None
        if words in article.text[one.start : one.end]:
            return one
    raise AssertionError(words)


def test_a_corrected_speaker_holds_after_every_re_reading(archive: Archive) -> None:
    """A re-read and an edit of the text around it keep what a person said."""
    articles.put(archive, Draft(text=NEWS, uri="u"))
    statement = by_words(archive, "Nobody was hurt")
    fixed = quotes.correct_speaker(archive, statement.id, "Mara Okoye", by="U1")
    assert fixed.speaker == "Mara Okoye"
    assert fixed.corrected
    mara = person(archive, "Mara Okoye")
    for step in ("reindex", "edit"):
        if step == "reindex":
            with archive.write() as connection:
                connection.execute("UPDATE articles SET reader_version = 0")
            assert reading.reindex(archive) == 1
        else:
            articles.put(archive, Draft(text=f"An update. {NEWS}\n\nMore later.", uri="u"))
        again = by_words(archive, "Nobody was hurt")
        assert again.person == mara
        assert again.corrected
        assert not by_words(archive, "We saw nothing").corrected
    assert quotes.of_person(archive, mara).total == 1


def test_a_statement_keeps_its_number_when_it_is_read_again(archive: Archive) -> None:
    """A button that was drawn before a re-reading still means the same words."""
    articles.put(archive, Draft(text=NEWS, uri="u"))
    before = by_words(archive, "We saw nothing").id
    articles.put(archive, Draft(text=f"An update.\n\n{NEWS}", uri="u"))
    assert by_words(archive, "We saw nothing").id == before


def test_of_equal_words_the_one_in_its_surroundings_is_corrected(archive: Archive) -> None:
    """The words around tell two equal statements apart."""
    text = "“We know,” said Ada Lim, the pilot.\n\nLater in court.\n\n“We know,” said Norin Vale."
    articles.put(archive, Draft(text=text, uri="u"))
    first, second = quotes.in_article(archive, 1)
    quotes.correct_speaker(archive, second.id, "Mara Okoye")
    articles.put(archive, Draft(text=f"New opening. {text}", uri="u"))
    speakers = [one.speaker for one in quotes.in_article(archive, 1)]
    assert speakers == [first.speaker, "Mara Okoye"]


def test_a_speaker_can_be_unknown_by_correction(archive: Archive) -> None:
    """`None` says that nobody knows who said it."""
    number = tell(archive, ("Ada Lim", None))
    (statement,) = quotes.in_article(archive, number)
    fixed = quotes.correct_speaker(archive, statement.id, None)
    assert fixed.speaker is None
    assert fixed.person is None


def _put_three_to_read_again(archive: Archive) -> None:
    for n in range(3):
        articles.put(archive, Draft(text=f"{NEWS} {n}", uri=f"u{n}"))
    with archive.write() as connection:
        connection.execute("UPDATE articles SET reader_version = ?", (derived.UNREAD,))


def test_an_unread_article_is_read_by_reindex(archive: Archive) -> None:
    """Re-indexing goes on where it stopped."""
    _put_three_to_read_again(archive)
    seen: list[tuple[int, int]] = []

    def stop(done: int, todo: int) -> None:
        seen.append((done, todo))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reading.reindex(archive, stop)
    assert seen == [(1, 3), (2, 3)]
    assert reading.reindex(archive) == 1


def test_many_articles_are_read_again_in_processes_alike(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read ahead on all cores, articles say what they said; a correction stays on top."""
    for n in range(5):
        articles.put(archive, Draft(text=f"{NEWS} It was day {n}.", uri=f"u{n}"))
    articles.correct(archive, 2, published="2021-05-06", title="Another headline")
    quotes.correct_speaker(archive, quotes.in_article(archive, 3)[0].id, "Norin Vale")

    def told() -> list[object]:
        whole = [articles.get(archive, n) for n in range(1, 6)]
        spoken = [quotes.in_article(archive, n) for n in range(1, 6)]
        dated = [articles.timexes(archive, n) for n in range(1, 6)]
        return [
            [(one.title, one.published) for one in whole if one],
            [[(one.spans, one.speaker, one.corrected) for one in each] for each in spoken],
            dated,
        ]

    before = told()
    assert "Another headline" in str(before)
    with archive.write() as connection:
        connection.execute("UPDATE articles SET reader_version = ?", (derived.UNREAD,))
        connection.execute("DELETE FROM timexes")
    monkeypatch.setattr(derived, "read", _never)
    monkeypatch.setattr(workers, "ENOUGH", 0)
    monkeypatch.setattr(workers, "BATCH", 2)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    assert reading.reindex(archive) == 5
    assert told() == before


def test_what_no_process_could_read_is_read_here(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processes that end too soon cost time, and no article."""
    _put_three_to_read_again(archive)
    monkeypatch.setattr(workers, "ENOUGH", 0)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(
        workers, "read_in_order", lambda batches: ((about, []) for about, _ in batches)
    )
    assert reading.reindex(archive) == 3
    assert reading.reindex(archive) == 0


def _never(*_: object) -> None:
    raise AssertionError


def test_an_article_that_the_reader_fails_on_is_left_as_it_was(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are read; the one is named, and asked for again by the next run."""
    _put_three_to_read_again(archive)
    here = derived.read

    def read(text: str, *asked: Any) -> Reading:
        if text.endswith("1"):
            raise KeyError(text)
        return here(text, *asked)

    monkeypatch.setattr(derived, "read", read)
    failed: list[Failure] = []
    assert reading.reindex(archive, failed=failed.append) == 2
    assert [failure.source for failure in failed] == ["no. 2"]
    assert "KeyError" in failed[0].reason
    assert quotes.in_article(archive, 2)
    monkeypatch.undo()
    assert reading.reindex(archive) == 1
