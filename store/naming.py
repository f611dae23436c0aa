"""Names as keys: what stays the same however a name is typed or printed.

Case, accents, punctuation and titles do not count; the signs of other scripts all do (a Khmer
vowel sign is no accent).
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache

from nlp.names import is_honorific, strip_title

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_LATIN_ACCENTS = re.compile("[\u0300-\u036f]")
_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_POSSESSIVE = re.compile(r"['’]s?$")
_COMMON_TITLES = frozenset("mr mrs ms miss mx dr prof sir madam".split())
_MAX_TITLE = 16  # characters
_MAX_TITLES = 60  # characters
_MAX_TYPED = 200  # characters
_DOUBLED = re.compile(r"([a-z])\1+")
_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("qu", "k"), ("kh", "k"), ("th", "t"), ("dh", "d"), ("gh", "g"),
    ("sch", "sh"), ("tch", "ch"), ("ee", "i"), ("ea", "ia"), ("oo", "u"), ("ou", "u"), ("y", "i"),
    ("z", "s"), ("w", "v"), ("v", "f"), ("c", "k"), ("q", "k"), ("x", "ks"),
)  # fmt: skip


def key(name: str) -> str:
    """Return what a name is looked up by: its words in order, folded.

    Args:
        name: any text; only its first 200 characters count.

    Returns:
        Lower-case words with single spaces, or "" where the text holds no word.
    """
    words = _INVISIBLE.sub("", name.strip()[:_MAX_TYPED])
    words = _POSSESSIVE.sub("", words).replace("’", "").replace("'", "")
    bare = unicodedata.normalize("NFKD", words.casefold())
    bare = _LATIN_ACCENTS.sub("", bare).translate(_FOLDED)
    marks = "".join(sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in bare)
    return unicodedata.normalize("NFC", " ".join(marks.split()))


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """Return what a person is looked up by: the name without titles, folded.

    Args:
        name: any text; only its first 200 characters count.
    """
    return key(strip_title(name[:_MAX_TYPED])) or key(name)


def titles(name: str) -> tuple[str, ...]:
    """Return the forms of address before a name, folded, each alone and as they stand together.

    Those that thousands share ("Mr") address nobody in particular, and are left out.

    Args:
        name: a name as it is printed; an office in front ("Minister") is none.
    """
    if not any(is_honorific(word) for word in name.split()[:-1]):
        return ()
    said = key(name.removesuffix(strip_title(name))).split()
    found = [word for word in said if is_honorific(word) and word not in _COMMON_TITLES]
    together = " ".join(found)
    return tuple(dict.fromkeys((*found, together))) if found else ()


def titles_before(text: str, start: int) -> tuple[str, ...]:
    """Return the forms of address that stand right before a place of a text, as `titles` does.

    Args:
        text: an article.
        start: where a name begins in it.
    """
    nearest = text[max(0, start - _MAX_TITLE) : start].rsplit(None, 1)[-1:]
    if not nearest or not is_honorific(nearest[0]):
        return ()
    words = text[max(0, start - _MAX_TITLES) : start].split()
    count = 0
    while count < len(words) and is_honorific(words[-1 - count]):
        count += 1
    return titles(" ".join((*words[len(words) - count :], "-"))) if count else ()


def titles_json(name: str) -> str:
    """Return `titles` as a JSON list, for the archive's own SQL.

    Args:
        name: a name as it is printed.
    """
    return json.dumps(titles(name), ensure_ascii=False)


def sound(name_key: str) -> str:
    """Return roughly how a key in Latin letters sounds, so that `fea` is near `phea`.

    Args:
        name_key: a key (`key`).
    """
    return " ".join(map(_word_sound, name_key.split()))


@lru_cache(maxsize=200_000)
def _word_sound(word: str) -> str:
    heard = word
    for written, spoken in _SOUNDS:
        heard = heard.replace(written, spoken)
    return _DOUBLED.sub(r"\1", heard)


def words(name_key: str) -> tuple[str, ...]:
    """Return the words of a key.

    Args:
        name_key: a key (`key`).
    """
    return tuple(name_key.split())
