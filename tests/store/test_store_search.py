"""Full-text search: every question has an answer, and the right one."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import Dating
from store import articles, search, unspaced
from store.archive import Archive
from store.migrations.m1_articles import TOKENIZER
from store.values import Draft

TEXTS = (
    (
        "Dockers in Lindmar walked out over pay.",
        "Dock strike",
        "Mara Lind",
        "Courier",
        "2021-05-05",
    ),
    (
        "The US-Aldmoor treaty was signed; O’Brien was there.",
        "Treaty",
        "Jon O’Hara",
        "Herald",
        None,
    ),
    (
        "ប្រជាជនកម្ពុជា\u200bចូលរួម\u200bពិធីបុណ្យ។ The naval base at Lindmar.",
        "Festival",
        None,
        None,
        "2023",
    ),
    (
        "Rice prices and fuel prices rose again, and pay did not.",
        "Prices",
        "Mara Lind",
        None,
        "2022",
    ),
)


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    """Return an archive of four short articles."""
    for number, (text, title, byline, source, day) in enumerate(TEXTS, 1):
        published = Dating(edtf=day, basis="stated") if day else None
        made = Draft(
            text=text, uri=f"u{number}", title=title, byline=byline, source=source,
            published=published,
        )  # fmt: skip
        articles.put(archive, made)
    return archive


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("lindmar", {1, 3}),
        ("Lindmar pay", {1}),
        ("the pay", {1, 4}),
        ('"naval base"', {3}),
        ("“naval base”", {3}),
        ('"base naval"', set()),
        ("pay -lindmar", {4}),
        ('prices -"fuel prices"', set()),
        ("dock*", {1}),
        ("US-Aldmoor", {2}),
        ("us aldmoor", {2}),
        ("O'Brien", {2}),
        ("O’Brien", {2}),
        ("by:Mara", {1, 4}),
        ('by:"Mara Lind" prices', {4}),
        ("by: Mara strike", {1}),
        ("source:cour", {1}),
        ("since:2022", {3, 4}),
        ("since:2021-05 before:2023 pay", {1, 4}),
        ("prices since:2023", set()),
        ("ប្រជាជនកម្ពុជា", {3}),
        ("ពិធី*", {3}),
        ("ពិធី", {3}),
        ('"unclosed naval', set()),
        ('"naval', {3}),
        ("AND", {4}),
        ("the", {2, 3}),
    ],
)
def test_a_question_finds_its_articles(shelf: Archive, question: str, found: set[int]) -> None:
    """Words, phrases, exclusions, prefixes and filters do what they say."""
    assert {hit.article for hit in search.articles(shelf, question).items} == found


@pytest.mark.parametrize(
    "question",
    [
        "", " ", '"', '""', "-", "--", "*", "-*", "(", ")", "NEAR(", "a NEAR/2 b", "title:x",
        "^lindmar", "{a b}", "col:", "by:", "since:", "since:soon", "before:2022-99-99", "😀",
        "\0", "\ud800",
        "port \ud83d", "by:\ud83dx", "source:\ud83d",
        "OR OR", "NOT", "x" * 10_000, "word " * 2_000, '"' * 999, "-a -b -c",
        "by:😀", "source:%", "ិ", "\ue000", "+-+", "';DROP TABLE articles;--",
    ],
)  # fmt: skip
def test_no_question_raises(shelf: Archive, question: str) -> None:
    """Syntax, signs, nonsense and length are all answerable."""
    page = search.articles(shelf, question)
    assert page.total >= len(page.items)
    assert articles.count(shelf) == 4


@given(st.text(st.characters(), max_size=100))
def test_any_text_is_a_question(question: str) -> None:
    """Hypothesis finds no question that raises."""
    with Archive.open(":memory:") as archive:
        articles.put(archive, Draft(text=TEXTS[0][0], uri="u"))
        search.articles(archive, question)


def test_the_place_of_the_match_is_marked(shelf: Archive) -> None:
    """The snippet is the article's words with the matches between two private signs."""
    (hit,) = search.articles(shelf, "treaty").items
    assert f"{search.MARK_START}treaty{search.MARK_END}" in hit.snippet.lower()


def test_pages_follow_each_other(shelf: Archive) -> None:
    """Two pages of one hold what one page of two holds, and say the whole number."""
    whole = search.articles(shelf, "lindmar", limit=2)
    first = search.articles(shelf, "lindmar", limit=1)
    second = search.articles(shelf, "lindmar", offset=1, limit=1)
    assert first.items + second.items == whole.items
    assert first.total == second.total == whole.total == 2


def test_khmer_words_are_whole(shelf: Archive) -> None:
    """Vowel signs belong to words: a word without its sign is another word."""
    assert search.articles(shelf, "ប្រជាជនកម្ពុជ").total == 0


def test_a_word_inside_an_unspaced_run_is_found_and_marked(shelf: Archive) -> None:
    """Khmer is written without spaces: a word inside a run is found, with what is around it."""
    hit = search.articles(shelf, "បុណ្យ").items[0]
    assert hit.article == 3
    assert f"{search.MARK_START}បុណ្យ{search.MARK_END}" in hit.snippet


