"""The values that reading a text yields: frozen, few, and all positions are offsets.

Every `start`/`end` is a half-open `[start, end)` range of Unicode code points into the text
that was read. Words are never copied: what is shown is `text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

QuoteKind = Literal["direct", "mixed", "indirect"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
SentenceKind = Literal["prose", "heading", "bullet", "furniture"]
SpeakerKind = Literal["person", "organisation", "unnamed"]
EventStatus = Literal["happened", "planned", "said", "comment"]
DatingBasis = Literal["stated", "dateline", "corrected", "inferred", "unknown"]


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item; `paragraph` counts from 0 down the text."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind = "prose"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the text names: the fullest name it gives, and every shorter form it uses."""

    name: str
    role: str | None = None
    role_span: Span | None = None
    aliases: tuple[str, ...] = ()
    gender: Literal["f", "m"] | None = None
    kind: SpeakerKind = "person"
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement. `spans` are its words, `start`/`end` enclose them.

    `speaker` is the fullest form of the name that the text gives, or `None` where the text
    does not settle it; `speaker_span` is the mention in the attribution ("he", "the premier",
    "Mengdavid"); `probably` is a name that fits but is not settled. `clause` encloses the
    words with their attribution ("… ," he added.), `leans` says that the statement is not
    understood without the one before it. `confidence` is between 0 and 1.
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: str | None = None
    speaker_span: Span | None = None
    speaker_kind: SpeakerKind = "person"
    role: str | None = None
    via: str | None = None
    cue_span: Span | None = None
    clause: Span | None = None
    leans: bool = False
    probably: str | None = None
    date_span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Timex:
    """One temporal expression: TIMEX3 `type`, `value`, `mod`, and the same as EDTF.

    `edtf` is `None` where the expression names no stretch of the calendar. `inferred` names
    what does not stand in the expression itself: "" (nothing), "year", "month" (month and
    year), "day" (all of it). `rule` says by what it was resolved, `because` where in the text
    the reason stands, if it does. `chained` is set where the inference rests on another one.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None = None
    edtf: str | None = None
    inferred: Literal["", "year", "month", "day"] = ""
    rule: str = ""
    because: Span | None = None
    chained: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the text that bound when it was written, with the rule that reads them so."""

    start: int
    end: int
    rule: str
    bound: str


@dataclass(frozen=True, slots=True)
class Dating:
    """When the text was written: an EDTF date or interval, or only bounds (EDTF days or years).

    `basis` is how it is known. `edtf` is `None` where the text only bounds it, or says nothing.
    `shown` (EDTF) and `mod` name the stretch that an editor would print where `edtf` would say
    too much, with its reading: "on", "on or after", "or soon after".
    """

    edtf: str | None = None
    basis: DatingBasis = "unknown"
    not_before: str | None = None
    not_after: str | None = None
    inferred: Literal["", "year", "month", "day"] = ""
    reading: Literal["on", "on or after", "or soon after"] = "on"
    evidence: tuple[Evidence, ...] = ()
    shown: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, is planned or was said on a date: the clause the date belongs to, no more.

    `timex` and `sentence` are indices into the reading's `timexes` and `sentences`; `spans` are
    the words to show (more than one where the clause is broken), `start`/`end` enclose them.
    `weight` says how central it is to its text, between 0 and 1.
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    timex: int
    sentence: int
    status: EventStatus = "happened"
    said_by: str | None = None
    weight: float = 0.5


class Need(NamedTuple):
    """What a reader of one sentence has to be told of the words in it that end at `at`.

    Any of the sentences `told`, shown before, tells it; else `insert`, put in [brackets] behind
    the words. Where that is `None`, the sentence is not shown without one of `told`.
    """

    at: int
    insert: str | None = None
    told: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """One sentence's place in the summary: `sentence` is its index, best first by `score`.

    `leans_on` is the sentence that has to be shown before it; `insert` is a name of ours, to be
    put in [brackets] behind the word that ends at `insert_at` (a pronoun's person); `needs` is
    what else a reader has to be told.
    """

    sentence: int
    score: float
    leans_on: int | None = None
    insert: str | None = None
    insert_at: int | None = None
    comment: bool = False
    needs: tuple[Need, ...] = ()

    @property
    def inserted(self) -> tuple[tuple[int, str], ...]:
        """What goes into [brackets] behind which offsets, in order.

        A need of the pronoun's own says more than the name: the person's office as well.
        """
        made = {need.at: need.insert for need in self.needs if need.insert}
        if self.insert and self.insert_at is not None:
            made.setdefault(self.insert_at, self.insert)
        return tuple(sorted(made.items()))

    @property
    def stands_alone(self) -> bool:
        """Whether it can be shown by itself, with what is inserted."""
        return self.leans_on is None and all(need.insert for need in self.needs)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one text."""

    sentences: tuple[Sentence, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    summary: tuple[Ranked, ...] = ()
    published: Dating = field(default_factory=Dating)
