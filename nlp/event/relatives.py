"""Clauses that tell of a noun, not of what its sentence tells: "the bridge, which opened in 1990".

A date in one belongs to it: the noun is shown with it, and no more (for participles, see
`event_participles`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.parts import (
    ADVERBIAL,
    AUXILIARY,
    FINITE,
    PHRASE,
    VERBAL,
    Placed,
    count_verbs,
    last_verb,
    subject_of,
    trimmed,
)
from nlp.event.wholes import gapped
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE_WHICH = (
    r"(?:(?:in|on|of|for|with|at|during|under|by|to|from|through|after|before|among|between|over"
    r"|against|without|about|since) )?"
)
RELATIVE = re.compile(rf"{_BEFORE_WHICH}(?:which(?! means?\b| meant\b)|who|whom|whose|where)\b")
_RESTRICTIVE = re.compile(
    rf"(?<=[\w’”\"%]) {_BEFORE_WHICH}(?P<word>that|which|who|whom|whose|where) (?!of\b)"
)
_COMPLEMENT = re.compile(
    r"(?:\b(?:tell|tells|told|inform(?:s|ed)?|assur(?:es|ed)|remind(?:s|ed)?|convinc(?:es|ed)"
    r"|warn(?:s|ed)?|promis(?:es|ed)|persuad(?:es|ed)|show(?:s|ed)?|advis(?:es|ed)"
    r"|notif(?:ies|ied))\b[^,;]{1,60}"
    r"|\b(?:so|such|now|given|provided|it|not|than)\b|\b(?:day|week|month|year|time|moment))$"
)
_NAME = re.compile(
    r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:In|On|At|By|The|A|An|But|And)\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_NAME_AT_END = re.compile(r"[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,4}$")
_POSSESSIVE = re.compile(r"(?:his|her|its|their)\b")
_AGE = re.compile(r"[0-9]{1,3}(?: years old)?")
LEANING_HEAD = re.compile(
    r"(?:(?:But|And|Yet|So|Then),? )?(?:[A-Z][a-z]+ed (?:by|with|in|at|to|from|as)|[Ll]ike"
    r"|[Uu]nlike|[Ww]ith|[Ww]ithout|[Ff]or|[Uu]nder|[Aa]longside|[Aa]mong|[Ii]n|[Bb]y|[Aa]t|[Ff]rom|[Oo]n|[Tt]o"
    r"|[Bb]ehind|[Bb]eside|[Bb]esides) (?=(?:the|an?|his|her|its|their|these|those)\b|[A-Z])"
)
_GOES_ON = re.compile(
    r"(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!\bthey)(?<!\bwho)(?<!\bwhich)(?<!\bthere)(?<!\bthat)"
    rf" (?={AUXILIARY}\b)| (?:and|but|or) (?:in |on |at )?(?=(?:where|which|who|whom|whose)\b)"
    r"| (?:and|but|or) (?=[a-z]{3,}ing\b)"
    rf"| (?:and|but|or) (?=(?:[a-z]+ly |now |still |later |once again )?(?:{AUXILIARY}"
    r"|[a-z]{2,14}(?:ed|s))\b)"
)
_VERB_NEXT = re.compile(rf" (?:{FINITE.pattern})")
_YEAR = re.compile(
    r"\b[12][0-9]{3}\b"
    r"|\b(?:last|the previous) (?:year|month|week|fall|spring|summer|winter|autumn)\b"
    r"|\b(?:years|decades|months) ago\b"
    r"|\b(?:January|February|March|April|June|July|August|September|October|November|December)\Z"
)
"""A date that is not of the news: in "a mill where Lind worked last year" it is the clause's."""
_ASIDE_MARKS = {",", "-", "–", "—", "_"}
_LEANS = re.compile(
    rf"(?:[^,.;]{{1,80}}, {_BEFORE_WHICH}(?:which|whom|where) )?"
    r"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ast) [A-Z][a-z]+(?: [0-9]{1,4})?,? )?"
    r"(?:(?P<many>they|their|them)\b|(?:[0-9]{4},? )?(?:[^\WA-Z][\w’'-]* ){0,5}?"
    r"(?:(?P<who>he|she|his|her|him)|(?P<thing>its?))\b)"
)
_HE_DID = re.compile(rf"(?:he|she|it|they) (?={FINITE.pattern})")
_TO_VERB = re.compile(r"(?:to [a-z]+|[a-z]{2,}ing) ")
_NOTABLY = re.compile(r"(?:notably|including|especially|particularly|namely|such as|like) ")
_WHO = re.compile(rf"{_BEFORE_WHICH}whom?\b")
_TO_WHOM = re.compile(r" (?:for|to|with|from|by|against) (?:[a-z]+ (?=(?:the|an?|his|her)\b))?")
_TO_DO = re.compile(r" to [a-z]+ [^A-Z]*?(?:\b(?:for|from|by|with) )?(?=[A-Z])")
_PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|you|there|this|that|these|those|who)\b", re.IGNORECASE
)
_NAMED = re.compile(r"[A-Z][\w’'-]+|\b[Tt]he [a-z]+")
_SEVERAL = re.compile(r"\band\b|s$|\b(?:police|people|men|women|children|couple|pair)$")
_SOMEONE = re.compile(
    r"\b(?!Still|Then|Yet|Now|Later|One|Earlier|Here|Today)"
    r"(?!(?:Street|House|Party|Court|Council|Committee|Department|Ministry|Bank|Union|Company|Inc|Corp"
    r"|Group|League|Club|University|Times|Post|Journal|News|Agency|Office|Board|Senate|Congress"
    r"|Parliament|States|Kingdom|Army|Force|Service|Association|Institute)\.?$)[A-Z][\w’'.-]+$"
)
"""A name that a subject ends with, and that may be a person's."""
_NO_SUBJECT = re.compile(
    r"(?:(?:And|But|Yet|So) )?(?:[Ww]hile|[Aa]s|[Ww]hen|[Ii]f|[Aa]lthough|[Tt]hough)\b"
)
_MANY = re.compile(
    r"\band\b|^(?:[Mm]any|[Ss]ome|[Ss]everal|[Mm]ost|[Aa]ll|[Bb]oth|[Ff]ew|[Aa] few|[Tt]wo|[Tt]hree"
    r"|[Oo]ther|[Tt]hese|[Tt]hose|[0-9,.]+)\b"
)
_IN_A_PLACE = re.compile(
    r" (?:with|in|to|on|for|at|from|between|over|about) (?:[A-Z][a-z]{1,3}\. )?[A-Z][\w’'.-]+$"
)
"""Talks "with Kestria" end with a name that is not theirs."""
_THING = re.compile(r"(?:The|An?) |[A-Z]{2,}$")
_OTHER_THING = re.compile(r"\b(?:the|an?|this|that|its|his|her|their) [a-z]{3,}")
_ARTICLE = re.compile(r"(?:The|An?|His|Her|Its|Their)\b")
_FORMER = re.compile(
    r"\b(?:(?:former|then|late|outgoing|acting|retired|ousted|current|fellow|deputy|vice)[ -])+\Z"
)
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?$"
)
_TRIVIAL = re.compile(r"(?:happened|occurred|took place|was held|came)(?: on| in| at)? ?")
_MEANWHILE = re.compile(r" (?:when|as|after|before|because|while|with|in|at|of|by)\b")
_WHILE = re.compile(r" (?:when|after|before|because|while)\b")
_JOINED = re.compile(r"\b(?:of|in|on|for|with|to|by|and|or|but) ?\Z")
_OF_ONE = re.compile(r".+ of (?=an? )")
_WILL = re.compile(
    r"\b(?:will|shall|would|(?:is|are) (?:to|due|scheduled|expected|set|slated|likely|planned)) "
)
_CONTACT = re.compile(
    r"\b(?:(?:about|of|on|for|with|from|in|by|over|against|after|before) (?P<noun>"
    r"(?:(?:the|an?|his|her|its|their|some|any) (?:[\w’'-]+ ){0,3}?)?[a-z]{3,})"
    r"|(?!that|when|if|because|as|while|whether|and|but|which|who)[a-z]+ (?P<object>"
    r"(?:the|some of the|an?) (?:[\w’',-]+ ){0,4}?[a-z]{3,}))"
    r" (?:he|she|it|they|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}) (?:had |once |also )?"
    r"(?P<verb>made|gave|wrote|held|took|sent|signed|began|won|lost|built|[a-z]{2,12}ed)"
    r"(?: (?:out|up|off|down|away|over))?(?= (?:in|on|at|to|for|with|from|during"
    r"|behind|before|last|earlier|late|early|two|three|an?)\b| \Z)[^,;]*\Z"
)
_SAYS = re.compile(r"\b(?:says|adds|writes|argues|believes)\b")
_AND_A = re.compile(r"(?:the|an?) [a-z0-9][^,;]{2,60} and ")
"""What stands between a name and a second noun beside it: "Kolb, a miller and a poet who"."""
_AND_NAME = re.compile(r" and (?=[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}$)")
_WHICH_DOES = re.compile(r"which (?:is|was|has|[a-z]{3,12}s)\b")


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
    if noun is None or _JOINED.search(head) or _needs_none(found["word"], head, noun):
        return None
    owns = found["word"] == "whose" and _VERB_NEXT.match(text, date.end) is not None
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
    is_cut = others or owns or _YEAR.search(text, *date) or _is_to_come(one, between, noun)
    if trivial or (end == part.end and not is_cut):
        return None
    return of_noun(text, parts, at, end, part.start + noun, clause=part.start + found.start("word"))


