"""The small words that tell a sentence's verbs and subjects, for `nlp.entailment.doers`."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from nlp.quote.cues import CUES
from nlp.text.verb_forms import IRREGULAR
from nlp.text.words import content_words

DASH = re.compile(r" (?:--?|[–—]) ")
TITLE = re.compile(
    r"\b(Jr|Sr|Mr|Mrs|Ms|Dr|Messrs|Prof|Inc|Corp|Co|Ltd|Cos|St|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Adm"
    r"|Rev|[A-Z])\.(?=[ ,])"
)
"""Full stops that end no sentence."""
TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-][^\W_]+)*(?:[’'](?=\s))?|[^\w\s]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AGENT: Final = "by"
BE = _set("is are was were be been being")
MODALS = _set("will would may might could can cannot should must shall")
AUXILIARIES = BE | MODALS | _set("has have had do does did to")
HAVE = _set("has have had")
BETWEEN = _set(
    "not never also already since then now later soon still again just only no longer yet ever"
    " always even almost nearly twice"
)
DETERMINERS = _set(
    "the a an his her its their our my your this that these those some any every each no both one"
    " two three four five six seven eight nine ten"
)
SHARES = tuple(
    [word]
    for word in "crowd group number majority handful couple total rest half most some many".split()
)
"""Of whom these are part does what they do: "a crowd of thousands filled the square"."""
ARTICLES = _set("the a an his her its their")
PREPOSITIONS = _set(
    "of for in at from on by with to into over under about against between among through during"
    " behind near towards toward across despite without within"
)
STARTS = _set(
    "that because after before when while as if unless until although though than but where whether"
    " so once since"
)
RELATIVES = _set("who which")
PRONOUNS = _set("he she it they we i you him her them there this these those")
JOINS = _set("and or")
PLAIN = _set(
    "say tell add note state announce write explain argue insist claim believe think tweet remark"
    " observe declare stress report maintain reply respond comment recall emphasise"
    " emphasize suggest assert contend"
)
"""Verbs of speech that may stand for each other; who admits or pleads does not merely say."""
SAYING: Final = "say"
LONGEST = 1_000
"""Words of a sentence that are read: nobody writes so many, and each is held against others."""
APPOSITIVE = 20
OFFICE = 8
GOES_ON = _set("continu manag begin start go use proce help")
"""Verbs behind which "to do" is told as done: "continued to express doubts"."""
SHORTEST_ED = 4
SHORT = {"died": "die", "dies": "die", "sued": "sue", "sues": "sue", "lied": "lie"}
"""Verbs that are too short to be known by their ending."""
ACCORDING = 4
"""Words behind "according" of which none is a verb: "to initial reports"."""


def tokens(words: str) -> list[str]:
    """Return a sentence's words and marks, as `Doing.place` counts them.

    Args:
        words: the sentence.
    """
    even = TITLE.sub(r"\1", DASH.sub(" , ", words.replace("’", "'")))
    return [one.group() for one in islice(TOKEN.finditer(even), LONGEST)]


def lemma(low: str) -> str:
    """Return one form for all forms of a verb; one for all plain verbs of speech.

    Args:
        low: the form, in small letters.
    """
    cue = CUES.get(low)
    if cue is not None:
        return SAYING if cue.lemma in PLAIN else cue.lemma
    if low in IRREGULAR or low in SHORT:
        return IRREGULAR.get(low) or SHORT[low]
    stem = next(iter(content_words(low)), low)
    return stem.removesuffix("e").removesuffix("i").removesuffix("y")
