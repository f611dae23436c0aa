"""Words that tell people from institutions and places in a run of capitalised words."""

from __future__ import annotations

from functools import lru_cache

_ORGANISATION_WORDS = """
academy administration agency alliance army assembly association authority bank board bureau
business cabinet campaign center centre chamber church city club coalition college commission
committee company conference congress convention cooperation corp corporation council county court
daily democrats democrat department embassy enterprise enterprises exchange express federation fed
fire force forces forum foundation front fund gazette government group guard guardian headquarters
herald high hospital hotel house inc industries initiative institute institution intelligence
international journal justice-department kingdom law league ltd ministry mission movement museum
nation nations navy network news newspaper office organisation organization parliament partners
party police post press project register republic republican republicans review school schools
securities security senate service services society states station street studio studios summit
supreme system team telegraph times tower treasury tribune trust union united university watch
white world airlines airport airways magazine media online radio television tv cnn bbc abc nbc cbs
fox reuters ap afp nato asean un eu us usa uk fbi cia gop nyt pentagon kremlin capitol treaty act
bill plan program programme fund islands island river lake mountain sea ocean bay beach park road
avenue square bridge province district state valley war day week month year election elections
debate amendment atoll reef desert canyon creek falls forest hills mount peninsula plains port
flight highway stadium arena memorial monument resolution constitution covid covid-19 twitter
facebook google amazon apple microsoft boeing youtube instagram award awards prize cup festival
games olympics brexit obamacare medicare medicaid caucus panel quartet partnership workers holdings
ventures rovers wanderers athletic albion transit railway railways lines row lane boulevard terrace
gardens palace bowl books records laboratory laboratories technologies systems solutions biologics
pharmaceuticals therapeutics sciences economics relations affairs rights liberties order rankings
chronicle observer inquirer examiner dispatch bulletin broadcasting climate coal peninsula harbour
harbor fishermen voters principles behavior behaviour infirmary clinic hospice orphanage polytechnic
orchestra philharmonic savings band breakfast blues choir ensemble síochána siochana
"""
ORGANISATION = frozenset(_ORGANISATION_WORDS.split())
BODIES_IN_CAPITALS = frozenset(
    "un us eu uk usa ap afp bbc abc nbc cbs cnn fbi cia gop nyt tv".split()
)
"""Those that are written in capitals alone: "the UN" is a body, "Kim Sor Un" is not."""
SURNAMES_OF_BODIES = frozenset("white fox law press day lake mount guard".split())
"""Those that are common surnames too."""
SURNAMES_OF_PLACES = frozenset(
    "park lane bay court beach street bridge bank forest port creek falls hills".split()
)
"""Those that are surnames, and places that bear a given name besides ("Victoria Park")."""

_PLACES_WORDS = """
afghanistan africa african alabama alaska albania algeria america american americans angola
argentina arizona arkansas armenia asia asian athens atlanta australia australian austria
baghdad bahrain bangkok bangladesh beijing belarus belgium berlin bolivia boston brazil britain
british brussels bulgaria burma cairo california cambodia cambodian cambodians cameroon canada
canadian canberra charlotte chicago chile china chinese cleveland colombia colorado connecticut
croatia cuba cuban cyprus dallas damascus delaware delhi denmark denver detroit dubai dublin
dutch ecuador egypt egyptian england english estonia ethiopia europe european finland florida
france french gaza geneva georgia german germany ghana greece greek hanoi hawaii houston hungary
iceland idaho illinois india indian indiana indonesia indonesian iowa iran iranian iraq iraqi
ireland irish islamabad israel israeli italian italy jakarta jamaica japan japanese jerusalem
jordan kabul kansas kentucky kenya kenyan khmer kiev kyiv korea korean kuwait kosovo laos lagos
latvia lebanon libya lithuania london louisiana luxembourg madrid maine malaysia malaysian malta
manchester manhattan manila maryland massachusetts mexican mexico miami michigan minneapolis
minnesota mississippi missouri montana morocco moscow mumbai myanmar nairobi naypyidaw nebraska
nepal netherlands nevada nigeria nigerian norway nairobi ohio oklahoma ontario oregon orlando
oslo ottawa pakistan pakistani palestine palestinian panama paris pennsylvania peru philadelphia
philippines phnom penh poland portugal pyongyang qatar quebec romania rome russia russian
russians rwanda saudi scotland scottish seattle senegal seoul serbia shanghai singapore slovakia
slovenia somalia spain spanish stockholm sudan sweden swedish switzerland sydney syria syrian
taiwan tanzania tehran tennessee texas thai thailand tokyo toronto toledo tunisia turkey turkish
uganda ukraine ukrainian utah uzbekistan vatican venezuela vermont vienna vietnam vietnamese
virginia wales warsaw washington wisconsin wyoming yemen zambia zimbabwe brooklyn hampshire
carolina jersey dakota western eastern northern southern west east north south central latin
hispanic latino latinos muslim muslims christian-right jewish jews catholic catholics islamic
islam shiite shiites shia sunni sunnis kurdish kurds hutu tutsi uighur uyghur rohingya tamil
karachi lahore peshawar rawalpindi quetta dhaka chittagong colombo kathmandu chennai kolkata
bengaluru bangalore hyderabad lusaka harare kampala kumasi accra abuja johannesburg durban pretoria
sinhalese pashtun hindu hindus sikhs buddhist buddhists orthodox
"""
PLACES = frozenset(_PLACES_WORDS.split())

