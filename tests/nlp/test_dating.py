"""When a text was written is told from its own words: bounds first, never the latest year."""

from __future__ import annotations

import pytest

from nlp import edtf, timexes
from nlp.sentences import split
from nlp.values import Dating


def dated(text: str) -> Dating:
    """Infer when a text was written."""
    return timexes.find(text, split(text), None)[1]


def shown(text: str) -> str:
    """Say when a text was written as an editor would."""
    return edtf.display_dating(dated(text))


@pytest.mark.parametrize(
    "text",
    [
        "TOLMUND, Feb. 3, 2031 (Brask Wire) – The harbour froze.",
        "Harbour freezes\nTuesday 3 February 2031\nThe harbour of Tolmund froze.",
        "Harbour freezes\nPublished: February 3, 2031\nThe harbour of Tolmund froze.",
        "The harbour of Tolmund froze over.\nMira Oster\nPosted on 2031-02-03",
        "3 February 2031 Last updated at 16:20 GMT\nThe harbour of Tolmund froze.",
        "Harbour freezes\nMira Oster, Brask Times\nFebruary 3, 2031 | 10:00 AM\nIt froze.",
        "[Tolmund, 3 February 2031] The harbour froze.",
        "Harbour freezes\nPublished on February 3, 2031 at 10:15 a.m.\nIt froze.",
        "Press release | 3 February 2031\nThe harbour froze.",
        "Harbour freezes\nBy Mira Oster | Brask Times | Posted: February 3, 2031\nIt froze.",
        "Harbour freezes\nPublished in the Brask Times, February 3rd, 2031\nIt froze.",
    ],
)
def test_a_printed_date_settles_it(text: str) -> None:
    """A dateline, a line of its own or a label gives the day itself."""
    when = dated(text)
    assert (when.edtf, when.basis) == ("2031-02-03", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "Storm of February 3, 2031 remembered\nIt was the worst.",
        "In an email dated Feb. 3, 2031 — a week before the storm — she warned.",
        "A report published on 3 February 2031 says the harbour is clean.",
        "The licence, issued on 3 February 2031, was withdrawn.",
        "FILE PHOTO: Tolmund Harbour, February 3, 2031. REUTERS/Mira Oster\nThe harbour froze.",
        "Photo: Tolmund Harbour, February 3, 2031\nThe harbour froze.",
        "Summer Fair, 3 February 2031\nThe choir will sing.",
        "Concert – 3 February 2031\nThe choir will sing.",
        "Out 3 February 2031\nThe film tells of a storm.",
        "Date: February 3, 2031\nVenue: Town Hall\nThe mayor will speak.",
        "Born: 3 February 2031\nShe wrote nine novels.",
        "Harbour freezes\nUpdated: 3 February 2031\nThe harbour froze.",
        "WHEN: Tuesday, February 3, 2031, 10 a.m.\nThe mayor will speak.",
        "Timetable from 3 February 2031\nThe line gets two more trains.",
        "Judgment of 3 February 2031\nThe pipe may be built.",
        "February 3, 2031\nDear Mother, we crossed the river.",
        "Tolmund, February 3, 2031 — the day on which the guns fell silent.",
        "Harbour freezes\n3 February 2031\nIt froze. In 2033 a wall was built.",
        "On February 3, 2031, the harbour of Tolmund froze.",
    ],
)
def test_a_date_in_a_sentence_is_not_the_articles_own(text: str) -> None:
    """What stands in a headline or a sentence dates what is told."""
    assert dated(text).basis != "dateline"


def test_a_year_told_as_over_moves_a_yearless_date_behind_it() -> None:
    """Whoever praises a finished presidency of 2030 writes in 2031 at the earliest."""
    text = (
        "Envoys met in Tolmund on March 9. Oster praised Valdora for its successful presidency of"
        " the League in 2030, which helped trade."
    )
    assert shown(text) == "9 Mar [2031] or soon after"
    assert dated(text).evidence[0].rule == "over"


def test_a_year_told_as_current_is_the_year_of_writing() -> None:
    """Hopes under this year's presidency are written in it; the last day is a bound."""
    text = (
        "In a January 14 letter Oster wrote to Varn. He hopes to further trade under Valdora’s"
        " presidency of the League in 2030. Dr Brandt told the Herald on February 6 that it may."
    )
    assert shown(text) == "early Feb [2030], on or after 6 Feb"


