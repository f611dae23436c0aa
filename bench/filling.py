"""Fills an archive with very many short articles, through the store, without reading each.

Each article is made together with its reading: who speaks where, what is dated, what it tells.
What is written is therefore what a reader would have handed over, and every table, index and
decision about names is the product's own; only `nlp.read` is left out, which `python -m bench`
measures. Names are syllables put together, so that any number of people has surnames in common;
so are the words of the background paragraphs, which are as unequally frequent as those of a
language (Zipf's law). Some articles were, or still are, under embargo, some are withheld, a few
are withdrawn; three in ten tell of one country, a tenth of all of it and its neighbour.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from nlp import Dating, Reading, Sentence, Span, Timex
from nlp.values import Event, EventStatus, Person, Quote, Ranked
from store import articles, intake
from store.values import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.archive import Archive

WELL_KNOWN = 40
"""So many people make `WELL_KNOWN_SHARE` of all statements, the first of them most."""

NEW_ARTICLES = 500
"""How many of the articles a digest may call new; the others are a back-catalogue."""

_WELL_KNOWN_SHARE = 0.3
_PEOPLE_AN_ARTICLE = 0.3
_HOME_SHARE = 0.3
_TOGETHER_SHARE = 0.1
_WORDS_KNOWN = 60_000
_WORDS_A_SENTENCE = (9, 14, 17, 22)
_SENTENCES_A_PARAGRAPH = (2, 3)
_PARAGRAPHS = (1, 2)
_EMBARGO = (50, 3)
_STILL_EMBARGO = (2500, 3)
_WITHHELD = (1000, 7)
_WITHDRAWN = (997, 1)
_MEANWHILE_SHARE = 0.5
_BATCH = 5000
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
        return self.everyone[int(number * _PEOPLE_AN_ARTICLE) % len(self.everyone)]


class Language:
    """The words of background paragraphs, the first of them in every article."""

    def __init__(self, seed: int = 1, size: int = _WORDS_KNOWN) -> None:
        """Invent `size` words; the n-th is used about 1/n as often as the first."""
        dice = random.Random(seed)
        self.words: list[str] = []
        known: set[str] = set()
        while len(self.words) < size:
            word = _name(dice, dice.choice((1, 2, 2, 3))).lower()
            if word not in known:
                known.add(word)
                self.words.append(word)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(size)))

    def sentence(self, dice: random.Random) -> str:
        """Return a sentence of words drawn by their frequency."""
        count = dice.choice(_WORDS_A_SENTENCE)
        chosen = dice.choices(self.words, cum_weights=self._weights, k=count)
        return " ".join(chosen).capitalize() + "."


def cast_for(articles: int, seed: int = 1) -> Cast:
    """Return as many people as so many articles would name."""
    return Cast(max(WELL_KNOWN * 2, int(articles * _PEOPLE_AN_ARTICLE)), seed)


def fill(  # noqa: PLR0917 - what is put in, and how it is invented
    archive: Archive,
    count: int,
    cast: Cast,
    seed: int = 1,
    first: int = 0,
    about: tuple[str, str] | None = None,
) -> Iterator[int]:
    """Put articles into an archive, in batches.

    Args:
        archive: the open archive.
        count: how many.
        cast: who is quoted in them.
        seed: another seed, other articles.
        first: the number of the first one, where others were put in before.
        about: the two that every article tells of; of many places, where none are given.

    Yields:
        After each batch, how many are in.
    """
    language = Language(seed)
    for start in range(first, first + count, _BATCH):
        end = min(start + _BATCH, first + count)
        made = [article(cast, language, number, seed, about=about) for number in range(start, end)]
        _put(archive, made, start)
        yield end - first
    new = range(first + count, first + count + NEW_ARTICLES)
    made = [article(cast, language, number, seed, new=True, about=about) for number in new]
    _put(archive, made, new.start)


def _put(archive: Archive, made: Sequence[tuple[Draft, Reading]], first: int) -> None:
    with archive.write():
        for number, (draft, reading) in enumerate(made, first):
            outcome = intake.put(archive, draft, reading=reading)
            if _is_one(number, _WITHDRAWN):
                articles.withdraw(archive, outcome.id, "bench")


def article(
    cast: Cast,
    language: Language,
    number: int,
    seed: int = 1,
    *,
    new: bool = False,
    about: tuple[str, str] | None = None,
) -> tuple[Draft, Reading]:
    """Make one article and its reading; the same numbers make the same article."""
    dice = random.Random(f"{seed} {number}")
    day = date(2005, 1, 1) + timedelta(days=dice.randrange(7300))
    one, other = about or _two_places(dice)
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
    for _ in range(dice.choice(_PARAGRAPHS)):
        count = dice.choice(_SENTENCES_A_PARAGRAPH)
        draft.paragraph(*(language.sentence(dice) for _ in range(count)))
    events = [_event(draft, at, n) for n, at in enumerate(told)]
    stated = Dating(day.isoformat(), "stated")
    title = f"{one} and {other}: {subject} ({number})"
    ranked = tuple(Ranked(n, 1.0 - n / 100) for n in range(len(draft.sentences)))
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
            url=url(number),
            published=stated,
            back_catalogue=not new,
            rights="withheld" if _is_one(number, _WITHHELD) else "usable",
            embargo=_embargo(day, number),
        ),
        reading,
    )


def url(number: int) -> str:
    """Return the address of the article of a number."""
    return f"https://courier.example/{number // 1000}/{number}.html"


def _two_places(dice: random.Random) -> tuple[str, str]:
    share = dice.random()
    if share < _TOGETHER_SHARE:
        return _TOGETHER
    one, other = dice.sample(_PLACES, 2)
    return (_TOGETHER[0], other) if share < _HOME_SHARE else (one, other)


def _embargo(day: date, number: int) -> str | None:
    """Return the instant until which an article is, or was, to be kept back."""
    if _is_one(number, _STILL_EMBARGO):
        return "2999-01-01T00:00:00Z"
    return f"{day.isoformat()}T06:00:00Z" if _is_one(number, _EMBARGO) else None


def _is_one(number: int, share: tuple[int, int]) -> bool:
    """Say whether an article is one of a share: one of so many, at that place among them."""
    every, place = share
    return number % every == place


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
