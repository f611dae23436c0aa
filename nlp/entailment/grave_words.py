"""Words that a summary may not bring in by itself: what harms somebody if it is not so.

Whoever shortens may say "after" for "following", but not "arrested" where the article has
"resigned". Words are kept in families: "died" bears out "dead", "lied" does not bear out "stole".
"""

from __future__ import annotations

import re

from nlp.entailment import doer_words
from nlp.text import senses

_FAMILIES = (
    r"d(?:ie[sd]?|ying|ead(?:ly)?|eaths?)|kill\w*|fatal\w*|lethal\w*|slain|suicide",
    (
        r"kill\w*|murder\w*|slain|slay\w*|execut(?:ed|ions?)|massacre\w*|homicide|manslaughter"
        r"|assassin\w*"
    ),
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
        r"attack\w*|assault\w*|sho(?:ts?|ot|oting|otings)|gun\w*|stab\w*|bomb\w*|explo\w*|blast\w*|beat\w*"
        r"|violen\w*|terror\w*"
    ),
    r"kidnap\w*|abduct\w*|hostages?|captiv\w*|captur\w*|seiz\w*|held|captors?",
    r"rescu\w*|fre(?:ed|es|eing)|releas\w*|liberat\w*|let go",
    r"injur\w*|wound\w*|hurt(?:s|ing)?|maim\w*|casualt\w*",
    r"lie[sd]|lying|liars?|false\w*|mislead\w*|misled|deceiv\w*",
    (
        r"resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside)|stood down|sack\w*|fired|dismiss\w*"
        r"|oust\w*|remov\w*|left (?:his|her|the) (?:post|office)|lose[sd]? (?:his|her) post"
        r"|leav(?:e|es|ing)|depart\w*|withdr\w+|pull(?:s|ed|ing)? out"
    ),
    (
        r"clos(?:e[sd]?|ing|ure)|shut\w*|bann?(?:s|ed|ing)?|suspend\w*|halt\w*|stop\w*|end(?:s|ed)?"
        r"|(?:is|was|are|were) over"
    ),
    r"bankrupt\w*|insolven\w*|collaps\w*|default\w*",
    r"admit\w*|confess\w*|acknowledg\w*|conced\w*|plead\w*",
    r"apologi\w*|sorry|regret\w*",
    r"invad\w*|invasion\w*|war",
    r"illegal\w*|unlawful\w*|crimes?|offences?|offenses?|broke the law|breach\w*|violat\w*",
    r"cheat\w*|plagiar\w*|dop(?:ed|ing)",
    r"racis\w*|nazi\w*|fascis\w*",
    r"welcom\w*|prais\w*|applaud\w*|hail(?:ed|s)|endors\w*|back(?:ed|s) (?:the|a|his|her|its)",
    (
        r"regret\w*|condemn\w*|criticis\w*|criticiz\w*|oppos\w*|attack\w*|denounc\w*|object\w*"
        r"|reject\w*|slam(?:s|med)|insult\w*|mistake|wrong"
    ),
    r"allow\w*|permit\w*|authori[sz]\w*|legali[sz]\w*|approv(?:es?|ed|al)",
    r"agree[sd]?|accept(?:s|ed)?|approv(?:es?|ed|al)|authori[sz]\w*|consent(?:s|ed)?|back(?:s|ed)",
    (
        r"forbid\w*|forbade|bann?(?:s|ed|ing)?|prohibit\w*|outlaw\w*|illegal|block\w*|stop\w*"
        r"|refus\w*|balk\w*|declin\w*|den(?:y|ies|ied)"
    ),
    (
        r"ris(?:e[sn]?|ing)|rose|rais(?:e[sd]?|ing)|increas\w*"
        r"|gr(?:ow\w*|ew)(?! (?:more|less|increasingly)\b)"
        r"|climb\w*|jump\w*|surg\w*|soar\w*"
    ),
    r"fall(?:s|en|ing)?|fell|drop\w*|declin\w*|decreas\w*|cut\w*|reduc\w*|slump\w*|shr[iau]nk\w*",
    r"win|wins|won|winning|winners?|victor\w*|beat\w*|defeat\w*|triumph\w*",
    r"los(?:e|es|t|ing|s|ses)|defeat\w*|beat(?:en)?",
    (
        r"lift(?:s|ed|ing)?|scrapp\w*|repeal\w*|revok\w*|abolish\w*|cancel\w*|call(?:s|ed|ing)? off"
        r"|retract\w*|withdr\w*|overturn\w*|end(?:s|ed|ing)?"
    ),
)
_CHOSEN = (
    r"(?:re-?)?elect(?:ed|s|ing)|elections?|vot(?:es?|ed|ing|ers?)|ballot\w*|polls?",
    (
        r"appoint\w*|nam(?:ed|es|ing)|nominat\w*|pick(?:ed|s)|cho(?:se|sen|ice)|tapped|hir(?:ed|es)"
        r"|hiring|promot\w*|bec(?:a|o)m(?:e|es|ing)|elect(?:ed|s|ing)"
    ),
)
"""Who comes into an office: these may not be brought in either."""
_OF_CHOSEN = tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in _CHOSEN)
_OF_FAMILY = tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in _FAMILIES)
_ANY = re.compile("|".join(one.pattern for one in (*_OF_FAMILY, *_OF_CHOSEN[:1])), re.IGNORECASE)


