"""Short forms of given names that do not begin as the name does ("Bill" for William)."""

from __future__ import annotations

_PAIRS = """
joe joseph; bill william; billy william; will william; bob robert; bobby robert; jim james; jimmy
james; mike michael; mick michael; dick richard; rick richard; rich richard; ted edward; ted
theodore; ned edward; tony anthony; jack john; johnny john; hank henry; harry henry; chuck charles;
charlie charles; liz elizabeth; beth elizabeth; betty elizabeth; peggy margaret; maggie margaret;
meg margaret; kate katherine; kate catherine; kathy katherine; cathy catherine; katie katherine;
nancy ann; sally sarah; molly mary; polly mary; jerry gerald; jerry jerome; gerry gerald; larry
lawrence; andy andrew; drew andrew; steve stephen; steve steven; dave david; dan daniel; matt
matthew; greg gregory; ken kenneth; ron ronald; don donald; tim timothy; pete peter; phil philip;
phil phillip; sam samuel; sam samantha; sue susan; barb barbara; pat patrick; pat patricia; trish
patricia; alex alexander; alex alexandra; sasha alexander; nick nicholas; tom thomas; chris
christopher; chris christine; jenny jennifer; debbie deborah; vicky victoria; jeff jeffrey; geoff
geoffrey; fred frederick; ed edward; ed edwin; al albert; al alan; ray raymond; russ russell; pepe
jose; paco francisco; pancho francisco; memo guillermo; beppe giuseppe; volodya vladimir; misha
mikhail; kolya nikolai; jupp josef; sepp josef; hans johannes; fritz friedrich
"""
_SHORTEST_SLIP = 5  # letters
_VOWELS = frozenset("aeiouy")
_FULL: dict[str, frozenset[str]] = {}
for _pair in _PAIRS.split(";"):
    _short, _full = _pair.split()
    _FULL[_short] = _FULL.get(_short, frozenset()) | {_full}


def is_short_for(one: str, other: str) -> bool:
    """Say whether one given name is a short form of the other, whichever is the shorter.

    Args:
        one: a given name in small letters, without accents.
        other: another.
    """
    if other.startswith(one) or one.startswith(other):
        return True
    return other in _FULL.get(one, ()) or one in _FULL.get(other, ())


def is_slip(one: str, other: str) -> bool:
    """Say whether two given names are one but for a letter, as a slip makes them ("Barnet").

    The first letter and a vowel at the end are none: "Julio" and "Julia" are two.

    Args:
        one: a given name in small letters, without accents.
        other: another.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_SLIP or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((n for n, pair in enumerate(zip(short, long, strict=False)) if len(set(pair)) > 1),
              len(short))  # fmt: skip
    rest = slice(at + (len(short) == len(long)), None)
    if short[rest] != long[at + 1 :] or one == other:
        return False
    return at < len(long) - 1 or not _VOWELS.intersection((short[-1], long[-1]))
