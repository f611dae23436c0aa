"""Runs of capitalised words that may name somebody: found, and trimmed of what is no name.

What opens a sentence, tells whence somebody is or ends the office before ("But", "Kestrian-born",
"Exchequer") is cut off; headings in title case and pieces of an institution are passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.lexicon import countries
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.people import (
    CALENDAR,
    DEPARTMENTS,
    FUNCTION,
    ORGANISATION,
    PLACES,
    is_role_noun,
    is_title_case,
)
from nlp.person import heads
from nlp.person.institutions import is_korean
from nlp.person.shapes import (
    MONTH_NAMES,
    SMALL_NAMES,
    is_common,
    is_function,
    is_initial_a,
    is_participle,
    is_whole,
    shape,
)
from nlp.values import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_UPPER = "A-Z" + "".join(
    chr(code) for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000))
    if chr(code).isupper()
)  # fmt: skip
_ABBREVIATIONS = """
Mr Ms Dr Lt St Jr Sr Fr Mrs Sen Rep Gov Gen Col Sgt Maj Adm Rev Hon Cpl Cdr Det Pvt Pte Amb Mme
Prof Capt Sens Reps Brig Cmdr Supt Insp Msgr Cllr Messrs Smt Ven Adv Atty Engr Dra BGen MGen Mons
Revd
"""
_ABBREVIATED = "|".join(rf"(?<=\b{short}[.])" for short in _ABBREVIATIONS.split())
_REST = (
    rf"(?:\.(?:[{_UPPER}]\.)*(?=[\s{_UPPER}])"
    rf"|[^\W_]*+(?:\.(?:{_ABBREVIATED})|(?:['’\-](?!s\b)[^\W_]++)*+))"
)
"""What may follow the first letter of a word in a name: initials, an abbreviation, letters."""
_PARTICLES = (
    r"(?:(?:de|da|di|do|du|del|della|degli|der|den|van|von und zu|von|vom|zu|zum|zur|af|la|las|le"
    r"|los|el|al|bin|binti|bint|binte|ibn|ben|ter|ten|dos|das|arap|ole|wa|ould|y|a/l|a/p)"
    r"[ \u00a0]){0,2}"
)
_ARTICLE = r"(?:(?:al|el|as|ash|ad|an|ar|at|az)-|[dl][’'](?=[A-Z]))?"
_RUN = re.compile(
    rf"[{_UPPER}](?<![\w@#].)(?<!\w[’'].){_REST}"
    rf"(?:[ \u00a0](?:(?=[a-z]){_PARTICLES}{_ARTICLE})?[{_UPPER}]{_REST})*+"
)
_SMALL_WORD = re.compile(r"(?<!\S)[a-z]\S*+")
_LOW_ARTICLE = re.compile(r"(?<![\w’'-])[ae]l-")
_OF_INSTITUTION = re.compile(r"\b([A-Z][a-z]+) (?:of|on|for|and) (?:the )?$")
_OFFICE_OF = re.compile(
    r"\b([A-Z][\w-]+) (?:of|for) (?:the )?"
    r"(?P<ahead>(?:(?:[A-Z][\w’'-]*,? )+(?:of|and|&) (?:the )?)*)$"
)
_OWNED = re.compile(r"(?:['’]s|['’]) ([A-Z][a-z]+)")
_SOCIETIES = frozenset(("journal", "partnership", "bay", "gulf", "port", "department", "workers"))
_NAME_REACH = 40  # characters
_OFFICE_REACH = 64  # characters
_BEHIND_OFFICE = (" of ", " of the ", " for ", " and ", " & ")
_CUT_BEHIND = (*_BEHIND_OFFICE, ") ")
_BEHIND_INSTITUTION = (" of ", " on ", " for ", " and ", " the ")
_MARKS = (" “", ' "', " ‘", " '", " ``")
_NICK = re.compile(
    r" (?:‘’|[“\"‘]|''?|``)(?P<nick>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})"
    r"(?:’’|[”\"’]|''?) (?=[A-Z])"
)
_FUSED = re.compile(
    r".*(?:[A-Z]{4}(?=[A-Z][a-z]{2})|\b[A-Z]{2,} [A-Z]{5,} (?=[A-Z][a-z][\w’'.-]* [A-Z]))"
)
"""A heading's or a byline's capitals run into what is behind them ("PRESSVelmora")."""
_ROYAL = frozenset("king queen prince princess duke duchess emperor empress sultan emir".split())
_BEHIND_NAMED = re.compile(
    r" (?:said|says|told|added|asked|recalled|explained)\b|, (?:\d{2},|an? |the )| \(\d{2}\)"
)
_FUNCTION_NAMES = frozenset(("May", "April", "June", "Will"))
_MIDDLES = (["Thi"], ["Van"], ["Thị"], ["Văn"])
"""What stands between surname and given name in Vietnam."""
_BEHIND_SURNAME = re.compile(
    r"[’']s |[,.] | (?:who|has|had|is|was|will|would|could|did|also|says|tells?|told|wrote|went|won"
    r"|took|made|came|gave|got|said|[a-z]{2,}ed)\b"
)
_RELATIVE = re.compile(r"\b([a-z]+),? \Z")
_APOSTROPHES = ("'", "’")
_NOBODY = FUNCTION | CALENDAR | ORGANISATION | PLACES
_BORNE = frozenset(low.capitalize() for low in (ORGANISATION | PLACES) - FUNCTION - CALENDAR)
_WHOSE = frozenset(("National", "Public"))
"""What may begin a department's name ("Minister of National Defence Ada Voss")."""
_PAIR = 2
_SHORTEST_HEADING = 4  # words
_LONGEST_HEADING = 40  # words
_LONGEST_LINE = 200  # characters
_LONGEST_NAME = 40
"""So many words of a run may decide on its first: one of thousands is read in linear time."""


