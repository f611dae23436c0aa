"""The noun that a clause tells of: with its name, with whose it is, and with its "he" made plain.

"the mill, which he built" is shown as "Kolb … the mill, which he built".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.parts import (
    ADVERBIAL,
    BEFORE_WHICH,
    FINITE,
    PHRASE,
    blank,
    last_verb,
    subject_of,
    trimmed,
)
from nlp.event.wholes import gapped
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = re.compile(
    r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:In|On|At|By|The|A|An|But"
    r"|And)\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_NAME_AT_END = re.compile(r"[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,4}$")
POSSESSIVE = re.compile(r"(?:his|her|its|their)\b")
_AGE = re.compile(
    r"(?:both |all )?(?:aged )?[0-9]{1,3}(?: years old)?(?:(?:, [0-9]{1,3})* and [0-9]{1,3})?"
)
LEANING_HEAD = re.compile(
    r"(?:(?:But|And|Yet|So|Then),? )?(?:[A-Z][a-z]+ed (?:by|with|in|at|to|from|as)|[Ll]ike"
    r"|[Uu]nlike|[Ww]ith|[Ww]ithout|[Ff]or|[Uu]nder|[Aa]longside|[Aa]mong|[Ii]n|[Bb]y|[Aa]t"
    r"|[Ff]rom|[Oo]n|[Tt]o"
    r"|[Bb]ehind|[Bb]eside|[Bb]esides) (?=(?:the|an?|his|her|its|their|these|those)\b|[A-Z])"
)
"""As in "Unlike his", "Backed by his": a head whose "his" is the subject behind it."""
_LEANS = re.compile(
    rf"(?:[^,.;]{{1,80}}, {BEFORE_WHICH}(?:which|whom|where) )?"
    r"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ast) [A-Z][a-z]+(?: [0-9]{1,4})?,? )?"
    r"(?:(?P<many>they|their|them)\b|(?:[0-9]{4},? )?(?:[^\WA-Z][\w’'-]* ){0,5}?"
    r"(?:(?P<who>he|she|his|her|him)|(?P<thing>its?))\b)"
)
"""As in "he", "in 2005 his", ", in which they": a clause that opens with a pronoun."""
_HE_DID = re.compile(rf"(?:he|she|it|they) (?={FINITE.pattern})")
_IT_IS_SAID = re.compile(
    r"it (?:(?:was|is|has been|had been) [a-z]+|emerged|appears?|seems?)\b[^,;]* that\b"
)
"""In "after it was revealed in May that the mill had burnt" it is nothing that was named."""
_OF_AGE = re.compile(
    r"(?: (?:in|of) (?:his|her|their) (?:early |mid-?|late )?[0-9]0s|,? aged [0-9]+)\Z"
)
_LET = re.compile(r"\b(?:let|lets|letting|help|helps|helped|make|makes|watch|watched) \Z")
_OF_BODY = re.compile(
    r"(?P<who>(?:[A-Z][\w’'.-]* ){1,4}(?:of|at) "
    r"|(?:an?|the|one|his|her|its|their) (?:[a-z-]+ ){1,4}(?:of|from|at|with|in) )\Z"
)
"""The university in "Kolb of the University of Selby, who …" is nobody."""
_TO_VERB = re.compile(r"(?:to [a-z]+|[a-z]{2,}ing) ")
_NOTABLY = re.compile(r"(?:notably|including|especially|particularly|namely|such as|like) ")
_THAT_NAME = re.compile(r" (?:that|which|whom) (?=[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}\Z)")
"""In "a plan that Lind, who won in May, made" it is Lind who won."""
_WHO = re.compile(rf"{BEFORE_WHICH}whom?\b")
_TO_WHOM = re.compile(r" (?:for|to|with|from|by|against) (?:[a-z]+ (?=(?:the|an?|his|her)\b))?")
_TO_DO = re.compile(r" to [a-z]+ [^A-Z]*?(?:\b(?:for|from|by|with) )?(?=[A-Z])")
_PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|you|there|this|that|these|those|who)\b", re.IGNORECASE
)
_NAMED = re.compile(r"[A-Z][\w’'-]+|\b[Tt]he [a-z]+")
_SEVERAL = re.compile(r"\band\b|s$|\b(?:police|people|men|women|children|couple|pair)$")
_SOMEONE = re.compile(
    r"\b(?!Still|Then|Yet|Now|Later|One|Earlier|Here|Today)(?!(?:Street|House|Party|Court|Council"
    r"|Committee|Department|Ministry|Bank|Union|Company|Inc|Corp|Group|League|Club|University|Times"
    r"|Post|Journal|News|Agency|Office|Board|Senate|Congress|[A-Z]{2,}|Parliament|States|Kingdom"
    r"|Army|Force|Service|Association|Institute)\.?$)[A-Z][\w’'.-]+$"
)
"""A name that a subject ends with, and that may be a person's."""
_NO_SUBJECT = re.compile(
    r"(?:(?:And|But|Yet|So) )?(?:[Ww]hile|[Aa]s|[Ww]hen|[Ii]f|[Aa]lthough|[Tt]hough)\b"
)
_MANY = re.compile(
    r"\b(?:and|n?or)\b|^What\b|^(?:(?:But|And|Yet|So) )?(?:[Mm]any|[Ss]ome|[Ss]everal|[Mm]ost"
    r"|[Aa]ll|[Bb]oth|[Ff]ew|[Aa] few|[Tt]wo|[Tt]hree|[Oo]ther|[Tt]hese|[Tt]hose|[0-9,.]+)\b"
)
"""A subject of several: "Lind and Orr", "Some voters"."""
_IN_A_PLACE = re.compile(
    r" (?:with|in|to|on|for|at|from|between|over|about) (?:[A-Z][a-z]{1,3}\. )?[A-Z][\w’'.-]+$"
)
"""Talks "with Kestria" end with a name that is not theirs."""
_THING = re.compile(r"(?:The|An?) |[A-Z]{2,}$")
_GROUP = re.compile(
    r"\b(?:campaign|party|government|company|court|police|committee|council|guild|union|team|army"
    r"|agency|ministry|department|board|group)\Z"
)
_OTHER_THING = re.compile(r"\b(?:the|an?|this|that|its|his|her|their) [a-z]{3,}")
_FORMER = re.compile(
    r"\b(?:(?:former|then|late|outgoing|acting|retired|ousted|current|fellow|deputy|vice)[ -])+\Z"
)
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?$"
)
_CAPITALS = re.compile(r"(?<![\w“\"])[A-Z][a-z’'-]+\b")
_RELATED = re.compile(
    r"\b(?:his|her|their) (?:[a-z-]+ ){0,2}(?:wife|husband|girlfriend|boyfriend|fianc[eé]e?|partner"
    r"|mother|father|sister|brother|son|daughter|friend|colleague|neighbou?r)\b"
)
_NO_PERSON = re.compile(
    r"\b(?:in|at|near|from|across|outside|the|of|to|with|for|by|on|about|against|over)"
    r"(?: (?!(?:of|with|to|for|by|on|over|and|put|named|[a-z]+ed)\b)[\w’'.-]+){0,3} \Z"
)
"""What stands before a place, a body, or somebody to whom nothing is done."""
_DOES = re.compile(
    r"\b(?:says|adds|writes|argues|believes|comes? (?:after|as|amid))\b"
    r"|\b(?!(?:has|was|towards|besides|always|perhaps|sometimes)\b)[a-z]{2,13}(?<![isu])s"
    r"(?: (?:her|him|it|them)\b|(?= (?:the|an?|his|its|their)\b| [A-Z]))"
)
"""A verb of the present, by what it does it to: "lifts Lind", "shows the"."""
_AND_A = re.compile(r"(?:the|an?) [a-z0-9][^,;]{2,60} and ")
"""What stands between a name and a second noun beside it: "Kolb, a miller and a poet who"."""
_AND_NAME = re.compile(r" and (?=[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}$)")
_ONE_DOES = re.compile(r"(?:which|who) (?:is|was|has|[a-z]{3,12}(?<!s)s)\b")


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
        if one is not None and _ONE_DOES.match(text, parts[at].start):
            begin = one.end()
        else:
            begin = _noun(text, head, of_person=of_person)
    is_listed = place > 0 and text.endswith("and ", parts[place - 1].end, parts[place].start)
    if (
        place
        and not is_listed
        and (begin == parts[place].start or _AND_A.fullmatch(text, head.start, begin))
    ):
        named = _named_before(text, parts[place - 1])
        begin = begin if named is None else named
    former = _FORMER.search(text, max(head.start, begin - 30), begin)
    told = trimmed(text, Span(former.start() if former else begin, end))
    owned = _owned(text, parts, at, Span(head.start, begin), told)
    # "Lind … his term, which began" reads better than with a second gap
    return gapped(text, told, opens) if owned == (told,) else owned


