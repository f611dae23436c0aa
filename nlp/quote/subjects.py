"""Whom an attribution names: the noun phrase beside a verb of speech, and its head.

Long appositives and relative clauses stand between a speaker and the verb ("Ro, co-founder of
the institute, believed"); a name inside a phrase that depends on another noun is not the speaker
("a spokesman for Ro said").
"""

from __future__ import annotations

from nlp.lexicon.people import is_role_noun
from nlp.names import title_length
from nlp.quote import heads
from nlp.quote.appositives import (
    DEGREES,
    ends_a_place,
    is_place,
    named_within,
    segment_end,
    starts_clause,
)
from nlp.quote.cues import CUES
from nlp.quote.names import governs, is_name_word, joins_one_name
from nlp.quote.subject import Subject
from nlp.quote.tokens import (
    AUXILIARIES,
    BREAKS,
    COMMUNIQUES,
    DETERMINERS,
    JOINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    ROUGHLY,
    SUBORDINATORS,
    WHEN,
    Line,
    is_number,
)

_ARTICLES = frozenset(("a", "an", "the"))
_NO_APPOSITIVES = frozenset(
    "who which whose when in on at speaking through via during after before".split()
)
_EXPLAINING = frozenset("the a an his her its now then former".split())
_OPENERS = frozenset("prosecuting defending mitigating continuing".split()) | {
    low for low, cue in CUES.items() if cue.form == "ing"
}
_TURNING = (
    BREAKS | SUBORDINATORS | PRONOUNS | JOINERS | NEGATIONS | AUXILIARIES | CUES.keys() | {"&"}
)
"""Words that may end a noun phrase; any other belongs to it."""
_GERUNDS = frozenset(("ruling", "finding", "filing", "warning", "accused"))
_MAX_COMMAS = 6  # commas between a speaker and the verb
_ONE_WORD_BACK = 2
_OCCASION_REACH = 5  # words
_PARTS = frozenset("all most much some any none part little enough because".split())
_FINITE = frozenset("is are was were has have had will would".split())
_PERIODS = frozenset("week month year weekend morning afternoon evening".split())
_BEHIND_NAMES = frozenset(("jr", "sr", "m.d", "ph.d", "esq"))
"""What a comma parts from a name ("Rolf Orr, Jr. said")."""
_FROM = frozenset(("by", "from", "with"))
_MAX_WORDS = 40  # words between them


def before(line: Line, last: int, low: int) -> Subject | None:  # noqa: PLR0911 -- a list of cases
    """Find the subject that ends at word `last`, reading leftwards no further than `low`.

    Args:
        line: the sentence in words.
        last: the word before the verb.
        low: the first word that counts.
    """
    last = _over_time(line, last, low)
    if last < low:
        return None
    word = line.lows[last]
    if word == "who":
        return _antecedent(line, last, low)
    if word in PRONOUNS:
        return Subject("pronoun", last, last + 1, outer=last, outer_end=last + 1)
    if word == "whom" and last - 2 >= low and line.lows[last - 1] == "of":
        return Subject("nominal", last - 2, last + 1, outer=last - 2, outer_end=last + 1)
    if word == ")":
        opened = _back_to(line, last - 1, low, "(")
        if opened <= low:
            return None
        inner = before(line, opened - 1, low)
        return inner and inner._replace(outer_end=last + 1)
    if word in {",", "—", "–", "--", "-"}:
        return _over_appositive(line, last, low)
    if word in BREAKS or line.is_run(last):
        return None
    if word.rstrip(".") in _BEHIND_NAMES and last - 2 >= low and line.lows[last - 1] == ",":
        return before(line, last - 2, low)
    busy = _over_participle(line, last, low)
    if busy is not None:
        return busy
    found = _phrase(line, last, low)
    if found is not None and found.kind == "name" and is_place(line, found):
        named = ends_a_place(line, found, low) and _phrase(line, found.start - 2, low)
        return named or found
    return _unclosed(line, found, low)