@pytest.mark.parametrize("typed", ["ស្ពាន", "ស្ពានថ្មី", "ពានថ្មី", "Tarn ស្ពាន"])
def test_words_of_a_run_are_found_by_the_index_of_runs(archive: Archive, typed: str) -> None:
    """A word at a run's beginning, middle or end is found, also one with an unseen space in it."""
    put_many(archive, ["នៅ Tarn មាន\u200bស្ពាន\u200bថ្មី។", "គ្មានអ្វីទេ Tarn", "Tarn alone."])
    assert [hit.article for hit in search.articles(archive, typed).items] == [1]


def test_a_headline_without_spaces_is_searched(archive: Archive) -> None:
    """A word that only a headline has is found in it."""
    articles.put(archive, Draft(text="The text is in English.", uri="u", title="ស្ពានថ្មីបើក"))
    (hit,) = search.articles(archive, "ថ្មី").items
    assert f"{search.MARK_START}ថ្មី{search.MARK_END}" in hit.snippet


def test_what_a_text_no_longer_says_is_not_found_in_it(archive: Archive) -> None:
    """An update takes the old text's runs out of the index, and one that hides it the article."""
    for text in ("មានស្ពានថ្មី។", "មានផ្លូវថ្មី។", "The road is new."):
        articles.put(archive, Draft(text=text, uri="u"))
        assert search.articles(archive, "ស្ពាន").total == int("ស្ពាន" in text)
        assert search.articles(archive, "ផ្លូវ").total == int("ផ្លូវ" in text)
    articles.put(archive, Draft(text="មានស្ពានថ្មី។", uri="u"))
    articles.withdraw(archive, 1)
    assert search.articles(archive, "ស្ពាន").total == 0


@given(st.lists(st.text("កខគ្ា\u200ba ", max_size=8), max_size=5), st.text("កខគ្ា", min_size=1))
def test_the_index_of_runs_loses_nothing(texts: list[str], typed: str) -> None:
    """Whatever a text's pattern finds, the question to the index finds as well."""
    archive = sqlite3.connect(":memory:")
    archive.execute(f"CREATE VIRTUAL TABLE t USING fts5 (pairs, content='', {TOKENIZER})")
    for number, text in enumerate(texts):
        archive.execute(
            "INSERT INTO t (rowid, pairs) VALUES (?, ?)", (number, unspaced.pairs(text))
        )
    asked = unspaced.question(typed)
    rows = archive.execute("SELECT rowid FROM t WHERE t MATCH ?", (asked,)) if asked else ()
    found = {row[0] for row in rows}
    archive.close()
    said = {number for number, text in enumerate(texts) if unspaced.pattern(typed).search(text)}
    assert not asked or said <= found


def test_a_source_is_named_in_part_and_in_any_case(archive: Archive) -> None:
    """Part of a source's name is enough; signs that mean something to the database do not."""
    ours = put_many(archive, ["A quay.", "A pier."], "Tarn Post")
    theirs = put_many(archive, ["A quay by the sea."], "100% News")
    put_many(archive, ["A quay on a lake."])
    for typed, expected in {"tarn": ours, "POST": ours, "100%": theirs, "_": [], "%n": []}.items():
        found = search.articles(archive, f'source:"{typed}"')
        assert sorted(hit.article for hit in found.items) == expected
        assert found.total == len(expected)


def test_filters_alone_show_the_newest_by_day_and_nothing_hidden(archive: Archive) -> None:
    """Articles come by their day, the undated last, each once over all pages."""
    for number, day in enumerate(("2020-05-01", None, "2021-01-01", "2019-01-01"), start=1):
        articles.put(archive, Draft(text=f"Text {number}.", uri=f"u{number}", source="Tarn Post"))
        if day:
            articles.correct(archive, number, published=day)
    articles.withdraw(archive, 4)
    pages = [search.articles(archive, "source:tarn", offset=at, limit=1) for at in range(3)]
    assert [hit.article for page in pages for hit in page.items] == [3, 1, 2]
    assert {page.total for page in pages} == {3}
    assert search.articles(archive, "since:2020 before:2021").items[0].article == 1


def test_hidden_articles_are_found_without_a_look_at_the_others(archive: Archive) -> None:
    """Both halves of the view have an index; embargoes that ended are not visited."""
    plan = archive.rows("EXPLAIN QUERY PLAN SELECT id FROM hidden_articles")
    steps = [row["detail"] for row in plan if "articles" in row["detail"]]
    assert any("articles_hidden" in step for step in steps)
    assert any("articles_by_embargo (embargo>?)" in step for step in steps)
    assert len(steps) == 2


def test_what_a_digest_tells_of_is_found_without_a_look_at_a_back_catalogue(
    archive: Archive,
) -> None:
    """Articles that are new, and those that an agency canceled, have indexes of their own."""
    for sql, index in {
        "SELECT id FROM visible_articles WHERE available > '2' AND available <= '3'"
        " AND back_catalogue = 0 ORDER BY available DESC, id DESC": "articles_new",
        "SELECT id FROM articles WHERE rights = 'canceled' AND updated > '2' AND updated <= '3'"
        " ORDER BY id": "articles_canceled",
    }.items():
        plan = archive.rows(f"EXPLAIN QUERY PLAN {sql}")
        assert any(index in row["detail"] for row in plan)


