"""What the archive holds, as values: articles, people, statements, events, digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from nlp import Dating, Span, Timex
    from nlp.values import EventStatus, QuoteKind, SpeakerKind

Rights = Literal["usable", "withheld", "canceled"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is stored; `id` is the short number that people type.

    `title` is never empty: `title_derived` says that it is the text's opening words, cut.
    `added` and `updated` are UTC instants in ISO 8601; `embargo` likewise, or `None`.
    """

    id: int
    title: str
    title_derived: bool
    text: str
    published: Dating
    added: str
    updated: str
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    rights: Rights = "usable"
    embargo: str | None = None
    content_hash: str = ""
    back_catalogue: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """A place that an article came from: a file, an entry in a file, or a URL."""

    article: int
    uri: str


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One person of the archive under all the forms that articles use.

    `known_as` tells a person from others of the same name ("violinist, 2021–2023"); "" for most.
    """

    id: int
    name: str
    aliases: tuple[str, ...]
    kind: SpeakerKind
    quote_count: int
    article_count: int
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A person whom a typed name may mean; `score` runs from 0 to 100 (100: a known form)."""

    person: PersonEntry
    score: float
    form: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation as the archive holds it: `nlp.Quote` plus where it stands and who it is."""

    id: int
    article: int
    position: int
    start: int
    end: int
    spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: str | None
    speaker_span: Span | None
    speaker_kind: SpeakerKind
    person: int | None
    role: str | None
    via: str | None
    cue_span: Span | None
    clause: Span | None
    leans: bool
    probably: str | None
    date: str | None
    confidence: float
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class MuchQuoted:
    """Somebody (`person` is the number) with the statements that count.

    `direct` are those of them that are direct, and not only partly so.
    """

    person: int
    name: str
    statements: int
    direct: int
    articles: int


@dataclass(frozen=True, slots=True)
class RoleAt:
    """What an article called a person; `also` are less full wordings of the same role."""

    role: str
    article: int
    published: Dating
    also: tuple[RoleAt, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """Who somebody is, according to the archive; `relations` are roles such as "his wife"."""

    person: PersonEntry
    roles: tuple[RoleAt, ...]
    articles: tuple[int, ...]
    quotes_by_kind: dict[str, int]
    topics: tuple[str, ...]
    mentioned_with: tuple[tuple[str, int], ...]
    relations: tuple[RoleAt, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of a question: what was typed, and every form that stands for it.

    `person` says which of several people of one name is meant; 0 where the name alone tells.
    `alone` are entries of the surname alone that are taken for that person, too. `apart` says that
    its words may stand in any order in a sentence: a "treaty on the Orl" is the "Orl treaty".
    `telling` are those of them that stand for it alone in an article on it; all, where none is.
    """

    typed: str
    name: str
    forms: tuple[str, ...]
    person: int = 0
    alone: tuple[int, ...] = ()
    apart: bool = False
    telling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One article's telling of an event."""

    event: int
    article: int
    start: int
    end: int
    spans: tuple[Span, ...]
    sentence: Span
    timex: Timex
    status: EventStatus
    said_by: str | None
    by_fallback: bool = False


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event of a timeline: its date, its best telling first, and all others.

    `fulfilled_by` is the index of the entry that tells of a plan's fulfilment; `plan` is the
    telling of the plan, where that is another one than the entry's own (a plan without a date,
    told beside it). `told_in` counts all articles that tell of its date, also those not in `told`.
    `matters` orders events by what matters: 0 for all but the weightiest event of each date.
    `beside` says that it only stands in an article on the topic, and is about something else.
    `perhaps` are the indices of events of its date that may be the same, told in other words.
    """

    edtf: str
    sort_key: str
    told: tuple[Told, ...]
    weight: float
    fulfilled_by: int | None = None
    plan: Told | None = None
    told_in: int = 0
    matters: float = 0.0
    beside: bool = False
    perhaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UndatedTelling:
    """Sentences of an article on the topic that gives no date for them."""

    article: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the archive knows about some topics, in order.

    `dates_left` counts the dates that are told of too, and matter less than those of `entries`.
    `of_affair` says that the topics are one affair's name: "the Orrin bombing".
    """

    topics: tuple[Topic, ...]
    entries: tuple[TimelineEntry, ...]
    comments: tuple[TimelineEntry, ...]
    undated: tuple[UndatedTelling, ...]
    articles: int
    articles_in_archive: int
    dates_left: int = 0
    of_affair: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found by its words.

    `snippet` marks its matches with two private-use characters: U+E000 (start), U+E001 (end).
    """

    article: int
    snippet: str


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of the results of a question, and how many there are in all."""

    items: tuple[T, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """One source that did not go in, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did: article numbers by outcome, and what failed.

    `hidden` are those of the added and updated that nobody sees yet, by their rights or embargo.
    """

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    duplicate: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    failed: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a source gives it, before the archive has numbered it.

    `uri` names where it came from (a file, an entry in a file, or a URL): the same `uri` again is
    the same article. `text` is clean, `original` the raw text as it arrived. `title_derived` says
    that `title` is the text's own opening words. `published` is what the source states, with its
    basis, or `None`. `version` and `updated` (a UTC instant) say which of two deliveries of one
    `uri` is the later one, whatever the order of their arrival; `embargo` is a UTC instant.
    """

    text: str
    uri: str
    original: str = ""
    title: str | None = None
    title_derived: bool = False
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    published: Dating | None = None
    language: str | None = None
    rights: Rights = "usable"
    embargo: str | None = None
    version: int | None = None
    updated: str | None = None
    back_catalogue: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a draft, and the number of the article that it is now."""

    status: Literal["added", "updated", "unchanged", "duplicate"]
    id: int
