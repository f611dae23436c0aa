"""A text of several stories is told by its layout, and summed up by how each of them begins."""

from __future__ import annotations

import nlp
from nlp.summary import choose
from nlp.text import parts

BRIEFS = (
    "Ferry stuck\n\n"
    "The Selby ferry ran aground off Orl on Monday with 60 people on board. Nobody was hurt.\n\n"
    "Library to close\n\n"
    "Norrow council voted on Tuesday to close the library in Lund Street. It opened in 1931.\n\n"
    "Rare owl found\n\n"
    "A snow owl was found in a barn near Tessaly on Friday. It is the first since 1988.\n"
)
LABELLED = (
    "A bridge in Orl will be closed from Monday so that its piers can be made stronger.\n\n"
    "VILLAGE FAIR: The people of Tessaly hold their fair on the green on Saturday from ten.\n\n"
    "HELP WANTED: The lifeboat at Selby is looking for volunteers who can mend its engine.\n\n"
    "SHED PLAN: Norrow council has been asked to let a farmer build a shed of 90 metres.\n"
)
NUMBERED = (
    "Here is what to know this morning in the harbour and in the hills.\n\n"
    "1. The harbour\n\nThe port of Selby reopened on Monday after a strike of eleven days.\n\n"
    "2. The court\n\nA judge in Orl freed three bakers who had sold bread by candlelight.\n\n"
    "3. Weather\n\nSnow is expected on the passes from Friday on, the weather office said.\n"
)
TALK = (
    "ANNA VARN: The port of Selby will be closed for the whole of June, and that is that.\n\n"
    "OLE LUND: So what are the pilots going to do in all those weeks, if I may ask you?\n\n"
    "MS VARN: They are going to be paid by the state for every day that they cannot sail.\n"
)


def named(text: str) -> list[str]:
    """Return the names of a text's items."""
    return [one.name.of(text) for one in parts.items(text, nlp.read(text).sentences)]


def shown(text: str) -> list[str]:
    """Return a summary of three sentences."""
    reading = nlp.read(text)
    chosen = choose(text, reading.sentences, reading.summary, 3)
    return [
        text[reading.sentences[one.sentence].start : reading.sentences[one.sentence].end]
        for one in chosen
    ]


def test_items_are_named_by_the_lines_over_them() -> None:
    """Headings and numbered heads name what stands below them, labels what stands behind."""
    assert named(BRIEFS) == ["Ferry stuck", "Library to close", "Rare owl found"]
    assert named(NUMBERED) == ["The harbour", "The court", "Weather"]
    assert named(LABELLED) == ["", "VILLAGE FAIR", "HELP WANTED", "SHED PLAN"]


def test_a_round_up_is_summed_up_by_how_its_items_begin() -> None:
    """No sentence goes on with a story that is not the one above it."""
    assert [one.split()[0] for one in shown(BRIEFS)] == ["The", "Norrow", "A"]
    assert [one.split(":")[0] for one in shown(LABELLED)][1:] == ["VILLAGE FAIR", "HELP WANTED"]


def test_one_story_in_points_is_one_story() -> None:
    """A name that comes up under most of the heads says that all of them are about one thing."""
    story = NUMBERED
    for word in ("reopened", "freed", "expected"):
        story = story.replace(word, f"{word} for Varn")
    assert named(story) == []


def test_speakers_are_no_items() -> None:
    """A name that comes back in another label is somebody who speaks again."""
    assert named(TALK) == []


def test_items_under_datelines() -> None:
    """Two places with an agency behind each are two stories; one is a story's own."""
    wire = (
        "ORL, March 3 (Nordwire) - The painter Ida Voss died on Monday. She was 80.\n\n"
        "SELBY, March 3 (Nordwire) - The pilot Ole Lund, who sailed to Tessaly, died. He was 77.\n"
    )
    assert named(wire) == ["ORL", "SELBY"]
    assert named(wire.partition("\n")[0]) == []


