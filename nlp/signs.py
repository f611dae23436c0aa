"""What a sentence looks like, as far as a summary cares.

Whole quotation or half of one, question, call to action, aside, comment, plain fact: read off the
words alone, with small tables; none belongs to one publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.words import length

if TYPE_CHECKING:
    from nlp.values import Sentence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]|(?:''|``)[^“”\"«»`]{0,1000}?''")
_QUESTION = re.compile(r"\?[”’\"')\]]*$")
_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:'[a-z]+)?")  # Latin letters: so are all tables
_PERSONAL = _set(
    "I we We our Our ours my My mine me you You your Your yours us"
    " I'm I've I'd I'll we're We're we've We've we'll We'll you're You're you've you'll let's Let's"
)
_SAYS = _set(
    "said says told tells according added argued argues believe believes believed claimed claims"
    " reads wrote writes warned insisted stressed emphasized emphasised noted stated urged called"
    " announced"
    " thanked expressed praised criticized criticised described reaffirmed reported reports ruled"
    " ordered voted agreed law court judge police asked vowed pledged signed met"
)
_PAST = _set(
    "was were met went took came made gave held began won lost found left saw led sent fell rose"
    " struck hit broke spoke stood sat ran bought sold built brought taught fought caught kept"
    " became grew flew drove chose wore rode swore dealt drew cut shot killed died put set paid"
)
_JUDGES = _set(
    "should must ought sadly fortunately unfortunately clearly obviously surely frankly arguably"
    " undoubtedly unmistakable unmistakably admittedly honest honestly naive simply matters"
    " truth lesson takeaway essence coincidence wonder tempting shame"
)
_JUDGEMENT = re.compile(
    r"(?:\bit(?: is|[’']s| can be| should be| must be| would be| remains)(?: \w+ly)? (?:clear"
    r"|obvious"
    r"|time|certain|worth|important|essential|no (?:surprise|wonder|secret)|wrong|right|hard to"
    r"|easy to|noted|said|stated|remembered|better|about)\b|\b(?:of course|no doubt|in my view"
    r"|in short|at its core|the (?:truth|point|question|message|lesson|answer|reality|real test"
    r"|bigger picture) (?:is|lies)|not just|no longer)\b)",
    re.IGNORECASE,
)
_JUDGEMENT_HINTS = _set(
    "it it's course doubt view core short just longer question answer real message point bigger"
    " reality"
)
_ACTION = re.compile(
    r"^\W*(?:click|subscribe|sign up|read (?:more|also|on|the full)|see also"
    r"|watch (?:the|this|video|more|here)|listen to|follow (?:us|@|[^.]{2,50} on (?:twitter"
    r"|facebook|x|instagram|telegram|tiktok))|join (?:us|the conv)"
    r"|share (?:this|your)|download|scroll|swipe|tap here|visit (?:our|the website)"
    r"|for more (?:information|on|news|stories)|to (?:read|see|learn|find out) more|find out more"
    r"|learn more|check out|stay tuned|tell us|let us know|e-?mail us|write to us|contact us"
    r"|have (?:a story|something) to|got a (?:story|tip)|call the|if you)\b",
    re.IGNORECASE,
)
_COAXING = re.compile(
    r"^\W*(?:let[’']s|let us|think of|imagine|consider|picture this|ask yourself|don[’']t|remember"
    r"|now flip|look at|take a look|take,? for|here[’']s (?:the|why|how|what|a look)|here are"
    r"|here is (?:why|how|what|a look)|in other words|so,|enter[ ,:]|meet |cue )",
    re.IGNORECASE,
)
_ASIDE_HINTS = _set(
    "contributed note correction clarification disclaimer photo caption image video source watch"
    " opinion tags scroll above below right left update updated corrected amended edited published"
    " expressed solely reserved breaking details full come clip gallery reported reporting wrote"
    " verify verified confirm reach reached request requests respond responded response reply"
    " replied comment special interview file developing story article report read see reads"
)
_ASIDES = (
    (
        ("contributed",),
        re.compile(r"\bcontributed (?:reporting )?to this (?:report|story|article)\b"),
    ),
    (
        ("reported", "reporting", "wrote", "contributed"),
        re.compile(
            r"^[a-z][^,.]{3,60} (?:reported|reporting|wrote|contributed) (?:this (?:story )?)?"
            r"from [a-z]"
        ),
    ),
    (
        ("confirm", "verif", "reach"),
        re.compile(
            r"\b(?:can ?not|could not|couldn[’']t|can[’']t|has not|have not|had not|unable to|not"
            r" been able to)(?: be)? (?:immediately |independently )*"
            r"(?:confirm|verify|verified|reach|be reached)\b"
        ),
    ),
    (
        ("respon", "repl"),
        re.compile(
            r"\b(?:respon(?:d|ded|se)|repl(?:y|ied)) to (?:\w+ )?(?:\w+[’']s )?"
            r"(?:requests?|calls|questions|emails?)\b"
        ),
    ),
    (
        ("comment",),
        re.compile(r"\bdeclined to comment\b|\brequests? for comment\b"),
    ),
    (
        (":",),
        re.compile(
            r"^\W*(?:editor[’']s note|correction|updated?|clarification|note|disclaimer|photo"
            r"|caption|image|video|file|source|watch|read|opinion|tags?)\b ?:"
        ),
    ),
    (
        ("scroll", "see", "pictured", "views", "opinions", "solely", "for the full", "this "),
        re.compile(
            r"\b(?:scroll down|see (?:video|below|above|right|left)"
            r"|pictured (?:above|below|left|right)"
            r"|this (?:story|article|report|post|page) (?:has been|was|is|will be) (?:updated"
            r"|corrected|amended|edited|first|originally|part of|being|developing|based)"
            r"|(?:views|opinions) expressed\b|solely those of the author"
            r"|for the full (?:story|interview))"
        ),
    ),
    (
        ("reserved", "breaking", "more "),
        re.compile(r"\b(?:all rights reserved|breaking news|more (?:details|to come)\b.{0,20}$)"),
    ),
    (
        ("see", "watch"),
        re.compile(r"^\W*(?:see|watch) [^.]{0,60}\b(?:video|clip|gallery|special|interview)\b"),
    ),
)
"""What a newsroom says of its own work, in small letters; before each pattern the pieces of
words of which a sentence has to hold one."""
_MACHINE_MARKS = ("<", "http", "www.", "pic.twitter.com", "{", "}", "|")
_MACHINE = re.compile(r"<[a-z/][^>]*>|https?://|www\.|pic\.twitter\.com|[{}]|\|.*\|")
_OPINION_NOTE = re.compile(
    r"(?:views|opinions) expressed (?:in this|here|are|by)|solely those of the author"
    r"|expressed (?:in this|here) (?:commentary|column|article)",
    re.IGNORECASE,
)
_POSSIBLE = _set("could may might would if could've would've")
_NAMED = re.compile(r"(?<=[\w,;:)”\"’] )[“\"(]?[A-Z][\w’'.-]+|\d")
_SHORTEST_PAST = 4
_NO_KINDS: frozenset[str] = frozenset()
_FAQ = re.compile(
    r"^\W*(?:faqs?|frequently asked questions|q ?(?:&|and) ?a|questions (?:and|&) answers"
    r"|(?:your|common) questions.{0,20})\W*$",
    re.IGNORECASE,
)
_OPENING = ("“", '"', "«", "''", "``")
_CURLY_OPEN, _CURLY_CLOSE = "“«", "”»"
_MARK = re.compile(r"[“”«»\"]|''|``")


@dataclass(frozen=True, slots=True)
class Signs:
    """How one sentence looks. `opens`/`closes`: a quotation runs over its start/its end."""

    words: int
    runs_in: bool = False
    runs_out: bool = False
    quoted: bool = False
    quotes: bool = False
    question: bool = False
    invites: bool = False
    aside: bool = False
    comment: bool = False
    personal: bool = False
    tentative: bool = False
    named: bool = True
    acts: bool = False
    leads_in: bool = False
    faq: bool = False


def read(text: str, sentences: tuple[Sentence, ...]) -> tuple[Signs, ...]:
    """Read every sentence's signs, one for one.

    Args:
        text: the text.
        sentences: its sentences, in order.

    Returns:
        The signs of each sentence, headings and furniture included (with no signs set).
    """
    found: list[Signs] = []
    faq = False
    machine = any(mark in text for mark in _MACHINE_MARKS)
    for sentence, (runs_in, runs_out) in zip(sentences, runs(text, sentences), strict=True):
        words = text[sentence.start : sentence.end]
        if sentence.kind in ("prose", "bullet"):
            one = _signs(words, runs_in=runs_in, runs_out=runs_out, faq=faq, machine=machine)
            found.append(one)
        else:
            faq = bool(_FAQ.match(words)) if sentence.kind == "heading" else faq
            found.append(Signs(length(words)))
    return tuple(found)


def runs(text: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[bool, bool], ...]:
    """Return for each sentence whether a quotation runs over its start, and over its end.

    Args:
        text: the text.
        sentences: its sentences, in order.

    Returns:
        One pair a sentence; a paragraph's end closes every quotation.
    """
    found: list[tuple[bool, bool]] = []
    running = False
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, running = sentence.paragraph, False
        was = running
        running = _still_open(text[sentence.start : sentence.end], was)
        found.append((was, running))
    return tuple(found)


def is_opinion_note(words: str) -> bool:
    """Say whether `words` tell the reader that the article is its author's opinion."""
    return bool(_OPINION_NOTE.search(words))


