"""Fields under which a paper puts what shares no affair, each with the words that tell of it.

As the desks of a newsroom are called; the wide classes of the IPTC's Media Topics, as far as a
word of the articles themselves names them.
"""

from __future__ import annotations

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
film: movie movies films actor actress director
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


def _fields() -> dict[str, frozenset[str]]:
    made = {}
    for line in _TOLD_BY.strip().splitlines():
        name, _, others = line.partition(":")
        made[name] = frozenset(words_of(f"{name} {others}"))
    return made


OF_FIRMS = frozenset(("earnings", "takeovers", "bonds", "banking"))
"""Fields in which many firms do the same, each for itself."""
FIELDS: Mapping[str, frozenset[str]] = _fields()
"""A field's name, and the words of which each tells of it."""
