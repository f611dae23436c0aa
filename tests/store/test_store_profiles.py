"""What is told of somebody: counts, names in articles, and what follows when articles change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import articles, people
from store.errors import NotFoundError
from tests.store.telling import tell

if TYPE_CHECKING:
    from store.archive import Archive


def test_nobody_has_a_profile(archive: Archive) -> None:
    """A number that is nobody's is refused in words."""
    with pytest.raises(NotFoundError, match="no person"):
        people.profile(archive, 99)


def test_a_profile_tells_what_articles_said(archive: Archive) -> None:
    """Roles oldest first with their article, statements by kind, and the company."""
    first = tell(archive, ("Norin Vale", "singer"), ("Ada Lim", None), day="2020-01-01")
    second = tell(archive, ("Norin Vale", "senator"), ("Ada Lim", None), day="2022-01-01")
    profile = people.profile(archive, people.find(archive, "Norin Vale")[0].person.id)
    assert [(role.role, role.article) for role in profile.roles] == [
        ("singer", first),
        ("senator", second),
    ]
    assert profile.articles == (second, first)
    assert profile.quotes_by_kind == {"direct": 2}
    assert profile.mentioned_with == (("Ada Lim", 2),)


def test_counts_follow_what_is_withdrawn_and_restored(archive: Archive) -> None:
    """What was counted for an earlier question is counted again once the archive changed."""
    article = tell(archive, ("Senna Marek", None))
    person = people.find(archive, "Senna Marek")[0].person
    articles.withdraw(archive, article)
    gone = people.get(archive, person.id)
    articles.restore(archive, article)
    back = people.get(archive, person.id)
    assert gone is not None
    assert (person.article_count, gone.article_count) == (1, 0)
    assert back == person


def test_names_in_articles_are_those_of_the_people(archive: Archive) -> None:
    """Names come by article, one for each person under whom others were joined; none if hidden."""
    first = tell(archive, ("Ada Lindqvist", "ambassador"), ("Kem Dara", "minister"))
    second = tell(archive, ("W Ada Lindqvist", "ambassador"))
    hidden = tell(archive, ("Sok Phearun", None))
    articles.withdraw(archive, hidden)
    found = people.named_in(archive, [second, hidden, first])
    assert set(found) == {first, second}
    for article in (first, second):
        called = [entry.name for entry, _role in people.in_article(archive, article)]
        assert sorted(found[article]) == sorted(called)


def test_a_name_is_of_the_kind_that_its_articles_now_say(archive: Archive) -> None:
    """A firm once taken for a man stays one while an article still says so, and then no longer."""
    first = tell(archive, ("Peter Tarn", None))
    tell(archive, ("Peter Tarn", None), kind="organisation")
    entry = people.find(archive, "Peter Tarn")[0].person
    assert entry.kind == "person"
    with archive.write() as connection:
        connection.execute("DELETE FROM appearances WHERE article = ?", (first,))
    tell(archive, ("Peter Tarn", None), kind="organisation")
    told = people.get(archive, entry.id)
    assert told is not None
    assert told.kind == "organisation"
