"""`/timeline`: what happened when, about one or more topics."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.identity import surnames, who
from handlers.question.filters import Filters, split_filters
from handlers.told import days, names, plainly
from nlp import edtf
from store import articles, events, people, topics
from store.topic import meant, phrases
from store.values import PersonMatch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from handlers.desk import Desk
    from handlers.passages import Insert
    from nlp.values import Span
    from store.values import Article, PersonEntry, Timeline, TimelineEntry, Told

_AS_IMAGE = re.compile(r"\b(?:as|in) an? ?(?:image|picture|chart|graphic|png)\b|"
                       r"\bas (?:image|picture|chart|graphic|png)\b", re.IGNORECASE)  # fmt: skip
_AS_MANY = re.compile(
    r"\b(?:in|the|as)? ?(?:(?:top|best|first|most important) ([1-9][0-9]{0,2})"
    r"(?: (?:dates|events|days|lines))?|([1-9][0-9]{0,2}) (?:dates|events|lines))\s*$",
    re.IGNORECASE,
)
_CLOSING_YEAR = re.compile(r"[^\s\"”]+,? ((?:19|20)[0-9]{2})\Z")
_SPARE = 10  # entries chosen beyond a screen's, for those that cannot be shown
_ROUNDS = 3
"""So many times further lines are looked at where those before them are kept back."""

_NEARLY_ALL = 0.8
"""The share of a line's characters that make it the same as another."""
_FEW_MORE = 3
"""For so few lines more nobody has to click."""
MOST = 15
"""Lines on the first screen: with more events, those that matter most are chosen."""


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
        return len(self.timeline.entries) - self.repeated - self.beside

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
    words, most = _many(" ".join(words.split()))
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
        most=most,
        misspelt=read.words,
        perhaps=read.perhaps,
    )
    return asked, bool(wants_image)


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


def answer(desk: Desk, asked: Asked) -> TimelineAnswer:
    """Collect what happened when about all of a question's topics.

    Args:
        desk: What handlers need.
        asked: The topics, and what narrows them.
    """
    wanted = topics.parse(desk.archive, asked.question)
    wanted = meant.of_person(desk.archive, wanted, asked.person) if asked.person else wanted
    settled_on = surnames.settle(desk, wanted, asked.person)
    wanted = settled_on.topics
    chosen_one = next((topic.person for topic in wanted if topic.person), 0)
    found = events.timeline(
        desk.archive, wanted, since=asked.since or None, before=asked.before or None
    )
    today = desk.now().date().isoformat()
    many = len(found.entries) if asked.whole else asked.most or MOST
    entries = enumerate(found.entries)
    beside = frozenset(place for place, one in entries if one.beside and not asked.whole)
    twice = _told_twice(found.entries)
    folded = {} if asked.whole else days.folded(found.entries, beside | twice)
    under = frozenset(place for places in folded.values() for place in places)
    if not asked.most and len(found.entries) - len(beside | twice | under) <= many + _FEW_MORE:
        many += _FEW_MORE
    picked = chosen(found.entries, many + _SPARE, without=beside | under)
    numbers = {told.article for index in picked for told in found.entries[index].told}
    numbers |= {entry.told[0].article for entry in found.comments}
    numbers |= {telling.article for telling in found.undated}
    numbers |= {entry.plan.article for entry in found.entries if entry.plan}
    held = articles.get_many(desk.archive, sorted(numbers))
    inserts = names.inserts_of(desk, [found.entries[i].told[0] for i in picked], held)
    found = plainly.plainest(desk, found, picked, held, inserts)
    back = plainly.kept_back(desk, found, picked, held, inserts)
    unnamed, halves = (frozenset(), frozenset()) if asked.whole else (back.unnamed, back.halves)
    kept_back, seen = unnamed | halves, frozenset(picked)
    for _ in range(_ROUNDS):  # a day whose line is kept back is told by the next that stands for it
        if not kept_back:
            break
        found = replace(found, entries=_passed_on(found.entries, unnamed | halves))
        folded = days.folded(found.entries, beside | twice | unnamed | halves)
        under = frozenset(place for places in folded.values() for place in places)
        without = unnamed | halves | beside | under
        fresh = sorted(set(chosen(found.entries, many + _SPARE, without=without)) - seen)
        seen |= frozenset(fresh)
        told = [found.entries[i].told[0] for i in fresh]
        held |= articles.get_many(desk.archive, sorted({one.article for one in told}))
        inserts |= names.inserts_of(desk, told, held)
        more = plainly.kept_back(desk, found, fresh, held, inserts, others=True)
        kept_back = more.unnamed | more.halves
        unnamed, halves = unnamed | more.unnamed, halves | more.halves
        back = back._replace(opened={**back.opened, **more.opened})
    shown = days.in_order(
        found.entries,
        chosen(found.entries, many, without=unnamed | halves | twice | beside | under),
    )
    shown.sort(key=lambda i: is_ahead(found.entries[i], today))
    person = people.get(desk.archive, chosen_one) if chosen_one else None
    taken = settled_on.taken
    return TimelineAnswer(
        asked,
        found,
        held,
        tuple(shown),
        inserts,
        today,
        person,
        taken,
        unnamed=len(unnamed - twice),
        repeated=len(twice),
        halves=len(halves - twice),
        opened=back.opened,
        beside=len(beside - twice),
        folded=folded,
    )


