"""What a question's words may be called in the text that answers it.

People ask "how many died?" where an article has "killed 257 people", and "did the stock fall?"
where it "plummeted". The groups are everyday newsroom English; a word stands in as many of them as
it has uses, and one that stands in none is looked for by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from nlp import query
from nlp.lexicon import countries
from nlp.lexicon.verb_forms import IRREGULAR
from nlp.names import normalise
from nlp.text import senses
from nlp.text.words import content_words, form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_WRITTEN: Final = """
die dies died dying dead death killed fatal fatally fatality toll perished slain; hurt injured
injuries wounded casualties; hurt injured > hospital hospitalised hospitalized stabbed slashed
lacerations; murder killed slain slaying shot; arrest detained jailed seized; custody held > arrest
detained jailed seized; sentence sentenced jail prison imprisonment term; cost price priced worth
value valued spent bill; paid pay pays payment salary wage earn; money fund finance financed dollars
paid; support supporters backs endorse endorsed endorsement favor favour allies; oppose opposed
opposition opponents critic criticised criticized criticism object condemned denounced rejected
complained; win wins winning victory beat defeated winner; ahead leading > winning front-runner
gaining favored favoured; lose lost loss defeat deficit; profit earnings income; fall fell drop
dropped decline declined plummeted plunged slipped sank tumbled slid lower decrease decreased slump;
rise rose risen increase increased jump climbed soared gained surged higher grew growth; buy buys
bought acquire acquired acquisition purchase purchased takeover; buy > bid tender control; plane
aircraft airplane jet jetliner airliner; sell sold sale; find found discovered discovery located
recovered; visit trip travelled traveled arrived toured stop; start begin began begun launched
opening; end ends finish close closed conclude; age aged old older year-old; promise promised pledge
pledged vow; quit resign resignation left leaving stepped; retire retired retirement > step stepped
leaving; fired sacked dismissed ousted > relieved; replace replaced succeed succeeded successor >
named appointed acting interim; resume resumed resumption > adjourned continue continued
continuation; suspend suspension halted stopped paused; fail failure collapse collapsed burst
breached; collapse collapsed > burst breached; promise > pledge; owns > owner controls shareholder;
free freed > released rescued; ban banned bans > suspended suspension; hire hired named appointed
chosen picked; angry anger furious fury outraged outrage upset rage fit tantrum screamed; dangerous
danger risk harmful harm unsafe toxic toxicity; wrong problem flaw defect fault bug bugs error; sue
sues sued suing lawsuit suit plaintiff complaint court filed; accuse accused accusation alleged
allegation charged charges claims; charge charged indicted accused; birth birthday birthplace >
born; deny denied denial rejected dismissed > pleaded; agree agreed agreement; agreement deal accord
pact > agree agreed; meet met talks summit; attack assault > bombing blast explosion strike
shooting; bombing blast explosion > attack; shooting > attack gunfire gunman gunmen; strike >
attack; poll survey percent; vote voted ballot poll election; march demonstration demonstrated
demonstrators protest rally rallied; job jobs post position employment; help aid assistance assist;
need require required; plan planned proposal proposed intends; cause caused reason due; study
research researchers studied; doctor physician; police officer cops; child children kid kids boy
girl boys; girl > baby toddler infant daughter teenager teen; boy > baby toddler infant son teenager
teen youth; ok okay safe alive > unharmed unhurt survived stable recovering awake hospital
condition; company firm corporation business; maker concern > company firm corporation business; big
large huge size; late delay postponed; crash collided collision wreck; happen occurred incident;
film movie movies; lawyer attorney counsel; rule ruled decision decided judge; allow permit
permission permitted let; stop stopped halt ban banned block prevent; escape escaped fled flee; save
saved rescue rescued; live lived home resident; famous known renowned; reward bounty offered;
confess confession admit admitted acknowledged pleaded; produce produced producer; return exchange
provided condition; board aboard passengers crew; share stock holdings investments invested stake;
row dispute feud quarrel spat tension; cut cuts cutting reduce reduced reduction trim trimmed
savings; caught captured arrested apprehended; caught arrested captured > eluded fugitive manhunt;
missing disappeared disappearance vanished; kidnap kidnapped kidnappers abducted abduction hostage
captured; apologise apologize apologised apologized apology sorry; attend audience crowd
participated; want demand seek sought ask; run runs head leads govern > chairman chief executive
president director founder owner leader mayor governor premier chancellor boss; owns owned owner
stake; sign signatures; watch viewers audience ratings; response respond reaction react reply
replied; invade invaded invasion; steal stole stolen theft robbed robbery; marry married wedding
wife husband; sick ill illness disease; fight fought battle clashes clashed; fire burned blaze; tax
taxes taxation; treat treatment; destroy destruction damage damaged; hit > damaged struck affected;
talk speak speech address discuss focus topic subject; brand label; release released publish debut
premiere opens; father dad; mother mom mum; grandfather granddad grandpa; grandmother grandma; film
movie picture; throw threw thrown tossed hurled dumped; hide hid hidden concealed; judge > justice
recorder magistrate sheriff commissioner; police > inspector superintendent constable sergeant
detective; prosecution > prosecutor prosecuting; defence > defending defender; defense > attorney;
job > director head chief former worked secretary minister
"""
_GROUPS: Final = tuple(
    tuple(
        frozenset(form for word in part.split() for form in form_of(word))
        for part in (group.partition(">")[0], group.replace(">", " "))
    )
    for group in _WRITTEN.split(";")
    if group.strip()
)
"""Words that ask, and all that they ask for, each in the form that `content_words` gives.

