"""Statements while an article is being read, and how a finished one becomes a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from nlp.person.wording import worded
from nlp.quote.leaning import leans
from nlp.text.marks import FILLER
from nlp.values import Quote, QuoteKind, Span

if TYPE_CHECKING:
    from nlp.person.genders import Gender
    from nlp.person.resolved import Resolved
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line
    from nlp.values import Timex

_FRONT = re.compile(r"(?:On|In|Last|Earlier|At) [^,.;:“”\"\n]+,? (?:the )?")
_AGE = re.compile(r"\d{1,3}, ")
_ENDS = ".!?…"
_CLOSING = frozenset(_ENDS + "”\"’'»)")
_ANOTHER = re.compile(
    r"\b(?:who|whom|whose|which|where|when|while|before|since|until|as|because|though|whereas"
    r"|referring|referencing|following|including|echoing|recalling)\b|\bthe $"
)
_GAP = re.compile(
    r"(?:is|was|are|were|does|did|has|had|will|would|could|may|might|(?:is|was|does|did)n[’']t)\b"
)
"""How reported words begin whose subject stands before the speaker ("which Voss said was")."""
_DATE_REACH = 60  # characters
_LONGEST_REST = 160  # characters
_POINTING_REACH = 120  # characters


class Joint(NamedTuple):
    """Who says something together with its speaker, and where that one is named."""

    who: Resolved
    span: Span


@dataclass(slots=True)
class Draft:
    """One statement: its words, who is said to have said it, and where that is said."""

    spans: list[Span]
    paragraph: int
    line_start: int
    line_end: int
    who: Resolved
    speaker_span: Span | None = None
    by_name: bool = False
    cue_span: Span | None = None
    via: str | None = None
    confidence: float = 0.9
    marked: bool = False
    closes_line: bool = False
    joint: Joint | None = None
    lead: int | None = None

    def of_partner(self) -> Draft:
        """Return the same statement as that of the one who makes it together with its speaker."""
        if self.joint is None or self.speaker_span is None:
            return self
        other = Joint(self.who, self.speaker_span)
        return replace(
            self, who=self.joint.who, speaker_span=self.joint.span, joint=other,
            spans=list(self.spans),
        )  # fmt: skip

    def lengthen(self, span: Span, paragraph: int) -> None:
        """Add another stretch of the same quotation."""
        self.spans.append(span)
        self.paragraph = paragraph

    def carry_on(self, end: int, paragraph: int) -> None:
        """Let the last stretch run on into another paragraph."""
        self.spans[-1] = Span(self.spans[-1].start, end)
        self.paragraph = paragraph


def kind_of(masked: str, spans: tuple[Span, ...]) -> QuoteKind:
    """Say whether words are marked throughout, in part, or not at all."""
    inside = whole = 0
    for start, end in spans:
        inside += masked.count(FILLER, start, end)
        whole += end - start - masked.count("\n", start, end)
    if not inside:
        return "indirect"
    return "direct" if inside >= whole - 2 * len(spans) else "mixed"


def finish(
    draft: Draft,
    text: str,
    masked: str,
    timexes: tuple[Timex, ...],
    *,
    kind: QuoteKind | None = None,
    sex: Gender | None = None,
) -> Quote:
    """Make the quotation of a draft.

    Args:
        draft: the statement.
        text: the article's text.
        masked: the same with its marked runs filled in.
        timexes: the article's dates, in order.
        kind: the kind, where the marks do not say (a transcript).
        sex: the speaker's, where the text shows it.

    Returns:
        The quotation.
    """
    spans = tuple(sorted(draft.spans) if len(draft.spans) > 1 else draft.spans)
    kind = kind or kind_of(masked, spans)
    return Quote(
        start=spans[0].start,
        end=spans[-1].end,
        spans=spans,
        kind=kind,
        speaker=draft.who.name,
        speaker_span=draft.speaker_span,
        speaker_kind=draft.who.kind,
        role=draft.who.role,
        via=draft.via,
        cue_span=draft.cue_span,
        clause=_clause(draft, text, spans, kind),
        leans=leans(
            spans[0].of(text)[:_POINTING_REACH], kind, known=draft.who.name is not None, sex=sex
        ),
        probably=draft.who.probably,
        date_span=_date(draft, text, timexes, spans),
        confidence=min(draft.confidence, draft.who.confidence),
    )


def _clause(draft: Draft, text: str, spans: tuple[Span, ...], kind: QuoteKind) -> Span:
    """Enclose the words with their attribution, as a view prints them.

    Reported speech behind a named speaker begins with its verb, since the view has just named
    the speaker; behind a pronoun it takes the sentence from its beginning, where that is free, as
    it does where it has its subject from there.
    """
    start, end = spans[0].start, spans[-1].end
    cue, speaker = draft.cue_span, draft.speaker_span
    if cue is not None:
        end = max(end, cue.end, speaker.end if speaker is not None else 0)
        lead = cue.start
        if speaker is not None and not (draft.by_name and kind == "indirect"):
            lead = min(lead, speaker.start)
            if not draft.by_name and cue.start < start:
                lead = min(lead, _free_start(draft, text, lead))
        if draft.joint is not None and speaker is not None:
            lead = min(lead, speaker.start, draft.joint.span.start)
            end = max(end, draft.joint.span.end)
        if draft.lead is not None:
            lead = min(lead, draft.lead)
        if cue.end <= start and _GAP.match(text, start):
            lead = draft.line_start
        start = min(start, lead)
        rest = text[end : draft.line_end]
        if draft.closes_line and cue.start >= spans[-1].end and len(rest) < _LONGEST_REST:
            end = draft.line_end
    return Span(start, _with_stop(text, end, draft.line_end))


def _free_start(draft: Draft, text: str, lead: int) -> int:
    """Begin with the sentence, if only an adjunct or "However," stands before the speaker."""
    before = text[draft.line_start : lead]
    if not before.strip() or (before.rstrip().endswith(",") and before.count(",") == 1):
        return draft.line_start
    return lead


def _with_stop(text: str, end: int, limit: int) -> int:
    at = end
    limit = min(limit, len(text))
    stopped = False
    while at < limit and text[at] in _CLOSING:
        stopped = stopped or text[at] in _ENDS
        at += 1
    return at if stopped else end


def _date(
    draft: Draft, text: str, timexes: tuple[Timex, ...], spans: tuple[Span, ...]
) -> Span | None:
    """Find the day that the attribution itself gives ("told The Echo on February 6 that")."""
    cue = draft.cue_span
    if cue is None:
        return None
    fronted = _fronted(draft, text, timexes)
    if fronted is not None:
        return fronted
    first = bisect_left(timexes, cue.end, key=_starts)
    for timex in timexes[first:]:
        if timex.start > min(cue.end + _DATE_REACH, draft.line_end):
            break
        outside = not any(span.start <= timex.start < span.end for span in spans)
        if timex.type == "DATE" and outside:
            between = text[cue.end : timex.start]
            return None if _is_of_another(between, timex) else Span(timex.start, timex.end)
    return None


def _is_of_another(between: str, timex: Timex) -> bool:
    """Say whether a date behind a verb of speech is another deed's ("said Ro, who left in May")."""
    if _ANOTHER.search(between):
        return True
    return timex.value.isdigit() and len(between.split()) > 1


