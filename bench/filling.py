"""Fills an archive with very many short articles, through the store, without reading each.

Each article is made together with its reading: who speaks where, what is dated, what it tells.
What is written is therefore what a reader would have handed over, and every table, index and
decision about names is the product's own; only `nlp.read` is left out, which `python -m bench`
measures. Names are syllables put together, so that any number of people has surnames in common.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import Dating, Reading, Sentence, Span, Timex
from nlp.values import Event, EventStatus, Person, Quote, Ranked
from store import intake
from store.values import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.archive import Archive

WELL_KNOWN = 40
"""So many people make `WELL_KNOWN_SHARE` of all statements, the first of them most."""

NEW_ARTICLES = 500
"""How many of the articles a digest may call new; the others are a back-catalogue."""

_WELL_KNOWN_SHARE = 0.3
_ARTICLES_A_PERSON = 4
_TOGETHER_SHARE = 0.35
_MEANWHILE_SHARE = 0.5
_BATCH = 500
_TOGETHER = ("Velmora", "Kestria")
_PLACES = (
    "Saltmere", "Haldrun", "Lindmark", "Tarnholm", "Orrinvale", "Eastmarch", "Brackwater",
    "Fennwick", "Ostrava Bay", "Quillon", "Marrowgate", "Sundhaven",
)  # fmt: skip
_SUBJECTS = (
    "the Selm dam", "the harbour toll", "the night train", "the fish quota", "the border road",
    "the grain reserve", "the school reform", "the ferry pier", "the wage talks", "the forest law",
    "the salt tax", "the glass works", "the census", "the river court", "the sugar mill",
)  # fmt: skip
_RARE_SUBJECT = "the lantern museum"
_RARE_EVERY = 5000
_DEEDS = (
    "signed an agreement about {subject}", "opened talks on {subject}", "halted work on {subject}",
    "published figures on {subject}", "postponed a vote on {subject}", "sent experts to {subject}",
)  # fmt: skip
_PLANS = ("will meet about {subject}", "plan to vote on {subject}", "will reopen {subject}")
_ROLES = (
    "harbour minister", "foreign minister", "mayor of Saltmere", "chief engineer", "judge",
    "leader of the opposition", "head of the crews’ union", "professor of hydrology", "pilot",
)  # fmt: skip
_WORDS = (
    "We have waited for {subject} long enough, and we will not wait any longer",
    "Nobody asked the people of {place} what they wanted",
    "There is money for {subject}, but there is no plan",
    "What {place} needs is a decision, not another commission",
    "I have read every page about {subject}, and I am not content",
)
_CLAIMS = (
    "{subject} would cost more than planned", "the town of {place} had been promised too much",
    "{subject} was a matter for the courts", "nothing could be decided in {place} alone",
)  # fmt: skip
_ONSETS = "b br d dr f g gl h j k kl l m n p r s st t tr v w z".split()
_VOWELS = "a e i o u ai ei au".split()
_CODAS = "n l r s m rn ld nd k sk th".split()


@dataclass
class _Draft:
    """An article in the making: its text so far, and what stands where in it."""

    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)

    def paragraph(self, *sentences: str) -> list[Span]:
        """Add a paragraph of some sentences; says where each of them is."""
        number = self.sentences[-1].paragraph + 1 if self.sentences else 0
        self.text += "\n\n" if self.text else ""
        spans = []
        for place, sentence in enumerate(sentences):
            self.text += " " if place else ""
            start = len(self.text)
            self.text += sentence
            spans.append(Span(start, len(self.text)))
            self.sentences.append(Sentence(start, len(self.text), number))
        return spans

    def find(self, words: str, within: Span) -> Span:
        """Return where some words first stand in a sentence."""
        start = self.text.index(words, within.start)
        return Span(start, start + len(words))


class Cast:
    """Everybody who may be quoted: a few well-known people, and as many others as wanted."""

    def __init__(self, count: int, seed: int = 1) -> None:
        """Name `count` people; each keeps one role."""
        dice = random.Random(seed)
        firsts = [_name(dice, 2) for _ in range(max(60, round(count**0.5)))]
        lasts = [_name(dice, dice.choice((2, 3))) for _ in range(max(60, count // 3))]
        chosen: dict[str, str] = {}
        while len(chosen) < count:
            name = f"{dice.choice(firsts)} {dice.choice(lasts)}"
            chosen.setdefault(name, dice.choice(_ROLES))
        self.everyone = list(chosen.items())

    @property
    def well_known(self) -> list[tuple[str, str]]:
        """The people who are quoted most, the first of them most of all."""
        return self.everyone[:WELL_KNOWN]

    def speaker(self, dice: random.Random, number: int) -> tuple[str, str]:
        """Choose who speaks in an article; over all articles, everybody does."""
        if dice.random() < _WELL_KNOWN_SHARE:
            known = self.well_known
            return known[min(int(dice.expovariate(0.15)), len(known) - 1)]
        return self.everyone[number // _ARTICLES_A_PERSON % len(self.everyone)]


def cast_for(articles: int, seed: int = 1) -> Cast:
    """Return as many people as so many articles would name."""
    return Cast(max(WELL_KNOWN * 2, articles // _ARTICLES_A_PERSON), seed)


def fill(archive: Archive, count: int, cast: Cast, seed: int = 1, first: int = 0) -> Iterator[int]:
    """Put articles into an archive, in batches.

    Args:
        archive: the open archive.
        count: how many.
        cast: who is quoted in them.
        seed: another seed, other articles.
        first: the number of the first one, where others were put in before.

    Yields:
        After each batch, how many are in.
    """
    for start in range(first, first + count, _BATCH):
        end = min(start + _BATCH, first + count)
        made = [article(cast, number, seed, new=False) for number in range(start, end)]
        _put(archive, made)
        yield end - first
    made = [article(cast, first + count + n, seed, new=True) for n in range(NEW_ARTICLES)]
    _put(archive, made)


def _put(archive: Archive, made: Sequence[tuple[Draft, Reading]]) -> None:
    with archive.write():
        for draft, reading in made:
            intake.put(archive, draft, reading=reading)


def article(cast: Cast, number: int, seed: int = 1, *, new: bool = False) -> tuple[Draft, Reading]:
    """Make one article and its reading; the same numbers make the same article."""
    dice = random.Random(f"{seed} {number}")
    day = date(2005, 1, 1) + timedelta(days=dice.randrange(7300))
    one, other = _TOGETHER if dice.random() < _TOGETHER_SHARE else dice.sample(_PLACES, 2)
    subject = _RARE_SUBJECT if number % _RARE_EVERY == 0 else dice.choice(_SUBJECTS)
    words = {"subject": subject, "place": dice.choice((one, other))}
    draft = _Draft()
    told, timexes = _told(dice, draft, f"{one} and {other}", day, words)
    speakers = [cast.speaker(dice, number), cast.speaker(dice, number + 1)]
    quotes, people = [], []
    for place, (name, role) in enumerate(dict(speakers).items()):
        quote, person = _said(dice, draft, name, role, words, direct=place == 0)
        quotes.append(quote)
        people.append(person)
    events = [_event(draft, at, n) for n, at in enumerate(told)]
    stated = Dating(day.isoformat(), "stated")
    title = f"{one} and {other}: {subject} ({number})"
    ranked = tuple(Ranked(n, 1.0 - n / 10) for n in range(len(draft.sentences)))
    reading = Reading(
        tuple(draft.sentences), tuple(people), tuple(quotes), timexes, tuple(events), ranked, stated
    )
    uri = f"bench:{seed}/{number}"
    source = dice.choice(("The Saltmere Courier", "Tarnholm Post", "Haldrun Wire"))
    return (
        Draft(
            draft.text,
            uri,
            title=title,
            source=source,
            published=stated,
            back_catalogue=not new,
        ),
        reading,
    )


def _told(
    dice: random.Random, draft: _Draft, who: str, day: date, words: dict[str, str]
) -> tuple[list[tuple[int, EventStatus]], tuple[Timex, ...]]:
    """Write what happened: the lede's day, and at times a month before and a day to come."""
    number = dice.randrange(100_000)
    written = f"{day.day} {day:%B %Y}"
    deed = dice.choice(_DEEDS).format(**words)
    draft.paragraph(
        f"{who} {deed} on {written}, officials said.",
        f"The file has the number {number} and {dice.randrange(2, 90)} pages.",
    )
    told: list[tuple[int, EventStatus]] = [(0, "happened")]
    dates = [(written, day.isoformat())]
    if dice.random() < _MEANWHILE_SHARE:
        before = day - timedelta(days=dice.randrange(40, 900))
        after = day + timedelta(days=dice.randrange(9, 400))
        deed, plan = (dice.choice(of).format(**words) for of in (_DEEDS, _PLANS))
        draft.paragraph(
            f"In {before:%B %Y}, {who} {deed}.",
            f"They {plan} on {after.day} {after:%B %Y}.",
        )
        told += [(2, "happened"), (3, "planned")]
        dates.append((f"{before:%B %Y}", f"{before:%Y-%m}"))
        dates.append((f"{after.day} {after:%B %Y}", after.isoformat()))
    timexes = []
    for (sentence, _), (phrase, value) in zip(told, dates, strict=True):
        at = draft.sentences[sentence]
        start, end = draft.find(phrase, Span(at.start, at.end))
        timexes.append(Timex(start, end, "DATE", value, edtf=value, rule="full"))
    return told, tuple(timexes)


