"""Which sentences are the newsroom's or the page's own, not the article's."""

from __future__ import annotations

import pytest

from nlp import sentences
from nlp.text import asides, captions, signs


def own(words: str, text: str = "") -> bool:
    """Say whether `words` are an aside in `text`."""
    return asides.is_aside(words, asides.of(text or words))


@pytest.mark.parametrize(
    "words",
    [
        "Scroll down for video .",
        "We’re ending our live coverage for today, thanks for following.",
        "It’s Friday, and here are the five stories of the day.",
        "Good morning, everyone.",
        "MARA LIND, HOST: Good evening!",
        "Welcome back to the show.",
        "The men mend the quay in the rain .",
        "The ministry did not respond to a request for comment.",
        "The Tidings has contacted the harbour board for comment.",
        "Anyone with information is asked to call the Tarn police on 555 0134.",
        "A version of this article appears in print on 3 May.",
        "Media playback is unsupported on your device.",
        "Image caption The quay was closed on Monday.",
        "Watch the crews leave the quay »",
        "Additional reporting by Mara Lind.",
        "Tarn This Week airs on Radio Selm weekdays from 6:00 a.m.",
        "Last updated at 8:21 AM on 4 October 2023 .",
        "For more information, visit www.tarn.example.",
        "Sign up for our weekly letter from the coast.",
        "STORY HIGHLIGHTS Mayor resigns Two held over fire The mayor of Tarn resigned on Monday.",
        "Copyright 2024 The Tarn Tidings.",
        "Credit: Mara Lind.",
        "Tidewire's Mara Lind wrote in Selby.",
    ],
)
def test_pages_speak_of_themselves(words: str) -> None:
    """Calls to action, notes on reporting and a page's own lines are asides."""
    assert own(words)


@pytest.mark.parametrize(
    "words",
    [
        "The harbour board updated its figures on Monday.",
        "Mara Lind told reporters that the quay would open in May.",
        "Police asked residents to stay away from the quay.",
        "The coverage of the board’s fire insurance ends here, its lawyer said.",
        "The film shows the crews in their boats.",
        "On March 8, 2014, at 1:19 a.m., somebody spoke the last words.",
    ],
)
def test_news_is_no_aside(words: str) -> None:
    """The same words in a sentence of news leave it news."""
    assert not own(words)


def test_a_text_cut_into_tokens_ends_in_spaced_stops() -> None:
    """Where every comma has a space before it, a stop behind a space says nothing."""
    text = "The crews , who came from Vell , mend the quay . They left , wet and cold , at noon ."
    assert not own("The crews , who came from Vell , mend the quay .", text)


@pytest.mark.parametrize(
    ("words", "caption"),
    [
        ("Tribute: Flowers lie on the quay where the crews were lost.", True),
        ("In happier times: Jon Osk with his daughter at the regatta.", True),
        ("Mr Osk said: The quay will close.", False),
        ("TARN: The harbour board closed the quay on Monday.", False),
        ("Mara Lind added: ‘It is late.’", False),
        ("He had one question: Who will pay?", False),
    ],
)
def test_captions_are_told_by_their_label(words: str, caption: bool) -> None:  # noqa: FBT001 -- a table's column
    """A label and a colon make a caption, a verb of speech or a place in capitals does not."""
    assert captions.is_label(words, 5) is caption
    assert not captions.is_label(words, 0)


def test_a_press_office_closes_with_itself() -> None:
    """What follows "About …" or "Notes to editors" is the press office's, not news."""
    text = (
        "Halden Works opened a quay in Tarn on Monday.\nIt employs 40 people.\n"
        "The council paid for half of it.\nAbout Halden Works\n"
        "Halden Works is a leading builder of quays in twelve countries.\n"
    )
    looks = signs.read(text, sentences.split(text))
    assert [look.aside for look in looks] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("For The Tide, this is Dora Lunt in the Harbour One newsroom in Selby.", True),
        ("Harbour One correspondent Ola Brandt reports from Tarn.", True),
        ("This is the first newsroom in Selby to close.", False),
        ("The correspondent reports from Tarn that the quay is shut.", False),
    ],
)
def test_a_broadcaster_hands_over(words: str, *, aside: bool) -> None:
    """Who speaks in a studio, and who reports from where, is no news."""
    assert asides.is_aside(words, asides.of(words)) is aside


