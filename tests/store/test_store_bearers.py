"""Several people of one name: told apart by rule and by hand, undone, kept, nothing lost."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp
from store import articles, export, people, quotes, reading
from store.archive import Archive
from store.errors import BadQuestionError, NotFoundError
from store.identity import decisions as identities
from store.person import bearers
from store.values import Draft
from tests.store.telling import tell

if TYPE_CHECKING:
    from pathlib import Path

Meant = frozenset[tuple[str, frozenset[tuple[str, str]]]]

LETTERS = (
    "Harbour master Ana Lim closed the quay of Selby. “It is not safe,” Ana Lim said.",
    "The violinist Ana Lim played in Lamu. “It was late,” Ana Lim said.",
    "Ana Lim, a violinist with the Lamu Quartet, left. “I am tired,” Ana Lim said.",
    "“Ships will wait,” said Ana Lim, the harbour master of Selby.",
    "Ana Lim met Rui Sato in Lamu. “A fine evening,” Ana Lim said.",
)


def put(archive: Archive, number: int) -> int:
    """Put in one of the letters."""
    return articles.put(archive, Draft(text=LETTERS[number], uri=f"letter:{number}")).id


def meant(archive: Archive) -> Meant:
    """Return whom the articles mean: each entry as one of its names with its articles."""
    found: dict[int, set[tuple[str, str]]] = {}
    for row in archive.rows(
        "SELECT p.person, f.name, a.uri FROM appearances p JOIN forms f ON f.id = p.form"
        " JOIN origins a ON a.article = p.article"
    ):
        found.setdefault(row["person"], set()).add((row["name"], row["uri"]))
    return frozenset(
        (min(name for name, _ in places), frozenset(places)) for places in found.values()
    )


def check(archive: Archive) -> None:
    """Every appearance and statement stands under a form of its own name, and with its person."""
    for table in ("appearances", "quotes"):
        wrong = archive.rows(
            f"SELECT t.id FROM {table} t JOIN forms f ON f.id = t.form"  # noqa: S608 names of ours
            " WHERE f.person <> t.person"
        )
        assert not wrong, table
    lost = archive.rows(
        "SELECT q.id FROM quotes q WHERE q.form IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM appearances p WHERE p.article = q.article AND p.form = q.form)"
    )
    assert not lost


def of(archive: Archive, article: int, name: str = "ana lim") -> int:
    """Return the person whom an article means by a name."""
    return int(
        archive.value(
            "SELECT p.person FROM appearances p JOIN forms f ON f.id = p.form"
            " WHERE p.article = ? AND f.name = ?",
            (article, name),
        )
    )


def test_namesakes_become_two_entries(archive: Archive) -> None:
    """A harbour master and a violinist of one name have each their articles and statements."""
    master, violinist, again, *_ = (put(archive, n) for n in range(4))
    one, other = of(archive, master), of(archive, violinist)
    assert one != other
    assert of(archive, again) == other
    assert quotes.of_person(archive, one).total == 2
    assert quotes.of_person(archive, other).total == 2
    found = {match.person.id for match in people.find(archive, "Ana Lim")}
    assert found == {one, other}
    check(archive)


def test_who_is_meant_does_not_depend_on_the_order_of_arrival() -> None:
    """Any order of the same letters gives the same two people."""
    outcomes = set()
    for order in permutations(range(4)):
        with Archive.open(":memory:") as archive:
            for number in order:
                put(archive, number)
            check(archive)
            outcomes.add(meant(archive))
    assert len(outcomes) == 1


def test_a_minister_and_another_countrys_mayor_are_two(archive: Archive) -> None:
    """Offices of two countries, in articles that share nothing, are two people's."""
    texts = (
        "Kenyan finance minister Sam Teller cut taxes in Kenya. “People need it,” Sam Teller said.",
        "The mayor of Leeds, Sam Teller, closed a bridge in Britain. “Stay away,” Teller said.",
        "The mayor of Mombasa, Ida Okech, met pilots in Kenya. “Land,” Ida Okech said.",
        "Kenyan trade minister Ida Okech resigned. “I am tired,” Ida Okech said.",
    )
    numbers = [
        articles.put(archive, Draft(text=text, uri=f"office:{n}")).id
        for n, text in enumerate(texts)
    ]
    found = [
        of(archive, one, name)
        for one, name in zip(
            numbers, ("sam teller", "sam teller", "ida okech", "ida okech"), strict=True
        )
    ]
    assert found[0] != found[1]
    assert found[2] == found[3]


