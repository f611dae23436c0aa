"""Names across articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import names
from nlp.lexicon import short_names as names_short
from nlp.person import same_names as names_same


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("José MUÑOZ", "jose munoz"),
        ("  Ana   O’Neill ", "ana oneill"),
        ("Łukasz Øster", "lukasz oster"),
        ("Δήμητρα ΠΑΠΠΑ", "δημητρα παππα"),
    ],
)
def test_case_accents_and_spaces_are_folded(name: str, expected: str) -> None:
    """Spellings of one name in Latin, Greek or Cyrillic letters compare equal."""
    assert names.normalise(name) == expected


@pytest.mark.parametrize("name", ["សុខា", "ดวงใจ", "अमिता", "أحمد"])
def test_vowel_signs_of_other_scripts_are_kept(name: str) -> None:
    """Marks that are vowels, not accents, survive."""
    assert names.normalise(name) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Prime Minister Tola Venn", "Tola Venn"),
        ("Samdech Techo Tola Venn", "Tola Venn"),
        ("Oknha Rith Bora", "Rith Bora"),
        ("Datuk Seri Amin Razak", "Amin Razak"),
        ("U Kyaw Lin", "Kyaw Lin"),
        ("Daw Mya Lin", "Mya Lin"),
        ("Mr Hale", "Hale"),
        ("US President Ada Brook", "Ada Brook"),
        ("Dr. Ines Falk", "Ines Falk"),
        ("Tola Venn", "Tola Venn"),
        ("President", "President"),
        ("", ""),
    ],
)
def test_titles_are_stripped_but_never_the_whole_name(name: str, expected: str) -> None:
    """Offices and forms of address of many countries are no part of a name."""
    assert names.strip_title(name) == expected


@pytest.mark.parametrize(
    ("a", "b", "yes"),
    [
        ("Tola Venn", "Prime Minister Tola Venn", True),
        ("Samdech Techo Tola Venn", "Tola Venn", True),
        ("Tola Venn", "Tola Venny", False),
        ("Tola Venn", "Tola Mara", False),
        ("Venn", "Tola Venn", None),
        ("Ada Brook", "Ada J. Brook", True),
        ("Ada Brook", "Ada Jane Brook", True),
        ("Ada Jane Brook", "Ada Ruth Brook", None),
        ("Brook Ada", "Ada Brook", True),
        ("Émile Roux", "Emile Roux", True),
        ("", "Ada Brook", None),
        ("Park Min-ho", "Park Min Ho", True),
        ("Jean Dupont", "Jean-Pierre Dupont", False),
    ],
)
def test_one_person_under_two_names(a: str, b: str, yes: bool | None) -> None:  # noqa: FBT001 -- a table of answers
    """Titles and middle names do not part one person; a shared surname joins no two."""
    found = names_same.same_person(a, (), b, ())
    assert found.yes is yes
    assert found.reason


def test_a_role_settles_a_single_name() -> None:
    """A single name is the same person where articles give it the same role, else unsettled."""
    assert names_same.same_person("Suryani", ["mayor"], "Suryani", ["Mayor"]).yes is True
    assert names_same.same_person("Suryani", ["mayor"], "Suryani", ["singer"]).yes is None


def test_a_short_first_name_needs_the_same_role() -> None:
    """A first name and its short form are one person only where the role says so."""
    assert names_same.same_person("Sam Reed", ["mayor"], "Samuel Reed", ["mayor"]).yes is True
    told = names_same.same_person("Sam Reed", ["Sen."], "Samuel L. Reed", ["Democratic Sen."])
    assert told.yes is True
    assert names_same.same_person("Sam Reed", [], "Samuel Reed", []).yes is False


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_strings_can_be_compared_either_way(a: str, b: str) -> None:
    """The decision never raises and does not depend on which name comes first."""
    assert names_same.same_person(a, (), b, ()).yes == names_same.same_person(b, (), a, ()).yes


@given(st.text(max_size=40))
def test_folding_is_stable(name: str) -> None:
    """A folded name folds to itself."""
    once = names.normalise(name)
    assert names.normalise(once) == once


@pytest.mark.parametrize(
    ("one", "other", "yes"),
    [
        ("Joe", "Joseph", True),
        ("Will", "William", True),
        ("Pat", "Patricia", True),
        ("Joe", "William", False),
    ],
)
def test_short_forms_of_given_names_are_known(one: str, other: str, yes: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Both those that begin as the name does and those that do not, in either order."""
    assert names_short.is_short_for(one.lower(), other.lower()) is yes
    assert names_short.is_short_for(other.lower(), one.lower()) is yes


def test_the_reason_names_the_difference() -> None:
    """An initial, a title, other initials and a middle name are told apart."""
    reasons = {
        ("Ana Lim", "Ana B. Lim"): "an initial",
        ("Ana Lim", "Dr Ana Lim"): "titles",
        ("Ana B. Lim", "Ana C. Lim"): "other initials",
        ("Ana Lim", "Ana Berta Lim"): "middle name",
    }
    for (a, b), reason in reasons.items():
        assert reason in names_same.same_person(a, (), b, ()).reason
    by_initial = names_same.same_person("A. Lim", ["mayor"], "Ana Lim", ["the mayor of Brindle"])
    assert by_initial.yes is True
    assert names_same.same_person("A. Lim", [], "Ana Lim", ["mayor"]).yes is None
