"""What a topic of a question is called in a text, and where a text speaks of it.

A topic is expanded once into all forms that stand for it; all forms are then looked for with one
regular expression, in which longer names that merely contain a form ("South Sudan" for "Sudan",
"Latin American" for "American", "Washington, D.C." for "Washington") come first and count for
nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon import countries
from nlp.lexicon.countries import KINGDOM, WASHINGTON
from nlp.topic import homonyms
from nlp.topic.lands import ALWAYS_LONGER, in_capitals, is_place, kingdom_of, means_kingdom
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"“”„»]")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\s,;:!?]+")
_JOINED = re.compile(r"(?<!\b\w)[-–/&+](?!\w\b)")
"""A sign between two topics; "e-mail" is one."""
_PART = re.compile(r"[^\s,;:!?–/&+-]+")
NOISE = frozenset(
    {
        "a", "about", "after", "against", "all", "amid", "an", "and", "any", "are", "at", "be",
        "been", "between", "by", "chronology", "concerning", "did", "do", "does", "during", "for",
        "from", "give", "had", "happen", "happened", "happening", "happens", "has", "have", "how",
        "in", "into", "is", "it", "its", "latest", "me", "news", "of", "off", "on", "or", "out",
        "over", "regarding", "show", "since", "tell", "the", "their", "there", "this", "timeline",
        "to", "topic", "versus", "vs", "was", "were", "what", "when", "where", "which", "who",
        "why", "with",
    }
)  # fmt: skip
"""Words of a question that name no topic."""
_OPENING = re.compile(
    r"\s*(?:(?:the|a|key|main|whole) )*(?:history|story|chronology|background|events|dates) "
    r"(?:of|to|on|about|around|in) ",
    re.IGNORECASE,
)
"""What may stand before the topics and is none: "the history of the Kestria Dam"."""
_BETWEEN = frozenset({"relations", "relationship", "relationships", "ties"})
"""What may stand between two topics; who asks for it means all that happened between them."""
_ORGANISATIONS = MappingProxyType(
    {
        "United Nations": ("United Nations", "UN", "U.N."),
        "European Union": ("European Union", "EU", "E.U."),
        "African Union": ("African Union", "AU"),
        "ASEAN": ("ASEAN", "Asean", "Association of Southeast Asian Nations"),
        "NATO": ("NATO", "Nato", "North Atlantic Treaty Organization"),
        "WHO": ("WHO", "World Health Organization", "World Health Organisation"),
        "IMF": ("IMF", "International Monetary Fund"),
        "WTO": ("WTO", "World Trade Organization", "World Trade Organisation"),
        "ICC": ("ICC", "International Criminal Court"),
        "ADB": ("ADB", "Asian Development Bank"),
        "Korea": (
            "Korea", "Korean", "Koreans", "South Korea", "South Korean", "South Koreans",
            "North Korea", "North Korean", "North Koreans", "ROK", "DPRK",
        ),
    }
)  # fmt: skip
"""Organisations of states that articles call by their letters as often as by their names.