def put_many(archive: Archive, texts: list[str], source: str | None = None) -> list[int]:
    """Put in some texts; says which numbers they were given."""
    drafts = (
        Draft(text=text, uri=f"many:{source}:{n}", source=source) for n, text in enumerate(texts)
    )
    return [articles.put(archive, draft).id for draft in drafts]


def test_of_a_common_word_the_newest_are_ranked_and_the_others_follow(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over all pages every match comes once: the newest best first, the others newest first."""
    monkeypatch.setattr(search, "MOST_RANKED", 4)
    ids = put_many(archive, [f"The quay of Tarn, part {n}. {'Sand. ' * n}" for n in range(9)])
    pages = [search.articles(archive, "quay", offset=at, limit=2) for at in range(0, 9, 2)]
    found = [hit.article for page in pages for hit in page.items]
    assert {page.total for page in pages} == {9}
    assert sorted(found[:4]) == ids[5:]
    assert found[4:] == ids[4::-1]


def test_a_filter_holds_where_a_common_word_is_ranked_in_part(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what the filter lets through is counted and ranked; the withdrawn stays out."""
    monkeypatch.setattr(search, "MOST_RANKED", 2)
    ours = put_many(archive, [f"A quay, number {n}." for n in range(5)], "Tarn Post")
    put_many(archive, [f"Another quay, number {n}." for n in range(5)], "Selm Wire")
    articles.withdraw(archive, ours[4])
    page = search.articles(archive, "quay source:Post", limit=2)
    assert page.total == 4
    assert sorted(hit.article for hit in page.items) == ours[2:4]


@pytest.mark.parametrize(
    "question",
    ["pay", "Lindmar pay", "rice prices", "dock*", '"fuel prices"', "the", "កម្ពុជា", "zebra", ""],
)
def test_numbers_are_those_of_the_search(shelf: Archive, question: str) -> None:
    """Without the places, the same articles come in the same order, and no more than asked."""
    found = [hit.article for hit in search.articles(shelf, question).items]
    assert search.numbers(shelf, question) == found
    assert search.numbers(shelf, question, limit=1) == found[:1]
    for number in found:
        articles.withdraw(shelf, number)
    assert search.numbers(shelf, question) == []


@pytest.mark.parametrize(("order", "found"), [("oldest", [1, 4, 3, 2]), ("newest", [3, 4, 1, 2])])
def test_articles_come_in_the_order_of_their_days(
    shelf: Archive, order: search.Order, found: list[int]
) -> None:
    """What has no day comes last, whichever end of the archive is first."""
    for number in (2, 4):
        text, *_, day = TEXTS[number - 1]
        draft = Draft(text=f"{text} So in Lindmar.", uri=f"u{number}", published=_dated(day))
        articles.put(shelf, draft)
    page = search.articles(shelf, "Lindmar", order=order)
    assert [hit.article for hit in page.items] == found


def test_of_a_common_word_the_oldest_are_found_day_by_day(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The walk through the days finds what putting all matches in order finds, page by page."""
    for number in range(30):
        text = f"The ferry of Orl sailed {number} times." if number % 3 else f"Rain fell {number}."
        day = f"2031-01-{(number * 7) % 30 + 1:02d}"
        articles.put(archive, Draft(text=text, uri=f"w{number}", published=_dated(day)))
    orders: tuple[search.Order, ...] = ("oldest", "newest")
    pages = [(order, offset) for order in orders for offset in (0, 5, 18)]
    every = [search.articles(archive, "ferry", order=o, offset=n, limit=5) for o, n in pages]
    monkeypatch.setattr(search, "MOST_RANKED", 4)
    monkeypatch.setattr(search, "_STEP", 3)
    walked = [search.articles(archive, "ferry", order=o, offset=n, limit=5) for o, n in pages]
    assert walked == every
    assert [len(page.items) for page in every] == [5, 5, 2, 5, 5, 2]


def test_filters_and_orders_need_no_words(archive: Archive) -> None:
    """What filters find is put in the order asked for; an order alone lists what has a day."""
    for day in ("2031-01-01", None, "2033-01-01", "2032-01-01"):
        articles.put(archive, Draft(text=f"Sleet, {day}.", uri=str(day), published=_dated(day)))

    def found(question: str, order: search.Order) -> list[int]:
        return [hit.article for hit in search.articles(archive, question, order=order).items]

    assert found("since:2032", "oldest") == [4, 3]
    assert found("since:2032", "best") == [3, 4]
    assert found("", "oldest") == [1, 4, 3]
    assert found("", "newest") == [3, 4, 1]
    assert found("", "best") == []


def _dated(day: str | None) -> Dating | None:
    return Dating(edtf=day, basis="stated") if day else None
