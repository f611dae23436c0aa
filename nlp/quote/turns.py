"""Printed conversations: "WALLACE: …", "Ada Voss: …" and "Q: … A: …", a turn a paragraph.

A label and a colon are as often a dateline, a heading or a list ("Time: 3pm"). They are a
conversation where labels come back and stand for people whom the article names, or where
questions and answers follow a text that introduces who was interviewed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon.people import FUNCTION, ORGANISATION
from nlp.person.resolved import Resolved
from nlp.quote.labels import Labels

if TYPE_CHECKING:
    from nlp.quote.lines import Stretch
    from nlp.quote.speakers import Cast
    from nlp.text.marks import Run
    from nlp.values import Person

_HEAD = re.compile(
    r"^[ \t]*+[“\"„«]?(?:(?P<name>[A-ZÀ-Þ][\w.’'\-]*+(?: [\w.’'&\-]++){0,4}+)[:：]"
    r"|(?P<letter>[QA])\.)[ \t]++(?=\S)",
    re.MULTILINE,
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+(?: [A-ZÀ-Þ.’'\-]+){0,3}")
_ASKS = re.compile(r"q\d{0,2}|question|interviewer|moderator|reporter|host|(?:the )?\w+ post")
_ANSWERS = re.compile(r"a\d{0,2}|answer")
_INITIALS = re.compile(r"[A-ZÀ-Þ]\.?[A-ZÀ-Þ]\.?")
_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|s|er)?|in conversation|Q ?& ?A|Q and A|transcript"
    r"|(?:spoke|speaks|talked|talks|sat down|sits down|chatted|caught up|met) (?:\w+ ){0,4}?"
    r"(?:to|with)|edited for (?:length|clarity|space|brevity)|[Qq]uestions and answers"
    r"|[Aa]nswer(?:s|ed) (?:\w+ ){0,3}questions)\b"
)
"""As in "in an interview", "sat down with", "Q&A"."""
_SPOKE_TO = re.compile(
    r"(\w+) (?:spoke|speaks|talked|talks|has spoken|has talked) (?:\w+ ){0,2}?(?:to|with) $"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']\w+|[Mm]y|me)\b")
_SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|[’']\w+)?\b")
_ASKING_TRADE = re.compile(
    r"\b(?:reporter|correspondent|journalist|columnist|editor|writer|presenter|host|anchor)\b"
)
_LINE = re.compile(r"[^\n]+")
_ASIDE = re.compile(r"^[ \t]*[“\"]?[(\[][A-Z .,]+[)\]][.”\"]?[ \t]*$")
_HEADING_END = frozenset(".!?…”\"'’»)")
_FEWEST = 3  # turns of a conversation
_WORDY = 4  # words of a turn that tells something
_SHORTEST_NAME = 4  # letters
_LONGEST_HEADING = 80  # characters
_LONGEST_INTRODUCTION = 8_000  # characters
_LEADS = 2
"""How many times as often as anybody else an introduction names the one who is interviewed."""


class Turn(NamedTuple):
    """What one speaker says before the next one does: the label as printed, the words.

    `who` is `None` for a question of the paper's own, which no person of the article asks.
    """

    name_start: int
    name_end: int
    start: int
    end: int
    who: Resolved | None


class _Head(NamedTuple):
    """A label at the head of a line; what follows it begins at `end`."""

    name: str
    name_start: int
    name_end: int
    end: int


def find(text: str, cast: Cast) -> tuple[Turn, ...]:
    """Find the turns of a transcript or an interview.

    Args:
        text: the article's text.
        cast: the people whom it names.

    Returns:
        The turns in order; none where the text holds no conversation.
    """
    if text.count(": ") + text.count(":\t") + text.count("：") + text.count("Q. ") <= 1:
        return ()
    heads = _heads(text)
    if len(heads) <= 1:
        return ()
    labels = Labels(cast.people)
    return (
        _transcript(text, labels, [head for head in heads if _CAPITALS.fullmatch(head.name)])
        or _interview(text, cast, heads)
        or _named(text, labels, heads)
    )


def overlap(run: Run, turns: tuple[Turn, ...]) -> bool:
    """Say whether marked words stand among turns, at least in part."""
    return run.start < turns[-1].end and run.end > turns[0].name_start


def hold(stretch: Stretch, turns: tuple[Turn, ...]) -> bool:
    """Say whether a sentence stands among turns."""
    return turns[0].name_start - 1 <= stretch.start < turns[-1].end


def _heads(text: str) -> list[_Head]:
    """Find the labels at the heads of lines."""
    heads: list[_Head] = []
    start = 0
    while start >= 0:
        found = _HEAD.match(text, start)
        if found is not None and found.lastgroup is not None:
            label = found.lastgroup
            heads.append(_Head(found[label], *found.span(label), found.end()))
        start = text.find("\n", start) + 1 or -1
    return heads


def _transcript(text: str, known: Labels, heads: list[_Head]) -> tuple[Turn, ...]:
    """Read a broadcast's transcript, which prints its speakers in capitals."""
    labels = {head.name for head in heads}
    if len(heads) < _FEWEST or len(labels) == len(heads):
        return ()
    if not any(known.person(label) for label in labels):
        return ()
    called = {label: _in_capitals(label, known) for label in labels}
    turns: list[Turn] = []
    for place, head in enumerate(heads):
        limit = heads[place + 1].name_start if place + 1 < len(heads) else len(text)
        end = _end(text, head.end, limit)
        turns.append(Turn(head.name_start, head.name_end, head.end, end, called[head.name]))
    return tuple(turns)


