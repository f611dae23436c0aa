"""Who is one person, as people said: joined, told apart, explained, undone, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import nlp
from store import articles, people, quotes, reading
from store.errors import BadQuestionError, NotFoundError
from store.identity import decisions as identities
from store.person import forms
from store.values import Draft
from tests.store.telling import entries, tell

if TYPE_CHECKING:
    from store.archive import Archive


def person(archive: Archive, name: str) -> int:
    """Return the number of the person whom a name stands for."""
    found = forms.named(archive, name)
    assert found is not None, name
    return found[1]


def form(archive: Archive, name: str) -> int:
    """Return the number of a form of a name."""
    found = forms.named(archive, name)
    assert found is not None, name
    return found[0]


def test_a_join_by_rule_is_explained_and_taken_apart_for_good(archive: Archive) -> None:
    """The reason is shown; once told apart, two names stay so, whatever comes in."""
    tell(archive, ("Ada Lindqvist", "ambassador"))
    tell(archive, ("W Ada Lindqvist", "ambassador"))
    number = person(archive, "Ada Lindqvist")
    told = {one.form: one for one in forms.of_person(archive, number)}
    assert told["W Ada Lindqvist"].why == ""
    assert "same" in told["Ada Lindqvist"].why
    assert told["Ada Lindqvist"].by is None
    identities.different(archive, number, form(archive, "Ada Lindqvist"), by="U1")
    tell(archive, ("W Ada Lindqvist", "ambassador"), ("Ada Lindqvist", "ambassador"))
    assert entries(archive) == {frozenset({"Ada Lindqvist"}), frozenset({"W Ada Lindqvist"})}


def test_either_of_two_joined_forms_can_be_told_apart(archive: Archive) -> None:
    """The form that came in with the person can leave it, and no rule follows it."""
    tell(archive, ("Ada Lindqvist", "ambassador"))
    tell(archive, ("W Ada Lindqvist", "ambassador"))
    number = person(archive, "W Ada Lindqvist")
    decision = identities.different(archive, number, form(archive, "W Ada Lindqvist"))
    tell(archive, ("Ada Lindqvist", "ambassador to Kestria"))
    assert len(entries(archive)) == 2
    identities.undo(archive, decision.id)
    assert len(entries(archive)) == 1


def test_two_people_are_joined_by_hand_and_come_apart_again(archive: Archive) -> None:
    """Joining moves statements and appearances, says why and by whom; undoing moves them back."""
    tell(archive, ("Norin Vale", "singer"))
    tell(archive, ("DJ Tempest", None))
    one, other = person(archive, "Norin Vale"), person(archive, "DJ Tempest")
    decision = identities.same(archive, one, other, by="U7")
    assert (decision.one, decision.other, decision.by) == ("Norin Vale", "DJ Tempest", "U7")
    joined = people.get(archive, other)
    assert joined is not None
    assert (joined.id, joined.article_count) == (one, 2)
    assert quotes.of_person(archive, one).total == 2
    assert people.find(archive, "Tempest")[0].person.id == one
    told = {known.form: known for known in forms.of_person(archive, one)}
    assert told["DJ Tempest"].by == "U7"
    assert "Norin Vale" in told["DJ Tempest"].why
    assert identities.latest(archive) == (decision,)
    assert not identities.undo(archive, decision.id, by="U8").stands
    assert identities.latest(archive) == ()
    assert person(archive, "DJ Tempest") == other
    assert quotes.of_person(archive, one).total == 1
    assert quotes.of_person(archive, other).total == 1


def test_what_came_together_leaves_together(archive: Archive) -> None:
    """Telling one of somebody's joined forms apart takes all that were joined with it."""
    tell(archive, ("Norin Vale", "singer"))
    tell(archive, ("Ada Lindqvist", "ambassador"), ("W Ada Lindqvist", "ambassador"))
    one, other = person(archive, "Norin Vale"), person(archive, "Ada Lindqvist")
    before = {known.form: known.why for known in forms.of_person(archive, other)}
    identities.same(archive, one, other)
    decision = identities.different(archive, one, form(archive, "Ada Lindqvist"))
    assert person(archive, "Ada Lindqvist") == person(archive, "W Ada Lindqvist") == other
    assert {known.form: known.why for known in forms.of_person(archive, other)} == before
    identities.undo(archive, decision.id)
    assert person(archive, "W Ada Lindqvist") == one


