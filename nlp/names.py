"""Names: folded so that spellings compare equal, and taken apart from titles and honorifics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import ORGANISATION, is_agent_noun, is_role_noun

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

Gender = Literal["f", "m"]

_FEMALE = """
mrs ms miss dame lady queen princess congresswoman chairwoman spokeswoman daw datin puan smt
shrimati sheikha sultana councilwoman assemblywoman madam madame frau señora duchess baroness wife
mother daughter aunt niece widow grandmother mum mom sister waitress housewife businesswoman
actress hajia policewoman begum aunty auntie abbess empress nun mme mlle selvi aling dra
"""
_MALE = """
mr sir lord king prince congressman chairman spokesman shri sheikh sultan pope councilman
assemblyman monsieur herr señor don duke baron husband son uncle nephew widower grandfather dad
brother fisherman businessman father alhaji policeman archbishop tun oknha emir imam cardinal
swami abbot emperor monk mang monsignor friar
"""
GENDERED: dict[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), "f"), **dict.fromkeys(_MALE.split(), "m"), "first lady": "f"
}  # fmt: skip
"""What titles, offices and kin in small letters show of a person's gender."""

_MIDDLE = frozenset(
    "president minister secretary senator sen rep governor gov ambassador chancellor mayor premier"
    " spokesman spokeswoman spokesperson chairman chairwoman chairperson director commissioner"
    " congressman congresswoman pm ceo representative nominee candidate leader chief general"
    " strategist adviser advisor analyst speaker justice attorney mr mrs ms dr prof professor cllr"
    " coun smt shri sir dame rev revd adm gen undersecretary councillor superintendent prosecutor"
    " admiral inspector sergeant detective bishop archbishop sens reps govs".split()
)
_STYLES = frozenset(
    "dem dems lib td tds democrat democrats republican republicans liberal labour conservative tory"
    " rival rivals fellow brave retired ousted embattled veteran celebrity celebrities mca mla mlc"
    " mep mp mps msp ag vp reverend opposition oknha samdech datuk sgt lt gen col maj capt adm"
    " officer officers petty chief financial executive aka nazi parent grandparent customer"
    " motorist commuter shopper eyewitness onlooker bystander debutant newcomer finalist landlord"
    " landlady tenant carer childminder publican".split()
)
_STYLES_OF_ONE = frozenset(("rival", "ag", "mca", "mla", "oknha", "samdech", "datuk", "mps", "tds"))
_IN_CAPITALS = frozenset(
    (
        "PC DI DS TD ACP CSP SSP ASI DCP AIG DCI DSI PCSO WPC SP DSP IGP DGP ASP DIG DA AG VP CJ"
        " CM DCM DP MPA MNA DPM LoP MEC"
        " CS PS CAS IG CP SHO OCS OCPD CDO UNO CDS COAS MP MEP MSP MLA MLC Pcs PCs Dcs DCs"
    ).split()
)
"""Ranks and offices that are names or syllables in small letters."""
_BEHIND_RANK = frozenset(("con", "ch"))
_BEFORE_RANK = frozenset(("det", "detective", "temp", "acting"))
_SURNAMES_TOO = frozenset(
    "king queen prince bishop judge major farmer star pope friend coach captain priest player head"
    " chair baker carter potter marshal dean canon clerk warden cousin widow son driver singer"
    " sultan father brother sister weaver carpenter conductor elder page chancellor monk constable"
    " provost deacon guy host pastor liberal labour worker member porter butcher miner tailor abbot"
    " courier painter barber gardener ranger seaman foreman skipper abbott model".split()
)
_COMPASS = frozenset(("north", "south", "east", "west", "central"))
_RANKS_OF_TWO = frozenset((("lance", "corporal"), ("amir", "sheikh")))
_WEAK_LEADING = frozenset(
    ["u", "ko", "don", "tan", "sri", "seri", "late", "then", "first", "count", "major"]
)
_HONORIFIC_WORDS = """
mr mrs ms miss mx dr sir dame lord lady madam madame monsieur herr frau u daw ko khun encik cik
puan shri smt sri datuk dato datin tan tun haji hajah hon honourable honorable excellency lok
chumteav neak oknha samdech techo akka moha sena padei alhaji hajia barr engr tengku tunku
prof ato weyzero woizero mme mlle messrs seri h.e excellency right reverend rev revd canon
atty swami begum mallam sayyed sayed seyyed sayyid aunty auntie aunt uncle ashin sayadaw mang aling
thiru selvi mohtarma emeritus emerita fr dra shri paduka toh ibu bapak pak kh kiai kyai ustad pehin
sardar nawab nawabzada dayang khunying borvor ven malam h.h h.m tok guru phra luang pichey pichei
sena vibol kralahom thipadei kittipritthbandit udom oudom preah don
"""
_HONORIFICS = frozenset(_HONORIFIC_WORDS.split())
_INSIDE = frozenset("right canon don nominee candidate strategist adviser advisor analyst".split())
"""Forms of address and offices that are titles inside a run only, not at its beginning."""
_LEADING_WORDS = """
king queen prince princess pope emperor pres vice deputy prime judge lieutenant lt colonel col
major maj captain capt sgt brigadier brig commander cmdr corporal cpl private marshal father
sister brother cardinal imam sheikh sheikha sultan emir ayatollah rabbi pastor deacon monsignor
msgr he. duke duchess count countess baron baroness earl viscount former ex-president acting
interim then late councilman councilwoman councilor alderman assemblyman assemblywoman delegate
chair co-chair co-founder founder cfo coo sheriff constable officer attorney-general
solicitor-general foreign-minister professors senators representatives governors judges justices
detectives first coach chef mp mla mep dep dato’ dato' ustaz thura bogyoke nai shrimati pandit
maulana mullah oba barrister engineer chief-minister supt insp det pvt pte cdr amb cllr bgen
otumfuo gda abbess abbot empress crown rear taoiseach tanaiste tánaiste comrade coun cr highness
majesty garda maj-gen lt-gen brig-gen lt-col attorney-at-law adv kabiyesi lawmaker legislator
parliamentarian
"""
_LEADING = (frozenset(_LEADING_WORDS.split()) | _HONORIFICS | _MIDDLE) - _INSIDE
_OF_COUNCILS = frozenset(("cllr", "councillor", "coun", "cr", "alderman", "senator", "rep", "sen"))
_ROYAL = frozenset("king queen prince princess sultan emir sheikh sheikha pope".split())
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "esq", "qc", "kc"])
_LEFT_OUT = frozenset("syed sayed sayyid md mohd mian mirza chaudhry makhdoom".split())
"""What begins a South Asian's name and is left out as often as not."""
_TO_COME = ("-elect", "-designate")
_PAIR = 2  # words: given name and surname
_LONG_TRADE = 7
"""Letters of a word that hardly anybody bears as a name ("Moderator", "Instructor")."""
_KEPT = 8192  # answers
_ASCII_MARKS = re.compile(r"[.,’'`‘\"“”]")
_SPACES = re.compile(r"[\s\u00a0]+")


