"""People across articles: finding one by any form of the name, and what the archive says of them.

Nobody "is" anything here: a role is what an article called somebody.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from nlp.names import strip_title
from nlp.person import same_roles as roles
from store import hidden
from store.codec import load_dating
from store.errors import NotFoundError
from store.naming import key as key_of
from store.naming import person_key
from store.naming import words as words_of
from store.person import index, namesakes, shown_names
from store.person.subjects import subjects_of
from store.values import PersonEntry, PersonMatch, Profile, RoleAt

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from store.archive import Archive

_LOOKED_AT = 30  # people
_COUNTED = 5000  # forms of names
_PROFILE_ARTICLES = 200  # articles
_COMPANY = 8  # people
_MOST_KEPT = 5000  # answers; then all are forgotten
_Kept = dict[int, tuple[tuple[int, int], PersonEntry]]


def find(archive: Archive, typed: str, limit: int = 8) -> tuple[PersonMatch, ...]:
    """Return whom a typed name may mean, the likeliest first.

    Args:
        archive: the open archive.
        typed: a name as somebody typed it: misspelt, turned round, without accents, the surname
            alone, in any script.
        limit: how many at most.

    Returns:
        People whom a visible article names; 100 is a full form, 95 somebody who bears the one
        word that was typed.
    """
    found = index.of(archive).search(typed)
    often = _appearances(archive, found) if len(found) > _LOOKED_AT else {}
    likely = sorted(found, key=lambda form: (-found[form][0], -often.get(form, 0), form))
    best: dict[int, tuple[float, str]] = {}
    shown = shown_names.known(archive)
    for number in likely[:_LOOKED_AT]:
        row = archive.row(f"SELECT person, form FROM forms f WHERE id = ?{shown}", (number,))  # noqa: S608 no input in it
        if row is not None and found[number][0] > best.get(row["person"], (0.0, ""))[0]:
            best[row["person"]] = (found[number][0], row["form"])
    matches = []
    for person, (score, form) in best.items():
        entry = get(archive, person)
        if entry is not None and entry.article_count:
            matches.append(PersonMatch(entry, score, form))
    matches.sort(key=lambda one: (-one.score, -one.person.quote_count, one.person.id))
    return tuple(matches[:limit])


def is_known(archive: Archive, typed: str, likeness: float) -> bool:
    """Tell whether typed words are the name of anybody whom a visible article names.

    Args:
        archive: the open archive.
        typed: words as somebody typed them.
        likeness: how like a name they have to be, to 100; `find` says what the numbers mean.
    """
    found = index.of(archive).search(typed, cutoff=likeness)
    sure = [form for form, (score, _) in found.items() if score >= likeness]
    for form in sure[:_LOOKED_AT]:
        entry = get(archive, archive.value("SELECT person FROM forms WHERE id = ?", (form,)))
        if entry is not None and entry.article_count:
            return True
    return False


def warm(archive: Archive, stopped: Callable[[], bool]) -> None:
    """Make ready what the first question about a name would otherwise wait for.

    Args:
        archive: the open archive; it has to stay open until this returns.
        stopped: asked now and then whether to give up.
    """
    index.of(archive).warm(stopped)


def get(archive: Archive, person: int) -> PersonEntry | None:
    """Return one person, or `None`; who was merged is found under the one who was kept.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    row = _who_was_kept(archive, person)
    if row is None:
        return None
    state = (archive.version, hidden.count(archive))
    kept = cast("_Kept", archive.memo.setdefault("entries", {}))
    known = kept.get(row["id"])
    if known is not None and known[0] == state:
        return known[1]
    entry = _entry(archive, row)
    if not archive.connection.in_transaction:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[row["id"]] = (state, entry)
    return entry


def _who_was_kept(archive: Archive, person: int) -> sqlite3.Row | None:
    row = archive.row("SELECT * FROM people WHERE id = ?", (person,))
    if row is None or row["merged_into"] is None:
        return row
    return _who_was_kept(archive, row["merged_into"])


def _entry(archive: Archive, row: sqlite3.Row) -> PersonEntry:
    """Count and name what the archive has of a person; of a well-known one that takes a while."""
    person = row["id"]
    forms = shown_names.forms(archive, person)
    names = [form["form"] for form in forms]
    name = shown_names.commonest(archive, forms) or row["name"]
    also = archive.rows(
        "SELECT a.alias FROM aliases a JOIN forms f ON f.id = a.form WHERE f.person = ?"
        " ORDER BY a.id LIMIT 50",
        (person,),
    )
    secret = shown_names.only_hidden(archive, person)
    shorter = [one["alias"] for one in also if one["alias"] not in secret]
    return PersonEntry(
        id=person,
        name=name,
        aliases=tuple(one for one in dict.fromkeys((*names, *shorter)) if one != name),
        kind=row["kind"],
        quote_count=archive.value(
            f"SELECT count(*) FROM quotes WHERE person = ?{shown_names.seen(archive)}",  # noqa: S608 no input in it
            (person,),
        ),
        article_count=archive.value(
            "SELECT count(*) FROM (SELECT 1 FROM appearances WHERE person = ?"  # noqa: S608 no input in it
            f"{shown_names.seen(archive)} GROUP BY day, article)",
            (person,),
        ),
        known_as=namesakes.known_as(archive, person),
    )


