"""What stands beside a name in a run of capitals and is no part of it, and what makes it a thing.

"Unlike Ada Voss" and "Kestrian-born Ada Voss" name Ada Voss; "Operation Ada", "Voss Healthcare"
and "Presumptive Democratic" name nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import is_role_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING_WORDS = """
unlike besides beside beneath outside inside near behind beyond below above around across along
alongside amid amidst underneath opposite past onto upon toward towards except regarding concerning
including given considering following neither either both whatever whichever whoever wherever
whenever however sometimes often usually maybe meet talk says say said sorry find quotes asks
tells calls slams blasts backs urges hits joins leaves wins loses gets gives takes makes fight
defeat stop blame ask tell call watch help join remember forget imagine ditto plus minus via
thanks congratulations welcome goodbye dear enter speaking listening replacing succeeding
featuring starring throughout amongst whereas fellow bc bce ad ce aka dj suspected alleged accused
polesitter teammate
laureate copilot class thank
u.s u.k u.n e.u u.s.a
"""
_OPENING = frozenset(_OPENING_WORDS.split())
_AFTER_NEW = frozenset(
    "york jersey zealand hampshire mexico orleans delhi england haven guinea brunswick castle"
    " south".split()
)
_CONTRACTED = re.compile(r"[A-Z][a-z]{0,6}[’'](?:m|ll|ve|d|re|s|t)\Z")
_STATES = frozenset("n.j. n.y. n.c. n.d. n.h. n.m. s.c. s.d. d.c. r.i. w.va. u.s. u.k.".split())
_MODIFIER = re.compile(
    r".+-(?:born|based|backed|held|made|occupied|led|run|owned|built|maker|style|era|old|turned"
    r"|raised|bred|area|wide|placed|ranked|seeded|speaking|whom|who|[a-z]{3,}(?:ised|ized|ained|cated|olled|nded|ored|ported"
    r"|owned|lied|nated|ointed|picked|elected|leaning))\Z"
)
_PARENT = re.compile(
    r"(?:[Mm]other|[Ff]ather|[Gg]rand(?:mother|father|ma|pa|ad)|[Gg]ran|[Nn]an|[Mm]u?m|[Mm]om|[Dd]ad)"
    r"-(?:of|to)-[\w-]+\Z"
)
_PARTY = re.compile(r"[DRI]-[A-Z]")
_THING_HEAD_WORDS = """
operation hurricane cyclone typhoon storm tropical camp fort dera uss hms rms css msc formula san
santa las los puerto costa chez saint mt mount lake cape port class ethnic grand
"""
_TRADES_WORDS = """
retailer airline carmaker automaker chipmaker drugmaker supermarket broadcaster insurer startup
brewer housebuilder telco
"""
"""What a firm is called before its name, at a sentence's head."""
_THING_HEADS = frozenset((_THING_HEAD_WORDS + _TRADES_WORDS).split()) | {"co", "fc", "afc", "cf"}
_AFTER_GENERAL_WORDS = """
motors electric mills dynamics atomics staff assembly council command secretariat secretary plenary
commissariat overseer hospital election elections workers union court counsel manager meeting
public synod department directorate inspectorate post office practitioner practice insurance data
accounting services administration strike conference congress board committee cemetery
"""
_AFTER_GENERAL = frozenset(_AFTER_GENERAL_WORDS.split())
_THING_TAIL_WORDS = """
co bros bn corps legion klan haram healthcare weekly monthly warriors organizations
organisations pacs fuels marines christians muslims jews strip stores motors airways foods
brands tours tour plc gmbh ag sa nv llc llp lp strategies unplugged train mall sponsor
cornerstone emperor peninsula democratic presumptive soviet communist socialist islamist
commonwealth empire survey poll hydro cups qaeda electric acquisition digital networks
communications
cathedral shrine temple mosque synagogue monastery citadel barracks garrison squadron regiment
battalion brigade division fleet entente pact accord accords protocol decrees manchuria wars
games right left universe update keeping housekeeping xers gorge canal strait straits lagoon
estuary delta gulf isle isles archipelago dam quarry quay wharf pier viaduct tunnel aqueduct
priory basilica gaol prison jail airfield aerodrome depot terminal refinery brewery breweries
distillery dairy dairies steel minerals mining cement textiles telecom petroleum energy
insurance logistics shipping aerospace dynamics instruments semiconductors software robotics
pictures entertainment productions comics opera ballet theatre theater telescope observatory zoo
aquarium estimate estimates figures results findings data footage reports statistics documents
images photos videos polls polling surveys projections forecasts predictions calculations rumours
rumors allegations testimony transcripts cottage cottages mansion manor pavilion racecourse
velodrome speedway derby marathon
regatta biennale symposium open properties promotions doctrine syndrome disease theorem scale
state collectorate mps fc afc cf
pharma biotech leisure limited unions equity capital realty telecoms gold
retail cosmetics apparel refining wireless gaming halli nagar sabha chowk
upazila upazilas tehsil taluk taluka thana mandal parishad panchayat tambon amphoe raion oblast
woreda kebele regency barangay
"""
_THING_TAILS = frozenset(_THING_TAIL_WORDS.split())
_BUILDINGS = frozenset(
    "township reserve shoal declaration county library theater theatre cathedral mosque synagogue"
    " monastery auditorium gymnasium observatory aquarium turnpike expressway parkway freeway"
    " velodrome racecourse pavilion".split()
)
"""What hardly anybody is called, and what is named after people."""
PROGRAMMES = frozenset(("Show", "Morning"))
"""What a programme is called behind the name of whoever leads it ("The Ada Voss Show")."""
_THING_ENDINGS = (
    "tion", "tions", "sion", "sions", "ism", "isms", "cratic", "ments", "ities", "ologies",
    "ships", "ional", "ential", "itical", "ptive", "ssive", "ective", "ative", "ular", "ically",
    "ization", "izations",
)  # fmt: skip
_PHRASE_HEADS = ("roman", "christian", "santa", "virginia", "georgia", "jordan", "paris")
_PHRASE_TAILS = frozenset(
    """
    catholic catholics catholicism empire emperor emperors democrat democrats democratic right left
    coalition science scientists claus tech southern river valley climate agreement accord attacks
    """.split()
)
_BRAND_NAMES = """
charles schwab; morgan stanley; merrill lynch; eli lilly; johns hopkins; carl zeiss; calvin klein;
jack daniels; jim beam; johnnie walker; jimmy choo; tommy hilfiger; hugo boss; mary kay; ann taylor;
louis vuitton; harley davidson; rolls royce; ann arbor; brooks brothers; ted baker; laura ashley;
victoria falls; victoria cross; george cross; ben nevis; baker hughes; dow jones; harvey nichols;
standard chartered; aston martin; alfa romeo; land rover; tim hortons; pierre cardin; yves rocher;
elizabeth arden; estee lauder; max factor; harvey norman; rio tinto; terre haute; hong kong;
san francisco; sri lanka; costa rica; burkina faso; sierra leone; cape verde; buenos aires;
tel aviv; kuala lumpur; abu dhabi; addis ababa; palo alto; baton rouge; des moines; rio grande;
monte carlo; rose garden;
sinn fein; fianna fáil; fianna fail; fine gael; plaid cymru;
boko haram; khmer rouge; viet cong; viet minh; tamil tigers; air india; air china
"""
_BRANDS = frozenset(tuple(name.split()) for name in _BRAND_NAMES.split(";"))
"""Firms and places that sound like a person, and are named far more often than the person is."""
_NAMES_TOO = frozenset(
    ("sebastian", "christian", "german", "roman", "jordan", "israel", "chad", "vatican")
)
_NATIONALS = frozenset(
    """
    Pole Swede Turk Serb Croat Spaniard Dutchman Frenchman Englishman Irishman Welshman Scotsman
    Briton Czech Slovak Slovene Greek Swiss Catalan
    """.split()
)
_SHORTEST_ADVERB = 9  # letters
_SHORTEST_DEMONYM = 4  # letters
_OWNED_THINGS = re.compile(
    r"(?:, or [A-Z][\w’'-]+)?(?:, which |,? (?:an?|the) "
    r"(?:(?!(?:of|for|at|from|in|with) )[\w’'-]+ ){0,5}?"
    r"(?:firm|company|maker|drugmaker|carmaker|automaker|chipmaker|planemaker|steelmaker|lender"
    r"|insurer|conglomerate|bank|magazine|newspaper|agency|network|broadcaster|daily|weekly|publication|committee|union|association|party"
    r"|website|city|town|village|suburb|state|province|region|river|brand|restaurant|hotel"
    r"|airline|charity|startup|start-up|retailer|manufacturer|consultancy|band|ship|vessel|novel"
    r"|film|show|song|album)(?=[,.;]| (?:that|which|in|based|for|of|on|near|outside|owned|run"
    r"|where)\b))"
)
_RUN_BY = re.compile(
    r"['’]s (?:(?:deputy|acting|provincial|national|regional|former|new|group|interim) ){0,3}"
    r"(?:(?:general |provincial )?secretary|chair(?:man|woman|person)?|chief executive"
    r"|chief operating officer|chief financial officer|managing director|treasurer|shareholders"
    r"|board of directors|annual report|headquarters)\b"
)
"""Who runs a body, and nobody ("Osk Mining’s managing director")."""
_LONGEST_WORD = 16  # characters
_ENDS_OF_NAMES = (", ", " a", " the ")
_THING_BEFORE = re.compile(
    r"\b(?:company|firm|group|bank|drugmaker|carmaker|automaker|chipmaker|lender|insurer|agency|utility|newspaper|magazine|website|carrier|airline"
    r"|operator|giant|maker|brand|chain|retailer|startup|ship|vessel|ferry|city|town|village"
    r"|province|island|district|suburb|neighbourhood|neighborhood|river|lake|mount"
    r"|Cie\.|Cia\.|Compagnie|Soci[eé]t[eé]|Banque|Banco|Grupo) \Z"
)
_PLACED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|near|outside|around|across|throughout|downtown) \Z"
)
_ENDS_OF_PLACING = (
    "he ",
    "a ",
    "A ",
    "n ",
    "t ",
    "near ",
    "outside ",
    "around ",
    "across ",
    "throughout ",
)
_NOUN_BEHIND = re.compile(
    r" (?:hospital|ward|council|police|station|school|town|city|airport|residents|court|county"
    r"|university|college|street|road|bridge|harbour|harbor|port|village|villagers|district|region"
    r"|area|branch|plant|factory|mine|shares|stock|customers|employees|bank|airline|gallery|museum"
    r"|theatre|theater|stadium|club|fans|prison|jail|suburb|locals|voters|by-election|constituency)\b"
)
_PLACES_OF = frozenset(
    "city town village port island province district state university people bishop north south"
    " east west outside coast kingdom republic streets capital".split()
)
_ENDS_OF_ARTICLES = ("he ", "a ", "A ", "an ", "An ")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?) \Z")


