"""However many articles, long names and corrections a week has, its digest is one phone screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers import digest
from handlers.digesting.subjects import OTHERS, Entry, Subject
from handlers.digesting.told import ToldMost
from handlers.passages import Insert, Passage
from handlers.views import digest as digest_view
from handlers.views import digest_entries, phone
from nlp import Dating, Span, Timex
from store.digest.changes import Changes
from store.digest.new_voices import NewVoice
from store.digest.voices import Returned
from store.revisions import Revision
from store.values import Article, PersonEntry, Statement, Told
from tests.handlers.asking_helpers import checked, said

_WORDS = ("Veldmark", "herring", "of", "the", "quay", "and", "Orl-and-Hask", "Ürgüp", "x" * 50)
_FIELDS = ("title", "byline", "source", "url", "published", "speaker")
_names = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40).map(" ".join)
_few = st.integers(0, 30)


@dataclass(frozen=True)
class _Week:
    """How much an invented week has of everything."""

    articles: int
    subjects: int
    copies: int
    voices: int
    changed: int
    name: str
    text: str
    dated: bool


_weeks = st.builds(
    _Week,
    articles=st.integers(6, 600),
    subjects=st.integers(0, 40),
    copies=st.integers(0, 9),
    voices=_few,
    changed=_few,
    name=_names,
    text=st.tuples(_names, st.sampled_from([" ", "\n"])).map(lambda pair: pair[1].join(pair[0])),
    dated=st.booleans(),
)


def _article(week: _Week, number: int) -> Article:
    return Article(
        id=number,
        title=week.name,
        title_derived=bool(number % 2),
        text=week.text,
        published=Dating("2024-06-05", "stated") if week.dated else Dating(),
        added="2024-06-05T00:00:00Z",
        updated="2024-06-05T00:00:00Z",
        source=week.name,
        url=None if number % 3 else f"https://news.example/{number}",
    )


def _passage(week: _Week) -> Passage:
    return Passage((Span(0, len(week.text)),), (Insert(len(week.text), week.name),))


def _told(week: _Week) -> ToldMost:
    whole = Span(0, len(week.text))
    timex = Timex(0, 1, "DATE", "2024-06-05", edtf="2024-06-05")
    told = Told(1, 1, 0, len(week.text), (whole,), whole, timex, "happened", None)
    return ToldMost(told, week.name * 9, tuple(range(1, 40)))


def _quotation(week: _Week) -> tuple[Statement, Article, Passage]:
    whole = Span(0, len(week.text))
    statement = Statement(
        id=1, article=1, position=1, start=0, end=whole.end, spans=(whole,), kind="direct",
        speaker=week.name, speaker_span=None, speaker_kind="person", person=1, role=week.name,
        via=None, cue_span=None, clause=None, leans=False, probably=None, date=None,
        confidence=1.0,
    )  # fmt: skip
    return statement, _article(week, 1), _passage(week)


def _made(week: _Week) -> digest.DigestAnswer:
    """Return the digest of a week whose articles are spread over its subjects."""
    entries = [
        Entry(
            _article(week, number),
            _passage(week),
            copies=tuple(_article(week, 1000 + n) for n in range(week.copies)),
        )
        for number in range(1, week.articles + 1)
    ]
    each = max(2, len(entries) // (week.subjects + 1))
    subjects = [
        Subject(f"{week.name} {n}", tuple(entries[n * each : (n + 1) * each]))
        for n in range(week.subjects)
        if entries[n * each : (n + 1) * each]
    ]
    if rest := entries[week.subjects * each :]:
        subjects.append(Subject(OTHERS, tuple(rest)))
    hidden = tuple(range(2001, 2001 + week.changed))
    person = PersonEntry(1, week.name, (), "person", 1, 1)
    undated = 0 if week.dated else week.articles
    return digest.DigestAnswer(
        first_day="2024-12-30",
        last_day="2025-01-05",
        subjects=tuple(subjects),
        total=week.articles,
        ages=digest.Ages(week.articles - undated, undated // 2, undated // 2, 3, (2019, 2024)),
        quotation=_quotation(week),
        told_most=_told(week),
        new_voices=tuple(
            NewVoice(n, f"{week.name} {n}", week.name, n, 2) for n in range(1, week.voices + 1)
        ),
        everyone_is_new=False,
        undated=tuple(range(1, undated + 1)),
        returned=tuple(Returned(person, n, 1, 400, by_arrival=False) for n in range(week.voices)),
        changes=Changes(
            corrected=tuple((n, _FIELDS) for n in hidden),
            withdrawn=hidden,
            canceled=hidden,
            restored=hidden,
            revised=tuple((n, Revision(3, 4, headline=True)) for n in hidden),
        ),
        back=tuple((week.name, "2024-01-01", n) for n in range(week.voices)),
        unread=week.changed,
    )


def _numbers(words: str) -> set[int]:
    return {int(number) for number in re.findall(r"[Nn]o\. (\d+)", words)}


_FULL = _Week(600, 40, 9, 30, 30, " ".join([*_WORDS] * 3), "\n".join(_WORDS * 9), dated=False)


@settings(max_examples=12, deadline=None)
@given(_weeks)
def test_every_week_is_one_phone_screen(week: _Week) -> None:
    """Of 6 to 600 articles what is read at once fits a phone; each article is in the thread."""
    drawn = checked(digest_view.draw(_made(week), public=True))
    assert phone.fits(drawn.blocks)
    below = "\n".join(said(part) for part in drawn.parts)
    assert _numbers(below) >= set(range(1, week.articles + 1))
    every = f"{said(drawn)}\n{below}"
    assert "Quotation" in every
    assert "Told most: " in every
    assert _numbers(every) >= set(range(2001, 2001 + week.changed))
    assert week.voices == 0 or "New voices: " in every


@pytest.mark.parametrize("by_command", [True, False])
def test_the_fullest_week_is_one_phone_screen(*, by_command: bool) -> None:
    """What is least of everything has room on a screen, in a channel and in a command's answer."""
    drawn = checked(digest_view.draw(_made(_FULL), by_command=by_command))
    assert phone.fits(drawn.blocks)
    assert len(drawn.parts) <= 4 or not by_command
    assert "Withdrawn: 30 articles." in said(drawn).replace("\n", "")


