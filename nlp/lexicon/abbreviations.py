"""Which full stops end no sentence: titles, initials, acronyms, units, shortened names.

Tables beside one small function; the decision at a full stop needs the word before it and the
word after it, never more, so that splitting stays linear.
"""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEADING = _set(
    "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt ltgen col sgt capt maj cmdr cdr adm rev"
    " hon fr br messrs mme mlle supt insp det cpl pvt pfc pres amb atty dep asst assoc brig cllr"
    " msgr bro sr sra srta dra drs ir ing hj hjh herr vs v eg ie e.g i.e cf viz approx"
    " ca c al fig figs eq op ed eds vol ch sec para pp gen-sec lieut cmdt archbp bp ald smt adv pt"
    " mohd engr coun retd revd kum ven barr alh evang"
)
"""Words that lead on to the next one: their full stop ends nothing."""

_BEFORE_NUMBER = _set("no nos nr p pp art sec ch vol fig ss est tel ext")
_EITHER = _set(
    "jr inc co cie corp ltd bros plc llc dept univ assn intl natl govt mfg mtn mt ft st ste ave"
    " blvd rd hwy bldg apt jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu"
    " thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass"
    " mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta etc"
    " est min max hr hrs kg km lb lbs oz sq cu tel ext rs us uk un eu ph.d m.d b.a m.a ll.b j.d"
    " esq ret"
)
"""Words whose full stop may be the sentence's own: the next word decides."""

_ENDS_IF_NOT = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|ET\b|E[SD]T\b|P[SD]?T\b|C[SD]T\b|M[SD]T\b|GMT\b|BST\b|UTC\b|local\b|Eastern|Pacific|Central"
    r"|on\b|\d"
)
"""Behind "a.m." a sentence goes on with a day or a time zone: "9 a.m. Monday"."""
_STARTERS = _set(
    "The A An This That These Those He She It They We I You His Her Its Their Our My Your"
    " There Here"
    " But And Or So Yet However Meanwhile Still Also Then Thus Instead Moreover Nevertheless In On"
    " At As By For From With Without After Before During Since Until While When Where Whether Why"
    " What Who Which How If Although Though Because Despite According Among Under Over About"
    " Against"
    " Both Each Every Some Many Most Several Such Other Another Only Even Not No None Nor One Two"
    " Three Once Now Today Yesterday Tomorrow Last Next Earlier Later To Let Officials Police"
    " Authorities Critics Analysts Residents Investigators"
)
_WORD_BEFORE = re.compile(r"[^\s“”\"'‘’(\[)\]—–/]++$")
_NICKNAME = re.compile(r"[“\"][A-Z][^“”\".,]{1,30}[”\"] [A-Z]")
"""A name between initials and surname: "J.P. “The Big Bopper” …"."""
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
_HOURS = _set("a.m p.m am pm")
_TECHNICAL, _RANK = "tech", "Sgt"
"""A school behind a name ("Selby Tech."), and the first half of a sergeant's rank."""
_MONTHS = _set("jan feb mar apr may jun jul aug sept sep oct nov dec")
_KNOWN = _LEADING | _BEFORE_NUMBER | _EITHER | _HOURS | {_TECHNICAL}
_SHORT = 3  # letters
_LOOK_BACK = 24  # characters
_LOOK_AHEAD = 24  # characters


def ends_sentence(text: str, floor: int, stop: int, after: int) -> bool:
    """Say whether the full stop at `stop` ends its sentence.

    Args:
        text: the text.
        floor: where the sentence starts.
        stop: where the full stop stands.
        after: where the next word stands, or the end of the text.

    Returns:
        True where the full stop is the sentence's, not (only) an abbreviation's.
    """
    match = _WORD_BEFORE.search(text, max(floor, stop - _LOOK_BACK), stop)
    if match is None:
        return True
    word = match.group().rpartition("-")[2]  # "then-Sen. Varn", "May 30-Aug. 3"
    if word.isdigit():
        return match.start() > floor
    lowered = word.lower()
    if len(word) == 1 and word.isupper():
        return _starts_sentence(text, after)
    if lowered in _KNOWN:
        return _ends_after_known(text, word, lowered, after)
    if not _DOTTED.fullmatch(word):
        return True
    return _starts_sentence(text, after) and not _NICKNAME.match(text, after - 1)


def _ends_after_known(text: str, word: str, lowered: str, after: int) -> bool:
    """Decide behind a word of the tables."""
    if lowered == _TECHNICAL:
        return not text.startswith(_RANK, after)
    if lowered in _HOURS:
        return not _ENDS_IF_NOT.match(text, after)
    if lowered in _LEADING:
        return word[0].islower() and len(word) > _SHORT
    if lowered in _BEFORE_NUMBER:
        return not text[after : after + 1].isdigit()
    if lowered in _MONTHS and text[after : after + 1].isdigit():
        return False
    return word[0].islower() or _starts_sentence(text, after)


def _starts_sentence(text: str, after: int) -> bool:
    following = _WORD_AFTER.search(text, after, after + _LOOK_AHEAD)
    if following is None:
        return True
    word, end = following.group(), following.end()
    if len(word) == 1 and text[end : end + 1] == ".":  # an initial, "A" and "I" among them
        return False
    return word in _STARTERS
