"""Sentences without a date that tell of something done: "Lind thanked the port for its tugs".

What is so ("the port has become busy"), may be, is thought or is signed off with is no event.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|``.*?(?:''|\Z)|''.*?(?:''|\Z)")
_ASIDE = re.compile(r", (?:who|whom|whose|which|where|when|as|after|while|with|an?|the)\b[^,;]*,")
_THAT_HE = re.compile(
    r"(?:(?<!said)(?<!told)(?<!reported)(?<!confirmed)(?<!announced)(?<!added)"
    r" (?:that|where|when|what) (?:the )?(?:(?:[A-Z][\w’'-]+ ){1,3}|(?:[a-z]+ ){1,2})"
    r"|(?<=[a-z])(?<!said)(?<!that) (?:he|she|they|we) )"
    r"(?:had |has |have )?(?:[a-z]+ed|made|took|gave)\b"
)
"""In "the tricks that Lind played are old" nobody is told to have played them."""
_RELATIVE = re.compile(
    r" (?:who|that|which|whom) (?:(?:is|are|was|were|has|have|had|been|[a-z]+ly) ){0,3}[a-z]+\b"
)
_LEADS = re.compile(
    r"(?:As|If|When|While|Although|Though|Since|Because|Once|Until|Unless|After|Before|With"
    r"|Amid|Despite|Following|Ever since|For(?! example)|In|At(?! least)|On|During"
    r"|Within|By|Over)\b[^,]*, "
)
"""What stands before the main clause: "After the vote, "."""
_IRREGULAR = (
    r"made|took|taken|came|went|gave|given|held|left|won|lost|sent|saw|seen|met|brought|led|fell"
    r"|fallen|rose|risen|grew|ran|broke|broken|spoke|wrote|written|paid|sold|bought|struck|flew|fled"
    r"|drew|drawn|chose|chosen|shot|built|found|put|set|cut|hit|got|beat|beaten|sank|swore|sworn"
    r"|withdrew|withdrawn|burst|fought|caught|split|quit|shut|froze|frozen|shook|swept|threw|thrown"
    r"|drove|driven|rode|stole|stolen|tore|torn|hung|spent|taught|fed|lent|overthrew|overthrown|cast"
    r"|sought|began|begun|kept|stood|done|gone|dealt|slain|burnt|eaten|drunk|swung|called off"
)
_DEED = rf"(?:[a-z]+-)?[a-z]{{2,}}ed|{_IRREGULAR}"
_ADVERBS = (
    r"(?:(?:not|never|also|now|already|since|recently|just|once|then|first|still|again|[a-z]+ly) )*"
)
_VERB = re.compile(
    rf"(?P<aux>\b(?:has|have|had|was|were) {_ADVERBS}(?:been (?:{_ADVERBS})?)?)?"
    rf"\b(?P<deed>{_DEED})\b"
    r"|\b(?P<state>(?:is|are|was|were|has|have|had|do|does|did|would|could)n[’']t|is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must"
    r"|do|does|did|says|believes|argues|wants|thinks|remains|calls|leads|runs|works|lives|gives|goes"
    r"|comes|gets|needs|shows|tells|writes|helps|keeps|seeks|faces|reports|hopes|knows|plans|expects"
    r"|holds|continues|makes|takes|means|seems|appears|supports|opposes|becomes|includes|stands)\b"
)
"""A verb: with its auxiliary, as a deed, or as a state."""
_THOUGHT = re.compile(
    r"(?:believ|want|hop|seem|appear|remain|look|need|lik|lov|hat|fear|expect|plan|intend|consider"
    r"|wonder|deserv|belong|consist|contain|concern|involv|suggest|indicat|argu|insist|stress|not|add"
    r"|stat|explain|agre|claim|suspect|worri|inclu|call|liv|serv|represent|act|describ|featur"
    r"|regard|view|us|tend|enjoy|admir)(?:e?d|ied|ped|red)$"
)
"""Verbs in the past that tell of no deed: "believed", "seemed", "included"."""
_CALLED = re.compile(r"(?:called|calling) (?:on|for|off|up)\b|looked (?:for|into)\b")
_SAID = re.compile(
    r"\b(?:said|told [\w ’'.-]{2,40}?|reported|confirmed|announced|added|acknowledged)"
    r"(?: (?:that|how))? (?=\S)"
)
_ATTRIBUTIVE = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|this|these|those|newly|most|more|of|in|for|with|by|and|former"
    r"|some|many|other|two|three|[0-9,.]+|so-called)|[’']s|s’|,) \Z"
)
_PARTICIPLE = re.compile(r" (?:by|in|on|at|with|for|as|to|from|of)\b")
_SIGNED_OFF = re.compile(
    r"(?<!, )\b(?:report(?:s|ing)|is live|joins us|has (?:more|the (?:story|latest|details))) ?"
    r"(?:from|for|on|in|now|live)?\b[^.]{0,60}\.?\Z"
)
_FEWEST_WORDS, _NEARBY, _DEPTH, _NEAR = 4, 6, 2, 12  # words; spaces; reports of reports; characters


def tells_deed(words: str) -> bool:
    """Say whether a sentence's main verb tells of something done.

    Args:
        words: the sentence.
    """
    if len(words.split()) < _FEWEST_WORDS or words.rstrip().endswith("?"):
        return False
    if words[:1] in "“\"`'‘" or _SIGNED_OFF.search(words):
        return False
    told = _ASIDE.sub("", _QUOTED.sub(" ", words))
    return _is_done(_RELATIVE.sub(" ", _THAT_HE.sub(" ", told)), _DEPTH)


def _is_done(words: str, depth: int) -> bool:
    """Say whether the first main verb tells of a deed; within what is reported, its own verb."""
    leads = _LEADS.match(words)
    start = leads.end() if leads else 0
    for found in _VERB.finditer(words, start):
        if found["aux"] is None and _is_attributive(words, found.start()):
            continue
        said = _SAID.match(words, found.start())
        if said is not None:
            return depth > 0 and _is_done(words[said.end() :], depth - 1)
        deed = found["deed"]
        if deed is None:
            return False
        if found["aux"] is None and _is_participle(words, found, start):
            continue
        return _THOUGHT.match(deed) is None or _CALLED.match(words, found.start()) is not None
    return False


def _is_attributive(words: str, at: int) -> bool:
    """In "the closed port" nothing was closed; behind "Lind, the mayor, " the verb is hers."""
    if words.endswith(", ", 0, at) and words.count(", ", 0, at) > 1:
        return False
    return _ATTRIBUTIVE.search(words, max(0, at - _NEAR), at) is not None


def _is_participle(words: str, found: re.Match[str], start: int) -> bool:
    """In "A bus hired by the port sank" what was done with the bus is not what it did."""
    if _PARTICIPLE.match(words, found.end()) is None or not found["deed"].endswith("ed"):
        return False
    follows = _VERB.search(words, found.end())
    return (
        follows is not None
        and "," not in words[found.end() : follows.start()]
        and " and " not in words[found.end() : follows.start()]
        and words[found.end() : follows.start()].count(" ") <= _NEARBY
        and found.start() > start
    )
