"""Whom the lines of a timeline mean: names behind pronouns and surnames, and who stays unnamed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.passages import who_is_who
from handlers.told import bare as told_bare
from nlp import Span
from nlp.event import edges
from store import articles, events, quotes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Insert
    from store.values import Article, TimelineEntry, Told

_SHORT_ROLE = 40  # characters
_TITLE = 40  # characters
_THEIRS = re.compile(r"\b(?:his|her|their|its|my|our)\b")
_LONGEST_BEFORE = 300  # characters
_OPENER = len("Nevertheless, ")
_OPENS = re.compile(
    r"(?:(?:However|But|And|Then|Later|Also|Still|Yet|So),? )?(?:"
    r"(?:(?P<while>[Aa]s|[Ww]hen|[Ww]hile|[Aa]lthough|[Bb]ecause|[Aa]fter|[Bb]efore|[Ss]ince) )?"
    r"(?:(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom) [A-Z][\w’'-]*, )"
    r"|(?:[Ff]rom|[Bb]etween|[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Uu]ntil|[Aa]fter|[Dd]uring|[Ll]ast|[Ee]arlier"
    r"|[Ll]ater|[Ll]ate|[Ff]or|[Tt]wo|[Tt]hree|[Tt]he (?:next|following|same|day)|[Tt]hat)\b"
    rf"(?:[^A-Z,:;.“”\"]|{told_bare.CALENDAR}){{0,50}},? )?(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b"
    r"|(?:In [a-z ]{3,30}, )?(?P<whose>[Tt]hat[’']s|[Tt]his (?:is|was)"
    r"|[Tt]he (?:[0-9]+-year-old|former|latter|pair|couple)(?= [a-z])"
    r"|[Hh]is|[Tt]heir|[Ii]ts|[Hh]er|[Tt]h(?:is|at|ese|ose)(?= (?!year|month|week|day"
    r"|night|morning|evening|afternoon|summer|winter|spring|autumn|fall|season|time|century|decade"
    r"|and\b|of\b|was\b|is\b)[a-z]))\b)"
    r"(?! (?:is|was|remains) (?:not )?(?:clear|likely|known|thought|unclear))"
)
"""As in "However, when he", "On Monday they", "That's": a line that opens with a pronoun."""
_NAMED_NEXT = re.compile(r"[^.]{0,160}?, (?:[A-Z][a-z]|the [a-z])")
"""Behind "As he spoke" stands who spoke."""

_WHOSE = re.compile(
    r"(?:the|an?|its|this|those|these|[a-z]+s) (?:[a-z-]+ ){0,4}?(?:that |which )?[^A-Z]{0,60}?"
    r"\b(?P<who>he|she|him|his|her)\b"
)
"""What is cut out of a sentence on somebody: "the state that revived her campaign"."""
_HIM = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_WEATHER = re.compile(r"It (?:had |has )?(?:rain|snow|pour|hail|thunder)\w*\b")


def inserts_of(
    desk: Desk, told: Sequence[Told], held: dict[int, Article]
) -> dict[int, tuple[Insert, ...]]:
    """Name the people behind pronouns and surnames.

    Args:
        desk: What handlers need.
        told: The tellings that are shown.
        held: Their articles.

    Returns:
        What to insert, by the telling's number.
    """
    made: dict[int, tuple[Insert, ...]] = {}
    for number in {one.article for one in told} & held.keys():
        said = quotes.in_article(desk.archive, number)
        ranked = articles.summary(desk.archive, number)
        names = events.names_in(desk.archive, number)
        for one in told:
            if one.article == number:
                text = held[number].text
                found = who_is_who(text, one.spans, said, ranked, list(names))
                needed = (each for each in found if not _is_plain(text, one, each, names))
                made[one.event] = tuple(_with_role(text, insert, names) for insert in needed)
    return made


def _is_plain(text: str, told: Told, insert: Insert, names: Mapping[str, str | None]) -> bool:
    """Say whether words name nobody else, so that "he" can only be whom they name before it."""
    shown = " ".join(span.of(text) for span in told.spans)
    before = " ".join(text[span.start : min(span.end, insert.at)] for span in told.spans)
    if insert.words not in before:
        return False
    return not any(
        name != insert.words and name.rpartition(" ")[2] in shown
        for name in names
        if name not in insert.words
    )


def _with_role(text: str, insert: Insert, roles: Mapping[str, str | None]) -> Insert:
    """Add to a surname's full name what the article calls its bearer; "he" needs no more.

    Where a title stands before the surname ("US president Brandt") the name is enough.
    """
    before = text[max(0, insert.at - _TITLE) : insert.at].casefold().split()
    given = insert.words.split()
    titled = 0
    while titled < len(given) - 2 and given[titled].casefold() in before:
        titled += 1
    if titled:
        return insert._replace(words=" ".join(given[titled:]))
    role = roles.get(insert.words)
    surname = insert.words.rpartition(" ")[2]
    leans = role is not None and _THEIRS.search(role) is not None
    if not role or leans or len(role) > _SHORT_ROLE or not text.endswith(surname, 0, insert.at):
        return insert
    return insert._replace(words=f"{insert.words}, {role}")


def is_unnamed(
    entry: TimelineEntry,
    article: Article | None,
    inserts: Mapping[int, Sequence[Insert]],
    people: Collection[str] = (),
    asked: Collection[str] = (),
) -> bool:
    """Say whether a line opens with a "he", a "they" or a "these" that nobody can know.

    What somebody is told to have said may open with "he": it is who said it.

    Args:
        entry: The event.
        article: The article of its best telling.
        inserts: What `inserts_of` returned.
        people: The article's people.
        asked: The words of the topics.
    """
    best = entry.told[0]
    if article is None:
        return False
    told_of = {one.at for one in inserts.get(best.event, ())}
    if told_bare.is_bare(article.text, best.spans, told_of, best.said_by, people, asked=asked):
        return True
    found = _OPENS.match(article.text, best.spans[0].start, best.spans[0].end)
    if found is None and best.spans[0].start > best.sentence.start:
        whose = _WHOSE.match(article.text, *best.spans[0])
        if whose is not None and best.said_by is None:
            return whose.end("who") not in told_of
    if found is None or (found["while"] and _NAMED_NEXT.match(article.text, found.end())):
        return False
    if best.said_by is not None and (found["who"] or "").lower() in {"he", "she"}:
        return False
    pronoun = found.end("who" if found["who"] else "whose")
    return pronoun not in told_of


def opened_at(desk: Desk, entry: TimelineEntry, held: Mapping[int, Article]) -> Span | None:
    """Return the sentence before a line that tells who its "he" or "it" is.

    Args:
        desk: What handlers need.
        entry: An event that `is_unnamed`.
        held: The articles.

    Returns:
        `None` where that sentence opens so as well, is no sentence, or the line is of the weather.
    """
    best, article = entry.told[0], held.get(entry.told[0].article)
    if article is None or best.spans[0].start - best.sentence.start > _OPENER:
        return None
    if told_bare.is_nobodys(article.text, best.spans, best.said_by):
        return None
    if _WEATHER.match(article.text, best.sentence.start):
        return None
    sentences = articles.sentences(desk.archive, article.id)
    last = next((one for one in reversed(sentences) if one.end <= best.sentence.start), None)
    if last is None or last.kind != "prose":
        return None
    told = " ".join(span.of(article.text) for span in best.spans)
    before = article.text[last.start : last.end]
    bare = not told_bare.names_somebody(before, of_person=_HIM.search(told) is not None)
    bare = bare or _OPENS.match(article.text, last.start, last.end) is not None
    if bare or last.end - last.start > _LONGEST_BEFORE:
        return None
    return Span(edges.shown_from(article.text, last.start, last.end), last.end)
