"""Which sentences lean on another one, and whose name would let a leaning one stand alone.

"He added that …", "However, …", "His remarks came during …" say nothing, or the wrong thing, to
somebody who has not read the line before. A person's pronoun stands alone once the person's name
is put behind it in [brackets]; everything else has to be shown with what it leans on. A name is
given only where the text settles it, never because it is merely near.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.anaphora import stand_ins
from nlp.anaphora.pronouns import HE, behind_clitic, is_somebody, owns
from nlp.anaphora.referents import Persons
from nlp.text import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.text.signs import Signs
    from nlp.values import Person, Quote, Sentence

_CONNECTIVE = re.compile(
    r"^\W*(?:However|But|And|Or|Nor|So|Yet|Still|Instead|Also|Then|Thus|Therefore|Hence"
    r"|Nevertheless"
    r"|Nonetheless|Moreover|Furthermore|Besides|Likewise|Similarly|Conversely|Otherwise|Plus"
    r"|Consequently|Accordingly|Namely|Rather|Indeed|(?:No|Little|Small) wonder"
    r"|At (?:least|most) (?:it|they|that|this)|Because|Which|In addition|In turn|In contrast"
    r"|By contrast|(?:By|In) comparison|In response|In return|In fact|In other words|As a result"
    r"|As such|At the same time"
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
    r"|After all(?=,)|This is not to (?:say|suggest|deny)"
    r"|Neither(?! [^,;]{2,60} nor )|Either(?! [^,;]{2,60} or ))\b",
)
_SOFT = re.compile(
    r"^\W*(?:The (?:two|three|four|pair|couple|duo|trio|others|second|third|next|move"
    r"|decision"
    r"|incident|announcement|remarks|comments?|statement|news|results?)|Another|Both|Also"
    r"|Plus|Still|Indeed|In fact)\b"
)
_ASIDE = re.compile(
    r", (?:on the other hand|however|too|in turn|by contrast|in contrast|meanwhile|instead|though"
    r"|for (?:his|her|its|their) part),"
)
_BUT = re.compile(r"^\W*(?:But|However|Yet|Still)\b(?! not\b)")
_QUOTE_GOES_ON = re.compile(
    r"^[“\"‘'`]+(?:Because|Which"
    r"|(?:(?:And|But|So|Well|Yes|No|Yeah|Look|Absolutely),? )?"
    r"(?:I (?:[a-z]+n[’']t |do not |also |really |just )?(?:think|expect|believe|know|hope|guess"
    r"|feel|mean) )?(?:[Tt]hat|[Tt]hose)(?:[’']s|(?! who\b) [a-z]+))\b"
)
"""How a quotation goes on from the words before it, or answers them."""
_REPLIES = re.compile(
    r"\b(?:responded|replied|retorted|shot back|countered)(?! (?:to|by|with)\b)(?=[ .,;:]|$)"
)
_PRONOUN = re.compile(
    r"^[“\"‘'(\[—–-]*(?P<word>He|She|His|Her|Him|They|Their|Them|It|Its|This|That|These|Those)\b"
    r"(?![’'](?:d|ll)? own)"
)
_EXPLETIVE = re.compile(
    r"^\W*(?:It (?:is|was|has been|remains|can be|should be|must be|will be|would be|could be"
    r"|may be|might be|took|takes|seems|appears)(?: also| now| not| still| then| \w+ly)*"
    r" (?:the (?!(?:latest|biggest|largest|deadliest)\b)(?:first|second|third|last|\w+est|only|\d)"
    r"|that|not|clear|unclear"
    r"|possible|impossible|(?:likely|unlikely|believed|understood|thought|hoped|feared|expected"
    r"|known|unknown|noted|stated|said|reported|alleged|claimed|estimated)(?! to\b)|important|time"
    r"|hard|easy|difficult|necessary|too|about|as|to|until|more|less|nearly|almost|just|when|how|why|what"
    r"|\d|(?:at|in|on|after)(?= [^.;]* (?:that|when|who|whether|to)\b)|an? (?:[a-z]+ )?(?:shame"
    r"|pity|fact|mistake|matter|surprise|secret|mystery|miracle|given|myth|crime|pleasure|relief"
    r"|good|bad|big|long|short|day|night|week|year|time|idea|thing|moment|case|question of))\b"
    r"|It (?:comes?|came) (?:as (?:no|a)|to light|down to)\b"
    r"|It[’']s (?:no|not|also|been|time|hard|easy|clear|unclear|possible|likely|the|about|almost"
    r"|an? (?:[a-z]+ )?(?:shame|pity|fact|mistake|matter|secret|mystery|miracle|given|crime|good"
    r"|bad|day|night|week|year|time|idea|thing))\b"
    r"|(?:This|That|These|Those) (?:week|month|year|morning|afternoon|evening|night|day|weekend|"
    r"summer|winter|autumn|fall|spring|season|century|decade|is the (?:first|second|third|\w+est)|"
    r"days|who\b)|Those (?:who|living|in|from|at|on|with|without)\b)"
)
_INTRO = re.compile(
    r"^\W*(?:[A-Z][a-z]+ly|Later|Earlier|Soon|Now|Today|Yesterday|Often|Sometimes|Never|Perhaps"
    r"|Maybe|Eventually|When|While|After|Before|As|Although|Though|Since|If|Despite|During|In|On|At"
    r"|By|For|With|Within|Following|Asked|Speaking|According|Having|Once|Until|Because|However|But|And|Meanwhile|Yet"
    r"|Still|Also|Then|Instead|Nevertheless|Moreover|Furthermore|In addition|Of course|So)\b"
    r"[^,“”\"]{0,90}?,? (?P<word>he|she|his|her)\b"
)
_LIKE = re.compile(
    r"^\W*(?:Like|Unlike) [^,“”\"]{2,60}, (?P<word>he|she|his|her|they|their|it|its)\b"
)
"""Who is compared is not who is meant: "Like Lind, she …"."""
_PARTICIPLE = re.compile(
    r"^\W*(?:If|When|While|As|Once|After|Before|Although|Though|Unless|Until) (?:it|they)"
    r" (?!comes? to\b)[^,“”\"]{3,90}, (?:it|they)\b"
    r"|^\W*(?:(?:By|After|Before|When|While|Since|Without|Instead of|In) )?[A-Z]?[a-z]+ing\b"
    r"[^“”\"]{0,200}?, (?:they|it)\b"
    r"|^\W*(?:Only |Just |Nearly |About |Barely |Almost |Less than |More than )?(?:\d[\d,.]*|[Tt]wo"
    r"|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa] few|[Ll]ocated|[Bb]uilt|[Ff]ounded|[Kk]nown|[Bb]ased"
    r"|[Nn]amed|[Dd]ubbed|[Bb]orn) [^,“”\"]{3,80},"
    r" (?:it|they) (?!(?:is|was) (?:not )?(?:clear|hard|easy|possible|likely|time))[a-z]+"
)
"""Whose deed an opening tells of stands behind it: "By limiting the debates, they …"."""
_LIKE_HIM = re.compile(
    r"\b(?:(?:man|wom[ae]n|men|people|others|[a-z]{3,}[^su]s)\b|his\b|her\b|their\b)"
)
"""Those who are compared tell of no one: "Like many others, he …", "Like his father, he …"."""
_MARK = re.compile(r"[“”\"]|``|''")
_BARE = re.compile(r"(?<=[\w,] )(?P<word>he|she|his|her|him)\b")
_IN_PASSING = re.compile(r"\b(?:without|before|after|while|by|despite|instead of) [a-z]+ing \Z")
"""What stands before a pronoun whose name may come behind: "Varn, without naming him, …"."""
_INTRO_THAT = re.compile(
    r"^\W*(?:How|What|Whether|Why|Where|Who|If|When|While|Although|Though|Until|Before|After|As)\b"
    r"[^,“”\"A-Z]{0,40} (?:this|that|these|those) (?:question|issue|move|decision|case|plan|report"
    r"|deal|claim|argument|problem|vote|bill|law|proposal|approach|strategy|effort|figure|number|idea|view"
    r"|point|happens?|works?|means?)s?\b"
    r"|^\W*[A-Z][\w’' -]{1,40}, (?:these|those|this (?!week|month|year|morning|time)|they|such)\b"
)
_TERM = re.compile(r"[“\"‘'][\w’ -]{2,40}[”\"’'] (?:is|was|are|were|refers|referred|means|meant)\b")
"""What explains a word of the sentence right before: "“Transition” is a reference to …"."""
_SOMEBODY = re.compile(
    r"(?:[A-Z][a-z]+(?: [a-z]+){1,4}, )?(?i:an?|one|two|three|four|five|several|no)"
    r" (?:[a-z-]+ ){0,2}(?:man|wom[ae]n|person|people|men|boy|girl|child(?:ren)?|others?|one"
    r"|[a-z]{3,}(?:er|or|ist|ant|ect)s?|arrests|injuries) (?:was|were|has been|have been)"
    r" [a-z]*(?:ed|en|hurt|shot|held)\b[^A-Z\d]*\Z"
)
"""Something done to somebody, without a name, a place or a day: "A man was charged"."""
_SPOKEN = re.compile(r"[”,] (?:he|she) (?:\w+ly )?[a-z]+(?:[.,;]| )")
_THEY = re.compile(r"(?:They|Their)\b")
_THIS = re.compile(r"(?:This|That|These|Those)\b")
_SAYS_MUCH = 6  # words
_SHE = frozenset(("she", "her"))
_SUBJECTS = frozenset(("he", "she"))
"""Whoever acts at a sentence's head is nobody whom the same clause names: "She called Lund"."""
_CAPITAL = re.compile(r"[A-Z][\w’'-]+")
_MARKS_ALONE = 3
"""Words outside its quotations up to which a sentence is speech alone: "“Go,” “now”"."""
_LOOK_BACK = 2  # sentences, and paragraphs
_FARTHEST = 12  # sentences


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
    who = Persons(text, sentences, quotes, people)
    found: list[Lean] = []
    for place, sentence in enumerate(sentences):
        if sentence.kind not in ("prose", "bullet"):
            found.append(NOT_LEANING)
        elif shapes[place].answers and place:
            found.append(Lean(place - 1))
        else:
            found.append(_lean(text, sentences, shapes, who, place))
    return tuple(found)