def bearers(archive: Archive, person: PersonEntry) -> tuple[PersonEntry, ...]:
    """Return who bears, in a fuller name, the one word that is all the archive has of a name.

    Args:
        archive: the open archive.
        person: somebody.

    Returns:
        Those who are quoted most first; nobody where the archive has more than one word.
    """
    rows = archive.rows("SELECT name AS key FROM forms WHERE person = ?", (person.id,))
    words = {row["key"] for row in rows}
    if person.kind != "person" or any(" " in word for word in words):
        return ()
    found = archive.rows(
        "SELECT DISTINCT f.person FROM form_words w JOIN forms f ON f.id = w.form"
        " JOIN people p ON p.id = f.first_person WHERE w.word IN (SELECT value FROM json_each(?))"
        " AND f.person <> ? AND f.name LIKE '% %' AND p.kind = 'person' LIMIT ?",
        (json.dumps(sorted(words)), person.id, _LOOKED_AT),
    )
    entries = (get(archive, row["person"]) for row in found)
    named = [entry for entry in entries if entry is not None and entry.article_count]
    return tuple(sorted(named, key=lambda one: (-one.quote_count, -one.article_count, one.id)))


def profile(archive: Archive, person: int) -> Profile:
    """Return what the archive says about a person.

    Args:
        archive: the open archive.
        person: the person's number.

    Returns:
        Roles with the first article that gives each, oldest first, those that are one together;
        articles newest first;
        quotations by kind; what they spoke of; with whom they are mentioned most.

    Raises:
        NotFoundError: there is no such person.
    """
    entry = get(archive, person)
    if entry is None:
        raise NotFoundError(f"There is no person no. {person} in the archive.")
    articles = archive.rows(
        "SELECT DISTINCT p.article FROM appearances p JOIN visible_articles a ON a.id = p.article"
        " WHERE p.person = ? ORDER BY p.day DESC, p.article DESC LIMIT ?",
        (entry.id, _PROFILE_ARTICLES),
    )
    kinds = archive.rows(
        f"SELECT kind, count(*) AS n FROM quotes WHERE person = ?{shown_names.seen(archive)}"  # noqa: S608 no input in it
        " GROUP BY kind",
        (entry.id,),
    )
    numbers = tuple(row["article"] for row in articles)
    called, relations = _called(archive, entry.id)
    return Profile(
        person=entry,
        roles=called,
        articles=numbers,
        quotes_by_kind={row["kind"]: row["n"] for row in kinds},
        topics=_topics(archive, entry),
        mentioned_with=_company(archive, entry.id, numbers),
        relations=relations,
    )


def in_article(archive: Archive, article: int) -> tuple[tuple[PersonEntry, str | None], ...]:
    """Return everyone whom a visible article names, in order, with what it calls them.

    Args:
        archive: the open archive.
        article: the article's number.
    """
    rows = archive.rows(
        "SELECT p.person, max(p.role) AS role FROM appearances p"
        " JOIN visible_articles a ON a.id = p.article WHERE p.article = ?"
        " GROUP BY p.person ORDER BY min(p.n)",
        (article,),
    )
    found = ((get(archive, row["person"]), row["role"]) for row in rows)
    return tuple(
        (entry, None if role and roles.is_relation(role) else role)
        for entry, role in found
        if entry is not None
    )