def _owned(text: str, parts: Sequence[Span], at: int, before: Span, told: Span) -> tuple[Span, ...]:
    """Say whose "his mandate" is: the name before it, or who acts in "In his memoir, …, Kolb …"."""
    if not POSSESSIVE.match(text, told.start):
        return (told,)
    leaning = LEANING_HEAD.match(text, before.start)
    start = leaning.end() if leaning else before.start
    owner = last_match(_NAME, _BRACKETED.sub(blank, text[start : before.end]))
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


def noun_at_end(words: str) -> int | None:
    """Return where the noun begins that some words end with, `None` where they end otherwise."""
    words = _OF_AGE.sub("", words)
    verb = last_verb(words)
    that = words.rfind(" that ")
    phrase = PHRASE.search(
        words, max(verb.end() if verb else 0, that + len(" that") if that >= 0 else 0)
    )
    return phrase.start() if phrase else None


def _noun(text: str, head: Span, *, of_person: bool) -> int:
    """Return where the noun begins that a part ends with."""
    words = head.of(text)
    that = _THAT_NAME.search(words) if of_person else None
    head = Span(head.start + that.end(), head.end) if that else head
    words = head.of(text)
    leaning = LEANING_HEAD.match(words)
    verb = last_verb(words) or _DOES.search(words)
    if verb is None and _TO_VERB.match(words):
        phrase = (_NAME_AT_END if of_person else PHRASE).search(words)
        return head.start + (phrase.start() if phrase else 0)
    if verb is None or (leaning and verb.end() <= leaning.end()):
        opening = leaning or _NOTABLY.match(words)
        return head.start + (opening.end() if opening else 0)
    phrase = PHRASE.search(words, verb.end()) or PHRASE.search(words)
    if phrase is None:
        return head.start
    if _LET.search(words, 0, phrase.start()):
        return head.start  # "should not let the case harm trade, which …"
    if of_person and (one := _OF_BODY.search(words, verb.end(), phrase.start())):
        return head.start + one.start("who")
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
    if leaning is None or _IT_IS_SAID.match(text, clause[0].start, clause[0].end):
        return clause
    is_bare = ADVERBIAL.match(text, parts[0].start) and not FINITE.search(text, *parts[0])
    subject = subject_of(text, parts[1] if is_bare and len(parts) > 1 else parts[0])
    if subject is None or subject.end > clause[0].start:
        return clause
    is_first = text.startswith("it ", clause[0].start)
    is_meant = is_first and not _GROUP.search(text, subject.start, subject.end)
    if (
        leaning["thing"] == "it"
        and not is_meant
        and _OTHER_THING.search(text, subject.end, clause[0].start)
    ):
        return clause  # "The port will join the suit after it is filed"
    if leaning["who"] and _other_person(text, subject.end, clause[0].start):
        return clause  # "Kolb voted for Lind after he won": who won?
    named = subject.of(text)
    same = named.lower() == leaning["who"] and named.lower() in {"he", "she"}
    if not (same or _may_be(leaning, named)):
        return clause
    he = _HE_DID.match(text, *clause[0])  # "Kolb … was born", no "he" behind the name
    first = Span(he.end(), clause[0].end) if he else clause[0]
    return (subject, first, *clause[1:])


def _other_person(text: str, start: int, end: int) -> bool:
    """Say whether somebody else may be the object between a subject and a clause on "he"."""
    return _RELATED.search(text, start, end) is not None or any(
        not (_CALENDAR.match(name[0]) or _NO_PERSON.search(text, start, name.start()))
        for name in _CAPITALS.finditer(text, start, end)
    )


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