def together(
    likely: Iterable[int], looks: Sequence[Signs], leans: Mapping[int, Lean]
) -> Sequence[int]:
    """Return sentences, and those that are shown with them: leant on, or of one quotation.

    Args:
        likely: the sentences.
        looks: the signs of all.
        leans: how each of all leans on another one.
    """
    places = list(likely)
    known = set(places)
    for place in places:  # what is added here is asked for its own in turn
        look, lean = looks[place], leans.get(place)
        with_it = (
            lean.on if lean else None,
            place - 1 if look.runs_in and place else None,
            place + 1 if look.runs_out and place + 1 < len(looks) else None,
        )
        for one in with_it:
            if one is not None and one not in known:
                known.add(one)
                places.append(one)
    return places


def _lean(
    text: str, sentences: Sequence[Sentence], shapes: Sequence[Signs], who: Persons, place: int
) -> Lean:
    """Say what one sentence leans on, and whose name would let it stand alone."""
    sentence = sentences[place]
    words = text[sentence.start : sentence.end]
    spoken = who.pronoun_speaker(place)
    if spoken is not None:
        name, at = who.first_pronoun(place, *spoken)
        if _goes_on(words, sentences, place):
            return Lean(place - 1, name, at)
        before = _before(sentences, shapes, place) if _CONNECTIVE.match(words) else None
        return Lean(before, name, at)
    shape = shapes[place]
    if shape.quotes and shape.pronoun and _is_anybodys(shape):
        return Lean(who.right_before(place, _before(sentences, shapes, place)))
    if shape.quoted:
        return _lean_quoted(words, sentences, shapes, who, place)
    somebody = place > 0 and not shape.named and _SOMEBODY.match(words) is not None
    if somebody or not (shape.leans or shape.pronoun):
        return Lean(place - 1) if somebody else NOT_LEANING
    before = _before(sentences, shapes, place)
    if before is not None and _THEY.match(words):
        before = _of_several(text, sentences, before)
    if before is not None and _THIS.match(words) and _says_much(shapes[place - 1]):
        before = place - 1
    return _lean_plain(words, sentence.start, who, place, before, bare=shape.pronoun)


