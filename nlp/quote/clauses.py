"""Attributions in one sentence: verb of speech, subject, and where what was said stands.

A shallow grammar over words, no parser: each verb of speech looks left (or, turned round, right)
for its subject, then right or left for its content, and gives way to the next attribution.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import CALENDAR
from nlp.quote import inverted, participles, passives, phrases, relays, sharing, sides, subjects
from nlp.quote.attributions import Attribution, made
from nlp.quote.cues import CUES, SPEECH_NOUNS, Cue
from nlp.quote.subject import Subject
from nlp.quote.tokens import AUXILIARIES, BE, BREAKS, JOINERS, PREPOSITIONS
from nlp.quote.verbs import Group, agrees, group, may_be_verb

if TYPE_CHECKING:
    from nlp.quote.tokens import Line

_SIGNED_ENDS = frozenset((",", "(", "on", "after", "at", "of", "in", "to"))
_OBJECTS = frozenset("him her me us them you it".split())
_CATENATIVES = frozenset(
    "tended tends tend continued continues went goes began begins liked likes".split()
)
_BEGINNING = frozenset("began begins begun broke spat sang swore read".split())
_PHRASAL_VERBS = frozenset("went goes shot hit cut put chipped broke bit came fired".split())
_PARTICLES = (["on"], ["back"], ["in"])
_USING = frozenset(("used", "uses", "using"))
_RELAYS = frozenset(("through", "via", "by"))
_TAKES = frozenset(("took", "takes", "take", "taken"))
_LEARNING = frozenset("heard hears learned learnt saw".split())
"""Behind "The judge heard", what is joined by "and" is what others did."""
_NOUN_REACH = 4  # words
_QUOTED_REACH = 16  # words
_USED_REACH = 8  # words
_NEAR_TITLE = 2  # words
_SHORT = 8  # words
_OPINIONS = frozenset(("view", "opinion", "words", "message", "belief", "telling", "point"))
_HEADS = _OPINIONS | frozenset(("according", "put", "puts")) | SPEECH_NOUNS | CUES.keys()
"""Every word that an attribution may hang on."""
_PHRASAL = _OPINIONS | frozenset(("according", "put", "puts")) | SPEECH_NOUNS


def read(line: Line) -> list[Attribution]:
    """Find the attributions of a line, in order.

    Args:
        line: a sentence in words.

    Returns:
        The attributions, with content that none of them takes from another. One that ends in a
        colon and announces the next paragraph has no content.
    """
    found: list[Attribution] = []
    for index in [index for index, low in enumerate(line.lows) if low in _HEADS]:
        if line.lows[index] in _PHRASAL:
            attribution = _phrase(line, index, found)
        else:
            attribution = _verb(line, index, found)
        if attribution is not None and not _is_denied(line, attribution):
            found.append(attribution)
    if line.runs and all(one.unnamed for one in found):
        found += _by_place(line)
    fitted = sharing.fit(line, found) if found else found
    if not fitted or _RELAYS.isdisjoint(line.lows):
        return fitted
    return [one._replace(via=one.via or relays.find(line, one)) for one in fitted]


def _is_denied(line: Line, one: Attribution) -> bool:
    """Read "He did not say that he spoke for them": that he did is what was not said."""
    said = one.outer - 2
    if said < 1 or line.lows[said + 1] != "that" or line.lows[said] not in CUES:
        return False
    return not CUES[line.lows[said]].attitude and group(line, said).negated


def _phrase(line: Line, index: int, found: list[Attribution]) -> Attribution | None:
    """Read "according to Voss", "the mayor’s claim that …", or the same word as a verb."""
    low = line.lows[index]
    following = line.lows[index + 1] if index + 1 < len(line.words) else ""
    if low == "according":
        return phrases.according(line, index) if following == "to" else None
    attribution = None
    if low in SPEECH_NOUNS and following == "that":
        attribution = phrases.noun(line, index)
    elif low in _OPINIONS:
        attribution = phrases.opinion(line, index)
    elif low in {"put", "puts"} and following == "it":
        return phrases.put_it(line, index)
    return _verb(line, index, found) if attribution is None and low in CUES else attribution


def _by_place(line: Line) -> list[Attribution]:
    """Read "“…,” she deadpanned" and "“…?” posed Ada": behind marked words any verb reports."""
    run = line.runs[0]
    if not line.ends_speech(run):
        return []
    turned = _turned_by_place(line, run + 1)
    if turned is not None:
        return [turned._replace(content=((0, run + 1),))]
    subject = inverted.first(line, run + 1, len(line.words))
    if subject is None or subject.end >= len(line.words):
        return []
    verb = subject.end
    last = verb + (line.lows[verb + 1 : verb + 2] in _PARTICLES)
    turned_phrase = last > verb and line.lows[verb] in _PHRASAL_VERBS
    spoken = turned_phrase or line.lows[verb] in _BEGINNING
    if not (spoken or line.lows[verb].endswith(("ed", "es"))) or line.words[verb][0].isupper():
        return []
    following = line.lows[last + 1] if last + 1 < len(line.words) else ","
    if not (following in BREAKS or following in PREPOSITIONS or line.adverb(last + 1)):
        return []
    cue = Cue(line.lows[verb], "past", clause=True)
    return [Attribution(cue, verb, verb + 1, subject, None, subject.outer, ((0, run + 1),))]


def _turned_by_place(line: Line, verb: int) -> Attribution | None:
    """Read "posed Mr Voss" behind marked words, where it ends its sentence or a comma follows."""
    high = len(line.words)
    while verb < high and line.lows[verb] in {",", "—", "–", "?", "!"}:
        verb += 1
    present = verb < high and line.lows[verb].endswith("s")
    if verb + 1 >= high or not (present or line.lows[verb].endswith("ed")):
        return None
    subject = inverted.after(line, verb + 1, high)
    if subject is None or subject.kind != "name" or subject.name > verb + 1 + _NEAR_TITLE:
        return None
    full = subject.name_end - subject.name > 1 and subject.name == verb + 1
    if line.words[verb][0].isupper() or (present and not full):
        return None
    closes = BREAKS | PREPOSITIONS if full else BREAKS
    if subject.end < high and line.lows[subject.end] not in closes:
        return None
    cue = Cue(line.lows[verb], "past", clause=True)
    return Attribution(cue, verb, verb + 1, subject, None, verb, ())


def _verb(  # noqa: PLR0911 -- a list of cases
    line: Line, index: int, found: list[Attribution]
) -> Attribution | None:
    """Read one verb of speech: its form, its subject, and in which way it reports."""
    cue = CUES[line.lows[index]]
    if not may_be_verb(line, index, cue):
        return None
    if cue.form == "ing" and index and line.lows[index - 1] == "as":
        return _quoted_as(line, index)
    verb = group(line, index)
    if verb.infinitive and cue.form != "ing":
        return _catenative(line, index, cue)
    turned = _turned_round(line, index, cue, verb)
    if turned is not None:
        return turned
    doubted = (verb.negated and not cue.attitude) or "supposedly" in line.lows[verb.start : index]
    if verb.passive or verb.modal or doubted:
        return None
    if cue.lemma == "ask" and line.lows[index + 1 : index + 4] == ["not", "to", "be"]:
        return None
    if cue.form == "ing" and not verb.progressive:
        return participles.participle(line, index, cue, found)
    if cue.form == "participle" and not verb.perfect and cue.lemma not in {"say", "tell"}:
        return None
    behind_marks = found and verb.start and line.is_run(verb.start - 1)
    whose = _over_relative(line, verb.start, found) if behind_marks else None
    if whose is not None:
        return made(line, index, cue, whose, verb.start, negated=verb.negated, right_only=True)
    subject = sides.speaker(line, index, verb.start, cue)
    if subject is None:
        return _coordinated(line, index, cue, verb, found)
    if not agrees(line, subject, cue, verb) or sides.is_told_of(line, index, cue, verb, subject):
        return None
    outer = min(verb.start, subject.outer)
    if phrases.says_as(line, outer - 1, cue):
        return phrases.as_said(line, index, cue, subject, outer - 1)
    return made(line, index, cue, subject, outer, negated=verb.negated)


def _over_relative(line: Line, start: int, found: list[Attribution]) -> Subject | None:
    """Read "Voss, who calls it “a farce,” said": the marks hold the comma that ends the clause."""
    if not line.ends_in_comma(start - 1):
        return None
    last = found[-1]
    if last.subject is None or line.lows[last.outer] != "who" or start - last.cue_end > _SHORT:
        return None
    return last.subject._replace(outer=start, outer_end=start)


def _turned_round(line: Line, index: int, cue: Cue, verb: Group) -> Attribution | None:
    """Read a verb whose subject is not the one who speaks ("was asked", "reported by")."""
    if verb.negated or cue.form not in {"past", "participle"}:
        return None
    if cue.lemma == "ask":
        question = passives.asked(line, index, passive=verb.passive, start=verb.start)
        if question is not None:
            return question
    if verb.passive:
        patient = subjects.before(line, verb.start - 1, 0)
        return passives.told(line, index, cue, patient, verb.start)
    return passives.as_reported(line, index)


def _catenative(line: Line, index: int, cue: Cue) -> Attribution | None:
    """Read "tended to agree with", "went on to say that"."""
    at = index - 1
    while at > 0 and (line.lows[at] in {"to", "on"} or line.adverb(at)):
        at -= 1
    if line.lows[at] not in _CATENATIVES:
        took = next(
            (i for i in range(at, max(0, at - _NOUN_REACH), -1) if line.lows[i] in _TAKES), -1
        )
        if took < 0 or line.lows[took + 1] != "to":
            took = next(
                (i for i in range(at, max(0, at - _USED_REACH), -1) if line.lows[i] in _USING), -1
            )
        if took < 0:
            return None
        at = took
    if at < 1:
        return None
    subject = subjects.before(line, at - 1, 0)
    if subject is None:
        return None
    return made(line, index, cue, subject, min(at, subject.outer), cue_start=at)


def _coordinated(
    line: Line, index: int, cue: Cue, verb: Group, found: list[Attribution]
) -> Attribution | None:
    """Read "… and said", whose subject is that of the verb before it."""
    joiner = verb.start - 1
    if joiner < 0 or line.lows[joiner] not in JOINERS or cue.form == "base":
        return None
    subject = None
    if all(one.unnamed for one in found):
        if cue.thing and not cue.clause and not participles.marks_soon(line, index):
            return None
        subject = inverted.main_subject(line, joiner)
        if subject is not None and (
            _in_relative(line, subject.end, joiner) or line.lows[subject.end] in _LEARNING
        ):
            return None
        if subject is None or not participles.may_say(line, subject, cue):
            return None
    return made(line, index, cue, subject, verb.start, inherits=subject is None, right_only=True)


def _in_relative(line: Line, start: int, stop: int) -> bool:
    """Read "met Orr, who had been late but later apologised": whoever is late apologises."""
    who = next((at for at in range(start + 2, stop) if line.lows[at] == "who"), stop)
    closed = any(line.lows[at] in BREAKS or line.is_run(at) for at in range(who + 1, stop))
    return who < stop and line.lows[who - 1] == "," and not closed


def _quoted_as(line: Line, index: int) -> Attribution | None:
    """Read "X was quoted as saying" and "Y quoted X as saying"."""
    verb = next(
        (at for at in range(index - 2, max(-1, index - _QUOTED_REACH), -1)
         if line.lows[at] in {"quoted", "quotes", "cited", "reported", "quoting"}),
        -1,
    )  # fmt: skip
    if verb < 0:
        return None
    cue = CUES[line.lows[index]]
    start = verb
    passive = False
    while start > 0 and (line.lows[start - 1] in AUXILIARIES or line.adverb(start - 1)):
        start -= 1
        passive = passive or line.lows[start] in BE
    agent = subjects.before(line, start - 1, 0)
    named = agent is not None and agent.kind == "name"
    if agent is not None and named and CALENDAR.issuperset(line.lows[agent.name : agent.name_end]):
        agent = None
    if passive:
        if agent is None:
            return None
        via = None
        if line.lows[verb + 1] == "by":
            via = inverted.after(line, verb + 2, index - 1)
        outer = min(agent.outer, start)
        return made(line, index, cue, agent, outer, via=via, cue_start=start)
    if line.lows[verb + 1] in _OBJECTS:
        said_by = Subject("pronoun", verb + 1, verb + 2, outer=verb + 1, outer_end=verb + 2)
    else:
        found = inverted.after(line, verb + 1, index - 1)
        if found is None:
            return None
        said_by = found
    outer = agent.outer if agent is not None else start
    return made(line, index, cue, said_by, outer, via=agent, cue_start=verb, right_only=True)


def signature(line: Line, start: int) -> Subject | None:
    """Read the name behind the dash of “…” — Name, as far as the line goes.

    Args:
        line: the sentence in words.
        start: the word behind the dash.

    Returns:
        The name, or `None` where more than a name and who it is stands there.
    """
    subject = inverted.first(line, start, len(line.words))
    if subject is None or subject.kind != "name":
        return None
    ends = subject.end >= len(line.words) or line.lows[subject.end] in _SIGNED_ENDS
    return subject if ends else None
