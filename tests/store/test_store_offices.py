"""Whom articles call by an office."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import articles, offices
from store.archive import Archive
from store.values import Draft

TEXTS = (
    "Prime Minister Teodor Vash opened the bridge. “It holds,” Vash said on 3 May 2021.",
    "Prime Minister Lena Quill closed the bridge. “It broke,” Quill said on 9 June 2023.",
    "Deputy Prime Minister Oto Brand said on 10 June 2023 that it was old.",
    "Mira Tal, spokeswoman for the prime minister, said on 11 June 2023 that it was closed.",
    "Former prime minister Ada Rook said on 12 June 2023 that she had warned of it.",
    "Ines Obi, director of the River Law Centre, said on 13 June 2023 that it was clear.",
)


@pytest.fixture
def governed(archive: Archive) -> Archive:
    """An archive with two prime ministers and people around them."""
    for number, text in enumerate(TEXTS):
        articles.put(archive, Draft(text=text, uri=str(number)))
    return archive


def called(archive: Archive, typed: str) -> list[str]:
    """Return the names of those whom articles call so."""
    return [entry.name for entry, _ in offices.holders(archive, typed)]


@pytest.mark.parametrize("typed", ["the prime minister", "Prime Minister", "the premier", "PM"])
def test_holders_of_an_office_come_newest_first(governed: Archive, typed: str) -> None:
    """Neither a deputy, a spokeswoman nor a former holder is called so."""
    assert called(governed, typed) == ["Lena Quill", "Teodor Vash"]


def test_another_office_is_found_when_it_is_asked_for(governed: Archive) -> None:
    """A deputy, a former holder and a director with her institution are found by their own."""
    assert called(governed, "deputy prime minister") == ["Oto Brand"]
    assert called(governed, "the former prime minister") == ["Ada Rook"]
    assert called(governed, "director of the river law centre") == ["Ines Obi"]
    assert called(governed, "sultan") == []


def test_an_office_told_by_a_withdrawn_article_alone_is_nobodys(governed: Archive) -> None:
    """What nobody may see names nobody."""
    held = {entry.name: role.article for entry, role in offices.holders(governed, "premier")}
    articles.withdraw(governed, held["Lena Quill"])
    assert called(governed, "the premier") == ["Teodor Vash"]


@pytest.mark.parametrize("typed", ["the premier", "foreign minister", "Deputy General"])
def test_words_that_are_only_an_office_are_no_name(typed: str) -> None:
    """An office and what qualifies it name nobody."""
    assert offices.is_office(typed)
    assert offices.is_only_office(typed)


@pytest.mark.parametrize("typed", ["Minister Brandt", "director of the River Law Centre"])
def test_an_office_may_stand_beside_a_name(typed: str) -> None:
    """What else is there may be a name or a place."""
    assert offices.is_office(typed)
    assert not offices.is_only_office(typed)


@pytest.mark.parametrize("typed", ["Ilsa Brandt", "", "the"])
def test_a_name_is_no_office(typed: str) -> None:
    """A name alone, and nothing at all, are none."""
    assert not offices.is_office(typed)
    assert not offices.is_only_office(typed)


@given(st.text(max_size=60))
def test_no_typed_office_raises(typed: str) -> None:
    """Whatever is typed is at most nobody's office."""
    with Archive.open(":memory:") as archive:
        assert offices.holders(archive, "minister " + typed) == ()
