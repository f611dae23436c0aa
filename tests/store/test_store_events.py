"""Timelines: which sentences count, what is one event, what stands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from nlp import Dating, Event, Person, Ranked, Reading, Sentence, Span, Timex, edtf
from nlp.values import EventStatus
from store import articles, events, topics
from store.archive import Archive
from store.values import Draft, Timeline

if TYPE_CHECKING:
    import pytest

Line = tuple[str, str | None, EventStatus]


def tell(archive: Archive, title: str, *lines: Line, people: tuple[str, ...] = ()) -> int:
    """Put in an article: sentences, each with the date and kind of what it tells."""
    text = "\n".join(line for line, _, _ in lines)
    sentences: list[Sentence] = []
    timexes: list[Timex] = []
    found: list[Event] = []
    at = 0
    for line, date, status in lines:
        sentences.append(Sentence(at, at + len(line), len(sentences)))
        if date is not None:
            timexes.append(Timex(at, at + 1, "DATE", date, edtf=date))
            span = Span(at, at + len(line))
            found.append(
                Event(*span, (span,), len(timexes) - 1, len(sentences) - 1, status, None, 0.5)
            )
        at += len(line) + 1
    persons = tuple(
        Person(name, mentions=tuple(Span(n, n + len(name)) for n in places(text, name)))
        for name in people
    )
    ranked = tuple(Ranked(n, 1.0 - n / 100) for n in range(len(sentences)))
    reading = Reading(tuple(sentences), persons, (), tuple(timexes), tuple(found), ranked, Dating())
    number = (archive.value("SELECT max(id) FROM articles") or 0) + 1
    made = Draft(text=text, uri=f"test:{number}", title=title)
    return articles.put(archive, made, reading=reading).id


def places(text: str, name: str) -> list[int]:
    """Return where a name stands in a text."""
    return [n for n in range(len(text)) if text.startswith(name, n)]


def ask(archive: Archive, question: str, **narrowed: str) -> Timeline:
    """Return the timeline of a question."""
    return events.timeline(archive, topics.parse(archive, question), **narrowed)


def lines(archive: Archive, found: Timeline) -> list[tuple[str, str]]:
    """Return the dates of a timeline with the words of each best telling."""
    shown = []
    for entry in found.entries:
        article = articles.get(archive, entry.told[0].article)
        assert article is not None
        shown.append((entry.edtf, article.text[entry.told[0].start : entry.told[0].end]))
    return shown


def test_a_sentence_that_names_every_topic_is_a_line_oldest_first(archive: Archive) -> None:
    """Topics are matched by sentence, in all their forms, each required."""
    tell(
        archive,
        "Trade news",
        ("Trade fell.", None, "happened"),
        ("Kenyan and American envoys met in Lamu.", "2021-06-02", "happened"),
        ("The U.S. opened an office in Kenya.", "2019", "happened"),
        ("Kenya held a vote.", "2020-01-01", "happened"),
        ("They told us of Kenya.", "2020-02-02", "happened"),
    )
    found = ask(archive, "US Kenya")
    assert lines(archive, found) == [
        ("2019", "The U.S. opened an office in Kenya."),
        ("2021-06-02", "Kenyan and American envoys met in Lamu."),
    ]
    assert not any(told.by_fallback for entry in found.entries for told in entry.told)


def test_an_article_about_the_topics_stands_in_for_its_sentences(archive: Archive) -> None:
    """But not for a sentence that is about some other country."""
    number = tell(
        archive,
        "Envoys of Kenya and Ghana meet",
        ("Envoys of Kenya and Ghana met.", None, "happened"),
        ("They signed a treaty.", "2021-06-02", "happened"),
        ("Kenya and Peru had signed one before.", "2010", "happened"),
        ("Ghana’s envoy left.", "2021-06-03", "happened"),
    )
    found = ask(archive, "Kenya Ghana")
    assert [entry.edtf for entry in found.entries] == ["2021-06-02", "2021-06-03"]
    assert all(told.by_fallback for entry in found.entries for told in entry.told)
    assert found.entries[0].told[0].article == number


def test_an_article_about_something_else_never_pours_its_dates_in(archive: Archive) -> None:
    """One mention is not enough for an article to stand for a topic."""
    tell(
        archive,
        "Peru votes",
        ("Peru voted.", "2021-06-02", "happened"),
        ("A Kenyan watched.", None, "happened"),
        ("The result came.", "2021-06-03", "happened"),
    )
    found = ask(archive, "Kenya")
    assert found.entries == ()
    assert found.undated == ()
    assert found.articles == 0
    assert found.articles_in_archive == 1


def test_tellings_of_one_event_are_one_line_with_all_its_sources(archive: Archive) -> None:
    """Two articles on one day with overlapping words and people are one event."""
    first = tell(
        archive,
        "Bridge",
        ("Ada Lim opened the Lamu bridge in Kenya.", "2021-06-02", "happened"),
        people=("Ada Lim",),
    )
    second = tell(
        archive,
        "Opening",
        ("The new bridge at Lamu was opened by Ada Lim of Kenya.", "2021-06-02", "happened"),
        people=("Ada Lim",),
    )
    tell(
        archive,
        "Fire",
        ("A fire in Kenya destroyed four market halls.", "2021-06-02", "happened"),
    )
    tell(
        archive,
        "Next",
        ("Ada Lim opened a bridge in Kenya once more.", "2021-06-03", "happened"),
        people=("Ada Lim",),
    )
    found = ask(archive, "Kenya")
    assert [entry.edtf for entry in found.entries] == ["2021-06-02", "2021-06-02", "2021-06-03"]
    bridge = next(entry for entry in found.entries if len(entry.told) > 1)
    assert {told.article for told in bridge.told} == {first, second}


def test_a_person_is_found_in_sentences_that_have_the_surname_alone(archive: Archive) -> None:
    """The full name's topic is every mention of that person in the article."""
    text = "Pilots\nA prize went to Ada Lim.\nLim crossed the sea.\nIt rained."
    places_ = (Span(24, 31), Span(33, 36))
    sentences = (Sentence(0, 6, 0), Sentence(7, 32, 1), Sentence(33, 53, 2), Sentence(54, 63, 3))
    timexes = (Timex(33, 34, "DATE", "2021-06-02", edtf="2021-06-02"),)
    event = Event(33, 53, (Span(33, 53),), 0, 2)
    reading = Reading(sentences, (Person("Ada Lim", mentions=places_),), (), timexes, (event,))
    articles.put(archive, Draft(text=text, uri="u", title="Pilots"), reading=reading)
    (entry,) = ask(archive, "Ada Lim").entries
    assert entry.edtf == "2021-06-02"
    assert not entry.told[0].by_fallback


