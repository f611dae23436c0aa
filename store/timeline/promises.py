"""What a plan promises, and whether a later telling says that it was done.

A promise is an act, somebody's ("Ada Lim will meet Jon Obi"), or an occasion that is to take place
("the Lamu primary is on 3 May"). It was kept by the same act of the same one upon the same thing
("Ada Lim met Jon Obi"), or by the occasion of the same name on its day ("Tuesday's Lamu primary").
Names alone prove nothing, since the same people do many things; nor does an occasion that a plan
only mentions ("will run an advertisement during Tuesday's debate").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.lexicon.verb_forms import IRREGULAR
from nlp.text import word_forms
from store.timeline import same_names
from store.timeline.dated_things import VOTES
from store.timeline.deeds import deed_of, spelt_out
from store.timeline.frames import Frame, deed_item
from store.timeline.occasions import OCCASION, STOP, called, names_in, singular, telling
from store.timeline.word_weights import frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.timeline.candidate import Candidate

_WILL = (
    r"(?:will|shall|would|(?:has |have |had )?(?:plans?|planned|agreed|decided|intends?|intent"
    r"|intention|promised|pledged|vowed|hopes?|hoped|aims?|expects?|poised|offer|offered|invited"
    r"|invitation) to"
    r"|(?:is|are|was|were) (?:due |set |expected |scheduled |slated |going |planning )?to)"
)
_ACT = re.compile(
    rf"\b{_WILL} (?:[a-z]+ly )?(?:also )?(?:be (?P<doing>[a-z]{{2,}})ing|(?P<verb>[a-z]{{3,}}))\b"
)
_TO_DO = re.compile(r"\bto ([a-z]{3,})\b")
_TRAVELS = frozenset("travel arrive come fly return visit land head".split())
"""Who was to travel somewhere, and has arrived there, has done it."""
_HOLDING = r"(?:hold|host|convene|stage|organi[sz]e|open|attend|invite|join|welcome)"
_NAMED = r"(?:[\w’'.&-]+ ){0,6}?"
_IS_TO_BE = (
    rf"(?:{_WILL} (?:be|be held|take place|begin|start|open|kick off|happen|come)|begins?|starts?"
    r"|opens?|takes? place|(?:is|are) (?:on |in |held |scheduled |set |planned |due )?)"
)
_TO_BE_HELD = (
    re.compile(rf"\b{_NAMED}{OCCASION}\b(?:,? (?:which|that))?[^,;:]{{0,40}}? {_IS_TO_BE}\b"),
    re.compile(rf"\b{_WILL} (?:[a-z]+ly )?{_HOLDING}\b[^;:]{{0,90}}? {_NAMED}{OCCASION}\b"),
    re.compile(
        r"\b(?:holds?|hosts?|plans?|called|calls|scheduled|set|announced) (?:an?|the|its|their|his"
        rf"|her|that) {_NAMED}{OCCASION}\b"
    ),
    re.compile(
        rf"\b{_NAMED}{OCCASION} (?:[a-z]+ )?(?:scheduled|set|planned|due|slated|expected)"
        r" (?:for|on|in|to)\b"
    ),
)
_HELD = re.compile(
    r"\b(?:held|hosted|convened|staged|opened|began|started|met|took place|kicked off|saw|witnessed"
    r"|was|were|won|lost|attended|gathered|ended|concluded)\b"
)
_MET = frozenset({"meeting", "summit", "talks", "conference"})
_NOT_YET = re.compile(
    r"\b(?:ahead of|before|until|heading into|looking (?:to|ahead)|hop(?:e|es|ed|ing) (?:for|to)"
    r"|expect\w*|will|would|plans?|may|might|can|could|to be|run-up|prepar\w+|eve of|next|upcoming"
    r"|after|since|following|poised|aims?|win or lose)\b"
)
"""As in "ahead of", "will", "since": not of the occasion itself."""
_CUT = re.compile(
    r"[;:—]|, (?:and|but|which|who|while|as|when|where)\b"
    r"| (?:and|but) (?=(?:he|she|they|it|is|are|was|were|has|had|will)\b|[a-z]+(?:ed|s) )"
)
_HOLLOW = frozenset({"have", "has", "hold", "take", "make", "get", "give", "put", "come", "see"})
_NO_ACT = frozenset(
    "start begin help turn face need want try continue like seem become keep stay remain win lose"
    " say think know believe show mean prove require allow".split()
)
_BEFORE, _AFTER = 90, 80  # characters
_BESIDE_DATE = 30  # characters
_DAY = len("2022-12-23")
_VOTE, _WIN = deed_item("vote"), deed_item("win")
_ENOUGH = 2  # things that both name


@dataclass(frozen=True, slots=True)
class Promise:
    """An act with who does it and what is said of it, or an occasion with what it is called.

    `done` are the forms in which the past tells of the act, `thing` the plain words right behind
    it, which say upon what; an occasion has none. `people` are the tags of everyone in its
    sentence.
    """

    names: frozenset[str]
    what: frozenset[str]
    done: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    occasion: str = ""
    people: frozenset[str] = frozenset()


def promises(plan: Candidate) -> tuple[Promise, ...]:
    """Return what a plan's own words promise."""
    words, people = _clause(plan), frame(plan).people
    planned = (*_acts(words), *_occasions(words)) or _named_for_its_day(plan)
    return tuple(replace(one, people=people) for one in planned)