def test_a_year_that_is_looked_forward_to_has_not_begun() -> None:
    """Wishes for 2031 are written before it, or in its first weeks."""
    text = (
        "The prince called on the embassy.\nHe came on December 20, staff said. “We look forward"
        " to a peaceful 2031,” they added. “2030 has seen much,” said Oster."
    )
    when = dated(text)
    assert edtf.display_dating(when) == "mid-Dec [2030], on or after 20 Dec"
    assert when.not_after == "2031-02-28"


def test_a_comparison_with_last_year_makes_its_year_current() -> None:
    """“Twice as many as last year” is told in the year it compares."""
    text = (
        "At the beginning of August Oster visited Tolmund. Between January and May 2030 some 1,000"
        " pilgrims came, twice as many as in the same months last year. A road is due by 2035."
    )
    assert shown(text) == "Aug [2030] or soon after"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Varn handed over the gavel after a successful presidency of the League in 2030, Oster"
            " said on December 5."
        ),
        "The king praised Valdora’s successful hosting of the 2030 Cup on December 20.",
        (
            "Under Valdora’s presidency of the League in 2031, the two will deepen ties, Oster"
            " said on November 12."
        ),
        "Exports in 2030 rose 5 per cent compared to the previous year, Oster said on January 17.",
        "Sales in 2030 were 5 per cent higher than last year, the firm said on January 9.",
        "2025 was declared the year of water. On March 22 the wells were dry again.",
        "2030 has been named the hottest year on record, Oster said on January 20.",
        "As Tolmund looks forward to 2040, it lacks homes, the mayor said on October 3.",
        "The firm hopes for growth in 2031, it said on February 2.",
        "On May 3 Oster recalled the successful presidency of Valdora in 2018.",
        "2029 had witnessed floods. On June 6 it rained again.",
        (
            "By the end of 2023 the wall will be finished, Varn had said in 2021. On September 1 it"
            " was not."
        ),
    ],
)
def test_what_may_be_of_another_year_dates_nothing(text: str) -> None:
    """A year that may be near, over or ahead leaves a day without its year, and no false bound."""
    when = dated(text)
    assert (when.edtf, when.shown) == (None, None)
    assert when.not_after is None or when.not_after >= "2031"


def test_years_alone_give_a_bound_and_no_date() -> None:
    """The latest year named is never taken for the date."""
    when = dated("The bridge was built in 2019. It was closed in 2024. Nobody knows why.")
    assert (when.edtf, when.not_before) == (None, "2024")
    assert edtf.display_dating(when) == "2024 or later"


@pytest.mark.parametrize(
    "text",
    [
        "Varn will run again in 2034, said Oster.",
        "She was elected to a body that expects a deficit in 2034.",
        "The share is projected to rise in 2034.",
        "Oster said the race for mayor in 2034 is open.",
    ],
)
def test_what_is_still_to_come_is_no_lower_bound(text: str) -> None:
    """A year in a plan or a forecast does not say that it has begun."""
    assert dated(text).not_before is None


def test_a_year_told_in_passing_dates_neither_the_article_nor_its_days() -> None:
    """A past year is a bound; a yearless day takes no year from it."""
    text = "The bridge fell in 2024. On March 9 the council met."
    found, when = timexes.find(text, split(text), None)
    assert edtf.display_dating(when) == "2024 or later"
    assert (found[-1].value, found[-1].edtf) == ("XXXX-03-09", None)