def is_contraction(word: str) -> bool:
    """Say whether a capitalised word is a pronoun with its verb ("I’ve").

    Args:
        word: a word of a run.
    """
    return ("’" in word or "'" in word) and _CONTRACTED.match(word) is not None


def is_phrase(lows: list[str]) -> bool:
    """Say whether words that begin like a person's name are a faith's, a party's, a realm's.

    Args:
        lows: its words, in small letters.
    """
    return len(lows) > 1 and lows[0] in _PHRASE_HEADS and lows[1] in _PHRASE_TAILS


def is_brand(lows: list[str]) -> bool:
    """Say whether words that sound like a person's name are a firm's, a place's or a building's.

    Args:
        lows: its words, in small letters.
    """
    return tuple(lows) in _BRANDS or (len(lows) > 1 and lows[-1] in _BUILDINGS)


def is_opening(word: str) -> bool:
    """Say whether a capitalised word before others only opens a sentence, or describes a name.

    Args:
        word: the first word of a run ("Unlike", "Interestingly", "I’m", "Kestrian-born").
    """
    low = word.lower().rstrip(".")
    if low in _OPENING:
        return True
    if low.endswith("ly") and len(low) >= _SHORTEST_ADVERB and low not in GENDER:
        return True
    if "-" in word:
        if _PARENT.match(word):
            return True
        return _MODIFIER.match(word) is not None or _PARTY.match(word) is not None
    return is_contraction(word)