def kept(promise: Promise, done: Candidate, *, on_a_day: bool) -> int:
    """Return how many words speak for a telling being what came of a promise; 0 if it is not.

    Args:
        promise: what was promised.
        done: the telling of what happened.
        on_a_day: whether the plan is for a day or a week; in a longer time there may be more than
            one occasion of a kind, and every name has to agree.
    """
    words = _clause(done)
    if promise.occasion in VOTES and _of_others(promise.people, frame(done).people):
        return 0
    if promise.occasion:
        return _took_place(promise, done, words, on_a_day=on_a_day)
    acts = (_same_act(promise, words, at, on_a_day=on_a_day) for at in _past(promise, words))
    return max(acts, default=0)


def same_deed(plan: Candidate, done: Candidate) -> int:
    """Return how many names a telling has of a plan whose deed it tells, in whatever words.

    Of votes, many on one day, a place has to agree; of all else, and of who is told to be elected,
    two names. It is 0 where another deed is told, of other people, or what is still ahead.

    Args:
        plan: the plan, for a day or a week.
        done: a telling of what happened in that time.
    """
    a, b = frame(plan), frame(done)
    both = _promised_deeds(plan) & _deeds_done(b)
    if not both or b.says or _of_others(a.people, b.people) or a.thing.is_other_party(b.thing):
        return 0
    if _NOT_YET.search(_clause(done), 0, max(0, _date(done)[1])):
        return 0
    names = same_names.in_common(a, b)
    if _VOTE in both and _VOTE not in b.heads - a.heads:
        return len(_places(a, b) & frozenset().union(*names))
    return len(names) if len(names) >= _ENOUGH else 0


def _promised_deeds(plan: Candidate) -> frozenset[str]:
    """Return what a plan says is to be done: a vote, what its verbs promise, its occasions."""
    words, parts = spelt_out(_clause(plan)), frame(plan)
    verbs = [found["verb"] or _base_form(found["doing"]) for found in _ACT.finditer(words)]
    promised = {deed_item(deed_of(verb)) for verb in (*verbs, *_TO_DO.findall(words))}
    return parts.settings | parts.heads.union(promised, {_VOTE}) & parts.deeds


def _deeds_done(parts: Frame) -> frozenset[str]:
    """Return what a telling tells was done, or held on its day; who won, or lost, had a vote."""
    held = parts.thing.is_occasion and not parts.thing.is_setting
    voted = held or _WIN in parts.deeds or _VOTE in parts.heads
    occasions = parts.settings if held else frozenset[str]()
    return parts.deeds - {_VOTE} | occasions | ({_VOTE} if voted else frozenset())


def _places(a: Frame, b: Frame) -> frozenset[str]:
    """Return the names that are places, as far as two tellings say, of what is called by them."""
    own = (one.thing.names for one in (a, b) if one.thing.is_occasion)
    voters = () if a.people else a.names
    return a.places.union(b.places, *own, *voters)


def _of_others(planned: frozenset[str], done: frozenset[str]) -> bool:
    """Say whether a vote is told of other people than its plan: on one day two parties vote."""
    return bool(planned and done) and planned.isdisjoint(done)


def _clause(one: Candidate) -> str:
    return one.words[: one.told.end - one.told.start].replace("\n", " ")


def _date(one: Candidate) -> tuple[int, int]:
    """Return where a telling's date stands in its clause."""
    return one.told.timex.start - one.told.start, one.told.timex.end - one.told.start


