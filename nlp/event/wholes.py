"""Lines that are whole: a noun and what its clause tells of it, without the word that joins them.

A date in "the bridge, which opened in 1990, will be closed" belongs to the clause on the bridge.
Cut out, "the bridge, which opened in 1990" is no statement; "the bridge … opened in 1990" is one,
in the article's words, with the gap shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.happenings import THING
from nlp.event.parts import BEFORE_WHICH, FINITE, VERBAL, count_verbs, last_verb, trimmed
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOES = (
    r"(?:(?:[a-z]+ly|also|then|later|first|once|now|already|still|never|just|recently"
    r"|yesterday|today|(?:last|earlier this|this) (?:year|month|week|fall|spring|summer|winter)"
    r"|(?:in|on|since) [A-Z]?[\w.]+(?: [0-9]{1,4})?,?) )?"
)
_PRESENT = (
    r"(?!(?:his|its|this)\b)[a-z]{2,14}s\b(?! (?:had|have|was|were|are|say|said|believe|fear)\b)"
)
_JOINS = re.compile(
    rf",? ?(?P<word>which|who|that) (?P<does>{_DOES}(?:{FINITE.pattern}|{_PRESENT}))"
)
"""What joins a clause to its noun, where the noun is what the clause tells of."""
_ASIDE_MARKS = (",", "-", "–", "—", "_", ")")
_SOME = re.compile(
    r"(?:(?i:the|an?|another|his|her|its|their|one|two|three|four|five|six)|[0-9][0-9,.]*"
    r"|[A-Z][\w.’'-]*(?<!s))\b(?! (?:of (?:those|the few)|few|only|people|kind|sort)\b)"
)
"""What a noun opens with that means some one: "voters who left in May" are not all voters."""
_NAMED = re.compile(
    r"(?:(?:former|then|late|fellow|acting|retired|outgoing|ousted|the late) )?"
    r"(?:[A-Z0-9$£€“\"]|(?i:the|an?|another|his|her|its|their|one|some|several|many|most|both|two"
    r"|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands) )"
)
"""A noun that says which one: "the former …", "Ada …", "three …"."""
_PREPOSITION = re.compile(
    r"(?i:in|on|of|for|with|at|during|under|by|to|from|through|after|before|among|between|over"
    r"|against|without|about|since|unlike|like|as|when|while|if|but|and|so) "
)
_WITH_HIM = re.compile(r"\b(?:with|to|for|from|by|against|over|about) (?=[A-Z][^,]*\Z)")
_OF_HIS = re.compile(
    r"\b(?:arrest|death|murder|case|trial|story|work|release|victory|[a-z]{3,}(?:tion|ment|ing|al))"
    r" of (?=[A-Z][^,]*\Z)"
)
"""In "the arrest of Kolb, who left in May" it was Kolb who left."""
_GOES_ON = re.compile(
    r",? (?:said|says|told|added|adds)\b|(?:\b[12][0-9]{3}|day|month|week|year),? (?:now |still "
    rf"|also )?(?:{FINITE.pattern}|(?!(?:his|its|this)\b)[a-z]{{3,14}}s (?:to|a|an|the|like|as)\b)"
)
"""Where a line goes on behind a clause: ", said", "2031 was"."""
_ONE, _ARE = re.compile(r"[Aa]n? "), re.compile(r"(?:are|were|have)\b")
_QUOTED = re.compile(r"[”\"]")
_NONE = re.compile(
    r"\A(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]either|[Ff]ew|[Hh]ardly|[Aa]ny|[Aa]nyone|[Ee]very)\b"
)
_WHOSE = re.compile(rf",? ?(?P<word>whose) (?P<does>(?:[a-z-]+ ){{1,3}}?(?:{FINITE.pattern}))")
"""In "Selby Mills, whose sales fell in May" it was the mills’ sales."""
_WHERE = re.compile(
    rf",? ?(?P<word>where) (?P<does>(?!he\b|she\b|it\b|they\b)[^,;.]{{2,60}}?(?:{FINITE.pattern}))"
)
"""In "Selby, where nine died in May" the place stands before what happened there."""
_PLACE = re.compile(r"(?:the )?[A-Z][\w’'.-]+(?:,? (?:of |the )?[A-Z][\w’'.-]+){0,4}[,\s–—-]*\Z")
_WHEN = re.compile(r",? when (?!asked\b)")
_ON = re.compile(r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]nlike|[Ll]ike)(?: in)? )?\Z")
_CUT_AT = re.compile(
    rf"(?P<head>[^“”\"]{{1,90}}?)(?:, |(?<=[\w’”)]) ){BEFORE_WHICH}"
    r"(?P<word>which|whom|who|whose|where)\b"
)
"""As in "the bridge, which", "Voss, with whom": the noun, and the word that joins."""
_HEADLESS = re.compile(rf"{BEFORE_WHICH}(?:which|who|whom|whose)\b(?! [^,;.]*\?)")
_DOING = re.compile(
    r"(?!accusing|arguing|saying|(?:some|any|every|no)thing)[a-z]{3,}ing"
    r" (?:to|the|an?|his|her|its|their|that|in|on|at|of|for|with|not|from|by)\b"
)
_DID = re.compile(r"[^,;.]{2,60} (?:did|had|was|were)(?: so)? (?:(?:in|on) )?\Z")
"""In "Lind did in 2008, when the mill closed" nobody knows what she did."""
_NEXT_VERB = re.compile(rf", (?:[a-z]+ly )?(?:{FINITE.pattern})")
_PLAIN = re.compile(
    r"\b(?:[a-z]+n[’']t|lies|claims?|projects|hopes?|believes?|thinks?|says?|knows?|means|makes|takes"
    r"|becomes|wants?|is|are|Born|Built|Launched|Founded|Elected|Named)\b"
)
_ALREADY = re.compile(r"\b(?:already|now|still|also|never|often|always)\b")
_DOES_THAT = re.compile(
    r"\b(?!(?:his|its|this|hers|yours|ours|theirs)\b)[a-z]{3,14}(?<!ou)s"
    r" (?:(?:the|an?|his|her|its|their|that|how|why)\b|[A-Z][a-z]+ [A-Z])"
)
"""A verb of the present: "the film shows Oda Lind"."""
_BODY = re.compile(r"[Tt]he (?:[A-Z][\w’'-]+ ?)+(?:of|for|[,\s]|\Z)")
_OF_SEVERAL = re.compile(r"\b(?:in|of|for|with|by|on|about) (?:[a-z-]+ ){0,3}[a-z-]+s\Z")
_OF_MANY = re.compile(r" of [^,;]+s, ?\Z")
_OF_SOMEBODY = re.compile(
    r"\b(?:friend|aide|ally|advis[eo]r|supporter|backer|critic|rival|opponent|colleague|associate"
    r"|partner|confidant|mother|father|son|daughter|wife|husband|widow|brother|sister|parents?|guest"
    r"|runner-up|successor|challenger|deputy|assistant|lawyer|running mate)"
    r" (?:of|to|for) (?:[A-Z][a-z]{1,3}\. )?[A-Z][^,]*, ?\Z"
)
"""“A friend of Oda Lind, who left in May”: the friend, or Lind?"""
_OF_THE = re.compile(r" of (?:the|an?|his|her|its|their) [^,;]+, ?\Z")
_FROM_ONE = re.compile(r" (?:from|by) [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4}, ?\Z")
"""“A film by Selby Mills, which …”: the mills, or the film?"""
_VERB = re.compile(rf"{VERBAL.pattern}|{_PLAIN.pattern}")
_NO_NOUN = (_NONE, _QUOTED, _PLAIN, _ALREADY, _DOES_THAT)
_HIS = re.compile(
    r"(?:the|an?|some|any|one|his|her|its|their)(?: [a-z0-9-]+){1,4}"
    rf" (?:he|she|it|they|we) (?:had |has )?(?:{FINITE.pattern})"
)
"""In "the mill he sold in May" nothing is told of the mill."""
_WHAT_HE_DID = re.compile(
    r"(?:the|an?|those|these|some)(?: [\w’'“”\"-]+){1,5} (?:(?<! of )that|which"
    r"|whom) (?:(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}"
    rf"|(?:the|his|her|its|their) [a-z]+) (?:had |has )?(?:{FINITE.pattern})"
)
"""As in "the mill that Kolb sold": a noun with a clause, and no verb of its own."""
_THAT = re.compile(
    r"(?P<head>[^“”\",;]{1,90}?)(?<! of) that (?=[a-z]+ed\b|was\b|were\b|had\b|has\b)"
)
"""Behind a preposition "that" opens no clause: "nine million of that was lost"."""
_SHORT_NAME = re.compile(
    r"(?:(?=[^0-9]*[0-9])(?:the|an?)|[A-Z][a-z]{2,5}day(?: night)?[’']s"
    r"|(?:[Ll]ast|[Tt]his|[Nn]ext) \w+[’']s) (?:\S+ ){0,3}\S+"
)
"""A date and a noun: "the 11 May attacks", "Tuesday's Selby primary"."""
_ENDING, _SHORT, _LONGEST = 2, 90, 1500  # characters


def gapped(text: str, told: Span, clause: int) -> tuple[Span, ...]:
    """Return a noun with a clause on it as a statement: "the bridge … opened in 1990".

    Args:
        text: the article.
        told: the noun and the clause.
        clause: where the "which" or "who" stands that opens the clause.

    Returns:
        The noun, and what it does; both in one where the clause tells what others do with it.
    """
    joins = _JOINS.match(text, clause, told.end) or _WHOSE.match(text, clause, told.end)
    if joins is None and _PLACE.fullmatch(text, told.start, clause):
        joins = _WHERE.match(text, clause, told.end)
    head = text[told.start : clause].rstrip()
    if joins is None or _GOES_ON.search(text, joins.end(), told.end) or not _does(head, joins):
        return (told,)
    start = told.start
    named = head.rstrip(",-–—_ ")
    of_person = joins["word"] == "who"
    other = (_WITH_HIM.search(named) or _OF_HIS.search(named)) if of_person else None
    if other is not None and not head[0].isupper():
        start += other.end()
    return (trimmed(text, Span(start, clause)), trimmed(text, Span(joins.start("does"), told.end)))


def _is_anothers(head: str, joins: re.Match[str]) -> bool:
    """Say whether a clause may tell of a noun inside the phrase that stands before it."""
    if (
        joins["word"] == "who"
    ):  # "a priest of the Selby Council of Mills, who": no council is a "who"
        is_of_many = _ARE.match(joins["does"]) and _OF_MANY.search(head)
        if _BODY.match(head) or is_of_many:
            return True  # "the club of old hands, who are tired"
        return _OF_SOMEBODY.search(head) is not None
    if joins["word"] == "which":  # "the mayor’s view of the accord, which was signed"
        return _OF_THE.search(head) is not None or _FROM_ONE.search(head) is not None
    return _OF_SEVERAL.search(head) is not None  # "a suspect in shootings that hurt nine"


def _does(head: str, joins: re.Match[str]) -> bool:
    """Say whether a noun may stand before its clause's verb: one that is some, with no verb."""
    is_some = (_NAMED if head.endswith(_ASIDE_MARKS) else _SOME).match(head)
    if is_some is None or (_ARE.match(joins["does"]) and _ONE.match(head)):
        return False
    if _is_anothers(head, joins):
        return False
    if last_verb(head) is not None:
        return False
    return not (_PREPOSITION.match(head) or any(one.search(head) for one in _NO_NOUN))


