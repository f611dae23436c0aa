"""In whose words a digest tells the event that most of its articles tell of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import gist
from nlp import Span
from nlp.event.parts import FINITE
from nlp.subject.words import words_of
from store.timeline.clusters import content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.values import Article, Told

_SHARED = 2  # words in common
_LONGEST_NAME = 60  # characters
_WORD = re.compile(r"[\w’'-]+")
_FEW_WORDS_LESS = 0.6  # exponent: of two that tell the same, the shorter
_ALIKE = 0.33
"""How much of a telling's words the others have on the average, to be of one event with them."""
_FLAW = 0.25  # what a flaw takes from a telling's worth
_FLAWS = tuple(
    map(
        re.compile,
        (
            r"[“\"]",
            r"\b(?:said|told|says)\b(?! *\Z)",
            r"\b(?:had|has|have) \w+\b",
            r"\A[^,]+, \w+ed\b",
        ),
    )
)
"""What counts against a telling: to be cut, to be somebody's words, to have no verb of its own."""
_CUT = re.compile(r"…|\A[“\"][^”\"]*\Z")
_FRAGMENT = re.compile(
    r"\A[^,]+, (?:who|which|whose|where)\b[^,]*\Z|, (?:and|but) (?:he|she|it|they)\b"
)
_AS_BACKGROUND = re.compile(
    r"\b(?:after|before|since|following|about|amid|despite|over|ahead|because|response|when|while|as"
    r"|during|on|that|still|must|should|may|could|would)\b",
    re.IGNORECASE,
)
"""Words before a happening's name behind which something else is told, or none that took place."""
_OUTCOME = re.compile(
    r"\b(?:won|beat|defeated|prevailed|carried|captured|lost|elected|killed|injured|hurt|wounded"
    r"|died|struck|destroyed|burst|burned|burnt|sank|crashed|collided|collapsed|exploded|began|opened|ended"
    r"|closed|signed|approved|rejected|adopted|passed|banned|convicted|acquitted|sentenced|resigned"
    r"|called off|walked out|went on strike)\b"
)
"""What a vote, a blast or a trial comes to: who tells that tells the happening."""
_FIRST_WORDS = 5  # words
_LONGEST_CLAUSE = 120  # characters
_STANDS_ALONE = re.compile(r"(?:[A-Z“\"]|\d|(?:the|an?|some|more|about|nearly|all|two|three) )")
_UNCLEAR = re.compile(
    r"\A[“\"]?(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|I|[Tt]h(?:is|at|ese|ose)|[Hh]is|[Hh]er|[Tt]heir"
    r"|[Ii]ts|[Oo]ur|[Mm]y|[Yy]ou|[Tt]here|[Bb]oth)\b|(?:With|Following|After|Before|During|For|In|On"
    r"|At|By|From|As|Since|Of|To|Under|Despite|Until|While|When|If|And|But|Or|Among|Speaking|Asked)"
    r"\b)"
)
"""A clause whose subject stands elsewhere, or that leads into another."""
_WHO_ELSE = re.compile(r"\b(?:that|if|whether|said|because) (?:he|she|they)\b")
_BREAKS_OFF = re.compile(
    r"\b(?:that|to|of|by|with|on|and|this week|is|are|was|were|has|have|had)\Z"
)
_NOT = re.compile(
    r"\b(?:(?:did|does|do|was|were|has|had|have|would|could) not|(?:made|gave|had) no|never)\b"
    r"|n[’']t\b|\bdeclined to\b|\bwill\b"
)
"""What did not take place, or is still to come, is no event."""
_STATE = re.compile(r"(?:is|are|(?:has|have|had) (?:an?|the|no|any|its|his|her|their)) ")
_POINTS_BACK = re.compile(r"\b(?:those|these|such) [a-z]+\b|\bthat [a-z]+(?:ing|ment|ion)\b")
"""Words for what was told before."""
_OURS = re.compile(r"\b(?:we|you|our|your|I|my|us)\b|\bwe[’']")
_NAMED = re.compile(r"[A-Z]")
_NO_EVENT = (_UNCLEAR, _FRAGMENT, _CUT, _POINTS_BACK, _WHO_ELSE, _BREAKS_OFF, _NOT)
_NO_SENTENCE = (_UNCLEAR, _FRAGMENT, _CUT, _POINTS_BACK, _OURS, *_FLAWS)
_LINKING = frozenset("of the for in and a an on with between".split())


def clause_of(told: Told, by_id: Mapping[int, Article]) -> str:
    """Return a telling's words; those of an article that the digest lacks are none.

    Args:
        told: The telling.
        by_id: The articles.
    """
    article = by_id.get(told.article)
    return " ".join(span.of(article.text) for span in told.spans) if article else ""


def of_event(
    told: Sequence[Told],
    by_id: Mapping[int, Article],
    common: frozenset[str],
    *,
    of_one_affair: bool = False,
) -> tuple[Told, str] | None:
    """Return words of an article that name an event of a day or a month: who did what.

    Of all tellings the one that says most of what the others say; `None` where each tells of
    something else.

    Args:
        told: The tellings.
        by_id: The articles.
        common: Words that every second telling of the week has: "stock", "exchange".
        of_one_affair: Whether only their articles are known to be: what came of it is told then.
    """
    clauses = {one.event: clause_of(one, by_id).casefold() for one in told}
    made = []
    for one in told:
        words = _whole(one, by_id)
        others = [clause for number, clause in clauses.items() if number != one.event]
        whole = not any(sign.search(words) for sign in _NO_EVENT)
        if words and whole and _STANDS_ALONE.match(words) and says_who_did_it(words):
            shared = _shared(content(words), others)
            flaws = sum(bool(flaw.search(words)) for flaw in _FLAWS)
            is_plain = has_outcome(words) and not flaws
            on_it = is_plain if of_one_affair else _on_the_same(words, others, common)
            if shared >= _ALIKE and on_it:
                made.append((shared - _FLAW * flaws, -len(words), one, words))
    best = max(made, key=lambda each: each[:2], default=None)
    return (best[2], best[3]) if best else None