def _fronted(draft: Draft, text: str, timexes: tuple[Timex, ...]) -> Span | None:
    """Find the day in "On Tuesday, Voss said" and "In a letter dated 18 March, she wrote"."""
    speaker = draft.speaker_span
    if speaker is None or speaker.start - draft.line_start > _DATE_REACH:
        return None
    if _FRONT.fullmatch(text, draft.line_start, speaker.start) is None:
        return None
    first = bisect_left(timexes, draft.line_start, key=_starts)
    for timex in timexes[first:]:
        if timex.start >= speaker.start:
            break
        if timex.type == "DATE":
            return Span(timex.start, timex.end)
    return None


def _starts(timex: Timex) -> int:
    return timex.start


def subject_span(line: Line, subject: Subject) -> Span:
    """Return the mention in an attribution: the name, "he", "an official who …"."""
    if subject.kind == "name":
        return Span(line.start_of(subject.name), line.end_of(subject.name_end - 1))
    return Span(line.start_of(subject.start), line.end_of(subject.end - 1))


def role_span(text: str, line: Line, subject: Subject) -> Span | None:
    """Return the words of an attribution that say who a named speaker is.

    Args:
        text: the article's text.
        line: the sentence in words.
        subject: the speaker, as words of it.
    """
    if subject.role < 0 or subject.role_end <= subject.role:
        return None
    start, end = line.start_of(subject.role), line.end_of(subject.role_end - 1)
    age = _AGE.match(text, start, end)
    start = age.end() if age is not None else start
    for lead in ("a ", "an ", "the ", "A ", "An ", "The "):
        if text.startswith(lead, start):
            start += len(lead)
    while end > start and text[end - 1] in ",;—– ":
        end -= 1
    return worded(text, Span(start, end)) if end > start else None