def test_what_ties_two_later_joins_them_again(archive: Archive) -> None:
    """An article that knows both callings makes the two one; without it they part again."""
    first, second = (
        tell(archive, ("Ana Lim", "harbour master")),
        tell(archive, ("Ana Lim", "judge")),
    )
    assert of(archive, first) != of(archive, second)
    old = of(archive, second)
    tell(archive, ("Ana Lim", "judge and former harbour master"))
    assert of(archive, first) == of(archive, second)
    entry = people.get(archive, old)
    assert entry is not None
    assert entry.article_count == 3, "a button that names the old entry leads to the joined one"
    check(archive)


def test_a_short_name_goes_to_whom_the_role_fits(archive: Archive) -> None:
    """“A. Lim, harbour master” is the harbour master's, “Lim, the violinist” the violinist's."""
    one = tell(archive, ("Ana Lim", "harbour master"))
    other = tell(archive, ("Ana Lim", "violinist"))
    short = tell(archive, ("A. Lim", "harbour master"))
    alone = tell(archive, ("Lim", "violinist"))
    assert of(archive, short, "a lim") == of(archive, one)
    assert of(archive, alone, "lim") == of(archive, other)


def test_a_name_that_settles_it_goes_before_a_role(archive: Archive) -> None:
    """An initial more is the same person, whoever else of a longer name has the same office."""
    first = tell(archive, ("Paul Marlow", "speaker of the house"))
    tell(archive, ("Paul Marlow Joins List", "speaker of the house"))
    second = tell(archive, ("Paul D. Marlow", "speaker of the house"))
    assert of(archive, first, "paul marlow") == of(archive, second, "paul d marlow")


def test_articles_are_told_apart_by_hand_and_brought_back(archive: Archive) -> None:
    """Who said so is kept; a later article goes where it fits; undoing restores everything."""
    first = tell(archive, ("Ana Lim", "violinist"))
    second = tell(archive, ("Ana Lim", "violinist of the Lamu Quartet"))
    third = tell(archive, ("Ana Lim", None))
    one = of(archive, first)
    decision = identities.separate(archive, one, [second], by="U1")
    assert decision.said == "apart"
    assert decision.articles == (second,)
    assert decision.by == "U1"
    assert identities.latest(archive) == (decision,)
    other = of(archive, second)
    assert other != one == of(archive, third)
    assert quotes.of_person(archive, other).total == 1
    later = tell(archive, ("Ana Lim", "violinist of the Lamu Quartet"))
    assert of(archive, later) == other
    check(archive)
    assert not identities.undo(archive, decision.id, by="U2").stands
    assert of(archive, later) == of(archive, second) == one
    assert of(archive, third) == one
    check(archive)


def test_articles_are_given_to_somebody_who_is_there(archive: Archive) -> None:
    """An article may mean one of two namesakes, or somebody of another name."""
    one = tell(archive, ("Ana Lim", "harbour master"))
    other = tell(archive, ("Ana Lim", "violinist"))
    unclear = tell(archive, ("Ana Lim", None))
    third = tell(archive, ("Rui Sato", "pilot"))
    source, target = of(archive, unclear), of(archive, other)
    if source == target:
        source, target = of(archive, other), of(archive, one)
    decision = identities.separate(archive, source, [unclear], to=target)
    assert of(archive, unclear) == target
    identities.undo(archive, decision.id)
    assert of(archive, unclear) == source
    rui = of(archive, third, "rui sato")
    decision = identities.separate(archive, source, [unclear], to=rui)
    entry = people.get(archive, rui)
    assert entry is not None
    assert entry.article_count == 2
    identities.undo(archive, decision.id)
    check(archive)


def test_what_leads_nowhere_is_refused(archive: Archive) -> None:
    """No article, a stranger's article, all articles, the same person: each in words."""
    first = tell(archive, ("Ana Lim", "violinist"))
    stranger = tell(archive, ("Rui Sato", None))
    one = of(archive, first)
    with pytest.raises(NotFoundError, match="None of these"):
        identities.separate(archive, one, [stranger])
    with pytest.raises(BadQuestionError, match="all articles"):
        identities.separate(archive, one, [first])
    with pytest.raises(BadQuestionError, match="already"):
        identities.separate(archive, one, [first], to=one)
    with pytest.raises(NotFoundError, match="not in the archive"):
        identities.separate(archive, 99, [first])