_CALENDAR_WORDS = """
january february march april may june july august september october november december jan feb
mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday
sunday mon tue tues wed thu thur fri sat sun christmas easter ramadan eid diwali
halloween thanksgiving hanukkah passover
"""
CALENDAR = frozenset(_CALENDAR_WORDS.split())

_FUNCTION_WORDS = """
a an the this that these those he she it they we i you his her its their our my your who whom
whose which what when where why how if but and or nor so yet for of in on at by to from with as
than then there here while although though because since until unless after before during about
against among between into over under through without within is are was were be been being do
does did has have had will would can could may might must should not no yes all both each few
more most many much some any such other another only just also even still again now today
yesterday tomorrow tonight meanwhile however moreover instead despite according asked told said
speaking let get make one two three four five six seven eight nine ten first second last next
new old good great read see click follow watch like please thanks well oh why breaking exclusive
updated editor photo source image share advertisement story stories related never always earlier
later once perhaps maybe indeed thus hence therefore whether every several like
"""
FUNCTION = frozenset(_FUNCTION_WORDS.split())

_ROLE_NOUNS_WORDS = """
striker midfielder defender goalkeeper keeper winger batsman bowler boxer golfer footballer
referee
jockey boss gaffer pensioner shopkeeper fisherman housewife vendor mum mom dad grandmother
grandfather advocate barrister solicitor magistrate registrar elder
president minister secretary senator governor ambassador chancellor mayor premier spokesman
spokeswoman spokesperson chairman chairwoman chairperson chair director commissioner congressman
congresswoman chief head leader member analyst expert professor lecturer researcher fellow
scholar historian economist scientist doctor physician nurse lawyer attorney judge prosecutor
officer official representative candidate nominee strategist adviser advisor aide assistant
manager executive founder co-founder owner partner editor reporter journalist columnist author
writer correspondent anchor host producer actor actress singer artist musician coach player
captain activist campaigner organiser organizer coordinator consultant pollster farmer teacher
student worker driver resident villager activist engineer architect banker investor trader
businessman businesswoman entrepreneur billionaire general colonel commander major lieutenant
sergeant detective inspector sheriff superintendent bishop pastor priest monk imam rabbi king
queen prince princess sultan envoy diplomat deputy vice-president lawmaker legislator councillor
councilman councilwoman delegate politician democrat republican son daughter wife husband mother
father brother sister widow cousin uncle aunt niece nephew neighbour neighbor friend victim
survivor witness supporter voter volunteer veteran observer treasurer trustee librarian curator
chef designer developer photographer filmmaker poet novelist critic blogger astronaut pilot
firefighter paramedic psychologist psychiatrist therapist biologist physicist chemist
meteorologist forecaster specialist mogul magnate tycoon celebrity star comedian
regent governor-general premier-elect president-elect ceo cfo coo mp mla mlc mep msp
whip speaker justice counsel counselor negotiator surrogate operative donor supervisor trooper
admiral magistrate collector committeeman ayatollah
oceanographer geographer cartographer demographer carpenter
alderman constable marshal midwife dentist pharmacist surgeon beekeeper weaver potter
principal headteacher headmaster headmistress warden chaplain deacon canon vicar curate dean
provost
rector ombudsman clerk secretary-general commodore conductor violinist pianist drummer
guitarist singer-songwriter editor-in-chief protester commentator staffer passenger technician
dictator agent frontrunner front-runner master headman midwife intern apprentice trainee
cellist organist flautist flutist saxophonist trumpeter percussionist soloist vocalist lyricist
composer playwright dramatist essayist satirist cartoonist illustrator painter sculptor ceramicist
choreographer dancer ballerina soprano baritone impresario presenter newsreader
podcaster influencer cleric mufti patriarch abbot abbess nun friar missionary preacher lama
guerrilla militant rebel warlord insurgent gunman suspect defendant plaintiff claimant inmate
prisoner detainee hostage refugee migrant quarterback linebacker pitcher cyclist swimmer sprinter
gymnast wrestler skater skier rower sailor jockey umpire skipper substitute fielder champion
undersecretary lobbyist publicist archivist archaeologist veterinarian vet optician nutritionist
plumber electrician builder miner welder butcher tailor fishmonger gardener ranger cleaner porter
caretaker janitor waiter waitress barber hairdresser postman policeman fireman salesman
clergyman tradesman craftsman seaman serviceman handyman cameraman draughtsman foreman statesman
sportsman huntsman frontman newsman chieftain viceroy viscount baroness duchess empress
emperor tsar crown-prince consul attache attaché comptroller controller auditor actuary
statistician
mathematician philosopher sociologist theologian linguist botanist zoologist entomologist
epidemiologist virologist anthropologist climatologist ecologist conservationist environmentalist
naturalist ornithologist naturopath cardiologist mechanic machinist locksmith blacksmith
shareholder financier philanthropist socialite heiress heir whistleblower hacker programmer
winner scorer hero pupil mentor tutor colleague classmate girlfriend boyfriend fiance fiancee
fiancé fiancée stepson stepdaughter grandson granddaughter protege protégé rapper songwriter
stylist model racer golfer
goalscorer medallist medalist laureate pontiff pope
coroner mayoress lifeguard bodyguard schoolgirl schoolboy gran granny grandma grandad granddad
grandpa stepdad stepmum stepmom stepfather stepmother stepbrother stepsister
"""
ROLE_NOUNS = frozenset(_ROLE_NOUNS_WORDS.split())


