"""Words that point at what another sentence told: "that decision", "there", "the next day".

Each is looked for in the article's own words, never inside a quotation. Time words for the reader's
own day ("this week") point at nothing; "that" before a clause ("said that sales …") is no pointer.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from nlp.anaphora import pointing_heads, pointing_times
from nlp.anaphora.pointing_heads import Pointer
from nlp.lexicon import definite_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

_DET = re.compile(
    r"\b(?P<det>[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose)(?=(?P<words>(?: [a-z][\w’'-]*){1,3}))"
)
_NOT_WORDS = frozenset(
    (
        "week weeks weekend month months year years year's morning afternoon evening night day"
        " days time summer winter spring autumn fall season season's century decade term quarter"
        " is are was were has have had do does did will would can could should may might must and"
        " or but if when as in on at of to for from by with it he she they we you i there a an the"
        " his her its their our my your not no so who which what how why more less than way country"
        " nation website site page article story report's newspaper kind sort type world earth age"
        " means meant makes made came comes seems seemed happened happens one side planet because"
    ).split()
)
_BEHIND_THAT = re.compile(
    r"[.,;:?!)—–-]|[”\"’']|$| (?:in|on|for|by|with|from|to|at|is|was|had|has|and|or|when|before"
    r"|after|as|because|while|would|could|will|until|since|during|without)\b"
)
_OBJECT_OF = re.compile(
    r"\b(?:call(?:ed|s)|dismiss(?:ed|es)|reject(?:ed|s)|describ(?:ed|es)|discuss(?:ed|es)|defend(?:ed|s)"
    r"|ma[dk]es?|took|takes?|gave|gives?|signed|blocked|backed) \Z"
)
"""A verb that no clause with "that" follows: "called that report a lie"."""
_RESTRICTED = re.compile(
    r" (?:who|that|of|with|in|from|whose|which|where|on|at|about|against|to)\b"
)
_THERE = re.compile(
    r"^There, |\b(?:taken|held|lived?|living|went|goes?|gone|going|flew|flown|moved?|moving"
    r"|been|sent|born|died|arriv\w+|return\w*|works?|worked|working|stay\w*|get|got|getting|stood|sat"
    r"|served|from|over|buried|treated|put|lies|based|played|studied|people|conditions|folks|officials"
    r"|residents|women|men|forces|troops|voters|workers|families|children|students|authorities)"
    r" there\b"
    r"|\bthere(?=[,.;]|$)(?<!is there)(?<!are there)"
    r"|^(?:People|[A-Z][a-z]+(?:men|s)) there\b(?! (?:is|are|was|were)\b)"
)
_COUNTED = re.compile(
    r"\b(?:[Tt]he (?:other )?|[Aa]ll (?=[tf]|six))"
    r"(?P<count>two|three|four|five|six|pair|trio|duo|former|latter|others)\b"
    r"(?!-| (?:of|world|largest|biggest|most|best|other|main|leading|major|former|days|weeks|months"
    r"|years|hours|minutes|decades|nights)\b)(?P<noun> [a-z][\w’'-]*)?"
)
_BOTH = re.compile(
    r"\b[Bb]oth(?! (?:parties|chambers|houses|sexes|genders|ends|hands|ways)\b)"
    r"(?: (?:of )?(?:the |these |those )?(?:men|women|children|people|[a-z]{3,}s|were|are"
    r"|have|had)\b(?!(?: [a-z]+)? and\b)| (?:--|[–—])|\.$)"
)
_LEADING_IN = frozenset(
    (
        "according not for in at by with to from under among as if when while of now and but so"
        " after once because although since until unless before"
    ).split()
)
"""What a sentence opens with that may count off others, or lead in to "that's"."""
_PLACE = re.compile(r"\b(?:in|at|to|from|near) (?:the )?[A-Z]")
_NOUNS = re.compile(
    r"\b(?:an?|the|its|his|her|their|our) [a-z]|(?<!^)\b[A-Z][a-z]|\b[a-z]{3,}[^su\W]s\b"
)
"""What "it" behind an opening may stand for: "When the vote came, it …"."""
_POINTING = frozenset(("that", "this", "these", "those"))
_COUNTS = frozenset("two three four five six pair trio duo former latter others both both.".split())
_NEARER = frozenset(("this", "these"))
_MARKS = ",.;:?!)’'”\"s"
_STEMS = frozenset(noun.rstrip("s") for noun in definite_nouns.POINTED)
_LONE = frozenset("that. that, that; this. this, this;".split())
_BEHIND_OBJECT = frozenset(
    (
        "by with through because when without after for in at on to out off i are wa were came"
        " and but"
    ).split()
)
"""What may stand behind "that" by itself; without an s at its end."""
_KINDS = frozenset("kind sort type".split())
_SPHERES = frozenset("country nation world kind".split())
"""What is told behind "that", though "this country" is the reader's own."""
_NAMED = re.compile(r"[a-z,] [A-Z]")
_UNITS = frozenset(
    (
        "day night morning evening afternoon week weekend month quarter year decade century"
        " summer winter autumn fall spring season time era period"
    ).split()
)
_SINGLE = frozenset("such different similar another same equally similarly likewise".split())
_PLACES = frozenset("there there. there, there;".split())
_HELD = _POINTING.union(_COUNTS, _LONE, _PLACES, _SINGLE, pointing_times.HELD)
_MOST_CHECKED = 3  # words behind a pointer
_SHORTEST_NOUN = 4  # letters
_PREPOSITIONS = frozenset("of at to for from with by about under behind into over during".split())


