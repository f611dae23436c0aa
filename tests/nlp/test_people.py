"""Who is in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import people, sentences

if TYPE_CHECKING:
    from nlp.values import Person


def _people(text: str) -> dict[str, Person]:
    return {person.name: person for person in people.find(text, sentences.split(text))}


def test_the_fullest_name_holds_the_shorter_forms() -> None:
    """A surname used alone is an alias and a mention of the full name."""
    found = _people("Margaret Okoro, the mayor of Brindle, spoke. Okoro left early.")
    okoro = found["Margaret Okoro"]
    assert okoro.role == "mayor of Brindle"
    assert okoro.gender == "f"
    assert "Okoro" in okoro.aliases
    assert len(okoro.mentions) == 2


def test_an_institution_in_the_role_is_no_person() -> None:
    """The role takes its institution along and the institution is nobody."""
    found = _people("Dara Sim, director of the Harbour Institute at Brindle University, left.")
    assert list(found) == ["Dara Sim"]
    assert found["Dara Sim"].role == "director of the Harbour Institute at Brindle University"


def test_an_office_before_the_name_is_the_role() -> None:
    """The words "Bank governor", "spokesman" and the like describe who follows them."""
    found = _people(
        "It was central bank governor Chidi Obasa. Ministry of Roads spokesman Heng Vutha agreed."
    )
    assert found["Chidi Obasa"].role == "central bank governor"
    assert found["Heng Vutha"].role == "Ministry of Roads spokesman"


def test_a_form_of_address_is_no_role() -> None:
    """The words "Daw" and "Mr" say how somebody is addressed, and of which sex."""
    found = _people("Daw Khin Mya and Mr Hale came.")
    assert found["Khin Mya"].role is None
    assert found["Khin Mya"].gender == "f"
    assert found["Hale"].gender == "m"


def test_two_people_of_one_surname_stay_two() -> None:
    """The surname alone goes to the one just named in full."""
    found = _people(
        "Paul Etienne, a farmer, was ill. Jean Etienne, the minister, said Etienne would wait."
    )
    assert len(found["Jean Etienne"].mentions) == 2
    assert len(found["Paul Etienne"].mentions) == 1


def test_places_parties_and_programmes_are_nobody() -> None:
    """Capitals alone make no person."""
    assert not _people("The Harbour Party met in New Delhi. A Tory MP left. Super PAC money came.")


def test_department_in_an_office_is_no_part_of_the_name() -> None:
    """The words "Secretary of State Ada Brook" is Ada Brook."""
    assert list(_people("Secretary of State Ada Brook arrived. Brook smiled.")) == ["Ada Brook"]


def test_every_mention_is_where_it_says() -> None:
    """The words at each mention are a form of the name."""
    text = "Prime Minister Tola Venn met Ada J. Brook. Venn smiled; Brook, 54, did not."
    for person in people.find(text, sentences.split(text)):
        for mention in person.mentions:
            assert set(mention.of(text).split()) <= set(person.name.split())