def without_quotations(words: str) -> str:
    """Return `words` with everything inside quotation marks taken out."""
    return _QUOTED.sub("“”", words) if _MARK.search(words) else words


def _signs(words: str, *, runs_in: bool, runs_out: bool, faq: bool, machine: bool) -> Signs:
    whole = not (runs_in or runs_out)
    marked = bool(_MARK.search(words))
    own = _QUOTED.sub("“”", words) if marked else words
    kinds = _NO_KINDS.union(*map(_kinds, _TOKEN.findall(own.replace("’", "'"))))
    return Signs(
        words=length(words),
        runs_in=runs_in,
        runs_out=runs_out,
        quoted=words[0] in '“"«',
        quotes=marked,
        question=whole and "?" in words and bool(_QUESTION.search(words)),
        invites=bool(_ACTION.match(words)),
        aside=words.endswith(" .")
        or (machine and bool(_MACHINE.search(words)))
        or ("aside" in kinds and _is_aside(words)),
        comment=bool(_COAXING.match(own)) or _judges(own, kinds),
        personal=whole and "personal" in kinds,
        tentative="possible" in kinds,
        named=bool(_NAMED.search(own)),
        acts="says" in kinds or "past" in kinds,
        leads_in=words[-1] == ":",
        faq=faq,
    )