def _is_to_come(one: Placed, between: str, noun: int) -> bool:
    """Say whether a clause on a noun tells what will be, in a sentence on what is or was."""
    text, parts, at, _, _ = one
    before = text[parts[0].start : parts[at].start + noun]
    return bool(_WILL.match(between) and VERBAL.search(before) and not _WILL.search(before))


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
    if noun == "object" and not FINITE.search(text, part.start, found.start(noun)):
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
    return VERBAL.search(text, *part) is None and not is_listed(text, part)


def clause_end(text: str, part: Span, start: int) -> int:
    """Return where a clause on a noun ends: where the sentence goes on with another verb."""
    if not FINITE.search(text, part.start, start):
        while own := _VERB_NEXT.match(text, start, part.end):
            start = own.end()  # "who in 2004 was named captain"
    found = _VERB_NEXT.match(text, start, part.end) or _GOES_ON.search(text, start, part.end)
    if found is None or _WHILE.search(text, start, found.start()):
        return part.end  # "the war, which began in 2011 when Lind was mayor"
    return found.start()


def of_noun(
    text: str,
    parts: Sequence[Span],
    at: int,
    end: int,
    begin: int | None = None,
    *,
    clause: int | None = None,
) -> tuple[Span, ...]:
    """Return a clause on a noun with the noun, with its name before it, and whose it is.

    The noun begins at `begin`, or in the part before the clause, which opens at `clause`.
    """
    opens = parts[at].start if clause is None else clause
    place = at - 1 if begin is None or begin < parts[at].start else at
    head = parts[place]
    if begin is None and place and _AGE.fullmatch(text, *head):
        place -= 1
        head = Span(parts[place].start, head.end)
    if begin is None:
        of_person = _WHO.match(text, parts[at].start) is not None
        one = _AND_NAME.search(text, head.start, head.end)
        if one is not None and _WHICH_DOES.match(text, parts[at].start):
            begin = one.end()
        else:
            begin = _noun(text, head, of_person=of_person)
    if place and (begin == parts[place].start or _AND_A.fullmatch(text, head.start, begin)):
        named = _named_before(text, parts[place - 1])
        begin = begin if named is None else named
    former = _FORMER.search(text, max(head.start, begin - 30), begin)
    told = trimmed(text, Span(former.start() if former else begin, end))
    owned = _owned(text, parts, at, Span(head.start, begin), told)
    # "Lind … his term, which began" reads better than with a second gap
    return gapped(text, told, opens) if owned == (told,) else owned