def behind_when(text: str, sentence: int, spans: tuple[Span, ...], date: Span) -> tuple[Span, ...]:
    """Return what was on a date without the date it opens with: "in 2008, when Lind won it".

    Args:
        text: the article.
        sentence: where the sentence begins that they are cut out of.
        spans: an event's words.
        date: the expression that dates them.
    """
    place = next((n for n, one in enumerate(spans) if one.start <= date.start < one.end), None)
    own = spans[place or 0]
    when = _WHEN.match(text, date.end, own.end)
    if place is None or when is None:
        return spans
    is_cut = sentence < own.start and _ON.fullmatch(text, own.start, date.start)
    if not is_cut and not _DID.fullmatch(text, own.start, date.start):
        return spans
    if not FINITE.search(text, when.end(), own.end):
        return spans
    return (*spans[:place], Span(when.end(), own.end), *spans[place + 1 :])


def _tells(words: str) -> bool:
    """Say whether words have a verb, or name something that was done: "the siege of Selby"."""
    verb = _VERB.search(words) is not None and (_PLAIN.search(words) or last_verb(words))
    return bool(verb) or names_event(words)


def names_event(words: str) -> bool:
    """Say whether words name something that was done, or an occasion: "the siege of Selby".

    Args:
        words: the words.
    """
    return THING.search(words) is not None