def _lean_quoted(
    words: str, sentences: Sequence[Sentence], shapes: Sequence[Signs], who: Persons, place: int
) -> Lean:
    """Return what a sentence needs that opens with a quotation."""
    shape = shapes[place]
    if _goes_on(words, sentences, place) or (place and _REPLIES.search(shape.outside)):
        return Lean(place - 1)
    told = who.told_in(place)
    if told is None and not (shape.acts or who.cues_in(place)):
        told = _led_by(sentences, shapes, place)
        if place and told is not None and shapes[place - 1].quoted:
            told = place - 1
    return Lean(told)


def _goes_on(words: str, sentences: Sequence[Sentence], place: int) -> bool:
    """Say whether a quotation takes up the sentence right before: "“I think that's wrong,” …"."""
    return (
        place > 0
        and sentences[place - 1].kind == "prose"
        and _QUOTE_GOES_ON.match(words) is not None
    )


def _lean_plain(
    words: str, start: int, who: Persons, place: int, before: int | None, *, bare: bool
) -> Lean:
    """Return what a sentence needs that opens with no quotation."""
    pronoun = _PRONOUN.match(words)
    if pronoun and not _EXPLETIVE.match(words):
        return _of_pronoun(who, place, start, pronoun, before)
    intro = _INTRO.match(words)
    if intro and not _CAPITAL.search(words, 1, intro.start("word")):
        connective = bool(_CONNECTIVE.match(words))
        lean = _of_pronoun(who, place, start, intro, before)
        if lean.insert and who.is_named_behind(place, start + intro.end("word"), intro["word"]):
            lean = Lean(before)
        return Lean(before, lean.insert, lean.insert_at) if connective else lean
    if (like := _LIKE.match(words)) and not _LIKE_HIM.search(words, 0, like.start("word")):
        return Lean(before)
    return _lean_within(words, start, who, place, before, bare=bare)


