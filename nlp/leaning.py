"""Which sentences lean on another one, and whose name would let a leaning one stand alone.

"He added that …", "However, …", "His remarks came during …" say nothing, or the wrong thing, to
somebody who has not read the line before. A person's pronoun stands alone once the person's name
is put behind it in [brackets]; everything else has to be shown with what it leans on. A name is
given only where the text settles it, never because it is merely near.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.signs import Signs
    from nlp.values import Person, Quote, Sentence

_CONNECTIVE = re.compile(
    r"^\W*(?:However|But|And|Or|Nor|So|Yet|Still|Instead|Also|Then|Thus|Therefore|Hence"
    r"|Nevertheless"
    r"|Nonetheless|Moreover|Furthermore|Besides|Likewise|Similarly|Conversely|Otherwise|Plus"
    r"|Consequently|Accordingly|Rather|Indeed|Because|Which|In addition|In turn|In contrast"
    r"|By contrast|In response|In return|In fact|In other words|As a result|As such"
    r"|At the same time"
    r"|Despite (?:this|that)|After (?:this|that|which)|On the other hand|On the contrary"
    r"|For example"
    r"|For instance|Even so|Of course|Not only that|That[’']s|That is|What[’']s more|To that end"
    r"|Since then|Until then|By then|Among them|One of them|Both of them|The (?:former|latter)"
    r"|The (?:two|three|four|pair|couple|duo|trio|others?|same|second|third|next|move|decision"
    r"|incident|announcement|remarks|comments?|statement|news|results?|latter)(?= )"
    r"|The rest\b(?! of)|Another|Others|Some of (?:them|those)|Such"
    r"|Both (?:sides|parties|countries|men|women)"
    r"|(?:First|Second|Third|Fourth)(?:ly)?(?=,)|Just (?:ask|look at|take)|In (?:this|that) case"
    r"|At (?:this|that) (?:time|point|meeting)|By that time"
    r"|Neither|Either)\b",
)
_SOFT = re.compile(
    r"^\W*(?:The (?:two|three|four|pair|couple|duo|trio|others?|same|second|third|next|move"
    r"|decision"
    r"|incident|announcement|remarks|comments?|statement|news|results?)|Another|Others|Both|Also"
    r"|Plus|Still|Indeed|In fact)\b"
)
_ASIDE = re.compile(
    r", (?:on the other hand|however|too|in turn|by contrast|in contrast|meanwhile|instead|though"
    r"|for (?:his|her|its|their) part),|\b(?:in the same way|(?:did|does|do|doing) the same)\W*$"
)
_BUT = re.compile(r"^\W*(?:But|However|Yet|Still)\b")
_PRONOUN = re.compile(
    r"^[“\"‘'(\[—–-]*(?P<word>He|She|His|Her|Him|They|Their|Them|It|Its|This|That|These|Those)\b"
    r"(?![’'](?:d|ll)? own)"
)
_EXPLETIVE = re.compile(
    r"^\W*(?:It (?:is|was|has been|remains|can be|should be|must be|will be|would be|could be"
    r"|may be"
    r"|might be|took|takes|seems|appears|comes?|came)(?: also| now| not| still| then"
    r"| \w+ly)* (?:a|an"
    r"|the (?:first|second|third|last|latest|\w+est|only|\d)|that|not|clear|unclear|likely|unlikely"
    r"|possible|impossible|believed|understood|thought|hoped|feared|expected|known|unknown|noted"
    r"|stated|said|reported|alleged|claimed|estimated|important|time|hard|easy|difficult|necessary"
    r"|too|about|as|to|until|more|less|nearly|almost|just|when|how|why|what|at|in|on|after|\d|as)\b"
    r"|It[’']s (?:a|an|the|not|also|been|time|hard|easy|clear|unclear|possible|likely)\b"
    r"|(?:This|That|These|Those) (?:week|month|year|morning|afternoon|evening|night|day|weekend|"
    r"summer|winter|autumn|fall|spring|season|century|decade|is the (?:first|second|third|\w+est)|"
    r"days|who\b)|Those (?:who|living|in|from|at|on|with|without)\b)"
)
_INTRO = re.compile(
    r"^\W*(?:When|While|After|Before|As|Although|Though|Since|If|Despite|During|In|On|At|By|For"
    r"|With"
    r"|Following|Asked|Speaking|According|Having|Once|Until|Because|However|But|And|Meanwhile|Yet"
    r"|Still|Also|Then|Instead|Nevertheless|Moreover|Furthermore|In addition|Of course|So)\b"
    r"[^,“”\"]{0,90},? (?P<word>he|she|his|her)\b"
)
_PARTICIPLE = re.compile(
    r"^\W*(?:(?:By|After|Before|When|While|Since|Without|Instead of|In) )?[A-Z]?[a-z]+ing\b"
    r"[^“”\"]{0,200}?, (?:they|it)\b"
)
"""Whose deed an opening tells of stands behind it: "By limiting the debates, they …"."""
_BARE = re.compile(r"(?<=[\w,] )(?P<word>he|she|his|her|him)\b")
_TWO_CAPITALS = re.compile(r"(?!The )[A-Z][\w’'-]* [A-Z][\w’'-]+")
_SOMEBODY = re.compile(
    r"\b(?:man|woman|boy|girl|child|baby|teen(?:ager)?|pupil|student|mother|father|mum|dad|parent|son"
    r"|daughter|brother|sister|husband|wife|widow(?:er)?|uncle|aunt|cousin|nephew|niece|friend|partner"
    r"|girlfriend|boyfriend|fianc[ée]+|grand\w+|neighbou?r|victim|suspect|attacker|gunman|killer|thief"
    r"|prisoner|inmate|patient|nurse|doctor|surgeon|teacher|professor|priest|pope|bishop|monk|king"
    r"|queen|prince|princess|duke|duchess|president|premier|chancellor|minister|secretary|governor"
    r"|mayor|senator|lawmaker|congress\w+|deputy|ambassador|envoy|candidate|nominee|chief|head|leader"
    r"|chairman|director|manager|boss|owner|founder|executive|CEO|coach|captain|player|star|actor"
    r"|actress|singer|rapper|author|writer|artist|journalist|reporter|editor|judge|lawyer|attorney"
    r"|officer|soldier|pilot|driver|worker|farmer|fisherman|resident|villager|spokes\w+|official|analyst"
    r"|expert|scientist|researcher|economist|historian|critic|aide|adviser|advisor|someone|somebody"
    r"|anyone|anybody|everyone|whoever|one|who|person|fan|hero|legend|defendant|striker|midfielder"
    r"|goalkeeper|defender|winger|batsman|bowler|golfer|champion|winner|businessman|billionaire"
    r"|\w+(?:woman|ist|-old|man))\b",
    re.IGNORECASE,
)
_INTRO_THAT = re.compile(
    r"^\W*(?:How|What|Whether|Why|Where|Who|If|When|While|Although|Though|Until|Before|After|As)\b"
    r"[^,“”\"A-Z]{0,40} (?:this|that|these|those) (?:question|issue|move|decision|case|plan|report"
    r"|deal|claim|argument|problem|vote|bill|law|proposal|approach|strategy|effort|figure|number|idea|view"
    r"|point|happens?|works?|means?)s?\b"
    r"|^[“\"‘'][\w’ -]{2,40}[”\"’'] (?:is|was|are|were|refers|referred|means|meant)\b"
    r"|^\W*[A-Z][\w’' -]{1,40}, (?:these|those|this (?!week|month|year|morning|time)|they|such)\b"
)
_SPOKEN_BY = re.compile(r"^(?:he|she|they)$", re.IGNORECASE)
_HE = frozenset(("he", "his", "him"))
_SHE = frozenset(("she", "her"))
_POSSESSIVE = frozenset(("his", "her"))
_SUBJECT_WITHIN = 60
_CAPITAL = re.compile(r"[A-Z][\w’'-]+")
_LOOK_BACK = 2
_FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Lean:
    """What one sentence needs: `on` another shown before it, or `insert` behind `insert_at`.

    Where a name can be inserted, `on` is set only if a connective ("However") needs the sentence
    before as well. `soft` says that `on` would help but is not needed for the truth.
    """

    on: int | None = None
    insert: str | None = None
    insert_at: int | None = None
    soft: bool = False


NOT_LEANING = Lean()


def find(
    text: str,
    sentences: tuple[Sentence, ...],
    quotes: Sequence[Quote] = (),
    people: Sequence[Person] = (),
    looks: Sequence[Signs] | None = None,
) -> tuple[Lean, ...]:
    """Find which sentences lean on another one.

    Args:
        text: the text.
        sentences: its sentences, in order.
        quotes: its statements, whose speakers settle who "he" and "she" are.
        people: everyone named, with their mentions.
        looks: the sentences' signs, where they are at hand.

    Returns:
        For each sentence what it needs; headings and furniture need nothing.
    """
    shapes = looks if looks is not None else signs.read(text, sentences)
    who = _Persons(text, sentences, quotes, people)
    found: list[Lean] = []
    for place, sentence in enumerate(sentences):
        if sentence.kind not in ("prose", "bullet"):
            found.append(NOT_LEANING)
        else:
            found.append(_lean(text, sentences, shapes, who, place))
    return tuple(found)


def _lean(
    text: str, sentences: Sequence[Sentence], shapes: Sequence[Signs], who: _Persons, place: int
) -> Lean:
    sentence = sentences[place]
    words = text[sentence.start : sentence.end]
    spoken = who.pronoun_speaker(place)
    if spoken is not None:
        name, at = spoken
        before = _before(sentences, shapes, place) if _CONNECTIVE.match(words) else None
        return Lean(before, name, at)
    shape = shapes[place]
    if shape.quoted:
        nobody = not (shape.acts or who.cues_in(place))
        told = who.told_in(place)
        return Lean(_before(sentences, shapes, place) if nobody and told is None else told)
    bare = shape.pronoun and not shape.quotes
    if not (shape.leans or bare):
        return NOT_LEANING
    connective = bool(_CONNECTIVE.match(words))
    before = _before(sentences, shapes, place)
    pronoun = _PRONOUN.match(words)
    if pronoun and not _EXPLETIVE.match(words):
        return _of_pronoun(who, place, sentence.start, pronoun, before)
    intro = _INTRO.match(words)
    if intro and not _CAPITAL.search(words, 1, intro.start("word")):
        lean = _of_pronoun(who, place, sentence.start, intro, before)
        return Lean(before, lean.insert, lean.insert_at) if connective else lean
    return _lean_within(words, sentence.start, who, place, before, bare=bare)


def _lean_within(
    words: str, start: int, who: _Persons, place: int, before: int | None, *, bare: bool
) -> Lean:
    """Return what a sentence needs that opens with no pronoun: for one further in, or a "But"."""
    connective = bool(_CONNECTIVE.match(words))
    pronoun = _BARE.search(words) if bare else None
    if pronoun and who.is_nobody_before(place, start + pronoun.start()):
        lean = _of_pronoun(who, place, start, pronoun, before)
        return Lean(before, lean.insert, lean.insert_at) if connective else lean
    if connective or _INTRO_THAT.match(words) or _PARTICIPLE.match(words):
        says_who = bool(_BUT.match(words)) and who.speaks_by_name(place)
        return Lean(before, soft=says_who or bool(_SOFT.match(words)))
    return Lean(before, soft=True) if _ASIDE.search(words) else NOT_LEANING


def _of_pronoun(
    who: _Persons, place: int, start: int, match: re.Match[str], before: int | None
) -> Lean:
    word = match.group("word").lower()
    if word not in _HE and word not in _SHE:
        return Lean(before)
    name = who.behind(place, word)
    if name is None:
        return Lean(before)
    if who.names(place, name):
        return NOT_LEANING
    shown = f"{name}’s" if word in _POSSESSIVE else name
    return Lean(None, shown, start + match.end("word"))


def _before(sentences: Sequence[Sentence], shapes: Sequence[Signs], place: int) -> int | None:
    """Return the sentence that `place` follows on: the nearest that is not all quotation."""
    nearest = None
    for earlier in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        if sentences[earlier].kind != "prose":
            if sentences[earlier].kind == "heading":
                break
            continue
        shape = shapes[earlier]
        if nearest is None:
            nearest = earlier
        if not (shape.quoted or shape.runs_in or shape.runs_out or shape.question):
            return earlier
        if sentences[earlier].paragraph < sentences[place].paragraph - _LOOK_BACK:
            break
    return nearest


class _Persons:
    """Who is mentioned in which sentence, and who a pronoun at its head stands for."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        quotes: Sequence[Quote],
        people: Sequence[Person],
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._spoken: dict[int, tuple[str, int]] = {}
        self._settled: dict[int, str] = {}
        self._told_in: dict[int, int] = {}
        self._named_speakers: set[int] = set()
        self._cued: set[int] = set()
        self._mentions: dict[int, list[tuple[int, int, Person]]] = {}
        for quote in quotes:
            self._add_quote(quote)
            self._add_telling(quote)
        for person in people:
            if person.kind == "person":
                for span in person.mentions:
                    place = self._sentence_at(span.start)
                    self._mentions.setdefault(place, []).append((span.start, span.end, person))
        self._genders = {person.name: person.gender for person in people}

    def pronoun_speaker(self, place: int) -> tuple[str, int] | None:
        """Return the name, and where it goes, if a pronoun in sentence `place` speaks.

        A sentence that names the person itself needs no name.
        """
        spoken = self._spoken.get(place)
        return None if spoken is None or self.names(place, spoken[0]) else spoken

    def names(self, place: int, name: str) -> bool:
        """Say whether sentence `place` names somebody."""
        return any(person.name == name for _, _, person in self._mentions.get(place, ()))

    def speaks_by_name(self, place: int) -> bool:
        """Say whether somebody speaks in sentence `place` who is more than a pronoun."""
        return place in self._named_speakers

    def cues_in(self, place: int) -> bool:
        """Say whether sentence `place` says of some words that somebody spoke them."""
        return place in self._cued

    def told_in(self, place: int) -> int | None:
        """Return the sentence that says whose words those of a quoted sentence are."""
        return self._told_in.get(place)

    def behind(self, place: int, word: str) -> str | None:
        """Return who `word` ("he", "her") at the head of sentence `place` stands for."""
        if place in self._settled:
            return self._settled[place]
        if place == 0:
            return None
        wanted = "m" if word in _HE else "f"
        earlier = place - 1
        fitting = [
            mention
            for mention in sorted(self._mentions.get(earlier, []), key=lambda one: one[0])
            if mention[2].gender in (None, wanted)
        ]
        names = {mention[2].name for mention in fitting}
        first = min((mention[0] for mention in fitting), default=None)
        if len(names) == 1:
            return fitting[0][2].name
        if names and first is not None and self._is_subject(earlier, first):
            return fitting[0][2].name
        return None

    def _is_subject(self, place: int, at: int) -> bool:
        """Say whether a name stands at its sentence's head, with nothing but titles before it."""
        start = self._sentences[place].start
        head = self._text[start:at]
        return at - start < _SUBJECT_WITHIN and not re.search(r"[,;:“\"]|\b[a-z]{2,}\b", head)

    def is_nobody_before(self, place: int, at: int) -> bool:
        """Say whether sentence `place` tells of nobody for whom a pronoun at `at` could stand."""
        start = self._sentences[place].start
        if any(mention[0] < at for mention in self._mentions.get(place, ())):
            return False
        if _TWO_CAPITALS.match(self._text, start):
            return False
        return _SOMEBODY.search(self._text, start, at) is None

    def _add_quote(self, quote: Quote) -> None:
        span = quote.speaker_span
        if span is None:
            return
        place = self._sentence_at(span.start)
        if not _SPOKEN_BY.match(span.of(self._text)):
            if quote.speaker_kind != "organisation":
                self._named_speakers.add(place)
        elif quote.speaker is not None and quote.speaker_kind == "person":
            self._spoken.setdefault(place, (quote.speaker, span.end))
            self._settled.setdefault(place, quote.speaker)

    def _add_telling(self, quote: Quote) -> None:
        """Note, for each sentence of a quotation, the other one in which its cue stands."""
        if quote.cue_span is None or quote.kind == "indirect":
            return
        telling = self._sentence_at(quote.cue_span.start)
        self._cued.add(telling)
        for span in quote.spans:
            for place in range(self._sentence_at(span.start), self._sentence_at(span.end - 1) + 1):
                if place != telling:
                    self._told_in.setdefault(place, telling)

    def _sentence_at(self, position: int) -> int:
        return max(0, bisect.bisect_right(self._starts, position) - 1)
