"""Who somebody is, from the words around a name: "…, a farmer,", "bank governor …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import PLACES, is_agent_noun, is_role_noun
from nlp.person import titled
from nlp.person.heads import word_before
from nlp.person.offices import ahead, office_start, serves, with_owner
from nlp.person.phrases import KIN, OPENERS, POSSESSIVES, head, is_kin, is_list, is_role, trimmed
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.names import Gender

_APPOSITIVE = re.compile(
    r"(?: \([^()\n]{1,24}\))?, (?:(?P<age>\d{1,3})(?=[,. ]))?(?:, )?"
    r"(?P<words>(?:an? |the |who |whose )?"
    r"(?:[^,.;:()“”\"\n—–]++|(?<=\b[A-Z])\.(?! [A-Z][a-z]+ [a-z])|(?<=\bMr|\bMs|\bDr|\bSt)\."
    r"|(?<=\bMrs)\.|(?<=the U\.[SNK])\.(?= [A-Z]))*+)"
)
_APPOSED = (", ", " (")
_SPEAKS = re.compile(
    r"(?: of (?:the )?[A-Z][\w&’'-]*(?: (?:of |and )?[A-Z][\w&’'-]*){0,4})?"
    r" (?:who|denied|said|says|told|answered|replied|added|asked|wrote|warned|explained|recalled"
    r"|insisted|argued|admitted|agreed|complained|joked|recounted|testified)(?=[ .,:;])"
)
_HAS_KIN = re.compile(
    r"(?:['’]s? | and (?:his|her) )(?:late |older |younger |elder |former )?(?:wife|husband|widow"
    r"|widower|son|daughter|father|mother|brother|sister|parents|children|funeral|death|childhood"
    r"|fianc[ée]e?|girlfriend|boyfriend)\b"
)
_SERVES = re.compile(
    r" (?:(?:serve[sd]|works?|worked|acts?|acted) as|is|was|became) (?:an? |the )?"
    r"(?P<words>[^,.;:()“”\"\n—–]{3,100})"
)
_WHO_IS = re.compile(
    r"who (?:is|has been|serves as|acts as|works as)(?: now| also| currently| both)? (?:an? |the )?"
    r"(?P<words>[^,.;:()“”\"\n—–]{3,100})"
)
_CLOSES = (",", ".", ";")
_LONGEST_NAME = 3  # words
_SOMEBODY = frozenset("man woman boy girl teenager youth".split())
_RELATIVE = frozenset(("who", "whose"))
_LONGEST_APPOSITIVE = 126  # characters
_NEAR_OFFICE = 4  # words
_NO_OFFICE = frozenset(
    "fellow rival brave nazi aka embattled ousted former acting late then interim first"
    " vice".split()
)
_TO_BE = ("elected ", "appointed ", "named ", "re-elected ", "sworn ", "made ")
_SEVERAL = frozenset("tds sens. reps. govs. messrs. sens reps govs messrs profs. drs.".split())
"""Titles of several people, of whom each is one."""
_INDEFINITE = frozenset(("a", "an"))
_ON_THE_SIDE = frozenset(
    "supporter ally critic opponent friend loyalist donor backer surrogate native veteran resident"
    " fan rival democrat republican conservative liberal moderate centrist progressive socialist"
    " son daughter wife husband brother sister cousin nephew niece widow descendant".split()
)
"""What tells less of somebody than a seat or a rank does."""
_SAYS_LITTLE = frozenset("host leader member head guest winner owner speaker chair fellow".split())
"""What tells less of somebody than the title that stands behind it."""
_BORNE_TITLES = frozenset(("Sheikh", "Sheikha"))
_OFFICE_WORDS = 9  # words
_LETTERS = re.compile(r"(?<=[a-z]) \((?:[A-Z]{2,6}|[Rr](?:e?td)?\.?)\) \Z")
"""What stands between an office and its holder ("Chief Minister (CM) Ada Voss", "Col (r) Orr")."""
_LONGEST_LETTERS = 12  # characters
_STRONG = 2  # evidence that an office beside a name gives


class Description(NamedTuple):
    """What a mention tells: the role, the gender it shows, how surely it is a person (0 to 3)."""

    role: Span | None = None
    gender: Gender | None = None
    evidence: int = 0


_NOTHING = Description()


def describe(text: str, start: int, name_start: int, name_end: int) -> Description:
    """Read who somebody is from the words around a mention of the full name.

    Args:
        text: the article's text.
        start: where the capitalised run begins, titles included.
        name_start: where the name begins.
        name_end: where it ends.

    Returns:
        What stands there. An appositive behind the name goes before an office in front of it,
        but for what is only told on the side ("Mayor Ada Voss, a former teacher,").
    """
    behind, aside = _behind(text, name_end)
    if behind.role is not None and not aside:
        listed = (
            _explained(text, start, name_start, name_end) if _names(text, behind.role) else None
        )
        return listed or behind
    before = _before(text, start, name_start)
    if behind.role is None:
        evidence = behind.evidence + _acts(text, name_end)
        told = _explained(text, start, name_start, name_end) or before
        return told._replace(evidence=told.evidence + evidence)
    if before.role is None or (
        _is_bare_title(before.role.of(text).split())
        and head(behind.role.of(text).lower().split()) not in _ON_THE_SIDE
    ):
        return behind
    return Description(before.role, behind.gender or before.gender, behind.evidence)


def _names(text: str, role: Span) -> bool:
    """Say whether an office behind a name explains the next one: "Ada Voss, the chair, Ned Orr"."""
    return text.startswith(", ", role.end) and text[role.end + 2 : role.end + 3].isupper()


def _is_bare_title(words: list[str]) -> bool:
    """Say whether an office is one capital word or a relation: less than what stands behind."""
    return is_kin(words) or (len(words) == 1 and words[0][0].isupper())


def _acts(text: str, name_end: int) -> int:
    """Count the signs that only a person shows: "Voss said", "Voss’s wife"."""
    spoke, has_kin = _SPEAKS.match(text, name_end), _HAS_KIN.match(text, name_end)
    return (spoke is not None) + (has_kin is not None)


def _explained(text: str, start: int, name_start: int, name_end: int) -> Description | None:
    """Read an office that the name explains: "the mayor, Ada Voss,"."""
    if not text.endswith(", ", 0, start):
        return None
    if not text.startswith(_CLOSES, name_end):
        return None
    office = ahead(text, start - 1)
    if office is None or not is_role(office.of(text)):
        return None
    if serves(text, office):
        return Description(evidence=_STRONG)
    words = office.of(text).split()
    gender = names.title_gender([head([word.lower() for word in words])])
    less = words[-1].lower() in KIN or (len(words) == 1 and words[0] in _SAYS_LITTLE)
    if less and name_start > start:
        office_held = _before(text, start, name_start)
        if office_held.role is not None:
            return Description(office_held.role, gender or office_held.gender, _STRONG)
    return Description(with_owner(text, office), gender, _STRONG)


def _behind(text: str, name_end: int) -> tuple[Description, bool]:
    """Read the appositive behind a name, and say whether it only tells something on the side."""
    after = (
        _APPOSITIVE.match(text, name_end, name_end + _LONGEST_APPOSITIVE)
        if text.startswith(_APPOSED, name_end)
        else None
    )
    if after is None:
        return _NOTHING, False
    words = after["words"]
    opener = words.partition(" ")[0].lower()
    evidence = _STRONG * bool(after["age"])
    if opener in _RELATIVE:
        return Description(_who_is(text, after.start("words")), None, evidence + 1), True
    lows = [_singular(word.lower()) for word in words.split(" ", _OFFICE_WORDS + 1)]
    if opener in OPENERS or is_list(words):
        return Description(evidence=evidence), False
    indefinite = opener in _INDEFINITE
    if not (
        any(is_role_noun(low) for low in lows[:_OFFICE_WORDS])
        or (indefinite and is_agent_noun(head(lows)))
    ):
        evidence += _STRONG * (head(lows) in _SOMEBODY)
        return Description(evidence=evidence), False
    role = _apposed(text, *after.span("words"), indefinite=indefinite)
    if role is None or (opener == "the" and _says(text, role)):
        return Description(evidence=evidence), False
    gender = names.title_gender(text[after.start("words") : role.end].split()[:4])
    aside = indefinite or opener in POSSESSIVES or role.of(text).isupper()
    aside = aside or (opener == "the" and " " not in role.of(text))
    return Description(role, gender, evidence + _STRONG), aside


def _says(text: str, role: Span) -> bool:
    """Say whether a bare office only speaks behind a comma ("at the Osk House, the mayor said")."""
    return " " not in role.of(text) and text.startswith((" said ", " added ", " told "), role.end)


def _singular(low: str) -> str:
    return low if low.endswith("ss") else low.removesuffix("s")


def _apposed(text: str, start: int, end: int, *, indefinite: bool) -> Span | None:
    """Return the words of an appositive that say who somebody is; a relation takes its owner."""
    role = trimmed(text, start, end)
    words = role.of(text).split()
    if not is_role(role.of(text), indefinite=indefinite) or _is_of_others(words):
        return None
    if is_kin(text[start : role.end].split()[:4]):
        return Span(start, role.end)
    alone = words[-1] in KIN and not _has_owner(text, start, role)
    return None if alone else role


def _is_of_others(words: list[str]) -> bool:
    """Say whether somebody else stands there ("Jon Bishop", "councillor Sand"), or several."""
    if words[0][0].isupper() and words[0].lower() in GENDER and words[-1][0].isupper():
        return len(words) <= _LONGEST_NAME
    for before, first, last in zip(words, words[1:], words[2:], strict=False):
        given = first.istitle() and first.lower() in GENDER and first.lower() not in PLACES
        if given and last[0].isupper() and before.istitle() and before.lower() in PLACES:
            return True
    named = words[-1].istitle() and not is_role_noun(words[-1].lower())
    if named and words[-2:-1] and words[-2].islower() and is_role_noun(words[-2]):
        return True
    main = head([word.lower() for word in words])
    several = main.endswith("s") and is_role_noun(main[:-1]) and not is_role_noun(main)
    return several and words[0].lower() != "one"


def _has_owner(text: str, start: int, role: Span) -> bool:
    """Say whether it is told whose relative somebody is ("his son", "Ada Voss’s wife")."""
    return (
        is_kin(text[start : role.end].split()) or "’s " in role.of(text) or "'s " in role.of(text)
    )


def _who_is(text: str, start: int) -> Span | None:
    """Read "who is prime minister" behind a name."""
    match = _WHO_IS.match(text, start)
    if match is None:
        return None
    near = match["words"].split(" ")[:_NEAR_OFFICE]
    if not any(is_role_noun(word.lower()) for word in near):
        return None
    role = trimmed(text, match.start("words"), match.end("words"))
    words = role.of(text)
    return role if is_role(words) and not words.startswith(_TO_BE) else None


def _before(text: str, start: int, name_start: int) -> Description:
    """Read the office in front of a name, in its own run of capitals or left of it."""
    letters = _LETTERS.search(text, max(0, start - _LONGEST_LETTERS), start)
    if letters is not None:
        begins = office_start(text, letters.start() + 1)
        rank = word_before(text, letters.start() + 1)
        if begins >= letters.start() and rank and names.title_length((rank, "X")):
            begins = letters.start() - len(rank)
        if begins < letters.start():
            return Description(Span(begins, letters.start()), None, _STRONG)
    role_start = office_start(text, start, named=start < name_start)
    if start < name_start:
        role_start = titled.begins(text, role_start, name_start - 1)
    if role_start >= name_start - 1:
        return _NOTHING
    role = Span(role_start, name_start - 1)
    words = role.of(text).split()
    last = words[-1].lower()
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    if last in _NO_OFFICE or last in _SEVERAL or (one != last and is_role_noun(one)):
        return _NOTHING
    office = not all(names.is_honorific(word) for word in words) and (
        start < name_start - 1 or words[0].lower() not in OPENERS
    )
    evidence = 1 + (role_start < start)
    while (
        office
        and len(words) > 1
        and (
            names.is_honorific(words[-1])
            or words[-1] in _BORNE_TITLES
            or (
                words[-1][-1] == "."
                and words[-2].islower()
                and is_role_noun(words[-2])
                and words[-2] not in _NO_OFFICE
            )
        )
    ):
        role = Span(role.start, role.end - len(words.pop()) - 1)
    seat = names.is_compass(words[-1]) and not is_role(" ".join(words))
    kept = with_owner(text, role) if office and not seat else None
    return Description(kept, names.title_gender(words[-2:]), evidence)


def served_as(text: str, end: int) -> Span | None:
    """Read "Okoro serves as regional director of the fund" behind a name that ends at `end`."""
    match = _SERVES.match(text, end)
    if match is None:
        return None
    words = match.group("words").split(" ")
    if not any(is_role_noun(word.lower()) for word in words[:_NEAR_OFFICE]):
        return None
    role = trimmed(text, match.start("words"), match.end("words"))
    whose, owns, _ = role.of(text).replace("'", "’").partition("’s ")
    if owns and whose in KIN:
        return None
    words = role.of(text)
    if words in KIN:
        return None
    return role if is_role(words) and not words.startswith(_TO_BE) else None
