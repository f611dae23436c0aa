"""What a text of its kind cannot be summed up without, brought in where nothing chosen says it.

A comment without its demand, a match without what its result leads to: the words that such a text
uses most are its theme, not its point.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.anaphora.leaning import Lean
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nlp.text.signs import Signs
    from nlp.values import Sentence

_KEPT_WITHIN = 3  # sentences of the ranking
_BROUGHT_TO = 1
"""Behind the best: a summary of two sentences has it, and one that has to be short."""
_AMONG = 40  # sentences of the ranking
_DEMAND = re.compile(
    r"^\W*(?:(?:And|But|So|Now|Instead|Then|Until then),? )?"
    r"(?!(?:I|You|It|There|One|What|Who|How|If|Nobody|No one|Why|When|This|That|Perhaps|Maybe)\b)"
    r"[^,.;:?“”\"]{2,80}?(?:,[^,?]{2,60},)? (?:should|ought to|needs? to|must(?! (?:be|have)\b))"
    r" (?!have\b|be\W*$)(?:now |finally |at last |not )?[a-z]+"
)
_BIDS = re.compile(
    r"^\W*(?:(?:And|But|So|Then|Now|Instead|First|Above all|Until then),? )?(?i:abolish|adopt|allow"
    r"|ask|ban|begin|break up|bring back|build|cancel|cap|change|charge|close|cut|delay|double"
    r"|drop|elect|end|extend|fine|fix|force|forbid|free|fund|give|halve|hire|hold|invest|keep"
    r"|legali[sz]e|let|lift|limit|lower|make|nationali[sz]e|open|outlaw|pass|pay|prosecute|protect"
    r"|publish|put|raise|reform|reject|release|repeal|replace|rescind|restore|return|sack|save|scrap"
    r"|sell|spend|start|stop|strip|tax|teach|tell|train|triple|withdraw)"
    r" (?:the|an?|its?|their|our|all|every|each|both|half|this|that|these|those|them|him|her|more"
    r"|less|fewer|no|any|whoever|\d+)\b"
)
"""An order, such as a leader gives a government: "Halve the tax"."""

_PROMISED, _PROMISED_WITHIN = 2, 30
"""Words of a headline, told by none of the best, that make another sentence one of them; how far
down it may stand."""
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")
_REACHES = re.compile(
    r"\b(?<!who )(?:advance[sd]?|advancing|reach(?:es|ed)?|(?:go|goes|went|are|is) through"
    r"|qualif(?:y|ies|ied)|(?:will|to) (?:advance|play|face|meet)|relegated|promoted|crowned"
    r"|clinch(?:es|ed)?|eliminated|(?:win|wins|won) (?:the|their)|book(?:s|ed)|settle for|moved?"
    r" (?:up|top|level|clear))\b[^.]{0,80}?\b(?:finals?|semi-?finals?|quarter-?finals?|round|title"
    r"|series|championship|play-?offs?|league|cup|table|standings)\b",
    re.IGNORECASE,
)
"""What a result leads to: "Selby will play Tarn in the final"."""
_PUT = re.compile(
    r"\b(?:motion|measure|proposal|ordinance|resolution|bill|amendment|levy|vote|budget|censure)\b"
)
"""What is put to the vote."""
_CARRIED = re.compile(
    _PUT.pattern + r"[^.;]{0,60}?\b(?:failed|passed|carried|died"
    r"|(?:was|were) (?:\w+ ){0,2}(?:rejected|defeated|approved|adopted|voted down|tabled|passed"
    r"|carried|lost))\b"
    r"|\bvoted (?:unanimously|\d+[-–]\d+|\d+ to \d+)|\b(?:by|on) an? \d+[-–]\d+ (?:vote|margin)"
    r"|\b(?:by )?\d+ votes to \d+"
)
"""How a vote went."""
_LONG_AGO = re.compile(
    r"\b(?:had|who|which|last (?:year|month)|years? ago|in (?:[A-Z][a-z]+ )?\d{4})\b"
)
_BEHIND = 25  # characters
"""What stands before a vote's outcome, or so near behind, that is another vote than the text's."""
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_REPORTED = 3
"""Sentences that open a match's report, one of which has the score."""
_SHORT_TURN = 5  # words
_TURNS = re.compile(
    r"(?:(?:But|And|Yet|Still),? )?(?:(?:it|this|that|these|those|they|he|she|we|there)"
    r" (?:should|did|does|do|is|are|was|were|will|would|can|could|has|have|had|must)"
    r"(?:not| not|n[’']t)|not (?:so|quite|yet|really|true|at all)|hardly|never|wrong|nonsense|false"
    r"|untrue|no)[.!]",
    re.IGNORECASE,
)
"""A few words that deny the sentence before them: "It should not.", "Not so."."""
_VERDICT, _SHORT_VERDICT = 2, 6
"""Sentences of a verdict; words below which its first is shown with the second."""
_FALSE = re.compile(
    r"\b(?:claims?|videos?|posts?|photos?|photographs?|pictures?|images?|quotes?|footage|rumou?rs?"
    r"|story|stories|messages?) (?:[a-z]+ ){0,2}(?:is|are|was|were) (?:[a-z]+ )?(?:false|fake"
    r"|untrue|misleading|fabricated|doctored|altered|satir\w+|not (?:true|real|genuine)|baseless)\b"
)
"""How an article calls false what it was written to test."""
_SHARED = re.compile(
    r"\b(?:shared|viewed|circulat(?:ed|ing)|posted|spread|seen)\b[^.]{0,80}\b(?:times|widely|online"
    r"|social media|Facebook|Twitter|WhatsApp|Instagram|TikTok|YouTube)\b"
)
"""What many have seen and passed on, true or not."""
_FINDS = re.compile(
    rf"{_FALSE.pattern}|\b(?:[Bb]ut|[Hh]owever|did not|was not|were not|no evidence)\b"
)
_TESTED = frozenset(
    content_words(
        "claim video post photo photograph picture image quote footage rumour rumor story message"
    )
)
"""What may be so called."""


