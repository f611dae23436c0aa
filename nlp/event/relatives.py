"""Clauses that tell of a noun, not of what its sentence tells: "the bridge, which opened in 1990".

A date in one belongs to it: the noun is shown with it, and no more (for participles, see
`nlp.event.participles`).
"""

from __future__ import annotations

import re

from nlp.event.nouns import noun_at_end, of_noun
from nlp.event.parts import (
    AUXILIARY,
    BEFORE_WHICH,
    FINITE,
    VERB_NEXT,
    VERBAL,
    Placed,
    count_verbs,
    is_now,
    trimmed,
)
from nlp.timex.tense import last_match
from nlp.values import Span

RELATIVE = re.compile(rf"{BEFORE_WHICH}(?:which(?! means?\b| meant\b)|who|whom|whose|where)\b")
_RESTRICTIVE = re.compile(
    rf"(?<=[\w’”\"%]) {BEFORE_WHICH}(?P<word>that|which|who|whom|whose|where) (?!of\b)"
)
_COMPLEMENT = re.compile(
    r"(?:\b(?:tell|tells|told|inform(?:s|ed)?|assur(?:es|ed)|remind(?:s|ed)?|convinc(?:es|ed)"
    r"|warn(?:s|ed)?|promis(?:es|ed)|persuad(?:es|ed)|show(?:s|ed)?|advis(?:es|ed)"
    r"|notif(?:ies|ied))\b[^,;]{1,60}"
    r"|\b(?:so|such|now|given|provided|it|not|than)\b|\b(?:day|week|month|year|time|moment))$"
)
"""As in "told him that", "so big that": the "that" belongs to no noun."""
_GOES_ON = re.compile(
    r"(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!\bthey)(?<!\bwe)(?<!\bI)(?<!\byou)(?<!\bwho)(?<!\bwhich)(?<!\bthere)(?<!\bthat)"
    rf" (?={AUXILIARY}\b)| (?:and|but|or) (?:in |on |at )?(?=(?:where|which|who|whom|whose)\b)"
    r"| (?:and|but|or) (?=[a-z]{3,}ing\b)"
    rf"| (?:and|but|or) (?=(?:[a-z]+ly |now |still |later |once again )?(?:{AUXILIARY}"
    r"|[a-z]{2,14}(?:ed|s))\b)"
)
"""Where the sentence goes on behind a clause on a noun: " is", " and which"."""
_MANY = re.compile(
    r"(?:\b(?:more than|fewer than|nearly|almost|about|around|over|up to|at least|some|many|most"
    r"|several|other|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of"
    r"|thousands of|[0-9][0-9,.]*)(?: (?:million|billion|thousand))? )+(?:[a-z-]+ )?[a-z-]+s\Z"
)
"""As in "more than 1 million migrants", "two old mills"."""
_YEAR = re.compile(
    r"\b[12][0-9]{3}\b|\b(?:last|the previous) (?:year|month|week|fall|spring|summer|winter"
    r"|autumn)\b|\b(?:years|decades|months) ago\b|\b(?:January|February|March|April|June|July"
    r"|August|September|October|November|December)\Z"
)
"""A date that is not of the news: in "a mill where Lind worked last year" it is the clause's."""
_DAY_OF_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.? [0-9]{1,2}\b|\b[0-9]{1,2} [A-Z][a-z]{2}")
_AT_ONCE = re.compile(rf"(?:{FINITE.pattern}|[a-z]{{2,14}}s)\b(?:(?! (?:and|but|to) ).)*")
_ASIDE_MARKS = {",", "‚", "-", "–", "—", "_"}
_ARTICLE = re.compile(r"(?:The|An?|His|Her|Its|Their)\b")
_TRIVIAL = re.compile(r"(?:happened|occurred|took place|was held|came)(?: on| in| at)? ?")
_MEANWHILE = re.compile(r" (?:when|as|after|before|because|while|with|in|at|of|by)\b")
_THAT_ONE = re.compile(r"\bthat (?:[\w’'.-]+ ){0,5}[\w’'.-]+\Z|\b(?:each|every) [a-z]+\Z")
_WHILE = re.compile(r" (?:when|after|before|because|while)\b")
_JOINED = re.compile(r"\b(?:of|in|on|for|with|to|by|and|or|but|to [a-z]+) ?\Z")
"""Behind "to ask" a "who" asks, and tells of no noun."""
_TO_DO_IT = re.compile(r"\bto [a-z]+ \Z")
_OF_ONE = re.compile(r".+ of (?=an? )")
_DO = re.compile(
    r"(?!(?:in|on|at|to|of|for|with|from|by|as|amid|after|before|during|under|over|about|like|near"
    r"|including|despite|without|within|into|since|until)\b)[a-z]{3,}(?<!ing)(?<!ed)"
    r" (?:their|his|her|its|the|an?)\b|(?:remain|say|deny|face|live|want)\b"
)
"""A verb of several: "Lind and Kolb, who met in May, bring their boats"."""
_WILL = re.compile(
    r"\b(?:will|shall|would|(?:is|are) (?:to|due|scheduled|expected|set|slated|likely|planned)) "
)
_DID = re.compile(
    rf"(?!(?:is|are|has|have|will|would|can|could|may|might|must|do|does)\b){FINITE.pattern}"
)
"""In "They are looking for a man who robbed them on Friday" nothing was looked for then."""
_WHO_WERE = re.compile(r"who (?:were|are|have)\b")
_ONE_NAME = re.compile(r", [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}(?:, [0-9]{1,3})?, \Z")
_CONTACT = re.compile(
    r"\b(?:(?:about|of|on|for|with|from|in|by|over|against|after|before) (?P<noun>"
    r"(?:(?:the|an?|his|her|its|their|some|any) (?:[\w’'-]+ ){0,3}?)?[a-z]{3,})"
    r"|(?!that|when|if|because|as|while|whether|and|but|which|who)[a-z]+ (?P<object>"
    r"(?:the|some(?: of the)?|an?|his|her|its|their) (?:[\w’',-]+ ){0,4}?[a-z]{3,}))"
    r" (?:he|she|it|they|the [a-z]+|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}) (?:had |once |also )?"
    r"(?P<verb>made|gave|wrote|held|took|sent|signed|began|won|lost|built|[a-z]{2,12}ed)"
    r"(?: (?:out|up|off|down|away|over))?(?= (?:in|on|at|to|for|with|from|during"
    r"|after|since|behind|before|last|earlier|late|early|two|three|an?)\b| \Z)[^,;]*\Z"
)
"""As in "letters she sent": a noun and a clause without "that"."""


