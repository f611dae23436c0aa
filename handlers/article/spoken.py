"""What somebody says in an article: "what does the mayor say about the quay?".

Whose statement a sentence is was settled when the article was read; where nothing is settled, the
sentences count that name somebody shortly before a word of speech.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from handlers.article.material import Places
from handlers.question.shapes import MOST
from nlp import answering
from nlp import people as naming
from nlp.answer import words as answering_words
from nlp.entailment import antecedents
from nlp.quote.cues import CUES
from nlp.text import marks
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.article.material import Material
    from nlp import Person, Quote
    from store.values import Statement

_TALKS = (
    r"(?:say|said|says|tell|told|think|thinks|thought|argue|argued|claim|claimed|want|respond"
    r"|responded|reply|replied|react|reacted|answer|answered|comment|commented)"
)
_SAYS = re.compile(
    r"(?:and |so |but )?(?:what|how)(?: else)? (?:does|did|do|has|have|had|is|are|was)"
    rf" (?P<who>.{{2,60}}?) (?:to )?(?:{_TALKS}|saying|telling|arguing)"
    r"(?: (?:about|on|of|regarding|to) (?P<about>.{2,80}))?"
    rf"|(?:and )?(?:did|has|have|does|do) (?P<asked>.{{2,60}}?) (?:ever |yet |already )?"
    r"(?:respond|responded|reply|replied|react|reacted|comment|commented|answer|answered"
    r"|say anything|said anything)(?: (?:about|on|to) (?P<on>.{2,80}))?"
    r"|(?P<whose>.{2,60}?)(?:'s|’s|s') (?:response|reaction|reply|answer|comment|side|view"
    r"|position)",
    re.IGNORECASE,
)
"""As in "what does the mayor say about the quay", "did Lind comment"."""
_POINTS = re.compile(
    r"(?:he|she|they|it|that|this|them|him|her|anyone|anybody|someone|somebody|people|everyone"
    r"|we|you|i)\b",
    re.IGNORECASE,
)
_TO_THAT = re.compile(r"(?:that|this|it|them|him|her|all (?:that|this))\Z", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?:statement|spokes\w+|declin\w+|react\w*|shows?|showed|found)\Z", re.IGNORECASE
)
"""By what else than a verb of speech a sentence tells of somebody's speaking."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? \Z")
"""What makes “accused” or “told” done to somebody."""
_OFFICE_ENDS = re.compile(r",| (?:of|for|at|to|in|with) ")
_OF_A_BODY = re.compile(r"\A.*['’]s? ")
"""What stands before the office in "Selby's mayor", "the coroner's officer"."""
_SIDE = re.compile(r" (?:people|side|camp|team|folks|guys|lot)\Z", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:declin|refus)\w* (?:to )?(?:\w+ ){0,2}(?:comment|discuss|answer|say|respond|elaborate"
    r"|speak|talk|identify)|(?:could|can|did|do|does|would|was|were|has|have)(?: not|n[o’']?t)"
    r" (?:\w+ ){0,2}(?:be reached|comment|respond|return|reply|available|reachable|returned"
    r"|responded)|\b(?:no|without) (?:immediate )?(?:comment|response|reaction|reply)\b"
    r"|\bunavailable for comment\b",
    re.IGNORECASE,
)
"""As in "declined to comment", "could not be reached"."""
_BREAK = re.compile(rf"[;:“”\"{marks.FILLER}]|``|''")
_OPENING = 8  # words
_BEHIND = 4  # words
_INVERTED = re.compile(rf"(?:,|''|[”\"{marks.FILLER}]) \Z")
"""What stands before "said Inspector Brenn"."""
_SUBJECT = 9
"""Words up to and with a verb of speech, among which its subject is looked for."""
_OWNER = re.compile(
    r"[\w-]+['’]s? (?!(?:\w+ )?(?:statement|letter|report|e-?mail|message|office|tweet|post|text"
    r"|affidavit|testimony|spokes\w+|press)\b)"
)
"""Whose man speaks in "the coroner's officer told": no words of the coroner's."""
_OF_THE_LAST = re.compile(r"\bwho (?:has |had |have )?(?:also |then |later )?\Z")
"""What makes a verb that of whoever was named last."""
_LAST = 4  # words up to and with such a verb
_POSSESSIVE = re.compile(r"['’]s?\b")
_ARTICLE = re.compile(r"\b(?:the|a|an|mr|mrs|ms|dr)\.? ", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_TYPED = re.compile(r"[^\W\d_]{3,}")


def is_asked(question: str) -> bool:
    """Tell whether a question asks what somebody says.

    Args:
        question: What somebody typed, cleaned, without the question mark.
    """
    return _SAYS.fullmatch(question) is not None


def asked_of(question: str) -> str:
    """Return whose words a question asks for, as it was typed; "" where it asks for nobody's.

    Args:
        question: What somebody typed.
    """
    who = who_of(question)
    return "" if _POINTS.fullmatch(who) else who


def who_of(question: str) -> str:
    """Return the same, be it "he" or "the mayor".

    Args:
        question: What somebody typed.
    """
    asked = _SAYS.fullmatch(question.strip(" ?!."))
    return (asked["who"] or asked["asked"] or asked["whose"]) if asked else ""


def of_a_speaker(material: Material, question: str) -> Places | None:
    """Answer "what does X say about Y?" out of what is told as X's words.

    Args:
        material: The article.
        question: What somebody typed.

    Returns:
        The sentences; `None` where no X is named, or nothing says who that may be.
    """
    asked = _SAYS.fullmatch(question.strip(" ?!."))
    if asked is None:
        return None
    who = asked["who"] or asked["asked"] or asked["whose"]
    about = asked["about"] or asked["on"] or ""
    about = "" if _TO_THAT.match(about) else about
    bare = _SIDE.sub("", _ARTICLE.sub("", who))
    if _POINTS.fullmatch(bare):
        return None
    if asked["asked"] and (silent := _silent(material, bare)):
        return Places(silent)
    spoken = _spoken_by(material, bare)
    if not spoken:
        return Places((), f"I found no words told as those of {who} in it.", sure=False)
    if not about:
        return Places(spoken)
    return _on(material, spoken, who, about)


def _on(material: Material, spoken: tuple[int, ...], who: str, about: str) -> Places:
    """Keep of somebody's words those on a topic; where there are none, say so.

    Somebody who is asked about may be named there by an office ("the prime minister"), and whoever
    speaks by a pronoun in a report of what others report.
    """
    people = naming.find(material.article.text, tuple(material.sentences))
    among = frozenset(spoken) | frozenset(_told_of(material, people, who))
    for topic in (about, *_offices(people, about)):
        read = answering.read(f"what {topic}")
        if read is None:
            return Places(spoken)
        found = answering.find(material.article.text, material.sentences, read, MOST, among=among)
        if found.sure:
            return Places(found.sentences)
    note = f"I found no words of {who} on that in it. What else there is of theirs:"
    return Places(spoken[:2], note, sure=False)


def _offices(people: Sequence[Person], about: str) -> list[str]:
    """Return what the article calls whom a question is about."""
    asked = {word.casefold() for word in _WORD.findall(about)}
    return [
        _office(one.role)
        for one in people
        if one.role and asked and asked <= {word.casefold() for word in _WORD.findall(one.name)}
    ]


def _told_of(material: Material, people: Sequence[Person], who: str) -> list[int]:
    """Return the sentences that tell of somebody's speaking, by name or by "he"."""
    named = _WORD.findall(_POSSESSIVE.sub("", who))[-1:]
    return [
        place
        for place, one in enumerate(material.sentences)
        if one.kind == "prose"
        and named
        and _tells_of(
            antecedents.resolved(material.article.text, material.sentences, people, place), named
        )
    ]


def _silent(material: Material, who: str) -> tuple[int, ...]:
    """Return the sentences that tell of somebody's not speaking: "declined to comment"."""
    named = {word.casefold() for word in _WORD.findall(who)}
    told = (
        (place, material.article.text[one.start : one.end])
        for place, one in enumerate(material.sentences)
    )
    return tuple(
        place
        for place, words in told
        if _SILENT.search(words) and named <= {word.casefold() for word in _WORD.findall(words)}
    )


def _spoken_by(material: Material, who: str) -> tuple[int, ...]:
    """Return the sentences told as somebody's words, in order; else those that tell of them so.

    What is told inside quotation marks is what another says.
    """
    named = _WORD.findall(_POSSESSIVE.sub("", who))
    starts = [sentence.start for sentence in material.sentences]
    found: dict[int, None] = {}
    for one in material.said:
        if _is_by(one, named):
            begin = min(one.start, one.clause.start if one.clause else one.start)
            first, last = bisect_right(starts, begin), bisect_right(starts, one.end - 1)
            found.update(dict.fromkeys(range(max(0, first - 1), last)))
    if found:
        return tuple(found)
    surname = named[-1:] if all(word[0].isupper() for word in named) else named
    text = material.article.text
    told = marks.mask(text, marks.find(text))
    return tuple(
        place
        for place, one in enumerate(material.sentences)
        if one.kind == "prose" and _tells_of(told[one.start : one.end], surname)
    )


def _is_by(one: Statement | Quote, named: Sequence[str]) -> bool:
    """Tell whether a statement is by whom a question names, in full or by a part of the name."""
    asked = {word.casefold() for word in named}
    known = _words_for(one)
    own = {word.casefold() for word in _WORD.findall(one.speaker or "")}
    named_so = asked <= known or bool(own and own <= asked)
    return bool(asked) and (named_so or (len(asked) == 1 and _is_office(named[0], known - own)))


def _is_office(asked: str, known: set[str]) -> bool:
    """Tell whether an office is asked for by another name: who is "the judge" may be a recorder."""
    offices = sorted(known)
    forms = frozenset(content_words(" ".join(offices)))
    return asked.islower() and (
        any(answering_words.has(form, forms) for form in content_words(asked))
        or answering_words.means(asked, offices)
    )


def _office(role: str) -> str:
    """Return the office itself of what somebody is called: "mayor" of "Selby's mayor for life"."""
    return _OF_A_BODY.sub("", _OFFICE_ENDS.split(role)[0])


def _words_for(one: Statement | Quote) -> set[str]:
    """Return the words by which a speaker may be asked for: the name's, and the office's."""
    office = _office(one.role or "")
    return {word.casefold() for word in _WORD.findall(f"{one.speaker or ''} {office}")}


def _tells_of(words: str, named: Sequence[str]) -> bool:
    """Tell whether a sentence names somebody shortly before a word of speech."""
    words = _OWNER.sub(" ", words)
    for spoken in _TYPED.finditer(words):
        low = spoken[0].lower()
        if not (low in CUES or _SPOKEN.match(low)) or _PASSIVE.search(words, 0, spoken.start()):
            continue
        behind = _WORD.findall(words[spoken.end() :])[:_BEHIND]
        if _INVERTED.search(words, 0, spoken.start()) and all(_is_named(w, behind) for w in named):
            return bool(named)
        clause = _BREAK.split(words[: spoken.end()])[-1]
        before = _WORD.findall(clause)[-_SUBJECT:]
        if _OF_THE_LAST.search(words, 0, spoken.start()):  # "sentenced Lim, 63, who told the court"
            before = before[-_LAST:]
        elif "," in clause and not all(
            _is_named(word, _WORD.findall(clause.rpartition(",")[2])) for word in named
        ):  # "Ana Lim, who knows the mayor, said": whoever opens the clause speaks
            before = _WORD.findall(clause)[:_OPENING]
        if named and all(_is_named(word, before) for word in named):
            return True
    return False


def _is_named(word: str, before: Sequence[str]) -> bool:
    """Tell whether a word stands among others: a name as it is, a noun under whatever name."""
    if word[0].isupper():
        return word in before
    own = answering_words.of_sentence(" ".join(before))
    return any(answering_words.has(form, own) for form in content_words(word)) or word in before
