"""People who bear one name: how they are told apart on a screen, and why they are two, or one.

Everything here is said from articles that may be shown alone.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.person import bearers as rules
from nlp.person import same_roles as roles
from store.person import bearer_cards

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from nlp.person.bearers import Against, Card
    from store.archive import Archive

_LOOKED_AT = 200  # articles
_ROLES = 3  # roles


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be two people: what articles call them, and which do."""

    roles: tuple[str, ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TwoSides:
    """Why a name may be two people's, or is: `ties` are names that both sides share.

    `against` is `None` where the articles that may be shown do not tell; `was_said` that somebody
    said that they are two.
    """

    one: Side
    other: Side
    against: Against | None
    ties: tuple[str, ...] = ()
    was_said: bool = False


def others(archive: Archive, person: int) -> tuple[int, ...]:
    """Return who else bears a name of a person's, in articles that may be shown.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    rows = archive.rows(
        "SELECT DISTINCT o.person FROM forms f JOIN forms o ON o.name = f.name"
        " WHERE f.person = ?1 AND o.person <> ?1 AND EXISTS (SELECT 1 FROM appearances p"
        " JOIN visible_articles a ON a.id = p.article WHERE p.form = o.id) ORDER BY o.person",
        (person,),
    )
    return tuple(row["person"] for row in rows)


def known_as(archive: Archive, person: int) -> str:
    """Return what tells a person from others of the name: a role and the years; else "".

    Args:
        archive: the open archive.
        person: the person's number.
    """
    beside = others(archive, person)
    if not beside:
        return ""
    rows = _appearances(archive, person)
    role = _commonest_role(rows)
    said = [role or "no role given"]
    aged = next((row for row in rows if row["age"] is not None), None)
    years = sorted({row["day"][:4] for row in rows if row["day"]})
    alike = any(_commonest_role(_appearances(archive, one)) == role for one in beside)
    if alike and aged is not None:
        said.append(f"aged {aged['age']}")
    if years:
        said.append(years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}")
    return ", ".join(said)


def _appearances(archive: Archive, person: int) -> list[sqlite3.Row]:
    return archive.rows(
        "SELECT p.role, p.day, p.age FROM appearances p JOIN visible_articles a"
        " ON a.id = p.article WHERE p.person = ? ORDER BY p.day DESC, p.article DESC LIMIT ?",
        (person, _LOOKED_AT),
    )


def _commonest_role(rows: Iterable[sqlite3.Row]) -> str:
    """Return what most articles call somebody; one word is written small, as inside a sentence."""
    told = Counter(
        _inside_a_sentence(row["role"])
        for row in rows
        if row["role"] and not roles.is_relation(row["role"])
    )
    return told.most_common(1)[0][0] if told else ""


def _inside_a_sentence(role: str) -> str:
    """Return a role that stood at the head of a sentence as it is written inside one."""
    return role[:1].lower() + role[1:] if role[1:].islower() else role


def shown(
    connection: sqlite3.Connection,
    key: str,
    *,
    but: Sequence[int] = (),
    instead: Sequence[int] = (),
) -> str:
    """Return how a form is printed; where several people bear the name, with the newest role.

    Args:
        connection: the archive.
        key: the form's key.
        but: articles whose roles do not count.
        instead: articles whose role is told where no other is known.
    """
    row = connection.execute(
        "SELECT f.id, f.form, f.name,"
        " EXISTS (SELECT 1 FROM forms o WHERE o.name = f.name AND o.id <> f.id) AS several"
        " FROM forms f WHERE f.key = ?",
        (key,),
    ).fetchone()
    if row is None:
        return key
    if not row["several"]:
        return str(row["form"])
    told = connection.execute(
        "SELECT p.role FROM appearances p JOIN visible_articles a ON a.id = p.article"
        " WHERE p.form = ? AND p.role IS NOT NULL"
        " AND p.article NOT IN (SELECT value FROM json_each(?))"
        " ORDER BY p.day DESC, p.article DESC LIMIT 1",
        (row["id"], json.dumps(list(but))),
    ).fetchone()
    told = (
        told
        or connection.execute(
            "SELECT p.role FROM json_each(?) j JOIN visible_articles a ON a.id = j.value"
            " JOIN appearances p ON p.article = a.id JOIN forms f ON f.id = p.form"
            " WHERE f.name = ? AND p.role IS NOT NULL ORDER BY p.day DESC LIMIT 1",
            (json.dumps(list(instead)), row["name"]),
        ).fetchone()
    )
    return f"{row['form']}, {_inside_a_sentence(told['role'])}" if told else str(row["form"])


def why_apart(archive: Archive, person: int, other: int) -> TwoSides:
    """Return what tells two people of one name apart.

    Args:
        archive: the open archive.
        person: the number of one.
        other: the number of the other.
    """
    ours, theirs = _cards(archive, person, other), _cards(archive, other, person)
    found = rules.why_apart(ours, theirs)
    return TwoSides(
        _side(ours),
        _side(theirs),
        None if found is None else found[0],
        () if found is None else found[1],
        was_said=_was_said(archive, person, other),
    )


def _was_said(archive: Archive, person: int, other: int) -> bool:
    """Say whether somebody's word stands that two people of one name are two."""
    row = archive.row(
        "SELECT 1 FROM identities i JOIN forms a ON a.key = i.one JOIN forms b ON b.key = i.other"
        " WHERE i.said IN ('apart', 'different') AND i.undone IS NULL AND i.replaced_by IS NULL"
        " AND ((a.person = ?1 AND b.person = ?2) OR (a.person = ?2 AND b.person = ?1)) LIMIT 1",
        (person, other),
    )
    return row is not None


def called_in(archive: Archive, person: int, articles: Sequence[int]) -> dict[int, str]:
    """Return what some articles call a person, where they call them something.

    Args:
        archive: the open archive.
        person: the person's number.
        articles: the articles' numbers.
    """
    rows = archive.rows(
        "SELECT p.article, max(p.role) AS role FROM json_each(?) j"
        " JOIN visible_articles a ON a.id = j.value JOIN appearances p ON p.article = a.id"
        " WHERE p.person = ? AND p.role IS NOT NULL GROUP BY p.article",
        (json.dumps(list(articles)), person),
    )
    return {row["article"]: row["role"] for row in rows}


def named_in(archive: Archive, person: int, articles: Sequence[int]) -> tuple[int, ...]:
    """Return which of some visible articles name a person.

    Args:
        archive: the open archive.
        person: the person's number.
        articles: the articles' numbers.
    """
    rows = archive.rows(
        "SELECT DISTINCT p.article FROM json_each(?) j JOIN visible_articles a ON a.id = j.value"
        " JOIN appearances p ON p.article = a.id WHERE p.person = ? ORDER BY 1",
        (json.dumps(list(articles)), person),
    )
    return tuple(row["article"] for row in rows)


def unclear(archive: Archive, person: int) -> tuple[int, ...]:
    """Return the articles that stand under a person, and do not tell which bearer they mean.

    Args:
        archive: the open archive.
        person: the person's number, one of several who bear a name.

    Returns:
        The articles' numbers, the newest first.
    """
    found: set[int] = set()
    for other in others(archive, person):
        ours, theirs = _cards(archive, person, other), _cards(archive, other, person)
        found.update(rules.unclear([*ours, *theirs]) & _numbers(ours))
    return tuple(sorted(found, reverse=True))


def doubts(archive: Archive, person: int) -> tuple[TwoSides, ...]:
    """Return why an entry may be two people's, where something speaks for it.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    forms = archive.rows("SELECT id, name FROM forms WHERE person = ?", (person,))
    by_name: dict[str, list[int]] = {}
    for row in forms:
        if " " in row["name"]:
            by_name.setdefault(row["name"], []).append(row["id"])
    found: list[TwoSides] = []
    for numbers in by_name.values():
        told = archive.rows(
            "SELECT DISTINCT role FROM form_roles WHERE form IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        )
        if not rules.may_be_two(row["role"] for row in told):
            continue
        cards = bearer_cards.of_forms(archive.connection, numbers, most=_LOOKED_AT, shown=True)
        by_article = {card.article: card for card in cards if not card.pinned}
        for doubt in rules.divide(cards).doubts:
            sides = [
                _side([by_article[n] for n in some if n in by_article])
                for some in (doubt.ones, doubt.others)
            ]
            found.append(TwoSides(sides[0], sides[1], doubt.against, doubt.ties))
    return tuple(found)


def _cards(archive: Archive, person: int, other: int) -> list[Card]:
    """Return what articles say of a person under the names that both bear."""
    rows = archive.rows(
        "SELECT DISTINCT f.id FROM forms f JOIN forms o ON o.name = f.name"
        " WHERE f.person = ? AND o.person = ?",
        (person, other),
    )
    numbers = [row["id"] for row in rows]
    return bearer_cards.of_forms(archive.connection, numbers, most=_LOOKED_AT, shown=True)


def _side(cards: Sequence[Card]) -> Side:
    told: Counter[str] = Counter(card.role for card in cards if card.role)
    return Side(
        tuple(role for role, _ in told.most_common(_ROLES)),
        tuple(sorted(_numbers(cards), reverse=True)),
    )


def _numbers(cards: Iterable[Card]) -> set[int]:
    return {card.article for card in cards}
