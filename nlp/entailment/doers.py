"""Who does what in a sentence, read off its words alone: "Tenga's brother" resigned, not Tenga.

A light reading, made to hold two sentences against each other, not to stand by itself: verbs are
known by their forms and by what stands before them, subjects are what stands between a verb and
the clause's beginning. What it cannot tell it leaves open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.entailment.doer_words import (
    ACCORDING,
    AGENT,
    APPOSITIVE,
    ARTICLES,
    AUXILIARIES,
    BE,
    BETWEEN,
    DETERMINERS,
    GOES_ON,
    HAVE,
    JOINS,
    MODALS,
    OFFICE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHARES,
    SHORT,
    SHORTEST_ED,
    STARTS,
    lemma,
    tokens,
)
from nlp.quote.cues import CUES
from nlp.text.verb_forms import PASTS
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence


class Doing(NamedTuple):
    """A verb with those who do it, or to whom it is done.

    `heads` are the subject's last words ("brother" of "Tenga's brother"), `names` its capitalised
    ones, `subject` all others; none where a pronoun or nothing is the subject. `real`: it is told
    as done, without a "will", a "may", a "not" or a "to". `behind` is what follows in its clause
    (with "by", where it tells by whom), `about` the names up to the next verb; `what` the last word
    of what stands right behind it.
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
        return "have" if self.lows[at] in HAVE and behind in DETERMINERS else ""

    def _verb(self, at: int) -> str:
        """Return the verb that stands at a place, in its common form, or ""."""
        low = self.lows[at]
        before = self._before(at)
        if (
            not low.isalpha()
            or low in AUXILIARIES | BETWEEN
            or (self.words[at][0].isupper() and at)
        ):
            return ""
        if before in MODALS or before in ("to", "do", "does", "did"):
            return "" if low in DETERMINERS or low in PRONOUNS else lemma(low)
        governed = before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s")
        if governed or before.isdigit() or "according" in self.lows[max(0, at - ACCORDING) : at]:
            return ""
        cue = CUES.get(low)
        if cue is not None and cue.form != "base":
            noun = cue.noun and (not before or before in STARTS or before in JOINS)
            return "" if noun else lemma(low)
        progressive = before in BE and low.endswith("ing")
        if (
            progressive
            or low in SHORT
            or low in PASTS
            or (low.endswith("ed") and len(low) > SHORTEST_ED)
        ):
            return lemma(low)
        return ""

    def _before(self, at: int) -> str:
        """Return the word before a place, adverbs left out."""
        while at > 0:
            at -= 1
            low = self.lows[at]
            if low not in BETWEEN and not low.endswith("ly"):
                return low
        return ""


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
        if AGENT in line.lows[right.start : right.stop]:
            behind |= {AGENT}
        passive = passive or _opens_undone(line, place)
        infinitive = line.lows[place - 1 : place] == ["to"]
        what = _what(line, right)
        about = frozenset(form for word in _names_behind(line, place) for form in _forms(word))
        found.append(Doing(verb, place, *who, passive, real, infinitive, behind, what, about))
    return tuple(found)


def _opens_undone(line: _Line, place: int) -> bool:
    """Say whether a sentence opens with what was done to somebody: "Found in a ditch, he …"."""
    low = line.lows[place]
    return not place and (low.endswith("ed") or (low in PASTS and low not in ("said", "told")))


def _group(line: _Line, place: int) -> tuple[int, bool, bool]:
    """Return where a verb's auxiliaries begin, whether it is passive, and told as done."""
    start, passive, real = place, False, True
    while start > 0:
        low = line.lows[start - 1]
        if low in AUXILIARIES:
            passive = passive or low in BE
            real = real and not (low == "be" and line.lows[start - 2 : start - 1] != ["to"])
            goes_on = low == "to" and start > 1 and line.verbs[start - 2] in GOES_ON
            real = real and low not in MODALS and (low != "to" or goes_on)
        elif low in ("not", "never"):
            real = False
        elif low not in BETWEEN and not low.endswith("ly"):
            break
        start -= 1
    passive = passive and not line.lows[place].endswith("ing")
    return start, passive, real


def _subject(line: _Line, place: int, start: int, verb: str) -> list[str] | None:
    """Return the words of a verb's subject; `None` where it is that of the verb before."""
    at = start - 1
    if at < 0 or line.words[at] in '”"“,':
        return _subject_around(line, place, start, verb)
    if line.lows[at] in RELATIVES or line.lows[at] == "that":
        at -= 1
        if at >= 0 and line.words[at] == ",":
            at -= 1
        return _chunk(line, at) or None
    if line.lows[at] in JOINS or line.verbs[at]:
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
    while end < min(len(line.words), at + OFFICE) and not _is_edge(line, end):
        end += 1
    return line.words[at:end]