def has_outcome(words: str) -> bool:
    """Tell whether some words say what a vote, a blast or a trial came to.

    Args:
        words: The words.
    """
    return bool(_OUTCOME.search(words))


def of_happening(
    told: Sequence[Told], by_id: Mapping[int, Article], name: str
) -> tuple[Told, str] | None:
    """Return a short sentence on what a subject is called by: who won the vote, what burst.

    Args:
        told: The tellings.
        by_id: The articles.
        name: What the subject is called by.
    """
    called = words_of(name)
    made = []
    for one in told:
        words = _whole(one, by_id)
        whole = not any(sign.search(words) for sign in _NO_SENTENCE)
        if words[:1].isupper() and has_outcome(words) and whole:
            at = next((at for at in _WORD.finditer(words) if words_of(at[0]) & called), None)
            before = words[: at.start()] if at else ""
            if called <= words_of(words) and not _AS_BACKGROUND.search(before):
                made.append((one.timex.mod is None, -len(words), -one.event, one, words))
    best = max(made, key=lambda each: each[:3], default=None)
    return (best[3], best[4]) if best else None


def says_who_did_it(words: str) -> bool:
    """Tell whether a clause says what took place, of somebody or something that it names.

    "The poll showed" leaves open which one; what is so is no event.

    Args:
        words: The clause.
    """
    verb = FINITE.search(words)
    if verb is None or _STATE.match(words, verb.start()):
        return False
    return words[:4].lower() != "the " or bool(_NAMED.search(words, 1, verb.start()))


def _whole(told: Told, by_id: Mapping[int, Article]) -> str:
    """Return what a telling says, up to its first comma if it is cut and says something by then."""
    date = Span(told.timex.start, told.timex.end)
    words = gist.of_clause(by_id[told.article].text, told.spans, date, limit=_LONGEST_CLAUSE)
    first, comma, _rest = words.partition(", ")
    return first if _CUT.search(words) and comma and FINITE.search(first) else words


def _shared(own: frozenset[str], others: Sequence[str]) -> float:
    """Return how much of some words the other tellings have, on the average; few words say less."""
    if not own or not others:
        return 0.0
    common = sum(len(own & content(other)) for other in others) / len(others)
    return float(common / len(own) ** _FEW_WORDS_LESS)


def _on_the_same(words: str, others: Sequence[str], common: frozenset[str]) -> bool:
    """Tell whether most other tellings name whom, or what, a telling begins with, or its place.

    Args:
        words: The telling.
        others: The other tellings, folded.
        common: Words that every second telling of the week has: "stock", "exchange".
    """
    found = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words)]
    first = [word for word in found[:_FIRST_WORDS] if content(word)]
    named = [word for word in first if word[0].isupper()]
    named += [word for word in found if word[0].isupper() and content(word) - common]
    return any(
        2 * sum(word.casefold() in other for other in others) >= len(others) for word in named
    )


def in_common(told: Sequence[Told], by_id: Mapping[int, Article]) -> tuple[Told, str] | None:
    """Return the shortest stretch of one telling with all words that every telling has.

    Args:
        told: The tellings.
        by_id: The articles.
    """
    clauses = [clause_of(one, by_id) for one in told]
    shared = frozenset.intersection(*(content(clause) for clause in clauses))
    found: list[tuple[int, int, Told, str]] = []
    for place, (one, clause) in enumerate(zip(told, clauses, strict=True)):
        stretch = _stretch(" ".join(clause.split()), shared)
        named = stretch[:1].isupper() and "," not in stretch and not _OURS.search(stretch)
        if named and not _UNCLEAR.match(stretch) and len(stretch) <= _LONGEST_NAME:
            possessive = "’s" in stretch or "'s" in stretch
            found.append((not possessive, place, one, stretch))
    if len(shared) < _SHARED or not found:
        return None
    best = min(found, key=lambda each: each[:2])
    return best[2], best[3]


def _stretch(clause: str, shared: frozenset[str]) -> str:
    """Return the shortest run of words that holds all the shared ones, with whose it is."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(clause)]
    folded = [content(word) & shared for word, _start, _end in words]
    best: tuple[int, int] | None = None
    for first in range(len(words)):
        held: frozenset[str] = frozenset()
        for last in range(first, len(words)):
            held |= folded[last]
            if held == shared:
                if best is None or last - first < best[1] - best[0]:
                    best = (first, last)
                break
    if best is None or not shared:
        return ""
    first, last = best
    while (
        first and _names(words[first - 1][0]) and _WORD.sub("", _gap(clause, words, first)) == " "
    ):
        first -= 1
    return clause[words[first][1] : words[last][2]]


def _gap(clause: str, words: Sequence[tuple[str, int, int]], first: int) -> str:
    return clause[words[first - 1][2] : words[first][1]]


def _names(word: str) -> bool:
    """Tell whether a word before a name belongs to it: "Norland’s", "North"."""
    return word[0].isupper() and word.casefold() not in _LINKING


def short(told: Told, by_id: Mapping[int, Article]) -> str:
    """Return an event in a few words that are whole; "" where there are none.

    Args:
        told: The telling.
        by_id: The articles.
    """
    date = Span(told.timex.start, told.timex.end)
    words = gist.of_clause(by_id[told.article].text, told.spans, date)
    whole = _STANDS_ALONE.match(words) and FINITE.search(words)
    return words if whole and not _CUT.search(words) and not _BREAKS_OFF.search(words) else ""
