"""JSON in every newsroom's vocabulary gives the same article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import BadSourceError
from store.ingest import records

if TYPE_CHECKING:
    from store.ingest.incoming import Incoming

TEXT = "The port of Saltmere will reopen on Monday, the minister said."


def one(value: object) -> Incoming:
    """Return the only article of a value."""
    found = list(records.articles(value, "/inbox/a.json"))
    assert len(found) == 1
    return found[0]


def test_a_plain_object() -> None:
    """`title/text/published/byline/source/url` are read as they are named."""
    article = one(
        {
            "title": "Port reopens",
            "text": TEXT,
            "published": "2023-02-28",
            "byline": "By Ana Lind",
            "source": "Saltmere Courier",
            "url": "https://courier.example/port",
        }
    )
    assert (article.title, article.text, article.published) == ("Port reopens", TEXT, "2023-02-28")
    assert (article.byline, article.source) == ("Ana Lind", "Saltmere Courier")
    assert article.url == "https://courier.example/port"
    assert article.origin == "/inbox/a.json"
    assert article.structured


def test_a_graph_with_references() -> None:
    """In an `@graph`, authors and publishers named by `@id` are followed; pages are no articles."""
    article = one(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebPage", "@id": "#page", "name": "Page", "text": "Not an article"},
                {"@type": "Person", "@id": "#ana", "name": "Ana Lind"},
                {"@type": "NewsMediaOrganization", "@id": "#paper", "name": "Saltmere Courier"},
                {
                    "@type": "NewsArticle",
                    "headline": "Port reopens",
                    "articleBody": TEXT,
                    "author": {"@id": "#ana"},
                    "publisher": {"@id": "#paper"},
                    "datePublished": "2023-02-28T08:00:00+07:00",
                    "mainEntityOfPage": {"@id": "https://courier.example/port"},
                    "inLanguage": "en",
                },
            ],
        }
    )
    assert (article.byline, article.source) == ("Ana Lind", "Saltmere Courier")
    assert article.url == "https://courier.example/port"
    assert article.language == "en"


def test_several_authors_are_joined() -> None:
    """Several authors, as texts or objects, become one byline."""
    article = one(
        {"headline": "Port", "articleBody": TEXT, "author": [{"name": "Ana Lind"}, "Bo Ek"]}
    )
    assert article.byline == "Ana Lind, Bo Ek"


def test_ninjs_is_known_by_its_uri() -> None:
    """A ninjs item is the same item in whichever file it comes, and says its rights."""
    article = one(
        {
            "uri": "urn:tidewire:20230228:port",
            "headline": "Port reopens",
            "body_html": f"<p>{TEXT}</p><p>It had been closed&nbsp;since March.</p>",
            "byline": "Ana Lind",
            "versioncreated": "2023-02-28T01:00:00Z",
            "version": "3",
            "pubstatus": "withheld",
            "embargoed": "2023-03-01T00:00:00Z",
        }
    )
    assert article.origin == "urn:tidewire:20230228:port"
    assert article.text.startswith(f"{TEXT}\n\nIt had been closed")
    assert (article.rights, article.version) == ("withheld", 3)
    assert article.embargo == "2023-03-01T00:00:00Z"
    assert article.published == "2023-02-28T01:00:00Z"


def test_ninjs_2_lists_its_headlines_and_bodies() -> None:
    """In ninjs 2 the main plain body is taken, and names in camel case are understood."""
    article = one(
        {
            "uri": "urn:tidewire:port",
            "headlines": [{"role": "main", "value": "Port reopens"}],
            "bodies": [
                {"role": "caption", "contentType": "text/plain", "value": "A picture"},
                {"role": "main", "contentType": "text/html", "value": f"<p>{TEXT}</p>"},
                {"role": "main", "contentType": "text/plain", "value": TEXT},
            ],
            "pubStatus": "usable",
        }
    )
    assert article.title == "Port reopens"
    assert article.text == TEXT


def test_a_cancellation_needs_no_text() -> None:
    """A ninjs item that is canceled is passed on though it has no body."""
    article = one({"uri": "urn:tidewire:port", "pubstatus": "canceled"})
    assert (article.rights, article.text) == ("canceled", "")


def test_a_list_names_each_entry_by_itself() -> None:
    """Entries are known by id, else by headline, so that a new first entry moves none of them."""
    entries = [
        {"id": 7, "title": "One", "text": TEXT},
        {"title": "Two", "text": TEXT},
        {"title": "Two", "text": TEXT + " Again."},
    ]
    origins = [item.origin for item in records.articles({"articles": entries}, "/a.json")]
    assert origins == ["/a.json#7", "/a.json#Two", "/a.json#Two (2)"]
    later = [{"id": 6, "title": "None", "text": TEXT}, *entries]
    assert [item.origin for item in records.articles(later, "/a.json")][1:] == origins


def test_an_entry_without_a_text_is_not_lost_silently() -> None:
    """Among articles, one that has a headline only comes through empty, to be named as such."""
    entries = [{"title": "One", "text": TEXT}, {"title": "Two"}, {"colour": "blue"}]
    found = [(item.title, item.text) for item in records.articles(entries, "/a.json")]
    assert found == [("One", TEXT), ("Two", "")]


def test_no_article_is_said_plainly() -> None:
    """An object without a text is refused with what it would need."""
    with pytest.raises(BadSourceError, match="no article in it"):
        list(records.articles({"name": "settings", "values": [1, 2]}, "/a.json"))


@pytest.mark.parametrize("text", ["{", "[1, 2", "nul", '{"a": 1,}', "[" * 100_000])
def test_broken_json_is_refused_with_its_place(text: str) -> None:
    """Broken JSON names the line and column, or says that it is too deep."""
    with pytest.raises(BadSourceError, match=r"line 1, column \d|nested too deeply"):
        records.parse(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["title", "text", "@graph", "articles", "author", "url", "uri", "@type"]
            )
            | st.text(max_size=5),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_any_json_gives_articles_or_a_reason(value: object) -> None:
    """No JSON value makes the reader fail in an unexplained way."""
    try:
        for article in records.articles(json.loads(json.dumps(value)), "/a.json"):
            assert article.origin
    except BadSourceError as error:
        assert str(error)  # noqa: PT017 -- either outcome is right, but never an empty reason


@pytest.mark.parametrize("depth", [101, 400, 900, 100_000])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_json_nested_without_end_is_refused(depth: int, brackets: str) -> None:
    """A value nested beyond any use is refused with its reason, at whatever depth."""
    opening = "[" if brackets == "[]" else '{"value":'
    deep = opening * depth + '"y"' + brackets[1] * depth
    with pytest.raises(BadSourceError, match="nested"):
        records.parse(f'{{"headline": "x", "text": "y", "author": {deep}}}')
