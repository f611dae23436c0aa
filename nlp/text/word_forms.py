"""How English words change: their number, and the verb that a deed's name is made of.

For looking words up, not for reading: every form that the rules allow is made, and who asks keeps
those that are in use.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 4  # letters
_STEM = 4  # letters
_HISSING = ("s", "x", "z", "ch", "sh")
_NO_PLURAL = ("ss", "us", "is", "ics")
_DEEDS = (
    ("ation", ("", "ate", "e")), ("ion", ("", "e")), ("ment", ("",)), ("al", ("", "e")),
    ("ing", ("", "e")), ("es", ("e", "")), ("s", ("",)),
)  # fmt: skip
_VOWELS = frozenset("aeiou")
_NEVER_DOUBLED = frozenset("aeiouwxy")
_LAST = re.compile(r"[\s-]+")


def last_word(words: str) -> str:
    """Return the last of some words, what stands behind a hyphen alone."""
    return _LAST.split(words)[-1]


def of_number(words: str) -> Iterator[str]:
    """Yield the plural or the singular of words, which their last word makes.

    Args:
        words: "levy", "tax returns".
    """
    last = last_word(words)
    before = words.removesuffix(last)
    folded = last.casefold()
    if len(last) < _SHORTEST or not last.isalpha() or not last.isascii() or last.isupper():
        return
    if folded.endswith("ies"):
        yield f"{before}{last[:-3]}y"
    elif folded.endswith("s") and not folded.endswith(_NO_PLURAL):
        yield before + last[:-1]
        if folded[:-2].endswith(_HISSING):
            yield before + last[:-2]
    elif folded.endswith("y") and folded[-2] not in _VOWELS:
        yield f"{before}{last[:-1]}ies"
    else:
        yield before + last + ("es" if folded.endswith(_HISSING) else "s")


def of_deed(word: str) -> Iterator[str]:
    """Yield what a verb may be when it tells of a deed: "resigned" for `resignation`, "won".

    Args:
        word: a deed's name, or the verb, in small letters.
    """
    base = verb_forms.IRREGULAR.get(word, word)
    yield from (form for form, of in verb_forms.IRREGULAR.items() if of == base)
    for stem in _stems(word):
        if stem.endswith("e"):
            yield from (stem + "d", stem[:-1] + "ing")
        elif stem.endswith("y") and stem[-2] not in _VOWELS:
            yield from (stem[:-1] + "ied", stem + "ing")
        else:
            yield from (stem + "ed", stem + "ing")
        if stem[-1] not in _NEVER_DOUBLED and stem[-2] in _VOWELS:
            yield from (stem + stem[-1] + "ed", stem + stem[-1] + "ing")


def may_be_past(word: str) -> bool:
    """Say whether a word in small letters may be a verb of what was done: "endorsed", "won"."""
    return word in verb_forms.PASTS or (word.islower() and word.endswith("ed"))


def _stems(word: str) -> Iterator[str]:
    """Yield what a deed's name may be made of: "resign" of "resignation", "nominate" as well."""
    for suffix, instead in _DEEDS:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _STEM:
            yield from (stem + ending for ending in instead)
    if len(word) >= _SHORTEST - 1 and not word.endswith(_HISSING):
        yield word
