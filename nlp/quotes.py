"""Who said what: statements composed from marked words, attributions and the people named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.person.resolved import Resolved
from nlp.quote import announced, blocks, bound, clauses, khmer, one_body, scripts
from nlp.quote import focus as quotes_focus
from nlp.quote import joint as quotes_joint
from nlp.quote import signed as quotes_signed
from nlp.quote import turns as quotes_turns
from nlp.quote.asking import asked, is_answer
from nlp.quote.cues import CUE_WORDS
from nlp.quote.drafts import Draft, finish, role_span, subject_span
from nlp.quote.fitting import fitted, whole
from nlp.quote.lines import Stretch, join
from nlp.quote.nameless import gender_of, is_another
from nlp.quote.placing import is_heading, is_long, is_remote, is_sentence, is_told, unanswered
from nlp.quote.sifting import sift
from nlp.quote.speakers import Cast
from nlp.quote.tokens import BREAKS, Line, cut, words_of
from nlp.text import marks
from nlp.values import Person, Quote, Sentence, Span, Timex

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.blocks import Block
    from nlp.quote.khmer import Said
    from nlp.quote.subject import Subject
    from nlp.quote.turns import Turn
    from nlp.text.marks import Run

_AUTHOR = frozenset(("i", "we"))
_WIDEST_GAP = 6  # words between marked runs that are one statement
_NOWHERE = Span(-1, -1)


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
    runs = marks.outside_names(marks.find(text), [one for who in people for one in who.mentions])
    reader = _Reader(text, runs, people)
    turns = quotes_turns.find(text, reader.cast)
    if turns:
        runs = tuple(run for run in runs if not quotes_turns.overlap(run, turns))
        reader = _Reader(text, runs, people)
        reader.converse(turns)
    elif said := khmer.find(text, runs) or scripts.find(text, runs):
        taken = {one.run for one in said}
        reader = _Reader(text, tuple(run for run in runs if run not in taken), people)
        reader.hear(said)
    stretches = join(text, sentences, reader.runs)
    reader.cast.learn((stretch.start, stretch.end) for stretch in stretches)
    for stretch in stretches:
        if not (turns and quotes_turns.hold(stretch, turns)):
            reader.read(stretch)
    return one_body.join(text, reader.quotes(timexes), reader.cast.people)


class _Reader:
    """Goes through an article line by line and drafts its statements.

    `drafts` are the statements so far, `spoken` those of a transcript or in another script, `asked`
    the questions of nobody by name. Between two lines it remembers a speaker whose words follow
    (`_pending`), statements without marks (`_block`), marked words that are nobody's (`_orphan`).
    """

    def __init__(self, text: str, runs: tuple[Run, ...], people: tuple[Person, ...]) -> None:
        self.text = text
        self.runs = runs
        self.masked = marks.mask(text, runs)
        self.cast = Cast(text, self.masked, people)
        self.drafts: list[Draft] = []
        self.spoken: list[Draft] = []
        self.asked: list[Draft] = []
        self._ends = {run.end: run for run in runs}
        self._begins = {run.start: run for run in runs}
        self._place = 0
        self._pending: Draft | None = None
        self._block: Block | None = None
        self._orphan: Span | None = None

    def converse(self, turns: tuple[Turn, ...]) -> None:
        """Draft the turns of a transcript."""
        for turn in turns:
            if turn.who is None or turn.end <= turn.start:
                continue
            draft = Draft([Span(turn.start, turn.end)], -1, turn.name_start, turn.end, turn.who)
            draft.speaker_span = draft.cue_span = Span(turn.name_start, turn.name_end)
            draft.by_name = draft.marked = True
            self.spoken.append(draft)

    def hear(self, said: tuple[Said, ...]) -> None:
        """Draft the quotations in Khmer, Chinese, Thai or Burmese."""
        for person in khmer.people(said):
            self.cast.meet(person)
        for one in said:
            draft = Draft(
                [Span(one.run.start, one.run.end)], -1, one.cue.start, one.run.end, one.who
            )
            draft.speaker_span, draft.cue_span, draft.marked = one.mention, one.cue, True
            draft.by_name = one.person is not None
            self.spoken.append(draft)

    def read(self, stretch: Stretch) -> None:
        """Read one line."""
        start, end, paragraph = stretch
        while self._place < len(self.runs) and self.runs[self._place].end <= start:
            self._place += 1
        has_run = self._place < len(self.runs) and self.runs[self._place].start < end
        if self._block is not None or self._pending is not None:
            opening = None if has_run else self._pending
            self._block = blocks.take(self.text, stretch, self._block, opening)
            if self._block is not None:
                if self._block.draft is opening:
                    self.drafts.append(self._block.draft)
                self._pending = None
                return
        self.cast.see(start, end)
        if not has_run and CUE_WORDS.isdisjoint(words_of(self.masked[start:end])):
            self._pending = announced.labelled(self.cast, stretch)
            return
        line = cut(self.masked, start, end, self.text)
        covered: set[int] = set()
        pending, self._pending = self._pending, None
        if pending is not None and line.words and line.is_run(0):
            self._take_pending(pending, line, paragraph, covered)
        attributions = clauses.read(line)
        own: Draft | None = None
        for attribution in attributions:
            own = self._attribute(line, attribution, paragraph, covered, own)
        if own is not None:
            own.closes_line = True
        else:
            self.cast.documents.issued(line)
        if has_run:
            attributed = not all(one.unnamed for one in attributions)
            self._rest(line, paragraph, covered, attributed=attributed)

    def _take_pending(self, pending: Draft, line: Line, paragraph: int, covered: set[int]) -> None:
        """Give the marked words of this line to "He said:" of the line before."""
        last = 0
        for at in range(len(line.words)):
            if line.is_run(at) and at - last <= _WIDEST_GAP:
                last = at
        whole = all(line.is_run(at) or line.lows[at] in BREAKS for at in range(len(line.words)))
        last = last if whole else 0
        pending.spans = [Span(line.start_of(0), line.end_of(last))]
        pending.paragraph, pending.marked, pending.line_end = paragraph, True, line.end
        covered.update(range(last + 1))
        self.drafts.append(pending)

    def _attribute(
        self,
        line: Line,
        attribution: Attribution,
        paragraph: int,
        covered: set[int],
        previous: Draft | None,
    ) -> Draft | None:
        """Draft what one attribution reports; return it, or the one before it in the line."""
        spans: list[Span] = []
        marked = False
        for start, stop in attribution.content:
            before = stop <= attribution.cue_start
            bounds = fitted(line, start, stop, before=before)
            if bounds is not None:
                first, end = bounds
                inner = [at for at in line.runs if first <= at < end]
                marked = marked or bool(inner)
                covered.update(inner)
                spans.append(whole(self.text, line.start_of(first), line.end_of(end - 1)))
        draft = self._spoken_by(line, attribution, paragraph, previous)
        if draft is None:
            return previous
        if not spans:
            if attribution.unnamed:
                return previous
            if not attribution.content and line.colon:
                self._pending = draft
            return draft
        draft.spans, draft.marked = spans, marked
        if attribution.unnamed:
            self.asked.append(draft)
            return previous
        if self._orphan is not None:
            self._adopt(draft)
        self.drafts.append(draft)
        return draft

    def _adopt(self, draft: Draft) -> None:
        """Put a paragraph that was left open before the quotation that goes on with it."""
        run = self._begins.get(draft.spans[0].start)
        if run is not None and run.continues and self._orphan is not None:
            draft.spans[0] = Span(self._orphan.start, draft.spans[0].end)
            self._orphan = None

    def _spoken_by(
        self, line: Line, attribution: Attribution, paragraph: int, previous: Draft | None
    ) -> Draft | None:
        """Open a draft for whoever an attribution names."""
        cue = Span(line.start_of(attribution.cue_start), line.end_of(attribution.cue_end - 1))
        subject = attribution.subject
        if attribution.unnamed:
            nobody = Resolved(None, "unnamed", confidence=0.4)
            return Draft([], paragraph, line.start, line.end, nobody, cue_span=cue)
        if subject is None:
            if previous is None:
                return None
            draft = Draft([], paragraph, line.start, line.end, previous.who)
            draft.speaker_span, draft.by_name = previous.speaker_span, previous.by_name
            draft.cue_span = cue
            return draft
        if subject.kind == "pronoun" and line.lows[subject.start] in _AUTHOR:
            return None
        if is_remote(line, attribution) and not self._is_known(line, subject, cue):
            return None
        joint = None if attribution.cue.form == "s" else quotes_joint.find(self.cast, line, subject)
        if joint is not None:
            subject = subject._replace(plural=False)
        role = role_span(self.text, line, subject)
        pronoun = subject.kind == "pronoun"
        told = bound.told(self.cast, line, attribution, subject) if pronoun else None
        via = self.cast.relay(line, attribution.via)
        who = self.cast.resolve(line, subject, role, told)
        behind = bound.named_behind(self.cast, line, attribution, subject)
        if subject.kind == "nominal" and who.name in behind[:1]:
            who = Resolved(None, "person", confidence=0.3)
        if joint is None:
            self.cast.spoke(who, line)
        draft = Draft([], paragraph, line.start, line.end, who, subject_span(line, subject))
        draft.cue_span, draft.by_name = cue, subject.kind == "name"
        draft.joint = joint
        if via is not None and via != who.name:
            draft.via = via
        if not self._is_aside(line, attribution, cue, previous):
            self._is_about(line, attribution, who, cue)
        return draft

    def _is_known(self, line: Line, subject: Subject, cue: Span) -> bool:
        """Say whether somebody named far from the verb is known; one who is not may be "he"."""
        if self.cast.mentioned(line.start_of(subject.name), line.end_of(subject.name)):
            return True
        if subject.name == 0 and line.lows[1] == "," and not line.words[0].isupper():
            self.cast.antecedents.note_unnamed(None, cue.start)
        return False

    def _is_aside(
        self, line: Line, attribution: Attribution, cue: Span, previous: Draft | None
    ) -> bool:
        """Say whether a text is not about who speaks: in what another tells, in "Voss’s claim"."""
        subject = attribution.subject
        owns = subject is not None and subject.end <= attribution.cue_start == attribution.outer
        return owns or is_told(self.text, previous, cue) or self._opens_for_another(line, cue)

    def _is_about(self, line: Line, attribution: Attribution, who: Resolved, cue: Span) -> None:
        """Remember who speaks in a sentence, and who is asked in it, for "he" behind it."""
        subject = attribution.subject
        if subject is None or (who.name is not None and who.kind != "person"):
            return
        if who.name is None:
            if is_another(self.cast, line, subject, attribution.cue):
                self.cast.antecedents.note_unnamed(gender_of(line, subject), cue.start)
            return
        called = line.lows[subject.start] if subject.kind == "pronoun" else ""
        self.cast.antecedents.note(who.name, cue.start, called)
        answers = asked(self.cast, line, attribution)
        if answers is not None:
            self.cast.antecedents.note(answers, cue.end)

    def _opens_for_another(self, line: Line, cue: Span) -> bool:
        """Say whether a verb stands in a clause before the main one, which has its own subject."""
        if not quotes_focus.is_clause_first(self.masked, line.start, cue.start):
            return False
        about = self.cast.subject_in(line.start, line.end)
        return about is not None and about[0].start >= cue.end

    def _rest(self, line: Line, paragraph: int, covered: set[int], *, attributed: bool) -> None:
        """Draft the marked runs that no attribution in their line has taken."""
        free = [at for at in line.runs if at not in covered]
        if not free:
            return
        only = all(line.is_run(at) or line.lows[at] in BREAKS for at in range(len(line.words)))
        if not attributed and self._signed(line, free[0], paragraph):
            return
        for at in free:
            span = Span(line.start_of(at), line.end_of(at))
            if only:
                self._alone(line, span, paragraph)
            elif not attributed and (
                is_long(self.text, span) or is_sentence(self.text, line, at, span)
            ):
                self._announced(line, at, span, paragraph)

    def _signed(self, line: Line, run: int, paragraph: int) -> bool:
        """Read “…” — Name, on one line or on two."""
        found = None if run else quotes_signed.signature(self.text, self.masked, line)
        if found is None:
            return False
        below, subject = found
        who = self.cast.resolve(below, subject, role_span(self.text, below, subject))
        span = Span(line.start_of(0), line.end_of(0))
        draft = Draft([span], paragraph, line.start, below.end, who, marked=True)
        draft.speaker_span, draft.by_name = subject_span(below, subject), True
        dash = self.text[span.end : draft.speaker_span.start].split()[0]
        start = self.text.index(dash, span.end)
        draft.cue_span = Span(start, start + len(dash))
        self.drafts.append(draft)
        return True

    def _alone(self, line: Line, span: Span, paragraph: int) -> None:
        """Take a line of marked words only: it goes on with what was said before."""
        run = self._begins.get(span.start)
        previous = self._last_spoken()
        near = previous is not None and paragraph - previous.paragraph <= 1
        if not (run is not None and run.continues) and is_heading(self.text, line, span):
            return
        if run is not None and run.continues and self._orphan is not None:
            self._orphan = Span(self._orphan.start, span.end)
        elif (
            run is not None and run.continues and previous is not None and previous.marked and near
        ):
            previous.carry_on(span.end, paragraph)
        elif previous is not None and self._has_other_speaker(previous, span):
            latest = self.cast.antecedents.latest(span.start)
            likely = latest if latest != previous.who.name else None
            who = Resolved(None, "person", probably=likely, confidence=0.3)
            draft = Draft([span], paragraph, line.start, line.end, who, confidence=0.3)
            draft.marked = True
            self.drafts.append(draft)
        elif previous is not None and previous.paragraph == paragraph and previous.marked:
            previous.lengthen(span, paragraph)
        elif run is not None and not run.closed and not near:
            self._orphan = span
        elif previous is not None and near:
            draft = Draft([span], paragraph, line.start, line.end, previous.who, confidence=0.6)
            draft.marked = True
            self.drafts.append(draft)

    def _last_spoken(self) -> Draft | None:
        """Return the last statement; of its line's the last in marks, or the one told by none."""
        own: Draft | None = None
        for draft in reversed(self.drafts):
            if own is not None and draft.line_start != own.line_start:
                break
            if draft.marked:
                return draft
            cue = own.cue_span if own is not None else None
            if own is None or (cue is not None and is_told(self.text, draft, cue)):
                own = draft
        return own

    def _has_other_speaker(self, previous: Draft, span: Span) -> bool:
        """Say whether a quotation answers the last, or somebody else's sentence is between."""
        if is_answer(self.text, previous, span):
            return True
        latest = self.cast.antecedents.latest(span.start, previous.line_end)
        return latest is not None and latest != previous.who.name

    def _announced(self, line: Line, at: int, span: Span, paragraph: int) -> None:
        """Take a long run behind a colon, or one that opens a sentence with no verb of speech."""
        if line.lows[at - 1] != ":" if at else announced.opens_title(line):
            return
        previous = self.drafts[-1] if self.drafts else None
        who = announced.speaker(self.cast, line, at, paragraph, previous)
        draft = Draft([span], paragraph, line.start, line.end, who, confidence=0.5, marked=True)
        self.drafts.append(draft)

    def quotes(self, timexes: tuple[Timex, ...]) -> tuple[Quote, ...]:
        """Return the drafts as quotations, in order."""
        questions = unanswered(self.asked, self.drafts)
        drafts = sift(self.drafts + questions, self.text, self.masked)
        drafts += [draft.of_partner() for draft in drafts if draft.joint is not None]
        made = [
            finish(draft, self.text, self.masked, timexes, sex=self.cast.sex(draft.who.name))
            for draft in drafts
        ]
        made += [
            finish(draft, self.text, self.masked, timexes, kind="direct") for draft in self.spoken
        ]
        made.sort(key=lambda quote: (quote.start, quote.end, quote.speaker_span or _NOWHERE))
        joint = {draft.who.name for draft in drafts if draft.joint is not None}
        return tuple(
            {(one.spans, one.speaker if one.speaker in joint else ""): one for one in made}.values()
        )