What stands behind ">" asks for none of the others: whoever runs a firm may be its chairman, but a
chairman is not its president.
"""
_FIRST_FORMS: Final = {word: first for word, first in IRREGULAR.items() if word != "born"}
"""Who was born is not who bears something."""
_ARRESTED = re.compile(
    r"\b(?:being held|(?:in|into|from|under) (?:[\w.’'-]+ ){0,2}custody(?! (?:battle|case|dispute"
    r"|fight|hearing|row))|held (?:without|captive|hostage|incommunicado|for questioning"
    r"|by (?:the )?police|on (?:suspicion|bail|charges|\$)|in (?:custody|jail|prison|detention"
    r"|connection)))\b",
    re.IGNORECASE,
)
"""Who is held is arrested; meetings are held as well."""
_ARREST: Final = "arrest"
_WON = re.compile(r"\b[Ww]on\b(?![’'])")
"""Left out of the content of a sentence as the beginning of "won’t"."""
_TYPED = re.compile(r"[^\W\d_][\w’'-]*[^\W_]")
_LOW = re.compile(r"\b[a-zß-ÿ][\w’'-]*[^\W_]")
_NAMED = re.compile(r"(?<=[\w,] )[^\W\d_a-zß-ÿ][\w-]*[^\W_]")
"""A word with a capital that opens no sentence."""
_SHORTEST = 3
_SHORT: Final = 4
"""Letters of a plural that keeps its ending elsewhere."""
_COMPOUND: Final = 6
"""Letters of a word that another may end in: "megamerger"."""
_PHRASAL: Final = """
come comes came coming out > released; run runs ran running out > expire; step steps stepped
stepping down > resign; call calls called calling off > cancelled; put puts putting off > postponed;
shut shuts shutting down > closed; set sets setting up > founded; turn turns turned turning down >
rejected; give gives gave giving given up > quit; break breaks broke broken breaking out > started;
blow blows blew blown blowing up > exploded; take takes took taken taking over > acquired; pull
pulls pulled pulling out > withdrew; find finds found finding out > learned; carry carries carried
carrying out > conducted; lay lays laid laying off > dismissed; lock locks
locked locking up > jailed
"""
_PHRASES: Final = tuple(
    (re.compile(rf"\b(?:{'|'.join(verb)}) {particle}\b", re.IGNORECASE), plain)
    for *verb, particle, _, plain in map(str.split, _PHRASAL.split(";"))
)
"""Verbs that say little without the word behind them, and one that says as much."""


@lru_cache(maxsize=1 << 12)
def called(word: str) -> frozenset[str]:
    """Return what one of a question's words may be called, itself among it.

    Args:
        word: The word, in the form that `content_words` gives it.
    """
    own = frozenset((word, _FIRST_FORMS.get(word, word), _single(word)))
    return own.union(*(names for asked, names in _GROUPS if not own.isdisjoint(asked)))


def plainly(question: str) -> str:
    """Return a question with one word for "come out" and the like, which would be left out.

    Args:
        question: What somebody typed.
    """
    for form, plain in _PHRASES:
        question = form.sub(plain, question)
    return question


def as_printed(question: str, text: str) -> str:
    """Write a question's names as a text prints them: "diaz" as "Díaz", "png" as "PNG".

    Args:
        question: What somebody typed.
        text: The text; a word that it also has in small letters is no name of it.
    """
    names = _names_of(text)
    told = frozenset(names.values())

    def printed(found: re.Match[str]) -> str:
        own = normalise(found[0])
        name = names.get(own) or names.get(own.removesuffix("s"))
        return name if name and found[0] not in told and content_words(own) else found[0]

    return _TYPED.sub(printed, question) if names else question


@lru_cache(maxsize=64)
def _names_of(text: str) -> dict[str, str]:
    """Return a text's names as it prints them, by their plain form."""
    lows = frozenset(_LOW.findall(text))
    return {normalise(name): name for name in _NAMED.findall(text) if name.lower() not in lows}


def means(word: str, lows: Sequence[str]) -> bool:
    """Tell whether a sentence has another word for one of a question's words.

    Args:
        word: The question's word, as it was typed.
        lows: The sentence's words, in small letters.
    """
    return senses.known((word.lower(),), senses.of_all((lows,)))


def has(word: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence has one of a question's words, under whatever name.

    Args:
        word: The question's word, as for `called`.
        words: The sentence's words (`of_sentence`).
    """
    names = called(word)
    if not names.isdisjoint(words):
        return True
    if (land := countries.named(word)) is not None:  # "Ireland" for "Irish"
        return any(countries.named(other) == land for other in words)
    return len(word) >= _SHORTEST and any(
        query.same(word, other) or (len(word) >= _COMPOUND and other.endswith(word))
        for other in words
    )


def of_sentence(words: str) -> frozenset[str]:
    """Return a sentence's content words, irregular verbs in their first form, too; and arrests."""
    found = set(content_words(_WON.sub("win", words.replace("-", " "))))
    if _ARRESTED.search(words):
        found.add(_ARREST)
    first = {_FIRST_FORMS[word] for word in found if word in _FIRST_FORMS}
    single = {_single(word) for word in found}
    return frozenset(found) | first | single


def _single(word: str) -> str:
    """Return "bid" for "bidd(ing)", and "bed" for "beds"."""
    short = len(word) == _SHORT and word.endswith("s") and not word.endswith(("us", "is"))
    return word[:-1] if short or word[-1:] == word[-2:-1] else word
