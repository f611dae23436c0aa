"""`/timeline`: what happened when, about one or more topics."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.identity import surnames, who
from handlers.question import dates
from handlers.question.filters import Filters, split_filters
from handlers.told import screens
from nlp import answering, edtf
from nlp.answer import days
from store import articles, events, people, topics
from store.topic import meant, phrases
from store.values import PersonMatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.desk import Desk
    from handlers.passages import Insert
    from handlers.question.dates import TypedDate
    from nlp.values import Span
    from store.values import Article, PersonEntry, Timeline, TimelineEntry

_AS_IMAGE = re.compile(r"\b(?:as|in) an? ?(?:image|picture|chart|graphic|png)\b|"
                       r"\bas (?:image|picture|chart|graphic|png)\b", re.IGNORECASE)  # fmt: skip
_AS_MANY = re.compile(
    r"\b(?:in|the|as)? ?(?:(?:top|best|first|most important) ([1-9][0-9]{0,2})"
    r"(?: (?:dates|events|days|lines))?|([1-9][0-9]{0,2}) (?:dates|events|lines))\s*$",
    re.IGNORECASE,
)
_BEFORE_A_TIME = re.compile(r"(?:in|on|during|over|between|from|of|at) ", re.IGNORECASE)
_NO_NAME = re.compile(
    r"[0-9]|\b(?:tomorrow|this|last|next|past|previous|ago|[a-z]+day)\b", re.IGNORECASE
)
"""What is in a time and in no name: "April" may be somebody, "4 April" is nobody."""
_EVERYTHING = re.compile(
    r"(?<=\S) (?:(?:all|every) (?:dates|events?|lines?)|all|in full)\Z", re.IGNORECASE
)
_LOOKED_AT = 200
"""Events of which it is looked up whether they tell the day of a deed."""
_CLOSING_YEAR = re.compile(r"[^\s\"”]+,? ((?:19|20)[0-9]{2})\Z")


@dataclass(frozen=True, slots=True)
class Asked:
    """One `/timeline` question. `whole` unfolds what the first screen leaves out.

    `offset` and `back` page through it then; `most` is how many events are wanted, 0 for as many
    as a screen holds. `person` is who of several people of one name is meant, 0 for nobody yet.
    `misspelt` are the words that no article has, each with the name it was read as; `perhaps` is
    what the question may mean, where hardly an article has one of its names.
    """

    question: str
    since: str = ""
    before: str = ""
    whole: bool = False
    offset: int = 0
    back: tuple[int, ...] = ()
    most: int = 0
    person: int = 0
    misspelt: tuple[tuple[str, str], ...] = ()
    perhaps: str = ""

    @property
    def filters(self) -> Filters:
        """What narrows it, as other commands have it."""
        return Filters(since=self.since, before=self.before)


@dataclass(frozen=True, slots=True)
class TimelineAnswer:
    """What was found: the timeline, the articles it is from, which entries to show.

    What is planned for a day after `today` stands apart. `meant` is who of several people of one
    name it is about; `taken` says whom surnames in the question are taken for. `unnamed` counts
    the lines with a "he" or a "we" whom only their article tells, `halves` those that are half a
    sentence, `beside` what only stands in articles on the topics: they are shown with the whole
    alone, as are the lines `folded` under others of their day, by the line that stands for them.
    `opened` is the sentence that is shown before a line where it tells of whom, by event;
    `repeated` counts the lines that are told in another one.
    """

    asked: Asked
    timeline: Timeline
    articles: dict[int, Article]
    shown: tuple[int, ...]
    inserts: dict[int, tuple[Insert, ...]] = field(default_factory=dict)
    today: str = ""
    meant: PersonEntry | None = None
    taken: tuple[who.Found, ...] = ()
    unnamed: int = 0
    repeated: int = 0
    halves: int = 0
    opened: Mapping[int, Span] = field(default_factory=dict)
    beside: int = 0
    folded: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many events there are, a saying whose content is one of them not again."""
        return self.every - self.beside

    @property
    def every(self) -> int:
        """How many lines the whole of it has, those that only stand in articles on it too."""
        return len(self.timeline.entries) - self.repeated

    @property
    def lines(self) -> int:
        """How many events can be turned to page by page, without those that cannot stand alone."""
        return len(self.shown) + self.left_out

    @property
    def left_out(self) -> int:
        """How many events the first screen leaves out."""
        return max(0, self.total - len(self.shown) - self.under - self.unnamed - self.halves)

    @property
    def under(self) -> int:
        """How many events are folded under those that are shown."""
        return sum(len(self.folded.get(place, ())) for place in self.shown)


def parse(desk: Desk, rest: str) -> tuple[Asked, bool]:
    """Read what stands behind `/timeline`; the flag tells whether a picture is wanted.

    Raises:
        BadQuestionError: What stands behind "since" or "before" is no date.
    """
    words, wants_image = _AS_IMAGE.subn(" ", rest)
    words, whole = _EVERYTHING.subn("", " ".join(words.split()))
    words, most = _many(words)
    if time := _time_alone(desk, words):
        made = Asked("", time.first, time.next_day, most=most, whole=bool(whole))
        return made, bool(wants_image)
    question, narrowed = split_filters(words, desk.now().date(), about=False, source=False)
    if not most:
        question, most = _many(question)
    if not narrowed.any and (year := _closing_year(desk, question)):
        question = question[: -len(year)].rstrip(" ,")
        narrowed = Filters(since=f"{year}-01-01", before=f"{int(year) + 1}-01-01")
    read = topics.mended(desk.archive, question)
    asked = Asked(
        read.question,
        narrowed.since,
        narrowed.before,
        whole=bool(whole),
        most=most,
        misspelt=read.words,
        perhaps=read.perhaps,
    )
    return asked, bool(wants_image)