def before_title(line: Line, run: int) -> Subject | None:
    """Find the name that "Mara Lind, author of “The Long Tide,”" explains.

    Args:
        line: the sentence in words.
        run: the marked words right before the verb.

    Returns:
        The name, or `None` where the marks hold no title with its comma.
    """
    if not line.holds_title(run):
        return None
    found = _over_appositive(line, run, 0)
    if found is None or found.kind != "name" or found.role < 0:
        return None
    role = line.lows[found.role : run]
    told = any(is_role_noun(low) for low in role) and CUES.keys().isdisjoint(role)
    return found if told else None


def _unclosed(line: Line, found: Subject | None, low: int) -> Subject | None:
    """Read "Mara Lind, a spokesman for the bank said", whose second comma is missing."""
    if found is None or found.kind != "nominal":
        return found
    if line.lows[found.start] not in _ARTICLES and not is_role_noun(line.lows[found.start]):
        return found
    comma = found.start - 1
    if comma - _ONE_WORD_BACK < low or line.lows[comma] != ",":
        return found
    if not any(is_role_noun(one) for one in line.lows[found.start : found.end]):
        return found
    name = _phrase(line, comma - 1, low)
    if name is None or name.kind != "name" or name.name_end - name.name < _ONE_WORD_BACK:
        return found
    opens = name.start == low or line.is_run(name.start - 1)
    return (
        name._replace(role=found.start, role_end=found.end, outer_end=found.end) if opens else found
    )


def _over_participle(line: Line, last: int, low: int) -> Subject | None:
    """Read the name of "Speaker Mara Lind presiding in the house yesterday observed"."""
    for at in range(last - 1, max(low, last - _OCCASION_REACH) - 1, -1):
        if line.lows[at] in BREAKS or line.lows[at] in CUES or line.is_run(at):
            return None
        if at > low and line.lows[at].endswith("ing") and line.words[at].islower():
            governs = line.lows[at + 1] in PREPOSITIONS | DETERMINERS
            named = governs and is_name_word(line, at - 1) and is_name_word(line, at - 2)
            found = _phrase(line, at - 1, low) if named else None
            told = found is not None and found.kind == "name" and starts_clause(line, found, low)
            return found._replace(outer_end=last + 1) if found is not None and told else None
    return None


def _over_time(line: Line, last: int, low: int) -> int:
    """Step back over "on Tuesday", "this month" between a subject and its verb."""
    at = _over_occasion(line, last, low)
    if at > low and line.lows[at] in {"himself", "herself", "itself", "themselves"}:
        at -= 1
    if at > low and line.lows[at] in WHEN:
        at -= 1
        while at > low and line.lows[at] in {"on", "late", "early", "earlier", "last", "this"}:
            at -= 1
    elif at > low and line.lows[at] in _PERIODS and line.lows[at - 1] in {"this", "last"}:
        at -= 2
    return at


def _over_occasion(line: Line, last: int, low: int) -> int:
    """Step back over "in a telephone interview" between a name and its verb."""
    if line.lows[last] not in COMMUNIQUES:
        return last
    for at in range(last - 1, max(low, last - _OCCASION_REACH), -1):
        if line.lows[at] in {"in", "during", "via"}:
            return at - 1 if is_name_word(line, at - 1) else last
        if line.lows[at] in BREAKS:
            break
    return last


def _antecedent(line: Line, who: int, low: int) -> Subject | None:
    """Return whom "who" stands for: the noun phrase right before it."""
    last = who - 1
    if last >= low and line.lows[last] in {",", "—", "–"}:
        last -= 1
    if last < low or line.lows[last] in BREAKS or line.lows[last] == "who":
        return None
    found = _explained(line, last, low) if last < who - 1 else None
    found = _governed(line, last, low) or found or before(line, last, low)
    if found is None:
        return None
    return found._replace(outer=who, outer_end=who + 1)


def _governed(line: Line, last: int, low: int) -> Subject | None:
    """Read the name of "backed by councillor Mara Lind, who", "a call from Mara Lind, who"."""
    name = last + 1
    while name > low and is_name_word(line, name - 1):
        name -= 1
    lead = name
    while lead > low + 1 and (is_role_noun(line.lows[lead - 1]) or is_name_word(line, lead - 1)):
        lead -= 1
    if last - name + 1 < _ONE_WORD_BACK or line.lows[lead - 1] not in _FROM:
        return None
    role, role_end = (lead, name) if lead < name else (-1, -1)
    return Subject(
        "name", lead, last + 1, name, last + 1, role, role_end, outer=lead, outer_end=last + 1
    )  # fmt: skip


