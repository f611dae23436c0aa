"""What a question asks for: its kind, and the words that answer it.

"How many people died at the quay?" asks for a number beside "died", of people, at the quay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.answer import holding, openings
from nlp.answer import words as answering_words
from nlp.lexicon.verb_forms import IRREGULAR
from nlp.text.words import content_words

_NAME_RUN = re.compile(r"(?<![A-Za-z])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_WHEREIN = re.compile(
    r"\b(?:in|at|on|during|near|inside|aboard) (?:the |a |an |this |that )?"
    r"(?P<place>[\w’'-]+(?: [\w’'-]+){0,2})\Z"
)
_OF_PEOPLE = re.compile(
    r"how many (?:people|persons|(?:were|was|got|have been|die[ds]?)(?= ))\b", re.IGNORECASE
)
_HOW_MANY = re.compile(r"how many (?:more |other |of the )?(?P<noun>[a-z-]+)\b", re.IGNORECASE)
TOLL = "toll"
"""What is asked for by its number alone, and may stand far from it: "the toll … rose to nine"."""
_AGAINST = re.compile(r"\b(?:are|is|was|were|be|being|people|who|so|'s) against\b", re.IGNORECASE)
"""Who is against something opposes it; the word alone says nothing in a sentence."""
_TO_DO = re.compile(r"(?:and |so )?how much (?:would it be )?to [a-z]", re.IGNORECASE)
"""As in "how much to mend it"."""
_MEASURE = re.compile(r"how (?:long|far|high|tall|fast|deep|wide|heavy)\Z", re.IGNORECASE)
_FRONTED = re.compile(
    r"(?:and |so |but )?(?P<of>[^,?]{2,40}), (?P<asked>(?:wh[a-z]+|how|did|was|is|has) .+)",
    re.IGNORECASE,
)
"""As in "and Lind, why was he sacked"."""
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<!^)\b[A-Z][^\W\d_]")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: for what kind of thing, and with which words (`typed` as they stood).

    `forenames` are the words that a name has before its last one: articles leave them out;
    `beside` those that only say where: "in the hotel". `of_people`: how many people is asked;
    `counted` is what else is to be counted.
    The kind is "number", "measure", "money", "age", "when", "where", "who", "why", "how",
    "whether" or "what".
    """

    kind: str
    words: tuple[str, ...]
    typed: tuple[str, ...] = ()
    forenames: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    of_people: bool = False
    counted: str = ""


def is_question(line: str) -> bool:
    """Tell whether a line begins or ends as questions do.

    Args:
        line: What somebody typed.
    """
    return line.rstrip().endswith("?") or any(
        opening.match(_FRONTED.sub(r"\g<asked>", line.strip(" ?!.")))
        for _kind, opening in openings.KINDS
    )


def unnamed(question: str) -> str:
    """Return the pronoun by which a question asks for somebody whom it does not name, or "".

    Args:
        question: What somebody typed.
    """
    found = _SOMEBODY.search(question)
    return found[0].lower() if found and not _NAMED.search(question) else ""


def read(question: str, text: str = "") -> Question | None:
    """Read a question.

    Args:
        question: What somebody typed.
        text: Where it is looked for: a name that was typed in small letters is known by it.

    Returns:
        What it asks for; `None` where it has no word to look for.
    """
    asked = _FRONTED.sub(r"\g<asked> \g<of>", question.strip(" ?!."))
    plain = answering_words.plainly(asked)
    while trailing := openings.TRAILING.search(plain):
        plain = plain[: trailing.start()]
    opened = ((kind, opening.match(plain)) for kind, opening in openings.KINDS)
    kind, found = next(((kind, found) for kind, found in opened if found), ("what", None))
    head, asked = (found[0], plain[found.end() :]) if found else ("", plain)
    asked = f"{TOLL} {asked}" if head.lower().endswith(TOLL) else asked
    if kind == "number" and head.lower().endswith((" old", " age")):
        kind = "age"
    if kind == "number" and _MEASURE.search(head):
        kind = "measure"
    typed: dict[str, str] = {}
    if kind in {"number", "what"} and (holding.PRICED.search(plain) or _TO_DO.match(plain)):
        kind = "money"
    if _AGAINST.search(plain):
        typed["oppose"] = "against"
    printed = answering_words.as_printed(asked, text)
    for raw in re.findall(r"[^\s,;:?!“”\"()]+", printed):
        for word in _content(raw):
            if word not in openings.DEGREE and not (
                kind == "money" and holding.PRICED.fullmatch(raw)
            ):
                typed.setdefault(word, raw)
    names = [one[0] for one in _NAME_RUN.finditer(printed)]
    runs = [name.split() for name in names if name in text or name in asked]
    forenames = frozenset(form for run in runs for word in run[:-1] for form in content_words(word))
    place = _WHEREIN.search(plain)
    beside = frozenset(_content(place["place"])) if place else frozenset()
    of_people = _OF_PEOPLE.match(plain) is not None
    many = None if of_people else _HOW_MANY.match(plain)
    counted = next(iter(_content(many["noun"])), "") if many else ""
    asks = bool(typed) or kind == "age"  # "how old are they?" needs no word of theirs
    return (
        Question(
            kind,
            tuple(typed),
            tuple(typed.values()),
            forenames & frozenset(typed),
            beside & frozenset(typed),
            of_people,
            counted if counted in typed else "",
        )
        if asks
        else None
    )


def _content(raw: str) -> list[str]:
    """Return what a word of a question asks for; "won" is asked for as "win"."""
    bare = raw.strip("'’").lower()
    return content_words(raw.replace("-", " ")) or content_words(IRREGULAR.get(bare, ""))
