"""Topics of a question, with the aliases that the newsroom added."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from nlp import topics as words
from nlp.lexicon import countries
from nlp.names import strip_title
from nlp.topic.affair_words import is_deed_to
from nlp.topic.homonyms import GEORGIA, THE_STATE
from store.archive import Archive, changed
from store.errors import BadQuestionError
from store.naming import person_key
from store.people import forms_of, names_in
from store.person import shown_names
from store.plain import plain
from store.topic import forms as topic_forms
from store.topic import full_names, meant, query, spelling
from store.topic import phrases as topic_phrases
from store.topic.words import acronym_tag
from store.values import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KINGDOM = frozenset({"kingdom", "the kingdom"})
_LOOKED_AT, _NEARLY_ALWAYS = 100, 0.8  # sentences; share of them
_SHOUTED = 4  # letters
_BEFORE_GIVEN = frozenset(
    "prince princess king queen emperor empress tsar czar sultan pope sir dame saint st st. sheikh"
    " brother sister mother father".split()
)
"""Titles that stand before given names: Prince Orlo is not any Orlo."""
_TOLD = (
    "SELECT 1 FROM events_fts f JOIN events e ON e.id = f.rowid WHERE events_fts MATCH ?"
    " AND e.article NOT IN (SELECT id FROM hidden_articles) LIMIT 1"
)
"""Whether a sentence that may be shown answers a question."""
MAX_ALIAS = 100
"""How many characters an alias may have."""


def parse(archive: Archive, question: str) -> tuple[Topic, ...]:
    """Return the topics of a question: the longest known names first, then each other word.

    Args:
        archive: the open archive; its people, its aliases and the words that stand together in it
            are known names.
        question: as typed; a `"quoted phrase"` is one topic. Where it holds noise words alone,
            the whole of it is the topic.
    """
    extra = aliases(archive)
    question = full_names.put_in(archive, question)
    question = _as_spoken(archive, question).replace(THE_STATE, f'"{THE_STATE}"')
    together = (*names_in(archive, question), *topic_phrases.standing_together(archive, question))
    phrases = tuple(one for one in together if not _is_somebodys(archive, one))
    found = words.parse_topics(question, phrases, extra)
    typed = [one.typed for one in found if len(one.forms) == 1]
    if len(typed) == len(found) and (name := topic_phrases.name_of_words(archive, typed)):
        found, phrases = (words.named(name, extra),), (name,)
    if not found and question.strip():
        found = (words.named(question, extra),)
    topics = tuple(_topic(archive, one, extra, phrases) for one in _placed(archive, found))
    return tuple(map(partial(_with_deeds, archive), topics)) if len(topics) > 1 else topics


def fewer(archive: Archive, topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Return all of some topics but one, so that something dated is told of those that are left.

    Args:
        archive: the open archive.
        topics: topics, of which nothing dated is told together; nothing is returned where that
            holds of any fewer, too.
    """
    for left_out in reversed(range(len(topics))):
        rest = (*topics[:left_out], *topics[left_out + 1 :])
        if rest and archive.value(_TOLD, (query.all_of(archive, rest),)):
            return rest
    return ()


def _is_somebodys(archive: Archive, words: str) -> bool:
    """Say whether words are a plain noun behind a surname: it is settled whose campaign it is."""
    name, *noun = words.split()
    if len(noun) != 1:
        return False
    written = topic_phrases.as_written(archive, words)
    return topic_phrases.is_thing_of_a_name(written) and bool(meant.bearing(archive, name))


def _with_deeds(archive: Archive, topic: Topic) -> Topic:
    if topic.apart or countries.named(topic.name):
        return topic
    return replace(topic, forms=(*topic.forms, *topic_forms.deeds(archive, topic.typed)))


def _as_spoken(archive: Archive, question: str) -> str:
    """Return a question in small letters where it is all in capitals and not all of it letters.

    `NATO` means what it says, while `THE HARBOUR TOLL` is shouted: no article sets TOLL so.
    """
    if not question.isupper():
        return question
    words = [word for word in re.findall(r"\w+", question) if len(word) >= _SHOUTED]
    tags = (query.phrase(acronym_tag(word)) for word in words)
    is_set = all(archive.value(_TOLD, (tag,)) is not None for tag in tags)
    return question if is_set else question.lower()


def mended(archive: Archive, question: str) -> spelling.Mended:
    """Return a question in which names are spelt as the archive spells them.

    Args:
        archive: the open archive.
        question: as typed.
    """
    known = [form for name, forms in aliases(archive).items() for form in (name, *forms)]
    return spelling.mended(archive, question, known)


def _topic(
    archive: Archive,
    topic: words.NamedTopic,
    extra: Mapping[str, Sequence[str]],
    phrases: Sequence[str],
) -> Topic:
    """Return a topic with all forms that the archive has for it."""
    if topic.name == THE_STATE:
        return Topic(THE_STATE, THE_STATE, (GEORGIA,))
    home = _kingdom(archive) if topic.name.casefold() in _KINGDOM else None
    read = words.named(home, extra) if home else topic
    shown = _shown(archive, topic)
    if surname := _surname(archive, topic):
        return Topic(shown, surname, (surname,))
    is_known = topic.typed.casefold() in map(str.casefold, phrases)
    is_plain = is_known and topic_phrases.is_plain(shown)
    apart = is_plain or (is_known and topic_phrases.is_thing_of_a_name(shown))
    is_word = len(read.forms) == 1 and not countries.named(read.name)
    if is_word and (name := _spelt_out(archive, shown)):
        return Topic(name, name, (name, *read.forms))
    more = topic_forms.more(archive, shown) if is_word else ()
    telling = topic_phrases.telling(archive, shown) if is_plain and not is_deed_to(shown) else ()
    return Topic(shown, read.name, (*read.forms, *more), apart=apart, telling=telling)