_THAT_IS = re.compile(
    r"^(?:(?:Not )?[A-Za-z]+ly|According to|For|In|At|By|With|To|From|Under|Among|As|If|When|While"
    r"|Of course|Now|And|But|So)\b(?:[^,“”\"]{0,140}|, and [^,“”\"]{2,40}),"
    r" (?P<word>they (?=[a-z])|that|this|these|those|it)"
    r"(?:[’'](?:s|re|d|ll)|(?<=they )|(?: also)? (?:is|are|was|were|will|would|has|have|had|could"
    r"|may|might)\b)"
    r"(?! (?:not )?(?:clear|likely|possible|hard|easy|time|important|unclear|difficult|a|an)\b)"
)
_OBJECT = re.compile(
    r"\b(?:do|did|done|rule[sd]?|say|says|said|know|knew|want|wanted|mean|means|like|about|for|with"
    r"|by|than|from|over|on|in|at|into|against|after|before|during|despite|doing|change|changed|see|saw|seen|deny|denies|denied|believe|call|called|consider"
    r"|stop|stopped|dispute|disputed) (?P<word>that|this)(?=[.,;]| out\b| off\b| to be\b| by\b|$)"
    r"|\b[a-z]{3,} (?P<out>that|this)(?= (?:out|off)\b(?! of\b))"
    r"|\b(?P<every>all of (?:this|that|these))(?=[.,;]| (?:and|but|is|was|has|would|will)\b)"
    r"|\b(?:contrast|compar|liken|match)(?:ed|es|s|ing) (?P<set>that|this)(?= (?:with|to)\b)"
    r"|\b(?:confirm|repeat|acknowledg|echo)(?:s|es|ed) (?P<told>this)"
    r"(?=[.,;]| (?:in|on|to|at|when|as|by|and)\b)"
    r"|\b(?:do|does|did|done|doing) (?P<deed>that|this)"
    r"(?= (?:by|with|through|because|when|without|after|for|in|at|on|to)\b)"
    r"|\b(?:[Aa]dd(?:ed|ing|s)?|[Bb]eyond|[Bb]esides|[Aa]mid|[Dd]espite|[Oo]n top of) "
    r"(?:to )?(?P<top>that|this|these|those|all that|all this)"
    r"(?=[.,;]| (?:is|are|was|were|came|comes)\b)"
)
_BUT = re.compile(r"[,;–—] (?:but|and|yet|so)\b")
"""What opens a clause whose "that" is what the clause before it told."""
_SUBJECT = re.compile(
    r"^[^,;:]{0,70}\b(?:whether|if|because|why|how|when|says?|said|thinks?|thought|believes?|believed"
    r"|hopes?|hoped) (?P<word>that)"
    r" (?:would|will|is|was|could|had|has|may|might|can|did|does|means?|meant|happen(?:s|ed))\b"
)
"""A "that" by itself as a clause's subject: "Lunt asked whether that would happen"."""
_DIFFERENT = re.compile(
    r"^(?P<told>.*?)\b(?P<word>an? (?:very |quite |entirely |completely |slightly )?(?:different"
    r"|similar) [a-z]+)(?=[.,;]|$)"
)
"""What is different from, or like, what another sentence told."""
_ANOTHER = re.compile(
    r"\b(?<!one )(?<!yet )(?P<word>[Aa]nother)(?P<nouns>(?: [a-z“\"][\w”\"-]{2,}){1,3})"
)
"""One more of what another sentence told of."""
_ALIKE = re.compile(
    r"\b(?:(?P<word>equally|similarly|likewise) (?!to\b|as\b)[a-z]+\b(?! (?:to|as|than)\b)"
    r"|the (?P<same>same(?! (?:time|way|day|thing|sex|name|as|kind|old|page|one|level|manner)\b)"
    r"(?P<nouns> [a-z]{3,}))\b(?! (?:as|that|who|which|when|where)\b))"
)
"""What is like something that another sentence told of: "the same score", "equally angry"."""
_CONTRAST = re.compile(
    r"\b(?:each|every|both|two|three|they|various|different|but|while|whereas|unlike|instead|though"
    r"|although|and)\b",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(?P<word>[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose) (?:kind|sort|type)s? of\b")
_SUCH = re.compile(
    r"\b(?<!was )(?<!is )(?<!be )(?<!been )(?<!in )(?:such an?)"
    r" (?P<nouns>[a-z][\w-]*(?: [a-z][\w-]*)?)\b(?! as\b| that\b)"
    r"|\bsuch (?P<several>(?:[a-z][\w-]*(?:al|ive|ous|ic|ed|ing|ry) ){0,2}[a-z][\w-]*[^\Wus]s)\b"
    r"(?! as\b| that\b)"
)
_OF_THE = " of the "
_SHARES = frozenset("one two three some many most several none each half both".split())
_PART = re.compile(
    r" of the (?!most |best |few |only |last |first |main |top |key |same |other |[a-z]+est )"
    r"(?:[a-z-]+ )?(?P<noun>[a-z]{4,}s)\b(?! (?:[a-z]+ing|I|we|you|he|she|it|they)\b)"
)
"""Some of those whom another sentence told of: "one of the recipients"."""


def find(words: str, *, hinted: bool = True) -> Iterator[Pointer]:
    """Yield the words of a sentence that point at another one.

    Args:
        words: the sentence.
        hinted: whether it holds, outside quotations, a word that points (`Signs.points`).
    """
    first = words[: words.find(" ")].lower()
    yield from pointing_heads.find(words, first)
    if first in _LEADING_IN or first.rstrip(",").endswith("ly"):
        yield from _led_in(words)
    if _OF_THE in words:
        yield from _shares(words)
    if hinted:
        yield from _hinted(words)


def _shares(words: str) -> Iterator[Pointer]:
    """Yield "one of the recipients", where nothing says of which."""
    at = words.find(_OF_THE)
    while at > 0:
        share = words[:at].rpartition(" ")[2].lower() in _SHARES
        match = _PART.match(words, at) if share else None
        if match and not definite_nouns.is_explained(words, match.end()):
            yield Pointer(at + 1, match.end(), (match["noun"].removesuffix("s"),))
        at = words.find(_OF_THE, at + 1)


def _led_in(words: str) -> Iterator[Pointer]:
    """Yield "that is", "it" behind an opening that names nothing for which they could stand."""
    match = _THAT_IS.match(words)
    if match and (match["word"] in _POINTING or not _NOUNS.search(words, 0, match.start("word"))):
        yield Pointer(*match.span("word"))


def _hinted(words: str) -> Iterator[Pointer]:
    """Yield what points within a sentence."""
    low = words.lower()
    run = low.split()
    held = _HELD.intersection(run)
    if not held:
        return
    behind: set[str] = set()
    objects = bool(held & _LONE)
    if held & _POINTING:
        behind = _behind(run)
        objects = objects or not behind.isdisjoint(_BEHIND_OBJECT)
        yield from _determined(words, held, behind)
        if "that" in held:
            yield from _behind_preposition(words, low, run)
            if match := _SUBJECT.match(words):
                yield Pointer(*match.span("word"))
        if behind.isdisjoint(_UNITS):
            held -= _POINTING
    if held & _COUNTS:
        yield from _counted(words)
    if objects:
        yield from _lone(words)
    if held & _SINGLE:
        yield from _single(words)
    if not held.isdisjoint(_PLACES):
        place = _PLACE.search(words)
        for match in _THERE.finditer(words):
            if place is None or place.end() > match.start():
                yield Pointer(*match.span())
    yield from pointing_times.find(words, low, held)


def _determined(words: str, held: frozenset[str], behind: set[str]) -> Iterator[Pointer]:
    """Yield "this plan" and "that kind of", by what stands `behind` such words."""
    if held & _NEARER or not behind.isdisjoint(_STEMS):
        yield from _pointed(words)
    if not behind.isdisjoint(_KINDS):
        for match in _KIND.finditer(words):
            yield Pointer(*match.span("word"))


def _behind_preposition(words: str, low: str, run: list[str]) -> Iterator[Pointer]:
    """Yield "of that slogan", which is no clause: a noun of any kind."""
    for at, word in enumerate(run[1:-1], start=1):
        noun = run[at + 1].rstrip(_MARKS)
        behind = run[at - 1] in _PREPOSITIONS or (run[at - 1] == "in" and noun in _SPHERES)
        if word == "that" and behind:
            start = low.find(f" that {noun}")
            named = noun not in _SPHERES or _NAMED.search(words, 0, max(0, start))
            timed = noun in _UNITS or (noun in _NOT_WORDS and named)
            if not timed and len(noun) >= _SHORTEST_NOUN and noun.isalpha():
                yield Pointer(start + 1, start + len(" that ") + len(noun), (noun,))


def _behind(run: list[str]) -> set[str]:
    """Return the stems of the words that stand behind "this", "that", "these" and "those"."""
    return {
        word.rstrip(_MARKS)
        for at, pointer in enumerate(run)
        if pointer in _POINTING
        for word in run[at + 1 : at + 1 + _MOST_CHECKED]
    }


def _lone(words: str) -> Iterator[Pointer]:
    """Yield "that" or "this" where no noun goes with it, and no clause before it tells it."""
    for match in _OBJECT.finditer(words):
        if not _BUT.search(words, 0, match.start()):
            yield Pointer(*match.span(match.lastgroup or 0))


def _single(words: str) -> Iterator[Pointer]:
    """Yield "a different plan" and "such a plan"."""
    other = _DIFFERENT.match(words)
    if other and not _CONTRAST.search(other["told"]):
        yield Pointer(*other.span("word"))
    for match in (*_ANOTHER.finditer(words), *_ALIKE.finditer(words)):
        stems = [word.removesuffix("s") for word in (match["nouns"] or "").split()]
        told = words[: match.start()].lower()
        if not _CONTRAST.search(told) and not any(map(told.__contains__, stems)):
            yield Pointer(*match.span("word" if match["word"] else "same"), tuple(stems))
    for match in _SUCH.finditer(words):
        nouns = match["nouns"] or match["several"]
        told = words[: match.start()]
        if match["several"] and re.search(rf"\b{re.escape(nouns[:-1])}", told, re.IGNORECASE):
            continue
        yield Pointer(match.start(), match.start() + len("such"), tuple(nouns.split()))


def _counted(words: str) -> Iterator[Pointer]:
    """Yield "the two", "both men" where the same sentence names no two before."""
    for match in _COUNTED.finditer(words):
        known = " and " in words[: match.start()]
        if not known and not definite_nouns.is_explained(words, match.end()):
            yield Pointer(*match.span(), tuple((match["noun"] or "").split()))
    if "oth" in words:
        for match in _BOTH.finditer(words):
            if " and " not in words[: match.start()]:
                yield Pointer(*match.span())


def _pointed(words: str) -> Iterator[Pointer]:
    for match in _DET.finditer(words):
        following = match["words"].split()
        if _bare(following[0]) in _NOT_WORDS:
            continue
        det = match["det"].lower()
        noun, end = _noun(following, match.start("words"))
        if noun is None:
            if det in ("this", "these") and not following[0].endswith("ly"):
                end = match.start("words") + 1 + len(following[0])
                nouns = tuple(takewhile(lambda word: word not in _NOT_WORDS, following))
                yield Pointer(match.start(), end, nouns)
            continue
        if noun in _UNITS or (det == "those" and _RESTRICTED.match(words, end)):
            continue
        told = _OBJECT_OF.search(words, 0, match.start())
        if det == "that" and (_is_plural(noun) or not (told or _BEHIND_THAT.match(words, end))):
            continue
        yield Pointer(match.start(), end, (noun,))


def _is_plural(noun: str) -> bool:
    """Say whether "that" before a noun opens a clause: "said that pilots …"."""
    return noun.endswith("s") and noun[:-1] in definite_nouns.POINTED


def _bare(word: str) -> str:
    """Return a word without its "’s": "this week’s" is the reader's own."""
    return word.partition("’")[0].partition("'")[0]


def _noun(following: list[str], at: int) -> tuple[str | None, int]:
    """Return the first noun of `following` that a text goes on with, and where it ends."""
    end = at
    for word in following[:_MOST_CHECKED]:
        end += 1 + len(word)
        bare = _bare(word)
        if bare in definite_nouns.POINTED or bare.removesuffix("s") in definite_nouns.POINTED:
            return bare, end - (len(word) - len(bare))
        if word in _NOT_WORDS:
            break
    return None, at
