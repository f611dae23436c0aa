"""What is drawn stays within Slack's limits, whatever an article holds, and harms nobody."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers import articles, context, digest, forms, person, quotes, timeline
from handlers.article.sought import Picked
from handlers.digesting.subjects import Entry, Subject
from handlers.identity import decisions as identities
from handlers.passages import Insert, Passage
from handlers.question.filters import Filters
from handlers.question.shapes import Shape
from handlers.summary import Dated, Quoted, SummaryAnswer
from handlers.views import articles as articles_view
from handlers.views import blocks, packing, words
from handlers.views import context as context_view
from handlers.views import digest as digest_view
from handlers.views import forms as forms_view
from handlers.views import identities as identities_view
from handlers.views import person as person_view
from handlers.views import quotes as quotes_view
from handlers.views import spoken as spoken_view
from handlers.views import summary as summary_view
from handlers.views import timeline as timeline_view
from handlers.views.terminal import draw as in_terminal
from nlp import Dating, Sentence, Span, Timex
from store.digest.new_voices import NewVoice
from store.person.forms import FormOf, Shorter
from store.values import (
    Article,
    Hit,
    Origin,
    PersonEntry,
    Profile,
    RoleAt,
    Statement,
    Timeline,
    TimelineEntry,
    Told,
    Topic,
    UndatedTelling,
)
from tests.handlers.asking_helpers import checked, harmless
from tests.slack.blocks import check_view, walk

HOSTILE = (
    "<!channel>", "<@U0123ABC>", "<https://bad.example|x>",
    "*bold*", "_it_", "`code`", "```", "~x~",
    "&amp;", "&", "<", ">", ":smile:", "“", "”", "\u202e", "🦭", "ភ្នំពេញ", "العربية", "\n", "\n\n",
    " ", "a", "Ana Lim", "said", ", ", ". ", "\u200b", "[x]", "\x1b[31m", "￿", "é",
)  # fmt: skip
texts = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=40).map("".join)
long_texts = st.tuples(texts, st.integers(1, 40)).map(lambda pair: pair[0] * pair[1])
labels = texts.map(lambda text: " ".join(text.split()) or "x")


@st.composite
def made_articles(draw: st.DrawFn, number: int = 1) -> Article:
    """An article of hostile words."""
    return Article(
        id=number,
        title=draw(labels),
        title_derived=draw(st.booleans()),
        text=draw(long_texts) + "x",
        published=draw(
            st.sampled_from([Dating(), Dating("2024-05-02", "stated"), Dating("2024", "corrected")])
        ),
        added="2024-06-01T00:00:00Z",
        updated="2024-06-01T00:00:00Z",
        byline=draw(st.none() | labels),
        source=draw(st.none() | labels),
        url=draw(st.sampled_from([None, "https://a.example/x", "javascript:alert(1)"])),
    )


@st.composite
def made_statements(draw: st.DrawFn, article: Article, number: int) -> Statement:
    """A statement somewhere in an article."""
    size = len(article.text)
    start = draw(st.integers(0, size - 1))
    end = draw(st.integers(start + 1, size))
    span = Span(start, end)
    return Statement(
        id=number,
        article=article.id,
        position=number,
        start=start,
        end=end,
        spans=(span,),
        kind=draw(st.sampled_from(["direct", "mixed", "indirect"])),
        speaker=draw(st.none() | labels),
        speaker_span=draw(st.none() | st.just(Span(start, min(start + 2, end)))),
        speaker_kind="person",
        person=1,
        role=draw(st.none() | labels),
        via=draw(st.none() | labels),
        cue_span=None,
        clause=draw(st.none() | st.just(span)),
        leans=draw(st.booleans()),
        probably=draw(st.none() | labels),
        date=None,
        confidence=1.0,
    )


def _person(name: str = "Ana Lim", number: int = 1) -> PersonEntry:
    return PersonEntry(number, name, (name, "Lim"), "person", 3, 2)


@settings(max_examples=20)
@given(st.data())
def test_statements(data: st.DataObject) -> None:
    """Any statements of any articles make a message that Slack takes, alone or shared."""
    groups = []
    for number in range(1, data.draw(st.integers(1, 3)) + 1):
        article = data.draw(made_articles(number))
        said = [
            data.draw(made_statements(article, 100 * number + n))
            for n in range(data.draw(st.integers(1, 8)))
        ]
        shown = tuple(
            quotes.Shown(
                one,
                Passage(one.spans, (Insert(one.end, data.draw(labels)),)),
                Passage((one.spans[0],), (Insert(one.spans[0].start, data.draw(labels)),)),
            )
            for one in said
        )
        groups.append(quotes.InArticle(article, data.draw(st.none() | labels), shown))
    total = data.draw(st.integers(1, 10_000))
    answer = quotes.QuotesAnswer(
        asked=quotes.Asked(
            1, data.draw(labels), Filters(about=data.draw(labels)), offset=3, back=(0,)
        ),
        person=_person(data.draw(labels)),
        groups=tuple(groups),
        total=total,
        kinds={"direct": total},
        articles=len(groups),
        role=data.draw(st.none() | labels),
        pronoun=data.draw(st.sampled_from(["", "he", "she"])),
    )
    drawn = checked(quotes_view.draw(answer))
    _every_action_once(drawn.blocks)
    assert in_terminal(drawn.payload(), 60)
    checked(quotes_view.draw(answer, shared_by="U0123ABC"))
    for group in groups:
        checked(spoken_view.draw(quotes.SpokenAnswer(group.article, group.shown)))
        one = group.shown[0].statement
        span = Span(one.start, one.end)
        origins = (Origin(group.article.id, data.draw(labels)),)
        around = context.ContextAnswer(group.article, one, span, span, None, origins)
        check_view(context_view.draw(around).view)
        form = forms.SpeakerForm(((one, group.article),), (_person(data.draw(labels)),))
        check_view(forms_view.speaker(form).view)


@settings(max_examples=20)
@given(st.data())
def test_articles_and_people(data: st.DataObject) -> None:
    """Searches, profiles and whole articles of any words make what Slack takes."""
    found = [data.draw(made_articles(number)) for number in range(1, 5)]
    hits = tuple(
        (one, Hit(one.id, f"\ue000{one.text[:300]}\ue001 {one.text[:100]}")) for one in found
    )
    asked = articles.Asked(data.draw(labels)[:500])
    checked(articles_view.draw(articles.ArticlesAnswer(asked, hits, 40)))
    roles = tuple(RoleAt(data.draw(labels), one.id, one.published) for one in found)
    others = tuple((data.draw(labels), n) for n in range(2, 5))
    profile = Profile(
        _person(data.draw(labels)), roles, (1, 2, 3, 4), {"direct": 2}, ("x",), others
    )
    named = FormOf(1, data.draw(labels), data.draw(labels), "U0123ABC", (1, 2), 9)
    why = identities.WhyAnswer(
        profile.person,
        (named, replace(named, id=2, by="<!here>")),
        (Shorter(data.draw(labels), (3,)),),
        (_person(data.draw(labels), 2),),
    )
    answer = person.PersonAnswer(profile, tuple(found), why)
    for shared_by in (None, "U0123ABC"):
        checked(person_view.draw(answer, shared_by=shared_by))
    offered = identities.SameForm(profile.person, (_person(data.draw(labels), 2),))
    for window in (identities_view.why(why), identities_view.form(offered)):
        check_view(window.view)
        harmless(window.view["blocks"])
    for article in found:
        middle = len(article.text) // 2
        sentences = (
            Sentence(0, middle, 0, "heading"),
            Sentence(middle, len(article.text), 1, data.draw(st.sampled_from(["prose", "bullet"]))),
        )
        for page in range(3):
            window = context_view.read(context.ReadAnswer(article, sentences, (), page))
            check_view(window.view)
            harmless(window.view["blocks"])
    check_view(forms_view.date(forms.DateForm(tuple(found))).view)


@settings(max_examples=20)
@given(st.data())
def test_timelines_summaries_and_digests(data: st.DataObject) -> None:
    """Any events, summaries and digests make messages that Slack takes."""
    article = data.draw(made_articles())
    whole = Span(0, len(article.text))
    timex = Timex(
        0,
        1,
        "DATE",
        "2024-05-02",
        None,
        "2024-05-02",
        data.draw(st.sampled_from(["", "year", "month"])),
    )
    told = Told(
        1,
        1,
        0,
        whole.end,
        (whole,),
        whole,
        timex,
        data.draw(st.sampled_from(["happened", "planned", "said"])),
        data.draw(st.none() | labels),
        data.draw(st.booleans()),
    )
    entries = tuple(
        TimelineEntry("2024-05-02", "2024", (told, replace(told, article=2)), 0.5, 0 if n else None)
        for n in range(data.draw(st.integers(1, 30)))
    )
    topics = tuple(Topic(data.draw(labels), "x", ("x",)) for _ in range(2))
    line = Timeline(topics, entries, entries[:2], (UndatedTelling(1, (whole,)),), 1, 9)
    held = {1: article, 2: replace(article, id=2)}
    asked = timeline.Asked(data.draw(labels)[:500])
    answer = timeline.TimelineAnswer(asked, line, held, tuple(range(len(entries))))
    _every_action_once(checked(timeline_view.draw(answer)).blocks)
    checked(timeline_view.draw(answer, shared_by="x"))
    picked = tuple(Picked(Passage((whole,)), data.draw(st.booleans())) for _ in range(5))
    quoted = tuple(
        Quoted(data.draw(labels), data.draw(st.none() | labels), None, 1, 1, 2) for _ in range(4)
    )
    dates = (Dated(timex, (whole,), "planned", None),)
    for aspect, about in (("", ""), ("quoted", ""), ("when", ""), ("", data.draw(labels)[:100])):
        shape = Shape(5, data.draw(st.booleans()), 0, about, aspect)
        checked(summary_view.draw(SummaryAnswer(article, shape, picked, quoted, dates, 30)))
    subjects = tuple(
        Subject(
            data.draw(labels),
            tuple(
                Entry(replace(article, id=100 * group + n), Passage((whole,)))
                for n in range(data.draw(st.integers(1, 12)))
            ),
        )
        for group in range(1, 4)
    )
    ages = digest.Ages(1, 1, 1, 1, (2019, 2024))
    statement = data.draw(made_statements(article, 1))
    week = digest.DigestAnswer(
        "2024-06-03", "2024-06-09", subjects, 30, ages, (statement, article, Passage((whole,))),
        None, (NewVoice(1, data.draw(labels), data.draw(labels), 1, 2),), False, (1, 2),  # noqa: FBT003 - `everyone_is_new`
    )  # fmt: skip
    checked(digest_view.draw(week, public=True))


def _every_action_once(made: Any) -> None:
    seen = [held["action_id"] for held in walk(list(made)) if "action_id" in held]
    assert len(seen) == len(set(seen))


@given(long_texts, st.lists(st.integers(0, 400), min_size=2, max_size=6), labels)
def test_what_stands_on_a_bar_is_the_articles(text: str, places: list[int], name: str) -> None:
    """Without our brackets and gaps, a bar holds the article's words, unchanged and in order."""
    cuts = sorted({min(place, len(text)) for place in places})
    spans = [Span(a, b) for a, b in itertools.pairwise(cuts)][::2]
    if not spans:
        return
    plain = words.pieces(text, spans, (), 200)
    inserted = words.pieces(text, spans, [Insert(spans[0].end, name)], 200)
    ours = [element for element in inserted if element["text"] == f" [{name}]"]
    assert len(ours) <= 1
    kept = words.string(element for element in inserted if element not in ours)
    assert kept == words.string(plain)
    for element in plain:
        if element["text"] not in {words.GAP, " …", "…"}:
            assert "".join(element["text"].split()) in "".join(text.split())


def test_our_words_never_stand_inside_quotation_marks() -> None:
    """An insert that would land between quotation marks is left out."""
    text = "“Then he left,” she said."
    at = text.index("he left") + 2
    assert words.string(words.pieces(text, [Span(0, len(text))], [Insert(at, "Bo Li")])) == text
    after = text.index("she") + 3
    shown = words.string(words.pieces(text, [Span(0, len(text))], [Insert(after, "Ana Lim")]))
    assert shown == "“Then he left,” she [Ana Lim] said."


@settings(max_examples=20)
@given(st.lists(long_texts, min_size=1, max_size=60))
def test_a_packed_message_fits(parts: list[str]) -> None:
    """However much is offered, what is packed leaves room for notes and buttons."""
    packed = packing.Packed()
    for number, part in enumerate(parts):
        block = blocks.rich(blocks.bar(blocks.words(part[:1600]) for _ in range(1)))
        if not packed.take([block], at_least_one=number == 0):
            break
    assert blocks.fits(packed.blocks)


@given(texts, st.integers(1, 200))
def test_cutting_keeps_within_its_limit(text: str, limit: int) -> None:
    """A cut text is never longer than its limit."""
    assert len(blocks.cut(text, limit)) <= limit
