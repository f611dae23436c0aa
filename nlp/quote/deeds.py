"""Deeds that verbs of speech tell of: "called a cab", "wrote a letter", "announced the dam".

What somebody said is a clause, marked words, or a thing that is praised, blamed or asked for. A
bare thing behind most other verbs is what somebody did, and a day, a name or "off" is nothing
that anybody can have said.
"""

from __future__ import annotations

import re

from nlp.quote.cues import CUES
from nlp.quote.tokens import DETERMINERS, POSSESSIVES, PREPOSITIONS, is_subject_pronoun

_VERDICTS = ("guilty", "not guilty", "innocent")
_TELLING = frozenset("describe discuss consider depict mention".split())
_BARE = frozenset(
    "think believe estimate claim respond tweet post write add report state underscore announce"
    " boast conclude observe indicate appeal request encourage remember reply comment remark argue"
    " explain insist".split()
)
"""Verbs that report clauses: a thing behind them is made, shown or had ("announced the dam")."""
_THANKING = frozenset(("thank", "congratulate"))
_DEEDS = frozenset("attack oppose cite talk".split())
_ENACTED = {
    "declare": frozenset(
        "emergency war bankruptcy independence ceasefire truce mourning disaster dividend strike"
        " holiday wanted victory".split()
    ),
    "swear": frozenset("allegiance loyalty fealty".split()),
    "pledge": frozenset("allegiance loyalty fealty".split()),
}
"""What is done by saying so."""
_ASKING = frozenset("that to for why how whether if what where".split())
_FINITE = frozenset(
    "is are was were be been has have had will would can could may might shall should must did does"
    " do need needs isn’t".split()
)
_RELATIVE = frozenset("that which who whose whom where when".split())
_HOW = frozenset("too so very long often again earlier".split())
_AWAY = frozenset("off up down away aside otherwise".split())
_WRITINGS = frozenset(
    "letter letters memo book books op-ed essay profile speech introduction foreword preface thesis"
    " dissertation script screenplay song songs play novel report article column dissent opinion"
    " ruling constitution cheque check poem poems review note piece biography memoir code chapter"
    " paper prescription bill".split()
)
_OFFERS = frozenset(
    "offer offers bid bill motion appeal appeals application petition deal plea pil bail lawsuit"
    " suit writ".split()
)
_REFUSING = frozenset(("reject", "dismiss"))
_ORDERING = frozenset("tell inform advise notify remind".split())
_PRESS = frozenset("reporter reporters journalist journalists correspondent police".split())
_AILMENTS = frozenset("pain pains discomfort headache headaches dizziness nausea fever".split())
_ASIDE = re.compile(r",? (?:but|while) (?:the|an?|he|she|it|they|did|his|her|its|[A-Z]\w+) ")
"""Where another clause than the first begins."""
_WHEN = re.compile(
    r"(?:(?:on|in|at|for|during|over) )?(?:the |that |this |last |next |a |an |\w+ )?"
    r"(?:(?:same|following|next|previous|few|couple of|\d+|two|three|four|five|six|several|other)"
    r" )?(?:days?|weeks?|months?|years?|hours?|minutes?|night|morning|afternoon|evening|time|past"
    r"|here|once|twice|afterwards)(?: (?:ago|later|before|after|earlier|on))?"
    r"(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
)
"""Words that only say when: "last week", "for two days"."""
_ANONYMOUS = ("on condition of anonymity", "on the condition of anonymity", "anonymously")
_TWO = 2
_LONGEST_NAME = 4  # words
_FEWEST_POINTED = 5  # words
_HEAD_REACH = 8  # words
_DEED_REACH = 7  # words
_A_FEW = 4  # words


def is_deed(verb: str, between: str, words: str) -> bool:
    """Say whether a verb beside unmarked words tells of a deed ("called on Ada and sat down").

    Args:
        verb: the verb's last word, in small letters.
        between: what stands between it and the words.
        words: the words that it would report.
    """
    lemma = CUES[verb].lemma if verb in CUES else verb
    lows = words.lower().split()
    gap = between.lower().split()
    if verb == "referring" or (not gap and lemma in _ORDERING and lows[0] == "to"):
        return True
    if words.startswith(_VERDICTS) or lows[0] in _AWAY or words.startswith(_ANONYMOUS):
        return True
    if _WHEN.fullmatch(words) is not None or _is_name(words, gap):
        return True
    return (
        _is_thing_done(lemma, lows, words)
        or _is_called_on(verb, gap, words)
        or (lemma == "point" and "out" in gap + lows[:1] and len(lows) < _FEWEST_POINTED
            and lows[0] != "that")
    )  # fmt: skip


