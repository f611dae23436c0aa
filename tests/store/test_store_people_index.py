"""The index of names: found at once, learnt at once, the same whether warmed or not."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from store import people
from store.person import index
from tests.store.telling import tell

if TYPE_CHECKING:
    from store.archive import Archive


def names(archive: Archive, typed: str) -> list[str]:
    """Return the names that a typed one may mean."""
    return [match.person.name for match in people.find(archive, typed)]


def test_the_index_learns_of_new_people_at_once(archive: Archive) -> None:
    """A look-up after an article sees the people of that article."""
    tell(archive, ("Norin Vale", None))
    assert names(archive, "Ada Lim") == []
    tell(archive, ("Ada Lim", None))
    assert names(archive, "Ada Lim") == ["Ada Lim"]


def test_a_warmed_index_answers_as_one_that_was_filled_by_a_question(archive: Archive) -> None:
    """Warming fills the same index: the surname alone, an exact name and a typing error."""
    tell(archive, ("Senna Marek", "harbour minister"), aliases=("Marek",))
    people.warm(archive, lambda: False)
    for typed in ("Marek", "Senna Marek", "Sena Marke"):
        assert people.find(archive, typed)[0].person.name == "Senna Marek"


def test_warming_that_is_stopped_is_finished_by_the_first_question(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop in the middle of warming leaves an index that the next look-up completes."""
    monkeypatch.setattr(index, "_FETCHED", 1)
    tell(archive, ("Senna Marek", None), ("Odo Tarrant", None))
    people.warm(archive, lambda: True)
    assert people.find(archive, "Odo Tarant")[0].person.name == "Odo Tarrant"


def test_a_surname_alone_is_a_known_name_of_everybody_who_was_called_so(
    archive: Archive,
) -> None:
    """A surname that articles used alone names each of its bearers' forms, for timelines."""
    tell(archive, ("Senna Marek", "harbour minister"), aliases=("Marek",))
    tell(archive, ("Odo Marek", "pilot"), aliases=("Marek",))
    assert people.names_in(archive, "what did Marek say") == ("Marek",)
    both = people.forms_of(archive, "Marek")
    assert set(both) == set(people.forms_of(archive, "Senna Marek")) | set(
        people.forms_of(archive, "Odo Marek")
    )


def test_a_known_name_is_found_before_the_index_is_filled(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exact name, turned or alone, with a title, asks the archive and loads no list."""
    tell(archive, ("Senna Marek", None), ("Odo Tarrant", None))
    monkeypatch.setattr(index.Index, "_filled", None)
    for typed in ("Senna Marek", "Marek Senna", "Marek", "Mr Odo Tarrant"):
        assert people.find(archive, typed), typed


def test_the_well_known_come_first_of_very_many_with_one_name(archive: Archive) -> None:
    """Of more bearers than are looked at, those whom most articles name are offered."""
    tell(archive, *((f"Ada{number} Marek", None) for number in range(40)))
    for _ in range(3):
        tell(archive, ("Ada37 Marek", None))
    assert people.find(archive, "Marek")[0].person.name == "Ada37 Marek"


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_kin_of_a_name_are_found_by_its_surname_or_its_other_words(
    archive: Archive, order: tuple[int, ...]
) -> None:
    """A longer name meets its shorter forms, with the surname or without, in any order."""
    told = [
        ("Oda Maren Tessik", "harbour minister"),
        ("Oda Tessik", "harbour minister"),
        ("Oda Maren", "harbour minister"),
    ]
    for number in order:
        tell(archive, told[number])
    (only,) = {match.person.id for match in people.find(archive, "Oda Maren Tessik")[:1]}
    entry = people.get(archive, only)
    assert entry is not None
    assert {"Oda Tessik", "Oda Maren"} <= {entry.name, *entry.aliases}


def score(archive: Archive, typed: str, name: str) -> float:
    """Return how likely a typed name means somebody; 0 where they are not found."""
    found = (match for match in people.find(archive, typed) if match.person.name == name)
    return next((match.score for match in found), 0.0)


def test_another_short_word_is_another_name_to_be_asked_about(archive: Archive) -> None:
    """A given name of two letters is another one, not the same misspelt: nobody is taken for it."""
    tell(archive, ("Lim Sor Il", None), ("Senna Marek", None))
    assert 0 < score(archive, "Lim Sor Un", "Lim Sor Il") < 76
    assert score(archive, "Lim Sor Il", "Lim Sor Il") == 100
    assert score(archive, "Sena Marrek", "Senna Marek") > 76


def test_an_initial_stands_for_every_name_that_begins_with_it(archive: Archive) -> None:
    """The words “B. Marek” mean each Marek whose other name begins so, and nobody else."""
    tell(archive, ("Benjamin Marek", None), ("Odo Marek", None))
    tell(archive, ("Bibi Marek", None))
    found = people.find(archive, "B. Marek")
    sure = {match.person.name for match in found if match.score > 95}
    assert sure == {"Benjamin Marek", "Bibi Marek"}


def test_whom_the_archive_has_by_surname_alone_is_asked_about(archive: Archive) -> None:
    """A full name brings the bearer of the surname alone, as a guess."""
    tell(archive, ("Marek", "president"))
    tell(archive, ("Odo Tarrant", None))
    assert 0 < score(archive, "George Marek", "Marek") < 76
