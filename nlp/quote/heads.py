"""The head of a noun phrase: who speaks in "a spokesman for Voss", "Secretary of State Lind"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.definite_nouns import BODIES
from nlp.lexicon.people import DEPARTMENTS, ORGANISATION, is_role_noun
from nlp.names import title_length
from nlp.person.phrases import KIN
from nlp.quote.names import MEMBERS, PARTICLES, is_name_word, joins_institution
from nlp.quote.offices import DOCUMENTS, INSTITUTIONS
from nlp.quote.subject import Subject
from nlp.quote.tokens import PREPOSITIONS
from nlp.quote.verbs import DATA

if TYPE_CHECKING:
    from nlp.quote.tokens import Line

OF_PEOPLE = frozenset(["for", "of", "at", "from", "with", "in", "to", "on", "by"])
"""Prepositions that lead on from a person's office or name: "spokesman for", "Voss of"."""
_DEPARTMENT_ENDS = frozenset(("of", "for"))
_BELONGING = frozenset(("of", "for", "at", "from"))
_BODIES = BODIES | {"rival", "carmaker", "automaker", "subsidiary"}
_ADDRESS = frozenset(("mr", "mrs", "ms", "dr", "prof"))
_WITH_PLACE = 2  # words: where a body is, and an office
_ACTING_FOR = frozenset(("for", "to"))
_DEAD = frozenset("late murdered slain missing deceased dead injured jailed".split())
_YOUNG = frozenset("baby toddler infant newborn child boy girl teenager schoolboy".split())


def of(line: Line, first: int, stop: int) -> Subject | None:
    """Find the head of the noun phrase of the words `[first, stop)`.

    Args:
        line: the sentence in words.
        first: the phrase's first word.
        stop: the word behind its last.

    Returns:
        A name or another phrase; `None` where a preposition governs the name.
    """
    if is_name_word(line, stop - 1):
        return _named(line, first, stop)
    if line.lows[first] in PREPOSITIONS or _opens_with_name(line, first, stop):
        return _head_of_dependent(line, first, stop)
    return Subject("nominal", first, stop, outer=first, outer_end=stop)


def _named(line: Line, first: int, stop: int) -> Subject | None:
    """Find the head of a noun phrase that ends in a name, which another word may govern."""
    name = _name_start(line, first, stop - 1)
    if (address := _address(line, name + 1, stop)) > 0:
        return Subject(
            "name", first, stop, address, stop, first, address, outer=first, outer_end=stop
        )  # fmt: skip
    officer = _officer_of_body(line, first, name, stop)
    if officer is not None:
        return officer
    name = _body_start(line, first, name)
    ahead = line.lows[name - 1] if name > first else ""
    if ahead in {"the", "a", "an"} and name - 1 > first:
        ahead = line.lows[name - 2]
    if ahead in OF_PEOPLE or _is_of_two(line, first, name) or _is_of_another(line, first, name):
        return _head_of_dependent(line, first, stop)
    if ahead in PREPOSITIONS - {"like"}:
        return None
    doing = ahead.endswith("ing") and not is_role_noun(ahead)
    reports = ahead == "and" and _opens_with_document(line, first, name)
    if doing or reports or ahead == "like" or _is_governed(line, first, name):
        return Subject("nominal", first, stop, outer=first, outer_end=stop)
    role, role_end = (first, name) if name > first else (-1, -1)
    joined = name == first and first > 1 and line.lows[first - 1] == "and"
    joined = joined and (is_name_word(line, first - 2) or _opens_clause(line, first - 2))
    return Subject(
        "name", first, stop, name, stop, role, role_end, outer=first, outer_end=stop,
        plural=joined,
    )  # fmt: skip


def _officer_of_body(line: Line, first: int, name: int, stop: int) -> Subject | None:
    """Read "Bank of Velmora Governor Mara Lind", whose name stands behind the body's and an office.

    Args:
        line: the sentence in words.
        first: the phrase's first word.
        name: the word behind "of", where the capitals begin that end the phrase.
        stop: the word behind its last.
    """
    lead = name - 1 - (line.lows[name - 1] == "the")
    if lead <= first or line.lows[lead] != "of" or line.lows[lead - 1] not in ORGANISATION:
        return None
    if not line.words[lead - 1][0].isupper():
        return None
    size = title_length(line.words[name:stop])
    if size < _WITH_PLACE:
        return None
    return Subject(
        "name", first, stop, name + size, stop, first, name + size, outer=first, outer_end=stop
    )


def _opens_clause(line: Line, last: int) -> bool:
    """Say whether "the committee" of "the committee and Ms Voss cited" opens its clause."""
    low = line.lows[last]
    if not (low in INSTITUTIONS or is_role_noun(low)) or last < 1:
        return False
    start = last - 1 - (last > 1 and line.lows[last - 1] not in {"the", "their", "its"})
    opens = start == 0 or line.lows[start - 1] == ","
    return opens and line.lows[start] in {"the", "their", "its"}