def _explained(line: Line, last: int, low: int) -> Subject | None:
    """Find the name that "…, 24, from Vell, who" and "…, now the senate’s leader, who" explain."""
    at = last
    for _ in range(_MAX_COMMAS):
        at = next(
            (i for i in range(at, max(low, last - _MAX_WORDS), -1) if line.lows[i] == ","), -1
        )
        if at <= low:
            return None
        following = line.lows[at + 1]
        if not (following in _EXPLAINING or following in PREPOSITIONS or following.isdigit()):
            return None
        head = _phrase(line, at - 1, low)
        if head is not None and head.kind == "name" and not ends_a_place(line, head, low):
            return head
        at -= 1
    return None


def _back_to(line: Line, index: int, low: int, mark: str) -> int:
    for at in range(index, max(low, index - _MAX_WORDS) - 1, -1):
        if line.lows[at] == mark:
            return at
    return -1


def _over_appositive(line: Line, comma: int, low: int) -> Subject | None:
    """Read back over "…, co-founder of the institute," to the noun phrase that it explains."""
    mark = line.lows[comma]
    marks = {",", mark}
    dashed = _between_dashes(line, comma, low) if mark != "," else None
    if dashed is not None:
        return dashed
    at = comma
    for _ in range(_MAX_COMMAS):
        at = next(
            (i for i in range(at - 1, max(low, comma - 2 * _MAX_WORDS) - 1, -1)
             if line.lows[i] in marks),
            -1,
        )  # fmt: skip
        if at <= low or line.lows[at + 1] in _FINITE:
            return None
        head = _phrase(line, at - 1, low) if line.lows[at - 1] != ")" else before(line, at - 1, low)
        if head is None or head.kind == "pronoun" or not starts_clause(line, head, low):
            continue
        if _is_opener(line, at):
            continue
        if _explains_another(line, head, low) or ends_a_place(line, head, low):
            continue
        office = head.kind == "nominal" or _is_office(line, head)
        stands = office and line.lows[at + 1] not in _NO_APPOSITIVES
        inner = named_within(line, at + 1, comma) if stands else None
        if inner is not None:
            return Subject(
                "name", at + 1, comma, inner[0], inner[1], head.start, at,
                outer=head.start, outer_end=comma + 1,
            )  # fmt: skip
        role, role_end = head.role, head.role_end
        if line.lows[at + 1] in DEGREES and line.lows[at + 2 : at + 3] == [","]:
            at += 2
        if line.lows[at + 1] not in _NO_APPOSITIVES:
            role, role_end = at + 1, segment_end(line, at + 1, comma)
        return head._replace(role=role, role_end=role_end, outer_end=comma + 1)
    return None


def _is_opener(line: Line, comma: int) -> bool:
    """Say whether a comma only closes "Responding," at the head of a sentence."""
    return comma == 1 and line.lows[0] in _OPENERS


def _is_office(line: Line, head: Subject) -> bool:
    """Say whether a name is an office’s ("The Speaker of the House, Mara Lind, ruled").

    So is one that ends what an office is of ("Minister of Trade and Local Affairs, Mara Lind,").
    """
    if head.name > head.start + 1 and line.lows[head.start + 1] in {"of", "for"}:
        return is_role_noun(line.lows[head.start]) and line.lows[head.name - 1] == "and"
    following = line.lows[head.name_end : head.name_end + 1]
    last = head.name_end if following in (["of"], ["for"]) else head.end
    if line.words[last - 1].isupper() and title_length((line.words[last - 1], "X")):
        return True
    if not is_role_noun(line.lows[last - 1]):
        return False
    return line.lows[head.start] in DETERMINERS or last == head.name_end == head.name + 1


