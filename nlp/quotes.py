"""Who said what: statements composed from marked words, attributions and the people named."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp import clauses, marks
from nlp.clauses import Attribution
from nlp.cues import CUE_WORDS
from nlp.marks import FILLER, Run
from nlp.quotes_subjects import Subject
from nlp.quotes_tokens import BREAKS, Line, cut
from nlp.speakers import Cast, Resolved
from nlp.values import Person, Quote, QuoteKind, Sentence, Span, Timex

_NOT_SPEECH = frozenset({"furniture"})
_LEANING = ("his ", "her ", "their ", "they ", "this ", "that ", "these ", "those ", "it ", "such ")


@dataclass(slots=True)
class _Draft:
    spans: list[Span]
    paragraph: int
    line: Line
    who: Resolved
    speaker_span: Span | None = None
    cue_span: Span | None = None
    via: str | None = None
    clause: Span | None = None
    confidence: float = 0.9
    open: bool = False
    tail: bool = False
    marked: bool = False
    extra: list[str] = field(default_factory=list)


def find(
    text: str,
    sentences: tuple[Sentence, ...],
    people: tuple[Person, ...],
    timexes: tuple[Timex, ...] = (),
) -> tuple[tuple[Quote, ...], tuple[Person, ...]]:
    """Find quotations and their speakers.

    Args:
        text: the article's text.
        sentences: its sentences (`nlp.sentences.split`).
        people: who is named in it (`nlp.people.find`).
        timexes: its dates, for the day that a quotation itself gives.

    Returns:
        The quotations in the order of the text, and `people` with the speakers met here added.
    """
    runs = marks.find(text)
    reader = _Reader(text, runs, people)
    for start, end, paragraph in _lines(text, sentences, runs):
        reader.line(start, end, paragraph)
    return reader.quotes(timexes), tuple(reader.cast.people)


def _lines(
    text: str, sentences: tuple[Sentence, ...], runs: tuple[Run, ...]
) -> list[tuple[int, int, int]]:
    """Join sentences that a marked run spans, or whose attribution follows "?”"."""
    found: list[tuple[int, int, int]] = []
    place = 0
    for sentence in sentences:
        if sentence.kind in _NOT_SPEECH:
            continue
        start, end, paragraph = sentence.start, sentence.end, sentence.paragraph
        while place < len(runs) and runs[place].end <= start:
            place += 1
        if found and found[-1][2] == paragraph:
            inside = place < len(runs) and runs[place].start < start < runs[place].end
            lower = text[start].islower()
            if inside or (lower and text[found[-1][1] - 1] in "”\"’'»"):
                found[-1] = (found[-1][0], end, paragraph)
                continue
        found.append((start, end, paragraph))
    return found


class _Reader:
    """Goes through an article line by line and drafts its statements."""

    def __init__(self, text: str, runs: tuple[Run, ...], people: tuple[Person, ...]) -> None:
        self.text = text
        self.runs = runs
        self.masked = marks.mask(text, runs)
        self.cast = Cast(text, self.masked, people)
        self.drafts: list[_Draft] = []
        self.place = 0
        self.pending: _Draft | None = None
        self.last_paragraph = -1

    def line(self, start: int, end: int, paragraph: int) -> None:
        """Read one line."""
        while self.place < len(self.runs) and self.runs[self.place].end <= start:
            self.place += 1
        has_run = self.place < len(self.runs) and self.runs[self.place].start < end
        piece = self.masked[start:end]
        if not has_run and CUE_WORDS.isdisjoint(_words(piece)):
            self.cast.see(start, end)
            return
        line = cut(self.masked, start, end)
        if not line.words:
            return
        self.cast.see(start, end)
        attributions = clauses.read(line)
        covered: set[int] = set()
        for attribution in attributions:
            self._draft(line, attribution, paragraph, covered)
        if has_run:
            self._rest(line, paragraph, covered, attributed=bool(attributions))

    def _draft(
        self, line: Line, attribution: Attribution, paragraph: int, covered: set[int]
    ) -> None:
        who, span = self._speaker(line, attribution)
        if who is None:
            return
        spans: list[Span] = []
        marked = False
        for a, b in attribution.content:
            fitted = _fitted(line, a, b)
            if fitted is None:
                continue
            first, stop = fitted
            inner = [i for i in range(first, stop) if line.is_run(i)]
            marked = marked or bool(inner)
            covered.update(inner)
            spans.append(Span(line.starts[first], line.ends[stop - 1]))
        if not spans:
            return
        cue_span = Span(line.starts[attribution.cue_start], line.ends[attribution.cue_end - 1])
        via = None
        if attribution.via is not None:
            relay = self.cast.resolve(line, attribution.via, None)
            via = relay.name
        if who.name is not None and who.kind == "person":
            self.cast.focus(who.name, cue_span.start, speaks=True)
        draft = _Draft(spans, paragraph, line, who, span, cue_span, via, marked=marked)
        ends = [s.end for s in spans] + [cue_span.end] + ([span.end] if span else [])
        starts = [s.start for s in spans] + [cue_span.start] + ([span.start] if span else [])
        draft.clause = Span(min(starts), max(ends))
        draft.open = marked and not self._closed(spans[-1].end)
        self.drafts.append(draft)

    def _closed(self, end: int) -> bool:
        for run in self.runs[self.place : self.place + 12]:
            if run.end == end:
                return run.closed
        return True

    def _speaker(self, line: Line, attribution: Attribution) -> tuple[Resolved | None, Span | None]:
        subject = attribution.subject
        if subject is None:
            if self.drafts and self.drafts[-1].line is line:
                return self.drafts[-1].who, self.drafts[-1].speaker_span
            return None, None
        if subject.kind == "pronoun" and line.lows[subject.start] in {"i", "we"}:
            return None, None
        role = _role_span(self.text, line, subject)
        return self.cast.resolve(line, subject, role), _subject_span(line, subject)

    def _rest(self, line: Line, paragraph: int, covered: set[int], *, attributed: bool) -> None:
        """Draft the marked runs that no attribution in their line has taken."""
        only = all(line.is_run(i) or line.lows[i] in BREAKS for i in range(len(line.words)))
        for index in range(len(line.words)):
            if not line.is_run(index) or index in covered:
                continue
            span = Span(line.starts[index], line.ends[index])
            previous = self.drafts[-1] if self.drafts else None
            if only and previous is not None:
                self._continue(previous, line, span, paragraph)
            elif not attributed and previous is not None and _long(self.text, span):
                colon = index and line.lows[index - 1] == ":"
                if index == 0 or colon:
                    self.drafts.append(
                        _Draft(
                            [span],
                            paragraph,
                            line,
                            previous.who,
                            clause=span,
                            confidence=0.5,
                            marked=True,
                        )
                    )

    def _continue(self, previous: _Draft, line: Line, span: Span, paragraph: int) -> None:
        run = next(
            (r for r in self.runs[self.place : self.place + 12] if r.start == span.start), None
        )
        if run is not None and run.continues and previous.marked:
            previous.spans[-1] = Span(previous.spans[-1].start, span.end)
        elif previous.paragraph == paragraph and previous.marked:
            previous.spans.append(span)
        elif paragraph - previous.paragraph <= 1:
            made = _Draft(
                [span], paragraph, line, previous.who, clause=span, confidence=0.6, marked=True
            )
            self.drafts.append(made)
            return
        else:
            return
        previous.paragraph = paragraph
        if previous.clause is not None:
            previous.clause = Span(previous.clause.start, max(previous.clause.end, span.end))

    def quotes(self, timexes: tuple[Timex, ...]) -> tuple[Quote, ...]:
        """Return the drafts as quotations, in order."""
        made = [self._quote(draft, timexes) for draft in self.drafts]
        made.sort(key=lambda quote: (quote.start, quote.end))
        return tuple(made)

    def _quote(self, draft: _Draft, timexes: tuple[Timex, ...]) -> Quote:
        spans = tuple(sorted(draft.spans))
        kind = _kind(self.masked, spans)
        date = next(
            (Span(t.start, t.end) for t in timexes
             if t.type == "DATE" and draft.cue_span and draft.cue_span.end <= t.start <= draft.cue_span.end + 40
             and t.end <= draft.line.end and not any(s.start <= t.start < s.end for s in spans)),
            None,
        )  # fmt: skip
        words = self.text[spans[0].start : spans[0].start + 12].lstrip("“\"‘' ").lower()
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
            clause=draft.clause,
            leans=words.startswith(_LEANING),
            probably=draft.who.probably,
            date_span=date,
            confidence=min(draft.confidence, draft.who.confidence),
        )


def _words(piece: str) -> list[str]:
    return piece.replace(",", " ").replace(".", " ").replace(":", " ").replace(";", " ").split()


def _long(text: str, span: Span) -> bool:
    return text.count(" ", span.start, span.end) >= 4


def _kind(masked: str, spans: tuple[Span, ...]) -> QuoteKind:
    inside = sum(masked.count(FILLER, span.start, span.end) for span in spans)
    if not inside:
        return "indirect"
    whole = sum(span.end - span.start for span in spans)
    return "direct" if inside >= whole - 2 * len(spans) else "mixed"


def _fitted(line: Line, first: int, stop: int) -> tuple[int, int] | None:
    """Drop punctuation at both ends; take only the marked words where speech is direct."""
    while first < stop and line.lows[first] in BREAKS:
        first += 1
    while stop > first and line.lows[stop - 1] in BREAKS:
        stop -= 1
    if first >= stop:
        return None
    if line.is_run(first):
        last = first
        for at in range(first, stop):
            if line.is_run(at) and at - last <= 6:
                last = at
        return first, last + 1
    return first, stop


def _subject_span(line: Line, subject: Subject) -> Span:
    if subject.kind == "name":
        return Span(line.starts[subject.name], line.ends[subject.name_end - 1])
    return Span(line.starts[subject.start], line.ends[subject.end - 1])


def _role_span(text: str, line: Line, subject: Subject) -> Span | None:
    if subject.role < 0 or subject.role_end <= subject.role:
        return None
    start, end = line.starts[subject.role], line.ends[subject.role_end - 1]
    for lead in ("a ", "an ", "the "):
        if text.startswith(lead, start):
            start += len(lead)
    while end > start and text[end - 1] in ",;—– ":
        end -= 1
    return Span(start, end) if end > start else None
