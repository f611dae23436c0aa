"""Marks come off, words and their order stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.ingest import markdown, markup


def test_blocks_become_lines() -> None:
    """Paragraphs stand apart, list items keep a dash, captions and scripts are gone."""
    html = (
        "<h2>At sea</h2><p>The <b>port</b>\n opens&hellip;<br>Soon.</p><script>x()</script>"
        "<figure><img src=a.jpg><figcaption>A ship</figcaption></figure>after "
        "<ul><li>One</li><li><p>Two <i>and</i> a half</p></li></ul><!-- note --> tail"
    )
    assert markup.plain(html) == (
        "At sea\n\nThe port opens…\nSoon.\n\nafter\n\n- One\n- Two and a half\n\ntail"
    )


def test_inline_marks_leave_no_spaces() -> None:
    """A word with a link inside it stays one word."""
    assert markup.plain("<p>Salt<a href='#'>mere</a>’s</p>") == "Saltmere’s"


def test_nul_and_declarations_do_no_harm() -> None:
    """An XML declaration and NUL characters are passed over."""
    assert markup.plain('<?xml version="1.0" encoding="utf-16"?><p>O\x00ne</p>') == "One"


@given(st.text(alphabet="<>/pbrliscript &;#x41\"'=ab \n", max_size=200))
def test_any_markup_gives_text(html: str) -> None:
    """Broken markup never raises."""
    assert isinstance(markup.plain(html), str)


def test_deep_nesting_does_not_recurse() -> None:
    """Ten thousand open elements are read without running out of stack."""
    assert "deep" in markup.plain("<div>" * 10_000 + "deep")


def test_front_matter_gives_the_fields() -> None:
    """Title, date and author come from the front matter; the body loses its marks."""
    fields, body = markdown.read(
        '---\ntitle: "Port reopens"\ndate: 2023-02-28\nauthors:\n  - Ana Lind\n  - Bo Ek\n---\n'
        "The *port* of [Saltmere](https://salt.example)\nwill reopen.\n\n> “At last”, she said.\n"
    )
    assert fields.text("title") == "Port reopens"
    assert fields.text("date") == "2023-02-28"
    assert fields.byline() == "Ana Lind, Bo Ek"
    assert body == "The port of Saltmere will reopen.\n\n“At last”, she said."


def test_a_heading_at_the_top_is_the_title() -> None:
    """Without front matter, the first-level heading is the title and leaves the body."""
    fields, body = markdown.read("# Port *reopens*\n\nThe port will reopen.\n\n## Later\n\nMore.\n")
    assert fields.text("title") == "Port reopens"
    assert body == "The port will reopen.\n\nLater\n\nMore."


def test_a_rule_is_no_front_matter() -> None:
    """Dashes round prose are a rule, not metadata."""
    text = "---\nThe port will reopen on Monday\n---\nMore.\n"
    fields, _ = markdown.front_matter(text)
    assert not fields.values


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """Lines longer than any width were not broken at one: their ends are the author's."""
    long = (
        "The port of Saltmere will reopen on the first day of spring, " + "as it did before, " * 5
    )
    _fields, body = markdown.read(f"{long}\n‘We are glad’\n{long}\n")
    assert body.split("\n")[1] == "‘We are glad’"
    _fields, body = markdown.read("The port of Saltmere\nwill reopen\non Monday.\n")
    assert body == "The port of Saltmere will reopen on Monday."


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# Port reopens", "Port reopens"),
        ("# Port reopens  ##  ", "Port reopens"),
        ("#  Why C# won", "Why C# won"),
        ("# Port" + " " * 5000 + "reopens", "Port reopens"),
        ("Port reopens\n====", "Port reopens"),
    ],
)
def test_headings_at_the_top_are_titles(heading: str, title: str) -> None:
    """Both of Markdown's headings give the title, without closing marks, spaces however many."""
    fields, body = markdown.read(f"{heading}\n\nThe port will reopen.\n")
    assert " ".join((fields.text("title") or "").split()) == title
    assert body == "The port will reopen."
