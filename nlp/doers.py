"""Who does what in a sentence, read off its words alone: "Tenga's brother" resigned, not Tenga.

A light reading, made to hold two sentences against each other, not to stand by itself: verbs are
known by their forms and by what stands before them, subjects are what stands between a verb and
the clause's beginning. What it cannot tell it leaves open.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.cues import CUES
from nlp.verb_forms import IRREGULAR, PASTS
from nlp.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASH = re.compile(r" (?:--?|[–—]) ")
_TITLE = re.compile(
    r"\b(Jr|Sr|Mr|Mrs|Ms|Dr|Messrs|Prof|Inc|Corp|Co|Ltd|Cos|St|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Adm"
    r"|Rev|[A-Z])\.(?=[ ,])"
)
"""Full stops that end no sentence."""
_TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-][^\W_]+)*(?:[’'](?=\s))?|[^\w\s]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BE = _set("is are was were be been being")
_MODALS = _set("will would may might could can cannot should must shall")
_AUXILIARIES = _BE | _MODALS | _set("has have had do does did to")
_HAVE = _set("has have had")
_BETWEEN = _set(
    "not never also already since then now later soon still again just only no longer yet ever"
    " always even almost nearly twice"
)
_DETERMINERS = _set(
    "the a an his her its their our my your this that these those some any every each no both one"
    " two three four five six seven eight nine ten"
)
_SHARES = tuple(
    [word]
    for word in "crowd group number majority handful couple total rest half most some many".split()
)
"""Of whom these are part does what they do: "a crowd of thousands filled the square"."""
_ARTICLES = _set("the a an his her its their")
_PREPOSITIONS = _set(
    "of for in at from on by with to into over under about against between among through during"
    " behind near towards toward across despite without within"
)
_STARTS = _set(
    "that because after before when while as if unless until although though than but where whether"
    " so once since"
)
_RELATIVES = _set("who which")
_PRONOUNS = _set("he she it they we i you him her them there this these those")
_JOINS = _set("and or")
_PLAIN = _set(
    "say tell add note state announce write explain argue insist claim believe think tweet remark"
    " observe declare stress report maintain reply respond comment recall emphasise"
    " emphasize suggest assert contend"
)
"""Verbs of speech that may stand for each other; who admits or pleads does not merely say."""
SAYING: Final = "say"
_LONGEST = 1_000
"""Words of a sentence that are read: nobody writes so many, and each is held against others."""
_APPOSITIVE = 20
_OFFICE = 8
_GOES_ON = _set("continu manag begin start go use proce help")
"""Verbs behind which "to do" is told as done: "continued to express doubts"."""
_SHORTEST_ED = 4
_ACCORDING = 4
"""Words behind "according" of which none is a verb: "to initial reports"."""


class Doing(NamedTuple):
    """A verb with those who do it, or to whom it is done.

    `heads` are the subject's last words ("brother" of "Tenga's brother"), `names` its capitalised
    ones, `subject` all others; none where a pronoun or nothing is the subject. `real`: it is told
    as done, without a "will", a "may", a "not" or a "to". `behind` is what follows in its clause,
    `about` the names up to the next verb; `what` the last word of what stands right behind it.
    """

    verb: str
    place: int
    heads: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    passive: bool
    real: bool
    infinitive: bool
    behind: frozenset[str]
    what: str
    about: frozenset[str]


class _Who(NamedTuple):
    """A subject: see `Doing`."""

    heads: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]


class _Line:
    """A sentence's words, with which of them are verbs."""

    def __init__(self, words: str) -> None:
        self.words = tokens(words)
        self.lows = [word.lower() if word != "May" else word for word in self.words]
        self.verbs = [self._have(at) or self._verb(at) for at in range(len(self.words))]

    def _have(self, at: int) -> str:
        """Return "have" where it is no auxiliary: "has a lead"."""
        behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        return "have" if self.lows[at] in _HAVE and behind in _DETERMINERS else ""

    def _verb(self, at: int) -> str:
        """Return the verb that stands at a place, in its common form, or ""."""
        low = self.lows[at]
        before = self._before(at)
        if (
            not low.isalpha()
            or low in _AUXILIARIES | _BETWEEN
            or (self.words[at][0].isupper() and at)
        ):
            return ""
        if before in _MODALS or before in ("to", "do", "does", "did"):
            return "" if low in _DETERMINERS or low in _PRONOUNS else lemma(low)
        governed = before in _DETERMINERS or before in _PREPOSITIONS or before.endswith("'s")
        if governed or before.isdigit() or "according" in self.lows[max(0, at - _ACCORDING) : at]:
            return ""
        cue = CUES.get(low)
        if cue is not None and cue.form != "base":
            noun = cue.noun and (not before or before in _STARTS or before in _JOINS)
            return "" if noun else lemma(low)
        progressive = before in _BE and low.endswith("ing")
        if progressive or low in PASTS or (low.endswith("ed") and len(low) > _SHORTEST_ED):
            return lemma(low)
        return ""

    def _before(self, at: int) -> str:
        """Return the word before a place, adverbs left out."""
        while at > 0:
            at -= 1
            low = self.lows[at]
            if low not in _BETWEEN and not low.endswith("ly"):
                return low
        return ""


