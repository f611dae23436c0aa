"""Invents news articles: any number, always the same for a seed, about places that do not exist.

The articles have what makes real ones costly: attributions before, after and inside quotations,
pronouns, roles, several people, dates of every kind, and names that many articles share.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WELL_KNOWN = 40
_WELL_KNOWN_SHARE = 0.4
_DATED_SHARE = 0.6

_FIRST = (
    "Ana Bela Cato Dina Edvin Fara Goran Hedda Imre Jora Kalle Liva Milo Nadia Odd Petra Quentin "
    "Runa Sten Tilda Ulrik Vera Wanda Yara Zeno"
).split()
_LAST = (
    "Adler Brask Castell Dorn Ekman Fell Garrow Holm Ivers Jansk Kovar Lind Maroun Nyberg Orlin "
    "Pryce Quist Radek Strom Tessen Ulmer Vash Wren Yoder Zander Arlen Brandt Corvin Drace Elmet"
).split()
_ROLES = (
    "harbour minister", "foreign minister", "finance minister", "mayor of Saltmere",
    "director of the River Law Centre", "chief engineer of Kestria Hydro",
    "leader of the opposition", "president of the Chamber of Trade", "head of the crews’ union",
    "professor of hydrology at the University of Saltmere", "spokeswoman for the port",
)  # fmt: skip
_PLACES = "Velmora Kestria Saltmere Haldrun Lindmark Tarnholm Orrinvale Eastmarch".split()
_SUBJECTS = (
    "the Selm dam", "the harbour toll", "the night train", "the fish quota", "the border road",
    "the grain reserve", "the school reform", "the ferry pier", "the wage talks", "the forest law",
)  # fmt: skip
_CLAIMS = (
    "would cost more than anyone had planned", "was the best that could be had",
    "needed another year of work", "had been promised too early",
    "would change the lives of thousands", "was a matter for the courts",
    "could not be decided in {place} alone", "was worth the wait",
)  # fmt: skip
_WORDS = (
    "We have waited for {subject} long enough, and we will not wait for it any longer",
    "Nobody asked the people of {place} what they wanted",
    "There is money for {subject}, and there is a will, but there is no plan",
    "I told the council that {subject} would not be ready, and it is not ready",
    "What {place} needs is a decision, not another commission",
    "My colleagues and I have read every page of it, and we are content",
)
_DEEDS = (
    "announced new rules for {subject}", "opened talks with {other} on {subject}",
    "signed an agreement with {other} about {subject}", "postponed a vote on {subject}",
    "published its figures on {subject}", "halted work on {subject}",
)  # fmt: skip
_PLAIN = (
    "The figures are the first since the census, and cover both sides of the border.",
    "Trade between {place} and {other} rose by {number} percent in {year}.",
    "About {number} families live along the route, most of them for generations.",
    "The project has been discussed since {year}, when a first study was made.",
    "Critics in {other} say that the numbers do not add up.",
)


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented article, with the people quoted in it."""

    title: str
    text: str
    published: str | None
    speakers: tuple[str, ...]


def articles(count: int, seed: int = 1) -> Iterator[Invented]:
    """Invent `count` articles, the same for the same seed."""
    dice = random.Random(seed)
    people = _people(dice, max(_WELL_KNOWN, count // 12))
    for number in range(count):
        yield _article(dice, people, number)


def _people(dice: random.Random, count: int) -> list[tuple[str, str]]:
    names = [f"{first} {last}" for first in _FIRST for last in _LAST]
    dice.shuffle(names)
    middle = iter(f"{name.split()[0]} {chr(65 + n % 26)}. {name.split()[1]}"
                  for n, name in enumerate(names * (count // len(names) + 1)))  # fmt: skip
    all_names = names[:count] + [next(middle) for _ in range(count - len(names))]
    return [(name, dice.choice(_ROLES)) for name in all_names]


def _article(dice: random.Random, people: list[tuple[str, str]], number: int) -> Invented:
    place, other = dice.sample(_PLACES, 2)
    filling = {"place": place, "other": other, "subject": dice.choice(_SUBJECTS)}
    day = date(2015, 1, 1) + timedelta(days=dice.randrange(3650))
    famous = dice.random() < _WELL_KNOWN_SHARE
    speakers = dice.sample(people[: _WELL_KNOWN if famous else len(people)], 2)
    dated = dice.random() < _DATED_SHARE
    paragraphs = [
        _lede(dice, filling, day),
        *_said(dice, *speakers[0], filling),
        _more(dice, filling),
    ]
    paragraphs += [*_said(dice, *speakers[1], filling), _background(dice, filling, day)]
    paragraphs += [_more(dice, filling) for _ in range(dice.randrange(4))]
    paragraphs.append(f"The council of {place} meets again on {_plain(day + timedelta(days=9))}.")
    title = f"{place} and {other} at odds over {filling['subject']} ({number})"
    names = tuple(name for name, _ in speakers)
    return Invented(title, "\n\n".join(paragraphs), day.isoformat() if dated else None, names)


def _lede(dice: random.Random, filling: dict[str, str], day: date) -> str:
    deed = dice.choice(_DEEDS).format(**filling)
    place, tail = filling["place"], _tail(dice, filling)
    return f"{place.upper()} — {place} {deed} on {_plain(day)}, {tail}."


def _said(dice: random.Random, name: str, role: str, filling: dict[str, str]) -> list[str]:
    last = name.rsplit(maxsplit=1)[-1]
    first, second = (words.format(**filling) for words in dice.sample(_WORDS, 2))
    claim = dice.choice(_CLAIMS).format(**filling)
    forms = (
        [
            f"{name}, {role}, said that {filling['subject']} {claim}.",
            f"“{first},” {last} told reporters in {filling['place']}. “{second}.”",
        ],
        [
            f"“{first},” said {name}, {role}.",
            f"{last} added that it {claim}. “{second},” {dice.choice(('he', 'she'))} said.",
        ],
        [
            f"According to {name}, {role}, the matter {claim}.",
            f"“{first.partition(',')[0]},” {last} said, “and {second[0].lower()}{second[1:]}.”",
        ],
    )
    return dice.choice(forms)


def _more(dice: random.Random, filling: dict[str, str]) -> str:
    number, year = dice.randrange(2, 90), dice.randrange(1995, 2015)
    lines = dice.sample(_PLAIN, 2)
    return " ".join(line.format(**filling, number=number, year=year) for line in lines)


def _background(dice: random.Random, filling: dict[str, str], day: date) -> str:
    before = day - timedelta(days=dice.randrange(40, 700))
    deed, claim = (dice.choice(of).format(**filling) for of in (_DEEDS, _CLAIMS))
    return (
        f"In {before:%B %Y}, {filling['other']} {deed}. "
        f"A report of {_plain(before)} {before.year} said that it {claim}."
    )


def _tail(dice: random.Random, filling: dict[str, str]) -> str:
    return dice.choice((
        f"officials in {filling['other']} said",
        "after weeks of talks",
        "the third such step this year",
    ))  # fmt: skip


def _plain(day: date) -> str:
    return f"{day.day} {day:%B}"