def test_a_newer_word_replaces_an_older_one_and_gives_it_back(archive: Archive) -> None:
    """“Same” after “different” stands alone; taken back, “different” stands again."""
    tell(archive, ("Otto Vale", "mayor"))
    tell(archive, ("Otto J. Vale", "mayor"))
    number = person(archive, "Otto Vale")
    apart = identities.different(archive, number, form(archive, "Otto Vale"))
    again = identities.same(archive, person(archive, "Otto Vale"), person(archive, "Otto J. Vale"))
    assert identities.latest(archive) == (again,)
    assert len(entries(archive)) == 1
    with pytest.raises(BadQuestionError, match="newer"):
        identities.undo(archive, apart.id)
    identities.undo(archive, again.id)
    assert identities.latest(archive) == (apart,)
    assert len(entries(archive)) == 2


def test_two_who_are_apart_can_be_kept_apart(archive: Archive) -> None:
    """Saying so beforehand keeps a rule from joining them later."""
    tell(archive, ("Otto Vale", None))
    tell(archive, ("O. Vale", None))
    identities.different(archive, person(archive, "Otto Vale"), form(archive, "O. Vale"))
    tell(archive, ("Otto Vale", "mayor of Lamu"), ("O. Vale", "mayor of Lamu"))
    assert len(entries(archive)) == 2


def test_decisions_outlive_a_new_reading(archive: Archive) -> None:
    """Everything read again by another reader: joined stays joined, apart stays apart."""
    for number, text in enumerate(
        (
            "Ada Lindqvist, the ambassador, spoke. “We shall see,” Ada Lindqvist said.",
            "W. Ada Lindqvist, the ambassador, left. “Not yet,” W. Ada Lindqvist said.",
            "The singer Norin Vale sang. “Louder,” Norin Vale said.",
            "The singer Mira Tempest sang. “Softer,” Mira Tempest said.",
        )
    ):
        articles.put(archive, Draft(text=text, uri=f"test:{number}"))
    one = person(archive, "Ada Lindqvist")
    assert one == person(archive, "W. Ada Lindqvist")
    identities.different(archive, one, form(archive, "W. Ada Lindqvist"), by="U1")
    identities.same(archive, person(archive, "Norin Vale"), person(archive, "Mira Tempest"))
    archive.connection.execute("UPDATE articles SET reader_version = ?", (nlp.VERSION - 1,))
    assert reading.reindex(archive) == 4
    assert person(archive, "Ada Lindqvist") != person(archive, "W. Ada Lindqvist")
    assert person(archive, "Norin Vale") == person(archive, "Mira Tempest")
    assert quotes.of_person(archive, person(archive, "Norin Vale")).total == 2


def test_what_cannot_be_joined_or_told_apart_is_explained(archive: Archive) -> None:
    """Unknown people, only names and one person twice are refused in words."""
    tell(archive, ("Norin Vale", None))
    number = person(archive, "Norin Vale")
    with pytest.raises(NotFoundError):
        identities.same(archive, number, 99)
    with pytest.raises(BadQuestionError, match="already"):
        identities.same(archive, number, number)
    with pytest.raises(NotFoundError, match="only name"):
        identities.different(archive, number, form(archive, "Norin Vale"))
    with pytest.raises(NotFoundError):
        identities.different(archive, number, 99)
    with pytest.raises(NotFoundError):
        identities.undo(archive, 99)


def test_shorter_names_come_with_the_articles_that_use_them(archive: Archive) -> None:
    """A surname that stands beside the full name is explained by its articles."""
    first = tell(archive, ("Senna Marek", "pilot"), aliases=("Marek", "the pilot"))
    (used,) = forms.shorter(archive, person(archive, "Senna Marek"))
    assert (used.name, used.articles) == ("Marek", (first,))