def tokens(words: str) -> list[str]:
    """Return a sentence's words and marks, as `Doing.place` counts them.

    Args:
        words: the sentence.
    """
    even = _TITLE.sub(r"\1", _DASH.sub(" , ", words.replace("’", "'")))
    return [one.group() for one in islice(_TOKEN.finditer(even), _LONGEST)]


def lemma(low: str) -> str:
    """Return one form for all forms of a verb; one for all plain verbs of speech.

    Args:
        low: the form, in small letters.
    """
    cue = CUES.get(low)
    if cue is not None:
        return SAYING if cue.lemma in _PLAIN else cue.lemma
    if low in IRREGULAR:
        return IRREGULAR[low]
    stem = next(iter(content_words(low)), low)
    return stem.removesuffix("e").removesuffix("i").removesuffix("y")


def read(words: str) -> tuple[Doing, ...]:
    """Read who does what in a sentence.

    Args:
        words: the sentence.

    Returns:
        Its verbs in order, infinitives among them.
    """
    line = _Line(words)
    found: list[Doing] = []
    for place, verb in enumerate(line.verbs):
        if not verb:
            continue
        start, passive, real = _group(line, place)
        subject = _subject(line, place, start, verb)
        if subject is None and found:
            who = _Who(
                frozenset().union(*(one.heads for one in found)),
                frozenset().union(*(one.names for one in found)),
                frozenset().union(*(one.subject for one in found)),
            )
        else:
            who = _who(subject or [], opens=start == len(subject or []))
        real = real and not _is_supposed(line, start - len(subject or []) - 1)
        right = _right(line, place)
        behind = frozenset(word for at in right for word in _forms(line.words[at]))
        infinitive = line.lows[place - 1 : place] == ["to"]
        what = _what(line, right)
        about = frozenset(form for word in _names_behind(line, place) for form in _forms(word))
        found.append(Doing(verb, place, *who, passive, real, infinitive, behind, what, about))
    return tuple(found)


def _group(line: _Line, place: int) -> tuple[int, bool, bool]:
    """Return where a verb's auxiliaries begin, whether it is passive, and told as done."""
    start, passive, real = place, False, True
    while start > 0:
        low = line.lows[start - 1]
        if low in _AUXILIARIES:
            passive = passive or low in _BE
            goes_on = low == "to" and start > 1 and line.verbs[start - 2] in _GOES_ON
            real = real and low not in _MODALS and (low != "to" or goes_on)
        elif low in ("not", "never"):
            real = False
        elif low not in _BETWEEN and not low.endswith("ly"):
            break
        start -= 1
    passive = passive and not line.lows[place].endswith("ing")
    return start, passive, real


def _subject(line: _Line, place: int, start: int, verb: str) -> list[str] | None:
    """Return the words of a verb's subject; `None` where it is that of the verb before."""
    at = start - 1
    if at < 0 or line.words[at] in '”"“,':
        return _subject_around(line, place, start, verb)
    if line.lows[at] in _RELATIVES or line.lows[at] == "that":
        at -= 1
        if at >= 0 and line.words[at] == ",":
            at -= 1
        return _chunk(line, at) or None
    if line.lows[at] in _JOINS or line.verbs[at]:
        return None
    return _chunk(line, _before_relative(line, at))


def _subject_around(line: _Line, place: int, start: int, verb: str) -> list[str] | None:
    """Return the subject of a verb behind a comma, or one that its subject follows."""
    at = start - 1
    if start == place and line.lows[place].endswith("ing"):
        return None
    led = _apposed(line, at) if at >= 0 and line.words[at] == "," else None
    if led is not None and led[0] >= 0 and not _is_edge(line, led[0]):
        return [*_chunk(line, led[0]), *led[1]]
    if verb in CUES or verb == SAYING:
        right = _right(line, place)
        return [line.words[one] for one in right] + _office(line, right.stop) or None
    return None


def _office(line: _Line, at: int) -> list[str]:
    """Return what stands behind a comma beside a name: "said Ada Brenn, a spokeswoman"."""
    if line.words[at : at + 1] != [","] or line.lows[at + 1 : at + 2] == ["and"]:
        return []
    end = at + 1
    while end < min(len(line.words), at + _OFFICE) and not _is_edge(line, end):
        end += 1
    return line.words[at:end]


def _before_relative(line: _Line, end: int) -> int:
    """Return where a subject ends that "who left the company" stands behind, without commas."""
    at = end
    while at >= 0 and not _is_edge(line, at) and line.lows[at] not in _RELATIVES:
        at -= 1
    if at < 1 or not line.verbs[at] or line.verbs[at] == SAYING:
        return end
    start = _group(line, at)[0] - 1
    return start - 1 if start > 0 and line.lows[start] in _RELATIVES else end


