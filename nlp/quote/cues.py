"""The words that report speech, in all their forms, and what each may take.

A lexicon as data: verbs are listed by what they take, and their forms are made by the spelling
rules of English with a table of irregular ones.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["base", "s", "past", "participle", "ing"]


class Cue(NamedTuple):
    """One form of a verb of speech, and what it takes.

    `clause`: (that) a clause, or quoted words. `hearer`: first the person spoken to.
    `thing`: a noun phrase ("criticised the law", "called for talks"). `attitude`: holding
    rather than saying. `noun`: the same letters are often a noun ("a report", "claims").
    `weak`: speech only with "that" or marked words ("the talks continued"). `particles`: the
    prepositions that lead to what was said ("called for", "pointed to").
    """

    lemma: str
    form: Form
    clause: bool = False
    hearer: bool = False
    thing: bool = False
    attitude: bool = False
    noun: bool = False
    weak: bool = False
    particles: frozenset[str] = frozenset()


_CLAUSE = """
say add remember claim argue note state explain insist announce acknowledge admit warn declare
suggest tweet write reply respond continue conclude stress emphasise emphasize reiterate recall
remark observe assert allege contend maintain predict promise vow pledge reveal confirm deny
concede complain lament joke quip boast hint indicate testify propose recommend demand ask wonder
agree disagree report comment counter elaborate repeat retort shout yell whisper mutter cry
exclaim opine affirm reaffirm caution clarify confess disclose inquire enquire interject muse
proclaim profess protest reason recount relate rejoin signal specify speculate summarise summarize
swear theorise theorize threaten underline underscore attest echo volunteer highlight rule post
retweet message sigh gush crow deadpan chant fume thunder intone plead chime apologise apologize
brag grumble moan chuckle sob beam wail croon drawl growl hiss bark bellow roar gasp giggle grin
smile shrug laugh nod scoff sneer enthuse rave blurt stutter vent rage whine shriek murmur find
show believe think expect hope fear feel doubt suspect estimate say tell inform remind assure bare
reckon weep rue posit
advise notify reassure urge submit aver narrate question hold
"""

_HEARER = """
tell inform remind assure advise notify reassure ask warn promise persuade caution enjoin
"""

_THING = """
call describe criticise criticize praise accuse blast slam denounce condemn reject dismiss defend
mock urge express voice thank welcome hail laud commend applaud deride decry lambast lambaste
ridicule rebuke dub label brand characterise characterize depict portray liken tout congratulate
encourage exhort implore propose oppose appeal request advocate recommend refute dispute blame
announce acknowledge admit promise pledge vow deny note suggest stress emphasise emphasize
reiterate reveal confirm demand report highlight underline underscore explain claim predict
threaten mention echo recall signal lament cite refer point speak consider discuss bemoan deplore
repeat recount warn complain boast apologise apologize joke attack invoke reference proclaim chide
chastise scold berate decry assail castigate skewer disparage rail talk praise downplay defend
disavow disown reprimand flay remember enjoin term
"""

_PARTICLES = """
call:for,on refer:to point:to,out speak:of,about,against,out talk:about warn:of,against,about
complain:of,about boast:of,about brag:of,about joke:about apologise:for apologize:for appeal:for
hint:at allude:to rail:against agree:to,with disagree:with insist:on comment:on remark:on
argue:for,against advocate:for ask:about,for wonder:about marvel:at press:for lash:out plead:for
object:to attest:to testify:about rant:about tweet:about write:about,of elaborate:on reflect:on
muse:about,on inquire:about speculate:about lie:about protest:against report:on think:of,about
respond:to quip:about worry:about rule:out
"""

_WEAK = """
state rule post maintain continue comment remark message repeat find signal speak talk refer point
allude rail marvel press push lash object rant lie reflect respond volunteer chime fume moan sigh
chant crow message reason remember cry read consider relate elaborate view feel testify reply muse
sob beam wail croon growl bark roar gasp giggle grin smile shrug laugh nod rave vent rage whine
hiss submit bare weep narrate question hold
"""

_ATTITUDE = (
    "believe think expect hope fear feel doubt suspect consider view find show estimate reckon"
)

_NOUNS_WORDS = """
claim note state report comment counter protest signal post message call promise vow pledge demand
cry hope fear doubt suspect estimate show request appeal blame voice label slam blast threaten
joke chant sigh echo rule reply tweet view ask urge remark brand reason caution praise rebuke
dispute mention highlight volunteer advocate attack object point laugh smile advise term
"""
_NOUNS = frozenset(_NOUNS_WORDS.split())

_IRREGULAR: dict[str, tuple[str, str, str, str]] = {
    # base: (third person, past, participle, -ing)
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "show": ("shows", "showed", "shown", "showing"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "label": ("labels", "labelled", "labelled", "labelling"),
    "refer": ("refers", "referred", "referred", "referring"),
    "signal": ("signals", "signalled", "signalled", "signalling"),
    "weep": ("weeps", "wept", "wept", "weeping"),
    "echo": ("echoes", "echoed", "echoed", "echoing"),
}
_DOUBLING = frozenset("submit aver sob nod shrug grin quip brag slam chat rap hum pen".split())
_PAST_ONLY = {"hold": "held", "question": "questioned"}
"""Verbs whose other forms are nouns far more often ("the question that she faced")."""
_SPELLINGS = {
    "labeled": "labelled",
    "labeling": "labelling",
    "signaled": "signalled",
    "signaling": "signalling",
}


def _forms(verb: str) -> tuple[tuple[str, Form], ...]:
    """Return the forms of a verb by the spelling rules of English, irregular ones by the table."""
    if verb in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[verb]
        return (
            (verb, "base"),
            (third, "s"),
            (participle, "participle"),
            (past, "past"),
            (ing, "ing"),
        )
    if verb in _PAST_ONLY:
        return ((_PAST_ONLY[verb], "past"),)
    if verb in _DOUBLING:
        stem = verb + verb[-1]
        return (verb, "base"), (verb + "s", "s"), (stem + "ed", "past"), (stem + "ing", "ing")
    if verb.endswith("e"):
        stem = verb[:-1]
        return (verb, "base"), (verb + "s", "s"), (stem + "ed", "past"), (stem + "ing", "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        stem = verb[:-1]
        return (verb, "base"), (stem + "ies", "s"), (stem + "ied", "past"), (verb + "ing", "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return (verb, "base"), (third, "s"), (verb + "ed", "past"), (verb + "ing", "ing")


def _lexicon() -> dict[str, Cue]:
    """Make the table of all forms of all verbs of speech, with what each may take."""
    clause, hearer, thing, attitude, weak = (
        frozenset(words.split()) for words in (_CLAUSE, _HEARER, _THING, _ATTITUDE, _WEAK)
    )
    particles = {
        verb: frozenset(listed.split(","))
        for verb, _, listed in (entry.partition(":") for entry in _PARTICLES.split())
    }
    table: dict[str, Cue] = {}
    for verb in sorted(clause | hearer | thing | attitude | weak | set(particles)):
        for form, kind in _forms(verb):
            table[form] = Cue(
                verb,
                kind,
                clause=verb in clause,
                hearer=verb in hearer,
                thing=verb in thing,
                attitude=verb in attitude,
                noun=verb in _NOUNS and kind in ("base", "s"),
                weak=verb in weak,
                particles=particles.get(verb, frozenset()),
            )
    for other, usual in _SPELLINGS.items():
        table[other] = table[usual]
    return table


CUES: dict[str, Cue] = _lexicon()
"""Every form of every verb of speech, in small letters."""

SPEECH_NOUNS = frozenset(
    "claim claims statement statements assertion assertions suggestion suggestions accusation"
    " accusations allegation allegations announcement promise promises vow vows pledge pledges"
    " warning warnings prediction predictions argument arguments contention report reports comment"
    " comments remark remarks insistence admission acknowledgment acknowledgement complaint"
    " complaints assurance assurances declaration revelation denial belief".split()
)
"""Nouns that hold what was said in a clause with "that" ("the mayor’s claim that …")."""

CUE_WORDS = (
    frozenset(CUES)
    | {form.capitalize() for form in CUES}
    | SPEECH_NOUNS
    | {"according", "According", "put", "puts", "opinion", "words", "belief"}
)
"""The words without which a sentence with no quotation marks reports nothing."""
