"""Whether a written sentence's figures tell of what they tell of in the article.

All of them may stand there and still be swapped: "a profit of 980 million" for the revenue, "rose
362 pence" for "to 362 pence", "nine and four attackers" for "nine, including four".
"""

from __future__ import annotations

import re

from nlp.entailment import quantities
from nlp.entailment.numerals import in_figures
from nlp.text.words import content_words

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*|\b[Dd]ozens\b|\b[Hh]undreds\b|\b[Tt]housands\b")
_ROOT = 4
"""Letters by which a word of the one text is known in the other."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NO_NOUN = (
    r"(?!(?:of|the|its|their|his|her|an?|in|at|to|on|for|from|by|with|who|that|were|was|are|is|had"
    r"|has|have|be|been|will|would|and|or|older|more|less|fewer|younger|later|earlier|ago|percent"
    r"|per|cent|as|over|after|before|between|than|but|while|when)\b)"
)
_BEHIND = re.compile(
    rf" (?:(?:million|billion|trillion) )?(?P<nouns>{_NO_NOUN}[A-Za-z][\w’'-]+"
    rf"(?: {_NO_NOUN}[A-Za-z][\w’'-]+){{0,2}})"
)
"""What stands right behind a figure, as far as it may be what is counted."""
_REACH, _COUNTED = 60, 2  # characters behind a figure; words that say what it counts
_PART_ENDS = re.compile(r"[,;:](?!\d)| and |(?= [#$€£¥]?\d)")
_SIGNS = ("$", "€", "£", "¥", "#")
_MONEY = r"(?:[A-Z]{0,3}[#$€£¥])?"
_VALUE = rf"{_MONEY}(\d[\d.,]*\d|\d)"
_AT = re.compile(rf"\bat {_VALUE}")
_ROLES = {
    "to": re.compile(rf"\bto {_VALUE}"),
    "from": re.compile(rf"\bfrom (?:[a-z-]+ (?:year|quarter|month)[’']s )?{_VALUE}"),
    "by": re.compile(
        r"\b(?:rose|rises?|risen|rising|fell|falls?|fallen|falling|gain(?:s|ed)|los[et]s?"
        r"|climb(?:s|ed)|dropp?(?:s|ed)?|increas(?:es|ed)|decreas(?:es|ed)|grew|grows?"
        rf"|declin(?:es|ed)|jump(?:s|ed)|slipp?(?:s|ed)|up|down|cut) (?:by )?{_VALUE}"
    ),
}
"""Whether something rose by so much, to so much, or from so much."""
_EARLIER = re.compile(
    r"\b(?:from|against|compared|earlier|before|previous(?:ly)?|last|prior|after|ago)\b"
)


def fault(words: str, source: str) -> str:
    """Return what a written sentence makes of the figures of its source, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    words, source = in_figures(words), in_figures(source)
    if figure := _swapped(words, source):
        return f"the article tells something else of {figure}"
    return quantities.fault(words, source)


def _swapped(words: str, source: str) -> str:
    """Return the first figure that a written sentence puts to what another one tells, or ""."""
    return _counts_another(words, source) or _has_another_role(words, source)


def _counts_another(words: str, source: str) -> str:
    """Return a figure that counts what another one counts, or nothing, in the source."""
    counted, near = _counted(source), _near(source)
    wide = _near(words)
    known = {word[:_ROOT] for word in content_words(source)}
    for figure, what in _counted(words).items():
        own = counted.get(figure)
        if own is None or _YEAR.fullmatch(figure):
            continue
        told, stands = wide[figure], near[figure]
        if (
            told
            and stands
            and not told & stands
            and any(told & near[one] for one in near if one != figure)
        ):
            return figure
        if not what:
            continue
        noun = _noun(what)[:_ROOT]
        is_other = own and noun in known and not any(w.startswith(noun) for w in own.split())
        is_other = is_other and not _is_close(figure, noun, source)  # "9 members of the guard"
        if is_other:
            return figure
    return ""


def _is_close(figure: str, noun: str, source: str) -> bool:
    behind = (source[one.end() :][:_REACH] for one in _FIGURE.finditer(source) if one[0] == figure)
    return any(re.match(rf" [a-z]+ of [^,.;\d]*\b{noun}", part) for part in behind)


def _near(words: str) -> dict[str, frozenset[str]]:
    """Return the figures of a text with the content words behind each, in its part of a clause."""
    found: dict[str, frozenset[str]] = {}
    for match in _FIGURE.finditer(words):
        part = _PART_ENDS.split(words[match.end() : match.end() + _REACH], maxsplit=1)[0]
        behind = content_words(part)[:_COUNTED]
        found[match.group()] = found.get(match.group(), frozenset()) | frozenset(behind)
    return found


def _noun(counted: str) -> str:
    """Return what is counted: the first word in the plural ("ministry officials"), or the first."""
    runs = counted.split()
    return next((word for word in runs if word.endswith("s")), runs[0])


def _counted(words: str) -> dict[str, str]:
    """Return the figures of a text, no money, and what each counts, in small letters."""
    found: dict[str, str] = {}
    for match in _FIGURE.finditer(words):
        if words[: match.start()].endswith(_SIGNS):
            continue
        behind = _BEHIND.match(words, match.end())
        nouns = behind["nouns"].lower() if behind else ""
        found[match.group()] = f"{found.get(match.group(), '')} {nouns}".strip()
    return found


def _has_another_role(words: str, source: str) -> str:
    """Return a figure to which something rose that it rose by, or from."""
    roles = {role: set(form.findall(source)) for role, form in _ROLES.items()}
    for role, form in _ROLES.items():
        for figure in form.findall(words):
            if figure not in roles[role] and any(figure in own for own in roles.values()):
                return str(figure)
    risen_to = set(_ROLES["to"].findall(words))
    reached = roles["to"] | set(_AT.findall(source))
    if roles["to"] and (others := risen_to - reached):
        return str(min(others))
    only_once = roles["from"] - roles["to"] - roles["by"]
    if _EARLIER.search(words):
        return ""
    return next((one for one in _FIGURE.findall(words) if one in only_once), "")