def _in_capitals(label: str, known: Labels) -> Resolved | None:
    """Say whom "WALLACE" or "MW" means; "REPORTER" and "WHERE" are nobody."""
    low = label.lower()
    if _ASKS.fullmatch(low) or _ANSWERS.fullmatch(low) or low in FUNCTION | ORGANISATION:
        return None
    if _INITIALS.fullmatch(label) or len(label) < _SHORTEST_NAME:
        return _by_label(label, known)
    return known.called(label)


def _interview(text: str, cast: Cast, heads: list[_Head]) -> tuple[Turn, ...]:
    """Read "Q: … A: …" where the text before says who is interviewed."""
    asks = [head for head in heads if _ASKS.fullmatch(head.name.lower())]
    answers = [head for head in heads if _ANSWERS.fullmatch(head.name.lower())]
    if not asks or not answers:
        return ()
    marked = sorted(asks + answers, key=lambda head: head.name_start)
    start = marked[0].name_start
    introduction = text[max(0, start - _LONGEST_INTRODUCTION) : start]
    spoken = 2 * sum(_FIRST_PERSON.search(_line(text, head.end)) is not None for head in answers)
    asked = 2 * sum(_SECOND_PERSON.search(_line(text, head.end)) is not None for head in asks)
    if not _INTERVIEW.search(introduction) and (spoken < len(answers) or asked < len(asks)):
        return ()
    who = _interviewee(introduction, start, cast)
    if who is None:
        return ()
    called = {head.name: None for head in asks} | {head.name: who for head in answers}
    return _taken(text, marked, called, who)


def _interviewee(introduction: str, start: int, cast: Cast) -> Resolved | None:
    """Find whom an introduction presents: nobody else, or named far more often than anybody."""
    offset = start - len(introduction)
    named: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for span, person in cast.mentioned(offset, start):
        if person.kind != "person":
            continue
        beside = introduction[max(0, span.start - offset - 40) : span.start - offset]
        behind = introduction[span.end - offset : span.end - offset + 40].partition(".")[0]
        line_end = beside.rpartition("\n")[2].rpartition(". ")[2]
        byline = line_end.strip().lower() == "by" or _asks(line_end, people)
        if byline or _ASKING_TRADE.search(line_end) or _ASKING_TRADE.search(behind[:20]):
            named[person.name] -= introduction.count("\n") + len(introduction)
        named[person.name] += 1
        people[person.name] = person
    ranked = [(name, count) for name, count in named.most_common() if count > 0]
    if not ranked:
        return None
    first = people[ranked[0][0]]
    if len(ranked) > 1 and ranked[0][1] < _LEADS * ranked[1][1]:
        return Resolved(None, "person", probably=first.name, confidence=0.3)
    return Resolved(first.name, "person", first.role, confidence=0.85)