class Run(NamedTuple):
    """Capitalised words in a row, with the particles between them, and where they begin.

    `nick` is what stands between them in marks (“Hoppo”), and no part of `words`; `gap` is how
    many characters it takes.
    """

    words: str
    start: int
    nick: str = ""
    gap: int = 0


def runs(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Run]:
    """Find the runs of capitalised words that may name somebody.

    Args:
        text: the article's text.
        sentences: the text's sentences (`nlp.sentences.split`).

    Yields:
        Each run, trimmed, in the text's order; one space stands between two words.
    """
    headings = iter(_headings(text, sentences))
    heading = next(headings, None)
    borne: set[str] = set()
    for run in _capitals(text, borne):
        words, start, nick, gap = run
        while heading is not None and heading.end <= start:
            heading = next(headings, None)
        if heading is not None and heading.start <= start:
            continue
        if " " not in words:
            if not is_participle(words.lower()):
                yield run
            continue
        end = start + len(words) + gap
        if not is_whole(words) or text.endswith(_CUT_BEHIND, 0, start):
            kept, start = _trim(text, words.split(" "), start, end)
            words = " ".join(kept)
        if words and not _is_part(text, start, end, words):
            last = words.rpartition(" ")[2]
            if last in _BORNE:
                borne.add(last)
            if is_korean(words.split(" ")[-_PAIR:]):
                borne.add(words.split(" ")[-_PAIR])
            yield run if words is run.words else Run(words, start, nick, gap)


def _capitals(text: str, borne: set[str]) -> Iterator[Run]:
    """Find capitalised words in a row, but for one that is nobody's name by itself.

    Args:
        text: the article's text.
        borne: lands and the like with which somebody's full name has ended so far.

    Yields:
        Each, with what goes on behind a nickname in marks.
    """
    done = 0
    for match in _RUN.finditer(text):
        words = match.group()
        if words.lower() in _NOBODY:
            may = words in borne or words in _FUNCTION_NAMES
            if not may or not _is_name_too(text, words, match.start(), borne):
                continue
        start, end = match.span()
        if start < done:
            continue
        if (
            start > _PAIR
            and text.startswith("l-", start - 2)
            and _LOW_ARTICLE.match(text, start - 3)
        ):
            start -= 3
            words = text[start:end]
        if "\u00a0" in words:
            words = words.replace("\u00a0", " ")
        nicked = _nicked(text, words, start, end) if text.startswith(_MARKS, end) else None
        if nicked is not None:
            done = start + len(nicked.words) + nicked.gap
        yield nicked or Run(words, start)


