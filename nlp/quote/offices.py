"""Offices, institutions and documents: what a phrase without a name stands for.

"The premier" is whoever holds that office in the article; "the embassy" speaks for itself, and "the
statement" for the body that made it.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import DEPARTMENTS, PLACES, is_role_noun
from nlp.person.firms import has_form
from nlp.person.institutions import names_body
from nlp.quote.cues import CUES
from nlp.quote.tokens import AUXILIARIES, PREPOSITIONS, SUBORDINATORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.person.genders import Gender
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line
    from nlp.values import Person, Span

SAME_OFFICE = {"premier": "prime minister", "pm": "prime minister", "judge": "justice"}
_OFFICE_WORDS = """
president minister premier pm governor mayor judge justice senator king queen secretary ambassador
chancellor speaker chairman chairwoman commissioner director prince princess sultan emir pope bishop
"""
OFFICES = frozenset(_OFFICE_WORDS.split())
SHORT = {"senator": "sen.", "governor": "gov.", "representative": "rep.", "general": "gen."}
HEADS_OF_STATE = ("president", "premier", "minister", "chancellor", "king", "queen", "emir")
"""Offices of whom a country's leader holds one; of ministers, only the prime one."""
FORMER = frozenset(("former", "late", "outgoing", "then", "ex", "new", "veteran", "of", "for"))
_INSTITUTION_WORDS = """
embassy consulate ministry company campaign government party police bank agency department office
commission committee council union association institute university organisation organization group
firm newspaper paper magazine army military administration authority bureau board foundation
federation network channel court team club centre center school hospital church parliament
"""
INSTITUTIONS = frozenset(_INSTITUTION_WORDS.split())
DOCUMENTS = frozenset(
    "statement report study survey poll post document documents letter lawsuit complaint filing"
    " website memo email article analysis ad advert video clip book transcript ruling judgment"
    " tweet message editorial figures data records results".split()
)
DEFINITE = frozenset("the this that his her their its our".split())
_PARTY_WORDS = "republican democratic conservative labour liberal socialist green nationalist"
PARTIES = frozenset(_PARTY_WORDS.split())
_SUBJECT_OFFICE = re.compile(
    r"\s*(?:(?:In|At|After|Before|On|During|With|For|From) [a-z][^,.;“\"]{1,60}, the|The) "
    r"(?P<office>[A-Za-z][a-z]{3,})(?:, \d{1,3},)? (?!(?:and|or|of|for|at|in|who)\b)[a-z]"
)
_ADJECTIVES = frozenset("major general chief principal patient native fellow expert minor".split())
_HEAD_ENDS = frozenset(
    "of for at from in with on to close familiar who by provided released published conducted"
    " obtained seen reviewed filed issued".split()
)
GOVERNING = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | frozenset(CUES)
_NOT_ROLES = DEFINITE | frozenset("whom who whose which where when as but and not".split())
_WHICH_OF_TWO = (["the", "elder"], ["the", "younger"], ["elder"], ["younger"])
_CLAUSAL = frozenset("was were is are has had said would will unclear".split())
_TAKING = frozenset("while on when after before as asked using recall".split())
_DOING = re.compile(r"(?:later |then |again )?[a-z]+ing (?:the|an?|his|her|their|its|that|-|–|—) ")
"""What opens a clause ("later alleging that the clerk …"), not what somebody is."""
DISTINCT = frozenset(word.lower() for word in DEPARTMENTS) | frozenset(
    "prime vice deputy attorney first opposition assistant lieutenant justice chief"
    " district".split()
)
"""What tells one office from another of the same head ("prime minister", "finance minister")."""


GENDERED: dict[str, Gender] = {
    **names.GENDERED,
    **dict.fromkeys(("woman", "girl", "girlfriend"), "f"),
    **dict.fromkeys(("man", "boy", "boyfriend", "gentleman", "actor", "waiter"), "m"),
}
"""What somebody without a name may be, and whether that is a woman or a man."""
_INDEFINITE = re.compile(r"(?:A|An|Another|One)(?P<rest>(?: [\w’'-]+){1,6})")
_ANYBODY = frozenset(("somebody", "someone"))
_SOMEBODY = re.compile(r"(?:[A-Z][a-z]+(?: \w+){1,4}, )?(?P<rest>(?i:somebody|someone))\b")
_MET = re.compile(
    r"(?:\w+ )?I (?:\w+ )?(?:called|rang|phoned|met|asked|saw|know|knew|visited|spoke (?:to|with)"
    r"|talked to) (?:a|an|one|my)(?P<rest>(?: [\w’'-]+){1,5})"
)
"""Whom the author brings up: "I called an old friend who …"."""
_KIN = "mother|father|wife|husband|son|daughter|sister|brother|aunt|uncle|grandmother|grandfather"
_OWN_KIN = re.compile(
    rf"(?:My|His|Her|Our|Their)(?P<rest>(?: [a-z-]+){{0,2}} (?:{_KIN}))\b(?!['’]s|,? [A-Z])"
)
KIN_OF = re.compile(rf"(?:The )?(?P<rest>(?i:{_KIN})) of (?=(?:[a-z0-9-]+ ){{0,3}}[A-Z])")
"""What opens a sentence on a relative of whom it names ("The mother of 12-year-old Ada Voss")."""
_NAMED_BEHIND = re.compile(r"[^,.:;]{0,80}, [A-Z]")


