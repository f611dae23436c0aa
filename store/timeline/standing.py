"""Articles that stand in for their sentences: what is on a topic without naming it.

An article on the harbour toll goes on to say "the vote was on 3 May". It may speak for that
sentence, unless the sentence is about another country, or dated by a year that was long over. On a
person it has to be more careful: an article on somebody tells of many others, so only what names
that person, or says "he" or "she" and names nobody else, is theirs.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from nlp.event.parts import FINITE
from nlp.lexicon import countries
from store import people
from store.codec import load_spans
from store.topic import meant, query
from store.topic.words import form_tag, forms_among

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from store.archive import Archive
    from store.timeline.candidate import Candidate
    from store.values import Topic

MOST_ARTICLES = 3000
"""How many of the newest articles may stand in for their sentences."""

_MOSTLY = 0.8  # share
_SHOWING_SEX = 200
"""The latest articles of a name that are asked what sex they take its bearer for."""
_LEDE = 400
"""Who is named in so many first characters, or in the headline, is whom an article is about."""

_WORDS = (
    "SELECT e.id, w.words FROM json_each(?) s JOIN events e ON e.article = s.value"
    " JOIN event_words w ON w.event = e.id WHERE e.edtf IS NOT NULL"
)
_COUNTRIES = (
    "SELECT e.id, e.countries, e.status, e.edtf,"
    " CASE WHEN a.published ->> 'edtf' IS NOT NULL THEN a.day END FROM json_each(?) s"
    " JOIN events e ON e.article = s.value JOIN articles a ON a.id = s.value"
    " WHERE e.edtf IS NOT NULL"
)
_OWN_SUBJECT = re.compile(
    r"(?:(?:and|but|then|even as|as|while) )?(?:"
    r"(?:the|an?|its?|their|they|this|that|these|those|some|two|three)\b|[A-Z“\"]"
    rf"|(?!{FINITE.pattern})[a-z-]+ (?:[a-z-]+ )?(?:[A-Z][\w.’'-]* ){{1,4}}{FINITE.pattern})"
)
"""How words begin that say themselves whom they are about: "it", "the vote", "miner Ron Vale won".