def _body_start(line: Line, first: int, name: int) -> int:
    """Return where a body of people begins that its name is of: "of the People’s Party"."""
    owner = name - 2
    if owner <= first or line.lows[name - 1] not in {"’s", "'s"} or not is_name_word(line, owner):
        return name
    lead = owner - (line.lows[owner - 1] == "the")
    governed = lead > first and line.lows[lead - 1] in OF_PEOPLE
    return owner if governed and line.lows[owner] in MEMBERS else name


def _address(line: Line, start: int, stop: int) -> int:
    """Return where "Dr Lind" stands behind the office of "director of the Osk Police Dr Lind"."""
    return next((at for at in range(start, stop - 1) if line.lows[at].rstrip(".") in _ADDRESS), 0)


def _name_start(line: Line, first: int, last: int) -> int:
    """Return where the name begins that ends with the word `last`."""
    name = last
    while name > first and (
        is_name_word(line, name - 1)
        or _is_particle(line, first, name - 1)
        or line.lows[name - 1] == "&"
        or (line.lows[name - 1] == "and" and joins_institution(line, name - 1))
    ):
        name -= 1
    return name


def _is_particle(line: Line, first: int, at: int) -> bool:
    """Say whether a word is a particle behind a name or another particle ("de la", "von der")."""
    before = at - 1 - (at > first and line.lows[at - 1] in PARTICLES)
    return line.lows[at] in PARTICLES and before >= first and is_name_word(line, before)


def _is_governed(line: Line, first: int, name: int) -> bool:
    """Tell "spending by big Osk" from "a report by analyst Mara Lind", which speaks for her."""
    by = next((i for i in range(first + 1, name) if line.lows[i] == "by"), 0)
    return (
        by > 0
        and DOCUMENTS.isdisjoint(line.lows[first:by])
        and DATA.isdisjoint(line.lows[first:by])
    )


def _is_of_two(line: Line, first: int, name: int) -> bool:
    """Say whether a phrase is "the son of Ro and Mara Lind", "a lawyer for Ro and Mara Lind"."""
    at = name - 1
    if at <= first or line.lows[at] != "and":
        return False
    while at - 1 > first and is_name_word(line, at - 1):
        at -= 1
    lead, head = line.lows[at - 1], line.lows[at - 2] if at - 2 >= first else ""
    return head in KIN if lead == "of" else lead in _ACTING_FOR and is_role_noun(head)


def _is_of_another(line: Line, first: int, name: int) -> bool:
    """Say whether a phrase is "the father of baby Mila", "the head of rival Bolt": he speaks."""
    if name == first:
        return False
    who = line.lows[name - 1]
    if who in _BODIES:
        return not _BELONGING.isdisjoint(line.lows[first + 1 : name - 1])
    lead = next((at for at in range(name - 1, first, -1) if line.lows[at] in PREPOSITIONS), first)
    if lead == first or line.lows[lead] not in _DEPARTMENT_ENDS:
        return False
    near = lead == name - 2 or line.lows[lead - 1] in KIN
    near = near or (line.lows[lead] == "of" and line.words[lead - 1].islower())
    return near and (who in _YOUNG or who in _DEAD or who.endswith("-old") or is_role_noun(who))


def _opens_with_document(line: Line, first: int, stop: int) -> bool:
    """Say whether a phrase is "our report on the leaders of Osk and …": the report speaks."""
    ahead = next((at for at in range(first, stop) if line.lows[at] in PREPOSITIONS), first)
    return ahead > first and line.lows[ahead - 1] in DOCUMENTS


def _opens_with_name(line: Line, first: int, stop: int) -> bool:
    """Say whether a phrase is "Mara Lind in a blog post"."""
    at = first
    while at < stop and is_name_word(line, at):
        at += 1
    trade = at == first + 1 and is_role_noun(line.lows[first].removesuffix("s"))
    return first < at < stop and line.lows[at] in PREPOSITIONS and not trade


def _head_of_dependent(line: Line, first: int, stop: int) -> Subject | None:
    """Find the head of "a spokesman for X", "Mara Lind of the academy"."""
    if line.lows[first] in PREPOSITIONS:
        return None
    if (held := office_holder(line, first, stop)) is not None:
        return held
    cut = next(i for i in range(first, stop) if i == stop - 1 or line.lows[i] in PREPOSITIONS)
    if cut > first and is_name_word(line, cut - 1):
        inner = of(line, first, cut)
        if inner is not None:
            return inner._replace(end=stop, outer_end=stop)
    return Subject("nominal", first, stop, outer=first, outer_end=stop)


def office_holder(line: Line, first: int, stop: int) -> Subject | None:
    """Read "Secretary of State Mara Lind": the name stands behind the department's.

    Args:
        line: the sentence in words.
        first: the phrase's first word.
        stop: the word behind its last.
    """
    name = stop
    while name > first and is_name_word(line, name - 1):
        name -= 1
    role_end = name
    while name < stop and line.words[name] in DEPARTMENTS:
        name += 1
    office = role_end - 2
    titled = (
        office >= first
        and line.words[office][0].isupper()
        and is_role_noun(line.lows[office])
        and line.lows[office + 1] in _DEPARTMENT_ENDS
    )
    if name in (role_end, stop) or not titled:
        return None
    return Subject("name", first, stop, name, stop, first, name, outer=first, outer_end=stop)