def test_a_plan_leads_to_its_fulfilment(archive: Archive) -> None:
    """What was planned and what later happened are linked by what they tell of."""
    tell(
        archive,
        "Plans",
        ("Kenya will host the Lamu harbour summit.", "2021-09", "planned"),
        ("Kenya hosted the harbour summit in Lamu.", "2021-09-14", "happened"),
        ("A fire in Kenya destroyed market halls.", "2021-10-01", "happened"),
    )
    found = ask(archive, "Kenya")
    assert [entry.fulfilled_by for entry in found.entries] == [1, None, None]


def test_a_plan_comes_true_only_in_its_time(archive: Archive) -> None:
    """What was before the time planned, or after it, did not fulfil the plan."""
    tell(archive, "Plan", ("Kenya will host the Lamu harbour summit.", "2021-09", "planned"))
    tell(archive, "Early", ("Kenya hosted a harbour summit in Lamu.", "2021-03-14", "happened"))
    tell(archive, "Late", ("Kenya hosted the harbour summit in Lamu.", "2021-11-20", "happened"))
    assert [entry.fulfilled_by for entry in ask(archive, "Kenya").entries] == [None, None, None]


def test_comments_stand_apart(archive: Archive) -> None:
    """What somebody thought on a day is no event of that day."""
    tell(
        archive,
        "Views",
        ("Kenya matters, an analyst said.", "2021-09-01", "comment"),
        ("Kenya closed its port.", "2021-09-02", "happened"),
    )
    found = ask(archive, "Kenya")
    assert [entry.edtf for entry in found.entries] == ["2021-09-02"]
    assert [entry.edtf for entry in found.comments] == ["2021-09-01"]