def _apposed(line: _Line, comma: int) -> tuple[int, list[str]] | None:
    """Return where a subject ends that has words between commas behind it, and these words."""
    for at in range(comma - 1, max(-1, comma - _APPOSITIVE), -1):
        if line.words[at] == ",":
            inner = line.words[at + 1 : comma]
            relative = bool(inner) and inner[0].lower() in _RELATIVES | {"whose", "where"}
            return at - 1, [] if relative else [",", *inner]
    return None


def _is_edge(line: _Line, at: int) -> bool:
    low = line.lows[at]
    return low in _STARTS or bool(line.verbs[at]) or not low[0].isalnum()


def _chunk(line: _Line, end: int) -> list[str]:
    """Return the words up to `end` back to where the clause, or the verb before, ends."""
    start = end + 1
    while start > 0 and not _is_edge(line, start - 1) and line.lows[start - 1] not in _RELATIVES:
        start -= 1
    return line.words[start : end + 1]


def _right(line: _Line, place: int) -> range:
    """Return the places behind a verb up to the clause's end."""
    end = place + 1
    while end < len(line.words) and line.lows[end] not in _STARTS:
        if line.words[end] in ',;:“”"' or (line.verbs[end] and line.lows[end - 1] != "to"):
            break
        end += 1
    return range(place + 1, end)


def _names_behind(line: _Line, place: int) -> list[str]:
    """Return the names between a verb and the next, those between commas among them."""
    end = place + 1
    while end < len(line.words) and not line.verbs[end] and line.lows[end] not in _STARTS:
        end += 1
    return [word for word in line.words[place + 1 : end] if word[0].isupper()]


def _what(line: _Line, right: range) -> str:
    """Return the last word of what stands right behind a verb, as far as it is no name."""
    end = right.start
    while end < right.stop and line.lows[end] not in _PREPOSITIONS | _JOINS | _RELATIVES:
        end += 1
        if end < len(line.lows) and (line.lows[end] in _AUXILIARIES - {"to"} or line.verbs[end]):
            return ""
    last = line.words[end - 1] if end > right.start else ""
    return last if last.islower() and last.isalpha() and last not in _PRONOUNS else ""


def _is_supposed(line: _Line, before: int) -> bool:
    """Say whether a clause is what "if" or "whether" opens."""
    return before >= 0 and line.lows[before] in ("if", "unless", "whether")


def _who(words: Sequence[str], *, opens: bool) -> _Who:
    """Return the last words of a subject's parts that no preposition governs, and its names.

    Where it opens the sentence, its first word is a name only before another capital.
    """
    parts: list[tuple[bool, list[str]]] = [(False, [])]
    for word in words:
        low = word.lower()
        if low in _PREPOSITIONS:
            share = low == "of" and not parts[-1][0] and parts[-1][1][-1:] in _SHARES
            parts.append((not share, []))
        elif low in _DETERMINERS or low in _JOINS or word == ",":
            parts.append((parts[-1][0] and not parts[-1][1], []))
        elif word[0].isalnum() and low not in _BETWEEN and not low.endswith("ly"):
            parts[-1][1].append(word)
    free = [part for governed, part in parts if part and not governed]
    spare = [part for _governed, part in parts if part][-1:]
    capitals = [word for word in words if word[0].isupper() and not word.lower().endswith("'s")]
    if (
        opens
        and capitals
        and capitals[0] == words[0]
        and not any(w[0].isupper() for w in words[1:2])
    ):
        del capitals[0]
    return _Who(
        frozenset(
            form
            for part in free or spare
            for form in _forms(part[-1])
            if part[-1].lower() not in _PRONOUNS
        ),
        frozenset(form for word in capitals for form in _forms(word)),
        frozenset(
            form for word in words if word.islower() for form in _forms(word.removesuffix("'s"))
        ),
    )


def _forms(word: str) -> tuple[str, ...]:
    return tuple(form.casefold() for form in content_words(word))


def nouns(words: str) -> tuple[str, ...]:
    """Return the nouns that stand behind an article or a possessive ("a retired judge": judge).

    Args:
        words: a sentence.
    """
    line = _Line(words)
    found = []
    for start, low in enumerate(line.lows):
        if low not in _ARTICLES:
            continue
        end = start + 1
        while end < len(line.words) and not _ends_noun(line, end):
            end += 1
        if end > start + 1 and not line.words[end - 1][0].isupper():
            found.append(line.lows[end - 1])
    return tuple(found)


def _ends_noun(line: _Line, at: int) -> bool:
    low = line.lows[at]
    return (
        low in _PREPOSITIONS
        or low in _DETERMINERS
        or low in _JOINS
        or low in _AUXILIARIES
        or low in _BETWEEN
        or low in _RELATIVES
        or low in _PRONOUNS
        or _is_edge(line, at)
    )


def place_of(words: str, position: int) -> int:
    """Return how many words of a sentence end before a position, as `Doing.place` counts them.

    Args:
        words: the sentence.
        position: an offset into it.
    """
    return len(tokens(words[:position]))
