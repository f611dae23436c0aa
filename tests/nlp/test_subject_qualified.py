"""Names of subjects that say where or who, with what happened behind them."""

from __future__ import annotations

from nlp.subject import candidates, qualified
from nlp.subject.batch import Batch
from nlp.subject.item import Item

STRAYS = (
    Item(11, "", ("Wool sold well at the Hask fair.", "Buyers came from the hills.")),
    Item(12, "", ("A choir from Velmora sang by the lake.", "It rained a little.")),
    Item(13, "", ("The museum shows old maps.", "Its rooms were painted white.")),
)
BLAZE = (
    Item(
        1, "", ("Crews fought a blaze in the hills above Orl.", "The blaze had eaten forty barns.")
    ),
    Item(2, "", ("Wind drove the blaze towards Orl.", "Barns burned, crews said.")),
    Item(3, "", ("The blaze above Orl is out.", "Crews went home to their barns.")),
)


def _in_full(name: str, items: tuple[Item, ...]) -> str:
    every = [*items, *STRAYS]
    ids = {item.id for item in items}
    return qualified.in_full(Batch(every, ()), name, ids, candidates.printed(every))


def test_what_happened_stands_behind_a_place() -> None:
    """A town's name says nothing of what its articles tell."""
    assert _in_full("Orl", BLAZE) == "Orl: blaze"


def test_a_thing_that_most_tell_of_stands_behind_a_short_name() -> None:
    """A whale says more of a week than its beach; a name that says enough stays short."""
    told = (
        Item(1, "", ("A whale lies on Gull Beach.", "Forty carried pails to the whale.")),
        Item(2, "", ("The whale at Gull Beach died.", "A whale of that weight is buried.")),
    )
    assert _in_full("Gull Beach", told) == "Gull Beach: whale"
    assert _in_full("Gull Beach Harbour Board", told) == "Gull Beach Harbour Board"


def test_what_says_what_happened_stays() -> None:
    """A name that tells it needs nothing behind it."""
    assert _in_full("Orl blaze", BLAZE) == "Orl blaze"


def test_what_few_tell_of_names_nothing() -> None:
    """What one of two articles tells of is no matter of both."""
    told = (BLAZE[0], Item(2, "", ("A poet of Orl read her verses.", "People clapped.")))
    assert _in_full("Orl", told) == "Orl"


def test_a_month_is_no_march() -> None:
    """What a word says that is written with a capital elsewhere is not what happens."""
    told = (
        Item(1, "", ("On March 3 a mill opened its doors in Orl.", "They march on.")),
        Item(2, "", ("Since March 4 a baker sells rolls in Orl.", "He is glad.")),
    )
    assert _in_full("Orl", told) == "Orl"


def test_a_name_of_ours_gathers_nothing_anew() -> None:
    """An attack of the next week in the same place is another one, whatever words it shares."""
    items = [
        Item(1, "", ("A wolf was seen in Orl.", "An attack on sheep followed in Orl.")),
        Item(2, "", ("Orl fears an attack of moths.", "Coats are hidden.")),
        *STRAYS,
    ]
    made = candidates.of(Batch(items, ()), candidates.printed(items), {"Orl: attack": frozenset()})
    assert "Orl: attack" not in {one.name for one in made}


def test_whom_a_happening_befell_is_named_with_it() -> None:
    """A town's police are no subject of a week; that there was a shooting is."""
    made = [
        Item(1, "Mayor asks for video", ("The Orl police keep a video of the shooting.",) * 2),
        Item(2, "Family waits", ("The Orl police held the family of the shooting victim.",) * 2),
    ]
    printed = {1: frozenset({"Orl police"}), 2: frozenset({"Orl police"})}
    strays = [Item(9 + n, f"Tarn {n}", (f"Tarn {n} has a {n}.",)) for n in range(4)]
    batch = Batch([*made, *strays], ())
    assert qualified.in_full(batch, "Orl police", (1, 2), printed) == "Orl police: shooting"
    assert qualified.in_full(batch, "road toll", (1, 2), printed) == "road toll"
