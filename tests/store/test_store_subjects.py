"""What a person spoke of, and with whom they were named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import people
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

    from store.archive import Archive
    from store.values import Profile


def _profile(archive: Archive, folder: Path, text: str, name: str) -> Profile:
    (folder / "one.txt").write_text(text, encoding="utf-8")
    ingest(archive, [folder])
    return people.profile(archive, people.find(archive, name)[0].person.id)


def test_the_first_word_of_a_quotation_is_no_subject(archive: Archive, tmp_path: Path) -> None:
    """Only what has a capital inside a sentence is named, with its "of", and titles in marks."""
    text = (
        "Mayor Ada Lim spoke at length about the town and its port on Monday.\n\n"
        "“Trying to save the Harbour of Refuge may cost us the “Silver Curtain” and more,” Ada Lim"
        " said.\n"
    )
    topics = _profile(archive, tmp_path, text, "Ada Lim").topics
    assert "Harbour of Refuge" in topics
    assert "Silver Curtain" in topics
    assert all("Trying" not in topic for topic in topics)


def test_nobody_is_named_beside_somebody_twice(archive: Archive, tmp_path: Path) -> None:
    """A word of a whole name does not stand beside that name."""
    text = (
        "Mayor Ada Lim met the trader Rolf Sand and the pilot Ilsa Brandt at the port.\n\n"
        "Ada Lim said that Mr Sand had come late.\n"
    )
    beside = [name for name, _ in _profile(archive, tmp_path, text, "Ada Lim").mentioned_with]
    assert sorted(beside) == ["Ilsa Brandt", "Rolf Sand"]
