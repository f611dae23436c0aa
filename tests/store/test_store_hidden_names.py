"""What only a hidden article says of somebody's name is said nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import articles, people, topics
from store.archive import Archive
from store.ingest import ingest
from store.person import forms
from store.topic import meant

if TYPE_CHECKING:
    from pathlib import Path

_OPEN = (
    "Quay opened\n\nMara Lind, the mayor of Brindle, opened the quay on 3 May 2031. “It is"
    " done,” Lind said.\n"
)
_CLOSED = (
    "Quay closed\n\nMara Quentin Lind, the mayor of Brindle, known as Hoppo, closed the quay on"
    " 4 May 2031. “It leaks,” Hoppo said.\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Open an archive with two articles on one mayor; the second has more of her name."""
    opened = Archive.open(tmp_path / "names.db")
    for name, text in (("open.txt", _OPEN), ("closed.txt", _CLOSED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        ingest(opened, [tmp_path / name])
    return opened


def test_a_name_that_only_a_withdrawn_article_gives_is_not_shown(archive: Archive) -> None:
    """The person goes by what the articles say that may be seen, and by all again afterwards."""
    before = {one.person.name for one in people.find(archive, "Lind")}
    assert before == {"Mara Quentin Lind"}
    articles.withdraw(archive, 2)
    (match,) = people.find(archive, "Lind")
    assert match.person.name == "Mara Lind"
    assert not any("Quentin" in form or "Hoppo" in form for form in match.person.aliases)
    articles.restore(archive, 2)
    assert {one.person.name for one in people.find(archive, "Lind")} == before


def test_who_only_a_withdrawn_article_names_does_not_make_a_surname_doubtful(
    tmp_path: Path,
) -> None:
    """With the other mayor's article hidden, "Lind" is whoever is left; and doubtful again."""
    archive = Archive.open(tmp_path / "rivals.db")
    texts = (
        "A\n\nMara Lind, the mayor of Brindle, opened the quay on 3 May 2031.\n",
        "B\n\nOla Lind, the mayor of Brindle, closed the quay on 4 May 2031.\n",
        "C\n\n“It is done,” said Lind, the mayor of Brindle, on 5 May 2031.\n",
    )
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        ingest(archive, [path])
    assert len(people.find(archive, "Lind")) > 1
    articles.withdraw(archive, 2)
    (match,) = people.find(archive, "Lind")
    assert (match.person.name, match.person.article_count) == ("Mara Lind", 2)
    articles.restore(archive, 2)
    assert all(one.person.article_count == 1 for one in people.find(archive, "Lind"))


def test_a_name_that_only_a_withdrawn_article_gives_is_no_name_in_a_question(
    archive: Archive,
) -> None:
    """Its words are read one by one, as those of a name that no article has; and whole again."""
    asked = "Mara Quentin Lind"
    assert [one.name for one in topics.parse(archive, asked)] == [asked]
    articles.withdraw(archive, 2)
    assert asked not in people.names_in(archive, asked)
    assert len(topics.parse(archive, asked)) > 1
    assert people.forms_of(archive, asked) == people.forms_of(archive, "Hoppo") == ()
    articles.restore(archive, 2)
    assert [one.name for one in topics.parse(archive, asked)] == [asked]
    assert people.forms_of(archive, "Hoppo")


def test_bearers_of_a_surname_whom_only_withdrawn_articles_name_are_none(tmp_path: Path) -> None:
    """Two people bear the name; with their articles hidden, nobody is counted among its bearers."""
    archive = Archive.open(tmp_path / "bearers.db")
    for number, name in enumerate(("Mara Dunnow", "Ola Dunnow")):
        path = tmp_path / f"{number}.txt"
        path.write_text(
            f"Quay {number}\n\n“We go,” said {name} on 3 May 203{number}. Dunnow left.\n"
        )
        ingest(archive, [path])
    assert len(meant.bearing(archive, "Dunnow")) > 1
    for number in (1, 2):
        articles.withdraw(archive, number)
    assert meant.bearing(archive, "Dunnow") == ()


def test_a_reason_that_only_a_withdrawn_article_gives_is_not_told(tmp_path: Path) -> None:
    """What a hidden article calls somebody does not stand in the explanation of a name."""
    archive = Archive.open(tmp_path / "reasons.db")
    texts = (
        "A\n\nMara Lind, the mayor of Brindle, spoke. “We go,” said Mara Lind.\n",
        "B\n\n“No crane fell,” Lind said at the quay. Lind left.\n",
        "C\n\n“It is mine,” said Mayor Lind at the mill. Mayor Lind left.\n",
    )
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        ingest(archive, [path])
    (match,) = people.find(archive, "Mara Lind")

    def told() -> str:
        return " ".join(one.why for one in forms.of_person(archive, match.person.id))

    assert "“Mayor”" in told()
    articles.withdraw(archive, 3)
    assert "“Mayor”" not in told()
    articles.restore(archive, 3)
    assert "“Mayor”" in told()


def test_nobody_is_found_by_what_only_a_withdrawn_article_calls_them(tmp_path: Path) -> None:
    """A short name that a hidden article has for somebody finds nobody; restored, it does."""
    archive = Archive.open(tmp_path / "called.db")
    texts = (
        "A\n\nMara Quentin Lind spoke on 3 May 2031. “We go,” said Mara Quentin Lind.\n",
        "B\n\nMara Quentin Lind, known as Hoppo, left on 4 May 2031. “It leaks,” Hoppo said.\n",
    )
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        ingest(archive, [path])
    assert people.find(archive, "Hoppo")
    articles.withdraw(archive, 2)
    assert not people.find(archive, "Hoppo")
    articles.restore(archive, 2)
    assert people.find(archive, "Hoppo")