def _asks(before: str, met: dict[str, Person]) -> bool:
    """Say whether "He spoke to" or "Ada Voss talks to" stands before whoever then asks."""
    found = _SPOKE_TO.search(before)
    if found is None:
        return False
    subject = found.group(1)
    return subject in {"He", "She"} or any(name.endswith(subject) for name in met)


def _named(text: str, labels: Labels, heads: list[_Head]) -> tuple[Turn, ...]:
    """Read "Voss: …" and "The Post: …", where labels come back and name people."""
    called = {label: _by_label(label, labels) for label in {head.name for head in heads}}
    often = Counter(_whose(head, called) for head in heads)
    turns = [head for head in heads if often[_whose(head, called)] > 1]
    theirs = [head for head in turns if called[head.name] is not None]
    words = [_line(text, head.end).split() for head in theirs]
    wordy = 2 * sum(len(said) >= _WORDY and any(map(str.islower, said)) for said in words)
    voices = {_whose(head, called) for head in turns}
    if len(turns) < _FEWEST or len(voices) <= 1 or not theirs or wordy <= len(theirs):
        return ()
    if not _introduced(labels, turns, {head.name for head in theirs}):
        return ()
    return _taken(text, turns, called, None)


def _whose(head: _Head, called: dict[str, Resolved | None]) -> str:
    """Return the name of whom a label stands for, or the label itself."""
    who = called[head.name]
    return who.name if who is not None and who.name is not None else head.name


def _line(text: str, at: int) -> str:
    """Return the rest of a line."""
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)]


def _introduced(labels: Labels, turns: list[_Head], known: set[str]) -> bool:
    """Say whether the article names one of them elsewhere than at the head of a turn."""
    starts = {head.name_start for head in turns}
    ends = {head.name_end for head in turns}
    return any(
        mention.start not in starts and mention.end not in ends
        for label in known
        for person in labels.fits(label)
        for mention in person.mentions
    )


def _by_label(label: str, labels: Labels) -> Resolved | None:
    """Say whom "Ada Voss", "Ms Voss", "Voss" or "AV" means among the people of the article."""
    person = labels.person(label)
    if person is None:
        return None
    return Resolved(person.name, "person", person.role, confidence=0.9)


def _taken(
    text: str, heads: list[_Head], called: dict[str, Resolved | None], interviewee: Resolved | None
) -> tuple[Turn, ...]:
    """Make a turn of each label and the words up to the next one."""
    turns: list[Turn] = []
    for place, head in enumerate(heads):
        last = place + 1 == len(heads)
        limit = len(text) if last else heads[place + 1].name_start
        who = called[head.name]
        name = (who or interviewee or Resolved(None)).name
        end = _answer_end(text, head.end, limit, name, last=last)
        turns.append(Turn(head.name_start, head.name_end, head.end, end, who))
    return tuple(turns)


def _answer_end(text: str, start: int, limit: int, name: str | None, *, last: bool) -> int:
    """Let an answer run on until the next label, a heading, or words about the speaker."""
    end = start
    surname = name.split()[-1] if name else None
    for match in _LINE.finditer(text, start, limit):
        line = match.group().strip()
        if not line:
            continue
        if end > start:
            heading = len(line) < _LONGEST_HEADING and line[-1] not in _HEADING_END
            about = surname is not None and surname in line
            if heading or about or line[0] in "([" or (last and not _FIRST_PERSON.search(line)):
                break
        end = match.start() + len(match.group().rstrip())
    return end


def _end(text: str, start: int, limit: int) -> int:
    """End a turn with its paragraph, or with the last one that opens with a mark again."""
    end = start
    for match in _LINE.finditer(text, start, limit):
        line = match.group()
        reopened = line.lstrip()[:1] in '“"„«' if line.strip() else False
        if end > start and (not reopened or _ASIDE.match(line)):
            break
        if line.strip():
            end = match.start() + len(line.rstrip())
    return end