def is_fragment(text: str, spans: Sequence[Span], sentence: Span) -> bool:
    """Say whether an event's words are no statement: a noun, and what others did with it.

    Args:
        text: the article.
        spans: the event's words.
        sentence: the sentence that they are cut out of.
    """
    first, last = spans[0], spans[-1]
    if last.end - first.start > _LONGEST:
        return False
    words = " ".join(span.of(text) for span in spans)
    scrap = _PREPOSITION.match(words) and len(words) < _SHORT and not _tells(words)
    if scrap or _HEADLESS.match(words):
        return True  # "With the mill in Selby, Lamu."
    is_cut = first.start > sentence.start or last.end < sentence.end - _ENDING
    if not is_cut:
        return False
    if (first.start > sentence.start and _DOING.match(words)) or _is_noun(words):
        return True
    if len(spans) > 1 and _HIS.match(text, last.start, last.end):
        return True  # "Kolb … the time he took off in May"
    return _is_thing_that(words) or _is_noun_with_clause(text, first.start, last)


def _is_noun(words: str) -> bool:
    """Say whether words have no verb of their own: "the mill he sold in May"."""
    if not _tells(words) or _HIS.match(words) or _WHAT_HE_DID.match(words):
        return True
    return _SHORT_NAME.fullmatch(words) is not None and _VERB.search(words) is None


def _is_thing_that(words: str) -> bool:
    """Say whether words name what did something: "the bets that caused the crash of 2029"."""
    found = _THAT.match(words)
    if found is None or _VERB.search(found["head"]):
        return False
    return THING.search(found["head"]) is None


def _is_noun_with_clause(text: str, start: int, last: Span) -> bool:
    """Say whether words end in "the bridge, which Lind built in May", and have no other verb."""
    found = _CUT_AT.match(text, *last)
    if found is None or _VERB.search(text, start, found.end("head")):
        return False
    is_aside = text[: found.start("word")].rstrip().endswith(",")
    if not is_aside and count_verbs(text[found.end() : last.end]) > 1:
        return False  # "A girl who sat on the quay was hurt in May"
    return _NEXT_VERB.search(text, found.end(), last.end) is None
