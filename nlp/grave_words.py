"""Words that a summary may not bring in by itself: what harms somebody if it is not so.

Whoever shortens may say "after" for "following", but not "arrested" where the article has
"resigned". Words are kept in families: "died" bears out "dead", "lied" does not bear out "stole".
"""

from __future__ import annotations

import re

_FAMILIES = (
    r"d(?:ie[sd]?|ying|ead(?:ly)?|eaths?)|kill\w*|fatal\w*|lethal\w*|slain|suicide",
    r"kill\w*|murder\w*|slain|slay\w*|execut(?:ed|ions?)|massacre\w*|homicide|manslaughter",
    (
        r"st(?:eal\w*|ole|olen)|thefts?|thie(?:f|ves)|rob(?:s|bed|bing|bery|beries)|loot\w*"
        r"|embezzl\w*|burgl\w*"
    ),
    r"fraud\w*|defraud\w*|swindl\w*|forge(?:d|ry|ries)|sham|scams?|fake[sd]?|launder\w*",
    r"brib\w*|corrupt\w*|kickbacks?|graft",
    r"guilt\w*|convict\w*|sentenc\w*|jail\w*|imprison\w*|prison\w*|criminal\w*",
    r"arrest\w*|detain\w*|detention|custody|apprehend\w*|captur\w*|handcuff\w*",
    r"charg(?:ed|es?|ing)|indict\w*|prosecut\w*|su(?:ed|es?|ing)|lawsuits?|tr(?:ial|ied)|court",
    r"accus\w*|alleg\w*|blam\w*|denounc\w*|suspect\w*",
    r"rap(?:e|ed|es|ist|ing)|molest\w*|harass\w*|abus\w*|assault\w*",
    (
        r"attack\w*|assault\w*|sho(?:t|ot|oting|otings)|stab\w*|bomb\w*|explo\w*|blast\w*|beat\w*"
        r"|violen\w*|terror\w*"
    ),
    r"injur\w*|wound\w*|hurt|maim\w*|casualt\w*",
    r"lie[sd]|lying|liars?|false\w*|mislead\w*|misled|deceiv\w*",
    (
        r"resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside)|stood down|sack\w*|fired|dismiss\w*"
        r"|oust\w*|remov\w*|left (?:his|her|the) (?:post|office)|lose[sd]? (?:his|her) post"
    ),
    r"clos(?:e[sd]?|ing|ure)|shut\w*|bann?(?:s|ed|ing)?|suspend\w*|halt\w*|stop\w*|end(?:s|ed)?",
    r"bankrupt\w*|insolven\w*|collaps\w*|default\w*",
    r"admit\w*|confess\w*|acknowledg\w*|conced\w*|plead\w*",
    r"apologi\w*|sorry|regret\w*",
    r"invad\w*|invasion\w*|war",
    r"illegal\w*|unlawful\w*|crimes?|offences?|offenses?|broke the law|breach\w*|violat\w*",
    r"cheat\w*|plagiar\w*|dop(?:ed|ing)",
    r"racis\w*|nazi\w*|fascis\w*",
)
_OF_FAMILY = tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in _FAMILIES)
_ANY = re.compile("|".join(one.pattern for one in _OF_FAMILY), re.IGNORECASE)


def brought_in(words: str, source: str) -> str:
    """Return the first grave word of a sentence of which the source has no relative, else "".

    Args:
        words: The sentence.
        source: What it is said to rest on.
    """
    for found in _ANY.finditer(words):
        families = [one for one in _OF_FAMILY if one.fullmatch(found[0])]
        if not any(one.search(source) for one in families):
            return found[0]
    return ""
