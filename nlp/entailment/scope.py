"""Whether a written sentence keeps what its source denies, dates or only foresees.

Each word of "the men took money from the victim" stands in "the men took no money from the
victim": what is told lies in the small words. Held here: a thing of which the source tells that
there is none, a "yesterday" or "last year" that it has not, a "will" where it has only a threat.
"""

from __future__ import annotations

import re

from nlp.text.words import content_words

_NONE = re.compile(
    r"\b(?:no|without (?:any|a|an)?|neither|nor|not (?:any|a|an)|n[’']t (?:\w+ )?(?:any|a|an))"
    r" (?:(?:\w+(?:-\w+)?) ){0,2}?(?P<what>[a-z]{3,})\b"
)
"""Things of which there are none: "no money", "without a permit"."""
_NO_THING = frozenset(
    content_words(
        "longer doubt more less such other further later sooner only one matter way means least"
        " reason idea sign question evidence word help means wonder surprise place"
    )
)
_OF_IT = re.compile(r"\b(?:is|was|are|were|be|been|would|will|could|should|had|has|have) \Z")
"""What stands before a "not" that denies the clause's subject itself."""
_CLAUSES = re.compile(r"[;:]|,? (?:but|while|although|though|whereas) ")
_DENIES = re.compile(
    r"\b(?:no|not|never|none|neither|nor|nothing|nobody|cannot|without|den(?:y|ies|ied|ying)"
    r"|reject\w*|refus\w*|fail\w*|unable|lack\w*|declin\w*|empty-handed|doubt\w*|hardly)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
"""As in "no", "denied", "failed", "without"."""
_BELIEF = re.compile(
    r"\b(?:believ(?:e|es|ed|ing)|thinks?|thought|maintain(?:s|ed)?|claim(?:s|ed)?|alleg(?:e|es|ed)"
    r"|argue[sd]?|contend(?:s|ed)?|insist(?:s|ed)?|suspect(?:s|ed)?|fear(?:s|ed)?|probable cause"
    r"|(?:impossible|too early) to (?:know|say|tell)|unclear|not clear|speculat\w+"
    r"|signals?|signal(?:l)?ed|indicat(?:e|es|ed|ing)|hint(?:s|ed)?|rumou?rs?"
    r"|unsure|not sure|uncertain|not (?:immediately )?known"
    r"|assum(?:e|es|ed))\b"
    r"(?: (?:that|if|whether|to believe))? (?P<what>[^.!?;]{10,400})",
    re.IGNORECASE,
)
"""As in "believes", "alleged", "too early to say"."""
_HELD = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|add(?:s|ed)|told|tells?|accord\w+|believ\w+|thinks?|thought|maintain\w*|claim\w*"
    r"|alleg\w*|argu\w+|contend\w*|insist\w*|suspect\w*|fear\w*|may|might|could|if|whether|unclear"
    r"|unknown|report\w*|accus\w*|den(?:y|ies|ied)|call(?:s|ed)|describ\w+|consider\w*|view\w*|seem\w*"
    r"|appear\w*|apparent\w*|likely|probab\w+|possib\w+|perhaps|speculat\w+|doubt\w*|assum\w+|warn\w*"
    r"|predict\w*|expect\w*|estimat\w*|suggest\w*|charg\w*|see|sees|not known|hop(?:es?|ed))\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that somebody says or believes what it tells."""
_FEARED = re.compile(
    r"\b(?:feared|presumed|believed|thought|suspected|alleged|supposed|rumou?red|purported|would-be"
    r"|potential|possible)(?: to (?:be|have been))? (?P<what>[a-z]+)\b"
)
"""What somebody is only feared or believed to be."""
_MOST_OF_IT = 0.6  # share of a statement's words
_RELATIVE = re.compile(
    r"\b(?P<when>(?P<which>last|next|this|earlier this|later this) (?P<unit>week|month|year|weekend"
    r"|season|quarter|summer|winter|spring|autumn|night|morning|afternoon|evening)"
    r"|yesterday|tomorrow|today|tonight|overnight)\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"\b(?:through|during|into|in) the night\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|shall)\b|['’]ll\b", re.IGNORECASE)
_FORESEEN = re.compile(
    r"\b(?:will|shall|won[’']t|would|is|are|was|were|be) (?:\w+ )?(?:to|due|set|scheduled|going)\b"
    r"|\b(?:will|shall|won[’']t|going to|due to|set to|scheduled|expected)\b|['’]ll\b",
    re.IGNORECASE,
)
"""As in "will", "is due to", "expected": told as to come."""
_ONLY_MEANT = re.compile(
    r"\b(?:threat\w*|may|might|could|consider\w*|hop(?:e|es|ed|ing)|want\w*|propos\w*|discuss\w*"
    r"|negotiat\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|demand\w*|suggest\w*|wish\w*"
    r"|ask(?:s|ed|ing)?|seek\w*|sought)\b",
    re.IGNORECASE,
)
"""As in "may", "proposed", "threatened": meant, and no more."""


def fault(words: str, source: str) -> str:
    """Return what a written sentence has lost or added of that kind, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    if when := _new_time(words, source):
        return f"the sentences it rests on say nothing of “{when}”"
    if what := _there_is_none(words, source):
        return f"it leaves out that the article tells of no {what}"
    if _believed(words, source) or _only_feared(words, source):
        return "it tells as a fact what the article says that somebody believes"
    is_sure = _AHEAD.search(words) and not _ONLY_MEANT.search(words)
    if is_sure and not _FORESEEN.search(source) and _ONLY_MEANT.search(source):
        return "it tells as certain what the article does not"
    return ""


def _believed(words: str, source: str) -> bool:
    """Say whether all that is told as a fact stands where somebody believes it, or nobody knows."""
    if _HELD.search(words):
        return False
    told = frozenset(content_words(words))
    for found in _BELIEF.finditer(source):
        behind = frozenset(content_words(found["what"]))
        before = frozenset(content_words(source[: found.start()]))
        if len(told & behind) >= _MOST_OF_IT * len(told) and not told & before - behind - _names(
            words
        ):
            return True
    return False


def _only_feared(words: str, source: str) -> bool:
    """Say whether a fate is told as one that the source only has as feared or alleged."""
    if _HELD.search(words):
        return False
    told = frozenset(content_words(words))
    feared = frozenset(
        form for one in _FEARED.finditer(source) for form in content_words(one["what"])
    )
    plain = frozenset(content_words(_FEARED.sub(" ", source)))
    return bool(told & feared - plain)


def _names(words: str) -> frozenset[str]:
    return frozenset(content_words(" ".join(w for w in words.split() if w[:1].isupper())))


def _new_time(words: str, source: str) -> str:
    """Return a time told from the day of writing that the source has not, or ""."""
    known = {" ".join(one["when"].lower().split()) for one in _RELATIVE.finditer(source)}
    days = {one.rsplit(" ", 1)[-1] for one in known} | set(_NIGHT.findall(source))
    for one in _RELATIVE.finditer(words):
        when = one["when"].lower()
        if when not in known and not (when in {"today", "tonight", "overnight"} and days):
            return str(one["when"])
    return ""


def _there_is_none(words: str, source: str) -> str:
    """Return a thing that is told of plainly, and of which the source only says "no …", or ""."""
    missing: dict[str, str] = {}
    for one in _NONE.finditer(source):
        for form in content_words(one["what"]):
            if form not in _NO_THING:
                missing[form] = one["what"]
    plain = " ".join(clause for clause in _CLAUSES.split(_NONE.sub(" ", source)))
    missing = {form: what for form, what in missing.items() if form not in content_words(plain)}
    if not missing:
        return ""
    for clause in _CLAUSES.split(words):
        denied = _DENIES.search(clause)
        if denied is not None and _OF_IT.search(clause, 0, denied.start()):  # "a recall was not"
            continue
        told = content_words(clause if denied is None else clause[: denied.start()])
        for form, what in missing.items():
            if form in told:
                return what
    return ""
