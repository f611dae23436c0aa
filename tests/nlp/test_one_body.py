"""One firm, or body, that an article names in two ways."""

from __future__ import annotations

import pytest

from nlp import read


def bodies(text: str) -> dict[str, tuple[str, ...]]:
    """Return the bodies of a text with their other names."""
    return {one.name: one.aliases for one in read(text).people if one.kind == "organisation"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tarn Pharma said it was sorry. The rain fell. Tarn said it would go on.",
            {"Tarn Pharma": ("Tarn",)},
        ),
        (
            "Tarn Inc. said it was sorry. The rain fell. Tarn said it would go on.",
            {"Tarn Inc": ("Tarn",)},
        ),
        (
            "The Velmoran Wool Agency (VWA) met. “All is well,” the VWA said.",
            {"VWA": ("Velmoran Wool Agency",)},
        ),
        (
            "Brindle Ferries (BF) lost a ship. Brindle Ferries said it was sorry. BF said it sank.",
            {"Brindle Ferries": ("BF",)},
        ),
        (
            "The Osk Council said it was late. Osk said its border was shut.",
            {"Osk Council": (), "Osk": ()},
        ),
    ],
)
def test_a_body_has_one_name(text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    """A firm's kind and letters in brackets make one of two names; a town is not its council."""
    assert bodies(text) == wanted


def test_what_a_body_says_under_both_names_is_its_own() -> None:
    """Whoever asks for the one finds what it said as the other."""
    text = "Tarn Pharma said it was sorry. The rain fell. Tarn said it would go on."
    assert {quote.speaker for quote in read(text).quotes} == {"Tarn Pharma"}
