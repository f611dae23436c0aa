"""Who somebody is, from the words around a name: "…, a farmer,", "bank governor …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.people_words import (
    CALENDAR,
    FUNCTION,
    PLACES,
    ROLE_NOUNS,
    is_agent_noun,
    is_role_noun,
)
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.names import Gender

_APPOSITIVE = re.compile(
    r"(?: \([^()\n]{1,24}\))?, (?:(?P<age>\d{1,3})(?=[,. ]))?(?:, )?"
    r"(?P<words>(?:an? |the |who |whose )?"
    r"(?:[^,.;:()“”\"\n—–]++|(?<=\b[A-Z])\.(?! [A-Z][a-z]+ [a-z])|(?<=\bMr|\bMs|\bDr|\bSt)\."
    r"|(?<=\bMrs)\.)*+)"
)
_APPOSED = (", ", " (")
_BEFORE = re.compile(r"(?:[\w’'.&/-]++ ){1,8}+$")
_LAST_WORD = re.compile(r"([\w’'.&/-]++) \Z")
_OPENING = re.compile(
    r"(?:(?:\A|[\n“\"]|[.!?][”\"]? )(?:The|An?|Its|Their)|(?:(?<=said)|(?<=says)|(?<=by))"
    r" (?:the|an?)) (?P<words>[a-z][\w’'-]*(?: [\w’'&-]+){0,11}?)\Z"
)
_OPENING_REACH = 120
_JOINING = frozenset("of for at in on and the to its new first".split())
_SPEAKS = re.compile(
    r" (?:who|said|says|told|answered|replied|added|asked|wrote|warned|explained|recalled|insisted"
    r"|argued|admitted|agreed|complained|joked|recounted|testified)(?=[ .,:;])"
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
_SAYING = frozenset("said says told wrote writes adds notes thinks believes".split())
_BEFORE_REACH = 80
_LONGEST_APPOSITIVE = 126
_NEAR_OFFICE = 4
_OWNER = re.compile(r"\b((?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y) )\Z")
_LONGEST_OWNER = 7
_VERB_WORDS = """
is was are were has had have been will would met made took won went came gave told said says gets
got did does began beat led held sees saw meets sought ran runs says
"""
_VERBS = frozenset(_VERB_WORDS.split())
_OPENER_WORDS = """
and but or nor with without as because since after before while when where whom which what that
than then for from in at by on to into not according known has have had is was were are been said
says told noted signed suggested both either is all one two three four some many several there he
she they it we you if though although until unless during despite over under among between beaten
"""
_OPENERS = frozenset(_OPENER_WORDS.split())
_POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my"))
_BEHIND_VERBS = _POSSESSIVES | frozenset("a an the that this these himself herself up out".split())
_KIN_WORDS = """
son daughter wife husband mother father brother sister widow cousin uncle aunt niece nephew friend
neighbour neighbor partner victim
"""
_KIN = frozenset(_KIN_WORDS.split())
_LEAVES = re.compile(
    r" (?:who|whom|whose|which|that|where|when|because|while|after|before|said|told|says|and told"
    r"|and (?:he|she|they|has|have|had|is|was|whose|suggesting|\w+ed)|but|was|is|has|had|were|are"
    r"|arguing|using|adding|aiming|urging|calling|saying)\b"
)
_RELATIVES = frozenset("who whom whose which where when because while and but".split())
_LEAD = re.compile(
    r"(?:(?:now|also|then|later|once|currently|still) )?"
    r"(?:an? |the |its |his |her |their |our |my )?"
)
_NO_OFFICE = frozenset(("fellow", "rival", "brave", "nazi", "aka", "embattled", "ousted"))
_LISTED = re.compile(r"\b([a-z]+) [A-Z][\w’'.-]+ [A-Z]")
_DESCRIBING_WORDS = """
retired renowned noted appointed elected disgraced acclaimed celebrated exiled jailed detained
convicted self-styled united red
"""
_DESCRIBING = frozenset(_DESCRIBING_WORDS.split())
_BEFORE_DEMONYM_WORDS = """
former then ex-president late longtime top deputy senior junior veteran old young new chief lead
first second third fellow current onetime ex one-time self-styled incoming outgoing long-serving
leading retired ousted exiled jailed presumptive likely would-be embattled acting
of and for
"""
_BEFORE_DEMONYM = frozenset(_BEFORE_DEMONYM_WORDS.split())
_PARTIES = frozenset("republican democratic gop labour labor conservative liberal tory".split())
_ADJECTIVES = ("al", "ive", "ous", "ary", "ent", "ant", "ar", "ful", "ic", "ist", "ist’s")
_HEAD_ENDS = frozenset("of for at in with to from on by as among against about over than".split())
_WITHIN = frozenset(("of", "and", "for"))
_AUXILIARIES = frozenset("might may will can could would should must shall cannot".split())
_INDEFINITE = frozenset(("a", "an"))
_OFFICE_WORDS = 9
_STRONG = 2


class Description(NamedTuple):
    """What a mention tells: the role, the gender it shows, how surely it is a person (0 to 3)."""

    role: Span | None = None
    gender: Gender | None = None
    evidence: int = 0


def describe(text: str, start: int, name_start: int, name_end: int) -> Description:
    """Read who somebody is from the words around a mention of the full name.

    Args:
        text: the article's text.
        start: where the capitalised run begins, titles included.
        name_start: where the name begins.
        name_end: where it ends.

    Returns:
        What stands there; an appositive behind the name goes before an office in front of it.
    """
    evidence = 0
    after = (
        _APPOSITIVE.match(text, name_end, name_end + _LONGEST_APPOSITIVE)
        if text.startswith(_APPOSED, name_end)
        else None
    )
    if after is not None:
        lows = [word.lower().removesuffix("s") for word in after.group("words").split(" ")]
        opener = after.group("words").partition(" ")[0].lower()
        evidence += _STRONG * bool(after.group("age"))
        if opener in {"who", "whose"}:
            evidence += 1
        elif opener not in _OPENERS and (
            any(is_role_noun(low) for low in lows[:_OFFICE_WORDS])
            or (opener in _INDEFINITE and is_agent_noun(_head(lows)))
        ):
            role = _trimmed(text, after.start("words"), after.end("words"))
            if _is_role(role.of(text), indefinite=opener in _INDEFINITE):
                kin = text[after.start("words") : role.end].split()[:4]
                if _is_kin(kin):
                    role = Span(after.start("words"), role.end)
                return Description(role, names.title_gender(kin), evidence + _STRONG)
    evidence += _SPEAKS.match(text, name_end) is not None
    evidence += _HAS_KIN.match(text, name_end) is not None
    if text.startswith(",", name_end) and text.endswith(", ", 0, start):
        ahead = _ahead(text, start - 1)
        if ahead is not None and _is_role(ahead.of(text)):
            gender = names.title_gender(ahead.of(text).split())
            return Description(_with_owner(text, ahead), gender, evidence + _STRONG)
    role_start = _office_start(text, start)
    if role_start >= name_start - 1:
        return Description(evidence=evidence)
    role = Span(role_start, name_start - 1)
    words = role.of(text).split()
    last = words[-1].lower()
    if last in _NO_OFFICE or (last.endswith("s") and is_role_noun(last[:-1])):
        return Description(evidence=evidence)
    office = not all(names.is_honorific(word) for word in words) and (
        start < name_start - 1 or words[0].lower() not in _OPENERS
    )
    evidence += 1 + (role_start < start)
    if office and len(words) > 1 and names.is_honorific(words[-1]):
        role = Span(role.start, role.end - len(words[-1]) - 1)
    kept = _with_owner(text, role) if office else None
    return Description(kept, names.title_gender(words[-2:]), evidence)


def _ahead(text: str, comma: int) -> Span | None:
    """Read "her neighbour, Musa Bello," where the name explains the office."""
    opening = _OPENING.search(text, max(0, comma - _OPENING_REACH), comma - 1)
    if (
        opening is not None
        and _is_role(opening.group("words"))
        and not any(low in FUNCTION and low not in _JOINING for low in opening["words"].split())
    ):
        return Span(*opening.span("words"))
    words = text[max(0, comma - _BEFORE_REACH) : comma - 1] + " "
    before = _BEFORE.search(words)
    if before is None:
        return None
    offset = comma - len(words)
    start = _start(words, before.start(), len(words))
    return Span(start + offset, comma - 1) if start < len(words) else None


def _head(lows: list[str]) -> str:
    """Return the last word before anything that depends on it: "glazier" of "a glazier from".

    A clause has none: "a match might pit a bodybuilder against …".
    """
    bare = lows[1:] if lows[0] in _INDEFINITE else lows
    for index, low in enumerate(bare):
        if index and (low in _HEAD_ENDS or low in _RELATIVES):
            return bare[index - 1]
        if low in FUNCTION:
            return ""
    return bare[-1] if bare else ""


def _is_role(words: str, *, indefinite: bool = False) -> bool:
    """Say whether words name what one person is: an office before anything that depends on it.

    Where `indefinite`, they stand behind "a", and whatever sounds like a trade counts as one.
    """
    lows = words.lower().split()
    if not lows or lows[0] in _OPENERS or _is_clause(words) or _is_list(words):
        return False
    if indefinite and is_agent_noun(_head(lows)):
        return True
    for word, low in zip(words.split(), lows, strict=True):
        if low in _HEAD_ENDS or low in _AUXILIARIES:
            return False
        bare = low.strip("’'.,")
        if bare in ROLE_NOUNS or (word[0].islower() and is_role_noun(bare)):
            return True
        if names.title_length([low, "x"]):
            return True
    return False


def _is_clause(words: str) -> bool:
    """Say whether words begin with a participle that has an object: "leading the march"."""
    first, _, rest = words.partition(" ")
    if not rest or not first.lower().endswith(("ing", "ed")):
        return False
    behind = rest.split()[0]
    return behind in _BEHIND_VERBS or (behind[0].isupper() and first.lower() not in _DESCRIBING)


def _is_list(words: str) -> bool:
    """Say whether words name another person with an office of their own."""
    return any(match.group(1) in ROLE_NOUNS for match in _LISTED.finditer(words))


def _is_kin(words: list[str]) -> bool:
    """Say whether words only say whose relative somebody is ("his daughter")."""
    lows = [word.lower() for word in words]
    return bool(lows) and lows[0] in _POSSESSIVES and any(low in _KIN for low in lows[1:])


def _with_owner(text: str, role: Span) -> Span:
    """Take "his" to "wife": alone it would read like an office."""
    if role.of(text).split()[-1].lower() not in _KIN:
        return role
    owner = _OWNER.search(text, max(0, role.start - _LONGEST_OWNER), role.start)
    return role if owner is None else Span(owner.start(1), role.end)


def served_as(text: str, end: int) -> Span | None:
    """Read "Okoro serves as regional director of the fund" behind a name that ends at `end`."""
    match = _SERVES.match(text, end)
    if match is None:
        return None
    words = match.group("words").split(" ")
    if not any(is_role_noun(word.lower()) for word in words[:_NEAR_OFFICE]):
        return None
    role = _trimmed(text, match.start("words"), match.end("words"))
    return role if _is_role(role.of(text)) else None


def _office_start(text: str, start: int) -> int:
    """Find where the office before a name begins; `start` where there is none."""
    floor = max(0, start - _BEFORE_REACH)
    last = _LAST_WORD.search(text, max(floor, text.rfind(" ", floor, start - 1)), start)
    if last is None or not is_role_noun(last.group(1).lower()):
        return start
    before = _BEFORE.search(text, floor, start)
    return start if before is None else _start(text, before.start(), start)


def _start(text: str, low: int, start: int) -> int:
    """Find where "Stein spokeswoman", "the bank’s chief economist" begins, left of a name."""
    words = text[low:start].split()
    if not words or not is_role_noun(words[-1].lower()):
        return start
    first = len(words) - 1
    while (
        first > 0
        and not _is_verb_before(words[first - 1], words[first])
        and (
            _may_describe(words[first - 1])
            or (
                words[first - 1] in _WITHIN
                and words[first][0].isupper()
                and words[first - 2][0].isupper()
            )
        )
    ):
        first -= 1
    at = start
    for word in reversed(words[first:]):
        at = text.rindex(word, low, at)
    return at


def _is_verb_before(word: str, behind: str) -> bool:
    """Say whether a small word before a demonym or a party is what is done, not what one is."""
    low = behind.lower()
    named = low in PLACES or low in _PARTIES or low.endswith(("an", "ese", "ish"))
    if not word[0].islower() or low == behind or not named:
        return False
    return not (
        word in _BEFORE_DEMONYM or "-" in word or is_role_noun(word) or word.endswith(_ADJECTIVES)
    )


def _may_describe(word: str) -> bool:
    low = word.lower()
    if word[-1] in ".,;:" or not any(char.isalnum() for char in word) or low in CALENDAR:
        return False
    if low.endswith("ed") and low not in _DESCRIBING:
        return False
    return low not in FUNCTION and low not in _SAYING and not low.endswith("ing")


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    lead = _LEAD.match(words)
    if lead:
        start += lead.end()
    leaves = _LEAVES.search(text, start, end)
    related = False
    if leaves is not None and leaves.start() > start:
        end = leaves.start()
        related = leaves.group().split()[0] in _RELATIVES
    end = _before_verb(text, start, end)
    if not related and (end >= len(text) or text[end] not in ",.;:)—–"):
        end = _first_office_end(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _before_verb(text: str, start: int, end: int) -> int:
    """End a role before a verb that follows its office ("…, the mayor visited Brindle, …")."""
    previous = ""
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        low = match.group().lower()
        if is_role_noun(previous) and (low.endswith("ed") or low in _VERBS):
            return start + match.start()
        previous = low
    return end


def _first_office_end(text: str, start: int, end: int) -> int:
    """End a role whose closing comma is missing behind its first office."""
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        if is_role_noun(match.group().lower()):
            return start + match.end()
    return end