def is_demand(look: Signs) -> bool:
    """Say whether a sentence asks, in its author's own words, that somebody do something.

    Args:
        look: the sentence's signs.
    """
    if look.question or look.quoted or look.says or not look.presses:
        return False
    return bool(_DEMAND.match(look.outside))


def calls_false(look: Signs) -> bool:
    """Say whether a sentence calls a claim, or a picture, false.

    Args:
        look: the sentence's signs.
    """
    if look.quoted or look.content.isdisjoint(_TESTED):
        return False
    return _FALSE.search(look.outside) is not None


def bids(look: Signs) -> bool:
    """Say whether a sentence gives an order, as the demand of a comment may be put.

    Args:
        look: the sentence's signs.
    """
    if look.question or look.quoted or look.says or look.invites:
        return False
    return bool(_BIDS.match(look.outside))


def with_demand(order: list[int], looks: Sequence[Signs], leans: Sequence[Lean]) -> list[int]:
    """Bring a comment's demand into the first three; the last one is what it all led to.

    Args:
        order: the sentences' places, best first.
        looks: their signs.
        leans: what they lean on.

    Returns:
        The same places.
    """
    own = _own(order, looks, leans)
    demands = [place for place in own if is_demand(looks[place]) or bids(looks[place])]
    return _unless_chosen(order, demands, max)


def with_news(order: list[int], looks: Sequence[Signs], leans: Sequence[Lean]) -> list[int]:
    """Bring the news behind a scene into the first three: the first that tells of days just past.

    Args:
        order: the sentences' places, best first.
        looks: their signs.
        leans: what they lean on.

    Returns:
        The same places.
    """
    news = [place for place in _own(order, looks, leans) if looks[place].recent]
    return _unless_chosen(order, news)


def with_headline(order: list[int], looks: Sequence[Signs], headed: frozenset[str]) -> list[int]:
    """Bring in the sentence that tells what the headline promised and nothing chosen tells.

    Args:
        order: the sentences' places, best first.
        looks: their signs.
        headed: the headline's content words.

    Returns:
        The same places; changed only where a sentence has two or more of the headline's words that
        the best ones lack.
    """
    if len(headed) < _PROMISED:
        return order
    told = {word for place in order[:_KEPT_WITHIN] for word in looks[place].content}
    untold = headed - told
    if len(untold) < _PROMISED:
        return order
    fitting = [
        (len(looks[place].content & untold), -step)
        for step, place in enumerate(order[:_AMONG])
        if place < _PROMISED_WITHIN and (looks[place].acts or looks[place].quotes)
    ]
    most, step = max(fitting, default=(0, 0))
    return bring(order, order[-step], _BROUGHT_TO + 1) if most >= _PROMISED else order


