"""Words of newsroom English that may stand for each other: "shut" for "close", "inquiry" as well.

Each group is one sense. What stands before ">" is the more general word and may stand for what is
behind it, never the other way round: a "recall" is a "decision", not every decision is a recall. A
verb with its particle is one word ("throw_out"). Kept strict: it says what a rephrased sentence
may be taken for, so that words which only go together ("arrest", "charge") are no group, and
neither is a word with one that is surer ("show", "suggest") or graver ("murder", "kill").
"""

from __future__ import annotations

from typing import Final

_WRITTEN: Final = """
shut close shut_down closure; reopen open_again; start begin launch commence kick_off outset
beginning set_in; open > launch start begin; end finish conclude stop wind_up; halt stop suspend
block freeze; continue go_on carry_on keep_on persist last; delay postpone put_off defer push_back
hold_up adjourn; cancel call_off scrap drop abandon; abolish scrap repeal do_away eliminate; reject
turn_down vote_down rebuff spurn defeat throw_out rejection; refuse decline balk refusal; reject
refuse; rule_out exclude; dismiss throw_out toss_out reject dismissal; fire sack dismiss oust remove
dismissal sacking firing removal ouster; resign quit step_down stand_down step_aside resignation;
leave depart exit go_away departure > resign quit retire step_down flee; retire stand_down bow_out
retirement; appoint name choose pick select nominate tap install appointment nomination selection;
succeed replace take_over; replace substitute swap; approve okay endorse sign_off pass adopt ratify
approval; support back endorse favor favour backing endorsement; oppose object resist fight
opposition; criticise criticize condemn denounce attack slam assail criticism; praise hail applaud
commend laud; welcome greet; warn caution alert; urge call_on exhort appeal; ask request seek
appeal > demand urge; want seek > demand insist; demand insist call_for; seek look_for try; call_for
> demand urge; plan intend aim mean; plan scheme program programme project; promise pledge vow
undertake; warn > threaten; announce declare disclose unveil reveal announcement; announce > say;
reveal disclose show uncover expose; show demonstrate; suggest imply hint indicate > show find; find
discover uncover locate turn_up; determine establish find_out ascertain; know aware > determine
establish learn; learn find_out hear discover; believe think feel consider belief; doubt question
sceptical skeptical skepticism scepticism; fear worry concern afraid; expect forecast predict
anticipate foresee; estimate reckon put; seem appear; help assist aid; prevent keep stop bar block
hinder; allow let permit enable; forbid ban bar prohibit outlaw; limit cap restrict curb; force
compel oblige make; require need oblige necessary must have; tell > order instruct direct command;
order instruct direct command; release free set_free let_out; release publish issue put_out; publish
issue print; hold > detain arrest keep jail; keep hold retain > refuse; deliver hand bring;
hand_over turn_over transfer surrender give deliver; give grant award hand donate present; pay >
spend; fund finance pay_for bankroll pay; cost price expense; expensive costly cost; save spare;
sell sell_off dispose unload sale disposal; buy purchase acquire take_over snap_up acquisition
takeover; deal agreement accord pact treaty settlement contract; deal transaction trade; get receive
obtain > win gain secure; send dispatch ship; bring carry take ferry transport; move transfer shift
switch relocate change; go travel head journey; arrive come reach turn_up get; return come_back
go_back; visit tour trip; meet talk; discuss talk debate negotiate confer discussion negotiation;
talk discuss meeting; disagree differ dispute; argue contend maintain; claim assert contend allege
maintain; deny dispute reject denial; admit acknowledge concede confess admission; blame fault;
acquit clear acquittal; convict guilty conviction; jail imprison prison imprisonment; sentence jail
imprison; court judge; jury court; lawsuit suit case complaint; sue lawsuit suit legal court; court
> judge jury tribunal; legal > court judge sue lawsuit; challenge contest dispute appeal; case trial
proceeding; investigate probe inquire look_into examine investigation inquiry enquiry investigator;
study examine research look_at analyse analyze; study research survey report paper work trial;
researcher scientist academic expert; researcher scientist > team; expert specialist analyst; test
trial check; check inspect examine inspection; rise increase go_up climb grow gain jump surge soar
growth up higher; raise increase lift put_up; rise raise; fall drop decline decrease go_down slip
slide dip sink down lower shed; fall drop > plunge tumble slump plummet; cut reduce lower trim slash
reduction decrease scale_back; fall reduce; halve half; improve better improvement; recover recovery
improve; worsen deteriorate; exceed top surpass; total amount come; reach hit total; cause trigger
prompt bring_about set_off spark; lead prompt cause > trigger; happen occur take_place come_about;
hit strike shake > batter; die dead death perish drown kill; die_out extinct extinction wipe_out;
kill > murder slay assassinate execute massacre shoot; victim dead casualty; injure hurt wound
injury; hospital hospitalise hospitalize; crash collide collision hit; crash accident wreck;
accident > crash collision grounding fire; run_aground ground; burn fire blaze flame; damage harm;
hurt damage; destroy wreck demolish ruin flatten devastate level raze; damage > destroy wreck ruin;
demolish tear_down pull_down knock_down raze remove demolition; collapse fall cave_in give_way
fall_in; break_down collapse fail fall_through failure; rescue save; evacuate move_out
take_off; bring > lead; escape flee get_away run_away; flee leave escape; kidnap abduct seize
snatch; seize take capture grab confiscate; attack assault raid strike; attack > bomb shoot raid;
explode blow_up go_off blast explosion; gunman attacker; kidnapper captor gunman; take > steal
seize; steal rob theft; search look hunt comb manhunt; hunt search pursue chase; arrest catch
capture apprehend; protest demonstrate march rally demonstration; strike walk_out stoppage walkout
walk_off; protester demonstrator marcher; worker employee staff staffer; docker dock dockworker;
people > worker employee resident passenger volunteer patient voter villager visitor pupil student
member shareholder customer employ; job post position work employment; post job office; pay wage
salary earnings; company firm business group corporation maker operator; boss head chief chairman
leader; head lead run chair direct; run operate manage; leader head chief president boss; customer
client buyer; shareholder investor; share stock; earn make profit earnings; revenue sales turnover;
lose loss; merge combine join merger unite; bid offer; cheap low; money fund cash sum; lack without
short; child kid boy girl youngster pupil; pupil student schoolchild child; teacher > staff; parent
> mother father; person > man woman people; resident villager inhabitant citizen local people;
soldier troop; police officer policeman; official authority; official > spokesman spokeswoman
minister governor mayor inspector; government authority state administration; lawmaker legislator
deputy parliamentarian; parliament legislature lawmaker; law legislation bill act measure; rule
regulation; regulator watchdog; regulator > board agency commission; vote ballot poll; poll survey;
voter > people vote; win victory triumph; win > beat defeat; beat defeat overcome stun upset; score
goal strike net; equalise equalize level; match game fixture tie; team side club; manager coach
trainer boss; miss absent; house home building; vehicle car truck van; ship vessel boat; ship vessel
> ferry tanker freighter; plane aircraft jet airliner; road street route; harbor harbour port; town
city; village town; area region district zone province; country nation state; border frontier;
island isle; build construct put_up erect construction; make produce build manufacture production;
repair fix mend; remove take_away removal; split divide; offer supply; supply deliver provide; found
establish set_up start create; hold stage organise organize; take_part participate join involve;
cover include; include contain; mean signify; choose decide pick opt; decide choose resolve;
decision > ruling move vote choice recall verdict approve reject; ruling decision verdict judgment;
rule decide find; reverse overturn quash throw_out; file submit lodge hand_in; answer reply respond
response; speak talk; prove show; confirm verify; complaint complain; accuse allege; risk danger
threat; danger threat hazard; dangerous unsafe risky hazardous; fault flaw defect problem; problem >
fault flaw defect difficulty trouble; trouble bother; error mistake; faulty defective broken; recall
call_back; disease illness; sick ill; drug medicine treatment; doctor physician; cure heal; return
come_back comeback; warm heat hot; temporary short-lived brief; short brief; large big huge great
major; small little; main chief principal biggest; important major key; former ex one-time; recently
lately; quick fast swift; unlikely improbable; likely probable expect; disappoint let_down; surprise
stun shock; angry furious; anger fury outrage; happy pleased; illegal unlawful; breach violate break
violation; fighting battle clash combat struggle; war conflict fighting; truce ceasefire; enter
invade; withdraw pull_out pull_back withdrawal; bomb bombing; weapon arm gun; withhold hold_back
hide conceal keep; inform tell notify; watch see; draw attract bring pull; quake earthquake tremor;
hostage captive; film movie; newspaper paper daily; journalist reporter; row dispute quarrel;
statement announcement; comment remark; panel committee board commission; gather assemble; crowd
gathering; tax levy duty; debt loan; loan credit lend; borrow loan; bank lender; fine penalty;
penalty punishment; punish penalise penalize punishment; award prize; honour honor award; celebrate
mark; marry wed wedding; birth born; live reside; survive live; accept agree take acceptance;
consider weigh mull study; oversee supervise manage; control run; introduce bring bring_in present;
change alter amend revise; maintain keep; restore reinstate bring_back; resolve solve settle;
guarantee ensure; close narrow; remain stay; enter go_into join; secure win obtain; steady stable;
serious severe grave; minor slight; link connect tie relate; cooperate collaborate; oust overthrow
topple; expel throw_out deport; flight flee; mistreat abuse; fraud swindle defraud; forge fake
counterfeit; mislead deceive; header head; predict prediction; nausea sick; adopt accept; join >
merge; depart leave; unclear > not; shortly soon; attend > visit; hire recruit employ take_on;
narrow > close; serve work; boy son; girl daughter; suspend suspension; transplant graft; agency
office; demolition > removal; climate weather; lead > cause; scared afraid frightened; shooting
gunfire; ill unwell; pregnant expect; crew sailor; sailor seaman; captain skipper; hurt harm; theory
idea hypothesis notion; point_out note; turn_off switch_off; turn_on switch_on activate; influence
affect sway; push drive lead; push press urge; stage phase leg; researcher scientist > astronomer
biologist physicist chemist geologist economist; play act perform; carry_out conduct perform do;
conduct hold; undergo have; suffer have; treat care; nurse care; recover survive; spread expand;
expand grow extend enlarge; extend lengthen prolong; shorten cut; shrink contract reduce; add
increase; boost increase raise lift strengthen; weaken reduce; strengthen boost reinforce; ease
relax loosen; tighten toughen; toughen harden; pressure press push; avoid avert prevent; protect
guard shield defend; watch monitor; monitor track follow; track trace; trace find; spot see notice;
claim demand; aim target; target goal; aim goal purpose; purpose reason; reason cause; result
outcome; effect impact consequence; consequence result; benefit help gain; advantage benefit;
obstacle barrier hurdle; attempt effort bid try; success win; rival competitor opponent; ally
supporter; supporter backer; critic opponent; member > lawmaker; senator lawmaker; congressman
lawmaker; premier prime; monarch king queen; pope pontiff; bishop cleric; cleric priest imam; church
> congregation; mosque > congregation; pray worship; school > college academy university; university
college; campus university; professor academic; lecturer academic; lesson class; exam test; learn
study; train teach; train prepare; prepare ready; ready prepared; finish complete; unfinished
incomplete; open unveil inaugurate; unveil launch; launch introduce; invent develop; develop design;
design plan; draw_up prepare draft write; vote_for back support; vote_against oppose reject;
resolution motion; motion proposal; proposal plan idea suggestion; suggest propose recommend; advise
recommend urge; advice recommendation; adviser aide; aide assistant; assistant deputy; deputy vice;
ambassador envoy diplomat; diplomat official; summit meeting talk; conference meeting; session
meeting; invite ask; host hold; greet meet; apologise apologize sorry; mourn grieve; funeral burial
bury; bury lay_rest; grave tomb; virus infection; infect catch; outbreak epidemic; vaccinate
inoculate immunise immunize; surgery operation; operate surgery; surgeon doctor; nurse medic;
paramedic medic ambulance; clinic hospital; ward hospital; unconscious coma; scene site; site place
location; place location spot; headquarter base; office headquarter; factory plant mill; mine pit;
miner > worker; farm field; farmer grower; crop harvest; drought dry; dry arid; rain rainfall; snow
snowfall; wind gale; gale storm; cyclone storm hurricane typhoon; tornado twister; flood floodwater;
power electricity; blackout outage; fuel petrol gasoline; petrol gasoline gas; oil crude; energy
power; pipeline pipe; leak spill; pollution contamination; contaminate pollute taint; waste rubbish
garbage trash; clean purify; tree wood; wood forest timber; river stream; lake water; sea ocean;
coast shore; beach shore; mountain peak; peak summit; summit top; hill slope; train rail railway
railroad; subway metro underground; bus coach; lorry truck; motorcycle motorbike; bicycle bike
cycle; cyclist rider; driver motorist; pedestrian walker; pilot flier; airport airfield; airline
carrier; flight plane; passenger > tourist commuter; crew > sailor pilot; delay late hold_up; queue
line; fare ticket price; journey trip voyage; holiday vacation; tourist visitor; shopper customer;
retailer shop store; brand label; advertise advertisement ad; sale selling; product good; goods
product; tariff duty; quota limit; sanction penalty embargo; embargo ban; boycott shun; shun avoid;
subsidy aid grant; aid relief; donation gift contribution; donor giver; raise collect; collect
gather; invest put_in; investment stake; stake share holding; bond note; dividend payout; payout
payment; payment sum; pension retirement; retire pension; jobless unemployed out_work; unemployment
joblessness; layoff job cut redundancy; lay_off dismiss cut fire; union > worker; lease rent let;
tenant renter; landlord owner; mortgage loan; evict throw_out expel; house home property; property
house land; estate property; land property ground; buy shop; auction sale; bidder buyer; winner
champion victor; champion winner titleholder; title crown championship; championship title
tournament; tournament competition event; competition contest tournament; knock_out eliminate; draw
tie; defender back; goalkeeper keeper; striker forward; referee official umpire; penalty spot;
substitute replacement; lineup squad team; roster squad; record best; athlete competitor sportsman;
runner athlete; race contest; lap circuit; crowd spectator fan; fan supporter; stadium ground arena;
pitch field; debut first; sign recruit; sideline injure; fit healthy; healthy well; song track;
singer vocalist; band group; album record; concert show gig; show programme program; actor performer
star; actress performer star; director filmmaker; writer author novelist; novel book; painter
artist; painting picture canvas; picture photograph photo image; exhibition show display; display
show exhibit; museum gallery; theatre theater; play drama; audience viewer crowd; viewer audience
watcher; television tv; channel station network; broadcast air show; website site; internet web
online; computer machine; machine device; device gadget; phone mobile; software programme program;
hack break_in; information data detail; secret confidential; document paper file; file document
record; letter note; email message; message note; call phone ring; tell speak; conversation talk;
interview talk; editor journalist; magazine publication; law rule; illegal banned outlawed; legalise
legalize allow; prosecutor prosecution; lawyer attorney counsel barrister solicitor; testimony
evidence; jury juror; judge magistrate; prisoner inmate convict; cell jail; guard warden officer;
escape break_out; thief robber burglar; burglary break_in; robbery theft; theft stealing; loot
steal; drug narcotic; smuggle traffic; trafficker smuggler; gang group; shooter gunman; gun weapon
firearm pistol rifle; knife blade; stab knife; bullet shot; body corpse remains; autopsy postmortem;
clue evidence lead; detective investigator officer; detain arrest; interrogate question; raid
search; unrest riot violence disorder; disturbance unrest; disperse break_up; army military troop
force; commander general officer; fighter rebel militant; rebel insurgent fighter; guerrilla rebel
fighter; coup takeover; overthrow coup; revolt uprising rebellion; occupy seize take; liberate free;
surrender yield; retreat withdraw; advance move; missile rocket; bombard shell bomb; warship ship;
warplane plane jet; helicopter chopper; refugee migrant; migrant immigrant; asylum refuge; citizen
national; native local; majority most; population people; census count; city > capital; capital
city; mayor > leader; suburb outskirts; neighbourhood neighborhood district area; square plaza;
skyscraper tower building; apartment flat; floor storey story; entrance gate door; space astronaut;
astronaut spaceman crew; spacecraft craft probe; orbit circle; planet world; launch send; species
kind type; kind type sort; animal creature; bacteria microbe germ; gene dna; experiment test trial;
laboratory lab; discovery find finding; finding discovery result; breakthrough advance; evidence
sign; sign indication signal; hint sign; ancient old; annual yearly; double twice; wrongly
mistakenly; accidentally mistake; deliberately intentionally purpose; rapidly quickly fast;
gradually slowly; suddenly abruptly; mainly mostly chiefly largely; nearly almost; roughly about;
approximately about; immediately once; eventually finally; previously earlier before; initially
first; currently now; repeatedly often; often frequently; rarely seldom; forgo give_up renounce
waive relinquish sacrifice; retain keep hold preserve; walk cross go; march walk; march cross; go
cross enter; ride travel; protect save guard; protect > fill reinforce; phone call ring telephone;
bring_in hire recruit; hire > bring_in; floor knock_down; stop > knock_out; knock_out stop; force
drive; leave > force drive evacuate; examine review; review examine; review study; concede
admit_defeat; forgive pardon; strangle choke; smother choke; retain > stay; keep > stay; approve >
back; take_office swear_in; swear_in inaugurate; inaugurate swear_in; break burst; burst break
rupture; rupture break; sound safe; duck dodge; sink founder; fetch bring; steer guide; guide lead;
feed nourish; cook prepare; hurry rush; rush hurry; speed hurry; throw hurl toss; hurl throw; toss
throw; push shove; pull drag; drag pull haul; haul drag pull; lift hoist; climb scale; jump leap;
leap jump; dig excavate; bury inter; plant sow; pick gather harvest; wash clean; paint decorate; sew
stitch; knit make; weave make; bake make; make knit weave bake brew; sing perform; dance perform;
perform sing dance play; teach lecture; lecture teach; quiz question; grill question; interrogate
grill; tease mock; mock ridicule; ridicule mock; insult offend; offend insult; scold rebuke
reprimand; rebuke reprimand scold; honor salute; salute honour; swindle cheat; hint signal; vanish
disappear; disappear vanish; emerge appear; appear emerge; surface emerge; crumble collapse; shatter
break; smash break; crack break; rip tear; tear rip; freeze ice; thaw melt; melt thaw; soak drench;
drown sink; starve hunger; hunger famine; famine hunger; heal recover; sleep rest; wake rouse; smile
grin; cry weep; weep cry; shout yell scream; yell shout; scream shout; whisper murmur; complain
grumble; grumble complain; boast brag; brag boast; joke quip; agree consent; consent agree
permission; permission consent leave; consult ask; ask consult; visit call_on; hug embrace; embrace
hug; dump discard; discard dump throw_away; store keep; rent hire; ship send; post mail; mail post;
deliver mail; lock secure; unlock open; light ignite; ignite light; extinguish put_out douse; douse
extinguish; put_out extinguish; mix blend; blend mix; cut chop; chop cut; twist turn; spin turn;
rotate turn spin; shake tremble; tremble shake; rock shake; shine glow; glow shine; detain hold;
reject vote_down defeat fail; beat win; win title; chain company store; press > urge;
pull_out > rescue save
"""
_CONVERSE: Final = """
beat lose; buy sell; purchase sell; acquire sell; lend borrow; win lose; receive give; get give;
receive send; pay receive; employ work; follow lead; lead trail; appoint become; name become; elect
become; win award; get award; receive award; receive grant; inherit leave; hire join
"""


def _group(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own, _, others = written.partition(">")
    return tuple(own.split()), tuple(others.split())


GROUPS: Final = tuple(map(_group, _WRITTEN.split(";")))
"""Each sense's words that stand for all of it, and those that they stand for besides."""
CONVERSES: Final = tuple(tuple(pair.split()) for pair in _CONVERSE.split(";"))
"""Two verbs that tell one deed from its two sides: whoever beats somebody does not lose."""
