"""Whether a written sentence tells as surely as the article does, and no surer.

What somebody alleges or believes, what may be, what is only planned or asked for and what hangs on
a condition is easily told as a fact. What stands behind such a word of the article's, as far as it
reaches, may only be told with one of its kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.entailment import doer_words, doers
from nlp.text.words import ROOT, content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = re.compile(r"[.!?;](?=[\s\"”]|\Z)|[,:–—] (?:but|and|which|who|while|said|says)\b")
"""Where what is supposed ends."""
_EMPTY: Final = frozenset(("be", "have", doer_words.SAYING))
_MOST_OF_IT: Final = 0.6  # share of a statement's words
_COMPARED = re.compile(r"\b(?:than|as) (?:[\w’'-]+ ){1,4}(?:had|have|has) \Z")
"""What stands before an "expected" that is a measure: "more than analysts had expected"."""


class _Kind(NamedTuple):
    """Words that leave something open, those that keep it open, and what is said if none does."""

    opens: re.Pattern[str]
    keeps: re.Pattern[str]
    fault: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_POSSIBLE = (
    r"(?-i:may)|might|could|possib\w+|perhaps|prob\w+|likely|appear\w*|apparent\w*|seem\w*|if|whether"
    r"|potential\w*|would-be|risk\w*"
)
_BELIEVED = (
    r"unclear|unknown|not (?:yet |immediately )?(?:known|clear|sure)|unsure|uncertain"
    r"|too (?:early|soon) to (?:know|say|tell)|impossible to (?:know|say|tell)"
    r"|believ\w+|thinks?|thought|maintain\w*|claim(?:s|ed|ing)?|alleg\w*|argue[sd]?|contend\w*"
    r"|insist\w*|suspect\w*|fear(?:s|ed)?|presum\w*|purported\w*|supposed\w*|rumou?r\w*|speculat\w+"
    r"|assum\w+|hint\w*|indicat\w+|signal\w*|reportedly|accus\w+|charged with|indict\w*"
    r"|lawsuit (?:says|said)|sued \w+ (?:for|over|saying)"
    r"|(?:say|says|said|told(?: [\w’'-]+){1,3}) that"
)
_WISHED = (
    r"propos\w*|consider(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|wanted|ask(?:s|ed)?|demand\w*"
    r"|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|seek\w*|sought|threat\w*|attempt\w*"
    r"|tr(?:y|ies|ied|ying) to|bids?|negotiat\w*|suggest\w*|discuss\w*|wish\w*|vital that|ruled out"
    r"|kept \w+ (?:\w+ )?from|to (?:get|have)"
)
_PLANNED = (
    r"plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|order(?:s|ed)|promis\w*|pledg\w*|vow\w*|intend\w*|aim(?:s|ed)?"
    r"|schedul\w*|would|due to be|faces?"
    r"|(?:is|are|was|were) forecast|forecast (?:that|on)"
)
_KINDS: Final = (
    _Kind(
        _words(_POSSIBLE),
        _words(
            rf"{_POSSIBLE}|{_BELIEVED}|{_WISHED}|{_PLANNED}|can|warn\w*|predict\w*|estimat\w*|doubt\w*"
            r"|unless|danger\w*"
        ),
        "it tells as certain what the article does not",
    ),
    _Kind(
        _words(_BELIEVED),
        _words(
            rf"{_BELIEVED}|{_POSSIBLE}|sa(?:y|ys|id|ying)|add(?:s|ed)|told|tells?|accord\w+|report\w*"
            r"|den(?:y|ies|ied)|call(?:s|ed)|describ\w+|view\w*|see|sees|warn\w*|predict\w*|expect\w*"
            r"|estimat\w*|suggest\w*|charg\w*|hop(?:es?|ed)|announc\w*|caution\w*|blam\w+|doubt\w*|consider\w*"
        ),
        "it tells as a fact what the article says that somebody alleges",
    ),
    _Kind(
        _words(_WISHED),
        _words(
            rf"{_WISHED}|{_PLANNED}|{_POSSIBLE}|must|should|agree\w*|decid\w*|stop\w*|prevent\w*"
        ),
        "it tells as done what the article does not",
    ),
    _Kind(
        _words(_PLANNED),
        _words(
            rf"{_WISHED}|{_PLANNED}|{_POSSIBLE}|will|shall|must|should|to be|going to|agree\w*"
            r"|decid\w*|decision|announc\w*|(?:is|are|was|were) to"
        ),
        "it tells as done what the article does not",
    ),
)
_CONDITION = _words(r"unless|provided that|on condition(?! of (?:anonymity|not being))")
_CONDITIONED = _words(r"unless|provided|condition\w*|if|threat\w*|(?-i:may)|might|could|would")
_REPUTED = _words(
    r"(?:fear|presum|believ|suspect|alleg|suppos|rumour)ed|thought|(?:appear|seem)(?:s|ed)"
)
_RIGHT_BEHIND = re.compile(r" (?:to (?:be|have been) )?(?:an? )?(?P<what>[a-z]+)\b")
"""What somebody is only feared or thought to be."""


def fault(words: str, cited: Sequence[str]) -> str:
    """Return what a written sentence tells more firmly than what it rests on, or "".

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
    """
    written = _written(words)
    for kind in _KINDS:
        if kind.keeps.search(words):
            continue
        for at, sentence in enumerate(cited):
            others = _roots(" ".join((*cited[:at], *cited[at + 1 :])))
            if any(
                _is_open(written, sentence, one, others) for one in kind.opens.finditer(sentence)
            ):
                return kind.fault
    if not _CONDITIONED.search(words) and any(
        _CONDITION.search(sentence) and written.verbs & _verbs(sentence) for sentence in cited
    ):
        return "it leaves out on what condition"
    return ""


class _Written(NamedTuple):
    """A written sentence: the words that are no names, and its verbs."""

    told: frozenset[str]
    verbs: frozenset[str]


def _written(words: str) -> _Written:
    names = _roots(" ".join(word for word in words.split() if word[:1].isupper()))
    verbs = frozenset(
        one.verb[:ROOT]
        for one in doers.read(words)
        if not one.infinitive and one.verb not in _EMPTY
    )
    return _Written(_roots(words) - names, verbs)


def _is_open(
    written: _Written, sentence: str, found: re.Match[str], others: frozenset[str]
) -> bool:
    """Say whether what is told stands behind a word that leaves it open, and nowhere else."""
    if _COMPARED.search(sentence, 0, found.start()):
        return False
    reach = _ENDS.search(sentence, found.end())
    end = reach.start() if reach else len(sentence)
    behind = sentence[found.end() : end]
    rest = f"{sentence[: found.start()]} {sentence[end:]}"
    plain = _roots(rest)
    right = _RIGHT_BEHIND.match(behind) if _REPUTED.fullmatch(found[0]) else None
    if right and _roots(right["what"]) & written.told - plain - others:
        return True
    verbs = written.verbs & _verbs(behind) - _verbs(rest)
    if verbs and verbs == written.verbs & (_verbs(behind) | _verbs(rest)):
        return True
    told = written.told - others
    open_ = told & (_roots(behind) - plain)
    return bool(open_) and len(open_) >= _MOST_OF_IT * len(told & (_roots(behind) | plain))


def _roots(words: str) -> frozenset[str]:
    return frozenset(content_words(words))


def _verbs(words: str) -> frozenset[str]:
    return frozenset(doer_words.lemma(low)[:ROOT] for low in doer_words.lows(words))
