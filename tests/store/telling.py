"""Articles in which made-up people say something, read as given: for tests of who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import Dating, Person, Quote, Reading, Sentence, Span
from store import articles
from store.values import Draft

if TYPE_CHECKING:
    from store.archive import Archive


def tell(
    archive: Archive,
    *said: tuple[str, str | None],
    day: str | None = None,
    kind: str = "person",
    aliases: tuple[str, ...] = (),
) -> int:
    """Put in an article in which each of some people, in a role, says something."""
    lines = [f"“Statement of line {n},” {name} said." for n, (name, _) in enumerate(said)]
    text = "\n".join(lines)
    sentences: list[Sentence] = []
    persons: list[Person] = []
    statements: list[Quote] = []
    at = 0
    for line, (name, role) in zip(lines, said, strict=True):
        end = at + line.index("”") + 1
        mention = Span(at + line.index(name, 5), at + line.index(name, 5) + len(name))
        sentences.append(Sentence(at, at + len(line), len(sentences)))
        persons.append(
            Person(name, role=role, mentions=(mention,), kind=kind, aliases=aliases)  # type: ignore[arg-type]  # given as str
        )
        statements.append(
            Quote(
                at, end, (Span(at, end),), "direct", speaker=name, speaker_span=mention, role=role
            )
        )
        at += len(line) + 1
    published = Dating(edtf=day, basis="stated") if day else None
    reading = Reading(
        tuple(sentences), tuple(persons), tuple(statements), published=published or Dating()
    )
    number = (archive.value("SELECT max(id) FROM articles") or 0) + 1
    made = Draft(text=f"{text}\nLetter {number}.", uri=f"test:{number}", published=published)
    return articles.put(archive, made, reading=reading).id


def entries(archive: Archive) -> set[frozenset[str]]:
    """Return the people of an archive, each as the forms that stand for one."""
    found: dict[int, set[str]] = {}
    for row in archive.rows("SELECT person, form FROM forms"):
        found.setdefault(row["person"], set()).add(row["form"])
    return {frozenset(forms) for forms in found.values()}


def put(archive: Archive, *texts: str) -> None:
    """Put in articles, each read as it is."""
    for text in texts:
        number = (archive.value("SELECT max(id) FROM articles") or 0) + 1
        title = text.partition("\n")[0]
        articles.put(archive, Draft(text=text, uri=f"test:{number}", title=title))