def is_general(titles: Sequence[str], lows: Sequence[str]) -> bool:
    """Say whether "General" is no rank but a body's, or an office's ("General Staff").

    Args:
        titles: what stands before the words.
        lows: the words, in small letters.
    """
    return bool(titles) and titles[-1] == "General" and lows[0] in _AFTER_GENERAL


def is_state(low: str) -> bool:
    """Say whether a word in small letters is a state's abbreviation ("n.j.").

    Args:
        low: the word.
    """
    return low in _STATES


def is_behind_new(low: str) -> bool:
    """Say whether a word behind "New" is a place's with it, or of whoever is from there ("Yorker").

    Args:
        low: the word, in small letters.
    """
    place = low[:-2] if low.endswith(("’s", "'s")) else low
    return place in _AFTER_NEW or place.removesuffix("s").removesuffix("er") in _AFTER_NEW


def is_demonym(word: str) -> bool:
    """Say whether a word tells of which country somebody is, and is nobody's given name.

    Args:
        word: the word, as it is printed.
    """
    return len(word) >= _SHORTEST_DEMONYM and word in _demonyms()


def is_national(word: str) -> bool:
    """Say whether a word names one of a nation, and is a name as well ("Pole", "Swede").

    Args:
        word: the word, as it is printed.
    """
    return word in _NATIONALS


