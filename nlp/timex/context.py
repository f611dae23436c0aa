"""What decides a date that its own words leave open: when the text was written, and by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex.calendar import make, months_to, quarter_edtf
from nlp.timex.story import Story

if TYPE_CHECKING:
    from datetime import date

_SPOKE = re.compile(
    r"\b(?:said|told [\w ]{2,30}|wrote|added|announced|stated|tweeted|posted|declared"
    r"|quoted as saying"
    r"|remarks|speech|statement|interview)(?: (?:in|at|during) [\w ’'-]{2,30})?"
    r"(?: (?:on|dated|late|early|of))? $"
)
"""As in "said", "told reporters on", "wrote in a letter dated"."""
_HE_ADDED = re.compile(r"[^”\"\n]*(?:”|\"|'')[,.]? (?:he|she|they)\b")
_SINGLE, _CLOSED = re.compile(r"\s?‘[A-Z]"), re.compile(r"’(?![^\W\d_])")
"""An apostrophe stands inside a word; what stands behind one closes the quotation."""
_LONGEST_QUOTED = 600  # characters
_QUOTED = 1500  # characters back in which a quotation may have opened
_CUE = 60  # characters
_HEARD, _BESIDE, _LATELY = 800, 200, 31  # characters; characters; days
_REPORTED = 400  # characters
_WEEK = 7
_DAY_LEAN, _MONTH_LEAN, _DOUBT, _SURE = 6, 7, 3, 13  # months that a tense outweighs
_MONTH = 32  # days, as many as make each month's days differ from the next one's


class Partial(NamedTuple):
    """A date of which only the year, or the year and the month, may be known."""

    year: int
    month: int | None = None
    day: int | None = None

    def as_day(self) -> date | None:
        """Return the day, `None` where it is not known."""
        if self.month is None or self.day is None:
            return None
        return make(self.year, self.month, self.day)


class Told(NamedTuple):
    """What was named last: a date with its year, a day, and where it ends."""

    last: Partial | None
    last_day: date | None
    last_end: int


class Frame(NamedTuple):
    """The year, or the Monday of the week, that opens a sentence, and where its words end."""

    year: int | None
    monday: date | None
    end: int


@dataclass(slots=True)
class Context:
    """What is known while a text's expressions are given values, in order.

    `now` is when the text was written, `inferred` whether that was inferred from the text;
    `not_before` is a day before which it was not, where no more is known. `last` is the last date
    that was named with a year, `last_day` the last day; `ago` is the year that "ten years ago" told
    of and `ago_end` where that ends, `quarter` the last quarter (of business news),
    `quarter_closes` the month that it ends with, where that is told, `half` the last half-year,
    `said_on` the day on which somebody is told to have spoken. `day_first` is the order of the
    text's numeric dates, `None` where none of them shows it; `lede_day` is the day before the
    printed one, where the opening tells of that. `unplaced_end` is where the last date ends that
    has no year: nothing that counts from it can be placed. `lately` is the last day named of the
    week that is over, `month_told` the last date named to the month, which ends at `month_end`,
    `frame` what opens the sentence, `spelling` whether the text's spelling puts the day first, once
    asked, `decade` the first year of the last decade named, as "the next decade" counts from it.
    `ago_day_end` is where "a week ago" ends, where that was named last.
    `dated` holds the years of the days (by month and day) that the text has named in full.
    """

    text: str
    now: Partial | None
    inferred: bool = False
    not_before: str | None = None
    narrative: bool = False
    last: Partial | None = None
    last_day: date | None = None
    last_end: int = 0
    lately: Partial | None = None
    month_told: Partial | None = None
    month_end: int = 0
    frame: Frame | None = None
    spelling: tuple[bool | None] | None = None
    ago: Partial | None = None
    ago_end: int = 0
    quarter: tuple[int, int] | None = None
    quarter_end: int = 0
    quarter_closes: tuple[int, int] | None = None
    half: tuple[int, int] | None = None
    said_on: date | None = None
    said_end: int = 0
    story: Story = field(default_factory=Story)
    day_first: bool | None = None
    lede_day: date | None = None
    unplaced_end: int = 0
    decade: int | None = None
    decade_end: int = 0
    ago_day_end: int = 0
    dated: dict[tuple[int, int], int] = field(default_factory=dict)

    def today(self) -> date | None:
        """Return the day on which the text was written, where it is known to the day."""
        return self.now.as_day() if self.now else None

    def told(self) -> Told:
        """Return what was named last, to go back to it behind an aside."""
        return Told(self.last, self.last_day, self.last_end)

    def pointed_at(self) -> Partial | None:
        """Return what "that October" points at: the date last named, "ten years ago" too."""
        return self.ago if self.ago is not None and self.ago_end == self.last_end else self.last

    def go_back(self, told: Told) -> None:
        """Let the story go on from what was named before an aside.

        Args:
            told: what `told` returned then.
        """
        self.last, self.last_day, self.last_end = told

    def report_on(
        self, quarter: tuple[int, int], end: int, closes: tuple[int, int] | None = None
    ) -> None:
        """Remember the quarter that business news tells of.

        Args:
            quarter: its year and its number.
            end: where its words end.
            closes: the year and the month in which it ends, where the text says so; a company's
                first quarter need not be the calendar's.
        """
        if closes is not None or quarter != self.quarter:
            self.quarter_closes = closes
        self.quarter, self.quarter_end = quarter, end

    def months_of(self, year: int, number: int) -> str:
        """Return the months of a quarter as EDTF: a company's, where the text tells of such a one.

        Args:
            year: the quarter's year.
            number: 1 to 4.

        Returns:
            For example `1995-07/1995-09`.
        """
        told, closes = self.quarter, self.quarter_closes
        if told is None or closes is None or told[1] != number:
            return quarter_edtf(year, number)
        return months_to(closes[0] + year - told[0], closes[1])

    def quarter_near(self, start: int) -> tuple[int, int] | None:
        """Return the quarter that the text reports on, `None` where none was named near an offset.

        Args:
            start: an offset into the text.

        Returns:
            Its year and its number.
        """
        return self.quarter if start - self.quarter_end <= _REPORTED else None

    def is_lost(self) -> bool:
        """Say whether what counts from the date before it counts from one without a year."""
        return self.unplaced_end > self.last_end

    def day_at(self, start: int, *, eve: bool = True) -> date | None:
        """Return the day that "today" means at an offset: inside a quotation, the speaker's.

        Args:
            start: an offset into the text.
            eve: a quotation may be of the eve that the opening tells of; what it calls
                "yesterday" is mostly that eve itself.

        Returns:
            The day, `None` where it is not known.
        """
        gap = start - self.said_end
        heard = self.said_on is not None and gap <= (_HEARD if self._said_now() else _BESIDE)
        if heard and in_quotation(self.text, start) and self._goes_on(start):
            return self.said_on
        if eve and self.lede_day is not None and in_quotation(self.text, start):
            return self.lede_day
        return self.today()

    def _goes_on(self, start: int) -> bool:
        """Say whether who spoke before speaks at an offset: one paragraph, or “…,” he added."""
        if "\n" not in self.text[self.said_end : start]:
            return True
        return _HE_ADDED.match(self.text, start, start + _LONGEST_QUOTED) is not None

    def _said_now(self) -> bool:
        """Say whether the last words were spoken when the text was written, or not long before."""
        today = self.today()
        if today is None or self.said_on is None:
            return today is None and not self.narrative
        return abs((today - self.said_on).days) <= _LATELY

    def saw(self, value: Partial, end: int, *, back: bool = False) -> None:
        """Remember a date that was named, for what refers back to it.

        Args:
            value: the date.
            end: where its words end.
            back: it is told as earlier than the story ("the previous year"), which stays.
        """
        self.last = value
        self.last_end = end
        if value.month is not None:
            self.month_told, self.month_end = value, end
        if not back:
            self.story.saw(value.year, value.month, end)
        day, today = value.as_day(), self.today()
        if day is not None:
            self.last_day = day
            if today is not None and 0 <= (today - day).days <= _WEEK:
                self.lately = value


def in_quotation(text: str, at: int) -> bool:
    """Say whether a quotation that began in this paragraph, not far before, is still open.

    Args:
        text: the article.
        at: an offset into it.

    Returns:
        Whether the words there are quoted.
    """
    before = text[max(0, at - _QUOTED, text.rfind("\n", 0, at) + 1) : at]
    if before.rfind("“") > before.rfind("”"):
        return True
    single = before.rfind("‘")
    if (
        single >= 0
        and _SINGLE.match(before, max(0, single - 1))
        and not _CLOSED.search(before, single)
    ):
        return True
    return (before.count('"') + before.count("``") + before.count("''")) % 2 == 1


def spoken(text: str, start: int) -> bool:
    """Say whether the words at an offset are when somebody spoke: "said on Friday".

    Args:
        text: the article.
        start: where an expression begins.

    Returns:
        Whether a verb or a noun of speaking stands before it, outside quotation marks.
    """
    before = text[max(0, start - _CUE) : start]
    return _SPOKE.search(before) is not None and not in_quotation(text, start)


def nearest_year(
    now: Partial, month: int, day: int | None, lean: int, *, even: bool = False
) -> int:
    """Return the year of a yearless month or day as seen from `now`.

    Args:
        now: when the text was written, at least to the month.
        month: the month named.
        day: the day named, if one is.
        lean: the tense: -1 past, 1 future (2 beyond doubt), 0 unknown (the nearest, at a tie the
            past one).
        even: the month may as well lie ahead as behind, where the tense is unknown; at a tie it
            lies ahead.
    """
    certain = abs(lean) > 1
    lasting = _DAY_LEAN if day is not None else _MONTH_LEAN
    penalty = _MONTH * (_SURE if certain else lasting)
    doubt = _MONTH * _DOUBT if lean == 0 and day is None and not even else 0
    here = (now.year * 12 + (now.month or 1) - 1) * _MONTH + (now.day or day or 1)
    best = now.year
    least: tuple[int, int] | None = None
    for year in (now.year - 1, now.year, now.year + 1):
        there = (year * 12 + month - 1) * _MONTH + (day or now.day or 1)
        gap = there - here
        wrong = (lean < 0 < gap) or (lean > 0 > gap)
        ahead = doubt if gap > 0 else 0
        cost = (abs(gap) + (penalty if wrong else ahead), int(gap < 0 if even else gap > 0))
        if least is None or cost < least:
            best, least = year, cost
    return best
