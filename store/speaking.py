"""Stores who appears in an article and what they said there, and puts corrections on top."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from nlp import Reading, Span, Timex
from nlp.person import ages
from nlp.person import same_roles as roles
from nlp.values import Person, Quote
from store import corrections
from store.codec import dump_spans
from store.naming import person_key
from store.person import bearers, reasons, registry, sayings
from store.topic import words as topic_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_APPEARANCE = (
    "INSERT INTO appearances (article, n, form, person, day, name, role, role_start, role_end,"
    " aliases, gender, kind, mentions, age) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_QUOTE = (
    'INSERT INTO quotes (id, article, n, start, "end", spans, kind, speaker, speaker_start,'
    " speaker_end, speaker_kind, form, person, day, role, via, cue_start, cue_end, clause_start,"
    " clause_end, leans, probably, date, confidence, words, around) VALUES"
    " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def keep(
    connection: sqlite3.Connection,
    article: int,
    text: str,
    reading: Reading,
    *,
    day: str | None,
    at: str,
) -> tuple[topic_words.Tags, ...]:
    """Replace what is stored of an article's people and quotations, inside a write.

    A statement that was there before keeps its number.

    Args:
        connection: the open write.
        article: the article's number.
        text: its text.
        reading: what was found in it.
        day: the day by which it takes its place, or `None`.
        at: the instant, for the record of merges.

    Returns:
        What each sentence speaks of: countries, and people by their forms.
    """
    before = sayings.before(connection, article)
    had = registry.forms_in(connection, article)
    connection.execute("DELETE FROM appearances WHERE article = ?", (article,))
    registered = [
        (n, form, person)
        for n, person in enumerate(_everyone(reading))
        if (form := registry.register(connection, person.name, person.kind)) is not None
    ]
    meant = _meant(connection, article, registered, before)
    forms: dict[str, registry.Form] = {}
    unsettled: list[int] = []
    appearing: list[tuple[object, ...]] = []
    several: dict[str, sayings.Told] = {}
    for n, named, person in registered:
        form = meant.get(named.id, named)
        forms.setdefault(person.name, form)
        told = _noted(connection, text, form, person, day)
        appearing.append((*_appearance(article, n, form, day, person), told.age))
        if _is_to_settle(connection, form, told, had):
            unsettled.append(form.id)
        if not form.new and person.kind == "person" and (name := _full_name(person.name)):
            several[name] = told
    connection.executemany(_APPEARANCE, appearing)
    for _, named, person in registered:
        if named.unlike:
            registry.rename_kind(connection, named.id, person.kind)
    unsettled += sorted(had - registry.forms_in(connection, article))
    for form_id in dict.fromkeys(unsettled):
        registry.settle(connection, form_id, at)
    whose = [(form.id, person) for _, form, person in registered]
    tags = topic_words.tags(text, reading.sentences, whose)
    _quotes(connection, article, text, reading, day=day, forms=forms, tags=tags)
    news = {name: said for name, said in several.items() if not said.repeats(before.get(name))}
    bearers.settle(connection, news, at, again=bool(before))
    for row, speaker in corrections.speakers(connection, article):
        _correct(connection, article, text, row, speaker)
    return tags


def _noted(
    connection: sqlite3.Connection, text: str, form: registry.Form, person: Person, day: str | None
) -> sayings.Told:
    """Note what an article calls somebody, and return what it says of them."""
    registry.add_aliases(connection, form.id, person.aliases)
    age = None
    if person.kind == "person":
        registry.note_titles(connection, form.id, text, person)
        age = ages.age(text, person.mentions)
    is_new_role = registry.note_role(connection, form.id, person.role)
    return sayings.Told(form.id, person, is_new_role, age, day)


def _is_to_settle(
    connection: sqlite3.Connection, form: registry.Form, told: sayings.Told, had: AbstractSet[int]
) -> bool:
    """Say whether it has to be asked anew whose name this is."""
    if told.new_role or form.new or reasons.is_bare(told.person.name):
        return True
    return form.id not in had and reasons.is_unseen(connection, form.id)


def _meant(
    connection: sqlite3.Connection,
    article: int,
    registered: Sequence[tuple[int, registry.Form, Person]],
    before: Mapping[str, sayings.Before],
) -> dict[int, registry.Form]:
    """Return the bearers whom an article means by names that several people bear."""
    named = {
        person_key(person.name): (form.id, person)
        for _, form, person in registered
        if person.kind == "person" and not form.new
    }
    people = {name: one for name, (_, one) in named.items()}
    placed = bearers.place(connection, article, people, before)
    return {named[name][0]: form for name, form in placed.items()}


def _full_name(name: str) -> str:
    """Return what a name of several words is looked up by, else ""."""
    key = person_key(name)
    return key if " " in key else ""


def anchor(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what finds a statement again: its words, and the words before and after.

    Args:
        text: the article's text.
        start: where the statement begins.
        end: where it ends.
    """
    around = corrections.CONTEXT_CHARACTERS
    return text[start:end], text[max(0, start - around) : start], text[end : end + around]


