"""The office that stands before a name: "bank governor …", "Secretary of State …", "the mayor, …".

It is read from the name leftwards, word by word, up to what cannot belong to it: a verb, another
person's name, the end of a phrase.
"""

from __future__ import annotations

import re

from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import CALENDAR, FUNCTION, is_role_noun
from nlp.person import heads, titled
from nlp.person.phrases import DESCRIBING, KIN, VERBS, head, is_role
from nlp.values import Span

_BEFORE = re.compile(r"(?:[\w’'.&/-]++ ){1,8}+$")
_LAST_WORD = re.compile(r"([\w’'.&/-]++) \Z")
_OFFICE_OF = re.compile(
    r"([\w’'-]+) (?:of|for) (?:the )?(?:[A-Z][\w’'-]*,? (?:and |& |of )?){1,6}\Z"
)
_OFFICE_OF_ONE = re.compile(
    r"([\w’'-]+) (?:of|for|at) (?:the )?[A-Z][\w’'-]*(?: (?:and |& |of )?[A-Z][\w’'-]*){0,5}\Z"
)
_OPENING = re.compile(
    r"(?:(?:\A|[\n“\"]|[.!?][”\"]? )(?:The|An?|Its|Their)|(?:(?<=said)|(?<=says)|(?<=by))"
    r" (?:the|an?)|, (?:and )?the) (?P<words>[a-z][\w’'-]*(?: [\w’'&-]+){0,11}?)\Z"
)
_OWNED = re.compile(r"['’]s? (?P<words>[a-z][\w’'-]*(?: [\w’'&-]+){0,11})\Z")
_OPENING_REACH = 120  # characters
_BEFORE_REACH = 80  # characters
_JOINING = frozenset("of for at in on and the to its new first".split())
_SAYING = frozenset(
    "said says told wrote writes adds notes thinks believes down off behind beyond beside alongside"
    " versus vs plus hit shot beat met sued struck".split()
)
_OWNER = re.compile(r"\b((?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y) )\Z")
_LONGEST_OWNER = 7  # characters
_SERVED = re.compile(r"([\w’'-]+) (?:to|of|for) the \Z")
_YET_TO_BE = re.compile(r"\b(?:to (?:be|become)|becoming) (?:the |an? )?(?:(?:next|new) )?\Z")
_LETTERS_BEHIND = re.compile(r" \([A-Z]{2,8}\)\Z")
"""What a body is called for short ("chair of the Osk Rail Agency (ORA), Ada Voss")."""
_LONGEST_LETTERS = 12  # characters
_LONGEST_YET = 32  # characters
_BEFORE_DEMONYM = frozenset(
    "former then ex-president late longtime top deputy senior junior veteran old young new chief"
    " lead first second third fellow current onetime ex one-time self-styled incoming outgoing"
    " long-serving leading retired ousted exiled jailed presumptive likely would-be embattled"
    " acting ruling star vice assistant associate prominent rebel union world state reality city"
    " county district deputy party team local television radio pop rock movie film football"
    " basketball baseball hockey cricket of and for".split()
)
_STARTERS = frozenset(
    "former late longtime ex onetime one-time incumbent current fellow rival then".split()
)
"""Words that begin what somebody is called: before them stands whose, or a verb."""
_PARTICIPLES = frozenset(
    "acting presiding outgoing incoming ruling reigning sitting visiting managing founding"
    " defending leading marketing engineering housing banking mining shipping planning fishing"
    " farming boxing racing cycling swimming skating skiing wrestling rowing sailing trading"
    " manufacturing broadcasting publishing advertising nursing training starting batting bowling"
    " fielding recruiting commanding investigating examining sentencing consulting contributing"
    " supervising practising practicing aspiring serving rising coordinating beijing".split()
)
_ADJECTIVES = ("al", "ive", "ous", "ary", "ent", "ant", "ar", "ful", "ic", "ist", "ist’s")
_CLOSED = (".''", ".’", ".'", ",''", "?''", "!''", ",'", "?'", "!'")
_WITHIN = frozenset(("of", "and", "for"))
_JOINED = frozenset((("in", "chief"), ("in", "charge")))
_AT_THE_TIME = (["At", "the", "time"], ["at", "the", "time"])
_LINKS = frozenset(("of", "for", "the"))


