"""A firm that bears somebody's name is nobody, wherever the article tells its legal form."""

from __future__ import annotations

import pytest

import nlp
from nlp import people, sentences


def _people(text: str) -> list[str]:
    return [one.name for one in people.find(text, sentences.split(text))]


@pytest.mark.parametrize("form", ["Co.", "Inc.", "PLC", "S.A.", "Trucking Corp."])
def test_a_founders_name_is_his_firms(form: str) -> None:
    """“Peter Tarn said” speaks of Peter Tarn Co. where nothing tells of a man of that name."""
    text = f"Peter Tarn {form} cut its forecast. Peter Tarn said sales fell in May."
    assert _people(text) == []
    assert {(one.speaker, one.speaker_kind) for one in nlp.read(text).quotes} == {
        ("Peter Tarn", "organisation")
    }


@pytest.mark.parametrize(
    "founder", ["Mr. Tarn said so.", "Peter Tarn, 81, said so.", "Its founder, Peter Tarn, left."]
)
def test_the_founder_himself_is_somebody(founder: str) -> None:
    """A courtesy title, an age or an office tells the founder from his firm."""
    assert "Peter Tarn" in _people(f"Peter Tarn Co. closed. Peter Tarn wept. {founder}")


@pytest.mark.parametrize(
    "subject", ["Tarn Fuels Inc., Brask, Texas,", "Tarn Fuels Inc., Brask, N.J.,", "Tarn Fuels"]
)
def test_the_town_of_a_firm_does_not_speak(subject: str) -> None:
    """Between a firm and its verb stand its town and its state; the firm speaks."""
    quote = nlp.read(f"{subject} said it will close two plants.").quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.startswith("Tarn Fuels")


@pytest.mark.parametrize("name", ["Saudi Arabia", "New Zealand", "the Peter Tarn Library"])
def test_lands_and_buildings_are_nobody(name: str) -> None:
    """A land of two words and a building named after a man are no people."""
    assert [
        one.name
        for one in nlp.read(f"On Friday {name} said it would wait.").people
        if one.kind == "person"
    ] == []