def with_outcome(order: list[int], looks: Sequence[Signs], leans: Sequence[Lean]) -> list[int]:
    """Bring in what a match's result leads to, or how a vote went, where nothing chosen says it.

    Args:
        order: the sentences' places, best first.
        looks: their signs.
        leans: what they lean on.

    Returns:
        The same places; changed only where the text opens with a score, or a motion, and the
        outcome is somebody's whom the best sentence names, or in words of the best ones.
    """
    opening = [look.outside for look in looks if not look.aside][:_REPORTED]
    own = _own(order, looks, leans)
    told: list[int] = []
    if any(map(_SCORE.search, opening)) and order:
        sides = _names(looks[order[0]])
        told = [
            place
            for place in own
            if _REACHES.search(looks[place].outside) and sides & _names(looks[place])
        ]
    elif any(map(_PUT.search, opening)):
        known = {word for place in order[:_KEPT_WITHIN] for word in looks[place].content}
        told = [
            place
            for place in own
            if _is_carried(looks[place].outside) and known & looks[place].content
        ]
    return _unless_chosen(order, told, to=_BROUGHT_TO + 1)


def _is_carried(words: str) -> bool:
    """Say whether a sentence tells how a vote went, and not one of long ago."""
    found = _CARRIED.search(words)
    return found is not None and not _LONG_AGO.search(words, 0, found.end() + _BEHIND)


def _own(order: list[int], looks: Sequence[Signs], leans: Sequence[Lean]) -> list[int]:
    """Return the sentences that are the article's own words, and stand alone."""
    return [
        place
        for place in order[:_AMONG]
        if not looks[place].quoted and (leans[place].on is None or leans[place].soft)
    ]


def _unless_chosen(
    order: list[int],
    told: list[int],
    which: Callable[[list[int]], int] = min,
    to: int = _BROUGHT_TO,
) -> list[int]:
    """Bring in the first, or another, of some sentences, where none of them is among the best."""
    if not told or not set(told).isdisjoint(order[:_KEPT_WITHIN]):
        return order
    return bring(order, which(told), to)


def with_turns(
    text: str,
    sentences: Sequence[Sentence],
    order: list[int],
    leans: Sequence[Lean],
    looks: Sequence[Signs],
) -> tuple[list[int], Sequence[Lean]]:
    """Let no sentence stand without what turns it right behind: "It should not", "It is false".

    Args:
        text: the text.
        sentences: its sentences.
        order: their places, best first.
        leans: what they lean on.
        looks: their signs.

    Returns:
        The places, the short sentences last, and what each sentence leans on.
    """
    new, last, known = list(leans), list(order), set(order)
    for place in order:
        behind = place + 1
        if behind >= len(sentences) or looks[place].question:
            continue
        one = sentences[behind]
        short = looks[behind].words <= _SHORT_TURN and not looks[behind].quotes
        if one.paragraph == sentences[place].paragraph and (
            (short and _TURNS.fullmatch(text, one.start, one.end))
            or _is_answered(looks[place].outside, looks[behind].outside)
        ):
            before = leans[place].on
            new[place] = replace(leans[place], on=behind, soft=False)
            new[behind] = Lean(place if before is None else before)
            if behind not in known:
                last.append(behind)
    return last, new


def with_verdict(
    order: list[int], leans: Sequence[Lean], looks: Sequence[Signs], verdict: Sequence[int]
) -> tuple[list[int], Sequence[Lean]]:
    """Put first what a fact check found; "False." is shown with the sentence behind it.

    Args:
        order: the sentences' places, best first.
        leans: what they lean on.
        looks: their signs.
        verdict: the sentences of the verdict, where it has a heading of its own.

    Returns:
        The places, and what each sentence leans on. Where a text has no such heading, a sentence
        that calls a claim false comes second.
    """
    if not verdict:
        false = [place for place in order[:_AMONG] if calls_false(looks[place])]
        return _unless_chosen(order, false), leans
    first = [place for place in verdict if not looks[place].question][:_VERDICT]
    if looks[first[0]].words >= _SHORT_VERDICT:
        first = first[:1]
    new = list(leans)
    new[first[0]] = Lean(first[-1]) if len(first) > 1 else Lean()
    for place in first[1:]:
        new[place] = Lean(first[0])
    return [*first, *(place for place in order if place not in first)], new


def bring(order: list[int], place: int, to: int = _BROUGHT_TO) -> list[int]:
    """Put a sentence second, or where `to` says.

    Args:
        order: the sentences' places, best first.
        place: the one to bring.
        to: how many sentences go before it.

    Returns:
        The same places.
    """
    rest = [other for other in order if other != place]
    return [*rest[:to], place, *rest[to:]]


def _is_answered(words: str, behind: str) -> bool:
    """Say whether a sentence tells what is passed on, and the one behind what is wrong with it."""
    return _SHARED.search(words) is not None and _FINDS.search(behind) is not None


def _names(look: Signs) -> set[str]:
    return {name.lower() for name in _NAME.findall(look.outside)}
