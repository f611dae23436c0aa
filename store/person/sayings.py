"""What an article says of a name, now and when it was last read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

    from nlp.values import Person


class Before(NamedTuple):
    """What an article said of a name when it was last read."""

    form: int
    person: int
    role: str | None
    gender: str | None
    age: int | None
    day: str | None


class Told(NamedTuple):
    """What an article says of a name: its form, and whether the role is new to the name."""

    form: int
    person: Person
    new_role: bool
    age: int | None
    day: str | None

    def repeats(self, then: Before | None) -> bool:
        """Say whether the article said the same of the name when it was last read."""
        said = (self.form, self.person.role, self.person.gender, self.age, self.day)
        return then is not None and said == (
            then.form, then.role, then.gender, then.age, then.day,
        )  # fmt: skip


def before(connection: sqlite3.Connection, article: int) -> dict[str, Before]:
    """Return what an article said of each name when it was last read, by name as looked up.

    Args:
        connection: the open write.
        article: the article's number.
    """
    rows = connection.execute(
        "SELECT f.name, p.form, p.person, p.role, p.gender, p.age, p.day FROM appearances p"
        " JOIN forms f ON f.id = p.form WHERE p.article = ? ORDER BY p.n DESC",
        (article,),
    )
    return {row[0]: Before(*row[1:]) for row in rows}