@lru_cache(maxsize=1 << 15)
def _kinds(token: str) -> frozenset[str]:
    """Return the kinds of words that `token` belongs to; most belong to none."""
    lowered = token.lower()
    held = {
        "personal": token in _PERSONAL,
        "possible": token in _POSSIBLE,
        "says": token in _SAYS,
        "past": token in _PAST or (token.endswith("ed") and len(token) > _SHORTEST_PAST),
        "judges": token in _JUDGES,
        "judgement": lowered in _JUDGEMENT_HINTS,
        "aside": lowered in _ASIDE_HINTS,
    }
    return frozenset(kind for kind, belongs in held.items() if belongs)


def _is_aside(words: str) -> bool:
    """Say whether a newsroom speaks of its own work instead of the news."""
    lowered = words.lower()
    return any(
        any(piece in lowered for piece in pieces) and pattern.search(lowered)
        for pieces, pattern in _ASIDES
    )


def _judges(own: str, kinds: frozenset[str]) -> bool:
    """Say whether a sentence outside quotations weighs instead of telling who did or said what."""
    if "says" in kinds:
        return False
    return "judges" in kinds or ("judgement" in kinds and bool(_JUDGEMENT.search(own)))


def _still_open(words: str, was_open: bool) -> bool:  # noqa: FBT001 -- private, and what it says
    """Say whether a quotation is open behind `words`, given whether one was open before."""
    is_open = was_open
    for match in _MARK.finditer(words):
        mark, at, end = match.group(), match.start(), match.end()
        if mark in _CURLY_OPEN or mark == "``":
            is_open = True
        elif mark in _CURLY_CLOSE:
            is_open = False
        else:
            before = words[at - 1] if at else " "
            after = words[end] if end < len(words) else " "
            if before.isspace() or before in "(—–-[":
                is_open = not after.isspace()
            elif after.isspace() or not after.isalnum():
                is_open = False
            else:
                is_open = not is_open
    return is_open