def normalise(name: str) -> str:
    """Fold a name so that its spellings compare equal.

    Case, Latin, Greek and Cyrillic accents, dots and runs of space are folded. Marks of other
    scripts are kept, since there they are vowels (Khmer, Thai, Devanagari, Arabic).

    Args:
        name: a name in any script.

    Returns:
        The folded name; "" where nothing is left.
    """
    folded: list[str] = []
    base_is_latin = False
    for char in unicodedata.normalize("NFD", name):
        if unicodedata.combining(char):
            if base_is_latin:
                continue
        elif char.isalpha():
            base_is_latin = char < "\u0530"
        folded.append(char)
    text = unicodedata.normalize("NFC", "".join(folded)).casefold()
    text = text.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("\u200b", "")
    return _SPACES.sub(" ", _ASCII_MARKS.sub("", text)).strip(" -–—")


def title_length(words: Sequence[str]) -> int:
    """Count the leading words that are titles, honorifics or offices and no part of the name.

    Args:
        words: the words of a capitalised run, in order.

    Returns:
        How many to drop; always fewer than there are words.
    """
    lows = [word.lower().rstrip(".") for word in words]
    count = 0
    while (
        count < len(lows) - 1
        and not _is_surname_sen(words, lows, count)
        and (
            lows[count] in _LEADING
            or words[count] in _IN_CAPITALS
            or lows[count].endswith(_TO_COME)
            or _is_rank(words, lows, count)
            or (
                count < len(lows) - _PAIR
                and is_role_noun(lows[count])
                and (lows[count] != "son" or lows[count + 1] in GENDER)
            )
            or (
                count < len(lows) - _PAIR
                and lows[count] not in GENDER
                and lows[count + 1] in GENDER
                and len(lows[count]) > _LONG_TRADE
                and is_agent_noun(lows[count])
            )
        )
    ):
        count += 1
    if (
        count
        and count == len(lows) - 1
        and (lows[count - 1] in _WEAK_LEADING - {"u"} or _is_name_sheikh(lows, count - 1))
    ):
        return count - 1
    for at in range(len(lows) - 2, count - 1, -1):
        if _is_surname_sen(words, lows, at):
            continue
        if lows[at] in _MIDDLE or lows[at] in _STYLES_OF_ONE or words[at] in _IN_CAPITALS:
            return _over_honorifics(lows, at + 1)
        if at < len(lows) - _PAIR and (
            (lows[at] in _COMPASS and lows[at + 1] in GENDER)
            or (lows[at] not in _SURNAMES_TOO and _is_style(lows[at]))
        ):
            return at + 1
        if (
            lows[at] in _SURNAMES_TOO
            and lows[0] not in GENDER
            and (
                lows[at + 1] in GENDER
                or (0 < at < len(lows) - _PAIR and lows[at - 1] in ORGANISATION)
            )
        ):
            return at + 1
    return count