@pytest.mark.parametrize(
    "text",
    [
        "On Jan 17 the council met. The dam was begun in November 2022.",
        "The dam was begun in November 2022.\n\nOn Jan 17 the council met.",
        "He spoke of the attacks of June 4, 2015. In April the council had met.",
        "A year ago, in January 2022, I wrote of the dam. On January 12 it broke.",
        "He was born in March 1917. The service is on Friday, April 1.",
        "Nothing was the same after the Sept. 11 attacks. In November he left.",
        "The dam was begun in May 2022. It will open in September.",
    ],
)
def test_a_date_named_in_passing_gives_its_year_to_no_other(text: str) -> None:
    """Of an article that nothing dates, a day without a year stays without one."""
    found = [one for one in timexes.find(text, split(text), None)[0] if one.inferred == "year"]
    assert all(one.rule == "named day" for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Refugees were counted in fiscal 2030, the office said.",
        "It said that 2030 is the year of rice. On Dec. 1, that changes.",
    ],
)
def test_what_may_lie_ahead_is_no_lower_bound(text: str) -> None:
    """A fiscal year may begin before its year; what changes on a day has not changed yet."""
    bound = dated(text).not_before
    assert bound is None or edtf.bounds(bound)[0] <= "2030-01-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In an address on 1 January 2031, Mira Oster said that hard years lay ahead.",
         "1 Jan 2031 or later"),
        ("“We accept,” the envoy said in a post on Telegram on March 9, 2031.",
         "9 Mar 2031 or later"),
        ("“In 2028 we were poor,” Oster said.", "2028 or later"),
        ("“We want a fair vote in 2034,” the manager, Jonas Brandt, said.", "undated"),
        ("The assembly raised funding in 2034, yet too little.", "undated"),
        ("It was the worst accident in the harbour since Nov. 3, 1998.", "undated"),
        ("In 2031 they hoped that voters would cast a ballot in November. Oster spoke in 2031.",
         "2031 or later"),
        ("TOLMUND, June 21 (Brask Wire) - Oster was named minister on Friday.",
         "21 Jun, year not told"),
    ],
)  # fmt: skip
def test_what_somebody_says_bounds_only_what_he_tells(text: str, expected: str) -> None:
    """A day of speaking is past; what a speaker wants, or what money is for, is no bound."""
    assert shown(text).startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The old sign still reads: “Works will be finished by March 2031.”",
        "In the film, robots will walk in Tolmund in 2031.",
        "The mission was approved for launch in 2031.",
        "Spending in 2031 was set at $4bn.",
        "The stadium was to have opened in July 2031.",
        "Growth was put at 4% in 2031.",
        "Since 2031 models were shown in October, sales have fallen.",
        "The council's chairmanship in 2031 passes to Tolmund, which had held it before.",
    ],
)
def test_what_is_decided_promised_or_told_in_a_tale_bounds_nothing(text: str) -> None:
    """An old sign, a film and next year's cars say nothing of when they are told of."""
    when = dated(text)
    assert (when.edtf, when.not_before, when.not_after) == (None, None, None)


def test_a_season_has_begun_with_its_first_year() -> None:
    """Who has scored "in 2031-32" may have done so in 2031; a longer stretch is over."""
    assert dated("He has scored five goals in 2031-32.").not_before == "2031"
    when = dated("She led the party in 2028–32 and then left.")
    assert (when.not_before, when.evidence[0].bound) == ("2032", "2032")


def test_a_story_goes_on_in_its_year() -> None:
    """What is told as next, in the same breath, is of that year."""
    text = "The dam was begun in May 2022. In September it broke."
    assert timexes.find(text, split(text), None)[0][-1].value == "2022-09"


@pytest.mark.parametrize(
    "text",
    [
        "It was sold in 2015. Prices are to rise over the next decade.",
        "It was sold in 2015. Two years ago it burned, and last year it was rebuilt.",
        "It was sold in 2015. In June this year it burned.",
        "It was sold in 2015. Last May it burned.",
    ],
)
def test_nothing_counts_from_a_year_named_in_passing(text: str) -> None:
    """Where nothing dates the article, what counts from its day has no value."""
    assert [one.edtf for one in timexes.find(text, split(text), None)[0] if one.edtf] == ["2015"]


def test_a_yearless_day_goes_on_from_the_date_told_before_it() -> None:
    """In a story of 1931 the days behind the first one are of 1931, whatever bound comes later."""
    text = (
        "On 3 February 1931 the mine at Selm flooded. By 5 February the pumps had failed, and on"
        " March 2 the shaft was closed. The union published a letter on 14 November 2024."
    )
    values = [one.value for one in timexes.find(text, split(text), None)[0]]
    assert values == ["1931-02-03", "1931-02-05", "1931-03-02", "2024-11-14"]


def test_news_of_a_day_long_past_goes_on_in_its_month() -> None:
    """A published article keeps to the year of a day long past that it is telling of."""
    text = "On June 3, 1931 the mine flooded. On June 5 the pumps failed."
    values = [one.value for one in timexes.find(text, split(text), Dating("2024-06-20"))[0]]
    assert values == ["1931-06-03", "1931-06-05"]