def office_words(role: str) -> set[str]:
    """Return the words of a role up to "of" or a comma: the office, without its institution.

    Args:
        role: the role, in small letters.

    Returns:
        Its words, and those of the same office's other name: a premier is a prime minister.
    """
    office = role.partition(",")[0]
    head, _, rest = office.partition(" of ")
    ends = rest and is_role_noun(rest.rpartition(" ")[2]) and not is_role_noun(head.split()[-1])
    return with_other_names((office if ends else head).split())


def with_other_names(words: Iterable[str]) -> set[str]:
    """Return words, and what else the offices among them are called."""
    called = set(words)
    return called.union(*(SAME_OFFICE[word].split() for word in called if word in SAME_OFFICE))


def of_that_party(lows: Sequence[str], holders: Sequence[Person]) -> list[Person]:
    """Keep who may be "the Republican nominee": nobody whom the article says to be a Democrat’s.

    Args:
        lows: the words of the phrase, in small letters.
        holders: who holds such an office, by the article's own words.

    Returns:
        Those whose own party is not another one.
    """
    party = PARTIES.intersection(lows)
    if not party:
        return list(holders)
    own = [PARTIES.intersection((person.role or "").lower().split()) for person in holders]
    return [
        person for person, other in zip(holders, own, strict=True) if not other or other & party
    ]


def is_office(words: list[str]) -> bool:
    """Say whether capitalised words name an office or a kind of person, nobody ("Tory MP")."""
    land = words[0] in PLACES and not names.is_surname_too(words[-1])
    given = words[0] in GENDER and not land
    return not given and not any(names.is_honorific(word) for word in words)


def names_institution(line: Line, subject: Subject, words: list[str]) -> bool:
    """Say whether a name is an institution's by its own words ("Osk Bank", "the Quarrymen").

    Args:
        line: the sentence in words.
        subject: the speaker, as words of it.
        words: the name.
    """
    size = names.title_length(words)
    capitals = line.words[subject.name : subject.name_end]
    if names_body(capitals[size:], capitals[:size]) or all(word in PLACES for word in words):
        return True
    first = line.words[subject.name]
    if len(words) == 1 and first.isupper() and len(first) > 1:
        return True
    if has_form(line.words[subject.name : subject.name_end]):
        return True
    behind_article = subject.name > 0 and line.lows[subject.name - 1] == "the"
    return behind_article and not is_role_noun(words[-1])


def head_noun(lows: Sequence[str]) -> str:
    """Return the noun that a phrase in small letters is about ("a spokesman for the mayor")."""
    for at, low in enumerate(lows):
        if at and low in _HEAD_ENDS:
            return lows[at - 1]
    return lows[-1]


def tells(text: str, role: Span) -> bool:
    """Say whether words beside a name say what somebody is."""
    words = role.of(text).replace(",", " ").split()
    if (
        words in _WHICH_OF_TWO
        or not words
        or words[0].lower() in _NOT_ROLES
        or words[-1].endswith(("’s", "'s"))
    ):
        return False
    if not _CLAUSAL.isdisjoint(words) or words[0] in _TAKING or _DOING.match(role.of(text)):
        return False
    main = takewhile(lambda word: word != "by", words)  # behind "by" stands a report's author
    return any(is_role_noun(word.lower().rstrip("s").strip("’'")) for word in main) and not all(
        names.is_honorific(word) for word in words
    )


def subject_office(masked: str, start: int, end: int) -> str | None:
    """Return the office that a sentence is about ("In his sermon, the bishop, 70, turned …").

    Args:
        masked: the text, with its marked runs filled in.
        start: where the sentence begins.
        end: read no further than this.

    Returns:
        The office in small letters, or `None` where a name follows it or it is no office.
    """
    found = _SUBJECT_OFFICE.match(masked, start, end)
    if found is None:
        return None
    office = found["office"].lower()
    told = office not in _ADJECTIVES and (office in OFFICES or is_role_noun(office))
    return office if told else None


def unnamed_subject(masked: str, start: int, end: int) -> str | None:
    """Return what somebody is whom a sentence is about without a name ("A Berlin woman, 29, …").

    Args:
        masked: the text, with its marked runs filled in.
        start: where the sentence begins.
        end: read no further than this.

    Returns:
        The noun in small letters ("woman", "father"), or `None` where it opens otherwise.
    """
    opening = (
        _INDEFINITE.match(masked, start, end)
        or _OWN_KIN.match(masked, start, end)
        or KIN_OF.match(masked, start, end)
        or _SOMEBODY.match(masked, start, end)
        or _MET.match(masked, start, end)
    )
    if opening is None or _NAMED_BEHIND.match(masked, start, end):
        return None
    for word in opening["rest"].lower().split():
        if word in GENDERED or word in _ANYBODY or is_role_noun(word):
            return word
        if word in PREPOSITIONS or word in AUXILIARIES or word in CUES:
            return None
    return None