Korea is both of its states.
"""
_MAX_FORMS = 400  # forms
_MAX_FORM = 200  # characters
_MAX_QUESTION = 500  # characters
_SHORT = 4  # letters
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")


class NamedTopic(NamedTuple):
    """One topic of a question: as typed, the name it is shown by, and every form of it."""

    typed: str
    name: str
    forms: tuple[str, ...]


class Matcher:
    """Where the forms of one topic stand in a text. Made by `compiled`."""

    __slots__ = ("_cased", "_folded", "_forms", "_lands", "_pattern")

    def __init__(self, forms: tuple[str, ...]) -> None:
        """Compile the forms into one pattern."""
        self._forms = frozenset(forms)
        named = {
            countries.countries()[name] for form in forms if (name := countries.by_form().get(form))
        }
        self._lands = {land.name for land in named if self._forms.issuperset(land.forms)}
        written = {_written(form) for form in forms}
        cased = {form for form in written if _means_case(form)}
        self._cased = _hints(cased | {form.upper() for form in cased})
        self._folded = _hints(form.casefold() for form in written if not _means_case(form))
        self._pattern = re.compile(_pattern(forms))

    def spans(self, text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Return where the topic is named in `text[start:end]`, in order.

        Args:
            text: the article.
            start: where to look from.
            end: up to where.
        """
        stop = len(text) if end is None else min(end, len(text))
        if not self._may(text[max(0, start) : stop]):
            return ()
        return tuple(
            Span(*found.span())
            for found in self._pattern.finditer(text, max(0, start), stop)
            if found.lastgroup != "no" and self._means(text, found, stop)
        )

    def names(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Say whether `text[start:end]` names the topic.

        Args:
            text: the article.
            start: where to look from.
            end: up to where.
        """
        stop = len(text) if end is None else min(end, len(text))
        return self._may(text[max(0, start) : stop]) and any(
            found.lastgroup != "no" and self._means(text, found, stop)
            for found in self._pattern.finditer(text, max(0, start), stop)
        )

    def _may(self, words: str) -> bool:
        """Say quickly whether the words may name the topic: whether they hold a form's start."""
        if any(hint in words for hint in self._cased):
            return True
        folded = words.casefold() if self._folded else ""
        return any(hint in folded for hint in self._folded)

    def _means(self, text: str, found: re.Match[str], stop: int) -> bool:
        """Say whether a form that was found means the topic where it stands."""
        word = found.group()
        if word == WASHINGTON and is_place(text, found.start(), found.end()):
            return "United States" not in self._forms
        if word == "Kingdom" and KINGDOM in self._forms:
            return self._is_the_kingdom(text, found.start(), found.end())
        if word == "US" and "United States" in self._forms:
            return not in_capitals(text, found.start(), stop)
        is_a_lands = countries.by_form().get(word) in self._lands
        return not (is_a_lands and homonyms.is_other(text, found.start(), found.end()))

    def _is_the_kingdom(self, text: str, start: int, end: int) -> bool:
        if not means_kingdom(text, start, end):
            return False
        home = kingdom_of(text)
        return home is not None and home in self._forms


def compiled(forms: Iterable[str]) -> Matcher:
    """Return the matcher of a topic's forms (kept, since the same topics are asked again)."""
    return _compiled(tuple(forms))


@lru_cache(maxsize=256)
def _compiled(forms: tuple[str, ...]) -> Matcher:
    return Matcher(forms)


def match(text: str, span: Span, forms: Sequence[str]) -> bool:
    """Say whether the words of `span` name the topic.

    Args:
        text: the whole article, which decides what "the Kingdom" is.
        span: a sentence, or any stretch of the text.
        forms: those of a topic (`named`).
    """
    return compiled(forms).names(text, span.start, span.end)


def named(typed: str, extra: Mapping[str, Sequence[str]] | None = None) -> NamedTopic:
    """Return the topic that somebody means, with its name and all forms that stand for it.

    Args:
        typed: a topic as somebody typed it: `US`, `cambodian`, `Kestria Dam`.
        extra: the newsroom's own aliases: a topic's name, and the forms that stand for it.

    Returns:
        Of a country, all its names, demonyms and metonyms; otherwise the words themselves, with
        what the newsroom added.
    """
    words = " ".join(typed.split())[:_MAX_FORM]
    words = _POSSESSIVE.sub("", words)
    country = countries.named(words)
    organisation = None if country else _organisation(words)
    name = country.name if country else organisation or words
    forms: dict[str, None] = dict.fromkeys(
        country.forms if country else _ORGANISATIONS.get(name, (words,))
    )
    wanted = {_bare(form) for form in (*forms, name)}
    for known, aliases in (extra or {}).items():
        if wanted & {_bare(form) for form in (known, *aliases)}:
            name = name if country else known
            own = countries.named(known)
            forms.update(dict.fromkeys((known, *aliases, *(own.forms if own else ()))))
    shown = _POSSESSIVE.sub("", typed)
    return NamedTopic(shown, name, tuple(form for form in forms if form.strip())[:_MAX_FORMS])


def _bare(form: str) -> str:
    """Return what an alias is compared by: whoever adds "the Big Dam" may ask for "big dam"."""
    return form.casefold().removeprefix("the ")


def _organisation(typed: str) -> str | None:
    folded = typed.casefold()
    known = _ORGANISATIONS.items()
    return next((name for name, forms in known if folded in map(str.casefold, forms)), None)


def parse_topics(
    question: str,
    known_names: Iterable[str] = (),
    extra: Mapping[str, Sequence[str]] | None = None,
) -> tuple[NamedTopic, ...]:
    """Split a question into topics: quoted phrases, the longest known names, then each word.

    Args:
        question: what stands behind `/timeline`, without `since` and `before`; of a very long
            one the beginning is read.
        known_names: names that the archive knows (people, organisations, places).
        extra: the newsroom's own aliases, by name.

    Returns:
        The topics in the question's order, each once.
    """
    aliases = extra or {}
    found: list[tuple[int, NamedTopic]] = []
    question = question[:_MAX_QUESTION]
    opening = _OPENING.match(question)
    rest = _blank(question, 0, opening.end()) if opening else question
    for quoted in _QUOTED.finditer(rest):
        found.append((quoted.start(), named(quoted.group(1), aliases)))
        rest = _blank(rest, quoted.start(), quoted.end())
    for start, end, name in _known(rest, known_names, aliases):
        typed = _POSSESSIVE.sub("", question[start:end])
        found.append((start, named(name, aliases)._replace(typed=typed)))
        rest = _blank(rest, start, end)
    found.extend(
        (word.start(), named(word.group(), aliases))
        for word in _WORD.finditer(_JOINED.sub(" ", rest))
        if word.group().casefold() not in NOISE and any(map(str.isalnum, word.group()))
    )
    once: dict[str, NamedTopic] = {}
    for _, topic in sorted(found, key=lambda place: place[0]):
        once.setdefault(topic.name.casefold(), topic)
    meant = [topic for name, topic in once.items() if name not in _BETWEEN]
    return tuple(meant if len(meant) > 1 else once.values())


def _known(
    question: str, names: Iterable[str], aliases: Mapping[str, Sequence[str]]
) -> list[tuple[int, int, str]]:
    """Find the longest known names in the question, none overlapping another."""
    folded = question.casefold()
    if len(folded) != len(question):
        return []
    candidates = {name.casefold(): name for name in _every_name(names, aliases) if name.strip()}
    words = [*_WORD.finditer(folded), *_PART.finditer(folded)]
    starts = sorted({found.start() for found in words})
    ends = sorted({found.end() for found in words})
    found: list[tuple[int, int, str]] = []
    taken = -1
    for start in starts:
        if start < taken:
            continue
        for end in sorted((end for end in ends if start < end <= start + _MAX_FORM), reverse=True):
            name = candidates.get(folded[start:end])
            if name is not None:
                found.append((start, end, name))
                taken = end
                break
    return found


def _every_name(names: Iterable[str], aliases: Mapping[str, Sequence[str]]) -> Iterable[str]:
    yield from (form for form in (*countries.by_form(), *ALWAYS_LONGER) if " " in form)
    yield from (form for forms in _ORGANISATIONS.values() for form in forms if " " in form)
    for known, forms in aliases.items():
        for form in (*forms, known):
            yield form
            yield re.sub(r"^[Tt]he ", "", form)
    yield from names


def _blank(question: str, start: int, end: int) -> str:
    return question[:start] + " " * (end - start) + question[end:]


def _pattern(forms: tuple[str, ...]) -> str:
    """Return one pattern for all forms; where no form begins, it gives up at once."""
    cased: list[str] = []
    folded: list[str] = []
    for form in sorted({_written(form) for form in forms}, key=len, reverse=True):
        if not _means_case(form):
            folded.append(form)
            continue
        cased.append(form)
        if len(form) > _SHORT and form != form.upper() and form != "Kingdom":
            cased.append(form.upper())
    masks = _masks(forms)
    named = [_group("cased", filter(_spaced, cased)), _group("folded", filter(_spaced, folded))]
    longer = "|".join(map(re.escape, masks))
    alternatives = [rf"(?P<no>(?:{longer})(?!\w))" if longer else "", *named]
    words = "|".join(filter(None, alternatives))
    unspaced = "|".join(_edged(form) for form in (*cased, *folded) if not _spaced(form))
    parts = [rf"(?<!\w)(?:{words})" if words else "", f"(?i:{unspaced})" if unspaced else ""]
    either = "".join(form[:1].upper() + form[:1].lower() for form in map(str.lstrip, folded))
    firsts = {*either, *(form.lstrip()[:1] for form in (*masks, *cased, *folded))}
    firsts |= {"'", "’"} if firsts & {"'", "’"} else set()
    begins = "".join(map(re.escape, sorted(firsts)))
    return f"(?=[{begins}])(?:{'|'.join(filter(None, parts))})" if begins else r"(?!)"


def _group(name: str, forms: Iterable[str]) -> str:
    """Return the forms as alternatives, in any case where the name says so."""
    edged = "|".join(map(_edged, forms))
    flag = "(?i:" if name == "folded" else "(?:"
    return f"(?P<{name}>{flag}{edged}))" if edged else ""


def _hints(forms: Iterable[str]) -> tuple[str, ...]:
    """Return the first words of forms (up to an apostrophe), without those that hold another."""
    firsts = {re.split(r"[\s'’]", form.strip(), maxsplit=1)[0] for form in forms}
    return tuple(one for one in firsts if not any(o != one and o in one for o in firsts))


def _written(form: str) -> str:
    return "Kingdom" if form == KINGDOM else form


def _edged(form: str) -> str:
    """Escape a form; Latin words want word boundaries, scripts without spaces cannot have them."""
    escaped = r"\s+".join(re.escape(word) for word in form.replace("’", "'").split())
    escaped = escaped.replace("'", "['’]")
    if not _spaced(form):
        return escaped
    more = "(?:s|es)?" if form.islower() and len(form) >= _SHORT else ""
    return rf"{escaped}{more}(?!\w|\$\d)"


def _spaced(form: str) -> bool:
    return all(sign < "\u0e00" or "\u1e00" <= sign < "\u2e80" for sign in form)


def _means_case(form: str) -> bool:
    """A country's forms and acronyms mean something only as they are written."""
    return form in countries.by_form() or form == "Kingdom" or bool(_CAPITALS.fullmatch(form))


def _masks(forms: tuple[str, ...]) -> list[str]:
    """Return longer names that contain a form as a whole word without being one."""
    own = {form.casefold() for form in forms}
    words = re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms) or "(?!)")
    longer = {
        name
        for name in (*ALWAYS_LONGER, *countries.by_form())
        if name.casefold() not in own and words.search(name)
    }
    longer |= {f"New {form}" for form in forms if _may_be_new(form)} - set(forms)
    return sorted(longer, key=len, reverse=True)


def _may_be_new(form: str) -> bool:
    """Say whether a place may be called after another: New York is not York."""
    return form.istitle() and form.isalpha() and form not in countries.by_form()