def _before_relative(line: _Line, end: int) -> int:
    """Return where a subject ends that "who left the company" stands behind, without commas."""
    at = end
    while at >= 0 and not _is_edge(line, at) and line.lows[at] not in RELATIVES:
        at -= 1
    if at < 1 or not line.verbs[at] or line.verbs[at] == SAYING:
        return end
    start = _group(line, at)[0] - 1
    return start - 1 if start > 0 and line.lows[start] in RELATIVES else end


def _apposed(line: _Line, comma: int) -> tuple[int, list[str]] | None:
    """Return where a subject ends that has words between commas behind it, and these words."""
    for at in range(comma - 1, max(-1, comma - APPOSITIVE), -1):
        if line.words[at] == ",":
            inner = line.words[at + 1 : comma]
            relative = bool(inner) and inner[0].lower() in RELATIVES | {"whose", "where"}
            return at - 1, [] if relative else [",", *inner]
    return None


def _is_edge(line: _Line, at: int) -> bool:
    low = line.lows[at]
    return low in STARTS or bool(line.verbs[at]) or not low[0].isalnum()


def _chunk(line: _Line, end: int) -> list[str]:
    """Return the words up to `end` back to where the clause, or the verb before, ends."""
    start = end + 1
    while start > 0 and not _is_edge(line, start - 1) and line.lows[start - 1] not in RELATIVES:
        start -= 1
    return line.words[start : end + 1]


def _right(line: _Line, place: int) -> range:
    """Return the places behind a verb up to the clause's end."""
    end = place + 1
    while end < len(line.words) and line.lows[end] not in STARTS:
        if line.words[end] in ',;:“”"' or (line.verbs[end] and line.lows[end - 1] != "to"):
            break
        end += 1
    return range(place + 1, end)


def _names_behind(line: _Line, place: int) -> list[str]:
    """Return the names between a verb and the next, those between commas among them."""
    end = place + 1
    while end < len(line.words) and not line.verbs[end] and line.lows[end] not in STARTS:
        end += 1
    return [word for word in line.words[place + 1 : end] if word[0].isupper()]


def _what(line: _Line, right: range) -> str:
    """Return the last word of what stands right behind a verb, as far as it is no name."""
    end = right.start
    while end < right.stop and line.lows[end] not in PREPOSITIONS | JOINS | RELATIVES:
        end += 1
        if end < len(line.lows) and (line.lows[end] in AUXILIARIES - {"to"} or line.verbs[end]):
            return ""
    last = line.words[end - 1] if end > right.start else ""
    return last if last.islower() and last.isalpha() and last not in PRONOUNS else ""


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
        if low in PREPOSITIONS:
            share = low == "of" and not parts[-1][0] and parts[-1][1][-1:] in SHARES
            parts.append((not share, []))
        elif low in DETERMINERS or low in JOINS or word == ",":
            parts.append((parts[-1][0] and not parts[-1][1], []))
        elif word[0].isalnum() and low not in BETWEEN and not low.endswith("ly"):
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
            if part[-1].lower() not in PRONOUNS
        ),
        frozenset(form for word in capitals for form in _forms(word)),
        frozenset(
            form for word in words if word.islower() for form in _forms(word.removesuffix("'s"))
        ),
    )


def _forms(word: str) -> tuple[str, ...]:
    if word[:1].isdigit():
        return (word.casefold(),)
    return tuple(form.casefold() for form in content_words(word))


def nouns(words: str) -> tuple[str, ...]:
    """Return the nouns that stand behind an article or a possessive ("a retired judge": judge).

    Args:
        words: a sentence.
    """
    line = _Line(words)
    found = []
    for start, low in enumerate(line.lows):
        if low not in ARTICLES:
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
        low in PREPOSITIONS
        or low in DETERMINERS
        or low in JOINS
        or low in AUXILIARIES
        or low in BETWEEN
        or low in RELATIVES
        or low in PRONOUNS
        or _is_edge(line, at)
    )


def place_of(words: str, position: int) -> int:
    """Return how many words of a sentence end before a position, as `Doing.place` counts them.

    Args:
        words: the sentence.
        position: an offset into it.
    """
    return len(tokens(words[:position]))