def _says_much(shape: Signs) -> bool:
    """Say whether a sentence is a quotation that may be what "this" right behind it means."""
    return shape.quoted and not shape.question and shape.words >= _SAYS_MUCH


def _is_anybodys(shape: Signs) -> bool:
    """Say whether "he said" stands behind a quotation, and nobody before it whom it may mean."""
    match = _SPOKEN.search(shape.outside)
    return match is not None and not is_somebody(shape.outside[: match.start()])


def _lean_within(
    words: str, start: int, who: Persons, place: int, before: int | None, *, bare: bool
) -> Lean:
    """Return what a sentence needs that opens with no pronoun: for one further in, or a "But"."""
    connective = bool(_CONNECTIVE.match(words))
    pronoun = _BARE.search(words) if bare else None
    if (
        pronoun
        and not _MARK.search(words, 0, pronoun.start())
        and who.is_nobody_before(place, start + pronoun.start(), pronoun["word"])
    ):
        if _IN_PASSING.search(words, 0, pronoun.start()):
            return Lean(before) if connective else NOT_LEANING
        lean = _of_pronoun(who, place, start, pronoun, before)
        if lean.insert and who.is_named_behind(place, start + pronoun.end(), pronoun["word"]):
            lean, connective = Lean(before), False
        return Lean(before, lean.insert, lean.insert_at) if connective else lean
    if place and _TERM.match(words):
        before, connective = place - 1, True
    if connective or _INTRO_THAT.match(words) or _PARTICIPLE.match(words):
        says_who = bool(_BUT.match(words)) and who.speaks_by_name(place)
        return Lean(before, soft=says_who or bool(_SOFT.match(words)))
    return Lean(before, soft=True) if _ASIDE.search(words) else NOT_LEANING


def _of_pronoun(
    who: Persons, place: int, start: int, match: re.Match[str], before: int | None
) -> Lean:
    """Say what a sentence leans on that opens with a pronoun: nothing, once the name is there."""
    word = match.group("word").lower()
    if word not in HE and word not in _SHE:
        return Lean(before)
    name = who.behind(place, word)
    if name is None:
        told = who.right_before(place, before)
        return Lean(None if told is None else who.tells_of_somebody(told, word))
    if who.names(place, name):
        return Lean(before) if match.re is _PRONOUN and word in _SUBJECTS else NOT_LEANING
    shown = who.as_known(name, place)
    if owns(word, who.text, start + match.end("word")):
        shown += "’s"
    return Lean(None, shown, behind_clitic(who.text, start + match.end("word")))


def _led_by(sentences: Sequence[Sentence], shapes: Sequence[Signs], place: int) -> int | None:
    """Return the sentence that a quotation without a cue goes on from.

    In its own paragraph that is the one right before, if this tells of whoever speaks.
    """
    if place and sentences[place - 1].paragraph == sentences[place].paragraph:
        before = shapes[place - 1]
        if before.quoted and before.named and len(before.outside.split()) > _MARKS_ALONE:
            return place - 1
    return _before(sentences, shapes, place)


def _of_several(text: str, sentences: Sequence[Sentence], before: int) -> int:
    """Return the nearest sentence, up to `before`, that tells of several: "they" are of it."""
    for place in range(before, max(-1, before - 1 - _LOOK_BACK), -1):
        one = sentences[place]
        if one.kind == "prose" and stand_ins.tells_of_several(text[one.start : one.end]):
            return place
    return before


def _before(sentences: Sequence[Sentence], shapes: Sequence[Signs], place: int) -> int | None:
    """Return the sentence that `place` follows on: the nearest that is not all quotation."""
    nearest = None
    for earlier in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        if sentences[earlier].kind not in ("prose", sentences[place].kind):
            if sentences[earlier].kind == "heading":
                break
            continue
        shape = shapes[earlier]
        if shape.aside and all(one.aside for one in shapes[:earlier]):
            break  # a line over the story: its own readers start below it
        if nearest is None:
            nearest = earlier
        if not (shape.quoted or shape.runs_in or shape.runs_out or shape.question):
            return earlier
        if sentences[earlier].paragraph < sentences[place].paragraph - _LOOK_BACK:
            break
    return nearest
