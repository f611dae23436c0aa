"""Full-text search: every question has an answer, and the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import Dating
from store import articles, search
from store.archive import Archive
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
