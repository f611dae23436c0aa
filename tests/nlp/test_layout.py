"""Headline, byline, source, dateline and furniture of a raw text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.layout import clean, derive_title
from nlp.text import lines

BLOG = """Osk and Vell Sign Harbour Treaty

TRN0421

On Monday the ministers of Osk and Vell met in Tarn, the old port of the islands.

They signed a treaty on fishing. It took nine years.

Mara Lind, a harbour historian, exclusively for the quarterly review “Northern Tide”.

Source

You can leave a response below. Trackbacks are closed.

Leave a Reply

Powered by Quayside | Designed by: Themes of Tarn"""


def test_a_blog_page_is_read_whole() -> None:
    """Headline, byline and publication are found; the page's own lines are dropped."""
    found = clean(BLOG)
    assert found.title == "Osk and Vell Sign Harbour Treaty"
    assert not found.title_derived
    assert (found.byline, found.source) == ("Mara Lind", "Northern Tide")
    assert found.text.startswith("On Monday the ministers")
    assert found.text.endswith("“Northern Tide”.")
    assert "TRN0421" not in found.text
    assert "\n\nThey signed a treaty on fishing. It took nine years.\n\n" in found.text


def test_an_opening_paragraph_is_not_taken_for_a_headline() -> None:
    """Without a headline the title is the opening words, cut at a word, and marked so."""
    text = (
        "The council of Tarn voted on Monday night to close the old harbour for good, after nine"
        " hours of debate.\n\nNobody was pleased."
    )
    found = clean(text)
    assert found.title_derived
    assert text.startswith(found.title)
    assert found.text == text
    assert not found.title.endswith((" ", ",", " for", " to"))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Mara Lind", "Mara Lind"),
        ("By Mara Lind and Jon Osk, Staff Writers", "Mara Lind and Jon Osk"),
        ("BY MARA LIND", "Mara Lind"),
        ("Written by: Mara Lind | The Tide", "Mara Lind"),
        ("Mara Lind, Tarn Correspondent", "Mara Lind"),
    ],
)
def test_opening_bylines(line: str, name: str) -> None:
    """A byline under the headline is recognised in its usual forms and taken off the text."""
    found = clean(f"Harbour Opens At Last\n{line}\n\nThe harbour of Tarn opened on Monday.")
    assert found.byline == name
    assert found.text == "The harbour of Tarn opened on Monday."


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ("TARN, March 3 (Nordwire) -- The harbour opened.\n\nShips came.", "Nordwire"),
        ("The mayor told The Herald on Monday that it is over.\n\nHe left.", "The Herald"),
        ("The harbour opened.\n\nShips came.\n\n© 2021 Tarn Courier. All rights reserved.", None),
        ("The harbour opened.\n\nThis article was first published in The Tarn Courier.", None),
        ("The mayor told the Vell Herald and The Tribune that it is over.\n\nHe left.", None),
    ],
)
def test_publications_named_in_the_text(raw: str, source: str | None) -> None:
    """A wire in the dateline and a paper that somebody "told" are the source."""
    found = clean(raw).source
    if source:
        assert found == source
    else:
        assert found is None or "Tarn Courier" in found or found == "The Tribune"


def test_the_line_that_the_story_tells_again_is_its_headline() -> None:
    """What a page says of itself over the headline has no word of the story."""
    found = clean(
        "Scroll-right Lantern\nHarbour board of Tarn shuts the pier\n\nThe harbour board of Tarn"
        " shut its oldest pier on Monday.\n\nShips wait."
    )
    assert found.title == "Harbour board of Tarn shuts the pier"
    assert found.text.startswith("Scroll-right Lantern")


@pytest.mark.parametrize("section", ["OPINION", "Business News", "Connect with us\nScience"])
def test_a_section_name_is_no_headline(section: str) -> None:
    """A section's name, as "Opinion", above a headline is dropped."""
    found = clean(
        f"{section}\nWhy Tarn Needs A Longer Pier\n\nThe pier of Tarn is too short for ships."
    )
    assert found.title == "Why Tarn Needs A Longer Pier"
    assert found.text == "The pier of Tarn is too short for ships."