def assign(connection: sqlite3.Connection, statement: int, name: str | None) -> None:
    """Let a statement be somebody's, as a person said; `None`: nobody is known to have said it.

    Args:
        connection: in a write.
        statement: its number.
        name: who said it.
    """
    row = connection.execute("SELECT article FROM quotes WHERE id = ?", (statement,)).fetchone()
    form = None if name is None else registry.register(connection, name, "person")
    person = role = None
    if form is not None:
        form = registry.Form(bearers.present(connection, row["article"], form.id), form.person)
        person = connection.execute("SELECT person FROM forms WHERE id = ?", (form.id,)).fetchone()[
            0
        ]
        found = connection.execute(
            "SELECT role FROM appearances WHERE article = ? AND person = ?"
            " AND role IS NOT NULL ORDER BY n LIMIT 1",
            (row["article"], person),
        ).fetchone()
        role = None if found is None else found["role"]
    if form is not None and person is not None:
        _make_present(connection, row["article"], form.id, person, str(name))
    connection.execute(
        "UPDATE quotes SET speaker = ?, form = ?, person = ?, role = ?, probably = NULL,"
        " via = NULL, speaker_kind = ?, confidence = 1, corrected = 1 WHERE id = ?",
        (name, form and form.id, person, role, "person" if name else "unnamed", statement),
    )


def _make_present(
    connection: sqlite3.Connection, article: int, form: int, person: int, name: str
) -> None:
    """Let somebody whom only a correction names be among those who appear in the article."""
    if connection.execute(
        "SELECT 1 FROM appearances WHERE article = ? AND person = ?", (article, person)
    ).fetchone():
        return
    row = connection.execute(
        "SELECT a.day, (SELECT max(n) FROM appearances WHERE article = a.id) AS last"
        " FROM articles a WHERE a.id = ?",
        (article,),
    ).fetchone()
    made = registry.Form(form, person)
    n = 0 if row["last"] is None else row["last"] + 1
    shown = (*_appearance(article, n, made, row["day"], Person(name)), None)
    connection.execute(_APPEARANCE, shown)


def _everyone(reading: Reading) -> list[Person]:
    """Return the people and organisations of a reading, and speakers that are not among them."""
    everyone = [person for person in reading.people if person.kind != "unnamed"]
    known = {person.name for person in everyone}
    for quote in reading.quotes:
        if quote.speaker and quote.speaker not in known and quote.speaker_kind != "unnamed":
            known.add(quote.speaker)
            everyone.append(Person(quote.speaker, role=quote.role, kind=quote.speaker_kind))
    return everyone


def _appearance(
    article: int, n: int, form: registry.Form, day: str | None, person: Person
) -> tuple[object, ...]:
    return (
        article,
        n,
        form.id,
        form.person,
        day,
        person.name,
        person.role,
        person.role_span and person.role_span.start,
        person.role_span and person.role_span.end,
        json.dumps(person.aliases, ensure_ascii=False),
        person.gender,
        person.kind,
        dump_spans(person.mentions),
    )