def named_in(archive: Archive, articles: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the names of the people whom some visible articles name, no organisations'.

    Nothing is counted for that.

    Args:
        archive: the open archive.
        articles: the articles' numbers.

    Returns:
        The names by article, as `get` calls these people, in the order of their numbers.
    """
    rows = archive.rows(
        "SELECT DISTINCT p.article, p.person FROM json_each(?) j"
        " JOIN visible_articles a ON a.id = j.value JOIN appearances p ON p.article = a.id"
        " WHERE p.kind = 'person' ORDER BY p.article, p.person",
        (json.dumps(list(articles)),),
    )
    names: dict[int, str] = {}
    found: dict[int, list[str]] = {}
    for row in rows:
        person = row["person"]
        if person not in names:
            kept = _who_was_kept(archive, person)
            names[person] = (_name(archive, kept["id"]) or kept["name"]) if kept else ""
        found.setdefault(row["article"], []).append(names[person])
    return {article: tuple(filter(None, called)) for article, called in found.items()}


def known_names(archive: Archive, limit: int = 5000) -> tuple[str, ...]:
    """Return names of people and organisations for completion, the most recent first.

    Args:
        archive: the open archive.
        limit: how many at most.
    """
    rows = archive.rows(
        "SELECT DISTINCT f.form FROM forms f WHERE EXISTS (SELECT 1 FROM appearances p"
        " JOIN visible_articles a ON a.id = p.article WHERE p.form = f.id)"
        " ORDER BY f.id DESC LIMIT ?",
        (limit,),
    )
    return tuple(row["form"] for row in rows)


def names_in(archive: Archive, question: str) -> tuple[str, ...]:
    """Return the stretches of a question that are names the archive knows.

    Args:
        archive: the open archive.
        question: a question as somebody typed it.
    """
    return index.of(archive).known(question)


def forms_of(archive: Archive, name: str) -> tuple[int, ...]:
    """Return every form of the people whose name this is exactly, for the index of topics.

    Args:
        archive: the open archive.
        name: a name as somebody typed it.
    """
    forms = index.of(archive).forms_of(name)
    marks = ", ".join("?" * len(forms))
    rows = archive.rows(
        "SELECT DISTINCT o.id FROM forms f JOIN forms o ON o.key = f.name WHERE f.person IN"  # noqa: S608 only question marks
        f" (SELECT person FROM forms WHERE id IN ({marks}))",
        forms,
    )
    return tuple(row["id"] for row in rows)


def _appearances(archive: Archive, found: dict[int, tuple[float, str]]) -> dict[int, int]:
    """Return how often some forms appear, so that of very many the well-known are looked at."""
    best = sorted(found, key=lambda form: -found[form][0])[:_COUNTED]
    rows = archive.rows(
        "SELECT form, count(*) AS n FROM appearances WHERE form IN (SELECT value FROM json_each(?))"  # noqa: S608 no input in it
        f"{shown_names.seen(archive)} GROUP BY form",
        (json.dumps(best),),
    )
    return {row["form"]: row["n"] for row in rows}


def _topics(archive: Archive, entry: PersonEntry) -> tuple[str, ...]:
    """Return what somebody speaks of, people without their titles, and never themselves."""
    own = {person_key(name) for name in (entry.name, *entry.aliases)}
    own.update(word for key in tuple(own) for word in words_of(key))
    named = (strip_title(subject) or subject for subject in subjects_of(archive, entry.id))
    return tuple(dict.fromkeys(name for name in named if person_key(name) not in own))


def _called(archive: Archive, person: int) -> tuple[tuple[RoleAt, ...], tuple[RoleAt, ...]]:
    """Return a person's roles, and whose relative articles call them; each once, oldest first."""
    rows = archive.rows(
        "SELECT p.role, p.article, p.day, a.published FROM appearances p"
        " JOIN visible_articles a ON a.id = p.article"
        " WHERE p.person = ? AND p.role IS NOT NULL ORDER BY p.day DESC, p.article DESC LIMIT ?",
        (person, _PROFILE_ARTICLES),
    )
    first: dict[str, RoleAt] = {}
    for row in sorted(rows, key=lambda row: (row["day"] is None, row["day"], row["article"])):
        first.setdefault(
            key_of(row["role"]),
            RoleAt(row["role"], row["article"], load_dating(row["published"])),
        )
    told = [one for one in first.values() if not roles.is_relation(one.role)]
    relations = tuple(one for one in first.values() if roles.is_relation(one.role))
    folded = roles.fold([one.role for one in told])
    return tuple(
        replace(told[fullest], also=tuple(told[place] for place in others))
        for fullest, *others in folded
    ), relations


def _company(
    archive: Archive, person: int, articles: tuple[int, ...]
) -> tuple[tuple[str, int], ...]:
    """Return who is named beside somebody most; nobody by a word of another's name alone."""
    counts: Counter[int] = Counter()
    for article in articles:
        counts.update(
            row["person"]
            for row in archive.rows(
                "SELECT DISTINCT p.person FROM appearances p JOIN people w ON w.id = p.person"
                " WHERE p.article = ? AND p.person <> ? AND w.kind = 'person'",
                (article, person),
            )
        )
    likeliest = [(_name(archive, one), count) for one, count in counts.most_common(2 * _COMPANY)]
    whole = [name for name, _ in likeliest if " " in name] + [_name(archive, person)]
    words = frozenset(word for name in whole for word in name.split())
    return tuple(one for one in likeliest if one[0] not in words)[:_COMPANY]


def _name(archive: Archive, person: int) -> str:
    """Return what a person is called most."""
    return shown_names.commonest(archive, shown_names.forms(archive, person))
