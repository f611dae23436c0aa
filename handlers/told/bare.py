"""Which words of a timeline's line nobody can know the meaning of: "him", "we", "the group".

A line stands away from its article. Whom a pronoun means has to stand before it in the line, or be
inserted there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp import Span
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

CALENDAR = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
_SMALL = (
    r"(?:A|An|The|This|That|These|Those|There|In|On|At|By|For|From|With|After|Before|Since|Until|As"
    r"|When|While|During|And|But|So|If|It|He|She|They|We|His|Her|Their|Its|Our|My|One|Two|Three|Some"
    r"|Many|Most|All|Both|Each|Another|Later|Earlier|Then|Now|Once|Last|Next|Also|However|Though"
    r"|Although|Because|Under|Over|Between|About|Around|Just|Only|Even|Not|No|Born|Due)"
)
_NAME = re.compile(rf"\b(?!{CALENDAR}[a-z]*\b)(?!{_SMALL}\b)(?!I\b)[A-Z][\w’'-]+")
_BODY = (
    r"(?:Court|House|Party|Council|Committee|Department|Street|University|States|Union|Act|War|League"
    r"|Cup|City|County|Convention|Campaign|State|Club|Company|Bank|Times|Post|News)"
)
_FULL = re.compile(rf"(?!{_BODY}\b)[A-Z][a-z’'-]+(?: [A-Z]\.)? (?!{_BODY}\b)[A-Z][a-z’'-]+")
"""Two words that may be anybody's full name."""
_SOMEONE = re.compile(
    r"(?:\b(?:an?|one|every|each|no|the|his|her|their)|[A-Z][\w-]*[’']s) (?:[\w’'-]+ ){0,3}?"
    r"(?:man|woman|boy|girl|child|mother|father|son|daughter|brother|sister|wife|husband|widow|king"
    r"|queen|prince|princess|president|candidate|patient|resident|student|agent|suspect|victim|chief"
    r"|judge|nurse|priest|pope|bishop|coach|captain|general|aide|spouse|friend|native|teenager"
    r"|person|people|[a-z]{2,}(?:er|or|ist|ian|man|woman|eer))\b"
)
"""As in "a woman", "his son", "every patient": somebody whom a "he" may mean."""
_PRONOUN = re.compile(r"\b(?P<who>[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Hh]imself|[Hh]erself)\b")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|''(?:(?!'').)*(?:''|\Z)")
_HALF_QUOTED = re.compile(r"[“”\"]")
_NAMED_NEXT = re.compile(
    r"(?:In|On|At|After|Before|As|When|While|With|During|Despite|For|By|Since|Once|Although|Though"
    r"|Until|Like|Unlike|From|Throughout|To)\b"
    r"(?:[^.;]|(?<=\bSt)\.|(?<=\b[MD]r)\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.){0,200}?"
    r", (?:[A-Z][a-z]|the [a-z])"
)
"""Behind "In her memoir, …" stands whose it is."""
_OTHER = re.compile(
    r"[^.;”\"]{0,90}?"
    r"\b[A-Z][\w’'-]+ (?:(?:has|had|later|also|then|again|once|never) )*(?!told|asked)[a-z]{3,}"
    r" (?P<who>him|her)"
    r"(?= (?:in|on|for|as|to|an?|the|from|with|by|at|of|and|two|three|last|this)\b|[.,;]|\Z)"
)
"""In "Kolb pardoned him in May" he is another than Kolb."""
_FEWEST_WORDS = 5  # words
_APPOSED = re.compile(r"(?:An?|One of) [^;:.]{2,140}, (?:he|she)\b")
"""“A Brasker, he left in May” does not say who."""
_IT = re.compile(
    r"(?:(?:But|And|Then|Yet) )?(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ater|[Ee]arlier|[Aa]t)\b"
    r"[^.;“”\"]{0,120}?, (?P<who>it|they) (?:was|were|is|are|had|has|have|would|will|[a-z]+ed"
    r"|became|began|made|took|won|lost|went|came|held|left)\b(?![^.;]{0,60} (?:to [a-z]+|that) )"
)
"""“In May, after the flood in Selby, it became a town” does not say what."""
_DID_IT = re.compile(
    r"(?:(?!(?:the|an?|his|her|its|their|this|that|these|those|one|two|some)\b)[\w.,’'-]+ ){1,9}?"
    r"(?<!that )(?<!said )(?<!when )(?<!as )(?P<what>it|them)"
    r"(?= (?:to|for|from|in|on|at|by|with|[a-z]+ly)\b)"
)
"""“Kolb carried it narrowly in May” does not say what."""
_ONE = re.compile(r"[Aa]n? [a-z]")
_THEM = re.compile(r"\b(?:them|themselves)\b")
_SEVERAL = re.compile(
    r"(?<![’'])\b(?!(?:its|his|this|was|is|has|as|us|yes|plus|less|across|always|perhaps|towards"
    r"|besides|says|[A-Z][a-z]+[’']s)\b)\w{2,}s\b(?![’']s)|\b(?:and|people|men|women|children|police"
    r"|couple|pair|team|group|family|crew|staff|army|government|company|party|crowd|band|public"
    r"|everyone|anyone|someone|nobody|each|every|all|both|few|many|several|some|two|three|four|five"
    r"|six|seven|eight|nine|ten|dozen|hundred|thousand|million|[0-9]+)\b"
)
"""What "them" may mean: more than one."""
_FIRST = re.compile(r"\b(?:I(?!-[A-Z])|[Ww]e|[Mm]y|our|Our(?! [A-Z])|us|me)\b(?!\.)")
"""Neither “Sen. Oda Lind (I-Brask)” nor “Our Orrin Fund”, a name."""
_NAMELESS = re.compile(
    r"(?:(?:In|On|By|Since|Last|Earlier|Later)\b[^,]{0,40}, )?(?:[Tt]he|[Aa]nother|[Oo]ther|[Tt]hat"
    r"|[Ss]ome|[Aa]ll)(?: (?:other|same|first|second|two|three|latest|new|whole))? [a-z-]+"
    r"(?:,| (?!of\b|in\b|at\b|for\b|on\b|between\b|against\b|to\b|near\b)[a-z]+)"
)
"""As in "The other two", "Another man": somebody who is not named."""