def is_thing(lows: list[str]) -> bool:
    """Say whether a run without a title or a given name is a thing's by its first or last word.

    Args:
        lows: its words, in small letters.
    """
    if lows[0] in _THING_HEADS or lows[-1].rstrip(".") in _THING_TAILS:
        return True
    return any(low.endswith(_THING_ENDINGS) and low not in GENDER for low in lows)


def is_told_a_thing(text: str, start: int, end: int) -> bool:
    """Say whether what stands beside a run calls it a thing ("the firm Tarn Fuels", "…, which").

    Args:
        text: the article's text.
        start: where the run begins.
        end: where it ends.
    """
    if text.startswith(" (", end) and _is_short_for(text, start, end):
        return True
    if text.startswith(("'s ", "’s "), end) and _RUN_BY.match(text, end) is not None:
        return True
    return (
        text.startswith(_ENDS_OF_NAMES, end) and _OWNED_THINGS.match(text, end) is not None
    ) or _THING_BEFORE.search(text, max(0, start - 14), start) is not None


def _is_short_for(text: str, start: int, end: int) -> bool:
    """Say whether a name's first letters stand behind it, as a body's do ("Osk Ferries (OF)")."""
    letters = "".join([word[0] for word in text[start:end].split(" ") if word])
    return len(letters) > 1 and letters.isupper() and text.startswith(f" ({letters})", end)


def word_before(text: str, start: int) -> str:
    """Return the word before a place, with a mark that closes it; "" where no space is between.

    Args:
        text: the article's text.
        start: the place.
    """
    if not text.startswith(" ", start - 1):
        return ""
    return text[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2]


def is_placed(text: str, start: int) -> bool:
    """Say whether an article, or a preposition of place, stands right before a run.

    Args:
        text: the article's text.
        start: where the run begins.
    """
    return text.endswith(_ENDS_OF_PLACING, 0, start) and (
        _PLACED.search(text, max(0, start - 12), start) is not None
    )


def is_acting(text: str, start: int, end: int) -> bool:
    """Say whether a word alone may be a person: no town before a noun, or behind "in".

    Args:
        text: the article's text.
        start: where the word begins.
        end: where it ends.
    """
    if _NOUN_BEHIND.match(text, end) is not None or is_placed(text, start):
        return False
    if not text.endswith(" of ", 0, start):
        return True
    what = word_before(text, start - len("of ")).lower()
    return what not in _PLACES_OF and not is_role_noun(what)


def is_owned(text: str, start: int) -> bool:
    """Say whether a word depends on what stands before it ("in Brindle", "the king of Velmora").

    Args:
        text: the article's text.
        start: where the word begins.
    """
    return is_placed(text, start) or text.endswith((" of ", " for ", " over "), 0, start)


def is_determined(text: str, start: int) -> bool:
    """Say whether an article stands right before a word ("the Mall").

    Args:
        text: the article's text.
        start: where the word begins.
    """
    return text.endswith(_ENDS_OF_ARTICLES, 0, start) and (
        _DETERMINED.search(text, max(0, start - 4), start) is not None
    )


@lru_cache(maxsize=1)
def _demonyms() -> frozenset[str]:
    """Return the words for a country's people: "Kenyan"; none that is a given name, too."""
    names = {country.name for country in countries.countries().values()}
    words = {
        form
        for form in countries.by_form()
        if " " not in form and form not in names and form[:1].isupper() and not form.isupper()
    }
    endings = ("an", "ian", "ese", "ish", "i", "ch", "k")
    return frozenset(
        word
        for word in words
        if word.lower() not in GENDER and word.lower() not in _NAMES_TOO and word.endswith(endings)
    )