def _owned(text: str, parts: Sequence[Span], at: int, before: Span, told: Span) -> tuple[Span, ...]:
    """Say whose "his mandate" is: the name before it, or who acts in "In his memoir, …, Kolb …"."""
    if not _POSSESSIVE.match(text, told.start):
        return (told,)
    leaning = LEANING_HEAD.match(text, before.start)
    start = leaning.end() if leaning else before.start
    owner = last_match(_NAME, _BRACKETED.sub(_blank, text[start : before.end]))
    if owner is not None and start + owner.start() == parts[0].start:
        subject = subject_of(text, parts[0])  # a sentence's first word need be no name
        named = subject is not None and _SOMEONE.search(
            _BRACKETED.sub("", subject.of(text)).rstrip()
        )
        return (subject, told) if subject and named else (told,)
    if owner is not None:
        return (Span(start + owner.start(), start + owner.end()), told)
    actor = subject_of(text, parts[at + 1]) if leaning and at + 1 < len(parts) else None
    return (told,) if actor is None else (told, actor)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def noun_at_end(words: str) -> int | None:
    """Return where the noun begins that some words end with, `None` where they end otherwise."""
    verb = last_verb(words)
    that = words.rfind(" that ")
    phrase = PHRASE.search(
        words, max(verb.end() if verb else 0, that + len(" that") if that >= 0 else 0)
    )
    return phrase.start() if phrase else None


