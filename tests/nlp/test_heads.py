"""A headline and a standfirst that end in a full stop are lines over the text, not its news."""

import pytest

from nlp import layout, sentences, summary
from nlp.text import heads

STORY = (
    "The town council of Tarn voted on Friday to close the ferry to Vell, which loses money every"
    " winter.\n\nMayor Ola Brandt said that the last boat would sail on 3 March.\n\nSkippers on the"
    " quay said that they had not been asked.\n\nThe ferry carried 4,000 people last year."
)


def over(*first: str) -> int:
    """Return how many of the first lines are taken for lines over the story."""
    text = "\n\n".join((*first, STORY))
    return heads.count(text, sentences.split(text))


def test_what_the_story_says_again_stands_over_it() -> None:
    """A headline is told by its words, which come again, or by its want of a sentence's own."""
    assert over() == 0
    assert over("Tarn council votes to close ferry to Vell.") == 1
    assert over("Skippers angry as council calls time.") == 1
    assert over("Ola Brandt: 'The ferry is done for.'") == 1
    assert over("Tidewire: Mayor took the skippers' money.") == 1
    assert over("Caught out, these skippers told the mayor to swim.") == 1
    assert over("Tarn council votes to close Vell ferry.", "Skippers angry at short notice.") == 2
    assert over("Skippers, scorned by mayor on quay, rally behind him.") == 1


def test_titles_and_what_stands_above_an_abstract_stand_over_the_story() -> None:
    """A line in a title's capitals is none of the news, nor is what stands above an abstract."""
    assert over("Ferry to Vell to close.", "Suspected Losses at the Quay.") == 2
    abstract = "The council wants to save money. The skippers, who feared it, are angry."
    assert over("Quay life.", "ABSTRACT.", abstract, "FULL TEXT.") == 1
    assert over("Ines Radek met Davit Sorel in Selby.") == 0


def test_who_the_author_is_stands_over_a_column() -> None:
    """What stands above “The views expressed …” is about the author; so is that line itself."""
    bio = "Ola Brandt is professor of tides at Vell. The views expressed here are solely hers."
    assert over(bio) == 2


def test_a_short_opening_is_no_headline() -> None:
    """A scene, a sentence from which the story goes on, and a dateline stay in the story."""
    assert over("It was a cold morning on the quay of Tarn.") == 0
    assert over("Police arrested three men in Tarn on Friday.") == 0
    assert over("TARN (Tidewire) - Ferry to Vell closes.") == 0
    assert over("The town council of Tarn said that it voted to close the ferry to Vell.") == 0
    text = "Ferries may soon be fewer.\n\nThat is what the council of Tarn decided.\n\n" + STORY
    assert heads.count(text, sentences.split(text)) == 0


def test_no_summary_shows_a_headline_and_the_page_has_it() -> None:
    """The headline is the article's title, without its full stop, and no sentence of a summary."""
    text = "Tarn council votes to close ferry to Vell.\n\n" + STORY
    parts = sentences.split(text)
    assert 0 not in {one.sentence for one in summary.rank(text, parts)}
    cleaned = layout.clean(text)
    assert cleaned.title == "Tarn council votes to close ferry to Vell"
    assert not cleaned.title_derived
    assert cleaned.text == STORY


def test_a_headline_that_is_printed_twice_is_dropped_twice() -> None:
    """A line that says the headline once more is the page's, not the article's."""
    twice = "Ferry to Vell Closes After Vote\n\nFerry to Vell closes after vote.\n\n" + STORY
    assert layout.clean(twice).text == STORY


def test_what_stands_above_a_dateline_stands_over_the_story() -> None:
    """A standfirst without a name is none of the news, whatever its words."""
    standfirst = "Amid anger on the quay, she's seen as no friend of the sea."
    dated = f"Quay doubts the mayor.\n\n{standfirst}\n\nTARN, Norrow - {STORY}"
    assert heads.count(dated, sentences.split(dated)) == above(dated, "TARN")


def above(text: str, words: str) -> int:
    """Return how many sentences of prose begin before some words."""
    return sum(
        one.kind == "prose" and one.start < text.index(words) for one in sentences.split(text)
    )


@pytest.mark.parametrize(
    ("headline", "over"), [("Quay doubts the mayor;", 1), ("Quay doubts the mayor", 0), (None, 0)]
)
def test_a_headline_cut_in_two_goes_on_in_the_first_line(headline: str | None, over: int) -> None:
    """Behind a headline that ends in a semicolon stands its second half, whatever its words."""
    text = f"Her fate hinges on the ferry's return, a pilot says.\n\n{STORY}"
    assert heads.count(text, sentences.split(text), headline) == over


def test_a_standfirst_of_two_sentences_is_told_again_by_its_story() -> None:
    """Both sentences of a first paragraph come again right behind it; a quotation's may stay."""
    first = "The ferry to Vell loses money every winter. Mayor Ola Brandt said it would sail last."
    assert over(first) == 2
    assert over(f"“{first}") == 0
    assert over("The ferry to Vell loses money. Nobody on the quay of Tarn knew of the vote.") == 0


def test_a_line_whose_end_mark_is_missing_is_a_headline_or_the_news() -> None:
    """Without a sentence's own words it stands over the story, below key points as well."""
    second = (
        "Tarn ferry sees boats tumble out of timetable after vote and anger of skippers on quay"
    )
    text = f"- The vote was close\n- Skippers were there\n\n{second}\n\n{STORY}"
    ranked = summary.rank(text, parts := sentences.split(text))
    assert second not in [
        text[parts[one.sentence].start : parts[one.sentence].end] for one in ranked
    ]
    news = (
        "The council of Tarn has refused to keep a ferry proposed for the winter on the route to"
        " Vell, near Selby"
    )
    assert sentences.split(f"{news}\n\n{STORY}")[0].kind == "prose"
