"""Somebody who speaks without a name: "a guard", "the witness", "somebody with a clipboard".

What "he" says next is theirs, and not that of whoever was named before them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.people import is_role_noun
from nlp.person.resolved import Resolved
from nlp.quote.offices import DOCUMENTS, GENDERED, GOVERNING, INSTITUTIONS, OFFICES, head_noun
from nlp.quote.qualifiers import is_bare
from nlp.quote.tokens import SUBORDINATORS
from nlp.quote.verbs import DATA
from nlp.text.marks import FILLER

if TYPE_CHECKING:
    from nlp.person.genders import Gender
    from nlp.quote.cues import Cue
    from nlp.quote.known import Known
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line
    from nlp.values import Person

_MOST = 200  # people whose age is looked for
_PLACED = (["of"], ["from"], ["in"])
_AGE = re.compile(r"(\d{1,3})-year-old")
_THINGS = INSTITUTIONS | DOCUMENTS | DATA
_ONE = frozenset("a an the one another this that his her my our their somebody someone".split())
_DEFINITE = frozenset("the this that".split())
_SUBORDINATE = SUBORDINATORS | frozenset("that which whom what who".split())
_SPEAKING = frozenset("say tell add admit".split())
"""Verbs of which no thing is the subject."""
_PARTIES = frozenset(
    "defendant accused witness victim suspect plaintiff complainant claimant patient prosecutor"
    " source spokesman spokeswoman spokesperson aide friend interviewer reporter neighbour neighbor"
    " guard driver passenger caller bystander onlooker eyewitness survivor".split()
)
"""What somebody is in one case or for another only, and not beside an office of his own."""


def is_another(cast: Known, line: Line, subject: Subject, cue: Cue) -> bool:
    """Say whether a speaker whom nobody could name is one person, and not the one named last.

    "The senator" may be whom the sentence before named; "a guard" is not, nor is "the witness"
    where that one is a lawyer. Whoever is asked by a guard may be the one who answers.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        subject: the noun phrase beside the verb of speech.
        cue: what the verb may take.
    """
    before = line.lows[subject.start - 1] if subject.start else ""
    if subject.plural or subject.kind != "nominal" or before in _SUBORDINATE or cue.lemma == "ask":
        return False
    lows = line.lows[subject.start : subject.end]
    head = head_noun(lows)
    if subject.end - subject.start == 1:
        return cast.is_surname(head)
    titled = line.words[subject.start][0].isupper() and line.words[subject.end - 1][0].isupper()
    plural = head.endswith("s") and not head.endswith("ss")
    if plural or head in _THINGS or not (lows[0] in _ONE or titled or is_role_noun(lows[0])):
        return False
    if not (is_role_noun(head) or head in GENDERED or cue.lemma in _SPEAKING):
        return False
    at = line.start_of(subject.start)
    words = line.words[subject.start : subject.end]
    shared = is_role_noun(head) and cast.is_shared(head, words, at)
    return lows[0] not in _DEFINITE or shared or is_new(cast, lows[1:], at)


def is_new(cast: Known, called: list[str], at: int) -> bool:
    """Say whether words for somebody cannot mean the one whom the text was about last.

    Args:
        cast: the people of the article.
        called: the words, in small letters ("key", "witness").
        at: where they stand.
    """
    latest = cast.antecedents.latest(at)
    if latest is None:
        return True
    role = cast.person(latest).role
    aged = any(word.endswith("-year-old") for word in called)
    held = set(role.lower().replace("-", " ").split()) if role else set()
    if aged or not held or not held.isdisjoint(called):
        return False
    if held & OFFICES and OFFICES.issuperset(called[-1:]):
        return True
    since = cast.antecedents.about(latest, at)
    others = (one for span, one in cast.mentioned(since, at) if cast.masked[span.start] != FILLER)
    return not _PARTIES.isdisjoint(called) or any(
        one.kind == "person" and one.name != latest for one in others
    )


def is_rivalled(cast: Known, head: str, words: list[str], holder: Person, at: int) -> bool:
    """Say whether "the manager" may as well be somebody of whom it is not told what he is.

    Args:
        cast: the people of the article.
        head: the office, in small letters.
        words: the phrase that names it.
        holder: the only one whom the article calls so.
        at: where the phrase stands.
    """
    latest = cast.antecedents.latest(at)
    if latest in {None, holder.name} or head in OFFICES or not is_bare(words):
        return False
    since = cast.antecedents.about(latest, at)
    near = cast.masked.count("\n\n", since, at) <= 1
    again = any(one.name == holder.name for _, one in cast.mentioned(since, at))
    return near and not again and cast.person(latest).role is None


def opens_on(cast: Known, office: str, start: int) -> bool:
    """Say whether a paragraph is about an office whose holder is not the one named last.

    Args:
        cast: the people of the article.
        office: the subject of its first sentence, in small letters.
        start: where that sentence begins.
    """
    if cast.antecedents.latest(start) is None:
        return True
    return cast.masked[start - 1 : start] in {"", "\n"} and is_new(cast, [office], start)


def named_inside(cast: Known, line: Line, subject: Subject) -> Resolved | None:
    """Find whom "farmer Ada Voss of Brindle commune" and "MP for Osk North Ada Voss" name.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        subject: the noun phrase beside the verb of speech.
    """
    person = _of_age(cast, line, subject) or _placed(cast, line, subject)
    if person is None:
        return None
    return Resolved(person.name, "person", person.role, confidence=0.85)


def _placed(cast: Known, line: Line, subject: Subject) -> Person | None:
    start, end = line.start_of(subject.start), line.end_of(subject.end - 1)
    found = cast.mentioned(start, end)
    if not found:
        return None
    span, person = found[0]
    ahead = line.text[start : span.start].split()
    behind = line.text[span.end : end].split()
    trade = bool(ahead) and is_role_noun(ahead[-1]) and behind[:1] in _PLACED
    if ahead and names.is_compass(ahead[-1]) and not behind:
        return person
    return person if trade and not GOVERNING.intersection(ahead) else None


def _of_age(cast: Known, line: Line, subject: Subject) -> Person | None:
    """Find the only one of whom an article says the age of "the 51-year-old"."""
    age = _AGE.fullmatch(line.lows[subject.end - 1])
    if age is None or line.lows[subject.start] != "the":
        return None
    behind = re.compile(rf"(?:, | \(|, aged ){age[1]}(?!\d|-)")
    fits = [
        person
        for person in cast.people[:_MOST]
        if person.kind == "person"
        and any(behind.match(line.text, mention.end) for mention in person.mentions)
    ]
    return fits[0] if len(fits) == 1 else None


def gender_of(line: Line, subject: Subject) -> Gender | None:
    """Return what a phrase without a name tells of somebody's sex ("the woman")."""
    return GENDERED.get(head_noun(line.lows[subject.start : subject.end]))