def _noun(text: str, head: Span, *, of_person: bool) -> int:
    """Return where the noun begins that a part ends with."""
    words = head.of(text)
    leaning = LEANING_HEAD.match(words)
    verb = last_verb(words) or _SAYS.search(words)
    if verb is None and _TO_VERB.match(words):
        phrase = (_NAME_AT_END if of_person else PHRASE).search(words)
        return head.start + (phrase.start() if phrase else 0)
    if verb is None or (leaning and verb.end() <= leaning.end()):
        added = _NOTABLY.match(words)
        return head.start + (leaning.end() if leaning else added.end() if added else 0)
    phrase = PHRASE.search(words, verb.end()) or PHRASE.search(words)
    if phrase is None:
        return head.start
    nearer = last_match(_TO_WHOM if of_person else _TO_DO, phrase[0])
    noun = PHRASE.match(phrase[0], nearer.end()) if nearer else None
    return head.start + phrase.start() + (noun.start() if noun else 0)


def _named_before(text: str, part: Span) -> int | None:
    """Return where the name begins that stands before "a farmer who …"."""
    found = _NAME_AT_END.search(text[part.start : part.end])
    if found is None or ADVERBIAL.match(text, part.start) or _CALENDAR.match(found[0]):
        return None
    return part.start + found.start()


def with_subject(text: str, parts: Sequence[Span], clause: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a clause on "he" behind the subject of its sentence: "Brecht … he arrived in 2005".

    Args:
        text: the article.
        parts: the parts of a sentence.
        clause: the clause cut out of it.
    """
    leaning = _LEANS.match(text, clause[0].start, clause[0].end)
    if leaning is None:
        return clause
    is_bare = ADVERBIAL.match(text, parts[0].start) and not FINITE.search(text, *parts[0])
    subject = subject_of(text, parts[1] if is_bare and len(parts) > 1 else parts[0])
    if subject is None or subject.end > clause[0].start:
        return clause
    if leaning["thing"] == "it" and _OTHER_THING.search(text, subject.end, clause[0].start):
        return clause  # "The port will join the suit after it is filed"
    named = subject.of(text)
    same = named.lower() == leaning["who"] and named.lower() in {"he", "she"}
    if not (same or _may_be(leaning, named)):
        return clause
    he = _HE_DID.match(text, *clause[0])  # "Slepian … was born", no "he" behind the name
    first = Span(he.end(), clause[0].end) if he else clause[0]
    return (subject, first, *clause[1:])


def _may_be(leaning: re.Match[str], subject: str) -> bool:
    """Say whether a pronoun may mean the subject of its sentence."""
    if _PRONOUN.match(subject) or not _NAMED.search(subject):
        return False
    if leaning["many"]:
        return _SEVERAL.search(subject) is not None
    if leaning["thing"]:
        return _THING.match(subject) is not None
    if _NO_SUBJECT.match(subject):
        return False
    named = _SOMEONE.search(subject) is not None and not _MANY.search(subject)
    return named and _IN_A_PLACE.search(subject) is None
