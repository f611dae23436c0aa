"""The forms of common irregular verbs: "sold" is of "sell", and past; and what common verbs are."""

from __future__ import annotations

from typing import Final

_FORMS: Final = tuple(
    one.split("/")
    for one in (
        "sell/sold leave/left tell/told hide/hid/hidden hold/held lose/lost meet/met make/made"
        " take/took/taken give/gave/given win/won begin/began/begun find/found lead/led"
        " fall/fell/fallen rise/rose/risen see/saw/seen go/went/gone come/came keep/kept"
        " build/built buy/bought bring/brought catch/caught fight/fought think/thought"
        " teach/taught pay/paid send/sent spend/spent stand/stood strike/struck"
        " write/wrote/written speak/spoke/spoken break/broke/broken choose/chose/chosen"
        " know/knew/known grow/grew/grown draw/drew/drawn drive/drove/driven fly/flew/flown"
        " flee/fled shoot/shot steal/stole/stolen swear/swore/sworn throw/threw/thrown"
        " wear/wore/worn become/became deal/dealt feel/felt mean/meant say/said sink/sank/sunk"
        " swim/swam shut/shut quit/quit cost/cost cut/cut put/put set/set hit/hit hurt/hurt"
        " withdraw/withdrew/withdrawn overthrow/overthrew/overthrown forgive/forgave"
        " forbid/forbade/forbidden slay/slew/slain overrun/overran"
        " seek/sought beat/beat/beaten bear/born/borne burst/burst bind/bound blow/blew/blown"
        " dig/dug drink/drank/drunk eat/ate/eaten feed/fed forget/forgot freeze/froze/frozen"
        " get/got hang/hung hear/heard lay/laid lend/lent ride/rode/ridden run/ran"
        " shake/shook/shaken sing/sang/sung sit/sat sleep/slept spread/spread sweep/swept"
        " stick/stuck bend/bent bite/bit/bitten slide/slid wake/woke/woken breed/bred leap/leapt"
        " shrink/shrank/shrunk spring/sprang/sprung withhold/withheld understand/understood"
        " mistake/mistook/mistaken arise/arose/arisen shed/shed light/lit rebuild/rebuilt"
        " oversee/oversaw/overseen overcome/overcame swing/swung spin/spun weave/wove/woven"
        " retake/retook/retaken outgrow/outgrew/outgrown burn/burnt kneel/knelt upset/upset"
        " tear/tore/torn undergo/underwent uphold/upheld overturn/overturned"
    ).split()
)
IRREGULAR: Final = {form: forms[0] for forms in _FORMS for form in forms}
PASTS: Final = frozenset(form for forms in _FORMS for form in forms[1:])
SHORT: Final = {
    "died": "die", "dies": "die", "sued": "sue", "sues": "sue", "lied": "lie", "tied": "tie",
}  # fmt: skip
"""Verbs that are too short to be known by their ending."""
COMMON: Final = frozenset(
    (
        "accept accuse achieve acquire add admit adopt affect agree allege allow alter announce "
        "appeal appear apply appoint approve argue arrive ask assess assume attend attract "
        "avoid become begin believe belong blame block bring build buy call cancel carry cause "
        "challenge chair choose claim climb collect combine come command compare compete "
        "complain concern conduct confirm connect consider consist contain continue contribute "
        "convict cost cover create criticise criticize cross deal decide declare decline defeat "
        "defend delay deliver demand deny depend describe deserve destroy determine develop die "
        "direct disagree disappear discover discuss dismiss dispute divide dominate doubt draw "
        "drive drop earn emerge employ enable encourage end enjoy ensure enter establish "
        "examine exceed expect explain export express extend face fail fall favor favour fear "
        "feature feel fight fill finance find fit fly follow forbid force gain get give go "
        "govern grow guarantee handle happen harm hate have head hear help hide hire hit hold "
        "hope identify ignore import improve include increase indicate involve join keep kill "
        "know lack last lead learn leave lend let lie live look lose love maintain make manage "
        "marry mean meet miss need notice obtain occupy occur offer open operate oppose order "
        "own owe participate pay perform persuade plan play point possess predict prefer "
        "prepare present prevent produce promise propose protect prove provide publish push "
        "raise reach receive recognise recognize recommend reduce refer reflect refuse reject "
        "release rely remain remember remove replace represent require resist respond result "
        "return reveal rise rule run say see seek seem sell send serve set show sit slow solve "
        "speak spend stand start state stay stop struggle succeed suffer suggest support "
        "suspect take talk teach tell tend test think threaten treat try turn undergo "
        "understand urge use visit vote wait walk want warn watch wear welcome win wish "
        "withdraw work worry write "
    ).split()
)
"""Verbs of news in their plain form; many of them are nouns as well."""