def test_one_numeric_date_settles_the_order_of_all() -> None:
    """A date that fits one order only shows how the text writes the others, and dates it."""
    text = "Date: 17/06/2024\nThe council met on 03/02/2024 and again on 30/09/23."
    found, when = timexes.find(text, split(text), None)
    assert when.edtf == "2024-06-17"
    assert [one.value for one in found] == ["2024-06-17", "2024-02-03", "2023-09-30"]


def test_four_digits_before_a_zone_are_a_time() -> None:
    """Hours written as four digits are no year."""
    text = "Shares rose by 1104 GMT, and again at 1630 local time."
    assert not [one for one in timexes.find(text, split(text), None)[0] if one.edtf]


@pytest.mark.parametrize(
    "text",
    [
        "They still speak of that night in 2011 when the dam burst.",
        "The honour went to Tor Vash, who in 2004 was named captain of the rowers.",
        "The sequel, made last year, is scheduled for release in 2036.",
        "The choir saved all that it earned last season, thinking of its jubilee in 2036.",
        "It was ready, and it was anticipated to open in 2036.",
        "They ordered two ships, to be built in 2036.",
        "The novel, set in 2036, was a hit.",
        "Brask was awarded the Games in 2036.",
        "He warned that some will fight on, even after the drawdown in 2035 and the end in 2036.",
    ],
)
def test_a_year_in_passing_bounds_nothing_wrongly(text: str) -> None:
    """Memories give no upper bound, and what is still planned gives no lower one."""
    when = dated(text)
    assert when.not_after is None
    assert when.not_before is None or when.not_before[:4] <= "2011"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As 2032 draws to a close, all is full. The fair of 14 December is next.", "2032-12-14"),
        ("“Last year, 2033, was the hottest,” the service said on 9 January.", "2034-01-09"),
        ("Last year's flood, in 2033, hit Brask. On 2 May it rained again.", "2034-05-02"),
        (
            "Sales in the first quarter of 2033 rose, it said on 20 April. It will grow in 2033.",
            "2033-04-20",
        ),
    ],
)
def test_words_of_a_year_date_the_text(text: str, expected: str) -> None:
    """What closes, was last year or is still hoped for in a year tells the year of the writing."""
    assert dated(text).not_before == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("She has been in office since 2029; her term ends in 2034.", ("2029", "2034-12-31")),
        ("The lease expires in 2034.", (None, "2034-12-31")),
        ("It was bad. In 2034 the council will try again.", (None, "2034-12-31")),
        ("He expects to do better than Roe did in 2024.", (None, None)),
    ],
)
def test_what_lapses_in_a_year_bounds_the_writing(
    text: str, bound: tuple[str | None, str | None]
) -> None:
    """A term that ends in a year has not ended yet; what somebody did then is no plan."""
    when = dated(text)
    assert (when.not_before, when.not_after) == bound


@pytest.mark.parametrize(
    "text",
    [
        "He had broken with them since the peace of June 2028, and again in November they met.",
        "Talks followed the August 2028 ceasefire, and were broken off in September.",
    ],
)
def test_a_look_back_gives_its_year_to_no_other_date(text: str) -> None:
    """Only a story that is told day by day gives its year to the next date."""
    last = timexes.find(text, split(text), None)[0][-1]
    assert last.edtf is None


def test_a_day_of_the_month_of_writing_has_its_year() -> None:
    """A text of some day of December 2032 tells of 9 December 2032, not of a year before."""
    text = "As 2032 draws to a close, the club is full. On 9 December it opened a hall."
    found, when = timexes.find(text, split(text))
    assert when.shown == "2032-12"
    assert found[-1].value == "2032-12-09"


def test_a_text_without_dates_says_so() -> None:
    """Nothing is inferred from nothing."""
    assert shown("The bridge is old. Recently it was painted.") == (
        "undated: the text holds no date"
    )


def test_an_inference_on_an_inference_is_marked() -> None:
    """“Last month” rests on the inferred date, and says on which words."""
    text = (
        "Envoys met in Tolmund on March 9. Oster praised Valdora for its successful presidency of"
        " the League in 2030, which helped trade. Rain fell last month."
    )
    month = timexes.find(text, split(text), None)[0][-1]
    assert (month.value, month.inferred, month.chained) == ("2031-02", "month", True)
    assert month.because is not None
    assert month.because.of(text) == "March 9"