@pytest.mark.parametrize(
    ("words", "caption"),
    [
        ("Mayor Mara Lind waves to the crowd at Tarn harbour on May 3, 2031.", True),
        ("The moor fire burns above houses in Tarn, N.B., on Friday, May 3, 2031.", True),
        ("The moor fire burned above houses in Tarn, N.B., on Friday, May 3, 2031.", False),
        ("The harbour fair opens in Tarn on Friday, May 3, 2031.", False),
        ("Mayor Mara Lind with her brother Ole Lind (left) and Dora Lunt.", True),
        ("Mara Lind, second from right, with Ole Lind and Dora Lunt.", True),
        ("Mara Lind turned left and met Ole Lind and Dora Lunt.", False),
        ("Ola Brandt (L-Selm) speaks at a rally in Tarn on 3 May 2031.", True),
        ("Mayor Mara Lind opened the quay at Tarn on May 3, 2031.", False),
        ("Mara Lind holds that the quay was unsafe.", False),
    ],
)
def test_what_a_picture_shows_is_told_in_the_present_with_its_year(
    words: str,
    caption: bool,  # noqa: FBT001  # a case's outcome
) -> None:
    """News of a day with its year is told in the past."""
    assert captions.is_label(words, 5) is caption


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("The study was funded by the harbour board of Tarn.", True),
        ("Dr Lind has received consulting fees from the state's electricity company.", True),
        ("The authors declared no competing interests.", True),
        ("Dora Lunt was a guest of Tarn Tourism.", True),
        ("Because of an editing error, an article on May 3 misstated the name of a quay.", True),
        ("Page last updated at 09:40 GMT, Tuesday, 4 May 2032", True),
        ("The new quay was funded by the harbour board of Tarn.", False),
        ("The mayor was a guest of honour at the regatta and left at noon.", False),
        ("The bank has raised its fees and its interest rates since May.", False),
    ],
)
def test_who_paid_for_a_piece_is_no_news(words: str, *, aside: bool) -> None:
    """Disclosures under a study or a travel piece read as accusations in a summary."""
    assert own(words) is aside


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("The council is due to meet late on Thursday [AFP]", True),
        ("Rangers search the quay of Tarn from the air. Ola Lind/Tarn Rescue/Tide archives", True),
        ("Members of the club cheer after a goal. Ola Lind photo", True),
        ("Ferries wait off the port of Tarn on Monday [Ola Lind/Reuters]", True),
        ("Police said on Tuesday that the quay stays shut (Ola Lind/PA)", True),
        ("The ferry was old, the court heard on Monday. [Reuters]", False),
        ("Dockers walk along the quay of Tarn on Monday, Sept. 4. (Ola Lind / Tarn Press)", True),
        (
            "Dockers walk along the quay. The strike is in its fifth day. (Photo by O. Lind/AP)",
            True,
        ),
        ("The mayor called the plan “hasty.”Image: norpress/O. Lind", True),
        ("Crews look at the pier on Monday. Nobody was hurt. PHOTO | OLA LIND | TIDE GROUP", True),
        (
            "A helicopter drops water on the quay, Thursday, May 15, 2031. THE NORPRESS/Ola Lind",
            True,
        ),
        ("Mara Lind opens the quay of Tarn © Tide Pictures", True),
        (f"{'Ada Voss visits the quay of Tarn in fog. ' * 15}(Ola Lind / The Tide)", True),
        ("The harbour master said that the quay of Tarn would close in May.", False),
        ("The vote was a draw between the two parties (Tide/Union).", False),
        ("The dockers of Tarn will strike from Monday, the union said. (AFP)", False),
    ],
)
def test_a_line_that_credits_a_picture_is_its_caption(line: str, *, caption: bool) -> None:
    """Whatever else it says, a line that ends in a picture's credit stands under a picture."""
    assert captions.is_caption(line) is caption


def test_the_words_under_the_first_picture_are_not_the_lead() -> None:
    """An agency in brackets ends a caption above the story, and the news at its end."""
    text = (
        "Burnt sheds stand on the quay of Tarn. (Associated Press)\n"
        "TARN, May 3 – The quay of Tarn burnt down in the night to Friday.\n"
        "Nobody was hurt, the harbour master said. (Associated Press)\n"
    )
    first, *_, last = sentences.split(text)
    assert (first.kind, last.kind) == ("furniture", "prose")


def test_the_lines_above_an_agencys_are_a_pictures() -> None:
    """A caption may have the photographer and the agency on lines of their own below it."""
    text = (
        "Flames consume a shed near Tarn on Saturday, July 8, 2031.\nOla Lind\nAP Photo\n"
        "TARN, July 9 – A fire destroyed eleven sheds near Tarn on Saturday, the mayor said.\n"
        "Nobody was hurt, but four hundred people had to leave their houses.\n"
    )
    kinds = [one.kind for one in sentences.split(text)]
    assert kinds == ["furniture"] * 3 + ["prose"] * 2


@pytest.mark.parametrize(
    "credit",
    [
        "Image: Supplied",
        "Reuters Archive",
        "Photo: Ola Lind",
        "The Tide/Ola Lind",
        "Buy this photo",
    ],
)
def test_a_line_that_only_credits_a_picture_stands_below_its_caption(credit: str) -> None:
    """Above the story the line before a credit tells what the picture shows."""
    text = (
        f"A mourner holds a candle on the quay of Tarn, where two ferries had sunk.\n{credit}\n"
        "The captain of one of the ferries was arrested on Monday, police said.\n"
        "Nine people were hurt.\n"
    )
    kinds = [one.kind for one in sentences.split(text)]
    assert kinds == ["furniture", "furniture", "prose", "prose"]


def test_this_picture_shows_nothing_new() -> None:
    """A sentence that says what its picture shows is a caption, without line ends as well."""
    words = "This photo provided by the harbour of Tarn shows smoke above the quay on Monday."
    assert captions.is_label(words, 5)
    assert not captions.is_label("This report shows that the quay of Tarn was unsafe.", 5)