def _over_honorifics(lows: list[str], at: int) -> int:
    """Step over the forms of address between an office and a name of two words or more."""
    while at < len(lows) - _PAIR and (
        lows[at] in _ROYAL or lows[at] in _HONORIFICS or lows[at] in _OF_COUNCILS
    ):
        at += 1
    return at


def _is_surname_sen(words: Sequence[str], lows: list[str], at: int) -> bool:
    """Say whether "Sen" is a name and no senator: no full stop, and no given name behind it."""
    return words[at] == "Sen" and lows[at + 1] not in GENDER


def _is_name_sheikh(lows: list[str], at: int) -> bool:
    """Say whether "Sheikh" is the first half of a name, between an office and one word."""
    return at > 0 and lows[at] in {"sheikh", "sheikha"} and lows[at - 1] in _MIDDLE


def _is_rank(words: Sequence[str], lows: list[str], at: int) -> bool:
    """Say whether "Con", "Ch" and "DC" are ranks here, by what stands beside them."""
    if (lows[at], lows[at + 1]) in _RANKS_OF_TWO:
        return True
    if words[at] == "DC":
        return lows[at + 1] in GENDER
    return lows[at] in _BEHIND_RANK and at > 0 and lows[at - 1] in _BEFORE_RANK


@lru_cache(maxsize=_KEPT)
def _is_style(low: str) -> bool:
    """Say whether a word before a name says what somebody is ("Senators", "Democrat", "MCA")."""
    if low in _STYLES or is_role_noun(low):
        return True
    one = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    return is_role_noun(low.rpartition("-")[2]) or (one != low and is_role_noun(one))


def is_honorific(word: str) -> bool:
    """Say whether a word is a form of address and no office ("Mr", "Dr", "Datuk").

    Args:
        word: the word, with or without its full stop.
    """
    return word.lower().rstrip(".") in _HONORIFICS


def is_compass(word: str) -> bool:
    """Say whether a word ends a constituency's name or an officer's beat ("MP for Osk North").

    Args:
        word: the word, as it is printed.
    """
    return word.lower() in _COMPASS


def is_surname_too(low: str) -> bool:
    """Say whether a word for an office or trade is a common surname as well ("Baker").

    Args:
        low: the word, in small letters.
    """
    return low in _SURNAMES_TOO


def strip_title(name: str) -> str:
    """Return the name without its titles ("Samdech Mara Lind" is "Mara Lind").

    Args:
        name: a name as it is printed.

    Returns:
        At least its last word.
    """
    words = name.split()
    if not words:
        return ""
    return " ".join(words[title_length(words) :])


def title_gender(words: Collection[str]) -> Gender | None:
    """Return what the titles among `words` say of a person's gender, if they do.

    Args:
        words: the titles, as they are printed.

    Returns:
        `None` where they show none.
    """
    for word in words:
        found = GENDERED.get(word.lower().rstrip("."))
        if found is not None:
            return found
    return None


def core(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles, suffixes and single initials.

    Args:
        name: a name as it is printed.

    Returns:
        Its initials alone where it holds nothing else.
    """
    words = [word for word in normalise(strip_title(name)).split() if word not in _SUFFIXES]
    if len(words) > _PAIR and words[0] in _LEFT_OUT:
        words = words[1:]
    full = [word for word in words if len(word) > 1 or not word.isascii()]
    return tuple(full or words)