def office_start(text: str, start: int, *, named: bool = False) -> int:
    """Find where the office before a name begins.

    Args:
        text: the article's text.
        start: where the name begins, its titles included.
        named: whether it begins with a title.

    Returns:
        `start` where there is none.
    """
    start = _with_new(text, start) if named else start
    floor = max(0, start - _BEFORE_REACH)
    last = _LAST_WORD.search(text, max(floor, text.rfind(" ", floor, start - 1)), start)
    if last is None:
        return start
    end = start
    if not is_role_noun(last.group(1).lower()):
        of = _OFFICE_OF.search(text, floor, start) if last.group(1)[0].isupper() else None
        if of is None or not is_role_noun(of.group(1).lower()):
            return start
        end = of.end(1) + 1
    before = _BEFORE.search(text, floor, end)
    if before is None:
        return start
    begins = _start(text, before.start(), end)
    return begins if begins < end else start


def _with_new(text: str, start: int) -> int:
    """Take "New York", or "Acting", to the title that follows it."""
    place = heads.word_before(text, start)
    if place[:1].isupper() and place.lower() in _PARTICIPLES:
        return start - len(place) - 1
    begins = start - len(place) - len("New ") - 1
    taken = place and heads.is_behind_new(place.lower()) and text.startswith("New ", begins)
    return begins if taken and begins >= 0 else start


def ahead(text: str, comma: int) -> Span | None:
    """Read an office that a name explains: "her neighbour, Musa Bello,".

    Args:
        text: the article's text.
        comma: behind the comma that stands before the name.

    Returns:
        Where the office stands, `None` where there is none.
    """
    letters = _LETTERS_BEHIND.search(text, max(0, comma - _LONGEST_LETTERS), comma - 1)
    if letters is not None:
        comma = letters.start() + 1
    office = _ahead(text, comma)
    if office is None:
        return None
    floor = max(0, office.start - _LONGEST_YET)
    if _YET_TO_BE.search(text, floor, office.start) is not None:
        return None
    if text[office.start - 5 : office.start].endswith(" The ") and text[office.start - 6].isalpha():
        return None
    another = _SERVED.search(text, floor, office.start)
    if another is not None and another[1][0].isupper() and is_role_noun(another[1].lower()):
        return Span(_start(text, max(0, comma - _BEFORE_REACH), another.end(1) + 1), office.end)
    return Span(titled.begins(text, *office), office.end)


def serves(text: str, office: Span) -> bool:
    """Say whether somebody serves, or is kin to, the holder of an office: "his aide to the mayor".

    Whoever is named behind it may be either of the two.

    Args:
        text: the article's text.
        office: where the office stands.
    """
    served = _SERVED.search(text, max(0, office.start - _LONGEST_YET), office.start)
    if served is not None and is_role_noun(served[1].lower()):
        return True
    words = office.of(text).split()
    main = head([word.lower() for word in words])
    return main in KIN and main in words[:-1] and is_role_noun(words[-1])


def _ahead(text: str, comma: int) -> Span | None:
    """Read such an office, whatever it depends on."""
    floor = max(0, comma - _OPENING_REACH)
    opening = _OPENING.search(text, floor, comma - 1)
    if opening is not None and _is_plain_office(opening["words"], inside=opening[0][0] == ","):
        return Span(*opening.span("words"))
    of = _OFFICE_OF_ONE.search(text, floor, comma - 1)
    if of is not None and is_role_noun(of.group(1).lower()) and not _ends_in_name(of.group()):
        before = _BEFORE.search(text, floor, of.end(1) + 1)
        if before is not None:
            return Span(_start(text, before.start(), of.end(1) + 1), comma - 1)
    words = text[max(0, comma - _BEFORE_REACH) : comma - 1] + " "
    before = _BEFORE.search(words)
    if before is not None:
        offset = comma - len(words)
        start = _start(words, before.start(), len(words))
        if start < len(words):
            return Span(start + offset, comma - 1)
    owned = _OWNED.search(text, floor, comma - 1)
    if owned is not None and _is_plain_office(owned["words"]):
        return Span(*owned.span("words"))
    return None