def test_articles_without_a_date_are_listed_apart(archive: Archive) -> None:
    """Their sentences on the topic are named; one that leans on another is not."""
    number = tell(
        archive,
        "Kenya and its ports",
        ("Ada Lim praised Kenya.", None, "happened"),
        ("It was her second visit to Kenya.", None, "happened"),
        ("Kenya thanked the pilots.", None, "happened"),
        people=("Ada Lim",),
    )
    found = ask(archive, "Kenya")
    (only,) = found.undated
    article = articles.get(archive, number)
    assert article is not None
    assert [span.of(article.text) for span in only.spans] == [
        "Ada Lim praised Kenya.",
        "Kenya thanked the pilots.",
    ]
    assert found.articles == 1


def test_since_and_before_narrow_the_days(archive: Archive) -> None:
    """A year that reaches into the days counts; undated articles are left out."""
    tell(
        archive,
        "Kenya",
        ("Kenya built a port.", "2019", "happened"),
        ("Kenya built a road.", "2020-05", "happened"),
        ("Kenya built a dam.", "2021-06-02", "happened"),
    )
    tell(archive, "Kenya at rest", ("Kenya rests.", None, "happened"))
    found = ask(archive, "Kenya", since="2020-05-15", before="2021-06-02")
    assert [entry.edtf for entry in found.entries] == ["2020-05"]
    assert found.undated == ()


def test_a_withdrawn_article_tells_nothing(archive: Archive) -> None:
    """Neither its dated nor its undated sentences are in any timeline."""
    number = tell(archive, "Kenya", ("Kenya built a dam.", "2021-06-02", "happened"))
    articles.withdraw(archive, number)
    found = ask(archive, "Kenya")
    assert (found.entries, found.undated, found.articles) == ((), (), 0)
    assert events.in_article(archive, number) == ()


def test_an_articles_events_come_in_its_own_order(archive: Archive) -> None:
    """In an article, events are told as it tells them, with their date's words."""
    number = tell(
        archive,
        "Kenya",
        ("Kenya built a dam.", "2021-06-02", "happened"),
        ("Before, it built a road.", "2019", "happened"),
    )
    told = events.in_article(archive, number)
    assert [one.timex.edtf for one in told] == ["2021-06-02", "2019"]


