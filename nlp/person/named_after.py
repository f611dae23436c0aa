"""What bears a name that sounds like somebody's: a ship, a hospital, a magazine, a flower."""

from __future__ import annotations

import re

from nlp.lexicon.people import SURNAMES_OF_PLACES
from nlp.person.heads import is_determined, is_placed, word_before

_VESSELS = frozenset(
    "ship vessel ferry frigate tanker trawler freighter yacht liner cruiser submarine destroyer"
    " schooner tugboat lifeboat warship steamer dhow carrier".split()
)
_VESSEL_BEHIND = re.compile(
    rf",? (?:an?|the) (?:[\w’'-]+ ){{0,4}}?(?:{'|'.join(sorted(_VESSELS - {'carrier'}))})\b"
)
_NAMED_AFTER = re.compile(
    r" (?:[a-z]+ )?(?:telescope|airport|hospital|bridge|stadium|prize|award|medal|scholarship"
    r"|school|library|museum|foundation|building|station|tunnel|dam|theatre|theater|hotel|resort|brand|jeans|perfume)\b"
)
"""What is named after somebody: "the Ada Voss Bridge"."""
_LANDSCAPE = (SURNAMES_OF_PLACES | frozenset("lake parish hill hall green mount".split())) - {
    "lane"
}
_LOOKED_AT = 20_000  # characters in which a ship's name stands with its article, if at all
_SETTLEMENTS = frozenset(
    """
    city cities town towns village villages community communities municipality commune hamlet
    settlement suburb suburbs island port township borough barangay
    """.split()
)
_BEHIND_ARTICLED = re.compile(
    r"(?:[’']s (?!(?:and|or) )|,? (?:is|was|were|are|will|has|had|would|could|can|sank|sailed|runs"
    r"|ran|opened|closed|reopened|and the)\b|[.;])"
)
"""What follows the name of a ship or a place with an article ("the Ada Voss was launched")."""
_STORMS = frozenset(("storm", "cyclone", "typhoon", "hurricane"))
_STORM = re.compile(
    r",? which (?:hit|struck|killed|devastated|made landfall|battered|swept|flooded)\b"
)
_COUNTY = re.compile(
    r"['’]s (?:County|Cathedral|Church|Hospital|Island|University|College|School)\b"
)
_DISTRICT = re.compile(r" \([A-Z]{2,8}\) (?:District|County|Municipality|Region|Province)\b")
_TITLES_BEFORE = tuple(
    f" {what} "
    for what in (
        "magazine", "newspaper", "website", "airline", "brand", "retailer", "startup", "band",
        "law firm",
    )
)  # fmt: skip
_WORDS_TOO = frozenset(
    "christian roman chelsea mercedes oscar florence sydney victoria austin madison georgia"
    " virginia jordan israel chad lourdes santiago brent grace faith hope joy mercy angel rose lily"
    " daisy ruby pearl amber violet heather holly ivy hazel olive summer dawn eve mark bill will"
    " rich grant frank jack rob sue pat drew chase hunter mason lloyd selma tony emmy".split()
)
"""Given names that a town, a club, a prize, a flower or a verb bears as well."""
_PERSONAL = re.compile(
    r",? (?:who|said|says|told|asked|added|wrote|smiled|laughed|cried|died|married|replied|joked"
    r"|recalled|thinks|thought|remembers|answered|agreed|explained)\b"
)
_ENDS_OF_SITING = ("In ", " in ", " near ", "Near ", "Across ", " across ", "Outside ", " outside ")
_ENDS_OF_SITES = (",", " on ", " and ", ".", " last ", " this ", " after ", " before ")


def is_named_after(text: str, start: int, end: int) -> bool:
    """Say whether a name that sounds like a person's is a ship's or a building's here.

    Args:
        text: the article's text.
        start: where the name begins, titles included.
        end: where it ends.
    """
    if text.endswith("he ", 0, start) and _NAMED_AFTER.match(text, end) is not None:
        return is_determined(text, start)
    if text.startswith((", a", ", the "), end) and _VESSEL_BEHIND.match(text, end) is not None:
        return True
    if text.startswith(" (", end) and _DISTRICT.match(text, end) is not None:
        return True
    return word_before(text, start) in _VESSELS


def is_place_here(text: str, start: int, end: int) -> bool:
    """Say whether a name that sounds like a person's is a place's, or a thing's, by what is beside.

    "In Ada Lake" and "the Ada Voss sank" name nobody.

    Args:
        text: the article's text.
        start: where the name begins.
        end: where it ends.
    """
    if text[start:end].rpartition(" ")[2].lower() in _LANDSCAPE and is_placed(text, start):
        return True
    if text.endswith(" of ", 0, start) and word_before(text, start - 3).lower() in _SETTLEMENTS:
        return True
    if not is_determined(text, start) or _BEHIND_ARTICLED.match(text, end) is None:
        return False
    name = text[start:end]
    return text.count(name, 0, _LOOKED_AT) == text.count(f"he {name}", 0, _LOOKED_AT)


def is_countys(text: str, end: int) -> bool:
    """Say whether a titled name that ends at a place is a county's or a church's there.

    Args:
        text: the article's text.
        end: the place ("Prince George’s County").
    """
    return text.startswith(("'s ", "’s "), end) and _COUNTY.match(text, end) is not None


def is_titled_so(text: str, start: int) -> bool:
    """Say whether a magazine, a band or the like is named, whatever its name sounds like.

    Args:
        text: the article's text.
        start: where the name begins.
    """
    return text.endswith(_TITLES_BEFORE, 0, start)


def is_word_too(text: str, start: int, end: int) -> bool:
    """Say whether a given name alone may as well be a club's, a prize's, a flower's here.

    Args:
        text: the article's text.
        start: where the name begins.
        end: where it ends.
    """
    return text[start:end].lower() in _WORDS_TOO and _PERSONAL.match(text, end) is None


def is_site(text: str, start: int, end: int) -> bool:
    """Say whether a given name alone is a town's here, a firm's, or a grade of oil's.

    Args:
        text: the article's text.
        start: where the name begins.
        end: where it ends.
    """
    if text.startswith((",", " "), end) and _STORM.match(text, end) is not None:
        return True
    if word_before(text, start) in _STORMS:
        return True
    if text.startswith((" crude", " & "), end) or text.endswith((" & ", "/"), 0, start):
        return True
    return text.endswith(_ENDS_OF_SITING, 0, start) and text.startswith(_ENDS_OF_SITES, end)
