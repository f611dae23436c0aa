"""Whether the names of a written sentence stand in what it rests on.

They may stand there in another form: in full or short, as a land for its people, as the FBI; and
for a pronoun stands who is named before it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from nlp.entailment import numerals
from nlp.lexicon import countries
from nlp.lexicon.verb_forms import COMMON
from nlp.text import senses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.values import Sentence

WORD = re.compile(r"[^\W\d_]+(?:[’'\-.][^\W\d_]+)*\.?")
_POSSESSIVE = re.compile(r"[’']s?$")
_OPENERS = frozenset(
    "the a an in on at by for from to of with after before during as when while since until if"
    " although though because despite amid following under over between among he she it they we"
    " this that these those his her its their there both all some many several most one and but"
    " or also however meanwhile according about no not now then i you who what nobody nothing none"
    " around about roughly nearly almost neither either somebody someone anyone everyone"
    " everything few fewer another other others"
    " more less until once instead such only even yet still thus hence so up out"
    " part parts half".split()
)
_DEMONYM = re.compile(r"(?:ian|ese|ish|land|an|i|n)$")
_PRONOUN = re.compile(
    r"[“\"]?(?:(?:Now|But|And|Then|Later|However|Still|Also|Yet),? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
    r"|[Hh]is|[Hh]er|[Tt]heir)(?:[’']s)?\b"
)
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_LONG_NAME = re.compile(
    r"\b[A-Z][\w’'-]*[a-z](?:(?: (?:of|for|and|the|on|in))* [A-Z][\w’'-]*[a-z])+"
)
_OPENING = 6
"""Letters by which a sentence's first word is known: "Forecasters" from "forecast"."""
_SHORTEST_NAME = 4  # letters
_CHIEF = re.compile(r"\bCEO\b")


def strange(
    text: str, sentences: Sequence[Sentence], words: str, rests_on: Sequence[int], source: str
) -> str:
    """Return the first name of a written sentence that stands nowhere in what it rests on, or "".

    Args:
        text: The article's text.
        sentences: Its sentences.
        words: The written sentence.
        rests_on: The places of the sentences that it is said to rest on.
        source: Their words.
    """
    named = " ".join((source, *_named_before(text, sentences, rests_on)))
    return _strange(words, named)


def _named_before(
    text: str, sentences: Sequence[Sentence], rests_on: Sequence[int]
) -> Iterator[str]:
    """Yield the sentences before those that open with a pronoun: it is anybody there."""
    for index in rests_on:
        if index and _PRONOUN.match(text, sentences[index].start):
            yield text[sentences[index - 1].start : sentences[index - 1].end]


def abbreviated(sentence: str, words: str) -> str:
    """Return a sentence with the long names in capitals that a written one has: "the FBI".

    Args:
        sentence: The article's sentence.
        words: The written one.
    """
    sentence = _CHIEF.sub("CEO (chief executive)", sentence)
    wanted = set(_CAPITALS.findall(words)) - set(_CAPITALS.findall(sentence))
    if not wanted:
        return sentence

    def short(found: re.Match[str]) -> str:
        initials = "".join(word[0] for word in found[0].split() if word[0].isupper())
        if initials[1:] in wanted and found[0].startswith("The "):
            return f"The {initials[1:]}"
        return initials if initials in wanted else found[0]

    return _LONG_NAME.sub(short, sentence)


def _strange(words: str, source: str) -> str:
    """Return a word with a capital, but that of the opening, that the source has not, or ""."""
    known = {bare(word) for word in WORD.findall(source)}
    known |= {part for word in known for part in re.split(r"[-’']", word)}
    opening = True
    for match in WORD.finditer(words):
        word, form = match[0], bare(match[0])
        capital = word[0].isupper()
        opens = opening and (
            form in _OPENERS or form in numerals.WORDS or _is_common(words, match, source)
        )
        if capital and not opens and not _is_known(form, known):
            parts = [part for part in re.split(r"[-’']", form) if part]
            if not all(part in known for part in parts):
                return word
        opening = words[match.end() - 1] in ".!?" or words[match.end() : match.end() + 1] in {
            ".", "!", "?",
        }  # fmt: skip
    return ""


def _is_common(words: str, found: re.Match[str], source: str) -> bool:
    """Say whether a sentence opens with no name: "Troops took", "Rising prices"."""
    low = found[0].lower()
    if all(part in numerals.WORDS for part in low.split("-")):  # "Twenty-six miners"
        return True
    if not low.isalpha() or words[found.end() : found.end() + 2].strip()[:1].isupper():
        return False
    if senses.key(low) in senses.WORDS or low.endswith("ing") or low in COMMON:
        return True
    root = low[:_OPENING]
    return any(word.islower() and word.startswith(root) for word in source.split())


def _is_known(form: str, known: set[str]) -> bool:
    """Say whether a name stands in the source, or what a land's people are called after it."""
    if form in known:
        return True
    if form.endswith("s") and form[:-1] in known:
        return True
    if (country := countries.named(form)) is not None and any(
        countries.named(word) == country for word in known
    ):
        return True
    land = _DEMONYM.sub("", form)
    return len(land) >= _SHORTEST_NAME and any(
        word.startswith(land) and len(word) - len(land) <= len("ia") for word in known
    )


def bare(word: str) -> str:
    """Return a word without the signs of a genitive and an abbreviation, in small letters.

    Args:
        word: The word.
    """
    return fold(_POSSESSIVE.sub("", word.rstrip(".")))


def fold(words: str) -> str:
    """Return words in small letters, with one kind of spaces and apostrophes.

    Args:
        words: The words.
    """
    flat = unicodedata.normalize("NFKC", words).casefold().replace("’", "'")
    return " ".join(flat.split())