def test_one_story_under_subheads_is_one_story() -> None:
    """Subheads over a paragraph each, of one name, part no news into items."""
    story = (
        "The bank of Tessaly held its rate on Monday by five votes to four.\n\n"
        "A weak economy\n\nBusinesses had asked the bank of Tessaly for a cut. They wait.\n\n"
        "Lund's dissent\n\nOle Lund told the bank of Tessaly that prices would fall by spring.\n"
    )
    assert named(story) == []


def test_a_firms_figures_are_no_items() -> None:
    """A report with its figures behind labels tells of one firm."""
    report = (
        "Orvane delivered a profit and beat what the market had expected of its quarter.\n\n"
        "Results: Earnings increased by 6.6 per cent to 1.79 crowns a share in the quarter.\n\n"
        "Revenue: It rose by 5.6 per cent to 1.3 billion crowns from the year-earlier quarter.\n\n"
        "Outlook: Analysts expect less of the next quarter than they did three months ago.\n"
    )
    assert named(report) == []


def test_matches_under_their_results_are_items() -> None:
    """A result on a line of its own stands over each match but the first."""
    matches = (
        "Ole Lund scored twice as the Selby Terns beat Orl 4-1 on Saturday.\n\nHe is 19.\n\n"
        "GULLS 3, HERONS 1\n\nThe Norrow Gulls beat the Herons with a late goal of Ida Voss.\n\n"
        "The Herons outshot the hosts.\n\n"
        "OWLS 2 REDS 1 (OT)\n\nThe Tessaly Owls needed five minutes more to beat the Reds.\n"
    )
    assert named(matches) == ["", "GULLS 3, HERONS 1", "OWLS 2 REDS 1 (OT)"]
    assert [one.split()[0] for one in shown(matches)] == ["Ole", "The", "The"]
    assert not [one for one in shown(matches) if "hosts" in one]


def test_stories_under_places_and_headlines_are_items() -> None:
    """Two headlines, each below a place in capitals, stand over two stories of any length."""
    page = (
        "ORL\n\nFerry stuck in the mud\n\nA ferry ran aground off Orl on Monday.\n\n"
        "The crew got off in boats.\n\nNobody was hurt, the coastguard said.\n\n"
        "SELBY\n\nLibrary to close in May\n\nThe library in Lund Street will close in May.\n\n"
        "It opened in 1931.\n\nThe council wants to sell it.\n"
    )
    assert named(page) == ["Ferry stuck in the mud", "Library to close in May"]
    assert named(page.replace("ORL", "4:32PM").replace("SELBY\n", "5:10PM\n")) == []


def test_stories_under_headlines_and_datelines_need_no_agency() -> None:
    """A dateline below another headline begins another story."""
    page = (
        "ORL, Nor. — A judge in Orl freed three bakers on Monday.\n\nThey had sold bread.\n\n"
        "Owl found in a barn\n\nSELBY, Nor. — A snow owl was found in a barn near Selby.\n\n"
        "It is the first since 1988.\n"
    )
    assert named(page) == ["ORL", "SELBY"]
    assert named(page.replace("Owl found in a barn\n\n", "")) == []
    again = f"{page}\nFair on the green\n\nSELBY, Nor. — Selby holds its fair on Saturday.\n"
    assert named(again) == ["ORL", "SELBY", "SELBY"]


def test_nothing_of_a_story_stands_without_how_it_begins() -> None:
    """A sentence further down in one of several stories is shown with the first of them."""
    page = "".join(
        f"{years} years ago\n\n{what} {more}\n\n"
        for years, what, more in (
            (10, "Ole Lund ran for sheriff in Orl.", "He was the only one who ran for it."),
            (
                25,
                "The pilots of Selby met on the quay on Monday.",
                "The use of it was to cost twice what it did.",
            ),
            (
                50,
                "The library of Tessaly fell down on Friday.",
                "Its books had been sold for two crowns in July.",
            ),
        )
    )
    reading = nlp.read(page)
    firsts = [one.first for one in parts.items(page, reading.sentences)]
    assert len(firsts) == 3
    for one in reading.summary:
        assert one.sentence in firsts or one.sentence < firsts[1] or one.leans_on is not None