def _nicked(text: str, words: str, start: int, end: int) -> Run | None:
    """Take a name that goes on behind a nickname in marks (Rajat “Raj” Patelar)."""
    nick = _NICK.match(text, end)
    rest = _RUN.match(text, nick.end()) if nick is not None else None
    if nick is None or rest is None:
        return None
    return Run(f"{words} {rest.group()}", start, nick["nick"], nick.end() - end - 1)


def _is_name_too(text: str, word: str, start: int, borne: set[str]) -> bool:
    """Say whether a month, a land or the like is somebody's name here ("Mark Cuban … Cuban said").

    Args:
        text: the article's text.
        word: the word.
        start: where it begins.
        borne: such words with which somebody's full name has ended so far.
    """
    end = start + len(word)
    if word in borne:
        return _BEHIND_SURNAME.match(text, end) is not None
    return word in _FUNCTION_NAMES and _is_relative(text, start, end)


def _is_relative(text: str, start: int, end: int) -> bool:
    """Say whether a month's name is somebody's, by what the one is called ("his wife, May,")."""
    kin = _RELATIVE.search(text, max(0, start - _NAME_REACH), start)
    return kin is not None and (
        is_role_noun(kin.group(1)) and (text.startswith(",", end) or text[start - 2] != ",")
    )


def _headings(text: str, sentences: tuple[Sentence, ...]) -> list[Span]:
    """Find the lines in which every word is capitalised, names or not."""
    found: list[Span] = []
    for start, end, kind in [(one.start, one.end, one.kind) for one in sentences]:
        if kind == "furniture":
            found.append(Span(start, end))
        elif end - start <= _LONGEST_LINE:
            small = _SMALL_WORD.search(text, start, end)
            if small is not None and small.group() not in FUNCTION:
                continue
            words = text[start:end].split()[:_LONGEST_HEADING]
            if len(words) >= _SHORTEST_HEADING and is_title_case(words):
                found.append(Span(start, end))
    return found


def _trim(text: str, words: list[str], begin: int, end: int) -> tuple[list[str], int]:
    """Drop what is no name at either end of a run ("But Ana Lim"); return words and start."""
    fused = _FUSED.match(" ".join(words))
    if fused is not None:
        begin += fused.end()
        words = " ".join(words)[fused.end() :].split(" ")
    start = begin
    dropped = _end_of_office(text, words, start) if text.endswith(_BEHIND_OFFICE, 0, start) else 0
    dropped = dropped or _end_of_body(text, words, start)
    start += sum([len(word) + 1 for word in words[:dropped]])
    while dropped < len(words):
        head = words[dropped : dropped + _LONGEST_NAME]
        if is_initial_a(head) or _is_name_in_ing(text, head, start):
            break
        opening = _opening(text, head, start, first=start == begin)
        if not opening:
            break
        start += sum([len(word) + 1 for word in words[dropped : dropped + opening]])
        dropped += opening
    words = words[dropped:]
    while len(words) > 1 and (
        _is_date(text, words, end)
        or heads.is_contraction(words[-1])
        or words[-1] in heads.PROGRAMMES
    ):
        end -= len(words[-1]) + 1
        words = words[:-1]
    return words, start


def _end_of_body(text: str, words: list[str], start: int) -> int:
    """Count the words that end a department's or a body's name before somebody's own.

    "Home Affairs K. Orvane" and, behind brackets, "Central Committee Orr Vann" have two.
    """
    behind = text.startswith(") ", start - 2)
    for at in range(len(words) - _PAIR, 0, -1):
        initial = len(words[at].rstrip(".")) == 1 and words[at - 1] in DEPARTMENTS - {"Justice"}
        if initial or (behind and words[at - 1].lower() in ORGANISATION):
            return at
    return 0


def _is_date(text: str, words: list[str], end: int) -> bool:
    """Say whether the last word of a run belongs to a date; "Mar" and "Sun" are names as well.

    So is "March" behind two names, with no number behind it.
    """
    word = words[-1]
    if word in MONTH_NAMES or word.lower() not in CALENDAR:
        return False
    named = word == "March" and len(words) > _PAIR and words[0].lower() in GENDER
    dated = text[end : end + _PAIR + 1].strip(" .").isdigit()
    return dated or (len(word) > _PAIR + 1 and not named)


