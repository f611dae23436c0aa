"""Roles that say the same, more or less fully."""

from __future__ import annotations

import pytest

from nlp.person import same_roles as roles


@pytest.mark.parametrize(
    ("fuller", "shorter"),
    [
        ("Cambodian Prime Minister", "Prime Minister"),
        ("prime minister of Cambodia", "Cambodian Prime Minister"),
        ("the prime minister", "Prime Minister"),
        ("US President", "President"),
        ("the United States ambassador to Laos", "ambassador to Laos"),
        ("Velmora’s foreign minister", "Foreign Minister"),
        ("director of the River Law Centre", "director"),
        ("leader of the opposition", "leader"),
        ("chief engineer of the state company Selm Hydro", "chief engineer of Selm Hydro"),
        ("Japan's trade minister", "trade minister"),
    ],
)
def test_a_fuller_role_covers_a_shorter_one(fuller: str, shorter: str) -> None:
    """An article, a country, whose it is, or what follows "of" makes no other role."""
    assert roles.covers(fuller, shorter)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("French president", "US president"),
        ("former prime minister", "prime minister"),
        ("deputy mayor", "mayor"),
        ("minister of trade", "minister of health"),
        ("singer", "mayor"),
        ("Prime Minister", "Cambodian Prime Minister"),
        ("Cambodian", "mayor"),
        ("mayor", "Cambodian"),
    ],
)
def test_what_is_another_role_is_not_covered(one: str, other: str) -> None:
    """Another country, "former", "deputy" or a word more tells roles apart."""
    assert not roles.covers(one, other)


def test_roles_are_gathered_under_the_fullest() -> None:
    """Those that are one go together; what may be either of two stays alone."""
    told = (
        "Prime Minister",
        "minister",
        "Cambodian Prime Minister",
        "minister of trade",
        "the prime minister of Cambodia",
        "minister of health",
    )
    assert roles.fold(told) == ((4, 0, 2), (1,), (3,), (5,))
    assert roles.fold(()) == ()


@pytest.mark.parametrize("role", ["", "—", "’s", "the", "Cambodia’s", "of"])
def test_what_is_hardly_a_role_raises_nothing(role: str) -> None:
    """Odd words cover nothing and break nothing."""
    assert not roles.covers("mayor", role)
    roles.covers(role, "mayor")
    assert roles.fold((role, "mayor"))


@pytest.mark.parametrize(
    ("role", "yes"),
    [
        ("his wife", True),
        ("Her late husband", True),
        ("son", True),
        ("wife of Ana Lim", False),
        ("Ana Lim’s father", False),
        ("mayor", False),
        ("", False),
    ],
)
def test_whose_relative_somebody_is_tells_no_office(role: str, yes: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Only words that do not say whose relative are set apart."""
    assert roles.is_relation(role) is yes


def test_an_office_that_was_held_is_like_itself() -> None:
    """Who was "then-Sheriff" to one article may be the sheriff of another."""
    assert roles.alike("then-Sheriff", "Sheriff")
    assert roles.alike("former Osk Sheriff", "Sheriff")