@pytest.mark.parametrize(
    "line",
    [
        "Share on Facebook",
        "Subscribe to our newsletter and get the day in your inbox",
        "Advertisement",
        "Read more: How the pier fell",
        "Related articles",
        "We use cookies to improve your experience.",
        "Tags: harbour, Tarn",
        "12 comments",
        "IMG_2041.jpg",
    ],
)
def test_furniture_is_dropped(line: str) -> None:
    """Share, subscribe, related, advertisement and cookie lines are not the article's."""
    body = "The harbour of Tarn opened on Monday.\n\nShips came in all day long, said the mayor."
    first, second = body.split("\n\n")
    assert clean(f"{first}\n\n{line}\n\n{second}").text == body


def test_prose_that_only_sounds_like_furniture_stays() -> None:
    """Sentences about sharing, comments or cookies are the article's own."""
    text = (
        "The minister shared the post on Facebook on Monday, and all were quick to comment."
        "\n\nCookies were served after the vote, and everybody present was asked to sign up.\n\n"
        "Follow-up talks are planned for May in the town of Tarn."
    )
    assert clean(text).text == text


def test_derived_titles_leave_no_quotation_open() -> None:
    """The cut falls behind a short quotation, or before a long one."""
    start = "The mayor of Tarn described the agreement with the fishermen of the islands as "
    assert derive_title(start + "“better than nothing”, while leaving.").endswith("nothing”")
    assert "“" not in derive_title(start + "“" + "a very " * 12 + "good thing”, while leaving.")


@given(st.text(alphabet='Ab c.!?…“”"\n-–0:|/By Leave a Reply Source\t•', max_size=300))
def test_cleaning_only_takes_away(raw: str) -> None:
    """Whatever comes in, no character is added but line breaks, and none changes its place."""
    found = clean(raw)
    kept = iter(raw)
    assert all(any(mine == theirs for theirs in kept) for mine in found.text if mine != "\n")


@given(st.text(max_size=300))
def test_nothing_raises(raw: str) -> None:
    """Any string at all can be cleaned."""
    clean(raw)


def test_a_derived_title_begins_behind_the_dateline() -> None:
    """Opening words that stand for a headline leave the dateline out, and no hyphened name."""
    wire = "SALTBY, March 14 (Wire) - Norrow will pump more oil from May, its minister said."
    assert derive_title(wire).startswith("Norrow will pump")
    assert derive_title("HB-20 halved the fevers of all who took it.").startswith("HB-20")
    for alone in ("SALTBY _", "SALTBY, Norrow (Wire) --", "SALTBY, March 14 —"):
        assert derive_title(f"{alone}\n\nNorrow will pump more oil from May.").startswith("Norrow")
    assert derive_title("SALTBY (Wire) --") == "SALTBY (Wire)"
    assert clean("(Undated)\n\nNorrow will pump more oil from May, it said.").title_derived


@pytest.mark.parametrize(
    ("text", "title"), [("Short line.\nMore.", "Short line"), ("   \n", ""), ("x" * 300, "x" * 100)]
)
def test_a_derived_title_is_the_opening(text: str, title: str) -> None:
    """A text's first line stands in for a headline, cut where it is long."""
    assert derive_title(text) == title


@given(st.text(max_size=400))
def test_a_derived_title_is_short_and_from_the_text(text: str) -> None:
    """It is empty for an empty text alone, and its words are the text's own."""
    title = derive_title(text)
    assert bool(title) == bool(text.strip())
    assert len(title) <= 120
    assert title in " ".join(text.split())


def test_a_press_release_has_its_own_headline() -> None:
    """The lines "For immediate release" and "Contact" are the press office's, not the headline."""
    raw = (
        "FOR IMMEDIATE RELEASE\n\nContact: Dana Pell, press@halden.example\n\n"
        "Halden Labs Reports Results of Its Trial\n\n"
        "SALTBY, Sept. 12, 2024 — Halden Labs today reported that its trial had met its aim.\n\n###"
    )
    cleaned = clean(raw)
    assert cleaned.title == "Halden Labs Reports Results of Its Trial"
    assert "Contact" not in cleaned.text
    assert "###" not in cleaned.text


