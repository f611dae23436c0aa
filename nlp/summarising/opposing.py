"""The voice that says otherwise.

A summary made of the loudest words loses whoever disagrees: government says, minister adds, and
the one critic goes. `promote` sees to it that such a sentence, where the text has one by somebody
else, is among the first three.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.summarising import essentials
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.anaphora.leaning import Lean
    from nlp.text.signs import Signs
    from nlp.values import Sentence

_KEPT_WITHIN = 3  # sentences of the ranking
_TOP_LOOK = 8  # sentences of the text
_TOP_SENTENCES = 2  # of these, those of prose
_SHARED = 2  # words that an opposing sentence shares with the top
_LOOK = 60  # sentences of the text
_AMONG = 10  # sentences of the ranking
_LEAST_WORDS, _MOST_WORDS = 5, 60  # words

_WHO = (
    r"^\W*(?:(?:But|However|Meanwhile|Still|Yet|On the other hand|By contrast|In contrast),? )?"
    r"(?:[A-Z][\w’'.-]+(?: (?:[A-Z][\w’'.-]*|of|the|for|de|bin|al))*"
    r"|(?:The |Some |Many |Several |Local |Political |Other |Most )?(?:[a-z-]+ ){0,2}(?:critics?"
    r"|opponents?|analysts?|experts?|residents?|activists?|campaigners?|observers?|lawyers?"
    r"|relatives?|family|families|workers?|unions?|scholars?|farmers?|villagers?|students?"
    r"|teachers?|doctors?|groups?|opposition|researchers?|economists?|Critics?|Opponents?"
    r"|Analysts?|Experts?|Residents?|Activists?|Campaigners?|Observers?|Lawyers?|Relatives?"
    r"|Families|Workers|Unions|Scholars|Farmers|Villagers|Students|Teachers|Doctors|Economists)\b)"
    r"(?:,[^,“”\"]{3,120},|,[^“”\"]{3,160}?,|[^,“”\"]{0,60}?)? (?:(?:has|have|had|also|however) )?"
)
_VOTED = re.compile(_WHO + r"(?:voted|campaigned|came out|spoke) against\b")
_AGAINST = re.compile(
    _WHO + r"(?:criticis\w+|criticiz\w+|den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es?|ed)"
    r"|disagree[sd]?|oppos(?:es?|ed)|condemn(?:s|ed)?|object(?:s|ed)? to|refut(?:es?|ed)"
    r"|contradict(?:s|ed)?|doubt(?:s|ed)?|denounc(?:es?|ed)|dismiss(?:es|ed)|questioned"
    r"|cautioned|protest(?:s|ed)? against|(?:is|are|was|were|remains?) (?:not convinced|sceptical"
    r"|skeptical|unconvinced|against|opposed))\b"
)
_DENIAL = re.compile(
    _WHO + r"(?:(?:strongly|flatly|categorically|repeatedly|always) )?(?:den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|disput(?:es?|ed)|refut(?:es?|ed))"
    r" (?:(?:any|all|the|these|those|this|that|his|her|its|their|having|being|such|doing|both) )*"
    r"(?:\w+ ){0,2}?(?:wrongdoing|anything wrong|charges?|allegations?|accusations?|claims?"
    r"|reports?|it|them|this|involvement|knowledge|guilt|misconduct|corruption|fraud|bribery|reporting)\b"
)
"""Whoever is accused and says that it is not so."""
_DENIED_WITHIN = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed))\b(?: \w+){0,4}?"
    r" (?:wrongdoing|charges?|allegations?|accusations?)\b"
    r"|\b(?:plead(?:ed|s)?|pled|plea of) not guilty\b|\b(?:client|clients|(?:he|she|they|I|is|am)"
    r"(?: \w+)?) (?:is |are |was |were )?innocent\b|\b(?:done|did|do) nothing wrong\b"
    r"|\b(?:has|had|have) no (?:knowledge|part)\b"
)
"""The same, in a lawyer's words or before the court."""
_DENYING = (" den", " reject", " disput", " refut")
_ACCUSES = re.compile(
    r"\b(?:accus\w+|alleg\w+|charg(?:es?|ed)|suspect\w*|suspicion|investigat\w+|inquir\w+|prob(?:e|ed|ing)"
    r"|audit\w*|indict\w*|arrest\w*|su(?:es?|ed|ing)\b|lawsuit|resign\w*|dismiss\w*|sacked|suspended"
    r"|fraud\w*|corrupt\w*|brib\w+|embezzl\w+|misus\w+|abus\w+|scandal\w*|stole\w*|leak\w*"
    r"|report(?:s|ed) that|claim(?:s|ed)|blam(?:es?|ed))",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    _WHO + r"(?:said|says|believes?d?|argue[sd]?|thinks?|thought|insist(?:s|ed)|maintain(?:s|ed)"
    r"|claim(?:s|ed)|warn(?:s|ed)|contend(?:s|ed)|told \w+|countered|felt|noted|pointed out) "
)
_NOT = re.compile(
    r"\b(?:not|never|n[’']t)\b[^,.]{0,30}\b(?:as (?:\w+) as|enough|true|fair|right|work(?:ing|s)?"
    r"|good|strong|sufficient|justified|convinced|agree|solve|address|improv\w+|help|benefit"
    r"|acceptable|credible|independent|lawful|democratic|sincere|reflect\w*)\b"
    r"|\b(?:failed to|failure of|mistake|unfair|unjust|worse|strained|too (?:little|late|weak|slow"
    r"|far|soon)|at odds|flaw\w*|unfounded|baseless|misleading|backslid\w+|no evidence)\b"
)
_CONTRARY = re.compile(
    r"^\W*(?:But|However|Yet|By contrast|In contrast|On the other hand)\b"
    r"|^\W*(?:(?:The|An?|Some|Other) )?(?:\w+ )?(?i:opposition|opponents?|critics?|rivals?)\b"
)
"""What opens a statement that the text itself sets against what it told before."""
_TURNS = re.compile(r"^\W*(?:But|However|Yet)\b")
_DEFENDS = re.compile(
    r"\b(?i:lawyers?|attorneys?|solicitors?|barristers?|counsel|defen[cs]e|relatives|family|widow)\b"
)
"""Who, after a “However”, speaks for somebody against what was told of him."""
_PEOPLE = re.compile(
    r"^\W*(?:(?:But|However|Meanwhile|Still|Yet),? )?(?:[A-Z]?[\w-]+ ){0,3}?"
    r"(?i:villagers?|residents?"
    r"|farmers?|fishermen|workers?|employees|nurses?|teachers?|doctors?|students?|pupils|parents?"
    r"|tenants?|neighbou?rs?|relatives?|widow|mother|father|survivors?|victims?|protesters?|activists?"
    r"|campaigners?|critics?|opponents?|unions?|opposition|charit(?:y|ies)|groups?|NGOs?"
    r"|shopkeepers?|traders?|drivers?|passengers?|homeowners?|voters?|refugees?|migrants?)\b"
    r"(?: [A-Z][\w’'.-]+){0,4}(?:,[^“”\"]{1,120}?,)?(?: (?:in|of|from|for|at) [^,“”\"]{1,60}?)? "
    r"(?:said|says?|told|believes?d?|argued?|insist(?:s|ed)|claim(?:s|ed)|complain(?:s|ed)|warn(?:s|ed)"
    r"|fear(?:s|ed)|recall(?:s|ed)|alleg(?:es|ed)) "
)
"""People who hold no office, and what they have formed; they seldom speak first."""
_DENIES = re.compile(
    r"\b(?:no|not|never|nobody|nothing|none|neither|without|too|only|fail\w*|refus\w+|ignor\w+|lack\w*"
    r"|lost|los(?:e|ing)|worse\w*|unsafe|illegal\w*|unfair|threat\w*|harm\w*|destroy\w*|afraid|fear\w*)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Mm]inist(?:er|ry)|[Gg]overnment|[Kk]ing"
    r"|[Ee]mbassy|[Aa]mbassador|[Gg]overnor|[Ss]ecretary|[Cc]hancellor|[Ll]awmakers?|[Aa]uthorities|[Oo]fficials?"
    r"|[Pp]arliament|[Mm]ayor|[Cc]ouncil|[Ss]tate|[Dd]eputy)\b"
)
_OUTSIDE = re.compile(
    _WHO + r"(?:said|says|believes?d?|argue[sd]?|thinks?|thought|maintain(?:s|ed)|warn(?:s|ed)|told"
    r"|expects?|noted|observed|pointed out|cautioned|stressed|urged) "
)
_OUTSIDER = re.compile(
    r"\b(?:analysts?|experts?|scholars?|researchers?|research fellow|fellow|professor|lecturer"
    r"|academic|economists?|historian|activists?|campaigners?|co-?founder|observers?|critics?|villagers?"
    r"|residents?|farmers?|unions?|workers?|opposition|NGO|watchdog|think[ -]tank"
    r"|(?:director|head|president|chair\w*) of (?:the )?[^,.]{0,60}(?:Institute|Cent(?:re|er)"
    r"|Academy|University|Foundation|Association|Union|Forum|Network))\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"[A-Z][\w’'-]+|\b(?:critics?|opponents?|analysts?|experts?|residents?|activists?|campaigners?"
    r"|observers?|lawyers?|relatives?|family|families|workers?|unions?|scholars?|farmers?"
    r"|villagers?|students?|teachers?|doctors?|groups?|opposition|researchers?)\b"
)


def promote(
    text: str,
    sentences: Sequence[Sentence],
    looks: Sequence[Signs],
    leans: Sequence[Lean],
    order: list[int],
) -> list[int]:
    """Move the best sentence that speaks against the lead into the first three.

    Args:
        text: the text.
        sentences: its sentences.
        looks: their signs.
        leans: what they lean on.
        order: their places, best first.

    Returns:
        The same places; changed only where a dissenting voice was not among the first three.
    """
    if len(order) <= _KEPT_WITHIN:
        return order
    told = {word for place in _top(sentences) for word in looks[place].content}
    if (denial := _denial(text, sentences, looks, leans, order)) is not None:
        return essentials.bring(order, denial)
    fitting = [
        place
        for place in order[:_AMONG]
        if place < _LOOK
        and _may_oppose(sentences[place], looks[place], leans[place])
        and _opposes(looks[place], told)
    ]
    if any(place in order[:_KEPT_WITHIN] for place in fitting):
        return order
    known = _names(text, sentences) if fitting else set()
    voices = [place for place in fitting if _is_another(looks[place].outside, known)]
    if not voices and _is_all_official(sentences, looks, order):
        voices = [
            place
            for place in order
            if place < _LOOK
            and _may_oppose(sentences[place], looks[place], leans[place])
            and _is_outsider(looks[place])
        ]
    if not voices:
        return order
    return essentials.bring(order, voices[0])


def _denial(
    text: str,
    sentences: Sequence[Sentence],
    looks: Sequence[Signs],
    leans: Sequence[Lean],
    order: Sequence[int],
) -> int | None:
    """Return the denial that belongs beside an accusation in the opening, unless it is chosen.

    It needs no words of the lead, and nobody new: whoever is accused was named there.
    """
    if not any(_ACCUSES.search(looks[place].outside) for place in _top(sentences)):
        return None
    denials = [
        place
        for place in order
        if place < _LOOK
        and sentences[place].kind == "prose"
        and not (looks[place].runs_in or looks[place].runs_out or looks[place].quoted)
        and (leans[place].on is None or leans[place].soft)
        and is_denial(looks[place])
    ] or [
        place
        for place in order
        if place < _LOOK
        and sentences[place].kind == "prose"
        and _DENIED_WITHIN.search(text, sentences[place].start, sentences[place].end)
    ]
    if not denials or any(place in order[:_KEPT_WITHIN] for place in denials):
        return None
    return denials[0]


def _is_all_official(
    sentences: Sequence[Sentence], looks: Sequence[Signs], order: Sequence[int]
) -> bool:
    """Say whether governments are heard in the opening and in all that is chosen, and nobody else.

    What a government says of itself is half a story; where the text asked somebody else, that
    voice belongs to it, whether it disagrees or not.
    """
    chosen = order[:_KEPT_WITHIN]
    shown = [*_top(sentences), *chosen]
    official = sum(bool(_OFFICIAL.search(looks[place].outside)) for place in dict.fromkeys(shown))
    return official >= _KEPT_WITHIN and not any(_is_outsider(looks[place]) for place in chosen)


def _is_outsider(look: Signs) -> bool:
    """Say whether somebody without office speaks: a scholar, a villager, a union."""
    said = _OUTSIDE.match(look.outside) if look.speaks else None
    return said is not None and bool(_OUTSIDER.search(said.group()))


def is_telling(look: Signs) -> bool:
    """Say whether a sentence denies, demands, or calls something false, in however few words.

    Args:
        look: the sentence's signs.
    """
    told = votes(look) or is_denial(look) or essentials.is_demand(look)
    return told or essentials.calls_false(look)


def votes(look: Signs) -> bool:
    """Say whether somebody votes or speaks against something, in however few words.

    Args:
        look: the sentence's signs.
    """
    return look.denies and " against" in look.outside and bool(_VOTED.match(look.outside))


def is_denial(look: Signs) -> bool:
    """Say whether somebody denies what he is accused of, in however few words.

    Args:
        look: the sentence's signs.
    """
    if not look.denies:
        return False
    own = look.outside
    for verb in _DENYING:
        if verb in own:
            return bool(_DENIAL.match(own))
    return False


def _may_oppose(sentence: Sentence, look: Signs, lean: Lean) -> bool:
    """Say whether a sentence is somebody's plain statement, and can be shown by itself."""
    if sentence.kind != "prose" or look.quoted or look.runs_in or look.runs_out:
        return False
    if (lean.on is not None and not lean.soft) or look.personal or look.comment:
        return False
    return _LEAST_WORDS <= look.words <= _MOST_WORDS


def _opposes(look: Signs, told: set[str]) -> bool:
    """Say whether a sentence speaks, outside quotations, against what the lead told."""
    own = look.outside
    if (look.speaks or look.denies) and _TURNS.match(own):
        turning = _HOLDS.match(own)
        if turning and _DEFENDS.search(turning.group()):
            return True
    return look.denies and _denies(look, told)


def _denies(look: Signs, told: set[str]) -> bool:
    """Say whether a sentence with a word of denial denies what the lead told."""
    own = look.outside
    people = _PEOPLE.match(own)
    if (people and _DENIES.search(own, people.end())) or votes(look):
        return True
    contrary = _HOLDS.match(own) if _CONTRARY.match(own) else None
    if contrary and _DENIES.search(own, contrary.end()):
        return True
    words = frozenset(content_words(own)) if look.quotes else look.content
    if len(told & words) < _SHARED:
        return False
    if _AGAINST.match(own):
        return True
    holds = _HOLDS.match(own)
    return holds is not None and _NOT.search(own, holds.end()) is not None


def _is_another(own: str, known: set[str]) -> bool:
    """Say whether somebody speaks whom the lead did not bring."""
    return any(match.group() not in known for match in _SOMEBODY.finditer(own))


def _top(sentences: Sequence[Sentence]) -> list[int]:
    prose = [place for place, one in enumerate(sentences[:_TOP_LOOK]) if one.kind == "prose"]
    return prose[:_TOP_SENTENCES]


def _names(text: str, sentences: Sequence[Sentence]) -> set[str]:
    return {
        match.group()
        for place in _top(sentences)
        for match in _SOMEBODY.finditer(text, sentences[place].start, sentences[place].end)
    }
