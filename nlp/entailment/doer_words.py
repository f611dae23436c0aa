"""The small words that tell a sentence's verbs and subjects, for `nlp.entailment.doers`."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from nlp.lexicon.verb_forms import IRREGULAR, SHORT
from nlp.quote.cues import CUES
from nlp.text.words import content_words

DASH = re.compile(r" (?:--?|[–—]) ")
TITLE = re.compile(
    r"\b(Jr|Sr|Mr|Mrs|Ms|Dr|Messrs|Prof|Inc|Corp|Co|Ltd|Cos|St|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Adm"
    r"|Rev|[A-Z])\.(?=[ ,])"
)
"""Full stops that end no sentence."""
NOT = re.compile(r"\b([A-Za-z]+)n't\b")
CUT = {"ca": "can", "wo": "will", "sha": "shall"}
"""What "can't" and "won't" are the short forms of."""
TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-&][^\W_]+)*(?:[’'](?=\s))?|[^\w\s]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AGENT: Final = "by"
BE = _set("is are was were be been being")
COPULA: Final = "be"
MODALS = _set("will would may might could can cannot should must shall")
AUXILIARIES = BE | MODALS | _set("has have had do does did to")
HAVE = _set("has have had")
BETWEEN = _set(
    "not never also already since then now later soon still again just only no longer yet ever"
    " always even almost nearly twice long often soon once next first finally eventually instead"
    " probably perhaps"
)
NUMBERS = _set("one two three four five six seven eight nine ten")
DETERMINERS = NUMBERS | _set(
    "the a an his her its their our my your this that these those some any every each no both"
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
PARTICIPLES = _set(
    "involving including containing covering representing backing supporting opposing using seeking"
    " carrying regarding concerning following excluding owning running investigating"
)
"""What takes a name out of a subject as a preposition does: "a venture involving Norsund"."""
STARTS = _set(
    "that because after before when while as if unless until although though than but where whether"
    " so once since"
)
RELATIVES = _set("who which")
PRONOUNS = _set("he she it they we i you him her them there this these those")
SUBJECTS = _set("he she it they we i you")
AWAY = _set(
    "away back home abroad out up down in on off alone together there here yet apart ahead"
    " aground ashore adrift aside forward overboard"
)
"""What stands behind a verb, or "is", and is no thing."""
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
APPOSITIVE = 20  # words between two commas
OFFICE = 8
GOES_ON = _set("continu manag begin start go use proce help")
"""Verbs behind which "to do" is told as done: "continued to express doubts"."""
SHORTEST_ED = 3
NO_PASTS = _set(
    "need seed feed weed deed speed breed bleed creed greed hundred sacred naked wicked indeed"
    " exceed proceed succeed bred shed"
)
"""Words in -ed that are no past."""
PRESENT = 3
"""Letters that a verb with its -s has more than."""
MONEY = frozenset("$€£¥#")
DOUBLED = frozenset("bdgmnprt")
"""Letters that are doubled before an ending: "stepped" is of "step"."""
ACCORDING = 4
"""Words behind "according" of which none is a verb: "to initial reports"."""


def tokens(words: str) -> list[str]:
    """Return a sentence's words and marks, as `Doing.place` counts them.

    "Isn't" is two.

    Args:
        words: the sentence.
    """
    even = words.replace("’", "'").replace(" & ", "&")
    even = TITLE.sub(r"\1", DASH.sub(" , ", even))
    even = NOT.sub(lambda found: f"{CUT.get(found[1].lower(), found[1])} not", even)
    return [one.group() for one in islice(TOKEN.finditer(even), LONGEST)]


def lows(words: str) -> list[str]:
    """Return a sentence's words and marks in small letters, as `tokens` counts them.

    Args:
        words: the sentence.
    """
    return [word.lower() for word in tokens(words)]


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
    stem = stem.removesuffix("e").removesuffix("i").removesuffix("y")
    return stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] in DOUBLED else stem
