"""The words of things that happen and of things that stand, and what a phrase says by them.

A strike and a vote happen; a dam and a council are always there, and say less of a week.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.subject.refused import NAMED_DAY
from nlp.subject.words import words_of

HAPPENING = (
    r"(?:relations?|ties|talks|trade|summit|elections?|vote|visit|agreement|deal|treaty|pact|war"
    r"|conflict|crisis|trial|case|lawsuit|ruling(?! (?:[Pp]art|coalition|class|[A-Z]))"
    r"|verdict|inquiry|investigation|budget|bill"
    r"|reforms?|project|plans?|policy|purchase|investments?|exports?|imports?|tariffs?|strikes?"
    r"|protests?|floods?|flooding|storm|typhoon|cyclone|hurricane|tornado|earthquake|tsunami"
    r"|landslide|avalanche|eruption|heatwave|wildfires?|fires?|blaze|explosion|bombings?|blast"
    r"|crash|derailment|sinking|grounding|attacks?|shootings?|murder|killings?|stabbing|kidnapping"
    r"|outbreak|pandemic|epidemic|recall|final(?! [A-Za-z])|chairmanship|dispute|row|sanctions"
    r"|ceasefire|corruption|scandal|resignation|appointment|merger|drought|harvest|shortage|theft|robbery"
    r"|heist|hunt|cull|collapse|blackout|evacuation|layoffs|cuts|walkout|boycott|referendum"
    r"|coalition|census|amnesty|extradition|arrests?|appeal|subsidies|loans|bankruptcy|takeover"
    r"|recount|debates?|fine|primary(?! (?:school|care))|primaries|caucus(?:es)?|convention|leaks?"
    r"|hack(?:ing)?|coup|siege|raid|collision|accident|shipwreck|drowning|failure|ransom|riots?|march|rally|uprising"
    r"|offensive|massacre|execution|hearing|audit|contracts?|licen[cs]e|bail-?out|closure|ban"
    r"|opening|title|award|festival|wedding|funeral|anniversary|launch|rescue|search)"
)
STANDING = (
    r"(?:law|base|dam|canal|bridge|port|airport|railway|line|station|tourism|prices?|tax|taxes"
    r"|rights|union|schools?|hospitals?|vaccines?|match|cup|league|games|film|market|bank|airline"
    r"|ferry|ferries|aircraft|cooperation|partnership|border|refugees|migrants|workers|farmers"
    r"|nurses|housing|homes|pensions?|wages?|shares|energy|power plant|mine|mining|forest|fishing"
    r"|heritage|temple|museum|council|parliament|court|police|army|navy|satellite|wind farm"
    r"|solar park|power station|pipeline|tunnel|road|metro|stadium|prison|library|university"
    r"|meadow|terminal|e-?mails?|server|letters|campaign|team|camp|supporters|department|administration|foundation)"
)
THING = rf"(?:{HAPPENING}|{STANDING})"
_HAPPENS = re.compile(rf"\b{HAPPENING}\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def happens(phrase: str) -> bool:
    """Tell whether a phrase names something that happens, as a strike or a vote.

    Args:
        phrase: The phrase.
    """
    return bool(_HAPPENS.search(phrase) or NAMED_DAY.fullmatch(phrase))


def is_called(phrase: str) -> bool:
    """Tell whether a phrase is a name as a whole, whose words apart say something else.

    Args:
        phrase: The phrase.
    """
    return not happens(phrase) and all(word[0].isupper() for word in phrase.split())


def says_what(phrase: str) -> bool:
    """Tell whether a phrase says what it is about, and not only who or where.

    Args:
        phrase: The phrase.
    """
    return happens(phrase) or phrase.rsplit(maxsplit=1)[-1].islower()


def is_composed(name: str) -> bool:
    """Tell whether no article prints a name so: "Orl: strike".

    Args:
        name: The name.
    """
    return ": " in name


def happenings(sentence: str) -> list[str]:
    """Return the words of a sentence for what happens.

    Args:
        sentence: The sentence.
    """
    return _HAPPENS.findall(sentence)


def what_happens(phrase: str) -> frozenset[str]:
    """Return what a phrase says that happens, in one form: "strikes" as "strike".

    Args:
        phrase: The phrase.
    """
    return words_of(" ".join(happenings(phrase)))