def test_a_timeline_of_very_many_tellings_is_chosen_from_them_all(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more tellings than are compared, every date is still there, with its weightiest."""
    monkeypatch.setattr(events, "MOST_TELLINGS", 20)
    for year in range(2000, 2010):
        for n in range(4):
            tell(archive, f"N{n}", (f"Kenya built dam {n} of {year}.", f"{year}-01-01", "happened"))
    found = ask(archive, "Kenya")
    assert len({entry.edtf for entry in found.entries}) == len(range(2000, 2010))
    assert found.dates_left == 10 - len({entry.edtf for entry in found.entries})
    assert [entry.sort_key for entry in found.entries] == sorted(
        entry.sort_key for entry in found.entries
    )


@given(st.text(st.characters(), max_size=60))
def test_no_question_raises(question: str) -> None:
    """Any text may be asked for a timeline of."""
    with Archive.open(":memory:") as archive:
        tell(archive, "Kenya", ("Kenya built a dam.", "2021-06-02", "happened"))
        found = ask(archive, question)
        assert all(edtf.is_valid(entry.edtf) for entry in found.entries)


def test_a_plan_without_a_date_leads_on_from_the_event_beside_it(archive: Archive) -> None:
    """A plan for "the coming months" is told beside a dated event and linked to what came of it."""
    text = "Kenya’s envoy wrote a letter.\nKenya plans a harbour summit in the coming months."
    timexes = (
        Timex(0, 1, "DATE", "2021-01-14", edtf="2021-01-14"),
        Timex(62, 79, "DATE", "FUTURE_REF"),
    )
    spans = (Span(0, 29), Span(30, 80))
    found = (
        Event(*spans[0], (spans[0],), 0, 0, "happened"),
        Event(*spans[1], (spans[1],), 1, 1, "planned"),
    )
    sentences = tuple(Sentence(*span, n) for n, span in enumerate(spans))
    reading = Reading(sentences, (), (), timexes, found, (), Dating())
    articles.put(archive, Draft(text=text, uri="a", title="Letter"), reading=reading)
    tell(archive, "Summit", ("Kenya held its harbour summit.", "2021-09-14", "happened"))
    letter, summit = ask(archive, "Kenya").entries
    assert letter.fulfilled_by == 1
    assert letter.plan is not None
    assert letter.plan.status == "planned"
    assert summit.fulfilled_by is None


def test_a_year_in_common_is_not_one_event(archive: Archive) -> None:
    """Tellings of a year are merged only where they name the same thing beside it."""
    texts = (
        "Ilse Varga praised Norland for its chairmanship of the Herring League in 2022.",
        "In 2022 a successful Norland chairmanship of the League brought three treaties.",
        "2022 was declared a year of technical partnership with the Herring League.",
        "Norland sold its last whaler in 2022, after a long debate in the League.",
    )
    numbers = [
        articles.put(archive, Draft(text=text, uri=f"y{n}", title=f"Item {n}")).id
        for n, text in enumerate(texts)
    ]
    told = [
        {one.article for one in entry.told}
        for entry in events.among(archive, numbers)
        if entry.edtf == "2022"
    ]
    assert {numbers[0], numbers[1]} in told
    assert all(numbers[2] not in each or len(each) == 1 for each in told)
    assert all(numbers[3] not in each or len(each) == 1 for each in told)


def test_what_happened_on_a_day_comes_before_what_was_planned_for_it(archive: Archive) -> None:
    """Of a day with a plan and another deed, the deed is the one that a short timeline shows."""
    for n in range(4):
        words = f"Kenya planned to open quay {n} by 3 May."
        tell(archive, f"P{n}", (words, "2031-05-03", "planned"))
    tell(archive, "H1", ("Kenya freed the nine sailors on 3 May.", "2031-05-03", "happened"))
    tell(archive, "H2", ("Kenya freed the nine sailors of Lamu.", "2031-05-03", "happened"))
    best = max(ask(archive, "Kenya").entries, key=lambda entry: entry.matters)
    assert best.told[0].status == "happened"


def test_a_thing_of_a_name_is_found_in_other_words(archive: Archive) -> None:
    """A “treaty on the Orl” is the Orl treaty; in quotation marks the words stand together."""
    tell(archive, "A", ("The Orl treaty is dear to Kestria.", None, "happened"))
    tell(archive, "B", ("Many fear the Orl treaty.", None, "happened"))
    tell(archive, "C", ("Kestria signed a treaty on the Orl.", "2024-02-03", "happened"))
    wanted = [("2024-02-03", "Kestria signed a treaty on the Orl.")]
    assert lines(archive, ask(archive, "orl treaty")) == wanted
    assert ask(archive, '"Orl treaty"').entries == ()


def test_an_endless_sentence_is_not_kept_once_for_each_date(archive: Archive) -> None:
    """What is indexed of an event is what stands round it; a listing stays as large as it is."""
    dates = [f"the harbour toll rose on {n % 28 + 1} May {1900 + n // 28}" for n in range(1000)]
    articles.put(archive, Draft(text=f"{' and '.join(dates)}.", uri="listing", title="Tolls"))
    assert archive.value("SELECT count(*) FROM events") == len(dates)
    assert archive.value("SELECT max(length(words)) FROM event_words") < 5000
    assert events.timeline(archive, topics.parse(archive, "harbour toll")).entries