def _quotes(
    connection: sqlite3.Connection,
    article: int,
    text: str,
    reading: Reading,
    *,
    day: str | None,
    forms: dict[str, registry.Form],
    tags: Sequence[topic_words.Tags],
) -> None:
    """Store an article's statements; those in the same words keep their numbers."""
    numbers: dict[str, list[int]] = {}
    for row in connection.execute(
        "SELECT id, words FROM quotes WHERE article = ? ORDER BY n DESC", (article,)
    ):
        numbers.setdefault(row["words"], []).append(row["id"])
    connection.execute("DELETE FROM quotes WHERE article = ?", (article,))
    people = _people(connection, forms.values())
    rows: list[tuple[object, ...]] = []
    for n, quote in enumerate(reading.quotes):
        words = text[quote.start : quote.end]
        number = numbers[words].pop() if numbers.get(words) else None
        named = quote.speaker if quote.speaker_kind != "unnamed" else None
        form = forms.get(named or "")
        whose = (form and form.id, form and people[form.id], day)
        date = _date(quote, reading.timexes)
        around = _around(text, quote, reading, tags)
        rows.append((number, article, n, *_columns(quote, whose, date), words, around))
    connection.executemany(_QUOTE, rows)


def _columns(quote: Quote, whose: tuple[object, ...], date: str | None) -> tuple[object, ...]:
    """Return what a statement's row holds between its place in the article and its words.

    Args:
        quote: the statement.
        whose: the form and the person who it is by, and the day of the article.
        date: when it was said, where the article says so.
    """
    return (
        quote.start,
        quote.end,
        dump_spans(quote.spans),
        quote.kind,
        quote.speaker,
        *(quote.speaker_span or (None, None)),
        quote.speaker_kind,
        *whose,
        None if quote.role and roles.is_relation(quote.role) else quote.role,
        quote.via,
        *(quote.cue_span or (None, None)),
        *(quote.clause or (None, None)),
        quote.leans,
        quote.probably,
        date,
        quote.confidence,
    )


def _people(connection: sqlite3.Connection, forms: Iterable[registry.Form]) -> dict[int, int]:
    """Return whom some forms stand for, now that everybody in the article is settled."""
    found = connection.execute(
        "SELECT f.id, f.person FROM json_each(?) j JOIN forms f ON f.id = j.value",
        (json.dumps([form.id for form in forms]),),
    )
    return {row["id"]: row["person"] for row in found}


def _around(text: str, quote: Quote, reading: Reading, tags: Sequence[topic_words.Tags]) -> str:
    """Return what else finds a statement: its attribution, and what its sentences speak of."""
    clause = quote.clause or Span(quote.start, quote.end)
    start, end = min(clause.start, quote.start), max(clause.end, quote.end)
    spoken_of: dict[str, None] = {}
    for sentence, of in zip(reading.sentences, tags, strict=True):
        if sentence.start < end and start < sentence.end:
            spoken_of.update(dict.fromkeys(of.words()))
    return " ".join((text[start : quote.start], text[quote.end : end], *spoken_of))


def _date(quote: Quote, timexes: tuple[Timex, ...]) -> str | None:
    """Return the day that the text gives for a statement, as EDTF."""
    at = quote.date_span
    if at is None:
        return None
    for timex in timexes:
        if timex.edtf and timex.start < at.end and at.start < timex.end:
            return timex.edtf
    return None


def _correct(
    connection: sqlite3.Connection, article: int, text: str, row: sqlite3.Row, name: str | None
) -> None:
    """Apply one correction to the statement that its words and their surroundings find."""
    place = _locate(text, row["exact"], row["before"], row["after"])
    if place is None:
        return
    best, best_shared = None, 0
    for quote in connection.execute(
        'SELECT id, start, "end" FROM quotes WHERE article = ? AND start < ? AND "end" > ?',
        (article, place.end, place.start),
    ):
        shared = min(quote["end"], place.end) - max(quote["start"], place.start)
        if shared > best_shared:
            best, best_shared = quote["id"], shared
    if best is not None:
        assign(connection, best, name)


def _locate(text: str, exact: str, before: str, after: str) -> Span | None:
    """Find the place of the exact words whose surroundings are most like the remembered ones."""
    best: tuple[int, Span] | None = None
    at = text.find(exact)
    while at >= 0 and exact:
        end = at + len(exact)
        likeness = _shared_end(text[max(0, at - len(before)) : at], before)
        likeness += _shared_start(text[end : end + len(after)], after)
        if best is None or likeness > best[0]:
            best = (likeness, Span(at, end))
        at = text.find(exact, at + 1)
    return None if best is None else best[1]


def _shared_start(one: str, other: str) -> int:
    shared = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        shared += 1
    return shared


def _shared_end(one: str, other: str) -> int:
    return _shared_start(one[::-1], other[::-1])