def test_a_word_outlives_reading_correcting_withdrawing_and_copying(
    archive: Archive, tmp_path: Path
) -> None:
    """Neither a new reader nor a corrected date nor a withdrawal nor a backup loses it."""
    first, second = put(archive, 1), put(archive, 2)
    one = of(archive, first)
    identities.separate(archive, one, [second])
    other = of(archive, second)
    archive.connection.execute("UPDATE articles SET reader_version = ?", (nlp.VERSION - 1,))
    assert reading.reindex(archive) == 2
    articles.correct(archive, second, published="2021-05-04")
    articles.withdraw(archive, second)
    articles.restore(archive, second)
    assert (of(archive, first), of(archive, second)) == (one, other)
    export.backup(archive, tmp_path / "copy.db")
    with Archive.open(tmp_path / "copy.db") as copy:
        assert (of(copy, first), of(copy, second)) == (one, other)
        check(copy)


def test_an_old_archive_is_divided_when_it_is_read_again(archive: Archive) -> None:
    """Namesakes that an earlier version took for one are told apart by a new reading."""
    first, second = put(archive, 0), put(archive, 1)
    one, other = of(archive, first), of(archive, second)
    mark = archive.value("SELECT id FROM forms WHERE name = 'ana lim' AND key <> name")
    bearers.move(archive.connection, second, mark, one)
    assert of(archive, second) == one
    archive.connection.execute("UPDATE articles SET reader_version = ?", (nlp.VERSION - 1,))
    reading.reindex(archive)
    assert of(archive, second) == other
    check(archive)


def test_a_reading_that_was_cut_off_divides_when_it_goes_on(archive: Archive) -> None:
    """Whoever stops a new reading after its last article loses no division of namesakes."""

    def stop(done: int, todo: int) -> None:
        if done == todo:
            raise KeyboardInterrupt

    first, second = put(archive, 0), put(archive, 1)
    one, other = of(archive, first), of(archive, second)
    mark = archive.value("SELECT id FROM forms WHERE name = 'ana lim' AND key <> name")
    bearers.move(archive.connection, second, mark, one)
    archive.connection.execute("UPDATE articles SET reader_version = ?", (nlp.VERSION - 1,))
    with pytest.raises(KeyboardInterrupt):
        reading.reindex(archive, stop)
    assert of(archive, second) == one
    assert reading.reindex(archive) == 0
    assert of(archive, second) == other


def test_a_corrected_speaker_is_the_bearer_whom_the_article_means(archive: Archive) -> None:
    """Where two bear the name, the statement goes to the one who appears in that article."""
    put(archive, 0)
    second = put(archive, 1)
    other = of(archive, second)
    statement = quotes.in_article(archive, second)[0]
    quotes.correct_speaker(archive, statement.id, "Rui Sato")
    back = quotes.correct_speaker(archive, statement.id, "Ana Lim")
    assert back.person == other
    check(archive)


def test_a_speaker_may_be_put_right_to_one_of_two_bearers(archive: Archive) -> None:
    """Whom a colleague chose of two people of one name stays, through a new reading."""
    one, other = of(archive, put(archive, 0)), of(archive, put(archive, 1))
    text = "Rui Sato met a guest in Osk. “We shall meet again,” the guest said."
    third = articles.put(archive, Draft(text=text, uri="letter:guest")).id
    statement = quotes.in_article(archive, third)[0]
    assert quotes.correct_speaker(archive, statement.id, other).person == other
    archive.connection.execute("UPDATE articles SET reader_version = ?", (nlp.VERSION - 1,))
    reading.reindex(archive)
    assert quotes.in_article(archive, third)[0].person == other
    statement = quotes.in_article(archive, third)[0]
    assert quotes.correct_speaker(archive, statement.id, one).person == one
    check(archive)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(("apart", "same", "undo"))),
        min_size=1,
        max_size=8,
    )
)
def test_any_decisions_undone_bring_back_the_first_state(steps: list[tuple[int, str]]) -> None:
    """Joined, told apart and undone in any order: taken back to the last, all is as it was."""
    with Archive.open(":memory:") as archive:
        for number in range(5):
            put(archive, number)
        before = meant(archive)
        taken: list[int] = []
        for number, step in steps:
            try:
                if step == "apart":
                    taken.append(identities.separate(archive, of(archive, 1), [number + 1]).id)
                elif step == "same":
                    pair = (of(archive, 1), of(archive, number + 1))
                    taken.append(identities.same(archive, *pair).id)
                elif taken:
                    identities.undo(archive, taken.pop())
            except (BadQuestionError, NotFoundError):
                pass
            check(archive)
        while taken:
            identities.undo(archive, taken.pop())
        assert meant(archive) == before
        check(archive)
