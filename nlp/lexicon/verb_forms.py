"""The forms of common irregular verbs, so that "sold" is known for "sell" and for past."""

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
        " withdraw/withdrew/withdrawn overthrow/overthrew forgive/forgave forbid/forbade/forbidden"
        " seek/sought beat/beat/beaten bear/born/borne burst/burst bind/bound blow/blew/blown"
        " dig/dug drink/drank/drunk eat/ate/eaten feed/fed forget/forgot freeze/froze/frozen"
        " get/got hang/hung hear/heard lay/laid lend/lent ride/rode/ridden run/ran"
        " shake/shook/shaken sing/sang/sung sit/sat sleep/slept spread/spread sweep/swept"
        " tear/tore/torn undergo/underwent uphold/upheld overturn/overturned"
    ).split()
)
IRREGULAR: Final = {form: forms[0] for forms in _FORMS for form in forms}
PASTS: Final = frozenset(form for forms in _FORMS for form in forms[1:])