def _passed_on(
    entries: Sequence[TimelineEntry], dropped: AbstractSet[int]
) -> tuple[TimelineEntry, ...]:
    """Let the next line of a date matter as much as its best one, which is not shown."""
    best = {entries[i].edtf: entries[i].matters for i in dropped if entries[i].matters}
    heirs: dict[str, int] = {}
    for place, one in enumerate(entries):
        if place in dropped or one.beside or one.edtf not in best:
            continue
        if one.edtf not in heirs or one.weight > entries[heirs[one.edtf]].weight:
            heirs[one.edtf] = place
    made = list(entries)
    for edtf_, place in heirs.items():
        made[place] = replace(made[place], matters=max(made[place].matters, best[edtf_]))
    return tuple(made)


def _told_twice(entries: Sequence[TimelineEntry]) -> frozenset[int]:
    """Return the lines that repeat another one: what is told in it stands there already.

    So do sayings whose content is a line of its own, with who said it, and words that stand under
    another date told in them: a second one that is only inferred from it ("in May, a month after
    …"), or that comes after it.
    """
    lines: set[tuple[int, Span, str | None]] = set()
    dated: dict[tuple[int, Span], list[Told]] = {}
    for one in entries:
        best = one.told[0]
        if best.status in {"happened", "planned"} and best.said_by:
            lines.add((best.article, best.sentence, best.said_by))
        if not best.timex.inferred:
            dated.setdefault((best.article, best.sentence), []).append(best)
    return frozenset(
        place
        for place, one in enumerate(entries)
        if len(one.told) == 1 and _repeats(one.told[0], lines, dated)
    )


def _repeats(
    told: Told,
    lines: AbstractSet[tuple[int, Span, str | None]],
    dated: Mapping[tuple[int, Span], Sequence[Told]],
) -> bool:
    """Say whether a telling is a saying of one of some lines, or in the words of an earlier one."""
    if told.status == "said" and (told.article, told.sentence, told.said_by) in lines:
        return True
    beside = list(dated.get((told.article, told.sentence), ()))
    if told in beside:  # "from 2027 until 2029": once, where it began
        beside = beside[: beside.index(told)]
    return any(_same_words(told, other) for other in beside)


def _same_words(one: Told, other: Told) -> bool:
    """Say whether nearly all words of a telling are another's."""
    size = sum(span.end - span.start for span in one.spans)
    shared = sum(
        max(0, min(mine.end, theirs.end) - max(mine.start, theirs.start))
        for mine in one.spans
        for theirs in other.spans
    )
    return shared >= _NEARLY_ALL * size


def is_ahead(entry: TimelineEntry, today: str) -> bool:
    """Say whether an event is to come: no more than a plan, whatever its verb."""
    if entry.told[0].status not in {"planned", "happened"} or entry.fulfilled_by is not None:
        return False
    return edtf.is_valid(entry.edtf) and edtf.bounds(entry.edtf)[0] > today


def chosen(
    entries: Sequence[TimelineEntry], most: int, *, without: AbstractSet[int] = frozenset()
) -> list[int]:
    """Choose the events that matter: first the dates that do, of each the event most told of.

    Args:
        entries: All events, oldest first.
        most: How many to choose.
        without: Those that are not to be chosen.

    Returns:
        Their indices, oldest first; a plan comes with its fulfilment.
    """
    free = [i for i in range(len(entries)) if i not in without]
    if len(free) <= most:
        return free
    order = sorted(free, key=lambda i: (-entries[i].matters, -entries[i].weight, i))
    picked: list[int] = []
    for best in order:
        fulfilled = entries[best].fulfilled_by
        pair = (one for one in (best, fulfilled) if one is not None and one not in without)
        picked += [one for one in pair if one not in picked]
        if len(picked) >= most:
            break
    return sorted(picked[:most])