def is_bare(
    text: str,
    spans: Sequence[Span],
    told_of: Collection[int],
    said_by: str | None,
    people: Collection[str] = (),
    *,
    asked: Collection[str] = (),
) -> bool:
    """Say whether a line has words that mean somebody, or something, whom it does not name.

    Args:
        text: the article's text.
        spans: the line's words.
        told_of: the offsets behind which a name of ours is inserted.
        said_by: who says it, where that is told beside the line.
        people: the people of its article; without them any name may be a person's.
        asked: the words of the topics, in small letters: under "storm" "the storm" is known.
    """
    if is_nobodys(text, spans, said_by):
        return True
    shown, own = _words(text, spans)
    if _is_anybodys(own, spans, told_of, {word for name in people for word in name.split()}):
        return True
    if _NAME.search(shown, 1) is None:
        is_some = len(spans) > 1 and _ONE.match(shown)  # "a strike … began in May"
        nameless = None if told_of else _NAMELESS.match(shown)
        if is_some or (nameless and not set(content_words(nameless[0])).intersection(asked)):
            return True
    return any(_offset(spans, at) not in told_of for at in _things(shown, own))


def _things(shown: str, own: str) -> Iterator[int]:
    """Find where an "it" or a "them" ends in a line that does not say what it means."""
    it = _IT.match(shown)
    if it is not None:
        yield it.end("who")
    them = _THEM.search(own)
    if them is not None and not _SEVERAL.search(own, 0, them.start()):
        yield them.end()
    what = _DID_IT.match(own)
    if what is not None:
        yield what.end("what")


def is_nobodys(text: str, spans: Sequence[Span], said_by: str | None) -> bool:
    """Say whether a line says "I" or "we", and nobody who does.

    Args:
        text: the article's text.
        spans: the line's words.
        said_by: who says it, where that is told beside the line.
    """
    shown, own = _words(text, spans)
    return said_by is None and _FIRST.search(own if _NAME.search(own) else shown) is not None


def names_somebody(words: str, *, of_person: bool = False) -> bool:
    """Say whether a sentence is whole, tells more than quoted words, and says who its "he" is.

    Args:
        words: the sentence.
        of_person: whether a person's name is wanted: a "he" is to be known from it.
    """
    own = _QUOTED.sub(" ", words)
    if (
        not words[:1].isupper()
        or len(words.split()) < _FEWEST_WORDS
        or ((own != words or of_person) and _NAME.search(own) is None)
        or _HALF_QUOTED.search(own)
        or words.count('"') % 2
        or words.count("“") != words.count("”")
    ):
        return False
    return not _is_anybodys(own, (Span(0, len(own)),), (), ())


def _words(text: str, spans: Sequence[Span]) -> tuple[str, str]:
    """Return a line's words, and the same with blanks for what is quoted in it."""
    shown = " ".join(span.of(text) for span in spans)
    return shown, _QUOTED.sub(lambda quoted: " " * len(quoted[0]), shown)


def _is_anybodys(
    own: str, spans: Sequence[Span], told_of: Collection[int], people: Collection[str]
) -> bool:
    """Say whether the first "he" of a line stands before anyone whom it may mean."""
    found = _PRONOUN.search(own)
    if found is None or _offset(spans, found.end()) in told_of:
        return False
    before = own[: found.start()]
    if _APPOSED.match(own) or not (_named(before, people) or _SOMEONE.search(before)):
        named = _NAMED_NEXT.match(own)
        return named is None or named.end() < found.end()
    other = _OTHER.match(own)
    if other is None or _named(own[: other.start("who")], people) > 1:
        return False
    return _offset(spans, other.end("who")) not in told_of


def _named(words: str, people: Collection[str]) -> int:
    """Count the names of people in some words, one of several words once."""
    found = [
        name
        for name in _NAME.finditer(words)
        if not people
        or name[0].removesuffix("’s").removesuffix("'s") in people
        or _FULL.match(words, name.start())
    ]
    return sum(
        not place or found[place - 1].end() + 1 != name.start() for place, name in enumerate(found)
    )


def _offset(spans: Sequence[Span], at: int) -> int:
    """Return where in the article a place of a line's words, joined by blanks, stands."""
    for span in spans:
        size = span.end - span.start
        if at <= size:
            return span.start + at
        at -= size + 1
    return spans[-1].end
