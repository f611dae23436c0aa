"""Times that hang on another one in the story: years told once, nights, weeks later, ages."""

from __future__ import annotations

import pytest

from nlp import timexes
from nlp.sentences import split
from tests.nlp.timex_helpers import told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels took Brask in April, weeks after a coup in March.", "2031-03"),
        ("She lost the final in May. Four weeks later, in June, she won gold.", "2031-06"),
        ("He lost last year's final. Weeks later, in August, he beat Ode.", "2030-08"),
        ("They have owned it since 1933, when a baker bought it on June 1.", "1933-06-01"),
        (
            "The town fell in 1963. That summer was hot, and a man was shot on June 12.",
            "1963-06-12",
        ),
        ("Ode was seized in December and freed the next day.", "2030-12"),
        ("The crops failed in 1921. The next spring, thousands died.", "1922-SP"),
        ("The deal must be signed by 30 July.\n\nA week earlier it had failed.", "2031-W28"),
        (
            "In the first half of 2031 some 30 died, more than in the same period of 2030.",
            "2030-H1",
        ),
        (
            "In the first half of 2031 some 30 died, more than in the same period last year.",
            "2030-H1",
        ),
        ("Sales fell in the first quarter of 2031 from the same period of 2030.", "2030-Q1"),
        ("It sold 80 in 1993 and fewer in the first half of the year.", "2031-H1"),
        ("It opens on Friday the 18th and runs from the 19th to the 27th.", "2031-07-27"),
    ],
)
def test_a_time_that_hangs_on_another(text: str, value: str) -> None:
    """What is told from another date has the year or the day that the story gives it."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She will be sworn in after winning Saturday's election.", "2031-07-12"),
        ("She admitted it after a paper asked about the letters in September.", "2030-09"),
        ("Heading into Friday's vote, she leads.", "2031-07-18"),
        ("On Friday the court rules on the appeal.", "2031-07-18"),
        ("On Friday the court ruled on the appeal.", "2031-07-11"),
        ("A higher tax comes in November, the bank said.", "2031-11"),
        ("Velmo Oil reports after the bell Thursday.", "2031-07-17"),
        ("The match is off. It will now be played on Friday.", "2031-07-18"),
        ("Parliament returns Monday.", "2031-07-21"),
        ("She speaks to the nation on Friday.", "2031-07-18"),
        ("Clubs heard him; Ms Ode, who speaks to them on Monday, did not.", "2031-07-21"),
        ("The Brask of today is not the old one.", "PRESENT_REF"),
        ("The party must support her in November.", "2031-11"),
        ("She shrugged at the looming showdown in November.", "2031-11"),
        ("The firm cut jobs in the wake of the weak September sales, which will go on.", "2030-09"),
        ("The judge had ordered them to hand it over by January.", "2031-01"),
        ("They had 1,900 votes heading into Tuesday's primary.", "2031-07-15"),
        ("Ode did not win as he could have Tuesday.", "2031-07-15"),
        ("Voters expect Ms Ode to win Saturday's vote.", "2031-07-19"),
        ("On Saturday, Velmorans vote in five regions.", "2031-07-19"),
        ("On Saturday, the mayor has a speech scheduled in Brask.", "2031-07-19"),
        ("In the vote on Saturday, Ode faces an old rival.", "2031-07-19"),
        ("Talks were set for Wednesday, followed by a walk on Thursday.", "2031-07-17"),
        ("The envoy testifies before the panel on Friday.", "2031-07-18"),
        ("They came here in 1940. Some 900 should follow over the next year.", "2032"),
        ("They expect 300 over the next week.", "P1W"),
        ("She quit in 2019 and wrote a book in the next year.", "2020"),
        ("Friday would have been her birthday.", "2031-07-11"),
        ("Flags are at half-staff until sunset Friday.", "2031-07-18"),
        ("The show returns on Aug. 9. On Tuesday it was seen in Brask.", "2031-07-15"),
        ("In August he beat Ode for gold, and in September he took the Cup.", "2030-09"),
        ("The Rovers won the Super Bowl Sunday night.", "2031-07-13TNI"),
        ("On this date last year she was in jail.", "2030-07-16"),
        ("At this time last year she was in jail.", "2030"),
        ("By 2100 the sea may rise by a metre.", "2100"),
        ("Until 2050 nothing will change.", "2050"),
        ("The wall was built in the third century B.C.", "BC02"),
        ("He wished them a better tomorrow.", "FUTURE_REF"),
        ("They want the policies of yesterday.", "PAST_REF"),
        ("Nobody comes two weeks beforehand.", "P2W"),
        ("The leak began on 30 September.", "2030-09-30"),
        ("Two days later, he said, came the storm.", "P2D"),
    ],
)
def test_a_time_that_its_clause_decides(text: str, value: str) -> None:
    """The words of its own clause say whether a time is over, to come, or no day at all."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "She fled in her twenties.",
        "This was to be his last year.",
        "She forgets the last day I rowed home.",
        "It will not happen overnight.",
        "It was done in the last year of his presidency.",
        "They work here with H1-B visas.",
        "The pump costs 2100 marks.",
    ],
)
def test_no_time(text: str) -> None:
    """Ages, somebody's own last year, and numbers are no dates."""
    assert told(text) == []


def test_a_night_of_which_nothing_is_told_stays_open() -> None:
    """“That night” is of the day told just before it, and of no day where none is."""
    assert told("The ship sank on 3 March. That night 40 men drowned.")[-1][1] == "2031-03-03TNI"
    assert told("The band played in Brask that night.")[-1][1] == "XXXX-XX-XXTNI"


def test_nothing_counts_past_a_date_without_a_year() -> None:
    """Where nothing dates the "September" before it, "the next month" is of no year either."""
    text = (
        "The bridge was opened in May 2014.\n\nShe made a slip in September and another one in"
        " November. The next month she was gone, and two months later so was he."
    )
    found, _ = timexes.find(text, split(text))
    assert [(one.value, one.edtf) for one in found[1:]] == [
        ("XXXX-09", None),
        ("XXXX-11", None),
        ("XXXX-XX", None),
        ("P2M", None),
    ]
