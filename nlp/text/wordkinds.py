"""Of which kinds a sentence’s words are, as far as a summary asks: small tables, one look each.

The kinds are bits, so that a sentence's are its words' joined. They and the words that carry
content are asked for together, since every word has to be looked up for both.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from nlp.lexicon import definite_nouns
from nlp.text import asides
from nlp.text.memo import Memo
from nlp.text.words import EDGES, form_of, forms

PERSONAL: Final = 1
POSSIBLE: Final = 2
SAYS: Final = 4
PAST: Final = 8
JUDGES: Final = 16
JUDGEMENT: Final = 32
"""A word that a turn of judgement may hold; the turn has to be looked for."""
JUST_PAST: Final = 64
RECENT: Final = 2048
"""A word that names a day just past with others: "last week", "on March 3"."""
PRONOUN: Final = 128
ASIDE: Final = 256
"""A word that a newsroom's remark on itself may hold."""
CAPITAL: Final = 512
DENIES: Final = 4096
"""A word with which somebody may speak against somebody else."""
FIGURE: Final = 1024
SPEAKS: Final = 8192
"""A verb with which somebody without office may be heard."""
LEANS: Final = 16384
"""A word that a sentence may hold which leans on the one before."""
CALLS: Final = 32768
"""A word with which a call to the reader may open."""
PRESSES: Final = 131072
"""A verb that a demand is made with."""
DECIDES: Final = 262144
"""A verb of promise, attack or refusal: what a speech is reported for."""
POINTS: Final = 524288
"""A word with which a sentence may point at what another one told, or count on from it."""
GOES_ON: Final = 1048576
"""A noun that a text goes on with behind "the"."""
NO_WORD: Final = 65536
"""A run without Latin letters: a dash, a figure, another script."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:'[a-z]+)?")  # Latin letters: so are all tables
_PERSONAL = _set(
    "I we We our Our ours my My me you You your Your yours us"
    " I'm I've I'd I'll we're We're we've We've we'll We'll you're You're you've you'll let's Let's"
)
_SAYS = _set(
    "said says told tells according added argued argues believe believes believed claimed claims"
    " reads wrote writes warned insisted stressed emphasized emphasised noted stated urged called"
    " announced"
    " thanked expressed praised criticized criticised described reaffirmed reported reports ruled"
    " ordered voted agreed law court judge police asked vowed pledged signed met"
)
_PAST = _set(
    "was were met went took came made gave held began won lost found left saw led sent fell rose"
    " struck hit broke spoke stood sat ran bought sold built brought taught fought caught kept"
    " became grew flew drove chose wore rode swore dealt drew cut shot killed died put set paid"
)
_JUDGES = _set(
    "should must ought sadly fortunately unfortunately clearly obviously surely frankly arguably"
    " undoubtedly unmistakable unmistakably admittedly honest honestly naive simply matters"
    " truth lesson takeaway essence coincidence wonder tempting shame Sadly Fortunately"
    " Unfortunately Clearly Obviously Surely Frankly Arguably Undoubtedly Admittedly"
)
_JUDGEMENT_HINTS = _set(
    "it it's course doubt view core short just longer question answer real message point bigger"
    " reality"
)
_POSSIBLE = _set("could may might would if could've would've")
_JUST_PAST = _set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yesterday yesterday Today today"
    " Tonight tonight announced"
)
_RECENT_HINTS = _set(
    "week month night morning afternoon evening january february march april may june july august"
    " september october november december spring summer autumn fall winter time jan feb mar apr"
    " aug sept oct nov dec"
)
_PRONOUNS = _set("he she his her him")
_DENIAL = _set(
    "no not never nobody nothing none neither without too only against worse worst lost lose losing"
    " mistake odds cannot afraid opposed sceptical skeptical"
)
_DENYING = (
    "fail", "refus", "ignor", "lack", "unsafe", "illegal", "unfair", "unjust", "threat", "harm",
    "destroy", "fear", "critici", "deni", "deny", "reject", "disput", "disagree", "oppos",
    "condemn", "object", "refut", "contradict", "doubt", "denounc", "dismiss", "question",
    "caution", "protest", "unconvinced", "strain", "flaw", "unfounded", "baseless", "mislead",
    "backslid",
)  # fmt: skip
_SPEAKING = _set(
    "said says believe believes believed argue argues argued think thinks thought maintain"
    " maintains maintained warn warns warned told expect expects noted observed pointed"
    " cautioned stressed urged"
)
_LEANING = _set(
    # what a sentence opens with
    "However But And Or Nor So Yet Still Instead Also Then Thus Therefore Hence Nevertheless"
    " Nonetheless Moreover Furthermore Besides Likewise Similarly Conversely Otherwise Plus"
    " Consequently Accordingly Namely Rather Indeed No Little Small Because Which In By Despite"
    " After On Not That What To Since Until Among One Both The Another Others Some Such Neither"
    " Either Even For"
    " First Firstly Second Secondly Third Thirdly Fourth Fourthly Just"
    " Of As At He She His Her Him They Their Them It Its This These Those When While Before"
    " Although Though If During With Following Asked Speaking According Having Once Meanwhile How"
    " Whether Why Where Who"
    " Only Nearly Barely Almost Less Located Built Founded Known Based Named Dubbed Born"
    # what may stand within
    " however too turn contrast meanwhile instead though part other these those this they such same"
)
_CALLING = _set(
    "click subscribe sign read see watch listen follow join share download scroll swipe tap visit"
    " for to find learn check stay tell let e mail email write contact have got call if think"
    " imagine consider picture ask don remember now look take here in so enter meet cue"
    " thank thanks enjoy view browse please"
)
_POINTING = _set(
    "this that these those This That These Those such there There then Then later Later earlier"
    " Earlier afterwards afterward after before two three four five six pair trio duo former latter"
    " others both Both one next following same previous preceding different similar"
    " another equally similarly likewise since"
)
_PRESSING = _set("should ought must need needs")
_DECIDING = _set(
    "promised promises pledged pledges vowed vows called calls urged urges demanded demands"
    " announced announces attacked attacks accused accuses warned warns rejected rejects threatened"
    " threatens proposed proposes ruled rules insisted insists criticised criticises criticized"
    " criticizes blamed blames condemned condemns refused refuses apologised apologises apologized"
    " apologizes admitted admits denied denies"
)
_SHORTEST_PAST = 4  # letters
_HEAD = 4
"""Letters that all of `_DENYING` have."""
_OPENING = "“\"('‘"


class Kinds(NamedTuple):
    """The kinds of a sentence's `first` word, those of all others, and its content words."""

    first: int
    rest: int
    content: frozenset[str]