def _time_alone(desk: Desk, words: str) -> TypedDate | None:
    """Read a question that asks for a time, whatever happened then."""
    if not _NO_NAME.search(words):
        return None
    opening = _BEFORE_A_TIME.match(words)
    time = words[opening.end() :] if opening else words
    return dates.read(time.rstrip(" ?!."), desk.now().date())


def _closing_year(desk: Desk, question: str) -> str:
    """Return the year that closes a question; in a name ("Vision 2030") it narrows nothing."""
    found = _CLOSING_YEAR.search(question)
    if found is None or phrases.standing_together(desk.archive, found[0]):
        return ""
    return found[1]


def _many(words: str) -> tuple[str, int]:
    """Take "30 events" off a question's end; 0 where it says no number, or nothing else."""
    found = _AS_MANY.search(words)
    before = words[: found.start()].strip(" ,") if found else ""
    return (before, int(found[1] or found[2])) if found and before else (words, 0)


def settled(desk: Desk, asked: Asked) -> tuple[Asked, who.Found | None]:
    """Return a question in which it is settled whom names mean, and whom to ask about else.

    Words beside a name of several people say which is meant: "the violinist Ana Lim" is the one
    whom articles call so.

    Args:
        desk: What handlers need.
        asked: The question.
    """
    several = whom(desk, asked)
    if several is None or asked.person:
        return asked, several
    found = who.find(desk, asked.question)
    person = found.person
    if person is None or found.because is None:
        return asked, several
    if person.id not in meant.bearers_of(desk.archive, person.name):
        return asked, several
    return replace(asked, question=f'"{person.name}"', person=person.id), None


def whom(desk: Desk, asked: Asked) -> who.Found | None:
    """Return the people of one name to choose from, where a topic is the name of several.

    Args:
        desk: What handlers need.
        asked: The question; nothing is to choose where it says who is meant.
    """
    wanted = topics.parse(desk.archive, asked.question)
    for topic in wanted:
        bearing = meant.bearers_of(desk.archive, topic.name)
        if len(bearing) > 1 and asked.person not in bearing:
            entries = filter(None, (people.get(desk.archive, one) for one in bearing))
            return who.Found(
                topic.typed,
                candidates=tuple(PersonMatch(one, who.EXACT, one.name) for one in entries),
                roles=who.last_roles(desk, bearing),
            )
    return surnames.settle(desk, wanted, asked.person).asked


def answer(desk: Desk, asked: Asked, *, in_words: str = "") -> TimelineAnswer:
    """Collect what happened when about all of a question's topics.

    Args:
        desk: What handlers need.
        asked: The topics, and what narrows them.
        in_words: A question: only what tells a day of its deed counts as plainly about it.
    """
    wanted = topics.parse(desk.archive, asked.question)
    wanted = meant.of_person(desk.archive, wanted, asked.person) if asked.person else wanted
    settled_on = surnames.settle(desk, wanted, asked.person)
    meant_one = next((topic.person for topic in settled_on.topics if topic.person), 0)
    found = events.timeline(
        desk.archive, settled_on.topics, since=asked.since or None, before=asked.before or None
    )
    found = _of_the_deed(desk, found, in_words) if in_words else found
    screen = screens.whole(desk, found) if asked.whole else screens.first(desk, found, asked.most)
    today = desk.now().date().isoformat()
    entries = screen.timeline.entries
    return TimelineAnswer(
        asked,
        screen.timeline,
        screen.articles,
        tuple(sorted(screen.shown, key=lambda place: is_ahead(entries[place], today))),
        screen.inserts,
        today,
        meant=people.get(desk.archive, meant_one) if meant_one else None,
        taken=settled_on.taken,
        unnamed=screen.unnamed,
        repeated=screen.repeated,
        halves=screen.halves,
        opened=screen.opened,
        beside=screen.beside,
        folded=screen.folded,
    )


def _of_the_deed(desk: Desk, found: Timeline, question: str) -> Timeline:
    """Put aside what does not tell a day of the deed that a question asks for."""
    read, done = answering.read(question), days.asks_for_done(question)
    if read is None:
        return replace(found, undated=())
    plain = [one for one in found.entries if not (one.beside or one.told[0].by_fallback)]
    held = articles.get_many(desk.archive, {one.told[0].article for one in plain[:_LOOKED_AT]})

    def tells(one: TimelineEntry) -> bool:
        first = one.told[0]
        article = held.get(first.article)
        if article is None or one.beside or first.by_fallback:
            return False
        where, words = first.timex.start - first.sentence.start, first.sentence.of(article.text)
        return days.of_the_deed(read, words, [where], done=done)

    entries = (replace(one, beside=not tells(one)) for one in found.entries)
    return replace(found, entries=tuple(entries), undated=())


def is_ahead(entry: TimelineEntry, today: str) -> bool:
    """Say whether an event is to come: no more than a plan, whatever its verb."""
    if entry.told[0].status not in {"planned", "happened"} or entry.fulfilled_by is not None:
        return False
    return edtf.is_valid(entry.edtf) and edtf.bounds(entry.edtf)[0] > today
