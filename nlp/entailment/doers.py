"""Who does what in a sentence, read off its words alone: "Tenga's brother" resigned, not Tenga.

A light reading, made to hold two sentences against each other, not to stand by itself: verbs are
known by their forms and by what stands before them, subjects are what stands between a verb and
the clause's beginning. What it cannot tell it leaves open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.entailment import doer_words, subjects, verbs
from nlp.entailment.subjects import Who
from nlp.entailment.verbs import Line
from nlp.lexicon.verb_forms import PASTS
from nlp.quote.cues import CUES

if TYPE_CHECKING:
    from collections.abc import Sequence


class Doing(NamedTuple):
    """A verb with those who do it, or to whom it is done.

    `heads` are the subject's last words ("brother" of "Tenga's brother"), `names` its capitalised
    ones, `subject` all others; none where a pronoun or nothing is the subject. `real`: it is told
    as done, without a "will", a "may", a "not" or a "to". `behind` is what follows in its clause
    (with "by", where it tells by whom), `about` the names up to the next verb. `governed` are
    the names that a preposition takes out of the subject: "a venture of Norsund's" is not
    Norsund. `agents` are those by whom it is done. `pronoun` is the subject where it is one;
    `shared`: it is that of the verbs before.
    """

    verb: str
    place: int
    heads: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    passive: bool
    real: bool
    infinitive: bool
    behind: frozenset[str]
    about: frozenset[str]
    governed: frozenset[str]
    agents: frozenset[str]
    pronoun: str
    shared: bool


def read(words: str, known: frozenset[str] = frozenset()) -> tuple[Doing, ...]:
    """Read who does what in a sentence.

    Args:
        words: the sentence.
        known: verbs that it may have, where it is held against another sentence.

    Returns:
        Its verbs in order, infinitives among them.
    """
    line = Line(words, known)
    found: list[Doing] = []
    for place, verb in enumerate(line.verbs):
        if not verb:
            continue
        start, passive, real = verbs.group(line, place)
        subject = subjects.words_of(line, place, start, verb)
        if subject is None and found:
            led = _leading(line, place, found)
            who = Who(
                frozenset().union(*(one.heads for one in led)),
                frozenset().union(*(one.names for one in led)),
                frozenset().union(*(one.subject for one in led)),
                frozenset().union(*(one.governed for one in led)),
            )
        else:
            who = subjects.who(subject or [], opens=start == len(subject or []))
        pronoun = subjects.pronoun_of(subject)
        if subject is None and found and not who.heads:
            pronoun = found[-1].pronoun
        real = real and line.lows[place + 1 : place + 2] != ["no"]
        right = verbs.behind(line, place)
        behind = frozenset(word for at in right for word in subjects.forms(line.words[at]))
        agents = frozenset[str]()
        if doer_words.AGENT in line.lows[right.start : right.stop]:
            behind |= {doer_words.AGENT}
            by = line.lows.index(doer_words.AGENT, right.start) + 1
            agents = subjects.who(line.words[by : right.stop], opens=False).heads
        passive = passive or _is_undone(line, place)
        goes_on = subject is None and bool(found) and found[-1].place == place - 1
        before = line.lows[start - 1] if start else ""
        infinitive = "to" in line.lows[start:place] and before not in doer_words.BE  # "is to pay"
        infinitive = infinitive or (goes_on and found[-1].infinitive)  # "to get stuck"
        about = frozenset(
            form for word in _names_behind(line, place) for form in subjects.forms(word)
        )
        found.append(
            Doing(
                verb, place, who.heads, who.names, who.subject, passive, real, infinitive, behind,
                about, who.governed, agents, pronoun, subject is None,
            )
        )  # fmt: skip
    return tuple(found)


def _leading(line: Line, place: int, found: Sequence[Doing]) -> Sequence[Doing]:
    """Return the verbs whose subject a verb without one has: for "…ing", the nearest one."""
    told = [one for one in found if one.verb != doer_words.COPULA] or found
    if not line.lows[place].endswith("ing"):
        return told
    if line.verbs[place] == doer_words.SAYING or line.verbs[place] in CUES:
        return told
    near = [
        one
        for one in found
        if not one.infinitive
        and one.verb != doer_words.SAYING
        and one.verb not in CUES
        and one.heads
    ]
    return near[-1:] or told


def _is_undone(line: Line, place: int) -> bool:
    """Say whether somebody stands right behind who did it: "a letter signed by Ada Brenn"."""
    ends = line.lows[place].endswith("ed") or line.lows[place] in PASTS
    behind = line.lows[place + 1 : place + 3]
    if not ends or behind[1:] == [] or behind[0] != doer_words.AGENT:
        return False
    return not (behind[1][0].isdigit() or behind[1] in doer_words.NUMBERS)


def _names_behind(line: Line, place: int) -> list[str]:
    """Return the names between a verb and the next, those between commas among them."""
    end = place + 1
    while end < len(line.words) and not line.verbs[end] and line.lows[end] not in doer_words.STARTS:
        end += 1
    return [word for word in line.words[place + 1 : end] if word[0].isupper()]


def nouns(words: str) -> tuple[str, ...]:
    """Return the nouns that stand behind an article or a possessive ("a retired judge": judge).

    Args:
        words: a sentence.
    """
    line = Line(words)
    found = []
    for start, low in enumerate(line.lows):
        if low not in doer_words.ARTICLES:
            continue
        end = start + 1
        while end < len(line.words) and not _ends_noun(line, end):
            end += 1
        if end > start + 2 and _is_plural(line.lows[end - 2]):  # "his letters show"
            end -= 1
        if end > start + 1 and not line.words[end - 1][0].isupper():
            found.append(line.lows[end - 1])
    return tuple(found)


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "'s", "us", "is"))


def _ends_noun(line: Line, at: int) -> bool:
    """Say whether a noun phrase cannot go on over a word."""
    low = line.lows[at]
    return (
        low in doer_words.PREPOSITIONS
        or low in doer_words.DETERMINERS
        or low in doer_words.JOINS
        or low in doer_words.AUXILIARIES
        or low in doer_words.BETWEEN
        or low in doer_words.RELATIVES
        or low in doer_words.PRONOUNS
        or verbs.is_edge(line, at)
    )
