"""Who a verb's subject is: the words before it up to the clause's beginning, and their heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.entailment import verbs
from nlp.entailment.doer_words import (
    APPOSITIVE,
    BETWEEN,
    DETERMINERS,
    JOINS,
    OFFICE,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SHARES,
    SUBJECTS,
)
from nlp.quote.cues import CUES
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.verbs import Line


_AGED = 2
"""Words of an age that stands before more: ", 34"."""
_ALONE = 2
"""How far the comma behind a single word is from the one before it."""


class Who(NamedTuple):
    """A subject: see `Doing`."""

    heads: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    governed: frozenset[str]


def words_of(line: Line, place: int, start: int, verb: str) -> list[str] | None:
    """Return the words of a verb's subject; `None` where it is that of the verb before.

    Args:
        line: the sentence.
        place: where the verb stands.
        start: where its auxiliaries begin.
        verb: its common form.
    """
    at = start - 1
    if at < 0 or line.words[at] in '”"“,':
        return _subject_around(line, place, start, verb)
    if line.lows[at] in RELATIVES or line.lows[at] == "that":
        at -= 1
        if at >= 0 and line.words[at] == ",":
            at -= 1
        return _nearest(line, at, _chunk(line, at)) or None
    if line.lows[at] in JOINS or line.verbs[at]:
        return None
    return _chunk(line, _before_relative(line, at))


def _subject_around(line: Line, place: int, start: int, verb: str) -> list[str] | None:
    """Return the subject of a verb behind a comma, or one that its subject follows."""
    at = start - 1
    if start == place and line.lows[place].endswith("ing"):
        return None
    led = _apposed(line, at) if at >= 0 and line.words[at] == "," else None
    if led is not None and led[0] >= 0 and not verbs.is_edge(line, led[0]):
        return [*_chunk(line, led[0]), *led[1]]
    if verb in CUES or verb == SAYING:
        right = verbs.behind(line, place)
        return [line.words[one] for one in right] + _office(line, right.stop) or None
    return None


def _office(line: Line, at: int) -> list[str]:
    """Return what stands behind a comma beside a name: "said Ada Brenn, a spokeswoman"."""
    if line.words[at : at + 1] != [","] or line.lows[at + 1 : at + 2] == ["and"]:
        return []
    end = at + 1
    while end < min(len(line.words), at + OFFICE) and not verbs.is_edge(line, end):
        end += 1
    return line.words[at:end]


def _before_relative(line: Line, end: int) -> int:
    """Return where a subject ends that "who left the company" stands behind, without commas."""
    at = end
    while at >= 0 and not verbs.is_edge(line, at) and line.lows[at] not in RELATIVES:
        at -= 1
    if at < 1 or not line.verbs[at] or line.verbs[at] == SAYING:
        return end
    start = verbs.group(line, at)[0] - 1
    if line.lows[at].endswith("ing") and start == at - 1 and line.words[start].isalpha():
        return start  # "signs warning drivers of it were stolen"
    if line.lows[at - 1] == "to" and at > 1 and not line.verbs[at - 2]:
        return at - 2  # "staff under pressure to sell opened accounts"
    led = start > 0 and line.lows[start] in RELATIVES | {"that"}
    return start - 1 if led and not line.verbs[start - 1] else end


def _apposed(line: Line, comma: int) -> tuple[int, list[str]] | None:
    """Return where a subject ends that has words between commas behind it, and these words."""
    town = 0
    for at in range(comma - 1, max(-1, comma - APPOSITIVE), -1):
        if line.words[at] == ",":
            if _is_place(line, at, comma) or _is_aside(line.words[at + 1 : town or comma]):
                town = at
                continue
            inner = line.words[at + 1 : comma]
            relative = bool(inner) and inner[0].lower() in RELATIVES | {"whose", "where"}
            age = line.words[max(0, at - _AGED) : at]
            end = at - _AGED if age[1:] and age[0] == "," and age[1].isdigit() else at
            return end - 1, [] if relative else [",", *inner]
    return (town - 1, []) if town else None


def _is_place(line: Line, at: int, comma: int) -> bool:
    """Say whether one word between commas is the land of a town: "Selby, Kestria, has"."""
    return comma - at == _ALONE and line.words[at - 1][0].isupper() and line.words[at + 1].istitle()


def _is_aside(words: Sequence[str]) -> bool:
    """Say whether what stands between two commas is an age, or where somebody is from."""
    return words[:1] in (["of"], ["from"]) or (len(words) == 1 and words[0].isdigit())


def _chunk(line: Line, end: int) -> list[str]:
    """Return the words up to `end` back to where the clause, or the verb before, ends."""
    start = end + 1
    while (
        start > 0 and not verbs.is_edge(line, start - 1) and line.lows[start - 1] not in RELATIVES
    ):
        start -= 1
    return line.words[start : end + 1]


def _nearest(line: Line, at: int, chunk: list[str]) -> list[str]:
    """Return of what stands before "who" the name that is nearest: "the case of Ada Brenn, who"."""
    behind = line.lows[at + 1 : at + 3]
    if "who" not in behind:  # "firms near the port that": either may be meant
        return ["," if word.lower() in PREPOSITIONS else word for word in chunk]
    if not line.words[at][0].isupper():
        return chunk
    start = len(chunk)
    while start > 0 and chunk[start - 1].lower() not in PREPOSITIONS:
        start -= 1
    return chunk[start:]


def pronoun_of(subject: Sequence[str] | None) -> str:
    """Return a subject that is a pronoun, in small letters, else "".

    Args:
        subject: the subject's words.
    """
    last = subject[-1].lower() if subject else ""
    return last if last in SUBJECTS else ""


def who(words: Sequence[str], *, opens: bool) -> Who:
    """Return the last words of a subject's parts that no preposition governs, and its names.

    Where it opens the sentence, its first word is a name only before another capital.
    """
    parts: list[tuple[bool, list[str]]] = [(False, [])]
    for word in words:
        low = word.lower()
        if low in PREPOSITIONS or (low in PARTICIPLES and len(words) > 1):
            share = low == "of" and not parts[-1][0] and parts[-1][1][-1:] in SHARES
            parts.append((not share, []))
        elif low in DETERMINERS or low in JOINS or word == ",":
            parts.append((parts[-1][0] and not parts[-1][1], []))
        elif word[0].isalnum() and low not in BETWEEN and not low.endswith("ly"):
            parts[-1][1].append(word)
    of_it = _of_the_first(words)
    free = [part for governed, part in parts if part and not governed]
    spare = [part for _governed, part in parts if part][-1:]
    capitals = [word for at, word in enumerate(words) if word[0].isupper() and not _owns(words, at)]
    opener: Sequence[str] = ()
    if (
        opens
        and capitals
        and capitals[0] == words[0]
        and not any(w[0].isupper() for w in words[1:2])
    ):
        del capitals[0]
        opener = words[:1]
    heads = next(filter(None, (_heads(some) for some in (free, spare))), frozenset[str]())
    return Who(
        heads,
        frozenset(form for word in capitals for form in forms(word)),
        frozenset(
            form
            for word in (*opener, *filter(str.islower, words))
            for form in forms(word.removesuffix("'s"))
        ),
        frozenset(
            form
            for governed, part in parts
            if governed and free
            for word in part
            if word[0].isupper() and word not in of_it
            for form in forms(word)
        ),
    )


def _owns(words: Sequence[str], at: int) -> bool:
    """Say whether a name is that of whom something is: "Oskar" in "Oskar Lund's partners"."""
    while at < len(words) and words[at][0].isupper():
        if words[at].lower().endswith("'s"):
            return True
        at += 1
    return False


def _heads(parts: Sequence[Sequence[str]]) -> frozenset[str]:
    last = (
        part[-1] for part in parts if part[-1].lower() not in PRONOUNS and not part[-1].isdigit()
    )
    return frozenset(form for word in last for form in forms(word))


def _of_the_first(words: Sequence[str]) -> list[str]:
    """Return the words of a name that an "of" puts to the first noun: "the city of Selby"."""
    lows = [word.lower() for word in words]
    first = next((at for at, low in enumerate(lows) if low in PREPOSITIONS | PARTICIPLES), 0)
    if not first or lows[first] != "of":
        return []
    end = first + 1
    while end < len(words) and lows[end] not in PREPOSITIONS | PARTICIPLES:
        end += 1
    return list(words[first + 1 : end])


def forms(word: str) -> tuple[str, ...]:
    """Return the forms by which a word is known in another sentence; a figure is itself.

    Args:
        word: the word.
    """
    if word[:1].isdigit():
        return (word.casefold(),)
    return tuple(form.casefold() for form in content_words(word))