def _acts(words: str) -> Iterator[Promise]:
    for found in _ACT.finditer(words):
        verb = found["verb"] or _base_form(found["doing"])
        if verb in STOP or verb in _HOLLOW or verb in _NO_ACT:
            continue
        before = _CUT.split(words[max(0, found.start() - _BEFORE) : found.start()])[-1]
        after = _CUT.split(words[found.end() : found.end() + _AFTER])[0]
        yield Promise(names_in(before), telling(after), done=_done(verb), thing=_thing(after))


def _occasions(words: str) -> Iterator[Promise]:
    for pattern in _TO_BE_HELD:
        for found in pattern.finditer(words):
            names, what = called(words, *found.span("occasion"))
            begun = names_in(words[found.start() : found.start("occasion")])
            yield Promise(names, what | begun, occasion=singular(found["occasion"]))


def _named_for_its_day(plan: Candidate) -> tuple[Promise, ...]:
    """Read "Tuesday's Lamu primary", "the Lamu primary on 3 May": a name, and its day beside it."""
    thing = frame(plan).thing
    is_promised = thing.is_occasion and thing.names and len(plan.edtf) >= _DAY
    return (Promise(thing.names, frozenset(), occasion=thing.kind),) if is_promised else ()


def _past(promise: Promise, words: str) -> Iterator[re.Match[str]]:
    for found in re.finditer(r"\b[a-z]+\b", words):
        if found[0] in promise.done and not re.search(
            r"\b(?:to|will|would|not|be|never|n’t) $", words[: found.start()]
        ):
            yield found


def _same_act(promise: Promise, words: str, verb: re.Match[str], *, on_a_day: bool) -> int:
    before = _CUT.split(words[max(0, verb.start() - _BEFORE) : verb.start()])[-1]
    who = promise.names & names_in(before)
    after = _CUT.split(words[verb.end() : verb.end() + _AFTER])[0]
    what = (promise.what - promise.names) & telling(after)
    agree = len(who) + len(what)
    if promise.thing and not promise.thing & what:
        return 0
    return agree if who and what and (on_a_day or agree > _ENOUGH) else 0


def _took_place(promise: Promise, done: Candidate, words: str, *, on_a_day: bool) -> int:
    """Say whether a telling is of the occasion: by its name, and either held or beside its date."""
    if _NOT_YET.search(words):
        return 0
    start, end = _date(done)
    best = 0
    for found in re.finditer(rf"\b{OCCASION}\b", words, re.IGNORECASE):
        if singular(found[1].casefold()) != promise.occasion:
            continue
        names, what = called(words, *found.span())
        near = min(abs(found.end() - start), abs(found.start() - end)) <= _BESIDE_DATE
        if _HELD.search(words) or (near and on_a_day):
            best = max(best, _agree(promise, names, what, on_a_day=on_a_day))
    if not best and promise.occasion in _MET and re.search(r"\bmet\b", words):
        same = (promise.names | promise.what) & telling(words)
        best = len(same) if len(same) >= _ENOUGH else 0
    return best


def _agree(promise: Promise, names: frozenset[str], what: frozenset[str], *, on_a_day: bool) -> int:
    """Return how many words of an occasion's name agree; 0 where it may be another one."""
    same = promise.names & names
    if promise.names:
        is_it = same and (on_a_day or not promise.names - names)
        return 1 + len(same) + len(promise.what & what) if is_it else 0
    return len(promise.what & (names | what))


def _thing(words: str) -> frozenset[str]:
    """Return the plain words among the first ones that tell something."""
    first = [word for word in words.split() if telling(word)][:_ENOUGH]
    return frozenset().union(*(telling(word) for word in first if word[:1].islower()))


def _base_form(stem: str) -> str:
    """Return a verb by what stands before its "-ing": "mak" is of "make", "runn" of "run"."""
    known = (stem, f"{stem}e", stem[:-1])
    return next((verb for verb in known if verb in IRREGULAR or verb in _TRAVELS), stem)


def _done(verb: str) -> frozenset[str]:
    """Return what tells that an act was done."""
    acts = _TRAVELS if verb in _TRAVELS else {verb}
    return frozenset[str]().union(*map(_past_forms, acts))


@lru_cache(maxsize=2048)
def _past_forms(verb: str) -> frozenset[str]:
    """Return the forms in which the past tells of an act."""
    return frozenset(filter(word_forms.may_be_past, word_forms.of_deed(verb)))
