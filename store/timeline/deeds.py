"""What was done, whichever word tells it: "won", "beat her rival" and "the victory" are one deed.

A small table of the verbs and nouns of news. A word that is in none of its lines stands for
itself (`store.timeline.frames`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.event.parts import FINITE
from nlp.lexicon.verb_forms import IRREGULAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEEDS = """
win: win* defeat* beat trounce rout lose triumph clinch prevail victory* loss* winner loser
kill: kill shoot slay murder* die assassinate massacre* slaughter* shooting* killing* slaying*
    death* assassination* killer gunman dead. dying. sniper
attack: attack* bomb bombing* raid* explode blast* explosion* airstrike*
quit: resign quit retire resignation* departure*
appoint: appoint nominate named. naming. appointment* nomination*
dismiss: dismiss sack oust fired. firing. dismissal* ouster*
arrest: arrest* detain detention*
charge: charged. charges. indict prosecute arraign indictment*
convict: convict sentenced. jailed. acquit conviction* verdict* acquittal*
rule: rule decide ruling* decision* overturn uphold judgement* judgment*
sign: sign ratify treaty* accord* pact* armistice* ceasefire* truce* signing.* signature
    ratification*
join: join accede accession* membership
meet: meet meeting* talks* summit* confer
visit: visit* tour* host
vote: vote* elect voting election* ballot* referendum* primary* caucus*
approve: approve pass adopt approval* passage* adoption*
reject: reject veto* refuse rebuff decline rejection* refusal
endorse: endorse endorsement*
find: find rescue* pluck discover recover discovery*
crash: crash* collide derail collision* derailment*
burn: burn blaze fire.* fires.
buy: buy acquire purchase* takeover* acquisition*
sell: sell divest sale*
invade: invade invasion* incursion*
occupy: occupy occupation
capture: capture* seize conquer overrun seizure*
surrender: surrender* capitulate capitulation
flee: flee escape evacuate evacuation*
protest: protest* demonstrate demonstration* march.* marched. marchers. protester demonstrator
rally: rally*
testify: testify testimony*
criticise: criticise criticize condemn denounce assail slam chastise rebuke criticism condemnation
apologise: apologise apologize apology
demand: demand urge
postpone: postpone delay reschedule cancel postponement* cancellation
suspend: suspend suspension
collapse: collapse* faint
marry: marry wed wedding* marriage
launch: launch unveil introduce
declare: declare proclaim proclamation declaration
strike: strike* walkout*
build: build construct construction
open: opened. opens. opening. inaugurate inauguration*
close: closed. closes. shut closure*
move: rise fell. fallen. falling. climb drop gain plunge plummet jump surge sink slip slide
found: establish create foundation founded. founding.* creation* establishment
expand: expand enlarge widen expansion* enlargement*
arrive: arrive arrival*
shell: shell bombard bombardment
deploy: deploy dispatch deployment
raise: raise increase lift
execute: execute hang. hangs. hanged. hanging. behead execution* beheading
announce: announce announcement*
publish: publish release* leak* publication*
abduct: abduct kidnap abduction* kidnapping*
wound: wound injure injury
withdraw: withdraw withdrawal*
overthrow: overthrow topple coup*
divorce: divorce
bear: born. birth*
speak: speak speech*
disaster: disaster* catastrophe* tragedy*
quake: quake* earthquake*
flood: flood*
cut: cut reduce slash trim reduction layoff
"""
"""A deed, and the words that tell it in all their forms; with a full stop, in this form only.

