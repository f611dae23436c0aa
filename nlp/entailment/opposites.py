"""Words that say the opposite of each other: "above" for the article's "below".

A written sentence may leave a comparison out, or put it otherwise; where it has one side and its
source only the other, it turns what the article tells round.
"""

from __future__ import annotations

import re
from typing import Final

_SIDES: Final = tuple(
    tuple(side.split() for side in one.split(" / "))
    for one in (
        "above / below beneath under; more most / less least fewer fewest;"
        " higher highest high / lower lowest low; better best good / worse worst bad poor;"
        " bigger biggest larger largest / smaller smallest; longer longest / shorter shortest;"
        " older oldest elder / younger youngest; stronger strongest / weaker weakest;"
        " earlier / later; majority / minority; profit profits gain gains / loss losses;"
        " bought buy buys buying / sold sell sells selling; north northern / south southern;"
        " east eastern / west western; inside / outside; imports import / exports export;"
        " possible / impossible;"
        " husband father son brother man men boy boys / wife mother daughter sister woman women"
        " girl; domestic / foreign; public / private;"
        " started start starts began begin begins opens / stopped stop stops ended end ends finish"
        " finishes finished;"
        " succeeded succeed / failed fail fails; supports supported / opposes opposed;"
        " same identical alike / different differs differ unlike;"
        " cheaper cheap / dearer expensive costlier; fair / unfair flawed rigged;"
        " guilty / innocent; valid / void invalid; large big huge great / small little tiny;"
        " strong / weak; wide / narrow; deep / shallow; full / empty; heavy / light;"
        " new / old former; happy pleased delighted / sad unhappy angry disappointed;"
        " popular / unpopular; clear / unclear; known / unknown; present / absent;"
        " married / divorced separated; hope hopes hoped / fear fears feared;"
        " love loves loved like likes liked / hate hates hated dislike dislikes;"
        " push pushes pushed / pull pulls pulled; hired hire hires / fired fire dismissed;"
        " morning / evening afternoon; summer / winter; spring / autumn; upper / lower;"
        " left-wing leftist / right-wing rightist; conservative / liberal;"
        " credit credits credited / blame blames blamed;"
        " reward rewards rewarded / punish punishes punished fined;"
        " build builds built / demolish demolishes demolished destroyed;"
        " attended attends / boycotted skipped missed; legal lawful / illegal unlawful;"
        " safe / unsafe dangerous; likely / unlikely; easy easier / hard harder difficult;"
        " fast faster quickly / slow slower slowly;"
        " save saves saved saving / cost costs spend spends spent;"
        " sign signs signed / veto vetoes vetoed; joined join joins / left quit quits;"
        " gave gives give / received receives receive; lent lends / borrowed borrows;"
        " true / false untrue; rich richer / poor poorer;"
        " hot hotter warm warmer / cold colder cool cooler; win wins won / lose loses lost;"
        " defended defends / attacked attacks; enter entered enters / leave left leaves;"
        " temporary / permanent; voluntary / compulsory mandatory;"
        " unanimous unanimously / narrow narrowly divided;"
        " uphold upheld upholds / overturn overturned overturns reversed reverses quashed;"
        " tightened tighten tightens / eased ease eases loosened relaxed;"
        " help helps helped helping aid aids / impede impedes impeded hinder hinders delay"
        " delays delayed obstruct"
    ).split("; ")
)
"""Words of two sides, of which only one can be told of the same."""
_OPPOSITE: Final = {
    word: (frozenset(own), frozenset(other))
    for one, two in _SIDES
    for own, other in ((one, two), (two, one))
    for word in own
}
_KIN: Final = {
    word: re.compile(rf"\b{whose} (?:{whom})\b", re.IGNORECASE)
    for word, whose, whom in (
        ("father", "his", "daughters?|sons?|child|children"),
        ("mother", "her", "daughters?|sons?|child|children"),
        ("husband", "his", "wife"),
        ("wife", "her", "husband"),
    )
}
"""Who has a daughter is a father: no opposite."""
_WORD = re.compile(r"[a-z]+")


def turned(words: str, source: str) -> str:
    """Return the first word of a written sentence that says the opposite of its source, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    stands = frozenset(_WORD.findall(source.lower()))
    for word in _WORD.findall(words):
        own, other = _OPPOSITE.get(word, (frozenset(), frozenset()))
        if stands & other and not stands & own:
            kin = _KIN.get(word)
            if kin is None or not kin.search(source):
                return str(word)
    return ""
