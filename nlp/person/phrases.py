"""Whether words name what one person is, and where such words end: "director of the institute"."""

from __future__ import annotations

import re

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import (
    DEPARTMENTS,
    FUNCTION,
    PLACES,
    ROLE_NOUNS,
    is_agent_noun,
    is_role_noun,
)
from nlp.values import Span

VERBS = frozenset(
    """
    is was are were has had have been will would met made took won went came gave told said says
    gets got did does began beat led held sees saw meets sought ran runs wrote became fell rose lost
    drew spoke stood knew grew threw flew broke chose kept brought bought taught fought caught sent
    spent built felt meant makes takes gives wants wins plays
    """.split()
)
OPENERS = frozenset(
    "and but or nor with without as because since after before while when where whom which what"
    " that than then for from in at by on to into not according known has have had is was were are"
    " been said says told noted signed suggested both either is all one two three four some many"
    " several there he she they it we you if though although until unless during despite over under"
    " among between beaten twice once like even such eight nine ten".split()
)
POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my"))
_BEHIND_VERBS = POSSESSIVES | frozenset(
    "a an the that this these himself herself up out again it him them me us - – — how why whether"
    " what fellow into on to for".split()
)
KIN = frozenset(
    "son daughter wife husband mother father brother sister widow widower cousin uncle aunt niece"
    " nephew friend neighbour neighbor partner victim pupil mentor tutor colleague classmate"
    " girlfriend boyfriend fiance fiancee fiancé fiancée stepson stepdaughter mum mom dad"
    " grandmother grandfather grandson granddaughter twin protege protégé".split()
)
_LEAVES = re.compile(
    r" (?:who|whom|whose|which|that|where|when|because|while|after|before|said|told|says|and told"
    r"|and (?:he|she|they|it|it[’']s|has|have|had|is|was|whose|wins|loses|gets|goes"
    r"|becomes|makes|takes|suggesting|\w+ed|\w+s (?:the|an?|his"
    r"|her|its))|to (?:bring|find|do|make|take|win|be|get|help|run|become|have)|but|was|is|has|had"
    r"|were|are|arguing|using|adding|aiming|urging|calling|saying|on [A-Z][a-z]+day)\b| [-–—] "
)
_ANOTHER = re.compile(r"([\w-]+) and ([A-Z][\w’'-]+)(?: [A-Z][\w’'.-]*)+( ?\Z)?")
_ASIDE = re.compile(r"\([^()\n]{1,24}\)[,.]|\([A-Z]{2,8}\)")
_OBJECT = re.compile(r" (?:the|an?|his|her|its|that) ")
_RELATIVES = frozenset("who whom whose which where when because while and but on".split())
_LEAD = re.compile(
    r"\s*(?:''|``)?(?:(?:now|also|then|later|once|currently|still) )?"
    r"(?:another |an? |the |its |his |her |their |our |my )?"
)
_TITLED = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)+")
_AND_OTHERS = re.compile(r" and (?:others|[A-Z])")
_LISTED = re.compile(r"\b([A-Za-z]+) ([A-Z][\w’'.-]+) [A-Z]")
_INSTALLED = re.compile(r"(?:newly )?(?:re-?)?(?:elected|appointed|named|chosen|picked|made) ")
_SINCE = re.compile(
    r" (?:(?:in|since|on|from|until) (?:early |late |mid-)?"
    r"(?:[A-Z][a-z]+(?:day|ber|uary|il|ch|ust)\b|May\b|June\b|July\b|\d|the )|(?:last|this|earlier)"
    r" \w+|(?:\w+ )?(?:years?|months?|weeks?|days?) (?:ago|earlier|before)|yesterday|unopposed"
    r"|by (?:\d|the )|with \d|after )"
)
DESCRIBING = frozenset(
    "retired renowned noted appointed elected disgraced acclaimed celebrated exiled jailed detained"
    " convicted self-styled united red fed med".split()
)
_HEAD_ENDS = frozenset(
    "of for at in with to from on by as among against about over than behind under near amid during"
    " before after like respectively".split()
)
_CUT_NAME = re.compile(r"(?:[A-Z][a-z]+ [A-Z]|\b(?:Gov|Sen|Rep|Gen|Col|Rev|Lt|Prof|St|Mt))\Z")
_REST_OF_NAME = re.compile(r"\.((?: [A-Z][\w’'-]+)+)")
_AUXILIARIES = frozenset("might may will can could would should must shall cannot".split())
_INDEFINITE = frozenset(("a", "an"))


def head(lows: list[str]) -> str:
    """Return the last word before anything that depends on it: "glazier" of "a glazier from".

    Args:
        lows: words in small letters, with or without an article.

    Returns:
        "" where they are a clause: "a show might set a tailor against …".
    """
    bare = lows[1:] if lows[0] in _INDEFINITE else lows
    for index, low in enumerate(bare):
        if index and (low in _HEAD_ENDS or low in _RELATIVES):
            return bare[index - 1]
        if low in FUNCTION and not is_role_noun(low):
            return ""
    return bare[-1] if bare else ""