_DEPARTMENT_WORDS = """
State Defense Defence Treasury Commerce Labor Labour Education Energy Homeland Health Interior
Justice Finance Agriculture Transportation Transport Foreign Information House Economy Environment
Trade Industry Tourism Culture Interior Affairs Security Development Veterans Services Planning
Science Technology Communications Women Religion Cults Home External Home Staff Commons Congress
Parliament Assembly Opposition Human Rights Refugees
Oil Petroleum Power Mines Mining Minerals Water Irrigation Fisheries Livestock Forestry Forests
Public Works Roads Railways Aviation Shipping Ports Housing Urban Rural Sports Youth Arts Heritage
Immigration Customs Revenue Budget Investment Investments Employment Manpower Welfare Social Family
Gender Innovation Research Telecommunications Broadcasting Media Electricity Climate Change Police
Administration Prisons Safety Lands Supply Industries Resources Cooperation Cooperatives Religious
"""
DEPARTMENTS = frozenset(_DEPARTMENT_WORDS.split())
"""What stands after "Secretary of", "Minister of", "Speaker of the", before the name."""
_BEFORE_OFFICES = ROLE_NOUNS | frozenset(
    "co vice ex sub under deputy then arch assistant acting two one multi self non".split()
)
_KEPT = 8192  # answers


@lru_cache(maxsize=_KEPT)
def is_role_noun(low: str) -> bool:
    """Say whether a word in small letters names what somebody is by office or trade."""
    if "-" in low:
        before, _, last = low.rpartition("-")
        if last in ROLE_NOUNS and (before in _BEFORE_OFFICES or before.endswith("-turned")):
            return True
    return low in ROLE_NOUNS or low.endswith(
        (
            "woman", "ologist", "-general", "-chief", "-charge", "ographer", "maker", "keeper",
            "owner", "holder", "leader", "worker", "writer", "player", "rider", "dealer", "seller",
            "grower", "breeder", "fighter", "trainer", "dweller", "evangelist", "technician",
        )
    )  # fmt: skip


_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "smith", "wright", "ant", "eer")
_NO_AGENT_WORDS = """
tanker trawler freighter cruiser destroyer steamer carrier liner schooner cutter bomber helicopter
tractor reservoir
after answer banner barrier blunder border career center centre chapter christian cluster computer
container corner counter cover dinner disaster disorder error explorer factor fever filter finger
floor flower folder former grant harbor harbour honor hour human implant importance improper
independent instant insider inter junior labor later ledger letter list major manor marker matter
measure meter minor mirror monster motor neither newer newsletter number offer older order other
paper parlor pillar plant poster powder power prayer primer printer proper quarter reactor
register reminder restaurant river roman rumor sector senior server shoulder shower sister
significant slaughter software stranger summer supper surrender tenor thriller tower transfer
trailer trailblazer twist variant vector warrant water weather winter wonder younger german
italian russian egyptian indian asian australian canadian brazilian iranian ukrainian norwegian
"""
_NO_AGENT = frozenset(_NO_AGENT_WORDS.split())


def is_agent_noun(low: str) -> bool:
    """Say whether a word in small letters looks like what somebody does: "glazier", "ferryman".

    The endings also end other words, so this serves only where a name is explained by "a …".
    """
    return len(low) > len("baker") - 1 and low.endswith(_AGENT_ENDINGS) and low not in _NO_AGENT


def is_title_case(words: list[str]) -> bool:
    """Say whether a line capitalises all but its small words, as some headlines do.

    In such a line capitals tell nothing of names.
    """
    for word in words:
        if word[0].islower() and word.lower() not in FUNCTION:
            return False
    return sum([word[0].isupper() for word in words]) * 3 > len(words) * 2
