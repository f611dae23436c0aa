"""Fields under which a paper puts what shares no affair, each with the words that tell of it.

As the desks of a newsroom are called; the wide classes of the IPTC's Media Topics, as far as a
word of the articles themselves names them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOLD_BY = """
earnings: income profit dividend
takeovers: takeover acquisition merger buyout tender stake
bonds: debenture notes
banking: bank lender
courts: court judge jury verdict prosecutor sentenced
police: gunman detective
prisons: prison inmate jail
crime: murder robbery homicide gang burglar
accidents: crash derailed wreckage
fires: firefighter blaze wildfire
conflict: airstrike militant militia rebel insurgent
elections: election ballot turnout
economy: inflation unemployment recession
animals: zoo wildlife elephant whale shark
motor racing: NASCAR
football: soccer striker midfielder goalkeeper quarterback touchdown
basketball: basketball
baseball: inning pitcher
cricket: wicket batsman
tennis: tennis
golf: golfer birdie
rugby: rugby
hockey: hockey
cycling: cyclist
athletics: sprinter marathon
boxing: boxer
film: movie movies films actor actress
television: sitcom showrunner
music: album singer band
theatre: theater playwright
books: novel novelist author
fashion: designer runway
food: restaurant chef recipe
tourism: tourist hotel
aviation: airline airliner jet
shipping: freighter cargo
weather: storm snow rain forecast
climate: emissions warming
energy: electricity pipeline
oil: crude barrel
mining: mine miner
farming: farmer crop agriculture
fishing: trawler catch
housing: tenant landlord rent
schools: school pupil teacher classroom
universities: university campus professor
science: scientist researcher
space: spacecraft astronaut orbit
technology: software app startup
medicine: patient hospital doctor
vaccines: vaccine vaccination
obesity: obese
cancer: tumour tumor
drugs: heroin cocaine opioid
marijuana: cannabis
abortion: abortion
immigration: immigrant migrant deportation
refugees: refugee asylum
terrorism: terrorist jihadist
racism: racist
religion: church bishop mosque
guns: gun firearm
pensions: pension pensioner
wages: wage
taxes: tax
unions: union picket
trade: tariff export
poverty: homelessness
corruption: bribe
polls: poll pollster
debates: debate
primaries: primary caucus
"""

_DESKS = """
sports: football basketball baseball cricket tennis golf rugby hockey cycling athletics boxing
motor racing; sport athlete championship tournament league coach Olympic
team player match
entertainment: film television music theatre books fashion; celebrity star audience comedy
concert Hollywood episode series fan drama
crime: police prisons courts crime guns corruption; arrested suspect charged fraud
kidnapped investigator accused trial victim shooting heroin cocaine
health: medicine vaccines cancer obesity abortion; health disease virus infection illness surgery
epidemic
conflict: conflict terrorism refugees; military troop soldier bomb hostage army fighter attack
bomber siege
business: earnings takeovers bonds banking economy wages trade oil energy mining taxes; business
company market investor sale consumer
science: science space climate technology animals; planet species research internet
education: schools universities; education student
travel: tourism aviation shipping; travel traveler passenger flight airport
disasters: accidents fires weather; disaster earthquake flood avalanche rescuer survivor
cyclone capsized
campaign: elections polls debates primaries; campaign candidate nominee nomination voter endorse
delegate
politics: ; political politician lawmaker senator congressman parliament legislation party
opposition
diplomacy: ; diplomat diplomatic ambassador embassy sanctions treaty foreign
"""
"""Wider desks, each with the fields that it takes in when these are too small, and with words."""


def _fields() -> dict[str, frozenset[str]]:
    made = {}
    for line in _TOLD_BY.strip().splitlines():
        name, _, others = line.partition(":")
        made[name] = words_of(f"{name} {others}")
    return made


def _desks() -> dict[str, frozenset[str]]:
    made = {}
    for entry in re.split(r"\n(?=[a-z]+:)", _DESKS.strip()):
        name, _, held = entry.partition(":")
        fields, _, words = " ".join(held.split()).partition(";")
        own = words_of(f"{name} {words}")
        made[name] = own.union(*(words for one, words in FIELDS.items() if one in fields))
    return made


OF_FIRMS = frozenset(("earnings", "takeovers", "bonds", "banking"))
"""Fields in which many firms do the same, each for itself."""
FIELDS: Mapping[str, frozenset[str]] = _fields()
"""A field's name, and the words of which each tells of it."""
DESKS: Mapping[str, frozenset[str]] = _desks()
"""The same of wider desks."""