def _is_plain_office(words: str, *, inside: bool = False) -> bool:
    """Say whether words name an office, and hold nothing but what belongs to one.

    Inside a sentence more may stand before it, so that it has to be what they are all about.
    """
    if inside and not is_role_noun(head(words.lower().split())):
        return False
    small = FUNCTION.intersection(words.split()) - _JOINING
    return not _ends_in_name(words) and is_role(words) and all(map(is_role_noun, small))


def _ends_in_name(words: str) -> bool:
    """Say whether words end in a full name: an office with its holder ("Premier Ada Voss")."""
    last = words.split()[-2:]
    return len(last) > 1 and last[1][0].isupper() and last[0].lower() in GENDER


def with_owner(text: str, role: Span) -> Span:
    """Take "his" to "wife": alone it would read like an office.

    Args:
        text: the article's text.
        role: where the words stand.
    """
    if role.of(text).split()[-1].lower() not in KIN:
        return role
    owner = _OWNER.search(text, max(0, role.start - _LONGEST_OWNER), role.start)
    return role if owner is None else Span(owner.start(1), role.end)


def _start(text: str, low: int, start: int) -> int:
    """Find where "Stein spokeswoman", "the bank’s chief economist" begins, left of a name."""
    words = text[low:start].split()
    if not words or not is_role_noun(words[-1].lower()):
        return start
    first = len(words) - 1
    while first > 0 and _goes_on(words, first):
        first -= 1
    at = start
    for word in reversed(words[first:]):
        at = text.rindex(word, low, at)
    return at


def _goes_on(words: list[str], first: int) -> bool:
    """Say whether the word before `words[first]` belongs to the same office."""
    word, behind = words[first - 1], words[first]
    if (word, behind) in _JOINED or (word == "New" and heads.is_behind_new(behind.lower())):
        return True
    if (
        behind in _STARTERS
        and word not in _STARTERS
        and not (word[0].isupper() or word.endswith(("’s", "'s", "s’")))
    ):
        return False
    if word in KIN or _is_verb_before(word, behind) or words[first - 3 : first] in _AT_THE_TIME:
        return False
    if word in _WITHIN and behind[0].isupper() and first > 1 and words[first - 2][0].isupper():
        if word == "and":
            return not is_role_noun(behind.lower()) and _is_within_name(words, first - 2)
        return word == "of" or not is_role_noun(words[first - 2].lower())
    return _may_describe(word)


def _is_within_name(words: list[str], index: int) -> bool:
    """Say whether "and" stands inside an institution's name ("Ministry of Trade and Industry")."""
    while index >= 0 and words[index][0].isupper():
        if words[index].lower() in GENDER:
            return False
        index -= 1
    return index >= 0 and words[index] in _LINKS


def _is_verb_before(word: str, behind: str) -> bool:
    """Say whether a small word before a capital one is what is done, not what one is."""
    low = behind.lower()
    if not word[0].islower() or low == behind:
        return False
    return not (
        word in _BEFORE_DEMONYM
        or word in _WITHIN
        or "-" in word
        or "’" in word
        or "'" in word
        or is_role_noun(word)
        or word.endswith(_ADJECTIVES)
    )


def _may_describe(word: str) -> bool:
    """Say whether a word may stand before an office: no verb, no day, no mark behind it."""
    low = word.lower()
    if (
        word[-1] in ".,;:"
        or word.endswith(_CLOSED)
        or not any(char.isalnum() for char in word)
        or low in CALENDAR
    ):
        return False
    if low.endswith("ed") and low not in DESCRIBING:
        return False
    if low.endswith("ing") and low not in _PARTICIPLES:
        return False
    if low in FUNCTION and not is_role_noun(low):
        return False
    return low not in _SAYING and word not in VERBS