def _end_of_office(text: str, words: list[str], start: int) -> int:
    """Count the words that end what an office is of, before the name of who holds it.

    "Archbishop of Velmora Ada Voss" has one, "Minister of Public Works Ada Voss" two.
    """
    last = len(words) - 1
    fields = next((at for at in range(last) if words[at] not in DEPARTMENTS | _WHOSE), last)
    fields *= words[fields - 1] not in _WHOSE
    joined = text.endswith((" and ", " & "), 0, start)
    behind = words[fields:]
    if (joined or text.endswith(" for ", 0, start)) and not names.is_honorific(behind[0]):
        fields *= not names.title_length(behind)
    office = _OFFICE_OF.search(text, max(0, start - _OFFICE_REACH), start)
    if office is None or not names.title_length((office[1], "X")):
        return 0 if joined else fields
    ahead = office["ahead"]
    lows = [word.lower() for word in words]
    if fields or lows[0] in GENDER:
        return fields
    given = [at for at in range(1, last + 1) if lows[at] in GENDER or names.is_honorific(words[at])]
    if len(words) == _PAIR:
        return len(given) if office[1].lower() in _ROYAL else 0
    if given:
        named = joined and not GENDER.keys().isdisjoint(ahead.lower().split())
        return 0 if named or given[0] == last else given[0]
    bare = len(words) == _PAIR + 1 and not joined and not text.endswith(" the ", 0, start)
    return int(bare or f"{ahead}{words[0]}" in countries.by_form())


def _opening(text: str, words: list[str], start: int, *, first: bool) -> int:
    """Count the words at the head of a run that are no part of the name."""
    low = words[0].lower()
    if low == "new" and len(words) > 1 and heads.is_behind_new(words[1].lower()):
        return 2
    if is_function(low):
        named = words[0] in MONTH_NAMES or (words[0] in SMALL_NAMES and _is_inside(text, start))
        named = named or (
            words[0] in SMALL_NAMES and (words[1:2] in _MIDDLES or _is_met_so(text, words, start))
        )
        first = first or words[0] in SMALL_NAMES
        return 0 if named and len(words) > 1 and first else 1
    if len(words) == 1:
        return 0
    if heads.is_state(low) and text.endswith(", ", 0, start):
        return 1
    if heads.is_opening(words[0]):
        return 1
    return int(heads.is_demonym(words[0]) and not names.title_length(words[1:]))


def _is_name_in_ing(text: str, words: list[str], start: int) -> bool:
    """Say whether a word in -ing begins a name, behind what somebody is ("striker Erling Orr")."""
    return (
        len(words) == _PAIR
        and is_participle(words[0].lower())
        and words[0].lower() not in FUNCTION
        and _is_inside(text, start)
        and is_role_noun(heads.word_before(text, start))
        and not names.title_length(["", *words[1:]])
    )


def _is_met_so(text: str, words: list[str], start: int) -> bool:
    """Say whether a name is first met with a small word before it that may open a sentence.

    "So Phearun said" names So Phearun, unless the text has named a Phearun by then.
    """
    if len(words) != _PAIR or words[1].lower() in GENDER or words[1].lower() in _NOBODY:
        return False
    if _BEHIND_NAMED.match(text, start + len(words[0]) + len(words[1]) + 1) is None:
        return False
    return not is_common(words[1]) and text.find(words[1], 0, start) < 0


def _is_inside(text: str, start: int) -> bool:
    """Say whether a word stands inside a sentence, where a capital is a name's."""
    return text.startswith(" ", start - 1) and text[start - 2 : start - 1].isalnum()


def _is_part(text: str, start: int, end: int, words: str) -> bool:
    """Say whether a run is cut from an institution ("Veldmark Fishermen’s Union")."""
    owned = text.startswith(_APOSTROPHES, end) and _OWNED.match(text, end)
    of = text.endswith(_BEHIND_INSTITUTION, 0, start) and _OF_INSTITUTION.search(
        text, max(0, start - _NAME_REACH), start
    )
    if not (of and (of.group(1).lower() in ORGANISATION or of.group(1).lower() in _SOCIETIES)) and (
        not (owned and owned.group(1).lower() in ORGANISATION)
    ):
        return False
    return words.partition(" ")[0].lower() not in GENDER and not shape(words).titles