_WAYS = tuple(
    (re.compile(verb, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for verb, told in (
        (
            r"ris(?:e[sn]?|ing)|rose|rais(?:e[sd]?|ing)|increas\w*|climb\w*|jump\w*|gain\w*",
            r"\b(?:up|higher|gain\w*|more) (?:\w+ )?[^\s\w]?\d|\bhigher\b",
        ),
        (
            r"fall(?:s|en|ing)?|fell|drop\w*|declin\w*|decreas\w*|lost",
            r"\b(?:down|off|lower|fell|slid|slipped|tumbled|plunged|sank|lost|plummeted)\b",
        ),
    )
)
"""Rises and falls, and how the trade tells them without a verb: "closed at 11, down 25"."""
_ON_PAPER = re.compile(r"\b(?:arrest warrants?|warrants? for (?:\w+ ){0,4}arrest)\b", re.IGNORECASE)
"""What orders a deed, and is none."""
_A_NOUN = re.compile(
    r"(?:tions?|ments?|ures?|als?|ties|ty|ers?|ors?)\Z|\A(?:trial|court|war|custody)\Z"
)
_DEFINITE = re.compile(r"\b(?:the|this|that|his|her|its|their) \Z", re.IGNORECASE)


def brought_in(words: str, source: str, before: str = "") -> str:
    """Return the first grave word of a sentence of which the source has no relative, else "".

    Args:
        words: The sentence.
        source: What it is said to rest on.
        before: What was told before it, to which "the closure", "his dismissal" may go back.
    """
    source = source if _ON_PAPER.search(words) else _ON_PAPER.sub("warrant", source)
    told, lows = senses.of_all((doer_words.lows(source),)), doer_words.lows(words)
    for found in _ANY.finditer(words):
        families = [one for one in (*_OF_FAMILY, *_OF_CHOSEN) if one.fullmatch(found[0])]
        if any(one.search(source) for one in families) or _moves(found[0], source):
            continue
        goes_back = _DEFINITE.search(words, 0, found.start()) and _A_NOUN.search(found[0])
        if goes_back and any(one.search(before) for one in families):
            continue
        if not senses.said(lows, len(doer_words.tokens(words[: found.start()]))) & told:
            return found[0]
    return ""


def _moves(word: str, source: str) -> bool:
    """Say whether a source tells by "up" or "down" that something rose or fell."""
    return any(own.fullmatch(word) and way.search(source) for own, way in _WAYS)


def is_grave(word: str) -> bool:
    """Tell whether a word is one that may not be brought in (`brought_in` tells whether it was).

    Args:
        word: The word.
    """
    return _ANY.fullmatch(word) is not None
