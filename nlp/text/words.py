"""The words of a text that carry its content, brought to one form each.

A short list of function words and of the trade's own verbs ("said", "told") is left out, endings
are trimmed: enough to see that two sentences speak of the same thing. Scripts that put no space
between words are cut into overlapping pieces instead.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from nlp.text.memo import Memo


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
    r"|[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+(?:[’'][a-z]+)?"
)
"""Initials with their stops; a run of a script without spaces; a word."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_FIRST_UNSPACED = "\u0e00"
ROOT = 4  # letters by which "closure" is known from "close"
_PIECE = 4  # signs of a piece of a script without spaces
EDGES: Final = ".,;:!?“”\"()‘’'"
"""What may stand round a word; most runs are one word with some of it."""
_COUNTRY = frozenset(("US", "U.S.", "USA", "U.S.A.", "US's", "US’s"))
"""In capitals a country, in small letters no content at all."""
_SHORTEST = 2
"""Letters: single ones carry nothing."""
_SHORT_STEM = 4  # letters
_LETTERS_PER_WORD = 6  # by which the words of a script without spaces are counted
_STOP = _set(
    "a an the and or but if of to in on at by for from with as is are was were be been being"
    " has have had do does did will would can could may might must shall should not no nor so"
    " than then that this these those there here it its he she they them his her hers him their"
    " theirs we us our ours you your yours i me my mine who whom whose which what when where"
    " why how all any both each few more most other some such only own same too very just also"
    " into over under again further once about against between through during before after"
    " above below up down out off while because since until much many still even now way s t re"
    " ve ll d m don doesn didn isn wasn aren weren won couldn wouldn haven hasn hadn said say"
    " says saying told tell tells according added mr mrs ms dr one two three four first new"
    " last year years day days week weeks month months time people like get got go going went"
    " come came make made back including us well"
)


def content_words(text: str) -> list[str]:
    """Return the content words of `text` in order, each trimmed to a common form.

    Args:
        text: a sentence, a headline or a question.

    Returns:
        The words, lowered; repeated ones are repeated.
    """
    return list(chain.from_iterable(map(_FORMS.__getitem__, text.split())))


def roots(text: str) -> frozenset[str]:
    """Return how the content words of `text` begin, folded: the forms of a word are one by that.

    Args:
        text: a sentence, or a part of one.
    """
    return frozenset(word[:ROOT].casefold() for word in content_words(text))


def length(text: str) -> int:
    """Return how long `text` is in words; without spaces, about six letters count as one."""
    return max(text.count(" ") + 1, len(text) // (2 * _LETTERS_PER_WORD))


def _pieces(run: str) -> list[str]:
    """Cut a run of letters without spaces into overlapping pieces."""
    if run[0] < _FIRST_UNSPACED or len(run) <= _PIECE:
        return [run]
    return [run[at : at + _PIECE] for at in range(len(run) - _PIECE + 1)]


def forms(run: str) -> tuple[str, ...]:
    """Return the content words of what stands between two spaces.

    Args:
        run: a word with its punctuation, or several joined by it.
    """
    bare = run.strip(EDGES)
    if bare.isascii() and bare.isalpha():
        return form_of(bare)
    if not _UNSPACED.search(run):
        return tuple(filter(None, map(_form, _WORD.findall(run))))
    found: list[str] = []
    for raw in _WORD.findall(run):
        if raw[0] >= _FIRST_UNSPACED:
            found.extend(_pieces(raw))
        else:
            word = _form(raw)
            if word:
                found.append(word)
    return tuple(found)


_FORMS: Final = Memo(forms)


def form_of(word: str) -> tuple[str, ...]:
    """Return the common form of a word of letters alone; nothing where it carries no content.

    Args:
        word: the word, without punctuation.
    """
    if word in _COUNTRY:
        return ("US",)
    lowered = word.lower()
    return () if len(lowered) < _SHORTEST or lowered in _STOP else (_stem(lowered),)


def _form(raw: str) -> str:
    """Return the common form of a word, or "" where it carries no content."""
    if raw in _COUNTRY:
        return "US"
    word = raw.lower().replace("’", "'").replace(".", "")
    if word.endswith("'s"):
        word = word[:-2]
    elif "'" in word:
        word = word.split("'")[0]
    if len(word) < _SHORTEST or word in _STOP:
        return ""
    return _stem(word)


def _stem(word: str) -> str:
    """Trim a word's ending: of a plural first, of what is left a verb's."""
    if len(word) <= _SHORT_STEM:
        return word
    if word[-1] == "s":
        if word.endswith("ies"):
            word = word[:-3] + "y"
        elif word.endswith("sses"):
            word = word[:-2]
        elif word[-2] not in "sui":
            word = word[:-1]
    if word[-1] == "g" and len(word) > _SHORT_STEM + 1 and word.endswith("ing"):
        return word[:-3]
    if word[-1] == "d" and len(word) > _SHORT_STEM and word.endswith("ed"):
        return word[:-2]
    return word
