"""Whether a single unknown word that speaks is an institution or a land, and no person.

"Tesco said it would pay", "Velmora says no" and "HuffPost reported" look like "Suharno said" to
whoever sees the verb alone. How the word is built, what stands behind the verb, and what else the
article says of the word tell them apart. Nothing telling leaves it a person, but for a word that
speaks in the present tense and that no "he" or "she" follows: people are told of with more than
a bare word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import (
    BODIES_IN_CAPITALS,
    ORGANISATION,
    PLACES,
    SURNAMES_OF_BODIES,
    SURNAMES_OF_PLACES,
    is_role_noun,
)
from nlp.person.heads import is_contraction, is_demonym, is_national, is_told_a_thing, word_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KNOWN_WORDS = """
variety tass politico pew oxfam forbes deadline vulture allergan mashable intel statista nielsen
breitbart anadolu hamas hezbollah fatah taliban ofcom ofsted spotify lufthansa germanwings al-ahram
al-jazeera al-shabaab bild sputnik buzzfeed slate reuters bloomberg axios interfax xinhua antara
bernama kyodo yonhap unicef unesco interpol europol frontex greenpeace amnesty nike adidas samsung
toyota honda nissan airbus tesla netflix disney walmart tesco ikea uber airbnb nokia huawei tencent
alibaba gazprom rosneft aramco shell chevron exxon exxonmobil pfizer moderna astrazeneca novartis
roche bayer siemens volkswagen daimler renault peugeot fiat ferrari arsenal everton juventus
barcelona qantas emirates ryanair easyjet heathrow nestle nestlé unilever danone heineken carlsberg
visa mastercard paypal goldman barclays hsbc santander deutsche moody’s moody's fitch gallup yougov
ipsos whatsapp telegram tiktok wikileaks openai instagram xiaomi panasonic sony nintendo hyundai
brussels beijing moscow washington pyongyang tehran whitehall holyrood stormont westminster
"""
_KNOWN = frozenset(_KNOWN_WORDS.split())
_NOBODY_WORDS = """
none nobody someone somebody everyone everybody anyone anybody nothing something everything video
part parts excerpts
footage photos images report reports research estimates figures data montage recap talk mothers
fathers people out initial subsequent contrary luxury democracy whenever critics sources officials
hmmm mps hundreds thousands dozens millions anything whoever others many most few rumours rumors
headlines polls surveys studies documents emails letters records signs posters graffiti legend
tradition custom common conventional recent early later preliminary initial another democratic
socialist communist libertarian islamic islamist catholic protestant evangelical anglican jewish
muslim buddhist
"""
_BEHIND_NAMES = frozenset("m.d ph.d d.phil md phd esq cfa cpa jr sr mba".split())
"""What stands behind a name between commas ("Ada Voss, M.D., said")."""
_NOBODY = frozenset(_NOBODY_WORDS.split())
_BUILT = re.compile(r"\w+\.(?:com|org|net|co|uk|tv|info)|\w*\d\w*|[A-Z]?[a-z]+[A-Z]\w*")
_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O[’'])[A-Z]|[A-Z][a-z]+-[A-Z]")
_SYLLABLES = re.compile(r"[A-Z][a-z]+-[a-z]+")
_SAYS_IT = re.compile(
    r" (?:has |have |had |also |later |now )?(?P<verb>say|says|said|announced|reported|claims?"
    r"|claimed|argues?|argued|insists?|insisted|confirmed|denied|denies|warned|warns|hopes?"
    r"|expects?|believes?|added|adds|estimates?|estimated)\b"
    r"(?P<it> (?:that )?(?:it|its|it[’']s|itself|they|their)\b)?"
)
"""As in "said it", "says its": who speaks of itself so is no person."""
_HAS = re.compile(
    r"[’']s? (?:[a-z-]+ )?(?:website|site|parent|shares?|stock|users?|owners?|chief executive|ceo"
    r"|board|customers?"
    r"|products?|newsroom|readers|reporters?|editors?|government|parliament|army|capital|border"
    r"|coast|economy|currency|people|ministry|embassy|spokesman|spokeswoman|spokesperson|survey"
    r"|poll|headquarters|factory|factories|employees|staff|workers|profits?|sales|revenues?"
    r"|president|prime minister|players?|fans|manager|stadium|branch)\b"
)
"""What an institution has, behind its name."""
_AT = re.compile(r"\b(?:at|near|across|throughout|within|outside) \Z")
_LONGEST_AT = len("throughout ")
_EDGE = re.compile(r"\b")
_PLURAL = "say"
_BEFORE = frozenset(("rival", "Rival", "rivals", "competitor", "charity", "broadcaster", "network"))
_MOST_MENTIONS = 6  # places of a word that are looked at
_PRESENT = frozenset("says say insists argues claims hopes expects believes".split())
_HE_NEXT = re.compile(
    r"[^.!?\n]{0,300}(?:[.!?][”\"’']?\s+|, )(?:[Hh]e|[Ss]he)\b|[^.!?\n]{0,60}\b(?:he|she)\b"
)


def names_body(words: Sequence[str], titles: Sequence[str] = ()) -> bool:
    """Say whether words hold one that institutions have, where it is nobody's surname.

    Args:
        words: capitalised words ("Osk Bank", "Ralph Law", "Kim Sor Un").
        titles: what stands before them ("Dr").
    """
    lows = [word.lower() for word in words]
    middles = all(word.endswith(".") for word in words[1:-1])
    given = len(lows) > 1 and middles and lows[0] in GENDER and lows[0] not in PLACES
    called = given or (bool(titles) and all(map(names.is_honorific, titles)))
    first = int(lows[0] in GENDER or is_korean(words))
    last = len(lows) - (called and is_surname_of_body(lows[-1]))
    return any(
        lows[at] in ORGANISATION and (lows[at] not in BODIES_IN_CAPITALS or words[at].isupper())
        for at in range(first, last)
    )


def is_surname_of_body(low: str) -> bool:
    """Say whether a word of institutions or places is a surname as well ("Law", "Park").

    Args:
        low: the word, in small letters.
    """
    return low in SURNAMES_OF_BODIES or low in SURNAMES_OF_PLACES


def is_korean(words: Sequence[str]) -> bool:
    """Say whether a surname stands before a name of two syllables: "Park Ji-won".

    Args:
        words: the words of a name.
    """
    return words[0] == "Park" and len(words) > 1 and _SYLLABLES.fullmatch(words[1]) is not None


def is_institution(text: str, name: str, end: int) -> bool:
    """Say whether a single word that nobody in the article bears speaks as an institution.

    Args:
        text: the article's text.
        name: the word.
        end: where it ends, before the verb or behind it.
    """
    if name.lower() in _KNOWN or (_BUILT.fullmatch(name) and not _SURNAME.match(name)):
        return True
    start = end - len(name)
    if word_before(text, start) in _BEFORE or is_told_a_thing(text, start, end):
        return True
    says = _SAYS_IT.match(text, end)
    if says is not None and (says["it"] or says["verb"] == _PLURAL):
        return True
    ends = [at + len(name) for at in _places(text, name)]
    if any(_HAS.match(text, at) for at in ends):
        return True
    ends = [at for at in ends if _EDGE.match(text, at)]
    if any(_AT.search(text, max(0, at - len(name) - _LONGEST_AT), at - len(name)) for at in ends):
        return True
    speaks = says is not None and says["verb"] in _PRESENT
    return speaks and not any(_HE_NEXT.match(text, at) for at in ends[:_MOST_MENTIONS])


def _places(text: str, name: str) -> Iterator[int]:
    """Yield where a word begins in a text: quicker than to compile a pattern for each name."""
    at = text.find(name)
    while at >= 0:
        if _EDGE.match(text, at):
            yield at
        at = text.find(name, at + 1)


def is_nobody(word: str) -> bool:
    """Say whether a capitalised word before a verb of speech names nobody in particular.

    Args:
        word: the word ("Nobody", "I’ve", "Footage", "Kenyans", "Teachers", "Democratic").
    """
    low = word.lower()
    if low.rstrip(".") in _BEHIND_NAMES or is_demonym(word) or is_national(word):
        return True
    if low in _NOBODY or names.is_honorific(low) or is_contraction(word):
        return True
    one = low[:-1]
    return low.endswith("s") and (
        one in ORGANISATION
        or one in PLACES
        or is_role_noun(one)
        or is_demonym(word[:-1].rpartition("-")[2])
    )