def _spelt_out(archive: Archive, word: str) -> str:
    """Return the name of what is called by its first word, if that is nobody: a firm's."""
    if " " in word or not word[:1].isupper() or meant.bearing(archive, word):
        return ""
    return topic_phrases.opened_by(archive, word)


def _surname(archive: Archive, topic: words.NamedTopic) -> str | None:
    """Return the surname behind a title: "Sen. Lind" is a Lind; Prince Orlo has none."""
    bare = strip_title(topic.typed)
    if bare == topic.typed or " " in bare or len(topic.forms) > 1:
        return None
    if _BEFORE_GIVEN.intersection(topic.typed.removesuffix(bare).casefold().split()):
        return None
    is_borne = archive.value(
        "SELECT 1 FROM form_words w JOIN forms f ON f.id = w.form"  # noqa: S608 no input in it
        f" WHERE w.word = ?{shown_names.known(archive)} LIMIT 1",
        (person_key(bare),),
    )
    return bare if is_borne else None


def _kingdom(archive: Archive) -> str | None:
    """Return the country that the archive's articles call the Kingdom, if it is nearly always one.

    In a paper of Phnom Penh it is Cambodia: whoever asks for the Kingdom means the country.
    """
    rows = archive.tuples(
        "SELECT countries FROM events WHERE article IN"
        " (SELECT f.rowid FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH 'kingdom' LIMIT ?)",
        (_LOOKED_AT,),
    )
    named = Counter(
        name
        for (listed,) in rows
        for name in set(listed.split("|"))
        if (country := countries.named(name)) and country.kingdom
    )
    most = named.most_common(1)
    return most[0][0] if most and most[0][1] >= _NEARLY_ALWAYS * named.total() else None


def _placed(archive: Archive, found: Sequence[words.NamedTopic]) -> list[words.NamedTopic]:
    """Return the topics of a question, with the state of Georgia where not the country is meant.

    Beside another country it is the country: "Georgia Russia".
    """
    lands = {land.name for one in found if (land := countries.named(one.name))}
    is_abroad = bool(lands - {GEORGIA, "United States"})
    return [
        words.named(THE_STATE)
        if one.typed.casefold() == GEORGIA.casefold()
        and not is_abroad
        and _means_the_state(archive)
        else one
        for one in found
    ]


def _means_the_state(archive: Archive) -> bool:
    """Say whether the Georgia of the archive is mostly the state, and not the country."""
    rows = archive.tuples(
        "SELECT e.countries FROM events_fts f JOIN events e ON e.id = f.rowid"
        " WHERE events_fts MATCH ? AND e.article NOT IN (SELECT id FROM hidden_articles)"
        " ORDER BY f.rowid DESC LIMIT ?",
        (query.phrase(GEORGIA), _LOOKED_AT),
    )
    abroad = sum(GEORGIA in listed.split("|") for (listed,) in rows)
    return 2 * abroad < len(rows)


def _shown(archive: Archive, topic: words.NamedTopic) -> str:
    """Return a topic as an editor would write it: `us` is US, `ada voss` is Ada Voss."""
    folded = topic.typed.casefold()
    written = [form for form in (topic.name, *topic.forms) if form.casefold() == folded]
    if topic.typed in written and topic.typed != topic.typed.lower():
        return topic.typed
    written += [name for name in _names(archive, topic.typed) if name.casefold() == folded]
    known = next((form for form in written if form != form.lower()), None)
    return known or topic_phrases.as_written(archive, topic.typed)


def _names(archive: Archive, typed: str) -> list[str]:
    marks = json.dumps(list(forms_of(archive, typed)))
    rows = archive.tuples(
        "SELECT f.form FROM json_each(?) j JOIN forms f ON f.id = j.value", (marks,)
    )
    return [form for (form,) in rows]


def aliases(archive: Archive) -> dict[str, tuple[str, ...]]:
    """Return the newsroom's aliases: a topic's name, and the forms that stand for it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in archive.rows("SELECT name, form FROM topic_aliases ORDER BY name, form"):
        found[row["name"]] = (*found.get(row["name"], ()), row["form"])
    return found


def add_alias(archive: Archive, name: str, form: str, by: str | None = None) -> None:
    """Let `form` stand for the topic `name` in every question.

    Args:
        archive: the open archive.
        name: the topic.
        form: another way to write it, looked for wherever the topic is asked for.
        by: who says so.

    Raises:
        BadQuestionError: one of them is empty or too long.
    """
    name, form = " ".join(plain(name).split()), " ".join(plain(form).split())
    if not name or not form or max(len(name), len(form)) > MAX_ALIAS:
        raise BadQuestionError(
            f"An alias needs a topic and another form of it, each up to {MAX_ALIAS} characters,"
            " such as: alias Kestria Dam = the dam"
        )
    with archive.write() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO topic_aliases VALUES (?, ?, ?, ?)",
            (name, form, by, archive.now()),
        )
        changed(connection)


def remove_alias(archive: Archive, name: str, form: str) -> bool:
    """Take an alias away; says whether there was one.

    Args:
        archive: the open archive.
        name: the topic.
        form: what stands for it.
    """
    with archive.write() as connection:
        name, form = plain(name), plain(form)
        gone = connection.execute(
            "DELETE FROM topic_aliases WHERE name = ? AND form = ?", (name, form)
        ).rowcount
        changed(connection)
    return bool(gone)