def relative(one: Placed) -> tuple[Span, ...] | None:
    """Read ", which began in August": the words with what they tell about, and whose it is.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    taken = one.taken()
    part = parts[at]
    if not at or not is_aside(text, part) or not RELATIVE.match(text, part.start, part.end):
        return None
    if _WHO_WERE.match(text, part.start) and _ONE_NAME.search(text, parts[0].start, part.start):
        return (trimmed(text, Span(parts[0].start, part.end)),)  # "Kolb and his son, Odo, who were"
    last = at
    while last + 1 < len(parts) and last + 1 not in taken and _adds(text, parts[last + 1]):
        last += 1
    end = clause_end(text, parts[at], date.end) if last == at else parts[last].end
    return of_noun(text, parts, at, end)


def is_aside(text: str, part: Span) -> bool:
    """Say whether a part stands behind a comma or a dash."""
    return text[max(0, part.start - 3) : part.start].rstrip()[-1:] in _ASIDE_MARKS


def is_listed(text: str, part: Span) -> bool:
    """In "came, saw and conquered" no part tells of a noun."""
    return text[max(0, part.start - 4) : part.start] in {"and ", "but "}


def restrictive(one: Placed) -> tuple[Span, ...] | None:
    """Read "the bridge that opened in 1990 will be closed": what was in 1990, and no more.

    Where "in May" stands at the end of a sentence, the whole of it may have been then.

    Args:
        one: the date.
    """
    text, parts, at, date, others = one
    part = parts[at]
    found = last_match(_RESTRICTIVE, text[part.start : date.start])
    if found is None:
        return None
    head = text[part.start : part.start + found.start()]
    between = text[part.start + found.end() : date.start]
    noun = noun_at_end(head)
    if noun is not None and head[noun:].startswith(("The number of", "the number of")):
        return None
    if noun is not None and (of_one := _OF_ONE.match(head, noun)):
        noun = of_one.end()  # "the eve of a strike that began in May"
    if noun is None and (many := _MANY.search(head)):
        noun = many.start()
    if noun is None or _JOINED.search(head) or _needs_none(found["word"], head, noun):
        return None
    owns = found["word"] == "whose" and VERB_NEXT.match(text, date.end) is not None
    tells = FINITE.search(between) is not None
    if count_verbs(between) > 1 or not (tells or owns or is_present(between)):
        return None
    trivial = _TRIVIAL.fullmatch(between)  # "The attack that happened today is their work"
    end = part.end if owns else clause_end(text, part, date.end)
    is_noun = text[: date.start].endswith(
        ("the ", "a ", "its ")
    )  # "who watched the Saturday debate"
    goes_on = is_noun or _MEANWHILE.match(text, date.end)
    if tells and not (goes_on or FINITE.search(head)) and FINITE.search(text, date.end, part.end):
        end = date.end  # a subject: its own verb follows somewhere
    is_plain = found[0].split() == [found["word"]]  # "the results of which" are no subject
    is_to_come = is_plain and _is_to_come(one, between, noun)
    is_own = _DAY_OF_MONTH.search(text, *date) and _AT_ONCE.fullmatch(between)
    is_far = _YEAR.search(text, *date) or is_own
    is_past = is_plain and _DID.match(between) is not None
    is_over = is_past and is_now(text[parts[0].start : part.start + noun])
    is_cut = others or owns or is_far or is_to_come or is_over
    if trivial or (end == part.end and not is_cut):
        return None
    return of_noun(text, parts, at, end, part.start + noun, clause=part.start + found.start("word"))


def _is_to_come(one: Placed, between: str, noun: int) -> bool:
    """Say whether a clause on a noun tells what will be, in a sentence on what is or was."""
    text, parts, at, _, _ = one
    before = text[parts[0].start : parts[at].start + noun]
    is_other = at > 0 or VERBAL.search(before) is not None
    return is_other and _WILL.match(between) is not None and not _WILL.search(before)


def contact(one: Placed) -> tuple[Span, ...] | None:
    """Read "Lind spoke of letters she sent in 2014": the letters were sent then.

    Args:
        one: the date.
    """
    text, parts, at, date, others = one
    part = parts[at]
    found = _CONTACT.search(text, part.start, date.start)
    if found is None or not (others or _YEAR.search(text, *date)):
        return None
    if count_verbs(text[found.start("verb") : date.start]) > 1:
        return None
    noun = "noun" if found["noun"] else "object"
    before = text[part.start : found.start(noun)]
    if noun == "object" and not (FINITE.search(before) or _TO_DO_IT.search(before)):
        return None
    return (trimmed(text, Span(found.start(noun), clause_end(text, part, date.end))),)


def _needs_none(word: str, head: str, noun: int) -> bool:
    """Say whether a clause tells of no noun: "told him that"; a name needs none with "that"."""
    if word == "that" and _COMPLEMENT.search(head):
        return True
    is_name = head[noun].isupper() and not _ARTICLE.match(head[noun:])
    return word in {"that", "which"} and is_name


def is_present(words: str) -> bool:
    """Say whether words open with a verb of the present: "opens the gate"."""
    return re.match(r"(?:[a-z]+ly )?[a-z]{2,14}s\b", words) is not None


def _adds(text: str, part: Span) -> bool:
    """Say whether a part goes on with the clause before it: "in a speech", not "had drawn 40"."""
    if VERBAL.search(text, *part) or _DO.match(text, part.start):
        return False
    return not is_listed(text, part)


def clause_end(text: str, part: Span, start: int) -> int:
    """Return where a clause on a noun ends: where the sentence goes on with another verb.

    Args:
        text: the article.
        part: the part of the sentence that the clause stands in.
        start: where the clause begins.
    """
    if not FINITE.search(text, part.start, start):
        while own := VERB_NEXT.match(text, start, part.end):
            start = own.end()  # "who in 2004 was named captain"
    found = VERB_NEXT.match(text, start, part.end) or _GOES_ON.search(text, start, part.end)
    while found is not None and _THAT_ONE.search(text, start, found.start()):
        found = _GOES_ON.search(text, found.end(), part.end)  # "said in May that Lind was ill"
    if found is None or _WHILE.search(text, start, found.start()):
        return part.end  # "the war, which began in 2011 when Lind was mayor"
    return found.start()
