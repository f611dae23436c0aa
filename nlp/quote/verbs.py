"""The verb of an attribution with its auxiliaries: is it one, and does it fit its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.quote.cues import CUES
from nlp.quote.tokens import (
    AUXILIARIES,
    BE,
    BREAKS,
    DETERMINERS,
    JOINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

DATA = frozenset("analysis data evidence footage polling research survey study poll".split())
"""What shows something, though it is nobody."""

_COUNTED = frozenset("one two three four five six seven eight nine ten another most".split())
PLAIN = frozenset(("say", "tell", "think", "believe"))
"""Verbs that a bare number or "many of whom" may be the subject of."""

_ADJECTIVAL = frozenset(
    "pledge allege propose suggest announce report estimate declare admit promise threaten".split()
)
"""Verbs whose participle stands before nouns ("in pledged aid", "the mayor’s proposed road")."""

_BEFORE_ADJECTIVES = PREPOSITIONS | {"’s", "'s", "enough", "more", "fewer", "less", "such"}

_OPENING = frozenset(("a", "an", "the", "’s", "'s"))
_NO_MOOD = frozenset(("’s", "'s", "did", "do", "does"))
_ALWAYS_VERB = PRONOUNS | BREAKS | JOINERS
"""Words behind which no noun and no figure is taken for a verb of speech."""
_CONTRACTED = ("n’t", "n't")
_BEFORE_VERB = BE | AUXILIARIES | NEGATIONS | {"to"}
_FINITE = (["is"], ["are"], ["was"], ["were"], ["have"], ["had"])
_GROUP_REACH = 8  # words
_YEAR = 4  # digits


class Group(NamedTuple):
    """A verb of speech with its auxiliaries: where it begins, and how it is meant."""

    start: int
    passive: bool = False
    infinitive: bool = False
    progressive: bool = False
    perfect: bool = False
    negated: bool = False
    modal: bool = False


def group(line: Line, index: int) -> Group:
    """Read the auxiliaries and adverbs before the verb of speech at `index`."""
    start = index
    infinitive = negated = modal = perfect = be = False
    for at in range(index - 1, max(-1, index - _GROUP_REACH), -1):
        low = line.lows[at]
        told = low in _BEFORE_VERB or low.endswith(_CONTRACTED) or line.adverb(at)
        if not told and not (low == "earlier" and at and line.lows[at - 1] in AUXILIARIES):
            break
        if low in BE and (at == 0 or low not in {"’s", "'s"} or line.lows[at - 1] in PRONOUNS):
            be = True
        elif low in {"has", "have", "had", "’ve", "'ve"}:
            perfect = True
        elif low == "to" and at == index - 1:
            infinitive = True
        elif low in NEGATIONS or low.endswith(_CONTRACTED):
            negated = True
        elif low in AUXILIARIES and low not in _NO_MOOD:
            modal = True
        elif low != "earlier" and not line.adverb(at):
            break
        start = at
    if start == index:
        return Group(start)
    form = CUES[line.lows[index]].form if line.lows[index] in CUES else "past"
    return Group(
        start,
        passive=be and form in {"past", "participle"},
        infinitive=infinitive,
        progressive=be and form == "ing",
        perfect=perfect,
        negated=negated,
        modal=modal,
    )


def may_be_verb(line: Line, index: int, cue: Cue) -> bool:
    """Say whether the word at `index` is a verb here, and no noun or participle.

    Args:
        line: the sentence in words.
        index: the word.
        cue: what it may take as a verb.
    """
    if index > 0 and line.words[index][0].isupper() and not line.title:
        return False
    previous = line.lows[index - 1] if index else ""
    if cue.form == "past" and index > 1 and _in_phrase(line, index - 2) and line.adverb(index - 1):
        return False
    return previous in _ALWAYS_VERB or _is_verb_behind(line, previous, index, cue)


def _in_phrase(line: Line, at: int) -> bool:
    """Say whether a noun phrase is open ("the previously announced road")."""
    return line.lows[at] in _OPENING or line.lows[at] in POSSESSIVES


def _is_verb_behind(line: Line, previous: str, index: int, cue: Cue) -> bool:
    """Say whether a word is a verb behind the one before it, and no noun or adjective."""
    if previous in DETERMINERS or previous in POSSESSIVES or previous == "so-called":
        following = line.lows[index + 1] if index + 1 < len(line.words) else ""
        if previous in _COUNTED and cue.lemma in PLAIN:
            return True
        if previous == "another":
            return cue.form == "past" and cue.lemma not in _ADJECTIVAL
        return previous in {"many", "some", "others", "all", "both", "few"} and (
            following == "that" or not cue.noun
        )
    if cue.lemma in _ADJECTIVAL and cue.form == "past" and previous in _BEFORE_ADJECTIVES:
        return False
    if cue.noun and _is_noun(line, previous, index):
        return False
    return not (previous.isdigit() and cue.form == "past") or _counts(previous, cue)


def _is_noun(line: Line, previous: str, index: int) -> bool:
    """Tell "Voss’s hopes", "in hopes" and "the hopes are high" from "what Voss hopes is"."""
    if previous in PREPOSITIONS or previous in {"’s", "'s"} or _is_owned(line, previous, index):
        return True
    return line.lows[index + 1 : index + 2] in _FINITE and "what" not in line.lows[:index]


def _is_owned(line: Line, previous: str, index: int) -> bool:
    """Read the "’" of "the Sandses’ call for talks", of which words keep nothing."""
    end = line.end_of(index - 1)
    return previous.endswith("s") and line.text[end : end + 1] in {"’", "'"}


def _counts(low: str, cue: Cue) -> bool:
    """Say whether a figure speaks ("43 said the same"), and is no year."""
    return cue.lemma in PLAIN and len(low) != _YEAR


def agrees(line: Line, subject: Subject, cue: Cue, verb: Group) -> bool:
    """Say whether subject and verb fit ("officials say", "she claims"; not "the claims he").

    Args:
        line: the sentence in words.
        subject: the noun phrase.
        cue: what the verb may take.
        verb: the verb with its auxiliaries.
    """
    if cue.form == "s" and subject.kind == "nominal" and cue.noun:
        return line.lows[subject.start] in DETERMINERS or line.lows[subject.end - 1] in DATA
    if cue.form != "base" or verb.modal:
        return True
    if subject.kind == "pronoun":
        return line.lows[subject.start] in {"they", "we", "i", "who"}
    last = line.lows[subject.end - 1]
    bare = verb.start == subject.outer_end
    if bare and subject.kind == "name" and names.is_honorific(line.lows[subject.name]):
        return subject.plural
    if cue.noun and subject.start and line.lows[subject.start - 1] in {"’s", "'s"}:
        return False
    return not cue.noun or subject.plural or last.endswith("s") or last in {"people", "police"}