def is_role(words: str, *, indefinite: bool = False) -> bool:
    """Say whether words name what one person is: an office before anything that depends on it.

    Args:
        words: as they are printed, without an article.
        indefinite: whether they stand behind "a": then whatever sounds like a trade counts.
    """
    lows = words.lower().split()
    if not lows or _is_no_role(words, lows):
        return False
    if indefinite and is_agent_noun(head(lows)):
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


def _is_no_role(words: str, lows: list[str]) -> bool:
    """Say whether words begin as no office does, or are told of several people."""
    first = lows[0].replace("’", "'")
    if first in OPENERS or first in VERBS or first.endswith("n't") or "respectively" in lows:
        return True
    return _is_clause(words) or is_list(words)


def _is_clause(words: str) -> bool:
    """Say whether words begin with a participle that has an object: "leading the march"."""
    first, _, rest = words.partition(" ")
    if first.endswith("ly"):
        first, _, rest = rest.partition(" ")
    if not rest or not first.lower().endswith(("ing", "ed")):
        return False
    behind = rest.split()[0]
    if behind == "and" and first.endswith("ed") and first not in DESCRIBING:
        return True
    return behind in _BEHIND_VERBS or (behind[0].isupper() and first.lower() not in DESCRIBING)


def is_list(words: str) -> bool:
    """Say whether words name another person with an office of their own.

    Args:
        words: as they are printed ("coach Tom Hale and", but not "wife of coach Tom Hale").
    """
    for match in _LISTED.finditer(words):
        office, name = match.group(1), match.group(2)
        given = name.lower() in GENDER
        if given and office in DEPARTMENTS:
            return True
        own = _HEAD_ENDS.isdisjoint(words[: match.start()].lower().split())
        if own and (office in ROLE_NOUNS or (given and is_role_noun(office.lower()))):
            return True
    titled = _TITLED.match(words)
    if titled is None:
        return False
    row = titled.group().split()
    if (
        row[0].lower() in GENDER
        and row[0].lower() not in PLACES
        and not is_role_noun(row[1].lower())
    ):
        return " and " in words
    size = names.title_length(row)
    if size and _AND_OTHERS.match(words, titled.end()):
        return True
    return (
        bool(size) and len(row) - size > 1 and not any(is_role_noun(w.lower()) for w in row[size:])
    )


def is_kin(words: list[str]) -> bool:
    """Say whether words only say whose relative somebody is ("his daughter").

    Args:
        words: as they are printed.
    """
    lows = [word.lower() for word in words]
    return bool(lows) and lows[0] in POSSESSIVES and any(low in KIN for low in lows[1:])


def trimmed(text: str, start: int, end: int) -> Span:
    """Cut from words that say who somebody is an article at their head and a clause at their end.

    Args:
        text: the article's text.
        start: where the words begin.
        end: where they end at the latest.
    """
    words = text[start:end]
    lead = _LEAD.match(words)
    if lead:
        start += lead.end()
    installed = _INSTALLED.match(text, start, end)
    if installed is not None:
        since = _SINCE.search(text, installed.end(), end)
        if since is not None:
            return Span(installed.end(), since.start())
    other = _ANOTHER.search(text, start, end)
    if other is not None and (
        other[2].lower() in GENDER or (other[3] is not None and is_role_noun(other[1]))
    ):
        end = other.end(1)
    leaves = _LEAVES.search(text, start, end)
    related = False
    if leaves is not None and leaves.start() > start:
        end = leaves.start()
        related = leaves.group().split()[0] in _RELATIVES
    end = _before_verb(text, start, end)
    closed = end < len(text) and (text[end] in ",.;:)—–" or _ASIDE.match(text, end))
    if not related and not closed:
        end = _first_office_end(text, start, end)
    end = _whole_name(text, start, end)
    while end > start and text[end - 1] in " \n\t-–—":
        end -= 1
    if text.startswith(" and", end - 4):
        end -= 4
    return Span(start, end)


def _whole_name(text: str, start: int, end: int) -> int:
    """Go on behind the full stop of an initial or a title that has cut a name in two."""
    if not text.startswith(".", end) or _CUT_NAME.search(text, max(start, end - 24), end) is None:
        return end
    rest = _REST_OF_NAME.match(text, end)
    if rest is None or rest.group(1).split()[0].lower() in FUNCTION:
        return end
    return rest.end()


def _before_verb(text: str, start: int, end: int) -> int:
    """End a role before a verb that follows its office ("…, the mayor visited Brindle, …")."""
    previous = ""
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        low = match.group().lower()
        does = low.endswith("ed") or low in VERBS
        if does and (is_role_noun(previous) or _OBJECT.match(text, start + match.end())):
            return start + match.start()
        previous = low
    return end


def _first_office_end(text: str, start: int, end: int) -> int:
    """End a role whose closing comma is missing behind its first office ("deputy trade chief")."""
    found = end
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        if is_role_noun(match.group().lower()):
            found = start + match.end()
        elif found < end and (
            match.group() in _HEAD_ENDS
            or match.group()[0].isupper()
            or start + match.start() > found + 1
        ):
            break
    return found
