"""A web page gives its article, without what stands round it, and its stated date alone."""

from __future__ import annotations

import pytest

from store.errors import BadSourceError
from store.ingest import pages

BODY = (
    "<p>The port of Saltmere will reopen on Monday, Harbour Minister Ilsa Brandt said on Friday, "
    "after three months in which no ship could pass the sandbank.</p>"
    "<p>“The dredgers have finished their work,” Brandt told reporters at the quay, adding that "
    "pilots would guide the first vessels in at dawn.</p>"
    "<h2>A long winter</h2>"
    "<p>Fishing crews lost most of their season when the storm of early March moved the sandbank "
    "across the channel and left eleven ships at anchor.</p>"
)


def page(head: str = "", body: str = BODY) -> str:
    """Make a page as a newspaper's site would."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Port reopens | Saltmere Courier</title>{head}"
        "</head><body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>Port reopens</h1>{body}</article>"
        "<aside><h3>Most read</h3><ul><li><a href='/x'>Ways to cook an eel</a></li></ul></aside>"
        "<footer>Copyright 2019 Saltmere Courier. All rights reserved.</footer></body></html>"
    )


def test_the_article_comes_without_the_page() -> None:
    """Navigation, most-read lists and the footer stay out; paragraphs and subheads stay in."""
    article = pages.read(page(), "/inbox/a.html")
    assert article.title == "Port reopens"
    assert article.text.startswith("The port of Saltmere will reopen")
    assert "“The dredgers have finished their work,” Brandt told reporters" in article.text
    assert "\nA long winter\n" in article.text
    for furniture in ("Home", "eel", "Copyright", "Port reopens"):
        assert furniture not in article.text
    assert article.published is None


def test_linked_data_gives_the_fields() -> None:
    """JSON-LD gives headline, authors, publisher and the date; a canonical link the address."""
    head = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": ['
        '{"@type": "NewsArticle", "headline": "Port of Saltmere reopens", "datePublished": '
        '"2023-02-24T08:00:00+07:00", "author": {"@type": "Person", "name": "Ana Lind"}, '
        '"publisher": {"@type": "Organization", "name": "Saltmere Courier"}}]}</script>'
        '<link rel="canonical" href="https://courier.example/port">'
    )
    article = pages.read(page(head), "/inbox/a.html")
    assert article.title == "Port of Saltmere reopens"
    assert (article.byline, article.source) == ("Ana Lind", "Saltmere Courier")
    assert article.published == "2023-02-24T08:00:00+07:00"
    assert article.url == "https://courier.example/port"


def test_meta_fields_do_without_linked_data() -> None:
    """OpenGraph's fields are read where there is no JSON-LD, broken JSON-LD is passed over."""
    head = (
        '<script type="application/ld+json">{broken</script>'
        '<meta property="og:title" content="Port reopens at last">'
        '<meta property="og:site_name" content="Saltmere Courier">'
        '<meta name="author" content="By Ana Lind">'
        '<meta property="article:published_time" content="2023-02-24T08:00:00Z">'
        '<meta property="article:modified_time" content="2025-01-01T08:00:00Z">'
    )
    article = pages.read(page(head), "/inbox/a.html")
    assert article.title == "Port reopens at last"
    assert (article.byline, article.source) == ("Ana Lind", "Saltmere Courier")
    assert article.published == "2023-02-24T08:00:00Z"


def test_a_page_without_an_article_is_refused() -> None:
    """A page with no text says so."""
    with pytest.raises(BadSourceError, match="no article text"):
        pages.read("<html><head><title>x</title></head><body></body></html>", "/inbox/a.html")


def test_a_page_is_known_by_its_beginning() -> None:
    """A page is a page whatever the file is called; a fragment or a text is none."""
    assert pages.is_page(page())
    assert pages.is_page("<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='x'>")
    assert not pages.is_page("<p>One</p>")
    assert pages.declared_charset(b'<html><meta charset="iso-8859-2">') == "iso-8859-2"


def test_comments_before_a_page_are_passed_over_once() -> None:
    """A page may open with comments; text that only opens with very many is soon no page."""
    assert pages.is_page("<?xml version='1.0'?>\n<!-- a -->\n<!-- b --> <html>")
    assert not pages.is_page("<!---->" * 280 + "x")


@pytest.mark.parametrize(
    ("fetched", "stated", "kept"),
    [
        ("https://m.tide.example/2031/dam?utm_source=x", "https://tide.example/2031/dam", True),
        ("https://tide.example/amp/2031/dam", "https://www.tide.example/2031/dam/", True),
        ("https://tide.example/2031/dam", "https://tide.example/", False),
        ("https://tide.example/2031/dam", "https://tide.example/news", False),
        ("https://tide.example/story.php?id=7", "https://tide.example/story.php", False),
        ("https://tide.example/a?id=7&ref=x", "https://tide.example/a?id=7", True),
        ("https://copy.example/2031/dam", "https://tide.example/2031/dam", False),
    ],
)
def test_which_address_a_fetched_page_gets(fetched: str, stated: str, kept: bool) -> None:  # noqa: FBT001  # a case
    """A site's lasting address of that very page counts; a front page's, or another's, does not."""
    head = f'<link rel="canonical" href="{stated}">'
    article = pages.read(page(head), fetched, fetched)
    assert article.url == (stated if kept else fetched)
    assert article.canonical == stated