"… was elected in May" does not.
"""
_YEARS = re.compile(r"(?:[0-9]{3}[0-9X][~?%]?/)?([0-9]{3}[0-9X])[~?%]?")
_HE, _SHE = r"[Hh]e|[Hh]is|[Hh]im|[Hh]imself", r"[Ss]he|[Hh]ers?|[Hh]erself"
_PRONOUNS = {
    "m": re.compile(rf"\b(?:{_HE})\b"),
    "f": re.compile(rf"\b(?:{_SHE})\b"),
    "": re.compile(rf"\b(?:{_HE}|{_SHE})\b"),
}


def articles_on(archive: Archive, question: str) -> list[int]:
    """Return the newest visible articles that stand for every topic of a question.

    Args:
        archive: the open archive.
        question: a question to the index of topics (`store.topic.query`).
    """
    rows = archive.tuples(
        "SELECT rowid FROM standing_fts WHERE standing_fts MATCH ?"
        " AND rowid NOT IN (SELECT id FROM hidden_articles) ORDER BY rowid DESC LIMIT ?",
        (question, MOST_ARTICLES),
    )
    return [number for (number,) in rows]


def mentions(archive: Archive, articles: Sequence[int], topics: Sequence[Topic]) -> list[int]:
    """Return the dated events that some articles tell of topics without naming them.

    Args:
        archive: the open archive.
        articles: what `articles_on` returned.
        topics: the topics.

    Returns:
        Their numbers, those whose sentence names the topics among them.
    """
    persons = persons_among(archive, topics)
    ours = {country.name for topic in topics if (country := countries.named(topic.name))}
    if persons:
        articles = _about(archive, articles, persons)
    wanted = (json.dumps(list(articles)),)
    if persons:
        rows = archive.tuples(_WORDS, wanted)
        pronoun = _PRONOUNS[sex_of(archive, persons)]
        return [event for event, words in rows if _tells_of(words, persons, pronoun)]
    return [
        event
        for event, listed, status, when, day in archive.tuples(_COUNTRIES, wanted)
        if not is_background(when, day)
        and (status == "comment" or not ours or not set(filter(None, listed.split("|"))) - ours)
    ]


def is_background(when: str, day: str | None) -> bool:
    """Say whether a date is a year that was over when its article appeared.

    An article on the harbour toll tells of the tram of 1994, too: a year alone has to name its
    topic itself.

    Args:
        when: the date.
        day: the article's day; where it is not known, any year may be long over.
    """
    years = _YEARS.fullmatch(when)
    return years is not None and (day is None or years[1].replace("X", "9") < day[:4])


def told_beside(archive: Archive, articles: Sequence[int]) -> list[int]:
    """Return all events that articles on some topics tell of, whomever they are about.

    Args:
        archive: the open archive.
        articles: what `articles_on` returned.
    """
    rows = archive.tuples(
        "SELECT e.id FROM json_each(?) s JOIN events e ON e.article = s.value",
        (json.dumps(list(articles)),),
    )
    return [event for (event,) in rows]


def sex_of(archive: Archive, persons: Sequence[frozenset[int]]) -> str:
    """Return "f" or "m" where the latest articles take some people for one, "" for neither."""
    wanted = json.dumps(sorted(frozenset().union(*persons)))
    rows = archive.tuples(
        "SELECT p.gender, count(*) FROM json_each(?1) j JOIN appearances p ON p.id IN"
        " (SELECT id FROM appearances WHERE form = j.value ORDER BY day DESC LIMIT ?2)"
        " WHERE p.gender IN ('f', 'm') GROUP BY p.gender",
        (wanted, _SHOWING_SEX),
    )
    counts = dict(rows)
    total = sum(counts.values())
    return next((sex for sex in counts if counts[sex] >= _MOSTLY * total), "")


def _tells_of(words: str, persons: Sequence[frozenset[int]], pronoun: re.Pattern[str]) -> bool:
    """Say whether a sentence names some people, or only speaks of "him" or "her"."""
    named = set(forms_among(words))
    known = [set(map(form_tag, forms)) for forms in persons]
    if all(forms & named for forms in known):
        return True
    return pronoun.search(words) is not None and named <= set().union(*known)


def last_named_another(
    archive: Archive, candidates: Sequence[Candidate], persons: Sequence[frozenset[int]]
) -> frozenset[int]:
    """Return the events, by fallback, whose "he" or "she" was not named last before them.

    Args:
        archive: the open archive.
        candidates: tellings, found by their sentences or by their articles.
        persons: the forms of each person among the topics.
    """
    ours = frozenset().union(*persons)
    asked = [one.told for one in candidates if one.told.by_fallback] if ours else []
    sex = sex_of(archive, persons) if asked else ""
    rows = archive.tuples(
        "SELECT p.article, p.form, p.gender, p.mentions FROM json_each(?) j"
        " JOIN appearances p ON p.article = j.value WHERE p.kind = 'person'",
        (json.dumps(sorted({one.article for one in asked})),),
    )
    named: defaultdict[int, list[tuple[int, bool]]] = defaultdict(list)
    for article, form, gender, mentions in rows:
        if form in ours or not gender or not sex or gender == sex:
            named[article] += [(at.start, form in ours) for at in load_spans(mentions)]
    strange = set()
    for one in asked:
        before = [(at, own) for at, own in named[one.article] if at < one.sentence.end]
        if not before or not max(before)[1]:
            strange.add(one.event)
    return frozenset(strange)


def of_others(
    archive: Archive,
    candidates: Sequence[Candidate],
    persons: Sequence[frozenset[int]],
    topics: Sequence[Topic],
) -> frozenset[int]:
    """Return what a sentence that names a person tells of others, on a day of its own.

    In "Vash named Reed on Tuesday, after Brandt resigned on Sunday", Tuesday is not Brandt's.

    Args:
        archive: the open archive.
        candidates: tellings, found by their sentences.
        persons: the forms of each person among the topics; where there is none, nothing is
            returned.
        topics: the topics.
    """
    if not persons:
        return frozenset()
    named = named_in(archive, {one.told.article for one in candidates}, frozenset().union(*persons))
    surnames = [topic.name.split()[-1].casefold() for topic in topics if topic.name.split()]
    pronoun = _PRONOUNS[sex_of(archive, persons)]
    return frozenset(
        one.told.event
        for one in candidates
        if one.told.said_by is None
        and _OWN_SUBJECT.match(one.words)
        and not _means(one, surnames, named.get(one.told.article, ()), pronoun)
    )


def _means(
    one: Candidate,
    surnames: Sequence[str],
    named: Sequence[tuple[int, int]],
    pronoun: re.Pattern[str],
) -> bool:
    """Say whether the words of a telling name somebody, or speak of "him" or "her"."""
    clause = one.words[: one.told.end - one.told.start]
    if pronoun.search(clause) or any(name in clause.casefold() for name in surnames):
        return True
    return any(one.told.start <= start < one.told.end for _, start in named)


def named_in(
    archive: Archive, articles: AbstractSet[int], forms: AbstractSet[int]
) -> dict[int, list[tuple[int, int]]]:
    """Return for each article the forms of some people in it, with where each is named.

    Args:
        archive: the open archive.
        articles: their numbers.
        forms: the numbers of the forms of their names.
    """
    rows = archive.tuples(
        "SELECT p.article, p.form, p.mentions FROM json_each(?) j JOIN appearances p"
        " ON p.article = j.value WHERE p.form IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(articles)), json.dumps(sorted(forms))),
    )
    named: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for article, form, mentioned in rows:
        named[article].extend((form, span.start) for span in load_spans(mentioned))
    return named


def persons_among(archive: Archive, topics: Sequence[Topic]) -> list[frozenset[int]]:
    """Return the forms of each person among some topics; an alliance is none."""
    return [forms for topic in topics if (forms := _person(archive, topic))]


def things_among(archive: Archive, topics: Sequence[Topic]) -> list[Topic]:
    """Return the topics that are no person's name."""
    return [topic for topic in topics if not _person(archive, topic)]