def of(words: str) -> Kinds:
    """Look up each of `words`.

    Args:
        words: a sentence.
    """
    looks = map(_LOOKS.__getitem__, words.split())
    first, content = next(looks, None) or (0, ())
    told = [*content]
    rest = 0
    for kinds, content in filter(None, looks):
        rest |= kinds
        told += content
    return Kinds(first, rest, frozenset(told))


def kinds_of(word: str) -> int:
    """Return the kinds of a single word.

    Args:
        word: the word, without marks.
    """
    known = _LOOKS[word]
    return known[0] if known else 0


def content_of(words: str) -> frozenset[str]:
    """Return the content words alone.

    Args:
        words: a sentence.
    """
    told: list[str] = []
    for _, content in filter(None, map(_LOOKS.__getitem__, words.split())):
        told += content
    return frozenset(told)


def _look(run: str) -> tuple[int, tuple[str, ...]] | None:
    """Return the kinds and content words of what stands between two spaces.

    `None` for the many runs that have neither.
    """
    opened = run
    if run.isascii() and run.isalpha():
        kinds, content = _of_word(run), form_of(run)
    else:
        bare = run.strip(EDGES)
        if bare.isascii() and bare.isalpha():
            kinds, content = _LOOKS[bare] or (0, ())
            kinds &= ~CAPITAL
        else:
            kinds, content = _read(run), forms(run)
        opened = run.lstrip(_OPENING)
    if len(opened) > 1 and opened[0].isupper():
        kinds |= CAPITAL
    return (kinds, content) if kinds or content else None


def _read(run: str) -> int:
    """Return the kinds of a run that is not one word of letters, but for its capital."""
    kinds = reduce(or_, map(_of_word, _TOKEN.findall(run.replace("’", "'"))), 0)
    kinds = kinds or NO_WORD * (not any(map(str.isalpha, run)))
    return kinds | FIGURE * any(map(str.isdigit, run))


_LOOKS: Final = Memo(_look)


def _table(*kinds: tuple[frozenset[str], int]) -> dict[str, int]:
    """Join sets of words into one table, so that a word is looked up once for all of them."""
    table: dict[str, int] = {}
    for words, kind in kinds:
        for word in words:
            table[word] = table.get(word, 0) | kind
    return table


_AS_PRINTED: Final = _table(
    (_PERSONAL, PERSONAL),
    (_POSSIBLE, POSSIBLE),
    (_SAYS, SAYS),
    (_PAST, PAST),
    (_JUDGES, JUDGES),
    (_JUST_PAST, JUST_PAST),
    (_PRONOUNS, PRONOUN),
    (_SPEAKING, SPEAKS),
    (_PRESSING, PRESSES),
    (_DECIDING, DECIDES),
    (_LEANING, LEANS),
    (_POINTING, POINTS),
    (frozenset(definite_nouns.DEFINITE), GOES_ON),
)
_LOWERED: Final = _table(
    (_JUDGEMENT_HINTS, JUDGEMENT),
    (_RECENT_HINTS, RECENT),
    (_DENIAL, DENIES),
    (asides.HINTS, ASIDE),
    (_CALLING, CALLS),
)
_UNCLIPPED: Final = LEANS | POINTS | GOES_ON | JUST_PAST | RECENT | CALLS
"""Kinds of words that are told without a clitic as well: "it" in "it's", "week" in "week's"."""
_DENYING_HEADS: Final = frozenset(beginning[:_HEAD] for beginning in _DENYING)


def _of_word(word: str) -> int:
    """Return the kinds of a word."""
    lowered = word.lower()
    kinds = _AS_PRINTED.get(word, 0) | _LOWERED.get(lowered, 0)
    if "'" in word:
        bare = word.partition("'")[0]
        kinds |= (_AS_PRINTED.get(bare, 0) | _LOWERED.get(bare.lower(), 0)) & _UNCLIPPED
        if lowered.endswith("n't"):
            kinds |= DENIES
    if word.endswith("ed") and len(word) > _SHORTEST_PAST:
        kinds |= PAST
    if lowered[:_HEAD] in _DENYING_HEADS and lowered.startswith(_DENYING):
        kinds |= DENIES
    return kinds