def _said(
    dice: random.Random,
    draft: _Draft,
    name: str,
    role: str,
    words: dict[str, str],
    *,
    direct: bool,
) -> tuple[Quote, Person]:
    """Write a paragraph in which somebody says something."""
    if direct:
        said = dice.choice(_WORDS).format(**words)
        (at,) = draft.paragraph(f"“{said},” {name}, {role}, said.")
        span = Span(at.start, at.start + len(said) + 3)
    else:
        said = dice.choice(_CLAIMS).format(**words)
        (at,) = draft.paragraph(f"{name}, {role}, said that {said}.")
        span = draft.find(said, at)
    speaker, called = draft.find(name, at), draft.find(role, at)
    quote = Quote(
        *span,
        spans=(span,),
        kind="direct" if direct else "indirect",
        speaker=name,
        speaker_span=speaker,
        role=role,
        cue_span=draft.find("said", Span(called.end, at.end)),
        clause=at,
    )
    surname = name.rsplit(maxsplit=1)[-1]
    return quote, Person(name, role, called, aliases=(surname,), mentions=(speaker,))


def _event(draft: _Draft, told: tuple[int, EventStatus], timex: int) -> Event:
    sentence, status = told
    at = draft.sentences[sentence]
    span = Span(at.start, at.end)
    return Event(at.start, at.end, (span,), timex, sentence, status, weight=1.0 / (1 + sentence))


def _name(dice: random.Random, syllables: int) -> str:
    parts = (dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(syllables))
    return ("".join(parts) + dice.choice(_CODAS)).capitalize()
