"""What else the archive writes for a topic: the plural, the deed, the hyphen, the letters.

The index holds words as they are printed. Who asks for `levies` means the levy, too, who asks for
`e-mails` means emails, and an article that writes "Orl Harbour Council (OHC)" says itself that both
are one. Who asks for `Vash visit` asks what Vash visited.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from store import topic_query
from store.topic_phrases import NEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.archive import Archive

_SHORTEST = 4
_READ = 20
_HISSING = ("s", "x", "z", "ch", "sh")
_NO_PLURAL = ("ss", "us", "is", "ics")
_DEEDS = (
    ("ation", ("", "ate", "e")), ("ion", ("", "e")), ("ment", ("",)), ("al", ("", "e")),
    ("ing", ("", "e")), ("es", ("e", "")), ("s", ("",)),
)  # fmt: skip
_STEM = 4
_VOWELS = frozenset("aeiou")
_LAST = re.compile(r"[\s-]+")
_LETTERS = re.compile(r"[A-Z]{3,7}")
_SMALL = frozenset("of the and for in on to de la du des".split())
_MOST_WORDS, _LONGEST = 8, 110


def more(archive: Archive, written: str) -> tuple[str, ...]:
    """Return further forms of a topic that is no country and nobody's name.

    Args:
        archive: the open archive.
        written: the topic, as the archive writes it.

    Returns:
        Those that the archive has, without the topic itself.
    """
    if not topic_query.has_word(written):
        return ()
    counted = () if _is_named(archive, written) else _of_number(written)
    every = (written, *counted)
    closed = (re.sub(r"(?<=\w)-(?=\w)", "", form) for form in every)
    there = [form for form in dict.fromkeys((*every, *closed)) if _has(archive, form)]
    split = (form for one in every for form in _hyphenated(archive, one))
    found = dict.fromkeys((*there, *split, *_set(archive, written)))
    return tuple(form for form in found if form != written)


def deeds(archive: Archive, written: str) -> tuple[str, ...]:
    """Return the forms of a verb that a word names a deed by: `resignation` is "resigned".

    Beside another topic only: of a `train` alone, "trained" tells nothing.

    Args:
        archive: the open archive.
        written: a topic, as the archive writes it.

    Returns:
        Those that the archive has; none for more than a word, and none for a name.
    """
    if not written.islower() or not written.isalpha() or not written.isascii():
        return ()
    likely = dict.fromkeys(form for stem in _stems(written) for form in _of_verb(stem))
    return tuple(form for form in likely if form != written and _has(archive, form))


def _stems(word: str) -> Iterator[str]:
    """Yield what a deed's name may be made of: "resign" of "resignation", "nominat" as well."""
    for suffix, instead in _DEEDS:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _STEM:
            yield from (stem + ending for ending in instead)
    if len(word) >= _SHORTEST and not word.endswith(_HISSING):
        yield word


def _of_verb(stem: str) -> Iterator[str]:
    if stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing")
    elif stem.endswith("y") and stem[-2] not in _VOWELS:
        yield from (stem[:-1] + "ied", stem + "ing")
    else:
        yield from (stem + "ed", stem + "ing")


def _of_number(words: str) -> Iterator[str]:
    """Yield the plural or the singular of words, which their last word makes."""
    last = _LAST.split(words)[-1]
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


def _is_named(archive: Archive, written: str) -> bool:
    """Say whether somebody may bear words: "Williams" is not more than one William."""
    if written == written.lower():
        return False
    last = _LAST.split(written)[-1]
    words = [form.casefold() for form in (last, *_of_number(last))]
    return bool(
        archive.value(
            "SELECT EXISTS (SELECT 1 FROM json_each(?) j JOIN form_words w ON w.word = j.value"
            " JOIN forms f ON f.id = w.form JOIN people p ON p.id = f.person"
            " WHERE p.kind = 'person')",
            (json.dumps(words),),
        )
    )


def _hyphenated(archive: Archive, written: str) -> Iterator[str]:
    """Yield `e-mails` for `emails`, where articles write it so."""
    if not written.isalpha() or not written.isascii() or len(written) < _SHORTEST:
        return
    for at in range(1, len(written) - 1):
        form = f"{written[:at]}-{written[at:]}"
        if _has(archive, form) and any(form in text.lower() for text in _texts(archive, form)):
            yield form


def _set(archive: Archive, written: str) -> Iterator[str]:
    """Yield what stands before or in a bracket, where articles set letters for a name."""
    if _LETTERS.fullmatch(written):
        for text in _texts(archive, written):
            for bracket in re.finditer(rf" \((?:the )?{written}\)", text):
                if name := _spelt(
                    text[max(0, bracket.start() - _LONGEST) : bracket.start()], written
                ):
                    yield name
    elif 1 < len(written.split()) <= _MOST_WORDS:
        firsts = (word[0] for word in written.split() if word.lower() not in _SMALL)
        letters = "".join(firsts).upper()
        is_set = re.compile(rf"(?i:{re.escape(written)}) \((?:the )?{re.escape(letters)}\)")
        if any(is_set.search(text) for text in _texts(archive, f"{written} {letters}")):
            yield letters


def _spelt(before: str, letters: str) -> str | None:
    """Return the last words of a stretch whose first letters are these."""
    words = before.split()
    left = list(letters)
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        if words[at].lower() in _SMALL and left:
            continue
        if words[at][0] != left[-1]:
            return None
        left.pop()
        if not left:
            return " ".join(words[at:])
    return None


def _has(archive: Archive, form: str) -> bool:
    return bool(_found(archive, form, 1))


def _texts(archive: Archive, words: str) -> list[str]:
    """Return the texts of a few articles that have words next to each other."""
    rows = archive.tuples(
        "SELECT a.text FROM json_each(?) j JOIN visible_articles a ON a.id = j.value",
        (json.dumps(_found(archive, words, _READ)),),
    )
    return [text for (text,) in rows]


def _found(archive: Archive, words: str, most: int) -> list[int]:
    rows = archive.tuples(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
        " AND rowid > (SELECT max(id) FROM articles) - ? LIMIT ?",
        (topic_query.phrase(words), NEWEST, most),
    )
    return [number for (number,) in rows]