def _person(archive: Archive, topic: Topic) -> frozenset[int]:
    """Return the forms of the person that a topic names, none where it names something else.

    So does a firm's that was taken for somebody's ("Orrin Paper").
    """
    if countries.named(topic.name):
        return frozenset()
    forms = (
        *people.forms_of(archive, topic.name),
        *query.of_entries(archive, meant.persons(topic)),
    )
    found = archive.tuples(
        "SELECT f.id FROM json_each(?) j JOIN forms f ON f.id = j.value"
        " JOIN people p ON p.id = f.person WHERE p.kind = 'person'",
        (json.dumps(forms),),
    )
    persons = frozenset(form for (form,) in found)
    return persons if _is_somebody(archive, persons) else frozenset()


def _is_somebody(archive: Archive, forms: AbstractSet[int]) -> bool:
    """Say whether any of some articles takes a name for a person's.

    It does that calls its bearer "he" or "she", tells an office, or goes on with the surname.
    """
    rows = archive.tuples(
        "SELECT coalesce(p.gender, p.role), p.name, p.mentions FROM json_each(?) j"
        " JOIN appearances p ON p.form = j.value LIMIT ?",
        (json.dumps(sorted(forms)), _SHOWING_SEX),
    )
    surnames = {len(name.rpartition(" ")[2]) for _, name, _ in rows}
    return any(
        told or any(at.end - at.start in surnames for at in load_spans(mentions))
        for told, _, mentions in rows
    )


def _about(
    archive: Archive, articles: Sequence[int], persons: Sequence[frozenset[int]]
) -> list[int]:
    """Return the articles that have all of some people in their headline or their lede."""
    named = named_in(archive, set(articles), frozenset().union(*persons))
    rows = archive.tuples(
        "SELECT a.id, a.title, p.form, p.name, p.aliases FROM json_each(?) j"
        " JOIN articles a ON a.id = j.value JOIN appearances p ON p.article = a.id"
        " WHERE p.form IN (SELECT value FROM json_each(?))",
        (json.dumps(list(articles)), json.dumps(sorted(frozenset().union(*persons)))),
    )
    about: defaultdict[int, set[int]] = defaultdict(set)
    for article, found in named.items():
        about[article].update(form for form, start in found if start < _LEDE)
    for article, title, form, name, aliases in rows:
        if any(known in title for known in (name, *json.loads(aliases))):
            about[article].add(form)
    return [one for one in articles if all(forms & about[one] for forms in persons)]