def _between_dashes(line: Line, dash: int, low: int) -> Subject | None:
    """Read back over "— like Orr, a friend of hers —" to the name before the first dash."""
    opened = _back_to(line, dash - 1, low, line.lows[dash])
    head = _phrase(line, opened - 1, low) if opened > low + 1 else None
    if head is None or head.kind != "name" or not starts_clause(line, head, low):
        return None
    return head._replace(outer_end=dash + 1)


def _explains_another(line: Line, head: Subject, low: int) -> bool:
    """Say whether a phrase is itself an appositive of the noun phrase before its comma."""
    at = head.start - 1
    if at <= low or line.lows[at] not in {",", "—", "–"} or _is_opener(line, at):
        return False
    if line.words[at - 1].isdigit() and at - 2 > low and line.lows[at - 2] == ",":
        at -= 2
    earlier = _phrase(line, at - 1, low) if line.lows[at - 1] != ")" else before(line, at - 1, low)
    return (
        earlier is not None
        and earlier.kind == "name"
        and head.kind == "nominal"
        and starts_clause(line, earlier, low)
    )


def _phrase(line: Line, last: int, low: int) -> Subject | None:
    """Read the noun phrase that ends at `last` and find its head."""
    first = last
    floor = max(low, last - _MAX_WORDS)
    while first >= floor and _inside_phrase(line, first, last):
        first -= 1
    first += 1
    if first > last:
        return None
    who = first - 1 - (line.lows[first - 1] in AUXILIARIES or line.lows[first - 1] in CUES)
    clause = line.lows[first - 1] in CUES and CUES[line.lows[first - 1]].clause
    clause = clause and line.lows[first] not in PREPOSITIONS
    if who > low and line.lows[who] == "who" and first < last and not clause:
        return before(line, who - 1 - (line.lows[who - 1] == ","), low)
    while first < last and (line.adverb(first) or line.lows[first] in WHEN):
        first += 1
    first += first < last and governs(line, first)
    found = None
    if line.lows[first] in PREPOSITIONS and first < last:
        found = _quantified(line, first, last)
    return found or heads.of(line, first, last + 1)


def _quantified(line: Line, first: int, last: int) -> Subject | None:
    """Read "about half of voters", "over 40 members"."""
    if line.lows[first] not in ROUGHLY or not is_number(line.lows[first + 1]):
        return None
    return Subject("nominal", first, last + 1, outer=first, outer_end=last + 1)


def _inside_phrase(line: Line, index: int, last: int) -> bool:  # noqa: PLR0911 -- a list of cases
    """Say whether a noun phrase, read leftwards, goes on over a word."""
    word = line.lows[index]
    pointing = word == "that" and 1 < index < last and line.lows[index - 1] == "of"
    pointing = pointing and line.lows[index - 2] not in _PARTS
    if word not in _TURNING or pointing:
        return not line.is_run(index)
    if word in BREAKS or word in SUBORDINATORS or word in PRONOUNS:
        return False
    if word in {"and", "&"}:
        return _joins_trades(line, index, last) or (
            0 < index < last
            and is_name_word(line, index - 1)
            and is_name_word(line, index + 1)
            and joins_one_name(line, index)
        )
    if word in JOINERS or word in NEGATIONS:
        return False
    if word in AUXILIARIES and word not in {"’s", "'s"}:
        capital = line.words[index][0].isupper()
        return capital and (word in {"can", "will", "may"} or is_name_word(line, index))
    cue = CUES.get(word)
    if index == last and word in _GERUNDS and line.lows[index - 1] in DETERMINERS:
        return True
    return cue is None or cue.noun or line.words[index][0].isupper() or cue.form == "base"


def _joins_trades(line: Line, joiner: int, last: int) -> bool:
    """Say whether one person is both: "former worker and protester Mara Lind told"."""
    if joiner + 2 > last or not is_name_word(line, joiner + 2):
        return False
    if not (is_role_noun(line.lows[joiner - 1]) and is_role_noun(line.lows[joiner + 1])):
        return False
    opening = joiner - 1
    while opening > 0 and line.words[opening - 1].islower() and not line.is_run(opening - 1):
        opening -= 1
    return line.words[joiner + 1].islower() and DETERMINERS.isdisjoint(line.lows[opening:joiner])