def leads_away(words: str) -> bool:
    """Say whether words begin with the second half of "showed off", "shouted down"."""
    return words.partition(" ")[0] in _AWAY


def _is_thing_done(lemma: str, lows: list[str], words: str) -> bool:
    """Say whether a verb has made, shown or met a thing, and reports no clause."""
    if lemma in _THANKING or (lemma in _TELLING and len(lows) == 1) or _is_enacted(lemma, lows):
        return True
    if lemma == "write" and _is_written(lows):
        return True
    if lemma in _BARE:
        first = _ASIDE.split(words, 1)[0].partition(" to " if lemma == "add" else "\n")[0]
        return not is_clause(first) or _is_won(lemma, lows)
    return _is_met(lemma, lows, words)


def _is_refused(lows: list[str]) -> bool:
    """Tell "rejected a plea for bail" from "rejected claims that the bid had failed"."""
    head = next((at for at, low in enumerate(lows) if low in PREPOSITIONS or low == "that"), None)
    return not _OFFERS.isdisjoint(lows[: head or _HEAD_REACH][:_HEAD_REACH])


def _is_won(lemma: str, lows: list[str]) -> bool:
    """Tell "claimed 11 wins and saw two defeats" from "claimed 200 people died"."""
    return lemma == "claim" and lows[0].isdigit() and not is_clause(" ".join(lows[:_A_FEW]))


def _is_met(lemma: str, lows: list[str], words: str) -> bool:  # noqa: PLR0911 -- a list of cases
    """Say whether somebody agrees a fee, feels a pain, shows or attacks a thing."""
    if lemma in _DEEDS:
        return lows[0] != "that"
    if lemma in _REFUSING:
        return _is_refused(lows)
    if lemma == "declare":
        return lows[0].endswith("ing") and not is_clause(words)
    if lemma == "agree":
        return lows[0] in {"a", "an"} or (lows[0] == "be" and len(lows) > 1)
    if lemma == "complain":
        return len(lows) <= _A_FEW and not _AILMENTS.isdisjoint(lows)
    if lemma == "show":
        return not _PRESS.isdisjoint(lows[:_TWO]) and not is_clause(words)
    if lemma == "slam":
        return "through" in lows
    return lemma == "speak" and lows[0] in {"at", "in", "on", "during", "after"}


def _is_enacted(lemma: str, lows: list[str]) -> bool:
    """Tell "declared a state of emergency", which is done by saying so, from what was said."""
    done = lemma in _ENACTED and lows[0] != "that"
    return done and not _ENACTED[lemma].isdisjoint(lows[:_DEED_REACH])


def _is_written(lows: list[str]) -> bool:
    """Tell "wrote a letter", "wrote 412 on it", "wrote too late" from "wrote that it was late"."""
    if lows[0][0].isdigit() or (len(lows) <= _TWO and lows[0] in _HOW):
        return True
    owned = lows[0] in DETERMINERS or lows[0] in POSSESSIVES
    return (
        owned
        and lows[0] != "that"
        and not _WRITINGS.isdisjoint(low.strip(",") for low in lows[1:_HEAD_REACH])
    )


def _is_called_on(verb: str, gap: list[str], words: str) -> bool:
    return verb == "called" and gap == ["on"] and " to " not in words


def _is_name(words: str, gap: list[str]) -> bool:
    """Say whether words are somebody's name and nothing else ("called Ada Voss")."""
    parts = words.split()
    return not gap and len(parts) <= _LONGEST_NAME and all(part[0].isupper() for part in parts)


def is_clause(words: str) -> bool:
    """Say whether unmarked words hold a clause, not just a thing ("requested anonymity").

    Args:
        words: the words; "the letter that had come" is a thing, "the letter had come" a clause.
    """
    parts = words.split()
    lows = words.lower().split()
    if lows[0] in _ASKING or (len(lows) > 1 and is_subject_pronoun(lows[0])):
        return True
    verbs, needed = 0, 1
    for at, low in enumerate(lows):
        if at and low in _RELATIVE and not verbs:
            needed = 2
        verbs += _is_verb(parts, lows, at)
    return verbs >= needed


def _is_verb(parts: list[str], lows: list[str], at: int) -> bool:
    low = lows[at]
    following = parts[at + 1] if at + 1 < len(parts) else "A"
    if low == "to":
        return following[0].islower() and following not in DETERMINERS and following != "date"
    if (low in _FINITE and parts[at].islower()) or low.endswith(("n’t", "n't")):
        return True
    past = at > 0 and low.endswith("ed") and "-" not in low and following != "by"
    return past and lows[at - 1] not in DETERMINERS