def test_a_screen_with_room_has_every_note_and_no_message_repeats_them() -> None:
    """In a quiet week the quotation and all notes stand on the screen, and nowhere else."""
    week = _Week(6, 0, 0, 1, 0, "Orl quay", "The quay of Orl was swept.", dated=True)
    drawn = digest_view.draw(_made(week), public=True)
    for label in ("Quotation", "Told most: ", "New voices: ", "Back after a silence: "):
        assert label in said(drawn)
        assert all(label not in said(part) for part in drawn.parts)


def test_a_screen_tells_affairs_and_names_what_is_broad() -> None:
    """One article of many that share no more than a field tells nothing of the others."""
    week = _Week(12, 0, 0, 0, 0, "Quay of Orl", "A crane fell into the harbour of Orl.", dated=True)
    made = _made(week)
    every = made.subjects[0].entries
    broad = Subject("crime", every[:7], broad=True)
    affair = Subject("Orl: accident", every[7:9])
    drawn = digest_view.draw(replace(made, subjects=(broad, affair, Subject(OTHERS, every[9:]))))
    words = said(drawn)
    assert "Orl: accident\n (2)" in words
    assert "Also on: \nCrime (7)." in words
    assert "crime" not in drawn.text
    alone = said(digest_view.draw(replace(made, subjects=(broad,))))
    assert "Crime\n (7)" in alone


def test_the_line_of_a_subject_is_of_an_article_that_names_it() -> None:
    """Where articles have no headline, the sentence that tells one is held against the name."""
    week = _Week(2, 0, 0, 0, 0, "Quay of Orl", "A crane fell into the harbour of Orl.", dated=True)
    one, other = _made(week).subjects[0].entries
    told = replace(one.article, title_derived=True, text="Ada was born in May. A mill burned.")
    first = replace(one, article=told, passage=Passage((Span(0, 20),)))
    told = replace(other.article, title_derived=True)
    second = replace(other, article=told, passage=Passage((Span(0, len(week.text)),)))
    subject = Subject("harbour of Orl", (first, second))
    assert digest_entries.leading(subject) is second


def _entry(number: int, title: str, day: str | None = None, *, is_comment: bool = False) -> Entry:
    published = Dating(edtf=day, basis="stated") if day else Dating()
    article = Article(
        id=number,
        title=title,
        title_derived=False,
        text=title,
        published=published,
        added="2024-07-01",
        updated="2024-07-01",
    )
    return Entry(article, None, is_comment=is_comment)


def test_the_newest_headline_that_names_it_stands_for_a_subject() -> None:
    """Not the first of a strike's articles leads it, nor a comment, nor what does not name it."""
    subject = Subject(
        "Tarn harbour strike",
        (
            _entry(1, "Dockers of Tarn vote to strike", "2024-06-01"),
            _entry(2, "Tarn dockers take the offer", "2024-06-20"),
            _entry(3, "Why Tarn had to strike", "2024-06-25", is_comment=True),
            _entry(4, "A long night for bakers", "2024-06-27"),
            _entry(5, "Strike in Tarn harbour: what we know"),
        ),
    )
    assert digest_entries.leading(subject).article.id == 2


def test_of_undated_headlines_the_one_that_names_most_leads() -> None:
    """Nothing says which is newest."""
    subject = Subject(
        "Tarn harbour strike",
        (_entry(1, "Dockers of Tarn at table"), _entry(2, "Strike in Tarn harbour")),
    )
    assert digest_entries.leading(subject).article.id == 2


def test_where_no_headline_names_it_a_sentence_that_does_stands_for_a_subject() -> None:
    """What another town's nurses do is later, and leads no week of Tarn Infirmary."""
    shut, walkout = (
        _entry(1, "Surgeries put off", "2024-06-01"),
        _entry(2, "Nurses walk out in Hask", "2024-06-02"),
    )
    text = "Surgeries put off at Tarn Infirmary"
    told = replace(shut.article, text=text)
    first = replace(shut, article=told, passage=Passage((Span(0, len(text)),)))
    assert digest_entries.leading(Subject("Tarn Infirmary", (first, walkout))) is first