def test_a_nameless_correspondent_is_a_byline_and_a_desk_no_source() -> None:
    """The line "Our Special Correspondent" credits the article; "(City Desk) --" names no paper."""
    cleaned = clean(
        "Minister asks for water\n\nOur Special Correspondent\n\n"
        "(City Desk) -- The minister asked the centre on Friday for water for the two districts."
    )
    assert cleaned.byline == "Our Special Correspondent"
    assert cleaned.source is None


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Brask (Orl) [Norland], Aug 11 (ANW): The minister left on Sunday.", "The minister"),
        ("The Harbour Tribunal (HT)-1 on Monday sentenced nine men.", "The Harbour"),
        ("BRASK, (Nordwire) – The high court of Orl met on Saturday.", "The high"),
        ("Brask, Jul 6 (ANW) The high court of Orl met on Saturday.", "The high"),
        ("BRASK: The high court of Orl met on Saturday.", "The high"),
        ("BRASK, DHN: The high court of Orl met on Saturday.", "The high"),
        ("Brask - Nurses of the port vowed on Monday to go on.", "Nurses"),
        ("ADA VOSS: The quay is shut.\n\nOLE LIND: Who says so?\n", "ADA VOSS"),
        ("Ada Voss – Selby's best known surgeon – left on Monday.", "Ada Voss"),
        ("The quay is shut. BRASK: The high court met on Saturday.", "The quay"),
    ],
)
def test_a_dateline_on_the_first_line_is_not_shown(text: str, opens: str) -> None:
    """Where and whose a report is stands before its words; a speaker's label is no dateline."""
    assert text[lines.behind_dateline(text, 0, len(text)) :].startswith(opens)


@pytest.mark.parametrize(
    "stamp",
    [
        "Published 11:55 pm Wednesday, October 20, 2031",
        "Posted: 5:42 PM, Sep 03, 2031",
        "Published: 07:02, 19 September 2031 | Updated: 09:41, 19 September 2031",
        "PUBLISHED 8:25 PM ET Dec. 20, 2031",
        "2:31 pm on 28 November 2031",
        "Published 3rd Jun 2031, 06:15 BST- 2 min read",
    ],
)
def test_a_stamp_with_its_time_first_is_no_headline(stamp: str) -> None:
    """The line below it is."""
    body = "The harbour of Tolmund froze over on Tuesday, the mayor said. No boat got out of it."
    assert clean(f"{stamp}\n\nHarbour of Tolmund freezes\n\n{body}").title == (
        "Harbour of Tolmund freezes"
    )


def test_a_byline_that_holds_the_date_stays() -> None:
    """Nothing else tells when the article appeared."""
    body = "The harbour of Tolmund froze over on Tuesday, the mayor said. No boat got out of it."
    made = clean(f"Harbour of Tolmund freezes\n\nBy Mira Oster | May 10, 2031\n\n{body}")
    assert (made.byline, made.text.split("\n")[0]) == ("Mira Oster", "By Mira Oster | May 10, 2031")
    bare = clean(f"Harbour of Tolmund freezes\n\nBy Mira Oster\n\n{body}")
    assert bare.text == body


@pytest.mark.parametrize(
    ("head", "foot", "byline", "source"),
    [
        ("By Channel 9 News", "", None, "Channel 9 News"),
        ("By The Orrin Press", "", None, "The Orrin Press"),
        ("By A Staff Correspondent", "", "A Staff Correspondent", None),
        ("Ada Brask / The Orrin Observer / AP", "", None, None),
        ("Ada Brask, staff writer", "", "Ada Brask", None),
        ("", "© Copyright Orrin Times 2031. All rights reserved.", None, "Orrin Times"),
    ],
)
def test_a_paper_is_no_author_and_a_picture_names_neither(
    head: str, foot: str, byline: str | None, source: str | None
) -> None:
    """Who took a picture did not write the text, and what names a paper is its source."""
    body = (
        "The ferry of Orrin will sail again in May, the mayor said on Monday.\n\nThe quay"
        " was mended in the winter, and the captain has come back from the south."
    )
    cleaned = clean("\n\n".join(filter(None, ("Ferry to sail again", head, body, foot))))
    assert (cleaned.byline, cleaned.source) == (byline, source)
