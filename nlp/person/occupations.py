"""What somebody lives by, as far as a role tells it: a violinist plays, a judge sits in court.

Most people keep to one line of life, many pass from one to its neighbour, and hardly anybody is in
two distant ones at once. That is what tells two bearers of one full name apart, and it has to
leave politicians alone: they come from everywhere. Words that many lines share ("director",
"captain", "member") tell nothing here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Distance = Literal["same", "near", "far", "farthest"]

_WORDS = {
    "politics": """
        president minister prime-minister premier pm chancellor senator sen senators representative
        rep congressman congresswoman governor gov mayor lawmaker legislator deputy mp mla mep msp
        councillor councilman councilwoman councilor alderman assemblyman assemblywoman politician
        secretary-of-state ambassador envoy diplomat king queen prince princess sultan emir
        vice-president undersecretary governor-general regent dictator candidate nominee
        front-runner frontrunner majority-leader minority-leader opposition-leader party-leader
        whip democrat republican head-of-state secretary-general
    """,
    "law": """
        judge magistrate justice prosecutor attorney lawyer barrister solicitor
        jurist public-defender notary
    """,
    "forces": """
        gen lt col sgt maj capt cpl adm admiral colonel sergeant lieutenant corporal brigadier
        soldier marine detective constable sheriff superintendent trooper police-chief
        police-officer policeman policewoman police-commissioner army-chief field-marshal
        army-officer inspector commodore major-general lieutenant-general gendarme infantryman
    """,
    "sport": """
        footballer striker midfielder goalkeeper keeper winger batsman batter bowler boxer golfer
        jockey referee sprinter swimmer cyclist gymnast skater quarterback linebacker pitcher
        catcher wicketkeeper skier rower wrestler judoka fencer triathlete hurdler runner
        marathoner athlete coach head-coach football-manager centre-back full-back forward
        cricketer surfer sportsman sportswoman olympian paralympian medallist rugby-player
        tennis-player football-player basketball-player cricket-player hockey-player
        baseball-player chess-player racing-driver racing-cyclist
    """,
    "stage": """
        violinist cellist pianist drummer guitarist flautist organist trumpeter harpist oboist
        violist percussionist saxophonist bassist singer singer-songwriter soprano tenor baritone
        mezzo-soprano rapper musician composer actor actress comedian dancer ballerina
        choreographer sculptor filmmaker film-director
        illustrator ceramicist cinematographer artist frontman songwriter
        film-maker theatre-director
    """,
    "letters": """
        poet novelist playwright essayist dramatist
    """,
    "medicine": """
        surgeon nurse midwife dentist pharmacist paramedic physician cardiologist neurologist
        oncologist paediatrician pediatrician psychiatrist gynaecologist gynecologist anaesthetist
        radiologist pathologist dermatologist neurosurgeon veterinarian vet epidemiologist
        physiotherapist obstetrician matron general-practitioner gp
    """,
    "faith": """
        bishop archbishop priest pastor imam rabbi monk nun vicar curate canon chaplain deacon
        cardinal pope ayatollah minister-of-religion abbot abbess preacher rector mufti lama
        missionary
    """,
    "trade": """
        farmer fisherman bus-driver taxi-driver lorry-driver truck-driver
        train-driver carpenter electrician plumber baker butcher barber mechanic miner builder
        bricklayer welder shepherd herder beekeeper weaver gardener tailor shopkeeper waiter
        waitress cleaner firefighter postman postwoman harbour-master harbor-master harbourmaster
        harbormaster stationmaster station-master lighthouse-keeper pilot sailor seaman cook
        hairdresser bartender grocer plasterer roofer blacksmith cobbler cabinet-maker
        boatbuilder boat-builder docker dockworker crane-operator ferryman bookkeeper cashier
        receptionist librarian locksmith glazier joiner mason miller
        street-vendor vendor market-trader seamstress trawlerman lock-keeper signalman
        woodcutter logger beautician caretaker janitor
    """,
    "science": """
        professor lecturer historian physicist chemist biologist geologist astronomer
        oceanographer archaeologist anthropologist sociologist economist mathematician
        researcher scientist geographer cartographer demographer linguist palaeontologist
        paleontologist botanist zoologist ecologist psychologist meteorologist entomologist
        political-scientist statistician philologist
    """,
    "business": """
        ceo cfo coo chief-executive chief-executive-officer chief-financial-officer banker
        businessman businesswoman entrepreneur investor trader financier industrialist tycoon
        magnate mogul shipowner hotelier restaurateur publisher billionaire stockbroker
        property-developer chief-operating-officer oligarch venture-capitalist
    """,
    "media": """
        reporter journalist correspondent editor columnist presenter broadcaster anchor newsreader
        editor-in-chief photojournalist blogger podcaster radio-host talk-show-host newsman
        anchorman anchorwoman weatherman sportswriter
    """,
}
_LINE_OF = {word: line for line, words in _WORDS.items() for word in words.split()}

_FARTHEST = frozenset(
    frozenset(pair.split())
    for pair in (
        "sport law", "sport medicine", "sport faith", "stage law", "stage medicine", "stage trade",
        "law medicine", "law trade", "law faith", "medicine trade",
    )
)  # fmt: skip
"""Lines that hardly anybody leads at once, or passes between."""
_FAR = frozenset(
    frozenset(pair.split())
    for pair in (
        "politics sport", "politics stage", "politics medicine", "politics trade",
        "politics faith", "politics forces", "business sport", "business stage",
        "business medicine", "business trade", "business faith", "business forces",
        "media medicine", "media trade", "media faith", "media forces", "science sport",
        "science stage", "science forces", "science faith", "science trade", "sport stage",
        "sport trade", "sport forces", "stage faith", "stage forces", "medicine forces",
        "medicine faith", "forces trade", "forces faith", "faith trade", "law forces",
        "letters sport", "letters trade", "letters forces",
    )
)  # fmt: skip
"""Lines that some do pass between: they tell two people apart only in two countries."""

_SEGMENT = re.compile(r"\s+and\s+|\s+turned\s+|\s*[,;/]\s*|\s+-\s+|\s+[–—]\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:of|for|at|in|with|to|on|from|who|whose|under|by|about|since|that|based|during|before"
    r"|after|against|near)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PAST = re.compile(
    r"\b(?:former|formerly|ex|retired|late|then|once|one-time|onetime|outgoing|past|previous|ousted"
    r"|deposed|fired)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s\b")
_LONGEST = 3  # words of an office


class Occupation(NamedTuple):
    """The lines of life that a role tells of, and those that it tells of as over."""

    now: frozenset[str]
    past: frozenset[str]


@lru_cache(maxsize=20_000)
def of(role: str) -> Occupation:
    """Return what somebody who is called so lives by, and lived by.

    Args:
        role: a role as an article has it: "former footballer and judge of the county court".

    Returns:
        Lines of life by name; both empty where the role tells of none.
    """
    now: set[str] = set()
    past: set[str] = set()
    before = False
    for segment in _SEGMENT.split(_POSSESSIVE.sub("", role)):
        before = _PAST.search(segment) is not None
        line = _of_office(_TAIL.sub("", segment))
        if line is not None:
            (past if before else now).add(line)
    return Occupation(frozenset(now), frozenset(past))


def _of_office(words: str) -> str | None:
    """Return what the last words of an office tell; what stands before them qualifies it."""
    found = _WORD.findall(words.lower())
    for length in range(min(_LONGEST, len(found)), 0, -1):
        line = _LINE_OF.get("-".join(found[-length:]))
        if line is not None:
            return line
    return None


def distance(ones: frozenset[str], others: frozenset[str]) -> Distance:
    """Return how far two people's lines of life lie from each other: the nearest two of them.

    Args:
        ones: what the one lives by.
        others: what the other lives by.

    Returns:
        "near" too where one of them is unknown: nothing keeps them apart.
    """
    if not ones or not others:
        return "near"
    if ones & others:
        return "same"
    pairs = {frozenset((one, other)) for one in ones for other in others}
    if pairs <= _FARTHEST:
        return "farthest"
    return "far" if pairs <= _FARTHEST | _FAR else "near"