With a star, those that name it, as "the killing" and "Tuesday's ruling" do.
"""

_NOUNS = frozenset(re.findall(r"([a-z]+)\.?\*", _DEEDS))

_PHRASAL = tuple(
    (re.compile(rf"\b(?:{verbs}) (?:{particles})\b"), whole)
    for verbs, particles, whole in (
        ("step(?:s|ped|ping)?|stands?|stood", "down|aside", "resigned"),
        ("drop(?:s|ped|ping)?|bow(?:s|ed|ing)?|pull(?:s|ed|ing)?", "out", "quit"),
        ("turn(?:s|ed|ing)?", "down", "rejected"),
        ("gun(?:s|ned|ning)?", "down", "shot"),
        ("tak(?:es?|ing)|took", "the li(?:fe|ves) of", "killed"),
        ("los(?:es?|ing)|lost", "(?:his|her|its|their) li(?:fe|ves)", "died"),
        ("pass(?:es|ed|ing)?", "away", "died"),
        ("blows?|blew|blown", "up", "exploded"),
        ("call(?:s|ed)?|puts?", "off", "cancelled"),
        ("hold(?:s|ing)?|held", "(?:discussions|consultations|negotiations)", "met"),
        ("go(?:es|ing)?|went|head(?:s|ed|ing)?", "to the polls", "vote"),
    )
)
_COURT_DID = re.compile(
    r"\b((?:court|judges?|justices?|tribunal|panel|authorities|agency)\b[^,;:]{0,40}?)"
    r"\b(refused|rejected|ordered|upheld|granted|denied|blocked|threw|barred|allowed|lifted)\b"
)
_SENTENCED = re.compile(r"\bcondemned (?=[^,;:]{1,40}to (?:death|die|prison|life)\b)")
_FOUND_GUILTY = re.compile(r"\b(?:found|finds) (?=[^,;:]{0,40}\bguilty\b)")
_RACE_ENDED = re.compile(
    r"\b(?:suspend|end|abandon|quit)(?:s|ed|ing)? (?:his|her|their|its|the)"
    r" (?:\w+ )?(?:campaign|bid|candidacy)\b"
)

_HELPS = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do)"
    r"(?:n[’']t)?"
)
_HELPED = re.compile(
    r"(?: (?:not|also|[a-z]+ly|have|has|been|be|being|to|due|set|expected|scheduled|going))*+"
    r" ([a-z]{3,})"
)
_WORD = re.compile("[a-z]+")
_HOLLOW = frozenset(
    "occurred happened said told says went came made took taken held put got gave kept left had set"
    " saw heard called became stood the been being used asked added spoke wrote".split()
)


def main_verb(words: str) -> str:
    """Return the first verb of some words, or what is told to have happened: "the blast occurred".

    A participle before its noun ("the suspected blast") is one only where there is no other verb;
    a verb that tells nothing by itself ("took", "said"), of nothing that was done, is "".

    Args:
        words: a clause, or a part of one, spelt out.
    """
    for verb in sorted(FINITE.finditer(words), key=lambda verb: _is_before_noun(words, verb)):
        helps = _HELPS.fullmatch(verb[0]) is not None
        helped = _HELPED.match(words, verb.end()) if helps else None
        told = helped[1] if helped else verb[0]
        if told in _HOLLOW:
            return next(filter(is_deed_noun, _WORD.findall(words, 0, verb.start())), "")
        if helped or not helps:
            return told
    return ""


def _is_before_noun(words: str, verb: re.Match[str]) -> bool:
    """Say whether a verb is a participle that says of which kind something is."""
    return words.endswith(("the ", "The ", " a "), 0, verb.start())


def spelt_out(words: str) -> str:
    """Return words with the deeds that are told in several words told in one."""
    words = _COURT_DID.sub(r"\1ruled \2", words)
    words = _RACE_ENDED.sub("quit the race", words)
    words = _SENTENCED.sub("sentenced ", _FOUND_GUILTY.sub("convicted ", words))
    for pattern, whole in _PHRASAL:
        words = pattern.sub(whole, words)
    return words


@lru_cache(maxsize=1 << 14)
def deed_of(word: str) -> str:
    """Return what deed a word in small letters tells, "" where the table has none."""
    return _table().get(word, "")


def is_deed_noun(word: str) -> bool:
    """Say whether a word names a deed, as "the killing", "Tuesday's ruling" do."""
    return word in _NOUNS or (word.endswith("s") and word[:-1] in _NOUNS)


@cache
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in re.sub(r"\n\s+", " ", _DEEDS).strip().splitlines():
        deed, _, words = line.partition(":")
        for word in words.replace("*", "").split():
            for form in _forms(word):
                found.setdefault(form, deed)
    return MappingProxyType(found)


def _forms(word: str) -> Iterator[str]:
    if word.endswith("."):
        yield word[:-1]
        return
    yield word
    yield from (form for form, of in IRREGULAR.items() if of == word)
    yield f"{word}es" if word.endswith(("s", "ch", "sh", "x")) else f"{word}s"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    elif word.endswith("e"):
        yield from (f"{word}d", f"{word[:-1]}ing", f"{word[:-1]}ings")
    else:
        for stem in (word, word + word[-1]):
            yield from (f"{stem}ed", f"{stem}ing", f"{stem}ings")
